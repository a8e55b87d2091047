// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_list.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QBoxLayout;
class QScrollArea;

namespace tracseq::ui {

class EmptyState;
class ProgressLine;

/// The running tasks, then the last ended ones, newest first, each with its progress and cancel
/// button.
class TaskTray final : public QWidget {
    Q_OBJECT
public:
    explicit TaskTray(TaskList& tasks, QWidget* parent = nullptr);

private:
    void add(TaskId id);
    void remove(TaskId id);
    void sink(TaskId id);
    void showEmpty();

    TaskList& m_tasks;
    QHash<TaskId, ProgressLine*> m_lines;
    QSet<TaskId> m_running;
    QScrollArea* m_scroll;
    QBoxLayout* m_list;
    EmptyState* m_empty;
};

} // namespace tracseq::ui
