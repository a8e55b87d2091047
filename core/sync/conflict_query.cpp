// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/conflict_query.h"

#include "core/changes/history.h"
#include "core/database/entity_query.h"
#include "core/sync/conflict.h"
#include "core/sync/unique_key.h"

#include <algorithm>

namespace tracseq::sync {

using database::Connection;
using database::Entity;
using database::EntityList;
using database::Field;
using database::FieldType;
using database::Record;
using database::Value;

namespace {

// By the partial index of open ones; decided ones from their end, which are few to look at.
constexpr const char* kOpen = "SELECT rid FROM conflict WHERE state = 'open' AND deleted = 0 "
                              "AND (?1 = '' OR my_user = ?1 OR their_user = ?1) "
                              "ORDER BY created_at DESC, rid DESC LIMIT ?2";
constexpr const char* kDecided = "SELECT rid FROM conflict WHERE state <> 'open' AND deleted = 0 "
                                 "AND (?1 = '' OR my_user = ?1 OR their_user = ?1) "
                                 "ORDER BY updated_at DESC, rid DESC LIMIT ?2";

LostValue lostValue(const Record& row, const Entity* entity)
{
    LostValue lost;
    lost.rid = row.rid;
    lost.id = row.id;
    lost.kind = at(row, ConflictKind).text();
    lost.fieldName = at(row, ConflictFieldName).text();
    lost.field = entity == nullptr ? -1 : entity->indexOf(lost.fieldName);
    lost.mine = at(row, ConflictMine);
    lost.theirs = at(row, ConflictTheirs);
    if (lost.field >= 0) {
        const Field& field = entity->fields[static_cast<std::size_t>(lost.field)];
        lost.mine = conflictValue(field, lost.mine);
        lost.theirs = conflictValue(field, lost.theirs);
    }
    lost.myUser = at(row, ConflictMyUser).text();
    lost.theirUser = at(row, ConflictTheirUser).text();
    lost.myAt = at(row, ConflictMyAt).integer();
    lost.theirAt = at(row, ConflictTheirAt).integer();
    lost.since = row.createdAt;
    lost.state = at(row, ConflictState).text();
    return lost;
}

Status findDecision(Connection& connection, LostValue& lost)
{
    const auto history = changes::historyOf(connection, lost.id);
    if (!history) {
        return failure(history.error());
    }
    for (const changes::Change& change : *history) {
        if (change.operation == changes::Operation::Update) {
            lost.decidedBy = change.user;
            lost.decidedAt = change.at;
        }
    }
    return {};
}

/// Who has the place that was not had.
Status findHolder(Connection& connection, const ConflictedRecord& record, LostValue& lost)
{
    if (record.entity == nullptr || !record.row || lost.field < 0 || lost.mine.isNull()) {
        return {};
    }
    const Entity& entity = *record.entity;
    for (const UniqueKey& key : uniqueKeysOf(entity)) {
        if (std::find(key.fields.begin(), key.fields.end(), lost.field) == key.fields.end()) {
            continue;
        }
        std::string sql = std::string("SELECT ") +
                          entity.fields[static_cast<std::size_t>(entity.displayField)].name +
                          " FROM " + entity.name + " WHERE deleted = 0 AND id <> ?1";
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
            query->bind(++place, i == lost.field ? lost.mine : at(*record.row, i));
        }
        const auto found = query->step();
        if (!found) {
            return failure(found.error());
        }
        if (*found) {
            lost.holder = entity.translatedLabel() + u' ' + query->text(0);
            return {};
        }
    }
    return {};
}

Status addNames(Connection& connection, ConflictedRecord& record)
{
    for (LostValue& lost : record.lost) {
        if (lost.field < 0) {
            continue;
        }
        const Field& field = record.entity->fields[static_cast<std::size_t>(lost.field)];
        if (field.type != FieldType::Reference) {
            continue;
        }
        for (const Value& value : {lost.mine, lost.theirs, record.present(lost)}) {
            if (value.isNull()) {
                continue;
            }
            // Also of a row that is removed: that is what the conflict may be about.
            const auto row = database::rowById(connection, *field.reference, value.uuid());
            if (!row) {
                return failure(row.error());
            }
            if (*row) {
                record.names.insert(value.uuid(), at(**row, field.reference->displayField).text());
                lost.refersToRemoved =
                    lost.refersToRemoved || ((*row)->deleted && value == lost.mine);
            }
        }
    }
    return {};
}

Status complete(Connection& connection, ConflictedRecord& record)
{
    if (record.entity != nullptr) {
        auto row = database::rowById(connection, *record.entity, record.id);
        if (!row) {
            return failure(row.error());
        }
        record.row = std::move(*row);
    }
    std::stable_sort(record.lost.begin(), record.lost.end(),
                     [](const LostValue& a, const LostValue& b) {
                         return a.field != b.field ? a.field < b.field : a.myAt > b.myAt;
                     });
    for (LostValue& lost : record.lost) {
        if (!lost.isOpen()) {
            TRACSEQ_TRY(findDecision(connection, lost));
        } else if (lost.kind == QLatin1String("place")) {
            TRACSEQ_TRY(findHolder(connection, record, lost));
        }
    }
    return addNames(connection, record);
}

Result<bool> hasServer(Connection& connection)
{
    auto state = connection.cached("SELECT 1 FROM sync_state");
    return state ? state->step() : failure(state.error());
}

} // namespace

