// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/lab_side.h"

#include "core/changes/history.h"
#include "core/changes/number_blocks.h"
#include "core/sync/push_size.h"
#include "core/sync/row_sums.h"
#include "core/sync/taking.h"

namespace tracseq::sync {

using database::Connection;
using database::Writer;

namespace {

const char* const kOutgoing =
    "SELECT change.seq, change.id, device.id, change.device_seq, change.user, change.at, "
    "change.clock, change.entity, change.entity_id, change.operation, change.fields, change.base, "
    "change.group_id, change.reason, change.hash, change_group.title, change_group.undoes, "
    "(SELECT old_common FROM sync_state WHERE change.seq <= old_change), "
    // To decide a conflict and to set the value of the record is one thing: the conflict comes
    // last.
    "change_group.last_seq - change_group.first_seq < ?4 AND (SELECT entity = 'conflict' "
    "FROM change tail WHERE tail.seq = change_group.last_seq) "
    "FROM device JOIN change ON change.device = device.number "
    "JOIN outbox ON outbox.change = change.seq "
    "LEFT JOIN change_group ON change_group.id = change.group_id "
    "WHERE device.id = ?1 AND change.device_seq > ?2 ORDER BY change.device_seq LIMIT ?3";

/// A longer group is not sent as one that is done wholly or not at all.
constexpr int kLongestAtomic = 1000;

} // namespace

Result<Connection*> LabSide::reader()
{
    if (m_reader == nullptr) {
        auto opened = m_store.database().openReader();
        if (!opened) {
            return failure(opened.error());
        }
        m_reader = std::move(*opened);
    }
    return m_reader.get();
}

Result<LabPosition> positionOf(Connection& connection)
{
    auto state = connection.cached("SELECT station, epoch, cursor, seal, "
                                   "(SELECT count(*) FROM outbox), (SELECT count(*) FROM conflict "
                                   "WHERE deleted = 0 AND state = 'open') FROM sync_state");
    if (!state) {
        return failure(state.error());
    }
    const auto found = state->step();
    if (!found) {
        return failure(found.error());
    }
    LabPosition position;
    if (*found) {
        position.connected = true;
        position.station = state->uuid(0);
        if (!state->isNull(1)) {
            position.epoch = state->uuid(1);
        }
        position.cursor = state->integer(2);
        position.seal = state->bytes(3);
        position.pending = state->integer(4);
        position.conflicts = state->integer(5);
    }
    return position;
}

Result<LabPosition> LabSide::position()
{
    const auto connection = reader();
    return connection ? positionOf(**connection) : failure(connection.error());
}

Status LabSide::connect()
{
    const auto present = position();
    if (!present || present->connected) {
        return present ? Status() : failure(present.error());
    }
    return m_store.replicate([&](changes::RowWriter& rows) -> Status {
        auto state = rows.connection().prepare(
            "INSERT INTO sync_state (one, station) VALUES (1, ?1) ON CONFLICT DO NOTHING");
        if (!state) {
            return failure(state.error());
        }
        state->bind(1, rows.context().ids.next());
        TRACSEQ_TRY(state->run());
        return rows.connection().execute(
            "INSERT OR IGNORE INTO outbox (change, entity_id) "
            "SELECT change.seq, change.entity_id FROM change "
            "JOIN device ON device.number = change.device WHERE device.owner <> ' ' "
            "AND NOT EXISTS (SELECT 1 FROM settled WHERE settled.change = change.seq)");
    });
}

Result<Uuid> LabSide::deviceOf(const QString& user)
{
    const QString owner = user.isNull() ? QStringLiteral("") : user;
    Uuid device;
    const auto done = m_store.replicate([&](changes::RowWriter& rows) -> Status {
        auto select = rows.connection().prepare("SELECT id FROM device WHERE owner = ?1");
        if (!select) {
            return failure(select.error());
        }
        select->bind(1, owner);
        const auto found = select->step();
        if (!found) {
            return failure(found.error());
        }
        if (*found) {
            device = select->uuid(0);
            return {};
        }
        device = rows.context().ids.next();
        auto insert = rows.connection().prepare("INSERT INTO device (id, owner) VALUES (?1, ?2)");
        if (!insert) {
            return failure(insert.error());
        }
        insert->bind(1, device);
        insert->bind(2, owner);
        return insert->run();
    });
    if (!done) {
        return failure(done.error());
    }
    return device;
}

Result<QByteArray> LabSide::hashAt(const Uuid& device, qint64 deviceSeq)
{
    if (deviceSeq == 0) {
        return QByteArray(32, '\0');
    }
    const auto connection = reader();
    if (!connection) {
        return failure(connection.error());
    }
    auto select = (*connection)
                      ->cached("SELECT hash FROM device JOIN change "
                               "ON change.device = device.number "
                               "WHERE device.id = ?1 AND change.device_seq = ?2");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, device);
    select->bind(2, deviceSeq);
    const auto found = select->step();
    if (!found) {
        return failure(found.error());
    }
    return *found ? select->bytes(0) : QByteArray();
}

