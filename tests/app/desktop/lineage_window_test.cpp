// SPDX-License-Identifier: GPL-3.0-or-later
// Aliquots, parts, derivatives, pools and merged records, by the menu and dialogs of the window,
// and the family of a sample as tree and picture.
#include "core/libraries/library_service.h"
#include "core/sequencing/run.h"
#include "tests/app/desktop/samples_bench.h"
#include "tests/support/desktop.h"
#include "tests/support/run_rows.h"
#include "ui/samples/family_graph.h"
#include "ui/samples/family_panel.h"
#include "ui/samples/family_tree_model.h"
#include "ui/samples/making_dialog.h"
#include "ui/samples/merge_dialog.h"
#include "ui/samples/pool_dialog.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTreeView>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

struct FamilyBench : Bench {
    FamilyBench()
        : family(program.panel<FamilyPanel>(u"samples.family"_s))
    {
        table.setFocus();
    }

    /// Chooses an entry of the Make menu, as by the mouse.
    void make(const QString& action)
    {
        auto* menu = program.window().findChild<QMenu*>(u"makeMenu"_s);
        REQUIRE(menu != nullptr);
        auto* entry = menu->findChild<QAction*>(action);
        REQUIRE(entry != nullptr);
        REQUIRE(entry->isEnabled());
        entry->trigger();
    }
    template <typename Widget>
    static Widget& part(QWidget* of, const QString& name)
    {
        auto* found = of->findChild<Widget*>(name);
        REQUIRE(found != nullptr);
        return *found;
    }
    static void fill(QWidget* dialog, const QString& name, const QString& text)
    {
        auto& line = part<QLineEdit>(dialog, name);
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, text);
    }
    void accept(QDialog* dialog)
    {
        QPointer<QDialog> open = dialog;
        REQUIRE(acceptButton(dialog)->isEnabled());
        QTest::mouseClick(acceptButton(dialog), Qt::LeftButton);
        CHECK(waitFor([&] { return open.isNull() || !open->isVisible(); }));
    }
    bool rows(int count)
    {
        return waitFor([&] { return model.rowCount() == count && model.isComplete(); });
    }
    /// Row of the table by name.
    int rowOf(const QString& name)
    {
        int found = -1;
        const bool isThere = waitFor([&] {
            for (int row = 0; row < model.rowCount(); ++row) {
                if (cell(row, samples::Name) == name) {
                    found = row;
                }
            }
            return found >= 0;
        });
        INFO(name.toStdString());
        REQUIRE(isThere);
        return found;
    }
    void choose(const QString& name)
    {
        const int row = rowOf(name);
        select(row, row, samples::Name);
    }
    QString volumeOf(const QString& name)
    {
        return stored(name).values[samples::Volume].decimal().toString();
    }
    QStringList chosenNames()
    {
        QSet<int> rows;
        for (const QModelIndex& index : table.selectionModel()->selectedIndexes()) {
            rows.insert(index.row());
        }
        QStringList names;
        for (const int row : std::as_const(rows)) {
            names += cell(row, samples::Name);
        }
        return names;
    }
    int members() const
    {
        return family.family() == nullptr ? 0 : static_cast<int>(family.family()->members.size());
    }

    FamilyPanel& family;
};

/// A library of Oak leaf, in a lane of a run.
void addSequencing(FamilyBench& bench)
{
    const Uuid oak = bench.stored(u"Oak leaf"_s).id;
    const auto written = bench.store().writeNow(
        {u"maria"_s, u"Plan"_s, {}, 0}, [&](changes::UnitOfWork& unit) -> Status {
            const auto library = libraries::createLibrary(
                unit, {u"Oak_lib"_s, oak, u"UDP0001"_s, u"ACGTACGT"_s, {}, u"TTGACTGA"_s});
            const auto run = unit.insert(sequencing::runEntity(), plainRun(u"Run_7"_s));
            if (!library || !run) {
                return failure(library ? run.error() : library.error());
            }
            const auto place = unit.insert(sequencing::laneLibraryEntity(),
                                           {{sequencing::LaneRun, Value(*run)},
                                            {sequencing::Lane, Value(1)},
                                            {sequencing::LaneLibrary, Value(*library)}});
            return place ? Status() : failure(place.error());
        });
    REQUIRE(written.has_value());
}

} // namespace