Value ConflictedRecord::present(const LostValue& value) const
{
    return row && value.field >= 0 ? at(*row, value.field) : Value();
}

bool ConflictedRecord::hasMoved(const LostValue& value) const
{
    if (!row || !value.isOpen()) {
        return false;
    }
    if (value.isOfWholeRecord()) {
        return row->deleted;
    }
    if (row->deleted != (value.kind == QLatin1String("edit_deleted"))) {
        return true;
    }
    return value.field >= 0 && !(present(value) == value.theirs);
}

Value conflictValue(const Field& field, const Value& text)
{
    const QString* written = text.textIf();
    if (written == nullptr) {
        return {};
    }
    switch (field.type) {
    case FieldType::Decimal: {
        const auto decimal = Decimal::fromString(*written);
        return decimal ? Value(*decimal) : Value();
    }
    case FieldType::Reference: {
        const auto id = Uuid::fromString(*written);
        return id ? Value(*id) : Value();
    }
    case FieldType::Integer:
    case FieldType::DateTime:
    case FieldType::Boolean: {
        bool isNumber = false;
        const qint64 number = written->toLongLong(&isNumber);
        return isNumber ? Value(number) : Value();
    }
    default:
        return text;
    }
}

Result<ConflictList> readConflicts(Connection& connection, const EntityList& entities, bool decided,
                                   const QString& user, int most)
{
    ConflictList list;
    std::vector<qint64> rids;
    {
        auto select = connection.cached(decided ? kDecided : kOpen);
        if (!select) {
            return failure(select.error());
        }
        select->bind(1, user.isNull() ? QStringLiteral("") : user);
        select->bind(2, qint64{most} + 1);
        for (;;) {
            const auto more = select->step();
            if (!more) {
                return failure(more.error());
            }
            if (!*more) {
                break;
            }
            rids.push_back(select->integer(0));
        }
    }
    list.isCut = std::ssize(rids) > most;
    if (list.isCut) {
        rids.resize(static_cast<std::size_t>(most));
    }
    const auto rows = database::rowsByRid(connection, conflictEntity(), rids);
    const auto server = hasServer(connection);
    if (!rows || !server) {
        return failure(rows ? server.error() : rows.error());
    }
    list.isShared = *server;
    QHash<QString, std::size_t> places;
    for (const Record& row : *rows) {
        const QString id = at(row, ConflictEntityId).text();
        const auto place = places.constFind(id);
        if (place == places.constEnd()) {
            places.insert(id, list.records.size());
            ConflictedRecord record;
            record.entityName = at(row, ConflictEntity).text();
            record.entity = entities.find(record.entityName);
            record.id = Uuid::fromString(id).value_or(Uuid());
            record.lost.push_back(lostValue(row, record.entity));
            list.records.push_back(std::move(record));
        } else {
            ConflictedRecord& record = list.records[*place];
            record.lost.push_back(lostValue(row, record.entity));
        }
    }
    for (ConflictedRecord& record : list.records) {
        TRACSEQ_TRY(complete(connection, record));
    }
    return list;
}

Result<QHash<Uuid, int>> openConflicts(Connection& connection, const Entity& entity,
                                       const std::vector<Uuid>& ids)
{
    QHash<Uuid, int> counts;
    {
        auto any = connection.cached(
            "SELECT 1 FROM conflict INDEXED BY conflict_open WHERE state = 'open' LIMIT 1");
        if (!any) {
            return failure(any.error());
        }
        const auto found = any->step();
        if (!found || !*found) {
            return found ? Result<QHash<Uuid, int>>(counts) : failure(found.error());
        }
    }
    auto count = connection.cached(
        "SELECT count(*) FROM conflict INDEXED BY conflict_record "
        "WHERE entity_id = ?1 COLLATE NOCASE AND state = 'open' AND deleted = 0 AND entity = ?2");
    if (!count) {
        return failure(count.error());
    }
    for (const Uuid& id : ids) {
        count->reset();
        count->bind(1, id.toString());
        count->bind(2, QString::fromLatin1(entity.name));
        const auto read = count->step();
        if (!read) {
            return failure(read.error());
        }
        if (const qint64 open = count->integer(0); open > 0) {
            counts.insert(id, static_cast<int>(open));
        }
    }
    return counts;
}

} // namespace tracseq::sync
