// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.h"
#include "core/libraries/index_sequence.h"
#include "core/sequencing/illumina/run_sheet_reader.h"
#include "core/sequencing/illumina/run_sheet_writer.h"
#include "core/sequencing/illumina/sample_sheet_checker.h"
#include "tests/support/catch_qt.h"
#include "tests/support/property.h"

#include <catch2/catch.hpp>

using namespace tracseq;
using namespace tracseq::sequencing;
using namespace Qt::StringLiterals;
using tracseq::tests::property;

namespace {

RunSheet smallRun(const QString& instrument, const QString& kit = {})
{
    RunSheet run;
    run.runName = u"Run 1"_s;
    run.instrument = instrument;
    run.kitVersion = kit;
    run.read1Cycles = 151;
    run.index1Cycles = 10;
    run.index2Cycles = 10;
    run.read2Cycles = 151;
    run.softwareVersion = u"4.2.7"_s;
    run.samples = {{1, u"S1"_s, {}, u"P1"_s, u"AACCGGTTAA"_s, u"AAAAAACCGT"_s, {}, {}},
                   {1, u"S2"_s, {}, u"P1"_s, u"CCAATTGGTC"_s, u"CTGTGTGTTA"_s, {}, {}}};
    return run;
}

QString text(const QString& alphabet, int least, int most)
{
    QString result;
    const int length = *rc::gen::inRange(least, most + 1);
    for (int i = 0; i < length; ++i) {
        result += alphabet.at(*rc::gen::inRange<qsizetype>(0, alphabet.size()));
    }
    return result;
}

RunSheet anyRun(SheetConsumer consumer)
{
    const QString name = u"ABCXYZabcxyz0189-_"_s;
    RunSheet run;
    run.runName = text(name, 1, 30);
    const auto& all = instruments();
    const auto& instrument = all[*rc::gen::inRange<size_t>(0, all.size() - 1)];
    RC_PRE(!instrument.platform.isEmpty());
    run.instrument = instrument.name;
    const bool needsKit = instrument.kits.size() > 1;
    if (needsKit || *rc::gen::arbitrary<bool>()) {
        run.kitVersion = instrument.kits[*rc::gen::inRange<size_t>(0, instrument.kits.size())].name;
    }
    if (*rc::gen::arbitrary<bool>()) {
        run.date = QDate(2026, 1, 1).addDays(*rc::gen::inRange(0, 1000));
    }
    run.read1Cycles = *rc::gen::inRange(1, 302);
    run.index1Cycles = *rc::gen::inRange(6, 13);
    run.index2Cycles = *rc::gen::element(0, 8, 10, 24);
    run.read2Cycles = *rc::gen::element(0, 51, 151);
    run.mismatches1 = *rc::gen::inRange(0, 3);
    run.mismatches2 = *rc::gen::inRange(0, 3);
    run.adapterRead1 = text(u"ACGT"_s, 0, 20);
    run.adapterRead2 = text(u"ACGT"_s, 0, 20);
    const bool v1 = consumer == SheetConsumer::Bcl2fastq;
    run.softwareVersion = v1 ? QString() : u"4.2.7"_s;
    const bool lanes = *rc::gen::arbitrary<bool>();
    const int samples = *rc::gen::inRange(1, 12);
    for (int i = 0; i < samples; ++i) {
        RunSheetSample sample;
        sample.lane = lanes ? *rc::gen::inRange(1, instrument.maxLanes() + 1) : 0;
        sample.sampleId = text(name, 1, 20);
        sample.sampleName = text(name + u'.', 0, 3) + text(name, 1, 3);
        sample.sampleName = sample.sampleName.startsWith(u'.') ? QString() : sample.sampleName;
        sample.project = text(name, 0, 8);
        sample.i7 = text(u"ACGT"_s, 1, run.index1Cycles);
        sample.i5 = text(u"ACGT"_s, 0, run.index2Cycles);
        if (v1) {
            sample.i7Name = text(name, 0, 6);
            sample.i5Name = run.index2Cycles > 0 ? text(name, 0, 6) : QString();
        }
        run.samples.push_back(sample);
    }
    return run;
}

QString i5Written(const Result<QByteArray>& sheet)
{
    REQUIRE(sheet);
    return sheet->contains("AAAAAACCGT")   ? u"F"_s
           : sheet->contains("ACGGTTTTTT") ? u"RC"_s
                                           : u"-"_s;
}

} // namespace

