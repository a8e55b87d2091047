// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said only of all samples of a lane: lengths, collisions, orientation, colours.
#include "core/libraries/index_collisions.h"
#include "core/sequencing/colour_balance.h"
#include "core/sequencing/illumina/sheet_check.h"
#include "core/sequencing/illumina/sheet_words.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tracseq::sequencing {

namespace {

QString joined(const QList<int>& numbers)
{
    QStringList parts;
    for (const int number : numbers) {
        parts += QString::number(number);
    }
    return parts.join(u", ");
}

QString inWords(Orientation orientation)
{
    return orientation == Orientation::Forward
               ? words(QT_TRANSLATE_NOOP("SampleSheet", "forward"))
               : words(QT_TRANSLATE_NOOP("SampleSheet", "as reverse complement"));
}

QString inWords(SheetConsumer consumer)
{
    switch (consumer) {
    case SheetConsumer::VendorPlanning:
        return words(QT_TRANSLATE_NOOP("SampleSheet", "run planning"));
    case SheetConsumer::Bcl2fastq:
        return u"bcl2fastq"_s;
    case SheetConsumer::BclConvert:
        break;
    }
    return u"BCL Convert"_s;
}

} // namespace

void SheetCheck::checkLanes(const TableNames& names)
{
    std::map<int, std::vector<const Row*>> lanes;
    for (const auto& row : m_rows) {
        for (const int lane : row.lanes) {
            lanes[lane].push_back(&row);
        }
    }
    const bool some = !lanes.empty();
    for (const auto& row : m_rows) {
        if (!row.lanes.isEmpty() || !row.laneGood) {
            continue;
        }
        if (!some) {
            lanes[0].push_back(&row);
            continue;
        }
        add(SheetCode::LaneMissing, row.line);
        for (auto& [lane, rows] : lanes) {
            rows.push_back(&row);
        }
    }
    int biggest = 0;
    for (const auto& [lane, rows] : lanes) {
        QSet<int> groups;
        for (const auto* row : rows) {
            groups.insert(row->group);
        }
        biggest = std::max(biggest, static_cast<int>(groups.size()));
    }
    checkIndexCycles(biggest);
    checkLengths(names);
    for (const auto& [lane, rows] : lanes) {
        checkLane(lane, rows, names);
        checkCollisions(lane, rows, names);
        checkColours(lane, rows, names);
    }
    checkOrientation(names);
}

void SheetCheck::checkIndexCycles(int biggestLane)
{
    if (!isV2()) {
        return;
    }
    const auto any = [this](QString Row::*index) {
        return std::any_of(m_rows.begin(), m_rows.end(),
                           [&](const Row& row) { return !(row.*index).isEmpty(); });
    };
    const bool i7 = any(&Row::i7);
    const bool i5 = any(&Row::i5);
    if (m_index1.cycles == 0 && biggestLane > 1) {
        add(SheetCode::IndexCyclesZero, m_index1.line, 2, u"Index1Cycles"_s,
            {u"Index1Cycles"_s, laneName(0)});
    }
    if (const SheetSection* reads = m_sheet.section(u"Reads")) {
        const int line = m_sheet.line(reads->header).number;
        if (!m_index1.cycles && i7) {
            add(SheetCode::IndexCyclesMissing, line, 0, u"Index1Cycles"_s, {u"Index1Cycles"_s});
        }
        if (!m_index2.cycles && i5) {
            add(SheetCode::IndexCyclesMissing, line, 0, u"Index2Cycles"_s, {u"Index2Cycles"_s});
        }
    }
    if (!i5 && m_mismatches2.all) {
        add(SheetCode::SettingIndex2, 0, 0, u"BarcodeMismatchesIndex2"_s);
    }
}

void SheetCheck::checkLengths(const TableNames& names)
{
    const auto check = [&](const Row& row, const QString& index, int column, const QString& name,
                           int Masks::*place, const std::optional<int>& cycles) {
        if (index.isEmpty() || !row.i7Good || !row.i5Good) {
            return;
        }
        const auto length = static_cast<int>(index.size());
        if (cycles == 0) {
            add(SheetCode::IndexNotRead, row.line, column + 1, name, {name, index});
            return;
        }
        if (row.masks != nullptr) {
            const int mask = row.masks->*place;
            const int kept = mask < 0 ? 0 : row.masks->reads[static_cast<size_t>(mask)].count(u'I');
            if (kept != length) {
                add(SheetCode::OverrideIndex, row.line, column + 1, name,
                    {name, index, QString::number(length), QString::number(kept)});
            }
            return;
        }
        if (!cycles || *cycles == length || row.ownMasks) {
            return;
        }
        // BCL Convert wants a mask for the cycles left over; bcl2fastq is given one when it runs.
        const bool tolerable = length < *cycles && !isV2();
        add(tolerable ? SheetCode::IndexShort : SheetCode::IndexLength, row.line, column + 1, name,
            {name, index, QString::number(length), QString::number(*cycles)});
    };
    for (const auto& row : m_rows) {
        checkUnindexed(row, names);
        check(row, row.i7, row.i7Column, names.i7, &Masks::index1, m_index1.cycles);
        check(row, row.i5, row.i5Column, names.i5, &Masks::index2, m_index2.cycles);
    }
}

