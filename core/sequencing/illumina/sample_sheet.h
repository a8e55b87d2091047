// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace tracseq::sequencing {

/// The kinds of sheet we know, told apart by what is in them.
enum class SheetDialect {
    Unknown,
    V1,     ///< Illumina Experiment Manager: [Header] [Reads] [Settings] [Data]
    V2,     ///< FileFormatVersion 2, with application sections such as [BCLConvert_Data]
    Casava, ///< flat CASAVA 1.7/1.8 table: FCID,Lane,SampleID ...
    Element ///< run manifest of the AVITI: [RUNVALUES] [SETTINGS] [SAMPLES]
};

/// How the bytes became text.
enum class SheetEncoding { Utf8, Utf8Bom, Utf16, Windows1252 };

struct SheetCell {
    QString text;          ///< without quotation marks, blanks kept
    int start = 0;         ///< place in the line's text, in UTF-16 units
    bool quoted = false;   ///< stood in quotation marks
    bool unclosed = false; ///< the closing quotation mark is missing in its line

    [[nodiscard]] QString value() const { return text.trimmed(); }
};

struct SheetLine {
    int number = 0; ///< 1-based
    QString text;   ///< as read, without its ending
    QString ending; ///< "\n", "\r\n", "\r", or empty at the end of the file
    std::vector<SheetCell> cells;

    /// Only separators and blanks.
    [[nodiscard]] bool isBlank() const;
    /// The trimmed text of a cell; empty beyond the last.
    [[nodiscard]] QString value(size_t cell) const
    {
        return cell < cells.size() ? cells[cell].value() : QString();
    }
};

/// A whole number as sheets have it: digits only, no sign and no point. Nothing for other text, and
/// for more than nine digits.
std::optional<int> wholeNumber(QStringView text);

/// A part of the sheet under one "[Name]" line; lines are places in SampleSheet::lines().
struct SheetSection {
    QString name;   ///< without brackets
    int header = 0; ///< place of the line with the name
    int begin = 0;
    int end = 0; ///< one past the last line

    [[nodiscard]] bool is(QStringView other) const
    {
        return name.compare(other, Qt::CaseInsensitive) == 0;
    }
};

/// A sample sheet as it was read: every line with its text and ending, sections in their order,
/// also those that nobody knows. Reading takes any bytes and never fails; what is odd about them
/// is found by checkSampleSheet(). Value type, any thread.
class SampleSheet {
public:
    static SampleSheet read(const QByteArray& bytes);

    [[nodiscard]] SheetDialect dialect() const { return m_dialect; }
    [[nodiscard]] SheetEncoding encoding() const { return m_encoding; }
    /// Comma; or semicolon or tab where the file evidently uses that.
    [[nodiscard]] QChar separator() const { return m_separator; }
    /// The whole text, without byte order mark.
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const std::vector<SheetLine>& lines() const { return m_lines; }
    [[nodiscard]] const std::vector<SheetSection>& sections() const { return m_sections; }
    /// Lines before the first section.
    [[nodiscard]] int preambleEnd() const { return m_preambleEnd; }

    /// The first section of that name in any letter case; null when there is none. The pointer is
    /// valid as long as the sheet.
    [[nodiscard]] const SheetSection* section(QStringView name) const;
    [[nodiscard]] const SheetLine& line(int place) const
    {
        return m_lines[static_cast<size_t>(place)];
    }
    /// The value of a key in a section of pairs (first one, any letter case), trimmed.
    [[nodiscard]] QString value(QStringView sectionName, QStringView key) const;

private:
    void decode(const QByteArray& bytes);
    void splitLines();
    void findSections();
    void recognise();

    QString m_text;
    SheetDialect m_dialect = SheetDialect::Unknown;
    SheetEncoding m_encoding = SheetEncoding::Utf8;
    QChar m_separator = u',';
    std::vector<SheetLine> m_lines;
    std::vector<SheetSection> m_sections;
    int m_preambleEnd = 0;
};

} // namespace tracseq::sequencing
