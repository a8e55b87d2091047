// SPDX-License-Identifier: GPL-3.0-or-later
// The panel of projects: made, changed and looked at by keys and clicks in the real window.
#include "core/projects/budget_line.h"
#include "core/projects/project_member.h"
#include "tests/app/desktop/projects_rig.h"
#include "ui/models/field_editor.h"
#include "ui/projects/batch_samples_dialog.h"
#include "ui/projects/project_part_dialog.h"
#include "ui/shell/command_palette.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/reason_dialog.h"

using namespace tracseq;
using namespace tracseq::tests;

TEST_CASE("a project is changed in its form, only in what was changed, and taken back")
{
    ProjectsBench bench;
    bench.click(bench.projectsPanel, u"editProject"_s);
    auto* dialog = bench.dialog<ProjectPartDialog>();
    CHECK(dialog->findChild<QLineEdit*>(u"title"_s)->text() == u"Alpine flora"_s);
    bench.choose(dialog, u"priority"_s, u"Urgent"_s);
    bench.choose(dialog, u"type"_s, u"Research"_s);
    bench.fill(dialog, u"department"_s, u"Botany"_s);
    bench.fill(dialog, u"starts"_s, u"2026-03-01"_s);
    bench.fill(dialog, u"due"_s, u"2026-02-01"_s);
    REQUIRE(acceptButton(dialog)->isEnabled());
    QTest::mouseClick(acceptButton(dialog), Qt::LeftButton);
    // Due before it starts: the lab says so, and the form stays.
    auto* strip = dialog->findChild<ErrorStrip*>();
    REQUIRE(bench.waitFor([&] { return strip->sentence().contains(u"before it starts"_s); }));
    bench.fill(dialog, u"due"_s, u"2026-12-01"_s);
    bench.accept(dialog);
    const auto record = bench.record();
    CHECK(record.values[projects::ProjectPriority].text() == u"urgent"_s);
    CHECK(record.values[projects::ProjectDue].text() == u"2026-12-01"_s);
    CHECK(bench.waitFor([&] {
        for (const auto* label : bench.projectsPanel.overview().findChildren<QLabel*>()) {
            if (label->text() == u"Botany"_s) {
                return true;
            }
        }
        return false;
    }));
    changes::UndoStack& undo = bench.program->services().undo;
    CHECK(undo.undoTitle() == u"Change a project"_s);
    undo.undo();
    CHECK(bench.waitFor([&] { return bench.record().values[projects::ProjectDue].isNull(); }));
    // What is emptied is empty.
    bench.click(bench.projectsPanel, u"editProject"_s);
    dialog = bench.dialog<ProjectPartDialog>();
    dialog->findChild<QLineEdit*>(u"title"_s)->clear();
    bench.accept(dialog);
    CHECK(bench.record().values[projects::Title].isNull());
}

TEST_CASE("a project is found by what is typed, and one that is opened from elsewhere is shown")
{
    ProjectsBench bench;
    const Uuid desert = bench.addProject(u"P2"_s, u"Desert soils"_s);
    const EntityTableModel& shown = bench.projectsPanel.model();
    REQUIRE(bench.waitFor([&] { return shown.rowCount() == 2; }));
    auto* line = bench.projectsPanel.filter().findChild<QLineEdit*>();
    QTest::mouseClick(line, Qt::LeftButton);
    QTest::keyClicks(line, u"alp flo"_s);
    REQUIRE(bench.waitFor([&] { return shown.rowCount() == 1 && shown.isComplete(); }));
    CHECK(shown.index(0, 0).data().toString() == u"P1"_s);
    QTest::keyClicks(line, u"x"_s);
    REQUIRE(bench.waitFor([&] { return shown.rowCount() == 0; }));
    const auto* empty = bench.projectsPanel.table().findChild<EmptyState*>();
    CHECK(bench.waitFor([&] { return empty->accessibleName() == u"Nothing found"_s; }));
    bench.projectsPanel.navigateTo(desert.toString());
    CHECK(line->text().isEmpty());
    CHECK(bench.waitFor([&] {
        return shown.rowCount() == 2 &&
               bench.projectsPanel.table().currentIndex().siblingAtColumn(0).data().toString() ==
                   u"P2"_s;
    }));
}

