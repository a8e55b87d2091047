// SPDX-License-Identifier: GPL-3.0-or-later
// What can be seen of a run's plan at 1280 x 800 with the docks of a new window.
#include "tests/app/desktop/planner_rig.h"
#include "ui/sequencing/lane_model.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/tool_bar.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

/// All of the editor's parts are seen, once it has come into view.
void checkWhole(LibraryEditor& editor)
{
    REQUIRE(waitFor([&] { return isWholeInView(editor); }));
    for (const QString& name :
         {u"libraryName"_s, u"libraryI7"_s, u"libraryI5"_s, u"librarySave"_s, u"librarySkip"_s}) {
        INFO(name.toStdString());
        const auto* part = editor.findChild<QWidget*>(name);
        REQUIRE(part != nullptr);
        CHECK(isWholeInView(*part));
    }
}

} // namespace

TEST_CASE("the whole question for a new library is in view, with what is wrong and its buttons")
{
    PlannerRig rig;
    for (const int lane : {1, 2}) {
        rig.dropLibraries(lane, rig.libraries); // whose problems take room too
        REQUIRE(rig.waitForCount(lane, 3));
    }
    const int lane = GENERATE(1, 2);
    rig.select(u"fresh"_s);
    QTest::keyClick(&rig.panel->sources(), lane == 1 ? Qt::Key_1 : Qt::Key_2, Qt::AltModifier);
    LibraryEditor& editor = rig.panel->card(lane)->editor();
    REQUIRE(waitFor([&] { return editor.isVisible(); }));
    checkWhole(editor);

    auto* i5 = editor.findChild<QLineEdit*>(u"libraryI5"_s);
    QTest::keyClicks(editor.findChild<QLineEdit*>(u"libraryI7"_s), u"caagtcacgg"_s);
    QTest::keyClicks(i5, u"acgtxx"_s);
    QTest::keyClick(i5, Qt::Key_Return);
    const auto* says = editor.findChild<QLabel*>(u"librarySays"_s);
    REQUIRE(says != nullptr);
    CHECK(says->text().contains(u"“X” at place 5"_s));
    REQUIRE(waitFor([&] { return isWholeInView(*says); }));
    checkWhole(editor);
    CHECK(librariesIn(*rig.panel->presenter().run(), lane).size() == 3);
}

TEST_CASE("indexes up to 12 letters are read whole in every lane, without scrolling sideways")
{
    PlannerRig rig;
    rig.write([&](changes::UnitOfWork& unit) -> Status {
        libraries::LibraryDraft draft;
        draft.name = u"a-long-name-of-a-library-72hpf-mut"_s;
        draft.sample = rig.fresh;
        draft.i7 = u"GGGGGGGGGGGG"_s; // the widest letter
        draft.i5 = u"GGGGGGGGGGGG"_s;
        const auto made = libraries::createLibrary(unit, draft);
        if (!made) {
            return failure(made.error());
        }
        rig.libraries.append(*made);
        return {};
    });
    for (const int lane : {1, 2}) {
        rig.dropLibraries(lane, rig.libraries);
        REQUIRE(rig.waitForCount(lane, 4));
    }
    QTest::qWait(50);
    CHECK(rig.panel->lanes().horizontalScrollBar()->maximum() == 0);
    for (const int lane : {1, 2}) {
        LaneCard& card = *rig.panel->card(lane);
        const DataTable& table = card.table();
        CHECK(table.horizontalScrollBar()->maximum() == 0);
        for (const int column : {LaneModel::I7, LaneModel::I5}) {
            const int wanted = QFontMetrics(fonts::mono()).horizontalAdvance(u"GGGGGGGGGGGG"_s) +
                               2 * metrics::kSpaceS;
            CHECK(table.columnWidth(column) >= wanted);
            CHECK(table.columnViewportPosition(column) + table.columnWidth(column) <=
                  table.viewport()->width());
        }
        CHECK(table.columnWidth(LaneModel::Library) >= 100);
        CHECK(table.textElideMode() == Qt::ElideMiddle);
        CHECK(table.model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"near1"_s) ==
              table.model()->index(0, 0).data().toString().contains(u"near1"_s));
        CHECK(card.light().width() >= card.light().sizeHint().width());
    }
    CHECK(isWholeInView(rig.panel->card(1)->light()));
    // With more room they stand beside each other.
    CHECK(rig.panel->lanes().columns() == 1);
    rig.panel->lanes().resize(900, 400);
    CHECK(rig.panel->lanes().columns() == 2);
    CHECK(rig.panel->lanes().horizontalScrollBar()->maximum() == 0);
}

TEST_CASE("the names of samples to choose from are told apart at both ends")
{
    PlannerRig rig;
    const DataTable& sources = rig.panel->sources();
    CHECK(sources.textElideMode() == Qt::ElideMiddle);
    CHECK(sources.horizontalScrollBar()->maximum() == 0);
    rig.select(u"near1"_s);
    CHECK(sources.currentIndex().data(Qt::ToolTipRole).toString().contains(u"near1"_s));
}

