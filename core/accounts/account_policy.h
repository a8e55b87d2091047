// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/session.h"
#include "core/changes/access_policy.h"

#include <mutex>

namespace tracseq::accounts {

/// Who may write to a lab that has accounts: those who are signed in with this program, by the role
/// that the lab gives them at that moment. A lab without accounts allows everything. Owned by the
/// lab, before its store; any thread.
class AccountPolicy final : public changes::AccessPolicy {
public:
    explicit AccountPolicy(const Clock& clock)
        : m_clock(clock)
    {
    }

    /// AccountService calls these; until a session is admitted its user writes nothing.
    void admit(const Session& session);
    void dismiss(const Uuid& session);

    /// Errors: NotSignedIn; SessionEnded, also when it was ended from elsewhere or the account was
    /// disabled; PasswordMustChange.
    Result<std::shared_ptr<const changes::AccessRights>> rightsOf(database::Connection& connection,
                                                                  const QString& user) override;

private:
    struct Admitted {
        Uuid session;
        QString user;
    };

    const Clock& m_clock;
    std::mutex m_mutex;
    std::vector<Admitted> m_admitted;
};

/// The error that says that a role has not this permission, and which ones have.
Error permissionMissing(const QString& user, Role role, Permission permission);

} // namespace tracseq::accounts
