// SPDX-License-Identifier: GPL-3.0-or-later
// Setting a server up, proving it, and moving its contents.
#include "core/accounts/permissions.h"
#include "core/base/error_text.h"
#include "core/lab/lab.h"
#include "core/sync/server_backup.h"
#include "core/sync/server_check.h"
#include "core/sync/server_description.h"
#include "core/sync/server_privileges.h"
#include "core/sync/server_setup.h"
#include "tests/core/sync/server_rows.h"

#include <QDateTime>
#include <QFile>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

sync::ServerAddress ownerAddress(const PostgresCluster& cluster, const QString& database)
{
    sync::ServerAddress address;
    address.host = cluster.socket();
    address.port = QString::number(cluster.port());
    address.database = database;
    address.user = PostgresCluster::superuser();
    return address;
}

std::unique_ptr<sync::ServerSession> ownerSession(const PostgresCluster& cluster,
                                                  const QString& database)
{
    auto session = sync::ServerSession::open(ownerAddress(cluster, database), {});
    REQUIRE(session.has_value());
    return std::move(*session);
}

std::vector<sync::ServerFinding> check(ServerBench& bench, const sync::ServerAddress& address,
                                       qint64 now)
{
    auto findings = sync::checkServer(bench.session(), address, lab::entities(), now);
    if (!findings) {
        FAIL(errorText(findings.error()).toStdString());
    }
    return *findings;
}

sync::ServerFinding::Kind kindOf(const std::vector<sync::ServerFinding>& findings,
                                 const QString& subject)
{
    auto worst = sync::ServerFinding::Kind::Good;
    bool isThere = false;
    for (const auto& one : findings) {
        if (one.subject == subject) {
            worst = std::max(worst, one.kind);
            isThere = true;
        }
    }
    INFO(subject.toStdString());
    CHECK(isThere);
    return worst;
}

} // namespace

TEST_CASE("the server's tables say what the descriptions of the program say")
{
    ServerBench bench;
    const auto rowsOf = [&](const QString& sql) {
        QStringList lines;
        const auto answer = bench.asOwner(sql);
        INFO(answer.message.toStdString());
        CHECK(answer.ok());
        for (const auto& row : answer.rows) {
            lines += QStringList(row.begin(), row.end()).join(u'|');
        }
        lines.sort();
        return lines;
    };
    QStringList permissions;
    for (const accounts::Role role : accounts::allRoles()) {
        for (const accounts::Permission permission : accounts::allPermissions()) {
            if (accounts::roleAllows(role, permission)) {
                permissions +=
                    accounts::roleName(role) + u'|' + accounts::permissionName(permission);
            }
        }
    }
    permissions.sort();
    CHECK(rowsOf(u"SELECT role, permission FROM role_permission"_s) == permissions);

    QStringList fields;
    QStringList ways;
    for (const database::Entity* entity : lab::entities().all()) {
        const auto permission = [&](changes::Operation operation) {
            const auto found = accounts::permissionToWrite(*entity, operation);
            return found ? accounts::permissionName(*found) : QString();
        };
        INFO(entity->name);
        if (entity->localOnly) {
            CHECK(rowsOf(u"SELECT name FROM entity WHERE name = '%1'"_s.arg(
                             QLatin1String(entity->name)))
                      .isEmpty());
            continue;
        }
        CHECK(rowsOf(
                  u"SELECT may_insert, may_update, may_remove, area FROM entity WHERE name = '%1'"_s
                      .arg(QLatin1String(entity->name))) ==
              QStringList{QStringList{
                  permission(changes::Operation::Insert), permission(changes::Operation::Update),
                  permission(changes::Operation::Remove), QString::fromLatin1(entity->area)}
                              .join(u'|')});
        for (const database::Field& field : entity->fields) {
            fields += QStringList{QString::fromLatin1(entity->name),
                                  QString::fromLatin1(field.name),
                                  field.required ? u"t"_s : u"f"_s,
                                  QString::number(field.lengthLimit()),
                                  QString::fromLatin1(
                                      field.reference == nullptr ? "" : field.reference->name),
                                  field.minimum ? field.minimum->toString()
                                  : field.type == database::FieldType::Boolean ? u"0"_s
                                                                               : QString(),
                                  field.type == database::FieldType::State
                                      ? QString::number(entity->lifeCycle->states.size())
                                      : QString::number(field.choices.size())}
                          .join(u'|');
        }
        if (entity->lifeCycle != nullptr) {
            for (const auto& way : entity->lifeCycle->transitions) {
                ways +=
                    QStringList{QString::fromLatin1(entity->name), QString::fromLatin1(way.from),
                                QString::fromLatin1(way.to), QString::fromLatin1(way.permission),
                                way.needsReason ? u"t"_s : u"f"_s}
                        .join(u'|');
            }
        }
    }
    fields.sort();
    ways.sort();
    CHECK(rowsOf(u"SELECT entity, name, required, max_length, refers_to, minimum, "
                 u"coalesce(array_length(choices, 1), 0) "
                 "FROM entity_field"_s) == fields);
    CHECK(rowsOf(
              u"SELECT entity, from_state, to_state, permission, needs_reason FROM transition"_s) ==
          ways);
    CHECK(rowsOf(u"SELECT name, yields FROM unique_key WHERE entity = 'sample'"_s) ==
          QStringList{u"accession|accession"_s, u"barcode|barcode"_s, u"project name|name"_s});
    CHECK(rowsOf(u"SELECT yields FROM unique_key WHERE entity IN ('account', 'lane_library')"_s) ==
          QStringList{QString(), QString()});
}

