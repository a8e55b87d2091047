// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sequencing/instruments.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tracseq::sequencing {

namespace {

constexpr auto F = Orientation::Forward;
constexpr auto RC = Orientation::ReverseComplement;

QString key(QStringView name)
{
    QString result;
    for (const QChar c : name) {
        if (c.isLetterOrNumber()) {
            result += c.toLower();
        }
    }
    return result;
}

/// Orientations in the order: as read by the instrument, vendor planning, bcl2fastq, BCL Convert.
/// Sources: Illumina "Index Orientation Guide" and Knowledge 1800; for NovaSeq 6000 v1.0 kits the
/// notes of Twist and Sanger's npg_tracking (turned round from reagent version 3 on). Longest
/// indexes: Knowledge 2129 and 8417.
std::vector<InstrumentType> table()
{
    using C = Chemistry;
    return {
        {u"MiSeq"_s,
         {u"MiSeqDx"_s},
         u"MiSeq"_s,
         u"MiSeq"_s,
         {{u"Standard"_s, 1}, {u"Micro"_s, 1}, {u"Nano"_s, 1}},
         {{u"v2/v3"_s, C::FourChannel, F, F, F, F}},
         0},
        {u"MiniSeq"_s,
         {},
         u"MiniSeq"_s,
         u"MiniSeq"_s,
         {{u"High Output"_s, 1}, {u"Mid Output"_s, 1}, {u"Rapid"_s, 1}},
         {{u"Standard"_s, C::TwoChannelRedGreen, RC, F, RC, RC},
          {u"Rapid"_s, C::TwoChannelRedGreen, F, F, F, F}},
         0},
        {u"iSeq 100"_s,
         {u"iSeq"_s},
         u"iSeq"_s,
         u"iSeq100"_s,
         {{u"i1"_s, 1}},
         {{u"i1"_s, C::OneChannel, RC, F, RC, RC}},
         0},
        {u"NextSeq 500/550"_s,
         {u"NextSeq"_s, u"NextSeq 500"_s, u"NextSeq 550"_s, u"NextSeq550Dx"_s},
         u"NextSeq"_s,
         u"NextSeq550"_s,
         {{u"High Output"_s, 4}, {u"Mid Output"_s, 4}},
         {{u"v2/v2.5"_s, C::TwoChannelRedGreen, RC, F, RC, RC}},
         20},
        {u"NextSeq 1000/2000"_s,
         {u"NextSeq1k2k"_s, u"NextSeq 1000"_s, u"NextSeq 2000"_s, u"NextSeq1000"_s},
         u"NextSeq1k2k"_s,
         u"NextSeq2000"_s,
         {{u"P1"_s, 1}, {u"P2"_s, 1}, {u"P3"_s, 2}, {u"P4"_s, 2}},
         {{u"SBS"_s, C::TwoChannelBlueGreen, RC, F, RC, F},
          {u"XLEAP-SBS"_s, C::TwoChannelXleap, RC, F, RC, F}},
         0},
        {u"HiSeq 2500"_s,
         {u"HiSeq 2000"_s, u"HiSeq 1500"_s, u"HiSeq"_s},
         u"HiSeq"_s,
         u"HiSeq2500"_s,
         {{u"High Output"_s, 8}, {u"Rapid"_s, 2}},
         {{u"TruSeq"_s, C::FourChannel, F, F, F, F}},
         0},
        {u"HiSeq 4000"_s,
         {u"HiSeq 3000"_s, u"HiSeq 3000/4000"_s},
         u"HiSeq"_s,
         u"HiSeq4000"_s,
         {{u"Patterned"_s, 8}},
         {{u"SBS"_s, C::FourChannel, RC, F, RC, RC}},
         0},
        {u"HiSeq X"_s,
         {u"HiSeq X Ten"_s, u"HiSeq X Five"_s, u"HiSeqXTen"_s},
         u"HiSeq"_s,
         u"HiSeqX"_s,
         {{u"Patterned"_s, 8}},
         {{u"SBS"_s, C::FourChannel, RC, F, RC, RC}},
         0},
        {u"NovaSeq 6000"_s,
         {u"NovaSeq"_s, u"NovaSeq 6000Dx"_s},
         u"NovaSeq"_s,
         u"NovaSeq6000"_s,
         {{u"SP"_s, 2}, {u"S1"_s, 2}, {u"S2"_s, 2}, {u"S4"_s, 4}},
         {{u"v1.0"_s, C::TwoChannelRedGreen, F, F, F, F},
          {u"v1.5"_s, C::TwoChannelRedGreen, RC, F, RC, RC}},
         0},
        {u"NovaSeq X"_s,
         {u"NovaSeq X Series"_s, u"NovaSeqXSeries"_s},
         u"NovaSeqXSeries"_s,
         u"NovaSeqX"_s,
         {{u"1.5B"_s, 2}, {u"10B"_s, 8}, {u"25B"_s, 8}},
         {{u"XLEAP-SBS"_s, C::TwoChannelXleap, RC, F, RC, F}},
         26},
        {u"NovaSeq X Plus"_s,
         {},
         u"NovaSeqXSeries"_s,
         u"NovaSeqXPlus"_s,
         {{u"1.5B"_s, 2}, {u"10B"_s, 8}, {u"25B"_s, 8}},
         {{u"XLEAP-SBS"_s, C::TwoChannelXleap, RC, F, RC, F}},
         26},
        {u"MiSeq i100"_s,
         {u"MiSeq i100 Plus"_s, u"MiSeqi100Series"_s},
         u"MiSeqi100Series"_s,
         u"MiSeqi100Plus"_s,
         {{u"5M"_s, 1}, {u"25M"_s, 1}, {u"50M"_s, 1}, {u"100M"_s, 1}},
         {{u"Index first"_s, C::TwoChannelXleap, F, F, F, F},
          {u"Read first"_s, C::TwoChannelXleap, RC, F, RC, F}},
         0},
        {u"Element AVITI"_s,
         {u"AVITI"_s, u"AVITI24"_s},
         {},
         {},
         {{u"AVITI"_s, 2}},
         {{u"Cloudbreak"_s, C::Unknown, F, F, F, F}},
         0},
    };
}

} // namespace

