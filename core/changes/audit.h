// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/changes/change.h"
#include "core/database/connection.h"

#include <functional>

namespace tracseq::changes {

enum class AuditProblem {
    ChangeAltered,    ///< a change does not give the hash that it was stored with
    ChangeMissing,    ///< a number of the device is not there
    ChangeMoved,      ///< the order in this file is not the order in which they were made
    LogCut,           ///< the log ends before the device's last change
    RowAltered,       ///< a row holds another value than the log gives it
    RowMissing,       ///< the log made a row that is not there
    RowUnexplained,   ///< a row that the log did not make
    GroupAltered,     ///< what was done together is not what the changes say
    SchemaAltered,    ///< a table, index or trigger is not as the program makes it
    SealBroken,       ///< what the server decided is not what it had sealed
    SearchIncomplete, ///< rows that search does not know
    SharingAltered,   ///< what the file says of its server does not follow from its log
    PasswordAltered,  ///< what proves a password is not what was kept when it was set
    Unreadable        ///< a change that cannot be understood
};

struct AuditFinding {
    AuditProblem problem;
    QString sentence; ///< names the change or the row, the field and both values; translated
};

using AuditSink = std::function<void(AuditProblem, const QString& sentence)>;
/// A part of the proof that a module above adds for what it keeps beside the log. Reads only, and
/// tells its findings; errors are those of the disk.
using AuditCheck = std::function<Status(database::Connection&, const AuditSink&)>;

struct AuditReport {
    qint64 changes = 0;
    qint64 rows = 0;
    std::vector<QByteArray> heads;      ///< the last change of each chain written here, to be noted
    std::vector<AuditFinding> findings; ///< at most kMaxFindings
    bool more = false;                  ///< there were more findings than are listed

    static constexpr std::size_t kMaxFindings = 200;
    /// The heads in hexadecimal, separated by commas.
    [[nodiscard]] QString headText() const;
    [[nodiscard]] bool passed() const { return findings.empty(); }
};

/// Proves the lab: recomputes the hash chain of every device, and replays the log and compares it
/// with every row of every entity; then asks `others`. Memory stays bounded. Error: Cancelled, and
/// those of the disk; a finding is no error.
Result<AuditReport> verifyAudit(database::Connection& connection,
                                const database::EntityList& entities, Progress& progress,
                                const std::vector<AuditCheck>& others = {});

} // namespace tracseq::changes
