// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/import_plan.h"

#include "core/samples/import_values.h"
#include "core/samples/sample.h"
#include "core/tabular/cell.h"

#include <QCoreApplication>
#include <algorithm>

namespace tracseq::samples {

namespace {

QString columnTitle(const ImportColumn& column)
{
    return QCoreApplication::translate("Import", "column %1 (%2)")
        .arg(tabular::columnName(column.column), column.header);
}

ImportQuestion decimalQuestion(const ImportColumn& column)
{
    const NumberReading reading = readNumber(column.examples.value(0), DecimalMark::Unknown);
    return {ImportQuestion::Kind::DecimalMark, column.column, column.examples,
            QCoreApplication::translate(
                "Import", "The numbers in %1 can be read in two ways: “%2” is %3 with a decimal "
                          "point and %4 with a decimal comma. Say which it is.")
                .arg(columnTitle(column), column.examples.value(0), reading.value.toString(),
                     reading.other.toString())};
}

ImportQuestion dateQuestion(const ImportColumn& column)
{
    const DayReading reading = readDay(column.examples.value(0), DateOrder::Unknown);
    return {ImportQuestion::Kind::DateOrder, column.column, column.examples,
            QCoreApplication::translate(
                "Import", "The dates in %1 can be read in two ways: “%2” is %3 as day/month/year "
                          "and %4 as month/day/year. Say which it is.")
                .arg(columnTitle(column), column.examples.value(0),
                     reading.day.toString(Qt::ISODate), reading.other.toString(Qt::ISODate))};
}

} // namespace

const ImportColumn* ImportPlan::columnOfField(int field) const
{
    for (const ImportColumn& column : columns) {
        if (column.use == ColumnUse::Field && column.field == field) {
            return &column;
        }
    }
    return nullptr;
}

const database::Field* ImportPlan::described(const ImportColumn& column) const
{
    if (column.use == ColumnUse::Field) {
        return &sampleField(column.field);
    }
    return column.use == ColumnUse::Attribute && column.formField >= 0 && form
               ? &form->entity().fields[static_cast<std::size_t>(column.formField)]
               : nullptr;
}

const ImportColumn* ImportPlan::columnAt(int place) const
{
    const auto found =
        std::lower_bound(columns.begin(), columns.end(), place,
                         [](const ImportColumn& c, int wanted) { return c.column < wanted; });
    return found == columns.end() || found->column != place ? nullptr : &*found;
}

ImportColumn* ImportPlan::columnAt(int place)
{
    return const_cast<ImportColumn*>(std::as_const(*this).columnAt(place));
}

const FixedValue* ImportPlan::fixedOfField(int field) const
{
    for (const FixedValue& value : fixed) {
        if (value.field == field) {
            return &value;
        }
    }
    return nullptr;
}

std::vector<ImportQuestion> openQuestions(const ImportPlan& plan)
{
    std::vector<ImportQuestion> questions;
    for (const ImportColumn& column : plan.columns) {
        if (column.use != ColumnUse::Field) {
            continue;
        }
        if (column.askDecimal && column.decimal == DecimalMark::Unknown) {
            questions.push_back(decimalQuestion(column));
        }
        if (column.askDates && column.dates == DateOrder::Unknown) {
            questions.push_back(dateQuestion(column));
        }
    }
    return questions;
}

void answerQuestions(ImportPlan& plan, DecimalMark decimal, DateOrder dates)
{
    for (ImportColumn& column : plan.columns) {
        if (column.askDecimal && column.decimal == DecimalMark::Unknown) {
            column.decimal = decimal;
        }
        if (column.askDates && column.dates == DateOrder::Unknown) {
            column.dates = dates;
        }
    }
}

} // namespace tracseq::samples
