// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/history.h"

namespace tracseq::changes {

using database::Connection;
using database::Statement;

const char* const kChangeColumns =
    "SELECT change.seq, change.id, device.id, change.device_seq, change.user, change.at, "
    "change.clock, "
    "change.entity, change.entity_id, change.operation, change.fields, change.base, "
    "change.group_id, "
    "change.reason, change.hash FROM change JOIN device ON device.number = change.device ";

namespace {

Result<std::vector<Change>> readAll(Statement& rows)
{
    std::vector<Change> changes;
    for (;;) {
        const auto more = rows.step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            return changes;
        }
        changes.push_back(readChange(rows));
    }
}

Group readGroup(const Statement& row)
{
    Group group;
    group.id = row.uuid(0);
    group.user = row.text(1);
    group.at = row.integer(2);
    group.title = row.text(3);
    group.firstSeq = row.integer(4);
    group.lastSeq = row.integer(5);
    if (!row.isNull(6)) {
        group.undoes = row.uuid(6);
    }
    return group;
}

constexpr const char* kGroupColumns =
    "SELECT id, user, at, title, first_seq, last_seq, undoes FROM change_group ";

constexpr qint64 kEnd = std::numeric_limits<qint64>::max();

} // namespace

Change readChange(const Statement& row)
{
    Change change;
    change.seq = row.integer(0);
    change.id = row.uuid(1);
    change.device = row.uuid(2);
    change.deviceSeq = row.integer(3);
    change.user = row.text(4);
    change.at = row.integer(5);
    change.clock = row.integer(6);
    change.entity = row.text(7);
    change.entityId = row.uuid(8);
    change.operation = operationFromName(row.text(9)).value_or(Operation::Update);
    const auto fields = row.utf8(10);
    change.fields = QByteArray(fields.data(), static_cast<qsizetype>(fields.size()));
    const auto base = row.utf8(11);
    change.base = QByteArray(base.data(), static_cast<qsizetype>(base.size()));
    change.group = row.uuid(12);
    change.reason = row.text(13);
    change.hash = row.bytes(14);
    return change;
}

Result<std::vector<Change>> historyOf(Connection& connection, const Uuid& entityId)
{
    auto rows = connection.prepare(std::string(kChangeColumns) +
                                   "WHERE change.entity_id = ?1 ORDER BY change.seq");
    if (!rows) {
        return failure(rows.error());
    }
    rows->bind(1, entityId);
    return readAll(*rows);
}

Result<std::vector<Change>> recentChanges(Connection& connection, int limit, qint64 before)
{
    auto rows = connection.prepare(std::string(kChangeColumns) +
                                   "WHERE change.seq < ?1 ORDER BY change.seq DESC LIMIT ?2");
    if (!rows) {
        return failure(rows.error());
    }
    rows->bind(1, before > 0 ? before : kEnd);
    rows->bind(2, qint64{limit});
    return readAll(*rows);
}

Result<std::vector<Group>> recentGroups(Connection& connection, int limit, const QString& user)
{
    auto rows = connection.prepare(std::string(kGroupColumns) +
                                   "WHERE ?1 = '' OR user = ?1 ORDER BY last_seq DESC LIMIT ?2");
    if (!rows) {
        return failure(rows.error());
    }
    rows->bind(1, user);
    rows->bind(2, qint64{limit});
    std::vector<Group> groups;
    for (;;) {
        const auto more = rows->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            return groups;
        }
        groups.push_back(readGroup(*rows));
    }
}

Result<std::optional<Group>> findGroup(Connection& connection, const Uuid& id)
{
    auto row = connection.prepare(std::string(kGroupColumns) + "WHERE id = ?1");
    if (!row) {
        return failure(row.error());
    }
    row->bind(1, id);
    const auto found = row->step();
    if (!found) {
        return failure(found.error());
    }
    return *found ? std::optional(readGroup(*row)) : std::nullopt;
}

Result<std::vector<Change>> changesOfGroup(Connection& connection, const Group& group, int limit,
                                           qint64 before)
{
    auto rows =
        connection.prepare(std::string(kChangeColumns) +
                           "WHERE change.seq >= ?1 AND change.seq <= ?2 AND change.seq < ?3 "
                           "AND change.group_id = ?4 ORDER BY change.seq DESC LIMIT ?5");
    if (!rows) {
        return failure(rows.error());
    }
    rows->bind(1, group.firstSeq);
    rows->bind(2, group.lastSeq);
    rows->bind(3, before > 0 ? before : kEnd);
    rows->bind(4, group.id);
    rows->bind(5, qint64{limit});
    return readAll(*rows);
}

Result<std::vector<Uuid>> addedIn(Connection& connection, const Uuid& group,
                                  const database::Entity& entity, qint64 limit)
{
    auto added = connection.prepare(
        "SELECT change.entity_id FROM change_group JOIN change ON change.seq BETWEEN "
        "change_group.first_seq AND change_group.last_seq AND change.group_id = change_group.id "
        "WHERE change_group.id = ?1 AND change.entity = ?2 AND change.operation = 'insert' "
        "ORDER BY change.seq LIMIT ?3");
    if (!added) {
        return failure(added.error());
    }
    added->bind(1, group);
    added->bind(2, QString::fromLatin1(entity.name));
    added->bind(3, limit);
    std::vector<Uuid> ids;
    for (;;) {
        const auto more = added->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            return ids;
        }
        ids.push_back(added->uuid(0));
    }
}

Result<std::optional<Uuid>> firstAddedIn(Connection& connection, const Uuid& group,
                                         const database::Entity& entity)
{
    const auto ids = addedIn(connection, group, entity, 1);
    if (!ids) {
        return failure(ids.error());
    }
    return ids->empty() ? std::nullopt : std::optional(ids->front());
}

Result<bool> hasChange(Connection& connection, const QByteArray& hash)
{
    auto query = connection.prepare("SELECT 1 FROM change WHERE hash = ?1 LIMIT 1");
    if (!query) {
        return failure(query.error());
    }
    query->bind(1, hash);
    return query->step();
}

} // namespace tracseq::changes
