// SPDX-License-Identifier: GPL-3.0-or-later
// Every finding that the checker knows, each with the smallest sheet that has it.
#include "tests/core/sequencing/sheet_fixtures.h"
#include "tests/support/catch_qt.h"

#include <QRegularExpression>
#include <QSet>
#include <catch2/catch.hpp>

using namespace tracseq::sequencing;
using namespace tracseq::tests;
using Code = SheetCode;

namespace {

struct Fixture {
    Code code;
    QByteArray sheet;
    int line = 0;
    int column = 0;
    SheetCheckOptions options = {};
};

SheetCheckOptions on(const char* instrument, const char* kit = "")
{
    SheetCheckOptions options;
    options.instrument = QLatin1String(instrument);
    options.kitVersion = QLatin1String(kit);
    return options;
}

template <typename Value>
SheetCheckOptions having(Value SheetCheckOptions::*option, Value value)
{
    SheetCheckOptions options;
    options.*option = value;
    return options;
}

QByteArray utf16(const QByteArray& sheet)
{
    QByteArray bytes("\xFF\xFE");
    for (const char c : sheet) {
        bytes += c;
        bytes += '\0';
    }
    return bytes;
}

QByteArray v2(const char* from, const QByteArray& to)
{
    return with(goodV2(), from, to);
}

QByteArray v1(const char* from, const QByteArray& to)
{
    return with(goodV1(), from, to);
}

/// Keeps the cycles of both index reads; its samples follow.
const QByteArray kMasked =
    "[Header]\nFileFormatVersion,2\n[Reads]\nRead1Cycles,151\nIndex1Cycles,8\nIndex2Cycles,8\n"
    "[BCLConvert_Settings]\nSoftwareVersion,4.2.7\nOverrideCycles,Y151;I8;I8\n"
    "[BCLConvert_Data]\n";

std::vector<Fixture> fileFixtures()
{
    return {
        {Code::FileEmpty, " ,,\r\n\n"},
        {Code::FileTooBig, QByteArray(5 * 1024 * 1024, 'A')},
        {Code::FileNotText, QByteArray("PK\x03\x04\0\0[Data]\n", 12)},
        {Code::FileUtf16, utf16(goodV1())},
        {Code::FileMark, "\xEF\xBB\xBF" + goodV2()},
        {Code::FileWindows1252, v1("N1", "M\xFCller")},
        {Code::FileSeparator, goodV1().replace(',', ';')},
        {Code::FileOldLineEnds, goodV1().replace('\n', '\r')},
        {Code::FileMixedLineEnds, v1("151\n151\n", "151\r\n151\n")},
        {Code::DialectUnknown, "sample,fastq_1,fastq_2\nA,a.fq,b.fq\n"},
        {Code::DialectMixed, v2("RunName,Run1", "IEMFileVersion,5"), 3, 1},
        {Code::CharNotAsciiV2, v2("S1,", "S\xC3\xBC,"), 17, 2},
        {Code::CharNotAscii, v1("Run1", "L\xC3\xA4uf"), 3, 2},
        {Code::CharControl, v1("Run1", "R\x01n"), 3, 2},
        {Code::CharAsterisk, v2("Run1", "Run*"), 3, 2},
        {Code::CharBracket, v2(",P1\n1", ",[P1]\n1"), 17, 5},
        {Code::CharComma, v2("RunName,Run1", "Custom_A,\"a,b\""), 3, 2},
        {Code::QuotedCell, v2("RunName,Run1", "\"RunName\",\"Run1\""), 3, 0},
        {Code::QuoteUnclosed, v1("Run1", "\"Run1"), 3, 2},
        {Code::CellBlanks, v1("1,S1,", "1,S1 ,"), 14, 2},
    };
}

std::vector<Fixture> sectionFixtures()
{
    return {
        {Code::TextBeforeSection, "my sheet\n" + goodV1(), 1, 0},
        {Code::SectionMalformed, v1("[Settings]", "[Settings],x"), 9, 2},
        {Code::SectionMalformed, v1("[Settings]", "[Settings"), 9, 1},
        {Code::SectionRepeated, goodV2() + "[Reads]\nRead1Cycles,151\n", 20, 1},
        {Code::SectionMissing,
         v2("[BCLConvert_Settings]\nSoftwareVersion,4.2.7\nOverrideCycles,Y151;I10;I10;Y151\n",
            "")},
        {Code::SectionMissingV1, v1("[Reads]\n151\n151\n", "")},
        {Code::SectionUnknown, goodV2() + "[Sequencing]\nA,b\n", 20, 1},
        {Code::SectionCustom, goodV1() + "[Lab_QC]\nMinQ30,85\n", 17, 1},
        {Code::SectionName, goodV2() + "[My-App_Settings]\nA,b\n", 20, 1},
        {Code::SectionName, goodV2() + "[_Settings]\nA,b\n", 20, 1},
        {Code::SectionName, goodV2() + "[DataApp_Settings]\nA,b\n", 20, 1},
        {Code::SettingsEmpty, goodV2() + "[Cloud_Settings]\n,,\n", 20, 0},
        {Code::DataEmpty,
         v1("1,S1,N1,AACCGGTT,ACACACAC,P1\n1,S2,N2,CCTTAACC,GTGTGTGT,P1\n"
            "2,S3,N3,GGAATTCC,TGTGTGTG,P1\n",
            ""),
         12, 0},
        {Code::KeyRepeated, v2("RunName,Run1", "RunName,Run1\nRunName,Run2"), 4, 1},
        {Code::KeyRepeatedV1, v1("Adapter,", "Adapter,ACGT\nAdapter,"), 11, 1},
        {Code::KeyEmpty, v2("RunName,Run1", ",Run1"), 3, 1},
        {Code::ValueEmpty, v2("RunName,Run1", "RunName,"), 3, 2},
        {Code::ValueMany, v2("RunName,Run1", "RunName,Run1,Run2"), 3, 3},
        {Code::HeaderKeyUnknown, v2("RunName,", "Operator,"), 3, 1},
        {Code::FormatVersion, v2("FileFormatVersion,2", "FileFormatVersion,1"), 2, 2},
        {Code::FormatVersion, v2("FileFormatVersion,2\n", ""), 1, 0},
        {Code::RunNameRefused, v2("Run1", "Run/1"), 3, 2},
        {Code::IndexOrientation, v2("RunName,Run1", "IndexOrientation,Backward"), 3, 2},
        {Code::InstrumentNotKnown, v2("RunName,Run1", "InstrumentType,PromethION")},
        {Code::ReadsMissing, v2("Read1Cycles,151\n", ""), 5, 0},
        {Code::ReadsMissing, v1("151\n151\n", ""), 5, 0},
        {Code::ReadsValue, v2("Read1Cycles,151", "Read1Cycles,many"), 6, 2},
        {Code::ReadsValue, v1("151\n151", "151\nRead2Cycles"), 7, 1},
        {Code::ReadsKey, v2("Read2Cycles", "Read3Cycles"), 7, 1},
        {Code::ReadsMany, v1("151\n151\n", "151\n8\n8\n151\n"), 5, 0},
        {Code::ReadsDiffer, goodV2(), 6, 0,
         having(&SheetCheckOptions::read1Cycles, std::optional(101))},
        {Code::IndexCyclesFew, v2("Index1Cycles,10", "Index1Cycles,5"), 8, 2},
        {Code::IndexCyclesZero,
         with(v2("Index1Cycles,10", "Index1Cycles,0"), "Y151;I10;I10", "Y151;I10"), 8, 2},
        {Code::IndexCyclesMissing, v2("Index1Cycles,10\n", ""), 5, 0},
        {Code::IndexCyclesMany,
         with(v2("Index1Cycles,10", "Index1Cycles,30"), "I10;I10", "I10U20;I10"), 8, 2,
         on("NovaSeq X")},
    };
}

std::vector<Fixture> settingFixtures()
{
    return {
        {Code::SettingUnknown, v2("SoftwareVersion,4.2.7", "SoftwareVersion,4.2.7\nTrim,1"), 13, 1},
        {Code::SettingUnknownV1, v1("Adapter,", "Trim,"), 10, 1},
        {Code::SettingValue, v2("SoftwareVersion,4.2.7", "BarcodeMismatchesIndex1,3"), 12, 2},
        {Code::SettingValue, v2("SoftwareVersion,4.2.7", "NoLaneSplitting,yes"), 12, 2},
        {Code::SettingMissing, v2("SoftwareVersion,4.2.7\n", ""), 11, 0},
        {Code::SettingAdapter, v2("SoftwareVersion,4.2.7", "AdapterBehavior,trim"), 12, 1},
        {Code::SettingIndex2,
         "[Header]\nFileFormatVersion,2\n[Reads]\nRead1Cycles,151\nIndex1Cycles,8\n"
         "[BCLConvert_Settings]\nBarcodeMismatchesIndex2,1\n"
         "[BCLConvert_Data]\nSample_ID,Index\nS1,AACCGGTT\n"},
        {Code::AdapterLetters, v1("CTGTCTCTTATACACATCT", "CTGTC+"), 10, 2},
        {Code::OverrideSyntax, v2("Y151;I10;I10;Y151", "Y151;I10;I10;Z151"), 13, 2},
        {Code::OverrideReads, v2("Y151;I10;I10;Y151", "Y151;I10;Y151"), 13, 2},
        {Code::OverrideSum, v2("Y151;I10;I10;Y151", "Y151;I10;I8;Y151"), 13, 2},
        {Code::OverrideIndex, v2("Y151;I10;I10;Y151", "Y151;I8N2;I10;Y151"), 17, 3},
        {Code::OverrideNoIndex2, kMasked + "Sample_ID,Index\nS1,AACCGGTT\n", 12, 0},
        {Code::OverrideUnindexed, kMasked + "Sample_ID\nS1\n", 12, 0},
        {Code::OverrideUse, v2("Y151;I10;I10;Y151", "I151;I10;I10;Y151"), 13, 2},
        {Code::OverrideUse, v2("Y151;I10;I10;Y151", "Y151;I10;Y10;Y151"), 13, 2},
        {Code::OverrideNothing, v2("Y151;I10;I10;Y151", "N151;I10;I10;N151"), 13, 2},
        {Code::SettingUmi, v2("SoftwareVersion,4.2.7", "TrimUMI,1"), 12, 2},
    };
}

std::vector<Fixture> rowFixtures()
{
    return {
        {Code::ColumnMissing, v2("Sample_ID", "Sample"), 16, 0},
        {Code::ColumnMissing, goodV2() + "[Cloud_Data]\nLibraryName\nx\n", 21, 0},
        {Code::ColumnRepeated, v2("Sample_Project", "index"), 16, 5},
        {Code::ColumnUnnamed, v1("Sample_Name", ""), 13, 3},
        {Code::ColumnUnknown, v2("Sample_Project", "Index name"), 16, 5},
        {Code::RowShort, v2("ACACACACAC,P1", "ACACACACAC"), 17, 0},
        {Code::RowLong, v1("ACACACAC,P1", "ACACACAC,P1,x"), 14, 7},
        {Code::SampleIdMissing, v1("1,S1,", "1,,"), 14, 2},
        {Code::SampleIdLetters, v1("1,S1,", "1,S 1,"), 14, 2},
        {Code::SampleIdLong, v1("1,S1,", "1," + QByteArray(101, 'S') + ","), 14, 2},
        {Code::SampleIdReserved, v1("1,S1,", "1,Undetermined,"), 14, 2},
        {Code::SampleIdApplication,
         with(goodV2() + "[TSO500_Settings]\nA,b\n", "1,S1,", "1,S1--a,"), 17, 2},
        {Code::SampleIdUnderscore, v1("1,S1,", "1,S_1,"), 14, 0},
        {Code::SampleIdNoUnderscore, v1("1,S1,", "1,S_1,"), 14, 2,
         having(&SheetCheckOptions::forbidUnderscores, true)},
        {Code::NameLetters, v1("N1", "../N1"), 14, 3},
        {Code::NameLetters, v1("TT,ACACACAC,P1", "TT,ACACACAC,P1."), 14, 6},
        {Code::SampleRepeated, goodV1() + "2,S3,N3,GGAATTCC,TGTGTGTG,P1\n", 17, 2},
        {Code::SampleContradicts, goodV1() + "1,S3,N3,GGAATTCC,TGTGTGTG,P2\n", 17, 6},
        {Code::SampleNotInData, goodV2() + "[Cloud_Data]\nSample_ID\nS9\n", 22, 1},
        {Code::LaneValue, v1("2,S3", "two,S3"), 16, 1},
        {Code::LaneRange, v1("2,S3", "5,S3"), 16, 1, on("NovaSeq 6000")},
        {Code::LaneMissing, v1("2,S3", ",S3"), 16, 0},
        {Code::CasavaFlowCell, with(goodCasava(), "C1ABC,2", "C2ABC,2"), 4, 1},
        {Code::SectionMalformed, with(goodCasava(), "C1ABC,2", "[C1ABC,2"), 4, 1},
        {Code::CasavaControl, with(goodCasava(), ",Y,", ",maybe,"), 4, 7},
        {Code::More, goodV1() + "1,S 4,,,,\n1,S 5,,,,\n", 0, 0,
         having(&SheetCheckOptions::listedPerCode, 1)},
    };
}

std::vector<Fixture> indexFixtures()
{
    SheetCheckOptions kit = on("NovaSeq 6000", "v1.5");
    kit.knownI5 = {QStringLiteral("AAAACCCCGT")};
    return {
        {Code::IndexLetters, v1("AACCGGTT", "AACCXGTT"), 14, 4},
        {Code::IndexWildcard, v1("AACCGGTT", "AACCGGNN"), 14, 4},
        {Code::IndexLowerCase, v1("AACCGGTT", "aaccggtt"), 14, 4},
        {Code::IndexLength,
         v2("OverrideCycles,Y151;I10;I10;Y151\n", "TrimUMI,0\n").replace("AACCGGTTAA", "AACCGGTT"),
         17, 3},
        {Code::IndexTooLong, v1("AACCGGTT", QByteArray(65, 'A')), 14, 4},
        {Code::IndexNotRead,
         with(v2("Index2Cycles,10", "Index2Cycles,0"), "Y151;I10;I10", "Y151;I10"), 17, 4},
        {Code::IndexLength, goodV1(), 14, 4,
         having(&SheetCheckOptions::index1Cycles, std::optional(6))},
        {Code::IndexShort, goodV1(), 14, 4,
         having(&SheetCheckOptions::index1Cycles, std::optional(10))},
        {Code::IndexLengthsMixed, v1("AACCGGTT", "AACCGG"), 13, 0},
        {Code::IndexEmpty, v1("AACCGGTT,ACACACAC", ","), 14, 4},
        {Code::IndexEmpty, kMasked + "Sample_ID,Index,Index2\nS1,,\nS1,AACCGGTT,ACACACAC\n", 12, 2},
        {Code::IndexOnlySecond, v1("AACCGGTT,", ","), 14, 5},
        {Code::IndexMixed, v1("AACCGGTT,ACACACAC", "AACCGGTT,"), 14, 4},
        {Code::IndexMixedMasked,
         "[Header]\nFileFormatVersion,2\n[Reads]\nRead1Cycles,151\nIndex1Cycles,8\n"
         "Index2Cycles,8\n[BCLConvert_Settings]\nSoftwareVersion,4.2.7\n[BCLConvert_Data]\n"
         "Sample_ID,Index,Index2,OverrideCycles\nS1,AACCGGTT,,Y151;I8;N8\n"
         "S2,CCTTAACC,GTGTGTGT,Y151;I8;I8\n",
         11, 2},
        {Code::IndexCollision, v1("CCTTAACC,GTGTGTGT", "AACCGGTA,ACACACAA"), 15, 4},
        {Code::IndexClose, v1("CCTTAACC,GTGTGTGT", "AACCGGTA,GTGTGTGT"), 15, 4},
        {Code::IndexUnchecked, goodV1(), 13, 0,
         having(&SheetCheckOptions::comparisonsPerLane, qint64{1})},
        // Three comparisons of the i5 find that none is close, and the fourth is of the i7.
        {Code::IndexCloseUncounted, v1("CCTTAACC,GTGTGTGT", "AACCGGTT,GTGTGTGT"), 13, 0,
         having(&SheetCheckOptions::comparisonsPerLane, qint64{4})},
        {Code::OrientationKit, goodV2(), 16, 4, on("NovaSeq 6000")},
        {Code::OrientationExpected, goodV2(), 16, 4, on("NovaSeq 6000", "v1.5")},
        {Code::KitNotKnown, v2("RunName,Run1", "Custom_KitVersion,v9"), 3, 2, on("NovaSeq 6000")},
        {Code::OrientationHeader, v2("RunName,Run1", "IndexOrientation,Forward"), 0, 0,
         on("NovaSeq 6000", "v1.5")},
        // As it stands on the adapter, where v1.5 kits want the reverse complement.
        {Code::OrientationReversed, v2("ACACACACAC", "AAAACCCCGT"), 16, 4, kit},
        {Code::ColourDarkStart, goodV1(), 16, 4, on("NextSeq 500")},
        {Code::ColourDark, v1("AACCGGTT", "AACTGGTT").replace("CCTTAACC", "CCTGGGCC"), 13, 0,
         on("NextSeq 500")},
        {Code::ColourOneChannel, v1("CCTTAACC", "CATTAACC").replace("AACCGGTT", "CCCCGGTT"), 13, 0,
         on("NextSeq 500")},
    };
}

std::vector<Fixture> fixtures()
{
    std::vector<Fixture> all;
    for (const auto& part :
         {fileFixtures(), sectionFixtures(), settingFixtures(), rowFixtures(), indexFixtures()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

} // namespace

TEST_CASE("the sheets that fixtures are made of are without a fault")
{
    for (const auto& sheet : {goodV1(), goodV2(), goodCasava(), goodElement()}) {
        INFO(sheet.toStdString());
        for (const auto& finding : checkSampleSheet(sheet).findings) {
            FAIL_CHECK(finding.line << ": " << findingText(finding).toStdString());
        }
        auto crlf = sheet;
        CHECK(checkSampleSheet(crlf.replace("\n", "\r\n")).findings.empty());
    }
    CHECK(checkSampleSheet(goodV1()).dialect == SheetDialect::V1);
    CHECK(checkSampleSheet(goodV2()).dialect == SheetDialect::V2);
    CHECK(checkSampleSheet(goodCasava()).dialect == SheetDialect::Casava);
    CHECK(checkSampleSheet(goodElement()).dialect == SheetDialect::Element);
    CHECK(checkSampleSheet(goodV2()).samples == 3);
}

TEST_CASE("each fixture has its finding, in its place")
{
    for (const auto& fixture : fixtures()) {
        const auto report = checkSampleSheet(fixture.sheet, fixture.options);
        std::string found;
        bool there = false;
        for (const auto& finding : report.findings) {
            found += codeName(finding.code).toStdString() + " " + std::to_string(finding.line) +
                     ":" + std::to_string(finding.column) + " " +
                     findingText(finding).toStdString() + "\n";
            there = there || (finding.code == fixture.code && finding.line == fixture.line &&
                              finding.column == fixture.column);
        }
        INFO("wanted " << codeName(fixture.code).toStdString() << " at " << fixture.line << ":"
                       << fixture.column << ", found\n"
                       << found);
        CHECK(there);
    }
}

TEST_CASE("every code has a fixture, a name of its own, and a sentence without gaps")
{
    QSet<QString> names;
    QSet<QString> covered;
    for (const auto& fixture : fixtures()) {
        covered.insert(codeName(fixture.code));
        for (const auto& finding : checkSampleSheet(fixture.sheet, fixture.options).findings) {
            const QString text = findingText(finding);
            INFO(codeName(finding.code).toStdString() << ": " << text.toStdString());
            CHECK(text.contains(QRegularExpression(QStringLiteral("[.]$|[?]$"))));
            CHECK_FALSE(text.contains(QRegularExpression(QStringLiteral("%[0-9]"))));
        }
    }
    for (const Code code : allSheetCodes()) {
        INFO(codeName(code).toStdString());
        CHECK(covered.contains(codeName(code)));
        CHECK(codeName(code).startsWith(QStringLiteral("SS-")));
        names.insert(codeName(code));
    }
    CHECK(names.size() == static_cast<qsizetype>(allSheetCodes().size()));
}
