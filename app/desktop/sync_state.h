// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QObject;

namespace tracseq::lab {
class Lab;
}
namespace tracseq::ui {
class StatusLine;
}

namespace tracseq::app {

/// Says in the status line whether the lab shares its changes with a server, and what waits. Reads
/// in the background; nothing is said when `receiver` is gone by then.
void showSyncState(lab::Lab& lab, ui::StatusLine& line, QObject* receiver);

} // namespace tracseq::app
