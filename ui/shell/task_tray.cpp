// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/task_tray.h"

#include "ui/widgets/empty_state.h"
#include "ui/widgets/progress_line.h"

#include <QScrollArea>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

TaskTray::TaskTray(TaskList& tasks, QWidget* parent)
    : QWidget(parent)
    , m_tasks(tasks)
    , m_scroll(new QScrollArea(this))
    , m_empty(new EmptyState(this))
{
    m_empty->setContent(u"view-task"_s, tr("Nothing is running"),
                        tr("Imports and exports show their progress here, and can be stopped."));
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    m_list->addStretch(1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->setAccessibleName(tr("Tasks"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    layout->addWidget(m_empty);

    for (const TaskInfo& info : tasks.tasks()) {
        add(info.id);
    }
    showEmpty();
    connect(&tasks, &TaskList::taskAdded, this, &TaskTray::add);
    connect(&tasks, &TaskList::taskChanged, this, &TaskTray::sink);
    connect(&tasks, &TaskList::taskRemoved, this, &TaskTray::remove);
}

void TaskTray::add(TaskId id)
{
    auto* line = new ProgressLine(m_scroll->widget());
    line->follow(m_tasks, id);
    m_lines.insert(id, line);
    m_list->insertWidget(0, line);
    if (line->state() == TaskState::Running) {
        m_running.insert(id);
    } else {
        sink(id);
    }
    showEmpty();
}

void TaskTray::sink(TaskId id)
{
    ProgressLine* line = m_lines.value(id);
    if (line == nullptr || line->state() == TaskState::Running) {
        return;
    }
    // Running tasks stay on top; an ended one becomes the first below them.
    if (m_running.remove(id) || m_list->indexOf(line) < m_running.size()) {
        m_list->removeWidget(line);
        m_list->insertWidget(static_cast<int>(m_running.size()), line);
    }
}

void TaskTray::remove(TaskId id)
{
    m_running.remove(id);
    if (ProgressLine* line = m_lines.take(id)) {
        line->deleteLater();
    }
    showEmpty();
}

void TaskTray::showEmpty()
{
    m_scroll->setVisible(!m_lines.isEmpty());
    m_empty->setVisible(m_lines.isEmpty());
}

} // namespace tracseq::ui
