// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/lab_services.h"
#include "app/desktop/start_window.h"
#include "core/accounts/entrance.h"
#include "core/accounts/keychain.h"
#include "core/base/task_list.h"
#include "ui/accounts/failed_tries.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_log.h"
#include "ui/shell/navigator.h"
#include "ui/shell/panel_registry.h"
#include "ui/widgets/theme.h"

#include <QSettings>
#include <QThreadPool>
#include <QTimer>
#include <memory>

class QApplication;

namespace tracseq::sync {
struct ServerAddress;
}
namespace tracseq::ui {
class Door;
class ServerLink;
class SessionKeeper;
} // namespace tracseq::ui

namespace tracseq::app {

/// What the command line says.
struct Options {
    QString labPath;      ///< --lab; empty for the last one
    QString themeName;    ///< --theme; empty for the one that was chosen in the window
    QString settingsPath; ///< --settings; empty for the user's own
    QString panelId;      ///< --panel: opened at the start
    QString screenshot;   ///< --screenshot: writes the window there and quits
};

/// The name of the computer's account: whose it is what is written in a lab without accounts.
QString systemUser();

/// What the program takes from the computer that it runs on. Tests bring their own.
struct Surroundings {
    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
    std::shared_ptr<accounts::Keychain> keychain = std::make_shared<accounts::Keychain>();
    std::shared_ptr<const accounts::PasswordHasher> hasher = nullptr; ///< null: the lab's own
};

/// The composition root of the desktop program: builds every part in the order of the members, and
/// hands each what it needs. What stands on a lab (services, panels, main window) is made when the
/// lab is open and it is known who works there, and again when that is another lab or somebody
/// else. UI thread; lives as long as the program.
class Application final : public QObject {
    Q_OBJECT
public:
    Application(QApplication& application, const Options& options, Surroundings surroundings = {});
    ~Application() override;

    /// What is wrong with the options, in a sentence; then start() has nothing to do.
    [[nodiscard]] std::optional<QString> refusedOptions() const;

    /// Opens the lab of the options, or the last one, and shows the window when it is there.
    void start();

    /// Opens a lab on another thread, making it when the file is missing, and shows it in a new
    /// main window; labOpened() or labRefused() follows. The lab that is open stays until then.
    /// A lab that is new, or has accounts, shows its door first: doorShown().
    void openLab(const QString& path);

    [[nodiscard]] bool isOpen() const { return m_window != nullptr; }
    /// The three below: only while isOpen().
    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    [[nodiscard]] LabServices& services() { return *m_services; }
    [[nodiscard]] const ui::PanelRegistry& panels() const { return m_panels; }
    [[nodiscard]] TaskList& tasks() { return m_tasks; }
    [[nodiscard]] ui::MessageLog& messages() { return m_messages; }
    [[nodiscard]] ui::Navigator& navigator() { return m_navigator; }
    [[nodiscard]] StartWindow& startWindow() { return m_startWindow; }
    /// Where one signs in, before the window or over it; null when it is not shown.
    [[nodiscard]] ui::Door* door() const;
    /// Null while no lab is open.
    [[nodiscard]] ui::ServerLink* link() const { return m_link.get(); }
    /// Null while no lab is open.
    [[nodiscard]] ui::SessionKeeper* keeper() const { return m_keeper.get(); }

    /// Keys and clicks anywhere tell the lab that a person is there, so that bulk work gives way.
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void labOpened(const QString& path);
    void doorShown();
    void labRefused(const QString& path, const tracseq::Error& error);

private:
    void loadLanguage(QApplication& application);
    void offerLanguages();
    void connectShell();
    void connectUndo();
    void addLabCommands();
    void addImport();
    void askForLab(bool isNew);
    void openAnyway(const QString& path);
    struct Opened {
        std::unique_ptr<database::Database> database;
        accounts::Entrance entrance;
    };
    void showLab(const QString& path, Result<Opened> opened);
    void closeLab();
    void closeWindow();
    /// Shows the lab to whoever this is.
    void enter(const QString& user, const QString& password = {});
    void makeWindow(const QString& path);
    void openWantedPanel();
    void checkIntegrity();
    void showCounts();
    void takeScreenshotSoon();
    void takeScreenshot();

    // --- who works here (application_accounts.cpp)
    void makeKeeper();
    ui::Door* makeDoor(QWidget* parent);
    void showDoorFirst(accounts::Entrance entrance);
    void coverWithDoor();
    void entered(const accounts::Session& session, const QString& password);
    void enterAnew(const accounts::Session& session, const QString& password);
    void uncover();
    void workWithoutAccounts();
    void lockWindow();
    void passwordDue();
    void sessionEnded();
    void endWhenTold();
    void leaveSession(bool switchUser);
    void askToLeave(const std::function<void()>& then);
    void signOutEverywhere();
    void setUpAccounts();
    void addAccountCommands();
    void changePassword();

    // --- the lab's server (application_server.cpp)
    void makeLink();
    void showServer();
    void askForServer(QWidget* parent);
    void serverFound();
    void joinServer(const sync::ServerAddress& address, const QString& password, bool remember);
    void renewLab();
    /// Closes the lab, and makes it from the server; `keepAs` as in FirstSyncOptions.
    void fetchLab(const sync::ServerAddress& address, const QString& password,
                  const QString& keepAs);
    void joined(const QString& path, const sync::ServerAddress& address, const QString& password,
                const Status& made);
    void shutOut(const Error& why);
    void passwordRefused();
    /// The server's word: what is kept here proves nothing any more.
    void endSession();
    [[nodiscard]] std::function<Status(const QString&, const QString&)> serverQuestion() const;
    [[nodiscard]] QString soleUser() const;
    [[nodiscard]] QString refusalOf(const QString& permission) const;

    Options m_options;
    QSettings m_settings;
    ui::Theme m_theme;
    TaskList m_tasks;
    ui::Navigator m_navigator;
    ui::MessageLog m_messages;
    Surroundings m_surroundings;
    ui::FailedTries m_tries;
    Courier m_courier;
    StartWindow m_startWindow;
    QTimer m_openingTimer;
    QTimer m_countTimer;
    bool m_opening = false;
    QString m_labPath;
    std::unique_ptr<lab::Lab> m_lab;
    std::unique_ptr<ui::SessionKeeper> m_keeper;
    std::unique_ptr<ui::ServerLink> m_link;
    std::unique_ptr<LabServices> m_services;
    ui::PanelRegistry m_panels;
    std::unique_ptr<ui::MainWindow> m_window;
    QPointer<ui::Door> m_door;            ///< a window of its own, or the main window's
    std::optional<accounts::Role> m_role; ///< that the window was made for
    /// Who comes in without being asked again: they have just given their password.
    std::optional<std::pair<QString, QString>> m_arriving;
    std::shared_ptr<std::atomic<bool>> m_joins; ///< false: to be stopped
    bool m_mayDiscard = false; ///< whoever worked here has given up what was not saved
    QThreadPool m_opener;      ///< last: its end is awaited before anything else goes
};

} // namespace tracseq::app
