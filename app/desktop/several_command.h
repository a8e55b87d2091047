// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;

namespace tracseq::ui {
class MainWindow;
class Navigator;
} // namespace tracseq::ui

namespace tracseq::app {

/// Puts "Add several samples…" into the File menu and the command palette of a window; the
/// navigator outlives it.
QAction* addSeveralCommand(ui::MainWindow& window, ui::Navigator& navigator);

} // namespace tracseq::app
