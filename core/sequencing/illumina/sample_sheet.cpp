// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sequencing/illumina/sample_sheet.h"

#include <QStringDecoder>
#include <algorithm>
#include <array>

namespace tracseq::sequencing {

namespace {

/// What Windows-1252 has at 0x80 to 0x9F; the five unused places stay control characters.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows1252(const QByteArray& bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    std::transform(bytes.begin(), bytes.end(), text.begin(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return QChar(byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : char16_t{byte});
    });
    return text;
}

std::vector<SheetCell> cellsOf(const QString& text, QChar separator)
{
    std::vector<SheetCell> cells;
    qsizetype i = 0;
    while (true) {
        SheetCell cell;
        cell.start = static_cast<int>(i);
        qsizetype mark = i;
        while (mark < text.size() && (text.at(mark) == u' ' || text.at(mark) == u'\t') &&
               text.at(mark) != separator) {
            ++mark;
        }
        if (mark < text.size() && text.at(mark) == u'"') {
            cell.quoted = true;
            cell.unclosed = true;
            for (i = mark + 1; i < text.size(); ++i) {
                // RFC 4180 doubles a mark inside; some programs put a backslash before it.
                const bool doubled = i + 1 < text.size() && text.at(i + 1) == u'"';
                if (doubled && (text.at(i) == u'"' || text.at(i) == u'\\')) {
                    cell.text += u'"';
                    ++i;
                } else if (text.at(i) == u'"') {
                    cell.unclosed = false;
                    ++i;
                    break;
                } else {
                    cell.text += text.at(i);
                }
            }
        }
        const qsizetype next = text.indexOf(separator, i);
        const qsizetype end = next < 0 ? text.size() : next;
        const QStringView rest = QStringView(text).mid(i, end - i);
        cell.text += cell.quoted ? rest.trimmed() : rest;
        cells.push_back(std::move(cell));
        if (next < 0) {
            return cells;
        }
        i = next + 1;
    }
}

