// SPDX-License-Identifier: GPL-3.0-or-later
// Which sections there are, and the pairs of [Header] and [Reads].
#include "core/sequencing/illumina/sheet_check.h"
#include "core/sequencing/illumina/sheet_words.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tracseq::sequencing {

namespace {

bool endsIn(QStringView name, QStringView end)
{
    return name.endsWith(end, Qt::CaseInsensitive);
}

constexpr int kMostCycles = 9999;

std::optional<int> cycleCount(const QString& text)
{
    const auto count = wholeNumber(text);
    return count && *count <= kMostCycles ? count : std::nullopt;
}

} // namespace

void SheetCheck::checkSections()
{
    for (int i = 0; i < m_sheet.preambleEnd(); ++i) {
        const SheetLine& line = m_sheet.line(i);
        const bool comment =
            m_sheet.dialect() == SheetDialect::Element && line.text.startsWith(u'#');
        if (!line.isBlank() && !comment) {
            add(SheetCode::TextBeforeSection, line.number, 0, {}, {line.text.trimmed().left(80)});
        }
    }
    checkSectionNames();
    switch (m_sheet.dialect()) {
    case SheetDialect::V1:
        checkSectionsV1();
        break;
    case SheetDialect::V2:
        checkSectionsV2();
        break;
    default:
        checkElement();
        break;
    }
}

void SheetCheck::checkSectionNames()
{
    QHash<QString, int> seen;
    for (const auto& section : m_sheet.sections()) {
        const SheetLine& header = m_sheet.line(section.header);
        const int first = seen.value(section.name.toLower());
        if (first > 0) {
            add(SheetCode::SectionRepeated, header.number, 1, {},
                {section.name, QString::number(first)});
        } else {
            seen.insert(section.name.toLower(), header.number);
        }
        for (size_t i = 1; i < header.cells.size(); ++i) {
            if (!header.value(i).isEmpty()) {
                add(SheetCode::SectionMalformed, header.number, static_cast<int>(i) + 1, {},
                    {header.text.trimmed().left(80)});
                break;
            }
        }
        m_application = m_application || section.name.contains(u"TSO500", Qt::CaseInsensitive);
    }
    for (const auto& section : m_sheet.sections()) {
        for (int i = section.begin; i < section.end; ++i) {
            const SheetLine& line = m_sheet.line(i);
            if (line.value(0).startsWith(u'[')) {
                add(SheetCode::SectionMalformed, line.number, 1, {}, {line.text.left(80)});
                continue;
            }
            // Settings of applications other than BCL Convert are theirs to judge.
            if (!isV2() ||
                (endsIn(section.name, u"_Settings") && !section.is(u"Sequencing_Settings") &&
                 !section.is(u"BCLConvert_Settings"))) {
                continue;
            }
            for (size_t cell = 0; cell < line.cells.size(); ++cell) {
                if (line.cells[cell].text.contains(u'[') || line.cells[cell].text.contains(u']')) {
                    add(SheetCode::CharBracket, line.number, static_cast<int>(cell) + 1, {},
                        {line.value(cell)});
                }
            }
        }
    }
}

void SheetCheck::checkSectionsV1()
{
    const std::array known{u"Header"_s, u"Reads"_s, u"Settings"_s, u"Data"_s, u"Manifests"_s};
    for (const auto& section : m_sheet.sections()) {
        if (std::none_of(known.begin(), known.end(),
                         [&](const QString& name) { return section.is(name); })) {
            add(SheetCode::SectionCustom, m_sheet.line(section.header).number, 1, {},
                {section.name});
        }
    }
    if (const SheetSection* header = m_sheet.section(u"Header")) {
        checkPairs(*header, false);
    } else {
        add(SheetCode::SectionMissingV1, 0, 0, {}, {u"Header"_s});
    }
    if (const SheetSection* reads = m_sheet.section(u"Reads")) {
        checkReadsV1(*reads);
    } else {
        add(SheetCode::SectionMissingV1, 0, 0, {}, {u"Reads"_s});
    }
    checkReadsAgainstRun();
    if (const SheetSection* settings = m_sheet.section(u"Settings")) {
        checkPairs(*settings, false);
        checkSettings(*settings);
    }
    const SheetSection* data = m_sheet.section(u"Data");
    if (data == nullptr) {
        add(SheetCode::SectionMissing, 0, 0, {}, {u"Data"_s});
        return;
    }
    const Table table = tableOf(data->begin, data->end);
    if (table.rows.empty()) {
        add(SheetCode::DataEmpty, m_sheet.line(data->header).number, 0, {}, {data->name});
        return;
    }
    checkTable(table, false);
    checkSamples(table, {u"Sample_ID"_s, u"index"_s, u"index2"_s, u"Lane"_s});
}

