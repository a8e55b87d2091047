// SPDX-License-Identifier: GPL-3.0-or-later
// Public sample sheets, one row a file: what the format's rules say of it, and why.
#include "core/sequencing/illumina/sample_sheet_checker.h"
#include "tests/support/catch_qt.h"
#include "tests/support/shared_data.h"

#include <QDirIterator>
#include <QFile>
#include <catch2/catch.hpp>

using namespace tracseq::sequencing;
using tracseq::tests::sharedData;

namespace {

enum class Verdict { Clean, Warnings, Errors };

struct Case {
    const char* file;
    SheetDialect dialect;
    Verdict verdict;
    const char* codes; ///< of errors and warnings, sorted; colours apart
    const char* reason;
};

constexpr auto V1 = SheetDialect::V1;
constexpr auto V2 = SheetDialect::V2;
using enum Verdict;

// Colour balance depends on the pool and not on the format, so its warnings stand in the verdict
// and not in the codes.
const std::vector<Case> kCases{
    {"runs/130417_M00146_0021_000000000-A2WDF/SampleSheet.csv", V1, Clean, "",
     "one sample without index alone on a MiSeq; an empty [Settings] is allowed in v1"},
    {"runs/200624_A00834_0183_BHMTFYTINY/SampleSheet.csv", V2, Errors,
     "SS-INDEX-LETTERS SS-V2-QUOTES",
     "blanks inside both indexes of line 25; an index has the letters A, C, G, T only"},
    {"samplesheets/samplesheet-parser/ProjectAlpha_SampleSheet.csv", V1, Warnings, "",
     "complete; three samples leave index cycle 8 without signal on a two-channel NovaSeq 6000"},
    {"samplesheets/samplesheet-parser/ProjectBeta_SampleSheet.csv", V1, Warnings, "",
     "complete; three samples, one channel in some cycles"},
    {"samplesheets/samplesheet-parser/ProjectDelta_SampleSheet_collision.csv", V1, Warnings, "",
     "its sample clashes with one of ProjectAlpha, which is another file; alone it is fine"},
    {"samplesheets/samplesheet-parser/ProjectGamma_SampleSheet.csv", V2, Warnings, "",
     "complete v2; three samples, G in all of them at i5 cycle 6 as a NovaSeq X reads it"},
    {"samplesheets/samplesheet-parser/SampleSheet_v1_dual_index.csv", V1, Clean, "",
     "complete, two lanes, all indexes at least three apart; no instrument, so no colours"},
    {"samplesheets/samplesheet-parser/SampleSheet_v2_dual_index.csv", V2, Warnings, "",
     "complete v2, masks fit; two i5 begin with GG as a NovaSeq X reads them"},
    {"samplesheets/samplesheet-parser/SampleSheet_v2_modified.csv", V2, Warnings, "",
     "a legal sheet; index GGGGGGGGGG is dark on a NovaSeq X"},
    {"samplesheets/samplesheet-parser/combined_clean.csv", V2, Warnings,
     "SS-V2-INDEX-CYCLES-MISSING SS-V2-SETTING-MISSING",
     "BCL Convert takes it; run set-up would need index cycles and SoftwareVersion"},
    {"samplesheets/samplesheet-parser/combined_collision_forced.csv", V2, Errors,
     "SS-INDEX-COLLISION SS-V2-INDEX-CYCLES-MISSING SS-V2-SETTING-MISSING",
     "AlphaSample1 and DeltaSample1 have the same two indexes in lane 1"},
    {"samplesheets/samplesheet-parser/combined_mixed_formats.csv", V2, Warnings,
     "SS-V2-INDEX-CYCLES-MISSING SS-V2-SETTING-MISSING",
     "as combined_clean; what was mixed are the inputs, the result is one v2 sheet"},
    {"samplesheets/samplesheet-parser/element_aviti_RunManifest.csv", SheetDialect::Element, Clean,
     "", "all three sections with their columns; four samples far apart"},
    {"samplesheets/samplesheet-parser/v1_dual_index.csv", V1, Warnings, "",
     "complete; pools of three and two on two channels"},
    {"samplesheets/samplesheet-parser/v1_multi_lane.csv", V1, Warnings, "",
     "lanes 1 to 4 exist on an S4 flow cell; pools of two and three on two channels"},
    {"samplesheets/samplesheet-parser/v1_single_index.csv", V1, Warnings, "",
     "single index, at least three apart; two cycles with one channel on a NextSeq 500"},
    {"samplesheets/samplesheet-parser/v1_with_lab_qc_settings.csv", V1, Clean, "",
     "a section of one's own is left out by software and no fault"},
    {"samplesheets/samplesheet-parser/v1_with_manifests.csv", V1, Warnings, "",
     "[Manifests] is a section of v1; pools of four and two on two channels"},
    {"samplesheets/samplesheet-parser/v2_nextseq_single_index.csv", V2, Clean, "",
     "no Index2Cycles and three masks: single index; no balance fault that holds for both kits"},
    {"samplesheets/samplesheet-parser/v2_novaseq_x_dual_index.csv", V2, Warnings, "",
     "complete v2; pools of three and two"},
    {"samplesheets/samplesheet-parser/v2_with_cloud_settings.csv", V2, Warnings, "",
     "settings of another application are not BCL Convert's to know"},
    {"samplesheets/samplesheet-parser/v2_with_index_umi.csv", V2, Warnings, "",
     "I10U9 makes the 19 cycles of index 1 and keeps the 10 letters of each index"},
    {"samplesheets/samplesheet-parser/v2_with_pipeline_settings.csv", V2, Clean, "",
     "as v2_nextseq_single_index, with settings of another application"},
    {"samplesheets/samplesheet-parser/v2_with_read_umi.csv", V2, Warnings, "",
     "U5Y146 makes the 151 cycles of each read; a pool of three"},
    {"samplesheets/samshee/SampleSheet_VH01300_3.csv", V2, Errors,
     "SS-INDEX-COLLISION SS-SETTING-INDEX2 SS-V2-QUOTES",
     "GTGATC is two letters from GTGGCC and ATGAGC, GACGAC from CACGAT; single index, m = 1"},
    {"samplesheets/samshee/SampleSheet_VH01300_4.csv", V2, Clean, "",
     "complete v2 of a NextSeq 2000 with sequencing and cloud sections"},
    {"samplesheets/samshee/SampleSheet_v2.csv", V2, Clean, "",
     "N8U16 keeps no cycle of index 2, and no sample has one (single-cell ATAC)"},
    {"samplesheets/samshee/issue_5-2.csv", V2, Errors, "SS-SECTION-MISSING SS-V2-QUOTES",
     "v2 needs [BCLConvert_Settings]"},
    {"samplesheets/samshee/issue_5-3.csv", V2, Errors,
     "SS-DATA-EMPTY SS-V2-QUOTES SS-V2-SETTINGS-EMPTY",
     "[BCLConvert_Data] lists nothing and [BCLConvert_Settings] has no pair"},
    {"samplesheets/samshee/issue_5-4.csv", V2, Errors, "SS-V2-QUOTES SS-V2-SETTINGS-EMPTY",
     "[BCLConvert_Settings] needs at least one pair"},
    {"samplesheets/samshee/issue_6-2.csv", V2, Errors, "SS-SECTION-MISSING SS-V2-COMMA",
     "a comma in a value, which v2 has no way to write; no BCL Convert sections"},
    {"samplesheets/samshee/issue_6.csv", V2, Errors, "SS-SECTION-MISSING SS-V2-COMMA",
     "as issue_6-2"},
    {"samplesheets/samshee/issue_7.csv", V2, Clean, "",
     "I8U9 makes the 17 cycles; sections may stand in any order; RunName is optional"},
    {"samplesheets/samshee/miseq_35147139_samplesheet_v1.csv", V1, Warnings, "SS-INDEX-CLOSE",
     "combinatorial pool: pairs share one index and differ in the other"},
    {"samplesheets/samshee/samplesheet_p169.csv", V2, Clean, "",
     "one sample without index, Y319;Y319; both kinds of line end are allowed"},
    {"samplesheets/umccr/sample1.csv", V1, Errors, "SS-INDEX-LETTERS", "ABCD is no index"},
    {"samplesheets/umccr/sample2.csv", V1, Errors, "SS-INDEX-LETTERS", "ABCD is no index"},
    {"samplesheets/v2-samplesheet-maker/novaseq_x_demo.csv", V2, Warnings, "",
     "eight indexes for each sample, I8N2 and N2I8 fit; some begin with GG"},
    {"samplesheets/v2-samplesheet-maker/standard-sheet-with-settings.csv", V2, Warnings,
     "SS-V2-SETTING-MISSING", "I8N2 fits the 8 letters of index2; GGGGGGGGGG is dark"},
    {"samplesheets/v2-samplesheet-maker/tso500-cloud-settings.csv", V2, Errors,
     "SS-OVERRIDE-INDEX SS-V2-SECTION-UNKNOWN",
     "I8N2 keeps 8 cycles of index2, and every index2 has 10 letters"},
};

} // namespace

