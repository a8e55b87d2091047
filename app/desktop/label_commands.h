// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/labels/label_output.h"

namespace tracseq::ui {
class MainWindow;
class LabelPrinting;
struct PanelContext;
} // namespace tracseq::ui

namespace tracseq::app {

class LabServices;

/// The commands that print labels, in the File menu.
ui::LabelPrinting* addLabelCommands(ui::MainWindow& window, const ui::PanelContext& context,
                                    LabServices& services,
                                    ui::PrinterMaker maker = ui::systemPrinter);

} // namespace tracseq::app
