// SPDX-License-Identifier: GPL-3.0-or-later
// The lab's server: the assistant that connects to it, what the window says about it, and what
// happens when it lets somebody in no more.
#include "app/desktop/application.h"
#include "core/base/error_text.h"
#include "core/sync/first_sync.h"
#include "core/sync/postgres_transport.h"
#include "core/sync/server_door.h"
#include "ui/accounts/door.h"
#include "ui/accounts/session_keeper.h"
#include "ui/accounts/sign_in_page.h"
#include "ui/shell/status_line.h"
#include "ui/sync/connect_dialog.h"
#include "ui/sync/server_link.h"
#include "ui/sync/sync_words.h"
#include "ui/widgets/error_strip.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSysInfo>

namespace tracseq::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTellMs = 100;

/// Of the making of a lab from a server; any thread.
class JoinProgress final : public Progress {
public:
    JoinProgress(Courier& courier, StartWindow& window, std::shared_ptr<std::atomic<bool>> goesOn)
        : m_courier(courier)
        , m_window(window)
        , m_goesOn(std::move(goesOn))
    {
        m_told.start();
    }

    [[nodiscard]] bool update(qint64 done, qint64 total) override
    {
        if (m_told.hasExpired(kTellMs)) {
            m_told.restart();
            m_courier.deliver(
                &m_window, [&window = m_window, done, total] { window.showProgress(done, total); });
        }
        return *m_goesOn;
    }

private:
    Courier& m_courier;
    StartWindow& m_window;
    std::shared_ptr<std::atomic<bool>> m_goesOn;
    QElapsedTimer m_told;
};

} // namespace

void Application::makeLink()
{
    m_link = std::make_unique<ui::ServerLink>(
        ui::ServerLinkParts{m_lab->store(), m_lab->hub(), m_lab->tasks(), *m_surroundings.keychain,
                            m_settings, m_labPath});
    connect(m_link.get(), &ui::ServerLink::changed, this, &Application::showServer);
    connect(m_link.get(), &ui::ServerLink::switched, this,
            [this] { m_lab->accounts().setDirectory(m_link->directory()); });
    connect(m_link.get(), &ui::ServerLink::shutOut, this, &Application::shutOut);
    connect(m_link.get(), &ui::ServerLink::passwordRefused, this, &Application::passwordRefused);
    connect(m_link.get(), &ui::ServerLink::exchanged, this,
            [this](const sync::ExchangeReport& report) {
                if (report.taken > 0) {
                    m_keeper->askLab();
                }
            });
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
    return [address = *m_link->address(), store = &m_lab->store()](const QString& login,
                                                                   const QString& password) {
        sync::ServerAddress theirs = address;
        theirs.user = login;
        return sync::knock(*store, theirs, password);
    };
}

void Application::askForServer(QWidget* parent)
{
    ui::ConnectDialog::Situation situation;
    situation.signedIn = m_keeper->isSignedIn();
    // In a lab where nobody signs in, the name is that of the computer's account.
    if (situation.signedIn || !m_link->soleUser().isEmpty()) {
        situation.login = m_services == nullptr ? m_link->soleUser() : m_services->user;
    }
    situation.hasWork = m_link->counts().past;
    situation.joins = m_window == nullptr;
    auto* dialog = new ui::ConnectDialog(*m_link, situation, parent);
    // What follows may close the window that the dialog belongs to.
    connect(dialog, &ui::ConnectDialog::joinRequested, this, &Application::joinServer,
            Qt::QueuedConnection);
    connect(
        dialog, &QDialog::finished, this,
        [this](int result) {
            if (result == QDialog::Accepted && m_window != nullptr) {
                serverFound();
            }
        },
        Qt::QueuedConnection);
    dialog->open();
}

void Application::joinServer(const sync::ServerAddress& address, const QString& password,
                             bool remember)
{
    if (m_opening || m_window != nullptr) {
        return;
    }
    const QString path = m_labPath;
    fetchLab(address, password, {});
    if (remember) {
        accounts::RememberedPassword(*m_surroundings.keychain, m_settings, path)
            .set(address.user, password, true, this, [this](const Status& kept) {
                if (!kept) {
                    m_messages.postError(kept.error());
                }
            });
    }
}

