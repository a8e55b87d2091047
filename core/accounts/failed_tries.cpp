// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/failed_tries.h"

namespace tracseq::accounts {

namespace {

// A window that is unlocked leaves no event, but the count of the account is back to none then.
const char* const kTries =
    "SELECT account.login, try.created_at FROM "
    "(SELECT rid, account, created_at, row_number() OVER (PARTITION BY account ORDER BY rid DESC) "
    " AS back FROM security_event event WHERE rid > ?1 AND rid <= ?2 "
    " AND kind IN ('sign_in_failed', 'confirm_failed') "
    " AND (detail LIKE 'failure %' OR detail = 'no password') "
    " AND NOT EXISTS (SELECT 1 FROM security_event success WHERE success.account = event.account "
    "  AND success.kind = 'signed_in' AND success.rid > event.rid)) try "
    "JOIN account ON account.id = try.account "
    "LEFT JOIN credential ON credential.account = try.account "
    "WHERE try.back <= min(?3, ifnull(credential.failures, ?3)) ORDER BY try.rid DESC LIMIT ?4";

/// More make nobody wait any longer.
constexpr int kOfEach = 20;

} // namespace

Result<FailedTries> failedTriesAfter(database::Connection& connection, qint64 event, qint64 nowMs)
{
    auto last = connection.cached("SELECT ifnull(max(rid), 0) FROM security_event");
    if (!last) {
        return failure(last.error());
    }
    if (const auto read = last->step(); !read) {
        return failure(read.error());
    }
    FailedTries found;
    found.upTo = last->integer(0);
    if (found.upTo <= event) {
        return found;
    }
    auto select = connection.cached(kTries);
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, event);
    select->bind(2, found.upTo);
    select->bind(3, qint64{kOfEach});
    select->bind(4, qint64{kFailedTriesMost});
    for (;;) {
        const auto more = select->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            return found;
        }
        found.tries.push_back({select->text(0), nowMs - select->integer(1)});
    }
}

} // namespace tracseq::accounts
