// SPDX-License-Identifier: GPL-3.0-or-later
// Pushing changes to a server through QtSql, against writing the same rows without any check; and
// many clients at once, of which none may starve.
#include "core/base/clock.h"
#include "core/changes/change.h"
#include "core/lab/lab.h"
#include "core/sync/server_password.h"
#include "core/sync/server_setup.h"
#include "core/sync/transport.h"
#include "tests/support/postgres_fixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <algorithm>
#include <array>
#include <cstdio>
#include <latch>
#include <numeric>
#include <thread>

using namespace tracseq;
using namespace Qt::StringLiterals;

namespace {

constexpr int kChanges = 10'000;

/// Ends the program while other threads may be at work.
[[noreturn]] void giveUp(const QString& why)
{
    std::printf("%s\n", qPrintable(why));
    std::fflush(stdout);
    std::_Exit(1);
}

/// One lab file that has been offline.
class Device {
public:
    Device(const tests::PostgresCluster& cluster, const QString& database, const QString& name,
           const QString& user = u"boss"_s)
        : m_name(name)
        , m_user(user)
        , m_id(m_ids.next())
    {
        auto connection = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
        connection.setHostName(u"127.0.0.1"_s);
        connection.setPort(cluster.port());
        connection.setDatabaseName(database);
        connection.setUserName(m_user);
        connection.setPassword(u"secret"_s);
        if (!connection.open()) {
            giveUp(u"no connection: "_s + connection.lastError().text());
        }
        QSqlQuery hello(connection);
        hello.exec(
            u"SELECT tracseq.hello('{\"protocol\":1,\"device\":\"%1\",\"station\":\"%1\"}') ->> 'epoch'"_s
                .arg(m_id.toString()));
        hello.next();
        m_epoch = hello.value(0).toString();
    }

    void add(const char* entity, const Uuid& row, changes::Operation operation,
             const QByteArray& fields, qint64 base)
    {
        changes::Change change;
        change.id = m_ids.next();
        change.device = m_id;
        change.deviceSeq = ++m_n;
        change.user = m_user;
        change.at = m_clock.nowMs();
        change.clock = (change.at << 16) + m_n % 65536;
        change.entity = QString::fromLatin1(entity);
        change.entityId = row;
        change.operation = operation;
        change.fields = fields;
        change.base = base == 0 ? QByteArray("{}") : "{\"\":" + QByteArray::number(base) + '}';
        change.group = m_group;
        change.hash = changes::changeHash(change, m_head);
        m_head = change.hash;
        m_waiting.push_back(change);
    }

    void beginGroup() { m_group = m_ids.next(); }