void Application::renewLab()
{
    if (m_opening || m_window == nullptr || !m_link->address()) {
        return;
    }
    askToLeave([this, address = *m_link->address(), password = m_link->password()] {
        fetchLab(address, password, sync::placeToKeep(m_labPath, *m_surroundings.clock));
    });
}

void Application::fetchLab(const sync::ServerAddress& address, const QString& password,
                           const QString& keepAs)
{
    const QString path = m_labPath;
    const bool quits = QApplication::quitOnLastWindowClosed();
    QApplication::setQuitOnLastWindowClosed(false);
    closeLab();
    m_startWindow.showJoining(path, address.name());
    QApplication::setQuitOnLastWindowClosed(quits);
    m_opening = true;
    m_joins = std::make_shared<std::atomic<bool>>(true);
    m_opener.start([this, path, address, password, keepAs, goesOn = m_joins] {
        JoinProgress progress(m_courier, m_startWindow, goesOn);
        sync::FirstSyncOptions options;
        options.user = address.user;
        options.host = QSysInfo::machineHostName();
        options.program = QCoreApplication::applicationVersion();
        options.keepAs = keepAs;
        const sync::Connect connection = [&]() -> Result<std::unique_ptr<sync::Transport>> {
            auto opened = sync::PostgresTransport::open(address, password);
            if (!opened) {
                return failure(opened.error());
            }
            return std::unique_ptr<sync::Transport>(std::move(*opened));
        };
        const auto made = sync::makeFirstSync(path, connection, options, lab::entities(),
                                              *m_surroundings.clock, progress);
        const Status done = made ? Status() : failure(made.error());
        m_courier.deliver(
            this, [this, path, address, password, done] { joined(path, address, password, done); });
    });
}

void Application::joined(const QString& path, const sync::ServerAddress& address,
                         const QString& password, const Status& made)
{
    m_opening = false;
    m_joins.reset();
    if (!made && made.error().code() != ErrorCode::Cancelled) {
        m_startWindow.showFailure(path, made.error());
        Q_EMIT labRefused(path, made.error());
        return;
    }
    if (made) {
        ui::ServerLink::remember(m_settings, path, address);
        m_arriving.emplace(address.user, password);
    }
    openLab(path);
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
            coverWithDoor();
            m_door->setServer(serverQuestion());
            m_door->showSignIn(login);
            m_door->trySignIn(login, password);
            return;
        }
        if (m_services->user != login) {
            const bool quits = QApplication::quitOnLastWindowClosed();
            QApplication::setQuitOnLastWindowClosed(false);
            closeWindow();
            enter(login, password);
            QApplication::setQuitOnLastWindowClosed(quits);
        }
        if (entrance && m_link->role() == accounts::roleName(accounts::Role::LabAdministrator)) {
            coverWithDoor();
            m_door->showOwnerOf(login);
        }
    };
    m_lab->tasks().read<accounts::Entrance>(
        this, [](database::Connection& connection) { return accounts::entranceOf(connection); },
        goOn);
}

void Application::passwordRefused()
{
    if (!m_keeper->isSignedIn()) {
        return; // the Sync panel asks for it
    }
    endSession();
    if (m_door != nullptr) {
        m_door->signInPage().strip().showMessage(
            ui::Tone::Warning, tr("The server does not take this password any more: it was changed "
                                  "at another computer, or by an administrator. Sign in with the "
                                  "new one; what was typed is kept."));
    }
}

void Application::shutOut(const Error& why)
{
    m_messages.postError(why);
    if (!m_keeper->isSignedIn()) {
        return;
    }
    endSession();
    if (m_door != nullptr) {
        m_door->signInPage().strip().showError(why);
    }
}

void Application::endSession()
{
    m_lab->accounts().later<void>(
        this,
        [user = m_services->user](accounts::AccountService& service) {
            return service.noteShutOut(user);
        },
        [](const Status&) {});
    m_keeper->end();
}

} // namespace tracseq::app
