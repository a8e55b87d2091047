// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sequencing/illumina/run_sheet_writer.h"

#include "core/libraries/index_sequence.h"
#include "core/sequencing/illumina/override_cycles.h"
#include "core/sequencing/illumina/sheet_words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tracseq::sequencing {

namespace {

constexpr int kLongestRead = 9999;

/// Refuses a value that does not match; empty is matched too, so the pattern decides.
Status require(const QString& what, const QString& value, const QRegularExpression& pattern,
               const QString& allowed)
{
    if (!pattern.match(value).hasMatch()) {
        return failure(ErrorCode::SheetValueRefused, {what, value, allowed});
    }
    return {};
}

Status requireNumber(const QString& what, int value, int least, int most)
{
    if (value < least || value > most) {
        return failure(ErrorCode::SheetValueRefused,
                       {what, QString::number(value),
                        words(QT_TRANSLATE_NOOP("SampleSheet", "%1 to %2")).arg(least).arg(most)});
    }
    return {};
}

Status checkSample(const RunSheet& run, const RunSheetSample& sample, int mostLanes)
{
    static const QRegularExpression kId(u"\\A[A-Za-z0-9_-]{1,100}\\z"_s);
    static const QRegularExpression kName(
        u"\\A([A-Za-z0-9_-]([A-Za-z0-9_.-]*[A-Za-z0-9_-])?)?\\z"_s);
    static const QRegularExpression kIndexName(u"\\A[!-~]*( [!-~]+)*\\z"_s);
    static const QRegularExpression kBases(u"\\A[ACGT]*\\z"_s);
    const QString idRule =
        words(QT_TRANSLATE_NOOP("SampleSheet", "1 to 100 letters, digits, dashes and underscores"));
    const QString nameRule = words(QT_TRANSLATE_NOOP(
        "SampleSheet", "letters, digits, dashes, underscores, and dots not at an end"));
    TRACSEQ_TRY(require(u"Sample_ID"_s, sample.sampleId, kId, idRule));
    TRACSEQ_TRY(require(u"Sample_Name"_s, sample.sampleName, kName, nameRule));
    TRACSEQ_TRY(require(u"Sample_Project"_s, sample.project, kName, nameRule));
    for (const auto& [what, name] :
         {std::pair(u"I7_Index_ID"_s, sample.i7Name), std::pair(u"I5_Index_ID"_s, sample.i5Name)}) {
        const bool marks = name.contains(u',') || name.contains(u'"') || name.contains(u'*');
        TRACSEQ_TRY(require(
            what, marks ? name + u'\n' : name, kIndexName,
            words(QT_TRANSLATE_NOOP("SampleSheet", "ASCII text without commas and quotes"))));
    }
    const QString indexRule =
        words(QT_TRANSLATE_NOOP("SampleSheet", "A, C, G and T, not longer than the index read"));
    const QString where = sample.sampleId + u' ';
    TRACSEQ_TRY(require(where + u"i7", sample.i7, kBases, indexRule));
    TRACSEQ_TRY(require(where + u"i5", sample.i5, kBases, indexRule));
    if (sample.i7.size() > run.index1Cycles || (sample.i7.isEmpty() && !sample.i5.isEmpty())) {
        return failure(ErrorCode::SheetValueRefused, {where + u"i7", sample.i7, indexRule});
    }
    if (sample.i5.size() > run.index2Cycles) {
        return failure(ErrorCode::SheetValueRefused, {where + u"i5", sample.i5, indexRule});
    }
    return requireNumber(words(QT_TRANSLATE_NOOP("SampleSheet", "Lane")), sample.lane, 0,
                         mostLanes);
}

/// Everything that is the same for both dialects.
Result<const InstrumentType*> checkRun(const RunSheet& run, SheetConsumer consumer)
{
    const InstrumentType* instrument = findInstrument(run.instrument);
    if (instrument == nullptr || instrument->platform.isEmpty()) {
        QStringList names;
        for (const auto& known : instruments()) {
            if (!known.platform.isEmpty()) {
                names += known.name;
            }
        }
        return failure(ErrorCode::InstrumentUnknown, {run.instrument, names.join(u", ")});
    }
    const bool kitKnown = run.kitVersion.isEmpty() || instrument->kit(run.kitVersion) != nullptr;
    if (!kitKnown || !instrument->sheetOrientation(run.kitVersion, consumer)) {
        return failure(ErrorCode::KitVersionNeeded,
                       {instrument->name, instrument->kitNames().join(u", ")});
    }
    static const QRegularExpression kRunName(u"\\A[A-Za-z0-9_-]([A-Za-z0-9 _-]{0,253}"
                                             u"[A-Za-z0-9_-])?\\z"_s);
    static const QRegularExpression kAdapter(u"\\A([ACGT]+(\\+[ACGT]+)*)?\\z"_s);
    static const QRegularExpression kVersion(u"\\A([0-9]+(\\.[0-9]+){1,3})?\\z"_s);
    TRACSEQ_TRY(require(
        words(QT_TRANSLATE_NOOP("SampleSheet", "Run name")), run.runName, kRunName,
        words(QT_TRANSLATE_NOOP("SampleSheet", "1 to 255 letters, digits, blanks, dashes and "
                                               "underscores"))));
    const QString adapters = words(
        QT_TRANSLATE_NOOP("SampleSheet", "A, C, G and T, with “+” between several sequences"));
    TRACSEQ_TRY(require(u"AdapterRead1"_s, run.adapterRead1, kAdapter, adapters));
    TRACSEQ_TRY(require(u"AdapterRead2"_s, run.adapterRead2, kAdapter, adapters));
    TRACSEQ_TRY(require(u"SoftwareVersion"_s, run.softwareVersion, kVersion,
                        words(QT_TRANSLATE_NOOP("SampleSheet", "a version such as 4.2.7"))));
    TRACSEQ_TRY(requireNumber(u"Read1Cycles"_s, run.read1Cycles, 1, kLongestRead));
    TRACSEQ_TRY(requireNumber(u"Read2Cycles"_s, run.read2Cycles, 0, kLongestRead));
    TRACSEQ_TRY(requireNumber(u"Index1Cycles"_s, run.index1Cycles, 0, libraries::kMaxIndexCycles));
    TRACSEQ_TRY(requireNumber(u"Index2Cycles"_s, run.index2Cycles, 0, libraries::kMaxIndexCycles));
    TRACSEQ_TRY(requireNumber(u"BarcodeMismatchesIndex1"_s, run.mismatches1, 0, 2));
    TRACSEQ_TRY(requireNumber(u"BarcodeMismatchesIndex2"_s, run.mismatches2, 0, 2));
    if (run.samples.empty()) {
        return failure(ErrorCode::SheetValueRefused,
                       {words(QT_TRANSLATE_NOOP("SampleSheet", "A run with samples:")), u"0"_s,
                        words(QT_TRANSLATE_NOOP("SampleSheet", "at least one sample"))});
    }
    const bool lanes = run.samples.front().lane > 0;
    for (const auto& sample : run.samples) {
        TRACSEQ_TRY(checkSample(run, sample, instrument->maxLanes()));
        if ((sample.lane > 0) != lanes) {
            return failure(
                ErrorCode::SheetValueRefused,
                {words(QT_TRANSLATE_NOOP("SampleSheet", "Lane")), QString::number(sample.lane),
                 words(QT_TRANSLATE_NOOP("SampleSheet", "given for all samples or for none"))});
        }
    }
    return instrument;
}

QString written(const QString& i5, Orientation orientation)
{
    return orientation == Orientation::Forward ? i5 : libraries::reverseComplement(i5);
}

class Lines {
public:
    void add(const QStringList& cells)
    {
        m_text += cells.join(u',');
        m_text += u'\n';
    }
    void addIf(const QString& key, const QString& value)
    {
        if (!value.isEmpty()) {
            add({key, value});
        }
    }
    /// Everything has been required to be ASCII.
    [[nodiscard]] QByteArray bytes() const { return m_text.toLatin1(); }

private:
    QString m_text;
};

ReadMask indexMask(int length, int cycles, bool tail)
{
    ReadMask mask;
    if (length > 0) {
        mask.parts.push_back({u'I', length});
    }
    if (length < cycles) {
        mask.parts.insert(tail ? mask.parts.begin() : mask.parts.end(), {u'N', cycles - length});
    }
    return mask;
}

QString masksOf(const RunSheet& run, const RunSheetSample& sample, bool tail)
{
    QStringList masks{u"Y"_s + QString::number(run.read1Cycles)};
    if (run.index1Cycles > 0) {
        masks += indexMask(static_cast<int>(sample.i7.size()), run.index1Cycles, false).toString();
    }
    if (run.index2Cycles > 0) {
        masks += indexMask(static_cast<int>(sample.i5.size()), run.index2Cycles, tail).toString();
    }
    if (run.read2Cycles > 0) {
        masks += u"Y"_s + QString::number(run.read2Cycles);
    }
    return masks.join(u';');
}

} // namespace

