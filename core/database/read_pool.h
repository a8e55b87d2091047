// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace tracseq::database {

/// A read that somebody asked for. cancel() drops it when it waits, and interrupts it when it
/// runs; its result is then ErrorCode::Cancelled or never comes. Dropping the ticket cancels
/// nothing.
class ReadTicket {
public:
    void cancel();
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }

private:
    friend class ReadPool;
    std::mutex m_mutex;
    Connection* m_running = nullptr;
    std::atomic<bool> m_cancelled{false};
};

/// A few read-only connections with a thread each. Each job sees one consistent snapshot. Newer
/// jobs do not overtake older ones. Owned by Database.
class ReadPool {
public:
    using Job = std::function<void(Connection&)>;

    explicit ReadPool(std::vector<std::unique_ptr<Connection>> connections);
    ~ReadPool(); ///< Interrupts what runs and drops what waits.
    ReadPool(const ReadPool&) = delete;
    ReadPool& operator=(const ReadPool&) = delete;

    std::shared_ptr<ReadTicket> post(Job job);

private:
    void loop(Connection& connection);

    std::vector<std::unique_ptr<Connection>> m_connections;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::pair<std::shared_ptr<ReadTicket>, Job>> m_jobs;
    std::vector<std::shared_ptr<ReadTicket>> m_active;
    bool m_ending = false;
    std::vector<std::thread> m_threads;
};

} // namespace tracseq::database
