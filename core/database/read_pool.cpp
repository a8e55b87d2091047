// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/read_pool.h"

#include <algorithm>

namespace tracseq::database {

void ReadTicket::cancel()
{
    const std::scoped_lock lock(m_mutex);
    m_cancelled = true;
    if (m_running != nullptr) {
        m_running->interrupt();
    }
}

ReadPool::ReadPool(std::vector<std::unique_ptr<Connection>> connections)
    : m_connections(std::move(connections))
{
    for (const auto& connection : m_connections) {
        m_threads.emplace_back([this, &connection] { loop(*connection); });
    }
}

ReadPool::~ReadPool()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
        m_jobs.clear();
        for (const auto& ticket : m_active) {
            ticket->cancel();
        }
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads) {
        thread.join();
    }
}

std::shared_ptr<ReadTicket> ReadPool::post(Job job)
{
    auto ticket = std::make_shared<ReadTicket>();
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.emplace_back(ticket, std::move(job));
    }
    m_wake.notify_one();
    return ticket;
}

void ReadPool::loop(Connection& connection)
{
    for (;;) {
        std::pair<std::shared_ptr<ReadTicket>, Job> next;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
            if (m_ending) {
                return;
            }
            next = std::move(m_jobs.front());
            m_jobs.pop_front();
            m_active.push_back(next.first);
        }
        auto& [ticket, job] = next;
        {
            const std::scoped_lock lock(ticket->m_mutex);
            ticket->m_running = &connection;
        }
        if (!ticket->isCancelled()) {
            // One transaction, so that several statements of a job see the same state.
            static_cast<void>(connection.execute("BEGIN"));
            job(connection);
            connection.rollback();
        }
        {
            const std::scoped_lock lock(ticket->m_mutex);
            ticket->m_running = nullptr;
        }
        const std::scoped_lock lock(m_mutex);
        m_active.erase(std::find(m_active.begin(), m_active.end(), ticket));
    }
}

} // namespace tracseq::database
