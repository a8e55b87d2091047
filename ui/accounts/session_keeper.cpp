// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/session_keeper.h"

namespace tracseq::ui {

using accounts::AccountService;
using accounts::Session;

namespace {
constexpr int kLookMs = 1000;
constexpr qint64 kSeenMs = 60'000;
} // namespace

SessionKeeper::SessionKeeper(AccountService& service, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_clock(clock)
{
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &SessionKeeper::look);
}

void SessionKeeper::begin(const Session& session)
{
    m_session = session;
    m_signedIn = true;
    m_told = session.state();
    m_seenAt = m_clock.nowMs();
    m_timer.start();
}

void SessionKeeper::forget()
{
    m_timer.stop();
    m_signedIn = false;
    m_told = Session::State::Ended;
}

void SessionKeeper::signOut()
{
    if (m_signedIn) {
        m_service.later<void>(
            this,
            [session = *m_session](AccountService& service) { return service.signOut(session); },
            [](const Status&) {});
    }
    forget();
}

bool SessionKeeper::noteActivity()
{
    if (!m_signedIn) {
        return true;
    }
    tell(m_session->noteActivity());
    return m_told == Session::State::Active;
}

void SessionKeeper::lock()
{
    if (m_signedIn) {
        m_session->lock();
        look();
    }
}

void SessionKeeper::unlock()
{
    if (m_signedIn) {
        m_session->unlock();
        look();
    }
}

void SessionKeeper::notePasswordChanged()
{
    if (m_signedIn) {
        m_session->notePasswordChanged();
    }
}

void SessionKeeper::end()
{
    if (m_signedIn) {
        forget();
        Q_EMIT ended();
    }
}

void SessionKeeper::askLab()
{
    if (m_signedIn) {
        tellLab();
    }
}

void SessionKeeper::look()
{
    if (!m_signedIn) {
        return;
    }
    tell(m_session->state());
    if (m_signedIn && std::abs(m_clock.nowMs() - m_seenAt) >= kSeenMs) {
        tellLab();
    }
}

void SessionKeeper::tell(Session::State state)
{
    const Session::State before = std::exchange(m_told, state);
    if (state == before) {
        return;
    }
    if (state == Session::State::Locked) {
        Q_EMIT locked();
    } else if (state == Session::State::Ended) {
        end();
    }
}

void SessionKeeper::tellLab()
{
    m_seenAt = m_clock.nowMs();
    m_service.later<void>(
        this, [session = *m_session](AccountService& service) { return service.noteSeen(session); },
        [this, id = m_session->id()](const Status& seen) {
            // Any other error is the disk's, and for those who write.
            if (seen || !m_signedIn || m_session->id() != id) {
                return;
            }
            if (seen.error().code() == ErrorCode::SessionEnded) {
                end();
            } else if (seen.error().code() == ErrorCode::PasswordMustChange) {
                Q_EMIT passwordDue();
            }
        });
}

} // namespace tracseq::ui
