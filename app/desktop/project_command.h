// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;

namespace tracseq::ui {
class MainWindow;
class MessageLog;
} // namespace tracseq::ui

namespace tracseq::app {

class LabServices;

/// Puts "New project…" into the File menu and the command palette of a window; the services and
/// messages outlive it.
QAction* addProjectCommand(ui::MainWindow& window, LabServices& services, ui::MessageLog& messages);

} // namespace tracseq::app
