// SPDX-License-Identifier: GPL-3.0-or-later
// Members who do not use our program: real logins of PostgreSQL through libpq.
#include "core/sync/server_password.h"
#include "tests/core/sync/server_rows.h"

#include <QElapsedTimer>
#include <QThread>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

struct AttackLab {
    ServerBench bench;
    TestDevice tom{bench, u"tom"_s};
    std::unique_ptr<PgConnection> attacker = bench.connect(u"tom"_s);
    Uuid sample = TestDevice::newId();

    AttackLab() { tom.pushOne(tom.change("sample", sample, "insert", sampleFields(u"one"_s))); }

    /// Everything that matters, as one text.
    QString contents()
    {
        return bench
            .asOwner(
                u"SELECT md5(string_agg(t, '' ORDER BY t)) FROM (SELECT c::text AS t FROM "
                u"change_log c UNION ALL "
                "SELECT r::text FROM lab_row r UNION ALL SELECT m::text FROM member m UNION ALL "
                "SELECT s::text FROM server_state s UNION ALL SELECT p::text FROM role_permission p) x"_s)
            .value();
    }
};

} // namespace

TEST_CASE("attack: no table can be read or written, and no audit row altered or deleted")
{
    AttackLab lab;
    const QString before = lab.contents();
    const auto tables = lab.bench.asOwner(
        u"SELECT relname FROM pg_class WHERE relnamespace = 'tracseq'::regnamespace "
        "AND relkind IN ('r', 'S', 'v')"_s);
    CHECK(tables.rows.size() > 15);
    for (const auto& row : tables.rows) {
        const QString table = u"tracseq."_s + row[0];
        for (
            const QString& sql :
            {u"SELECT * FROM %1"_s, u"INSERT INTO %1 SELECT * FROM %1"_s, u"DELETE FROM %1"_s,
             u"TRUNCATE %1"_s, u"LOCK TABLE %1 IN ACCESS SHARE MODE"_s, u"COPY %1 TO STDOUT"_s,
             u"DROP TABLE %1"_s, u"ALTER TABLE %1 DISABLE ROW LEVEL SECURITY"_s,
             u"CREATE TRIGGER t BEFORE INSERT ON %1 EXECUTE FUNCTION suppress_redundant_updates_trigger()"_s,
             u"CREATE RULE r AS ON INSERT TO %1 DO NOTHING"_s, u"SELECT * FROM %1 FOR UPDATE"_s}) {
            INFO(sql.arg(table).toStdString());
            CHECK_FALSE(lab.attacker->run(sql.arg(table)).ok());
        }
    }
    CHECK(lab.attacker->run(u"UPDATE tracseq.change_log SET who = 'paula'"_s).state == u"42501");
    CHECK(lab.attacker->run(u"UPDATE tracseq.member SET role = 'lab_administrator'"_s).state ==
          u"42501");

    // Were a table given away by mistake, there would still be no row in it.
    lab.bench.asOwner(u"GRANT ALL ON tracseq.change_log, tracseq.lab_row TO tracseq_member"_s);
    CHECK(lab.attacker->run(u"SELECT count(*) FROM tracseq.change_log"_s).value() == u"0");
    lab.attacker->run(u"DELETE FROM tracseq.change_log"_s);
    lab.attacker->run(u"UPDATE tracseq.lab_row SET deleted = true"_s);
    CHECK_FALSE(lab.attacker
                    ->run(u"INSERT INTO tracseq.lab_row VALUES (gen_random_uuid(), 'x', false, 0, "
                          u"0, 0, 0, NULL, "
                          "'{}', '{}')"_s)
                    .ok());
    lab.bench.asOwner(u"REVOKE ALL ON tracseq.change_log, tracseq.lab_row FROM tracseq_member"_s);
    CHECK(lab.contents() == before);
}

