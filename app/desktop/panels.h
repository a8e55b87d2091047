// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tracseq::ui {
class PanelRegistry;
}

namespace tracseq::app {

class LabServices;

/// The one list of panels. Their factories hand on parts of the services, which outlive them.
void registerPanels(ui::PanelRegistry& registry, LabServices& services);

} // namespace tracseq::app