Result<std::vector<OutgoingChange>> LabSide::outgoing(const Uuid& device, qint64 after, int most)
{
    const auto connection = reader();
    if (!connection) {
        return failure(connection.error());
    }
    auto rows = (*connection)->cached(kOutgoing);
    if (!rows) {
        return failure(rows.error());
    }
    rows->bind(1, device);
    rows->bind(2, after);
    rows->bind(3, qint64{most + kLongestAtomic});
    rows->bind(4, qint64{kLongestAtomic});
    std::vector<OutgoingChange> changes;
    qint64 bytes = 0;
    Uuid group; // that was looked at
    bool goesWhole = false;
    for (;;) {
        const auto more = rows->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            return changes;
        }
        OutgoingChange outgoing;
        outgoing.change = changes::readChange(*rows);
        outgoing.title = rows->text(15);
        if (!rows->isNull(16)) {
            outgoing.undoes = rows->uuid(16);
        }
        if (!rows->isNull(17)) {
            outgoing.old = rows->integer(17);
        }
        const bool goesOn = group == outgoing.change.group && goesWhole;
        qint64 needed = goesOn ? 0 : bytesOf(outgoing);
        if (rows->integer(18) != 0 && group != outgoing.change.group) {
            group = outgoing.change.group;
            const auto whole = bytesOfGroup(**connection, outgoing);
            if (!whole) {
                return failure(whole.error());
            }
            goesWhole = *whole <= kPushBytes; // else it goes as any other
            needed = goesWhole ? *whole : needed;
        }
        outgoing.atomic = group == outgoing.change.group && goesWhole;
        const bool isFull = static_cast<int>(changes.size()) >= most || bytes + needed > kPushBytes;
        if (isFull && !goesOn && !changes.empty()) {
            rows->reset();
            return changes;
        }
        bytes += needed;
        changes.push_back(std::move(outgoing));
    }
}

Result<std::size_t> LabSide::readyOf(const std::vector<OutgoingChange>& changes)
{
    constexpr qint64 kWaitMostMs = 600'000;
    const auto connection = reader();
    if (!connection) {
        return failure(connection.error());
    }
    auto state = (*connection)->cached("SELECT went_back_at FROM sync_state");
    if (!state) {
        return failure(state.error());
    }
    const auto found = state->step();
    if (!found) {
        return failure(found.error());
    }
    const qint64 since = m_store.clock().nowMs() - (*found ? state->integer(0) : 0);
    if (since < 0 || since > kWaitMostMs) {
        return changes.size();
    }
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const auto waits = standsOnLost(changes[i]);
        if (!waits) {
            return failure(waits.error());
        }
        if (*waits) {
            while (i > 0 && changes[i].atomic &&
                   changes[i - 1].change.group == changes[i].change.group) {
                --i;
            }
            return i;
        }
    }
    return changes.size();
}

Result<bool> LabSide::standsOnLost(const OutgoingChange& outgoing)
{
    const changes::Change& change = outgoing.change;
    if (!outgoing.old) {
        return false;
    }
    std::vector<Uuid> rows{change.entityId};
    const database::Entity* entity = m_store.entities().find(change.entity);
    const auto fields =
        entity == nullptr ? std::nullopt : changes::decodeFields(*entity, change.fields);
    for (const changes::FieldChange& field : fields.value_or(std::vector<changes::FieldChange>())) {
        const auto type = entity->fields[static_cast<std::size_t>(field.field)].type;
        if (type == database::FieldType::Reference && !field.after.isNull()) {
            rows.push_back(field.after.uuid());
        }
    }
    // What the server itself had added (conflicts) nobody sends again. It may have come again as a
    // link of another chain, if theirs had gone on twice: then its time is the same.
    auto lost = (*m_reader).cached(
        "SELECT 1 FROM change JOIN device ON device.number = change.device "
        "WHERE change.entity_id = ?1 AND change.seq < ?2 AND device.id <> ?3 "
        "AND change.user <> 'server' "
        "AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.change = change.seq) "
        "AND NOT EXISTS (SELECT 1 FROM change again JOIN settled ON settled.change = again.seq "
        "WHERE again.entity_id = change.entity_id AND again.user = change.user "
        "AND again.clock = change.clock) LIMIT 1");
    if (!lost) {
        return failure(lost.error());
    }
    for (const Uuid& row : rows) {
        lost->bind(1, row);
        lost->bind(2, change.seq);
        lost->bind(3, change.device);
        auto found = lost->step();
        if (!found || *found) {
            return found;
        }
        lost->reset();
    }
    return false;
}

Status LabSide::take(const Page& page)
{
    return m_store.replicate([&](changes::RowWriter& rows) { return Taking(rows).take(page); });
}

