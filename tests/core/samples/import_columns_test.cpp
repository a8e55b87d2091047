// SPDX-License-Identifier: GPL-3.0-or-later
// Which column is taken for the type and the barcode of samples, and what is said where two would
// do or none does.
#include "core/samples/import_values.h"
#include "tests/core/samples/form_cells.h"

using namespace tracseq;
using namespace tracseq::tests;
using namespace tracseq::samples;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kTwoTypes = "Sample Name,Sample Type,Sample Kind";

std::vector<SavedMapping> savedFrom(TempLab& lab, const ImportPlan& plan)
{
    lab.write([&](changes::UnitOfWork& unit) { return saveMapping(unit, u"Form"_s, plan); });
    return loadMappings(*lab.reader()).value();
}

QByteArray rows(int first, int last, const QByteArray& rest)
{
    QByteArray csv;
    for (int i = first; i <= last; ++i) {
        csv += "S" + QByteArray::number(i) + "," + rest + "\n";
    }
    return csv;
}

/// The barcodes that the file gave; "-" where the lab made one of its own.
QStringList barcodes(TempLab& lab)
{
    QStringList texts = samplesColumn(lab, "barcode");
    for (QString& text : texts) {
        text = text.startsWith(u"DNA-") ? u"-"_s : text;
    }
    return texts;
}

void addsUp(const Attempt& attempt)
{
    CHECK(attempt.check.read == attempt.check.good + attempt.check.skipped + attempt.check.bad);
}

} // namespace

TEST_CASE("A library of DNA is a library, whichever of two columns says so")
{
    TempLab lab;
    const auto attempt = import(lab, kTwoTypes + "\nA,Sample,DNA\nB,Library,DNA\n");
    CHECK(attempt.refusal.isEmpty());
    CHECK(samplesColumn(lab, "sample_type") == QStringList{u"DNA"_s, u"Library"_s});
    CHECK(attempt.notices() ==
          QStringList{u"Sheet “form”, row 3, column B (Sample Type): “Library” makes the sample a "
                      u"library, whatever column C (Sample Kind) says of it (“DNA”)."_s});
    // Both columns are kept as they were.
    CHECK(samplesColumn(lab, "attributes").back() ==
          u"{\"Sample Type\":\"Library\",\"Sample Kind\":\"DNA\"}");
    // Whichever is taken for the type.
    TempLab other;
    const auto chosen = import(other, kTwoTypes + "\nA,,DNA\nB,Library,DNA\n",
                               {.correct = [](ImportPlan& plan, const tabular::Sheet& sheet) {
                                   assignField(plan, sheet, 1, SampleType);
                               }});
    CHECK(samplesColumn(other, "sample_type") == QStringList{u"DNA"_s, u"Library"_s});
    CHECK(chosen.notices() == QStringList{u"Sheet “form”, row 2, column C (Sample Kind): “DNA” is "
                                          u"taken, as column B (Sample Type) names no type."_s});
}

TEST_CASE("The type is taken from the same column whatever the first rows hold")
{
    const QByteArray samples = rows(1, 12, "Sample,DNA");
    const QByteArray libraries = rows(21, 27, "Library in pool,DNA");
    for (const QByteArray& body :
         {QByteArray(samples + libraries), QByteArray(libraries + samples)}) {
        TempLab lab;
        const auto attempt = import(lab, kTwoTypes + "\n" + body);
        CHECK(attempt.plan.columnOfField(SampleType)->header == u"Sample Kind");
        CHECK(attempt.result.created == 19);
        CHECK(samplesColumn(lab, "sample_type").count(u"Library"_s) == 7);
    }
}

TEST_CASE("Two types that differ are a warning that names the rows")
{
    TempLab lab;
    const auto attempt =
        import(lab, kTwoTypes + "\nA,RNA,DNA\nB,DNA,DNA\nC,RNA,DNA\nD,blood,Saliva\nE,gDNA,DNA\n");
    CHECK(attempt.result.created == 5);
    CHECK(samplesColumn(lab, "sample_type") ==
          QStringList{u"RNA"_s, u"DNA"_s, u"RNA"_s, u"Blood"_s, u"DNA"_s});
    CHECK(attempt.warnings() ==
          QStringList{u"Sheet “form”, row 2, column C (Sample Kind): “DNA” here, but “RNA” in "
                      u"column B (Sample Type), which is taken. See which is right. (2 rows in "
                      u"all: 2, 4.)"_s,
                      u"Sheet “form”, row 5, column C (Sample Kind): “Saliva” here, but “Blood” in "
                      u"column B (Sample Type), which is taken. See which is right."_s});
    CHECK(attempt.check.warnings == 2);
}

