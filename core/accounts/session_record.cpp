// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/session_record.h"

namespace tracseq::accounts {

using database::Connection;

Status addSession(Connection& connection, const SessionRecord& session)
{
    auto insert = connection.cached("INSERT INTO account_session (id, account, started_at, "
                                    "seen_at, ends_at) VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!insert) {
        return failure(insert.error());
    }
    insert->bind(1, session.id);
    insert->bind(2, session.account);
    insert->bind(3, session.startedAt);
    insert->bind(4, session.seenAt);
    insert->bind(5, session.endsAt);
    return insert->run();
}

Status noteSessionSeen(Connection& connection, const Uuid& id, qint64 at)
{
    auto update = connection.cached("UPDATE account_session SET seen_at = ?2 WHERE id = ?1");
    if (!update) {
        return failure(update.error());
    }
    update->bind(1, id);
    update->bind(2, at);
    return update->run();
}

Status endSession(Connection& connection, const Uuid& id, qint64 at)
{
    auto update = connection.cached(
        "UPDATE account_session SET ended_at = ?2 WHERE id = ?1 AND ended_at IS NULL");
    if (!update) {
        return failure(update.error());
    }
    update->bind(1, id);
    update->bind(2, at);
    return update->run();
}

Status endSessionsOf(Connection& connection, const Uuid& account, qint64 at, const Uuid& except)
{
    auto update = connection.cached("UPDATE account_session SET ended_at = ?2 "
                                    "WHERE account = ?1 AND ended_at IS NULL AND id <> ?3");
    if (!update) {
        return failure(update.error());
    }
    update->bind(1, account);
    update->bind(2, at);
    update->bind(3, except);
    return update->run();
}

Result<std::vector<SessionRecord>> sessionsOf(Connection& connection, const Uuid& account)
{
    auto select = connection.cached("SELECT id, started_at, seen_at, ends_at, ended_at "
                                    "FROM account_session WHERE account = ?1 "
                                    "ORDER BY started_at DESC, id DESC LIMIT 50");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, account);
    std::vector<SessionRecord> sessions;
    for (;;) {
        const auto more = select->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            return sessions;
        }
        SessionRecord session{select->uuid(0),    account,
                              select->integer(1), select->integer(2),
                              select->integer(3), std::nullopt};
        if (!select->isNull(4)) {
            session.endedAt = select->integer(4);
        }
        sessions.push_back(session);
    }
}

Result<bool> isSessionOpen(Connection& connection, const Uuid& id, qint64 now)
{
    auto select = connection.cached("SELECT EXISTS (SELECT 1 FROM account_session "
                                    "WHERE id = ?1 AND ended_at IS NULL AND ends_at > ?2)");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, id);
    select->bind(2, now);
    const auto row = select->step();
    if (!row) {
        return failure(row.error());
    }
    return select->integer(0) != 0;
}

} // namespace tracseq::accounts
