// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of AccountService that look at passwords and keep sessions.
#include "core/accounts/account_notice.h"
#include "core/accounts/account_service.h"
#include "core/accounts/account_writes.h"
#include "core/accounts/password_policy.h"
#include "core/accounts/sign_in_delay.h"

#include <QCoreApplication>

namespace tracseq::accounts {

using changes::UnitOfWork;

namespace {

constexpr qint64 kDayMs = 24 * 60 * 60'000LL;

} // namespace

/// One trial of a password, from the counting of it on.
struct AccountService::Attempt {
    std::optional<Account> account;
    std::optional<Credential> credential; ///< as it is with this trial counted
    bool counted = false;                 ///< false: refused, whatever the password
};

QString AccountService::dummyVerifier()
{
    std::call_once(m_dummyOnce, [this] {
        m_dummy = m_hasher->makeVerifier(m_store.newId().toString()).value_or(QString());
    });
    return m_dummy;
}

Result<AccountService::Attempt> AccountService::beginAttempt(const QString& login)
{
    Attempt attempt;
    const auto written = m_store.writeNow(
        {nobody(), title(QT_TRANSLATE_NOOP("Accounts", "Sign in")), {}, 0},
        [&](UnitOfWork& unit) -> Status {
            auto account = findAccount(unit.connection(), login);
            if (!account) {
                return failure(account.error());
            }
            if (!*account) {
                return {};
            }
            attempt.account = std::move(*account);
            auto credential = readCredential(unit.connection(), attempt.account->id);
            if (!credential) {
                return failure(credential.error());
            }
            attempt.credential = std::move(*credential);
            if (!attempt.credential || !attempt.account->active || attempt.credential->locked ||
                now() < attempt.credential->lockedUntil) {
                return {};
            }
            Credential& counted = *attempt.credential;
            attempt.counted = true;
            ++counted.failures;
            counted.locked = counted.failures >= kLockingFailures;
            const qint64 delay = delayAfter(counted.failures);
            counted.lockedUntil = delay == 0 ? 0 : now() + delay;
            return writeCredential(unit.connection(), counted);
        });
    if (!written) {
        return failure(written.error());
    }
    return attempt;
}

Status AccountService::noteFailure(const Attempt& attempt, SecurityEvent event)
{
    const auto written = m_store.writeNow(
        {nobody(), title(QT_TRANSLATE_NOOP("Accounts", "Sign in")), {}, 0},
        [&](UnitOfWork& unit) -> Status {
            if (!attempt.account) {
                return addSecurityEvent(unit, event, {}, QStringLiteral("unknown name"));
            }
            const Uuid& id = attempt.account->id;
            if (!attempt.counted) {
                const bool waits = attempt.credential && !attempt.credential->locked;
                return addSecurityEvent(unit, event, id,
                                        !attempt.account->active ? QStringLiteral("disabled")
                                        : !attempt.credential    ? QStringLiteral("no password")
                                        : waits                  ? QStringLiteral("waiting")
                                                                 : QStringLiteral("locked"));
            }
            TRACSEQ_TRY(addSecurityEvent(
                unit, event, id, QStringLiteral("failure %1").arg(attempt.credential->failures)));
            return attempt.credential->locked ? addSecurityEvent(unit, SecurityEvent::Locked, id)
                                              : Status();
        });
    return written ? Status() : failure(written.error());
}

Status AccountService::checkPasswordOf(const QString& login, const QString& password,
                                       SecurityEvent event, Attempt& attempt)
{
    auto begun = beginAttempt(login);
    if (!begun) {
        return failure(begun.error());
    }
    attempt = std::move(*begun);
    return decide(attempt, password, event);
}

Status AccountService::decide(const Attempt& attempt, const QString& password, SecurityEvent event)
{
    // Made for everybody's first sign-in, so that it is no sign of an unknown name.
    const QString dummy = dummyVerifier();
    const bool matches =
        m_hasher->verify(attempt.credential ? attempt.credential->verifier : dummy, password);
    if (matches && attempt.counted) {
        return {};
    }
    TRACSEQ_TRY(noteFailure(attempt, event));
    return failure(ErrorCode::SignInRefused);
}

Result<Session> AccountService::open(const Account& account, const QString& checked,
                                     const QString& renewed)
{
    std::optional<Session> session;
    qint64 heard = 0;
    const auto written = m_store.writeNow(
        {account.login, title(QT_TRANSLATE_NOOP("Accounts", "Sign in")), {}, 0},
        [&](UnitOfWork& unit) -> Status {
            auto credential = readCredential(unit.connection(), account.id);
            if (!credential) {
                return failure(credential.error());
            }
            // The password was reset while it was being looked at.
            if (!*credential || (*credential)->verifier != checked) {
                return failure(ErrorCode::SignInRefused);
            }
            Credential& present = **credential;
            present.failures = 0;
            present.locked = false;
            present.lockedUntil = 0;
            TRACSEQ_TRY(writeCredential(unit.connection(), present));
            if (!renewed.isEmpty()) {
                present.verifier = renewed;
                TRACSEQ_TRY(keepPassword(unit, present, SecurityEvent::PasswordKept));
            }
            session.emplace(m_store.newId(), account, present.mustChange, m_settings.session,
                            m_store.clock());
            const auto told = lastNotice(unit.connection());
            if (!told) {
                return failure(told.error());
            }
            heard = *told;
            TRACSEQ_TRY(addSession(unit.connection(),
                                   {session->id(), account.id, session->signedInAt(),
                                    session->signedInAt(), session->endsAt(), std::nullopt}));
            return addSecurityEvent(unit, SecurityEvent::SignedIn, account.id);
        });
    if (!written) {
        return failure(written.error());
    }
    m_policy.admit(*session);
    const std::lock_guard lock(m_heardMutex);
    m_heard[session->id()] = heard;
    return *session;
}

Result<Session> AccountService::signIn(const QString& login, const QString& password)
{
    Attempt attempt;
    TRACSEQ_TRY(checkPasswordOf(login.trimmed(), password, SecurityEvent::SignInFailed, attempt));
    return openOffline(attempt, password);
}

Result<Session> AccountService::openOffline(const Attempt& attempt, const QString& password)
{
    const Credential& credential = *attempt.credential;
    if (credential.serverOkAt &&
        (now() - *credential.serverOkAt > m_settings.offlineDays * kDayMs ||
         now() < *credential.serverOkAt - kDayMs)) {
        return failure(ErrorCode::OfflineTooLong, {QString::number(m_settings.offlineDays)});
    }
    QString renewed;
    if (m_hasher->isOutdated(credential.verifier)) {
        renewed = m_hasher->makeVerifier(password).value_or(QString());
    }
    return open(*attempt.account, credential.verifier, renewed);
}

Result<Session> AccountService::signInAsking(const QString& login, const QString& password,
                                             const std::function<Status()>& askServer)
{
    const auto attempt = beginAttempt(login.trimmed());
    if (!attempt) {
        return failure(attempt.error());
    }
    // Whoever has to wait here waits, and does not try their luck with the server meanwhile. An
    // account without a password here has never been at this computer.
    if (attempt->account && attempt->credential && !attempt->counted) {
        TRACSEQ_TRY(noteFailure(*attempt, SecurityEvent::SignInFailed));
        return failure(ErrorCode::SignInRefused);
    }
    const Status answer = askServer();
    if (answer) {
        return signInByServer(login, password);
    }
    switch (answer.error().code()) {
    case ErrorCode::ServerNoMember:
        TRACSEQ_TRY(noteShutOut(login));
        [[fallthrough]];
    case ErrorCode::ServerPasswordWrong:
        TRACSEQ_TRY(noteOutdated(*attempt, password));
        [[fallthrough]];
    case ErrorCode::SignInRefused: // it was right, but the account has to wait
        TRACSEQ_TRY(noteFailure(*attempt, SecurityEvent::SignInFailed));
        return failure(ErrorCode::SignInRefused);
    default:
        TRACSEQ_TRY(decide(*attempt, password, SecurityEvent::SignInFailed));
        return openOffline(*attempt, password);
    }
}

Result<Session> AccountService::signInByServer(const QString& login, const QString& password)
{
    const auto account = find(login.trimmed());
    if (!account) {
        return failure(account.error());
    }
    if (!account->active) {
        return failure(ErrorCode::SignInRefused);
    }
    const auto verifier = keepByServer(*account, password);
    if (!verifier) {
        return failure(verifier.error());
    }
    return open(*account, *verifier, {});
}

Result<QString> AccountService::keepByServer(const Account& account, const QString& password)
{
    // What is kept here for this password stays, so that the log tells of passwords that are new.
    std::optional<Credential> before;
    {
        const auto connection = reader();
        if (!connection) {
            return failure(connection.error());
        }
        auto read = readCredential(**connection, account.id);
        if (!read) {
            return failure(read.error());
        }
        before = std::move(*read);
    }
    const bool known = before && m_hasher->verify(before->verifier, password);
    const bool stays = known && !m_hasher->isOutdated(before->verifier);
    const auto verifier =
        stays ? Result<QString>(before->verifier) : m_hasher->makeVerifier(password);
    if (!verifier) {
        return failure(verifier.error());
    }
    const auto written = m_store.writeNow(
        {account.login, title(QT_TRANSLATE_NOOP("Accounts", "Sign in")), {}, 0},
        [&](UnitOfWork& unit) -> Status {
            auto present = readCredential(unit.connection(), account.id);
            if (!present) {
                return failure(present.error());
            }
            if (before && (!*present || (*present)->verifier != before->verifier)) {
                return failure(ErrorCode::SignInRefused); // it was reset meanwhile
            }
            Credential credential = present->value_or(Credential());
            credential.account = account.id;
            // One that an administrator has set is still to be changed, wherever that was.
            const auto choice = passwordChoice(unit.connection(), account);
            if (!choice) {
                return failure(choice.error());
            }
            // What was set here is known here; another one was chosen since.
            credential.mustChange = isDue(*choice, credential.mustChange) &&
                                    (known || *choice == PasswordChoice::SetElsewhere);
            credential.serverOkAt = now();
            if (stays) {
                return writeCredential(unit.connection(), credential);
            }
            credential.verifier = *verifier;
            credential.setAt = now();
            return keepPassword(unit, credential, SecurityEvent::PasswordKept);
        });
    if (!written) {
        return failure(written.error());
    }
    return *verifier;
}

Status AccountService::signOut(const Session& session)
{
    const auto written = m_store.writeNow(
        {session.user(), title(QT_TRANSLATE_NOOP("Accounts", "Sign out")), {}, 0},
        [&](UnitOfWork& unit) -> Status {
            TRACSEQ_TRY(endSession(unit.connection(), session.id(), now()));
            return addSecurityEvent(unit, SecurityEvent::SignedOut, session.account().id);
        });
    // Whatever the disk said: nothing is written in this name any more.
    m_policy.dismiss(session.id());
    return written ? Status() : failure(written.error());
}

Status AccountService::confirmPassword(const Session& session, const QString& password)
{
    if (session.state() == Session::State::Ended) {
        return failure(ErrorCode::SessionEnded);
    }
    Attempt attempt;
    const auto checked =
        checkPasswordOf(session.user(), password, SecurityEvent::PasswordConfirmFailed, attempt);
    return checked ? noteConfirmed(session, attempt.credential->verifier)
                   : failure(confirmRefusal(attempt, checked.error()));
}

Status AccountService::confirmAsking(const Session& session, const QString& password,
                                     const std::function<Status()>& askServer)
{
    if (session.state() == Session::State::Ended) {
        return failure(ErrorCode::SessionEnded);
    }
    const auto attempt = beginAttempt(session.user());
    if (!attempt) {
        return failure(attempt.error());
    }
    const auto event = SecurityEvent::PasswordConfirmFailed;
    if (!attempt->counted) {
        TRACSEQ_TRY(noteFailure(*attempt, event));
        return failure(ErrorCode::SignInRefused);
    }
    const Status answer = askServer();
    if (answer) {
        // It may be another one than this computer knew, chosen elsewhere.
        const auto verifier = keepByServer(*attempt->account, password);
        return verifier ? noteConfirmed(session, *verifier) : failure(verifier.error());
    }
    switch (answer.error().code()) {
    case ErrorCode::ServerNoMember:
        TRACSEQ_TRY(noteShutOut(session.user()));
        TRACSEQ_TRY(noteFailure(*attempt, event));
        return failure(ErrorCode::SessionEnded);
    case ErrorCode::ServerPasswordWrong:
        TRACSEQ_TRY(noteOutdated(*attempt, password));
        [[fallthrough]];
    case ErrorCode::SignInRefused:
        TRACSEQ_TRY(noteFailure(*attempt, event));
        return failure(confirmRefusal(*attempt, Error(ErrorCode::SignInRefused)));
    default:
        if (const auto here = decide(*attempt, password, event); !here) {
            return failure(confirmRefusal(*attempt, here.error()));
        }
        // The server has refused it since it took it last.
        return attempt->credential->serverOkAt == 0
                   ? failure(ErrorCode::SessionEnded)
                   : noteConfirmed(session, attempt->credential->verifier);
    }
}

Error AccountService::confirmRefusal(const Attempt& attempt, const Error& refusal)
{
    const bool mayTryAgain = refusal.code() == ErrorCode::SignInRefused && attempt.counted &&
                             attempt.credential->failures < kFirstDelayedFailure;
    return mayTryAgain ? Error(ErrorCode::PasswordWrong) : refusal;
}

Status AccountService::noteOutdated(const Attempt& attempt, const QString& password)
{
    return attempt.credential && m_hasher->verify(attempt.credential->verifier, password)
               ? noteShutOut(attempt.account->login)
               : Status();
}

Status AccountService::noteConfirmed(const Session& session, const QString& verifier)
{
    const auto written = m_store.writeNow(
        {session.user(), title(QT_TRANSLATE_NOOP("Accounts", "Confirm the password")), {}, 0},
        [&](UnitOfWork& unit) -> Status {
            const auto open = isSessionOpen(unit.connection(), session.id(), now());
            if (!open) {
                return failure(open.error());
            }
            auto credential = readCredential(unit.connection(), session.account().id);
            if (!credential) {
                return failure(credential.error());
            }
            if (!*open || !*credential || (*credential)->verifier != verifier) {
                return failure(ErrorCode::SessionEnded);
            }
            (*credential)->failures = 0;
            (*credential)->locked = false;
            (*credential)->lockedUntil = 0;
            return writeCredential(unit.connection(), **credential);
        });
    return written ? Status() : failure(written.error());
}

Status AccountService::changePassword(const Session& session, const QString& present,
                                      const QString& next)
{
    TRACSEQ_TRY(confirmPassword(session, present));
    TRACSEQ_TRY(checkPassword(next, session.user(), m_settings.labName));
    std::optional<Credential> before;
    {
        const auto connection = reader();
        if (!connection) {
            return failure(connection.error());
        }
        auto read = readCredential(**connection, session.account().id);
        if (!read) {
            return failure(read.error());
        }
        if (!*read) {
            return failure(ErrorCode::SessionEnded);
        }
        before = std::move(*read);
    }
    for (const QString& used : QStringList(before->verifier) + before->earlier) {
        if (m_hasher->verify(used, next)) {
            return failure(ErrorCode::PasswordReused, {QString::number(kRememberedPasswords)});
        }
    }
    const auto verifier = m_hasher->makeVerifier(next);
    if (!verifier) {
        return failure(verifier.error());
    }
    if (const auto server = directory()) {
        TRACSEQ_TRY(server->changePassword(session.user(), present, next));
    }
    const auto written = m_store.writeNow(
        {session.user(), title(QT_TRANSLATE_NOOP("Accounts", "Change the password")), {}, 0},
        [&](UnitOfWork& unit) -> Status {
            auto read = readCredential(unit.connection(), session.account().id);
            if (!read) {
                return failure(read.error());
            }
            if (!*read || (*read)->verifier != before->verifier) {
                return failure(ErrorCode::SessionEnded);
            }
            Credential& credential = **read;
            credential.earlier.prepend(credential.verifier);
            credential.earlier = credential.earlier.mid(0, kRememberedPasswords - 1);
            credential.verifier = *verifier;
            credential.setAt = now();
            credential.mustChange = false;
            TRACSEQ_TRY(addAccountNotice(unit, AccountNotice::PasswordChanged, credential.account));
            TRACSEQ_TRY(
                endSessionsOf(unit.connection(), session.account().id, now(), session.id()));
            return keepPassword(unit, credential, SecurityEvent::PasswordChanged);
        });
    return written ? Status() : failure(written.error());
}

} // namespace tracseq::accounts
