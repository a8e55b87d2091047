// SPDX-License-Identifier: GPL-3.0-or-later
// The lab's server: the assistant that connects to it, what the window says about it, and what
// happens when it lets somebody in no more.
#include "app/desktop/application.h"
#include "core/base/error_text.h"
#include "core/sync/server_reach.h"
#include "ui/accounts/door.h"
#include "ui/accounts/lab_settings.h"
#include "ui/accounts/session_keeper.h"
#include "ui/accounts/sign_in_page.h"
#include "ui/shell/status_line.h"
#include "ui/sync/connect_dialog.h"
#include "ui/sync/server_link.h"
#include "ui/sync/sync_words.h"
#include "ui/widgets/error_strip.h"

#include <QApplication>

namespace tracseq::app {

using namespace Qt::StringLiterals;

void Application::makeLink()
{
    m_link = std::make_unique<ui::ServerLink>(
        ui::ServerLinkParts{m_lab->store(), m_lab->hub(), m_lab->tasks(), *m_surroundings.keychain,
                            m_settings, m_labPath});
    connect(m_link.get(), &ui::ServerLink::changed, this, &Application::showServer);
    connect(m_link.get(), &ui::ServerLink::switched, this,
            [this] { m_lab->accounts().setDirectory(m_link->directory()); });
    connect(m_link.get(), &ui::ServerLink::shutOut, this, &Application::shutOut);
    connect(m_link.get(), &ui::ServerLink::refused, this, [this](qint64 count) {
        m_messages.post(ui::Tone::Bad,
                        count == 1 ? tr("The server refused a change. The Sync panel says which "
                                        "and why.")
                                   : tr("The server refused %1 changes. The Sync panel says which "
                                        "and why.")
                                         .arg(QLocale().toString(count)));
    });
}

QString Application::soleUser() const
{
    const QString user = m_link == nullptr ? QString() : m_link->soleUser();
    return user.isEmpty() ? systemUser() : user;
}

void Application::showServer()
{
    if (m_window != nullptr) {
        const ui::SyncWords words = ui::syncWords(*m_link);
        m_window->statusLine().setSyncState(words.iconName, words.brief,
                                            words.headline + u'\n' + words.detail);
    }
}

std::function<Status(const QString&, const QString&)> Application::serverQuestion() const
{
    if (m_link == nullptr || !m_link->isConfigured()) {
        return {};
    }
    return [address = *m_link->address()](const QString& login, const QString& password) {
        sync::ServerAddress theirs = address;
        theirs.user = login;
        return sync::reachServer(theirs, password, [] { return true; });
    };
}

void Application::askForServer(QWidget* parent)
{
    const bool signedIn = m_keeper->isSignedIn();
    const QString user = m_services == nullptr ? QString() : m_services->user;
    // In a lab where nobody signs in, the name is that of the computer's account.
    auto* dialog =
        new ui::ConnectDialog(*m_link, signedIn || !m_link->soleUser().isEmpty() ? user : QString(),
                              signedIn, m_link->counts().past, parent);
    // What follows may close the window that the dialog belongs to.
    connect(
        dialog, &QDialog::finished, this,
        [this](int result) {
            if (m_link != nullptr && result == QDialog::Accepted) {
                serverFound();
            }
        },
        Qt::QueuedConnection);
    dialog->open();
}

void Application::serverFound()
{
    const QString login = m_link->user();
    const QString password = m_link->password();
    if (m_keeper->isSignedIn()) {
        return; // the same person goes on
    }
    const auto goOn = [this, login, password](const Result<accounts::Entrance>& entrance) {
        if (entrance && *entrance == accounts::Entrance::SignIn) {
            // The lab has accounts now, and theirs is among them, or an administrator has to see
            // to it.
            if (m_window != nullptr) {
                coverWithDoor();
            }
            m_door->setServer(serverQuestion());
            m_door->showSignIn(login);
            m_door->trySignIn(login, password);
            return;
        }
        if (m_window == nullptr) {
            m_settings.setValue(ui::labSetting(m_labPath, u"without_accounts"_s), true);
            ui::Door* door = m_door;
            m_door = nullptr;
            enter(login, password);
            door->hide();
            door->deleteLater();
        } else if (m_services->user != login) {
            const bool quits = QApplication::quitOnLastWindowClosed();
            QApplication::setQuitOnLastWindowClosed(false);
            closeWindow();
            enter(login, password);
            QApplication::setQuitOnLastWindowClosed(quits);
        }
    };
    m_lab->tasks().read<accounts::Entrance>(
        this, [](database::Connection& connection) { return accounts::entranceOf(connection); },
        goOn);
}

void Application::shutOut(const Error& why)
{
    m_messages.postError(why);
    if (!m_keeper->isSignedIn()) {
        return;
    }
    m_lab->accounts().later<void>(
        this,
        [user = m_services->user](accounts::AccountService& service) {
            return service.noteShutOut(user);
        },
        [](const Status&) {});
    m_keeper->end();
    if (m_door != nullptr) {
        m_door->signInPage().strip().showError(why);
    }
}

} // namespace tracseq::app
