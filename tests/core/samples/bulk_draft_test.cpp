// SPDX-License-Identifier: GPL-3.0-or-later
// A grid of samples before it is stored: what is typed and pasted, filled, counted on, replaced,
// found wrong and undone.
#include "core/database/entity_query.h"
#include "core/samples/bulk_tools.h"
#include "core/samples/sample.h"
#include "tests/core/templates/dna_form.h"
#include "tests/support/property.h"
#include "tests/support/temp_lab.h"

#include <catch2/catch.hpp>

using namespace tracseq;
using namespace tracseq::samples;
using namespace Qt::StringLiterals;
using database::Record;
using database::Value;
using templates::TemplateForm;

namespace {

BulkDraft::Reading reading()
{
    return {QDate(2026, 3, 15), QLocale(QLocale::English, QLocale::UnitedStates), {}, {}};
}

BulkDraft newRows(int rows, const QStringList& names = {})
{
    return BulkDraft(reading(), nullptr, {}, rows, {{SampleType, u"DNA"_s}}, names);
}

BulkDraft templateRows(int rows)
{
    const auto form = TemplateForm::make(u"DNA v1"_s, tests::dnaForm(), sampleEntity()).value();
    return BulkDraft(reading(), form, Uuid::fromBytes(QByteArray(16, 'v')), rows,
                     {{SampleType, u"DNA"_s}, {Volume, u"10"_s}});
}

void judge(BulkDraft& draft)
{
    while (!draft.judge(7)) {
    }
}

QStringList column(const BulkDraft& draft, int number)
{
    QStringList texts;
    for (int row = 0; row < draft.rowCount(); ++row) {
        texts += draft.text(row, draft.columnOf(number));
    }
    return texts;
}

Value valueOf(const database::FieldValues& values, int field)
{
    for (const auto& [at, value] : values) {
        if (at == field) {
            return value;
        }
    }
    return {};
}

} // namespace

TEST_CASE("a series counts the number in braces, or the last one, and keeps its width")
{
    CHECK(BulkSeries{u"S-{009}"_s}.texts(3) == QStringList{u"S-009"_s, u"S-010"_s, u"S-011"_s});
    CHECK(BulkSeries{u"P{1}-R2"_s}.texts(2) == QStringList{u"P1-R2"_s, u"P2-R2"_s});
    CHECK(BulkSeries{u"A9b"_s}.texts(2) == QStringList{u"A9b"_s, u"A10b"_s});
    CHECK(BulkSeries{u"08"_s, -4}.texts(3) == QStringList{u"08"_s, u"04"_s, u"00"_s});
    CHECK_FALSE(BulkSeries{u"08"_s, -4}.texts(4));
    CHECK_FALSE(BulkSeries{u"leaf"_s}.texts(2));
    CHECK(BulkSeries{u"2026-02-27"_s}.texts(3) ==
          QStringList{u"2026-02-27"_s, u"2026-02-28"_s, u"2026-03-01"_s});
}

TEST_CASE("a series goes over the wells of a plate, and on to the next plate")
{
    const auto last = [](const BulkSeries& series, int count) {
        return series.texts(count).value_or(QStringList{u"none"_s}).last();
    };
    CHECK(BulkSeries{u"G1"_s, 1, SeriesKind::PlateByColumn}.texts(4) ==
          QStringList{u"G1"_s, u"H1"_s, u"A2"_s, u"B2"_s});
    CHECK(last({u"A1"_s, 1, SeriesKind::PlateByColumn}, 96) == u"H12");
    CHECK(last({u"A1"_s, 1, SeriesKind::PlateByColumn}, 97) == u"A1");
    CHECK(last({u"A01"_s, 1, SeriesKind::PlateByRow}, 13) == u"B01");
    CHECK(last({u"A1"_s, 1, SeriesKind::PlateByRow, 384}, 384) == u"P24");
    CHECK(last({u"I1"_s, 1, SeriesKind::PlateByRow}, 2) == u"none");
    CHECK(BulkSeries::isWell(u"h12"_s));
    CHECK_FALSE(BulkSeries::isWell(u"H25"_s));
}