TEST_CASE("aliquots are made of the chosen samples, shown in their family, and undone in one step")
{
    FamilyBench bench;
    bench.select(0, 1, samples::Name); // Pine needle and Oak leaf
    bench.make(u"makeAliquots"_s);
    auto* dialog = bench.dialog<MakingDialog>();
    CHECK(dialog->windowTitle() == u"Make aliquots of 2 samples"_s);
    CHECK_FALSE(acceptButton(dialog)->isEnabled());
    auto& says = FamilyBench::part<QLabel>(dialog, u"preview"_s);
    FamilyBench::fill(dialog, u"volume"_s, u"12"_s);
    CHECK(says.text() == u"Not enough: Pine needle (20\u00A0µL), Oak leaf (20\u00A0µL)."_s);
    CHECK_FALSE(acceptButton(dialog)->isEnabled());
    FamilyBench::fill(dialog, u"volume"_s, u"6"_s);
    CHECK(says.text() == u"8\u00A0µL stay, where the least stays."_s);
    FamilyBench::part<QSpinBox>(dialog, u"tubes"_s).setValue(3);
    CHECK(says.text() == u"2\u00A0µL stay, where the least stays."_s);
    bench.accept(dialog);

    CHECK(bench.rows(9));
    CHECK(bench.volumeOf(u"Pine needle"_s) == u"2");
    CHECK(bench.volumeOf(u"Oak leaf-A3"_s) == u"6");
    CHECK(bench.waitFor([&] { return bench.members() == 4; }));
    CHECK(bench.family.tree().model()->rowCount() == 1);
    CHECK(bench.panel.strip().sentence() == u"6 aliquots made of 2 samples."_s);
    // What was made is selected, and the first of it is what the detail shows.
    CHECK(bench.waitFor([&] { return bench.chosenNames().size() == 6; }));
    CHECK(bench.waitFor([&] { return bench.chosenNames().contains(u"Oak leaf-A3"_s); }));
    CHECK_FALSE(bench.chosenNames().contains(u"Oak leaf"_s));
    CHECK(bench.waitFor([&] {
        const QString name = bench.cell(bench.table.currentIndex().row(), samples::Name);
        return !name.isEmpty() &&
               bench.stored(name).id.toString() == bench.program->navigator().currentId();
    }));

    bench.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.rows(3));
    CHECK(bench.volumeOf(u"Pine needle"_s) == u"20");
}

TEST_CASE("a sample is split and one is derived, and the family leads from one to the other")
{
    FamilyBench bench;
    bench.choose(u"Birch leaf"_s);
    bench.make(u"makeDerivative"_s);
    auto* derive = bench.dialog<MakingDialog>();
    auto& type = FamilyBench::part<QComboBox>(derive, u"type"_s);
    type.setCurrentIndex(type.findText(u"RNA"_s));
    FamilyBench::fill(derive, u"volume"_s, u"5"_s);
    FamilyBench::fill(derive, u"newVolume"_s, u"30"_s);
    FamilyBench::fill(derive, u"newConcentration"_s, u"75"_s);
    bench.accept(derive);
    CHECK(bench.rows(4));
    CHECK(bench.volumeOf(u"Birch leaf"_s) == u"15");
    CHECK(bench.stored(u"Birch leaf-D1"_s).values[samples::SampleType].text() == u"RNA");
    CHECK(bench.panel.strip().sentence() == u"1 derivative made of Birch leaf."_s);
    CHECK(bench.waitFor([&] { return bench.chosenNames() == QStringList{u"Birch leaf-D1"_s}; }));

    bench.choose(u"Birch leaf-D1"_s);
    bench.make(u"makeParts"_s);
    auto* split = bench.dialog<MakingDialog>();
    FamilyBench::part<QSpinBox>(split, u"tubes"_s).setValue(3);
    bench.accept(split);
    CHECK(bench.rows(7));
    CHECK(bench.volumeOf(u"Birch leaf-D1"_s) == u"0");
    CHECK(bench.volumeOf(u"Birch leaf-D1-P2"_s) == u"10");
    REQUIRE(bench.waitFor([&] { return bench.members() == 5; }));

    // By the keys of the picture, back to the tube that it all comes from.
    FamilyGraph& graph = bench.family.graph();
    graph.setFocus();
    CHECK(graph.current() != 0);
    QTest::keyClick(&graph, Qt::Key_Left);
    QTest::keyClick(&graph, Qt::Key_Left);
    CHECK(graph.current() == 0);
    CHECK(bench.waitFor([&] {
        return bench.program->navigator().currentId() ==
               bench.stored(u"Birch leaf"_s).id.toString();
    }));
    // And by a click to one of the parts.
    const int last = bench.members() - 1;
    QTest::mouseClick(graph.viewport(), Qt::LeftButton, {}, graph.boxOf(last).center());
    CHECK(graph.current() == last);
    CHECK(bench.family.tree().currentIndex().data().toString() ==
          bench.family.family()->members[static_cast<std::size_t>(last)].name);
}

