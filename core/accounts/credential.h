// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/audit.h"

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

/// What stands in the log for a verifier: tells one from another and nothing of the password.
QString sealOf(const QString& verifier);

/// A part of the proof of the audit trail: each verifier is the one whose seal the log has last, so
/// that nobody who can write the file puts one in another's place. How often a password was got
/// wrong, and when a server took it last, is not proved.
Status checkVerifiers(database::Connection& connection, const changes::AuditSink& found);

/// Adds or replaces it, within the transaction of a unit of work.
Status writeCredential(database::Connection& connection, const Credential& credential);

} // namespace tracseq::accounts
