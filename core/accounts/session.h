// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/account.h"
#include "core/accounts/permissions.h"
#include "core/base/clock.h"

namespace tracseq::accounts {

/// How long a session lasts, in ms.
struct SessionLimits {
    qint64 idle = 15 * 60'000LL;          ///< without a key or a click; then it is locked
    qint64 absolute = 12 * 60 * 60'000LL; ///< from the sign-in; then it is over
};

/// Somebody who is signed in: who, since when, and whether their screen is locked. A plain value
/// without timers: whoever shows it asks state() as often as it likes and calls noteActivity() for
/// each key and click. A copy goes its own way. The rights that count are those in the lab when
/// something is written; allows() is for showing and hiding.
class Session {
public:
    enum class State {
        Active,
        Locked, ///< idle for too long, or locked by hand: the password brings it back
        Ended   ///< too old: a new sign-in is needed
    };

    Session(const Uuid& id, Account account, bool mustChangePassword, SessionLimits limits,
            const Clock& clock)
        : m_id(id)
        , m_account(std::move(account))
        , m_mustChangePassword(mustChangePassword)
        , m_limits(limits)
        , m_clock(&clock)
        , m_signedInAt(clock.nowMs())
        , m_activeAt(m_signedInAt)
    {
    }

    [[nodiscard]] const Uuid& id() const { return m_id; }
    [[nodiscard]] const Account& account() const { return m_account; }
    [[nodiscard]] const QString& user() const { return m_account.login; }
    [[nodiscard]] Role role() const { return m_account.role; }
    [[nodiscard]] bool allows(Permission permission) const
    {
        return roleAllows(m_account.role, permission);
    }
    /// Nothing can be written before changePassword().
    [[nodiscard]] bool mustChangePassword() const { return m_mustChangePassword; }
    [[nodiscard]] qint64 signedInAt() const { return m_signedInAt; }
    [[nodiscard]] qint64 endsAt() const { return m_signedInAt + m_limits.absolute; }

    [[nodiscard]] State state() const;
    /// Milliseconds until the state changes by itself when nothing is touched; 0 when it ended.
    [[nodiscard]] qint64 remaining() const;

    /// A key or a click. Brings neither a locked nor an ended session back; returns the state.
    State noteActivity();
    void lock() { m_locked = true; }
    /// After AccountService::confirmPassword(). An ended session stays ended.
    void unlock();
    /// After AccountService::changePassword().
    void notePasswordChanged() { m_mustChangePassword = false; }

private:
    Uuid m_id;
    Account m_account;
    bool m_mustChangePassword;
    SessionLimits m_limits;
    const Clock* m_clock;
    qint64 m_signedInAt;
    qint64 m_activeAt;
    bool m_locked = false;
};

} // namespace tracseq::accounts
