// SPDX-License-Identifier: GPL-3.0-or-later
// Text that is not what it seems: fillers, NUL, letters that were lost, values that cannot be.
#include "tests/core/samples/form_cells.h"

using namespace tracseq;
using namespace tracseq::tests;
using namespace tracseq::samples;
using namespace Qt::StringLiterals;

TEST_CASE("a NUL inside a text is refused by the description of the field")
{
    const auto refuses = [](int field, const QString& text) {
        const database::Field& description = sampleEntity().fields[static_cast<std::size_t>(field)];
        const auto error =
            database::validateValue(sampleEntity(), description, database::Value(text));
        return error && error->code() == ErrorCode::FieldWrongType;
    };
    const QString hidden = u"S1"_s + QChar(0) + u"x"_s;
    CHECK(refuses(Name, hidden));
    CHECK(refuses(Barcode, hidden));
    CHECK(refuses(Notes, hidden));
    CHECK_FALSE(refuses(Name, u"S1x"_s));
}

TEST_CASE("a name of fillers is no name, and marks of direction are no part of one")
{
    TempLab lab;
    const auto attempt = import(
        lab,
        kHead + "\n\xE3\x85\xA4\xE3\x85\xA4,DNA\nS\xE2\x81\xA6\x32,DNA\nS3\xF3\xA0\x81\x81,DNA\n",
        {.goodRowsOnly = true});
    REQUIRE(attempt.errors().size() == 1);
    CHECK(attempt.errors()[0].startsWith(u"Sheet “form”, row 2, column A"));
    CHECK(samplesColumn(lab, "name") == QStringList{u"S2"_s, u"S3"_s});
}

TEST_CASE("each cell that lost letters is an error, also in a heading and in an attribute")
{
    TempLab lab;
    const QByteArray good = "B\xC3\xA4r,\xC3\xB6\xC3\xA4\xC3\xBC";
    const auto rows = import(
        lab, kHead + ",Site\nM\xFCller,DNA,x\nS2,DNA,caf\xE9\nS3,DNA,\xC3\xA9" + "\n" + good + "\n",
        {.dryRun = true});
    QStringList places;
    for (const ImportFinding& finding : rows.check.findings) {
        if (finding.rule == ImportRule::LettersLost) {
            CHECK(finding.severity == ImportSeverity::Error);
            places += findingPlace(finding, u"form"_s);
        }
    }
    CHECK(places == QStringList{u"Sheet “form”, row 2, column A (Sample name)"_s,
                                u"Sheet “form”, row 3, column C (Site)"_s});
    CHECK_FALSE(rows.check.allGood());

    const auto heading =
        import(lab, kHead + ",Caf\xE9\n\xC3\xA9\xC3\xA9,DNA,x\n", {.dryRun = true});
    REQUIRE_FALSE(heading.errors().isEmpty());
    CHECK(heading.errors()[0].startsWith(u"Sheet “form”, row 1, column C"));
    CHECK(heading.check.blocked);
}

TEST_CASE("a value for all rows that cannot be is one error, whether or not a row needs it")
{
    TempLab lab;
    const auto with = [&](int field, const QString& value) {
        return import(lab, kHead + ",ng/ul\nS1,DNA,5\nS2,RNA,6\n",
                      {.correct = [&](ImportPlan& plan,
                                      const tabular::Sheet&) { assignFixed(plan, field, value); },
                       .dryRun = true});
    };
    for (const auto& [field, value] :
         {std::pair(int{Concentration}, u"abc"_s), std::pair(int{SampleType}, u"Nope"_s),
          std::pair(int{Volume}, u"-1"_s), std::pair(int{Collected}, u"soon"_s)}) {
        const auto wrong = with(field, value);
        REQUIRE(wrong.errors().size() == 1);
        CHECK(wrong.errors()[0].startsWith(u"Sheet “form”: The value for all rows: "));
        CHECK(wrong.check.blocked);
    }
    CHECK(with(Concentration, u"7"_s).errors().isEmpty());
    CHECK(with(Volume, u"1 mL"_s).errors().isEmpty());
}
