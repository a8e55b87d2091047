// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/account_service.h"

#include "core/accounts/account_notice.h"
#include "core/accounts/account_writes.h"
#include "core/accounts/password_policy.h"
#include "core/database/entity_query.h"

#include <QCoreApplication>

namespace tracseq::accounts {

using changes::Operation;
using changes::UnitOfWork;
using changes::WriteRequest;
using database::Connection;
using database::FieldValues;
using database::Value;

namespace {

Value activeValue(bool active)
{
    return active ? QStringLiteral("active") : QStringLiteral("disabled");
}

/// When each person changed something last, at any computer, by login.
Result<QHash<QString, qint64>> lastChanges(Connection& connection)
{
    // The last of each chain, of which there is one for each person at each lab file.
    auto select = connection.cached(
        "SELECT change.user, max(change.at) FROM device JOIN change "
        "ON change.device = device.number AND change.device_seq = device.head_seq "
        "GROUP BY change.user");
    if (!select) {
        return failure(select.error());
    }
    QHash<QString, qint64> all;
    for (;;) {
        const auto more = select->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            return all;
        }
        all.insert(select->text(0), select->integer(1));
    }
}

Status requireActive(const Session& session)
{
    return session.state() == Session::State::Active ? Status() : failure(ErrorCode::SessionEnded);
}

} // namespace

QString AccountService::title(const char* text)
{
    return QCoreApplication::translate("Accounts", text);
}

Status addSecurityEvent(UnitOfWork& unit, SecurityEvent event, const Uuid& account,
                        const QString& detail)
{
    FieldValues values = {{EventKind, Value(securityEventName(event))},
                          {EventDetail, Value(detail)}};
    if (!account.isNull()) {
        values.emplace_back(EventAccount, Value(account));
    }
    const auto added = unit.insert(securityEventEntity(), values, changes::Authority::Program);
    return added ? Status() : failure(added.error());
}

Status keepPassword(UnitOfWork& unit, const Credential& credential, SecurityEvent event)
{
    TRACSEQ_TRY(writeCredential(unit.connection(), credential));
    return addSecurityEvent(unit, event, credential.account, sealOf(credential.verifier));
}

FieldValues valuesOf(const Account& account)
{
    return {{Login, Value(account.login)},
            {FullName, Value(account.fullName)},
            {Email, Value(account.email)},
            {AccountRole, Value(roleName(account.role))},
            {AccountStatus, activeValue(account.active)},
            {Department, Value(account.department)},
            {Position, Value(account.position)}};
}

Result<std::optional<Account>> findAccount(Connection& connection, const QString& login)
{
    const auto rows = database::rowsWithText(connection, accountEntity(), Login, login);
    if (!rows) {
        return failure(rows.error());
    }
    if (rows->empty()) {
        return std::nullopt;
    }
    return accountOf(rows->front());
}

QString nobody()
{
    return QStringLiteral("(nobody)");
}

AccountService::AccountService(changes::Store& store, database::TaskRunner& tasks,
                               AccountPolicy& policy, AccountSettings settings,
                               std::shared_ptr<const PasswordHasher> hasher)
    : m_store(store)
    , m_tasks(tasks)
    , m_policy(policy)
    , m_settings(std::move(settings))
    , m_hasher(std::move(hasher))
{
}

void AccountService::setDirectory(std::shared_ptr<AccountDirectory> directory)
{
    const std::lock_guard lock(m_directoryMutex);
    m_directory = std::move(directory);
}

std::shared_ptr<AccountDirectory> AccountService::directory()
{
    const std::lock_guard lock(m_directoryMutex);
    return m_directory;
}

Result<Account> AccountService::accountById(const Uuid& account)
{
    const auto connection = reader();
    if (!connection) {
        return failure(connection.error());
    }
    const auto row = database::rowById(**connection, accountEntity(), account);
    if (!row) {
        return failure(row.error());
    }
    if (!*row) {
        return failure(ErrorCode::AccountUnknown, {account.toString()});
    }
    return accountOf(**row);
}

Result<std::unique_ptr<Connection>> AccountService::reader()
{
    return m_store.database().openReader();
}

