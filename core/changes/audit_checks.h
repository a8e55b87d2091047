// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/audit.h"

namespace tracseq::changes {

/// A sentence in the user's language.
QString tr(const char* text);

/// Calls `each` for every row that `sql` finds.
Status forRows(database::Connection& connection, const std::string& sql,
               const std::function<void(const database::Statement& row)>& each);

/// What surrounds the chained changes and the rows, held against them. Each call reads only and
/// tells its findings; errors are those of the disk.

/// Tables, indexes, triggers and views are those that this program makes, and no others.
Status checkSchema(database::Connection& connection, const AuditSink& found);

/// Each change belongs to a device that is known, its number in this file follows the one before,
/// and its group says of it what it says itself: who, and from where to where.
Status checkGroups(database::Connection& connection, const AuditSink& found);

/// Rows stand in the order in which the log made them, and each row that is not removed, and no
/// other, can be searched for.
Status checkRowOrder(database::Connection& connection, const database::Entity& entity,
                     const AuditSink& found);

/// The file is whole: pages, indexes and constraints.
Status checkFile(database::Connection& connection, const AuditSink& found);

/// What the file notes of its server beside the log follows from the log: only what is sealed is
/// out of sight, all that was done here is settled or waits, and only what waits gives way. A lab
/// without a server has none of it.
Status checkSharing(database::Connection& connection, const AuditSink& found);

/// The server's seals of what it decided follow from one another, up to the one that is kept.
Status checkSeals(database::Connection& connection, const AuditSink& found);

/// Links of a device's chain that this account may not see: number and hash, in order.
Result<std::vector<std::pair<qint64, QByteArray>>> hiddenOf(database::Connection& connection,
                                                            qint64 device);

} // namespace tracseq::changes
