// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/change.h"
#include "core/database/connection.h"

namespace tracseq::changes {

/// One thing that a person did, as lists of history and undo show it.
struct Group {
    Uuid id;
    QString user;
    qint64 at = 0; ///< ms since 1970 UTC
    QString title;
    qint64 firstSeq = 0;
    qint64 lastSeq = 0;
    std::optional<Uuid> undoes;
};

/// Reading the change log. All calls read only; any thread, each on its own connection.

/// All changes of one row, oldest first.
Result<std::vector<Change>> historyOf(database::Connection& connection, const Uuid& entityId);

/// The newest `limit` changes with a seq below `before` (0: from the end), newest first.
Result<std::vector<Change>> recentChanges(database::Connection& connection, int limit,
                                          qint64 before = 0);

/// The newest groups, newest first; of one user when given.
Result<std::vector<Group>> recentGroups(database::Connection& connection, int limit,
                                        const QString& user = {});

Result<std::optional<Group>> findGroup(database::Connection& connection, const Uuid& id);

/// The changes of a group, newest first, at most `limit`, below `before` (0: from its end).
Result<std::vector<Change>> changesOfGroup(database::Connection& connection, const Group& group,
                                           int limit, qint64 before = 0);

/// The first row of an entity that a group has added; nothing when it has added none.
Result<std::optional<Uuid>> firstAddedIn(database::Connection& connection, const Uuid& group,
                                         const database::Entity& entity);

/// The rows of an entity that a group of changes added, in their order; at most `limit`.
Result<std::vector<Uuid>> addedIn(database::Connection& connection, const Uuid& group,
                                  const database::Entity& entity, qint64 limit);

/// Whether the log has a change with this hash.
Result<bool> hasChange(database::Connection& connection, const QByteArray& hash);

/// Columns of `change` with the device's id, in the order that readChange() reads them.
extern const char* const kChangeColumns;
Change readChange(const database::Statement& row);

} // namespace tracseq::changes
