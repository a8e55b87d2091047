// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of Taking that go back: a server that lost something, a chain that went on twice.
#include "core/changes/history.h"
#include "core/sync/taking.h"

namespace tracseq::sync {

using changes::Change;
using database::Entity;
using database::Record;
using database::Statement;

namespace {

Result<QByteArray> oneBlob(database::Connection& connection, const char* sql, qint64 first)
{
    auto query = connection.prepare(sql);
    if (!query) {
        return failure(query.error());
    }
    query->bind(1, first);
    const auto found = query->step();
    if (!found) {
        return failure(found.error());
    }
    return *found ? query->bytes(0) : QByteArray(32, '\0');
}

} // namespace

Status Taking::forgetAfter(qint64 common)
{
    TRACSEQ_TRY(loadState());
    TRACSEQ_TRY(m_connection.execute("PRAGMA defer_foreign_keys = ON"));
    const auto seal = oneBlob(m_connection, "SELECT seal FROM settled WHERE seq = ?1", common);
    auto rows =
        m_connection.prepare("SELECT change.entity, change.entity_id FROM settled "
                             "JOIN change ON change.seq = settled.change WHERE settled.seq > ?1 "
                             // It may be in sight where the server stands now.
                             "UNION SELECT change.entity, change.entity_id FROM unseen_row "
                             "JOIN change ON change.entity_id = unseen_row.entity_id "
                             "WHERE unseen_row.seq > ?1");
    if (!seal || !rows) {
        return failure(seal ? rows.error() : seal.error());
    }
    rows->bind(1, common);
    std::vector<std::pair<const Entity*, Uuid>> touched;
    for (;;) {
        const auto more = rows->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            break;
        }
        if (const Entity* entity = m_rows.context().entities.find(rows->text(0))) {
            touched.emplace_back(entity, rows->uuid(1));
        }
    }
    for (const char* sql :
         {"INSERT OR IGNORE INTO outbox (change, entity_id) SELECT change.seq, change.entity_id "
          "FROM settled JOIN change ON change.seq = settled.change "
          "JOIN device ON device.number = change.device "
          "WHERE settled.seq > ?1 AND device.owner IS NOT NULL",
          "DELETE FROM settled WHERE seq > ?1", "DELETE FROM unseen_row WHERE seq > ?1"}) {
        auto statement = m_connection.prepare(sql);
        if (!statement) {
            return failure(statement.error());
        }
        statement->bind(1, common);
        TRACSEQ_TRY(statement->run());
    }
    TRACSEQ_TRY(forgetLinks());
    auto state = m_connection.prepare(
        "UPDATE sync_state SET cursor = ?1, seal = ?2, "
        "old_common = CASE WHEN EXISTS (SELECT 1 FROM outbox WHERE change <= old_change) "
        "THEN min(old_common, ?1) ELSE ?1 END, "
        "old_change = (SELECT ifnull(max(seq), 0) FROM change), went_back_at = ?3");
    if (!state) {
        return failure(state.error());
    }
    state->bind(1, common);
    state->bind(2, *seal);
    state->bind(3, m_rows.context().clock.nowMs());
    TRACSEQ_TRY(state->run());
    // Out of sight first: a row must find its former place free.
    for (const auto& [entity, id] : touched) {
        const auto present = m_rows.get(*entity, id);
        if (!present) {
            continue; // never seen here
        }
        if (!present->deleted) {
            Record hidden = *present;
            hidden.deleted = true;
            TRACSEQ_TRY(m_rows.write(*entity, &*present, hidden));
        }
    }
    for (const auto& [entity, id] : touched) {
        const auto row = changes::foldRow(m_connection, *entity, id);
        const auto rooted = row ? isRooted(*entity, *row) : failure(row.error());
        if (!rooted) {
            return failure(rooted.error());
        }
        if (*rooted) {
            TRACSEQ_TRY(refold(*entity, id));
        } else {
            TRACSEQ_TRY(hideWithParts(id, common)); // it came into sight by what is forgotten
        }
    }
    return {};
}

Status Taking::forgetLinks()
{
    auto rows = m_connection.prepare(
        "SELECT device.id, min(hidden_change.device_seq) FROM hidden_change "
        "JOIN device ON device.number = hidden_change.device WHERE lower(hex(hash)) NOT IN "
        "(SELECT message FROM settled WHERE change IS NULL AND message IS NOT NULL) "
        "AND NOT EXISTS (SELECT 1 FROM change WHERE change.device = hidden_change.device "
        "AND change.device_seq = hidden_change.device_seq) GROUP BY device.id");
    if (!rows) {
        return failure(rows.error());
    }
    std::vector<std::pair<Uuid, qint64>> ends;
    for (;;) {
        const auto more = rows->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            break;
        }
        ends.emplace_back(rows->uuid(0), rows->integer(1));
    }
    for (const auto& [id, from] : ends) {
        TRACSEQ_TRY(fork(id, from));
    }
    return {};
}

