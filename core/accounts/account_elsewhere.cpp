// SPDX-License-Identifier: GPL-3.0-or-later
// The part of AccountService that heeds what happened to an account at other computers.
#include "core/accounts/account_notice.h"
#include "core/accounts/account_service.h"
#include "core/accounts/account_writes.h"

#include <QCoreApplication>

namespace tracseq::accounts {

using changes::UnitOfWork;

Status AccountService::noteShutOut(const QString& login)
{
    const auto written = m_store.writeNow(
        {nobody(), title(QT_TRANSLATE_NOOP("Accounts", "Shut out by the server")), {}, 0},
        [&](UnitOfWork& unit) -> Status {
            const auto account = findAccount(unit.connection(), login.trimmed());
            if (!account || !*account) {
                return account ? Status() : failure(account.error());
            }
            auto credential = readCredential(unit.connection(), (*account)->id);
            if (!credential || !*credential) {
                return credential ? Status() : failure(credential.error());
            }
            // Longer ago than any administrator lets pass.
            (*credential)->serverOkAt = 0;
            return writeCredential(unit.connection(), **credential);
        });
    return written ? Status() : failure(written.error());
}

Status AccountService::noteSeen(const Session& session)
{
    qint64 heard = 0;
    {
        const std::lock_guard lock(m_heardMutex);
        heard = m_heard[session.id()];
    }
    bool over = false;
    bool due = false;
    const auto written =
        m_store.writeNow({session.user(), {}, {}, 0}, [&](UnitOfWork& unit) -> Status {
            database::Connection& connection = unit.connection();
            const auto open = isSessionOpen(connection, session.id(), now());
            const auto account = findAccount(connection, session.user());
            const auto told =
                noticesElsewhere(connection, session.account(), heard, session.signedInAt());
            if (!open || !account || !told) {
                return failure(!open ? open.error() : !account ? account.error() : told.error());
            }
            over = !*open || !*account || !(*account)->active || told->sessions;
            TRACSEQ_TRY(heed(connection, session.account(), *told, due));
            heard = told->last;
            return over ? endSession(connection, session.id(), now())
                        : noteSessionSeen(connection, session.id(), now());
        });
    if (!written) {
        return failure(written.error());
    }
    const std::lock_guard lock(m_heardMutex);
    m_heard[session.id()] = heard;
    return over ? failure(ErrorCode::SessionEnded)
                : (due ? failure(ErrorCode::PasswordMustChange) : Status());
}

Status AccountService::heed(database::Connection& connection, const Account& account,
                            const NoticesElsewhere& told, bool& due)
{
    const auto choice = passwordChoice(connection, account);
    auto credential = readCredential(connection, account.id);
    if (!choice || !credential) {
        return failure(!choice ? choice.error() : credential.error());
    }
    if (!*credential) {
        return {};
    }
    Credential& present = **credential;
    // What was set here stands in what is kept here.
    due = *choice == PasswordChoice::SetHere ? present.mustChange
                                             : isDue(*choice, present.mustChange);
    if (told.sessions) {
        TRACSEQ_TRY(endSessionsOf(connection, account.id, now()));
    }
    if (!told.password && due == present.mustChange) {
        return {};
    }
    present.mustChange = due;
    if (told.password) {
        present.serverOkAt = 0; // what is kept here proves nothing any more
    }
    return writeCredential(connection, present);
}

} // namespace tracseq::accounts