TEST_CASE(
    "attack: only the public functions can be called, and those of administrators by them alone")
{
    AttackLab lab;
    const QString before = lab.contents();
    const auto functions =
        lab.bench.asOwner(u"SELECT p.oid::regprocedure::text, p.proname, p.pronargs FROM pg_proc p "
                          "WHERE p.pronamespace = 'tracseq'::regnamespace"_s);
    int helpers = 0;
    for (const auto& row : functions.rows) {
        QStringList nulls;
        for (int i = 0; i < row[2].toInt(); ++i) {
            nulls += u"NULL"_s;
        }
        const auto answer =
            lab.attacker->run(u"SELECT tracseq.%1(%2)"_s.arg(row[1], nulls.join(u',')));
        const bool isPublic = QStringList{u"hello"_s,           u"push"_s,       u"pull"_s,
                                          u"checksum"_s,        u"reserve"_s,    u"snapshot"_s,
                                          u"report_failures"_s, u"sign_in"_s,    u"content_state"_s,
                                          u"put_content"_s,     u"get_content"_s}
                                  .contains(row[1]);
        INFO(row[0].toStdString() << ' ' << answer.message.toStdString());
        if (!isPublic) {
            CHECK(answer.state == u"42501");
            helpers += row[1].startsWith(u"admin_") ? 0 : 1;
        }
    }
    CHECK(helpers > 20);
    for (const QString& call :
         {u"admin_set_role('%1', 'lab_administrator')"_s,
          u"admin_add_member('eve', 'lab_administrator', 'x')"_s,
          u"admin_set_active('%2', false)"_s, u"admin_set_projects('%2', true, '{}')"_s,
          u"admin_sign_out('%2')"_s, u"admin_unlock('%2')"_s, u"admin_set_verifier('%2', 'x')"_s,
          u"admin_raise_counter('accession', 1000)"_s, u"admin_members()"_s}) {
        INFO(call.toStdString());
        CHECK(lab.attacker
                  ->run(u"SELECT tracseq."_s +
                        call.arg(lab.bench.login(u"tom"_s), lab.bench.login(u"boss"_s)))
                  .state == u"42501");
    }
    CHECK(lab.contents() == before);
}

