// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of section 2A of the field's requirements that concern mapping and checking; each test
// names its row.
#include "core/changes/history.h"
#include "tests/core/samples/form_cells.h"

using namespace tracseq;
using namespace tracseq::tests;
using namespace tracseq::samples;
using namespace Qt::StringLiterals;

TEST_CASE("A1: leading zeros and long digits of names stay")
{
    TempLab lab;
    const auto attempt = import(lab, kHead + "\n0123,DNA\n12345678901234567890,DNA\n");
    CHECK(attempt.refusal.isEmpty());
    CHECK(samplesColumn(lab, "name") == QStringList{u"0123"_s, u"12345678901234567890"_s});
}

TEST_CASE("A2: a long number in a cell is imported by its digits, with a warning")
{
    TempLab lab;
    const auto attempt =
        import(lab, sheetOf(number("A2", "123456789012") + text("B2", "DNA")), kXlsx);
    CHECK(samplesColumn(lab, "name") == QStringList{u"123456789012"_s});
    CHECK(
        attempt.warnings() ==
        QStringList{u"Sheet “Sheet1”, row 2, column A (Sample name): “123456789012” is stored as a "
                    u"number. If it had leading zeros, more than 15 digits or an E in it, the "
                    u"spreadsheet has changed it."_s});
}

TEST_CASE("A3: a name such as 1E2 stays text; a numeric cell warns")
{
    TempLab lab;
    CHECK(import(lab, kHead + "\n1E2,DNA\n").check.findings.empty());
    CHECK(samplesColumn(lab, "name") == QStringList{u"1E2"_s});
    const auto numeric = import(lab, sheetOf(number("A2", "1E2") + text("B2", "DNA")), kXlsx);
    CHECK(numeric.warnings().size() == 1);
    CHECK(samplesColumn(lab, "name").back() == u"100");
}

TEST_CASE("A5: scientific notation in a name is refused by its cell")
{
    TempLab lab;
    const auto attempt = import(lab, kHead + "\n1.23E+11,DNA\n");
    CHECK(
        attempt.errors() ==
        QStringList{u"Sheet “form”, row 2, column A (Sample name): “1.23E+11” is a long number in "
                    u"scientific notation; its digits are lost. Format the column as text and "
                    u"type it again."_s});
    CHECK(sampleCount(lab) == 0);
}

TEST_CASE("A6: a date in a name is refused and shows both readings")
{
    TempLab lab;
    const auto attempt = import(lab, sheetOf(number("A2", "45544", 1) + text("B2", "DNA")), kXlsx);
    CHECK(
        attempt.errors() ==
        QStringList{u"Sheet “Sheet1”, row 2, column A (Sample name): “2024-09-09” is a date in the "
                    u"spreadsheet. It may have been a name such as SEP9, or the number 45544. "
                    u"Format the column as text and type it again."_s});
}

TEST_CASE("A7: dates without leading zeros are accepted and stored with them")
{
    TempLab lab;
    CHECK(import(lab, kHead + ",Collection date\nS1,DNA,2019-5-9\n").refusal.isEmpty());
    CHECK(samplesColumn(lab, "collected") == QStringList{u"2019-05-09"_s});
}

TEST_CASE("A8: a time beside a date is left out, with a notice")
{
    TempLab lab;
    const auto attempt = import(lab, kHead + ",Collection date\nS1,DNA,2024-01-15T10:30:00Z\n");
    CHECK(samplesColumn(lab, "collected") == QStringList{u"2024-01-15"_s});
    CHECK(attempt.notices() ==
          QStringList{u"Sheet “form”, row 2, column C (Collection date): The time of "
                      u"“2024-01-15T10:30:00Z” is left out; the day is 2024-01-15."_s});
}

