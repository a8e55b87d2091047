// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/taking.h"

#include "core/changes/number_blocks.h"

#include <algorithm>

namespace tracseq::sync {

using changes::Change;
using changes::FoldedRow;
using database::Connection;
using database::Entity;
using database::Record;
using database::Statement;
using database::Value;

namespace {

/// A statement of the connection, with its arguments bound in order.
template <typename... Arguments>
Result<Statement> bound(Connection& connection, const char* sql, const Arguments&... arguments)
{
    auto statement = connection.cached(sql);
    if (!statement) {
        return failure(statement.error());
    }
    int place = 0;
    (statement->bind(++place, arguments), ...);
    return statement;
}

template <typename... Arguments>
Status run(Connection& connection, const char* sql, const Arguments&... arguments)
{
    auto statement = bound(connection, sql, arguments...);
    return statement ? statement->run() : failure(statement.error());
}

Value textOrNull(const QByteArray& text)
{
    return text.isNull() ? Value() : Value(QString::fromUtf8(text));
}

} // namespace

Taking::Taking(changes::RowWriter& rows)
    : m_rows(rows)
    , m_connection(rows.connection())
{
}

Error Taking::broken(qint64 seq, const char* why)
{
    return Error(ErrorCode::ServerLogBroken, {QString::number(seq), QString::fromLatin1(why)});
}

Status Taking::loadState()
{
    auto state = bound(m_connection, "SELECT cursor, seal, EXISTS (SELECT 1 FROM unseen_row) "
                                     "FROM sync_state");
    if (!state) {
        return failure(state.error());
    }
    const auto found = state->step();
    if (!found) {
        return failure(found.error());
    }
    m_cursor = state->integer(0);
    m_seal = state->bytes(1);
    m_someUnseen = state->integer(2) != 0;
    return {};
}

Status Taking::take(const Page& page)
{
    TRACSEQ_TRY(loadState());
    if (page.from != m_cursor) {
        return {};
    }
    if (page.to - page.from != static_cast<qint64>(page.changes.size())) {
        return failure(broken(m_cursor, "page is not contiguous"));
    }
    m_moved = {page.moved.begin(), page.moved.end()};
    TRACSEQ_TRY(takeGone(page));
    for (const PulledChange& pulled : page.changes) {
        const changes::Settlement& settlement = pulled.settlement;
        const QByteArray digest =
            pulled.hidden ? pulled.digest : changes::outcomeDigest(settlement);
        const QByteArray seal = changes::sealOf(m_seal, m_cursor + 1, pulled.change.hash, digest);
        if (settlement.seq != m_cursor + 1 || seal != pulled.seal) {
            return failure(broken(m_cursor, "seal"));
        }
        TRACSEQ_TRY(pulled.hidden ? takeHidden(pulled) : takeOne(pulled));
        m_cursor = settlement.seq;
        m_seal = seal;
    }
    TRACSEQ_TRY(takeRevealed(page));
    TRACSEQ_TRY(storeHeads());
    return run(m_connection, "UPDATE sync_state SET cursor = ?1, seal = ?2", m_cursor, m_seal);
}

Result<Taking::Device*> Taking::device(const Uuid& id)
{
    const auto known = m_devices.find(id);
    if (known != m_devices.end()) {
        return &known.value();
    }
    Device device;
    auto select = bound(m_connection,
                        "SELECT number, owner IS NOT NULL, head_seq, head_hash FROM device "
                        "WHERE id = ?1",
                        id);
    if (!select) {
        return failure(select.error());
    }
    const auto found = select->step();
    if (!found) {
        return failure(found.error());
    }
    if (*found) {
        device = {select->integer(0), select->integer(1) != 0, select->integer(2),
                  select->bytes(3)};
    } else {
        TRACSEQ_TRY(run(m_connection, "INSERT INTO device (id) VALUES (?1)", id));
        device = {m_connection.lastInsertRowId(), false, 0, QByteArray(32, '\0')};
    }
    return &m_devices.insert(id, device).value();
}

Status Taking::storeHeads()
{
    for (const Device& device : m_devices) {
        if (device.changed) {
            TRACSEQ_TRY(run(m_connection,
                            "UPDATE device SET head_seq = ?1, head_hash = ?2 WHERE number = ?3",
                            device.headSeq, device.head, device.number));
        }
    }
    m_devices.clear();
    return {};
}

Status Taking::takeHidden(const PulledChange& pulled)
{
    const auto found = device(pulled.change.device);
    if (!found) {
        return failure(found.error());
    }
    const Change& change = pulled.change;
    Device* present = *found;
    const auto link = linkAt(present->number, change.deviceSeq);
    if (!link) {
        return failure(link.error());
    }
    if (!link->isEmpty() && *link != change.hash) {
        TRACSEQ_TRY(fork(change.device, change.deviceSeq));
        const auto anew = device(change.device);
        if (!anew) {
            return failure(anew.error());
        }
        present = *anew;
    }
    if (change.deviceSeq > present->headSeq + 1) {
        return failure(broken(m_cursor, "link of a chain"));
    }
    if (change.deviceSeq == present->headSeq + 1) {
        present->headSeq = change.deviceSeq;
        present->head = change.hash;
        present->changed = true;
    }
    TRACSEQ_TRY(noteHidden(change, present->number));
    return settle(pulled, std::nullopt);
}

Status Taking::noteHidden(const Change& change, qint64 device)
{
    return run(m_connection,
               "INSERT OR IGNORE INTO hidden_change (device, device_seq, hash) "
               "VALUES (?1, ?2, ?3)",
               device, change.deviceSeq, change.hash);
}

Status Taking::takeOne(const PulledChange& pulled)
{
    const auto found = device(pulled.change.device);
    if (!found) {
        return failure(found.error());
    }
    const auto local = place(pulled, **found);
    if (!local) {
        return failure(local.error());
    }
    TRACSEQ_TRY(settle(pulled, *local));
    TRACSEQ_TRY(run(m_connection, "DELETE FROM outbox WHERE change = ?1", *local));
    return showEffect(pulled, *local, m_connection.changes() > 0);
}

Result<qint64> Taking::place(const PulledChange& pulled, Device& present)
{
    const Change& change = pulled.change;
    if (change.deviceSeq > present.headSeq) {
        return append(pulled, present);
    }
    auto here = bound(m_connection,
                      "SELECT seq, id, hash FROM change WHERE device = ?1 AND device_seq = ?2",
                      present.number, change.deviceSeq);
    if (!here) {
        return failure(here.error());
    }
    const auto found = here->step();
    if (!found) {
        return failure(found.error());
    }
    if (*found && here->uuid(1) == change.id && here->bytes(2) == change.hash) {
        const qint64 local = here->integer(0);
        TRACSEQ_TRY(noteGroup(pulled, local));
        return local;
    }
    const bool there = *found;
    here->reset();
    const auto link = linkAt(present.number, change.deviceSeq);
    if (!link) {
        return failure(link.error());
    }
    if (!there && *link == change.hash) {
        // It was hidden when the server gave it the last time, before it lost what came later.
        const auto before = linkAt(present.number, change.deviceSeq - 1);
        if (!before) {
            return failure(before.error());
        }
        if (changes::changeHash(change, *before) != change.hash) {
            return failure(broken(m_cursor, "hidden before"));
        }
        TRACSEQ_TRY(insertChange(change, present.number));
        const qint64 local = m_connection.lastInsertRowId();
        TRACSEQ_TRY(noteGroup(pulled, local));
        return local;
    }
    // A chain that went on twice has other changes there; the same one with another content, or at
    // another place, is one that somebody rewrote on the server.
    auto same = bound(m_connection, "SELECT 1 FROM change WHERE id = ?1", change.id);
    const auto rewritten = same ? same->step() : failure(same.error());
    if (!rewritten) {
        return failure(rewritten.error());
    }
    if (*rewritten) {
        return failure(broken(m_cursor, "rewritten"));
    }
    same->reset();
    TRACSEQ_TRY(fork(change.device, change.deviceSeq));
    const auto anew = device(change.device);
    return anew ? append(pulled, **anew) : failure(anew.error());
}

Result<qint64> Taking::append(const PulledChange& pulled, Device& device)
{
    const Change& change = pulled.change;
    if (change.deviceSeq != device.headSeq + 1 ||
        changes::changeHash(change, device.head) != change.hash) {
        return failure(broken(m_cursor, "link of a chain"));
    }
    if (device.own) {
        TRACSEQ_TRY(dropNumbers());
    }
    TRACSEQ_TRY(insertChange(change, device.number));
    const qint64 local = m_connection.lastInsertRowId();
    device.headSeq = change.deviceSeq;
    device.head = change.hash;
    device.changed = true;
    TRACSEQ_TRY(noteGroup(pulled, local));
    return local;
}

Status Taking::insertChange(const Change& change, qint64 device)
{
    auto insert = m_connection.cached(
        "INSERT INTO change (id, device, device_seq, user, at, clock, entity, entity_id, "
        "operation, fields, base, group_id, reason, hash) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)");
    if (!insert) {
        return failure(insert.error());
    }
    const auto view = [](const QByteArray& bytes) {
        return std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    };
    insert->bind(1, change.id);
    insert->bind(2, device);
    insert->bind(3, change.deviceSeq);
    insert->bind(4, change.user);
    insert->bind(5, change.at);
    insert->bind(6, change.clock);
    insert->bind(7, change.entity);
    insert->bind(8, change.entityId);
    insert->bind(9, operationName(change.operation));
    insert->bindText(10, view(change.fields));
    insert->bindText(11, view(change.base));
    insert->bind(12, change.group);
    insert->bind(13, change.reason);
    insert->bind(14, change.hash);
    return insert->run();
}

Status Taking::dropNumbers()
{
    if (m_numbersDropped) {
        return {};
    }
    m_numbersDropped = true;
    return changes::NumberBlocks(m_connection).drop();
}

Status Taking::noteGroup(const PulledChange& pulled, qint64 local)
{
    const Change& change = pulled.change;
    auto group = m_connection.cached(
        "INSERT INTO change_group (id, user, at, title, first_seq, last_seq, undoes) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6) ON CONFLICT (id) DO UPDATE SET "
        "first_seq = min(first_seq, excluded.first_seq), "
        "last_seq = max(last_seq, excluded.last_seq)");
    if (!group) {
        return failure(group.error());
    }
    group->bind(1, change.group);
    group->bind(2, change.user);
    group->bind(3, change.at);
    group->bind(4, pulled.title);
    group->bind(5, local);
    if (pulled.undoes) {
        group->bind(6, *pulled.undoes);
    }
    return group->run();
}

Status Taking::settle(const PulledChange& pulled, std::optional<qint64> local)
{
    const changes::Settlement& settlement = pulled.settlement;
    auto insert = m_connection.cached(
        "INSERT INTO settled (seq, change, verdict, effect, lost, message, row_at, seal) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    if (!insert) {
        return failure(insert.error());
    }
    insert->bind(1, settlement.seq);
    if (local) {
        insert->bind(2, *local);
        insert->bind(3, settlement.verdict);
        insert->bind(4, settlement.effect.isEmpty() ? Value() : textOrNull(settlement.effect));
        insert->bind(5, pulled.lost.isEmpty() ? Value() : textOrNull(pulled.lost));
        insert->bind(6, pulled.message.isEmpty() ? Value() : textOrNull(pulled.message));
    } else {
        // The seal is proved from these two.
        insert->bind(3, QStringLiteral("hidden"));
        insert->bind(4, QString::fromLatin1(pulled.digest.toHex()));
        insert->bind(6, QString::fromLatin1(pulled.change.hash.toHex()));
    }
    insert->bind(7, settlement.rowAt);
    insert->bind(8, pulled.seal);
    return insert->run();
}

Result<bool> Taking::isPending(const Uuid& id)
{
    auto pending = bound(m_connection, "SELECT 1 FROM outbox WHERE entity_id = ?1 LIMIT 1", id);
    if (!pending) {
        return failure(pending.error());
    }
    return pending->step();
}

Status Taking::showEffect(const PulledChange& pulled, qint64 local, bool wasPending)
{
    const Change& change = pulled.change;
    const Entity* entity = m_rows.context().entities.find(change.entity);
    if (entity == nullptr) {
        return {}; // of a newer program: it stands in the log until this one knows it
    }
    const changes::Settlement& settlement = pulled.settlement;
    if (pulled.unseen) {
        return hide(change.entityId, settlement.seq);
    }
    const auto unseen = isUnseen(change.entityId);
    const auto pending = isPending(change.entityId);
    if (!unseen || !pending) {
        return failure(unseen ? pending.error() : unseen.error());
    }
    if (*unseen || m_moved.contains(change.entityId)) {
        return {}; // it is shown when the page has all of it
    }
    const bool refused = settlement.verdict == QLatin1String("refused");
    if (wasPending || *pending) {
        auto yields = bound(m_connection, "SELECT 1 FROM yielded WHERE entity_id = ?1 LIMIT 1",
                            change.entityId);
        const auto yielded = yields ? yields->step() : failure(yields.error());
        if (!yielded) {
            return failure(yielded.error());
        }
        auto earlier =
            bound(m_connection, "SELECT 1 FROM outbox WHERE entity_id = ?1 AND change < ?2 LIMIT 1",
                  change.entityId, local);
        const auto overtaken = earlier ? earlier->step() : failure(earlier.error());
        if (!overtaken) {
            return failure(overtaken.error());
        }
        // What was shown already is what became of it.
        const bool asShown =
            wasPending && settlement.effect.isEmpty() && !refused && !*yielded && !*overtaken;
        return asShown ? Status() : refold(*entity, change.entityId);
    }
    if (refused) {
        return {};
    }
    FoldedRow row;
    if (change.operation != changes::Operation::Insert) {
        const auto present = m_rows.get(*entity, change.entityId);
        if (!present) {
            return failure(broken(m_cursor, "row is not there"));
        }
        row = {true, present->deleted, present->createdAt, present->updatedAt, present->values};
    }
    if (!row.apply(*entity, change, &settlement)) {
        return failure(broken(m_cursor, "effect"));
    }
    return store(*entity, change.entityId, row);
}

Status Taking::refold(const Entity& entity, const Uuid& id)
{
    const auto row = changes::foldRow(m_connection, entity, id);
    if (!row) {
        return failure(row.error());
    }
    TRACSEQ_TRY(run(m_connection, "DELETE FROM yielded WHERE entity_id = ?1", id));
    return store(entity, id, *row);
}

} // namespace tracseq::sync
