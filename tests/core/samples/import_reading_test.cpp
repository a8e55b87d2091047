// SPDX-License-Identifier: GPL-3.0-or-later
// What is converted, matched and said on the way in.
#include "tests/core/samples/form_cells.h"

using namespace tracseq;
using namespace tracseq::tests;
using namespace tracseq::samples;
using namespace Qt::StringLiterals;

TEST_CASE("B3, B10: units of headings and cells are converted, or the row fails with those allowed")
{
    TempLab lab;
    const auto attempt = import(lab,
                                kHead + ",Volume_mL,ng/\xC2\xB5l\nS1,DNA,2.5,250.5\n"
                                        "S2,DNA,800 ul,56 ng/ml\nS3,DNA,1,3 nM\n",
                                {.goodRowsOnly = true});
    CHECK(samplesColumn(lab, "volume") == QStringList{u"2500000000"_s, u"800000000"_s});
    CHECK(samplesColumn(lab, "concentration") == QStringList{u"250500000"_s, u"56000"_s});
    REQUIRE(attempt.errors().size() == 1);
    CHECK(attempt.errors()[0].startsWith(
        u"Sheet “form”, row 4, column D (ng/µl): Concentration in “nM” cannot be converted to "
        u"ng/uL. Use one of: ng/uL"));
    // What cannot be converted is not proposed, and refused when a person insists.
    const QByteArray molar = kHead + ",Conc [nM]\nS9,DNA,3\n";
    CHECK(import(lab, molar, {.dryRun = true}).plan.columns[2].use == ColumnUse::Attribute);
    const auto insisted =
        import(lab, molar, {.correct = [](ImportPlan& plan, const tabular::Sheet& sheet) {
                   assignField(plan, sheet, 2, Concentration);
               }});
    CHECK(insisted.check.blocked);
}

TEST_CASE("Choices are matched by what submitters write")
{
    TempLab lab;
    import(lab, kHead + "\nS1,RNA (total)\nS2,gDNA\nS3,whole blood\nS4,dna\nS5,FFPE\nS6,cDNA\n");
    CHECK(samplesColumn(lab, "sample_type") ==
          QStringList{u"RNA"_s, u"DNA"_s, u"Blood"_s, u"DNA"_s, u"Tissue"_s, u"cDNA"_s});
}

TEST_CASE("The headings need not be the first row, and repeated ones are skipped")
{
    TempLab lab;
    const auto attempt = import(lab, "Submission form 2,,\n,,\nContact:,Anna,\n" + kHead +
                                         ",Notes\nS1,DNA,\n" + kHead + ",Notes\nS2,RNA,\n");
    CHECK(attempt.plan.headerRow == 3);
    CHECK(attempt.result.created == 2);
    CHECK(attempt.result.skipped == 1);
}

TEST_CASE("Formulas are imported by their stored result; Excel errors are refused")
{
    TempLab lab;
    const QByteArray headings =
        text("A1", "Sample name") + text("B1", "Sample type") + text("C1", "Volume (ul)");
    const auto formula =
        import(lab,
               sheetOf(text("A2", "S1") + text("B2", "DNA") + "<c r=\"C2\"><f>1+1</f><v>2</v></c>",
                       headings),
               kXlsx);
    CHECK(samplesColumn(lab, "volume") == QStringList{u"2000000"_s});
    CHECK(formula.notices() ==
          QStringList{u"Sheet “Sheet1”, row 2, column C (Volume (ul)): The cell is a formula; its "
                      u"stored result “2” is taken."_s});
    const auto broken = import(
        lab,
        sheetOf(text("A2", "S2") + text("B2", "DNA") + "<c r=\"C2\" t=\"e\"><v>#REF!</v></c>",
                headings),
        kXlsx);
    CHECK(broken.errors() ==
          QStringList{u"Sheet “Sheet1”, row 2, column C (Volume (ul)): The cell shows the error "
                      u"#REF!. Correct it in the spreadsheet, or empty the cell."_s});
}

TEST_CASE("Hidden rows are imported and said")
{
    TempLab lab;
    XlsxContent content;
    content.rows = "<row r=\"1\">" + text("A1", "Sample name") + text("B1", "Sample type") +
                   "</row><row r=\"2\" hidden=\"1\">" + text("A2", "S1") + text("B2", "DNA") +
                   "</row>";
    const auto attempt = import(lab, xlsxOf(content), kXlsx);
    CHECK(attempt.result.created == 1);
    CHECK(attempt.warnings() == QStringList{u"Sheet “Sheet1”, row 2: 1 row(s) are hidden in the "
                                            u"spreadsheet, this one first. They are imported as "
                                            u"well."_s});
}

TEST_CASE("Projects that the lab does not have are created only when that is agreed")
{
    TempLab lab;
    const QByteArray csv = kHead + ",Project\nS1,DNA,P1\nS2,DNA,p1\n";
    const auto refused = import(lab, csv, {.createProjects = false});
    CHECK(refused.errors()[0] ==
          u"Sheet “form”, row 2, column C (Project): The lab has no project “P1”. Create it first, "
          u"or let the import create it. (2 rows in all: 2, 3.)");
    const auto agreed = import(lab, csv);
    CHECK(agreed.result.projectsCreated == 1);
    CHECK(agreed.check.newProjects == QStringList{u"P1"_s});
}

