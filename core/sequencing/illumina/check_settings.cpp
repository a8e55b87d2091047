// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of demultiplexing: which there are, their values, and the cycles they keep.
#include "core/sequencing/illumina/sheet_check.h"
#include "core/sequencing/illumina/sheet_words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tracseq::sequencing {

namespace {

/// What BCL Convert takes, in v2 sheets and in the [Settings] of v1 sheets.
/// Source: BCL Convert guide, "Sample Sheet".
constexpr std::array<QStringView, 19> kBclConvert{u"SoftwareVersion",
                                                  u"AdapterRead1",
                                                  u"AdapterRead2",
                                                  u"AdapterBehavior",
                                                  u"AdapterStringency",
                                                  u"BarcodeMismatchesIndex1",
                                                  u"BarcodeMismatchesIndex2",
                                                  u"MinimumTrimmedReadLength",
                                                  u"MinimumAdapterOverlap",
                                                  u"MaskShortReads",
                                                  u"OverrideCycles",
                                                  u"TrimUMI",
                                                  u"CreateFastqForIndexReads",
                                                  u"NoLaneSplitting",
                                                  u"FastqCompressionFormat",
                                                  u"FindAdaptersWithIndels",
                                                  u"CombinedIndexCollisionCheck",
                                                  u"IndependentIndexCollisionCheck",
                                                  u"FastqCompressionLevel"};

/// What bcl2fastq and the Experiment Manager know beyond that.
constexpr std::array<QStringView, 18> kBcl2fastq{u"ReverseComplement",
                                                 u"Adapter",
                                                 u"MaskAdapter",
                                                 u"MaskAdapterRead2",
                                                 u"FindAdapterWithIndels",
                                                 u"Read1StartFromCycle",
                                                 u"Read2StartFromCycle",
                                                 u"Read1EndWithCycle",
                                                 u"Read2EndWithCycle",
                                                 u"Read1UMILength",
                                                 u"Read2UMILength",
                                                 u"Read1UMIStartFromCycle",
                                                 u"Read2UMIStartFromCycle",
                                                 u"ExcludeTiles",
                                                 u"TrimAdapter",
                                                 u"OnlyGenerateFASTQ",
                                                 u"VariantCaller",
                                                 u"FlagPCRDuplicates"};

bool oneOf(QStringView text, std::initializer_list<QStringView> choices)
{
    return std::any_of(choices.begin(), choices.end(),
                       [&](QStringView choice) { return same(text, choice); });
}

/// Lanes separated by ";". Nothing when there is anything else.
std::optional<QList<int>> laneList(const QString& value)
{
    constexpr int kMostLanes = 16;
    QList<int> lanes;
    for (const auto& part : QStringView(value).split(u';')) {
        const int lane = wholeNumber(part.trimmed()).value_or(0);
        if (lane < 1 || lane > kMostLanes) {
            return std::nullopt;
        }
        lanes += lane;
    }
    return lanes;
}

/// What is allowed for a setting when `value` is not; nothing when it is.
std::optional<QString> refusal(const QString& key, const QString& value)
{
    static const QRegularExpression kVersion(u"^[0-9]+(\\.[0-9]+){1,3}$"_s);
    static const QRegularExpression kShare(u"^(0?\\.[0-9]+|[01](\\.[0-9]+)?)$"_s);
    const auto number = wholeNumber(value);
    const int whole = number.value_or(-1);
    if (same(key, u"BarcodeMismatchesIndex1") || same(key, u"BarcodeMismatchesIndex2")) {
        return number && whole >= 0 && whole <= 2 ? std::nullopt : std::optional(u"0, 1, 2"_s);
    }
    if (oneOf(key, {u"TrimUMI", u"CreateFastqForIndexReads", u"NoLaneSplitting",
                    u"FindAdaptersWithIndels"})) {
        return oneOf(value, {u"0", u"1", u"true", u"false"})
                   ? std::nullopt
                   : std::optional(u"true, false, 1, 0"_s);
    }
    if (same(key, u"AdapterBehavior")) {
        return oneOf(value, {u"trim", u"mask"}) ? std::nullopt : std::optional(u"trim, mask"_s);
    }
    if (same(key, u"FastqCompressionFormat")) {
        return oneOf(value, {u"gzip", u"dragen", u"dragen-interleaved"})
                   ? std::nullopt
                   : std::optional(u"gzip, dragen, dragen-interleaved"_s);
    }
    if (same(key, u"AdapterStringency")) {
        const double share = kShare.match(value).hasMatch() ? value.toDouble() : 0;
        return share >= 0.5 && share <= 1
                   ? std::nullopt
                   : std::optional(words(QT_TRANSLATE_NOOP("SampleSheet", "0.5 to 1")));
    }
    if (same(key, u"MinimumAdapterOverlap")) {
        return number && whole >= 1 && whole <= 3 ? std::nullopt : std::optional(u"1, 2, 3"_s);
    }
    if (same(key, u"MinimumTrimmedReadLength") || same(key, u"MaskShortReads")) {
        return number && whole >= 0
                   ? std::nullopt
                   : std::optional(
                         words(QT_TRANSLATE_NOOP("SampleSheet", "a whole number from 0")));
    }
    if (same(key, u"FastqCompressionLevel")) {
        return number && whole <= 9
                   ? std::nullopt
                   : std::optional(words(QT_TRANSLATE_NOOP("SampleSheet", "0 to 9")));
    }
    // BCL Convert takes lanes; labs write true and false too.
    if (oneOf(key, {u"CombinedIndexCollisionCheck", u"IndependentIndexCollisionCheck"})) {
        return oneOf(value, {u"0", u"true", u"false"}) || laneList(value)
                   ? std::nullopt
                   : std::optional(words(
                         QT_TRANSLATE_NOOP("SampleSheet", "lanes separated by “;”, true, false")));
    }
    if (same(key, u"SoftwareVersion") && !kVersion.match(value).hasMatch()) {
        return words(QT_TRANSLATE_NOOP("SampleSheet", "a version such as 4.2.7"));
    }
    return std::nullopt;
}

} // namespace

