// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/entity_query.h"

namespace tracseq::database {

namespace {

constexpr int kFixedColumns = 5;

std::string columnsOf(const Entity& entity)
{
    std::string columns = "rid, id, deleted, created_at, updated_at";
    for (const Field& field : entity.fields) {
        columns += std::string(", ") + field.name;
    }
    return columns;
}

Record readRecord(const Entity& entity, const Statement& row)
{
    Record record;
    record.rid = row.integer(0);
    record.id = row.uuid(1);
    record.deleted = row.integer(2) != 0;
    record.createdAt = row.integer(3);
    record.updatedAt = row.integer(4);
    record.values.reserve(entity.fields.size());
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        record.values.push_back(row.value(static_cast<int>(i) + kFixedColumns));
    }
    return record;
}

Result<std::vector<Record>> readRecords(Statement& rows, const Entity& entity)
{
    std::vector<Record> records;
    for (;;) {
        const auto more = rows.step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            return records;
        }
        records.push_back(readRecord(entity, rows));
    }
}

} // namespace

Result<std::vector<Record>> rowsByRid(Connection& connection, const Entity& entity,
                                      const std::vector<qint64>& rids)
{
    auto row = connection.cached("SELECT " + columnsOf(entity) + " FROM " + entity.name +
                                 " WHERE rid = ?1");
    if (!row) {
        return failure(row.error());
    }
    std::vector<Record> records;
    records.reserve(rids.size());
    for (const qint64 rid : rids) {
        row->bind(1, rid);
        const auto found = row->step();
        if (!found) {
            return failure(found.error());
        }
        if (*found) {
            records.push_back(readRecord(entity, *row));
        }
        row->reset();
    }
    return records;
}

Result<std::optional<Record>> rowById(Connection& connection, const Entity& entity, const Uuid& id)
{
    auto row = connection.cached("SELECT " + columnsOf(entity) + " FROM " + entity.name +
                                 " WHERE id = ?1");
    if (!row) {
        return failure(row.error());
    }
    row->bind(1, id);
    const auto found = row->step();
    if (!found) {
        return failure(found.error());
    }
    return *found ? std::optional(readRecord(entity, *row)) : std::nullopt;
}

Result<QHash<Uuid, QString>> displayNames(Connection& connection, const Entity& entity,
                                          const std::vector<Uuid>& ids)
{
    auto row = connection.cached(std::string("SELECT ") +
                                 entity.fields[static_cast<std::size_t>(entity.displayField)].name +
                                 " FROM " + entity.name + " WHERE id = ?1");
    if (!row) {
        return failure(row.error());
    }
    QHash<Uuid, QString> names;
    for (const Uuid& id : ids) {
        if (names.contains(id)) {
            continue;
        }
        row->bind(1, id);
        const auto found = row->step();
        if (!found) {
            return failure(found.error());
        }
        if (*found) {
            names.insert(id, row->text(0));
        }
        row->reset();
    }
    return names;
}

Result<std::vector<Record>> rowsWithText(Connection& connection, const Entity& entity, int field,
                                         const QString& text)
{
    auto rows = connection.cached(
        "SELECT " + columnsOf(entity) + " FROM " + entity.name + " WHERE deleted = 0 AND " +
        entity.fields[static_cast<std::size_t>(field)].name + " = ?1 COLLATE NOCASE ORDER BY rid");
    if (!rows) {
        return failure(rows.error());
    }
    rows->bind(1, text);
    return readRecords(*rows, entity);
}

} // namespace tracseq::database