void SheetCheck::checkUnindexed(const Row& row, const TableNames& names)
{
    const auto kept = [&](int Masks::*place) {
        const int mask = row.masks == nullptr ? -1 : row.masks->*place;
        return mask < 0 ? 0 : row.masks->reads[static_cast<size_t>(mask)].count(u'I');
    };
    if (!row.hasIndex()) {
        if (kept(&Masks::index1) + kept(&Masks::index2) > 0) {
            add(SheetCode::OverrideUnindexed, row.line, row.i7Column + 1, names.i7, {row.sampleId});
        }
    } else if (row.i5.isEmpty() && kept(&Masks::index2) > 0) {
        add(SheetCode::OverrideNoIndex2, row.line, row.i5Column + 1, names.i5,
            {row.sampleId, QString::number(kept(&Masks::index2))});
    }
}

bool SheetCheck::isRead(const Row& row, int Masks::*place, const Read& read) const
{
    if (row.masks == nullptr) {
        return read.cycles != 0;
    }
    const int mask = row.masks->*place;
    return mask >= 0 && row.masks->reads[static_cast<size_t>(mask)].count(u'I') > 0;
}

void SheetCheck::checkLane(int lane, const std::vector<const Row*>& rows, const TableNames& names)
{
    QSet<int> samples;
    std::map<qsizetype, bool> lengths1;
    std::map<qsizetype, bool> lengths2;
    const Row* single = nullptr;
    const Row* dual = nullptr;
    bool masked = true;
    bool anyIndex = false;
    for (const auto* row : rows) {
        samples.insert(row->group);
        anyIndex = anyIndex || row->hasIndex();
        if (!row->i7Good || !row->i5Good) {
            continue;
        }
        if (!row->i7.isEmpty()) {
            lengths1[row->i7.size()] = true;
            const Row*& kind = row->i5.isEmpty() ? single : dual;
            kind = kind == nullptr ? row : kind;
            masked = masked && row->ownMasks;
        }
        if (!row->i5.isEmpty()) {
            lengths2[row->i5.size()] = true;
        }
    }
    for (const auto* row : rows) {
        if (row->i7.isEmpty() && !row->i5.isEmpty()) {
            add(SheetCode::IndexOnlySecond, row->line, row->i5Column + 1, names.i5,
                {row->sampleId});
        } else if (!row->hasIndex() && (samples.size() > 1 || anyIndex)) {
            add(SheetCode::IndexEmpty, row->line, row->i7Column + 1, names.i7,
                {row->sampleId, laneName(lane)});
        }
    }
    if (single != nullptr && dual != nullptr) {
        add(masked ? SheetCode::IndexMixedMasked : SheetCode::IndexMixed, single->line,
            single->i7Column + 1, names.i7, {laneName(lane), single->sampleId, dual->sampleId});
    }
    const auto mixed = [&](const std::map<qsizetype, bool>& lengths, const QString& name) {
        if (lengths.size() > 1) {
            QList<int> all;
            for (const auto& [length, seen] : lengths) {
                all += static_cast<int>(length);
            }
            add(SheetCode::IndexLengthsMixed, m_headerLine, 0, name,
                {name, laneName(lane), joined(all)});
        }
    };
    mixed(lengths1, names.i7);
    mixed(lengths2, names.i5.isEmpty() ? names.i7 : names.i5);
}

