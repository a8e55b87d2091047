// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/message_log.h"

#include "core/base/error_text.h"

namespace tracseq::ui {

MessageLog::MessageLog(QObject* parent)
    : QObject(parent)
{
}

void MessageLog::post(Tone tone, const QString& sentence, const QString& details)
{
    m_messages.append({QDateTime::currentDateTime(), tone, sentence, details});
    Q_EMIT posted(m_messages.last());
    if (m_messages.size() > kKept) {
        m_messages.removeFirst();
        Q_EMIT removedOldest();
    }
}

void MessageLog::postError(const Error& error)
{
    post(error.category() == ErrorCategory::Cancelled ? Tone::Info : Tone::Bad, errorText(error),
         errorDetails(error));
}

void MessageLog::follow(TaskList& tasks)
{
    connect(&tasks, &TaskList::taskChanged, this, [this, &tasks](TaskId id) {
        const auto info = tasks.task(id);
        if (!info || info->state == TaskState::Running || info->message.isEmpty()) {
            return;
        }
        const QString details = info->error ? errorDetails(*info->error) : QString();
        switch (info->state) {
        case TaskState::Failed:
            post(Tone::Bad, tr("%1: %2").arg(info->title, info->message), details);
            break;
        case TaskState::Finished:
            post(Tone::Good, tr("%1: %2").arg(info->title, info->message));
            break;
        case TaskState::Cancelled:
        case TaskState::Running:
            break;
        }
    });
}

void MessageLog::clear()
{
    m_messages.clear();
    Q_EMIT cleared();
}

} // namespace tracseq::ui
