// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/courier.h"
#include "core/base/progress.h"
#include "core/database/database.h"

#include <QThreadPool>

namespace tracseq::database {

/// How the UI thread has work done elsewhere: reads on the readers, file work on a small pool. An
/// answer whose receiver has died is dropped. Owned by the composition root, lives on the UI
/// thread, outlived by the database and the courier.
class TaskRunner {
public:
    TaskRunner(Database& database, Courier& courier)
        : m_database(database)
        , m_courier(courier)
    {
        m_pool.setMaxThreadCount(2);
    }
    ~TaskRunner() { m_pool.waitForDone(); } // only when the program ends

    /// Runs `work` on a read connection, then `done` on the UI thread. T is any copyable type.
    template <typename T>
    std::shared_ptr<ReadTicket> read(QObject* receiver, std::function<Result<T>(Connection&)> work,
                                     std::function<void(Result<T>)> done)
    {
        // A reader may still be at it when this object is gone; the courier outlives the readers.
        return m_database.readers().post(
            [&courier = m_courier, address = Courier::Address(receiver), work = std::move(work),
             done = std::move(done)](Connection& connection) {
                auto result = std::make_shared<Result<T>>(work(connection));
                courier.deliver(address, [result, done] { done(std::move(*result)); });
            });
    }

    /// Runs `work` on a pool thread (files, calculations), then `done` on the UI thread.
    template <typename T>
    void background(QObject* receiver, std::shared_ptr<Progress> progress,
                    std::function<Result<T>(Progress&)> work, std::function<void(Result<T>)> done)
    {
        m_pool.start([this, address = Courier::Address(receiver), progress = std::move(progress),
                      work = std::move(work), done = std::move(done)] {
            auto result = std::make_shared<Result<T>>(work(*progress));
            m_courier.deliver(address, [result, done] { done(std::move(*result)); });
        });
    }

    [[nodiscard]] Courier& courier() { return m_courier; }
    [[nodiscard]] Database& database() { return m_database; }

private:
    Database& m_database;
    Courier& m_courier;
    QThreadPool m_pool;
};

} // namespace tracseq::database