TEST_CASE("a scan that ends in the list of projects changes none of them")
{
    ProjectsBench bench;
    DataTable& table = bench.projectsPanel.table();
    table.setFocus();
    for (int scan = 0; scan < 2; ++scan) {
        QTest::keyClick(&table, Qt::Key_Return); // what is left of it when something took its text
        QTest::qWait(50);
        CHECK(bench.projectsPanel.findChild<ProjectPartDialog*>() == nullptr);
    }
    CHECK(bench.record().values[projects::Code].text() == u"P1"_s);
}

TEST_CASE("a project goes on hold with a reason, and its samples are a click away")
{
    ProjectsBench bench;
    bench.choose(u"projectStatusMenu"_s, u"OnHold"_s);
    auto* reason = bench.dialog<ReasonDialog>();
    QTest::keyClicks(reason->findChild<QLineEdit*>(), u"no funds"_s);
    bench.accept(reason);
    CHECK(bench.waitFor(
        [&] { return bench.record().values[projects::ProjectStatus].text() == u"OnHold"_s; }));
    const EntityTableModel& shown = bench.projectsPanel.model();
    REQUIRE(bench.waitFor([&] {
        return shown.index(0, shown.columnOf(projects::ProjectStatus)).data().toString() ==
               u"On hold"_s;
    }));
    bench.choose(u"projectStatusMenu"_s, u"Closed"_s);
    CHECK(bench.waitFor(
        [&] { return bench.record().values[projects::ProjectStatus].text() == u"Closed"_s; }));

    const Uuid birch = bench.stored(u"Birch leaf"_s).id;
    REQUIRE(bench.store()
                .writeNow({u"maria"_s, u"move"_s, {}, 0},
                          [&](changes::UnitOfWork& unit) {
                              return unit.update(samples::sampleEntity(), birch,
                                                 {{samples::Project, Value(bench.id)}});
                          })
                .has_value());
    auto* jump = bench.projectsPanel.overview().findChild<QPushButton*>(u"projectSamples"_s);
    REQUIRE(jump->isVisible());
    QTest::mouseClick(jump, Qt::LeftButton);
    CHECK(bench.waitFor([&] {
        return bench.panel.isVisible() && bench.model.isComplete() && bench.model.rowCount() == 1;
    }));
    CHECK(bench.panel.filters().chosen(samples::Project) == QStringList{u"P1"_s});
}

