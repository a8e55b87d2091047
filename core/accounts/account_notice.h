// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/account.h"
#include "core/changes/unit_of_work.h"

namespace tracseq::accounts {

/// What the lab's other computers have to know of an account: a security event stays where it
/// happened.
enum class AccountNotice {
    PasswordSet,     ///< by an administrator; it is to be changed at the next sign-in
    PasswordChanged, ///< by whoever it is about
    SessionsEnded    ///< everywhere
};

/// Fields of a notice.
enum AccountNoticeField { NoticeKind, NoticeAccount };

/// An entry that is only ever added, and sent to the server as everything else. Who and when stand
/// in its change.
const database::Entity& accountNoticeEntity();

/// In the unit of work of its cause.
Status addAccountNotice(changes::UnitOfWork& unit, AccountNotice notice, const Uuid& account);

/// Whose choice a password is, at any computer, as far as this lab file has been told.
enum class PasswordChoice {
    Unknown,     ///< there was never a notice of it
    Own,         ///< of whoever signs in by it
    SetHere,     ///< by an administrator with this lab file, and not changed since
    SetElsewhere ///< by one with another
};
Result<PasswordChoice> passwordChoice(database::Connection& connection, const Account& account);
/// `unknown` is the answer where there is no notice.
bool isDue(PasswordChoice choice, bool unknown);

/// The newest notice of the lab file, for NoticesElsewhere; 0 when there is none.
Result<qint64> lastNotice(database::Connection& connection);

/// What other computers told of an account after a notice.
struct NoticesElsewhere {
    bool password = false; ///< it is another one now
    bool sessions = false; ///< those that were begun before are over
    qint64 last = 0;       ///< the newest that was looked at
};

/// `begun`: ms since 1970 UTC, the start of the session that is asked about. A notice of somebody
/// who is neither an administrator nor the one it is about ends nothing.
Result<NoticesElsewhere> noticesElsewhere(database::Connection& connection, const Account& account,
                                          qint64 after, qint64 begun);

} // namespace tracseq::accounts
