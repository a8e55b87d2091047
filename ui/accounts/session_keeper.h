// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/account_service.h"

#include <QObject>
#include <QTimer>

namespace tracseq::ui {

/// Watches over the session of whoever works in the window: locks it when nobody touches anything,
/// tells when it is over, and lets the lab know once a minute that it is in use. Looks at the given
/// clock once a second, so it also notices a computer that slept. UI thread; service and clock
/// outlive it.
class SessionKeeper final : public QObject {
    Q_OBJECT
public:
    SessionKeeper(accounts::AccountService& service, const Clock& clock, QObject* parent = nullptr);

    void begin(const accounts::Session& session);
    /// Nobody is signed in any more. The lab is told with signOut(), not by this.
    void forget();
    /// Ends the session here at once, and in the lab on a worker.
    void signOut();

    [[nodiscard]] bool isSignedIn() const { return m_signedIn; }
    /// The last one when nobody is signed in any more; only after begin().
    [[nodiscard]] const accounts::Session& session() const { return *m_session; }
    [[nodiscard]] accounts::Session::State state() const { return m_told; }

    /// A key or a click. False when it came too late, and the window is locked or ended by it.
    bool noteActivity();
    void lock();
    /// After the password was confirmed.
    void unlock();
    void notePasswordChanged();
    /// It was ended from elsewhere.
    void end();
    /// Something came from other computers: whether the session still holds.
    void askLab();

Q_SIGNALS:
    void locked();
    void ended();
    /// An administrator has set the password at another computer; it is to be changed.
    void passwordDue();

private:
    void look();
    void tell(accounts::Session::State state);
    void tellLab();

    accounts::AccountService& m_service;
    const Clock& m_clock;
    QTimer m_timer;
    std::optional<accounts::Session> m_session;
    bool m_signedIn = false;
    accounts::Session::State m_told = accounts::Session::State::Ended;
    qint64 m_seenAt = 0;
};

} // namespace tracseq::ui