void SheetCheck::checkSectionsV2()
{
    for (const auto& section : m_sheet.sections()) {
        const int number = m_sheet.line(section.header).number;
        const bool settings = endsIn(section.name, u"_Settings");
        const bool data = endsIn(section.name, u"_Data");
        if (section.is(u"Header") || section.is(u"Reads")) {
            continue;
        }
        if (settings || data) {
            const QStringView application = QStringView(section.name).chopped(settings ? 9 : 5);
            if (application.isEmpty() || application.contains(u'-') ||
                application.contains(u"Settings", Qt::CaseInsensitive) ||
                application.contains(u"Data", Qt::CaseInsensitive)) {
                add(SheetCode::SectionName, number, 1, {}, {section.name});
            }
            if (settings) {
                checkPairs(section, section.is(u"BCLConvert_Settings") ||
                                        section.is(u"Sequencing_Settings"));
            }
        } else if (section.is(u"Data") || section.is(u"Settings") || section.is(u"Manifests")) {
            add(SheetCode::DialectMixed, number, 1, {},
                {section.name, dialectName(m_sheet.dialect())});
        } else {
            add(SheetCode::SectionUnknown, number, 1, {}, {section.name});
        }
    }
    for (const auto& name :
         {u"Header"_s, u"Reads"_s, u"BCLConvert_Settings"_s, u"BCLConvert_Data"_s}) {
        if (m_sheet.section(name) == nullptr) {
            add(SheetCode::SectionMissing, 0, 0, {}, {name});
        }
    }
    if (const SheetSection* header = m_sheet.section(u"Header")) {
        checkPairs(*header, true);
        checkHeaderV2(*header);
    }
    if (const SheetSection* reads = m_sheet.section(u"Reads")) {
        checkPairs(*reads, true);
        checkReadsV2(*reads);
    }
    checkReadsAgainstRun();
    if (const SheetSection* settings = m_sheet.section(u"BCLConvert_Settings")) {
        checkSettings(*settings);
    }
    const SheetSection* data = m_sheet.section(u"BCLConvert_Data");
    if (data != nullptr) {
        const Table table = tableOf(data->begin, data->end);
        if (table.rows.empty()) {
            add(SheetCode::DataEmpty, m_sheet.line(data->header).number, 0, {}, {data->name});
        } else {
            checkTable(table, true);
            checkSamples(table, {u"Sample_ID"_s, u"Index"_s, u"Index2"_s, u"Lane"_s});
        }
    }
    checkApplicationTables();
}

void SheetCheck::checkPairs(const SheetSection& section, bool valueNeeded)
{
    QHash<QString, int> seen;
    bool any = false;
    for (int i = section.begin; i < section.end; ++i) {
        const SheetLine& line = m_sheet.line(i);
        const QString key = line.value(0);
        if (line.isBlank() || key.startsWith(u'[')) {
            continue;
        }
        any = true;
        const int first = seen.value(key.toLower());
        if (first > 0) {
            add(isV2() ? SheetCode::KeyRepeated : SheetCode::KeyRepeatedV1, line.number, 1, key,
                {key, QString::number(first)});
        } else if (!key.isEmpty()) {
            seen.insert(key.toLower(), line.number);
        }
        if (!isV2()) {
            continue;
        }
        if (key.isEmpty()) {
            add(SheetCode::KeyEmpty, line.number, 1, {}, {line.text.trimmed().left(80)});
        } else if (valueNeeded && line.value(1).isEmpty()) {
            add(SheetCode::ValueEmpty, line.number, 2, key, {key});
        }
        for (size_t cell = 2; cell < line.cells.size(); ++cell) {
            if (!line.value(cell).isEmpty()) {
                add(SheetCode::ValueMany, line.number, static_cast<int>(cell) + 1, key, {key});
                break;
            }
        }
    }
    if (isV2() && !any && endsIn(section.name, u"_Settings")) {
        add(SheetCode::SettingsEmpty, m_sheet.line(section.header).number, 0, {}, {section.name});
    }
}

