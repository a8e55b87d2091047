// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.h"
#include "core/database/database.h"
#include "core/database/entity_query.h"
#include "core/database/search_terms.h"
#include "core/lab/lab.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <catch2/catch.hpp>
#include <set>

using namespace tracseq;
using namespace tracseq::database;

namespace {

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

std::set<std::string> columnsOfTable(Connection& connection, const char* table)
{
    auto rows = connection.prepare("SELECT name FROM pragma_table_info(?1)");
    REQUIRE(rows.has_value());
    rows->bind(1, QString::fromLatin1(table));
    std::set<std::string> names;
    while (*rows->step()) {
        names.insert(std::string(rows->utf8(0)));
    }
    return names;
}

} // namespace

TEST_CASE("each entity's description and its table have the same columns")
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(QStringLiteral("a.tracseq")));
    REQUIRE(database.has_value());
    auto reader = (*database)->openReader();
    for (const Entity* entity : lab::entities().all()) {
        std::set<std::string> expected = {"rid", "id", "deleted", "created_at", "updated_at"};
        for (const Field& field : entity->fields) {
            expected.insert(field.name);
            CHECK((field.type == FieldType::Reference) == (field.reference != nullptr));
        }
        INFO(entity->name);
        CHECK(columnsOfTable(**reader, entity->name) == expected);
        CHECK((entity->stateField() >= 0) == (entity->lifeCycle != nullptr));
    }
}

TEST_CASE("life cycles name only states they have, and every state can be reached")
{
    for (const Entity* entity : lab::entities().all()) {
        if (entity->lifeCycle == nullptr) {
            continue;
        }
        INFO(entity->name);
        std::set<QString> reached = {QString::fromLatin1(entity->lifeCycle->initial)};
        for (std::size_t before = 0; before != reached.size();) {
            before = reached.size();
            for (const Transition& way : entity->lifeCycle->transitions) {
                CHECK(entity->lifeCycle->state(QString::fromLatin1(way.from)) != nullptr);
                CHECK(entity->lifeCycle->state(QString::fromLatin1(way.to)) != nullptr);
                if (reached.count(QString::fromLatin1(way.from)) > 0) {
                    reached.insert(QString::fromLatin1(way.to));
                }
            }
        }
        CHECK(reached.size() == entity->lifeCycle->states.size());
    }
}

TEST_CASE("what is no lab, or of a newer program, is refused and not touched")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.tracseq"));

    writeFile(path, QByteArray(5000, 'x'));
    const auto noLab = Database::open(path);
    REQUIRE_FALSE(noLab.has_value());
    CHECK(errorText(noLab.error()) == QStringLiteral("“%1” is not a TracSeq lab file.").arg(path));
    CHECK(readFile(path) == QByteArray(5000, 'x'));

    // An empty file of another name is somebody's; one of ours was cut short.
    const QString sheet = folder.filePath(QStringLiteral("no_rows.csv"));
    writeFile(sheet, {});
    const auto empty = Database::open(sheet);
    REQUIRE_FALSE(empty.has_value());
    CHECK(empty.error().code() == ErrorCode::LabNotALab);
    CHECK(readFile(sheet).isEmpty());
    writeFile(path, {});
    CHECK(Database::open(path).has_value());

    QFile::remove(path);
    REQUIRE(Database::open(path).has_value());
    QByteArray newer = readFile(path);
    newer[63] = 99;
    writeFile(path, newer);
    const auto refused = Database::open(path);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code() == ErrorCode::LabNewer);
    CHECK(readFile(path) == newer);
}

