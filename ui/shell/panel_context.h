// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSettings;

namespace tracseq {
class TaskList;
}

namespace tracseq::ui {

class MessageLog;
class Navigator;

/// What every panel may use of the window around it. Services of core come to a panel's factory by
/// its constructor, in the list of panels (app/desktop/panels.cpp). All of it lives on the UI
/// thread and outlives the panels.
struct PanelContext {
    TaskList& tasks;
    Navigator& navigator;
    MessageLog& messages;
    QSettings& settings; ///< layouts and choices of this user on this machine
};

} // namespace tracseq::ui
