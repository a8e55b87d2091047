// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/audit.h"
#include "core/sync/checksum.h"

namespace tracseq::sync {

/// What the proof of a server gave.
struct ServerAuditReport {
    enum class Rows {
        Equal,     ///< each table is as in this file
        Unequal,   ///< told as a finding
        SeesParts, ///< this account sees the rows of some projects only
        Busy,      ///< so much was written that both never stood at the same change
        Unmet,     ///< this file has not exchanged with the server as it is now
        LogBroken, ///< the log does not hold, so that this file cannot take what is new in it
        Left       ///< not asked for
    };
    qint64 changes = 0;  ///< of the server's log, all of which were read
    qint64 compared = 0; ///< of these, with what this file was given of the same number
    Rows rows = Rows::Left;
    qint64 rowCount = 0; ///< that were compared
    /// The server is another one than when this file last met it (it was put back from a backup),
    /// and both agree up to this change; set only where this file has more.
    std::optional<qint64> agreedUpTo;
    std::vector<changes::AuditFinding> findings; ///< at most AuditReport::kMaxFindings
    bool more = false;                           ///< there were more findings than are listed

    [[nodiscard]] bool passed() const { return findings.empty(); }
};

struct ServerAuditOptions {
    QString user; ///< who is connected
    QString host;
    QString program;
    int pageSize = 2000;
    /// Compares the rows as well. Not for a file that does not hold itself.
    bool rows = true;
};

/// Proves the server of a lab file against whoever can write to its database: reads its whole log
/// in pages, as an exchange does, recomputes the hash of each change in the chain of its device and
/// each seal, compares both with what this file was given, and then the sums of all tables
/// (compareChecksums, which takes what is new into this file). Of a change that the account may not
/// see, its hash and its digest have to give the seal. For a file that shares nothing yet the log
/// is proved by itself. Memory stays bounded. Waits for network and disk. Errors: those of the
/// transport and of LabSide; Cancelled; a finding is no error.
Result<ServerAuditReport> verifyServer(changes::Store& store, Transport& transport,
                                       const ServerAuditOptions& options, Progress& progress);

} // namespace tracseq::sync
