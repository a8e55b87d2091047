// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"

#include <vector>

namespace tracseq::ui {

// Reading for the planner. Each call reads only, on the connection that is handed in, in the
// calling thread.

/// One line of the list of runs.
struct RunSummary {
    Uuid id;
    QString name;
    QString instrument;
    QString flowCell;
    QString status; ///< as stored
    qint64 libraries = 0;
};

/// All runs, the newest first.
Result<std::vector<RunSummary>> loadRuns(database::Connection& connection);

/// A row of the list that libraries are taken from: a library of a sample, or a sample that has
/// none yet (`library` is null).
struct SourceRow {
    Uuid sample;
    Uuid library;
    QString sampleName;
    QString libraryName;
    QString project;
    QString i7;
    QString i5;
};

/// The samples that a typed search finds (the newest ones for an empty one), with their libraries.
Result<std::vector<SourceRow>> findSources(database::Connection& connection, const QString& typed,
                                           int limit);

/// The rows of these samples, in their order.
Result<std::vector<SourceRow>> sourcesOf(database::Connection& connection,
                                         const std::vector<Uuid>& samples);

} // namespace tracseq::ui
