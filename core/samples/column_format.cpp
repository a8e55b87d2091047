// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/column_format.h"

#include "core/base/text.h"
#include "core/samples/header_match.h"
#include "core/samples/import_values.h"

namespace tracseq::samples {

using database::FieldType;
using tabular::Cell;
using tabular::CellKind;
using tabular::Sheet;

namespace {

constexpr int kOpenValues = 5;

/// Which formats a column's texts speak for.
struct Evidence {
    bool forFirst = false;  ///< decimal point, or day first
    bool forSecond = false; ///< decimal comma, or month first
    QStringList open;       ///< values with two readings

    [[nodiscard]] bool ask() const { return !open.isEmpty() && forFirst == forSecond; }
};

Evidence numberEvidence(const Sheet& sheet, int headerRow, int column)
{
    Evidence evidence;
    for (int row = headerRow + 1; row < sheet.rowCount(); ++row) {
        const Cell cell = sheet.cell(row, column);
        if (cell.kind != CellKind::Text) {
            continue;
        }
        const QString text = cleanText(cell.text());
        const NumberReading reading = readNumber(text, DecimalMark::Unknown);
        if (reading.outcome == NumberReading::Outcome::Ambiguous) {
            if (evidence.open.size() < kOpenValues) {
                evidence.open += text;
            }
        } else if (reading.outcome == NumberReading::Outcome::Number &&
                   cell.utf8.find_first_of(".,") != std::string_view::npos) {
            using Outcome = NumberReading::Outcome;
            const bool point = readNumber(text, DecimalMark::Point).outcome == Outcome::Number;
            const bool comma = readNumber(text, DecimalMark::Comma).outcome == Outcome::Number;
            evidence.forFirst = evidence.forFirst || (point && !comma);
            evidence.forSecond = evidence.forSecond || (comma && !point);
        }
    }
    return evidence;
}

Evidence dateEvidence(const Sheet& sheet, int headerRow, int column)
{
    Evidence evidence;
    for (int row = headerRow + 1; row < sheet.rowCount(); ++row) {
        const Cell cell = sheet.cell(row, column);
        if (cell.kind != CellKind::Text) {
            continue;
        }
        const QString text = cleanText(cell.text());
        const DayReading reading = readDay(text, DateOrder::Unknown);
        if (reading.outcome == DayReading::Outcome::Ambiguous) {
            if (evidence.open.size() < kOpenValues) {
                evidence.open += text;
            }
        } else if (reading.outcome == DayReading::Outcome::Day) {
            using Outcome = DayReading::Outcome;
            const bool dayFirst = readDay(text, DateOrder::DayMonthYear).outcome == Outcome::Day;
            const bool monthFirst = readDay(text, DateOrder::MonthDayYear).outcome == Outcome::Day;
            evidence.forFirst = evidence.forFirst || (dayFirst && !monthFirst);
            evidence.forSecond = evidence.forSecond || (monthFirst && !dayFirst);
        }
    }
    return evidence;
}

} // namespace

void examineColumn(const ImportPlan& plan, ImportColumn& column, const Sheet& sheet)
{
    const int headerRow = plan.headerRow;
    column.decimal = DecimalMark::Unknown;
    column.askDecimal = false;
    column.dates = DateOrder::Unknown;
    column.askDates = false;
    column.unit.clear();
    const database::Field* described = plan.described(column);
    if (described == nullptr) {
        return;
    }
    const database::Field& field = *described;
    if (field.type == FieldType::Decimal || field.type == FieldType::Integer) {
        const Evidence evidence = numberEvidence(sheet, headerRow, column.column);
        column.askDecimal = evidence.ask();
        if (evidence.forFirst != evidence.forSecond) {
            column.decimal = evidence.forFirst ? DecimalMark::Point : DecimalMark::Comma;
        }
        if (column.askDecimal) {
            column.examples = evidence.open;
        }
        if (*field.unit != '\0') {
            column.unit = unitOfHeader(column.header);
        }
    } else if (field.type == FieldType::Date) {
        const Evidence evidence = dateEvidence(sheet, headerRow, column.column);
        column.askDates = evidence.ask();
        if (evidence.forFirst != evidence.forSecond) {
            column.dates = evidence.forFirst ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
        }
        if (column.askDates) {
            column.examples = evidence.open;
        }
    }
}

} // namespace tracseq::samples