TEST_CASE("members and lines of the budget are added, changed, added up and removed")
{
    ProjectsBench bench;
    bench.show(ProjectsPanel::Members);
    ProjectTab& members = bench.projectsPanel.members();
    bench.click(members, u"add"_s);
    auto* dialog = bench.dialog<ProjectPartDialog>();
    CHECK_FALSE(acceptButton(dialog)->isEnabled());
    bench.fill(dialog, u"person"_s, u"Ada Lovelace"_s);
    bench.choose(dialog, u"role"_s, u"Lead"_s);
    bench.accept(dialog);
    REQUIRE(bench.hasRows(members, 1));
    CHECK(ProjectsBench::cellOf(members.table(), 0, 1) == u"Lead"_s);
    // The same person again is refused with a sentence, in the form.
    bench.click(members, u"add"_s);
    dialog = bench.dialog<ProjectPartDialog>();
    bench.fill(dialog, u"person"_s, u"ada lovelace"_s);
    QTest::mouseClick(acceptButton(dialog), Qt::LeftButton);
    CHECK(bench.waitFor([&] { return !dialog->findChild<ErrorStrip*>()->sentence().isEmpty(); }));
    dialog->reject();

    bench.show(ProjectsPanel::Budget);
    ProjectTab& budget = bench.projectsPanel.budget();
    const auto addLine = [&](const QString& item, const QString& planned, const QString& spent,
                             const QString& currency) {
        bench.click(budget, u"add"_s);
        auto* line = bench.dialog<ProjectPartDialog>();
        bench.fill(line, u"item"_s, item);
        bench.fill(line, u"amount_planned"_s, planned);
        bench.fill(line, u"amount_spent"_s, spent);
        auto* box = line->findChild<QComboBox*>(u"currency"_s);
        box->setCurrentIndex(box->findText(currency));
        bench.accept(line);
    };
    addLine(u"Kits"_s, u"1200.50"_s, u"1000"_s, u"EUR"_s);
    addLine(u"Flow cell"_s, u"800"_s, u"900.25"_s, u"EUR"_s);
    addLine(u"Service"_s, u"500"_s, {}, u"USD"_s);
    REQUIRE(bench.hasRows(budget, 3));
    const QString sum = budget.summary().text();
    INFO(sum.toStdString());
    CHECK(sum.split(u'\n').size() == 2);
    CHECK(sum.contains(u"2,000.50\u00A0EUR"_s));
    CHECK(sum.contains(u"1,900.25\u00A0EUR"_s));
    CHECK(sum.contains(u"500.00\u00A0USD"_s));
    // Change one by a double click, then remove it by the button, then take that back.
    budget.table().setCurrentIndex(budget.model().index(2, 0));
    budget.table().setFocus();
    QTest::keyClick(&budget.table(), Qt::Key_Return);
    dialog = bench.dialog<ProjectPartDialog>();
    bench.fill(dialog, u"amount_spent"_s, u"20"_s);
    bench.accept(dialog);
    CHECK(bench.waitFor([&] { return budget.summary().text().contains(u"480.00\u00A0USD"_s); }));
    bench.click(budget, u"remove"_s);
    REQUIRE(bench.hasRows(budget, 2));
    bench.program->services().undo.undo();
    CHECK(bench.hasRows(budget, 3));
}

TEST_CASE("samples are scanned into a batch, and those of another project are refused")
{
    ProjectsBench bench;
    const Uuid birch = bench.stored(u"Birch leaf"_s).id;
    REQUIRE(bench.store()
                .writeNow({u"maria"_s, u"move"_s, {}, 0},
                          [&](changes::UnitOfWork& unit) {
                              return unit.update(samples::sampleEntity(), birch,
                                                 {{samples::Project, Value(bench.id)}});
                          })
                .has_value());
    bench.show(ProjectsPanel::Batches);
    ProjectTab& batches = bench.projectsPanel.batches();
    bench.click(batches, u"add"_s);
    auto* dialog = bench.dialog<ProjectPartDialog>();
    bench.fill(dialog, u"name"_s, u"Monday"_s);
    bench.accept(dialog);
    REQUIRE(bench.hasRows(batches, 1));
    CHECK(ProjectsBench::cellOf(batches.table(), 0, 2) == u"0"_s);
    batches.table().setCurrentIndex(batches.model().index(0, 0));
    bench.click(batches, u"samples"_s);
    auto* samplesDialog = bench.dialog<BatchSamplesDialog>();
    auto* code = samplesDialog->findChild<QLineEdit*>(u"code"_s);
    auto* list = samplesDialog->findChild<QTableWidget*>(u"batchSamplesTable"_s);
    QTest::keyClicks(code, bench.stored(u"Birch leaf"_s).values[samples::Barcode].text());
    QTest::keyClick(code, Qt::Key_Return);
    REQUIRE(bench.waitFor([&] { return list->rowCount() == 1; }));
    CHECK(samplesDialog->isVisible()); // Enter is for the next code
    CHECK(list->item(0, 0)->text() == u"Birch leaf"_s);
    QTest::keyClicks(code, u"Oak leaf"_s);
    QTest::keyClick(code, Qt::Key_Return);
    auto* strip = samplesDialog->findChild<ErrorStrip*>();
    CHECK(bench.waitFor([&] { return strip->sentence().contains(u"Oak leaf"_s); }));
    QTest::keyClicks(code, u"nothing"_s);
    QTest::keyClick(code, Qt::Key_Return);
    CHECK(bench.waitFor([&] { return strip->sentence().contains(u"nothing"_s); }));
    CHECK(bench.waitFor([&] { return ProjectsBench::cellOf(batches.table(), 0, 2) == u"1"_s; }));
    list->selectRow(0);
    auto* out = samplesDialog->findChild<QPushButton*>(u"takeOut"_s);
    REQUIRE(out->isEnabled());
    QTest::mouseClick(out, Qt::LeftButton);
    CHECK(bench.waitFor([&] { return list->rowCount() == 0; }));
    samplesDialog->reject();

    bench.choose(u"batchStatusMenu"_s, u"InProgress"_s);
    CHECK(bench.waitFor(
        [&] { return ProjectsBench::cellOf(batches.table(), 0, 1) == u"In progress"_s; }));
}

