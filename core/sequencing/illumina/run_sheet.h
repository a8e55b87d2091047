// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <vector>

namespace tracseq::sequencing {

/// One line of a sheet: a library in a lane. A library in several lanes and one with several
/// indexes have several.
struct RunSheetSample {
    int lane = 0; ///< from 1; 0 in all samples when the flow cell is loaded as one
    QString sampleId;
    QString sampleName; ///< may be empty
    QString project;    ///< may be empty
    QString i7;         ///< upper case; empty only for a sample alone in its lane
    QString i5;         ///< as it stands on the adapter (forward), whatever the instrument reads
    QString i7Name;     ///< v1 sheets only
    QString i5Name;     ///< v1 sheets only

    bool operator==(const RunSheetSample&) const = default;
};

/// A planned run in the terms of a sample sheet, free of how any dialect writes it.
struct RunSheet {
    QString runName;
    QString instrument; ///< name of an InstrumentType
    QString kitVersion; ///< name of a KitType; may be empty where it makes no difference
    QDate date;         ///< may be null
    int read1Cycles = 0;
    int index1Cycles = 0;
    int index2Cycles = 0;
    int read2Cycles = 0; ///< 0 for single-end runs
    int mismatches1 = 1; ///< 0..2
    int mismatches2 = 1;
    QString adapterRead1; ///< may be empty
    QString adapterRead2;
    QString softwareVersion; ///< of BCL Convert; v2 sheets only
    std::vector<RunSheetSample> samples;

    bool operator==(const RunSheet&) const = default;
};

} // namespace tracseq::sequencing
