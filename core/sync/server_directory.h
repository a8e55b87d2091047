// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/account_directory.h"
#include "core/sync/server_address.h"

#include <QVariantList>
#include <mutex>

namespace tracseq::sync {

/// The members of a lab on its server, on behalf of one of them. Connects anew for each call. What
/// travels and stands in the server's log is a SCRAM verifier, never a password. Errors: those of
/// reachServer(), and ServerRefused for what that member may not do.
class ServerDirectory final : public accounts::AccountDirectory {
public:
    ServerDirectory(ServerAddress address, QString password)
        : m_address(std::move(address))
        , m_password(std::move(password))
    {
    }

    Status add(const accounts::Account& account, const QString& password) override;
    Status resetPassword(const accounts::Account& account, const QString& password) override;
    Status changePassword(const QString& login, const QString& present,
                          const QString& next) override;
    Status signOutEverywhere(const QString& login) override;
    Status unlock(const QString& login) override;
    Result<std::vector<accounts::KnownMember>> knownMembers() override;

private:
    [[nodiscard]] QString ownPassword();
    Status run(const QString& password, const QString& statement, const QVariantList& values);

    ServerAddress m_address;
    std::mutex m_mutex; ///< of the password
    QString m_password;
};

} // namespace tracseq::sync