TEST_CASE("a pool takes the same mass of each, and says what it has")
{
    FamilyBench bench;
    bench.type(bench.rowOf(u"Birch leaf"_s), samples::Concentration, u"10"_s);
    bench.type(bench.rowOf(u"Oak leaf"_s), samples::Concentration, u"40"_s);
    CHECK(bench.waitFor(
        [&] { return bench.cell(bench.rowOf(u"Oak leaf"_s), samples::Concentration) == u"40"_s; }));
    bench.select(1, 2, samples::Name); // Oak leaf and Birch leaf
    bench.make(u"makePool"_s);
    auto* dialog = bench.dialog<PoolDialog>();
    // One begins at the top, and goes down by Tab.
    CHECK(dialog->focusWidget() == &FamilyBench::part<QLineEdit>(dialog, u"name"_s));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    CHECK(dialog->focusWidget() == &FamilyBench::part<QComboBox>(dialog, u"measure"_s));
    FamilyBench::fill(dialog, u"amount"_s, u"21"_s);
    CHECK(FamilyBench::part<QLabel>(dialog, u"says"_s).text() ==
          u"These have not enough: Oak leaf, Birch leaf."_s);
    FamilyBench::fill(dialog, u"name"_s, u"Trees"_s);
    FamilyBench::part<QComboBox>(dialog, u"measure"_s).setCurrentIndex(1);
    auto& says = FamilyBench::part<QLabel>(dialog, u"says"_s);
    FamilyBench::fill(dialog, u"amount"_s, u"400"_s);
    CHECK(says.text() == u"Birch leaf has not enough."_s);
    CHECK_FALSE(acceptButton(dialog)->isEnabled());
    FamilyBench::fill(dialog, u"amount"_s, u"100"_s);
    CHECK(says.text() == u"The pool has 12.5\u00A0µL of 16\u00A0ng/µL."_s);
    const auto& parts = FamilyBench::part<QTableWidget>(dialog, u"parts"_s);
    CHECK(parts.item(0, 3)->text() == u"2.5\u00A0µL"_s);
    bench.accept(dialog);
    CHECK(bench.rows(4));
    CHECK(bench.volumeOf(u"Birch leaf"_s) == u"10");
    CHECK(bench.stored(u"Trees"_s).values[samples::Concentration].decimal().toString() == u"16");
    REQUIRE(bench.waitFor([&] { return bench.members() == 3; }));
    CHECK(bench.family.tree().model()->rowCount() == 2);
}

