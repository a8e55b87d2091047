// SPDX-License-Identifier: GPL-3.0-or-later
// Whole lab files against a real PostgreSQL.
#include "core/accounts/security_event.h"
#include "core/projects/project.h"
#include "core/sync/conflict.h"
#include "core/sync/conflict_query.h"
#include "core/sync/conflict_service.h"
#include "tests/support/cutting_proxy.h"
#include "tests/support/sample_rows.h"
#include "tests/support/workstation.h"

#include <set>

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

Uuid addSample(Workstation& at, const QString& name, const QString& barcode = {})
{
    Uuid id;
    REQUIRE(at.write([&](changes::UnitOfWork& unit) -> Status {
        const auto number = unit.takeNumber(u"test.accession"_s);
        const auto added =
            unit.insert(samples::sampleEntity(),
                        {{samples::Name, name},
                         {samples::Accession, u"%1-%2"_s.arg(at.user(), number->text(1))},
                         {samples::Barcode, barcode},
                         {samples::SampleType, u"DNA"_s}});
        if (!added) {
            return failure(added.error());
        }
        id = *added;
        return {};
    }));
    return id;
}

QString volumeOf(Workstation& at, const Uuid& sample)
{
    const auto row = at.row(samples::sampleEntity(), sample);
    return row ? row->values[samples::Volume].decimal().toString() : u"none"_s;
}

} // namespace

TEST_CASE("what one writes, the other has, and a conflict keeps both values")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    Workstation tom(bench, u"tom"_s);
    REQUIRE(paula.exchange().has_value());
    REQUIRE(tom.exchange().has_value());
    const Uuid sample = addSample(paula, u"S1"_s);
    CHECK(paula.side().position()->pending == 1);
    REQUIRE(paula.exchange().has_value());
    CHECK(paula.side().position()->pending == 0);
    REQUIRE(tom.exchange().has_value());
    REQUIRE(tom.row(samples::sampleEntity(), sample).has_value());

    // Both change the same field, neither having seen the other's.
    REQUIRE(paula.set(sample, samples::Volume, microlitres(10)));
    REQUIRE(tom.set(sample, samples::Volume, microlitres(20)));
    REQUIRE(tom.set(sample, samples::Notes, QString(u"leaks"_s)));
    REQUIRE(paula.exchange().has_value());
    REQUIRE(tom.exchange().has_value());
    REQUIRE(paula.exchange().has_value());
    CHECK(volumeOf(paula, sample) == u"10");
    CHECK(volumeOf(tom, sample) == u"10");
    CHECK(paula.row(samples::sampleEntity(), sample)->values[samples::Notes].text() == u"leaks");
    for (Workstation* at : {&paula, &tom}) {
        CHECK(at->count("SELECT count(*) FROM conflict WHERE mine = '20' AND theirs = '10' "
                        "AND field = 'volume' AND state = 'open'") == 1);
        at->checkAudit();
    }
}

TEST_CASE("what one decides about a conflict is decided for everybody")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    Workstation tom(bench, u"tom"_s);
    REQUIRE(paula.exchange().has_value());
    REQUIRE(tom.exchange().has_value());
    const Uuid sample = addSample(paula, u"S1"_s);
    REQUIRE(paula.exchange().has_value());
    REQUIRE(tom.exchange().has_value());
    REQUIRE(paula.set(sample, samples::Volume, microlitres(10)));
    REQUIRE(tom.set(sample, samples::Volume, microlitres(20)));
    for (Workstation* at : {&paula, &tom, &paula}) {
        REQUIRE(at->exchange().has_value());
    }
    const auto reader = paula.lab().database().openReader();
    const auto list = sync::readConflicts(**reader, lab::entities(), false, tom.user(), 10);
    REQUIRE((list && list->records.size() == 1 && list->isShared));
    const auto& record = list->records.front();
    const auto& lost = record.lost.front();
    CHECK(lost.mine == microlitres(20));
    CHECK(lost.theirs == microlitres(10));
    CHECK_FALSE(record.hasMoved(lost));
    const sync::ConflictDecision mine{
        lost.id,
        sync::ConflictDecision::Take::Mine,
        {},
        sync::ConflictDecision::Seen{false, record.row->updatedAt, record.present(lost)}};
    const auto decide = [&](changes::UnitOfWork& unit) {
        return sync::decideConflicts(unit, lab::entities(), {mine}, {});
    };
    REQUIRE(paula.write(decide));
    REQUIRE(paula.exchange().has_value());
    REQUIRE(tom.exchange().has_value());
    for (Workstation* at : {&paula, &tom}) {
        CHECK(volumeOf(*at, sample) == u"20");
        CHECK(at->count("SELECT count(*) FROM conflict WHERE state = 'mine'") == 1);
        CHECK(at->side().position()->conflicts == 0);
        at->checkAudit();
    }
    CHECK_FALSE(tom.write(decide)); // somebody has
}

