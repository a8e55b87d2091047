// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/entity_sql.h"
#include "core/database/writer.h"

#include <memory>

namespace tracseq::changes {

/// Merges what the search tables gathered, between writes and in small doses. SQLite would do it
/// within the commit that fills a level, and a person's save would wait for it (FTS5 `automerge`
/// and `crisismerge`, https://www.sqlite.org/fts5.html#the_merge_command; migration 0004 switches
/// them off). Lives on the writer thread.
class SearchUpkeep : public std::enable_shared_from_this<SearchUpkeep> {
public:
    SearchUpkeep(database::Writer& writer, const database::EntityList& entities);

    /// After a commit that wrote to search tables: merges as soon as nothing else is to be written.
    void wake();

private:
    void run(database::Connection& connection);
    /// One dose for each table that has something to merge; true when one had.
    Result<bool> mergeDose(database::Connection& connection);

    database::Writer& m_writer;
    std::vector<std::string> m_merges;
    bool m_posted = false;
};

} // namespace tracseq::changes
