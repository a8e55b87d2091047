// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tracseq::ui {
class PanelRegistry;
}

namespace tracseq::app {

/// The one list of panels.
void registerPanels(ui::PanelRegistry& registry);

} // namespace tracseq::app