std::optional<bool> i5KeepsTail(const InstrumentType& instrument, QStringView kitVersion)
{
    const auto read = instrument.readOrientation(kitVersion);
    const auto sheet = instrument.sheetOrientation(kitVersion, SheetConsumer::BclConvert);
    if (!read || !sheet) {
        return std::nullopt;
    }
    return *read == Orientation::ReverseComplement && *sheet == Orientation::Forward;
}

Result<QByteArray> writeSampleSheetV1(const RunSheet& run)
{
    const auto instrument = checkRun(run, SheetConsumer::Bcl2fastq);
    if (!instrument) {
        return failure(instrument.error());
    }
    const Orientation orientation =
        *(*instrument)->sheetOrientation(run.kitVersion, SheetConsumer::Bcl2fastq);
    Lines lines;
    lines.add({u"[Header]"_s});
    lines.add({u"IEMFileVersion"_s, u"5"_s});
    lines.add({u"Experiment Name"_s, run.runName});
    lines.addIf(u"Date"_s, run.date.isValid() ? run.date.toString(Qt::ISODate) : QString());
    lines.add({u"Workflow"_s, u"GenerateFASTQ"_s});
    lines.add({u"Application"_s, u"FASTQ Only"_s});
    lines.add({u"Instrument Type"_s, (*instrument)->name});
    lines.addIf(u"Custom_KitVersion"_s, run.kitVersion);
    lines.add({u"Custom_Index1Cycles"_s, QString::number(run.index1Cycles)});
    lines.add({u"Custom_Index2Cycles"_s, QString::number(run.index2Cycles)});
    lines.add({u"Chemistry"_s, run.index2Cycles > 0 ? u"Amplicon"_s : u"Default"_s});
    lines.add({});
    lines.add({u"[Reads]"_s});
    lines.add({QString::number(run.read1Cycles)});
    if (run.read2Cycles > 0) {
        lines.add({QString::number(run.read2Cycles)});
    }
    lines.add({});
    lines.add({u"[Settings]"_s});
    lines.addIf(u"Adapter"_s, run.adapterRead1);
    lines.addIf(u"AdapterRead2"_s, run.adapterRead2);
    if (run.mismatches1 != 1) {
        lines.add({u"BarcodeMismatchesIndex1"_s, QString::number(run.mismatches1)});
    }
    if (run.mismatches2 != 1) {
        lines.add({u"BarcodeMismatchesIndex2"_s, QString::number(run.mismatches2)});
    }
    lines.add({});
    lines.add({u"[Data]"_s});
    const bool lanes = run.samples.front().lane > 0;
    QStringList names{u"Sample_ID"_s, u"Sample_Name"_s, u"I7_Index_ID"_s, u"index"_s};
    if (run.index2Cycles > 0) {
        names += {u"I5_Index_ID"_s, u"index2"_s};
    }
    names += u"Sample_Project"_s;
    if (lanes) {
        names.prepend(u"Lane"_s);
    }
    lines.add(names);
    for (const auto& sample : run.samples) {
        QStringList cells{sample.sampleId, sample.sampleName, sample.i7Name, sample.i7};
        if (run.index2Cycles > 0) {
            cells += {sample.i5Name, written(sample.i5, orientation)};
        }
        cells += sample.project;
        if (lanes) {
            cells.prepend(QString::number(sample.lane));
        }
        lines.add(cells);
    }
    return lines.bytes();
}

