// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tracseq::ui {
class CommandPalette;
class Navigator;
class PanelRegistry;
} // namespace tracseq::ui

namespace tracseq::app {

class LabServices;

/// Makes the command palette find rows of every kind that a panel shows, and libraries, and go
/// there. All of it outlives the palette.
void addFoundThings(ui::CommandPalette& palette, LabServices& services,
                    const ui::PanelRegistry& panels, ui::Navigator& navigator);

} // namespace tracseq::app
