// SPDX-License-Identifier: GPL-3.0-or-later
// The vectors of known mistakes (C..) and of the formats (3.1 to 3.5), on whole sheets.
#include "core/sequencing/colour_balance.h"
#include "core/sequencing/illumina/override_cycles.h"
#include "tests/core/sequencing/sheet_fixtures.h"
#include "tests/support/catch_qt.h"
#include "tests/support/property.h"

#include <catch2/catch.hpp>

using namespace tracseq::sequencing;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

QStringList codes(const QByteArray& sheet, const SheetCheckOptions& options = {},
                  SheetSeverity least = SheetSeverity::Warning)
{
    QStringList found;
    for (const auto& finding : checkSampleSheet(sheet, options).findings) {
        if (severityOf(finding) >= least && !found.contains(codeName(finding.code))) {
            found += codeName(finding.code);
        }
    }
    found.sort();
    return found;
}

QByteArray v1Rows(const QByteArray& rows, const QByteArray& columns = "Lane,Sample_ID,index,index2")
{
    return "[Header]\nIEMFileVersion,5\n[Reads]\n151\n[Data]\n" + columns + "\n" + rows;
}

QByteArray v2Rows(const QByteArray& rows, const QByteArray& override = "Y151;I10;I10",
                  const QByteArray& columns = "Lane,Sample_ID,Index,Index2")
{
    return "[Header]\nFileFormatVersion,2\n[Reads]\nRead1Cycles,151\nIndex1Cycles,10\n"
           "Index2Cycles,10\n[BCLConvert_Settings]\nSoftwareVersion,4.2.7\n" +
           (override.isEmpty() ? QByteArray() : "OverrideCycles," + override + "\n") +
           "[BCLConvert_Data]\n" + columns + "\n" + rows;
}

const QStringList kNone;

} // namespace

TEST_CASE("C3: the mask decides which end of a shorter index is compared")
{
    const QByteArray columns = "Lane,Sample_ID,Index,Index2,OverrideCycles";
    const auto sheet = [&](const QByteArray& mask) {
        return v2Rows("1,S1,AACCGGTTAA,CGGAACTG,Y151;I10;" + mask +
                          "\n1,S2,AACCGGTTAA,CAGAACAGAA,Y151;I10;I10\n",
                      "", columns);
    };
    CHECK(codes(sheet("I8N2")).contains(u"SS-INDEX-COLLISION"_s));
    CHECK_FALSE(codes(sheet("N2I8")).contains(u"SS-INDEX-COLLISION"_s));
    CHECK(codes(sheet("N2I8")).contains(u"SS-INDEX-CLOSE"_s));
}

TEST_CASE("C4: i5 two letters apart stop at one mismatch, and the sentence says what helps")
{
    const QByteArray rows = "1,S1,AACCGGTTAA,AGGTTATAGT\n1,S2,AACCGGTTAA,AAGTTCTAGT\n";
    const auto report = checkSampleSheet(v2Rows(rows));
    REQUIRE(report.count(SheetSeverity::Error) == 1);
    const auto finding =
        *std::find_if(report.findings.begin(), report.findings.end(),
                      [](const auto& f) { return severityOf(f) == SheetSeverity::Error; });
    CHECK(findingText(finding) ==
          u"The indexes of “S2” and “S1” (line 12) are too close in lane 1, so their reads cannot "
          "be told apart: letters that differ in i7: 0 (needed: 3), letters that differ in i5: 2 "
          "(needed: 3). With 0 mismatches allowed they can."_s);
    CHECK(finding.line == 13);
    CHECK(finding.columnName == u"Index"_s);
    SheetCheckOptions strict;
    strict.mismatches2 = 0;
    CHECK(codes(v2Rows(rows), strict) == QStringList{u"SS-INDEX-CLOSE"_s});
    auto set = v2Rows(rows);
    set.replace("SoftwareVersion,4.2.7", "SoftwareVersion,4.2.7\nBarcodeMismatchesIndex2,0");
    CHECK(codes(set) == QStringList{u"SS-INDEX-CLOSE"_s});
}

TEST_CASE("C5, C6: i7 and i5 are counted apart, never joined")
{
    CHECK(codes(v1Rows("1,S1,ATCACG,TTTTTTTT\n1,S2,ATCACGAC,TTTTTTTT\n"))
              .contains(u"SS-INDEX-COLLISION"_s));
    CHECK(codes(v1Rows("1,S1,AACCGGTT,AACCGGTT\n1,S2,TTCCGGTT,AACCGGAA\n"))
              .contains(u"SS-INDEX-COLLISION"_s));
}

TEST_CASE("C7: two kit names for one sequence clash")
{
    CHECK(codes(v1Rows("1,S1,D701,ATTACTCG\n1,S2,N701,ATTACTCG\n",
                       "Lane,Sample_ID,I7_Index_ID,index"))
              .contains(u"SS-INDEX-COLLISION"_s));
}

