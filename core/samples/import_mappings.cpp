// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/import_mappings.h"

#include "core/samples/import_records.h"
#include "core/samples/sample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tracseq::samples {

using database::Value;

namespace {

QString fieldName(int field)
{
    return QString::fromLatin1(sampleEntity().fields[static_cast<std::size_t>(field)].name);
}

QJsonObject columnContent(const ImportColumn& column)
{
    QJsonObject object{{QStringLiteral("header"), column.header}};
    if (column.use != ColumnUse::Field) {
        object.insert(QStringLiteral("use"), column.use == ColumnUse::Ignore
                                                 ? QStringLiteral("ignore")
                                                 : QStringLiteral("attribute"));
        return object;
    }
    object.insert(QStringLiteral("use"), QStringLiteral("field"));
    object.insert(QStringLiteral("field"), fieldName(column.field));
    if (column.tubeKind >= 0) {
        object.insert(QStringLiteral("tubes"), true);
    }
    if (!column.unit.isEmpty()) {
        object.insert(QStringLiteral("unit"), column.unit);
    }
    if (column.decimal != DecimalMark::Unknown) {
        object.insert(QStringLiteral("decimal"), column.decimal == DecimalMark::Comma
                                                     ? QStringLiteral("comma")
                                                     : QStringLiteral("point"));
    }
    if (column.dates != DateOrder::Unknown) {
        object.insert(QStringLiteral("dates"),
                      column.dates == DateOrder::MonthDayYear   ? QStringLiteral("mdy")
                      : column.dates == DateOrder::YearMonthDay ? QStringLiteral("ymd")
                                                                : QStringLiteral("dmy"));
    }
    return object;
}

} // namespace

QString mappingContent(const ImportPlan& plan)
{
    QJsonArray columns;
    for (const ImportColumn& column : plan.columns) {
        if (!column.header.isEmpty()) {
            columns.append(columnContent(column));
        }
    }
    QJsonObject fixed;
    for (const FixedValue& value : plan.fixed) {
        fixed.insert(fieldName(value.field), value.text);
    }
    const QJsonObject root{{QStringLiteral("columns"), columns}, {QStringLiteral("fixed"), fixed}};
    return QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Compact));
}

Result<std::vector<SavedMapping>> loadMappings(database::Connection& connection)
{
    auto query = connection.prepare("SELECT id, name, shape, mapping FROM import_mapping "
                                    "WHERE deleted = 0 ORDER BY updated_at DESC, rid DESC");
    if (!query) {
        return failure(query.error());
    }
    std::vector<SavedMapping> mappings;
    for (;;) {
        const auto row = query->step();
        if (!row) {
            return failure(row.error());
        }
        if (!*row) {
            return mappings;
        }
        mappings.push_back({query->uuid(0), query->text(1), query->text(2), query->text(3)});
    }
}

Status saveMapping(changes::UnitOfWork& unit, const QString& name, const ImportPlan& plan)
{
    const database::FieldValues values = {{MappingName, Value(name)},
                                          {MappingShape, Value(plan.shape)},
                                          {MappingContent, Value(mappingContent(plan))}};
    const auto mappings = loadMappings(unit.connection());
    if (!mappings) {
        return failure(mappings.error());
    }
    for (const SavedMapping& mapping : *mappings) {
        if (mapping.name.compare(name, Qt::CaseInsensitive) == 0) {
            return unit.update(importMappingEntity(), mapping.id, values);
        }
    }
    const auto id = unit.insert(importMappingEntity(), values);
    return id ? Status() : failure(id.error());
}

} // namespace tracseq::samples
