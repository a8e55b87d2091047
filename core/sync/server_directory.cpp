// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/server_directory.h"

#include "core/sync/server_password.h"
#include "core/sync/server_reach.h"
#include "core/sync/server_session.h"

namespace tracseq::sync {

using accounts::Account;
using namespace Qt::StringLiterals;

namespace {

const auto kDuplicate = "42710"_L1;

} // namespace

QString ServerDirectory::ownPassword()
{
    const std::lock_guard lock(m_mutex);
    return m_password;
}

Status ServerDirectory::run(const QString& password, const QString& statement,
                            const QVariantList& values)
{
    // First, because it says why not in words that people understand.
    TRACSEQ_TRY(reachServer(m_address, password, [] { return true; }));
    const auto session = ServerSession::open(m_address, password);
    if (!session) {
        return failure(session.error());
    }
    if (values.isEmpty()) {
        return (*session)->run(statement);
    }
    const auto rows = (*session)->rows(statement, values);
    return rows ? Status() : failure(rows.error());
}

Status ServerDirectory::add(const Account& account, const QString& password)
{
    if (account.login == m_address.user) {
        // Of whoever connected the lab, and makes an account of the same name now.
        return changePassword(account.login, ownPassword(), password);
    }
    const QString role = accounts::roleName(account.role);
    auto added = run(ownPassword(), u"SELECT tracseq.admin_add_member(?, ?, ?)"_s,
                     {account.login, role, scramVerifier(password)});
    if (added || added.error().arguments().value(1) != kDuplicate) {
        return added;
    }
    // A member already: this failed half-way before, or the account was only removed here.
    TRACSEQ_TRY(resetPassword(account.login, password));
    return run(ownPassword(), u"SELECT tracseq.admin_set_role(?, ?)"_s, {account.login, role});
}

Status ServerDirectory::resetPassword(const QString& login, const QString& password)
{
    return run(ownPassword(), u"SELECT tracseq.admin_set_verifier(?, ?)"_s,
               {login, scramVerifier(password)});
}

Status ServerDirectory::changePassword(const QString& login, const QString& present,
                                       const QString& next)
{
    if (login != m_address.user) {
        return failure(ErrorCode::ServerPasswordWrong, {login, m_address.name()});
    }
    // A verifier has no quotes in it.
    TRACSEQ_TRY(
        run(present, u"ALTER ROLE CURRENT_USER PASSWORD '%1'"_s.arg(scramVerifier(next)), {}));
    const std::lock_guard lock(m_mutex);
    m_password = next;
    return {};
}

Status ServerDirectory::signOutEverywhere(const QString& login)
{
    return run(ownPassword(), u"SELECT tracseq.admin_sign_out(?)"_s, {login});
}

} // namespace tracseq::sync
