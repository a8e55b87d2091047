// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sequencing/illumina/run_sheet_reader.h"

#include "core/libraries/index_sequence.h"
#include "core/sequencing/illumina/sample_sheet_checker.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tracseq::sequencing {

namespace {

/// Columns of a table of samples by name in any letter case.
class Columns {
public:
    explicit Columns(const SheetLine& header)
    {
        for (size_t i = 0; i < header.cells.size(); ++i) {
            m_names += header.value(i).toLower();
        }
    }
    [[nodiscard]] QString value(const SheetLine& line, const QString& name) const
    {
        const qsizetype column = m_names.indexOf(name.toLower());
        return column < 0 ? QString() : line.value(static_cast<size_t>(column));
    }

private:
    QStringList m_names;
};

void readSamples(const SampleSheet& sheet, const SheetSection& section, bool reversed,
                 RunSheet& run)
{
    std::optional<Columns> columns;
    for (int i = section.begin; i < section.end; ++i) {
        const SheetLine& line = sheet.line(i);
        if (line.isBlank()) {
            continue;
        }
        if (!columns) {
            columns.emplace(line);
            continue;
        }
        RunSheetSample sample;
        sample.lane = std::max(0, columns->value(line, u"Lane"_s).toInt());
        sample.sampleId = columns->value(line, u"Sample_ID"_s);
        sample.sampleName = columns->value(line, u"Sample_Name"_s);
        sample.project = columns->value(line, u"Sample_Project"_s);
        sample.i7 = columns->value(line, u"index"_s).toUpper();
        sample.i7Name = columns->value(line, u"I7_Index_ID"_s);
        sample.i5Name = columns->value(line, u"I5_Index_ID"_s);
        const QString i5 = columns->value(line, u"index2"_s).toUpper();
        sample.i5 = reversed ? libraries::reverseComplement(i5) : i5;
        run.samples.push_back(sample);
    }
}

int mismatches(const SampleSheet& sheet, QStringView section, QStringView key)
{
    bool number = false;
    const int count = sheet.value(section, key).toInt(&number);
    return number && count >= 0 && count <= 2 ? count : 1;
}

} // namespace

Result<RunSheet> readRunSheet(const QByteArray& bytes)
{
    constexpr qsizetype kMostBytes = 4 * 1024 * 1024;
    const SampleSheet sheet = SampleSheet::read(bytes.left(kMostBytes + 1));
    const bool v2 = sheet.dialect() == SheetDialect::V2;
    if ((!v2 && sheet.dialect() != SheetDialect::V1) || bytes.size() > kMostBytes) {
        return failure(ErrorCode::SheetNotReadable, {dialectName(sheet.dialect())});
    }
    const auto header = [&sheet](QStringView key) { return sheet.value(u"Header", key); };
    RunSheet run;
    run.runName = header(v2 ? u"RunName" : u"Experiment Name");
    run.kitVersion = header(u"Custom_KitVersion");
    run.date = QDate::fromString(header(v2 ? u"Custom_RunDate" : u"Date"), Qt::ISODate);
    run.instrument = header(v2 ? u"InstrumentType" : u"Instrument Type");
    if (run.instrument.isEmpty() && v2) {
        run.instrument = header(u"InstrumentPlatform");
    }
    bool reversed = false;
    if (const InstrumentType* instrument = findInstrument(run.instrument)) {
        run.instrument = instrument->name;
        reversed = instrument->sheetOrientation(run.kitVersion, v2 ? SheetConsumer::BclConvert
                                                                   : SheetConsumer::Bcl2fastq) ==
                   Orientation::ReverseComplement;
    }
    const QStringView settings = v2 ? u"BCLConvert_Settings" : u"Settings";
    run.adapterRead1 = sheet.value(settings, u"AdapterRead1");
    if (run.adapterRead1.isEmpty() && !v2) {
        run.adapterRead1 = sheet.value(settings, u"Adapter");
    }
    run.adapterRead2 = sheet.value(settings, u"AdapterRead2");
    run.mismatches1 = mismatches(sheet, settings, u"BarcodeMismatchesIndex1");
    run.mismatches2 = mismatches(sheet, settings, u"BarcodeMismatchesIndex2");
    if (v2) {
        run.softwareVersion = sheet.value(settings, u"SoftwareVersion");
        run.read1Cycles = sheet.value(u"Reads", u"Read1Cycles").toInt();
        run.read2Cycles = sheet.value(u"Reads", u"Read2Cycles").toInt();
        run.index1Cycles = sheet.value(u"Reads", u"Index1Cycles").toInt();
        run.index2Cycles = sheet.value(u"Reads", u"Index2Cycles").toInt();
        if (!header(u"Custom_BarcodeMismatchesIndex2").isEmpty()) {
            run.mismatches2 = mismatches(sheet, u"Header", u"Custom_BarcodeMismatchesIndex2");
        }
    } else {
        run.index1Cycles = header(u"Custom_Index1Cycles").toInt();
        run.index2Cycles = header(u"Custom_Index2Cycles").toInt();
        if (const SheetSection* reads = sheet.section(u"Reads")) {
            QList<int> cycles;
            for (int i = reads->begin; i < reads->end; ++i) {
                if (!sheet.line(i).isBlank()) {
                    cycles += sheet.line(i).value(0).toInt();
                }
            }
            run.read1Cycles = cycles.value(0);
            run.read2Cycles = cycles.value(1);
        }
    }
    if (const SheetSection* data = sheet.section(v2 ? u"BCLConvert_Data" : u"Data")) {
        readSamples(sheet, *data, reversed, run);
    }
    return run;
}

} // namespace tracseq::sequencing
