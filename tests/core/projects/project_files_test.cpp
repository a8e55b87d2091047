// SPDX-License-Identifier: GPL-3.0-or-later
// Files of projects: versions, what may change of them, and what a crash leaves.
#include "core/changes/undo.h"
#include "core/projects/project_file.h"
#include "core/projects/project_files.h"
#include "tests/support/catch_qt.h"
#include "tests/support/lab_accounts.h"
#include "tests/support/sample_rows.h"

#include <QDirIterator>

using namespace tracseq;
using namespace tracseq::projects;
using namespace tracseq::tests;
using changes::UnitOfWork;
using database::ContentStore;
using database::Value;
using namespace Qt::StringLiterals;

namespace {

struct FilesLab : TempLab {
    FilesLab()
        : contents(path())
        , project(addProject(*this, u"P1"_s))
    {
    }
    QString file(const QString& name, const QByteArray& bytes) const
    {
        QFile out(folder.filePath(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(out.write(bytes) == bytes.size());
        return out.fileName();
    }
    Result<Attached> attach(const QString& name, const QByteArray& bytes)
    {
        return attachFile(store(), contents, {u"anna"_s, u"attach"_s, {}, 0}, project,
                          file(name, bytes), {}, nobody);
    }
    std::vector<AttachedFile> files()
    {
        auto all = loadFiles(*reader(), project);
        REQUIRE(all.has_value());
        return *all;
    }
    int kept() const
    {
        int count = 0;
        QDirIterator walk(contents.folder(), QDir::Files, QDirIterator::Subdirectories);
        for (; walk.hasNext(); walk.next()) {
            ++count;
        }
        return count;
    }
    ContentReport verify()
    {
        auto report = verifyContents(*reader(), contents, {}, nobody);
        REQUIRE(report.has_value());
        return *report;
    }

    NoProgress nobody;
    ContentStore contents;
    Uuid project;
};

} // namespace

TEST_CASE(
    "the same name again is the next version, the earlier ones stay, equal content is kept once")
{
    FilesLab lab;
    REQUIRE(lab.attach(u"plan.pdf"_s, "one").has_value());
    REQUIRE(lab.attach(u"PLAN.pdf"_s, "two").has_value());
    REQUIRE(lab.attach(u"other.txt"_s, "one").has_value());
    const auto files = lab.files();
    REQUIRE(files.size() == 3);
    CHECK(files[0].name == u"other.txt"_s);
    CHECK(files[0].version == 1);
    CHECK(files[0].mediaType == u"text/plain"_s);
    CHECK(files[1].version == 2);
    CHECK(files[2].version == 1);
    CHECK(files[2].size == 3);
    CHECK(lab.kept() == 2);
    CHECK(findFile(*lab.reader(), lab.project, u"plan.pdf"_s, {})->version == 2);
    CHECK(findFile(*lab.reader(), lab.project, u"plan.pdf"_s, 1)->hash == files[2].hash);
    CHECK_FALSE(findFile(*lab.reader(), lab.project, u"plan.pdf"_s, 3).has_value());
    CHECK(lab.verify().good == 3);
    const auto audit = lab::verifyAudit(*lab.reader(), lab.nobody);
    CHECK(audit->passed());
}

TEST_CASE("the number of a version that was removed is not given again")
{
    FilesLab lab;
    REQUIRE(lab.attach(u"a.txt"_s, "one").has_value());
    const auto second = lab.attach(u"a.txt"_s, "two");
    lab.write([&](UnitOfWork& unit) { return unit.remove(projectFileEntity(), second->id); });
    REQUIRE(lab.attach(u"a.txt"_s, "three").has_value());
    CHECK(lab.files().front().version == 3);
    // Undone, it is there again, and so is its content.
    CHECK(lab.contents.has(database::contentHash("two")));
}

TEST_CASE("of an attached file only the note changes")
{
    FilesLab lab;
    const auto id = lab.attach(u"a.txt"_s, "one")->id;
    lab.write([&](UnitOfWork& unit) {
        return unit.update(projectFileEntity(), id, {{FileNote, Value(u"draft"_s)}});
    });
    CHECK(lab.files().front().note == u"draft"_s);
    const Uuid other = addProject(lab, u"P2"_s);
    for (const auto& value : database::FieldValues{{FileName, Value(u"b.txt"_s)},
                                                   {FileVersion, Value(7)},
                                                   {FileHash, Value(QString(64, u'a'))},
                                                   {FileSize, Value(1)},
                                                   {FileProject, Value(other)},
                                                   {FileMediaType, Value(u"x/y"_s)}}) {
        lab.write([&](UnitOfWork& unit) {
            const auto refused = unit.update(projectFileEntity(), id, {value});
            REQUIRE_FALSE(refused.has_value());
            CHECK(refused.error().code() == ErrorCode::FileFixed);
            return Status();
        });
    }
}

TEST_CASE("attaching is one step of undo, and what is taken back can be done again")
{
    FilesLab lab;
    const auto attached = lab.attach(u"a.txt"_s, "one");
    const auto undone =
        changes::undoGroup(lab.store(), {u"anna"_s, {}, {}}, attached->written.group,
                           changes::UndoMode::AllOrNothing, lab.nobody);
    REQUIRE(undone.has_value());
    CHECK(lab.files().empty());
}

TEST_CASE(
    "a crash between content and row leaves a content that nobody names, and the next try works")
{
    FilesLab lab;
    // As it is after one: the content is on the disk, and no row.
    REQUIRE(lab.contents.put(lab.file(u"a.txt"_s, "one"), lab.nobody).has_value());
    lab.open();
    CHECK(lab.files().empty());
    CHECK(lab.verify().damaged.empty());
    REQUIRE(lab.attach(u"a.txt"_s, "one").has_value());
    CHECK(lab.kept() == 1);
    CHECK(lab.verify().good == 1);
}

TEST_CASE("a content that is damaged or gone is found, and named")
{
    FilesLab lab;
    REQUIRE(lab.attach(u"a.txt"_s, "one").has_value());
    REQUIRE(lab.attach(u"b.txt"_s, "two").has_value());
    REQUIRE(lab.attach(u"c.txt"_s, "three").has_value());
    QFile damaged(lab.contents.pathOf(database::contentHash("one")));
    REQUIRE(damaged.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    REQUIRE(damaged.open(QIODevice::WriteOnly));
    REQUIRE(damaged.write("eno") == 3);
    damaged.close();
    REQUIRE(QFile::remove(lab.contents.pathOf(database::contentHash("two"))));
    const ContentReport report = lab.verify();
    CHECK(report.good == 1);
    REQUIRE(report.damaged.size() == 1);
    CHECK(report.damaged.front().name == u"a.txt"_s);
    REQUIRE(report.missing.size() == 1);
    CHECK(report.missing.front().name == u"b.txt"_s);
}

TEST_CASE("who may not attach files leaves no content either, and hostile names come out harmless")
{
    LabWithAccounts lab;
    const ContentStore contents(lab.path());
    const Uuid project = [&] {
        Uuid made;
        REQUIRE(
            lab.writeAs(u"olga"_s,
                        [&](UnitOfWork& unit) -> Status {
                            const auto id = unit.insert(projectEntity(), {{Code, Value(u"P1"_s)}});
                            made = id.value_or(Uuid());
                            return id ? Status() : failure(id.error());
                        })
                .isEmpty());
        return made;
    }();
    lab.addSignedIn(u"gina"_s, accounts::Role::Guest);
    QFile in(lab.folder.filePath(u"..hidden\u202Etxt.exe"_s));
    REQUIRE(in.open(QIODevice::WriteOnly));
    REQUIRE(in.write("x") == 1);
    in.close();
    NoProgress nobody;
    const auto refused = attachFile(lab.store(), contents, {u"gina"_s, u"attach"_s, {}, 0}, project,
                                    in.fileName(), {}, nobody);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code() == ErrorCode::PermissionMissing);
    CHECK_FALSE(QFileInfo::exists(contents.folder()));
    REQUIRE(attachFile(lab.store(), contents, {u"olga"_s, u"attach"_s, {}, 0}, project,
                       in.fileName(), {}, nobody)
                .has_value());
    CHECK(loadFiles(*lab.reader(), project)->front().name == u"hiddentxt.exe"_s);
}
