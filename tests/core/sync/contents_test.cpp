// SPDX-License-Identifier: GPL-3.0-or-later
// Contents of attached files on the way to a server and back, and whom they are not for.
#include "core/projects/project.h"
#include "core/projects/project_file.h"
#include "core/projects/project_files.h"
#include "core/sync/content_exchange.h"
#include "tests/core/sync/server_rows.h"
#include "tests/core/sync/station.h"
#include "tests/support/workstation.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>

using namespace tracseq;
using namespace tracseq::tests;
using database::ContentStore;
using database::Value;
using namespace Qt::StringLiterals;

namespace {

/// Paula sees everything; sara the project P1 only.
struct ContentsLab {
    ContentsLab()
        : paula(bench, u"paula"_s)
        , sara(bench, u"sara"_s)
    {
        REQUIRE(paula.exchange().has_value());
        hers = addProject(u"P1"_s);
        other = addProject(u"P2"_s);
        REQUIRE(paula.exchange().has_value());
        TestDevice boss(bench, u"boss"_s);
        REQUIRE(boss.connection()
                    .run(u"SELECT tracseq.admin_set_projects($1, true, $2)"_s,
                         {sara.user(), u"{%1}"_s.arg(hers.toString())})
                    .ok());
        REQUIRE(sara.exchange().has_value());
    }
    Uuid addProject(const QString& code)
    {
        Uuid id;
        REQUIRE(paula.write([&](changes::UnitOfWork& unit) -> Status {
            const auto made =
                unit.insert(projects::projectEntity(), {{projects::Code, Value(code)}});
            id = made.value_or(Uuid());
            return made ? Status() : failure(made.error());
        }));
        return id;
    }
    Uuid attach(Workstation& at, const Uuid& project, const QString& name, const QByteArray& bytes)
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        file.close();
        const auto attached = projects::attachFile(at.lab().store(), ContentStore(at.path()),
                                                   {at.user(), u"attach"_s, {}, 0}, project,
                                                   file.fileName(), {}, nobody);
        REQUIRE(attached.has_value());
        return attached->id;
    }
    /// One exchange and all contents.
    void exchange(Workstation& at)
    {
        const auto done = at.exchange();
        REQUIRE(done.has_value());
        auto transport = at.connect();
        sync::ContentSender sender(at.path());
        for (;;) {
            const auto more =
                sender.send(at.side(), *transport, done->welcome.epoch, 60'000, nobody);
            REQUIRE(more.has_value());
            if (!*more) {
                return;
            }
        }
    }
    QString fetch(Workstation& at, const Uuid& file, const QByteArray& bytes)
    {
        const auto done =
            sync::fetchContent(*at.connect(), ContentStore(at.path()),
                               {file, database::contentHash(bytes), u"a.bin"_s}, nobody);
        return done ? QString() : done.error().name();
    }
    qint64 rowsOf(const QString& table)
    {
        return bench.asOwner(u"SELECT count(*) FROM tracseq."_s + table).value().toLongLong();
    }

    NoProgress nobody;
    QTemporaryDir folder;
    ServerBench bench;
    Workstation paula;
    Workstation sara;
    Uuid hers;
    Uuid other;
};

QByteArray manyBytes(qsizetype count, quint32 seed)
{
    QByteArray bytes(count, '\0');
    for (char& byte : bytes) {
        seed = seed * 1664525U + 1013904223U;
        byte = static_cast<char>(seed >> 24U);
    }
    return bytes;
}

QString part(const QByteArray& bytes)
{
    return u"\\x"_s + QString::fromLatin1(bytes.toHex());
}

} // namespace

TEST_CASE("a content goes up after its row, once, and comes down when it is opened")
{
    ContentsLab lab;
    const QByteArray large = manyBytes(2 * sync::kContentPart + 17, 1);
    const QByteArray even = manyBytes(sync::kContentPart, 2); // a last part that is full
    const Uuid first = lab.attach(lab.paula, lab.hers, u"a.bin"_s, large);
    const Uuid second = lab.attach(lab.paula, lab.hers, u"b.bin"_s, even);
    const Uuid empty = lab.attach(lab.paula, lab.hers, u"empty.bin"_s, {});
    const Uuid again = lab.attach(lab.paula, lab.hers, u"a.bin"_s, large);
    lab.exchange(lab.paula);
    CHECK(lab.rowsOf(u"file_content"_s) == 3); // equal content once
    CHECK(lab.rowsOf(u"file_part"_s) == 5);
    CHECK(lab.rowsOf(u"file_upload"_s) == 0);
    lab.exchange(lab.paula);
    CHECK(lab.rowsOf(u"file_part"_s) == 5);

    REQUIRE(lab.sara.exchange().has_value());
    const ContentStore hers(lab.sara.path());
    CHECK_FALSE(hers.has(database::contentHash(large))); // rows alone
    for (const auto& [file, bytes] : {std::pair{first, large}, std::pair{second, even},
                                      std::pair{empty, QByteArray()}, std::pair{again, large}}) {
        CHECK(lab.fetch(lab.sara, file, bytes).isEmpty());
        CHECK(*hers.read(database::contentHash(bytes), {}, lab.nobody) == bytes);
    }
    lab.sara.checkAudit();
}

