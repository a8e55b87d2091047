// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tracseq::ui {
class MainWindow;
class ScanListener;
struct PanelContext;
} // namespace tracseq::ui

namespace tracseq::app {

class LabServices;

/// What a scan means anywhere in the window: go to the sample, library or run that has the code, or
/// say that nothing has it and offer what can be done; unless the panel that has the keyboard takes
/// it. And the setting of the scanner, in the Edit
/// menu.
ui::ScanListener* addScanner(ui::MainWindow& window, const ui::PanelContext& context,
                             LabServices& services);

} // namespace tracseq::app
