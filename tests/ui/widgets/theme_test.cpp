// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch_qt.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone_label.h"

#include <QApplication>
#include <QTest>
#include <cmath>

using namespace tracseq::ui;
using namespace Qt::StringLiterals;

namespace {

/// Relative luminance and contrast as in WCAG 2.1.
double luminance(const QColor& color)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

/// The most frequent opaque colour of a picture.
QColor inkOf(const QPixmap& pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255) {
                ++counts[image.pixel(x, y)];
            }
        }
    }
    QRgb best = 0;
    for (auto entry = counts.cbegin(); entry != counts.cend(); ++entry) {
        if (entry.value() > counts.value(best, 0)) {
            best = entry.key();
        }
    }
    return QColor::fromRgb(best);
}

} // namespace

TEST_CASE("every text can be read on what is behind it")
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        const Colors& c = colorsOf(scheme);
        const double least = scheme == Scheme::HighContrast ? 7.0 : 4.5;
        INFO("scheme " << static_cast<int>(scheme));
        for (const QColor& ground : {c.window, c.side, c.base, c.alternate, c.hover}) {
            CHECK(contrast(c.text, ground) >= least);
            CHECK(contrast(c.muted, ground) >= least);
        }
        CHECK(contrast(c.onAccent, c.accent) >= least);
        CHECK(contrast(c.onSelection, c.selection) >= least);
        for (const Tone tone :
             {Tone::Neutral, Tone::Accent, Tone::Good, Tone::Info, Tone::Warning, Tone::Bad}) {
            INFO("tone " << static_cast<int>(tone));
            CHECK(contrast(c.tone(tone).text, c.tone(tone).fill) >= least);
            CHECK(contrast(c.tone(tone).text, c.base) >= least);
        }
        // What can be operated or has the focus is told by at least 3 to 1.
        CHECK(contrast(c.accent, c.base) >= 3.0);
    }
}

TEST_CASE("a palette leads back to its colours")
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        CHECK(colorsOf(paletteOf(scheme)).scheme == scheme);
    }
    CHECK(colorsOf(QPalette(Qt::black)).scheme == Scheme::Dark);
}

TEST_CASE("the theme switches at run time, icons and labels with it")
{
    Theme theme(*qApp);
    const QIcon undo = icon(u"edit-undo"_s);
    REQUIRE_FALSE(undo.isNull());
    ToneLabel label(u"text"_s, Tone::Bad);
    for (const auto choice :
         {Theme::Choice::Dark, Theme::Choice::HighContrast, Theme::Choice::Light}) {
        theme.setChoice(choice);
        QCoreApplication::sendPostedEvents();
        const Colors& colors = colorsOf(theme.scheme());
        CHECK(QApplication::palette().color(QPalette::WindowText) == colors.text);
        CHECK(inkOf(undo.pixmap(32)) == colors.text);
        CHECK(inkOf(icon(u"edit-undo"_s, Tone::Bad).pixmap(32)) == colors.bad.text);
        CHECK(label.palette().color(QPalette::WindowText) == colors.bad.text);
    }
}

TEST_CASE("an icon that is disabled is grey, one that is drawn in red as well")
{
    Theme theme(*qApp);
    for (const auto choice :
         {Theme::Choice::Dark, Theme::Choice::HighContrast, Theme::Choice::Light}) {
        theme.setChoice(choice);
        const Colors& colors = colorsOf(theme.scheme());
        const QIcon remove = icon(u"edit-delete"_s);
        CHECK(inkOf(remove.pixmap(32)).red() > 200);
        CHECK(inkOf(remove.pixmap(32, QIcon::Disabled)) == colors.disabled);
        CHECK(inkOf(icon(u"edit-undo"_s).pixmap(32, QIcon::Disabled)) == colors.disabled);
    }
}

TEST_CASE("names of themes are kept")
{
    for (const auto choice : {Theme::Choice::System, Theme::Choice::Light, Theme::Choice::Dark,
                              Theme::Choice::HighContrast}) {
        CHECK(Theme::choiceFromName(Theme::choiceName(choice)) == choice);
    }
    CHECK(Theme::choiceFromName(u"mauve"_s) == Theme::Choice::System);
}

TEST_CASE("the icons that tell a state are installed")
{
    for (const Tone tone : {Tone::Good, Tone::Info, Tone::Warning, Tone::Bad}) {
        CHECK_FALSE(toneIconName(tone).isEmpty());
        CHECK_FALSE(icon(toneIconName(tone)).isNull());
    }
}