TEST_CASE("A9: a date is one value, as text, ISO, with month name or from a date cell")
{
    for (const QByteArray& written :
         {QByteArray("2024-01-15"), QByteArray("15.01.2024"), QByteArray("15/1/2024"),
          QByteArray("15 Jan 2024"), QByteArray("1/15/2024"), QByteArray("20240115")}) {
        TempLab lab;
        const auto attempt = import(lab, kHead + ",Collection date\nS1,DNA," + written + "\n");
        INFO(written.toStdString());
        CHECK(attempt.refusal.isEmpty());
        CHECK(samplesColumn(lab, "collected") == QStringList{u"2024-01-15"_s});
    }
    TempLab lab;
    import(lab,
           sheetOf(text("A2", "S1") + text("B2", "DNA") + number("C2", "45306", 1),
                   text("A1", "Sample name") + text("B1", "Sample type") +
                       text("C1", "Collection date")),
           kXlsx);
    CHECK(samplesColumn(lab, "collected") == QStringList{u"2024-01-15"_s});
}

TEST_CASE("A10: every problem names sheet, row, column, value and rule")
{
    TempLab lab;
    const auto attempt =
        import(lab, kHead + ",Volume (ul),Collection date\nS1,mud,much,soon\n,DNA,-1,2030-01-01\n");
    CHECK(attempt.errors() ==
          QStringList{
              u"Sheet “form”, row 2, column B (Sample type): Type “mud” is not known here. Use one "
              u"of: DNA, RNA, cDNA, Library, Protein, Cells, Tissue, Blood, Plasma, Serum, Saliva, "
              u"Urine, Stool, Swab, Environmental, Other."_s,
              u"Sheet “form”, row 2, column C (Volume (ul)): “much” is not a number."_s,
              u"Sheet “form”, row 2, column D (Collection date): “soon” is not a date. Write it as "
              u"2026-03-31 or 31 Mar 2026."_s,
              u"Sheet “form”, row 3, column A (Sample name): Name is missing. Enter a value."_s,
              u"Sheet “form”, row 3, column C (Volume (ul)): Volume “-1” is out of range. Enter a "
              u"value from 0 uL to 10000000 uL."_s});
    CHECK(attempt.check.bad == 2);
}

TEST_CASE("A12: a column with values and no heading is an error; an empty one is nothing")
{
    TempLab lab;
    const auto attempt = import(lab, kHead + ",,\nS1,DNA,lost,\n");
    CHECK(attempt.check.blocked);
    CHECK(
        attempt.errors() ==
        QStringList{u"Sheet “form”, column C: The column has values (lost) but no heading. Give it "
                    u"a heading, choose its field, or ignore it."_s});
    CHECK(import(lab, kHead + ",,\nS1,DNA,,\n").result.created == 1);
    const auto ignored = import(lab, kHead + ",,\nS2,DNA,lost,\n",
                                {.correct = [](ImportPlan& plan, const tabular::Sheet&) {
                                    assignUse(plan, 2, ColumnUse::Ignore);
                                }});
    CHECK(ignored.result.created == 1);
}

