// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/door.h"

#include "core/base/error_text.h"
#include "ui/accounts/new_password_page.h"
#include "ui/accounts/owner_page.h"
#include "ui/accounts/sign_in_page.h"
#include "ui/widgets/error_strip.h"

namespace tracseq::ui {

using accounts::AccountService;
using accounts::Session;
using namespace Qt::StringLiterals;

namespace {
constexpr int kTickMs = 500;
}

Door::Door(const DoorParts& parts, QWidget* parent)
    : QStackedWidget(parent)
    , m_parts(parts)
    , m_owner(new OwnerPage(parts.labName, parts.place, parts.systemUser, this))
    , m_signIn(new SignInPage(parts.labName, this))
    , m_newPassword(new NewPasswordPage(this))
{
    setObjectName(u"door"_s);
    for (QWidget* page : std::initializer_list<QWidget*>{m_signIn, m_owner, m_newPassword}) {
        addWidget(page);
    }
    connect(m_owner, &OwnerPage::submitted, this, &Door::createOwner);
    connect(m_owner, &OwnerPage::declined, this, &Door::declined);
    connect(m_owner, &OwnerPage::serverRequested, this, &Door::serverRequested);
    connect(m_owner, &OwnerPage::otherLabRequested, this, &Door::otherLabRequested);
    connect(m_signIn, &SignInPage::submitted, this,
            [this](const QString& login, const QString& password) {
                if (m_locked) {
                    tryUnlock(password);
                } else {
                    trySignIn(login, password);
                }
            });
    connect(m_signIn, &SignInPage::switchRequested, this, &Door::switchRequested);
    connect(m_signIn, &SignInPage::otherLabRequested, this, &Door::otherLabRequested);
    connect(m_signIn, &SignInPage::loginEdited, this, &Door::showWait);
    connect(m_signIn, &SignInPage::rememberToggled, this, &Door::rememberToggled);
    connect(m_newPassword, &NewPasswordPage::submitted, this, &Door::changePassword);
    connect(m_newPassword, &NewPasswordPage::left, this, &Door::leavePasswordPage);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &Door::showWait);
}

void Door::go(QWidget* page)
{
    m_owner->wipe();
    m_newPassword->wipe();
    setCurrentWidget(page);
    setFocusProxy(page);
    m_waited = false; // what the strip says now is not about waiting
    if (page == m_signIn) {
        m_tick.start();
    } else {
        m_tick.stop();
    }
    page->setFocus(Qt::OtherFocusReason);
}

void Door::showOwner(bool inUse)
{
    m_owner->setInUse(inUse);
    go(m_owner);
}

void Door::showOwnerOf(const QString& login)
{
    m_owner->setInUse(true);
    m_owner->setLogin(login);
    go(m_owner);
}

void Door::showSignIn(const QString& login, const QString& why)
{
    m_locked.reset();
    m_signIn->askSignIn(login.isEmpty() ? m_parts.remembered.lastLogin() : login);
    m_signIn->setRemembers(m_parts.remembered.isWanted());
    m_parts.remembered.probe(this, [this](const Status& there) {
        m_signIn->setMayRemember(there.has_value(), there ? QString() : errorText(there.error()));
        if (!there && !m_locked) {
            m_signIn->setNote(errorText(there.error()));
        }
    });
    if (!why.isEmpty()) {
        m_signIn->strip().showMessage(Tone::Info, why);
    }
    go(m_signIn);
    showWait();
}

void Door::showSwitchUser()
{
    m_locked.reset();
    m_signIn->askSignIn({});
    m_signIn->setRemembers(false);
    go(m_signIn);
}

void Door::showUnlock(const Session& session)
{
    m_locked = session;
    m_signIn->askUnlock(session.user(), session.account().fullName);
    go(m_signIn);
    showWait();
}

void Door::offerOtherLab(bool offered)
{
    m_signIn->offerOtherLab(offered);
}

void Door::prefill()
{
    const QString login = m_signIn->login();
    if (login.isEmpty() || !m_signIn->remembers()) {
        return;
    }
    m_parts.remembered.read(login, this, [this, login](const Result<QByteArray>& kept) {
        if (m_locked || m_signIn->login() != login) {
            return;
        }
        if (kept) {
            m_signIn->prefill(QString::fromUtf8(*kept));
        } else if (kept.error().code() != ErrorCode::KeychainNoEntry) {
            m_signIn->setNote(errorText(kept.error()));
        }
    });
}

void Door::rememberToggled(bool on)
{
    m_signIn->setNote({});
    if (!on) {
        return;
    }
    // Asked now, so that nobody relies on what is not there.
    m_parts.remembered.read(m_signIn->login(), this, [this](const Result<QByteArray>& kept) {
        if (!kept && kept.error().code() != ErrorCode::KeychainNoEntry && m_signIn->remembers()) {
            m_signIn->setNote(errorText(kept.error()));
        }
    });
}

void Door::keep(const QString& login, const QString& password)
{
    const auto complain = [tell = m_parts.complain](const Status& done) {
        if (!done) {
            tell(done.error());
        }
    };
    m_parts.remembered.set(login, password, m_signIn->remembers(), m_parts.listener, complain);
}