void SheetCheck::checkCollisions(int lane, const std::vector<const Row*>& rows,
                                 const TableNames& names)
{
    libraries::CollisionRules rules;
    rules.mismatches1 = m_options.mismatches1.value_or(m_mismatches1.in(lane).value_or(1));
    rules.mismatches2 = m_options.mismatches2.value_or(m_mismatches2.in(lane).value_or(1));
    // Without a column for the lane (lane 0) every sample is in all lanes, and so in these.
    rules.independent = m_independent || m_independentLanes.contains(lane) ||
                        (lane == 0 && !m_independentLanes.isEmpty());
    rules.listed = m_options.listedPerCode;
    rules.effort = m_options.comparisonsPerLane;
    std::vector<libraries::IndexedLibrary> lane1;
    lane1.reserve(rows.size());
    const auto cyclesOf = [](const Row& row, int Masks::*place, const QString& index) {
        QList<int> cycles;
        if (row.masks != nullptr && row.masks->*place >= 0) {
            cycles = row.masks->reads[static_cast<size_t>(row.masks->*place)].cycles(u'I');
        }
        return cycles.size() == index.size() ? cycles : QList<int>();
    };
    for (const auto* row : rows) {
        libraries::IndexedLibrary library;
        if (row->i7Good && row->i5Good) {
            library.i7 = isRead(*row, &Masks::index1, m_index1) ? row->i7 : QString();
            library.i5 = isRead(*row, &Masks::index2, m_index2) ? row->i5 : QString();
            library.i7Cycles = cyclesOf(*row, &Masks::index1, row->i7);
            library.i5Cycles = cyclesOf(*row, &Masks::index2, row->i5);
        }
        library.group = row->group;
        library.mismatches1 = row->mismatches1;
        library.mismatches2 = row->mismatches2;
        lane1.push_back(library);
    }
    const auto found = libraries::findIndexCollisions(lane1, rules);
    qint64 errors = 0;
    qint64 warnings = 0;
    for (const auto& pair : found.pairs) {
        const Row& one = *rows[static_cast<size_t>(pair.first)];
        const Row& other = *rows[static_cast<size_t>(pair.second)];
        const bool second = one.line < other.line;
        const Row& at = second ? other : one;
        const Row& before = second ? one : other;
        const auto inNumbers = [](const char* text, int distance, int needed) {
            return words(text).arg(distance).arg(needed);
        };
        const auto needed = [](int a, int b, int allowed) {
            return (a < 0 ? allowed : a) + (b < 0 ? allowed : b) + 1;
        };
        QStringList distances;
        if (pair.distance1 >= 0) {
            distances += inNumbers(
                QT_TRANSLATE_NOOP("SampleSheet", "letters that differ in i7: %1 (needed: %2)"),
                pair.distance1, needed(one.mismatches1, other.mismatches1, rules.mismatches1));
        }
        if (pair.distance2 >= 0) {
            distances += inNumbers(
                QT_TRANSLATE_NOOP("SampleSheet", "letters that differ in i5: %1 (needed: %2)"),
                pair.distance2, needed(one.mismatches2, other.mismatches2, rules.mismatches2));
        }
        const bool error = pair.kind == libraries::CollisionKind::Error;
        ++(error ? errors : warnings);
        QStringList arguments{at.sampleId, before.sampleId, QString::number(before.line),
                              laneName(lane), distances.join(u", ")};
        if (error) {
            // Under the independent check one index that is the same is enough to stop it.
            const bool apart = rules.independent ? pair.distance1 != 0 && pair.distance2 != 0
                                                 : pair.distance1 > 0 || pair.distance2 > 0;
            arguments +=
                apart
                    ? words(QT_TRANSLATE_NOOP("SampleSheet", "With 0 mismatches allowed they can."))
                    : words(QT_TRANSLATE_NOOP("SampleSheet", "Use another index for one of them."));
        }
        add(error ? SheetCode::IndexCollision : SheetCode::IndexClose, at.line, at.i7Column + 1,
            names.i7, arguments);
    }
    m_counts[SheetCode::IndexCollision] += found.errors - errors;
    m_counts[SheetCode::IndexClose] += found.warnings - warnings;
    if (found.missedErrors) {
        add(SheetCode::IndexUnchecked, m_headerLine, 0, names.i7, {laneName(lane)});
    } else if (found.gaveUp) {
        add(SheetCode::IndexCloseUncounted, m_headerLine, 0, names.i7, {laneName(lane)});
    }
}

std::optional<Orientation> SheetCheck::expectedI5() const
{
    const bool illumina =
        m_sheet.dialect() == SheetDialect::V1 || m_sheet.dialect() == SheetDialect::V2;
    if (m_report.instrument == nullptr || !illumina) {
        return std::nullopt;
    }
    return m_report.instrument->sheetOrientation(
        m_report.kit,
        m_options.consumer.value_or(isV2() ? SheetConsumer::BclConvert : SheetConsumer::Bcl2fastq));
}

