// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/import_corrections.h"

#include "app/ctl/arguments.h"
#include "core/samples/import_proposal.h"
#include "core/samples/sample.h"
#include "core/tabular/cell.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

using namespace samples;

namespace {

/// The field of a name, label or heading; -1 when there is none that an import fills.
int importableField(const QString& name)
{
    for (const int i : importableFields()) {
        const database::Field& field = sampleEntity().fields[static_cast<std::size_t>(i)];
        if (name.compare(QLatin1String(field.name), Qt::CaseInsensitive) == 0 ||
            name.compare(field.translatedLabel(), Qt::CaseInsensitive) == 0) {
            return i;
        }
    }
    return -1;
}

/// A column by its letter ("C") or heading.
const ImportColumn* columnNamed(const ImportPlan& plan, const QString& name)
{
    for (const ImportColumn& column : plan.columns) {
        if (!column.header.isEmpty() && column.header.compare(name, Qt::CaseInsensitive) == 0) {
            return &column;
        }
    }
    for (const ImportColumn& column : plan.columns) {
        if (tabular::columnName(column.column).compare(name, Qt::CaseInsensitive) == 0) {
            return &column;
        }
    }
    return nullptr;
}

/// "NAME=VALUE" at its first equals sign; nameAndValue() has seen that there is one.
std::pair<QString, QString> pairOf(const std::string& word)
{
    const QString whole = text(word);
    const qsizetype equals = whole.indexOf(u'=');
    return {whole.left(equals).trimmed(), whole.mid(equals + 1).trimmed()};
}

Error unknownField(const QString& name)
{
    return Error(ErrorCode::FieldUnknown, {name, sampleEntity().translatedLabel()});
}

Error unknownColumn(const QString& name)
{
    return Error(ErrorCode::ColumnUnknown, {name});
}

QString namedTwice(const QString& column, const QString& first, const QString& second)
{
    return QCoreApplication::translate(
               "Command line",
               "--map names the column “%1” twice, for “%2” and for “%3”. It can have one field.")
        .arg(column, first, second);
}

} // namespace

void addCorrections(CLI::App& command, ImportCorrections& corrections)
{
    const auto many = [](CLI::Option* option, const char* form) {
        return option->type_name(form)->expected(1)->multi_option_policy(
            CLI::MultiOptionPolicy::TakeAll);
    };
    many(command.add_option(
             "--set", corrections.set,
             "FIELD=VALUE: the value of a field for rows that have none of their own"),
         "FIELD=VALUE")
        ->check(nameAndValue());
    many(command.add_option("--map", corrections.map,
                            "COLUMN=FIELD: column (letter or heading) to field"),
         "COLUMN=FIELD")
        ->check(nameAndValue());
    many(command.add_option("--ignore", corrections.ignore,
                            "A column (letter or heading) to leave out"),
         "COLUMN");
    command
        .add_option("--date-order", corrections.dateOrder,
                    "How dates are written where they can be read in two ways")
        ->check(CLI::IsMember({"dmy", "mdy", "ymd"}));
    command
        .add_option("--decimal", corrections.decimal,
                    "The decimal mark where numbers can be read in two ways")
        ->check(CLI::IsMember({"comma", "point"}));
}

std::optional<QString> saidTwice(const ImportCorrections& corrections)
{
    QHash<int, QString> columnOf;
    QHash<QString, QString> fieldOf;
    for (const std::string& word : corrections.map) {
        const auto [column, name] = pairOf(word);
        if (const QString before = fieldOf.value(column.toCaseFolded()); !before.isNull()) {
            return namedTwice(column, before, name);
        }
        fieldOf.insert(column.toCaseFolded(), name);
        const int field = importableField(name);
        if (field >= 0 && columnOf.contains(field)) {
            return QCoreApplication::translate(
                       "Command line",
                       "--map gives the field %1 two columns, “%2” and “%3”. It can have one.")
                .arg(name, columnOf.value(field), column);
        }
        columnOf.insert(field, column);
    }
    QHash<int, QString> valueOf;
    for (const std::string& word : corrections.set) {
        const auto [name, value] = pairOf(word);
        const int field = importableField(name);
        if (field >= 0 && valueOf.contains(field)) {
            return QCoreApplication::translate(
                       "Command line",
                       "--set gives the field %1 two values, “%2” and “%3”. It can have one.")
                .arg(name, valueOf.value(field), value);
        }
        valueOf.insert(field, value);
    }
    return std::nullopt;
}

std::optional<QString> saidTwice(const ImportCorrections& corrections, const ImportPlan& plan)
{
    QHash<int, QString> fieldOf;
    for (const std::string& word : corrections.map) {
        const auto [name, field] = pairOf(word);
        const ImportColumn* column = columnNamed(plan, name);
        if (column == nullptr) {
            continue; // correctPlan() says so
        }
        if (const QString before = fieldOf.value(column->column); !before.isNull()) {
            return namedTwice(name, before, field);
        }
        fieldOf.insert(column->column, field);
    }
    return std::nullopt;
}

Status correctPlan(ImportPlan& plan, const tabular::Sheet& sheet,
                   const ImportCorrections& corrections)
{
    for (const std::string& word : corrections.map) {
        const auto [columnText, fieldText] = pairOf(word);
        const ImportColumn* column = columnNamed(plan, columnText);
        const int field = importableField(fieldText);
        if (column == nullptr) {
            return failure(unknownColumn(columnText));
        }
        if (field < 0) {
            return failure(unknownField(fieldText));
        }
        assignField(plan, sheet, column->column, field);
    }
    for (const std::string& word : corrections.ignore) {
        const ImportColumn* column = columnNamed(plan, text(word));
        if (column == nullptr) {
            return failure(unknownColumn(text(word)));
        }
        assignUse(plan, column->column, ColumnUse::Ignore);
    }
    for (const std::string& word : corrections.set) {
        const auto [name, value] = pairOf(word);
        const int field = importableField(name);
        if (field < 0) {
            return failure(unknownField(name));
        }
        assignFixed(plan, field, value);
    }
    const DecimalMark decimal = corrections.decimal == "comma"   ? DecimalMark::Comma
                                : corrections.decimal == "point" ? DecimalMark::Point
                                                                 : DecimalMark::Unknown;
    const DateOrder dates = corrections.dateOrder == "dmy"   ? DateOrder::DayMonthYear
                            : corrections.dateOrder == "mdy" ? DateOrder::MonthDayYear
                            : corrections.dateOrder == "ymd" ? DateOrder::YearMonthDay
                                                             : DateOrder::Unknown;
    answerQuestions(plan, decimal, dates);
    return {};
}

} // namespace tracseq::ctl
