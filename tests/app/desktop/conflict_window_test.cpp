// SPDX-License-Identifier: GPL-3.0-or-later
// Deciding conflicts in the real window, by keys and clicks.
#include "core/projects/project.h"
#include "core/sequencing/run.h"
#include "core/sync/conflict_query.h"
#include "core/sync/lab_side.h"
#include "tests/app/desktop/accounts_rig.h"
#include "tests/app/desktop/samples_bench.h"
#include "tests/support/conflict_rows.h"
#include "tests/support/desktop.h"
#include "tests/support/run_rows.h"
#include "ui/models/conflict_button.h"
#include "ui/sequencing/run_planner_panel.h"
#include "ui/sync/conflict_list_model.h"
#include "ui/sync/conflict_pane.h"
#include "ui/sync/conflict_panel.h"
#include "ui/widgets/empty_state.h"

using namespace tracseq;
using namespace tracseq::tests;

namespace {

struct ConflictBench : Bench {
    ConflictBench()
        : birch(stored(u"Birch leaf"_s).id)
        , oak(stored(u"Oak leaf"_s).id)
        , self(program->services().user)
    {
    }

    Uuid lose(const Uuid& sample, const QString& mine, const char* field = "volume",
              const QString& theirs = u"20"_s)
    {
        return addConflict(
            store(),
            {.record = sample, .field = field, .mine = mine, .theirs = theirs, .myUser = self});
    }
    ConflictPanel& open() { return program.panel<ConflictPanel>(u"sync.conflicts"_s); }
    QString stateOf(const Uuid& conflict)
    {
        const auto connection = program->services().lab->database().openReader();
        const auto row = database::rowById(**connection, sync::conflictEntity(), conflict);
        return (*row)->values[sync::ConflictState].text();
    }
    template <typename Widget>
    Widget* part(ConflictPanel& conflicts, const QString& name, int card = 0)
    {
        REQUIRE(waitFor([&] { return conflicts.pane().cards().size() > card; }));
        auto* found = conflicts.pane().cards().at(card)->findChild<Widget*>(name);
        REQUIRE(found != nullptr);
        return found;
    }

    Uuid birch;
    Uuid oak;
    QString self;
};

} // namespace

TEST_CASE("a conflict is decided by the keyboard alone, and the mark goes where it stood")
{
    ConflictBench bench;
    const Uuid conflict = bench.lose(bench.birch, u"35"_s);
    const int row = bench.cell(0, samples::Name) == u"Birch leaf" ? 0 : 2;
    const auto name = bench.at(row, samples::Name);
    // In the table of samples the row is marked, by an icon, a tip, and for screen readers.
    REQUIRE(bench.waitFor([&] { return !name.data(Qt::DecorationRole).isNull(); }));
    CHECK(name.data(Qt::ToolTipRole).toString() == u"1 open conflict"_s);
    CHECK(name.data(Qt::AccessibleTextRole).toString().startsWith(u"Birch leaf, 1 open"_s));
    CHECK(bench.at(1, samples::Name).data(Qt::DecorationRole).isNull());
    bench.table.setCurrentIndex(name);
    auto* link = bench.detail.findChild<ConflictButton*>(u"sampleConflicts"_s);
    REQUIRE(bench.waitFor([&] { return link->isVisible(); }));
    QTest::mouseClick(link, Qt::LeftButton);
    auto& panel = bench.open();
    REQUIRE(bench.waitFor([&] { return panel.model().rowCount() == 1; }));

    panel.table().setFocus();
    QTest::keyClick(&panel.table(), Qt::Key_Return);
    auto* theirs = bench.part<QPushButton>(panel, u"keepTheirs"_s);
    REQUIRE(bench.waitFor([&] { return QApplication::focusWidget() == theirs; }));
    QTest::keyClick(theirs, Qt::Key_Tab);
    auto* mine = bench.part<QPushButton>(panel, u"takeMine"_s);
    CHECK(QApplication::focusWidget() == mine);
    CHECK(mine->accessibleDescription().contains(u"35"_s));
    QTest::keyClick(mine, Qt::Key_Return);
    REQUIRE(bench.waitFor([&] { return bench.stateOf(conflict) == u"mine"; }));
    CHECK(bench.stored(u"Birch leaf"_s).values[samples::Volume].decimal().toString() == u"35");
    // It stays in sight as decided until one leaves it.
    CHECK(bench.waitFor([&] {
        return panel.pane().cards().size() == 1 &&
               panel.pane().cards().at(0)->findChild<QLabel*>(u"decision"_s) != nullptr;
    }));
    CHECK(panel.model().rowCount() == 1);
    CHECK(QApplication::focusWidget() == &panel.table());
    REQUIRE(bench.program->window().panels().open(u"samples.list"_s));
    bench.program->window().panels().dock(u"sync.conflicts"_s)->close();
    CHECK(bench.waitFor([&] { return panel.model().rowCount() == 0; }));
    CHECK(bench.waitFor([&] { return name.data(Qt::DecorationRole).isNull(); }));
    CHECK(bench.waitFor([&] { return !link->isVisibleTo(link->parentWidget()); }));
    CHECK_FALSE(bench.program->services().undo.canUndo());
}

