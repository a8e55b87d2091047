// SPDX-License-Identifier: GPL-3.0-or-later
// Samples added and edited in a grid, by keys and clicks in the real window.
#include "core/samples/sample_service.h"
#include "tests/app/desktop/samples_bench.h"
#include "tests/support/desktop.h"
#include "ui/models/field_editor.h"
#include "ui/samples/bulk_dialog.h"
#include "ui/samples/bulk_model.h"
#include "ui/samples/fill_dialog.h"
#include "ui/samples/replace_dialog.h"
#include "ui/samples/series_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/reason_dialog.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QMenu>
#include <QPointer>
#include <QSpinBox>
#include <QTimer>
#include <algorithm>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

struct BulkBench : Bench {
    BulkDialog& open(const QString& action)
    {
        auto* entry = program.window().findChild<QAction*>(action);
        REQUIRE(entry != nullptr);
        REQUIRE(entry->isEnabled());
        entry->trigger();
        return *dialog<BulkDialog>();
    }
    /// The first page: so many, all of DNA, with these names; then the grid.
    BulkDialog& openGrid(int count, const QString& names)
    {
        BulkDialog& grid = open(u"addSeveral"_s);
        grid.findChild<QSpinBox*>(u"count"_s)->setValue(count);
        auto* line = grid.findChild<QLineEdit*>(u"names"_s);
        line->setFocus();
        QTest::keyClicks(line, names);
        setEditorText(grid.findChild<QWidget*>(u"sample_type"_s), u"DNA"_s);
        QTest::mouseClick(button(grid), Qt::LeftButton);
        REQUIRE(settled(grid));
        return grid;
    }
    static QPushButton* button(BulkDialog& grid)
    {
        return grid.findChild<QPushButton*>(u"apply"_s);
    }
    bool settled(BulkDialog& grid)
    {
        return waitFor([&] { return grid.model().hasDraft() && grid.model().isSettled(); });
    }
    static QModelIndex cellOf(BulkDialog& grid, int row, int field)
    {
        return grid.model().index(row, grid.model().draft().columnOf(field));
    }
    static QString textOf(BulkDialog& grid, int row, int field)
    {
        return cellOf(grid, row, field).data(Qt::EditRole).toString();
    }
    static void choose(BulkDialog& grid, int first, int last, int field)
    {
        grid.table().setFocus();
        grid.table().setCurrentIndex(cellOf(grid, first, field));
        grid.table().selectionModel()->select(
            QItemSelection(cellOf(grid, first, field), cellOf(grid, last, field)),
            QItemSelectionModel::ClearAndSelect);
    }
    void typeInto(BulkDialog& grid, int row, int field, const QString& text, bool fill = false)
    {
        grid.table().setFocus();
        QTest::keyClick(&grid.table(), Qt::Key_F2);
        auto* editor = grid.table().findChild<QLineEdit*>(u"cellEditor"_s);
        REQUIRE(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return, fill ? Qt::ControlModifier : Qt::NoModifier);
        CHECK(waitFor([&] { return textOf(grid, row, field) == text; }));
        CHECK(waitFor(
            [&] { return grid.table().findChild<QLineEdit*>(u"cellEditor"_s) == nullptr; }));
    }
    void key(BulkDialog& grid, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        grid.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&grid));
        grid.table().setFocus();
        QTest::keyClick(&grid.table(), key, modifiers);
    }
    void storeAll(BulkDialog& grid)
    {
        const QPointer<BulkDialog> open = &grid;
        REQUIRE(waitFor([&] { return button(grid)->isEnabled(); }));
        QTest::mouseClick(button(grid), Qt::LeftButton);
        CHECK(waitFor([&] { return open.isNull() || !open->isVisible(); }));
    }
    template <typename Tool>
    Tool* tool(BulkDialog& grid)
    {
        Tool* found = nullptr;
        REQUIRE(waitFor([&] {
            found = grid.findChild<Tool*>();
            return found != nullptr && found->isVisible();
        }));
        return found;
    }
};

} // namespace