TEST_CASE("C8, C26: one sample without index is named, and only that")
{
    const auto report =
        checkSampleSheet(v1Rows("1,S1,,\n1,S2,AACCGGTT,ACACACAC\n1,S3,CCTTAACC,GTGTGTGT\n"));
    REQUIRE(report.findings.size() == 1);
    CHECK(codeName(report.findings.front().code) == u"SS-INDEX-EMPTY"_s);
    CHECK(report.findings.front().line == 7);
    CHECK(codes(v1Rows("1,S1,,\n2,S2,AACCGGTT,ACACACAC\n")) == kNone);
}

TEST_CASE("C11, C20, C24: 10x sets and one library in several lanes are legal")
{
    CHECK(codes(v1Rows("1,S1,AACCGGTT,\n1,S1,AACCGGTA,\n1,S1,TTGGCCAA,\n2,S1,AACCGGTT,\n")) ==
          kNone);
    CHECK(codes(v1Rows("1,S1,AACCGGTT,\n1,S1,AACCGGTT,\n")) ==
          QStringList{u"SS-SAMPLE-REPEATED"_s});
}

TEST_CASE("C21: Sample_IDs have 1 to 100 letters, digits, dashes and underscores")
{
    const auto check = [](const QByteArray& id) {
        return codes(v1Rows("1," + id + ",AACCGGTT,ACACACAC\n"));
    };
    CHECK(check("a-B_9") == kNone);
    CHECK(check(QByteArray(100, 'x')) == kNone);
    CHECK(check(QByteArray(101, 'x')) == QStringList{u"SS-SAMPLE-ID-LONG"_s});
    for (const char* bad : {"a b", "a/b", "a.b", "a+b", "a(b)", "a\\b", "a&b"}) {
        CAPTURE(bad);
        CHECK(check(bad).contains(u"SS-SAMPLE-ID-LETTERS"_s));
    }
}

TEST_CASE("C22: underscores are told, or forbidden where the site says so")
{
    const QByteArray sheet = v1Rows("1,a_b,AACCGGTT,ACACACAC\n");
    CHECK(codes(sheet) == kNone);
    CHECK(codes(sheet, {}, SheetSeverity::Info) == QStringList{u"SS-SAMPLE-ID-UNDERSCORE"_s});
    SheetCheckOptions site;
    site.forbidUnderscores = true;
    CHECK(codes(sheet, site) == QStringList{u"SS-SAMPLE-ID-NO-UNDERSCORE"_s});
}

TEST_CASE("C23: N in an index only where it was asked for")
{
    const QByteArray sheet = v1Rows("1,S1,AACCGGNN,ACACACAC\n");
    CHECK(codes(sheet) == QStringList{u"SS-INDEX-N"_s});
    SheetCheckOptions padded;
    padded.allowN = true;
    CHECK(codes(sheet, padded) == kNone);
}

TEST_CASE("C25: names that become paths have no separators, quotes or dots at an end")
{
    for (const char* name : {"a/b", "..", ".a", "a.", "a'b", "a b", "a|b", "a;b", "a^b", "a?b"}) {
        CAPTURE(name);
        CHECK(codes(v1Rows(QByteArray("1,S1,") + name + ",AACCGGTT\n",
                           "Lane,Sample_ID,Sample_Project,index"))
                  .contains(u"SS-NAME-LETTERS"_s));
    }
    CHECK(codes(v1Rows("1,S1,a.b-c_1,AACCGGTT\n", "Lane,Sample_ID,Sample_Project,index")) == kNone);
}

TEST_CASE("3.1: padding, blank lines and ragged rows are no fault in v1")
{
    const QByteArray sheet = "[Header],,,,\r\nIEMFileVersion,4,,,\r\n,,,,\r\n[Reads],,,,\r\n"
                             "151,,,,\r\n , ,,,\r\n\r\n[settings],,,,\r\n[Data],,,,\r\n"
                             "Sample_ID,index,Description,,\r\nS1,AACCGGTT\r\nS2,CCTTAACC,,,\r\n";
    CHECK(codes(sheet, {}, SheetSeverity::Info) == kNone);
}

TEST_CASE("3.2: spreadsheets pad the header row of a v2 table; that is no column")
{
    CHECK(codes(v2Rows("1,S1,AACCGGTTAA,ACACACACAC,,,\n", "Y151;I10;I10",
                       "Lane,Sample_ID,Index,Index2,,,")) == kNone);
}

