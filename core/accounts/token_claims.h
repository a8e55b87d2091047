// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/role.h"
#include "core/base/uuid.h"

namespace tracseq::accounts {

/// What a service token says. Times in ms since 1970 UTC, whole seconds.
struct TokenClaims {
    QString subject; ///< for which program, or login
    Role role = Role::Guest;
    QString issuer;   ///< which lab
    QString audience; ///< which service takes it
    qint64 issuedAt = 0;
    qint64 expiresAt = 0;
    Uuid id; ///< no two tokens share one
};

} // namespace tracseq::accounts
