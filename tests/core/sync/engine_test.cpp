// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's thread against a real PostgreSQL, on the thread of a window.
#include "core/sync/server_reach.h"
#include "tests/core/sync/station.h"
#include "tests/support/cutting_proxy.h"

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;
using Phase = sync::EngineState::Phase;

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