Result<bool> AccountService::hasAccounts()
{
    const auto connection = reader();
    if (!connection) {
        return failure(connection.error());
    }
    database::EntityQuery query;
    query.entity = &accountEntity();
    const auto count = database::countRows(**connection, query);
    if (!count) {
        return failure(count.error());
    }
    return *count > 0;
}

Result<Session> AccountService::createOwner(const Account& account, const QString& password)
{
    if (account.role != Role::LabAdministrator || !account.active) {
        return failure(ErrorCode::OwnerNotAdministrator, {roleLabel(Role::LabAdministrator)});
    }
    TRACSEQ_TRY(validateLogin(account.login));
    TRACSEQ_TRY(checkPassword(password, account.login, m_settings.labName));
    const auto verifier = m_hasher->makeVerifier(password);
    if (!verifier) {
        return failure(verifier.error());
    }
    Account owner = account;
    Credential credential;
    credential.verifier = *verifier;
    credential.setAt = now();
    if (const auto server = directory()) {
        TRACSEQ_TRY(server->add(account, password));
    }
    const WriteRequest request{
        account.login, title(QT_TRANSLATE_NOOP("Accounts", "Make the lab's owner")), {}, 0};
    const auto written = m_store.writeNow(request, [&](UnitOfWork& unit) -> Status {
        auto any = unit.connection().cached("SELECT EXISTS (SELECT 1 FROM account)");
        if (!any) {
            return failure(any.error());
        }
        if (const auto row = any->step(); !row) {
            return failure(row.error());
        }
        if (any->integer(0) != 0) {
            return failure(ErrorCode::AccountsExist);
        }
        const auto id = unit.insert(accountEntity(), valuesOf(account));
        if (!id) {
            return failure(id.error());
        }
        owner.id = credential.account = *id;
        return keepPassword(unit, credential, SecurityEvent::PasswordKept);
    });
    if (!written) {
        return failure(written.error());
    }
    return open(owner, credential.verifier, {});
}

Status AccountService::byAdministrator(const Session& by, const char* what, const QString& reason,
                                       const changes::Store::Work& work)
{
    TRACSEQ_TRY(requireActive(by));
    const auto written =
        m_store.writeNow({by.user(), title(what), reason, 0}, [&](UnitOfWork& unit) -> Status {
            // Also where no account is changed, but what belongs to it.
            TRACSEQ_TRY(unit.mayWrite(accountEntity(), Operation::Update));
            return work(unit);
        });
    return written ? Status() : failure(written.error());
}

Result<Uuid> AccountService::create(const Session& by, const Account& account,
                                    const QString& password)
{
    TRACSEQ_TRY(requireActive(by));
    TRACSEQ_TRY(validateLogin(account.login));
    TRACSEQ_TRY(checkPassword(password, account.login, m_settings.labName));
    const auto verifier = m_hasher->makeVerifier(password);
    if (!verifier) {
        return failure(verifier.error());
    }
    Credential credential;
    credential.verifier = *verifier;
    credential.setAt = now();
    credential.mustChange = true;
    if (const auto server = directory()) {
        const auto present = find(account.login);
        if (present) {
            return failure(ErrorCode::FieldTaken, {accountEntity().fields[Login].translatedLabel(),
                                                   account.login, present->fullName});
        }
        TRACSEQ_TRY(server->add(account, password));
    }
    const auto written = byAdministrator(
        by, QT_TRANSLATE_NOOP("Accounts", "Add an account"), {}, [&](UnitOfWork& unit) -> Status {
            const auto id = unit.insert(accountEntity(), valuesOf(account));
            if (!id) {
                return failure(id.error());
            }
            credential.account = *id;
            TRACSEQ_TRY(addAccountNotice(unit, AccountNotice::PasswordSet, *id));
            return keepPassword(unit, credential, SecurityEvent::PasswordKept);
        });
    if (!written) {
        return failure(written.error());
    }
    return credential.account;
}

Status AccountService::setActive(const Session& by, const Uuid& account, bool active,
                                 const QString& reason)
{
    return byAdministrator(by,
                           active ? QT_TRANSLATE_NOOP("Accounts", "Enable an account")
                                  : QT_TRANSLATE_NOOP("Accounts", "Disable an account"),
                           reason, [&](UnitOfWork& unit) -> Status {
                               TRACSEQ_TRY(unit.update(accountEntity(), account,
                                                       {{AccountStatus, activeValue(active)}}));
                               return active ? Status()
                                             : endSessionsOf(unit.connection(), account, now());
                           });
}

