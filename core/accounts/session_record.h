// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"

#include <optional>
#include <vector>

namespace tracseq::accounts {

/// One sign-in with this lab file, as the table `account_session` keeps it; outside the change log,
/// which has the sign-in itself as a security event. Times in ms since 1970 UTC.
struct SessionRecord {
    Uuid id;
    Uuid account;
    qint64 startedAt = 0;
    qint64 seenAt = 0;
    qint64 endsAt = 0;             ///< at the latest
    std::optional<qint64> endedAt; ///< signed out, here or everywhere
};

/// These write within the transaction of a unit of work.
Status addSession(database::Connection& connection, const SessionRecord& session);
Status noteSessionSeen(database::Connection& connection, const Uuid& id, qint64 at);
Status endSession(database::Connection& connection, const Uuid& id, qint64 at);
/// Every open one of the account but `except`.
Status endSessionsOf(database::Connection& connection, const Uuid& account, qint64 at,
                     const Uuid& except = {});

/// Of one account, the newest first, at most 50.
Result<std::vector<SessionRecord>> sessionsOf(database::Connection& connection,
                                              const Uuid& account);
/// Whether it was neither ended nor is over.
Result<bool> isSessionOpen(database::Connection& connection, const Uuid& id, qint64 now);

} // namespace tracseq::accounts