TEST_CASE("cells are filled down, with one text, by a series, and by what replaces another")
{
    BulkDraft draft = newRows(5, {u"a"_s, u"Leaf"_s, u"c"_s, u"leaf 2"_s, u"e"_s});
    const int name = draft.columnOf(Name);
    draft.apply(replaceIn(draft, {{0, name, 4, name}}, {u"leaf"_s, u"root"_s, false, false}));
    CHECK(column(draft, Name) == QStringList{u"a"_s, u"root"_s, u"c"_s, u"root 2"_s, u"e"_s});
    draft.undo();
    draft.apply(replaceIn(draft, {{0, name, 4, name}}, {u"leaf"_s, u"root"_s, true, false}));
    CHECK(column(draft, Name)[1] == u"Leaf");
    CHECK(column(draft, Name)[3] == u"root 2");
    draft.undo();
    CHECK(replaceIn(draft, {{0, name, 4, name}}, {u"leaf"_s, u"root"_s, false, true}).size() == 1);
    CHECK(replaceIn(draft, {{0, name, 4, name}}, {QString(), u"x"_s, false, false}).empty());
    // What means something in regular expressions is a plain text here.
    CHECK(replaceIn(draft, {{0, name, 4, name}}, {u"."_s, u"x"_s, false, false}).empty());

    draft.apply(fillDown(draft, {{1, name, 3, name}}));
    CHECK(column(draft, Name) == QStringList{u"a"_s, u"Leaf"_s, u"Leaf"_s, u"Leaf"_s, u"e"_s});
    draft.apply(fillDown(draft, {{4, name, 4, name}}));
    CHECK(column(draft, Name)[4] == u"Leaf");
    draft.apply(*fillSeries({{3, name, 4, name}, {0, name, 1, name}}, {u"x1"_s}));
    CHECK(column(draft, Name) == QStringList{u"x1"_s, u"x2"_s, u"Leaf"_s, u"x3"_s, u"x4"_s});
    draft.apply(fillWith({{0, name, 4, name}}, u"same"_s));
    judge(draft);
    CHECK(draft.problemCount() == 5);
}

TEST_CASE("what is wrong is told at its cell, and the next one is found from there")
{
    BulkDraft draft = newRows(3, {u"one"_s, u"two"_s, u"three"_s});
    const int volume = draft.columnOf(Volume);
    const int name = draft.columnOf(Name);
    draft.apply({{1, volume, u"lots"_s}, {2, name, QString()}});
    CHECK_FALSE(draft.isJudged());
    judge(draft);
    CHECK(draft.problemCount() == 2);
    CHECK(draft.error(1, volume).contains(u"Volume"_s));
    CHECK_FALSE(draft.error(2, name).isEmpty());
    CHECK(draft.error(0, name).isEmpty());
    BulkPlace place = draft.nextProblem({});
    CHECK((place.row == 1 && place.column == volume));
    place = draft.nextProblem(place);
    CHECK((place.row == 2 && place.column == name));
    CHECK(draft.nextProblem(place).row == 1);
    draft.apply({{1, volume, u"0.5 mL"_s}, {2, name, u"three"_s}});
    judge(draft);
    CHECK(draft.problemCount() == 0);
    CHECK(draft.nextProblem({}).row == -1);
    CHECK(valueOf(draft.newValues()[1], Volume) == Value(Decimal::fromMillionths(500'000'000)));
}

TEST_CASE("names and barcodes that stand twice are told at both rows, letter case aside")
{
    BulkDraft draft = newRows(4, {u"Leaf"_s, u"leaf"_s, u"root"_s, u"stem"_s});
    const int name = draft.columnOf(Name);
    const int barcode = draft.columnOf(Barcode);
    draft.apply({{2, barcode, u"X1"_s}, {3, barcode, u"x1"_s}});
    judge(draft);
    CHECK(draft.problemCount() == 4);
    CHECK(draft.error(0, name).contains(u"row 2 of the grid"_s));
    CHECK(draft.error(1, name).contains(u"row 1 of the grid"_s));
    CHECK(draft.error(3, barcode).contains(u"row 3 of the grid"_s));
    draft.removeRows({1});
    judge(draft);
    CHECK(draft.error(0, name).isEmpty());
    CHECK(draft.problemCount() == 2);
}

