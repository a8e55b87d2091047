// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of RowReader that read the value of one cell for one field.
#include "core/base/date_hint.h"
#include "core/base/error_text.h"
#include "core/base/text.h"
#include "core/samples/changed_names.h"
#include "core/samples/import_values.h"
#include "core/samples/row_reader.h"
#include "core/samples/sample.h"
#include "core/tabular/cell.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace tracseq::samples {

using database::Value;
using tabular::Cell;
using tabular::CellKind;

void RowReader::judgeName(const Cell& cell, const ImportColumn& column, const QString& text)
{
    if (const auto rule = changedByProgram(cell, text)) {
        m_broken[static_cast<std::size_t>(column.field)] = true;
        error(*rule, &column, text, [&] { return changedByProgramText(*rule, text); });
        return;
    }
    if (cell.kind != CellKind::Text && cell.storedAsNumber) {
        m_findings->add(
            ImportRule::StoredAsNumber, ImportSeverity::Warning, m_row, &column, text, [&] {
                return QCoreApplication::translate(
                           "Import", "“%1” is stored as a number. If it had leading zeros, "
                                     "more than 15 digits or an E in it, the spreadsheet "
                                     "has changed it.")
                    .arg(text);
            });
    }
}

void RowReader::readFieldText(int field, const QString& text, const ImportColumn* column)
{
    switch (field) {
    case SampleType:
        readType(text, column);
        return;
    case Project:
        readProject(text, column);
        return;
    default:
        if (!m_broken[static_cast<std::size_t>(field)]) {
            m_values[static_cast<std::size_t>(field)] = Value(text);
        }
    }
}

void RowReader::readType(const QString& text, const ImportColumn* column)
{
    const QString type = sampleTypeOf(text);
    if (type.isEmpty()) {
        m_values[SampleType] = Value(text); // the rules of the description name the choices
        return;
    }
    if (type != text && column != nullptr) {
        // Each word once, with how often it stands; a sheet of endless spellings by their types.
        constexpr qsizetype kWords = 100;
        const bool isNamed = m_matchedTypes.size() < kWords || m_matchedTypes.contains(text);
        if (isNamed) {
            m_matchedTypes.insert(text);
        }
        m_findings->addCause(ImportRule::ChoiceMatched, ImportSeverity::Notice, m_row, column, text,
                             isNamed ? u'=' + text : type, [&] {
                                 return QCoreApplication::translate("Import",
                                                                    "“%1” is taken as %2.")
                                     .arg(shortened(text), type);
                             });
    }
    m_values[SampleType] = Value(type);
}

void RowReader::settleType()
{
    const auto title = [](const ImportColumn& column) {
        return QCoreApplication::translate("Import", "column %1 (%2)")
            .arg(tabular::columnName(column.column), column.header);
    };
    const ImportColumn* main = columnOf(SampleType);
    for (const ImportColumn* other : m_otherTypes) {
        const QString held = m_values[SampleType].text();
        const Cell cell = m_sheet.cell(m_row, other->column);
        const QString written = cell.isEmpty() ? QString() : cleanText(cell.text());
        const QString type = sampleTypeOf(written);
        // A library of DNA is a library, whichever column says so.
        if (main == nullptr || m_broken[SampleType] || type.isEmpty() || type == held ||
            held == u"Library") {
            continue;
        }
        const QString cause = held + u'\x1f' + written;
        if (held.isEmpty() || type == u"Library") {
            m_values[SampleType] = Value(type);
            if (!held.isEmpty()) {
                addAttribute(*main, cleanText(m_sheet.cell(m_row, main->column).text()));
            }
            m_findings->addCause(
                ImportRule::TypeFromOther, ImportSeverity::Notice, m_row, other, written, cause,
                [&] {
                    return held.isEmpty()
                               ? QCoreApplication::translate("Import",
                                                             "“%1” is taken, as %2 names no type.")
                                     .arg(shortened(written), title(*main))
                               : QCoreApplication::translate(
                                     "Import", "“%1” makes the sample a library, whatever %2 says "
                                               "of it (“%3”).")
                                     .arg(shortened(written), title(*main), shortened(held));
                });
        } else if (!sampleTypeOf(held).isEmpty()) {
            m_findings->addCause(ImportRule::TypesDiffer, ImportSeverity::Warning, m_row, other,
                                 written, cause, [&] {
                                     return QCoreApplication::translate(
                                                "Import", "“%1” here, but “%2” in %3, which is "
                                                          "taken. See which is right.")
                                         .arg(shortened(written), held, title(*main));
                                 });
        }
    }
}

