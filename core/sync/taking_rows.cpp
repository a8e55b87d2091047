// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of Taking that store rows where places are taken.
#include "core/sync/taking.h"

namespace tracseq::sync {

using changes::FoldedRow;
using database::Entity;
using database::Field;
using database::FieldType;
using database::Record;
using database::Value;

namespace {

bool sameRow(const Record& a, const Record& b)
{
    return a.deleted == b.deleted && a.createdAt == b.createdAt && a.updatedAt == b.updatedAt &&
           a.values == b.values;
}

bool isClaimed(const Entity& entity, const UniqueKey& key, const Record& record)
{
    // A single empty value claims nothing; within a key of several, empty is a value like others.
    const auto value = [&](int i) -> const Value& {
        return record.values[static_cast<std::size_t>(i)];
    };
    return key.fields.size() > 1 ? !value(entity.displayField).isNull()
                                 : !value(key.fields.front()).isNull();
}

/// Another row that is not removed and has the same in all fields of the key.
Result<std::optional<Uuid>> holderOf(database::Connection& connection, const Entity& entity,
                                     const UniqueKey& key, const Record& record)
{
    if (!isClaimed(entity, key, record)) {
        return std::nullopt;
    }
    std::string sql =
        std::string("SELECT id FROM ") + entity.name + " WHERE deleted = 0 AND id <> ?1";
    int place = 1;
    for (const int i : key.fields) {
        const Field& field = entity.fields[static_cast<std::size_t>(i)];
        sql += std::string(" AND ") + field.name + " IS ?" + std::to_string(++place);
        if (field.type == FieldType::Text || field.type == FieldType::LongText) {
            sql += " COLLATE NOCASE";
        }
    }
    auto query = connection.cached(sql);
    if (!query) {
        return failure(query.error());
    }
    query->bind(1, record.id);
    place = 1;
    for (const int i : key.fields) {
        query->bind(++place, record.values[static_cast<std::size_t>(i)]);
    }
    const auto found = query->step();
    if (!found) {
        return failure(found.error());
    }
    return *found ? std::optional(query->uuid(0)) : std::nullopt;
}

} // namespace

Status Taking::store(const Entity& entity, const Uuid& id, const FoldedRow& row)
{
    auto present = m_rows.get(entity, id);
    if (!present && present.error().code() != ErrorCode::RowNotFound) {
        return failure(present.error());
    }
    const Record* before = present ? &*present : nullptr;
    Record record;
    if (row.exists) {
        record = {before == nullptr ? 0 : before->rid,
                  id,
                  row.deleted,
                  row.createdAt,
                  row.updatedAt,
                  row.values};
    } else if (before == nullptr) {
        return {};
    } else {
        record = *before; // what refers to it still does
        record.deleted = true;
    }
    if (before != nullptr && sameRow(*before, record)) {
        return {};
    }
    constexpr int kMostKeys = 8;
    for (int tries = 0;; ++tries) {
        auto written = m_rows.write(entity, before, record);
        if (written || tries == kMostKeys) {
            return written;
        }
        const auto made = makeRoom(entity, record);
        if (!made) {
            return failure(made.error());
        }
        if (!*made) {
            return written; // it is not about a place
        }
    }
}

Result<bool> Taking::makeRoom(const Entity& entity, Record& record)
{
    for (const UniqueKey& key : uniqueKeysOf(entity)) {
        const auto holder = holderOf(m_connection, entity, key, record);
        if (!holder) {
            return failure(holder.error());
        }
        if (!*holder) {
            continue;
        }
        // What only waits gives way to what is settled.
        const auto othersWaits = isPending(**holder);
        if (!othersWaits) {
            return failure(othersWaits.error());
        }
        if (!*othersWaits) {
            TRACSEQ_TRY(yield(entity, key, record));
            return true;
        }
        const auto other = m_rows.get(entity, **holder);
        if (!other) {
            return failure(other.error());
        }
        Record moved = *other;
        TRACSEQ_TRY(yield(entity, key, moved));
        TRACSEQ_TRY(m_rows.write(entity, &*other, moved));
        return true;
    }
    return false;
}

Status Taking::yield(const Entity& entity, const UniqueKey& key, Record& record)
{
    const auto pending = isPending(record.id);
    if (!pending) {
        return failure(pending.error());
    }
    if (!*pending) {
        return failure(ErrorCode::ServerLogBroken,
                       {QString::number(m_cursor), QStringLiteral("no place gives way")});
    }
    if (key.yields < 0) { // nothing of it can give way: it waits out of sight
        record.deleted = true;
        return noteYield(record.id, QString(), {});
    }
    const Field& field = entity.fields[static_cast<std::size_t>(key.yields)];
    Value& value = record.values[static_cast<std::size_t>(key.yields)];
    const QString wanted = value.text();
    value = Value();
    for (int number = 2; field.required; ++number) {
        value = Value(QString(wanted + QStringLiteral(" (%1)").arg(number)));
        const auto holder = holderOf(m_connection, entity, key, record);
        if (!holder) {
            return failure(holder.error());
        }
        if (!*holder) {
            break;
        }
    }
    return noteYield(record.id, QString::fromLatin1(field.name), value);
}

Status Taking::noteYield(const Uuid& id, const QString& field, const Value& shown)
{
    auto note = m_connection.cached(
        "INSERT OR REPLACE INTO yielded (entity_id, field, shown) VALUES (?1, ?2, ?3)");
    if (!note) {
        return failure(note.error());
    }
    note->bind(1, id);
    note->bind(2, field.isNull() ? QStringLiteral("") : field);
    note->bind(3, shown);
    return note->run();
}

} // namespace tracseq::sync
