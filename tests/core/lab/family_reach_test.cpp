// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/entity_query.h"
#include "core/lab/family_reach.h"
#include "core/libraries/library_service.h"
#include "core/samples/lineage_service.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "core/sequencing/run.h"
#include "tests/support/catch_qt.h"
#include "tests/support/run_rows.h"
#include "tests/support/temp_lab.h"

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;
using database::Value;
using samples::Family;
using samples::FamilyMember;

namespace {

/// A tube, an aliquot of it, a library of that, and a run that has the library in two lanes.
struct ReachLab : TempLab {
    ReachLab()
    {
        write([this](changes::UnitOfWork& unit) -> Status {
            tube = samples::createSample(unit,
                                         {{samples::Name, u"Tube"_s},
                                          {samples::SampleType, u"DNA"_s},
                                          {samples::Volume, Decimal::fromMillionths(50'000'000)}},
                                         clock)
                       .value();
            const auto made = samples::makeAliquots(
                unit, tube, {{Decimal::fromMillionths(10 * Decimal::kScale)}}, clock);
            if (!made) {
                return failure(made.error());
            }
            aliquot = made->front();
            library = libraries::createLibrary(
                          unit, {u"Lib_1"_s, aliquot, u"UDP1"_s, u"ACGT"_s, u"UDP1"_s, u"TTGA"_s})
                          .value();
            run = unit.insert(sequencing::runEntity(), plainRun(u"Run_7"_s)).value();
            for (const int lane : {2, 1}) {
                place = unit.insert(sequencing::laneLibraryEntity(),
                                    {{sequencing::LaneRun, Value(run)},
                                     {sequencing::Lane, Value(lane)},
                                     {sequencing::LaneLibrary, Value(library)}})
                            .value();
            }
            return {};
        });
    }
    Family reach(const Uuid& sample, int most = 100)
    {
        auto family = lab::readReach(*reader(), sample, most);
        REQUIRE(family.has_value());
        return std::move(*family);
    }
    Uuid tube;
    Uuid aliquot;
    Uuid library;
    Uuid run;
    Uuid place;
};

QStringList namesOf(const Family& family)
{
    QStringList names;
    for (const FamilyMember& member : family.members) {
        names += member.name;
    }
    return names;
}

} // namespace

TEST_CASE("a family reaches from the tube to the runs, from whichever sample one looks")
{
    ReachLab lab;
    for (const Uuid& from : {lab.tube, lab.aliquot}) {
        const Family family = lab.reach(from);
        CHECK(namesOf(family) == QStringList{u"Tube"_s, u"Tube-A1"_s, u"Lib_1"_s, u"Run_7"_s});
        const FamilyMember& library = family.members[2];
        CHECK(library.kind == FamilyMember::Kind::Library);
        CHECK(library.id == lab.library);
        CHECK(library.detail == u"UDP1 · ACGT+TTGA");
        const FamilyMember& run = family.members[3];
        CHECK(run.kind == FamilyMember::Kind::Run);
        CHECK(run.id == lab.run);
        CHECK(run.type == u"MiSeq");
        CHECK(run.detail == u"1, 2");
        REQUIRE(family.links.size() == 3);
        CHECK(family.links[1].child == 2);
        CHECK(family.links[1].source == 1);
        CHECK_FALSE(family.links[1].kind.has_value());
        CHECK(family.links[2].source == 2);
    }
}

TEST_CASE("what was removed is not in it, and no more than were asked for")
{
    ReachLab lab;
    const Family cut = lab.reach(lab.tube, 3);
    CHECK(cut.isCut);
    CHECK(cut.members.size() == 3);
    lab.write([&](changes::UnitOfWork& unit) {
        return unit.remove(sequencing::laneLibraryEntity(), lab.place);
    });
    CHECK(lab.reach(lab.tube).members.back().detail == u"2");
    lab.write([&](changes::UnitOfWork& unit) -> Status {
        database::EntityQuery all;
        all.entity = &sequencing::laneLibraryEntity();
        const auto places = database::rowIds(unit.connection(), all);
        const auto rows =
            database::rowsByRid(unit.connection(), sequencing::laneLibraryEntity(), *places);
        return unit.remove(sequencing::laneLibraryEntity(), rows->front().id);
    });
    CHECK(namesOf(lab.reach(lab.tube)).last() == u"Lib_1");
}