Status AccountService::setRole(const Session& by, const Uuid& account, Role role,
                               const QString& reason)
{
    return byAdministrator(
        by, QT_TRANSLATE_NOOP("Accounts", "Change the role of an account"), reason,
        [&](UnitOfWork& unit) {
            return unit.update(accountEntity(), account, {{AccountRole, Value(roleName(role))}});
        });
}

Status AccountService::setDetails(const Session& by, const Account& account)
{
    return byAdministrator(by, QT_TRANSLATE_NOOP("Accounts", "Change an account"), {},
                           [&](UnitOfWork& unit) {
                               return unit.update(accountEntity(), account.id,
                                                  {{FullName, Value(account.fullName)},
                                                   {Email, Value(account.email)},
                                                   {Department, Value(account.department)},
                                                   {Position, Value(account.position)}});
                           });
}

Status AccountService::resetPassword(const Session& by, const Uuid& account,
                                     const QString& password)
{
    TRACSEQ_TRY(requireActive(by));
    const auto known = accountById(account);
    if (!known) {
        return failure(known.error());
    }
    TRACSEQ_TRY(checkPassword(password, known->login, m_settings.labName));
    const auto verifier = m_hasher->makeVerifier(password);
    if (!verifier) {
        return failure(verifier.error());
    }
    if (const auto server = directory()) {
        TRACSEQ_TRY(server->resetPassword(*known, password));
    }
    return byAdministrator(
        by, QT_TRANSLATE_NOOP("Accounts", "Reset a password"), {}, [&](UnitOfWork& unit) -> Status {
            auto present = readCredential(unit.connection(), account);
            if (!present) {
                return failure(present.error());
            }
            Credential credential = present->value_or(Credential());
            if (*present) {
                credential.earlier.prepend(credential.verifier);
                credential.earlier = credential.earlier.mid(0, kRememberedPasswords - 1);
            }
            credential.account = account;
            credential.verifier = *verifier;
            credential.setAt = now();
            credential.mustChange = true;
            credential.failures = 0;
            credential.locked = false;
            credential.lockedUntil = 0;
            TRACSEQ_TRY(endSessionsOf(unit.connection(), account, now()));
            TRACSEQ_TRY(addAccountNotice(unit, AccountNotice::PasswordSet, account));
            return keepPassword(unit, credential, SecurityEvent::PasswordReset);
        });
}

Status AccountService::unlock(const Session& by, const Uuid& account)
{
    auto unlocked =
        byAdministrator(by, QT_TRANSLATE_NOOP("Accounts", "Unlock an account"), {},
                        [&](UnitOfWork& unit) -> Status {
                            auto credential = readCredential(unit.connection(), account);
                            if (!credential) {
                                return failure(credential.error());
                            }
                            if (*credential) {
                                (*credential)->failures = 0;
                                (*credential)->locked = false;
                                (*credential)->lockedUntil = 0;
                                TRACSEQ_TRY(writeCredential(unit.connection(), **credential));
                            } else if (directory() == nullptr) {
                                return failure(ErrorCode::AccountUnknown, {account.toString()});
                            }
                            return addSecurityEvent(unit, SecurityEvent::Unlocked, account);
                        });
    if (const auto server = directory(); unlocked && server != nullptr) {
        const auto known = accountById(account);
        if (!known) {
            return failure(known.error());
        }
        // One that is away must not keep somebody locked here.
        static_cast<void>(server->unlock(known->login));
    }
    return unlocked;
}

Status AccountService::signOutEverywhere(const Session& by, const Uuid& account)
{
    TRACSEQ_TRY(requireActive(by));
    const bool own = account == by.account().id;
    if (const auto server = directory(); server != nullptr && !own) {
        const auto known = accountById(account);
        if (!known) {
            return failure(known.error());
        }
        TRACSEQ_TRY(server->signOutEverywhere(known->login));
    }
    const auto written = m_store.writeNow(
        {by.user(), title(QT_TRANSLATE_NOOP("Accounts", "Sign out everywhere")), {}, 0},
        [&](UnitOfWork& unit) -> Status {
            if (!own) {
                TRACSEQ_TRY(unit.mayWrite(accountEntity(), Operation::Update));
            }
            TRACSEQ_TRY(endSessionsOf(unit.connection(), account, now()));
            TRACSEQ_TRY(addAccountNotice(unit, AccountNotice::SessionsEnded, account));
            return addSecurityEvent(unit, SecurityEvent::SignedOutEverywhere, account);
        });
    return written ? Status() : failure(written.error());
}

