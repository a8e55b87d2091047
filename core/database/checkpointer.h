// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace tracseq::database {

/// Moves what was committed from the journal (WAL) into the lab file, on a thread and a connection
/// of its own, so that neither a person's save nor an import waits for it. Passive: it steps aside
/// for writers and readers. Owned by Database.
class Checkpointer {
public:
    explicit Checkpointer(std::unique_ptr<Connection> connection);
    ~Checkpointer();
    Checkpointer(const Checkpointer&) = delete;
    Checkpointer& operator=(const Checkpointer&) = delete;

    /// From now on the writer tells the checkpointer how long its journal is, instead of moving it
    /// itself. Before the writer's thread begins.
    void watch(Connection& writer);

private:
    static int committed(void* self, sqlite3* handle, const char* name, int pages);
    void loop();

    std::unique_ptr<Connection> m_connection;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_wanted = false;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace tracseq::database