TEST_CASE("a project with something in it is not removed, and says why; an empty one is")
{
    ProjectsBench bench;
    bench.addProject(u"P0"_s, u"Empty"_s);
    REQUIRE(bench.waitFor([&] { return bench.projectsPanel.model().rowCount() == 2; }));
    bench.show(ProjectsPanel::Members);
    bench.projectsPanel.navigateTo(bench.id.toString());
    bench.click(bench.projectsPanel.members(), u"add"_s);
    auto* dialog = bench.dialog<ProjectPartDialog>();
    bench.fill(dialog, u"person"_s, u"Ada"_s);
    bench.accept(dialog);
    const auto remove = [&] {
        bench.click(bench.projectsPanel, u"removeProject"_s);
        auto* asks = bench.dialog<QMessageBox>();
        for (QAbstractButton* button : asks->buttons()) {
            if (asks->buttonRole(button) == QMessageBox::DestructiveRole) {
                QTest::mouseClick(button, Qt::LeftButton);
                break;
            }
        }
    };
    remove();
    CHECK(bench.waitFor([&] { return !bench.projectsPanel.strip().sentence().isEmpty(); }));
    CHECK(bench.projectsPanel.model().rowCount() == 2);
    DataTable& table = bench.projectsPanel.table();
    const int other = 1 - table.currentIndex().row();
    table.setCurrentIndex(bench.projectsPanel.model().index(other, 0));
    CHECK(bench.waitFor([&] { return bench.projectsPanel.members().model().rowCount() == 0; }));
    remove();
    CHECK(bench.waitFor([&] { return bench.projectsPanel.model().rowCount() == 1; }));
}

TEST_CASE("an empty lab says what a project is for, and leads to the first")
{
    Bench bench;
    bench.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    auto& panel = bench.program.panel<ProjectsPanel>(u"projects.list"_s);
    QPushButton* button = nullptr;
    REQUIRE(bench.waitFor([&] {
        for (auto* one : panel.table().findChildren<QPushButton*>()) {
            button = one->isVisible() ? one : button;
        }
        return button != nullptr;
    }));
    QTest::mouseClick(button, Qt::LeftButton);
    auto* dialog = bench.dialog<QDialog>();
    auto* code = dialog->findChild<QLineEdit*>(u"code"_s);
    REQUIRE(code != nullptr);
    QTest::keyClicks(code, u"P1"_s);
    QTest::keyClick(code, Qt::Key_Return);
    CHECK(bench.waitFor(
        [&] { return panel.model().rowCount() == 1 && panel.table().currentIndex().isValid(); }));
}

TEST_CASE("a project is found in the command palette by its title")
{
    ProjectsBench bench;
    bench.program.panel<SamplesPanel>(u"samples.list"_s);
    bench.press(Qt::Key_K, Qt::ControlModifier);
    auto& palette = bench.program.window().palettePopup();
    auto* field = palette.findChild<QLineEdit*>();
    auto* list = palette.findChild<QListView*>();
    REQUIRE(bench.waitFor([&] { return field->isVisible(); }));
    QTest::keyClicks(field, u"pine flo"_s);
    REQUIRE(bench.waitFor([&] {
        return list->model()->rowCount() > 0 &&
               list->model()->index(0, 0).data().toString().contains(u"P1"_s);
    }));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(bench.waitFor([&] { return bench.projectsPanel.isVisible(); }));
}
