// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/change.h"
#include "core/database/connection.h"

#include <QHash>

namespace tracseq::sync {

/// A change as people ask after it: what became of it, and what its row is called.
struct ListedChange {
    changes::Change change;
    QString title;      ///< of what was done, as the group was called
    QString record;     ///< what the row is called now; empty when nobody can tell any more
    qint64 settled = 0; ///< the server's number; 0 while it waits
    QByteArray message; ///< JSON, of a refused one: why
};

/// Changes with the names of all that their references mean.
struct ChangeList {
    std::vector<ListedChange> changes;
    QHash<Uuid, QString> names;
};

/// What a person wants to see at a glance.
struct SyncCounts {
    qint64 refused = 0; ///< own changes that were refused after the number that was asked from
    qint64 foreign = 0; ///< changes of others after that, 1000 at most
    qint64 others = 0;  ///< changes that wait for somebody else to sign in at this computer
    bool past = false;  ///< something was done before there was a server
};

/// Reading what the exchange brought about. Any thread; each on its own connection.

/// Own changes that the server has not decided about, oldest first, at most `most`.
Result<ChangeList> waitingChanges(database::Connection& connection,
                                  const database::EntityList& entities, int most);

/// Own changes that the server refused, newest first.
Result<ChangeList> refusedChanges(database::Connection& connection,
                                  const database::EntityList& entities, int most);

/// What others did after the server's number `after`, newest first. Others are all but `user`, and
/// whoever worked with this lab file before it had a server.
Result<ChangeList> foreignChanges(database::Connection& connection,
                                  const database::EntityList& entities, const QString& user,
                                  qint64 after, int most);

Result<SyncCounts> syncCounts(database::Connection& connection, const QString& user,
                              qint64 refusedAfter, qint64 foreignAfter);

/// Why a change was refused, as a sentence that says what to do; from ListedChange::message.
QString refusalText(const database::EntityList& entities, const ListedChange& refused);

} // namespace tracseq::sync
