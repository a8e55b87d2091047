// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/account.h"
#include "core/base/result.h"

#include <vector>

namespace tracseq::accounts {

/// What a server knows of an account, from all workstations of a lab.
struct KnownMember {
    QString login;
    int tries = 0;      ///< that failed since the last success
    qint64 waitsMs = 0; ///< from now on; 0: it does not wait
    QString where;      ///< names of the workstations of the tries, the latest first
    qint64 seenMs = -1; ///< since the last exchange; -1: there was none
    int sessions = 0;   ///< connected now, without the one that asks
};

/// Where the accounts of a lab are besides its file: a server that lets people in by the same names
/// and passwords. Asked before anything is written here, so that what it refuses does not happen.
/// Calls wait for the network; any thread, also side by side. Errors: those of the server, above
/// all that it cannot be reached.
class AccountDirectory {
public:
    virtual ~AccountDirectory() = default;

    /// One that is there already gets this password and role.
    virtual Status add(const Account& account, const QString& password) = 0;
    /// One that is not there is added. Ends what is connected by the old password.
    virtual Status resetPassword(const Account& account, const QString& password) = 0;
    /// By whoever it is about.
    virtual Status changePassword(const QString& login, const QString& present,
                                  const QString& next) = 0;
    virtual Status signOutEverywhere(const QString& login) = 0;
    /// Counts the failed tries anew.
    virtual Status unlock(const QString& login) = 0;
    /// Of all.
    virtual Result<std::vector<KnownMember>> knownMembers() = 0;
};

} // namespace tracseq::accounts