void Door::createOwner(const accounts::Account& owner, const QString& password)
{
    m_owner->setBusy(true);
    m_parts.service.later<Session>(
        this,
        [owner, password](AccountService& service) { return service.createOwner(owner, password); },
        [this, password](const Result<Session>& session) {
            m_owner->setBusy(false);
            if (!session) {
                m_owner->showRefusal(session.error());
                return;
            }
            m_parts.remembered.setLastLogin(session->user());
            Q_EMIT entered(*session, password);
        });
}

void Door::trySignIn(const QString& login, const QString& password)
{
    m_signIn->setBusy(true);
    m_parts.service.later<Session>(
        this,
        [login, password, ask = m_parts.askServer](AccountService& service) {
            return ask ? service.signInAsking(login, password,
                                              [&] { return ask(login.trimmed(), password); })
                       : service.signIn(login, password);
        },
        [this, login, password](const Result<Session>& session) {
            m_signIn->setBusy(false);
            if (!session) {
                refused(login, session.error());
                return;
            }
            signedIn(*session, password);
        });
}

void Door::signedIn(const Session& session, const QString& password)
{
    m_parts.tries.forget(session.user());
    m_parts.remembered.setLastLogin(session.user());
    if (session.mustChangePassword()) {
        m_inside = false;
        askNewPassword(session, password);
        return;
    }
    keep(session.user(), password);
    Q_EMIT entered(session, password);
}

void Door::showNewPassword(const Session& session, const QString& present)
{
    m_locked.reset();
    m_inside = true;
    askNewPassword(session, present);
}

void Door::askNewPassword(const Session& session, const QString& present)
{
    m_pending = session;
    m_present = present;
    if (m_parts.speakFor) {
        m_parts.speakFor(session.user(), present);
    }
    m_newPassword->ask(session.account().fullName, session.user(), m_parts.labName);
    go(m_newPassword);
}

void Door::changePassword(const QString& next)
{
    m_newPassword->setBusy(true);
    m_parts.service.later<void>(
        this,
        [session = *m_pending, present = m_present, next](AccountService& service) {
            return service.changePassword(session, present, next);
        },
        [this, next](const Status& changed) {
            m_newPassword->setBusy(false);
            if (!changed) {
                passwordRefused(changed.error());
                return;
            }
            Session session = *m_pending;
            session.notePasswordChanged();
            m_pending.reset();
            m_present.clear();
            keep(session.user(), next);
            Q_EMIT entered(session, next);
        });
}

void Door::passwordRefused(const Error& error)
{
    switch (error.code()) {
    case ErrorCode::SessionEnded: // or somebody else has set yet another password
    case ErrorCode::SignInRefused:
    case ErrorCode::PasswordWrong:
    case ErrorCode::ServerPasswordWrong:
    case ErrorCode::ServerNoMember:
        if (m_inside) {
            m_pending.reset();
            m_present.clear();
            Q_EMIT sessionEnded();
        } else {
            leavePasswordPage();
        }
        m_signIn->showRefusal(error);
        return;
    default: // it can be tried again, with another one or when the server is there
        m_newPassword->showRefusal(error);
    }
}

void Door::leavePasswordPage()
{
    if (m_inside) {
        Q_EMIT switchRequested();
        return;
    }
    if (m_parts.speakFor) {
        m_parts.speakFor({}, {});
    }
    m_parts.service.later<void>(
        this, [session = *m_pending](AccountService& service) { return service.signOut(session); },
        [](const Status&) {});
    m_pending.reset();
    m_present.clear();
    showSwitchUser();
}

void Door::tryUnlock(const QString& password)
{
    m_signIn->setBusy(true);
    m_parts.service.later<void>(
        this,
        [session = *m_locked, password, ask = m_parts.askServer](AccountService& service) {
            return ask ? service.confirmAsking(session, password,
                                               [&] { return ask(session.user(), password); })
                       : service.confirmPassword(session, password);
        },
        [this, password](const Status& confirmed) {
            m_signIn->setBusy(false);
            if (!m_locked) {
                return; // it went over to signing in meanwhile
            }
            const QString login = m_locked->user();
            if (confirmed) {
                m_parts.tries.forget(login);
                m_locked.reset();
                Q_EMIT unlocked(password);
            } else if (confirmed.error().code() == ErrorCode::SessionEnded) {
                m_locked.reset();
                Q_EMIT sessionEnded();
            } else {
                refused(login, confirmed.error());
            }
        });
}

void Door::refused(const QString& login, const Error& error)
{
    m_signIn->showRefusal(error);
    if (error.code() == ErrorCode::SignInRefused || error.code() == ErrorCode::PasswordWrong) {
        m_parts.tries.note(login);
        showWait();
    }
}

void Door::showWait()
{
    const qint64 wait = m_parts.tries.waitOf(m_locked ? m_locked->user() : m_signIn->login());
    if (wait > 0) {
        m_signIn->setWait(wait);
    } else if (m_waited) {
        m_signIn->strip().clear();
        m_signIn->setWait(0);
    }
    m_waited = wait > 0;
}

} // namespace tracseq::ui