void SheetCheck::checkOrientation(const TableNames& names)
{
    const auto withI5 = std::find_if(m_rows.begin(), m_rows.end(),
                                     [](const Row& row) { return !row.i5.isEmpty(); });
    const bool illumina =
        m_sheet.dialect() == SheetDialect::V1 || m_sheet.dialect() == SheetDialect::V2;
    if (withI5 == m_rows.end() || m_report.instrument == nullptr || !illumina) {
        return;
    }
    const QString software = inWords(
        m_options.consumer.value_or(isV2() ? SheetConsumer::BclConvert : SheetConsumer::Bcl2fastq));
    const int column = withI5->i5Column + 1;
    const auto expected = expectedI5();
    if (!expected) {
        add(SheetCode::OrientationKit, m_headerLine, column, names.i5,
            {m_report.instrument->name, m_report.instrument->kitNames().join(u", ")});
        return;
    }
    const QString kit =
        m_report.kitSource == KitSource::Sheet
            ? words(QT_TRANSLATE_NOOP("SampleSheet", "%1 with kit %2, as the sheet says"))
        : m_report.kitSource == KitSource::Given
            ? words(QT_TRANSLATE_NOOP("SampleSheet", "%1 with kit %2, as chosen"))
            : QString();
    const QString& name = m_report.instrument->name;
    const QStringList arguments{kit.isEmpty() ? name : kit.arg(name, m_report.kit),
                                inWords(*expected), software};
    add(SheetCode::OrientationExpected, m_headerLine, column, names.i5, arguments);
    const QString stated = m_sheet.value(u"Header", u"IndexOrientation");
    if (isV2() && stated.compare(u"Forward", Qt::CaseInsensitive) == 0 &&
        *expected == Orientation::ReverseComplement) {
        add(SheetCode::OrientationHeader, 0, 0, u"IndexOrientation"_s, arguments);
    }

    QSet<QString> forward(m_options.knownI5.begin(), m_options.knownI5.end());
    QSet<QString> reversed;
    for (const auto& sequence : m_options.knownI5) {
        reversed.insert(libraries::reverseComplement(sequence));
    }
    if (*expected == Orientation::ReverseComplement) {
        forward.swap(reversed);
    }
    qint64 right = 0;
    qint64 wrong = 0;
    qint64 all = 0;
    for (const auto& row : m_rows) {
        if (row.i5.isEmpty()) {
            continue;
        }
        ++all;
        right += forward.contains(row.i5) ? 1 : 0;
        wrong += reversed.contains(row.i5) && !forward.contains(row.i5) ? 1 : 0;
    }
    if (wrong > right) {
        add(SheetCode::OrientationReversed, m_headerLine, column, names.i5,
            {QString::number(wrong), QString::number(all), inWords(*expected)});
    }
}

void SheetCheck::checkColours(int lane, const std::vector<const Row*>& rows,
                              const TableNames& names)
{
    if (m_report.instrument == nullptr) {
        return;
    }
    const QList<Chemistry> chemistries = m_report.instrument->chemistries(m_report.kit);
    const auto read = m_report.instrument->readOrientation(m_report.kit);
    const auto written = expectedI5();
    const auto judge = [&](QString Row::*index, int Row::*column, const QString& name, bool turn) {
        QStringList sequences;
        QSet<QString> different;
        QSet<int> samples;
        for (const auto* row : rows) {
            const QString& sequence = row->*index;
            if (sequence.isEmpty() || !row->i7Good || !row->i5Good) {
                continue;
            }
            samples.insert(row->group);
            const QString seen = turn ? libraries::reverseComplement(sequence) : sequence;
            if (std::all_of(chemistries.begin(), chemistries.end(),
                            [&](Chemistry c) { return startsDark(seen, c); })) {
                add(SheetCode::ColourDarkStart, row->line, row->*column + 1, name,
                    {name, sequence});
            }
            if (!different.contains(seen)) {
                different.insert(seen);
                sequences += seen;
            }
        }
        // What holds whichever of the possible kits is used.
        QList<int> dark;
        QList<int> oneChannel;
        for (qsizetype i = 0; i < chemistries.size(); ++i) {
            const ColourBalance balance = colourBalance(sequences, chemistries.at(i));
            if (i == 0) {
                dark = balance.darkCycles;
                oneChannel = balance.oneChannelCycles;
                continue;
            }
            dark.removeIf([&](int cycle) { return !balance.darkCycles.contains(cycle); });
            oneChannel.removeIf(
                [&](int cycle) { return !balance.oneChannelCycles.contains(cycle); });
        }
        if (!dark.isEmpty()) {
            add(SheetCode::ColourDark, m_headerLine, 0, name, {name, laneName(lane), joined(dark)});
        }
        // A sample alone cannot be balanced, and needs no demultiplexing.
        if (!oneChannel.isEmpty() && samples.size() > 1) {
            add(SheetCode::ColourOneChannel, m_headerLine, 0, name,
                {name, laneName(lane), joined(oneChannel)});
        }
    };
    judge(&Row::i7, &Row::i7Column, names.i7, false);
    if (read && written) {
        judge(&Row::i5, &Row::i5Column, names.i5.isEmpty() ? names.i7 : names.i5,
              *read != *written);
    }
}

} // namespace tracseq::sequencing
