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
const auto kNoSuchMember = "P0002"_L1;

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
    TRACSEQ_TRY(resetPassword(account, password));
    return run(ownPassword(), u"SELECT tracseq.admin_set_role(?, ?)"_s, {account.login, role});
}

Status ServerDirectory::resetPassword(const Account& account, const QString& password)
{
    const auto set = run(ownPassword(), u"SELECT tracseq.admin_set_verifier(?, ?)"_s,
                         {account.login, scramVerifier(password)});
    if (!set && set.error().arguments().value(1) == kNoSuchMember) {
        // Of a lab that had accounts before it had a server.
        return run(ownPassword(), u"SELECT tracseq.admin_add_member(?, ?, ?)"_s,
                   {account.login, accounts::roleName(account.role), scramVerifier(password)});
    }
    // Whoever is there by the old one is not to stay.
    return set ? signOutEverywhere(account.login) : set;
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

Status ServerDirectory::unlock(const QString& login)
{
    return run(ownPassword(), u"SELECT tracseq.admin_unlock(?)"_s, {login});
}

Result<std::vector<accounts::KnownMember>> ServerDirectory::knownMembers()
{
    const QString password = ownPassword();
    TRACSEQ_TRY(reachServer(m_address, password, [] { return true; }));
    const auto session = ServerSession::open(m_address, password);
    if (!session) {
        return failure(session.error());
    }
    const auto rows = (*session)->rows(
        u"SELECT name, failed_tries, coalesce(greatest(extract(epoch FROM waits_until - "
        "clock_timestamp()) * 1000, 0), 0)::bigint, coalesce(failed_where, ''), "
        "coalesce(greatest(extract(epoch FROM clock_timestamp() - last_seen) * 1000, 0), -1)"
        "::bigint, greatest(sessions - CASE WHEN name = session_user THEN 1 ELSE 0 END, 0) "
        "FROM tracseq.admin_members()"_s);
    if (!rows) {
        return failure(rows.error());
    }
    std::vector<accounts::KnownMember> all;
    for (const QVariantList& row : *rows) {
        all.push_back({row[0].toString(), row[1].toInt(), row[2].toLongLong(), row[3].toString(),
                       row[4].toLongLong(), row[5].toInt()});
    }
    return all;
}

} // namespace tracseq::sync