TEST_CASE("lanes that are out of view come into view while something is dragged to them")
{
    PlannerRig rig;
    for (const int lane : {1, 2}) {
        rig.dropLibraries(lane, rig.libraries);
        REQUIRE(rig.waitForCount(lane, 3));
    }
    rig.desktop.window().resize(1280, 620);
    QScrollBar* bar = rig.panel->lanes().verticalScrollBar();
    REQUIRE(waitFor([&] { return bar->maximum() > 0; }));
    bar->setValue(0);
    QWidget* viewport = rig.panel->lanes().viewport();
    LaneCard* card = rig.panel->card(1);
    const QPoint edge = viewport->mapToGlobal(QPoint(40, viewport->height() - 5));
    const std::unique_ptr<QMimeData> data(toMime({{DragRow::Kind::Library, rig.libraries[0]}}));
    QDragEnterEvent enter(card->rect().center(), Qt::MoveAction, data.get(), Qt::LeftButton,
                          Qt::NoModifier);
    QApplication::sendEvent(card, &enter);
    QDragMoveEvent move(card->mapFromGlobal(edge), Qt::MoveAction, data.get(), Qt::LeftButton,
                        Qt::NoModifier);
    QApplication::sendEvent(card, &move);
    CHECK(move.isAccepted());
    CHECK(bar->value() > 0);
}

TEST_CASE("all that can be done with a run stands in the bar at 1280 x 800, whatever its name")
{
    PlannerRig rig;
    const auto* bar = rig.panel->findChild<ToolBar*>();
    REQUIRE(bar != nullptr);
    REQUIRE(waitFor([&] { return bar->isVisible(); }));
    QTest::qWait(50);
    CHECK(bar->overflowCount() == 0);
    sequencing::RunDraft draft = rig.panel->presenter().run()->run;
    const sequencing::RunDraft seen = draft;
    draft.name = u"2026-11-25_TumorExome_and_GermlineControls_Batch12_repeated"_s;
    rig.panel->presenter().editRun(rig.runId, draft, seen);
    REQUIRE(waitFor([&] { return rig.panel->presenter().run()->run.name == draft.name; }));
    QTest::qWait(50);
    CHECK(bar->overflowCount() == 0);
}

TEST_CASE("what is put into a lane that has it already is told, and nothing is done")
{
    PlannerRig rig;
    const auto& strip = *rig.panel->findChild<ErrorStrip*>();
    rig.dropLibraries(2, {rig.libraries[0], rig.libraries[2]});
    REQUIRE(rig.waitForCount(2, 2));
    CHECK_FALSE(strip.isVisible());

    rig.dropLibraries(2, {rig.libraries[0]});
    REQUIRE(waitFor([&] { return strip.isVisible(); }));
    CHECK(strip.tone() == Tone::Info);
    CHECK(strip.sentence() == u"Library LIB-near1 is already in lane 2."_s);
    CHECK(librariesIn(*rig.panel->presenter().run(), 2).size() == 2);

    // Another lane is another matter, and takes the sentence away.
    rig.select(u"far"_s);
    QTest::keyClick(&rig.panel->sources(), Qt::Key_1, Qt::AltModifier);
    REQUIRE(rig.waitForCount(1, 1));
    CHECK_FALSE(strip.isVisible());
    // The list is read anew after each change, and has its selection when that is done.
    REQUIRE(waitFor([&] { return rig.panel->sources().selectionModel()->hasSelection(); }));
    QTest::keyClick(&rig.panel->sources(), Qt::Key_1, Qt::AltModifier);
    REQUIRE(waitFor([&] { return strip.isVisible(); }));
    CHECK(strip.sentence() == u"Library LIB-far is already in lane 1."_s);
    auto* button = rig.panel->findChild<QPushButton*>(u"addToLane2"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(
        waitFor([&] { return strip.sentence() == u"Library LIB-far is already in lane 2."_s; }));

    // Of several the new ones are put there, and the others are named.
    rig.dropLibraries(2, rig.libraries);
    REQUIRE(rig.waitForCount(2, 3));
    CHECK(strip.isVisible());
    CHECK(strip.sentence() == u"2 libraries are already in lane 2: LIB-near1, LIB-far."_s);

    // Moved to where it is already, it leaves its lane.
    QTest::keyClick(&rig.selectIn(1, u"LIB-far"_s), Qt::Key_2, Qt::AltModifier);
    REQUIRE(rig.waitForCount(1, 0));
    CHECK(strip.sentence() == u"Library LIB-far is already in lane 2."_s);
    CHECK(librariesIn(*rig.panel->presenter().run(), 2).size() == 3);
    QTest::keyClick(&rig.selectIn(2, u"LIB-far"_s), Qt::Key_Delete);
    REQUIRE(rig.waitForCount(2, 2));
    CHECK_FALSE(strip.isVisible());
}