TEST_CASE("several samples are added by a wizard and a grid, stored and undone in one step")
{
    BulkBench bench;
    BulkDialog& grid = bench.openGrid(12, u"Leaf {08}"_s);
    CHECK(grid.model().rowCount() == 12);
    CHECK(BulkBench::textOf(grid, 0, samples::Name) == u"Leaf 08");
    CHECK(BulkBench::textOf(grid, 11, samples::Name) == u"Leaf 19");
    CHECK(BulkBench::textOf(grid, 11, samples::SampleType) == u"DNA");
    CHECK(BulkBench::button(grid)->text() == u"Add 12 samples");

    // One value for what is selected, while typing; then one for all below.
    BulkBench::choose(grid, 0, 3, samples::Volume);
    bench.typeInto(grid, 0, samples::Volume, u"25"_s, true);
    CHECK(BulkBench::textOf(grid, 3, samples::Volume) == u"25");
    BulkBench::choose(grid, 3, 11, samples::Volume);
    bench.key(grid, Qt::Key_D, Qt::ControlModifier);
    CHECK(BulkBench::textOf(grid, 11, samples::Volume) == u"25");
    bench.key(grid, Qt::Key_Z, Qt::ControlModifier);
    CHECK(BulkBench::textOf(grid, 11, samples::Volume).isEmpty());
    bench.key(grid, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(BulkBench::textOf(grid, 11, samples::Volume) == u"25");

    // Filling while typing is one step, whatever stood in the cells.
    BulkBench::choose(grid, 1, 3, samples::Volume);
    bench.typeInto(grid, 1, samples::Volume, u"7"_s, true);
    BulkBench::choose(grid, 0, 3, samples::Volume);
    bench.typeInto(grid, 0, samples::Volume, u"30"_s, true);
    CHECK(BulkBench::textOf(grid, 3, samples::Volume) == u"30");
    bench.key(grid, Qt::Key_Z, Qt::ControlModifier);
    CHECK(BulkBench::textOf(grid, 0, samples::Volume) == u"25");
    CHECK(BulkBench::textOf(grid, 3, samples::Volume) == u"7");
    // Without an editor the current value goes over the selected ones.
    BulkBench::choose(grid, 0, 3, samples::Volume);
    bench.key(grid, Qt::Key_Return, Qt::ControlModifier);
    CHECK(BulkBench::textOf(grid, 3, samples::Volume) == u"25");

    bench.storeAll(grid);
    CHECK(bench.waitFor([&] { return bench.model.rowCount() == 15; }));
    CHECK(bench.stored(u"Leaf 19"_s).values[samples::Volume] ==
          Value(Decimal::fromMillionths(25'000'000)));
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.waitFor([&] { return bench.model.rowCount() == 3; }));
}