TEST_CASE("A saved mapping does not bring back a type column that fits much worse than another")
{
    TempLab lab;
    const auto first = import(lab, kTwoTypes + "\n" + rows(1, 5, "Library,DNA"));
    REQUIRE(first.plan.columnOfField(SampleType)->header == u"Sample Type");
    const auto saved = savedFrom(lab, first.plan);
    const auto second =
        import(lab, kTwoTypes + "\n" + rows(11, 28, "Sample,DNA") + rows(29, 30, "Library,RNA"),
               {.saved = saved});
    CHECK(second.refusal.isEmpty());
    CHECK(second.result.created == 20);
    CHECK(second.plan.mappingName == u"Form");
    CHECK(second.warnings() ==
          QStringList{u"Sheet “form”, column B (Sample Type): The saved mapping “Form” has the "
                      u"type here, but column C (Sample Kind) holds far more sample types in this "
                      u"sheet and is taken instead."_s});
    const QStringList types = samplesColumn(lab, "sample_type");
    CHECK(types.count(u"DNA"_s) == 18);
    CHECK(types.count(u"Library"_s) == 7);
    // Where it fits it is applied.
    const auto third =
        import(lab, kTwoTypes + "\n" + rows(41, 44, "Library,DNA"), {.saved = saved});
    CHECK(third.plan.columnOfField(SampleType)->header == u"Sample Type");
    CHECK(third.warnings().isEmpty());
}

TEST_CASE("What labs call their materials is known")
{
    const std::vector<std::pair<QString, QString>> words = {
        {u"Library in pool"_s, u"Library"_s}, {u"pooled library"_s, u"Library"_s},
        {u"EXPECTORATION"_s, u"Saliva"_s},    {u"Sputum"_s, u"Saliva"_s},
        {u"GARGLE"_s, u"Saliva"_s},           {u"BAL"_s, u"Other"_s},
        {u"Buffy coat"_s, u"Blood"_s},        {u"TAIL"_s, u"Tissue"_s},
        {u"pool purpose"_s, QString()}};
    for (const auto& [word, type] : words) {
        INFO(word.toStdString());
        CHECK(sampleTypeOf(word) == type);
    }
}

TEST_CASE("A column without any type is one problem, and gives way to a value for all rows")
{
    const QByteArray csv = "Sample name,Type\nP1,Experiment Run\nP2,Pooling\n\nP3,Experiment Run\n";
    TempLab lab;
    const auto refused = import(lab, csv);
    CHECK(
        refused.errors() ==
        QStringList{
            u"Sheet “form”, column B (Type): None of the values of this column "
            u"(Experiment Run, Pooling) is a sample type. Choose another column, or give one value for all rows."_s});
    CHECK(refused.check.blocked);
    CHECK(refused.check.good == 0);
    CHECK(refused.check.bad == 3);
    addsUp(refused);
    CHECK(sampleCount(lab) == 0);
    const auto given = import(lab, csv, {.correct = [](ImportPlan& plan, const tabular::Sheet&) {
                                  assignFixed(plan, SampleType, u"Library"_s);
                              }});
    CHECK(given.result.created == 3);
    CHECK(samplesColumn(lab, "sample_type") ==
          QStringList{u"Library"_s, u"Library"_s, u"Library"_s});
    CHECK(samplesColumn(lab, "attributes").front() == u"{\"Type\":\"Experiment Run\"}");
    CHECK(given.notices().contains(
        u"Sheet “form”, column B (Type): None of the values here is a sample type, so “Library”, "
        u"given for all rows, applies instead."_s));
}

TEST_CASE("Barcodes of containers that are not the sample's own are left alone")
{
    for (const QByteArray& heading :
         {QByteArray("Parent Container Barcode"), QByteArray("Destination Container Barcode"),
          QByteArray("New Container Barcode"), QByteArray("Location Container Barcode"),
          QByteArray("Library Container Barcode"), QByteArray("Source Plate Container Barcode"),
          QByteArray("Source Parent Container Barcode"), QByteArray("Parent Tube Barcode")}) {
        INFO(heading.toStdString());
        TempLab lab;
        const auto attempt = import(lab, kHead + "," + heading + "\nS1,DNA,R1\nS2,DNA,R2\n");
        CHECK(attempt.result.created == 2);
        CHECK(barcodes(lab) == QStringList{u"-"_s, u"-"_s});
    }
    TempLab lab;
    import(lab, kHead + ",Source Container Barcode\nS1,DNA,T1\nS2,DNA,T2\n");
    CHECK(barcodes(lab) == QStringList{u"T1"_s, u"T2"_s});
}