TEST_CASE("of two who decide a conflict offline otherwise, one decision holds, with its value")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    Workstation tom(bench, u"tom"_s);
    REQUIRE(paula.exchange().has_value());
    REQUIRE(tom.exchange().has_value());
    const Uuid sample = addSample(paula, u"S1"_s);
    REQUIRE(paula.exchange().has_value());
    REQUIRE(tom.exchange().has_value());
    REQUIRE(paula.set(sample, samples::Volume, microlitres(10)));
    REQUIRE(tom.set(sample, samples::Volume, microlitres(20)));
    for (Workstation* at : {&paula, &tom, &paula}) {
        REQUIRE(at->exchange().has_value());
    }
    const auto reader = paula.lab().database().openReader();
    const auto list = sync::readConflicts(**reader, lab::entities(), false, tom.user(), 10);
    REQUIRE((list && list->records.size() == 1));
    const auto& record = list->records.front();
    const auto& lost = record.lost.front();
    const auto decide = [&](Workstation& at, sync::ConflictDecision::Take take) {
        const sync::ConflictDecision decision{
            lost.id,
            take,
            {},
            sync::ConflictDecision::Seen{false, record.row->updatedAt, record.present(lost)}};
        REQUIRE(at.write([&](changes::UnitOfWork& unit) {
            return sync::decideConflicts(unit, lab::entities(), {decision}, {});
        }));
    };
    const bool theirsFirst = GENERATE(true, false);
    decide(paula,
           theirsFirst ? sync::ConflictDecision::Take::Theirs : sync::ConflictDecision::Take::Mine);
    decide(tom,
           theirsFirst ? sync::ConflictDecision::Take::Mine : sync::ConflictDecision::Take::Theirs);
    // Other work of the same day goes its way.
    const Uuid other = addSample(tom, u"S2"_s);
    for (Workstation* at : {&paula, &tom, &paula}) {
        REQUIRE(at->exchange().has_value());
    }
    for (Workstation* at : {&paula, &tom}) {
        CHECK(volumeOf(*at, sample) == (theirsFirst ? u"10" : u"20"));
        CHECK(at->count("SELECT count(*) FROM conflict") == 1);
        CHECK(at->count(theirsFirst ? "SELECT count(*) FROM conflict WHERE state = 'theirs'"
                                    : "SELECT count(*) FROM conflict WHERE state = 'mine'") == 1);
        CHECK(at->row(samples::sampleEntity(), other).has_value());
        CHECK(at->side().position()->pending == 0);
        at->checkAudit();
    }
    // Whoever lost is told: all of their decision was refused.
    CHECK(tom.count("SELECT count(*) FROM settled WHERE verdict = 'refused'") ==
          (theirsFirst ? 2 : 1));
}

TEST_CASE("two who take one barcode both keep their sample")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    Workstation tom(bench, u"tom"_s);
    REQUIRE(paula.exchange().has_value());
    REQUIRE(tom.exchange().has_value());
    const Uuid hers = addSample(paula, u"S1"_s, u"TUBE-7"_s);
    const Uuid his = addSample(tom, u"S2"_s, u"tube-7"_s);
    REQUIRE(paula.exchange().has_value());
    REQUIRE(tom.exchange().has_value());
    REQUIRE(paula.exchange().has_value());
    for (Workstation* at : {&paula, &tom}) {
        CHECK(at->row(samples::sampleEntity(), hers)->values[samples::Barcode].text() == u"TUBE-7");
        CHECK(at->row(samples::sampleEntity(), his)->values[samples::Barcode].isNull());
        CHECK(at->count("SELECT count(*) FROM conflict WHERE kind = 'place' "
                        "AND mine = 'tube-7'") == 1);
        at->checkAudit();
    }
}

TEST_CASE("what the server refuses is shown as it was, and the refusal says why")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    Workstation tom(bench, u"tom"_s);
    REQUIRE(paula.exchange().has_value());
    const Uuid sample = addSample(paula, u"S1"_s);
    REQUIRE(paula.exchange().has_value());
    REQUIRE(tom.exchange().has_value());
    // A technician may not remove samples; his lab, which has no accounts, did not know.
    REQUIRE(tom.write(
        [&](changes::UnitOfWork& unit) { return unit.remove(samples::sampleEntity(), sample); }));
    CHECK(tom.row(samples::sampleEntity(), sample)->deleted);
    REQUIRE(tom.exchange().has_value());
    CHECK_FALSE(tom.row(samples::sampleEntity(), sample)->deleted);
    CHECK(tom.count("SELECT count(*) FROM settled WHERE verdict = 'refused' "
                    "AND message LIKE '%samples.remove%'") == 1);
    tom.checkAudit();
}

TEST_CASE("what was done before there was a server is adopted by an administrator only")
{
    ServerBench bench;
    Workstation boss(bench, u"boss"_s);
    Workstation tom(bench, u"tom"_s);
    changes::WriteRequest request;
    request.user = u"somebody"_s;
    REQUIRE(boss.lab().store().writeNow(request, [](changes::UnitOfWork& unit) -> Status {
        const auto added = unit.insert(projects::projectEntity(),
                                       {{projects::Code, u"P1"_s}, {projects::Title, u"One"_s}});
        return added ? Status() : failure(added.error());
    }));
    REQUIRE(boss.exchange().has_value());
    CHECK(boss.side().position()->pending == 1);
    REQUIRE(boss.exchange(0, true).has_value());
    CHECK(boss.side().position()->pending == 0);
    boss.checkAudit();
    REQUIRE(tom.exchange().has_value());
    CHECK(tom.count("SELECT count(*) FROM project WHERE code = 'P1'") == 1);
    CHECK(tom.count("SELECT count(*) FROM change WHERE user = 'somebody'") == 1);
    CHECK_FALSE(tom.exchange(0, true).has_value());
}

