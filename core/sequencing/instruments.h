// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace tracseq::sequencing {

/// How an instrument sees bases. Source: Illumina Knowledge 8422 and 1800, chemistry pages.
enum class Chemistry {
    FourChannel,         ///< four dyes; A and C share a laser, G and T the other
    TwoChannelRedGreen,  ///< C red, T green, A both, G dark
    TwoChannelBlueGreen, ///< C blue, T green, A both, G dark
    TwoChannelXleap,     ///< A blue, T green, C both, G dark
    OneChannel,          ///< A in the first image, C in the second, T in both, G in none
    Unknown              ///< no rule known to us; colour balance is not judged
};

/// The i5 as it stands on the adapter that the lab ordered, or its reverse complement.
enum class Orientation { Forward, ReverseComplement };

/// Who reads the sheet, as that decides how the i5 is written.
enum class SheetConsumer {
    VendorPlanning, ///< BaseSpace run planning or the instrument's own tool
    Bcl2fastq,      ///< bcl2fastq and everything else that reads v1 sheets
    BclConvert      ///< BCL Convert and DRAGEN
};

struct FlowCellType {
    QString name; ///< stable: stored with runs
    int lanes = 1;
};

/// A generation of reagents that changes how indexes are read.
struct KitType {
    QString name; ///< stable: stored with runs; shown to people as it is
    Chemistry chemistry = Chemistry::Unknown;
    Orientation read = Orientation::Forward; ///< how the instrument reads the i5
    Orientation planning = Orientation::Forward;
    Orientation bcl2fastq = Orientation::Forward;
    Orientation bclConvert = Orientation::Forward;
};

/// A kind of sequencer: facts only, no instrument of the lab's own.
struct InstrumentType {
    QString name; ///< stable: stored with runs; also what v1 sheets say as "Instrument Type"
    QStringList synonyms;
    QString platform; ///< InstrumentPlatform of v2 sheets; empty for other vendors
    QString type;     ///< InstrumentType of v2 sheets
    std::vector<FlowCellType> flowCells;
    std::vector<KitType> kits; ///< at least one
    int longestIndex = 0;      ///< cycles of one index read; 0 when not known

    [[nodiscard]] int maxLanes() const;
    [[nodiscard]] const FlowCellType* flowCell(QStringView flowCellName) const;
    [[nodiscard]] const KitType* kit(QStringView kitName) const;
    [[nodiscard]] QStringList kitNames() const;

    /// How the i5 is written for `consumer`. Nothing when that depends on the kit and `kitName`
    /// is none of ours: then the user has to choose.
    [[nodiscard]] std::optional<Orientation> sheetOrientation(QStringView kitName,
                                                              SheetConsumer consumer) const;
    /// How the instrument reads the i5; nothing as above.
    [[nodiscard]] std::optional<Orientation> readOrientation(QStringView kitName) const;
    /// The chemistries that are possible: one when the kit is known or makes no difference.
    [[nodiscard]] QList<Chemistry> chemistries(QStringView kitName) const;
};

/// The table of instruments, in the order they are offered. Lives as long as the program.
const std::vector<InstrumentType>& instruments();

/// By name or synonym, without regard to letter case, blanks and punctuation ("NovaSeq6000",
/// "NextSeq1k2k"). Null when there is none. The pointer stays valid.
const InstrumentType* findInstrument(QStringView name);

} // namespace tracseq::sequencing
