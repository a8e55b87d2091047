// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/text_outline.h"

#include <QFont>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>
#include <algorithm>

namespace tracseq::labels {

using namespace Qt::StringLiterals;

namespace {

/// The package depends on these, so that a label is the same at every computer.
QFont labelFont(bool bold, bool mono)
{
    QFont font(mono ? u"DejaVu Sans Mono"_s : u"DejaVu Sans"_s);
    font.setPixelSize(static_cast<int>(TextOutline::kLetter));
    font.setBold(bold);
    // Hinting fits letters to the dots of one size: they would be of another width in each.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(true);
    return font;
}

/// Whether a glyph that draws nothing stands for a character that has nothing to draw.
bool drawsNothing(char32_t c)
{
    return QChar::isSpace(c) || QChar::category(c) == QChar::Other_Format ||
           QChar::category(c) == QChar::Mark_NonSpacing;
}

void note(QString& missing, char32_t c)
{
    const QString sign = QString::fromUcs4(&c, 1);
    if (!missing.contains(sign)) {
        missing += sign;
    }
}

/// What the fonts have no sign for. Each character is asked for alone: in a line, glyphs cannot be
/// told to be of one character.
QString missingSigns(const QString& line, const QFont& font)
{
    QString missing;
    for (const char32_t c : line.toUcs4()) {
        if (drawsNothing(c) || (c > 0x20 && c < 0x7F)) {
            continue;
        }
        QTextLayout alone(QString::fromUcs4(&c, 1), font);
        alone.beginLayout();
        alone.createLine();
        alone.endLayout();
        bool drawn = false;
        for (const QGlyphRun& run : alone.glyphRuns()) {
            for (const quint32 glyph : run.glyphIndexes()) {
                drawn = drawn || (glyph != 0 && !run.rawFont().pathForGlyph(glyph).isEmpty());
            }
        }
        if (!drawn) {
            note(missing, c);
        }
    }
    return missing;
}

TextOutline::Line outlineLine(const QString& text, const QFont& font)
{
    TextOutline::Line line;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine only = layout.createLine();
    if (only.isValid()) {
        only.setLineWidth(1e7);
        only.setPosition({0, 0});
    }
    layout.endLayout();
    if (!only.isValid()) {
        return line;
    }
    line.width = only.naturalTextWidth();
    // What is written from the right stands at the right end of the wide line.
    const double left = only.naturalTextRect().left();
    line.path.setFillRule(Qt::WindingFill);
    for (const QGlyphRun& run : layout.glyphRuns()) {
        const QRawFont raw = run.rawFont();
        const auto glyphs = run.glyphIndexes();
        const auto places = run.positions();
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            line.path.addPath(raw.pathForGlyph(glyphs.at(i))
                                  .translated(places.at(i) - QPointF(left, only.ascent())));
        }
    }
    return line;
}

} // namespace

double TextOutline::width() const
{
    double widest = 0;
    for (const Line& line : lines) {
        widest = std::max({widest, line.width, line.path.boundingRect().right()});
    }
    return widest;
}

TextOutline outlineText(const QString& text, bool bold, bool mono)
{
    const QFont font = labelFont(bold, mono);
    TextOutline outline;
    const QFontMetricsF metrics(font);
    outline.ascent = metrics.ascent();
    outline.lineHeight = metrics.ascent() + metrics.descent();
    for (const QString& line : text.split(u'\n')) {
        outline.lines.push_back(outlineLine(line, font));
        for (const char32_t c : missingSigns(line, font).toUcs4()) {
            note(outline.missing, c);
        }
    }
    return outline;
}

} // namespace tracseq::labels
