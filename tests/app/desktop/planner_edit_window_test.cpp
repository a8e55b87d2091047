// SPDX-License-Identifier: GPL-3.0-or-later
// Mistakes of a plan are corrected in the window: libraries, the run itself, its status.
#include "core/sequencing/run.h"
#include "tests/app/desktop/planner_rig.h"
#include "ui/sequencing/run_form.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/reason_dialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

template <typename Widget>
Widget* shown(const QWidget& window)
{
    Widget* found = nullptr;
    waitFor([&] {
        for (Widget* each : window.findChildren<Widget*>()) {
            if (each->isVisible()) {
                found = each;
            }
        }
        return found != nullptr;
    });
    REQUIRE(found != nullptr);
    return found;
}

QAction* actionOf(const QMenu& menu, const QString& beginning)
{
    for (QAction* action : menu.actions()) {
        if (action->text().startsWith(beginning)) {
            return action;
        }
    }
    FAIL("no such entry: " << beginning.toStdString());
    return nullptr;
}

QString statusOf(PlannerRig& rig)
{
    const auto plan = sequencing::loadRunPlan(*rig.desktop.reader(), rig.runId);
    return plan ? plan->status : QString();
}

/// Chooses from the context menu of the run that is first in the list.
void choose(PlannerRig& rig, const QString& entry, const QString& below = {})
{
    DataTable& list = rig.panel->runList();
    REQUIRE(waitFor([&] { return list.isVisible() && list.model()->rowCount() > 0; }));
    const QModelIndex first = list.model()->index(0, 0);
    list.setCurrentIndex(first);
    Q_EMIT list.customContextMenuRequested(list.visualRect(first).center());
    auto* menu = shown<QMenu>(*rig.panel);
    QAction* action = actionOf(*menu, entry);
    if (!below.isEmpty()) {
        action = actionOf(*action->menu(), below);
    }
    action->trigger();
    menu->close();
}

} // namespace

TEST_CASE("a library in a lane is corrected by F2, and Undo takes that back")
{
    PlannerRig rig;
    rig.dropLibraries(1, rig.libraries);
    REQUIRE(rig.waitForCount(1, 3));
    REQUIRE(rig.panel->presenter().verdict(1).light == Light::Bad);
    QTest::keyClick(&rig.selectIn(1, u"LIB-near2"_s), Qt::Key_F2);
    LibraryEditor& editor = rig.panel->card(1)->editor();
    REQUIRE(waitFor([&] { return isWholeInView(editor); }));
    auto* name = editor.findChild<QLineEdit*>(u"libraryName"_s);
    auto* i7 = editor.findChild<QLineEdit*>(u"libraryI7"_s);
    auto* i5 = editor.findChild<QLineEdit*>(u"libraryI5"_s);
    CHECK(name->text() == u"LIB-near2"_s);
    CHECK(i7->text() == u"AAAAAAAAAT"_s);
    CHECK(i5->text() == u"CCCCCCCCCG"_s);

    QTest::keyClicks(i7, u"ttggttggtt"_s); // over what was selected
    name->selectAll();
    QTest::keyClicks(name, u"LIB-far"_s); // another one's
    QTest::keyClick(name, Qt::Key_Return);
    const auto* says = editor.findChild<QLabel*>(u"librarySays"_s);
    REQUIRE(waitFor([&] { return says->text().contains(u"LIB-far"_s); }));
    CHECK(editor.isVisible());
    name->selectAll();
    QTest::keyClicks(name, u"LIB-apart"_s);
    QTest::keyClick(name, Qt::Key_Return);
    // Their i5 are still close, which deserves a look only.
    REQUIRE(waitFor([&] { return rig.panel->presenter().verdict(1).light == Light::Warning; }));
    CHECK_FALSE(editor.isVisible());
    CHECK(librariesIn(*rig.panel->presenter().run(), 1)[0].name == u"LIB-apart"_s);

    rig.undo();
    REQUIRE(waitFor([&] { return rig.panel->presenter().verdict(1).light == Light::Bad; }));
}

TEST_CASE("a double click and the menu open a library too, and Escape leaves it as it is")
{
    PlannerRig rig;
    rig.dropLibraries(2, {rig.libraries[2]});
    REQUIRE(rig.waitForCount(2, 1));
    DataTable& table = rig.selectIn(2, u"LIB-far"_s);
    LibraryEditor& editor = rig.panel->card(2)->editor();
    const QPoint at = table.visualRect(table.currentIndex()).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier, at);
    QTest::mouseDClick(table.viewport(), Qt::LeftButton, Qt::NoModifier, at);
    REQUIRE(waitFor([&] { return editor.isVisible(); }));
    auto* i7 = editor.findChild<QLineEdit*>(u"libraryI7"_s);
    QTest::keyClicks(i7, u"A"_s);
    QTest::keyClick(i7, Qt::Key_Escape);
    CHECK(waitFor([&] { return !editor.isVisible(); }));

    Q_EMIT table.customContextMenuRequested(at);
    auto* menu = shown<QMenu>(*rig.panel);
    actionOf(*menu, u"Edit library"_s)->trigger();
    menu->close();
    REQUIRE(waitFor([&] { return editor.isVisible(); }));
    CHECK(i7->text() == u"GTGTGTGTGT"_s);
    CHECK(librariesIn(*rig.panel->presenter().run(), 2)[0].i7 == u"GTGTGTGTGT"_s);
}

