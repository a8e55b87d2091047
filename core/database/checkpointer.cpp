// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/checkpointer.h"

#include <sqlite3.h>

namespace tracseq::database {

namespace {

constexpr int kPagesToMove = 16384;
// Should the journal outgrow the checkpointer all the same, the writer moves it: disks are finite.
constexpr int kPagesAtMost = 65'536;

} // namespace

Checkpointer::Checkpointer(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
    , m_thread([this] { loop(); })
{
}

Checkpointer::~Checkpointer()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Checkpointer::watch(Connection& writer)
{
    // Replaces SQLite's own hook, which moves the journal within the commit.
    sqlite3_wal_hook(writer.handle(), &Checkpointer::committed, this);
}

int Checkpointer::committed(void* self, sqlite3* handle, const char* name, int pages)
{
    auto* checkpointer = static_cast<Checkpointer*>(self);
    if (pages >= kPagesAtMost) {
        // One that cannot be made now is made at a later commit.
        sqlite3_wal_checkpoint_v2(handle, name, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    } else if (pages >= kPagesToMove) {
        {
            const std::scoped_lock lock(checkpointer->m_mutex);
            checkpointer->m_wanted = true;
        }
        checkpointer->m_wake.notify_one();
    }
    return SQLITE_OK;
}

void Checkpointer::loop()
{
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_wanted || m_ending; });
            if (m_ending) {
                return;
            }
            m_wanted = false;
        }
        sqlite3_wal_checkpoint_v2(m_connection->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE,
                                  nullptr, nullptr);
    }
}

} // namespace tracseq::database
