// SPDX-License-Identifier: GPL-3.0-or-later
// The table of samples in the real window, by keys and clicks.
#include "tests/app/desktop/samples_bench.h"

using namespace tracseq;
using namespace tracseq::tests;
using namespace tracseq::ui;
using namespace Qt::StringLiterals;
using database::Value;

TEST_CASE("typing into the search field finds samples, and Enter goes to the first")
{
    Bench bench;
    QTest::keyClicks(bench.searchField(), u"oak"_s);
    CHECK(bench.waitFor([&] { return bench.model.rowCount() == 1; }));
    CHECK(bench.cell(0, samples::Name) == u"Oak leaf"_s);
    QTest::keyClick(bench.searchField(), Qt::Key_Return);
    CHECK(bench.waitFor([&] { return bench.table.currentIndex().row() == 0; }));
    CHECK(bench.program->navigator().currentId() == bench.stored(u"Oak leaf"_s).id.toString());
    bench.searchField()->clear();
    CHECK(bench.waitFor([&] { return bench.model.rowCount() == 3; }));
}

TEST_CASE("a scanned barcode selects its sample")
{
    Bench bench;
    const database::Record oak = bench.stored(u"Oak leaf"_s);
    QTest::keyClicks(bench.searchField(), oak.values[samples::Barcode].text());
    QTest::keyClick(bench.searchField(), Qt::Key_Return);
    CHECK(
        bench.waitFor([&] { return bench.program->navigator().currentId() == oak.id.toString(); }));
}

TEST_CASE("a click on a header sorts")
{
    Bench bench;
    const int column = bench.model.columnOf(samples::Name);
    QHeaderView* header = bench.table.horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(column) + 20, 10));
    CHECK(bench.waitFor([&] { return bench.cell(0, samples::Name) == u"Birch leaf"_s; }));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(column) + 20, 10));
    CHECK(bench.waitFor([&] { return bench.cell(0, samples::Name) == u"Pine needle"_s; }));
}

TEST_CASE("a typed cell is stored, shows in the history, and is undone and done again by keys")
{
    Bench bench;
    bench.type(0, samples::Volume, u"0.5 mL"_s);
    CHECK(bench.waitFor([&] { return bench.cell(0, samples::Volume) == u"500"_s; }));
    CHECK(bench.stored(u"Pine needle"_s).values[samples::Volume].decimal().toString() == u"500"_s);
    const auto history = [&] {
        for (const QLabel* label : bench.detail.pane().findChildren<QLabel*>()) {
            if (label->text() == u"Volume changed from 20 µL to 500 µL"_s) {
                return true;
            }
        }
        return false;
    };
    CHECK(bench.waitFor(history));

    bench.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.waitFor([&] { return bench.cell(0, samples::Volume) == u"20"_s; }));
    bench.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(bench.waitFor([&] { return bench.cell(0, samples::Volume) == u"500"_s; }));
    CHECK(bench.program.window().undoAction()->text().contains(u"Edit"_s));
}

TEST_CASE("a wrong amount is refused with row and column, and nothing is stored")
{
    Bench bench;
    bench.type(1, samples::Volume, u"much"_s);
    CHECK(bench.waitFor([&] { return bench.panel.strip().isVisible(); }));
    CHECK(bench.panel.strip().sentence() ==
          u"Row 2 (Oak leaf), Volume: Volume “much” is not a number. Nothing was changed."_s);
    CHECK(bench.cell(1, samples::Volume) == u"20"_s);
}

TEST_CASE("a block from a spreadsheet is pasted as a whole, or not at all")
{
    Bench bench;
    const int volume = bench.model.columnOf(samples::Volume);
    REQUIRE(bench.table.horizontalHeader()->visualIndex(volume) >= 0);
    QGuiApplication::clipboard()->setText(u"11\n12\nlots\n"_s);
    bench.select(0, 0, samples::Volume);
    QTest::keyClick(&bench.table, Qt::Key_V, Qt::ControlModifier);
    CHECK(bench.waitFor([&] { return bench.panel.strip().isVisible(); }));
    CHECK(bench.panel.strip().sentence().contains(u"Row 3 (Birch leaf), Volume"_s));
    CHECK(bench.cell(0, samples::Volume) == u"20"_s);

    QGuiApplication::clipboard()->setText(u"11\n12\n13\n"_s);
    QTest::keyClick(&bench.table, Qt::Key_V, Qt::ControlModifier);
    CHECK(bench.waitFor([&] { return bench.cell(2, samples::Volume) == u"13"_s; }));
    CHECK(bench.cell(0, samples::Volume) == u"11"_s);
    CHECK_FALSE(bench.panel.strip().isVisible());
}