TEST_CASE("a planned run is edited by the rules of its making, as one step of Undo")
{
    PlannerRig rig;
    rig.dropLibraries(2, {rig.libraries[0]});
    REQUIRE(rig.waitForCount(2, 1));
    rig.panel->presenter().closeRun();
    DataTable& list = rig.panel->runList();
    REQUIRE(waitFor([&] { return list.isVisible() && list.model()->rowCount() == 1; }));
    QTest::keyClick(&list, Qt::Key_F2);
    auto* form = shown<RunForm>(*rig.panel);
    auto* name = form->findChild<QLineEdit*>(u"runName"_s);
    auto* instrument = form->findChild<QComboBox*>(u"runInstrument"_s);
    auto* flowCell = form->findChild<QComboBox*>(u"runFlowCell"_s);
    auto* mismatches = form->findChild<QSpinBox*>(u"runMismatches1"_s);
    CHECK(name->text() == u"RUN-1"_s);
    CHECK(instrument->currentText() == u"NextSeq 1000/2000"_s);
    CHECK(flowCell->currentText() == u"P3"_s);

    flowCell->setCurrentText(u"P2"_s); // one lane, and lane 2 is in use
    QTest::keyClick(name, Qt::Key_Return);
    const auto* strip = form->findChild<ErrorStrip*>();
    REQUIRE(waitFor([&] { return strip->isVisible(); }));
    CHECK(strip->sentence().contains(u"there are libraries in lane 2"_s));

    instrument->setCurrentText(u"NovaSeq 6000"_s);
    flowCell->setCurrentText(u"S4"_s);
    mismatches->setValue(0);
    name->selectAll();
    QTest::keyClicks(name, u"RUN-1b"_s);
    QTest::keyClick(name, Qt::Key_Return);
    REQUIRE(waitFor([&] { return list.model()->index(0, 0).data().toString() == u"RUN-1b"_s; }));
    auto plan = sequencing::loadRunPlan(*rig.desktop.reader(), rig.runId).value();
    CHECK(plan.run.instrument == u"NovaSeq 6000"_s);
    CHECK(plan.run.mismatches1 == 0);
    CHECK(plan.run.index1Cycles == 10);
    CHECK(plan.lanes == 4);
    CHECK(plan.libraries.size() == 1);
    rig.undo();
    REQUIRE(waitFor([&] { return list.model()->index(0, 0).data().toString() == u"RUN-1"_s; }));
    plan = sequencing::loadRunPlan(*rig.desktop.reader(), rig.runId).value();
    CHECK(plan.run.instrument == u"NextSeq 1000/2000"_s);
}

TEST_CASE("a run is removed after a question, and Undo brings it back with its lanes")
{
    PlannerRig rig;
    rig.dropLibraries(1, rig.libraries);
    REQUIRE(rig.waitForCount(1, 3));
    rig.panel->presenter().closeRun();
    DataTable& list = rig.panel->runList();
    REQUIRE(waitFor([&] {
        const auto& runs = rig.panel->presenter().runs();
        return list.isVisible() && runs.size() == 1 && runs[0].libraries == 3;
    }));
    QTest::keyClick(&list, Qt::Key_Delete);
    auto* question = shown<QMessageBox>(*rig.panel);
    CHECK(question->text().contains(u"3 libraries"_s));
    CHECK(question->defaultButton() == question->button(QMessageBox::Cancel));
    QTest::keyClick(question, Qt::Key_Escape);
    QTest::qWait(100);
    CHECK(statusOf(rig) == u"Planned"_s);

    QTest::keyClick(&list, Qt::Key_Delete);
    question = shown<QMessageBox>(*rig.panel);
    for (QAbstractButton* button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    REQUIRE(waitFor([&] { return list.model()->rowCount() == 0; }));
    rig.undo();
    REQUIRE(waitFor([&] { return list.model()->rowCount() == 1; }));
    const auto plan = sequencing::loadRunPlan(*rig.desktop.reader(), rig.runId);
    REQUIRE(plan.has_value());
    CHECK(plan->libraries.size() == 3);
}

TEST_CASE("the status of a run goes along its life cycle, with a reason where that wants one")
{
    PlannerRig rig;
    rig.panel->presenter().closeRun();
    choose(rig, u"Status"_s, u"Running"_s);
    REQUIRE(waitFor([&] { return statusOf(rig) == u"Running"_s; }));

    // A run that took place is neither edited nor removed just so.
    REQUIRE(waitFor([&] {
        const auto& runs = rig.panel->presenter().runs();
        return !runs.empty() && runs[0].status == u"Running"_s;
    }));
    choose(rig, u"Edit run"_s);
    auto* form = shown<RunForm>(*rig.panel);
    CHECK(form->findChild<ErrorStrip*>()->sentence().contains(u"Set it back to Planned"_s));
    form->close();
    choose(rig, u"Remove run"_s);
    auto* why = shown<ReasonDialog>(*rig.panel);
    QTest::keyClick(why, Qt::Key_Escape);

    choose(rig, u"Status"_s, u"Failed"_s);
    why = shown<ReasonDialog>(*rig.panel);
    QTest::keyClick(why->findChild<QLineEdit*>(u"reason"_s), Qt::Key_Return);
    QTest::qWait(50);
    CHECK(statusOf(rig) == u"Running"_s);
    QTest::keyClicks(why->findChild<QLineEdit*>(u"reason"_s), u"no clusters"_s);
    QTest::keyClick(why->findChild<QLineEdit*>(u"reason"_s), Qt::Key_Return);
    REQUIRE(waitFor([&] { return statusOf(rig) == u"Failed"_s; }));
    rig.undo();
    REQUIRE(waitFor([&] { return statusOf(rig) == u"Running"_s; }));
}
