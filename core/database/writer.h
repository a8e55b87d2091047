// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

namespace tracseq::database {

/// The one thread that writes to a lab file, and its connection. What a person waits for goes
/// before bulk work. Owned by Database; every job that was posted is run before it ends.
class Writer {
public:
    enum class Priority { Interactive, Bulk };
    using Job = std::function<void(Connection&)>;

    explicit Writer(std::unique_ptr<Connection> connection);
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    void post(Priority priority, Job job);

    /// Posts and waits for the answer. Not on the UI thread.
    template <typename T>
    T run(Priority priority, std::function<T(Connection&)> job)
    {
        std::promise<T> promise;
        auto answer = promise.get_future();
        post(priority, [&](Connection& connection) { promise.set_value(job(connection)); });
        return answer.get();
    }

    /// True while somebody waits for an interactive job: bulk work then commits and steps aside.
    [[nodiscard]] bool interactiveWaits() const;

    /// Somebody works at the screen and may save at any moment: for the next ten seconds bulk work
    /// commits more often. Any thread; does not wait.
    void notePerson();
    [[nodiscard]] bool personIsNear() const;

    /// True once it only runs what was posted: upkeep that can be done another day then stops.
    [[nodiscard]] bool isEnding() const { return m_ending; }

private:
    void loop();

    std::unique_ptr<Connection> m_connection;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_interactive;
    std::deque<Job> m_bulk;
    std::atomic<int> m_waiting{0};
    std::atomic<qint64> m_personSeenMs{-1}; ///< by the steady clock
    std::atomic<bool> m_ending{false};
    std::thread m_thread;
};

} // namespace tracseq::database
