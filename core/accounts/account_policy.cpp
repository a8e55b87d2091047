// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/account_policy.h"

#include "core/accounts/session_record.h"

#include <algorithm>

namespace tracseq::accounts {

using changes::AccessRights;
using changes::Operation;
using database::Connection;
using database::Entity;
using database::Transition;

namespace {

class RoleRights final : public AccessRights {
public:
    RoleRights(QString user, Role role)
        : m_user(std::move(user))
        , m_role(role)
    {
    }

    [[nodiscard]] Status mayWrite(const Entity& entity, Operation operation) const override
    {
        const auto permission = permissionToWrite(entity, operation);
        return permission ? may(*permission)
                          : failure(ErrorCode::ProgramOnly, {entity.translatedLabel()});
    }

    [[nodiscard]] Status mayTransition(const Entity& entity, const Transition& way) const override
    {
        const auto permission = permissionFromName(QString::fromLatin1(way.permission));
        return permission ? may(*permission)
                          : failure(ErrorCode::ProgramOnly, {entity.translatedLabel()});
    }

private:
    [[nodiscard]] Status may(Permission permission) const
    {
        return roleAllows(m_role, permission)
                   ? Status()
                   : failure(permissionMissing(m_user, m_role, permission));
    }

    QString m_user;
    Role m_role;
};

} // namespace

Error permissionMissing(const QString& user, Role role, Permission permission)
{
    QStringList roles;
    for (const Role other : rolesThatMay(permission)) {
        roles += roleLabel(other);
    }
    return Error(ErrorCode::PermissionMissing, {user, roleLabel(role), permissionLabel(permission),
                                                roles.join(QStringLiteral(", "))});
}

void AccountPolicy::admit(const Session& session)
{
    const std::lock_guard lock(m_mutex);
    m_admitted.push_back({session.id(), session.user()});
}

void AccountPolicy::dismiss(const Uuid& session)
{
    const std::lock_guard lock(m_mutex);
    m_admitted.erase(std::remove_if(m_admitted.begin(), m_admitted.end(),
                                    [&](const Admitted& a) { return a.session == session; }),
                     m_admitted.end());
}

Result<std::shared_ptr<const AccessRights>> AccountPolicy::rightsOf(Connection& connection,
                                                                    const QString& user)
{
    auto account =
        connection.cached("SELECT account.role, account.status, ifnull(credential.must_change, 0) "
                          "FROM account LEFT JOIN credential ON credential.account = account.id "
                          "WHERE account.login = ?1 COLLATE NOCASE");
    if (!account) {
        return failure(account.error());
    }
    account->bind(1, user);
    const auto known = account->step();
    if (!known) {
        return failure(known.error());
    }
    if (!*known) {
        auto any = connection.cached("SELECT EXISTS (SELECT 1 FROM account)");
        if (!any) {
            return failure(any.error());
        }
        if (const auto row = any->step(); !row) {
            return failure(row.error());
        }
        if (any->integer(0) == 0) {
            return std::shared_ptr<const AccessRights>();
        }
        return failure(ErrorCode::NotSignedIn, {user});
    }
    std::vector<Uuid> sessions;
    {
        const std::lock_guard lock(m_mutex);
        for (const Admitted& admitted : m_admitted) {
            if (admitted.user == user) {
                sessions.push_back(admitted.session);
            }
        }
    }
    if (sessions.empty()) {
        return failure(ErrorCode::NotSignedIn, {user});
    }
    bool open = false;
    for (const Uuid& session : sessions) {
        const auto still = isSessionOpen(connection, session, m_clock.nowMs());
        if (!still) {
            return failure(still.error());
        }
        open = open || *still;
    }
    if (!open || account->text(1) != u"active") {
        return failure(ErrorCode::SessionEnded);
    }
    if (account->integer(2) != 0) {
        return failure(ErrorCode::PasswordMustChange);
    }
    return std::make_shared<const RoleRights>(user,
                                              roleFromName(account->text(0)).value_or(Role::Guest));
}

} // namespace tracseq::accounts
