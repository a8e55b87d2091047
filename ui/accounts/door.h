// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/account_service.h"
#include "core/accounts/remembered_password.h"
#include "ui/accounts/failed_tries.h"

#include <QStackedWidget>
#include <QTimer>

namespace tracseq::ui {

class NewPasswordPage;
class OwnerPage;
class SignInPage;

/// What the door stands on; all of it outlives it.
struct DoorParts {
    accounts::AccountService& service;
    accounts::RememberedPassword remembered;
    FailedTries& tries;
    QString labName;
    QString place;      ///< folder of the lab file, to be shown
    QString systemUser; ///< of this computer; proposed as the owner's name
    /// Hears of what stops nobody from working, also when the door has gone by then.
    QObject* listener;
    std::function<void(const Error&)> complain;
    /// Of a lab with a server: whether it takes this password. Waits: called on a worker. Null
    /// without a server.
    std::function<Status(const QString& login, const QString& password)> askServer = {};
    /// Before somebody changes their password here, who is known to the lab's server by the present
    /// one; with empty texts when they have left it. Null without a server.
    std::function<void(const QString& login, const QString& password)> speakFor = {};
};

/// The way into a lab with accounts: making its owner, signing in, unlocking, and changing a
/// password that somebody else has set. Stands in a window of its own before the lab is shown, and
/// as the curtain over the window later on. Passwords are looked at on a worker; here they are kept
/// no longer than that takes. UI thread.
class Door final : public QStackedWidget {
    Q_OBJECT
public:
    Door(const DoorParts& parts, QWidget* parent);

    /// Of a lab that was connected to a server, or to another one, since.
    void setServer(std::function<Status(const QString&, const QString&)> askServer)
    {
        m_parts.askServer = std::move(askServer);
    }
    /// As if it had been typed: who has just given it elsewhere is not asked again.
    void trySignIn(const QString& login, const QString& password);
    /// `inUse`: the lab was worked in without accounts.
    void showOwner(bool inUse);
    /// For who administers the server that the lab was just connected to.
    void showOwnerOf(const QString& login);
    /// With an empty name, the last one. `why` is shown when it says something.
    void showSignIn(const QString& login, const QString& why = {});
    /// Whoever works here has a password that an administrator has set meanwhile; `present` is it.
    void showNewPassword(const accounts::Session& session, const QString& present);
    /// Signing in as whoever comes.
    void showSwitchUser();
    void showUnlock(const accounts::Session& session);
    /// Puts the password there that the keychain keeps, when it was asked to.
    void prefill();
    void offerOtherLab(bool offered);

    [[nodiscard]] SignInPage& signInPage() const { return *m_signIn; }

Q_SIGNALS:
    /// Signed in, with a password of their own; it is for the lab's server, too.
    void entered(const tracseq::accounts::Session& session, const QString& password);
    /// With the password that is theirs now.
    void unlocked(const QString& password);
    /// The session that was to be unlocked is over.
    void sessionEnded();
    /// No accounts are wanted.
    void declined();
    /// The lab is to be one that is on a server already.
    void serverRequested();
    void switchRequested();
    void otherLabRequested();

private:
    void createOwner(const accounts::Account& owner, const QString& password);
    void tryUnlock(const QString& password);
    void signedIn(const accounts::Session& session, const QString& password);
    void changePassword(const QString& next);
    void askNewPassword(const accounts::Session& session, const QString& present);
    void passwordRefused(const Error& error);
    void leavePasswordPage();
    void refused(const QString& login, const Error& error);
    void showWait();
    void rememberToggled(bool on);
    void keep(const QString& login, const QString& password);
    void go(QWidget* page);

    DoorParts m_parts;
    OwnerPage* m_owner;
    SignInPage* m_signIn;
    NewPasswordPage* m_newPassword;
    QTimer m_tick;
    std::optional<accounts::Session> m_locked;  ///< to be unlocked
    std::optional<accounts::Session> m_pending; ///< signed in, and has to change the password
    QString m_present;                          ///< the password of the pending one
    bool m_inside = false;                      ///< the pending one works in the window beneath
    bool m_waited = false;
};

} // namespace tracseq::ui