TEST_CASE("attack: an administrator cannot reach roles that are no members, nor put SQL into one")
{
    AttackLab lab;
    auto boss = lab.bench.connect(u"boss"_s);
    const QString good = sync::scramVerifier(u"a"_s);
    const auto refused = [&](const QString& call, const QStringList& values) {
        const auto answer = boss->run(u"SELECT tracseq."_s + call, values);
        INFO(call.toStdString() << ' ' << values.join(u' ').toStdString() << ' '
                                << answer.message.toStdString());
        CHECK_FALSE(answer.ok());
    };
    for (const QString& name :
         {u"postgres"_s, u"tracseq_owner"_s, u"tracseq_member"_s, u"pg_signal_backend"_s,
          lab.bench.login(u"paula"_s), u"x; DROP SCHEMA tracseq"_s, u"Eve"_s, u""_s}) {
        refused(u"admin_add_member($1, 'guest', $2)"_s, {name, good});
    }
    for (const QString& name : {u"postgres"_s, u"tracseq_owner"_s}) {
        refused(u"admin_set_verifier($1, $2)"_s, {name, good});
        refused(u"admin_set_active($1, true)"_s, {name});
        refused(u"admin_sign_out($1)"_s, {name});
    }
    for (const QString& verifier : {u"secret"_s, u"md5aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"_s,
                                    QString(good + u"' SUPERUSER --"_s), good.left(60), u""_s,
                                    QString(good).replace(u"4096"_s, u"0001"_s)}) {
        refused(u"admin_set_verifier($1, $2)"_s, {lab.bench.login(u"tom"_s), verifier});
    }
    refused(u"admin_set_role($1, 'superuser')"_s, {lab.bench.login(u"tom"_s)});
    refused(u"admin_set_role($1, 'guest')"_s, {lab.bench.login(u"boss"_s)}); // the last one
    refused(u"admin_set_active($1, false)"_s, {lab.bench.login(u"boss"_s)});

    // A member that somebody made a superuser is out of reach, too.
    lab.bench.asOwner(u"ALTER ROLE \"%1\" CREATEROLE"_s.arg(lab.bench.login(u"paula"_s)));
    refused(u"admin_set_verifier($1, $2)"_s, {lab.bench.login(u"paula"_s), good});
    lab.bench.asOwner(u"ALTER ROLE \"%1\" NOCREATEROLE"_s.arg(lab.bench.login(u"paula"_s)));

    // What is right works: a new password, and out everywhere.
    REQUIRE(boss->run(u"SELECT tracseq.admin_set_verifier($1, $2)"_s,
                      {lab.bench.login(u"tom"_s), sync::scramVerifier(u"new one"_s)})
                .ok());
    CHECK(PgConnection(lab.bench.address(u"tom"_s).connectionText() + u" password='new one'"_s)
              .isOpen());
    CHECK(lab.attacker->run(u"SELECT 1"_s).ok());
    REQUIRE(boss->run(u"SELECT tracseq.admin_sign_out($1)"_s, {lab.bench.login(u"tom"_s)}).ok());
    CHECK_FALSE(lab.attacker->run(u"SELECT 1"_s).ok());
    // Whoever was thrown out is listed until his process has ended.
    const auto present = [&] {
        return boss->run(u"SELECT count(*) FROM tracseq.admin_members() WHERE sessions > 0"_s)
            .value();
    };
    for (int tries = 0; tries < 100 && present() != u"1"; ++tries) {
        QThread::msleep(50);
    }
    CHECK(present() == u"1");
    CHECK(lab.bench.asOwner(u"SELECT string_agg(what, ' ' ORDER BY number) FROM admin_log"_s)
              .value() == u"password sign out");
}

