// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of a sheet before its sections are looked at: bytes, line ends, characters.
#include "core/sequencing/illumina/sheet_check.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tracseq::sequencing {

namespace {

QString codePoint(char32_t c)
{
    return u"U+"_s + QString::number(c, 16).toUpper().rightJustified(4, u'0');
}

/// 1-based cell that holds a place in the text of the line.
int cellAt(const SheetLine& line, qsizetype place)
{
    const auto after =
        std::upper_bound(line.cells.begin(), line.cells.end(), place,
                         [](qsizetype p, const SheetCell& cell) { return p < cell.start; });
    return static_cast<int>(after - line.cells.begin());
}

} // namespace

bool SheetCheck::checkBytes(const QByteArray& bytes)
{
    const bool utf16 = m_sheet.encoding() == SheetEncoding::Utf16;
    if (std::all_of(m_sheet.lines().begin(), m_sheet.lines().end(),
                    [](const SheetLine& line) { return line.isBlank(); })) {
        add(SheetCode::FileEmpty);
        return false;
    }
    if (utf16 ? m_sheet.text().contains(QChar(0)) : bytes.contains('\0')) {
        add(SheetCode::FileNotText);
        return false;
    }
    if (utf16) {
        add(SheetCode::FileUtf16);
    } else if (m_sheet.encoding() == SheetEncoding::Utf8Bom) {
        add(SheetCode::FileMark);
    } else if (m_sheet.encoding() == SheetEncoding::Windows1252) {
        add(SheetCode::FileWindows1252);
    }
    if (m_sheet.separator() != u',') {
        add(SheetCode::FileSeparator, 0, 0, {},
            {m_sheet.separator() == u'\t' ? u"Tab"_s : QString(m_sheet.separator())});
    }
    qsizetype lf = 0;
    qsizetype crlf = 0;
    qsizetype cr = 0;
    for (const auto& line : m_sheet.lines()) {
        lf += line.ending == u"\n" ? 1 : 0;
        crlf += line.ending == u"\r\n" ? 1 : 0;
        cr += line.ending == u"\r" ? 1 : 0;
    }
    if (cr > 0) {
        add(SheetCode::FileOldLineEnds);
    } else if (lf > 0 && crlf > 0) {
        add(SheetCode::FileMixedLineEnds);
    }
    return true;
}

void SheetCheck::checkCharacters()
{
    qint64 quoted = 0;
    const SheetLine* firstQuoted = nullptr;
    for (const auto& line : m_sheet.lines()) {
        checkCharacters(line);
        for (size_t i = 0; i < line.cells.size(); ++i) {
            const SheetCell& cell = line.cells[i];
            const int column = static_cast<int>(i) + 1;
            if (cell.unclosed) {
                add(SheetCode::QuoteUnclosed, line.number, column);
            }
            if (isV2() && cell.quoted && cell.text.contains(u',')) {
                add(SheetCode::CharComma, line.number, column, {}, {cell.value()});
            } else if (isV2() && cell.quoted) {
                firstQuoted = quoted == 0 ? &line : firstQuoted;
                ++quoted;
            }
        }
    }
    if (quoted > 0) {
        add(SheetCode::QuotedCell, firstQuoted->number, 0, {}, {QString::number(quoted)});
    }
}

void SheetCheck::checkCharacters(const SheetLine& line)
{
    bool foreign = false;
    bool control = false;
    bool asterisk = false;
    for (qsizetype i = 0; i < line.text.size(); ++i) {
        const QChar c = line.text.at(i);
        if (c.unicode() >= 0x80 && !foreign) {
            foreign = true;
            char32_t whole = c.unicode();
            QString shown = c;
            if (c.isHighSurrogate() && i + 1 < line.text.size() &&
                line.text.at(i + 1).isLowSurrogate()) {
                whole = QChar::surrogateToUcs4(c, line.text.at(i + 1));
                shown += line.text.at(i + 1);
            }
            add(isV2() ? SheetCode::CharNotAsciiV2 : SheetCode::CharNotAscii, line.number,
                cellAt(line, i), {}, {shown, codePoint(whole)});
        } else if ((c.unicode() < 0x20 && c != u'\t') || c.unicode() == 0x7F) {
            if (!control) {
                add(SheetCode::CharControl, line.number, cellAt(line, i), {},
                    {codePoint(c.unicode())});
            }
            control = true;
        } else if (c == u'*' && isV2() && !asterisk) {
            asterisk = true;
            add(SheetCode::CharAsterisk, line.number, cellAt(line, i));
        }
    }
}

} // namespace tracseq::sequencing