TEST_CASE("Barcodes that repeat are passed over with a word, and none is taken from a rack instead")
{
    TempLab lab;
    const auto attempt =
        import(lab, kHead + ",Source Container Barcode,Source Parent Container Barcode\n"
                            "S1,DNA,PLATE1,RACK1\nS2,DNA,PLATE1,RACK2\n");
    CHECK(attempt.result.created == 2);
    CHECK(barcodes(lab) == QStringList{u"-"_s, u"-"_s});
    CHECK(attempt.notices() ==
          QStringList{u"Sheet “form”, column C (Source Container Barcode): The barcodes here "
                      u"repeat, as those of plates do, so they are not taken for the samples' own. "
                      u"Choose the field Barcode if they are."_s});
    // The next best would resemble it only.
    TempLab second;
    import(second, kHead + ",Container Barcode,Source Container Barcode\nS1,DNA,P1,X1\n"
                           "S2,DNA,P1,X2\n");
    CHECK(barcodes(second) == QStringList{u"-"_s, u"-"_s});
    // One that is named for the tube is no second best.
    TempLab third;
    import(third, kHead + ",Barcode,Tube Barcode\nS1,DNA,P1,T1\nS2,DNA,P1,T2\n");
    CHECK(barcodes(third) == QStringList{u"T1"_s, u"T2"_s});
    // A person's word stands.
    TempLab fourth;
    const auto chosen = import(fourth, kHead + ",Container Barcode\nS1,DNA,P1\nS2,DNA,P1\n",
                               {.correct = [](ImportPlan& plan, const tabular::Sheet& sheet) {
                                   assignField(plan, sheet, 2, Barcode);
                               }});
    CHECK(chosen.check.bad == 2);
    CHECK(chosen.notices().isEmpty());
}

TEST_CASE("A container whose wells are named is a plate, and its barcode no sample's")
{
    for (const QByteArray& wells :
         {QByteArray("Sample Coord"), QByteArray("Well"), QByteArray("Source Container Coord")}) {
        INFO(wells.toStdString());
        TempLab lab;
        const auto attempt = import(lab, kHead + ",Source Container Barcode," + wells +
                                             "\nS1,DNA,PLATE1,A01\nS2,DNA,PLATE2,A01\n");
        CHECK(barcodes(lab) == QStringList{u"-"_s, u"-"_s});
        CHECK(
            attempt.notices() ==
            QStringList{u"Sheet “form”, column C (Source Container Barcode): The rows name wells "
                        u"in column D (%1), so the barcodes here are those of plates and not "
                        u"taken for the samples' own. Choose the field Barcode if they are."_s.arg(
                            QString::fromLatin1(wells))});
    }
    // Places of the rack that a tube stands in say nothing of the tube.
    TempLab lab;
    import(lab,
           kHead + ",Container Barcode,Parent Container Coord\nS1,DNA,T1,A01\nS2,DNA,T2,A02\n");
    CHECK(barcodes(lab) == QStringList{u"T1"_s, u"T2"_s});
    TempLab racked;
    import(racked, kHead + ",Tube Barcode,Well\nS1,DNA,T1,A01\nS2,DNA,T2,A02\n");
    CHECK(barcodes(racked) == QStringList{u"T1"_s, u"T2"_s});
}

