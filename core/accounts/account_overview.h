// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/account.h"

namespace tracseq::accounts {

/// An account as the list of an administrator shows it: what this machine knows about it, and what
/// its server adds.
struct AccountOverview {
    Account account;
    bool hasPassword = false; ///< false: nobody can sign in by it, neither here nor by a server
    bool mustChangePassword = false;
    int failures = 0;               ///< tries since the last success
    bool locked = false;            ///< until an administrator unlocks it
    qint64 lockedUntil = 0;         ///< ms since 1970 UTC; 0 when it does not wait
    std::optional<qint64> lastSeen; ///< at any computer, as far as this one knows
    int openSessions = 0;           ///< here, or connected to the server, whichever are more
    bool onServer = true; ///< false: the lab has a server, which does not know the account
    QString failedAt;     ///< the workstations of the tries, as far as the server knows
};

} // namespace tracseq::accounts