Result<std::vector<KnownMember>> AccountService::knownMembers(const Session& by)
{
    TRACSEQ_TRY(requireActive(by));
    if (!by.allows(Permission::UsersRead)) {
        return failure(permissionMissing(by.user(), by.role(), Permission::UsersRead));
    }
    const auto server = directory();
    return server == nullptr ? Result<std::vector<KnownMember>>({}) : server->knownMembers();
}

Result<std::vector<AccountOverview>> AccountService::overview(const Session& by)
{
    TRACSEQ_TRY(requireActive(by));
    if (!by.allows(Permission::UsersRead)) {
        return failure(permissionMissing(by.user(), by.role(), Permission::UsersRead));
    }
    const auto connection = reader();
    if (!connection) {
        return failure(connection.error());
    }
    database::EntityQuery query;
    query.entity = &accountEntity();
    query.sortField = Login;
    const auto rids = database::rowIds(**connection, query);
    if (!rids) {
        return failure(rids.error());
    }
    const auto rows = database::rowsByRid(**connection, accountEntity(), *rids);
    if (!rows) {
        return failure(rows.error());
    }
    const auto elsewhere = lastChanges(**connection);
    if (!elsewhere) {
        return failure(elsewhere.error());
    }
    std::vector<AccountOverview> all;
    for (const auto& row : *rows) {
        AccountOverview one;
        one.account = accountOf(row);
        if (const auto worked = elsewhere->find(one.account.login); worked != elsewhere->end()) {
            one.lastSeen = *worked;
        }
        const auto credential = readCredential(**connection, row.id);
        const auto sessions = sessionsOf(**connection, row.id);
        if (!credential || !sessions) {
            return failure(credential ? sessions.error() : credential.error());
        }
        const auto choice = passwordChoice(**connection, one.account);
        if (!choice) {
            return failure(choice.error());
        }
        one.hasPassword = *credential || directory() != nullptr;
        one.mustChangePassword = isDue(*choice, *credential && (*credential)->mustChange);
        if (*credential) {
            one.failures = (*credential)->failures;
            one.locked = (*credential)->locked;
            one.lockedUntil = (*credential)->lockedUntil > now() ? (*credential)->lockedUntil : 0;
        }
        for (const SessionRecord& session : *sessions) {
            one.lastSeen = std::max(one.lastSeen.value_or(0), session.seenAt);
            one.openSessions += !session.endedAt && session.endsAt > now() ? 1 : 0;
        }
        all.push_back(std::move(one));
    }
    return all;
}

Result<std::vector<SessionRecord>> AccountService::sessions(const Session& by, const Uuid& account)
{
    TRACSEQ_TRY(requireActive(by));
    if (account != by.account().id && !by.allows(Permission::UsersRead)) {
        return failure(permissionMissing(by.user(), by.role(), Permission::UsersRead));
    }
    const auto connection = reader();
    if (!connection) {
        return failure(connection.error());
    }
    return sessionsOf(**connection, account);
}

Result<Account> AccountService::find(const QString& login)
{
    const auto connection = reader();
    if (!connection) {
        return failure(connection.error());
    }
    auto found = findAccount(**connection, login);
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return failure(ErrorCode::AccountUnknown, {login});
    }
    return **found;
}

Status AccountService::record(const Session& by, SecurityEvent event, const QString& detail)
{
    const auto written = m_store.writeNow(
        {by.user(), title(QT_TRANSLATE_NOOP("Accounts", "Record a security event")), {}, 0},
        [&](UnitOfWork& unit) {
            return addSecurityEvent(unit, event, by.account().id, detail.left(255));
        });
    return written ? Status() : failure(written.error());
}

} // namespace tracseq::accounts