TEST_CASE("names and barcodes that the lab has are told with who has them")
{
    tests::TempLab lab;
    Uuid oak;
    Uuid elm;
    lab.write([&](changes::UnitOfWork& unit) -> Status {
        oak = createSample(unit, {{Name, u"Oak"_s}, {SampleType, u"DNA"_s}, {Barcode, u"OAK-1"_s}},
                           lab.clock)
                  .value_or(Uuid());
        elm = createSample(unit, {{Name, u"Elm"_s}, {SampleType, u"DNA"_s}}, lab.clock)
                  .value_or(Uuid());
        return {};
    });
    BulkDraft draft = newRows(2, {u"OAK"_s, u"Ash"_s});
    draft.apply({{1, draft.columnOf(Barcode), u"oak-1"_s}});
    judge(draft);
    CHECK(draft.problemCount() == 0);
    draft.setTaken(findTaken(*lab.reader(), draft.keys()).value());
    CHECK(draft.problemCount() == 2);
    CHECK(draft.error(0, draft.columnOf(Name)).contains(u"Oak (S-0000001)"_s));
    CHECK(draft.error(1, draft.columnOf(Barcode)).contains(u"Oak (S-0000001)"_s));

    // Of present ones each may keep its own, but not take another's.
    const Record record = **database::rowById(*lab.reader(), sampleEntity(), elm);
    BulkDraft edit(reading(), {record}, {nullptr});
    judge(edit);
    CHECK(findTaken(*lab.reader(), edit.keys())->empty());
    edit.apply({{0, edit.columnOf(Name), u"oak"_s}});
    judge(edit);
    edit.setTaken(findTaken(*lab.reader(), edit.keys()).value());
    CHECK(edit.problemCount() == 1);
}

