// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/entity_cells.h"

#include "core/base/text.h"
#include "core/samples/changed_names.h"
#include "core/samples/import_values.h"
#include "core/samples/lost_letters.h"
#include "core/tabular/number_format.h"
#include "core/tabular/quantity.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace tracseq::lab {

using database::Field;
using database::FieldType;
using tabular::Cell;
using tabular::CellKind;
using tabular::NumberFormat;
using tabular::NumberFormatGuess;
using tabular::Sheet;
using namespace Qt::StringLiterals;

namespace {

/// One group of three behind a comma: 1234 to one half of the world and 1.234 to the other.
bool hasTwoReadings(const QString& text)
{
    static const QRegularExpression shape(u"^[+\\-\\x{2212}]?\\d{1,3},\\d{3}(?![\\d,.])"_s);
    return shape.match(text).hasMatch();
}

QLocale withComma()
{
    return QLocale(QLocale::German, QLocale::Germany);
}

} // namespace

std::optional<QString> unitOfHeading(const Field& field, const QString& heading)
{
    const auto own = tabular::unitFromText(QString::fromUtf8(field.unit));
    if (!own) {
        return QString();
    }
    if (const auto unit = tabular::unitInHeader(heading)) {
        return unit->dimension == own->dimension ? std::optional(unit->name) : std::nullopt;
    }
    static const QRegularExpression brackets(u"[(\\[]([^)\\]]*)[)\\]]\\s*$"_s);
    const auto match = brackets.match(heading);
    if (match.hasMatch() && samples::isForeignUnit(match.captured(1).trimmed())) {
        return std::nullopt;
    }
    return QString();
}

EntityCells::EntityCells(const Sheet& sheet, int headerRow, int column, const Field& field)
    : m_sheet(sheet)
    , m_column(column)
    , m_field(field)
{
    const QString unit =
        unitOfHeading(field, cleanText(sheet.cell(headerRow, column).text())).value_or(QString());
    if (unit != QLatin1String(field.unit)) {
        m_unit = unit;
    }
    if (isNumeric()) {
        findMark(headerRow);
    }
}

bool EntityCells::isNumeric() const
{
    return m_field.type == FieldType::Decimal || m_field.type == FieldType::Integer;
}

void EntityCells::findMark(int headerRow)
{
    QStringList texts;
    for (int row = headerRow + 1; row < m_sheet.rowCount(); ++row) {
        if (const Cell cell = m_sheet.cell(row, m_column); cell.kind == CellKind::Text) {
            texts += cell.text();
        }
    }
    const NumberFormatGuess guess = tabular::detectNumberFormat(texts);
    m_clear = guess.verdict == NumberFormatGuess::Verdict::Clear;
    m_comma = m_clear && guess.format == NumberFormat::comma();
}

EntityCells::Reading EntityCells::read(int row) const
{
    const Cell cell = m_sheet.cell(row, m_column);
    Reading reading{cleanText(cell.text()), QLocale::c(), {}};
    if (cell.kind == CellKind::Error) {
        reading.complaint =
            QCoreApplication::translate(
                "Import", "The cell shows the error %1. Correct it in the spreadsheet, or empty "
                          "the cell.")
                .arg(cell.text());
    } else if (m_sheet.hasLostLetters() && samples::lacksLetters(cell)) {
        reading.complaint = samples::lettersLostText(cell.text());
    } else if (cell.isEmpty() && cell.fromFormula) {
        reading.complaint = QCoreApplication::translate(
            "Import", "The cell is a formula without a stored result. Open the file in a "
                      "spreadsheet program and save it again.");
    } else if (m_field.type == FieldType::Text || m_field.type == FieldType::Reference) {
        if (const auto rule = samples::changedByProgram(cell, reading.text)) {
            reading.complaint = samples::changedByProgramText(*rule, reading.text);
        }
    } else if (isNumeric() && cell.kind == CellKind::Text) {
        if (!m_clear && hasTwoReadings(reading.text)) {
            reading.complaint =
                QCoreApplication::translate(
                    "Import", "“%1” can be read in two ways. Write it with a decimal point, and "
                              "with no mark between thousands.")
                    .arg(shortened(reading.text));
        } else if (m_comma) {
            reading.locale = withComma();
        }
    }
    if (!m_unit.isEmpty() && !reading.text.isEmpty() && reading.text.back().isDigit()) {
        reading.text += u' ' + m_unit;
    }
    return reading;
}

void judgeSheet(const Sheet& sheet, int headerRow, const std::vector<int>& fieldOf,
                const std::function<void(int, int, const QString&)>& found)
{
    const int first = headerRow + 1;
    for (int column = 0; column < sheet.columnCount(); ++column) {
        if (!cleanText(sheet.cell(headerRow, column).text()).isEmpty()) {
            continue;
        }
        QStringList values;
        for (int row = first; row < sheet.rowCount() && values.size() < 3; ++row) {
            if (const QString value = cleanText(sheet.cell(row, column).text()); !value.isEmpty()) {
                values += shortened(value);
            }
        }
        if (!values.isEmpty()) {
            found(headerRow, column,
                  QCoreApplication::translate(
                      "Import", "The column has values (%1) but no heading. Give it a heading.")
                      .arg(values.join(u", "_s)));
        }
    }
    for (const tabular::CellRange& range : sheet.mergedRanges()) {
        const int last = std::min(range.lastColumn, static_cast<int>(fieldOf.size()) - 1);
        for (int column = range.firstColumn; column <= last; ++column) {
            if (range.lastRow >= first && fieldOf[static_cast<std::size_t>(column)] >= 0) {
                found(std::max(range.firstRow, first), column,
                      QCoreApplication::translate(
                          "Import", "The cells %1 are merged, so their value belongs to no "
                                    "single row. Unmerge them and fill in each cell.")
                          .arg(range.name()));
                break;
            }
        }
    }
}

} // namespace tracseq::lab