TEST_CASE("a block from a spreadsheet is pasted, makes its rows, and each wrong cell is told")
{
    BulkBench bench;
    BulkDialog& grid = bench.openGrid(1, QString());
    QGuiApplication::clipboard()->setText(
        u"Ash\tT1\tDNA\r\nOak leaf\tT2\tStone\r\nElm\tT1\tRNA\r\n"_s);
    BulkBench::choose(grid, 0, 0, samples::Name);
    bench.key(grid, Qt::Key_V, Qt::ControlModifier);
    REQUIRE(bench.settled(grid));
    CHECK(grid.model().rowCount() == 3);
    // The lab has an oak leaf, nothing is made of stone, and a tube stands twice.
    CHECK(grid.model().draft().problemCount() == 4);
    CHECK_FALSE(BulkBench::button(grid)->isEnabled());
    bench.key(grid, Qt::Key_F8);
    CHECK(grid.table().currentIndex() == BulkBench::cellOf(grid, 0, samples::Barcode));
    bench.key(grid, Qt::Key_F8);
    CHECK(grid.table().currentIndex() == BulkBench::cellOf(grid, 1, samples::Name));
    CHECK(BulkBench::cellOf(grid, 1, samples::Name)
              .data(Qt::ToolTipRole)
              .toString()
              .contains(u"Oak leaf (S-"_s));
    bench.typeInto(grid, 1, samples::Name, u"Oak root"_s);
    BulkBench::choose(grid, 1, 1, samples::SampleType);
    QGuiApplication::clipboard()->setText(u"DNA"_s);
    bench.key(grid, Qt::Key_V, Qt::ControlModifier);
    BulkBench::choose(grid, 2, 2, samples::Barcode);
    bench.key(grid, Qt::Key_Delete);
    REQUIRE(bench.settled(grid));
    CHECK(grid.model().draft().problemCount() == 0);
    // The pasted block is one step of undo, with the rows that it made.
    for (int i = 0; i < 4; ++i) {
        bench.key(grid, Qt::Key_Z, Qt::ControlModifier);
    }
    CHECK(grid.model().rowCount() == 1);
    for (int i = 0; i < 5; ++i) {
        bench.key(grid, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    }
    bench.storeAll(grid);
    CHECK(bench.waitFor([&] { return bench.model.rowCount() == 6; }));
    CHECK(bench.stored(u"Oak root"_s).values[samples::Barcode].text() == u"T2");
}

TEST_CASE("series, replacing and one value for the selected cells, by their dialogs")
{
    BulkBench bench;
    BulkDialog& grid = bench.openGrid(10, u"A{1}"_s);
    BulkBench::choose(grid, 0, 9, samples::Barcode);
    bench.key(grid, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    auto* series = bench.tool<SeriesDialog>(grid);
    CHECK_FALSE(acceptButton(series)->isEnabled());
    auto* start = series->findChild<QLineEdit*>(u"start"_s);
    QTest::keyClicks(start, u"P7-A1"_s);
    CHECK(acceptButton(series)->isEnabled());
    start->setText(u"G1"_s);
    series->findChild<QComboBox*>(u"kind"_s)->setCurrentIndex(1);
    QTest::mouseClick(acceptButton(series), Qt::LeftButton);
    CHECK(bench.waitFor([&] { return BulkBench::textOf(grid, 9, samples::Barcode) == u"H2"; }));
    CHECK(BulkBench::textOf(grid, 2, samples::Barcode) == u"A2");

    bench.key(grid, Qt::Key_H, Qt::ControlModifier);
    auto* replace = bench.tool<ReplaceDialog>(grid);
    QTest::keyClicks(replace->findChild<QLineEdit*>(u"find"_s), u"a"_s);
    QTest::keyClicks(replace->findChild<QLineEdit*>(u"by"_s), u"Z"_s);
    QTest::mouseClick(acceptButton(replace), Qt::LeftButton);
    CHECK(bench.waitFor([&] { return BulkBench::textOf(grid, 2, samples::Barcode) == u"Z2"; }));
    CHECK(grid.strip().sentence() == u"Replaced in 1 cell.");
    CHECK(BulkBench::textOf(grid, 0, samples::Name) == u"A1"); // not selected

    BulkBench::choose(grid, 2, 5, samples::Submitter);
    bench.key(grid, Qt::Key_E, Qt::ControlModifier);
    auto* fill = bench.tool<FillDialog>(grid);
    auto* value = fill->findChild<QLineEdit*>(u"value"_s);
    QTest::keyClicks(value, u"Maria"_s);
    QTest::keyClick(value, Qt::Key_Return);
    CHECK(
        bench.waitFor([&] { return BulkBench::textOf(grid, 5, samples::Submitter) == u"Maria"; }));
    CHECK(BulkBench::textOf(grid, 6, samples::Submitter).isEmpty());

    // Closed with work in it, it asks.
    bench.key(grid, Qt::Key_Escape);
    QMessageBox* question = nullptr;
    REQUIRE(bench.waitFor([&] {
        question = grid.findChild<QMessageBox*>(u"discardQuestion"_s);
        return question != nullptr && question->isVisible();
    }));
    const QPointer<BulkDialog> open = &grid;
    for (QAbstractButton* button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    CHECK(bench.waitFor([&] { return open.isNull() || !open->isVisible(); }));
    CHECK(bench.model.rowCount() == 3);
}

TEST_CASE("samples are edited as a grid, and what others changed meanwhile is not overwritten")
{
    BulkBench bench;
    bench.select(0, 2, samples::Name);
    BulkDialog& grid = bench.open(u"editAsGrid"_s);
    REQUIRE(bench.settled(grid));
    CHECK(grid.model().rowCount() == 3);
    CHECK_FALSE(BulkBench::button(grid)->isEnabled());
    const database::Record first = bench.stored(BulkBench::textOf(grid, 0, samples::Name));
    BulkBench::choose(grid, 0, 0, samples::Organism);
    bench.typeInto(grid, 0, samples::Organism, u"Pinus"_s);
    const auto others =
        bench.store().writeNow({u"maria"_s, u"Edit"_s, {}, 0}, [&](changes::UnitOfWork& unit) {
            return samples::editSample(unit, first.id, {{samples::Organism, Value(u"Abies"_s)}},
                                       bench.store().clock());
        });
    REQUIRE(others.has_value());
    REQUIRE(bench.waitFor([&] { return BulkBench::button(grid)->isEnabled(); }));
    CHECK(BulkBench::button(grid)->text() == u"Save 1 sample");
    QTest::mouseClick(BulkBench::button(grid), Qt::LeftButton);
    CHECK(bench.waitFor([&] { return grid.strip().sentence().contains(u"Row 1: "_s); }));
    CHECK(bench.stored(first.values[samples::Name].text()).values[samples::Organism].text() ==
          u"Abies");
    CHECK(grid.model().draft().problemCount() == 1);
    // Taken back there, the rest can be stored.
    bench.key(grid, Qt::Key_Z, Qt::ControlModifier);
    BulkBench::choose(grid, 1, 2, samples::Organism);
    bench.typeInto(grid, 1, samples::Organism, u"Larix"_s, true);
    bench.storeAll(grid);
    CHECK(bench.waitFor([&] { return bench.cell(2, samples::Organism) == u"Larix"; }));
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.waitFor([&] { return bench.cell(2, samples::Organism).isEmpty(); }));
    CHECK(bench.cell(1, samples::Organism).isEmpty());
}

TEST_CASE("5,000 rows are pasted while the window goes on, and the palette opens the wizard")
{
    BulkBench bench;
    bool offered = false;
    for (const QAction* action : bench.program.window().findChildren<QAction*>()) {
        offered = offered || action->objectName() == u"addSeveralAction"_s;
    }
    CHECK(offered);
    BulkDialog& wizard = bench.open(u"addSeveralAction"_s);
    CHECK_FALSE(wizard.model().hasDraft());
    QTest::keyClick(&wizard, Qt::Key_Escape);
    CHECK(
        bench.waitFor([&] { return bench.program.window().findChild<BulkDialog*>() == nullptr; }));

    BulkDialog& grid = bench.openGrid(1, QString());
    QString block;
    for (int row = 0; row < 5'000; ++row) {
        block += u"Seed %1\t\tDNA\tPinus %2\n"_s.arg(row).arg(row % 7);
    }
    QGuiApplication::clipboard()->setText(block);
    BulkBench::choose(grid, 0, 0, samples::Name);
    qint64 longest = 0;
    QElapsedTimer beat;
    beat.start();
    QTimer pulse;
    QObject::connect(&pulse, &QTimer::timeout, &pulse,
                     [&] { longest = std::max(longest, beat.restart()); });
    bench.key(grid, Qt::Key_V, Qt::ControlModifier);
    pulse.start(0);
    beat.restart();
    REQUIRE(bench.settled(grid));
    pulse.stop();
    CHECK(longest < 500); // a slice is 8 ms; the rest is the machine's
    CHECK(grid.model().rowCount() == 5'000);
    CHECK(grid.model().draft().problemCount() == 0);
    bench.storeAll(grid);
    CHECK(bench.waitFor([&] { return bench.model.rowCount() == 5'003; }));
}

TEST_CASE("the status of 10,000 samples is changed at once, with a reason, and taken back at once")
{
    BulkBench bench;
    const auto added = bench.store().writeNow(
        {u"maria"_s, u"Add"_s, {}, 0}, [&](changes::UnitOfWork& unit) -> Status {
            for (int i = 0; i < 9'997; ++i) {
                const auto id = samples::createSample(unit,
                                                      {{samples::Name, Value(u"Seed %1"_s.arg(i))},
                                                       {samples::SampleType, Value(u"DNA"_s)}},
                                                      bench.store().clock());
                if (!id) {
                    return failure(id.error());
                }
            }
            return {};
        });
    REQUIRE(added.has_value());
    REQUIRE(bench.waitFor([&] { return bench.model.rowCount() == 10'000; }));
    bench.press(Qt::Key_A, Qt::ControlModifier);
    auto* menu = bench.panel.findChild<QMenu*>(u"statusMenu"_s);
    REQUIRE(menu != nullptr);
    Q_EMIT menu->aboutToShow();
    QAction* rejected = nullptr;
    for (QAction* action : menu->actions()) {
        rejected = action->text().startsWith(u"Rejected"_s) ? action : rejected;
    }
    REQUIRE(rejected != nullptr);
    REQUIRE(rejected->isEnabled());
    rejected->trigger();
    auto* why = bench.dialog<ReasonDialog>();
    QTest::keyClicks(why->findChild<QLineEdit*>(), u"thawed on the way"_s);
    QTest::mouseClick(acceptButton(why), Qt::LeftButton);
    const auto rejectedCount = [&] {
        const auto connection = bench.program->services().lab->database().openReader();
        const auto rows = database::rowsWithText(**connection, samples::sampleEntity(),
                                                 samples::SampleStatus, u"Rejected"_s);
        return rows ? static_cast<int>(rows->size()) : -1;
    };
    CHECK(bench.waitFor([&] { return rejectedCount() == 10'000; }));
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.waitFor([&] { return rejectedCount() == 0; }));
}

TEST_CASE("pictures of the grid", "[.pictures]")
{
    for (const Theme::Choice choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        BulkBench bench;
        Theme chosen(*qApp);
        chosen.setChoice(choice);
        const QString name = Theme::choiceName(choice);
        BulkDialog& wizard = bench.open(u"addSeveral"_s);
        QTest::keyClicks(wizard.findChild<QLineEdit*>(u"names"_s), u"Leaf {001}"_s);
        QTest::qWait(150);
        wizard.grab().save(pictureFolder() + u"/bulk_start_"_s + name + u".png"_s);
        QTest::keyClick(&wizard, Qt::Key_Escape);
        CHECK(bench.waitFor(
            [&] { return bench.program.window().findChild<BulkDialog*>() == nullptr; }));
        BulkDialog& grid = bench.openGrid(48, u"Leaf {001}"_s);
        QGuiApplication::clipboard()->setText(
            u"Leaf 001\tT1\tDNA\tPinus\nOak leaf\tT2\tStone\tLarix\nLeaf 003\tT1\tRNA\tAbies\n"_s);
        BulkBench::choose(grid, 0, 0, samples::Name);
        bench.key(grid, Qt::Key_V, Qt::ControlModifier);
        REQUIRE(bench.settled(grid));
        bench.key(grid, Qt::Key_F8);
        bench.key(grid, Qt::Key_F8);
        QTest::qWait(150);
        grid.grab().save(pictureFolder() + u"/bulk_grid_"_s + name + u".png"_s);
        BulkBench::choose(grid, 0, 9, samples::Barcode);
        bench.key(grid, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        auto* series = bench.tool<SeriesDialog>(grid);
        series->grab().save(pictureFolder() + u"/bulk_series_"_s + name + u".png"_s);
        bench.program.window().grab().save(pictureFolder() + u"/bulk_panel_"_s + name + u".png"_s);
        series->reject();
    }
}
