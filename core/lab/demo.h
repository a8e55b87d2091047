// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lab.h"

#include <QStringList>

namespace tracseq::lab {

/// A sample sheet that the demo wrote, and what the checker said about it.
struct DemoSheet {
    QString path;
    QString run;
    QString format; ///< "v1" or "v2"
    int errors = 0;
    int warnings = 0;
};

/// A submission that the demo wrote and imported.
struct DemoSubmission {
    QString path;
    qint64 read = 0;
    qint64 created = 0;
    qint64 skipped = 0;
    qint64 failed = 0;
};

struct DemoSummary {
    std::vector<DemoSubmission> submissions;
    std::vector<DemoSheet> sheets;
    int projects = 0;
    int samples = 0;
    int libraries = 0;
    int runs = 0;
    int collisions = 0; ///< pairs of libraries that clash in a lane; none in this demo
};

/// Does the whole main job in an empty lab, the way people would: writes four submissions as labs
/// send them (xlsx, csv with commas, csv with semicolons and decimal commas) into `folder`, imports
/// them, moves samples through their states, prepares libraries, plans three runs, writes their
/// sample sheets as "<run>_samplesheet_v1.csv" and "_v2.csv" into `folder`, and checks them. All
/// names and numbers are made up, the same every time but for the dates, which end today. Blocks:
/// a worker thread. Errors: those of the steps; Cancelled leaves the lab partly filled.
Result<DemoSummary> buildDemo(Lab& lab, const QString& folder, Progress& progress);

} // namespace tracseq::lab