TEST_CASE("a server can be set up again and again, and needs a first administrator")
{
    PostgresCluster& cluster = PostgresCluster::shared();
    const QString database = cluster.makeDatabase();
    auto session = ownerSession(cluster, database);
    const auto without = sync::initServer(*session, lab::entities(), std::nullopt);
    REQUIRE_FALSE(without.has_value());
    CHECK(without.error().code() == ErrorCode::ServerNoAdministrator);
    // Nothing is left of a set-up that failed.
    CHECK(session->value(u"SELECT to_regclass('tracseq.member') IS NULL"_s)->toBool());
    CHECK(sync::initServer(*session, lab::entities(), sync::FirstAdministrator{u"Root"_s, u"x"_s})
              .error()
              .code() == ErrorCode::LoginNameInvalid);

    ServerBench bench;
    TestDevice tom(bench, u"tom"_s);
    tom.pushOne(tom.change("sample", TestDevice::newId(), "insert", sampleFields(u"one"_s)));
    const auto state = [&] {
        return bench
            .asOwner(u"SELECT (SELECT s::text FROM server_state s) || count(*) FROM member"_s)
            .value();
    };
    const QString before = state();
    REQUIRE(sync::initServer(bench.session(), lab::entities(), std::nullopt).has_value());
    CHECK(state() == before);
    CHECK(sync::wrongPrivileges(bench.session())->isEmpty());
    tom.pushOne(tom.change("sample", TestDevice::newId(), "insert", sampleFields(u"two"_s)));

    bench.asOwner(u"UPDATE server_state SET schema_version = 99"_s);
    CHECK(sync::initServer(bench.session(), lab::entities(), std::nullopt).error().code() ==
          ErrorCode::ServerNewer);
}