TEST_CASE("what is exported reads back equal")
{
    property("v1", [] {
        const RunSheet run = anyRun(SheetConsumer::Bcl2fastq);
        const auto bytes = writeSampleSheetV1(run);
        RC_ASSERT(bytes.has_value());
        RC_ASSERT(readRunSheet(*bytes).value() == run);
    });
    property("v2", [] {
        const RunSheet run = anyRun(SheetConsumer::BclConvert);
        const auto bytes = writeSampleSheetV2(run);
        RC_ASSERT(bytes.has_value());
        RC_ASSERT(readRunSheet(*bytes).value() == run);
    });
}

TEST_CASE("what is exported is what the checker accepts")
{
    for (const auto& instrument : instruments()) {
        if (instrument.platform.isEmpty()) {
            continue;
        }
        for (const auto& kit : instrument.kits) {
            const RunSheet run = smallRun(instrument.name, kit.name);
            for (const auto& bytes : {writeSampleSheetV1(run), writeSampleSheetV2(run)}) {
                REQUIRE(bytes);
                SheetCheckOptions options;
                options.kitVersion = kit.name;
                const auto report = checkSampleSheet(*bytes, options);
                CHECK(report.instrument == &instrument);
                for (const auto& finding : report.findings) {
                    const QString code = codeName(finding.code);
                    INFO(instrument.name.toStdString()
                         << " line " << finding.line << ": " << findingText(finding).toStdString());
                    CHECK((severityOf(finding) == SheetSeverity::Info ||
                           code.startsWith(u"SS-COLOUR")));
                }
            }
        }
    }
}

TEST_CASE("C1, 3.3: the i5 is written as instrument, kit and software expect it")
{
    struct Expected {
        const char* instrument;
        const char* kit;
        const char* v1;
        const char* v2;
    };
    for (const auto& row : std::vector<Expected>{{"MiSeq", "", "F", "F"},
                                                 {"MiniSeq", "Rapid", "F", "F"},
                                                 {"MiniSeq", "Standard", "RC", "RC"},
                                                 {"iSeq 100", "", "RC", "RC"},
                                                 {"NextSeq 500/550", "", "RC", "RC"},
                                                 {"NextSeq 1000/2000", "", "RC", "F"},
                                                 {"NovaSeq 6000", "v1.0", "F", "F"},
                                                 {"NovaSeq 6000", "v1.5", "RC", "RC"},
                                                 {"NovaSeq X", "", "RC", "F"},
                                                 {"NovaSeq X Plus", "", "RC", "F"},
                                                 {"MiSeq i100", "Index first", "F", "F"},
                                                 {"MiSeq i100", "Read first", "RC", "F"},
                                                 {"HiSeq 2500", "", "F", "F"},
                                                 {"HiSeq 4000", "", "RC", "RC"}}) {
        CAPTURE(row.instrument, row.kit);
        const RunSheet run = smallRun(QLatin1String(row.instrument), QLatin1String(row.kit));
        CHECK(i5Written(writeSampleSheetV1(run)) == QLatin1String(row.v1));
        CHECK(i5Written(writeSampleSheetV2(run)) == QLatin1String(row.v2));
    }
    for (const auto& instrument : instruments()) {
        for (const auto& kit : instrument.kits) {
            CHECK(instrument.sheetOrientation(kit.name, SheetConsumer::VendorPlanning) ==
                  Orientation::Forward);
        }
    }
}

TEST_CASE("C2: an unknown kit of a NovaSeq 6000 blocks the export until it is chosen")
{
    for (const auto& kit : {QString(), u"v9"_s}) {
        for (const auto& sheet : {writeSampleSheetV1(smallRun(u"NovaSeq 6000"_s, kit)),
                                  writeSampleSheetV2(smallRun(u"NovaSeq 6000"_s, kit))}) {
            REQUIRE_FALSE(sheet);
            CHECK(errorText(sheet.error()) ==
                  u"The sheet for NovaSeq 6000 depends on the reagent kit. Choose its version "
                  "first: v1.0, v1.5."_s);
        }
    }
    CHECK(writeSampleSheetV2(smallRun(u"NovaSeq 6000"_s, u"v1.0"_s)).value() !=
          writeSampleSheetV2(smallRun(u"NovaSeq 6000"_s, u"v1.5"_s)).value());
}