TEST_CASE("a run with a conflict is marked in the list and in its plan, which leads there")
{
    ConflictBench bench;
    Uuid run;
    const auto written = bench.store().writeNow(
        {u"maria"_s, u"Plan"_s, {}, 0}, [&](changes::UnitOfWork& unit) -> Status {
            const auto made = unit.insert(sequencing::runEntity(), plainRun(u"Run_7"_s));
            run = made.value_or(Uuid());
            return made ? Status() : failure(made.error());
        });
    REQUIRE(written.has_value());
    addConflict(bench.store(), {.record = run,
                                .field = "notes",
                                .mine = u"mine"_s,
                                .theirs = u"theirs"_s,
                                .myUser = bench.self,
                                .entity = "sequencing_run"});
    auto& planner = bench.program.panel<RunPlannerPanel>(u"sequencing.runs"_s);
    REQUIRE(bench.waitFor([&] { return planner.runList().model()->rowCount() == 1; }));
    const auto name = planner.runList().model()->index(0, 0);
    CHECK(bench.waitFor([&] { return !name.data(Qt::DecorationRole).isNull(); }));
    CHECK(name.data(Qt::ToolTipRole).toString() == u"1 open conflict"_s);
    planner.navigateTo(run.toString());
    auto* link = planner.findChild<ConflictButton*>(u"sequencing_runConflicts"_s);
    REQUIRE(link != nullptr);
    REQUIRE(bench.waitFor([&] { return link->isVisible(); }));
    QTest::mouseClick(link, Qt::LeftButton);
    auto& panel = bench.open();
    CHECK(bench.waitFor([&] { return panel.model().rowCount() == 1; }));
}

