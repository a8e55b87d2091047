// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_list.h"
#include "ui/widgets/theme.h"

#include <QStatusBar>

class QLabel;
class QMenu;
class QToolButton;

namespace tracseq::ui {

class ThinBar;

/// The line at the bottom of the window: where I am (sync state), in which lab, how many things,
/// and what runs. Empty slots take no room.
class StatusLine final : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(TaskList& tasks, QWidget* parent = nullptr);

    void setSyncState(const QString& iconName, const QString& text, const QString& toolTip);
    void setLabName(const QString& name, const QString& toolTip);
    void setCounts(const QString& text);
    /// Who works here, and what they may do about that; an empty text for nobody in particular.
    void setUser(const QString& text, const QString& toolTip, QMenu* menu);

Q_SIGNALS:
    void syncClicked();
    void tasksClicked();

private:
    void showTasks();

    TaskList& m_tasks;
    QToolButton* m_sync;
    QLabel* m_lab;
    QLabel* m_counts;
    QToolButton* m_user;
    QToolButton* m_taskTitle;
    ThinBar* m_taskBar;
};

} // namespace tracseq::ui
