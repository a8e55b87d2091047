// SPDX-License-Identifier: GPL-3.0-or-later
// Two workstations that take from one tube, neither knowing of the other, against a real
// PostgreSQL.
#include "core/changes/undo.h"
#include "core/samples/lineage_query.h"
#include "core/samples/lineage_service.h"
#include "core/samples/sample_service.h"
#include "core/sync/conflict_query.h"
#include "core/sync/conflict_service.h"
#include "tests/support/workstation.h"

using namespace tracseq;
using namespace tracseq::tests;
using namespace tracseq::samples;
using namespace Qt::StringLiterals;
using changes::UnitOfWork;

namespace {

constexpr Decimal ul(qint64 whole)
{
    return Decimal::fromMillionths(whole * Decimal::kScale);
}

/// Paula's and Tom's workstations, and a tube with 100 uL that both know.
struct Tube {
    Tube()
    {
        meet();
        REQUIRE(paula.write([&](UnitOfWork& unit) -> Status {
            const auto made =
                createSample(unit, {{Name, u"T"_s}, {SampleType, u"DNA"_s}, {Volume, ul(100)}},
                             paula.lab().clock());
            tube = made.value_or(Uuid());
            return made ? Status() : failure(made.error());
        }));
        meet();
    }
    void meet()
    {
        for (Workstation* at : {&paula, &tom, &paula}) {
            REQUIRE(at->exchange().has_value());
        }
    }
    Uuid aliquot(Workstation& at, qint64 volume)
    {
        Uuid id;
        const auto written = at.lab().store().writeNow(
            {at.user(), u"aliquot"_s, {}}, [&](UnitOfWork& unit) -> Status {
                const NewTube filled{ul(volume), QString(at.user() + QString::number(volume))};
                const auto made = makeAliquots(unit, tube, {filled}, at.lab().clock());
                id = made ? made->front() : Uuid();
                return made ? Status() : failure(made.error());
            });
        REQUIRE(written.has_value());
        lastGroup = written->group;
        return id;
    }
    void checkBoth(const QString& volume, qint64 openConflicts)
    {
        for (Workstation* at : {&paula, &tom}) {
            INFO(at->user().toStdString());
            const auto row = at->row(sampleEntity(), tube);
            REQUIRE(row.has_value());
            CHECK(row->values[Volume].decimal().toString() == volume);
            CHECK(at->count("SELECT count(*) FROM conflict WHERE state = 'open'") == openConflicts);
            at->checkAudit();
        }
    }

    ServerBench bench;
    Workstation paula{bench, u"paula"_s};
    Workstation tom{bench, u"tom"_s};
    Uuid tube;
    Uuid lastGroup;
};

} // namespace

TEST_CASE("what two take from one tube offline adds up")
{
    Tube shared;
    shared.aliquot(shared.paula, 30);
    shared.aliquot(shared.tom, 20);
    shared.aliquot(shared.tom, 10);
    CHECK(shared.tom.row(sampleEntity(), shared.tube)->values[Volume].decimal() == ul(70));
    shared.meet();
    shared.checkBoth(u"40"_s, 0);
    const auto reader = shared.paula.lab().database().openReader();
    CHECK(readFamily(**reader, shared.tube)->links.size() == 3);

    // Taken back, while the other one takes more.
    NoProgress nobody;
    REQUIRE(changes::undoGroup(shared.tom.lab().store(), {shared.tom.user(), u"undo"_s, {}},
                               shared.lastGroup, changes::UndoMode::AllOrNothing, nobody));
    shared.aliquot(shared.paula, 5);
    shared.meet();
    shared.checkBoth(u"45"_s, 0);
}

TEST_CASE("two who take more from one tube than it has keep their aliquots, and the lab is told")
{
    Tube shared;
    const Uuid hers = shared.aliquot(shared.paula, 60);
    const Uuid his = shared.aliquot(shared.tom, 70);
    REQUIRE(shared.paula.exchange().has_value());
    shared.meet();
    shared.checkBoth(u"40"_s, 1);
    for (Workstation* at : {&shared.paula, &shared.tom}) {
        for (const Uuid& id : {hers, his}) {
            const auto row = at->row(sampleEntity(), id);
            REQUIRE(row.has_value());
            CHECK_FALSE(row->deleted);
            CHECK(at->count("SELECT count(*) FROM derivation WHERE deleted = 0 AND volume IN "
                            "(60000000, 70000000)") == 2);
        }
    }
    const auto reader = shared.paula.lab().database().openReader();
    const auto list = sync::readConflicts(**reader, lab::entities(), false, {}, 10);
    REQUIRE((list && list->records.size() == 1));
    const auto& record = list->records.front();
    const auto& lost = record.lost.front();
    CHECK(lost.kind == u"overdrawn");
    CHECK(lost.mine == database::Value(ul(-70)));
    CHECK(lost.theirs == database::Value(ul(40)));
    CHECK(lost.myUser == shared.tom.user());
    CHECK(lost.theirUser == shared.paula.user());
    const sync::ConflictDecision empty{
        lost.id,
        sync::ConflictDecision::Take::Mine,
        {},
        sync::ConflictDecision::Seen{false, record.row->updatedAt, record.present(lost)}};
    REQUIRE(shared.paula.write([&](UnitOfWork& unit) {
        return sync::decideConflicts(unit, lab::entities(), {empty}, {});
    }));
    shared.meet();
    shared.checkBoth(u"0"_s, 0);
}

TEST_CASE("who measures a tube anew while another takes from it is asked")
{
    Tube shared;
    shared.aliquot(shared.paula, 30);
    REQUIRE(shared.tom.set(shared.tube, Volume, database::Value(ul(80))));
    shared.meet();
    shared.checkBoth(u"70"_s, 1);
}

TEST_CASE("who takes from a tube and then measures it is asked, when another has taken from it too")
{
    Tube shared;
    shared.aliquot(shared.paula, 30);
    shared.aliquot(shared.tom, 20);
    // Not the 50 µL that are in it: he thinks of 80, and has not seen what Paula took.
    REQUIRE(shared.tom.set(shared.tube, Volume, database::Value(ul(75))));
    REQUIRE(shared.paula.exchange().has_value());
    shared.meet();
    shared.checkBoth(u"50"_s, 1);
    const auto reader = shared.tom.lab().database().openReader();
    const auto list = sync::readConflicts(**reader, lab::entities(), false, {}, 10);
    REQUIRE((list && list->records.size() == 1));
    const auto& lost = list->records.front().lost.front();
    CHECK(lost.kind == u"field");
    CHECK(lost.mine == database::Value(ul(75)));
    CHECK(lost.theirUser == shared.paula.user());
    // What was decided is seen; the next edit is his own again.
    REQUIRE(shared.tom.set(shared.tube, Volume, database::Value(ul(45))));
    shared.meet();
    shared.checkBoth(u"45"_s, 1);
}
