// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/lab_services.h"
#include "app/desktop/start_window.h"
#include "core/base/task_list.h"
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

namespace tracseq::app {

/// What the command line says.
struct Options {
    QString labPath;      ///< --lab; empty for the last one
    QString themeName;    ///< --theme; empty for the one that was chosen in the window
    QString settingsPath; ///< --settings; empty for the user's own
    QString panelId;      ///< --panel: opened at the start
    QString screenshot;   ///< --screenshot: writes the window there and quits
};

/// The composition root of the desktop program: builds every part in the order of the members, and
/// hands each what it needs. What stands on a lab (services, panels, main window) is made when the
/// lab is open, and again when another one is opened. UI thread; lives as long as the program.
class Application final : public QObject {
    Q_OBJECT
public:
    Application(QApplication& application, const Options& options);
    ~Application() override;

    /// Opens the lab of the options, or the last one, and shows the window when it is there.
    void start();

    /// Opens a lab on another thread, making it when the file is missing, and shows it in a new
    /// main window; labOpened() or labRefused() follows. The lab that is open stays until then.
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

    /// Keys and clicks anywhere tell the lab that a person is there, so that bulk work gives way.
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void labOpened(const QString& path);
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
    void showLab(const QString& path, Result<std::unique_ptr<database::Database>> opened);
    void makeWindow(const QString& path);
    void checkIntegrity();
    void showCounts();
    void takeScreenshot();

    Options m_options;
    QSettings m_settings;
    ui::Theme m_theme;
    TaskList m_tasks;
    ui::Navigator m_navigator;
    ui::MessageLog m_messages;
    SystemClock m_clock;
    Courier m_courier;
    StartWindow m_startWindow;
    QTimer m_openingTimer;
    QTimer m_countTimer;
    bool m_opening = false;
    std::unique_ptr<LabServices> m_services;
    ui::PanelRegistry m_panels;
    std::unique_ptr<ui::MainWindow> m_window;
    QThreadPool m_opener; ///< last: its end is awaited before anything else goes
};

} // namespace tracseq::app