TEST_CASE("A14: a saved mapping is proposed for sheets of the same shape, in any order of answer")
{
    TempLab lab;
    const QByteArray csv = "Tube,Kind,Volume_mL,When\nS1,DNA,\"1,5\",3/4/2024\n";
    const auto correct = [](ImportPlan& plan, const tabular::Sheet& sheet) {
        assignField(plan, sheet, 0, Name);
        assignField(plan, sheet, 1, SampleType);
        assignField(plan, sheet, 3, Collected);
        assignFixed(plan, Submitter, u"Anna"_s);
        answerQuestions(plan, DecimalMark::Comma, DateOrder::MonthDayYear);
    };
    const auto first = import(lab, csv, {.correct = correct});
    REQUIRE(first.refusal.isEmpty());
    lab.write([&](changes::UnitOfWork& unit) { return saveMapping(unit, u"Tubes"_s, first.plan); });
    const auto saved = loadMappings(*lab.reader());
    REQUIRE(saved->size() == 1);

    const QByteArray other = "Tube,Kind,Volume_mL,When\nS2,RNA,\"2,5\",5/6/2024\n";
    const auto second = import(lab, other, {.saved = *saved});
    CHECK(second.plan.mappingName == u"Tubes");
    CHECK(second.refusal.isEmpty());
    CHECK(samplesColumn(lab, "name") == QStringList{u"S1"_s, u"S2"_s});
    CHECK(samplesColumn(lab, "collected") == QStringList{u"2024-03-04"_s, u"2024-05-06"_s});
    CHECK(samplesColumn(lab, "volume") == QStringList{u"1500000000"_s, u"2500000000"_s});
    CHECK(samplesColumn(lab, "submitter") == QStringList{u"Anna"_s, u"Anna"_s});
    // Another shape is proposed by its headings alone.
    CHECK(import(lab, kHead + "\nS3,DNA\n", {.saved = *saved}).plan.mappingName.isEmpty());
    // Saved again under its name, it is changed, and the change log has both.
    lab.write([&](changes::UnitOfWork& unit) {
        ImportPlan plan = second.plan;
        assignFixed(plan, Submitter, u"Ben"_s);
        return saveMapping(unit, u"tubes"_s, plan);
    });
    CHECK(loadMappings(*lab.reader())->size() == 1);
    const auto history = changes::historyOf(*lab.reader(), saved->front().id);
    REQUIRE(history->size() == 2);
    CHECK(history->front().fields.contains("Anna"));
    CHECK(history->back().fields.contains("Anna"));
    CHECK(history->back().fields.contains("Ben"));
    verifies(lab);
}

TEST_CASE("A15: ragged and padded rows are accepted")
{
    TempLab lab;
    const auto attempt = import(lab, kHead + ",Notes,,,\nS1,DNA\nS2,RNA,x,,,,,\n");
    CHECK(attempt.result.created == 2);
}

TEST_CASE("A16, A17: blank rows are skipped and counted, five hundred comma rows do no harm")
{
    TempLab lab;
    QByteArray csv = kHead + "\nS1,DNA\n\n,,,\n \t,\xC2\xA0\nS2,RNA\n";
    for (int i = 0; i < 500; ++i) {
        csv += ",,,,\r\n";
    }
    const auto attempt = import(lab, csv);
    CHECK(attempt.result.created == 2);
    CHECK(attempt.result.skipped >= 3);
    CHECK(attempt.result.read == attempt.result.created + attempt.result.skipped);
}