TEST_CASE("Among plates, tubes keep a barcode that stands once in the file")
{
    const QByteArray csv = kHead + ",Container Kind,Container Barcode,Sample Coord\n"
                                   "S1,DNA,96-well plate,P1,A01\nS2,DNA,96-well plate,P1,A02\n"
                                   "S3,DNA,96-well plate,P1,A03\nS4,DNA,Tube,T1,\n"
                                   "S5,DNA,Tube rack 8x12,R1,\nS6,DNA,tube,T2,\nS7,DNA,Tube,T2,\n";
    const auto check = [](TempLab& lab, const Attempt& attempt) {
        CHECK(attempt.result.created == 7);
        CHECK(barcodes(lab) ==
              QStringList{u"-"_s, u"-"_s, u"-"_s, u"T1"_s, u"-"_s, u"-"_s, u"-"_s});
        CHECK(attempt.notices().size() == 1);
        CHECK(attempt.notices()[0].endsWith(u"Where column C (Container Kind) names a tube, its "
                                            u"barcode is taken if no other row has it."));
        // Those that are not taken are kept.
        CHECK(samplesColumn(lab, "attributes").front().contains(u"\"Container Barcode\":\"P1\""));
    };
    TempLab lab;
    const auto attempt = import(lab, csv);
    check(lab, attempt);
    // A mapping that was saved from it reads the next file the same way.
    TempLab other;
    check(other, import(other, csv, {.saved = savedFrom(lab, attempt.plan)}));
}

TEST_CASE("Findings of one cause are one, with their rows")
{
    TempLab lab;
    const auto attempt = import(lab, kHead + ",Project\nS1,DNA,P9\nS2,mud,\nS3,DNA,p9\nS4,mud,P8\n",
                                {.createProjects = false});
    CHECK(attempt.errors() ==
          QStringList{u"Sheet “form”, row 2, column C (Project): The lab has no project “P9”. "
                      u"Create it first, or let the import create it. (2 rows in all: 2, 4.)"_s,
                      u"Sheet “form”, row 3, column B (Sample type): Type “mud” is not known here. "
                      u"Use one of: DNA, RNA, cDNA, Library, Protein, Cells, Tissue, Blood, "
                      u"Plasma, Serum, Saliva, Urine, Stool, Swab, Environmental, Other. (2 rows "
                      u"in all: 3, 5.)"_s,
                      u"Sheet “form”, row 5, column C (Project): The lab has no project “P8”. "
                      u"Create it first, or let the import create it."_s});
    CHECK(attempt.check.bad == 4);
    CHECK(attempt.check.errors == 3);
    addsUp(attempt);
}

TEST_CASE("A required column that is empty is told once for the sheet")
{
    TempLab lab;
    const auto attempt = import(lab, kHead + ",Organism\nS1,,Human\nS2,,Human\n");
    CHECK(attempt.errors() ==
          QStringList{u"Sheet “form”, column B (Sample type): The column for the field Type, which "
                      u"every sample needs, is empty in all rows. Fill it in, choose another "
                      u"column, or give one value for all rows."_s});
    CHECK(attempt.check.blocked);
    CHECK(attempt.check.good == 0);
    addsUp(attempt);
}

TEST_CASE("Wells that a form has printed and nobody has used are one problem")
{
    TempLab lab;
    const QByteArray csv = "Plate ID,Well,Serial number,Sample name,Sample type\n"
                           "P1,A1,1,S1,DNA\nP1,A2,2,,\nP1,A3,3,,\nP1,A4,4,,RNA\n";
    const auto attempt = import(lab, csv, {.goodRowsOnly = true});
    CHECK(attempt.errors() ==
          QStringList{u"Sheet “form”, row 3: Only what forms have printed beforehand is filled in "
                      u"here, such as plate and well. Delete unused rows, or import only the good "
                      u"ones. (2 rows in all: 3, 4.)"_s,
                      u"Sheet “form”, row 5, column D (Sample name): Name is missing. Enter a "
                      u"value."_s});
    CHECK(attempt.result.created == 1);
    CHECK(attempt.result.failed == 3);
    addsUp(attempt);
}

TEST_CASE("Skipped rows are named before the import, with the reason")
{
    TempLab lab;
    const auto attempt = import(
        lab,
        kHead + ",Left out\nS1,DNA,\n,,\nSample name,Sample type,Left out\n,,x\n , ,\nS2,RNA,\n",
        {.correct = [](ImportPlan& plan,
                       const tabular::Sheet&) { assignUse(plan, 2, ColumnUse::Ignore); },
         .dryRun = true});
    CHECK(attempt.check.skipped == 4);
    CHECK(
        attempt.notices() ==
        QStringList{u"Sheet “form”, row 3: The row is blank and skipped. (2 rows in all: 3, 6.)"_s,
                    u"Sheet “form”, row 4: The headings stand here again; skipped."_s,
                    u"Sheet “form”, row 5: The row has values only in columns that are left out, "
                    u"and is skipped."_s});
    addsUp(attempt);
}