void SheetCheck::checkHeaderV2(const SheetSection& section)
{
    static const QRegularExpression kName(u"^[A-Za-z0-9 _-]{1,255}$"_s);
    bool version = false;
    for (int i = section.begin; i < section.end; ++i) {
        const SheetLine& line = m_sheet.line(i);
        const QString key = line.value(0);
        const QString value = line.value(1);
        if (key.isEmpty()) {
            continue;
        }
        if (same(key, u"FileFormatVersion")) {
            version = true;
            if (value != u"2") {
                add(SheetCode::FormatVersion, line.number, 2, key, {value});
            }
        } else if (same(key, u"RunName") || same(key, u"RunDescription")) {
            if (!value.isEmpty() && !kName.match(value).hasMatch()) {
                add(SheetCode::RunNameRefused, line.number, 2, key, {key, value.left(80)});
            }
        } else if (same(key, u"IndexOrientation")) {
            if (!same(value, u"Forward") && !value.isEmpty()) {
                add(SheetCode::IndexOrientation, line.number, 2, key, {value});
            }
        } else if (same(key, u"IEMFileVersion")) {
            add(SheetCode::DialectMixed, line.number, 1, key,
                {key, dialectName(m_sheet.dialect())});
        } else if (!same(key, u"InstrumentPlatform") && !same(key, u"InstrumentType") &&
                   !key.startsWith(u"Custom_", Qt::CaseInsensitive)) {
            add(SheetCode::HeaderKeyUnknown, line.number, 1, key, {key});
        }
    }
    if (!version) {
        add(SheetCode::FormatVersion, m_sheet.line(section.header).number, 0,
            u"FileFormatVersion"_s, {QString()});
    }
}

void SheetCheck::checkReadsV1(const SheetSection& section)
{
    int reads = 0;
    for (int i = section.begin; i < section.end; ++i) {
        const SheetLine& line = m_sheet.line(i);
        if (line.isBlank()) {
            continue;
        }
        ++reads;
        const auto cycles = cycleCount(line.value(0));
        if (!cycles || *cycles == 0) {
            add(SheetCode::ReadsValue, line.number, 1, {},
                {u"Read "_s + QString::number(reads), line.value(0), u"1"_s,
                 QString::number(kMostCycles)});
        } else if (reads <= 2) {
            (reads == 1 ? m_read1 : m_read2) = {cycles, line.number};
        }
    }
    if (reads == 0) {
        add(SheetCode::ReadsMissing, m_sheet.line(section.header).number);
    } else if (reads > 2) {
        add(SheetCode::ReadsMany, m_sheet.line(section.header).number, 0, {},
            {QString::number(reads)});
    } else if (!m_read2.cycles) {
        m_read2.cycles = 0;
    }
}

void SheetCheck::checkReadsV2(const SheetSection& section)
{
    bool told = false; // what is wrong with read 1
    for (int i = section.begin; i < section.end; ++i) {
        const SheetLine& line = m_sheet.line(i);
        const QString key = line.value(0);
        const QString value = line.value(1);
        if (key.isEmpty() || key.startsWith(u'[')) {
            continue;
        }
        Read* read = same(key, u"Read1Cycles")    ? &m_read1
                     : same(key, u"Read2Cycles")  ? &m_read2
                     : same(key, u"Index1Cycles") ? &m_index1
                     : same(key, u"Index2Cycles") ? &m_index2
                                                  : nullptr;
        if (read == nullptr) {
            add(SheetCode::ReadsKey, line.number, 1, key, {key});
            continue;
        }
        const auto cycles = cycleCount(value);
        if (!cycles || (*cycles == 0 && read == &m_read1)) {
            if (!value.isEmpty()) {
                add(SheetCode::ReadsValue, line.number, 2, key,
                    {key, value, read == &m_read1 ? u"1"_s : u"0"_s, QString::number(kMostCycles)});
            }
            told = told || read == &m_read1;
            continue;
        }
        if (!read->cycles) {
            *read = {cycles, line.number};
        }
        const bool index = read == &m_index1 || read == &m_index2;
        if (index && *cycles >= 1 && *cycles <= 5) {
            add(SheetCode::IndexCyclesFew, line.number, 2, key, {key, value});
        }
        if (index && m_report.instrument != nullptr && m_report.instrument->longestIndex > 0 &&
            *cycles > m_report.instrument->longestIndex) {
            add(SheetCode::IndexCyclesMany, line.number, 2, key,
                {key, value, m_report.instrument->name,
                 QString::number(m_report.instrument->longestIndex)});
        }
    }
    if (!m_read1.cycles && !told) {
        add(SheetCode::ReadsMissing, m_sheet.line(section.header).number);
    }
    if (!m_read2.cycles) {
        m_read2.cycles = 0;
    }
}