TEST_CASE("A18, A19: byte-order marks and line ends make no difference")
{
    for (const QByteArray& start : {QByteArray(), QByteArray("\xEF\xBB\xBF")}) {
        for (const QByteArray& end : {QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r")}) {
            TempLab lab;
            const auto attempt = import(lab, start + kHead + end + "S1,DNA" + end + "S2,RNA" + end);
            CHECK(attempt.result.created == 2);
            CHECK(attempt.plan.columns[0].field == Name);
        }
    }
    TempLab lab;
    const QString wide = u"\uFEFFSample name\tSample type\nS1\tDNA\n"_s;
    CHECK(import(lab, QByteArray(reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2))
              .result.created == 1);
}

TEST_CASE("A20, A22: Windows-1252, UTF-8 and xlsx give the same name")
{
    TempLab lab;
    CHECK(import(lab, kHead + "\nM\xFCller 1,DNA\n").result.created == 1);
    CHECK(import(lab, kHead + "\nM\xC3\xBCller 2,DNA\n").result.created == 1);
    CHECK(import(lab, sheetOf(text("A2", "M\xC3\xBCller 3") + text("B2", "DNA")), kXlsx)
              .result.created == 1);
    CHECK(samplesColumn(lab, "name") == QStringList{u"Müller 1"_s, u"Müller 2"_s, u"Müller 3"_s});
}

TEST_CASE("A23: invisible characters are taken out of names, and said")
{
    TempLab lab;
    const auto attempt = import(lab, kHead + "\n\xE2\x80\x8BS\xE2\x80\x8B"
                                             "1\xC2\xA0,DNA\n");
    CHECK(samplesColumn(lab, "name") == QStringList{u"S1"_s});
    CHECK(attempt.notices() ==
          QStringList{u"Sheet “form”, row 2, column A (Sample name): Invisible characters or odd "
                      u"blanks were taken out of “S1”."_s});
}

TEST_CASE("A24: an empty cell stays empty, and a zero has to be typed")
{
    TempLab lab;
    import(lab, kHead + ",Volume (ul),Conc\nS1,DNA,,0\nS2,DNA, ,n/a\n");
    CHECK(samplesColumn(lab, "volume") == QStringList{u"-"_s, u"-"_s});
    CHECK(samplesColumn(lab, "concentration") == QStringList{u"0"_s, u"-"_s});
}

TEST_CASE("A25, A31: empty columns and blank optional columns are harmless")
{
    TempLab lab;
    const auto attempt = import(lab, "Sample name,,Sample type,Organism\nS1,,DNA,\nS2,,RNA,\n");
    CHECK(attempt.result.created == 2);
    CHECK(samplesColumn(lab, "organism") == QStringList{u"-"_s, u"-"_s});
}

TEST_CASE("A27, A28: numbers that can be read in two ways are asked, never guessed")
{
    TempLab lab;
    const QByteArray csv = kHead + ",Volume (ul)\nS1,DNA,\"1,234\"\n";
    const auto asked = import(lab, csv);
    CHECK(
        asked.errors() ==
        QStringList{u"Sheet “form”, column C (Volume (ul)): The numbers in column C (Volume (ul)) "
                    u"can be read in two ways: “1,234” is 1234 with a decimal point and 1.234 with "
                    u"a decimal comma. Say which it is."_s,
                    u"Sheet “form”, row 2, column C (Volume (ul)): “1,234” can be read as 1234 or "
                    u"as 1.234. Say whether the decimal mark is a point or a comma."_s});
    CHECK(sampleCount(lab) == 0);
    const auto answered = [&](DecimalMark mark) {
        return import(lab, csv,
                      {.correct =
                           [mark](ImportPlan& plan, const tabular::Sheet&) {
                               answerQuestions(plan, mark, DateOrder::Unknown);
                           },
                       .dryRun = true});
    };
    CHECK(answered(DecimalMark::Comma).check.allGood());
    CHECK(answered(DecimalMark::Point).check.allGood());
    // Another row leaves no doubt.
    import(lab, kHead + ",Volume (ul)\nS1,DNA,\"1,234\"\nS2,DNA,\"32,56\"\nS3,DNA,\"1.000,92\"\n");
    CHECK(samplesColumn(lab, "volume") ==
          QStringList{u"1234000"_s, u"32560000"_s, u"1000920000"_s});
}

TEST_CASE("Dates that can be read in two ways are asked, never guessed")
{
    TempLab lab;
    const auto asked = import(lab, kHead + ",Collection date\nS1,DNA,3/4/2024\n");
    REQUIRE(openQuestions(asked.plan).size() == 1);
    CHECK(openQuestions(asked.plan)[0].sentence ==
          u"The dates in column C (Collection date) can be read in two ways: “3/4/2024” is "
          u"2024-04-03 as day/month/year and 2024-03-04 as month/day/year. Say which it is.");
    CHECK(sampleCount(lab) == 0);
    import(lab, kHead + ",Collection date\nS1,DNA,3/4/2024\nS2,DNA,13/4/2024\n");
    CHECK(samplesColumn(lab, "collected") == QStringList{u"2024-04-03"_s, u"2024-04-13"_s});
}

TEST_CASE("A32: an empty sheet is refused and nothing changes")
{
    TempLab lab;
    CHECK(import(lab, "").refusal == u"“form.csv” is empty. Choose a file that holds rows.");
    const auto headings = import(lab, kHead + "\n");
    CHECK(headings.refusal ==
          u"“form.csv” cannot be imported. Sheet “form”: There are headings but "
          u"no rows below them.");
    CHECK(numberOf(lab, "SELECT count(*) FROM change") == 0);
}

TEST_CASE("A33: duplicates inside the file are reported together")
{
    TempLab lab;
    const auto attempt =
        import(lab, kHead + ",Barcode\nS1,DNA,B1\nS2,DNA,B2\ns1,DNA,b2\nS1,RNA,\n");
    CHECK(attempt.errors() ==
          QStringList{u"Sheet “form”, row 2, column A (Sample name): Name “S1” stands in several "
                      u"rows: 2, 4, 5. Each sample needs its own."_s,
                      u"Sheet “form”, row 3, column C (Barcode): Barcode “B2” stands in several "
                      u"rows: 3, 4. Each sample needs its own."_s});
    CHECK(attempt.check.bad == 4);
}

TEST_CASE("A34, A35: duplicates against the lab name who holds them")
{
    TempLab lab;
    REQUIRE(import(lab, kHead + ",Project,Barcode\nS1,DNA,P1,B1\n").result.created == 1);
    const auto attempt =
        import(lab, kHead + ",Project,Barcode\ns1,DNA,p1,B7\nS1,DNA,P2,B8\nS3,DNA,P1,b1\n");
    CHECK(attempt.errors() ==
          QStringList{u"Sheet “form”, row 2, column A (Sample name): Name “s1” is already taken in "
                      u"the lab by sample S1 (S-0000001)."_s,
                      u"Sheet “form”, row 4, column D (Barcode): Barcode “b1” is already taken in "
                      u"the lab by sample S1 (S-0000001)."_s});
    CHECK(attempt.check.good == 1);
}

TEST_CASE("A40: cells stand where their reference says")
{
    TempLab lab;
    const QByteArray headings =
        text("A1", "Sample name") + text("B1", "Organism") + text("C1", "Sample type");
    import(lab, sheetOf(text("A2", "S1") + text("C2", "DNA"), headings), kXlsx);
    CHECK(samplesColumn(lab, "organism") == QStringList{u"-"_s});
    CHECK(samplesColumn(lab, "sample_type") == QStringList{u"DNA"_s});
}

TEST_CASE("A41, A42: merged cells in the data are refused by name; names are NFC")
{
    TempLab lab;
    XlsxContent content;
    content.rows = "<row r=\"1\">" + text("A1", "Sample name") + text("B1", "Sample type") +
                   "</row><row r=\"2\">" + text("A2", "S1") + text("B2", "DNA") +
                   "</row><row r=\"3\">" + text("A3", "S2") + "</row>";
    content.afterRows = "<mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells>";
    const auto attempt = import(lab, xlsxOf(content), kXlsx);
    CHECK(attempt.errors().contains(
        u"Sheet “Sheet1”, row 2, column B (Sample type): The cells B2:B3 are merged, so their "
        u"value "
        u"belongs to no single row. Unmerge them and fill in each cell."_s));
    CHECK(attempt.check.bad == 2);
    // A composed and a decomposed letter are one name.
    const auto twice = import(lab, kHead + "\n\xC3\xA9,DNA\ne\xCC\x81,DNA\n");
    CHECK(twice.check.bad == 2);
}

TEST_CASE("A43: dashes before digits are minus signs, and line breaks in names are refused")
{
    TempLab lab;
    const auto attempt = import(lab, kHead + ",Volume (ul)\n\"S\n1\",DNA,5\nS2,DNA,\xE2\x88\x92"
                                             "5\n");
    CHECK(attempt.errors() ==
          QStringList{u"Sheet “form”, row 2, column A (Sample name): “S 1” holds a line break or a "
                      u"tab. Take it out."_s,
                      u"Sheet “form”, row 3, column C (Volume (ul)): Volume “-5” is out of range. "
                      u"Enter a value from 0 uL to 10000000 uL."_s});
    CHECK(attempt.notices().size() == 1);
}