TEST_CASE("3.2: index and Index are one column, and UMI cycles count for the read")
{
    CHECK(codes(v2Rows("1,S1,AACCGGTT,ACACACACAC\n", "Y151;I8U2;I10",
                       "lane,Sample_ID,index,index2")) == kNone);
    CHECK(codes(v2Rows("1,S1,AACCGGTT,ACACACACAC\n", "Y151;I8U9;I10")) ==
          QStringList{u"SS-INDEX-LENGTH"_s, u"SS-OVERRIDE-SUM"_s});
}

TEST_CASE("3.2: masks of single samples are checked in their rows")
{
    const QByteArray columns = "Lane,Sample_ID,Index,Index2,OverrideCycles";
    const auto report = checkSampleSheet(
        v2Rows("1,S1,AACCGGTT,ACACACACAC,Y151;I8N2;I10\n2,S2,CCTTAACC,ACACACACAC,Y151;I10;I10\n"
               "3,S3,CCTTAACC,ACACACACAC,Y151;I8N1;I10\n",
               "", columns));
    REQUIRE(report.findings.size() == 2);
    CHECK(codeName(report.findings[0].code) == u"SS-OVERRIDE-INDEX"_s);
    CHECK(report.findings[0].line == 12);
    CHECK(codeName(report.findings[1].code) == u"SS-OVERRIDE-SUM"_s);
    CHECK(report.findings[1].line == 13);
}

TEST_CASE("3.2: OverrideCycles are read as a whole or not at all")
{
    const auto masks = parseOverrideCycles(u"U5Y146;I8N2;N2I8;Y151"_s);
    REQUIRE(masks);
    CHECK(masks->at(0).total() == 151);
    CHECK(masks->at(1).cycles(u'I') == QList<int>{0, 1, 2, 3, 4, 5, 6, 7});
    CHECK(masks->at(2).cycles(u'I') == QList<int>{2, 3, 4, 5, 6, 7, 8, 9});
    CHECK(masks->at(2).toString() == u"N2I8"_s);
    for (const auto& bad : {u""_s, u";"_s, u"Y"_s, u"Y0"_s, u"151"_s, u"Y151;"_s, u"y151"_s,
                            u"Y*"_s, u"Y99999999999"_s, u"X8"_s, u"I8 N2"_s}) {
        CAPTURE(bad);
        CHECK_FALSE(parseOverrideCycles(bad));
    }
}

TEST_CASE("3.4: a pair with one index is judged by that index alone")
{
    CHECK(codes(v1Rows("1,S1,AAAAAAAA,\n1,S2,AAAAAACC,\n")).contains(u"SS-INDEX-COLLISION"_s));
    CHECK(codes(v1Rows("1,S1,AAAAAAAA,\n1,S2,AAAAACCC,\n")) == kNone);
    CHECK(codes(v1Rows("1,S1,AAAAAAAA,\n2,S2,AAAAAAAA,\n")) == kNone);
}

TEST_CASE("3.4: mismatches of the sheet count, also those of single samples")
{
    const QByteArray columns = "Lane,Sample_ID,Index,BarcodeMismatchesIndex1";
    const auto sheet = [&](const QByteArray& m) {
        return v2Rows("1,S1,AAAAAAAAAA," + m + "\n1,S2,AAAAAAAACC," + m + "\n", "Y151;I10;N10",
                      columns);
    };
    CHECK(codes(sheet("0")) == kNone);
    CHECK(codes(sheet("1")) == QStringList{u"SS-INDEX-COLLISION"_s});
    CHECK(codes(sheet("7")).contains(u"SS-SETTING-VALUE"_s));
}

TEST_CASE("many findings of a kind are counted, not listed")
{
    QByteArray rows;
    for (int i = 0; i < 300; ++i) {
        rows += "1,S" + QByteArray::number(i) + ",AACCGGTT,ACACACAC\n";
    }
    const auto report = checkSampleSheet(v1Rows(rows));
    CHECK(report.count(SheetSeverity::Error) == 200);
    REQUIRE(report.findings.back().code == SheetCode::More);
    CHECK(report.findings.back().arguments.first() == QString::number(300 * 299 / 2 - 200));
}