Result<QByteArray> writeSampleSheetV2(const RunSheet& run)
{
    const auto found = checkRun(run, SheetConsumer::BclConvert);
    if (!found) {
        return failure(found.error());
    }
    const InstrumentType& instrument = **found;
    const Orientation orientation =
        *instrument.sheetOrientation(run.kitVersion, SheetConsumer::BclConvert);
    const bool shortI5 = std::any_of(run.samples.begin(), run.samples.end(), [&](const auto& s) {
        return !s.i5.isEmpty() && s.i5.size() < run.index2Cycles;
    });
    const auto tail = i5KeepsTail(instrument, run.kitVersion);
    if (shortI5 && !tail) {
        return failure(ErrorCode::KitVersionNeeded,
                       {instrument.name, instrument.kitNames().join(u", ")});
    }
    QStringList masks;
    for (const auto& sample : run.samples) {
        masks += masksOf(run, sample, tail.value_or(false));
    }
    const bool sameMasks = std::all_of(masks.begin(), masks.end(),
                                       [&](const QString& mask) { return mask == masks.front(); });
    const bool dual = std::any_of(run.samples.begin(), run.samples.end(),
                                  [](const auto& sample) { return !sample.i5.isEmpty(); });

    Lines lines;
    lines.add({u"[Header]"_s});
    lines.add({u"FileFormatVersion"_s, u"2"_s});
    lines.add({u"RunName"_s, run.runName});
    lines.add({u"InstrumentPlatform"_s, instrument.platform});
    lines.add({u"InstrumentType"_s, instrument.type});
    if (orientation == Orientation::Forward) {
        lines.add({u"IndexOrientation"_s, u"Forward"_s});
    }
    lines.addIf(u"Custom_KitVersion"_s, run.kitVersion);
    lines.addIf(u"Custom_RunDate"_s,
                run.date.isValid() ? run.date.toString(Qt::ISODate) : QString());
    if (!dual && run.mismatches2 != 1) {
        // BCL Convert refuses the setting where no sample has a second index.
        lines.add({u"Custom_BarcodeMismatchesIndex2"_s, QString::number(run.mismatches2)});
    }
    lines.add({});
    lines.add({u"[Reads]"_s});
    lines.add({u"Read1Cycles"_s, QString::number(run.read1Cycles)});
    if (run.read2Cycles > 0) {
        lines.add({u"Read2Cycles"_s, QString::number(run.read2Cycles)});
    }
    lines.add({u"Index1Cycles"_s, QString::number(run.index1Cycles)});
    lines.add({u"Index2Cycles"_s, QString::number(run.index2Cycles)});
    lines.add({});
    lines.add({u"[BCLConvert_Settings]"_s});
    lines.addIf(u"SoftwareVersion"_s, run.softwareVersion);
    lines.addIf(u"AdapterRead1"_s, run.adapterRead1);
    lines.addIf(u"AdapterRead2"_s, run.adapterRead2);
    lines.add({u"BarcodeMismatchesIndex1"_s, QString::number(run.mismatches1)});
    if (dual) {
        lines.add({u"BarcodeMismatchesIndex2"_s, QString::number(run.mismatches2)});
    }
    if (sameMasks) {
        lines.add({u"OverrideCycles"_s, masks.front()});
    }
    lines.add({u"FastqCompressionFormat"_s, u"gzip"_s});
    lines.add({});
    lines.add({u"[BCLConvert_Data]"_s});
    const bool lanes = run.samples.front().lane > 0;
    QStringList names{u"Sample_ID"_s, u"Sample_Name"_s, u"Index"_s, u"Index2"_s,
                      u"Sample_Project"_s};
    if (lanes) {
        names.prepend(u"Lane"_s);
    }
    if (!sameMasks) {
        names += u"OverrideCycles"_s;
    }
    lines.add(names);
    for (size_t i = 0; i < run.samples.size(); ++i) {
        const auto& sample = run.samples[i];
        QStringList cells{sample.sampleId, sample.sampleName, sample.i7,
                          written(sample.i5, orientation), sample.project};
        if (lanes) {
            cells.prepend(QString::number(sample.lane));
        }
        if (!sameMasks) {
            cells += masks.at(static_cast<qsizetype>(i));
        }
        lines.add(cells);
    }
    return lines.bytes();
}

} // namespace tracseq::sequencing
