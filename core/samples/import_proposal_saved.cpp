// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the proposal that applies a saved mapping.
#include "core/samples/column_fit.h"
#include "core/samples/header_match.h"
#include "core/samples/import_proposal.h"
#include "core/samples/sample.h"
#include "core/tabular/cell.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace tracseq::samples {

using tabular::Sheet;

namespace {

/// One column of a saved mapping, found again in a sheet.
struct SavedColumn {
    int column; ///< zero-based place in the sheet
    bool isField;
    bool isIgnored;
    int field;
    QJsonObject content;
};

std::vector<SavedColumn> savedColumns(const ImportPlan& plan, const QJsonArray& columns)
{
    const auto fields = importableFields();
    QHash<QString, int> placeOf; // the first column with a heading
    for (const ImportColumn& column : plan.columns) {
        if (const QString key = headerKey(column.header); !placeOf.contains(key)) {
            placeOf.insert(key, column.column);
        }
    }
    std::vector<SavedColumn> found;
    for (const auto& value : columns) {
        const QJsonObject saved = value.toObject();
        const QString key = headerKey(saved.value(QLatin1String("header")).toString());
        const auto place = placeOf.constFind(key);
        if (place == placeOf.constEnd()) {
            continue;
        }
        const QString use = saved.value(QLatin1String("use")).toString();
        const int field = sampleEntity().indexOf(saved.value(QLatin1String("field")).toString());
        const bool isField =
            use == u"field" && std::find(fields.begin(), fields.end(), field) != fields.end();
        found.push_back({*place, isField, use == u"ignore", field, saved});
    }
    return found;
}

/// Gives a column to its field with the unit and formats that were saved.
void restore(ImportPlan& plan, const Sheet& sheet, const SavedColumn& saved)
{
    assignField(plan, sheet, saved.column, saved.field);
    ImportColumn& column = *plan.columnAt(saved.column);
    column.unit = saved.content.value(QLatin1String("unit")).toString();
    // What the values of this file say themselves goes before what was chosen for another.
    const QString decimal = saved.content.value(QLatin1String("decimal")).toString();
    if (column.decimal == DecimalMark::Unknown && !decimal.isEmpty()) {
        column.decimal = decimal == u"comma" ? DecimalMark::Comma : DecimalMark::Point;
    }
    const QString dates = saved.content.value(QLatin1String("dates")).toString();
    if (column.dates == DateOrder::Unknown && !dates.isEmpty()) {
        column.dates = dates == u"mdy"   ? DateOrder::MonthDayYear
                       : dates == u"ymd" ? DateOrder::YearMonthDay
                                         : DateOrder::DayMonthYear;
    }
    if (saved.content.value(QLatin1String("tubes")).toBool()) {
        column.tubeKind = barcodeFit(plan, sheet, column).tubeKind;
    }
}

/// Whether a column that a mapping has for barcodes holds those of samples in this sheet as well.
bool holdsBarcodes(ImportPlan& plan, const Sheet& sheet, const SavedColumn& saved)
{
    const BarcodeFit fit = barcodeFit(plan, sheet, *plan.columnAt(saved.column));
    if (saved.content.value(QLatin1String("tubes")).toBool()) {
        return fit.owner == BarcodeOwner::Sample || fit.tubeKind >= 0;
    }
    return fit.owner != BarcodeOwner::Repeated;
}

/// The column whose values are types far more often than those of the column that a mapping has for
/// them: forms of one shape are filled in in more than one way. Null when there is none.
const ImportColumn* betterTypes(const ImportPlan& plan, const Sheet& sheet, int saved)
{
    const auto best = std::max_element(
        plan.columns.begin(), plan.columns.end(),
        [](const ImportColumn& a, const ImportColumn& b) { return a.knownTypes < b.knownTypes; });
    if (best == plan.columns.end() || best->column == saved) {
        return nullptr;
    }
    const qint64 known = typeFit(sheet, plan.headerRow, saved).known;
    return known * 10 < best->knownTypes * 9 ? &*best : nullptr;
}

ImportFinding notFollowed(const ImportPlan& plan, const SavedMapping& mapping, int saved,
                          const ImportColumn& better)
{
    const ImportColumn* column = plan.columnAt(saved);
    ImportFinding remark;
    remark.rule = ImportRule::MappingNotFollowed;
    remark.severity = ImportSeverity::Warning;
    remark.column = saved;
    remark.header = column->header;
    remark.value = column->examples.value(0);
    remark.message =
        QCoreApplication::translate(
            "Import", "The saved mapping “%1” has the type here, but column %2 (%3) holds far more "
                      "sample types in this sheet and is taken instead.")
            .arg(mapping.name, tabular::columnName(better.column), better.header);
    return remark;
}

} // namespace

void applyMapping(ImportPlan& plan, const Sheet& sheet, const SavedMapping& mapping)
{
    std::erase_if(plan.remarks, [](const ImportFinding& remark) {
        return remark.rule == ImportRule::MappingNotFollowed;
    });
    const QJsonObject root = QJsonDocument::fromJson(mapping.content.toUtf8()).object();
    const auto columns = savedColumns(plan, root.value(QLatin1String("columns")).toArray());
    int typeColumn = -1; // that stays, against the mapping
    for (const SavedColumn& saved : columns) {
        if (saved.isField && saved.field == SampleType) {
            if (const ImportColumn* better = betterTypes(plan, sheet, saved.column)) {
                typeColumn = better->column;
                plan.remarks.push_back(notFollowed(plan, mapping, saved.column, *better));
            }
        }
    }
    for (const SavedColumn& saved : columns) {
        const bool isTypeHere = saved.isField && saved.field == SampleType;
        if (typeColumn >= 0 && (saved.column == typeColumn || isTypeHere)) {
            if (saved.column != typeColumn) {
                assignUse(plan, saved.column, ColumnUse::Attribute);
            }
            continue;
        }
        if (!saved.isField) {
            assignUse(plan, saved.column,
                      saved.isIgnored ? ColumnUse::Ignore : ColumnUse::Attribute);
        } else if (saved.field != Barcode || holdsBarcodes(plan, sheet, saved)) {
            restore(plan, sheet, saved);
        }
    }
    if (typeColumn >= 0) {
        assignField(plan, sheet, typeColumn, SampleType);
    }
    const QJsonObject fixed = root.value(QLatin1String("fixed")).toObject();
    for (auto it = fixed.begin(); it != fixed.end(); ++it) {
        if (const int field = sampleEntity().indexOf(it.key()); field >= 0) {
            assignFixed(plan, field, it.value().toString());
        }
    }
    plan.mappingName = mapping.name;
}

} // namespace tracseq::samples