void SheetCheck::checkSettings(const SheetSection& section)
{
    const auto known = [this](QStringView key) {
        const auto in = [key](const auto& list) {
            return std::any_of(list.begin(), list.end(),
                               [key](QStringView candidate) { return same(candidate, key); });
        };
        return in(kBclConvert) ||
               (!isV2() && (in(kBcl2fastq) || key.startsWith(u"ExcludeTilesLane")));
    };
    bool adapter = false;
    bool version = false;
    bool any = false;
    const SheetLine* behavior = nullptr;
    for (int i = section.begin; i < section.end; ++i) {
        const SheetLine& line = m_sheet.line(i);
        const QString key = line.value(0);
        const QString value = line.value(1);
        if (key.isEmpty() || key.startsWith(u'[')) {
            continue;
        }
        any = true;
        if (!known(key)) {
            add(isV2() ? SheetCode::SettingUnknown : SheetCode::SettingUnknownV1, line.number, 1,
                key, {key, section.name});
            continue;
        }
        adapter = adapter ||
                  (oneOf(key, {u"Adapter", u"AdapterRead1", u"AdapterRead2"}) && !value.isEmpty());
        version = version || same(key, u"SoftwareVersion");
        if (same(key, u"AdapterBehavior")) {
            behavior = &line;
        }
        if (!value.isEmpty()) {
            checkSetting(line, key, value);
        }
    }
    if (behavior != nullptr && !adapter) {
        add(SheetCode::SettingAdapter, behavior->number, 1, behavior->value(0),
            {behavior->value(0)});
    }
    if (isV2() && any && !version) {
        add(SheetCode::SettingMissing, m_sheet.line(section.header).number, 0, u"SoftwareVersion"_s,
            {u"SoftwareVersion"_s});
    }
}

void SheetCheck::checkSetting(const SheetLine& line, const QString& key, const QString& value)
{
    if (const auto allowed = refusal(key, value)) {
        add(SheetCode::SettingValue, line.number, 2, key, {key, value, *allowed});
        return;
    }
    if (same(key, u"BarcodeMismatchesIndex1")) {
        m_mismatches1.all = value.toInt();
    } else if (same(key, u"BarcodeMismatchesIndex2")) {
        m_mismatches2.all = value.toInt();
    } else if (same(key, u"IndependentIndexCollisionCheck")) {
        // A lone 1 may be meant as "yes" or as lane 1; all lanes is the stricter reading.
        m_independent = oneOf(value, {u"1", u"true"});
        m_independentLanes = laneList(value).value_or(QList<int>());
    } else if (same(key, u"TrimUMI")) {
        m_trimUmi = oneOf(value, {u"1", u"true"}) ? line.number : 0;
    } else if (same(key, u"OverrideCycles")) {
        m_masks = masksOf(value, line.number, 2);
    } else if (oneOf(key, {u"Adapter", u"AdapterRead1", u"AdapterRead2", u"MaskAdapter",
                           u"MaskAdapterRead2"})) {
        checkAdapter(line, 1, key, value);
    }
}

void SheetCheck::checkAdapter(const SheetLine& line, int cell, const QString& key,
                              const QString& value)
{
    if (value.isEmpty()) {
        return;
    }
    for (const auto& part : QStringView(value).split(u'+')) {
        const bool bases = !part.isEmpty() && std::all_of(part.begin(), part.end(), [](QChar c) {
            return c == u'A' || c == u'C' || c == u'G' || c == u'T';
        });
        if (!bases) {
            add(SheetCode::AdapterLetters, line.number, cell + 1, key, {key, value.left(80)});
            return;
        }
    }
}

