// SPDX-License-Identifier: GPL-3.0-or-later
// Members who do their worst to keep others waiting: with locks, and with what they shout.
#include "tests/core/sync/server_rows.h"
#include "tests/core/sync/station.h"

using namespace tracseq;
using namespace tracseq::tests;

namespace {

/// Many connections of one member that run something again and again.
class Crowd {
public:
    Crowd(ServerBench& bench, const QString& user, int count, QString sql)
        : m_sql(std::move(sql))
    {
        const QString address = bench.address(user).connectionText() + u" password='"_s +
                                ServerBench::password(user) + u"'"_s;
        for (int i = 0; i < count; ++i) {
            m_all.push_back(std::make_unique<PgConnection>(address));
            m_all.back()->run(u"SET statement_timeout = 0; SET lock_timeout = 0; "
                              "SET idle_in_transaction_session_timeout = 0"_s);
        }
        m_thread = std::thread([this, address] { work(address); });
    }
    ~Crowd()
    {
        m_stops = true;
        m_thread.join();
    }
    Crowd(const Crowd&) = delete;
    Crowd& operator=(const Crowd&) = delete;

    [[nodiscard]] int done() const { return m_done; }

private:
    void work(const QString& address)
    {
        for (auto& one : m_all) {
            one->send(m_sql);
        }
        while (!m_stops) {
            for (auto& one : m_all) {
                if (!one->isOpen()) { // thrown out, and there again at once
                    one = std::make_unique<PgConnection>(address);
                    one->run(u"SET statement_timeout = 0"_s);
                    one->send(m_sql);
                } else if (!one->isBusy()) {
                    one->answer();
                    ++m_done;
                    one->send(m_sql);
                }
            }
            QThread::msleep(5);
        }
    }

    QString m_sql;
    std::vector<std::unique_ptr<PgConnection>> m_all;
    std::atomic<bool> m_stops{false};
    std::atomic<int> m_done{0};
    std::thread m_thread;
};

/// Seconds that paula's changes take, one after the other.
double longestPush(ServerBench& bench, int count)
{
    TestDevice paula(bench, u"paula"_s);
    double longest = 0;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto sent = paula.send(
            {paula.change("sample", TestDevice::newId(), "insert",
                          sampleFields(QString::number(i) + TestDevice::newId().toString()))});
        INFO(sent.state.toStdString() << ' ' << sent.message.toStdString());
        CHECK(sent.ok());
        longest = std::max(longest, static_cast<double>(timer.elapsed()) / 1000);
    }
    return longest;
}

} // namespace

TEST_CASE("attack: eighteen connections of one member make a colleague wait once, and not for long")
{
    ServerBench bench;
    const auto [sql, most] = GENERATE(
        // Just short of where others give up waiting.
        std::pair{u"SELECT tracseq.sign_in(), pg_sleep(3.7)"_s, 8.0},
        // For as long as it is let.
        std::pair{u"SELECT tracseq.sign_in(), pg_sleep(1000)"_s, 15.0},
        // Behind a lock of his own, which looks like waiting.
        std::pair{
            u"BEGIN; SELECT tracseq.sign_in(); SELECT pg_advisory_lock(1); SELECT pg_sleep(900)"_s,
            15.0},
        // As fast as it goes.
        std::pair{u"SELECT tracseq.sign_in()"_s, 3.0});
    INFO(sql.toStdString());
    Crowd crowd(bench, u"tom"_s, 18, sql);
    QThread::msleep(500);
    const double longest = longestPush(bench, 2);
    INFO(longest << " s, " << crowd.done() << " by the crowd");
    CHECK(longest < most);
    bench.asOwner(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1"_s,
                  {bench.login(u"tom"_s)});
}

TEST_CASE("two workstations of one member, and many members, wait for each other as they come")
{
    ServerBench bench;
    TestDevice one(bench, u"tom"_s);
    TestDevice other(bench, u"tom"_s);
    REQUIRE(one.connection().run(u"BEGIN"_s).ok());
    one.push({one.change("sample", TestDevice::newId(), "insert", sampleFields(u"one"_s))});
    std::thread later([&] {
        QThread::msleep(600);
        one.connection().run(u"COMMIT"_s);
    });
    const auto sent =
        other.send({other.change("sample", TestDevice::newId(), "insert", sampleFields(u"two"_s))});
    later.join();
    CHECK(sent.ok());
    // A member from before there was a place for him gets one.
    bench.asOwner(u"DELETE FROM own_turn"_s);
    other.push({other.change("sample", TestDevice::newId(), "insert", sampleFields(u"three"_s))});
    CHECK(bench.asOwner(u"SELECT count(*) FROM own_turn"_s).value() == u"1");
}

