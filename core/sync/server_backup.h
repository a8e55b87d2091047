// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/database/entity.h"
#include "core/sync/server_address.h"

namespace tracseq::sync {

/// Writes everything that the server has into a file, by pg_dump. A file that is there is replaced
/// only when all is written. Passwords are not in it. Waits; for a worker thread. Errors:
/// ServerProgramMissing, ServerProgramFailed, FileNotWritable, Cancelled.
Status backupServer(const ServerAddress& address, const QString& password, const QString& file,
                    Progress& progress);

/// Puts a backup in place of what the database has, which is kept until that is done, and brings it
/// to what this program has. The server is then a new one to all devices (another epoch), which
/// send what it lacks. Returns the logins that had to be made again and have no password yet.
/// Waits; for a worker thread. Errors: those of backupServer() and initServer(), FileNotReadable.
Result<QStringList> restoreServer(const ServerAddress& address, const QString& password,
                                  const QString& file, const database::EntityList& entities,
                                  Progress& progress);

} // namespace tracseq::sync