const SheetCheck::Masks* SheetCheck::masksOf(const QString& value, int line, int cell)
{
    const auto known = m_maskCache.find(value);
    if (known != m_maskCache.end() && known->second) {
        return &*known->second;
    }
    auto& kept = m_maskCache[value];
    const auto refuse = [&](SheetCode code, const QStringList& arguments) {
        add(code, line, cell, u"OverrideCycles"_s, arguments);
        return nullptr;
    };
    const auto reads = parseOverrideCycles(value);
    if (!reads) {
        return refuse(SheetCode::OverrideSyntax, {value.left(80)});
    }

    // Reads stand in the order in which they are sequenced. A read that [Reads] does not name is
    // not there, unless the number of masks says otherwise.
    struct Candidate {
        QString name;
        std::optional<int> cycles;
        bool present;
    };
    std::array<Candidate, 4> order{{{u"Read1Cycles"_s, m_read1.cycles, true},
                                    {u"Index1Cycles"_s, m_index1.cycles, false},
                                    {u"Index2Cycles"_s, m_index2.cycles, false},
                                    {u"Read2Cycles"_s, m_read2.cycles, false}}};
    size_t certain = 0;
    for (auto& read : order) {
        read.present = read.cycles ? *read.cycles > 0 : read.present;
        certain += read.present ? 1 : 0;
    }
    const size_t count = reads->size();
    const size_t sure = certain;
    const bool lastIsRead = reads->back().count(u'Y') > 0;
    for (const size_t place : {size_t{1}, size_t{3}, size_t{2}}) {
        const bool fits = place != 3 || lastIsRead;
        if (certain < count && !order[place].cycles && fits) {
            order[place].present = true;
            ++certain;
        }
    }
    if (certain != count) {
        return refuse(SheetCode::OverrideReads,
                      {value, QString::number(count), QString::number(sure)});
    }
    Masks masks;
    masks.reads = *reads;
    size_t next = 0;
    bool good = true;
    for (size_t i = 0; i < order.size(); ++i) {
        if (!order[i].present) {
            continue;
        }
        const int place = static_cast<int>(next++);
        const ReadMask& mask = masks.reads[static_cast<size_t>(place)];
        masks.index1 = i == 1 ? place : masks.index1;
        masks.index2 = i == 2 ? place : masks.index2;
        if (order[i].cycles && mask.total() != *order[i].cycles) {
            refuse(SheetCode::OverrideSum, {mask.toString(), QString::number(mask.total()),
                                            order[i].name, QString::number(*order[i].cycles)});
            good = false;
        }
    }
    if (!good || !checkUses(masks, value, line, cell)) {
        return nullptr;
    }
    kept = std::move(masks);
    return &*kept;
}

bool SheetCheck::checkUses(const Masks& masks, const QString& value, int line, int cell)
{
    bool good = true;
    bool any = false;
    for (size_t i = 0; i < masks.reads.size(); ++i) {
        const ReadMask& mask = masks.reads[i];
        const int place = static_cast<int>(i);
        const bool index = place == masks.index1 || place == masks.index2;
        any = any || (!index && mask.count(u'Y') > 0);
        const char16_t wrong = index ? u'Y' : u'I';
        if (mask.count(wrong) > 0) {
            const QString read =
                place == masks.index1   ? words(QT_TRANSLATE_NOOP("SampleSheet", "index read 1"))
                : place == masks.index2 ? words(QT_TRANSLATE_NOOP("SampleSheet", "index read 2"))
                : i == 0                ? words(QT_TRANSLATE_NOOP("SampleSheet", "read 1"))
                                        : words(QT_TRANSLATE_NOOP("SampleSheet", "read 2"));
            add(SheetCode::OverrideUse, line, cell, u"OverrideCycles"_s,
                {mask.toString(), QString(QChar(wrong)), read});
            good = false;
        }
    }
    if (good && !any) {
        add(SheetCode::OverrideNothing, line, cell, u"OverrideCycles"_s, {value});
        good = false;
    }
    return good;
}

void SheetCheck::checkUmi()
{
    // A mask that could not be read may have had a U.
    const bool clear = std::none_of(m_maskCache.begin(), m_maskCache.end(), [](const auto& entry) {
        return !entry.second ||
               std::any_of(entry.second->reads.begin(), entry.second->reads.end(),
                           [](const ReadMask& mask) { return mask.count(u'U') > 0; });
    });
    if (m_trimUmi > 0 && clear) {
        add(SheetCode::SettingUmi, m_trimUmi, 2, u"TrimUMI"_s,
            {m_sheet.line(m_trimUmi - 1).value(1)});
    }
}

} // namespace tracseq::sequencing
