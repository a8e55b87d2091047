// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings of a sheet say of lanes, and what its masks say of samples without an index.
#include "core/sequencing/illumina/sample_sheet_checker.h"
#include "tests/core/sequencing/sheet_fixtures.h"
#include "tests/support/catch_qt.h"

#include <catch2/catch.hpp>

using namespace tracseq::sequencing;
using namespace tracseq::tests;
using Code = SheetCode;

namespace {

int count(const QByteArray& sheet, Code code, const SheetCheckOptions& options = {})
{
    const auto report = checkSampleSheet(sheet, options);
    return static_cast<int>(
        std::count_if(report.findings.begin(), report.findings.end(),
                      [code](const SheetFinding& finding) { return finding.code == code; }));
}

QByteArray v2Sheet(const QByteArray& settings, const QByteArray& table)
{
    return "[Header]\nFileFormatVersion,2\n[Reads]\nRead1Cycles,151\nIndex1Cycles,8\n"
           "Index2Cycles,8\nRead2Cycles,151\n[BCLConvert_Settings]\nSoftwareVersion,4.2.7\n" +
           settings + "[BCLConvert_Data]\n" + table;
}

} // namespace

TEST_CASE("Lanes of the independent check count where the sheet names no lanes")
{
    const QByteArray check = "IndependentIndexCollisionCheck,1;2\n";
    const QByteArray pair = "S1,ACGTACGT,TTGGCCAA\nS2,ACGTACGA,CCAATTGG\n";
    const QByteArray columns = "Sample_ID,Index,Index2\n";
    CHECK(count(v2Sheet(check, columns + pair), Code::IndexCollision) == 1);
    CHECK(count(v2Sheet("", columns + pair), Code::IndexCollision) == 0);
    const QByteArray inLane3 =
        "Lane," + columns + "3,S1,ACGTACGT,TTGGCCAA\n3,S2,ACGTACGA,CCAATTGG\n";
    CHECK(count(v2Sheet(check, inLane3), Code::IndexCollision) == 0);
    CHECK(count(v2Sheet(check, inLane3), Code::IndexClose) == 1);
}

TEST_CASE("Thresholds of an Element manifest are those of each lane")
{
    const auto manifest = [](const QByteArray& settings, const QByteArray& lane) -> QByteArray {
        return "[SETTINGS]\nSettingName,Value,Lane\n" + settings +
               "[SAMPLES]\nSampleName,Index1,Index2,Lane\nS1,AAAAAAAA,CCCCCCCC," + lane +
               "\nS2,AAAAAAAT,CCCCCCCG," + lane + "\n";
    };
    const QByteArray both = "I1MismatchThreshold,2,2\nI2MismatchThreshold,2,2\n"
                            "I1MismatchThreshold,0,1\nI2MismatchThreshold,0,1\n";
    CHECK(count(manifest(both, "2"), Code::IndexCollision) == 1);
    CHECK(count(manifest(both, "1"), Code::IndexCollision) == 0);
    CHECK(count(manifest(both, "1+2"), Code::IndexCollision) == 1);
    // Without lanes the samples are in both, and the one that allows more decides.
    CHECK(count(manifest(both, ""), Code::IndexCollision) == 1);
    const QByteArray several = "I1MismatchThreshold,0,\nI2MismatchThreshold,0,\n"
                               "I1MismatchThreshold,1,2+3\nI2MismatchThreshold,1,2+3\n";
    CHECK(count(manifest(several, "1"), Code::IndexCollision) == 0);
    CHECK(count(manifest(several, "3"), Code::IndexCollision) == 1);
    CHECK(count(manifest("I1MismatchThreshold,1,x\n", "1"), Code::LaneValue) == 1);
}

TEST_CASE("A mask that keeps an index read fits no sample without that index")
{
    const QByteArray mask = "OverrideCycles,Y151;I8;I8;Y151\n";
    const QByteArray single = "Lane,Sample_ID,Index\n1,S1,ACGTACGT\n1,S2,TTTTGGGG\n";
    CHECK(count(v2Sheet(mask, single), Code::OverrideNoIndex2) == 2);
    CHECK(count(v2Sheet("OverrideCycles,Y151;I8;N8;Y151\n", single), Code::OverrideNoIndex2) == 0);
    CHECK(count(v2Sheet("OverrideCycles,Y151;I8;U8;Y151\n", single), Code::OverrideNoIndex2) == 0);
    CHECK(count(v2Sheet("", single), Code::OverrideNoIndex2) == 0);
    // One sample in a lane may have no index; that its cycles are kept is odd.
    const QByteArray alone = "Lane,Sample_ID\n1,S1\n";
    CHECK(count(v2Sheet(mask, alone), Code::OverrideUnindexed) == 1);
    CHECK(checkSampleSheet(v2Sheet(mask, alone)).count(SheetSeverity::Error) == 0);
    CHECK(count(v2Sheet("OverrideCycles,Y151;N8;N8;Y151\n", alone), Code::OverrideUnindexed) == 0);
}

TEST_CASE("A sample with and without an index in one lane is no sample that is alone")
{
    const QByteArray columns = "Lane,Sample_ID,Index,Index2\n";
    CHECK(count(v2Sheet("", columns + "1,S1,,\n1,S1,TTTTGGGG,CCAATTGG\n"), Code::IndexEmpty) == 1);
    CHECK(count(v2Sheet("", columns + "1,S1,,\n2,S1,TTTTGGGG,CCAATTGG\n"), Code::IndexEmpty) == 0);
}

TEST_CASE("A row of a CASAVA table that begins with a bracket is a row")
{
    const auto report = checkSampleSheet(with(goodCasava(), "C1ABC,2", "[C1ABC,2"));
    CHECK(report.samples == 3);
    CHECK(report.count(SheetSeverity::Error) > 0);
}

TEST_CASE(
    "Two samples of one index pair are found in a lane where one i7 repeats thousands of times")
{
    QByteArray rows = "Sample_ID,Index,Index2\n";
    for (unsigned i = 0; i < 6'600; ++i) {
        QByteArray i5;
        for (unsigned letter = 0; letter < 8; ++letter) {
            i5 += "ACGT"[(i >> (2 * letter)) % 4];
        }
        rows += "S" + QByteArray::number(i) + ",ACGTACGT," + i5 + "\n";
    }
    const QByteArray none = "BarcodeMismatchesIndex1,0\nBarcodeMismatchesIndex2,0\n";
    CHECK(checkSampleSheet(v2Sheet(none, rows)).count(SheetSeverity::Error) == 0);
    const QByteArray clash = rows + "Z1,ACGTACGT,GGGGGGGG\nZ2,ACGTACGT,GGGGGGGG\n";
    CHECK(count(v2Sheet(none, clash), Code::IndexCollision) == 1);
    CHECK(count(v2Sheet(none, clash), Code::IndexCloseUncounted) == 1);
}
