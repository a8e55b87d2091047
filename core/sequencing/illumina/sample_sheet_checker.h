// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sequencing/illumina/sample_sheet.h"
#include "core/sequencing/illumina/sheet_finding.h"
#include "core/sequencing/instruments.h"

#include <QByteArray>
#include <QStringList>
#include <optional>
#include <vector>

namespace tracseq::sequencing {

/// What is known about the run beside the sheet. Everything may be left open.
struct SheetCheckOptions {
    QString instrument; ///< name or synonym; empty: as the sheet says
    QString kitVersion; ///< name of a KitType; empty: as the sheet says
    QString flowCell;   ///< name of a FlowCellType; empty: the one with most lanes
    /// Who will read the sheet; open: bcl2fastq for v1, BCL Convert for v2.
    std::optional<SheetConsumer> consumer;
    std::optional<int> mismatches1; ///< 0..2; open: as the sheet says, else 1
    std::optional<int> mismatches2;
    std::optional<int> read1Cycles; ///< cycles of the run, where it is known
    std::optional<int> index1Cycles;
    std::optional<int> index2Cycles;
    std::optional<int> read2Cycles;
    bool allowN = false;            ///< N in indexes, for software that pads with it
    bool forbidUnderscores = false; ///< site rule for Sample_IDs
    QStringList knownI5;            ///< i5 of the lab's kits, forward, to notice reversed ones
    int listedPerCode = 200;        ///< findings of one code; the rest is counted in SS-MORE
    /// Comparisons of indexes in one lane before SS-INDEX-UNCHECKED: some 5,000 samples whose every
    /// pair clashes; no real lane comes near.
    qint64 comparisonsPerLane = 20'000'000;
};

/// From where the reagent kit of a check is known.
enum class KitSource {
    None,  ///< it is not known
    Given, ///< SheetCheckOptions::kitVersion
    Sheet, ///< Custom_KitVersion in [Header]
    Only   ///< the instrument has no other
};

struct SheetReport {
    SheetDialect dialect = SheetDialect::Unknown;
    SheetEncoding encoding = SheetEncoding::Utf8;
    const InstrumentType* instrument = nullptr; ///< what was assumed; null: not known
    QString kit;                                ///< name of a KitType; empty: not known
    KitSource kitSource = KitSource::None;
    int samples = 0;                    ///< different Sample_IDs
    std::vector<SheetFinding> findings; ///< by line, then column

    /// False when the bytes are no sample sheet at all.
    [[nodiscard]] bool readable() const { return dialect != SheetDialect::Unknown; }
    [[nodiscard]] int count(SheetSeverity severity) const;
    /// The worst severity found; nothing when there are no findings.
    [[nodiscard]] std::optional<SheetSeverity> worst() const;
};

/// Checks a sample sheet of any dialect against the rules of that dialect. Takes any bytes; time
/// and memory are bounded by their size. Pure; any thread.
/// Sources: Illumina "Sample Sheet" section requirements and parameters, BCL Convert guide,
/// Knowledge 970-2017-004, 1800, 2326, 5671, 5982, 8422, 8935; Element run manifest guide.
SheetReport checkSampleSheet(const QByteArray& bytes, const SheetCheckOptions& options = {});

/// The name of a dialect for people, translated.
QString dialectName(SheetDialect dialect);

} // namespace tracseq::sequencing