TEST_CASE("what was begun goes on where it ended, and a lost or repeated part changes nothing")
{
    ContentsLab lab;
    const QByteArray bytes = manyBytes(3 * sync::kContentPart, 3);
    const Uuid file = lab.attach(lab.paula, lab.hers, u"a.bin"_s, bytes);
    REQUIRE(lab.paula.exchange().has_value());
    const auto server = lab.paula.connect();
    const auto send = [&](int number) {
        const auto next = server->putContent(
            file, number, bytes.mid(number * sync::kContentPart, sync::kContentPart));
        return next ? *next : -100;
    };
    CHECK(server->contentState({file})->value(file) == 0);
    CHECK(send(1) == 0); // in any order
    CHECK(send(1) == 0);
    CHECK(send(0) == 2);
    CHECK(lab.paula.connect()->contentState({file})->value(file) == 2);
    CHECK_FALSE(server->getContent(file, 0)->has_value()); // not whole yet
    lab.exchange(lab.paula);
    CHECK(lab.rowsOf(u"file_part"_s) == 3);
    CHECK(send(2) == sync::kContentWhole);
    CHECK(lab.rowsOf(u"file_upload"_s) == 0);
}

TEST_CASE("other bytes than those of the hash are thrown away, and do not stop the right ones")
{
    ContentsLab lab;
    const QByteArray bytes = manyBytes(sync::kContentPart + 5, 4);
    const Uuid file = lab.attach(lab.paula, lab.hers, u"a.bin"_s, bytes);
    REQUIRE(lab.paula.exchange().has_value());
    const auto server = lab.paula.connect();
    CHECK(*server->putContent(file, 0, QByteArray(sync::kContentPart, 'x')) == 1);
    CHECK(*server->putContent(file, 1, bytes.mid(sync::kContentPart)) == 0);
    CHECK(lab.rowsOf(u"file_upload"_s) == 0);
    CHECK(lab.rowsOf(u"file_content"_s) == 0);
    // Sara's wrong parts are her own.
    REQUIRE(lab.sara.exchange().has_value());
    CHECK(*lab.sara.connect()->putContent(file, 0, QByteArray(sync::kContentPart, 'y')) == 1);
    lab.exchange(lab.paula);
    CHECK(lab.fetch(lab.sara, file, bytes).isEmpty());
}

TEST_CASE("the server's owner alters a content: whoever fetches it finds out")
{
    ContentsLab lab;
    const QByteArray bytes = "the truth";
    const Uuid file = lab.attach(lab.paula, lab.hers, u"a.txt"_s, bytes);
    lab.exchange(lab.paula);
    REQUIRE(lab.bench.asOwner(u"UPDATE tracseq.file_part SET data = 'the trick'::bytea"_s).ok());
    REQUIRE(lab.sara.exchange().has_value());
    CHECK(lab.fetch(lab.sara, file, bytes) == u"ContentDamaged"_s);
    CHECK_FALSE(ContentStore(lab.sara.path()).has(database::contentHash(bytes)));
}

TEST_CASE("a content that the server does not have, or that cannot be asked for, is said to be so")
{
    ContentsLab lab;
    const QByteArray bytes = "late";
    const Uuid file = lab.attach(lab.paula, lab.hers, u"a.txt"_s, bytes);
    REQUIRE(lab.paula.exchange().has_value());
    REQUIRE(lab.sara.exchange().has_value());
    CHECK(lab.fetch(lab.sara, file, bytes) == u"ContentNotSent"_s);
    auto server = lab.sara.connect();
    server->session().abort();
    const auto cut =
        sync::fetchContent(*server, ContentStore(lab.sara.path()),
                           {file, database::contentHash(bytes), u"a.txt"_s}, lab.nobody);
    REQUIRE_FALSE(cut.has_value());
    CHECK(cut.error().code() == ErrorCode::ContentNotFetched);
    // A server from before it kept contents is no obstacle to the exchange.
    REQUIRE(lab.bench
                .asOwner(u"DROP FUNCTION tracseq.content_state(uuid[]), "
                         "tracseq.get_content(uuid, integer)"_s)
                .ok());
    lab.exchange(lab.paula);
    CHECK(lab.rowsOf(u"file_upload"_s) == 0);
    CHECK(lab.fetch(lab.sara, file, bytes) == u"ContentNotSent"_s);
}