TEST_CASE("3.5: what each chemistry sees")
{
    const auto dark = [](const QStringList& pool, Chemistry chemistry) {
        return colourBalance(pool, chemistry).darkCycles;
    };
    const auto single = [](const QStringList& pool, Chemistry chemistry) {
        return colourBalance(pool, chemistry).oneChannelCycles;
    };
    const QList<int> none;
    // Cycles: A, C, G, T alone.
    const QStringList each{u"ACGT"_s};
    CHECK(dark(each, Chemistry::TwoChannelRedGreen) == QList<int>{3});
    CHECK(single(each, Chemistry::TwoChannelRedGreen) == QList<int>{2, 4});
    CHECK(single(each, Chemistry::TwoChannelBlueGreen) == QList<int>{2, 4});
    // XLEAP: A is blue alone, C both; green alone (T) is tolerable.
    CHECK(dark(each, Chemistry::TwoChannelXleap) == QList<int>{3});
    CHECK(single(each, Chemistry::TwoChannelXleap) == QList<int>{1});
    CHECK(single({u"A"_s, u"G"_s}, Chemistry::TwoChannelXleap) == QList<int>{1});
    CHECK(single({u"A"_s, u"T"_s}, Chemistry::TwoChannelXleap) == none);
    CHECK(single(each, Chemistry::OneChannel) == QList<int>{1, 2});
    CHECK(dark(each, Chemistry::FourChannel) == none);
    CHECK(single({u"A"_s, u"C"_s}, Chemistry::FourChannel) == QList<int>{1});
    CHECK(single({u"A"_s, u"T"_s}, Chemistry::FourChannel) == none);
    CHECK(colourBalance(each, Chemistry::Unknown) == ColourBalance{});
    CHECK(startsDark(u"GGA", Chemistry::TwoChannelXleap));
    CHECK_FALSE(startsDark(u"GAG", Chemistry::TwoChannelXleap));
    CHECK_FALSE(startsDark(u"GGA", Chemistry::FourChannel));
}

TEST_CASE("3.5: i5 is judged as the instrument reads it, whatever the sheet says")
{
    // Forward in a v2 sheet for NovaSeq X; it is read as GGTTTTTTTT.
    const QByteArray sheet = v2Rows("1,S1,AACCGGTTAA,AAAAAAAACC\n");
    SheetCheckOptions novaSeqX;
    novaSeqX.instrument = u"NovaSeq X"_s;
    CHECK(codes(sheet, novaSeqX).contains(u"SS-COLOUR-DARK-START"_s));
    SheetCheckOptions miSeq;
    miSeq.instrument = u"MiSeq"_s;
    CHECK_FALSE(codes(sheet, miSeq).contains(u"SS-COLOUR-DARK-START"_s));
}

TEST_CASE("no bytes make the checker fail")
{
    property("any bytes", [](const std::vector<unsigned char>& any) {
        const QByteArray bytes(reinterpret_cast<const char*>(any.data()),
                               static_cast<qsizetype>(any.size()));
        for (const auto& finding : checkSampleSheet(bytes).findings) {
            RC_ASSERT(!findingText(finding).isEmpty());
        }
    });
    property("a good sheet with some bytes changed", [] {
        QByteArray sheet = *rc::gen::element(goodV1(), goodV2(), goodCasava(), goodElement());
        const int changes = *rc::gen::inRange(1, 8);
        for (int i = 0; i < changes; ++i) {
            const auto place = *rc::gen::inRange<qsizetype>(0, sheet.size());
            sheet[place] = *rc::gen::element(',', '\n', '"', '[', ']', ';', '\r', 'A', '9', '\xFC');
        }
        const auto read = SampleSheet::read(sheet);
        QString text;
        for (const auto& line : read.lines()) {
            text += line.text + line.ending;
        }
        RC_ASSERT(text == read.text());
        for (const auto& finding : checkSampleSheet(sheet).findings) {
            RC_ASSERT(finding.line >= 0);
            RC_ASSERT(finding.line <= static_cast<int>(read.lines().size()));
        }
    });
}

TEST_CASE("the kit that a sheet names counts, and the report says from where it is known")
{
    SheetCheckOptions options;
    options.instrument = QStringLiteral("NovaSeq 6000");
    const auto sentence = [](const SheetReport& report, SheetCode code) {
        for (const SheetFinding& finding : report.findings) {
            if (finding.code == code) {
                return findingText(finding);
            }
        }
        return QString();
    };
    const SheetReport open = checkSampleSheet(goodV2(), options);
    CHECK(open.kitSource == KitSource::None);
    CHECK_FALSE(sentence(open, SheetCode::OrientationKit).isEmpty());

    const QByteArray named =
        with(goodV2(), "RunName,Run1\n", "RunName,Run1\nCustom_KitVersion,V1.5\n");
    const SheetReport told = checkSampleSheet(named, options);
    CHECK(told.kit == QStringLiteral("v1.5"));
    CHECK(told.kitSource == KitSource::Sheet);
    CHECK(sentence(told, SheetCode::OrientationKit).isEmpty());
    CHECK(sentence(told, SheetCode::OrientationExpected)
              .contains(QStringLiteral("NovaSeq 6000 with kit v1.5, as the sheet says")));

    options.kitVersion = QStringLiteral("v1.0");
    const SheetReport chosen = checkSampleSheet(named, options);
    CHECK(chosen.kit == QStringLiteral("v1.0"));
    CHECK(chosen.kitSource == KitSource::Given);

    options.instrument = QStringLiteral("MiSeq");
    options.kitVersion.clear();
    CHECK(checkSampleSheet(goodV2(), options).kitSource == KitSource::Only);
}
