// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/change.h"
#include "core/database/connection.h"

namespace tracseq::changes {

/// What the log says that a row is: the settled changes in the server's order, and then those that
/// wait for the server in the order in which they were made. In a lab without a server all of them
/// are of the latter kind.
struct FoldedRow {
    bool exists = false;
    bool deleted = false;
    qint64 createdAt = 0; ///< ms since 1970 UTC
    qint64 updatedAt = 0;
    std::vector<database::Value> values;

    /// Puts one more change on top; `settlement` is null for one that waits. False when the change
    /// or its effect cannot be read; the row is as it was then.
    bool apply(const database::Entity& entity, const Change& change, const Settlement* settlement);
};

/// Columns of a change followed by those of its settlement (seq, verdict, effect, row_at; null for
/// one that waits), of all changes that count: none of a row that is out of sight. What follows is
/// to begin with AND or ORDER BY.
extern const char* const kFoldedColumns;
/// The order in which changes of a row count.
extern const char* const kFoldedOrder;

/// Reads the four columns that follow a change. Nothing for one that waits.
std::optional<Settlement> readSettlement(const database::Statement& row);

/// Puts what the row shows where a pending value waits for a place that another row has.
Status applyYields(database::Connection& connection, const database::Entity& entity, const Uuid& id,
                   FoldedRow& row);

/// The row by the log, read anew. Not `exists` when no change made it.
Result<FoldedRow> foldRow(database::Connection& connection, const database::Entity& entity,
                          const Uuid& id);

} // namespace tracseq::changes
