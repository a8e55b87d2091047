// SPDX-License-Identifier: GPL-3.0-or-later
// New projects in the real window: from the menu, and from the form of a sample.
#include "core/projects/project.h"
#include "tests/app/desktop/samples_bench.h"
#include "tests/support/desktop.h"
#include "ui/models/field_editor.h"
#include "ui/projects/new_project_dialog.h"

#include <QPixmap>

using namespace tracseq;
using namespace tracseq::tests;
using namespace tracseq::ui;
using namespace Qt::StringLiterals;

namespace {

NewProjectDialog* openDialog(Bench& bench)
{
    auto* action = bench.program.window().findChild<QAction*>(u"newProjectAction"_s);
    REQUIRE(action != nullptr);
    action->trigger();
    return bench.dialog<NewProjectDialog>();
}

QLineEdit* lineOf(const NewProjectDialog& dialog, const QString& name)
{
    auto* line = dialog.findChild<QLineEdit*>(name);
    REQUIRE(line != nullptr);
    return line;
}

std::vector<database::Record> projectsNamed(Bench& bench, const QString& code)
{
    const auto connection = bench.program->services().lab->database().openReader();
    return *database::rowsWithText(**connection, projects::projectEntity(), projects::Code, code);
}

const QStringList& names(Bench& bench)
{
    return bench.program->services().projects.sortedNames();
}

} // namespace

TEST_CASE("a project is added from the menu of an empty lab, and taken back")
{
    Bench bench;
    NewProjectDialog* dialog = openDialog(bench);
    QPushButton* add = acceptButton(dialog);
    REQUIRE(add != nullptr);
    CHECK_FALSE(add->isEnabled());
    CHECK(dialog->row(projects::Code)->error().isEmpty());
    CHECK(bench.waitFor([&] { return lineOf(*dialog, u"code"_s)->hasFocus(); }));
    QTest::keyClicks(lineOf(*dialog, u"code"_s), u"TUM-26"_s);
    CHECK(add->isEnabled());
    QTest::keyClicks(lineOf(*dialog, u"title"_s), u"Tumour exomes"_s);
    QTest::keyClicks(lineOf(*dialog, u"lead"_s), u"Dr. Lead"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    REQUIRE(bench.waitFor([&] { return names(bench).contains(u"TUM-26"_s); }));
    const auto stored = projectsNamed(bench, u"TUM-26"_s);
    REQUIRE(stored.size() == 1);
    CHECK(stored.front().values[projects::Title].text() == u"Tumour exomes"_s);
    CHECK(stored.front().values[projects::Lead].text() == u"Dr. Lead"_s);
    CHECK(stored.front().values[projects::ProjectStatus].text() == u"Active"_s);

    changes::UndoStack& undo = bench.program->services().undo;
    REQUIRE(bench.waitFor([&] { return undo.canUndo(); }));
    CHECK(undo.undoTitle() == u"Add a project"_s);
    undo.undo();
    CHECK(bench.waitFor([&] { return names(bench).isEmpty(); }));
}

TEST_CASE("a project that cannot be added is said to be so while one types")
{
    Bench bench;
    NewProjectDialog* dialog = openDialog(bench);
    QTest::keyClicks(lineOf(*dialog, u"code"_s), u"P1"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    REQUIRE(bench.waitFor([&] { return names(bench) == QStringList{u"P1"_s}; }));

    dialog = openDialog(bench);
    QLineEdit* code = lineOf(*dialog, u"code"_s);
    const QRect titleRow = dialog->row(projects::Title)->geometry();
    QTest::keyClicks(code, u"p1"_s);
    CHECK(dialog->row(projects::Code)->error().contains(u"P1"));
    CHECK_FALSE(acceptButton(dialog)->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return);
    CHECK(dialog->isVisible());
    code->clear();
    CHECK_FALSE(dialog->row(projects::Code)->error().isEmpty());
    QTest::qWait(20);
    CHECK(dialog->row(projects::Title)->geometry() == titleRow);
    QTest::keyClicks(code, u"p2"_s);
    CHECK(dialog->row(projects::Code)->error().isEmpty());
    CHECK(acceptButton(dialog)->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTest::qWait(50);
    CHECK(names(bench) == QStringList{u"P1"_s});
}

TEST_CASE("the form of a sample leads to a new project and goes on with it")
{
    Bench bench;
    bench.program->navigator().open(u"samples.detail"_s, u"new"_s);
    SampleForm& form = bench.detail.form();
    REQUIRE(bench.waitFor([&] { return bench.detail.isEditing(); }));
    auto* box = form.findChild<ChoiceBox*>(u"project"_s);
    REQUIRE(box != nullptr);
    REQUIRE(box->count() > 1);
    CHECK(box->itemText(box->count() - 1) == u"New project…"_s);
    // The keys that step from entry to entry do not begin anything.
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QTest::keyClick(box, Qt::Key_Down);
    QTest::qWait(50);
    CHECK(bench.program.window().findChildren<NewProjectDialog*>().isEmpty());
    CHECK(box->choice().isEmpty());
    // What was typed and is no project yet is its code.
    box->setFocus();
    box->setEditText(u"NEW-7"_s);
    CHECK_FALSE(form.row(samples::Project)->error().isEmpty());
    box->setCurrentIndex(box->count() - 1);
    Q_EMIT box->activated(box->count() - 1);
    CHECK(box->choice() == u"NEW-7"_s);
    CHECK(box->currentText() == u"NEW-7"_s);
    auto* dialog = bench.dialog<NewProjectDialog>();
    CHECK(lineOf(*dialog, u"code"_s)->text() == u"NEW-7"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    REQUIRE(bench.waitFor([&] { return names(bench) == QStringList{u"NEW-7"_s}; }));
    CHECK(bench.waitFor([&] { return form.row(samples::Project)->error().isEmpty(); }));
    CHECK(box->choice() == u"NEW-7"_s);
    CHECK(box->itemText(box->count() - 1) == u"New project…"_s);

    QTest::keyClicks(form.findChild<QLineEdit*>(u"name"_s), u"First"_s);
    setEditorText(form.row(samples::SampleType)->editor(), u"DNA"_s);
    auto* save = bench.detail.findChild<QPushButton*>(u"saveSample"_s);
    REQUIRE(bench.waitFor([&] { return save->isEnabled(); }));
    QTest::mouseClick(save, Qt::LeftButton);
    REQUIRE(bench.waitFor([&] { return bench.model.rowCount() == 4; }));
    CHECK(bench.stored(u"First"_s).values[samples::Project].uuid() ==
          projectsNamed(bench, u"NEW-7"_s).front().id);
}

TEST_CASE("pictures of new projects and of the form", "[.pictures]")
{
    Bench bench;
    for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        Theme theme(*qApp);
        theme.setChoice(choice);
        const QString name = Theme::choiceName(choice);
        NewProjectDialog* dialog = openDialog(bench);
        lineOf(*dialog, u"code"_s)->setText(u"x"_s);
        lineOf(*dialog, u"code"_s)->clear();
        QTest::qWait(100);
        dialog->grab().save(pictureFolder() + u"/project-%1.png"_s.arg(name));
        dialog->reject();
        bench.program->navigator().open(u"samples.detail"_s, u"new"_s);
        QTest::qWait(100);
        bench.detail.form().findChild<QLineEdit*>(u"volume"_s)->setText(u"-3"_s);
        QTest::qWait(100);
        bench.program.window().grab().save(pictureFolder() + u"/form-%1.png"_s.arg(name));
    }
}