TEST_CASE("public sample sheets get the verdict that the rules give them")
{
    for (const auto& expected : kCases) {
        const auto path = sharedData(QLatin1String(expected.file));
        if (!path) {
            return;
        }
        QFile file(*path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const SheetReport report = checkSampleSheet(file.readAll());
        QStringList codes;
        QStringList texts;
        for (const auto& finding : report.findings) {
            if (severityOf(finding) == SheetSeverity::Info) {
                continue;
            }
            const QString code = codeName(finding.code);
            texts += QString::number(finding.line) + u": " + findingText(finding);
            if (!code.startsWith(u"SS-COLOUR") && !codes.contains(code)) {
                codes += code;
            }
        }
        codes.sort();
        INFO(expected.file << ": " << expected.reason << "\n" << texts.join(u'\n').toStdString());
        CHECK(report.dialect == expected.dialect);
        CHECK(codes.join(u' ') == QLatin1String(expected.codes));
        const auto worst = report.worst().value_or(SheetSeverity::Info);
        CHECK(worst == (expected.verdict == Errors     ? SheetSeverity::Error
                        : expected.verdict == Warnings ? SheetSeverity::Warning
                                                       : SheetSeverity::Info));
    }
}

TEST_CASE("every public sample sheet is in the table")
{
    const auto folder = sharedData(QStringLiteral("samplesheets"));
    if (!folder) {
        return;
    }
    QDirIterator files(*folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        CAPTURE(file);
        CHECK(std::any_of(kCases.begin(), kCases.end(), [&](const Case& known) {
            return file.endsWith(QLatin1String(known.file));
        }));
    }
}

TEST_CASE("the lines of a sheet are its text again")
{
    for (const auto& known : kCases) {
        const auto path = sharedData(QLatin1String(known.file));
        if (!path) {
            return;
        }
        QFile file(*path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const SampleSheet sheet = SampleSheet::read(file.readAll());
        QString text;
        for (const auto& line : sheet.lines()) {
            text += line.text + line.ending;
        }
        CHECK(text == sheet.text());
    }
}
