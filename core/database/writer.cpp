// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/writer.h"

#include <chrono>

namespace tracseq::database {

namespace {

constexpr qint64 kPersonStaysMs = 10'000;

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

Writer::Writer(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
    , m_thread([this] { loop(); })
{
}

Writer::~Writer()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Writer::post(Priority priority, Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (priority == Priority::Interactive) {
            m_interactive.push_back(std::move(job));
            ++m_waiting;
        } else {
            m_bulk.push_back(std::move(job));
        }
    }
    m_wake.notify_one();
}

bool Writer::interactiveWaits() const
{
    return m_waiting > 0;
}

void Writer::notePerson()
{
    m_personSeenMs = steadyMs();
}

bool Writer::personIsNear() const
{
    const qint64 seen = m_personSeenMs;
    return seen >= 0 && steadyMs() - seen < kPersonStaysMs;
}

void Writer::loop()
{
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock,
                        [this] { return m_ending || !m_interactive.empty() || !m_bulk.empty(); });
            if (!m_interactive.empty()) {
                job = std::move(m_interactive.front());
                m_interactive.pop_front();
                --m_waiting;
            } else if (!m_bulk.empty()) {
                job = std::move(m_bulk.front());
                m_bulk.pop_front();
            } else {
                return;
            }
        }
        job(*m_connection);
    }
}

} // namespace tracseq::database