int InstrumentType::maxLanes() const
{
    int lanes = 0;
    for (const auto& cell : flowCells) {
        lanes = std::max(lanes, cell.lanes);
    }
    return lanes;
}

const FlowCellType* InstrumentType::flowCell(QStringView flowCellName) const
{
    const auto found = std::find_if(flowCells.begin(), flowCells.end(), [&](const auto& cell) {
        return key(cell.name) == key(flowCellName);
    });
    return found == flowCells.end() ? nullptr : &*found;
}

const KitType* InstrumentType::kit(QStringView kitName) const
{
    if (kitName.isEmpty()) {
        return kits.size() == 1 ? &kits.front() : nullptr;
    }
    const auto found = std::find_if(kits.begin(), kits.end(), [&](const auto& candidate) {
        return key(candidate.name) == key(kitName);
    });
    return found == kits.end() ? nullptr : &*found;
}

QStringList InstrumentType::kitNames() const
{
    QStringList names;
    for (const auto& candidate : kits) {
        names += candidate.name;
    }
    return names;
}

std::optional<Orientation> InstrumentType::sheetOrientation(QStringView kitName,
                                                            SheetConsumer consumer) const
{
    const auto of = [consumer](const KitType& candidate) {
        switch (consumer) {
        case SheetConsumer::VendorPlanning:
            return candidate.planning;
        case SheetConsumer::Bcl2fastq:
            return candidate.bcl2fastq;
        case SheetConsumer::BclConvert:
            break;
        }
        return candidate.bclConvert;
    };
    if (const KitType* chosen = kit(kitName)) {
        return of(*chosen);
    }
    const bool same = std::all_of(kits.begin(), kits.end(), [&](const auto& candidate) {
        return of(candidate) == of(kits.front());
    });
    return same ? std::optional(of(kits.front())) : std::nullopt;
}

std::optional<Orientation> InstrumentType::readOrientation(QStringView kitName) const
{
    if (const KitType* chosen = kit(kitName)) {
        return chosen->read;
    }
    const bool same = std::all_of(kits.begin(), kits.end(), [&](const auto& candidate) {
        return candidate.read == kits.front().read;
    });
    return same ? std::optional(kits.front().read) : std::nullopt;
}

QList<Chemistry> InstrumentType::chemistries(QStringView kitName) const
{
    if (const KitType* chosen = kit(kitName)) {
        return {chosen->chemistry};
    }
    QList<Chemistry> possible;
    for (const auto& candidate : kits) {
        if (!possible.contains(candidate.chemistry)) {
            possible += candidate.chemistry;
        }
    }
    return possible;
}

const std::vector<InstrumentType>& instruments()
{
    static const std::vector<InstrumentType> all = table();
    return all;
}

const InstrumentType* findInstrument(QStringView name)
{
    const QString wanted = key(name);
    if (wanted.isEmpty()) {
        return nullptr;
    }
    for (const auto& candidate : instruments()) {
        if (key(candidate.name) == wanted || key(candidate.type) == wanted ||
            std::any_of(candidate.synonyms.begin(), candidate.synonyms.end(),
                        [&](const auto& synonym) { return key(synonym) == wanted; })) {
            return &candidate;
        }
    }
    return nullptr;
}

} // namespace tracseq::sequencing