bool hasWord(const SheetLine& line, QStringView word)
{
    return std::any_of(line.cells.begin(), line.cells.end(), [&](const SheetCell& cell) {
        return cell.value().compare(word, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

std::optional<int> wholeNumber(QStringView text)
{
    const bool digits =
        !text.isEmpty() && text.size() <= 9 &&
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits ? std::optional(text.toInt()) : std::nullopt;
}

bool SheetLine::isBlank() const
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const SheetCell& cell) { return cell.value().isEmpty(); });
}

SampleSheet SampleSheet::read(const QByteArray& bytes)
{
    SampleSheet sheet;
    sheet.decode(bytes);
    sheet.splitLines();
    sheet.findSections();
    sheet.recognise();
    return sheet;
}

void SampleSheet::decode(const QByteArray& bytes)
{
    const bool little = bytes.startsWith("\xFF\xFE");
    if (little || bytes.startsWith("\xFE\xFF")) {
        m_encoding = SheetEncoding::Utf16;
        QStringDecoder decoder(little ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
        m_text = decoder(QByteArrayView(bytes).sliced(2));
        return;
    }
    const bool mark = bytes.startsWith("\xEF\xBB\xBF");
    QStringDecoder decoder(QStringDecoder::Utf8);
    m_text = decoder(QByteArrayView(bytes).sliced(mark ? 3 : 0));
    m_encoding = mark ? SheetEncoding::Utf8Bom : SheetEncoding::Utf8;
    if (decoder.hasError()) {
        m_encoding = SheetEncoding::Windows1252;
        m_text = fromWindows1252(mark ? bytes.mid(3) : bytes);
    }
}

void SampleSheet::splitLines()
{
    // Without a single comma it can only be one of the other two that spreadsheets export.
    if (!m_text.contains(u',')) {
        m_separator = m_text.contains(u';') ? u';' : m_text.contains(u'\t') ? u'\t' : u',';
    }
    qsizetype begin = 0;
    while (begin < m_text.size()) {
        qsizetype end = begin;
        while (end < m_text.size() && m_text.at(end) != u'\n' && m_text.at(end) != u'\r') {
            ++end;
        }
        qsizetype next = std::min(end + 1, m_text.size());
        if (next < m_text.size() && m_text.at(end) == u'\r' && m_text.at(next) == u'\n') {
            ++next;
        }
        SheetLine line;
        line.number = static_cast<int>(m_lines.size()) + 1;
        line.text = m_text.mid(begin, end - begin);
        line.ending = m_text.mid(end, next - end);
        line.cells = cellsOf(line.text, m_separator);
        m_lines.push_back(std::move(line));
        begin = next;
    }
}

void SampleSheet::findSections()
{
    m_preambleEnd = static_cast<int>(m_lines.size());
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const QString first = m_lines[i].value(0);
        if (first.size() < 2 || !first.startsWith(u'[') || !first.endsWith(u']')) {
            continue;
        }
        if (m_sections.empty()) {
            m_preambleEnd = static_cast<int>(i);
        } else {
            m_sections.back().end = static_cast<int>(i);
        }
        SheetSection section;
        section.name = first.mid(1, first.size() - 2).trimmed();
        section.header = static_cast<int>(i);
        section.begin = static_cast<int>(i) + 1;
        section.end = static_cast<int>(m_lines.size());
        m_sections.push_back(section);
    }
}

void SampleSheet::recognise()
{
    const auto any = [this](auto test) {
        return std::any_of(m_sections.begin(), m_sections.end(), test);
    };
    const bool element = any([](const auto& s) { return s.is(u"SAMPLES") || s.is(u"RUNVALUES"); });
    const bool application = any([](const SheetSection& s) {
        return s.name.startsWith(u"BCLConvert_", Qt::CaseInsensitive) ||
               s.name.startsWith(u"Cloud_", Qt::CaseInsensitive) || s.is(u"Sequencing_Settings");
    });
    const bool plain = any([](const auto& s) { return s.is(u"Data"); });
    const bool headed = any([](const auto& s) { return s.is(u"Header") || s.is(u"Reads"); });
    const auto hasKey = [this](QStringView section, QStringView key) {
        const SheetSection* found = this->section(section);
        for (int i = found ? found->begin : 0; found && i < found->end; ++i) {
            if (line(i).value(0).compare(key, Qt::CaseInsensitive) == 0) {
                return true;
            }
        }
        return false;
    };
    if (element) {
        m_dialect = SheetDialect::Element;
    } else if (application || hasKey(u"Header", u"FileFormatVersion") ||
               hasKey(u"Reads", u"Read1Cycles")) {
        m_dialect = SheetDialect::V2;
    } else if (plain || headed) {
        m_dialect = SheetDialect::V1;
    } else {
        for (const auto& line : m_lines) {
            if (line.isBlank() || line.text.startsWith(u'#')) {
                if (!hasWord(line, u"#FCID")) {
                    continue;
                }
            }
            const bool names = hasWord(line, u"FCID") || hasWord(line, u"#FCID");
            m_dialect = names || (hasWord(line, u"SampleID") && hasWord(line, u"SampleRef"))
                            ? SheetDialect::Casava
                            : SheetDialect::Unknown;
            break;
        }
    }
}

const SheetSection* SampleSheet::section(QStringView name) const
{
    const auto found = std::find_if(m_sections.begin(), m_sections.end(),
                                    [&](const auto& section) { return section.is(name); });
    return found == m_sections.end() ? nullptr : &*found;
}

QString SampleSheet::value(QStringView sectionName, QStringView key) const
{
    const SheetSection* found = section(sectionName);
    for (int i = found != nullptr ? found->begin : 0; found != nullptr && i < found->end; ++i) {
        if (line(i).value(0).compare(key, Qt::CaseInsensitive) == 0) {
            return line(i).value(1);
        }
    }
    return {};
}

} // namespace tracseq::sequencing
