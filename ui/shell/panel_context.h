// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

class QAction;
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
    /// Why who is signed in may not do what this permission is for ("samples.update"), as a
    /// sentence; empty when they may. Without a function everybody may.
    std::function<QString(const QString& permission)> refusal = {};

    [[nodiscard]] QString refusalOf(const QString& permission) const
    {
        return refusal ? refusal(permission) : QString();
    }
};

/// Enables an action where it makes sense and is permitted; where it is not permitted, its tool tip
/// says why.
void permit(QAction& action, bool makesSense, const QString& refusal);

} // namespace tracseq::ui