TEST_CASE("A field without a column may be given one value for all rows")
{
    TempLab lab;
    const auto missing = import(lab, "Sample name,Notes\nS1,x\n");
    CHECK(missing.errors() ==
          QStringList{u"Sheet “form”: No column holds the field Type, which every sample needs. "
                      u"Choose its column, or give one value for all rows."_s});
    const auto given = import(lab, "Sample name,Notes\nS1,x\n",
                              {.correct = [](ImportPlan& plan, const tabular::Sheet&) {
                                  assignFixed(plan, SampleType, u"gDNA"_s);
                              }});
    CHECK(given.result.created == 1);
    CHECK(samplesColumn(lab, "sample_type") == QStringList{u"DNA"_s});
}

TEST_CASE("Columns that match nothing are kept as attributes")
{
    TempLab lab;
    import(lab, kHead + ",Patient,RIN,Patient\nS1,DNA,P-7,8.2,P-8\n");
    CHECK(samplesColumn(lab, "attributes") ==
          QStringList{u"{\"Patient\":\"P-7\",\"RIN\":\"8.2\",\"Patient (2)\":\"P-8\"}"_s});
}

TEST_CASE("Each word that is taken for another type is named once, with how often it stands")
{
    TempLab lab;
    const auto attempt = import(lab, "Sample Name,Sample Type\nA,dna\nB,Plasmid\nC,cDNA\nD,dna\n"
                                     "E,DNA\nF,dna\n");
    CHECK(attempt.result.created == 6);
    CHECK(
        attempt.notices() ==
        QStringList{
            u"Sheet “form”, row 2, column B (Sample Type): “dna” is taken as DNA. (3 rows in all: 2, 5, 7.)"_s,
            u"Sheet “form”, row 3, column B (Sample Type): “Plasmid” is taken as DNA."_s});
    // Endless spellings do not make an endless list.
    TempLab other;
    QByteArray csv = "Sample Name,Sample Type\n";
    for (int i = 1; i <= 300; ++i) {
        csv += "S" + QByteArray::number(i) + ",d" + QByteArray(i, '.') + "na\n";
    }
    const auto many = import(other, csv);
    CHECK(many.result.created == 300);
    CHECK(many.notices().size() == 101);
    CHECK(many.check.findings.back().count == 200);
}

TEST_CASE(
    "B5, B6: exponents are numbers at the import, and a limit is taken but not what is beyond it")
{
    TempLab lab;
    const auto attempt = import(lab,
                                kHead + ",Conc. (ng/ul),Volume (ul)\nS1,DNA,1.5e3,2E-3\n"
                                        "S2,DNA,1000000,10000000\nS3,DNA,1000000.000001,1\n"
                                        "S4,DNA,1,10000000.000001\nS5,DNA,-0.000001,1\n",
                                {.goodRowsOnly = true});
    CHECK(samplesColumn(lab, "concentration") == QStringList{u"1500000000"_s, u"1000000000000"_s});
    CHECK(samplesColumn(lab, "volume") == QStringList{u"2000"_s, u"10000000000000"_s});
    CHECK(
        attempt.errors() ==
        QStringList{u"Sheet “form”, row 4, column C (Conc. (ng/ul)): Concentration "
                    u"“1000000.000001” is out of range. Enter a value from 0 ng/uL to 1000000 "
                    u"ng/uL."_s,
                    u"Sheet “form”, row 5, column D (Volume (ul)): Volume “10000000.000001” is out "
                    u"of range. Enter a value from 0 uL to 10000000 uL."_s,
                    u"Sheet “form”, row 6, column C (Conc. (ng/ul)): Concentration “-0.000001” is "
                    u"out of range. Enter a value from 0 ng/uL to 1000000 ng/uL."_s});
}

TEST_CASE("B7, B9: zero is a value, empty is none, and a limit of detection is neither")
{
    TempLab lab;
    const auto attempt = import(lab,
                                kHead + ",Conc. (ng/ul)\nS1,DNA,0\nS2,DNA,\nS3,DNA,0.0\n"
                                        "S4,DNA,<0.05\nS5,DNA,>1000\nS6,DNA,< 0.05 ng/ul\n",
                                {.goodRowsOnly = true});
    CHECK(samplesColumn(lab, "name") == QStringList{u"S1"_s, u"S2"_s, u"S3"_s});
    CHECK(samplesColumn(lab, "concentration") == QStringList{u"0"_s, u"-"_s, u"0"_s});
    REQUIRE(attempt.errors().size() == 3);
    CHECK(attempt.errors()[0] ==
          u"Sheet “form”, row 5, column C (Conc. (ng/ul)): “<0.05” is a limit and no measured "
          u"value. Leave the cell empty and keep the limit in a column of its own.");
    // There it is kept as it was written.
    TempLab other;
    import(other, kHead + ",Conc. (ng/ul),Detection\nS4,DNA,,<0.05\n");
    CHECK(samplesColumn(other, "attributes") == QStringList{u"{\"Detection\":\"<0.05\"}"_s});
}