TEST_CASE("opening a lab leaves its permissions as they are; a new one and a backup are private")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.tracseq"));
    const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const auto mine = QFileDevice::ReadUser | QFileDevice::WriteUser;
    REQUIRE(Database::open(path).has_value());
    CHECK((QFile::permissions(path) & ~mine) == owner);
    const auto shared = owner | QFileDevice::ReadGroup | QFileDevice::WriteGroup;
    REQUIRE(QFile::setPermissions(path, shared));
    REQUIRE(Database::open(path).has_value());
    CHECK((QFile::permissions(path) & ~mine) == shared);

    // A lab whose last steps fail, because they were taken already.
    {
        const auto connection = Connection::open(path, Connection::Mode::ReadWrite);
        REQUIRE(connection.has_value());
        REQUIRE((*connection)->execute("PRAGMA user_version = 1"));
    }
    const auto failed = Database::open(path);
    REQUIRE_FALSE(failed.has_value());
    CHECK(failed.error().code() == ErrorCode::MigrationFailed);
    CHECK((QFile::permissions(path + QStringLiteral(".backup-v1")) & ~mine) == shared);
}

TEST_CASE("a lab in a folder that is not there is refused, and made nowhere else")
{
    QTemporaryDir folder;
    const QString before = QDir::currentPath();
    REQUIRE(QDir::setCurrent(folder.path()));
    const auto refused = Database::open(folder.filePath(QStringLiteral("missing/a.tracseq")));
    REQUIRE(QDir::setCurrent(before));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code() == ErrorCode::FileNotWritable);
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("a format number that no program wrote is told, and does not crash")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.tracseq"));
    REQUIRE(Database::open(path).has_value());
    {
        const auto connection = Connection::open(path, Connection::Mode::ReadWrite);
        REQUIRE((*connection)->execute("PRAGMA user_version = -1"));
    }
    const auto refused = Database::open(path);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code() == ErrorCode::DatabaseCorrupt);
}

TEST_CASE("an unclean end is noticed at the next start")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.tracseq"));
    {
        auto first = Database::open(path);
        REQUIRE(first.has_value());
        CHECK_FALSE((*first)->wasNotClosed());
        QFile::copy(path, path + QStringLiteral(".copy"));
        QFile::copy(path + QStringLiteral("-wal"), path + QStringLiteral(".copy-wal"));
    }
    auto copy = Database::open(path + QStringLiteral(".copy"));
    REQUIRE(copy.has_value());
    CHECK((*copy)->wasNotClosed());
    auto again = Database::open(path);
    REQUIRE(again.has_value());
    CHECK_FALSE((*again)->wasNotClosed());
}

TEST_CASE("what a person waits for goes before bulk work")
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(QStringLiteral("a.tracseq")));
    REQUIRE(database.has_value());
    Writer& writer = (*database)->writer();
    std::string order;
    std::promise<void> gate;
    writer.post(Writer::Priority::Bulk, [&](Connection&) { gate.get_future().wait(); });
    writer.post(Writer::Priority::Bulk, [&](Connection&) { order += 'b'; });
    writer.post(Writer::Priority::Interactive, [&](Connection&) { order += 'i'; });
    CHECK(writer.interactiveWaits());
    gate.set_value();
    writer.run<int>(Writer::Priority::Bulk, [](Connection&) { return 0; });
    CHECK(order == "ib");
}

