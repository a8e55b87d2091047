// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/store.h"

#include <QElapsedTimer>

namespace tracseq::changes {

using database::Connection;
using database::Writer;

namespace {

// A person's save waits at most for one step and one commit: bulk work looks after each step
// whether somebody waits. The limits keep the commit itself short, shorter still while somebody is
// at the keyboard and may save at any moment.
constexpr qint64 kBulkMs = 200;
constexpr int kBulkSteps = 2000;
constexpr int kBulkStepsBesideAPerson = 100;

} // namespace

Store::Store(database::Database& database, const database::EntityList& entities, const Clock& clock,
             Courier& courier, ChangeHub& hub, AccessPolicy* policy)
    : m_database(database)
    , m_entities(entities)
    , m_context(entities, clock, policy)
    , m_ids(clock)
    , m_courier(courier)
    , m_hub(hub)
    , m_upkeep(std::make_shared<SearchUpkeep>(database.writer(), entities))
{
}

Store::~Store()
{
    m_database.writer().run<bool>(Writer::Priority::Bulk, [](Connection&) { return true; });
}

Result<Written> Store::perform(Connection& connection, const WriteRequest& request,
                               const Work& work, const Uuid& group,
                               const std::optional<Uuid>& undoes)
{
    TRACSEQ_TRY(connection.begin());
    UnitOfWork unit(connection, m_context, request, group);
    Status done = work(unit);
    if (done) {
        done = unit.finish(undoes);
    }
    if (done) {
        done = connection.commit();
    }
    if (!done) {
        connection.rollback();
        return failure(done.error());
    }
    m_hub.publish(unit.changeSet());
    m_upkeep->wake();
    return Written{group, unit.changeCount(), unit.changeSet(), request.title};
}

void Store::write(const WriteRequest& request, Work work, QObject* receiver,
                  std::function<void(Result<Written>)> done, const std::optional<Uuid>& undoes)
{
    m_database.writer().post(Writer::Priority::Interactive, [this, request, work = std::move(work),
                                                             address = Courier::Address(receiver),
                                                             done = std::move(done),
                                                             undoes](Connection& connection) {
        auto result = std::make_shared<Result<Written>>(
            perform(connection, request, work, m_ids.next(), undoes));
        m_courier.deliver(address, [result, done] { done(std::move(*result)); });
    });
}

Result<Written> Store::writeNow(const WriteRequest& request, const Work& work,
                                const std::optional<Uuid>& undoes)
{
    return m_database.writer().run<Result<Written>>(
        Writer::Priority::Interactive, [&](Connection& connection) {
            return perform(connection, request, work, m_ids.next(), undoes);
        });
}

Result<Written> Store::writeBulk(const WriteRequest& request, const Step& step,
                                 const std::optional<Uuid>& group,
                                 const std::optional<Uuid>& undoes)
{
    Written total;
    total.group = group.value_or(m_ids.next());
    total.title = request.title;
    Writer& writer = m_database.writer();
    for (bool more = true; more;) {
        const auto batch =
            writer.run<Result<Written>>(Writer::Priority::Bulk, [&](Connection& connection) {
                return perform(
                    connection, request,
                    [&](UnitOfWork& unit) -> Status {
                        QElapsedTimer timer;
                        timer.start();
                        const int most =
                            writer.personIsNear() ? kBulkStepsBesideAPerson : kBulkSteps;
                        for (int steps = 0; more && steps < most && timer.elapsed() < kBulkMs &&
                                            (steps == 0 || !writer.interactiveWaits());
                             ++steps) {
                            const auto stepped = step(unit);
                            if (!stepped) {
                                return failure(stepped.error());
                            }
                            more = *stepped;
                        }
                        return {};
                    },
                    total.group, undoes);
            });
        if (!batch) {
            return failure(batch.error());
        }
        total.changes += batch->changes;
        total.set.merge(batch->set);
    }
    return total;
}

Status Store::replicate(const std::function<Status(RowWriter&)>& work)
{
    return m_database.writer().run<Status>(Writer::Priority::Bulk,
                                           [&](Connection& connection) -> Status {
                                               TRACSEQ_TRY(connection.begin());
                                               RowWriter rows(connection, m_context);
                                               Status done = work(rows);
                                               if (done) {
                                                   done = connection.commit();
                                               }
                                               if (!done) {
                                                   connection.rollback();
                                                   return done;
                                               }
                                               m_hub.publish(rows.changeSet());
                                               m_upkeep->wake();
                                               return Status();
                                           });
}

} // namespace tracseq::changes