void SheetCheck::checkReadsAgainstRun()
{
    const auto compare = [this](const QString& name, Read& read, std::optional<int> run) {
        if (run && read.cycles && read.line > 0 && *run != *read.cycles) {
            add(SheetCode::ReadsDiffer, read.line, 0, name,
                {name, QString::number(*read.cycles), QString::number(*run)});
        }
        if (run) {
            read.cycles = run;
        }
    };
    compare(u"Read1Cycles"_s, m_read1, m_options.read1Cycles);
    compare(u"Index1Cycles"_s, m_index1, m_options.index1Cycles);
    compare(u"Index2Cycles"_s, m_index2, m_options.index2Cycles);
    compare(u"Read2Cycles"_s, m_read2, m_options.read2Cycles);
}

void SheetCheck::readThreshold(const SheetLine& line, int laneCell, Mismatches& mismatches)
{
    const auto allowed = cycleCount(line.value(1));
    if (laneCell < 0 || line.value(static_cast<size_t>(laneCell)).isEmpty()) {
        mismatches.all = allowed;
        return;
    }
    bool good = true;
    for (const int lane : checkLane(line, laneCell, u"Lane"_s, good)) {
        if (allowed) {
            mismatches.byLane.insert(lane, *allowed);
        }
    }
}

std::optional<int> SheetCheck::Mismatches::in(int lane) const
{
    if (lane != 0) {
        const auto own = byLane.find(lane);
        return own == byLane.end() ? all : std::optional(*own);
    }
    std::optional<int> most = all;
    for (const int allowed : byLane) {
        most = std::max(most.value_or(0), allowed);
    }
    return most;
}

void SheetCheck::checkElement()
{
    for (const auto& section : m_sheet.sections()) {
        if (!section.is(u"RUNVALUES") && !section.is(u"SETTINGS") && !section.is(u"SAMPLES")) {
            add(SheetCode::SectionCustom, m_sheet.line(section.header).number, 1, {},
                {section.name});
        }
    }
    for (const auto& [name, key] :
         {std::pair(u"RUNVALUES"_s, u"KeyName"_s), std::pair(u"SETTINGS"_s, u"SettingName"_s)}) {
        const SheetSection* section = m_sheet.section(name);
        if (section == nullptr) {
            continue;
        }
        const Table table = tableOf(section->begin, section->end);
        if (table.header < 0) {
            continue;
        }
        for (const auto& column : {key, u"Value"_s}) {
            if (table.column(column) < 0) {
                add(SheetCode::ColumnMissing, m_sheet.line(table.header).number, 0, column,
                    {column, name});
            }
        }
        const int lane = table.column(u"Lane");
        QHash<QString, int> seen;
        for (const int place : table.rows) {
            const SheetLine& line = m_sheet.line(place);
            const QString setting = line.value(0);
            const QString id =
                setting.toLower() + u'/' + (lane < 0 ? QString() : line.value(size_t(lane)));
            if (seen.contains(id)) {
                add(SheetCode::KeyRepeatedV1, line.number, 1, setting,
                    {setting, QString::number(seen.value(id))});
            }
            seen.insert(id, line.number);
            if (same(setting, u"R1Adapter") || same(setting, u"R2Adapter")) {
                checkAdapter(line, 1, setting, line.value(1));
            } else if (same(setting, u"I1MismatchThreshold")) {
                readThreshold(line, lane, m_mismatches1);
            } else if (same(setting, u"I2MismatchThreshold")) {
                readThreshold(line, lane, m_mismatches2);
            }
        }
    }
    const SheetSection* samples = m_sheet.section(u"SAMPLES");
    if (samples == nullptr) {
        add(SheetCode::SectionMissing, 0, 0, {}, {u"SAMPLES"_s});
        return;
    }
    const Table table = tableOf(samples->begin, samples->end);
    if (table.rows.empty()) {
        add(SheetCode::DataEmpty, m_sheet.line(samples->header).number, 0, {}, {samples->name});
        return;
    }
    checkTable(table, false);
    if (table.column(u"Index1") < 0) {
        add(SheetCode::ColumnMissing, m_sheet.line(table.header).number, 0, u"Index1"_s,
            {u"Index1"_s, samples->name});
    }
    checkSamples(table, {u"SampleName"_s, u"Index1"_s, u"Index2"_s, u"Lane"_s});
}

} // namespace tracseq::sequencing