TEST_CASE("the owner of a database who is no superuser can set it up, where he may make roles")
{
    PostgresCluster::Options options;
    options.settings = u"shared_preload_libraries = 'auth_delay'\nauth_delay.milliseconds = 100\n"
                       "max_prepared_transactions = 2"_s;
    PostgresCluster cluster(options);
    cluster.run(PostgresCluster::superuser(),
                u"CREATE ROLE setter LOGIN CREATEROLE PASSWORD 'x'"_s);
    cluster.run(PostgresCluster::superuser(),
                u"CREATE DATABASE lab OWNER setter TEMPLATE template0 ENCODING 'UTF8'"_s);
    auto address = ownerAddress(cluster, u"lab"_s);
    address.user = u"setter"_s;
    auto session = sync::ServerSession::open(address, u"x"_s);
    REQUIRE(session.has_value());
    for (int i = 0; i < 2; ++i) {
        const auto made = sync::initServer(**session, lab::entities(),
                                           sync::FirstAdministrator{u"boss"_s, u"secret"_s});
        INFO((made ? std::string() : errorText(made.error()).toStdString()));
        REQUIRE(made.has_value());
    }
    const auto findings =
        sync::checkServer(**session, address, lab::entities(), QDateTime::currentMSecsSinceEpoch());
    REQUIRE(findings.has_value());
    CHECK(kindOf(*findings, u"privileges"_s) == sync::ServerFinding::Kind::Good);
    CHECK(kindOf(*findings, u"passwords"_s) == sync::ServerFinding::Kind::Unknown);
    CHECK(kindOf(*findings, u"slowness"_s) == sync::ServerFinding::Kind::Good);
    CHECK(kindOf(*findings, u"locks"_s) == sync::ServerFinding::Kind::Warning);
}

