// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sequencing/illumina/run_sheet.h"
#include "core/sequencing/instruments.h"

#include <QByteArray>

namespace tracseq::sequencing {

/// A sample sheet v1 (Experiment Manager) for bcl2fastq: LF line ends, ASCII. The i5 is written in
/// the orientation that bcl2fastq expects for the instrument and kit. What v1 has no place for
/// (kit, index cycles) goes into header lines of our own, "Custom_...", which software leaves out.
/// Errors: InstrumentUnknown, KitVersionNeeded, SheetValueRefused for what the format cannot hold.
/// Collisions are no error here: check the result with checkSampleSheet(). Pure; any thread.
Result<QByteArray> writeSampleSheetV1(const RunSheet& run);

/// A sample sheet v2 for BCL Convert: as above; indexes shorter than their read are masked by
/// OverrideCycles, for the whole sheet where all samples agree, else for each sample.
Result<QByteArray> writeSampleSheetV2(const RunSheet& run);

/// True when an i5 shorter than its read keeps the last cycles of it ("N2I8"): where the
/// instrument reads the reverse complement and BCL Convert turns it round, so that the cycles
/// beyond the index come first (NextSeq 1000/2000, NovaSeq X; Knowledge 8935). Nothing while the
/// kit is needed to tell.
std::optional<bool> i5KeepsTail(const InstrumentType& instrument, QStringView kitVersion);

} // namespace tracseq::sequencing
