// SPDX-License-Identifier: GPL-3.0-or-later
// Who works in the lab: the door before the window and over it, the session, and the account menu.
#include "app/desktop/application.h"
#include "core/accounts/account_policy.h"
#include "core/base/error_text.h"
#include "core/base/lab_setting.h"
#include "ui/accounts/change_password_dialog.h"
#include "ui/accounts/door.h"
#include "ui/accounts/session_keeper.h"
#include "ui/shell/panel_docks.h"
#include "ui/shell/status_line.h"
#include "ui/sync/server_link.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace tracseq::app {

using accounts::Session;
using namespace Qt::StringLiterals;

namespace {
constexpr QSize kDoorSize(760, 640);
constexpr int kTellOthersMs = 2000;

/// A proposal for the owner's login name; nothing where the computer's account is nobody's.
QString ownersLogin()
{
    const QString name = systemUser().toLower();
    return name == u"root"_s || name == u"local"_s ? QString() : name;
}

} // namespace

ui::Door* Application::door() const
{
    return m_door;
}

void Application::makeKeeper()
{
    m_keeper =
        std::make_unique<ui::SessionKeeper>(m_lab->accounts(), *m_surroundings.clock, nullptr);
    connect(m_keeper.get(), &ui::SessionKeeper::locked, this, &Application::lockWindow);
    connect(m_keeper.get(), &ui::SessionKeeper::ended, this, &Application::sessionEnded);
    connect(m_keeper.get(), &ui::SessionKeeper::passwordDue, this, &Application::passwordDue);
}

ui::Door* Application::makeDoor(QWidget* parent)
{
    auto* door = new ui::Door(
        {m_lab->accounts(),
         accounts::RememberedPassword(*m_surroundings.keychain, m_settings, m_labPath), m_tries,
         QFileInfo(m_labPath).completeBaseName(),
         QDir::toNativeSeparators(QFileInfo(m_labPath).absolutePath()), ownersLogin(), this,
         [this](const Error& error) { m_messages.postError(error); }, serverQuestion(),
         [this](const QString& login, const QString& password) {
             m_lab->accounts().setDirectory(login.isEmpty() ? m_link->directory()
                                                            : m_link->directoryOf(login, password));
         }},
        parent);
    connect(door, &ui::Door::serverRequested, this, [this] { askForServer(m_door); });
    connect(door, &ui::Door::entered, this, &Application::entered);
    connect(door, &ui::Door::declined, this, &Application::workWithoutAccounts);
    connect(door, &ui::Door::switchRequested, this, [this] { leaveSession(true); });
    connect(door, &ui::Door::otherLabRequested, this, [this] { askForLab(false); });
    connect(door, &ui::Door::sessionEnded, m_keeper.get(), &ui::SessionKeeper::end);
    connect(door, &ui::Door::unlocked, this, [this](const QString& password) {
        m_keeper->unlock();
        uncover();
        if (m_link->password() != password) {
            m_link->notePassword(password); // it was changed at another computer
        }
        m_keeper->askLab();
    });
    return door;
}

void Application::showDoorFirst(accounts::Entrance entrance)
{
    m_door = makeDoor(nullptr);
    m_door->setWindowTitle(QFileInfo(m_labPath).completeBaseName());
    m_door->resize(kDoorSize);
    if (entrance == accounts::Entrance::New) {
        m_door->showOwner(false);
    } else {
        m_door->offerOtherLab(true);
        m_door->showSignIn({});
        m_door->prefill();
    }
    m_door->show();
    m_door->activateWindow();
    takeScreenshotSoon();
    Q_EMIT doorShown();
}

void Application::coverWithDoor()
{
    if (m_door == nullptr) {
        m_door = makeDoor(m_window.get());
        m_window->cover(m_door);
        Q_EMIT doorShown();
    }
}

void Application::uncover()
{
    m_door = nullptr; // the window lets it go
    m_mayDiscard = false;
    m_window->uncover();
}

void Application::entered(const Session& session, const QString& password)
{
    if (m_window == nullptr) {
        m_keeper->begin(session);
        ui::Door* door = m_door;
        m_door = nullptr;
        enter(session.user(), password);
        door->hide(); // after the window is there, or the program would end
        door->deleteLater();
        return;
    }
    if (m_services->user == session.user() && m_role == session.role()) {
        m_keeper->begin(session);
        m_link->begin(session.user(), password);
        uncover();
        return;
    }
    const auto leave = [this, session, password] { enterAnew(session, password); };
    const auto back = [this, session] {
        // Whoever came does not throw away what somebody else has typed.
        m_lab->accounts().later<void>(
            this, [session](accounts::AccountService& service) { return service.signOut(session); },
            [](const Status&) {});
        m_door->showSignIn(m_services->user);
    };
    if (m_mayDiscard || m_window->mayLeave(leave, back)) {
        leave();
    }
}

void Application::enterAnew(const Session& session, const QString& password)
{
    // Not at once: the door that called is a part of the window that goes.
    QMetaObject::invokeMethod(
        this,
        [this, session, password] {
            const bool quits = QApplication::quitOnLastWindowClosed();
            QApplication::setQuitOnLastWindowClosed(false);
            m_keeper->begin(session);
            closeWindow();
            enter(session.user(), password);
            QApplication::setQuitOnLastWindowClosed(quits);
        },
        Qt::QueuedConnection);
}

void Application::workWithoutAccounts()
{
    if (m_window != nullptr) {
        uncover(); // accounts were only thought about
        return;
    }
    m_settings.setValue(labSetting(m_labPath, u"without_accounts"_s), true);
    ui::Door* door = m_door;
    m_door = nullptr;
    enter(soleUser());
    door->hide();
    door->deleteLater();
}

