// SPDX-License-Identifier: GPL-3.0-or-later
// Files of projects in the real window: dropped, opened, saved, checked.
#include "core/projects/project_file.h"
#include "tests/app/desktop/projects_rig.h"
#include "ui/projects/project_part_dialog.h"

#include <QFileDialog>
#include <QFileInfo>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

struct FilesBench : ProjectsBench {
    FilesBench()
        : files(projectsPanel.files())
    {
        show(ProjectsPanel::Files);
    }
    void attach(const QString& name, const QByteArray& bytes)
    {
        const int before = files.model().rowCount();
        dropFile(&files, file(name, bytes));
        REQUIRE(hasRows(files, before + 1));
    }
    void select(int row) { files.table().setCurrentIndex(files.model().index(row, 0)); }

    FilesTab& files;
};

} // namespace

TEST_CASE("a dropped file is attached, and dropped again it is the next version")
{
    FilesBench bench;
    bench.attach(u"plan.pdf"_s, "one");
    CHECK(ProjectsBench::cellOf(bench.files.table(), 0, 0) == u"plan.pdf"_s);
    CHECK(ProjectsBench::cellOf(bench.files.table(), 0, 1) == u"1"_s);
    bench.attach(u"plan.pdf"_s, "two");
    CHECK(ProjectsBench::cellOf(bench.files.table(), 0, 1) == u"2"_s);
    CHECK(ProjectsBench::cellOf(bench.files.table(), 1, 1) == u"1"_s);
    CHECK(ProjectsBench::cellOf(bench.files.table(), 0, 4) == u"Here"_s);
    CHECK(bench.files.summary().text().contains(u"test.tracseq.files"_s));
    // The new one is selected, and the task has ended in the tray.
    CHECK(bench.files.table().currentIndex().row() == 0);
    const auto tasks = bench.program->services().undo.undoTitle();
    CHECK(tasks == u"Attach plan.pdf"_s);
    bench.program->services().undo.undo();
    CHECK(bench.hasRows(bench.files, 1));
}

TEST_CASE("what cannot be attached is said, and nothing is attached")
{
    FilesBench bench;
    const QString large = bench.file(u"large.bin"_s, {});
    REQUIRE(QFile::resize(large, database::ContentStore::kMostBytes + 1));
    dropFile(&bench.files, large);
    CHECK(bench.waitFor(
        [&] { return bench.projectsPanel.strip().sentence().contains(u"100 MB"_s); }));
    bench.projectsPanel.strip().clear();
    dropFile(&bench.files, bench.program.folder.path()); // a folder
    CHECK(bench.waitFor([&] { return !bench.projectsPanel.strip().sentence().isEmpty(); }));
    CHECK(bench.files.model().rowCount() == 0);
}

TEST_CASE("a picture or a document is opened as a copy that nobody can change or run")
{
    FilesBench bench;
    Opener opener;
    bench.attach(u"plan.pdf"_s, "%PDF-1.4 one");
    bench.select(0);
    bench.click(bench.files, u"open"_s);
    REQUIRE(bench.waitFor([&] { return opener.opened.size() == 1; }));
    const QFileInfo copy(opener.opened.front());
    CHECK(copy.fileName() == u"plan.pdf"_s);
    CHECK_FALSE(copy.permissions().testFlag(QFileDevice::WriteOwner));
    CHECK_FALSE(copy.permissions().testFlag(QFileDevice::ExeOwner));
    QFile read(copy.filePath());
    REQUIRE(read.open(QIODevice::ReadOnly));
    CHECK(read.readAll() == "%PDF-1.4 one");
    CHECK_FALSE(copy.filePath().startsWith(bench.program->services().contents.folder()));
}

TEST_CASE("a name that leads out of its folder, as a row from elsewhere may have, stays within it")
{
    FilesBench bench;
    Opener opener;
    bench.attach(u"plan.txt"_s, "mine");
    const QString victim = bench.program.folder.filePath(u"victim.txt"_s);
    const auto plan = bench.files.model().rowAt(0)->record;
    const auto forged = [&](const QString& name) {
        const int before = bench.files.model().rowCount();
        const auto written = bench.store().writeNow(
            {u"maria"_s, u"Forge"_s, {}, 0}, [&](changes::UnitOfWork& unit) -> Status {
                database::FieldValues values;
                for (int i = 0; i < static_cast<int>(plan.values.size()); ++i) {
                    values.emplace_back(i, plan.values[static_cast<std::size_t>(i)]);
                }
                values[projects::FileName].second = Value(name);
                values[projects::FileTitle].second = Value(name);
                const auto added = unit.insert(projects::projectFileEntity(), values);
                return added ? Status() : failure(added.error());
            });
        REQUIRE(written.has_value());
        REQUIRE(bench.hasRows(bench.files, before + 1));
    };
    forged(victim);
    forged(u"../victim.txt"_s);
    for (int row = 0; row < 3; ++row) {
        bench.select(row);
        bench.click(bench.files, u"open"_s);
        REQUIRE(bench.waitFor([&] { return static_cast<int>(opener.opened.size()) == row + 1; }));
        const QFileInfo copy(opener.opened.back());
        INFO(copy.filePath().toStdString());
        CHECK(copy.canonicalFilePath().startsWith(QDir::tempPath()));
        CHECK_FALSE(copy.filePath().contains(u".."_s));
        CHECK((copy.fileName() == u"plan.txt" || copy.fileName() == u"victim.txt"));
        CHECK(copy.canonicalFilePath() != QFileInfo(victim).canonicalFilePath());
    }
    CHECK_FALSE(QFileInfo::exists(victim));
}