TEST_CASE(
    "attack: a limited member reads no content of another project, by whatever he knows of it")
{
    ContentsLab lab;
    const QByteArray secret = "the secret of P2";
    const QString hash = database::contentHash(secret);
    const Uuid file = lab.attach(lab.paula, lab.other, u"secret.txt"_s, secret);
    lab.exchange(lab.paula);
    const auto sara = lab.bench.connect(u"sara"_s);
    const QString id = file.toString();
    const auto get = [&](PgConnection& who, const QString& of) {
        const auto answer = who.run(u"SELECT tracseq.get_content($1, 0)"_s, {of});
        return answer.ok() ? answer.value() : answer.state;
    };
    CHECK(get(*sara, id).isEmpty());
    CHECK(
        sara->run(u"SELECT count(*) FROM tracseq.content_state(ARRAY[$1::uuid])"_s, {id}).value() ==
        u"0");
    CHECK(sara->run(u"SELECT tracseq.put_content($1, 0, 'x')"_s, {id}).state == u"P0002");
    // A row of her own with that hash, in her project and in none.
    TestDevice device(lab.bench, u"sara"_s);
    for (const bool inProject : {true, false}) {
        const Uuid own = TestDevice::newId();
        TestDevice::Fields fields{{u"title"_s, u"x"_s},
                                  {u"name"_s, u"x%1"_s.arg(inProject)},
                                  {u"version"_s, 1},
                                  {u"content_hash"_s, hash},
                                  {u"size"_s, static_cast<qint64>(secret.size())},
                                  {u"media_type"_s, u"text/plain"_s},
                                  {u"project"_s, (inProject ? lab.hers : lab.other).toString()}};
        device.pushOne(device.change("project_file", own, "insert", fields));
        CHECK(get(*sara, own.toString()).isEmpty());
        // Nor does Paula's program send it there, because it happens to have that content.
        lab.exchange(lab.paula);
        CHECK(get(*sara, own.toString()).isEmpty());
    }
    // Paula, who sees the project, does.
    const auto paula = lab.bench.connect(u"paula"_s);
    CHECK(get(*paula, id) == part(secret));
    // Guests read what they see, and send nothing.
    const auto gus = lab.bench.connect(u"gus"_s);
    CHECK(get(*gus, id) == part(secret));
    CHECK(gus->run(u"SELECT tracseq.put_content($1, 0, 'x')"_s, {id}).state == u"42501");
    // Somebody who is no member any more reads nothing.
    TestDevice boss(lab.bench, u"boss"_s);
    REQUIRE(boss.connection()
                .run(u"SELECT tracseq.admin_set_active($1, false)"_s, {lab.bench.login(u"gus"_s)})
                .ok());
    CHECK_FALSE(gus->run(u"SELECT tracseq.get_content($1, 0)"_s, {id}).ok());
}

TEST_CASE("the same content is sent to each project in which it was attached here")
{
    ContentsLab lab;
    const QByteArray bytes = "for both";
    const Uuid first = lab.attach(lab.paula, lab.hers, u"a.txt"_s, bytes);
    lab.exchange(lab.paula);
    const Uuid second = lab.attach(lab.paula, lab.other, u"b.txt"_s, bytes);
    lab.exchange(lab.paula);
    CHECK(lab.rowsOf(u"file_content"_s) == 2);
    CHECK(lab.fetch(lab.paula, first, bytes).isEmpty());
    CHECK(lab.fetch(lab.paula, second, bytes).isEmpty());
}