TEST_CASE("after a decision nothing moves to where the button was")
{
    ConflictBench bench;
    const Uuid volume = bench.lose(bench.birch, u"35"_s);
    const Uuid notes = bench.lose(bench.birch, u"leaks"_s, "notes", {});
    const Uuid other = bench.lose(bench.oak, u"36"_s);
    auto& panel = bench.open();
    REQUIRE(bench.waitFor([&] { return panel.model().rowCount() == 2; }));
    panel.table().setCurrentIndex(panel.model().index(panel.model().rowOf(bench.birch), 0));
    REQUIRE(bench.waitFor([&] { return panel.pane().cards().size() == 2; }));
    QTest::qWait(50);
    const auto idOf = [&](int card) { return panel.pane().cards().at(card)->field().latest->id; };
    const Uuid first = idOf(0);
    const Uuid second = idOf(1);
    CHECK(QSet<Uuid>{first, second} == QSet<Uuid>{volume, notes});
    const int below = panel.pane().cards().at(1)->y();
    auto* mine = bench.part<QPushButton>(panel, u"takeMine"_s);
    const QPoint place = mine->mapTo(&panel.pane(), mine->rect().center());
    QTest::mouseClick(mine, Qt::LeftButton);
    REQUIRE(bench.waitFor([&] { return bench.stateOf(first) == u"mine"; }));
    REQUIRE(bench.waitFor(
        [&] { return panel.pane().cards().at(0)->findChild<QLabel*>(u"decision"_s) != nullptr; }));
    QTest::qWait(QApplication::doubleClickInterval() + 100);
    CHECK(idOf(0) == first);
    CHECK(idOf(1) == second);
    CHECK(panel.pane().cards().at(1)->y() == below);
    // The same place once more, and again when all of the record is decided.
    QWidget* there = panel.pane().childAt(place);
    REQUIRE(there != nullptr);
    CHECK(qobject_cast<QPushButton*>(there) == nullptr);
    QTest::mouseClick(there, Qt::LeftButton);
    QTest::mouseClick(bench.part<QPushButton>(panel, u"keepTheirs"_s, 1), Qt::LeftButton);
    REQUIRE(bench.waitFor([&] { return bench.stateOf(second) == u"theirs"; }));
    QTest::qWait(200);
    CHECK(panel.pane().record().id == bench.birch);
    CHECK(panel.model().rowCount() == 2);
    CHECK(bench.stateOf(other) == u"open");
    // One goes on by oneself; what is behind goes.
    panel.table().setFocus();
    const int oak = panel.model().rowOf(bench.oak);
    QTest::keyClick(&panel.table(),
                    oak > panel.model().rowOf(bench.birch) ? Qt::Key_Down : Qt::Key_Up);
    CHECK(bench.waitFor([&] { return panel.model().rowCount() == 1; }));
    CHECK(panel.pane().record().id == bench.oak);
}

TEST_CASE("several fields of one record stand together, and are decided at once")
{
    ConflictBench bench;
    const Uuid volume = bench.lose(bench.birch, u"35"_s);
    const Uuid notes = bench.lose(bench.birch, u"leaks"_s, "notes", {});
    auto& panel = bench.open();
    REQUIRE(bench.waitFor([&] { return panel.pane().cards().size() == 2; }));
    CHECK(panel.model().rowCount() == 1);
    auto* all = panel.pane().findChild<QPushButton*>(u"takeAll"_s);
    all->setFocus(); // below what is in sight
    QTest::keyClick(all, Qt::Key_Space);
    REQUIRE(bench.waitFor([&] { return bench.stateOf(notes) == u"mine"; }));
    CHECK(bench.stateOf(volume) == u"mine");
    const auto row = bench.stored(u"Birch leaf"_s);
    CHECK(row.values[samples::Volume].decimal().toString() == u"35");
    CHECK(row.values[samples::Notes].text() == u"leaks");
}