    /// Sends all that waits; seconds that it took.
    double push(int batch)
    {
        QElapsedTimer timer;
        timer.start();
        QSqlQuery query(QSqlDatabase::database(m_name));
        query.setForwardOnly(true);
        query.prepare(u"SELECT change_id, number, outcome FROM tracseq.push(?, ?, ?)"_s);
        for (std::size_t from = 0; from < m_waiting.size();
             from += static_cast<std::size_t>(batch)) {
            QJsonArray array;
            const std::size_t to =
                std::min(m_waiting.size(), from + static_cast<std::size_t>(batch));
            for (std::size_t i = from; i < to; ++i) {
                const changes::Change& one = m_waiting[i];
                array.append(QJsonObject{{u"id"_s, one.id.toString()},
                                         {u"n"_s, one.deviceSeq},
                                         {u"who"_s, one.user},
                                         {u"at"_s, one.at},
                                         {u"clock"_s, one.clock},
                                         {u"entity"_s, one.entity},
                                         {u"row"_s, one.entityId.toString()},
                                         {u"op"_s, changes::operationName(one.operation)},
                                         {u"fields"_s, QString::fromUtf8(one.fields)},
                                         {u"base"_s, QString::fromUtf8(one.base)},
                                         {u"grp"_s, one.group.toString()},
                                         {u"title"_s, u"bench"_s},
                                         {u"reason"_s, QString(u""_s)},
                                         {u"hash"_s, QString::fromLatin1(one.hash.toHex())}});
            }
            query.addBindValue(m_epoch);
            query.addBindValue(m_id.toString());
            query.addBindValue(
                QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
            QElapsedTimer wait;
            wait.start();
            if (!query.exec()) {
                giveUp(u"push failed: "_s + query.lastError().text());
            }
            m_longest = std::max(m_longest, static_cast<double>(wait.nsecsElapsed()) * 1e-9);
            while (query.next()) {
                m_bad += query.value(2).toString() == u"applied" ? 0 : 1;
            }
        }
        m_waiting.clear();
        return static_cast<double>(timer.nsecsElapsed()) * 1e-9;
    }

    [[nodiscard]] int bad() const { return m_bad; }
    /// Seconds that the slowest push waited for its answer.
    [[nodiscard]] double longestWait() const { return m_longest; }
    Uuid newId() { return m_ids.next(); }

private:
    SystemClock m_clock;
    UuidSource m_ids{m_clock};
    QString m_name;
    QString m_user;
    Uuid m_id;
    Uuid m_group;
    QString m_epoch;
    qint64 m_n = 0;
    QByteArray m_head = QByteArray(32, '\0');
    std::vector<changes::Change> m_waiting;
    int m_bad = 0;
    double m_longest = 0;
};

QByteArray newSample(const QString& prefix, int i)
{
    return u"{\"name\":[null,\"%1 "
           u"%2\"],\"accession\":[null,\"%1-%2\"],\"barcode\":[null,\"%1B%2\"],"
           "\"sample_type\":[null,\"DNA\"],\"organism\":[null,\"Homo "
           "sapiens\"],\"submitter\":[null,\"Dr. Bench\"],"
           "\"volume\":[null,\"%3.5\"],\"received\":[null,\"2024-02-29\"],\"status\":[null,\"Pending\"]}"_s
               .arg(prefix)
               .arg(i)
               .arg(i % 90 + 1)
               .toUtf8();
}

void say(const char* what, int changes, double seconds, double floor)
{
    std::printf("%-46s %8.0f changes/s", what, changes / seconds);
    if (floor > 0) {
        std::printf("   %5.2f of the floor", changes / seconds / floor);
    }
    std::printf("\n");
}

/// The rows that a push of new samples writes, written without looking at them; changes a second.
double floorOf(const tests::PostgresCluster& cluster, const QString& database, bool oneByOne)
{
    auto connection =
        QSqlDatabase::addDatabase(u"QPSQL"_s, oneByOne ? u"floor 1"_s : u"floor 100"_s);
    connection.setHostName(cluster.socket());
    connection.setPort(cluster.port());
    connection.setDatabaseName(database);
    connection.setUserName(tests::PostgresCluster::superuser());
    connection.open();
    QSqlQuery query(connection);
    bool done = true;
    // The rows as the texts that they are for SQL, by change.
    const QStringList tables = {u"change_log"_s, u"lab_row"_s, u"unique_claim"_s};
    std::vector<std::array<QStringList, 3>> rows(kChanges);
    std::vector<QSqlQuery> prepared;
    for (std::size_t table = 0; table < 3; ++table) {
        const QString& name = tables[static_cast<qsizetype>(table)];
        query.exec(u"CREATE TABLE public.%1 (LIKE tracseq.%1 INCLUDING ALL)"_s.arg(name));
        query.exec(table == 2 ? u"SELECT r.seq, c::text FROM tracseq.unique_claim c "
                                "JOIN tracseq.lab_row r USING (id)"_s
                              : u"SELECT seq, t::text FROM tracseq.%1 t"_s.arg(name));
        while (query.next()) {
            rows[static_cast<std::size_t>(query.value(0).toInt() - 1)][table] +=
                query.value(1).toString();
        }
        prepared.emplace_back(connection);
        const QString from =
            oneByOne ? u"(SELECT ?::text AS t) x"_s : u"json_array_elements_text(?::json) x (t)"_s;
        // OFFSET 0 keeps the text from being read once for each of its columns.
        done = prepared.back().prepare(
                   u"INSERT INTO public.%1 SELECT (r).* FROM (SELECT t::public.%1 AS r FROM "_s.arg(
                       name) +
                   from + u" OFFSET 0) y"_s) &&
               done;
    }
    const int step = oneByOne ? 1 : 100;
    QElapsedTimer timer;
    timer.start();
    for (int from = 0; from < kChanges; from += step) {
        if (from % 100 == 0) {
            done = query.exec(u"BEGIN"_s) && done;
        }
        for (std::size_t table = 0; table < 3; ++table) {
            QJsonArray batch;
            for (int i = from; i < from + step; ++i) {
                for (const QString& row : rows[static_cast<std::size_t>(i)][table]) {
                    if (oneByOne) {
                        prepared[table].addBindValue(row);
                        done = prepared[table].exec() && done;
                    } else {
                        batch.append(row);
                    }
                }
            }
            if (!oneByOne) {
                prepared[table].addBindValue(
                    QString::fromUtf8(QJsonDocument(batch).toJson(QJsonDocument::Compact)));
                done = prepared[table].exec() && done;
            }
        }
        if ((from + step) % 100 == 0) {
            done = query.exec(u"COMMIT"_s) && done;
        }
    }
    const double seconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
    if (!done) {
        std::printf("the floor failed: %s\n", qPrintable(query.lastError().text()));
        std::exit(1);
    }
    prepared.clear();
    query.exec(u"DROP TABLE public.change_log, public.lab_row, public.unique_claim"_s);
    return kChanges / seconds;
}

/// A person has at most 20 connections, so the clients are those of several.
constexpr int kPersons = 10;
QString personOf(int client)
{
    return u"person%1"_s.arg(client % kPersons);
}

/// New samples by so many clients at once, each with a connection and a device of its own, in
/// batches of 50; returns how many changes were not applied. They begin together, when all have
/// connected and made what they send.
int pushAtOnce(const tests::PostgresCluster& cluster, const QString& database, int clients,
               double floor)
{
    const auto count = static_cast<std::size_t>(clients);
    std::vector<std::thread> threads;
    threads.reserve(count);
    std::vector<double> seconds(count);
    std::vector<double> waits(count);
    std::vector<int> bad(count);
    std::latch ready(clients + 1);
    for (int client = 0; client < clients; ++client) {
        threads.emplace_back([&, client] {
            const QString name = u"%1 of %2"_s.arg(client).arg(clients);
            Device own(cluster, database, name, personOf(client));
            own.beginGroup();
            for (int i = 0; i < kChanges / clients; ++i) {
                own.add("sample", own.newId(), changes::Operation::Insert, newSample(name, i), 0);
            }
            ready.arrive_and_wait();
            const auto place = static_cast<std::size_t>(client);
            seconds[place] = own.push(50);
            waits[place] = own.longestWait();
            bad[place] = own.bad();
        });
    }
    ready.arrive_and_wait();
    QElapsedTimer timer;
    timer.start();
    for (auto& thread : threads) {
        thread.join();
    }
    const QByteArray what = u"new samples, %1 clients, batches of 50"_s.arg(clients).toUtf8();
    say(what.constData(), kChanges, static_cast<double>(timer.nsecsElapsed()) * 1e-9, floor);
    const auto [fastest, slowest] = std::minmax_element(seconds.begin(), seconds.end());
    std::printf("  fastest and slowest client: %.2f s, %.2f s, ratio %.2f; longest wait of a push: "
                "%.2f s\n",
                *fastest, *slowest, *slowest / *fastest,
                *std::max_element(waits.begin(), waits.end()));
    return std::accumulate(bad.begin(), bad.end(), 0);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    tests::PostgresCluster cluster;
    const QString database = cluster.makeDatabase();
    {
        sync::ServerAddress address;
        address.host = cluster.socket();
        address.port = QString::number(cluster.port());
        address.database = database;
        address.user = tests::PostgresCluster::superuser();
        auto session = sync::ServerSession::open(address, {});
        if (!session || !sync::initServer(**session, lab::entities(),
                                          sync::FirstAdministrator{u"boss"_s, u"secret"_s})) {
            std::printf("the server cannot be set up\n");
            return 1;
        }
        if (!(*session)->run(u"SET search_path = tracseq, pg_temp"_s)) {
            return 1;
        }
        for (int person = 0; person < kPersons; ++person) {
            const auto added =
                (*session)->value(u"SELECT tracseq.add_member(?, 'research_scientist', ?)"_s,
                                  {personOf(person), sync::scramVerifier(u"secret"_s)});
            if (!added) {
                giveUp(u"no member: "_s + added.error().arguments().join(u' '));
            }
        }
    }
    Device device(cluster, database, u"device"_s);
    std::vector<Uuid> rows;
    device.beginGroup();
    for (int i = 0; i < kChanges; ++i) {
        rows.push_back(device.newId());
        device.add("sample", rows.back(), changes::Operation::Insert, newSample(u"S"_s, i), 0);
    }
    const double inserts = device.push(sync::kPushMost);
    const double floor = floorOf(cluster, database, true);
    const double best = floorOf(cluster, database, false);
    std::printf("floor: the same rows by prepared statements        %8.0f changes/s\n", floor);
    std::printf("floor: the same rows, 100 by one statement         %8.0f changes/s\n", best);
    say("new samples, batches as a lab file sends them", kChanges, inserts, floor);
    say("  against 100 by one statement", kChanges, inserts, best);
    device.beginGroup();
    for (int i = 0; i < kChanges; ++i) {
        device.add("sample", rows[static_cast<std::size_t>(i)], changes::Operation::Update,
                   "{\"volume\":[\"1\",\"2.25\"],\"organism\":[null,\"Mus "
                   "musculus\"],\"notes\":[null,\"seen\"]}",
                   1'000'000);
    }
    say("edits of 3 fields, likewise", kChanges, device.push(sync::kPushMost), floor);
    for (int i = 0; i < 500; ++i) {
        device.beginGroup();
        device.add("sample", rows[static_cast<std::size_t>(i)], changes::Operation::Update,
                   "{\"volume\":[\"2.25\",\"3\"]}", 1'000'000);
    }
    say("edits of 1 field, one at a time", 500, device.push(1), floor);

    int wrong = device.bad();
    for (const int clients : {8, 50}) {
        wrong += pushAtOnce(cluster, database, clients, floor);
    }
    std::printf("%d changes were not applied\n", wrong);
    return wrong == 0 ? 0 : 1;
}
