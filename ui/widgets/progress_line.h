// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_list.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace tracseq::ui {

class ThinBar;

/// One running or ended piece of work: title, bar, how far, cancel. Fed by hand or by follow().
class ProgressLine final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressLine(QWidget* parent = nullptr);

    /// Shows a task of the list and keeps showing it as it goes; cancels it on the button.
    void follow(TaskList& tasks, TaskId id);

    void setTask(const TaskInfo& info);
    [[nodiscard]] TaskState state() const { return m_info.state; }

Q_SIGNALS:
    void cancelRequested();

private:
    TaskInfo m_info;
    QPointer<TaskList> m_tasks;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_status;
    ThinBar* m_bar;
    QToolButton* m_cancel;
};

/// "12,345 of 100,000", "12,345" while the total is unknown, "" at the start.
QString progressText(qint64 done, qint64 total);

} // namespace tracseq::ui
