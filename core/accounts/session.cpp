// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/session.h"

#include <algorithm>

namespace tracseq::accounts {

Session::State Session::state() const
{
    const qint64 now = m_clock->nowMs();
    // A clock that was set back behind the sign-in says nothing about how long it is ago; one that
    // was only put right does.
    constexpr qint64 kCorrection = 5 * 60'000LL;
    if (now >= endsAt() || now < m_signedInAt - kCorrection) {
        return State::Ended;
    }
    return m_locked || now - m_activeAt >= m_limits.idle ? State::Locked : State::Active;
}

qint64 Session::remaining() const
{
    const qint64 now = m_clock->nowMs();
    switch (state()) {
    case State::Active:
        return std::min(endsAt(), m_activeAt + m_limits.idle) - now;
    case State::Locked:
        return endsAt() - now;
    case State::Ended:
        break;
    }
    return 0;
}

Session::State Session::noteActivity()
{
    const State present = state();
    if (present == State::Active) {
        m_activeAt = std::max(m_activeAt, m_clock->nowMs());
    } else if (present == State::Locked) {
        m_locked = true; // also when the clock is set back
    }
    return present;
}

void Session::unlock()
{
    if (state() == State::Locked) {
        m_locked = false;
        m_activeAt = m_clock->nowMs();
    }
}

} // namespace tracseq::accounts
