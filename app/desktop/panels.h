// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tracseq::ui {
class PanelRegistry;
class SessionKeeper;
} // namespace tracseq::ui

namespace tracseq::app {

class LabServices;

/// The one list of panels. Their factories hand on parts of the services, which outlive them, as
/// the keeper does. Panels about accounts are there when somebody is signed in.
void registerPanels(ui::PanelRegistry& registry, LabServices& services,
                    const ui::SessionKeeper& keeper);

} // namespace tracseq::app