void Application::lockWindow()
{
    if (m_window != nullptr) {
        coverWithDoor();
        m_door->showUnlock(m_keeper->session());
    }
}

void Application::passwordDue()
{
    if (m_window == nullptr || m_keeper->state() != Session::State::Active) {
        return; // a locked window asks when it is unlocked
    }
    if (m_door == nullptr) {
        coverWithDoor();
        m_door->showNewPassword(m_keeper->session(), m_link->password());
    }
}

void Application::sessionEnded()
{
    m_link->end();
    if (m_window != nullptr) {
        coverWithDoor();
        m_door->offerOtherLab(true);
        m_door->showSignIn(m_services->user,
                           tr("The session has ended. Sign in again to go on; what was typed is "
                              "kept."));
    }
}

void Application::askToLeave(const std::function<void()>& then)
{
    const auto leave = [this, then] {
        m_mayDiscard = true;
        then();
    };
    if (m_window->mayLeave(leave)) {
        leave();
    }
}

void Application::leaveSession(bool switchUser)
{
    askToLeave([this, switchUser] {
        m_keeper->signOut();
        m_link->end();
        coverWithDoor();
        m_door->offerOtherLab(true);
        if (switchUser) {
            m_door->showSwitchUser();
        } else {
            m_door->showSignIn(m_services->user);
        }
    });
}

void Application::signOutEverywhere()
{
    askToLeave([this] {
        m_lab->accounts().later<void>(
            this,
            [session = m_keeper->session()](accounts::AccountService& service) {
                return service.signOutEverywhere(session, session.account().id);
            },
            [this](const Status& done) {
                if (done) {
                    endWhenTold();
                } else {
                    m_messages.postError(done.error());
                    m_navigator.open(u"shell.messages"_s);
                }
            });
    });
}

void Application::endWhenTold()
{
    const sync::EngineState* state = m_link->state();
    if (state == nullptr || state->phase != sync::EngineState::Phase::Current) {
        m_keeper->end();
        return;
    }
    // What is sent first ends the sessions at other computers; its coming back ends this one.
    m_link->syncNow();
    QTimer::singleShot(kTellOthersMs, m_keeper.get(),
                       [keeper = m_keeper.get(), id = m_keeper->session().id()] {
                           if (keeper->session().id() == id) {
                               keeper->end();
                           }
                       });
}

void Application::setUpAccounts()
{
    askToLeave([this] {
        coverWithDoor();
        m_door->showOwner(true);
    });
}

void Application::addAccountCommands()
{
    using Menu = ui::MainWindow::Menu;
    const auto add = [this](const QString& iconName, const QString& text, auto slot) {
        auto* action = new QAction(ui::icon(iconName), text, m_window.get());
        connect(action, &QAction::triggered, this, slot);
        m_window->addCommand(Menu::Account, action);
        return action;
    };
    m_role.reset();
    if (!m_keeper->isSignedIn()) {
        add(u"system-users"_s, tr("&Set up accounts…"), [this] { setUpAccounts(); });
        return;
    }
    m_role = m_keeper->session().role();
    QAction* lock = add(u"system-lock-screen"_s, tr("&Lock"), [this] { m_keeper->lock(); });
    lock->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    add(u"system-switch-user"_s, tr("S&witch user"), [this] { leaveSession(true); });
    add(u"system-log-out"_s, tr("Sign &out"), [this] { leaveSession(false); });
    add(u"system-log-out"_s, tr("Sign out &everywhere"), [this] { signOutEverywhere(); });
    m_window->addSeparator(Menu::Account);
    add(u"lock"_s, tr("Change &password…"), [this] { changePassword(); });
    if (QAction* users = m_window->panels().openAction(u"accounts.users"_s)) {
        m_window->addCommand(Menu::Account, users);
    }
    auto* sign = new QAction(ui::icon(u"document-sign"_s), tr("&Sign…"), m_window.get());
    connect(sign, &QAction::triggered, this,
            [this] { m_navigator.open(u"accounts.signatures"_s, u"sign"_s); });
    ui::permit(*sign, true, refusalOf(u"signatures.sign"_s));
    m_window->addCommand(Menu::Edit, sign);
    const accounts::Account& account = m_keeper->session().account();
    m_window->statusLine().setUser(
        tr("%1 (%2)").arg(account.fullName, accounts::roleLabel(account.role)),
        tr("Signed in as %1. What you change is kept under this name.").arg(account.login),
        m_window->menu(Menu::Account));
}

void Application::changePassword()
{
    auto* dialog =
        new ui::ChangePasswordDialog(m_lab->accounts(), m_keeper->session(), m_window.get());
    connect(dialog, &ui::ChangePasswordDialog::changed, this, [this](const QString& password) {
        m_link->notePassword(password);
        m_messages.post(ui::Tone::Good,
                        tr("Your password is changed. Your other sessions are signed out."));
        accounts::RememberedPassword(*m_surroundings.keychain, m_settings, m_labPath)
            .update(m_services->user, password, this, [this](const Status& kept) {
                if (!kept) {
                    m_messages.postError(kept.error());
                }
            });
    });
    dialog->open();
}

QString Application::refusalOf(const QString& permission) const
{
    const auto known = accounts::permissionFromName(permission);
    if (!known || !m_keeper->isSignedIn() || m_keeper->session().allows(*known)) {
        return {};
    }
    const Session& session = m_keeper->session();
    return errorText(accounts::permissionMissing(session.user(), session.role(), *known));
}

} // namespace tracseq::app
