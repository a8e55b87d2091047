// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/account.h"

namespace tracseq::accounts {

/// An account as the list of an administrator shows it: what this machine knows about it.
struct AccountOverview {
    Account account;
    bool hasPassword = false; ///< false: it has never been used with this lab file
    bool mustChangePassword = false;
    int failures = 0;       ///< tries since the last success
    bool locked = false;    ///< until an administrator unlocks it
    qint64 lockedUntil = 0; ///< ms since 1970 UTC; 0 when it does not wait
    std::optional<qint64> lastSeen;
    int openSessions = 0;
};

} // namespace tracseq::accounts