TEST_CASE("who signed in when stays in the lab file, and holds up nothing")
{
    ServerBench bench;
    Workstation boss(bench, u"boss"_s);
    const auto note = [&] {
        REQUIRE(boss.write([](changes::UnitOfWork& unit) -> Status {
            const auto added =
                unit.insert(accounts::securityEventEntity(),
                            {{accounts::EventKind,
                              accounts::securityEventName(accounts::SecurityEvent::SignedIn)}});
            return added ? Status() : failure(added.error());
        }));
    };
    note();
    addSample(boss, u"S1"_s);
    note();
    addSample(boss, u"S2"_s);
    REQUIRE(boss.exchange().has_value());
    CHECK(boss.side().position()->pending == 2);
    note();
    addSample(boss, u"S3"_s);
    REQUIRE(boss.exchange(0, true).has_value());
    REQUIRE(boss.exchange().has_value());
    CHECK(boss.side().position()->pending == 0);
    CHECK(boss.count("SELECT count(*) FROM security_event") == 3);
    CHECK(boss.count("SELECT count(*) FROM settled WHERE verdict <> 'applied'") == 0);
    CHECK(
        bench.asOwner(u"SELECT count(*) FROM tracseq.lab_row WHERE entity = 'sample'"_s).value() ==
        u"3");
    boss.checkAudit();
}

TEST_CASE("an exchange that is cut after any of its messages loses nothing and doubles nothing")
{
    ServerBench bench;
    CuttingProxy proxy(bench.cluster().port());
    Workstation paula(bench, u"paula"_s);
    Workstation tom(bench, u"tom"_s);
    REQUIRE(paula.exchange().has_value());
    REQUIRE(tom.exchange().has_value());
    using Plan = CuttingProxy::Plan;
    int cuts = 0;
    for (const Plan& kind : {Plan{1, false, false, 0}, Plan{1, true, false, 0},
                             Plan{1, false, true, 0}, Plan{1, false, false, 2}}) {
        for (int message = 1;; ++message) {
            const Uuid hers = addSample(paula, u"S%1-%2"_s.arg(cuts).arg(message));
            REQUIRE(paula.set(hers, samples::Volume, microlitres(message)));
            const Uuid his = addSample(tom, u"T%1-%2"_s.arg(cuts).arg(message));
            REQUIRE(tom.exchange().has_value());
            Plan plan = kind;
            plan.cutAfter = message;
            proxy.setPlan(plan);
            const auto done = paula.exchange(proxy.port());
            const bool cut = proxy.hasCut();
            if (!done) {
                INFO(done.error().name().toStdString());
                CHECK(done.error().code() == ErrorCode::ServerUnreachable);
            }
            REQUIRE(paula.exchange().has_value());
            CHECK(paula.side().position()->pending == 0);
            CHECK(paula.row(samples::sampleEntity(), his).has_value());
            cuts += cut ? 1 : 0;
            if (done) {
                break; // longer than the exchange: nothing was cut
            }
        }
    }
    CHECK(cuts > 40);
    REQUIRE(tom.exchange().has_value());
    const auto doubled =
        bench.asOwner(u"SELECT count(*) - count(DISTINCT id) FROM tracseq.change_log"_s);
    CHECK(doubled.value() == u"0");
    for (Workstation* at : {&paula, &tom}) {
        at->checkAudit();
        const auto rows =
            bench.asOwner(u"SELECT count(*) FROM tracseq.lab_row WHERE entity = 'sample'"_s);
        CHECK(QString::number(at->count("SELECT count(*) FROM sample")) == rows.value());
        CHECK(at->count("SELECT count(*) FROM outbox") == 0);
    }
}

TEST_CASE(
    "a log that its owner altered is found by the next lab that reads it, and by one that has")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    REQUIRE(paula.exchange().has_value());
    const Uuid sample = addSample(paula, u"S1"_s);
    REQUIRE(paula.set(sample, samples::Volume, microlitres(5)));
    REQUIRE(paula.exchange().has_value());
    REQUIRE(
        bench
            .asOwner(u"UPDATE tracseq.change_log SET fields = replace(fields, '\"5\"', '\"9\"') "
                     "WHERE operation = 'update'"_s)
            .ok());
    Workstation tom(bench, u"tom"_s);
    const auto taken = tom.exchange();
    REQUIRE_FALSE(taken.has_value());
    CHECK(taken.error().code() == ErrorCode::ServerLogBroken);
    CHECK(tom.count("SELECT count(*) FROM sample") == 0);
    paula.checkAudit(); // what she has is what was sealed
}
