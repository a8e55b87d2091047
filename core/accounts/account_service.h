// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/account_directory.h"
#include "core/accounts/account_overview.h"
#include "core/accounts/account_policy.h"
#include "core/accounts/account_settings.h"
#include "core/accounts/credential.h"
#include "core/accounts/password_hasher.h"
#include "core/accounts/security_event.h"
#include "core/accounts/session_record.h"
#include "core/changes/store.h"
#include "core/database/task_runner.h"

#include <map>

namespace tracseq::accounts {

struct NoticesElsewhere;

/// Accounts, signing in and passwords. Every call waits for the disk, and those with a password for
/// Argon2 (150 ms): not for the UI thread, which goes through later(). Calls may run side by side
/// on several threads. What an administrator does needs Permission::UsersManage, which the one door
/// checks; each change of an account stands in the change log, each thing that happens to a
/// password or a session as a security event, and no password or verifier in either.
///
/// Errors of all: those of the disk; of those with a session: SessionEnded when it is not active.
/// Owned by the lab.
class AccountService {
public:
    AccountService(
        changes::Store& store, database::TaskRunner& tasks, AccountPolicy& policy,
        AccountSettings settings,
        std::shared_ptr<const PasswordHasher> hasher = std::make_shared<const PasswordHasher>());

    /// Of a lab with a server; null without. Any thread.
    void setDirectory(std::shared_ptr<AccountDirectory> directory);

    /// For the UI thread: runs `work` on a worker, `done` comes back.
    template <typename T>
    void later(QObject* receiver, std::function<Result<T>(AccountService&)> work,
               std::function<void(Result<T>)> done)
    {
        m_tasks.background<T>(
            receiver, std::make_shared<NoProgress>(),
            [this, work = std::move(work)](Progress&) { return work(*this); }, std::move(done));
    }

    /// False: a lab on its own where nobody signs in.
    Result<bool> hasAccounts();

    // --- the door

    /// The first account of the lab; its owner is signed in. Errors: AccountsExist,
    /// OwnerNotAdministrator, LoginNameInvalid, Field*, Password*.
    Result<Session> createOwner(const Account& account, const QString& password);

    /// The one error SignInRefused for an unknown name, a wrong password, a disabled and a locked
    /// account, after the same work. Tries are counted before the password is looked at, so that
    /// neither many at once nor the end of the program saves one: from the 5th on, each has to wait
    /// longer (30 s to 15 min), the 10th locks. OfflineTooLong when the password is right, but the
    /// server was not asked for too many days.
    Result<Session> signIn(const QString& login, const QString& password);

    /// For whoever has just asked the server, which took this password: keeps a verifier for the
    /// time without it. Errors: AccountUnknown, when the account has not come from the server yet;
    /// SignInRefused when it is disabled.
    Result<Session> signInByServer(const QString& login, const QString& password);

    /// The door of a lab with a server: `askServer` says whether it takes this password, or why it
    /// could not be asked; then the verifier of the last success decides. It is called once, on
    /// this thread, and not at all for whoever has to wait here; where they have to wait because of
    /// tries elsewhere, it says SignInRefused, which counts as a wrong password. Errors: those of
    /// signIn() and signInByServer().
    Result<Session> signInAsking(const QString& login, const QString& password,
                                 const std::function<Status()>& askServer);

    /// The server lets them in no more: neither does this lab file when it cannot be asked.
    Status noteShutOut(const QString& login);

    Status signOut(const Session& session);

    /// Whether the person before the screen still is the one who signed in: for unlocking and
    /// signing. A wrong one counts as a failed sign-in. Errors: PasswordWrong, SignInRefused (when
    /// it has come to a wait or a lock).
    Status confirmPassword(const Session& session, const QString& password);

    /// The same in a lab with a server, which is asked first: `askServer` is that of
    /// signInAsking(). When the server took another password than the one that is known here, that
    /// one is kept. Errors besides: SessionEnded when the server lets the account in no more, or
    /// cannot be asked and has refused this password before.
    Status confirmAsking(const Session& session, const QString& password,
                         const std::function<Status()>& askServer);