TEST_CASE("a third value is typed, and checked while it is")
{
    ConflictBench bench;
    const Uuid conflict = bench.lose(bench.birch, u"35"_s);
    auto& panel = bench.open();
    QTest::mouseClick(bench.part<QPushButton>(panel, u"editValue"_s), Qt::LeftButton);
    auto* editor = bench.part<QLineEdit>(panel, u"otherValue"_s);
    CHECK(QApplication::focusWidget() == editor);
    QTest::keyClicks(editor, u"lots"_s);
    auto* save = bench.part<QPushButton>(panel, u"saveValue"_s);
    CHECK_FALSE(save->isEnabled());
    CHECK_FALSE(panel.unsavedWork().isEmpty());
    // What somebody else does to the record meanwhile leaves what is typed.
    REQUIRE(bench.store().writeNow({u"paula"_s, u"Edit"_s, {}, 0}, [&](changes::UnitOfWork& unit) {
        return unit.update(samples::sampleEntity(), bench.birch,
                           {{samples::Volume, Value(Decimal::fromMillionths(5'000'000))}});
    }));
    REQUIRE(bench.waitFor(
        [&] { return panel.pane().cards().at(0)->findChild<QLabel*>(u"notice"_s) != nullptr; }));
    editor = bench.part<QLineEdit>(panel, u"otherValue"_s);
    CHECK(editor->text() == u"lots");
    CHECK(QApplication::focusWidget() == editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"0.03 ml"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE(bench.waitFor([&] { return bench.stateOf(conflict) == u"edited"; }));
    CHECK(bench.stored(u"Birch leaf"_s).values[samples::Volume].decimal().toString() == u"30");
}

TEST_CASE("what others decided or changed in the last moment is told, and nothing is overwritten")
{
    ConflictBench bench;
    const Uuid conflict = bench.lose(bench.birch, u"35"_s);
    auto& panel = bench.open();
    auto* mine = bench.part<QPushButton>(panel, u"takeMine"_s);
    // On the writer before the click is: nobody has been told yet.
    bench.store().write(
        {u"paula"_s, u"Edit"_s, {}, 0},
        [&](changes::UnitOfWork& unit) {
            return unit.update(samples::sampleEntity(), bench.birch,
                               {{samples::Volume, Value(Decimal::fromMillionths(5'000'000))}});
        },
        &panel, [](const Result<changes::Written>&) {});
    QTest::mouseClick(mine, Qt::LeftButton);
    REQUIRE(bench.waitFor([&] { return panel.strip().sentence().contains(u"Volume"_s); }));
    CHECK(bench.stateOf(conflict) == u"open");
    CHECK(bench.waitFor(
        [&] { return panel.pane().cards().at(0)->findChild<QLabel*>(u"notice"_s) != nullptr; }));
    CHECK(bench.stored(u"Birch leaf"_s).values[samples::Volume].decimal().toString() == u"5");
    bench.store().write(
        {u"paula"_s, u"Decide"_s, {}, 0},
        [&](changes::UnitOfWork& unit) {
            return unit.update(sync::conflictEntity(), conflict,
                               {{sync::ConflictState, Value(u"theirs"_s)}});
        },
        &panel, [](const Result<changes::Written>&) {});
    QTest::mouseClick(bench.part<QPushButton>(panel, u"takeMine"_s), Qt::LeftButton);
    CHECK(bench.waitFor([&] { return panel.strip().sentence().contains(u"by paula"_s); }));
    CHECK(bench.stored(u"Birch leaf"_s).values[samples::Volume].decimal().toString() == u"5");
}

TEST_CASE("many conflicts are kept as they are after a question")
{
    ConflictBench bench;
    const Uuid first = bench.lose(bench.birch, u"35"_s);
    const Uuid second = bench.lose(bench.oak, u"36"_s);
    auto& panel = bench.open();
    REQUIRE(bench.waitFor([&] { return panel.model().rowCount() == 2; }));
    panel.table().setFocus();
    QTest::keyClick(&panel.table(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&panel.table(), Qt::Key_Return, Qt::ControlModifier);
    auto* box = bench.dialog<QMessageBox>();
    CHECK(box->text().contains(u"2 selected"_s));
    CHECK(bench.stateOf(first) == u"open");
    QTest::keyClick(box, Qt::Key_Return);
    REQUIRE(bench.waitFor([&] { return bench.stateOf(second) == u"theirs"; }));
    CHECK(bench.stateOf(first) == u"theirs");
    CHECK(bench.stored(u"Birch leaf"_s).values[samples::Volume].decimal().toString() == u"20");
    auto* empty = panel.table().findChild<EmptyState*>();
    REQUIRE(bench.waitFor([&] { return empty->isVisible(); }));
    CHECK(empty->accessibleName() == u"No conflicts");
    CHECK(empty->accessibleDescription().contains(u"no server"_s));
    panel.filterBar().setToggled(u"decided"_s, true);
    CHECK(bench.waitFor([&] { return panel.model().rowCount() == 2; }));
    CHECK(panel.pane().cards().at(0)->findChild<QLabel*>(u"decision"_s) != nullptr);
}

TEST_CASE("who may not decide reads both sides, and is told why the buttons are grey")
{
    Office office;
    Uuid sample;
    office.prepare([&](lab::Lab& lab, const Session& owner) {
        Office::addAccount(lab, owner, u"sara"_s, Role::ResearchScientist);
        Office::addSample(lab, u"olga"_s, u"Birch leaf"_s);
        const auto reader = lab.database().openReader();
        sample = database::rowsWithText(**reader, samples::sampleEntity(), samples::Name,
                                        u"Birch leaf"_s)
                     ->front()
                     .id;
        addConflict(lab.store(), {.record = sample, .mine = u"35"_s, .myUser = u"sara"_s});
    });
    office.start();
    office.signInAndWait(u"sara"_s, kOwnPassword);
    auto& panel = office.panel<ConflictPanel>(u"sync.conflicts"_s);
    REQUIRE(office.waitFor([&] { return panel.pane().cards().size() == 1; }));
    for (const QString& name : {u"keepTheirs"_s, u"takeMine"_s, u"editValue"_s}) {
        const auto* button = panel.pane().cards().at(0)->findChild<QPushButton*>(name);
        REQUIRE(button != nullptr);
        CHECK_FALSE(button->isEnabled());
        CHECK(button->toolTip().contains(u"decide conflicts"_s));
    }
    const auto* keep = panel.findChild<QAction*>(u"keepSelected"_s);
    CHECK_FALSE(keep->isEnabled());
    CHECK(keep->toolTip().contains(u"decide conflicts"_s));
}

// For people to look at: run with [.pictures], and TRACSEQ_PICTURES for the folder.
TEST_CASE("pictures of conflicts", "[.pictures]")
{
    for (const QString& theme : {u"light"_s, u"dark"_s}) {
        Desktop desktop(theme);
        MainWindow& window = desktop.window();
        window.resize(1280, 800);
        changes::Store& store = desktop.lab().store();
        const QString self = desktop.program.services().user;
        std::vector<Uuid> ids;
        Uuid gone;
        REQUIRE(store.writeNow(
            {u"maria"_s, u"Import"_s, {}, 0}, [&](changes::UnitOfWork& unit) -> Status {
                auto project = unit.insert(projects::projectEntity(),
                                           {{projects::Code, Value(u"Alpine flora"_s)}});
                auto other = unit.insert(projects::projectEntity(),
                                         {{projects::Code, Value(u"Lost soils"_s)}});
                gone = *other;
                int i = 0;
                for (const QString& name :
                     {u"Birch leaf, north slope"_s, u"Oak leaf"_s, u"Pine needle"_s,
                      u"Larch bark"_s, u"Spruce root"_s, u"Fir cone"_s, u"Beech bud"_s}) {
                    const auto id = samples::createSample(
                        unit,
                        {{samples::Name, Value(name)},
                         {samples::SampleType, Value(u"DNA"_s)},
                         {samples::Project, Value(*project)},
                         {samples::Volume, Value(Decimal::fromMillionths((10 + i++) * 1'000'000))}},
                        store.clock());
                    if (!id) {
                        return failure(id.error());
                    }
                    ids.push_back(*id);
                }
                return Status();
            }));
        const auto keep = [&](const QString& name) {
            QTest::qWait(500);
            CHECK(window.grab().save(pictureFolder() + u'/' + name + u'_' + theme + u".png"_s));
        };
        REQUIRE(window.panels().open(u"sync.conflicts"_s));
        keep(u"conflicts_empty"_s);
        REQUIRE(store.writeNow({u"paula"_s, u"Remove"_s, {}, 0},
                               [&](changes::UnitOfWork& unit) -> Status {
                                   TRACSEQ_TRY(unit.remove(projects::projectEntity(), gone));
                                   TRACSEQ_TRY(unit.update(samples::sampleEntity(), ids[2],
                                                           {{samples::Barcode, Value()}}));
                                   return unit.remove(samples::sampleEntity(), ids[1]);
                               }));
        const auto barcode = [&] {
            const auto row = database::rowById(*desktop.reader(), samples::sampleEntity(), ids[0]);
            return (*row)->values[samples::Barcode].text();
        }();
        addConflict(store, {.record = ids[4],
                            .kind = u"reference"_s,
                            .field = "project",
                            .mine = gone.toString(),
                            .myUser = self,
                            .age = 9 * 86'400'000LL});
        addConflict(store, {.record = ids[3],
                            .kind = u"delete_edited"_s,
                            .field = nullptr,
                            .myUser = u"tom"_s,
                            .age = 2 * 86'400'000LL});
        addConflict(store, {.record = ids[2],
                            .kind = u"place"_s,
                            .field = "barcode",
                            .mine = barcode,
                            .myUser = self,
                            .age = 26 * 3'600'000LL});
        addConflict(store, {.record = ids[1],
                            .kind = u"edit_deleted"_s,
                            .mine = u"8.5"_s,
                            .theirs = u"11"_s,
                            .myUser = self,
                            .age = 5 * 3'600'000LL});
        addConflict(store, {.record = ids[5],
                            .mine = u"30"_s,
                            .theirs = u"99"_s,
                            .myUser = u"tom"_s,
                            .age = 3 * 3'600'000LL});
        addConflict(store, {.record = ids[0], .mine = u"8.5"_s, .theirs = u"10"_s, .myUser = self});
        addConflict(store, {.record = ids[0],
                            .field = "status",
                            .mine = u"Rejected"_s,
                            .theirs = u"Pending"_s,
                            .myUser = self});
        addConflict(store, {.record = ids[0],
                            .field = "notes",
                            .mine = u"Tube leaks, about a third of the volume is lost; the "
                                    "submitter was told by telephone and sends another one."_s,
                            .theirs = {},
                            .myUser = self});
        auto* panel = dynamic_cast<ConflictPanel*>(window.panels().panel(u"sync.conflicts"_s));
        REQUIRE(waitFor([&] { return panel->model().rowCount() == 6; }));
        keep(u"conflicts_three"_s);
        for (int row = 1; row < 6; ++row) {
            panel->table().setCurrentIndex(panel->model().index(row, 0));
            keep(u"conflicts_%1"_s.arg(row));
        }
        panel->table().setCurrentIndex(panel->model().index(0, 0));
        QTest::qWait(100);
        panel->pane().cards().at(0)->findChild<QPushButton*>(u"editValue"_s)->click();
        QTest::keyClicks(QApplication::focusWidget(), u"plenty"_s);
        keep(u"conflicts_edit"_s);
        REQUIRE(window.panels().open(u"samples.list"_s));
        auto* samples = dynamic_cast<SamplesPanel*>(window.panels().panel(u"samples.list"_s));
        REQUIRE(waitFor([&] { return samples->model().rowCount() == 6; }));
        samples->table().setCurrentIndex(samples->model().index(5, 0));
        keep(u"conflicts_samples"_s);
    }
}

TEST_CASE("pictures of a run with a conflict", "[.pictures]")
{
    for (const QString& theme : {u"light"_s, u"dark"_s}) {
        Desktop desktop(theme);
        desktop.window().resize(1280, 800);
        changes::Store& store = desktop.lab().store();
        Uuid run;
        REQUIRE(store.writeNow(
            {u"maria"_s, u"Plan"_s, {}, 0}, [&](changes::UnitOfWork& unit) -> Status {
                const auto made = unit.insert(sequencing::runEntity(), plainRun(u"Run_7"_s));
                run = made.value_or(Uuid());
                return made ? Status() : failure(made.error());
            }));
        addConflict(store, {.record = run,
                            .field = "notes",
                            .mine = u"mine"_s,
                            .theirs = u"theirs"_s,
                            .myUser = desktop.program.services().user,
                            .entity = "sequencing_run"});
        REQUIRE(desktop.window().panels().open(u"sequencing.runs"_s));
        dynamic_cast<RunPlannerPanel*>(desktop.window().panels().panel(u"sequencing.runs"_s))
            ->navigateTo(run.toString());
        QTest::qWait(700);
        CHECK(desktop.window().grab().save(pictureFolder() + u"/conflicts_planner_"_s + theme +
                                           u".png"_s));
    }
}
