// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"

#include <QStringList>
#include <optional>

namespace tracseq::accounts {

/// What proves a password on this machine, and how often it was got wrong: a row of the table
/// `credential`, which has no description and no place in the change log, so that a verifier is
/// neither kept for ever nor sent anywhere. Times in ms since 1970 UTC.
struct Credential {
    Uuid account;
    QString verifier; ///< Argon2id
    qint64 setAt = 0;
    bool mustChange = false; ///< somebody else set it
    int failures = 0;        ///< tries since the last success
    bool locked = false;     ///< until an administrator unlocks it
    qint64 lockedUntil = 0;
    std::optional<qint64> serverOkAt; ///< when a server took the password last; none without one
    QStringList earlier;              ///< verifiers before this one, the newest first
};

Result<std::optional<Credential>> readCredential(database::Connection& connection,
                                                 const Uuid& account);

/// Adds or replaces it, within the transaction of a unit of work.
Status writeCredential(database::Connection& connection, const Credential& credential);

} // namespace tracseq::accounts