TEST_CASE("selected cells are copied as a block")
{
    Bench bench;
    QGuiApplication::clipboard()->clear();
    bench.select(0, 2, samples::Name);
    QTest::keyClick(&bench.table, Qt::Key_C, Qt::ControlModifier);
    CHECK(bench.waitFor([&] {
        return QGuiApplication::clipboard()->text() == u"Pine needle\nOak leaf\nBirch leaf\n"_s;
    }));
}

TEST_CASE("the status of several samples is changed in one step, with a reason where one is needed")
{
    Bench bench;
    bench.select(0, 1, samples::Name);
    QTest::keyClick(&bench.table, Qt::Key_E, Qt::ControlModifier);
    auto* edit = bench.dialog<QDialog>();
    REQUIRE(edit->objectName() == u"editSamplesDialog"_s);
    auto* value = edit->findChild<QComboBox*>(u"value"_s);
    REQUIRE(value != nullptr);
    value->setCurrentIndex(value->findText(u"Rejected"_s));
    QTest::mouseClick(acceptButton(edit), Qt::LeftButton);
    QDialog* why = nullptr;
    CHECK(bench.waitFor([&] {
        why = bench.program.window().findChild<QDialog*>(u"reasonDialog"_s);
        return why != nullptr && why->isVisible();
    }));
    REQUIRE(why != nullptr);
    CHECK_FALSE(acceptButton(why)->isEnabled());
    QTest::keyClicks(why->findChild<QLineEdit*>(u"reason"_s), u"tube broken"_s);
    QTest::mouseClick(acceptButton(why), Qt::LeftButton);
    CHECK(bench.waitFor([&] { return bench.cell(0, samples::SampleStatus) == u"Rejected"_s; }));
    CHECK(bench.waitFor([&] { return bench.cell(1, samples::SampleStatus) == u"Rejected"_s; }));
    CHECK(bench.cell(2, samples::SampleStatus) == u"Pending"_s);
    const auto connection = bench.program->services().lab->database().openReader();
    const auto changes = changes::historyOf(**connection, bench.stored(u"Oak leaf"_s).id);
    CHECK(changes->back().reason == u"tube broken"_s);
}

TEST_CASE("removed samples go with a reason and come back by undo")
{
    Bench bench;
    bench.select(1, 1, samples::Name);
    for (QAction* action : bench.panel.actions()) {
        if (action->text() == u"Remove…"_s) {
            action->trigger();
        }
    }
    auto* why = bench.dialog<QDialog>();
    QTest::keyClicks(why->findChild<QLineEdit*>(u"reason"_s), u"registered twice"_s);
    QTest::keyClick(why, Qt::Key_Return);
    CHECK(bench.waitFor([&] { return bench.model.rowCount() == 2; }));
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.waitFor([&] { return bench.model.rowCount() == 3; }));
}

