// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/session.h"

namespace tracseq::accounts {

/// What an administrator may set about signing in.
struct AccountSettings {
    QString labName; ///< must not stand in a password
    SessionLimits session;
    int offlineDays = 14; ///< that an account of a server can be used without it
};

} // namespace tracseq::accounts
