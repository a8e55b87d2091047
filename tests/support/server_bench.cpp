// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/server_bench.h"

#include "core/lab/lab.h"
#include "core/sync/server_password.h"
#include "core/sync/server_setup.h"

#include <QJsonDocument>
#include <QUuid>
#include <catch2/catch.hpp>
#include <libpq-fe.h>

namespace tracseq::tests {

using namespace Qt::StringLiterals;

namespace {

PgAnswer readAnswer(PGresult* result)
{
    PgAnswer answer;
    if (const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE); state != nullptr) {
        answer.state = QString::fromLatin1(state);
        answer.message = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
    } else if (PQresultStatus(result) == PGRES_FATAL_ERROR) {
        answer.state = u"08000"_s;
        answer.message = QString::fromUtf8(PQresultErrorMessage(result));
    }
    for (int row = 0; row < PQntuples(result); ++row) {
        std::vector<QString> values;
        values.reserve(static_cast<std::size_t>(PQnfields(result)));
        for (int column = 0; column < PQnfields(result); ++column) {
            values.push_back(QString::fromUtf8(PQgetvalue(result, row, column)));
        }
        answer.rows.push_back(std::move(values));
    }
    PQclear(result);
    return answer;
}

QString compact(const QJsonArray& array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

PgConnection::PgConnection(const QString& connection)
    : m_connection(PQconnectdb(connection.toUtf8().constData()))
{
    PQsetNoticeProcessor(
        m_connection, [](void*, const char*) {}, nullptr);
}

PgConnection::~PgConnection()
{
    PQfinish(m_connection);
}

bool PgConnection::isOpen() const
{
    return PQstatus(m_connection) == CONNECTION_OK;
}

QString PgConnection::error() const
{
    return QString::fromUtf8(PQerrorMessage(m_connection));
}

PgAnswer PgConnection::run(const QString& sql, const QStringList& values)
{
    if (values.isEmpty()) {
        return readAnswer(PQexec(m_connection, sql.toUtf8().constData()));
    }
    std::vector<QByteArray> bytes;
    std::vector<const char*> pointers;
    bytes.reserve(static_cast<std::size_t>(values.size()));
    pointers.reserve(static_cast<std::size_t>(values.size()));
    for (const QString& value : values) {
        bytes.push_back(value.toUtf8());
    }
    for (const QByteArray& value : bytes) {
        pointers.push_back(value.constData());
    }
    return readAnswer(PQexecParams(m_connection, sql.toUtf8().constData(),
                                   static_cast<int>(values.size()), nullptr, pointers.data(),
                                   nullptr, nullptr, 0));
}

void PgConnection::send(const QString& sql)
{
    PQsendQuery(m_connection, sql.toUtf8().constData());
}

PgAnswer PgConnection::answer()
{
    PgAnswer last;
    while (PGresult* result = PQgetResult(m_connection)) {
        last = readAnswer(result);
    }
    return last;
}

bool PgConnection::isBusy()
{
    PQconsumeInput(m_connection);
    return PQisBusy(m_connection) != 0;
}

QStringList PgConnection::notifications()
{
    QStringList all;
    PQconsumeInput(m_connection);
    while (PGnotify* one = PQnotifies(m_connection)) {
        all += QString::fromUtf8(one->relname) + u' ' + QString::fromUtf8(one->extra);
        PQfreemem(one);
    }
    return all;
}

ServerBench::ServerBench(PostgresCluster& cluster)
    : m_cluster(cluster)
    , m_database(cluster.makeDatabase())
    , m_suffix(m_database.mid(m_database.lastIndexOf(u'_')))
{
    sync::ServerAddress address;
    address.host = cluster.socket();
    address.port = QString::number(cluster.port());
    address.database = m_database;
    address.user = PostgresCluster::superuser();
    auto session = sync::ServerSession::open(address, {});
    REQUIRE(session.has_value());
    m_session = std::move(*session);
    const auto made =
        sync::initServer(*m_session, lab::entities(),
                         sync::FirstAdministrator{login(u"boss"_s), password(u"boss"_s)});
    if (!made) {
        FAIL("init failed: " << made.error().arguments().join(u' ').toStdString());
    }
    m_owner = std::make_unique<PgConnection>(address.connectionText());
    REQUIRE(asOwner(u"SET search_path = tracseq, pg_temp"_s).ok());
    const std::pair<const char*, const char*> members[] = {{"paula", "principal_investigator"},
                                                           {"tom", "lab_technician"},
                                                           {"sara", "research_scientist"},
                                                           {"gus", "guest"}};
    for (const auto& [name, role] : members) {
        const QString user = QString::fromLatin1(name);
        const auto added =
            asOwner(u"SELECT tracseq.add_member($1, $2, $3)"_s,
                    {login(user), QString::fromLatin1(role), sync::scramVerifier(password(user))});
        INFO(added.message.toStdString());
        REQUIRE(added.ok());
    }
}

sync::ServerAddress ServerBench::address(const QString& user) const
{
    sync::ServerAddress address;
    address.host = u"127.0.0.1"_s;
    address.port = QString::number(m_cluster.port());
    address.database = m_database;
    address.user = login(user);
    return address;
}

sync::ServerAddress ServerBench::ownerAddress() const
{
    sync::ServerAddress address;
    address.host = m_cluster.socket();
    address.port = QString::number(m_cluster.port());
    address.database = m_database;
    address.user = PostgresCluster::superuser();
    return address;
}

QString ServerBench::password(const QString& user)
{
    return u"secret of "_s + user;
}

std::unique_ptr<PgConnection> ServerBench::connect(const QString& user)
{
    auto connection = std::make_unique<PgConnection>(address(user).connectionText() +
                                                     u" password='"_s + password(user) + u"'"_s);
    INFO(connection->error().toStdString());
    REQUIRE(connection->isOpen());
    return connection;
}

PgAnswer ServerBench::asOwner(const QString& sql, const QStringList& values)
{
    // A superuser is not held back by row-level security; the functions see their own owner.
    return m_owner->run(sql, values);
}

TestDevice::TestDevice(ServerBench& bench, const QString& user, const Uuid& station)
    : m_connection(bench.connect(user))
    , m_user(bench.login(user))
    , m_id(newId())
    , m_station(station.isNull() ? newId() : station)
{
    const auto answer = hello();
    INFO(answer.message.toStdString());
    REQUIRE(answer.ok());
    m_epoch =
        QJsonDocument::fromJson(answer.value().toUtf8()).object().value(u"epoch"_s).toString();
}

Uuid TestDevice::newId()
{
    return *Uuid::fromString(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

PgAnswer TestDevice::hello(qint64 cursor)
{
    const QJsonObject in{{u"protocol"_s, 1},
                         {u"program"_s, u"test"_s},
                         {u"station"_s, m_station.toString()},
                         {u"device"_s, m_id.toString()},
                         {u"host"_s, u"test"_s},
                         {u"cursor"_s, cursor}};
    return m_connection->run(u"SELECT tracseq.hello($1)"_s,
                             {QString::fromUtf8(QJsonDocument(in).toJson(QJsonDocument::Compact))});
}

QJsonObject TestDevice::change(const char* entity, const Uuid& row, const char* operation,
                               const Fields& fields, qint64 base, const Extra& extra)
{
    // Put together by hand, as the order of fields is that in which they are given.
    QStringList parts;
    for (const auto& [name, value] : fields) {
        const QString pair = compact({QJsonValue(), value});
        parts += u'"' + name + u"\":"_s + pair;
    }
    return rawChange(entity, row, operation, u'{' + parts.join(u',') + u'}',
                     base == 0 ? u"{}"_s : u"{\"\":%1}"_s.arg(base), extra);
}

QJsonObject TestDevice::rawChange(const char* entity, const Uuid& row, const char* operation,
                                  const QString& fields, const QString& base, const Extra& extra)
{
    changes::Change change;
    change.id = newId();
    change.device = m_id;
    change.deviceSeq = ++m_n;
    change.user = extra.who.isEmpty() ? m_user : extra.who;
    change.clock = ++m_clock;
    change.at = 1'700'000'000'000 + m_clock;
    change.entity = QString::fromLatin1(entity);
    change.entityId = row;
    change.operation = *changes::operationFromName(QString::fromLatin1(operation));
    change.fields = fields.toUtf8();
    change.base = base.toUtf8();
    change.group = extra.group.isNull() ? newId() : extra.group;
    change.reason = extra.reason;
    change.hash = changes::changeHash(change, m_head);
    m_head = change.hash;
    return {{u"id"_s, change.id.toString()},
            {u"n"_s, change.deviceSeq},
            {u"who"_s, change.user},
            {u"at"_s, change.at},
            {u"clock"_s, change.clock},
            {u"entity"_s, change.entity},
            {u"row"_s, row.toString()},
            {u"op"_s, QString::fromLatin1(operation)},
            {u"fields"_s, fields},
            {u"base"_s, base},
            {u"grp"_s, change.group.toString()},
            {u"title"_s, u"a test"_s},
            {u"undoes"_s, extra.undoes.isNull() ? QJsonValue() : extra.undoes.toString()},
            {u"reason"_s, extra.reason},
            {u"hash"_s, QString::fromLatin1(change.hash.toHex())},
            {u"old"_s, extra.old ? QJsonValue(*extra.old) : QJsonValue()},
            {u"atomic"_s, extra.atomic}};
}

PgAnswer TestDevice::send(const QJsonArray& changes)
{
    return m_connection->run(u"SELECT * FROM tracseq.push($1, $2, $3)"_s,
                             {m_epoch, m_id.toString(), compact(changes)});
}

std::vector<TestDevice::Verdict> TestDevice::push(const QJsonArray& changes)
{
    const auto answer = send(changes);
    INFO(answer.state.toStdString() << ' ' << answer.message.toStdString());
    REQUIRE(answer.ok());
    std::vector<Verdict> verdicts;
    for (const auto& row : answer.rows) {
        verdicts.push_back({row[0], row[1].toLongLong(), row[2]});
    }
    REQUIRE(static_cast<qsizetype>(verdicts.size()) == changes.size());
    return verdicts;
}

QJsonObject TestDevice::pushOne(const QJsonObject& change)
{
    const auto verdicts = push({change});
    const QJsonObject page = pull(verdicts.front().seq - 1, 1);
    QJsonObject logged = page.value(u"changes"_s).toArray().first().toObject();
    CHECK(logged.value(u"id"_s) == change.value(u"id"_s));
    return logged;
}

PgAnswer TestDevice::askPull(qint64 after, int most)
{
    return m_connection->run(u"SELECT tracseq.pull($1, $2, $3)"_s,
                             {m_epoch, QString::number(after), QString::number(most)});
}

QJsonObject TestDevice::pull(qint64 after, int most)
{
    const auto answer = askPull(after, most);
    INFO(answer.state.toStdString() << ' ' << answer.message.toStdString());
    REQUIRE(answer.ok());
    return QJsonDocument::fromJson(answer.value().toUtf8()).object();
}

} // namespace tracseq::tests
