// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/courier.h"
#include "core/base/progress.h"
#include "core/changes/search_upkeep.h"
#include "core/changes/unit_of_work.h"
#include "core/database/database.h"

namespace tracseq::changes {

/// What a write did.
struct Written {
    Uuid group; ///< for undo
    qint64 changes = 0;
    ChangeSet set;
    QString title; ///< of the request, for the list of what can be undone
};

/// The door: every write of every module goes through here. Runs the function that is handed in on
/// the writer thread, in one immediate transaction that is committed when it returns success and
/// rolled back otherwise, and tells the change hub. Owned by the composition root.
class Store {
public:
    using Work = std::function<Status(UnitOfWork&)>;
    /// One step of bulk work; false when there is nothing left to do.
    using Step = std::function<Result<bool>(UnitOfWork&)>;

    /// Without a policy everybody may do everything. The policy outlives the store.
    Store(database::Database& database, const database::EntityList& entities, const Clock& clock,
          Courier& courier, ChangeHub& hub, AccessPolicy* policy = nullptr);
    /// Waits for the writes that were handed in: each is stored.
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// From the UI thread: returns at once, `done` comes back on the UI thread after the commit.
    void write(const WriteRequest& request, Work work, QObject* receiver,
               std::function<void(Result<Written>)> done,
               const std::optional<Uuid>& undoes = std::nullopt);

    /// For the command line, tests and worker threads: waits for the commit. Not on the UI thread.
    Result<Written> writeNow(const WriteRequest& request, const Work& work,
                             const std::optional<Uuid>& undoes = std::nullopt);

    /// Runs `step` until it says that nothing is left, in several transactions of one group: each
    /// is committed after at most 200 ms and at once when a person's write waits. Not on the UI
    /// thread. When a step fails, its own transaction is rolled back and the earlier ones stay: the
    /// caller takes them back by Undo, also after a crash. `group` names the group when the caller
    /// has to know it beforehand.
    Result<Written> writeBulk(const WriteRequest& request, const Step& step,
                              const std::optional<Uuid>& group = std::nullopt,
                              const std::optional<Uuid>& undoes = std::nullopt);

    /// For what comes from a server: rows are stored as the log explains them, in one transaction.
    /// Nobody's permission is asked, because the server did. Not on the UI thread.
    Status replicate(const std::function<Status(RowWriter&)>& work);

    [[nodiscard]] Uuid newId() { return m_ids.next(); }
    [[nodiscard]] const database::EntityList& entities() const { return m_entities; }
    [[nodiscard]] database::Database& database() { return m_database; }
    [[nodiscard]] Courier& courier() { return m_courier; }
    [[nodiscard]] const Clock& clock() const { return m_context.clock; }

private:
    Result<Written> perform(database::Connection& connection, const WriteRequest& request,
                            const Work& work, const Uuid& group, const std::optional<Uuid>& undoes);

    database::Database& m_database;
    const database::EntityList& m_entities;
    WriteContext m_context;
    UuidSource m_ids;
    Courier& m_courier;
    ChangeHub& m_hub;
    std::shared_ptr<SearchUpkeep> m_upkeep;
};

} // namespace tracseq::changes
