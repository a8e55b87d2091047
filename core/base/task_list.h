// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QList>
#include <QObject>
#include <QString>
#include <atomic>
#include <memory>
#include <optional>

namespace tracseq {

using TaskId = quint64;

enum class TaskState { Running, Finished, Failed, Cancelled };

/// One line of the task tray.
struct TaskInfo {
    TaskId id = 0;
    QString title;    ///< what is being done: "Import submission.xlsx"
    qint64 done = 0;  ///< in the units of the work; 0..total
    qint64 total = 0; ///< 0 while it is not known
    TaskState state = TaskState::Running;
    QString message;            ///< what came of it, for people; empty while running
    std::optional<Error> error; ///< set when Failed
    bool cancellable = false;
    bool cancelRequested = false; ///< cancel() was called and the work has not stopped yet
};

class TaskList;

/// The worker's end of one task. Made by TaskList::begin(), shared with whoever does the work.
/// Every member may be called from any thread, also after the list is gone (then nobody is told).
/// The first of finish() and fail() counts; a handle that is dropped without either ends the task
/// as cancelled when that was asked for, else as finished.
class TaskHandle final : public Progress {
public:
    ~TaskHandle() override;
    TaskHandle(const TaskHandle&) = delete;
    TaskHandle& operator=(const TaskHandle&) = delete;

    /// Reports to the list at most ten times a second. Returns false once the task is cancelled.
    [[nodiscard]] bool update(qint64 done, qint64 total) override;

    /// Whether the user asked to stop, without reporting progress.
    [[nodiscard]] bool isCancelled() const;

    /// Ends the task well; message is a sentence for people, or empty.
    void finish(const QString& message = {});

    /// Ends the task with an error; ErrorCode::Cancelled ends it as cancelled.
    void fail(const Error& error);

    [[nodiscard]] TaskId id() const { return m_id; }

private:
    friend class TaskList;
    struct Link;
    TaskHandle(TaskId id, std::shared_ptr<Link> link, std::shared_ptr<std::atomic<bool>> cancelled);
    void end(TaskState state, const QString& message, const std::optional<Error>& error);

    TaskId m_id;
    std::shared_ptr<Link> m_link;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    std::atomic<qint64> m_nextReport{0};
    std::atomic<bool> m_ended{false};
};

/// The tasks that run, and the last ones that ended. Lives on the UI thread, owned by the
/// composition root; every member is called there and every signal is sent there.
class TaskList final : public QObject {
    Q_OBJECT
public:
    /// How many ended tasks are kept; the oldest go first.
    static constexpr int kKeptEnded = 50;

    explicit TaskList(QObject* parent = nullptr);
    ~TaskList() override;

    /// Puts a running task on the list.
    [[nodiscard]] std::shared_ptr<TaskHandle> begin(const QString& title, bool cancellable);

    /// Asks a running, cancellable task to stop; the work notices at its next update(). Other ids
    /// are ignored.
    void cancel(TaskId id);

    /// Takes the ended tasks off the list.
    void clearEnded();

    /// In the order of their beginning.
    [[nodiscard]] QList<TaskInfo> tasks() const;
    [[nodiscard]] std::optional<TaskInfo> task(TaskId id) const;
    [[nodiscard]] int runningCount() const;

Q_SIGNALS:
    void taskAdded(quint64 id);
    void taskChanged(quint64 id);
    void taskRemoved(quint64 id);

private:
    friend class TaskHandle;
    struct Entry {
        TaskInfo info;
        std::shared_ptr<std::atomic<bool>> cancelled;
    };
    Entry* find(TaskId id);
    void report(TaskId id, qint64 done, qint64 total);
    void end(TaskId id, TaskState state, const QString& message, const std::optional<Error>& error);

    QList<Entry> m_entries;
    TaskId m_lastId = 0;
    std::shared_ptr<TaskHandle::Link> m_link;
};

} // namespace tracseq