TEST_CASE("a change by somebody else in the meantime is told, and not overwritten")
{
    Bench bench;
    const Uuid id = bench.stored(u"Oak leaf"_s).id;
    bench.table.setCurrentIndex(bench.at(1, samples::Volume));
    QTest::keyClick(&bench.table, Qt::Key_F2);
    auto* editor = bench.table.findChild<QLineEdit*>(u"cellEditor"_s);
    REQUIRE(editor != nullptr);
    const auto other =
        bench.store().writeNow({u"jonas"_s, u"edit"_s, {}, 0}, [&](changes::UnitOfWork& unit) {
            return samples::editSample(
                unit, id, {{samples::Volume, Value(Decimal::fromMillionths(5'000'000))}},
                bench.store().clock());
        });
    REQUIRE(other.has_value());
    // The screen has not heard of it yet when the edit is sent.
    editor->setText(u"30"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    CHECK(bench.waitFor([&] { return bench.panel.strip().isVisible(); }));
    CHECK(bench.panel.strip().sentence().contains(u"was changed by"_s));
    CHECK(bench.waitFor([&] { return bench.cell(1, samples::Volume) == u"5"_s; }));
}

TEST_CASE("the form does not overwrite what somebody else stored meanwhile, until one decides so")
{
    Bench bench;
    const Uuid id = bench.stored(u"Oak leaf"_s).id;
    const auto storedVolume = [&] {
        return bench.stored(u"Oak leaf"_s).values[samples::Volume].decimal().toString();
    };
    const auto somebodyElseSets = [&](qint64 volume) {
        REQUIRE(bench.store()
                    .writeNow({u"jonas"_s, u"edit"_s, {}, 0},
                              [&](changes::UnitOfWork& unit) {
                                  return samples::editSample(
                                      unit, id,
                                      {{samples::Volume,
                                        Value(Decimal::fromMillionths(volume * 1'000'000))}},
                                      bench.store().clock());
                              })
                    .has_value());
    };
    bench.table.setCurrentIndex(bench.at(1, samples::Name));
    auto* edit = bench.detail.findChild<QPushButton*>(u"editSample"_s);
    auto* save = bench.detail.findChild<QPushButton*>(u"saveSample"_s);
    CHECK(bench.waitFor([&] { return edit->isVisible(); }));
    QTest::mouseClick(edit, Qt::LeftButton);
    auto* volume = bench.detail.form().findChild<QLineEdit*>(u"volume"_s);
    volume->clear();
    QTest::keyClicks(volume, u"30"_s);

    const bool whileLookingAway = GENERATE(false, true);
    INFO("the draft was left and come back to: " << whileLookingAway);
    if (whileLookingAway) {
        bench.table.setCurrentIndex(bench.at(0, samples::Name));
        CHECK(bench.waitFor([&] { return !bench.detail.isEditing() && edit->isVisible(); }));
    }
    somebodyElseSets(5);
    CHECK(bench.waitFor([&] { return bench.cell(1, samples::Volume) == u"5"_s; }));
    if (whileLookingAway) {
        bench.table.setCurrentIndex(bench.at(1, samples::Name));
        CHECK(bench.waitFor([&] { return bench.detail.isEditing(); }));
    }
    const auto hint = [&] {
        return bench.detail.form().row(samples::Volume)->hint().contains(u"“5”"_s);
    };
    CHECK(bench.waitFor(hint));
    CHECK(bench.detail.form().findChild<QLineEdit*>(u"volume"_s)->text() == u"30"_s);

    QTest::mouseClick(save, Qt::LeftButton);
    auto* strip = bench.detail.findChild<ErrorStrip*>();
    CHECK(bench.waitFor([&] { return strip->sentence().contains(u"was changed by"_s); }));
    CHECK(storedVolume() == u"5"_s);

    // Told, one may decide for what was typed; a further change in between is not overwritten.
    CHECK(bench.waitFor([&] {
        const auto seen = bench.detail.form().seen();
        return save->isEnabled() && !seen.empty() &&
               seen.front().second == Value(Decimal::fromMillionths(5'000'000));
    }));
    somebodyElseSets(6);
    CHECK(bench.waitFor([&] { return bench.cell(1, samples::Volume) == u"6"_s; }));
    QTest::mouseClick(save, Qt::LeftButton);
    CHECK(bench.waitFor([&] {
        const auto seen = bench.detail.form().seen();
        return save->isEnabled() && !seen.empty() &&
               seen.front().second == Value(Decimal::fromMillionths(6'000'000));
    }));
    CHECK(storedVolume() == u"6"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    CHECK(bench.waitFor([&] { return storedVolume() == u"30"_s; }));
}

TEST_CASE("a sample that a search leaves out stays in the detail, which says so")
{
    Bench bench;
    const auto* note = bench.detail.pane().findChild<QLabel*>(u"detailNote"_s);
    REQUIRE(note != nullptr);
    bench.table.setCurrentIndex(bench.at(1, samples::Name));
    const QString oak = bench.stored(u"Oak leaf"_s).id.toString();
    REQUIRE(bench.waitFor([&] { return bench.program->navigator().currentId() == oak; }));
    CHECK_FALSE(note->isVisible());

    QTest::keyClicks(bench.searchField(), u"pine"_s);
    REQUIRE(bench.waitFor([&] { return bench.model.rowCount() == 1 && note->isVisible(); }));
    CHECK(note->text() == u"Not in the list shown"_s);
    CHECK(bench.program->navigator().currentId() == oak);
    bench.searchField()->clear();
    REQUIRE(bench.waitFor([&] { return bench.model.rowCount() == 3 && !note->isVisible(); }));

    // Another search, and what it found is looked at.
    QTest::keyClicks(bench.searchField(), u"pine"_s);
    REQUIRE(bench.waitFor([&] { return note->isVisible(); }));
    QTest::keyClick(bench.searchField(), Qt::Key_Return);
    REQUIRE(bench.waitFor([&] { return bench.program->navigator().currentId() != oak; }));
    CHECK(bench.waitFor([&] { return !note->isVisible(); }));
}

TEST_CASE("a sample that was chosen elsewhere is told apart from the list as well")
{
    Bench bench;
    const auto* note = bench.detail.pane().findChild<QLabel*>(u"detailNote"_s);
    QTest::keyClicks(bench.searchField(), u"pine"_s);
    REQUIRE(bench.waitFor([&] { return bench.model.rowCount() == 1; }));
    const QString birch = bench.stored(u"Birch leaf"_s).id.toString();
    bench.program->navigator().setCurrent(u"sample"_s, birch);
    CHECK(bench.waitFor([&] { return note->isVisible(); }));
    bench.program->navigator().setCurrent(u"sample"_s,
                                          bench.stored(u"Pine needle"_s).id.toString());
    CHECK(bench.waitFor([&] { return !note->isVisible(); }));
}
