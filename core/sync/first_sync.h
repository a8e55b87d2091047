// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/sync/transport.h"

#include <memory>

namespace tracseq::sync {

struct FirstSyncOptions {
    QString user; ///< who is connected
    QString host;
    QString program;
    /// The path under which the lab that is at the place of the new one is kept, in which no change
    /// may wait to be sent; empty where there is none, or one in which nothing was done yet.
    QString keepAs;
};

struct FirstSyncReport {
    qint64 changes = 0; ///< of the server's log, all of which is in the file
    qint64 rows = 0;
    Welcome welcome;
};

/// Makes a connection to the server; called again when one is lost.
using Connect = std::function<Result<std::unique_ptr<Transport>>()>;

/// Whether a first sync may be put there: there is no file, or a lab in which nothing was done yet.
Result<bool> canTakeFirstSync(const QString& path);

/// Whether the lab file can be got anew: no change in it, whoever made it, waits to be sent.
Result<bool> canBeRenewed(const QString& path);

/// A path that no file has, beside that of a lab, for keeping it: "lab (before
/// 2026-12-01).tracseq".
QString placeToKeep(const QString& path, const Clock& clock);

/// Makes the lab file at `path` from all that a server has: the whole log, the rows that it leads
/// to, and search. It is written into a file beside it, which takes the name when everything is
/// there and proved; until then, and when it fails or is stopped, there is nothing at `path` (or
/// the empty lab that was there). A connection that is lost on the way is made anew and goes on
/// where it was; a program that dies starts again. After it, an exchange brings what is newer.
/// Waits for network and disk. Errors: FirstSyncOwnWork; LabInUse when the lab that is there is
/// open elsewhere; Cancelled; ServerLogBroken; those of the transport and of the disk.
Result<FirstSyncReport> makeFirstSync(const QString& path, const Connect& connect,
                                      const FirstSyncOptions& options,
                                      const database::EntityList& entities, const Clock& clock,
                                      Progress& progress);

} // namespace tracseq::sync
