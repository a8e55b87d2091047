// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/search_upkeep.h"

#include <QElapsedTimer>

namespace tracseq::changes {

using database::Connection;
using database::Writer;

namespace {

constexpr qint64 kDosePages = 16; // between two of them it is asked whether somebody waits
constexpr qint64 kAtOnceMs = 40;

} // namespace

SearchUpkeep::SearchUpkeep(Writer& writer, const database::EntityList& entities)
    : m_writer(writer)
{
    for (const database::Entity* entity : entities.all()) {
        if (entity->searched) {
            const EntitySql sql(*entity);
            m_merges.push_back(sql.mergeWords);
            m_merges.push_back(sql.mergeTrigrams);
        }
    }
}

void SearchUpkeep::wake()
{
    if (m_posted || m_writer.isEnding()) {
        return;
    }
    m_posted = true;
    m_writer.post(Writer::Priority::Bulk,
                  [self = shared_from_this()](Connection& connection) { self->run(connection); });
}

void SearchUpkeep::run(Connection& connection)
{
    m_posted = false;
    if (!connection.begin()) {
        return;
    }
    QElapsedTimer timer;
    timer.start();
    Result<bool> more = true;
    while (more && *more && timer.elapsed() < kAtOnceMs && !m_writer.interactiveWaits() &&
           !m_writer.isEnding()) {
        more = mergeDose(connection);
    }
    // Merging changes nothing that can be found: one that fails is tried again after the next
    // write.
    if (!more || !connection.commit()) {
        connection.rollback();
    } else if (*more) {
        wake();
    }
}

Result<bool> SearchUpkeep::mergeDose(Connection& connection)
{
    bool merged = false;
    for (const std::string& sql : m_merges) {
        auto merge = connection.cached(sql);
        if (!merge) {
            return failure(merge.error());
        }
        const qint64 before = connection.totalChanges();
        merge->bind(1, kDosePages);
        TRACSEQ_TRY(merge->run());
        // The statement itself counts as one change.
        merged = merged || connection.totalChanges() - before >= 2;
    }
    return merged;
}

} // namespace tracseq::changes