Result<QByteArray> LabSide::sealAt(qint64 seq)
{
    const auto connection = reader();
    if (!connection) {
        return failure(connection.error());
    }
    auto select = (*connection)->cached("SELECT seal FROM settled WHERE seq = ?1");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, seq);
    const auto found = select->step();
    if (!found) {
        return failure(found.error());
    }
    return *found ? select->bytes(0) : QByteArray();
}

Status LabSide::startEpoch(const Uuid& epoch, qint64 common)
{
    return m_store.replicate([&](changes::RowWriter& rows) -> Status {
        auto state = rows.connection().prepare("UPDATE sync_state SET epoch = ?1");
        if (!state) {
            return failure(state.error());
        }
        state->bind(1, epoch);
        TRACSEQ_TRY(state->run());
        // A server that was put back may give out again what it gave to this file.
        TRACSEQ_TRY(changes::NumberBlocks(rows.connection()).drop());
        return Taking(rows).forgetAfter(common);
    });
}

Result<std::vector<std::pair<QString, qint64>>> LabSide::wantedNumbers()
{
    const auto connection = reader();
    if (!connection) {
        return failure(connection.error());
    }
    std::vector<std::pair<QString, qint64>> wanted;
    for (const database::Entity* entity : m_store.entities().all()) {
        for (const database::Field& field : entity->fields) {
            if (*field.numbers == '\0') {
                continue;
            }
            const QString kind = QString::fromLatin1(field.numbers);
            const auto count = changes::NumberBlocks(**connection).wanted(kind);
            if (!count) {
                return failure(count.error());
            }
            if (*count > 0) {
                wanted.emplace_back(kind, *count);
            }
        }
    }
    return wanted;
}

Status LabSide::addNumbers(const QString& kind, const ReservedNumbers& numbers)
{
    return m_store.replicate([&](changes::RowWriter& rows) {
        return changes::NumberBlocks(rows.connection()).add(kind, numbers.first, numbers.last);
    });
}

Result<qint64> LabSide::firstUnusedNumber(const QString& kind)
{
    const auto connection = reader();
    return connection ? changes::NumberBlocks(**connection).firstUnused(kind)
                      : failure(connection.error());
}

bool LastCheck::isDue(qint64 nowMs) const
{
    constexpr qint64 kDayMs = 86'400'000;
    return nowMs - at >= kDayMs || nowMs < at; // a clock that was set back
}

QStringList LabSide::sharedEntities() const
{
    QStringList names;
    for (const database::Entity* entity : m_store.entities().all()) {
        if (!entity->localOnly) {
            names += QString::fromLatin1(entity->name);
        }
    }
    return names;
}

Result<accounts::FailedTries> LabSide::failedTries()
{
    const auto connection = reader();
    if (!connection) {
        return failure(connection.error());
    }
    qint64 told = 0;
    {
        auto state = (*connection)->cached("SELECT told_event FROM sync_state");
        if (!state) {
            return failure(state.error());
        }
        const auto found = state->step();
        if (!found || !*found) {
            return found ? Result<accounts::FailedTries>({}) : failure(found.error());
        }
        told = state->integer(0);
    }
    return accounts::failedTriesAfter(**connection, told, m_store.clock().nowMs());
}

Status LabSide::noteTold(qint64 upTo)
{
    return m_store.replicate([&](changes::RowWriter& rows) -> Status {
        auto note =
            rows.connection().prepare("UPDATE sync_state SET told_event = max(told_event, ?1)");
        if (!note) {
            return failure(note.error());
        }
        note->bind(1, upTo);
        return note->run();
    });
}

Result<ServerSums> LabSide::sums(Progress& progress)
{
    const auto connection = reader();
    if (!connection) {
        return failure(connection.error());
    }
    TRACSEQ_TRY((*connection)->execute("BEGIN"));
    auto sums = sumsOf(**connection, m_store.entities(), progress);
    (*connection)->rollback(); // only read
    return sums;
}

Status LabSide::noteCheck(const QStringList& unequal)
{
    return m_store.replicate([&](changes::RowWriter& rows) -> Status {
        auto note =
            rows.connection().prepare("UPDATE sync_state SET checked_at = ?1, unequal = ?2");
        if (!note) {
            return failure(note.error());
        }
        note->bind(1, m_store.clock().nowMs());
        note->bind(2, unequal.isEmpty() ? QStringLiteral("") : unequal.join(u'\n'));
        return note->run();
    });
}

Result<LastCheck> LabSide::lastCheck()
{
    const auto connection = reader();
    if (!connection) {
        return failure(connection.error());
    }
    auto state = (*connection)->cached("SELECT checked_at, unequal FROM sync_state");
    if (!state) {
        return failure(state.error());
    }
    const auto found = state->step();
    if (!found) {
        return failure(found.error());
    }
    return *found ? LastCheck{state->integer(0), state->text(1).split(u'\n', Qt::SkipEmptyParts)}
                  : LastCheck{};
}

} // namespace tracseq::sync