    /// Tells the administrator that the session is in use, and heeds what came from other
    /// computers about its account; call about once a minute, and when something came. Errors:
    /// SessionEnded when it was ended from elsewhere, PasswordMustChange when an administrator has
    /// set the password elsewhere.
    Status noteSeen(const Session& session);

    /// Own password. Ends all other sessions of the account. Errors: PasswordWrong and the other
    /// ones of confirmPassword(), Password* of checkPassword(), PasswordReused.
    Status changePassword(const Session& session, const QString& present, const QString& next);

    // --- what administrators do

    /// The password is one to be changed at once. Errors: PermissionMissing, LoginNameInvalid,
    /// Field*, FieldTaken, Password*.
    Result<Uuid> create(const Session& by, const Account& account, const QString& password);
    /// Errors: PermissionMissing, LastAdministrator. Disabling ends the account's sessions.
    Status setActive(const Session& by, const Uuid& account, bool active, const QString& reason);
    Status setRole(const Session& by, const Uuid& account, Role role, const QString& reason);
    /// Full name, e-mail, department and position.
    Status setDetails(const Session& by, const Account& account);
    /// A password to be changed at once; unlocks, and ends the account's sessions.
    Status resetPassword(const Session& by, const Uuid& account, const QString& password);
    /// After too many failed tries: here, and on the server if it can be reached. A wait there ends
    /// by itself.
    Status unlock(const Session& by, const Uuid& account);
    /// An administrator anybody's, everybody their own.
    Status signOutEverywhere(const Session& by, const Uuid& account);
    /// Needs UsersRead. In the order of their logins.
    Result<std::vector<AccountOverview>> overview(const Session& by);
    /// Needs UsersRead. What failed at all workstations, as the server counts it; nothing without
    /// one. Waits for the network. Errors: those of the server.
    Result<std::vector<KnownMember>> knownMembers(const Session& by);
    /// Needs UsersRead for others than oneself.
    Result<std::vector<SessionRecord>> sessions(const Session& by, const Uuid& account);

    /// Error: AccountUnknown.
    Result<Account> find(const QString& login);

    /// An entry such as Exported, with what it was about. No secrets in `detail`.
    Status record(const Session& by, SecurityEvent event, const QString& detail);

    [[nodiscard]] const AccountSettings& settings() const { return m_settings; }

private:
    struct Attempt;

    /// The title of a change, in the language of the program.
    static QString title(const char* text);
    [[nodiscard]] std::shared_ptr<AccountDirectory> directory();
    Result<Account> accountById(const Uuid& account);
    [[nodiscard]] qint64 now() const { return m_store.clock().nowMs(); }
    [[nodiscard]] QString dummyVerifier();
    Result<Attempt> beginAttempt(const QString& login);
    Status noteFailure(const Attempt& attempt, SecurityEvent event);
    Status checkPasswordOf(const QString& login, const QString& password, SecurityEvent event,
                           Attempt& attempt);
    Status decide(const Attempt& attempt, const QString& password, SecurityEvent event);
    Result<Session> openOffline(const Attempt& attempt, const QString& password);
    Result<Session> open(const Account& account, const QString& checked, const QString& renewed);
    Result<QString> keepByServer(const Account& account, const QString& password);
    static Error confirmRefusal(const Attempt& attempt, const Error& refusal);
    Status noteConfirmed(const Session& session, const QString& verifier);
    /// The server has refused what is the right password here.
    Status noteOutdated(const Attempt& attempt, const QString& password);
    Status heed(database::Connection& connection, const Account& account,
                const NoticesElsewhere& told, bool& due);
    Status byAdministrator(const Session& by, const char* title, const QString& reason,
                           const changes::Store::Work& work);
    Result<std::unique_ptr<database::Connection>> reader();

    changes::Store& m_store;
    database::TaskRunner& m_tasks;
    AccountPolicy& m_policy;
    AccountSettings m_settings;
    std::shared_ptr<const PasswordHasher> m_hasher;
    std::mutex m_directoryMutex;
    std::shared_ptr<AccountDirectory> m_directory;
    std::mutex m_heardMutex;
    std::map<Uuid, qint64> m_heard; ///< by session: the notice up to which it has heeded all
    std::once_flag m_dummyOnce;
    QString m_dummy;
};

} // namespace tracseq::accounts