TEST_CASE("two records of one sample become one, with a reason")
{
    FamilyBench bench;
    bench.type(bench.rowOf(u"Oak leaf"_s), samples::Submitter, u"Dr. Green"_s);
    bench.select(1, 2, samples::Name); // Oak leaf and Birch leaf
    bench.make(u"mergeRecords"_s);
    auto* dialog = bench.dialog<MergeDialog>();
    CHECK_FALSE(acceptButton(dialog)->isEnabled());
    QTest::mouseClick(&FamilyBench::part<QRadioButton>(dialog, u"keepSecond"_s), Qt::LeftButton);
    FamilyBench::fill(dialog, u"reason"_s, u"same leaf, two labels"_s);
    bench.accept(dialog);
    CHECK(bench.waitFor([&] {
        return bench.stored(u"Birch leaf"_s).values[samples::Submitter].text() == u"Dr. Green";
    }));
    CHECK(bench.stored(u"Oak leaf"_s).values[samples::SampleStatus].text() == u"Archived");
    // The one that is left has both histories.
    const QString other = bench.stored(u"Oak leaf"_s).values[samples::Accession].text();
    bench.program->navigator().open(u"samples.detail"_s,
                                    bench.stored(u"Birch leaf"_s).id.toString());
    CHECK(bench.waitFor([&] {
        const auto labels = bench.detail.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->text().contains(other) && label->text().contains(u"Dr. Green"_s);
        });
    }));
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.waitFor([&] {
        return bench.stored(u"Oak leaf"_s).values[samples::SampleStatus].text() == u"Pending" &&
               bench.stored(u"Birch leaf"_s).values[samples::Submitter].isNull();
    }));
}

TEST_CASE("the family shows libraries and runs, and a run opens by a double click or Return")
{
    FamilyBench bench;
    addSequencing(bench);
    bench.select(bench.rowOf(u"Oak leaf"_s), bench.rowOf(u"Oak leaf"_s), samples::Name);
    REQUIRE(bench.waitFor([&] { return bench.members() == 3; }));
    FamilyGraph& graph = bench.family.graph();
    QTest::mouseClick(graph.viewport(), Qt::LeftButton, {}, graph.boxOf(1).center());
    CHECK(graph.current() == 1);
    // A library is no sample: what the other panels show stays.
    CHECK(bench.program->navigator().currentId() == bench.stored(u"Oak leaf"_s).id.toString());
    graph.setFocus();
    QTest::keyClick(&graph, Qt::Key_Right);
    CHECK(graph.current() == 2);
    CHECK(bench.family.tree().currentIndex().data().toString() == u"Run_7"_s);
    QTest::keyClick(&graph, Qt::Key_Return);
    CHECK(bench.waitFor([&] {
        QWidget* runs = bench.program.window().panels().panel(u"sequencing.runs"_s);
        return runs != nullptr && runs->isVisible();
    }));
}

// For people to look at: run with [.pictures], and TRACSEQ_PICTURES for the folder.
TEST_CASE("pictures of a family", "[.pictures]")
{
    const auto takePicture = [](QWidget& of, const QString& name) {
        QTest::qWait(100);
        of.grab().save(pictureFolder() + u"/"_s + name + u".png"_s);
    };
    for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        FamilyBench bench;
        Theme chosen(*qApp);
        chosen.setChoice(choice);
        const QString theme = Theme::choiceName(choice);
        bench.select(0, 1, samples::Name);
        bench.make(u"makeAliquots"_s);
        auto* aliquots = bench.dialog<MakingDialog>();
        FamilyBench::fill(aliquots, u"volume"_s, u"4.5"_s);
        takePicture(*aliquots, u"making_"_s + theme);
        bench.accept(aliquots);
        CHECK(bench.rows(7));
        bench.choose(u"Birch leaf"_s);
        bench.make(u"makeDerivative"_s);
        auto* derive = bench.dialog<MakingDialog>();
        takePicture(*derive, u"derive_"_s + theme);
        derive->reject();
        bench.select(0, 2, samples::Name);
        bench.make(u"makePool"_s);
        auto* pool = bench.dialog<PoolDialog>();
        FamilyBench::fill(pool, u"name"_s, u"Forest"_s);
        FamilyBench::fill(pool, u"amount"_s, u"1.5"_s);
        takePicture(*pool, u"pool_"_s + theme);
        bench.accept(pool);
        CHECK(bench.rows(8));
        bench.select(0, 1, samples::Name);
        bench.make(u"mergeRecords"_s);
        auto* merge = bench.dialog<MergeDialog>();
        takePicture(*merge, u"merge_"_s + theme);
        merge->reject();
        addSequencing(bench);
        QTest::qWait(500);
        takePicture(bench.program.window(), u"family_"_s + theme);
    }
}
