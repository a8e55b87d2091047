// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace tracseq::ui {
class PanelRegistry;
class ServerLink;
class SessionKeeper;
} // namespace tracseq::ui

namespace tracseq::app {

class LabServices;

/// The lab's server, and what opens the assistant that connects to one over a window.
struct ServerParts {
    ui::ServerLink& link;
    std::function<void(QWidget*)> askForServer;
};

/// The one list of panels. Their factories hand on parts of the services, which outlive them, as
/// the keeper and the link do. Panels about accounts are there when somebody is signed in.
void registerPanels(ui::PanelRegistry& registry, LabServices& services,
                    const ui::SessionKeeper& keeper, const ServerParts& server);

} // namespace tracseq::app