Result<std::vector<Change>> Taking::undecided(const Device& device, qint64 from)
{
    // Of those that are not to be seen, the hash is with what was decided.
    auto decided = m_connection.prepare(
        "SELECT 1 FROM change JOIN settled ON settled.change = change.seq "
        "WHERE change.device = ?1 AND change.device_seq >= ?2 UNION ALL "
        "SELECT 1 FROM settled WHERE change IS NULL AND message IN (SELECT lower(hex(hash)) "
        "FROM hidden_change WHERE device = ?1 AND device_seq >= ?2) LIMIT 1");
    auto forget =
        m_connection.prepare("DELETE FROM hidden_change WHERE device = ?1 AND device_seq >= ?2");
    // Not in the order of the chain: what was hidden once stands in the log where it came to light.
    auto rows = m_connection.prepare(std::string(changes::kChangeColumns) +
                                     "WHERE change.device = ?1 AND change.device_seq >= ?2 "
                                     "ORDER BY change.seq");
    if (!decided || !forget || !rows) {
        return failure(!decided ? decided.error() : !forget ? forget.error() : rows.error());
    }
    for (Statement* statement : {&*decided, &*forget, &*rows}) {
        statement->bind(1, device.number);
        statement->bind(2, from);
    }
    const auto some = decided->step();
    if (!some) {
        return failure(some.error());
    }
    if (*some) {
        return failure(broken(m_cursor, "fork"));
    }
    TRACSEQ_TRY(forget->run());
    std::vector<Change> changes;
    for (;;) {
        const auto more = rows->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            break;
        }
        changes.push_back(changes::readChange(*rows));
    }
    if (device.own && static_cast<qint64>(changes.size()) != device.headSeq - from + 1) {
        return failure(broken(m_cursor, "fork")); // of the own chain nothing is hidden
    }
    return changes;
}

Status Taking::fork(const Uuid& id, qint64 from)
{
    TRACSEQ_TRY(storeHeads());
    const auto found = device(id);
    if (!found) {
        return failure(found.error());
    }
    const Device old = **found;
    m_devices.clear();
    if (old.own) {
        TRACSEQ_TRY(dropNumbers());
    }

    auto waiting = undecided(old, from);
    if (!waiting) {
        return failure(waiting.error());
    }
    const auto before = linkAt(old.number, from - 1);
    auto owner = m_connection.prepare("SELECT owner FROM device WHERE number = ?1");
    auto guard =
        m_connection.prepare("SELECT sql FROM sqlite_schema WHERE name = 'change_no_update'");
    if (!before || !owner || !guard) {
        return failure(ErrorCode::Unexpected, {QStringLiteral("the chain cannot be read")});
    }
    owner->bind(1, old.number);
    const auto hasOwner = owner->step();
    const auto hasGuard = guard->step();
    if (!hasOwner || !hasGuard) {
        return failure(hasOwner ? hasGuard.error() : hasOwner.error());
    }
    const database::Value person = owner->value(0);
    const QByteArray sql = guard->text(0).toUtf8();
    owner->reset();
    guard->reset();

    auto leave = m_connection.prepare(
        "UPDATE device SET owner = NULL, head_seq = ?2, head_hash = ?3 WHERE number = ?1");
    auto enter = m_connection.prepare("INSERT INTO device (id, owner) VALUES (?1, ?2)");
    if (!leave || !enter) {
        return failure(leave ? enter.error() : leave.error());
    }
    leave->bind(1, old.number);
    leave->bind(2, from - 1);
    leave->bind(3, *before);
    TRACSEQ_TRY(leave->run());
    if (waiting->empty()) {
        return {}; // there were links only
    }
    const Uuid fresh = m_rows.context().ids.next();
    enter->bind(1, fresh);
    enter->bind(2, person);
    TRACSEQ_TRY(enter->run());
    const qint64 number = m_connection.lastInsertRowId();

    // Nobody has seen these changes yet, so that they may still become links of another chain.
    TRACSEQ_TRY(m_connection.execute("DROP TRIGGER change_no_update"));
    auto link = m_connection.prepare(
        "UPDATE change SET device = ?2, device_seq = ?3, hash = ?4, id = ?5 WHERE seq = ?1");
    if (!link) {
        return failure(link.error());
    }
    QByteArray head(32, '\0');
    qint64 place = 0;
    for (Change& change : *waiting) {
        change.id = m_rows.context().ids.next(); // the old one may still come, on its old way
        change.device = fresh;
        change.deviceSeq = ++place;
        change.hash = changes::changeHash(change, head);
        head = change.hash;
        link->bind(1, change.seq);
        link->bind(2, number);
        link->bind(3, change.deviceSeq);
        link->bind(4, change.hash);
        link->bind(5, change.id);
        TRACSEQ_TRY(link->run());
    }
    TRACSEQ_TRY(m_connection.execute(sql.constData()));
    auto end =
        m_connection.prepare("UPDATE device SET head_seq = ?2, head_hash = ?3 WHERE number = ?1");
    if (!end) {
        return failure(end.error());
    }
    end->bind(1, number);
    end->bind(2, place);
    end->bind(3, head);
    return end->run();
}

} // namespace tracseq::sync
