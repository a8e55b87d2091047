// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/database/connection.h"
#include "core/samples/import_finding.h"
#include "core/samples/import_plan.h"
#include "core/tabular/sheet.h"

#include <QDate>

namespace tracseq::samples {

struct ImportOptions {
    bool createProjects = false; ///< projects of the sheet that the lab does not have are made
    QDate today;                 ///< in the lab's zone; later dates are refused
};

/// What became of one row below the headings.
enum class RowVerdict : quint8 { Good, Skipped, Bad };

/// What a check found, before anything is written.
struct ImportCheck {
    QString sheet;
    int firstRow = 0;                 ///< zero-based: the row after the headings
    std::vector<RowVerdict> verdicts; ///< of every row from firstRow on
    qint64 read = 0;                  ///< = good + skipped + bad
    qint64 good = 0;
    qint64 skipped = 0; ///< blank rows and repeated headings
    qint64 bad = 0;
    /// Nothing can be imported before an error of the sheet is settled: `bad` then counts every row
    /// that is not skipped; `verdicts` still say what each is by itself.
    bool blocked = false;

    /// Errors first, then by row. At most kMaxListed errors; the counts go on.
    std::vector<ImportFinding> findings;
    qint64 errors = 0;
    qint64 warnings = 0;
    qint64 notices = 0;
    QStringList newProjects; ///< codes that the lab does not have

    static constexpr int kMaxListed = 1000;

    [[nodiscard]] bool allGood() const { return !blocked && bad == 0 && good > 0; }
    [[nodiscard]] bool someGood() const { return !blocked && good > 0; }
};

/// Reads every row under the plan and names every problem by place and rule, within the file and
/// against the lab, and writes nothing. `lab` is a read connection. Runs in the calling thread (a
/// worker); progress counts rows. Errors: Cancelled, and those of the lab file.
Result<ImportCheck> checkImport(const ImportPlan& plan, const tabular::Sheet& sheet,
                                database::Connection& lab, const ImportOptions& options,
                                Progress& progress);

} // namespace tracseq::samples