TEST_CASE("attack: junk that is shouted makes no storm of exchanges, and hides no change for long")
{
    ServerBench bench;
    Station station(bench, u"sara"_s);
    station.begin();
    REQUIRE(station.is(sync::EngineState::Phase::Current));
    int exchanges = 0;
    QObject::connect(station.engine.get(), &sync::Engine::exchanged, station.engine.get(),
                     [&] { ++exchanges; });
    auto attacker = bench.connect(u"tom"_s);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; timer.elapsed() < 4'000; ++i) {
        attacker->run(u"SELECT pg_notify('tracseq', '%1'), pg_notify('tracseq', 'x%1'), "
                      "pg_notify('tracseq', '-1'), pg_notify('tracseq', repeat('9', 7000))"_s.arg(
                          9'000'000'000'000'000LL + i));
        static_cast<void>(until([] { return false; }, 20));
    }
    CHECK(exchanges >= 1);
    CHECK(exchanges <= 8); // after 0, 0.25, 0.5, 1, 2, 4 s
    TestDevice paula(bench, u"paula"_s);
    const Uuid sample = TestDevice::newId();
    paula.push({paula.change("sample", sample, "insert", sampleFields(u"one"_s))});
    timer.restart();
    CHECK(until([&] { return station.has(sample); }, 15'000));
    CHECK(timer.elapsed() < 7'000);
    // And as quick as ever when it has stopped.
    const Uuid next = TestDevice::newId();
    paula.push({paula.change("sample", next, "insert", sampleFields(u"two"_s))});
    timer.restart();
    CHECK(until([&] { return station.has(next); }, 15'000));
    CHECK(timer.elapsed() < 2'000);
}

TEST_CASE("attack: a flood of shouts is not listened to, and what changes is still seen")
{
    ServerBench bench;
    Station station(bench, u"sara"_s);
    station.options.pollMs = 3'000; // as it looks by itself, only sooner
    station.begin();
    REQUIRE(station.is(sync::EngineState::Phase::Current));
    auto attacker = bench.connect(u"tom"_s);
    const auto listening = [&] {
        return bench
            .asOwner(u"SELECT count(*) FROM pg_stat_activity WHERE usename = $1 AND query LIKE "
                     u"'UNLISTEN%'"_s,
                     {bench.login(u"sara"_s)})
            .value()
            .toInt();
    };
    bool silent = false;
    for (int i = 0; i < 20 && !silent; ++i) {
        REQUIRE(attacker
                    ->run(u"SELECT pg_notify('tracseq', (random() * 1e15)::bigint::text) "
                          u"FROM generate_series(1, 5000)"_s)
                    .ok());
        silent = until([&] { return listening() > 0; }, 300);
    }
    CHECK(silent);
    TestDevice paula(bench, u"paula"_s);
    const Uuid sample = TestDevice::newId();
    paula.push({paula.change("sample", sample, "insert", sampleFields(u"one"_s))});
    CHECK(until([&] { return station.has(sample); }, 20'000));
}

TEST_CASE("attack: a queue of shouts that is full stops no push, and who keeps it full is put out")
{
    // The queue is one for the whole PostgreSQL.
    PostgresCluster cluster;
    ServerBench bench(cluster);
    // As if it were full soon; what fills eight gigabytes fills a little of them first.
    REQUIRE(bench
                .asOwner(u"CREATE OR REPLACE FUNCTION tracseq.telling_limits(OUT o_used double "
                         u"precision, OUT o_age interval) LANGUAGE sql IMMUTABLE AS "
                         u"'SELECT 0.00001::double precision, interval ''2 s'''"_s)
                .ok());
    TestDevice paula(bench, u"paula"_s);
    auto listener = bench.connect(u"sara"_s);
    REQUIRE(listener->run(u"LISTEN tracseq"_s).ok());
    const auto push = [&](const QString& name) {
        return paula
            .send({paula.change("sample", TestDevice::newId(), "insert", sampleFields(name))})
            .ok();
    };
    CHECK(push(u"one"_s));
    listener->run(u"SELECT 1"_s);
    CHECK(listener->notifications().size() == 1);

    auto sleeper = bench.connect(u"tom"_s);
    REQUIRE(sleeper->run(u"SET idle_in_transaction_session_timeout = 0"_s).ok());
    REQUIRE(sleeper->run(u"LISTEN tracseq"_s).ok());
    REQUIRE(sleeper->run(u"BEGIN; SELECT 1"_s).ok());
    auto shouter = bench.connect(u"tom"_s);
    REQUIRE(shouter
                ->run(u"SELECT pg_notify('junk', repeat('x', 7900) || i) "
                      u"FROM generate_series(1, 300) i"_s)
                .ok());
    listener->run(u"SELECT 1"_s);
    CHECK(bench.asOwner(u"SELECT pg_notification_queue_usage() > 0.00001"_s).value() == u"t");
    CHECK(push(u"two"_s));
    listener->run(u"SELECT 1"_s);
    CHECK(listener->notifications().isEmpty());
    CHECK(sleeper->run(u"SELECT 1"_s).ok()); // not before his time
    QThread::msleep(2'100);
    CHECK(push(u"three"_s));
    CHECK_FALSE(sleeper->run(u"SELECT 1"_s).ok());
    CHECK(listener->run(u"SELECT 1"_s).ok()); // who does no harm stays
    for (int i = 0; i < 100 && listener->notifications().isEmpty(); ++i) {
        CHECK(push(u"more %1"_s.arg(i)));
        listener->run(u"SELECT 1"_s);
    }
    CHECK(bench.asOwner(u"SELECT pg_notification_queue_usage() < 0.00001"_s).value() == u"t");
}
