// SPDX-License-Identifier: GPL-3.0-or-later
// Labs as earlier versions of the program left them.
#include "core/changes/undo.h"
#include "core/database/migrations.h"
#include "core/lab/found_rows.h"
#include "core/libraries/library.h"
#include "core/libraries/library_service.h"
#include "core/projects/project.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "tests/support/catch_qt.h"
#include "tests/support/temp_lab.h"

using namespace tracseq;
using namespace tracseq::database;
using namespace Qt::StringLiterals;
using tests::TempLab;

namespace {

constexpr int kFirstWithSamples = 2;
constexpr int kLastWithoutLibrarySearch = 18;

/// Samples of a project, with an edit, a removal and an undo behind them.
void fillOldLab(TempLab& lab)
{
    std::vector<Uuid> ids;
    lab.write([&](changes::UnitOfWork& unit) -> Status {
        const auto project = unit.insert(projects::projectEntity(), {{projects::Code, u"P1"_s}});
        for (int i = 0; i < 5; ++i) {
            ids.push_back(*samples::createSample(unit,
                                                 {{samples::Name, u"s%1"_s.arg(i)},
                                                  {samples::SampleType, u"RNA"_s},
                                                  {samples::Project, *project}},
                                                 lab.clock));
        }
        return {};
    });
    lab.write(
        [&](changes::UnitOfWork& unit) { return unit.remove(samples::sampleEntity(), ids[2]); });
    const auto edit = lab.write([&](changes::UnitOfWork& unit) {
        return samples::editSample(unit, ids[3], {{samples::Name, u"renamed"_s}}, lab.clock);
    });
    NoProgress nobody;
    REQUIRE(changes::undoGroup(lab.store(), {u"anna"_s, {}, {}}, edit.group,
                               changes::UndoMode::AllOrNothing, nobody));
}

QStringList texts(Connection& connection, const std::string& sql)
{
    auto query = connection.prepare(sql);
    REQUIRE(query.has_value());
    QStringList all;
    while (*query->step()) {
        all += query->text(0);
    }
    return all;
}

/// A lab file as the program made it when it had so many migrations, with the rows of another one.
void makeOld(const QString& path, int format, const QString& rowsOf)
{
    const auto made = Connection::open(path, Connection::Mode::ReadWrite);
    REQUIRE(made.has_value());
    Connection& old = **made;
    for (int i = 0; i < format; ++i) {
        REQUIRE(old.execute(migrationScript(migrationFiles().at(i)).constData()));
    }
    REQUIRE(
        old.execute(u"PRAGMA application_id = 1414677331; PRAGMA user_version = %1"_s.arg(format)
                        .toUtf8()
                        .constData()));
    REQUIRE(old.execute(
        u"PRAGMA foreign_keys = OFF; ATTACH '%1' AS now"_s.arg(rowsOf).toUtf8().constData()));
    for (const QString& table :
         texts(old, "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name IN (SELECT "
                    "name FROM now.sqlite_schema) AND name NOT LIKE 'sqlite%' AND sql NOT LIKE "
                    "'CREATE VIRTUAL%'")) {
        const QString columns =
            texts(old,
                  u"SELECT '\"' || name || '\"' FROM pragma_table_info('%1', 'main') WHERE name "
                  "IN (SELECT name FROM pragma_table_info('%1', 'now'))"_s.arg(table)
                      .toStdString())
                .join(u',');
        const auto copied = old.execute(u"INSERT OR REPLACE INTO main.\"%1\" (%2) SELECT %2 FROM "
                                        "now.\"%1\""_s.arg(table, columns)
                                            .toUtf8()
                                            .constData());
        INFO(table.toStdString());
        REQUIRE(copied.has_value());
    }
}

/// The lab as it is in an earlier format.
void age(TempLab& older, int format, const QString& rowsOf)
{
    older.close();
    REQUIRE(QFile::remove(older.path()));
    QFile::remove(older.path() + u"-wal");
    QFile::remove(older.path() + u"-shm");
    makeOld(older.path(), format, rowsOf);
    older.open();
}

} // namespace

TEST_CASE("E3: a lab of any earlier format has the same log after it was opened, and proves itself")
{
    TempLab now;
    fillOldLab(now);
    NoProgress nobody;
    const auto before = lab::verifyAudit(*now.reader(), nobody);
    REQUIRE(before.has_value());
    REQUIRE(before->passed());
    const auto log = [](TempLab& lab) {
        return texts(*lab.reader(),
                     "SELECT hex(hash) || user || at || fields || reason FROM change "
                     "ORDER BY seq");
    };
    const QStringList logBefore = log(now);
    REQUIRE(logBefore.size() == 9);
    now.close();
    for (int format = kFirstWithSamples; format < migrationFiles().size(); ++format) {
        INFO("format " << format);
        TempLab older;
        age(older, format, now.path());
        CHECK(log(older) == logBefore);
        const auto after = lab::verifyAudit(*older.reader(), nobody);
        REQUIRE(after.has_value());
        for (const auto& finding : after->findings) {
            FAIL_CHECK(finding.sentence.toStdString());
        }
        CHECK(after->changes == before->changes);
        CHECK(after->rows == before->rows);
        CHECK(after->heads == before->heads);
    }
}

TEST_CASE(
    "libraries of a lab from before they had search tables are found, and those removed are not")
{
    TempLab now;
    now.write([&](changes::UnitOfWork& unit) -> Status {
        const auto sample = samples::createSample(
            unit, {{samples::Name, u"Oak leaf"_s}, {samples::SampleType, u"DNA"_s}}, now.clock);
        for (const QString& name : {u"Lib_kept"_s, u"Lib_gone"_s}) {
            const auto library = libraries::createLibrary(
                unit, {name, *sample, u"UDP0001"_s, u"GAACTGAGCG"_s, {}, {}});
            if (!library) {
                return failure(library.error());
            }
            if (name == u"Lib_gone") {
                TRACSEQ_TRY(unit.remove(libraries::libraryEntity(), *library));
            }
        }
        return {};
    });
    now.close();
    TempLab older;
    age(older, kLastWithoutLibrarySearch, now.path());
    for (const QString& typed : {u"ib_k"_s, u"oak"_s, u"GAACT"_s, u"udp0001"_s, u"lib"_s}) {
        INFO(typed.toStdString());
        const auto found = lab::findRows(*older.reader(), libraries::libraryEntity(), typed, 5);
        REQUIRE(found.has_value());
        REQUIRE(found->size() == 1);
        CHECK(found->front().title == u"Lib_kept");
    }
    NoProgress nobody;
    const auto audit = lab::verifyAudit(*older.reader(), nobody);
    REQUIRE(audit.has_value());
    CHECK(audit->passed());
}