TEST_CASE("attack: parts cut by rows of other sizes make no content that nobody can read")
{
    ContentsLab lab;
    const QByteArray bytes = manyBytes(160, 9);
    constexpr qsizetype kHead = 7;
    const Uuid file = lab.attach(lab.paula, lab.hers, u"a.bin"_s, bytes);
    REQUIRE(lab.paula.exchange().has_value());
    TestDevice device(lab.bench, u"sara"_s);
    const auto row = [&](const QString& name, qint64 size) {
        const Uuid id = TestDevice::newId();
        const TestDevice::Fields fields{{u"title"_s, name},
                                        {u"name"_s, name},
                                        {u"version"_s, 1},
                                        {u"content_hash"_s, database::contentHash(bytes)},
                                        {u"size"_s, size},
                                        {u"media_type"_s, u"text/plain"_s},
                                        {u"project"_s, lab.hers.toString()}};
        REQUIRE(verdictOf(device.pushOne(device.change("project_file", id, "insert", fields))) ==
                u"applied");
        return id.toString();
    };
    const QString large = row(u"large"_s, sync::kContentPart + bytes.size() - kHead);
    const QString small = row(u"small"_s, kHead);
    const auto sara = lab.bench.connect(u"sara"_s);
    const auto put = [&](const QString& of, const QString& number, const QByteArray& data) {
        return sara->run(u"SELECT tracseq.put_content($1, $2, $3)"_s, {of, number, part(data)})
            .value();
    };
    CHECK(put(large, u"1"_s, bytes.mid(kHead)) == u"0");
    CHECK(put(small, u"0"_s, bytes.left(kHead)) == u"0");
    CHECK(lab.rowsOf(u"file_content"_s) == 0);
    lab.exchange(lab.paula);
    CHECK(lab.fetch(lab.sara, file, bytes).isEmpty());
}

