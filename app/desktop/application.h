// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_list.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_log.h"
#include "ui/shell/navigator.h"
#include "ui/shell/panel_registry.h"
#include "ui/widgets/theme.h"

#include <QSettings>
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

/// The composition root of the desktop program: builds every part once, in the order of the
/// members, and hands each what it needs. UI thread; lives as long as the program.
class Application final : public QObject {
    Q_OBJECT
public:
    Application(QApplication& application, const Options& options);
    ~Application() override;

    /// Shows the window.
    void start();

    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    [[nodiscard]] TaskList& tasks() { return m_tasks; }
    [[nodiscard]] ui::MessageLog& messages() { return m_messages; }

private:
    void loadLanguage(QApplication& application);
    void offerLanguages();
    void connectShell();
    void takeScreenshot();

    Options m_options;
    QSettings m_settings;
    ui::Theme m_theme;
    TaskList m_tasks;
    ui::Navigator m_navigator;
    ui::MessageLog m_messages;
    ui::PanelRegistry m_panels;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace tracseq::app