TEST_CASE("C3: shorter indexes are masked at the side that the software sees last or first")
{
    const auto sheetFor = [](const QString& instrument, const QString& kit) {
        RunSheet run = smallRun(instrument, kit);
        for (auto& sample : run.samples) {
            sample.i7.truncate(8);
            sample.i5.truncate(8);
        }
        return writeSampleSheetV2(run).value();
    };
    CHECK(sheetFor(u"NovaSeq X"_s, {}).contains("OverrideCycles,Y151;I8N2;N2I8;Y151\n"));
    CHECK(sheetFor(u"NextSeq 1000/2000"_s, {}).contains("Y151;I8N2;N2I8;Y151\n"));
    CHECK(sheetFor(u"MiSeq"_s, {}).contains("Y151;I8N2;I8N2;Y151\n"));
    CHECK(sheetFor(u"NovaSeq 6000"_s, u"v1.0"_s).contains("Y151;I8N2;I8N2;Y151\n"));

    RunSheet mixed = smallRun(u"NovaSeq X"_s);
    mixed.samples.front().i5.clear();
    const auto sheet = writeSampleSheetV2(mixed).value();
    CHECK(sheet.contains(",Y151;I10;N10;Y151\n"));
    CHECK(sheet.contains(",Y151;I10;I10;Y151\n"));
}

TEST_CASE("what a sheet cannot hold is refused with the place and the rule")
{
    const auto refused = [](auto change) {
        RunSheet run = smallRun(u"MiSeq"_s);
        change(run);
        const auto sheet = writeSampleSheetV1(run);
        CHECK_FALSE(writeSampleSheetV2(run));
        return sheet ? QString() : errorText(sheet.error());
    };
    CHECK(refused([](RunSheet& run) { run.samples[0].sampleId = u"a b"_s; }) ==
          u"Sample_ID “a b” cannot be written to a sample sheet. It must be 1 to 100 letters, "
          "digits, dashes and underscores."_s);
    CHECK(refused([](RunSheet& run) {
              run.samples[0].i7 = u"ACGTACGTACG"_s;
          }).startsWith(u"S1 i7 “ACGTACGTACG”"_s));
    CHECK(refused([](RunSheet& run) { run.samples[0].i7.clear(); }).startsWith(u"S1 i7"_s));
    CHECK(refused([](RunSheet& run) {
              run.samples[0].project = u"a,b"_s;
          }).startsWith(u"Sample_Project"_s));
    CHECK(refused([](RunSheet& run) { run.samples[0].lane = 2; }).startsWith(u"Lane “2”"_s));
    CHECK(refused([](RunSheet& run) { run.samples[0].lane = 0; }).startsWith(u"Lane “"_s));
    CHECK(refused([](RunSheet& run) { run.runName = u"a\nb"_s; }).startsWith(u"Run name"_s));
    CHECK(refused([](RunSheet& run) {
              run.mismatches1 = 3;
          }).startsWith(u"BarcodeMismatchesIndex1 “3”"_s));
    CHECK_FALSE(refused([](RunSheet& run) { run.samples.clear(); }).isEmpty());
    CHECK(refused([](RunSheet& run) {
              run.instrument = u"Sequel"_s;
          }).startsWith(u"The instrument “Sequel” is not known. Use one of: MiSeq,"_s));
    CHECK(readRunSheet("sample,fastq\n").error().code() == ErrorCode::SheetNotReadable);
}

TEST_CASE("instruments are found by the names that sheets use")
{
    for (const auto& [name, found] :
         std::vector<std::pair<QString, QString>>{{u"NextSeq1k2k"_s, u"NextSeq 1000/2000"_s},
                                                  {u"NextSeq1000/2000"_s, u"NextSeq 1000/2000"_s},
                                                  {u"novaseqxseries"_s, u"NovaSeq X"_s},
                                                  {u"NovaSeqXPlus"_s, u"NovaSeq X Plus"_s},
                                                  {u"NovaSeq6000"_s, u"NovaSeq 6000"_s},
                                                  {u"MiSeqi100Series"_s, u"MiSeq i100"_s},
                                                  {u"HiSeq X Ten"_s, u"HiSeq X"_s},
                                                  {u"AVITI"_s, u"Element AVITI"_s}}) {
        CAPTURE(name);
        REQUIRE(findInstrument(name) != nullptr);
        CHECK(findInstrument(name)->name == found);
    }
    CHECK(findInstrument(u"") == nullptr);
    CHECK(findInstrument(u"-") == nullptr);
    CHECK(findInstrument(u"NovaSeq 6000")->maxLanes() == 4);
    CHECK(findInstrument(u"NovaSeq 6000")->flowCell(u"SP")->lanes == 2);
}