TEST_CASE("a program is never opened, but saved without the right to run")
{
    FilesBench bench;
    Opener opener;
    bench.attach(u"run.sh"_s, "#!/bin/sh\n");
    bench.select(0);
    auto* open = bench.files.findChild<QAction*>(u"open"_s);
    CHECK(
        bench.waitFor([&] { return bench.files.findChild<QAction*>(u"saveCopy"_s)->isEnabled(); }));
    CHECK_FALSE(open->isEnabled());
    CHECK(open->toolTip().contains(u"save a copy"_s));
    // Enter asks where to save.
    bench.files.table().setFocus();
    QTest::keyClick(&bench.files.table(), Qt::Key_Return);
    auto* asks = bench.dialog<QFileDialog>();
    CHECK(asks->acceptMode() == QFileDialog::AcceptSave);
    asks->reject();
    const QString out = bench.program.folder.filePath(u"copy.sh"_s);
    bench.files.saveCopyAs(out);
    CHECK(bench.waitFor([&] { return QFileInfo::exists(out); }));
    CHECK_FALSE(QFileInfo(out).isExecutable());
    CHECK(bench.waitFor([&] { return bench.projectsPanel.strip().sentence().contains(out); }));
    CHECK(opener.opened.isEmpty());
}

TEST_CASE("a damaged content is not opened, and the check names it")
{
    FilesBench bench;
    Opener opener;
    bench.attach(u"a.txt"_s, "one");
    bench.attach(u"b.txt"_s, "two");
    const QString path = bench.program->services().contents.pathOf(database::contentHash("one"));
    REQUIRE(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write("0ne") == 3);
    file.close();
    bench.select(0);
    bench.click(bench.files, u"open"_s);
    CHECK(bench.waitFor(
        [&] { return bench.projectsPanel.strip().sentence().contains(u"is damaged"_s); }));
    CHECK(opener.opened.isEmpty());
    bench.click(bench.files, u"check"_s);
    CHECK(bench.waitFor(
        [&] { return bench.projectsPanel.strip().sentence().startsWith(u"Damaged: a.txt."_s); }));
    // Attached again it is whole, in both versions.
    bench.attach(u"a.txt"_s, "one");
    bench.click(bench.files, u"check"_s);
    CHECK(bench.waitFor([&] {
        return bench.projectsPanel.strip().sentence() ==
               u"3 contents checked: all are as attached."_s;
    }));
    // Gone altogether.
    REQUIRE(QFile::remove(path));
    bench.select(0);
    bench.click(bench.files, u"open"_s);
    CHECK(bench.waitFor([&] {
        return bench.projectsPanel.strip().sentence().contains(u"is not at this computer"_s);
    }));
}

TEST_CASE("the note of a file is changed, and nothing else can be")
{
    FilesBench bench;
    bench.attach(u"a.txt"_s, "one");
    bench.select(0);
    bench.click(bench.files, u"edit"_s);
    auto* dialog = bench.dialog<ProjectPartDialog>();
    CHECK(dialog->findChildren<QLineEdit*>().size() == 1);
    bench.fill(dialog, u"note"_s, u"signed by all"_s);
    bench.accept(dialog);
    CHECK(bench.waitFor(
        [&] { return ProjectsBench::cellOf(bench.files.table(), 0, 5) == u"signed by all"_s; }));
}

TEST_CASE("pictures of projects", "[.pictures]")
{
    FilesBench bench;
    bench.program.window().resize(1440, 860);
    const auto addRow = [&](const database::Entity& entity, const database::FieldValues& values) {
        REQUIRE(bench.store()
                    .writeNow({u"maria"_s, u"Add"_s, {}, 0},
                              [&](changes::UnitOfWork& unit) -> Status {
                                  const auto made = unit.insert(entity, values);
                                  return made ? Status() : failure(made.error());
                              })
                    .has_value());
    };
    addPictureRows(bench.id, addRow);
    for (const QString& code : {u"TUM-26"_s, u"WGS-REF"_s, u"LAKE-03"_s}) {
        bench.addProject(code, u"Another project of the lab"_s);
    }
    bench.attach(u"Study plan.pdf"_s, QByteArray(2'400'000, 'x'));
    bench.attach(u"Study plan.pdf"_s, QByteArray(2'600'000, 'y'));
    bench.attach(u"Plate layout.xlsx"_s, QByteArray(84'000, 'z'));
    for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        Theme theme(*qApp);
        theme.setChoice(choice);
        for (int tab = 0; tab < 6; ++tab) {
            bench.show(static_cast<ProjectsPanel::Tab>(tab));
            QTest::qWait(250);
            bench.program.window().grab().save(
                pictureFolder() + u"/projects-%1-%2.png"_s.arg(tab).arg(Theme::choiceName(choice)));
        }
        bench.click(bench.projectsPanel, u"editProject"_s);
        auto* dialog = bench.dialog<ProjectPartDialog>();
        QTest::qWait(150);
        dialog->grab().save(pictureFolder() +
                            u"/projects-form-%1.png"_s.arg(Theme::choiceName(choice)));
        dialog->reject();
    }
}