void RowReader::readProject(const QString& text, const ImportColumn* column)
{
    if (const auto id = m_projects.find(text)) {
        m_values[Project] = Value(*id);
        return;
    }
    m_unknownProject = text;
    if (text.size() > 100) {
        error(ImportRule::TooLong, column, text, [&] {
            return errorText(
                Error(ErrorCode::FieldTooLong, {sampleEntity().fields[Project].translatedLabel(),
                                                shortened(text), QStringLiteral("100")}));
        });
    } else if (m_options.createProjects) {
        m_findings->add(ImportRule::ProjectCreated, ImportSeverity::Notice, m_row, column, text,
                        [&] {
                            return QCoreApplication::translate(
                                       "Import", "The project “%1” is new and will be created.")
                                .arg(text);
                        });
    } else {
        m_broken[Project] = true;
        errorOfCause(ImportRule::ProjectUnknown, column, text, text.toLower(), [&] {
            return QCoreApplication::translate(
                       "Import", "The lab has no project “%1”. Create it first, or let the import "
                                 "create it.")
                .arg(text);
        });
    }
}

void RowReader::readNumberCell(const Cell& cell, const ImportColumn& column, int field)
{
    if (cell.kind != CellKind::Number && cell.kind != CellKind::Text) {
        m_broken[static_cast<std::size_t>(field)] = true;
        error(ImportRule::NotANumber, &column, cell.text(), [&] {
            return QCoreApplication::translate("Import", "“%1” is not a number.")
                .arg(shortened(cell.text()));
        });
        return;
    }
    if (cell.kind == CellKind::Text && isNoValueMark(cell.utf8)) {
        m_findings->add(
            ImportRule::NoValueMark, ImportSeverity::Notice, m_row, &column, cell.text(), [&] {
                return QCoreApplication::translate("Import", "“%1” is taken as no value.")
                    .arg(cell.text());
            });
        return;
    }
    const QString text = textOf(cell, column);
    if (!text.isEmpty()) {
        readNumberText(field, text,
                       cell.kind == CellKind::Number ? DecimalMark::Point : column.decimal,
                       &column);
    }
}

void RowReader::readNumberText(int field, const QString& text, DecimalMark mark,
                               const ImportColumn* column)
{
    const auto at = static_cast<std::size_t>(field);
    // Most cells are plain: no unit, no mark that could group.
    const bool isPlain = mark == DecimalMark::Point ? !text.contains(u',')
                                                    : !text.contains(u'.') && !text.contains(u',');
    if (isPlain && (column == nullptr || !m_unitOfField[at])) {
        if (const auto plain = Decimal::fromString(text)) {
            m_values[at] = Value(*plain);
            return;
        }
    }
    const NumberReading reading = readNumber(text, mark);
    const auto refuse = [&](ImportRule rule, auto message) {
        m_broken[at] = true;
        error(rule, column, text, message);
    };
    if (reading.outcome == NumberReading::Outcome::Ambiguous) {
        refuse(ImportRule::NumberAmbiguous, [&] {
            return QCoreApplication::translate(
                       "Import",
                       "“%1” can be read as %2 or as %3. Say whether the decimal mark is a "
                       "point or a comma.")
                .arg(text, reading.value.toString(), reading.other.toString());
        });
        return;
    }
    if (reading.outcome == NumberReading::Outcome::NotANumber) {
        refuse(ImportRule::NotANumber, [&] {
            return (mark == DecimalMark::Point
                        ? QCoreApplication::translate("Import",
                                                      "“%1” is not a number with a decimal point.")
                    : mark == DecimalMark::Comma
                        ? QCoreApplication::translate("Import",
                                                      "“%1” is not a number with a decimal comma.")
                        : QCoreApplication::translate("Import", "“%1” is not a number."))
                .arg(shortened(text));
        });
        return;
    }
    if (!reading.qualifier.isEmpty()) {
        refuse(ImportRule::NotANumber, [&] {
            return QCoreApplication::translate(
                       "Import",
                       "“%1” is a limit and no measured value. Leave the cell empty and keep "
                       "the limit in a column of its own.")
                .arg(shortened(text));
        });
        return;
    }
    if (reading.dashAsMinus) {
        m_findings->add(ImportRule::MinusReplaced, ImportSeverity::Notice, m_row, column, text,
                        [&] {
                            return QCoreApplication::translate(
                                       "Import", "The dash of “%1” is taken as a minus sign.")
                                .arg(text);
                        });
    }
    storeNumber(field, text, reading, column);
}

