// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"
#include "core/samples/import_check.h"

namespace tracseq::samples {

/// What is asked of an import, beside plan and sheet.
struct ImportRequest {
    QString user;
    QString fileName;          ///< without folder, for the record
    QString fileHash;          ///< SHA-256 of the file in hex
    bool goodRowsOnly = false; ///< import the good rows and leave the others; else all or nothing
    bool again = false;        ///< although this file was imported before
    quint64 origin = 0;        ///< told to those who listen to the change hub
    /// Free where the lab is; what the disk says when not set.
    std::optional<qint64> freeBytes = {};
};

/// What an import did; read = created + skipped + failed.
struct ImportResult {
    Uuid group; ///< of changes, for undo
    qint64 read = 0;
    qint64 created = 0;
    qint64 skipped = 0;
    qint64 failed = 0;
    qint64 projectsCreated = 0;
    /// Rows that the check had found good and that the lab refused all the same, because somebody
    /// wrote in between. Only with goodRowsOnly.
    std::vector<ImportFinding> refused;
};

/// Imports what checkImport() found good. All rows are one group of changes, written in batches so
/// that people can go on working; the first change is the record of the import (import_run), the
/// last one closes it. When it is cancelled or fails, what was written is taken back. Blocks: a
/// worker thread. Progress counts rows.
/// Errors: ImportBlocked, ImportHasErrors (rows are bad and goodRowsOnly is not set),
/// ImportNothing, ImportRepeated, ImportRunning (another program imports into this lab),
/// ImportNoSpace (before anything is written), ImportLeftRows (it failed, and its rows could not be
/// taken back: the next import or recoverImports() does), Cancelled (nothing was changed),
/// FieldTaken and the like when somebody wrote in between, and those of the lab file.
Result<ImportResult> runImport(changes::Store& store, const ImportRequest& request,
                               const ImportPlan& plan, const tabular::Sheet& sheet,
                               const ImportCheck& check, const ImportOptions& options,
                               Progress& progress);

/// Takes back every import that a crash or a full disk cut short; returns how many. Call it after a
/// lab is opened, and before a file is checked against it, on a worker thread. One that another
/// program is still busy with is left alone.
Result<int> recoverImports(changes::Store& store, const QString& user);

} // namespace tracseq::samples