TEST_CASE(
    "attack: who sends a content and does not end his transaction stops others for seconds only")
{
    ContentsLab lab;
    const QByteArray bytes = "known to both";
    const Uuid file = lab.attach(lab.paula, lab.hers, u"a.txt"_s, bytes);
    REQUIRE(lab.paula.exchange().has_value());
    const auto sara = lab.bench.connect(u"sara"_s);
    sara->run(u"SET idle_in_transaction_session_timeout = 0; BEGIN"_s);
    REQUIRE(sara->run(u"SELECT tracseq.put_content($1, 0, $2)"_s, {file.toString(), part(bytes)})
                .value() == u"-1");
    QElapsedTimer timer;
    timer.start();
    lab.exchange(lab.paula);
    CHECK(timer.elapsed() < 15'000);
    CHECK_FALSE(sara->run(u"SELECT 1"_s).ok());
    CHECK(lab.rowsOf(u"file_content"_s) == 1);
    CHECK(lab.fetch(lab.paula, file, bytes).isEmpty());
}

TEST_CASE("attack: what a version of a file is stays, whoever may change what is noted of it")
{
    ContentsLab lab;
    const QByteArray bytes = "as attached";
    const Uuid file = lab.attach(lab.paula, lab.hers, u"a.txt"_s, bytes);
    lab.exchange(lab.paula);
    TestDevice device(lab.bench, u"tom"_s);
    constexpr qint64 kAll = 1'000'000;
    const auto fields = {u"content_hash"_s, u"name"_s, u"title"_s, u"media_type"_s};
    for (const QString& field : fields) {
        INFO(field.toStdString());
        const QString value = field == u"content_hash" ? database::contentHash("other") : u"x"_s;
        CHECK(codeOf(device.pushOne(device.change("project_file", file, "update", {{field, value}},
                                                  kAll))) == u"fixed");
    }
    CHECK(codeOf(device.pushOne(
              device.change("project_file", file, "update", {{u"size"_s, 5}}, kAll))) == u"fixed");
    CHECK(verdictOf(device.pushOne(device.change("project_file", file, "update",
                                                 {{u"note"_s, u"read"_s}}, kAll))) == u"applied");
    CHECK(lab.fetch(lab.paula, file, bytes).isEmpty());
}

TEST_CASE("attack: what somebody may see no more, an old transaction of his does not show")
{
    ContentsLab lab;
    const Uuid file = lab.attach(lab.paula, lab.hers, u"a.txt"_s, "once hers");
    lab.exchange(lab.paula);
    const auto sara = lab.bench.connect(u"sara"_s);
    REQUIRE(sara->run(u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s).ok());
    CHECK(sara->run(u"SELECT tracseq.get_content($1, 0)"_s, {file.toString()}).state == u"TS002");
    sara->run(u"ROLLBACK; BEGIN ISOLATION LEVEL SERIALIZABLE"_s);
    CHECK(sara->run(u"SELECT tracseq.put_content($1, 0, 'x')"_s, {file.toString()}).state ==
          u"TS002");
}

TEST_CASE("attack: parts of a wrong length, number or file are refused, and leave nothing")
{
    ContentsLab lab;
    const QByteArray bytes = manyBytes(sync::kContentPart + 5, 6);
    const QString file = lab.attach(lab.paula, lab.hers, u"a.bin"_s, bytes).toString();
    REQUIRE(lab.paula.exchange().has_value());
    const auto tom = lab.bench.connect(u"tom"_s);
    const QString full = part(QByteArray(sync::kContentPart, 'x'));
    for (const QStringList& values :
         {QStringList{file, u"-1"_s, full}, QStringList{file, u"2"_s, full},
          QStringList{file, u"0"_s, part("x")}, QStringList{file, u"1"_s, part("xxxxxx")},
          QStringList{file, u"1"_s, part("xxxx")},
          QStringList{file, u"0"_s, part(QByteArray(sync::kContentPart + 1, 'x'))},
          QStringList{TestDevice::newId().toString(), u"0"_s, part("x")},
          QStringList{lab.hers.toString(), u"0"_s, part("x")}}) {
        const auto answer = tom->run(u"SELECT tracseq.put_content($1, $2, $3)"_s, values);
        INFO(values[1].toStdString() << ' ' << answer.message.toStdString());
        CHECK_FALSE(answer.ok());
    }
    for (const QString& call : {u"put_content(NULL, 0, 'x')"_s, u"put_content('%1', NULL, 'x')"_s,
                                u"put_content('%1', 0, NULL)"_s}) {
        CHECK_FALSE(tom->run(u"SELECT tracseq."_s + QString(call).replace(u"%1"_s, file)).ok());
    }
    CHECK(lab.rowsOf(u"file_upload"_s) == 0);
    CHECK(
        tom->run(
               u"SELECT count(*) FROM tracseq.content_state(array_fill('%1'::uuid, ARRAY[1001]))"_s
                   .arg(file))
            .state == u"TS003");
    // What is begun and never ended does not pile up: ten at a time.
    for (int i = 0; i < 13; ++i) {
        const QByteArray other = manyBytes(sync::kContentPart + 9, 100U + static_cast<quint32>(i));
        const Uuid begun = lab.attach(lab.paula, lab.hers, u"n%1.bin"_s.arg(i), other);
        REQUIRE(lab.paula.exchange().has_value());
        REQUIRE(
            lab.paula.connect()->putContent(begun, 0, other.left(sync::kContentPart)).has_value());
    }
    CHECK(lab.rowsOf(u"file_upload"_s) == 10);
}

TEST_CASE("a removed file is not read from the server, and is again when its removal is undone")
{
    ContentsLab lab;
    const QByteArray bytes = "here today";
    const Uuid file = lab.attach(lab.paula, lab.hers, u"a.txt"_s, bytes);
    lab.exchange(lab.paula);
    REQUIRE(lab.bench.asOwner(u"SELECT 1"_s).ok());
    // Paula removes it; what it was stays on the server.
    REQUIRE(lab.paula.write([&](changes::UnitOfWork& unit) {
        return unit.remove(projects::projectFileEntity(), file);
    }));
    lab.exchange(lab.paula);
    CHECK(lab.fetch(lab.sara, file, bytes) == u"ContentNotSent"_s);
    CHECK(lab.rowsOf(u"file_part"_s) == 1);
}

TEST_CASE("the engine sends contents by itself after the rows")
{
    ServerBench bench;
    Station station(bench, u"paula"_s);
    station.begin();
    REQUIRE(station.is(sync::EngineState::Phase::Current));
    Uuid project;
    REQUIRE(station.lab()
                .store()
                .writeNow({station.user(), u"work"_s, {}, 0},
                          [&](changes::UnitOfWork& unit) -> Status {
                              const auto made = unit.insert(projects::projectEntity(),
                                                            {{projects::Code, Value(u"P1"_s)}});
                              project = made.value_or(Uuid());
                              return made ? Status() : failure(made.error());
                          })
                .has_value());
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.bin"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(manyBytes(3 * sync::kContentPart + 1, 9)) > 0);
    file.close();
    NoProgress nobody;
    REQUIRE(projects::attachFile(station.lab().store(), ContentStore(station.path()),
                                 {station.user(), u"attach"_s, {}, 0}, project, file.fileName(), {},
                                 nobody)
                .has_value());
    CHECK(until([&] {
        return bench.asOwner(u"SELECT count(*) FROM tracseq.file_part"_s).value() == u"4"_s;
    }));
}