void RowReader::storeNumber(int field, const QString& text, const NumberReading& reading,
                            const ImportColumn* column)
{
    const auto at = static_cast<std::size_t>(field);
    const database::Field& description = described(field);
    const auto refuse = [&](ImportRule rule, auto message) {
        m_broken[at] = true;
        error(rule, column, text, message);
    };
    bool rounded = reading.rounded;
    Decimal value = reading.value;
    const auto unit = !reading.unit.isEmpty() ? tabular::unitFromText(reading.unit)
                      : column != nullptr     ? m_unitOfField[at]
                                              : std::nullopt;
    if (!reading.unit.isEmpty() || unit) {
        const auto wanted = tabular::unitFromText(QString::fromUtf8(description.unit));
        if (!wanted) {
            refuse(ImportRule::NotANumber, [&] {
                return QCoreApplication::translate("Import", "“%1” is not a number.")
                    .arg(shortened(text));
            });
            return;
        }
        if (!unit || unit->dimension != wanted->dimension) {
            refuse(ImportRule::UnitUnknown, [&] {
                return QCoreApplication::translate(
                           "Import", "%1 in “%2” cannot be converted to %3. Use one of: %4.")
                    .arg(description.translatedLabel(), reading.unit, wanted->name,
                         tabular::unitNames(wanted->dimension).join(QStringLiteral(", ")));
            });
            return;
        }
        const auto converted = tabular::toBaseUnit(value, *unit, &rounded);
        if (!converted) {
            refuse(ImportRule::OutOfRange, [&] {
                return QCoreApplication::translate("Import", "“%1” is out of range.").arg(text);
            });
            return;
        }
        if (unit->times != unit->dividedBy) {
            m_findings->add(
                ImportRule::UnitConverted, ImportSeverity::Notice, m_row, column, text, [&] {
                    return QCoreApplication::translate(
                               "Import", "Amounts in %1 are converted: %2 %1 is %3 %4.")
                        .arg(unit->name, value.toString(), converted->toString(), wanted->name);
                });
        }
        value = *converted;
    }
    if (rounded) {
        m_findings->add(ImportRule::NumberRounded, ImportSeverity::Notice, m_row, column, text,
                        [&] {
                            return QCoreApplication::translate(
                                       "Import", "“%1” is rounded to six decimal places: %2.")
                                .arg(shortened(text), value.toString());
                        });
    }
    m_values[at] = Value(value);
}

void RowReader::readDayCell(const Cell& cell, const ImportColumn& column, int field)
{
    switch (cell.kind) {
    case CellKind::Date:
        m_values[static_cast<std::size_t>(field)] = Value(cell.text());
        return;
    case CellKind::DateTime:
        readDayText(field, cell.text(), DateOrder::YearMonthDay, &column);
        return;
    case CellKind::Text: {
        const QString text = textOf(cell, column);
        if (isNoValueMark(cell.utf8)) {
            m_findings->add(
                ImportRule::NoValueMark, ImportSeverity::Notice, m_row, &column, text, [&] {
                    return QCoreApplication::translate("Import", "“%1” is taken as no value.")
                        .arg(text);
                });
        } else if (!text.isEmpty()) {
            readDayText(field, text, column.dates, &column);
        }
        return;
    }
    default:
        readDayText(field, cell.text(), DateOrder::YearMonthDay, &column);
    }
}

void RowReader::readDayText(int field, const QString& text, DateOrder order,
                            const ImportColumn* column)
{
    const DayReading reading = readDay(text, order);
    switch (reading.outcome) {
    case DayReading::Outcome::Day:
        if (reading.timeDropped) {
            m_findings->add(ImportRule::TimeDropped, ImportSeverity::Notice, m_row, column, text,
                            [&] {
                                return QCoreApplication::translate(
                                           "Import", "The time of “%1” is left out; the day is %2.")
                                    .arg(text, reading.day.toString(Qt::ISODate));
                            });
        }
        m_values[static_cast<std::size_t>(field)] = Value(reading.day);
        return;
    case DayReading::Outcome::Ambiguous:
        m_broken[static_cast<std::size_t>(field)] = true;
        error(ImportRule::DateAmbiguous, column, text, [&] {
            const QString message =
                column == nullptr
                    ? QCoreApplication::translate(
                          "Import", "“%1” can be read in two ways: as %2 (day first) or %3 (month "
                                    "first). Write it as one of these.")
                    : QCoreApplication::translate(
                          "Import", "“%1” can be read in two ways: as %2 (day first) or %3 (month "
                                    "first). Say which order the dates have.");
            return message.arg(text, reading.day.toString(Qt::ISODate),
                               reading.other.toString(Qt::ISODate));
        });
        return;
    case DayReading::Outcome::NotADay:
        break;
    }
    m_broken[static_cast<std::size_t>(field)] = true;
    error(ImportRule::NotADate, column, text, [&] {
        if (reading.shortYear) {
            return QCoreApplication::translate(
                       "Import", "“%1” has a year of two digits. Write it with four: %2.")
                .arg(shortened(text), dateHint(QLocale()));
        }
        return QCoreApplication::translate("Import", "“%1” is not a date. Write it as %2.")
            .arg(shortened(text), dateHint(QLocale()));
    });
}

} // namespace tracseq::samples
