// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/account.h"
#include "core/base/result.h"

namespace tracseq::accounts {

/// Where the accounts of a lab are besides its file: a server that lets people in by the same names
/// and passwords. Asked before anything is written here, so that what it refuses does not happen.
/// Calls wait for the network; any thread, also side by side. Errors: those of the server, above
/// all that it cannot be reached.
class AccountDirectory {
public:
    virtual ~AccountDirectory() = default;

    /// One that is there already gets this password and role.
    virtual Status add(const Account& account, const QString& password) = 0;
    virtual Status resetPassword(const QString& login, const QString& password) = 0;
    /// By whoever it is about.
    virtual Status changePassword(const QString& login, const QString& present,
                                  const QString& next) = 0;
    virtual Status signOutEverywhere(const QString& login) = 0;
};

} // namespace tracseq::accounts
