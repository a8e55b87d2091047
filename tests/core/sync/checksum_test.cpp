// SPDX-License-Identifier: GPL-3.0-or-later
// What a lab file holds, against what its server holds.
#include "core/projects/project.h"
#include "core/samples/sample_service.h"
#include "core/sync/checksum.h"
#include "tests/support/workstation.h"

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;
using Outcome = sync::ChecksumReport::Outcome;

namespace {

std::vector<Uuid> addSamples(Workstation& at, const QString& prefix, int count)
{
    std::vector<Uuid> ids;
    REQUIRE(at.write([&](changes::UnitOfWork& unit) -> Status {
        const auto project = unit.insert(projects::projectEntity(),
                                         {{projects::Code, prefix}, {projects::Title, prefix}});
        for (int i = 0; project && i < count; ++i) {
            const auto made =
                samples::createSample(unit,
                                      {{samples::Name, u"Größe %1 %2"_s.arg(prefix).arg(i)},
                                       {samples::SampleType, u"DNA"_s},
                                       {samples::Project, *project},
                                       {samples::Volume, Decimal::fromMillionths(8'500'000 + i)},
                                       {samples::Attributes, u"{\"k\":\"a \\\"b\\\"\"}"_s}},
                                      at.clock());
            if (!made) {
                return failure(made.error());
            }
            ids.push_back(*made);
        }
        return project ? Status() : failure(project.error());
    }));
    return ids;
}

sync::ChecksumReport compared(Workstation& at)
{
    const auto met = at.exchange();
    REQUIRE(met.has_value());
    const auto transport = at.connect();
    NoProgress nobody;
    const auto done = sync::compareChecksums(at.side(), *transport, met->welcome, nobody);
    REQUIRE(done.has_value());
    return *done;
}

} // namespace

TEST_CASE("both sides come to the same sums, removed and waiting rows included")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    Workstation tom(bench, u"tom"_s);
    REQUIRE(paula.exchange().has_value());
    const auto ids = addSamples(paula, u"P1"_s, 20);
    REQUIRE(paula.write(
        [&](changes::UnitOfWork& unit) { return unit.remove(samples::sampleEntity(), ids[3]); }));
    CHECK(compared(paula).outcome == Outcome::Equal);
    CHECK(compared(tom).outcome == Outcome::Equal);
    CHECK(compared(tom).rows > 20);
    // The server refused this removal: what it made of the row counts.
    REQUIRE(tom.write(
        [&](changes::UnitOfWork& unit) { return unit.remove(samples::sampleEntity(), ids[4]); }));
    CHECK(compared(tom).outcome == Outcome::Equal);
    // What waits is not what the server has, and no reason to raise an alarm.
    const auto met = tom.exchange();
    REQUIRE(tom.set(ids[5], samples::Notes, QString(u"mine"_s)));
    addSamples(tom, u"P2"_s, 3);
    const auto transport = tom.connect();
    NoProgress nobody;
    const auto done = sync::compareChecksums(tom.side(), *transport, met->welcome, nobody);
    REQUIRE(done.has_value());
    CHECK(done->outcome == Outcome::Equal);
}

TEST_CASE("a byte that was altered by hand in a lab file is found, and its table named")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    REQUIRE(paula.exchange().has_value());
    addSamples(paula, u"P1"_s, 20);
    CHECK(paula.side().lastCheck()->isDue(paula.clock().nowMs()));
    CHECK(compared(paula).outcome == Outcome::Equal);
    CHECK_FALSE(paula.side().lastCheck()->isDue(paula.clock().nowMs()));
    paula.clock().advance(86'400'000);
    CHECK(paula.side().lastCheck()->isDue(paula.clock().nowMs()));
    {
        auto other =
            database::Connection::open(paula.path(), database::Connection::Mode::ReadWrite);
        REQUIRE(
            (*other)->execute("UPDATE sample SET volume = volume + 1 WHERE rid = 7").has_value());
    }
    const auto report = compared(paula);
    CHECK(report.outcome == Outcome::Unequal);
    CHECK(report.unequal == QStringList{u"sample"_s});
    CHECK(paula.side().lastCheck()->unequal == QStringList{u"sample"_s});
}

TEST_CASE("who sees the rows of some projects only has nothing to compare")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    Workstation sara(bench, u"sara"_s);
    REQUIRE(paula.exchange().has_value());
    addSamples(paula, u"P1"_s, 3);
    REQUIRE(paula.exchange().has_value());
    TestDevice boss(bench, u"boss"_s);
    REQUIRE(boss.connection()
                .run(u"SELECT tracseq.admin_set_projects($1, true, '{}')"_s, {sara.user()})
                .ok());
    CHECK(compared(sara).outcome == Outcome::SeesParts);
    CHECK(sara.count("SELECT count(*) FROM sample") == 0);
}
