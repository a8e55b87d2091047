// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/task_list.h"

#include "core/base/error_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <chrono>
#include <mutex>

namespace tracseq {

namespace {

constexpr qint64 kReportEveryMs = 100;

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

/// What outlives whichever of list and handle goes first.
struct TaskHandle::Link {
    std::mutex mutex;
    TaskList* list = nullptr; // null once the list is gone

    template <typename Function>
    void post(Function function)
    {
        const std::scoped_lock lock(mutex);
        if (list != nullptr) {
            QMetaObject::invokeMethod(
                list, [target = list, function = std::move(function)] { function(*target); },
                Qt::QueuedConnection);
        }
    }
};

TaskHandle::TaskHandle(TaskId id, std::shared_ptr<Link> link,
                       std::shared_ptr<std::atomic<bool>> cancelled)
    : m_id(id)
    , m_link(std::move(link))
    , m_cancelled(std::move(cancelled))
{
}

TaskHandle::~TaskHandle()
{
    end(isCancelled() ? TaskState::Cancelled : TaskState::Finished, {}, std::nullopt);
}

bool TaskHandle::update(qint64 done, qint64 total)
{
    const qint64 now = steadyMs();
    qint64 next = m_nextReport.load(std::memory_order_relaxed);
    if (now >= next && m_nextReport.compare_exchange_strong(next, now + kReportEveryMs)) {
        m_link->post([id = m_id, done, total](TaskList& list) { list.report(id, done, total); });
    }
    return !isCancelled();
}

bool TaskHandle::isCancelled() const
{
    return m_cancelled->load(std::memory_order_relaxed);
}

void TaskHandle::finish(const QString& message)
{
    end(TaskState::Finished, message, std::nullopt);
}

void TaskHandle::fail(const Error& error)
{
    end(error.code() == ErrorCode::Cancelled ? TaskState::Cancelled : TaskState::Failed, {}, error);
}

void TaskHandle::end(TaskState state, const QString& message, const std::optional<Error>& error)
{
    if (!m_ended.exchange(true)) {
        m_link->post([id = m_id, state, message, error](TaskList& list) {
            list.end(id, state, message, error);
        });
    }
}

TaskList::TaskList(QObject* parent)
    : QObject(parent)
    , m_link(std::make_shared<TaskHandle::Link>())
{
    m_link->list = this;
}

TaskList::~TaskList()
{
    const std::scoped_lock lock(m_link->mutex);
    m_link->list = nullptr;
}

std::shared_ptr<TaskHandle> TaskList::begin(const QString& title, bool cancellable)
{
    Entry entry;
    entry.info.id = ++m_lastId;
    entry.info.title = title;
    entry.info.cancellable = cancellable;
    entry.cancelled = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<TaskHandle> handle(new TaskHandle(m_lastId, m_link, entry.cancelled));
    m_entries.append(std::move(entry));
    Q_EMIT taskAdded(m_lastId);
    return handle;
}

void TaskList::cancel(TaskId id)
{
    Entry* entry = find(id);
    if (entry != nullptr && entry->info.cancellable && entry->info.state == TaskState::Running &&
        !entry->info.cancelRequested) {
        entry->cancelled->store(true, std::memory_order_relaxed);
        entry->info.cancelRequested = true;
        Q_EMIT taskChanged(id);
    }
}

void TaskList::clearEnded()
{
    QList<TaskId> removed;
    m_entries.removeIf([&removed](const Entry& entry) {
        const bool ended = entry.info.state != TaskState::Running;
        if (ended) {
            removed.append(entry.info.id);
        }
        return ended;
    });
    for (const TaskId id : removed) {
        Q_EMIT taskRemoved(id);
    }
}

QList<TaskInfo> TaskList::tasks() const
{
    QList<TaskInfo> infos;
    infos.reserve(m_entries.size());
    for (const Entry& entry : m_entries) {
        infos.append(entry.info);
    }
    return infos;
}

std::optional<TaskInfo> TaskList::task(TaskId id) const
{
    for (const Entry& entry : m_entries) {
        if (entry.info.id == id) {
            return entry.info;
        }
    }
    return std::nullopt;
}

int TaskList::runningCount() const
{
    return static_cast<int>(
        std::count_if(m_entries.begin(), m_entries.end(),
                      [](const Entry& entry) { return entry.info.state == TaskState::Running; }));
}

TaskList::Entry* TaskList::find(TaskId id)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [id](const Entry& entry) { return entry.info.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

void TaskList::report(TaskId id, qint64 done, qint64 total)
{
    Entry* entry = find(id);
    if (entry != nullptr && entry->info.state == TaskState::Running) {
        entry->info.done = done;
        entry->info.total = total;
        Q_EMIT taskChanged(id);
    }
}

void TaskList::end(TaskId id, TaskState state, const QString& message,
                   const std::optional<Error>& error)
{
    Entry* entry = find(id);
    if (entry == nullptr || entry->info.state != TaskState::Running) {
        return;
    }
    entry->info.state = state;
    entry->info.error = error;
    entry->info.message = error ? errorText(*error) : message;
    entry->info.cancelRequested = false;
    if (state == TaskState::Finished && entry->info.total > 0) {
        entry->info.done = entry->info.total;
    }
    Q_EMIT taskChanged(id);

    if (m_entries.size() - runningCount() > kKeptEnded) {
        const auto oldest =
            std::find_if(m_entries.begin(), m_entries.end(), [](const Entry& candidate) {
                return candidate.info.state != TaskState::Running;
            });
        const TaskId removed = oldest->info.id;
        m_entries.erase(oldest);
        Q_EMIT taskRemoved(removed);
    }
}

} // namespace tracseq