TEST_CASE("checking finds what is wrong with a server")
{
    using Kind = sync::ServerFinding::Kind;
    ServerBench bench;
    const auto address = ownerAddress(bench.cluster(), bench.database());
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    auto findings = check(bench, address, now);
    for (const char* good :
         {"version", "passwords", "privileges", "descriptions", "locks", "clock", "space"}) {
        CHECK(kindOf(findings, QString::fromLatin1(good)) == Kind::Good);
    }
    CHECK(kindOf(findings, u"slowness"_s) == Kind::Warning); // which tests could not wait for
    // A server for tests flushes nothing and has no certificate.
    CHECK(kindOf(findings, u"durability"_s) == Kind::Wrong);
    CHECK(kindOf(findings, u"encryption"_s) == Kind::Wrong);
    CHECK(kindOf(check(bench, address, now - 60'000), u"clock"_s) == Kind::Warning);

    const std::pair<QString, QString> plants[] = {
        {u"GRANT SELECT ON tracseq.member TO tracseq_member"_s,
         u"REVOKE SELECT ON tracseq.member FROM tracseq_member"_s},
        {u"GRANT SELECT (name) ON tracseq.member TO PUBLIC"_s,
         u"REVOKE SELECT (name) ON tracseq.member FROM PUBLIC"_s},
        {u"GRANT EXECUTE ON FUNCTION tracseq.set_verifier TO PUBLIC"_s,
         u"REVOKE EXECUTE ON FUNCTION tracseq.set_verifier FROM PUBLIC"_s},
        {u"REVOKE EXECUTE ON FUNCTION tracseq.pull FROM tracseq_member"_s,
         u"GRANT EXECUTE ON FUNCTION tracseq.pull TO tracseq_member"_s},
        {u"ALTER FUNCTION tracseq.pull RESET search_path"_s,
         u"ALTER FUNCTION tracseq.pull SET search_path = tracseq, pg_temp"_s},
        {u"ALTER FUNCTION tracseq.take_places SECURITY DEFINER"_s,
         u"ALTER FUNCTION tracseq.take_places SECURITY INVOKER"_s},
        {u"ALTER FUNCTION tracseq.pull OWNER TO postgres"_s,
         u"ALTER FUNCTION tracseq.pull OWNER TO tracseq_owner"_s},
        {u"ALTER TABLE tracseq.lab_row NO FORCE ROW LEVEL SECURITY"_s,
         u"ALTER TABLE tracseq.lab_row FORCE ROW LEVEL SECURITY"_s},
        {u"CREATE POLICY all_of_it ON tracseq.lab_row USING (true)"_s,
         u"DROP POLICY all_of_it ON tracseq.lab_row"_s},
        {u"GRANT CREATE ON SCHEMA tracseq TO tracseq_member"_s,
         u"REVOKE CREATE ON SCHEMA tracseq FROM tracseq_member"_s},
        {u"GRANT CREATE ON SCHEMA public TO PUBLIC"_s,
         u"REVOKE CREATE ON SCHEMA public FROM PUBLIC"_s},
        {u"GRANT TEMP ON DATABASE %1 TO PUBLIC"_s, u"REVOKE TEMP ON DATABASE %1 FROM PUBLIC"_s},
        {u"GRANT tracseq_owner TO \"%2\""_s, u"REVOKE tracseq_owner FROM \"%2\""_s},
        {u"GRANT pg_read_all_data TO \"%2\""_s, u"REVOKE pg_read_all_data FROM \"%2\""_s},
        {u"ALTER ROLE \"%2\" CREATEROLE"_s, u"ALTER ROLE \"%2\" NOCREATEROLE"_s},
        {u"ALTER ROLE \"%2\" RESET lock_timeout"_s,
         u"ALTER ROLE \"%2\" SET lock_timeout = '30s'"_s},
        {u"ALTER ROLE \"%2\" SET statement_timeout = 0"_s,
         u"ALTER ROLE \"%2\" SET statement_timeout = '120s'"_s},
        {u"ALTER ROLE \"%2\" CONNECTION LIMIT -1"_s, u"ALTER ROLE \"%2\" CONNECTION LIMIT 20"_s},
        {u"ALTER ROLE tracseq_owner LOGIN"_s, u"ALTER ROLE tracseq_owner NOLOGIN"_s},
    };
    for (const auto& [plant, mend] : plants) {
        INFO(plant.toStdString());
        const auto run = [&](QString sql) {
            sql.replace(u"%1"_s, bench.database()).replace(u"%2"_s, bench.login(u"tom"_s));
            const auto done = bench.asOwner(sql);
            CHECK(done.message.toStdString() == "");
        };
        run(plant);
        CHECK(sync::wrongPrivileges(bench.session())->size() == 1);
        run(mend);
        CHECK(sync::wrongPrivileges(bench.session())->isEmpty());
    }
    bench.asOwner(u"DELETE FROM role_permission WHERE permission = 'users.manage'"_s);
    CHECK(kindOf(check(bench, address, now), u"descriptions"_s) == Kind::Wrong);
    bench.asOwner(u"SET password_encryption = 'md5'"_s);
    bench.asOwner(u"ALTER ROLE \"%1\" PASSWORD 'x'"_s.arg(bench.login(u"tom"_s)));
    CHECK(kindOf(check(bench, address, now), u"passwords"_s) == Kind::Wrong);
    bench.asOwner(u"DROP SCHEMA tracseq CASCADE"_s);
    CHECK(kindOf(check(bench, address, now), u"version"_s) == Kind::Wrong);
}

TEST_CASE("encryption is proved on the connection itself")
{
    using Kind = sync::ServerFinding::Kind;
    PostgresCluster::Options options;
    options.tls = true;
    PostgresCluster cluster(options);
    ServerBench bench(cluster);
    bench.asOwner(u"ALTER ROLE postgres PASSWORD 'x'"_s);
    auto address = ownerAddress(cluster, bench.database());
    CHECK(kindOf(check(bench, address, 0), u"encryption"_s) == Kind::Good); // a local socket
    address.host = u"127.0.0.1"_s;
    const auto over = [&](const QList<std::pair<QString, QString>>& parameters) {
        address.parameters = parameters;
        auto session = sync::ServerSession::open(address, u"x"_s);
        REQUIRE(session.has_value());
        const auto findings = sync::checkServer(**session, address, lab::entities(), 0);
        REQUIRE(findings.has_value());
        return kindOf(*findings, u"encryption"_s);
    };
    CHECK(over({{u"sslmode"_s, u"disable"_s}}) == Kind::Wrong);
    CHECK(over({{u"sslmode"_s, u"require"_s}}) == Kind::Warning);
    CHECK(over({{u"sslmode"_s, u"verify-full"_s}, {u"sslrootcert"_s, cluster.certificate()}}) ==
          Kind::Good);
    // A server that nobody vouches for.
    QTemporaryDir folder;
    address.parameters = {{u"sslmode"_s, u"verify-full"_s},
                          {u"sslrootcert"_s, folder.filePath(u"none"_s)}};
    CHECK(sync::ServerSession::open(address, u"x"_s).error().code() ==
          ErrorCode::ServerUnreachable);
}

TEST_CASE("a backup comes back as another epoch, and devices go on from what the two agree on")
{
    ServerBench bench;
    TestDevice tom(bench, u"tom"_s);
    const Uuid row = TestDevice::newId();
    tom.pushOne(tom.change("sample", row, "insert", sampleFields(u"one"_s)));
    QTemporaryDir folder;
    const QString file = folder.filePath(u"lab.backup"_s);
    const auto address = ownerAddress(bench.cluster(), bench.database());
    NoProgress nobody;
    const auto saved = sync::backupServer(address, {}, file, nobody);
    INFO((saved ? std::string() : errorText(saved.error()).toStdString()));
    REQUIRE(saved.has_value());
    CHECK(QFile::permissions(file) ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));

    // What was written after the backup is lost to the server, but not to the device.
    const QJsonObject later = tom.change("sample", row, "update", {{u"volume"_s, u"8"_s}}, 1);
    tom.pushOne(later);
    const QString before = tom.epoch();
    const auto names = sync::restoreServer(address, {}, file, lab::entities(), nobody);
    INFO((names ? std::string() : errorText(names.error()).toStdString()));
    REQUIRE(names.has_value());
    CHECK(names->isEmpty());
    CHECK(sync::wrongPrivileges(bench.session())->isEmpty());

    TestDevice again(bench, u"tom"_s); // the sessions were ended
    CHECK(again.epoch() != before);
    CHECK(bench.asOwner(u"SELECT epoch_start FROM tracseq.server_state"_s).value() == u"1");
    const auto answer = again.connection().run(
        u"SELECT * FROM tracseq.push($1, $2, $3)"_s,
        {again.epoch(), tom.id().toString(),
         QString::fromUtf8(QJsonDocument(QJsonArray{later}).toJson(QJsonDocument::Compact))});
    REQUIRE(answer.ok());
    CHECK(answer.rows.front()[2] == u"applied");

    // Another cluster has no logins: they come back without a password.
    PostgresCluster other;
    const QString database = other.makeDatabase();
    const auto moved =
        sync::restoreServer(ownerAddress(other, database), {}, file, lab::entities(), nobody);
    INFO((moved ? std::string() : errorText(moved.error()).toStdString()));
    REQUIRE(moved.has_value());
    CHECK(moved->size() == 5);
    CHECK(sync::wrongPrivileges(*ownerSession(other, database))->isEmpty());

    // What is no backup leaves everything as it was.
    QFile broken(folder.filePath(u"broken"_s));
    REQUIRE(broken.open(QIODevice::WriteOnly));
    broken.write("no backup");
    broken.close();
    const QString now = again.epoch();
    const auto refused =
        sync::restoreServer(address, {}, broken.fileName(), lab::entities(), nobody);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code() == ErrorCode::ServerProgramFailed);
    CHECK(bench.asOwner(u"SELECT epoch FROM tracseq.server_state"_s).value() == now);
}

TEST_CASE("addresses are read as libpq reads them, but never with a password")
{
    const auto read =
        sync::readServerAddress(u"postgresql://anna@db.lab:5433/core?sslmode=verify-full"_s);
    REQUIRE(read.has_value());
    CHECK(read->host == u"db.lab");
    CHECK(read->port == u"5433");
    CHECK(read->database == u"core");
    CHECK(read->user == u"anna");
    CHECK(read->parameter(u"sslmode"_s) == u"verify-full");
    const auto words = sync::readServerAddress(u"host=/run/postgresql dbname='my lab' user=anna"_s);
    REQUIRE(words.has_value());
    CHECK(words->connectionText() ==
          u"host='/run/postgresql' port='5432' dbname='my lab' user='anna'");
    for (const QString& wrong :
         {u"postgresql://anna:secret@db/core"_s, u"host=db dbname=core user=anna password=x"_s,
          u"host=db"_s, u"nonsense"_s, u"host=db dbname='a;b' user=c"_s,
          u"host=db dbname=core user=anna options=-c"_s}) {
        INFO(wrong.toStdString());
        const auto refused = sync::readServerAddress(wrong);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code() == ErrorCode::ServerAddressInvalid);
        CHECK_FALSE(errorText(refused.error()).contains(u"secret"_s));
    }
}
