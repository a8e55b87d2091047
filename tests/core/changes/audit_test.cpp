// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/audit.h"
#include "core/changes/undo.h"
#include "core/projects/project.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "tests/support/property.h"
#include "tests/support/temp_lab.h"

#include <QFile>
#include <catch2/catch.hpp>
#include <random>

using namespace tracseq;
using namespace tracseq::changes;
using namespace tracseq::samples;
using database::Connection;
using database::Value;
using tests::TempLab;

namespace {

/// A few samples with edits, a removal and an undo behind them.
void fill(TempLab& lab)
{
    std::vector<Uuid> ids;
    lab.write([&](UnitOfWork& unit) -> Status {
        const auto project =
            unit.insert(projects::projectEntity(), {{projects::Code, QStringLiteral("P1")}});
        for (int i = 0; i < 5; ++i) {
            ids.push_back(*createSample(unit,
                                        {{Name, QStringLiteral("s%1").arg(i)},
                                         {SampleType, QStringLiteral("RNA")},
                                         {samples::Project, *project}},
                                        lab.clock));
        }
        return {};
    });
    lab.clock.advance(60'000);
    lab.write([&](UnitOfWork& unit) {
        return editSample(unit, ids[1], {{Concentration, Decimal::fromMillionths(1'500'000)}},
                          lab.clock);
    });
    lab.clock.advance(60'000);
    lab.write([&](UnitOfWork& unit) { return unit.remove(sampleEntity(), ids[2]); });
    const auto edit = lab.write([&](UnitOfWork& unit) {
        return editSample(unit, ids[3], {{Name, QStringLiteral("renamed")}}, lab.clock);
    });
    NoProgress nobody;
    REQUIRE(undoGroup(lab.store(), {QStringLiteral("anna"), {}, {}}, edit.group,
                      UndoMode::AllOrNothing, nobody));
}

AuditReport verify(TempLab& lab)
{
    NoProgress nobody;
    auto report = lab::verifyAudit(*lab.reader(), nobody);
    REQUIRE(report.has_value());
    return *report;
}

/// Takes the guards of the log down, and puts them up again as they were: what is altered in
/// between must be found by itself.
class Unguarded {
public:
    explicit Unguarded(Connection& connection)
        : m_connection(connection)
    {
        auto triggers = connection.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger' "
                                           "AND tbl_name = 'change'");
        REQUIRE(triggers.has_value());
        while (*triggers->step()) {
            m_triggers.push_back(triggers->text(0).toStdString());
        }
        REQUIRE(m_triggers.size() == 2);
        REQUIRE(connection.execute("PRAGMA foreign_keys = OFF; "
                                   "PRAGMA ignore_check_constraints = ON; "
                                   "DROP TRIGGER change_no_update; DROP TRIGGER change_no_delete"));
    }
    ~Unguarded()
    {
        for (const std::string& sql : m_triggers) {
            CHECK(m_connection.execute(sql.c_str()));
        }
    }

private:
    Connection& m_connection;
    std::vector<std::string> m_triggers;
};

/// Changes the closed file behind the program's back.
void tamper(TempLab& lab, const char* sql)
{
    lab.close();
    auto connection = Connection::open(lab.path(), Connection::Mode::ReadWrite);
    REQUIRE(connection.has_value());
    {
        const Unguarded unguarded(**connection);
        const auto done = (*connection)->execute(sql);
        REQUIRE(done.has_value());
    }
    connection->reset();
    lab.open();
}

struct Tampering {
    const char* what;
    const char* sql;
    AuditProblem problem;
    const char* names; ///< what the sentence has to name
};

} // namespace

TEST_CASE("an untouched lab proves itself, closed and opened again")
{
    TempLab lab;
    fill(lab);
    const AuditReport report = verify(lab);
    CHECK(report.passed());
    CHECK(report.changes == 10);
    CHECK(report.rows == 6);
    lab.open();
    CHECK(verify(lab).passed());
    CHECK(verify(lab).heads == report.heads);
}

TEST_CASE("each kind of tampering is found and named")
{
    const auto tampering = GENERATE(values<Tampering>({
        {"a value of a row", "UPDATE sample SET concentration = 9000000 WHERE name = 's1'",
         AuditProblem::RowAltered,
         "The sample “s1” holds “9” as Concentration; the log gives “1.5”."},
        {"a removed mark", "UPDATE sample SET deleted = 0 WHERE name = 's2'",
         AuditProblem::RowAltered, "“s2”"},
        {"a time of a row", "UPDATE sample SET created_at = created_at + 1 WHERE name = 's0'",
         AuditProblem::RowAltered, "“s0”"},
        {"a row deleted", "DELETE FROM sample WHERE name = 's4'", AuditProblem::RowMissing, "“s4”"},
        {"a row smuggled in",
         "INSERT INTO project (rid, id, deleted, created_at, updated_at, code, status) "
         "VALUES (99, x'00112233445566778899aabbccddeeff', 0, 1, 1, 'Evil', 'Active')",
         AuditProblem::RowUnexplained, "“Evil”"},
        {"the fields of a change",
         "UPDATE change SET fields = replace(fields, '1.5', '2.5') WHERE seq = 7",
         AuditProblem::ChangeAltered, "Change 7 of"},
        {"the user of a change", "UPDATE change SET user = 'eve' WHERE seq = 3",
         AuditProblem::ChangeAltered, "Change 3 of"},
        {"the time of a change", "UPDATE change SET at = at + 1 WHERE seq = 3",
         AuditProblem::ChangeAltered, "Change 3 of"},
        {"the reason of a change", "UPDATE change SET reason = 'x' WHERE seq = 3",
         AuditProblem::ChangeAltered, "Change 3 of"},
        {"the kind of a change", "UPDATE change SET operation = 'update' WHERE seq = 8",
         AuditProblem::ChangeAltered, "Change 8 of"},
        {"a seal", "UPDATE change SET hash = zeroblob(32) WHERE seq = 5",
         AuditProblem::ChangeAltered, "Change 5 of"},
        {"a change deleted", "DELETE FROM change WHERE seq = 4", AuditProblem::ChangeMissing,
         "Change 4 of"},
        {"the end of the log cut off", "DELETE FROM change WHERE seq > 8", AuditProblem::LogCut,
         "ends at change 8"},
        {"two changes swapped",
         "UPDATE change SET seq = -3 WHERE seq = 3; UPDATE change SET seq = 3 WHERE seq = 4;"
         "UPDATE change SET seq = 4 WHERE seq = -3",
         AuditProblem::ChangeMoved, "Change"},
        {"the end of the log and its seal cut off",
         "DELETE FROM change WHERE seq > 8; UPDATE device SET head_seq = 8, "
         "head_hash = (SELECT hash FROM change WHERE seq = 8)",
         AuditProblem::LogCut, "are said to be there and are not"},
        {"who did a thing", "UPDATE change_group SET user = 'mallory' WHERE first_seq = 7",
         AuditProblem::GroupAltered, "change 7"},
        {"when a thing was done", "UPDATE change_group SET at = at + 1 WHERE first_seq = 7",
         AuditProblem::GroupAltered, "change 7"},
        {"what was done together", "UPDATE change_group SET last_seq = 8 WHERE first_seq = 7",
         AuditProblem::GroupAltered, "change 7"},
        {"a group deleted", "DELETE FROM change_group WHERE first_seq = 7",
         AuditProblem::GroupAltered, "change 7"},
        {"a change of a device that is not known",
         "INSERT INTO change SELECT 11, x'00112233445566778899aabbccddeeff', 77, 1, user, at, "
         "clock, entity, entity_id, operation, fields, base, group_id, reason, hash FROM change "
         "WHERE seq = 10",
         AuditProblem::ChangeAltered, "no device that is known"},
        {"numbers of the file shifted", "UPDATE change SET seq = seq + 100 WHERE seq > 8",
         AuditProblem::ChangeMoved, "numbered anew"},
        {"two rows exchanged in their table",
         "UPDATE sample SET rid = -1 WHERE name = 's0'; UPDATE sample SET rid = 1 WHERE name = "
         "'s1'; UPDATE sample SET rid = 2 WHERE rid = -1",
         AuditProblem::RowAltered, "stands at another place"},
        {"search emptied", "INSERT INTO sample_words (sample_words) VALUES ('delete-all')",
         AuditProblem::SearchIncomplete, "Search does not know 4 samples"},
        {"a search table dropped", "DROP TABLE sample_words", AuditProblem::SchemaAltered,
         "table sample_words"},
        {"a unique index dropped", "DROP INDEX sample_barcode", AuditProblem::SchemaAltered,
         "index sample_barcode"},
        {"a trigger of somebody else",
         "CREATE TRIGGER evil AFTER UPDATE ON sample BEGIN SELECT 1; END",
         AuditProblem::SchemaAltered, "trigger evil"},
        {"a trigger with a name of SQLite's",
         "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_evil', "
         "'sample', 0, 'CREATE TRIGGER sqlite_evil AFTER INSERT ON sample BEGIN UPDATE sample SET "
         "concentration = 1; END')",
         AuditProblem::SchemaAltered, "trigger sqlite_evil"},
        {"a mark that is not to be seen",
         "UPDATE sample SET name = CAST(x'EFBBBF' AS TEXT) || name WHERE name = 's1'",
         AuditProblem::RowAltered, "“s1”"},
        {"the same before the user of a change",
         "UPDATE change SET user = CAST(x'EFBBBF' AS TEXT) || user WHERE seq = 3",
         AuditProblem::ChangeAltered, "Change 3 of"},
        {"a change said to be out of sight",
         "INSERT INTO hidden_change SELECT device, device_seq, hash FROM change WHERE seq = 10; "
         "DELETE FROM change WHERE seq = 10; DELETE FROM change_group WHERE first_seq = 10",
         AuditProblem::SharingAltered, "has no server, but holds notes about one (1)"},
        {"a row said to be out of sight",
         "INSERT INTO unseen_row SELECT id, 1 FROM sample WHERE name = 's1'; "
         "DELETE FROM sample WHERE name = 's1'",
         AuditProblem::SharingAltered, "has no server, but holds notes about one (1)"},
        {"a value said to give way",
         "INSERT INTO yielded SELECT id, 'name', 'forged' FROM sample WHERE name = 's1'; "
         "UPDATE sample SET name = 'forged' WHERE name = 's1'",
         AuditProblem::RowAltered, "shows “forged” as Name"},
        {"a value said to be empty because it gives way",
         "INSERT INTO yielded SELECT id, 'concentration', NULL FROM sample WHERE name = 's1'; "
         "UPDATE sample SET concentration = NULL WHERE name = 's1'",
         AuditProblem::RowAltered, "as Concentration, and nothing in the log says so"},
        {"a server that decided about all but one change",
         "INSERT INTO sync_state (one, station) VALUES (1, randomblob(16)); "
         "UPDATE device SET owner = 'x' WHERE owner = ''; INSERT INTO outbox "
         "SELECT seq, entity_id FROM change WHERE seq <> 7",
         AuditProblem::SharingAltered, "decided by it (1)"},
        {"a change given to nobody",
         "INSERT INTO sync_state (one, station) VALUES (1, randomblob(16)); "
         "UPDATE device SET owner = NULL",
         AuditProblem::SharingAltered, "Changes of others stand in the log"},
        {"an index emptied",
         "PRAGMA writable_schema = ON; CREATE TABLE other (a); CREATE INDEX others ON other (a); "
         "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = "
         "'others') WHERE name = 'sample_name'",
         AuditProblem::SchemaAltered, "damaged or was altered"},
    }));
    INFO(tampering.what);
    TempLab lab;
    fill(lab);
    tamper(lab, tampering.sql);
    const AuditReport report = verify(lab);
    const auto found =
        std::find_if(report.findings.begin(), report.findings.end(), [&](const AuditFinding& f) {
            return f.problem == tampering.problem &&
                   f.sentence.contains(QString::fromUtf8(tampering.names));
        });
    for (const AuditFinding& f : report.findings) {
        UNSCOPED_INFO(f.sentence.toStdString());
    }
    CHECK(found != report.findings.end());
}

TEST_CASE("no byte of a stored row or change can change unseen")
{
    // Every column of every row of the described entities and of the log, each altered in turn.
    TempLab lab;
    fill(lab);
    std::vector<std::string> statements;
    {
        auto reader = lab.reader();
        const auto addAll = [&](const std::string& table, const std::string& key) {
            auto columns =
                reader->prepare("SELECT name FROM pragma_table_info(?1) WHERE name NOT IN "
                                "('rid', 'seq', 'title')");
            columns->bind(1, QString::fromStdString(table));
            while (*columns->step()) {
                const std::string column(columns->utf8(0));
                // A blob or a text gets another first byte than it has, a number one more, nothing
                // something.
                const std::string first = "substr(" + column + ", 1, 1)";
                const std::string rest = " || substr(" + column + ", 2)";
                statements.push_back(
                    "UPDATE " + table + " SET " + column + " = CASE typeof(" + column +
                    ") WHEN 'integer' THEN " + column + " + 1 WHEN 'blob' THEN CAST(iif(" + first +
                    " = x'ff', x'00', x'ff')" + rest + " AS BLOB) WHEN 'text' THEN iif(" + first +
                    " = '~', '-', '~')" + rest + " ELSE '7' END WHERE " + key + " = 2");
            }
        };
        addAll("sample", "rid");
        addAll("change", "seq");
        // The first change group ends with the sixth change. Its title is for people, and not
        // sealed.
        addAll("change_group", "last_seq / 3");
    }
    lab.close();
    const QString pristine = lab.folder.filePath(QStringLiteral("pristine"));
    REQUIRE(QFile::copy(lab.path(), pristine));
    for (const std::string& sql : statements) {
        QFile::remove(lab.path());
        REQUIRE(QFile::copy(pristine, lab.path()));
        auto connection = Connection::open(lab.path(), Connection::Mode::ReadWrite);
        Status done;
        {
            const Unguarded unguarded(**connection);
            done = (*connection)->execute(sql.c_str());
        }
        INFO(sql);
        if (!done) {
            continue; // the column's type or a unique index refuses it: nothing was altered
        }
        NoProgress nobody;
        const auto report = lab::verifyAudit(**connection, nobody);
        CHECK((report.has_value() && !report->passed()));
    }
}

TEST_CASE("a hash that was noted earlier is looked for in the log")
{
    TempLab lab;
    fill(lab);
    const QByteArray noted = verify(lab).heads.at(0);
    lab.write([&](UnitOfWork& unit) -> Status {
        const auto more =
            unit.insert(projects::projectEntity(), {{projects::Code, QStringLiteral("P2")}});
        return more ? Status() : failure(more.error());
    });
    CHECK(*hasChange(*lab.reader(), noted));
    CHECK_FALSE(*hasChange(*lab.reader(), QByteArray(32, 'x')));
}

TEST_CASE("a lab is one file, whatever links lead to it")
{
    TempLab lab;
    fill(lab);
    lab.close();
    const QString link = lab.folder.filePath(QStringLiteral("link.tracseq"));
    REQUIRE(QFile::link(lab.path(), link));
    const auto opened = database::Database::open(link);
    REQUIRE(opened.has_value());
    CHECK((*opened)->path() == QFileInfo(lab.path()).canonicalFilePath());
}