TEST_CASE("a read that nobody waits for any more is stopped")
{
    QTemporaryDir folder;
    auto database = Database::open(folder.filePath(QStringLiteral("a.tracseq")));
    REQUIRE(database.has_value());
    std::promise<ErrorCode> outcome;
    std::promise<void> started;
    const auto ticket = (*database)->readers().post([&](Connection& connection) {
        started.set_value();
        auto endless =
            connection.prepare("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                               "SELECT count(*) FROM n");
        const auto row = endless->step();
        outcome.set_value(row ? ErrorCode::Unexpected : row.error().code());
    });
    started.get_future().wait();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    ticket->cancel();
    CHECK(outcome.get_future().get() == ErrorCode::Cancelled);
}

TEST_CASE("no character that a person types has a meaning in search")
{
    CHECK(searchTerms(QStringLiteral("  ")).words.isEmpty());
    CHECK(searchTerms(QStringLiteral("liv 42")).words == QStringLiteral("\"liv\" * AND \"42\" *"));
    CHECK(searchTerms(QStringLiteral("liv 42")).trigrams.isEmpty());
    CHECK(searchTerms(QStringLiteral("a\"b* OR")).words ==
          QStringLiteral("\"a\" AND \"b\" * AND \"OR\" *"));
    CHECK(searchTerms(QStringLiteral("a\"b*")).trigrams ==
          QStringLiteral("\"a\"\"b\" AND \"\"\"b*\""));
    CHECK(searchTerms(QStringLiteral("--")).words.isEmpty());
}

TEST_CASE("a fragment is asked by its pieces, and rows are held against all of it")
{
    CHECK(searchTerms(QStringLiteral("liv")).trigrams == QStringLiteral("\"liv\""));
    CHECK(searchTerms(QStringLiteral("liv")).fragments.empty());
    CHECK(searchTerms(QStringLiteral("liver-7")).trigrams ==
          QStringLiteral("\"liv\" AND \"er-\" AND \"r-7\""));
    CHECK(searchTerms(QStringLiteral("50%_M\u00fcl")).fragments ==
          std::vector<QString>{QStringLiteral("%50\\%\\_M_l%")});
}

TEST_CASE("long words that are finished are not looked up as beginnings while one types")
{
    const SearchTerms terms = searchTerms(QStringLiteral("spleen map 2016-F"));
    CHECK(terms.words == QStringLiteral("\"spleen\" * AND \"map\" * AND \"2016\" AND \"F\" *"));
    CHECK(terms.quickWords == QStringLiteral("\"spleen\" AND \"map\" * AND \"2016\" AND \"F\" *"));
}

TEST_CASE("the journal is moved into the lab file while the lab stays open")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("lab.tracseq"));
    const auto database = Database::open(path);
    REQUIRE(database);
    const QByteArray megabyte(1 << 20, 'x');
    for (int i = 0; i < 80; ++i) {
        const auto written = (*database)->writer().run<Status>(
            Writer::Priority::Bulk, [&](Connection& connection) -> Status {
                TRACSEQ_TRY(connection.execute("CREATE TABLE IF NOT EXISTS ballast (b)"));
                auto insert = connection.prepare("INSERT INTO ballast VALUES (?1)");
                insert->bind(1, megabyte);
                return insert->run();
            });
        REQUIRE(written);
    }
    const auto isMoved = [&] { return QFileInfo(path).size() > 60LL << 20; };
    for (QDeadlineTimer patience(30'000); !isMoved() && !patience.hasExpired();) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    CHECK(isMoved());
}

TEST_CASE("a person who was at the keyboard is expected to save for a while")
{
    const QTemporaryDir folder;
    const auto database = Database::open(folder.filePath(QStringLiteral("lab.tracseq")));
    REQUIRE(database);
    CHECK_FALSE((*database)->writer().personIsNear());
    (*database)->writer().notePerson();
    CHECK((*database)->writer().personIsNear());
}

TEST_CASE("a lab whose making was cut short in its first page is made again")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.tracseq"));
    // What a killed maker leaves: a page, and the journal of a file that was empty before it.
    QByteArray journal = QByteArray::fromHex("d9d505f920a163d700000000cf49aebc00000000"
                                             "0000020000001000");
    journal.append(QByteArray(512 - journal.size(), '\0'));
    const QByteArray blank(4096, '\0');
    QByteArray header("SQLite format 3\0\x10\x00\x02\x02", 20);
    header.append(QByteArray(4096 - header.size(), '\0'));
    for (const QByteArray& page : {blank, header}) {
        writeFile(path, page);
        writeFile(path + QStringLiteral("-journal"), journal);
        {
            auto database = Database::open(path);
            REQUIRE(database.has_value());
            CHECK(Database::checkIntegrity(**(*database)->openReader()).has_value());
        }
        QFile::remove(path);
    }

    // A page of another program is not ours to take back.
    QByteArray theirs = header;
    theirs.replace(68, 4, "THEM");
    writeFile(path, theirs);
    writeFile(path + QStringLiteral("-journal"), journal);
    CHECK_FALSE(Database::open(path).has_value());
    CHECK(readFile(path) == theirs);
    CHECK(readFile(path + QStringLiteral("-journal")) == journal);
}
