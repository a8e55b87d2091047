// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/labels/labels_parts.h"

#include <QStringList>
#include <functional>

class QWidget;

namespace tracseq::ui {
class PanelRegistry;
class ServerLink;
class SessionKeeper;
} // namespace tracseq::ui

namespace tracseq::app {

class LabServices;

/// The lab's server, what opens the assistant that connects to one over a window, and what makes
/// the lab from it once more.
struct ServerParts {
    ui::ServerLink& link;
    std::function<void(QWidget*)> askForServer;
    std::function<void()> renewLab;
};

/// What the windows of labels stand on.
ui::LabelsParts labelsParts(const ui::PanelContext& context, LabServices& services);

/// The ids of all panels that a window can have, in the order of its navigation.
QStringList panelIds();

/// The one list of panels. Their factories hand on parts of the services, which outlive them, as
/// the keeper and the link do. Panels about accounts are there when somebody is signed in.
void registerPanels(ui::PanelRegistry& registry, LabServices& services,
                    const ui::SessionKeeper& keeper, const ServerParts& server);

} // namespace tracseq::app
