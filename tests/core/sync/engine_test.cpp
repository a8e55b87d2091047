// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's thread against a real PostgreSQL, on the thread of a window.
#include "core/database/entity_query.h"
#include "core/lab/lab.h"
#include "core/samples/sample.h"
#include "core/sync/engine.h"
#include "core/sync/server_reach.h"
#include "tests/support/cutting_proxy.h"
#include "tests/support/server_bench.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;
using Phase = sync::EngineState::Phase;

namespace {

/// Turns the event loop until it is so; false when it is not within that time.
bool until(const std::function<bool()>& so, int mostMs = 10'000)
{
    QElapsedTimer timer;
    timer.start();
    while (!so()) {
        if (timer.elapsed() > mostMs) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        QThread::msleep(1);
    }
    return true;
}

/// A lab file with an engine, as the window has it.
class Station {
public:
    Station(ServerBench& bench, const QString& name, int port = 0)
        : m_user(bench.login(name))
        , m_lab(std::move(*lab::Lab::open(m_folder.filePath(u"lab.tracseq"_s), m_clock)))
    {
        options.address = bench.address(name);
        if (port != 0) {
            options.address.port = QString::number(port);
        }
        options.password = ServerBench::password(name);
        options.exchange.user = m_user;
        options.pollMs = 3'600'000; // what is seen is seen by being woken
        options.firstRetryMs = 50;
        options.mostRetryMs = 200;
    }

    void begin()
    {
        engine = std::make_unique<sync::Engine>(m_lab->store(), options);
        QObject::connect(&m_lab->hub(), &changes::ChangeHub::changed, engine.get(),
                         [this] { engine->noteChange(); });
        engine->start();
    }

    Uuid addSample(const QString& name)
    {
        Uuid id;
        const auto written = m_lab->store().writeNow(
            {m_user, u"work"_s, {}, 0}, [&](changes::UnitOfWork& unit) -> Status {
                const auto added = unit.insert(samples::sampleEntity(),
                                               {{samples::Name, name},
                                                {samples::Accession, QString(u"A-"_s + name)},
                                                {samples::SampleType, u"DNA"_s}});
                if (!added) {
                    return failure(added.error());
                }
                id = *added;
                return {};
            });
        REQUIRE(written.has_value());
        return id;
    }

    bool has(const Uuid& id)
    {
        const auto reader = m_lab->database().openReader();
        return database::rowById(**reader, samples::sampleEntity(), id)->has_value();
    }

    bool is(Phase phase)
    {
        return until([&] { return engine->state().phase == phase; });
    }

    sync::EngineOptions options;

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    QString m_user;
    std::unique_ptr<lab::Lab> m_lab;

public:
    std::unique_ptr<sync::Engine> engine; ///< last: it stands on the lab
};

} // namespace

TEST_CASE("what is written at one station is at the other without its asking")
{
    ServerBench bench;
    Station one(bench, u"tom"_s);
    Station other(bench, u"sara"_s);
    one.begin();
    other.begin();
    REQUIRE(one.is(Phase::Current));
    REQUIRE(other.is(Phase::Current));

    const Uuid there = one.addSample(u"S1"_s);
    CHECK(until([&] { return other.has(there); }));
    const Uuid back = other.addSample(u"S2"_s);
    CHECK(until([&] { return one.has(back); }));
    CHECK(one.engine->state().doneAt > 0);
    CHECK(!one.engine->state().problem);
}

TEST_CASE("a server that crashes and comes back is met again, and nothing has to be done for it")
{
    PostgresCluster cluster;
    ServerBench bench(cluster);
    Station one(bench, u"tom"_s);
    Station other(bench, u"sara"_s);
    one.begin();
    other.begin();
    REQUIRE(one.is(Phase::Current));
    REQUIRE(other.is(Phase::Current));

    cluster.kill();
    CHECK(one.is(Phase::Waiting));
    REQUIRE(one.engine->state().problem.has_value());
    CHECK(one.engine->state().problem->name() == u"ServerUnreachable");
    const Uuid offline = one.addSample(u"S1"_s);
    cluster.start();
    CHECK(until([&] { return other.has(offline); }, 30'000));
    CHECK(one.is(Phase::Current));
    CHECK(one.engine->state().attempts == 0);
}

TEST_CASE("who is not let in is told why, and the door is not tried again and again")
{
    ServerBench bench;
    Station station(bench, u"tom"_s);
    SECTION("by a wrong password")
    {
        station.options.password = u"guessed"_s;
        station.begin();
        CHECK(station.is(Phase::Stopped));
        CHECK(station.engine->state().problem->name() == u"ServerPasswordWrong");
    }
    SECTION("by a name that is unknown")
    {
        station.options.address.user = u"nemo"_s;
        station.begin();
        CHECK(station.is(Phase::Stopped));
        CHECK(station.engine->state().problem->name() == u"ServerPasswordWrong");
    }
    SECTION("because the account was disabled, also during a session")
    {
        station.begin();
        REQUIRE(station.is(Phase::Current));
        REQUIRE(
            bench.asOwner(u"SELECT tracseq.let_in('%1', false)"_s.arg(bench.login(u"tom"_s))).ok());
        CHECK(station.is(Phase::Stopped));
        CHECK(station.engine->state().problem->name() == u"ServerNoMember");
    }
    SECTION("because there is no such database")
    {
        station.options.address.database = u"nowhere"_s;
        station.begin();
        CHECK(station.is(Phase::Stopped));
        CHECK(station.engine->state().problem->name() == u"ServerNoLab");
    }
}

TEST_CASE("a connection that went silent is noticed in less than 20 seconds")
{
    ServerBench bench;
    CuttingProxy proxy(bench.cluster().port());
    Station station(bench, u"tom"_s, proxy.port());
    Station other(bench, u"sara"_s);
    other.begin();
    station.begin();
    REQUIRE(station.is(Phase::Current));
    // What is on its way would be sent again and again, and be a sign of life.
    static_cast<void>(until([] { return false; }, 1000));
    proxy.goSilent();
    QElapsedTimer timer;
    timer.start();
    Uuid written;
    const bool busy = GENERATE(false, true);
    CAPTURE(busy);
    if (busy) {
        written = station.addSample(u"S1"_s);
        // The thread of the window does not notice.
        CHECK(timer.elapsed() < 1000);
    }
    CHECK(until([&] { return station.engine->state().problem.has_value(); }, 30'000));
    CHECK(timer.elapsed() < 20'000);
    proxy.hearAgain();
    CHECK(until([&] { return station.engine->state().phase == Phase::Current; }, 30'000));
    if (busy) {
        CHECK(until([&] { return other.has(written); }));
    }
}

TEST_CASE("stopping does not wait for a server that does not answer")
{
    ServerBench bench;
    QElapsedTimer timer;
    SECTION("at the first word")
    {
        CuttingProxy mute(bench.cluster().port());
        mute.goSilent();
        Station station(bench, u"tom"_s, mute.port());
        station.begin();
        CHECK(!until([&] { return station.engine->state().problem.has_value(); }, 500));
        timer.start();
        station.engine.reset();
        CHECK(timer.elapsed() < 1000);
    }
    SECTION("in the middle of an exchange")
    {
        CuttingProxy proxy(bench.cluster().port());
        Station station(bench, u"tom"_s, proxy.port());
        station.begin();
        REQUIRE(station.is(Phase::Current));
        proxy.goSilent();
        station.addSample(u"S1"_s);
        CHECK(until([&] { return true; }, 500));
        QThread::msleep(200);
        timer.start();
        station.engine.reset();
        CHECK(timer.elapsed() < 1000);
    }
}

TEST_CASE("a server that answers nothing for too long is given up")
{
    ServerBench bench;
    CuttingProxy proxy(bench.cluster().port());
    Station station(bench, u"tom"_s, proxy.port());
    station.options.silenceMs = 1500;
    station.begin();
    REQUIRE(station.is(Phase::Current));
    // Somebody holds what each push needs.
    auto owner = std::make_unique<PgConnection>(
        u"host=%1 port=%2 dbname=%3 user=postgres"_s.arg(bench.cluster().socket())
            .arg(bench.cluster().port())
            .arg(bench.database()));
    REQUIRE(owner->run(u"BEGIN; LOCK TABLE tracseq.server_state"_s).ok());
    const Uuid written = station.addSample(u"S1"_s);
    CHECK(until([&] { return station.engine->state().problem.has_value(); }));
    owner.reset();
    Station other(bench, u"sara"_s);
    other.begin();
    CHECK(until([&] { return other.has(written); }));
}

TEST_CASE("reaching a server tells a wrong password from a server that is away")
{
    ServerBench bench;
    const auto always = [] { return true; };
    CHECK(sync::reachServer(bench.address(u"tom"_s), ServerBench::password(u"tom"_s), always));
    sync::ServerAddress address = bench.address(u"tom"_s);
    const auto wrong = sync::reachServer(address, u"no"_s, always);
    REQUIRE(!wrong);
    INFO(wrong.error().arguments().join(u"|"_s).toStdString());
    CHECK(wrong.error().name() == u"ServerPasswordWrong");
    const auto none = sync::reachServer(address, {}, always);
    REQUIRE(!none);
    CHECK(none.error().name() == u"ServerPasswordWrong");
    CHECK(sync::reachServer(address, u"no"_s, [] { return false; }).error().name() == u"Cancelled");
    // The second of two hosts is as good as the first.
    address.host = u"127.0.0.1,"_s + address.host;
    address.port = u"1,"_s + address.port;
    CHECK(sync::reachServer(address, ServerBench::password(u"tom"_s), always));
    address.host = u"127.0.0.1"_s;
    address.port = u"1"_s;
    const auto away = sync::reachServer(address, {}, always);
    REQUIRE(!away);
    CHECK(away.error().name() == u"ServerUnreachable");
}