TEST_CASE("attack: no way to other rights by search_path, temporary tables, overloading or roles")
{
    AttackLab lab;
    const QString before = lab.contents();
    for (const char* sql :
         {"CREATE TEMP TABLE member (name text, role text, active boolean, limited boolean)",
          "CREATE TABLE public.member (name text)",
          "CREATE SCHEMA mine",
          "CREATE FUNCTION tracseq.push(uuid, uuid, varchar) RETURNS int LANGUAGE sql AS 'SELECT "
          "1'",
          "CREATE FUNCTION public.lower(text) RETURNS text LANGUAGE sql AS 'SELECT $1'",
          "CREATE FUNCTION pg_temp.now() RETURNS timestamptz LANGUAGE sql AS 'SELECT "
          "NULL::timestamptz'",
          "CREATE OPERATOR public.= (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq)",
          "CREATE OR REPLACE FUNCTION tracseq.current_caller() RETURNS int LANGUAGE sql AS 'SELECT "
          "1'",
          "ALTER FUNCTION tracseq.push(uuid, uuid, text) RESET search_path",
          "GRANT EXECUTE ON FUNCTION tracseq.take_change TO PUBLIC",
          "SET ROLE tracseq_owner",
          "SET ROLE postgres",
          "SET SESSION AUTHORIZATION postgres",
          "GRANT tracseq_owner TO CURRENT_USER",
          "ALTER ROLE CURRENT_USER SUPERUSER",
          "ALTER ROLE CURRENT_USER CREATEROLE",
          "ALTER ROLE postgres PASSWORD 'x'",
          "CREATE ROLE eve LOGIN",
          "SET row_security = off; SELECT * FROM tracseq.member",
          "SELECT pg_read_file('/etc/passwd')",
          "COPY (SELECT 1) TO PROGRAM 'true'",
          "DO LANGUAGE plpython3u 'pass'",
          "SELECT * FROM pg_authid",
          "CREATE EXTENSION file_fdw",
          "ALTER DATABASE postgres SET search_path = x",
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres'"}) {
        INFO(sql);
        CHECK_FALSE(lab.attacker->run(QString::fromLatin1(sql)).ok());
    }
    for (const char* path : {"pg_temp, public, tracseq", "public", "\"$user\"", ""}) {
        REQUIRE(lab.attacker
                    ->run(u"SELECT set_config('search_path', '%1', false)"_s.arg(
                        QString::fromLatin1(path)))
                    .ok());
        CHECK(lab.attacker->run(u"SELECT tracseq.admin_members()"_s).state == u"42501");
        CHECK(lab.attacker->run(u"SELECT rows FROM tracseq.checksum('sample')"_s).value() == u"1");
    }
    CHECK(lab.contents() == before);
}

TEST_CASE("attack: SQL in any text does nothing")
{
    AttackLab lab;
    const QStringList texts = {u"'; DROP TABLE tracseq.lab_row; --"_s,
                               u"\\'; DROP TABLE tracseq.lab_row; --"_s,
                               u"$$; DROP TABLE tracseq.lab_row; $$"_s, u"%I %L %s {} $1"_s,
                               u"\"; SELECT tracseq.admin_members(); --"_s};
    for (const QString& text : texts) {
        const Uuid row = TestDevice::newId();
        TestDevice::Extra extra;
        extra.reason = text;
        const auto logged = lab.tom.pushOne(lab.tom.change(
            "sample", row, "insert",
            sampleFields(text, {{u"notes"_s, text}, {u"barcode"_s, text}, {u"organism"_s, text}}),
            0, extra));
        CHECK(verdictOf(logged) == u"applied");
        CHECK(serverRow(lab.bench, row).value(u"notes"_s) == text);
        // Where a text is a name.
        CHECK(codeOf(lab.tom.pushOne(lab.tom.rawChange(
                  text.toUtf8().constData(), TestDevice::newId(), "insert",
                  QString::fromUtf8(
                      QJsonDocument(QJsonObject{{text, QJsonArray{QJsonValue(), text}}}).toJson()),
                  u"{}"_s))) == u"entity");
        lab.tom.pushOne(lab.tom.rawChange(
            "sample", row, "update",
            QString::fromUtf8(
                QJsonDocument(QJsonObject{{text, QJsonArray{QJsonValue(), text}}}).toJson()),
            QString::fromUtf8(QJsonDocument(QJsonObject{{text, 1}}).toJson())));
        CHECK(lab.attacker->run(u"SELECT rows FROM tracseq.checksum($1)"_s, {text}).value() ==
              u"0");
        CHECK_FALSE(lab.attacker
                        ->run(u"SELECT tracseq.hello($1)"_s,
                              {QString::fromUtf8(QJsonDocument(QJsonObject{{u"device"_s, text},
                                                                           {u"station"_s, text},
                                                                           {u"protocol"_s, 1}})
                                                     .toJson())})
                        .ok());
    }
    CHECK(lab.bench.asOwner(u"SELECT count(*) FROM lab_row"_s).value() ==
          QString::number(texts.size() + 1));
}

TEST_CASE("attack: nobody writes in another's name, on his device or for the server")
{
    AttackLab lab;
    TestDevice paula(lab.bench, u"paula"_s);
    const QString epoch = lab.tom.epoch();
    const QJsonObject change = paula.change("sample", lab.sample, "remove", {}, 100);
    const QString text = QString::fromUtf8(QJsonDocument(QJsonArray{change}).toJson());
    CHECK(lab.attacker
              ->run(u"SELECT tracseq.push($1, $2, $3)"_s, {epoch, paula.id().toString(), text})
              .state == u"TS005");
    const QString server = lab.bench.asOwner(u"SELECT server_device FROM server_state"_s).value();
    CHECK(lab.attacker->run(u"SELECT tracseq.push($1, $2, '[]')"_s, {epoch, server}).state ==
          u"TS005");
    CHECK(lab.attacker
              ->run(u"SELECT tracseq.hello($1)"_s,
                    {u"{\"protocol\":1,\"device\":\"%1\",\"station\":\"%1\"}"_s.arg(server)})
              .state == u"TS005");
    CHECK_FALSE(serverRow(lab.bench, lab.sample).value(u"deleted"_s).toBool());
    // A login that is no member of the lab, though it may connect.
    lab.bench.asOwner(u"CREATE ROLE \"stranger%1\" LOGIN PASSWORD 'x' IN ROLE tracseq_member"_s.arg(
        lab.bench.login(QString())));
    auto address = lab.bench.address(u"stranger"_s);
    PgConnection stranger(address.connectionText() + u" password='x'"_s);
    CHECK(stranger.run(u"SELECT tracseq.pull($1, 0, 10)"_s, {epoch}).state == u"TS001");
    CHECK(stranger.run(u"SELECT tracseq.checksum('sample')"_s).state == u"TS001");
}

TEST_CASE("attack: a lock or an open transaction stops others for seconds only")
{
    AttackLab lab;
    TestDevice paula(lab.bench, u"paula"_s);
    const auto settings = lab.attacker->run(
        u"SELECT current_setting('statement_timeout'), current_setting('lock_timeout'), "
        "current_setting('idle_in_transaction_session_timeout')"_s);
    CHECK(settings.rows.front() == std::vector<QString>{u"2min"_s, u"30s"_s, u"10s"_s});

    // He takes his time-outs away, sends something, and keeps the transaction open.
    lab.attacker->run(u"SET idle_in_transaction_session_timeout = 0; SET statement_timeout = 0"_s);
    REQUIRE(lab.attacker->run(u"BEGIN"_s).ok());
    REQUIRE(lab.attacker
                ->run(u"SELECT tracseq.push($1, $2, '[]')"_s,
                      {lab.tom.epoch(), lab.tom.id().toString()})
                .ok());
    QElapsedTimer timer;
    timer.start();
    CHECK(paula.pushOne(paula.change("sample", lab.sample, "update", {{u"volume"_s, u"1"_s}}, 100))
              .value(u"verdict"_s) == u"applied"_s);
    CHECK(timer.elapsed() < 15'000);
    CHECK_FALSE(lab.attacker->run(u"SELECT 1"_s).ok()); // thrown out

    // No more connections than one person needs.
    std::vector<std::unique_ptr<PgConnection>> many;
    for (int i = 0; i < 25; ++i) {
        many.push_back(std::make_unique<PgConnection>(lab.bench.address(u"tom"_s).connectionText() +
                                                      u" password='"_s +
                                                      ServerBench::password(u"tom"_s) + u"'"_s));
    }
    CHECK_FALSE(many.back()->isOpen());
    CHECK(lab.bench.connect(u"paula"_s)->isOpen());
}

TEST_CASE("attack: nobody fills the table of locks, the log of the server or its disk by himself")
{
    AttackLab lab;
    const auto gus = lab.bench.connect(u"gus"_s);
    for (const QString& sql :
         {u"SELECT count(pg_advisory_lock(i)) FROM generate_series(1, 1000) i"_s,
          u"SELECT pg_advisory_lock_shared(1, 2)"_s, u"SELECT pg_try_advisory_lock(1)"_s,
          u"SELECT pg_advisory_xact_lock(1)"_s, u"SELECT pg_try_advisory_xact_lock_shared(1)"_s,
          u"SELECT pg_logical_emit_message(false, 'x', repeat('x', 1000))"_s,
          u"SELECT pg_logical_emit_message(true, 'x', 'x'::bytea)"_s, u"SELECT lo_create(0)"_s,
          u"SELECT lo_from_bytea(0, 'x')"_s, u"SET temp_file_limit = -1"_s}) {
        INFO(sql.toStdString());
        CHECK(gus->run(sql).state == u"42501");
    }
    CHECK(gus->run(u"SHOW temp_file_limit"_s).value() == u"2GB");
}

TEST_CASE("attack: who sits on his own role is disabled all the same, and gets another password")
{
    AttackLab lab;
    TestDevice boss(lab.bench, u"boss"_s);
    const QString tom = lab.bench.login(u"tom"_s);
    const auto sitter = [&] {
        auto connection = lab.bench.connect(u"tom"_s);
        connection->run(u"SET idle_in_transaction_session_timeout = 0; BEGIN"_s);
        REQUIRE(
            connection->run(u"ALTER ROLE \"%1\" PASSWORD 'mine, and only mine'"_s.arg(tom)).ok());
        return connection;
    };
    for (const bool disable : {false, true}) {
        const auto sits = sitter();
        QElapsedTimer timer;
        timer.start();
        // The password stays as it was, for the next connection.
        const auto done =
            disable ? boss.connection().run(u"SELECT tracseq.admin_set_active($1, false)"_s, {tom})
                    : boss.connection().run(
                          u"SELECT tracseq.admin_set_verifier($1, $2)"_s,
                          {tom, sync::scramVerifier(ServerBench::password(u"tom"_s))});
        INFO(disable << ' ' << done.message.toStdString());
        CHECK(done.ok());
        CHECK(timer.elapsed() < 15'000);
        CHECK_FALSE(sits->run(u"SELECT 1"_s).ok());
    }
    CHECK(lab.bench
              .asOwner(u"SELECT rolcanlogin::text || (SELECT active FROM tracseq.member m WHERE "
                       "m.name = rolname)::text FROM pg_roles WHERE rolname = '%1'"_s.arg(tom))
              .value() == u"falsefalse");
}

TEST_CASE("attack: settings of a session change nothing of what a function means")
{
    ServerBench bench;
    TestDevice tom(bench, u"tom"_s);
    REQUIRE(tom.connection().run(u"SET standard_conforming_strings = off"_s).ok());
    const Uuid sample = TestDevice::newId();
    // A hash that is right is right, and a value that is wrong is wrong.
    CHECK(verdictOf(tom.pushOne(tom.change("sample", sample, "insert", sampleFields(u"a"_s)))) ==
          u"applied");
    CHECK(codeOf(tom.pushOne(tom.change("sample", sample, "update", {{u"volume"_s, u"1x5"_s}},
                                        1'000'000))) == u"field");
}

TEST_CASE(
    "attack: who is no administrator any more is none by an old snapshot, nor by an old chain")
{
    ServerBench bench;
    PgConnection boss(bench.address(u"boss"_s).connectionText() +
                      u" password='%1'"_s.arg(ServerBench::password(u"boss"_s)));
    REQUIRE(boss.isOpen());
    REQUIRE(boss.run(u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s).ok());
    REQUIRE(boss.run(u"SELECT count(*) FROM pg_class"_s).ok());
    CHECK(boss.run(u"SELECT tracseq.admin_sign_out($1)"_s, {bench.login(u"tom"_s)}).state ==
          u"TS002");
    boss.run(u"ROLLBACK"_s);

    TestDevice adopter(bench, u"boss"_s);
    bench.asOwner(u"UPDATE device SET adopted = true WHERE id = $1"_s, {adopter.id().toString()});
    TestDevice::Extra others;
    others.who = bench.login(u"tom"_s);
    const auto insert = [&](const QString& name) {
        return adopter.pushOne(
            adopter.change("sample", TestDevice::newId(), "insert", sampleFields(name), 0, others));
    };
    CHECK(verdictOf(insert(u"before"_s)) == u"applied");
    bench.asOwner(u"UPDATE member SET role = 'lab_technician' WHERE name = $1"_s, {adopter.user()});
    CHECK(codeOf(insert(u"after"_s)) == u"name");
}