TEST_CASE("each change is one step of undo, with rows that came and went")
{
    BulkDraft draft = newRows(2, {u"a"_s, u"b"_s});
    const int name = draft.columnOf(Name);
    CHECK(draft.addRows(2) == 2);
    draft.apply({{2, name, u"c"_s}, {3, name, u"d"_s}}, true);
    CHECK(column(draft, Name) == QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    CHECK(column(draft, SampleType)[3] == u"DNA");
    draft.removeRows({0, 2});
    draft.undo();
    CHECK(column(draft, Name) == QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    draft.undo(); // the pasted block with the rows it made
    CHECK(column(draft, Name) == QStringList{u"a"_s, u"b"_s});
    CHECK_FALSE(draft.canUndo());
    draft.redo();
    draft.redo();
    CHECK(column(draft, Name) == QStringList{u"b"_s, u"d"_s});
    draft.apply({{0, name, u"b"_s}}); // as it is: no step
    CHECK(draft.canUndo());
    draft.undo();
    CHECK(draft.rowCount() == 4);
    CHECK(newRows(0).addRows(9'000) == BulkDraft::kMaxRows);
}

TEST_CASE("a template's fields are columns: defaults, computed values, and its rules by cell")
{
    BulkDraft draft = templateRows(2);
    const int own = static_cast<int>(sampleEntity().fields.size());
    const int tissue = draft.columnOf(own + 3);
    const int patient = draft.columnOf(own + 4);
    const int coagulant = draft.columnOf(own + 6);
    const int total = draft.columnOf(own + 7);
    REQUIRE(tissue > 0);
    CHECK(draft.text(0, tissue) == u"Blood");
    CHECK(draft.columns()[static_cast<std::size_t>(total)].computed);
    draft.apply({{0, draft.columnOf(Name), u"t1"_s},
                 {0, patient, u"AB-1234"_s},
                 {0, coagulant, u"EDTA"_s},
                 {1, draft.columnOf(Name), u"t2"_s},
                 {1, patient, u"nobody"_s},
                 {1, total, u"5"_s}});
    judge(draft);
    CHECK(draft.text(0, total) == u"20");
    CHECK(draft.text(1, total) == u"20"); // it cannot be typed
    CHECK(draft.problemCount() == 1);
    CHECK(draft.error(1, patient).contains(u"two letters and four digits"_s));
    draft.apply({{1, patient, QString()}, {0, tissue, u"Swab"_s}});
    judge(draft);
    // What is typed where the template does not ask is not dropped without a word.
    CHECK_FALSE(draft.error(0, coagulant).isEmpty());
    draft.apply({{0, coagulant, QString()}});
    judge(draft);
    CHECK(draft.problemCount() == 0);
    const auto values = draft.newValues();
    CHECK(valueOf(values[0], Attributes).text().contains(u"AB-1234"_s));
    CHECK(valueOf(values[0], TemplateVersion) == Value(QByteArray(16, 'v')));
}

TEST_CASE("an edit holds what was typed and what was seen, and an old flaw elsewhere stays")
{
    Record record;
    record.id = Uuid::fromBytes(QByteArray(16, 'a'));
    record.values.resize(sampleEntity().fields.size());
    record.values[Name] = Value(u"Leaf"_s);
    record.values[SampleType] = Value(u"Stone"_s); // no type any more
    record.values[Volume] = Value(Decimal::fromMillionths(5'000'000));
    BulkDraft draft(reading(), {record}, {nullptr});
    judge(draft);
    CHECK(draft.problemCount() == 0);
    CHECK(draft.edits().empty());
    draft.apply({{0, draft.columnOf(Volume), u"7.5"_s}, {0, draft.columnOf(Notes), u"thawed"_s}});
    judge(draft);
    REQUIRE(draft.edits().size() == 1);
    const SampleEdit edit = draft.edits().front();
    CHECK(edit.values.size() == 2);
    CHECK(valueOf(edit.seen, Volume) == Value(Decimal::fromMillionths(5'000'000)));
    CHECK(valueOf(edit.seen, Notes).isNull());
    CHECK(draft.rowOf(edit.id) == 0);
    CHECK(draft.addRows(1) == 0); // a grid of present samples stays one
}

TEST_CASE("whatever is pasted, what is stored is what the texts mean")
{
    tests::property("stored values are parsed texts", [](const QString& notes, const QString& who,
                                                         qint16 tenths) {
        const QString amount = u"%1.%2"_s.arg(tenths / 10).arg(std::abs(tenths % 10));
        tests::TempLab lab;
        BulkDraft draft = newRows(2, {u"a"_s, u"b"_s});
        const std::vector<BulkCell> cells = {{0, draft.columnOf(Notes), notes},
                                             {0, draft.columnOf(Submitter), who},
                                             {1, draft.columnOf(Volume), amount}};
        draft.apply(cells);
        judge(draft);
        bool parsed = true;
        std::vector<Value> values;
        for (const BulkCell& cell : cells) {
            const BulkColumn& at = draft.columns()[static_cast<std::size_t>(cell.column)];
            const auto value =
                database::parseField(*at.entity, *at.field, cell.text, reading().locale, {});
            parsed = parsed && value;
            values.push_back(value.value_or(Value()));
        }
        RC_ASSERT(parsed == (draft.problemCount() == 0));
        if (!parsed) {
            return;
        }
        std::vector<Uuid> ids;
        lab.write([&](changes::UnitOfWork& unit) -> Status {
            for (const auto& row : draft.newValues()) {
                const auto id = createSample(unit, row, lab.clock);
                if (!id) {
                    return failure(id.error());
                }
                ids.push_back(*id);
            }
            return {};
        });
        RC_ASSERT(ids.size() == 2U);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const BulkColumn& at = draft.columns()[static_cast<std::size_t>(cells[i].column)];
            const auto row = database::rowById(*lab.reader(), sampleEntity(),
                                               ids[static_cast<std::size_t>(cells[i].row)]);
            RC_ASSERT((*row)->values[static_cast<std::size_t>(at.number)] == values[i]);
        }
    });
}
