// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "tests/support/catch_qt.h"
#include "ui/sequencing/lane_verdict.h"

using namespace tracseq;
using namespace tracseq::ui;
using namespace Qt::StringLiterals;
using Light = LaneVerdict::Light;

namespace {

struct Plan {
    Plan()
    {
        plan.run.instrument = u"MiSeq"_s;
        plan.run.flowCell = u"Standard"_s;
        plan.run.index1Cycles = 8;
        plan.run.index2Cycles = 8;
        plan.status = u"Planned"_s;
    }

    Uuid add(const QString& name, const QString& i7, const QString& i5, int lane = 1)
    {
        sequencing::PlacedLibrary library;
        library.place = ids.next();
        library.library = ids.next();
        library.lane = lane;
        library.name = name;
        library.i7 = i7;
        library.i5 = i5;
        plan.libraries.push_back(library);
        return library.place;
    }

    SystemClock clock;
    UuidSource ids{clock};
    sequencing::RunPlan plan;
};

} // namespace

TEST_CASE("an empty lane says so")
{
    const Plan plan;
    CHECK(judgeLane(plan.plan, 1).light == Light::Empty);
}

TEST_CASE("a collision names both libraries, the index and the distance")
{
    Plan plan;
    const Uuid first = plan.add(u"LIB-A"_s, u"AAAAAAAA"_s, u"CCCCCCCC"_s);
    const Uuid second = plan.add(u"LIB-B"_s, u"AAAAAAAT"_s, u"CCCCCCGG"_s);
    const Uuid far = plan.add(u"LIB-C"_s, u"GTGTGTGT"_s, u"TGTGTGTG"_s);
    const LaneVerdict verdict = judgeLane(plan.plan, 1);
    CHECK(verdict.light == Light::Bad);
    REQUIRE(verdict.sentences.size() >= 1);
    const QString sentence = verdict.sentences.first();
    CHECK(sentence.contains(u"LIB-A"_s));
    CHECK(sentence.contains(u"LIB-B"_s));
    CHECK(sentence.contains(u"i7 too close (1 of 3 differences)"_s));
    CHECK(sentence.contains(u"i5 too close (2 of 3 differences)"_s));
    CHECK(verdict.libraries.value(first) == Light::Bad);
    CHECK(verdict.libraries.value(second) == Light::Bad);
    CHECK_FALSE(verdict.libraries.contains(far));
}

TEST_CASE("one close index of two is a warning, and none at fewer mismatches")
{
    Plan plan;
    plan.add(u"LIB-A"_s, u"AAAAAAAA"_s, u"CCCCCCCC"_s);
    plan.add(u"LIB-B"_s, u"AAAAAAAT"_s, u"GGTTGGTT"_s);
    CHECK(judgeLane(plan.plan, 1).light == Light::Warning);
    plan.plan.run.mismatches1 = 0;
    plan.plan.run.mismatches2 = 0;
    CHECK(judgeLane(plan.plan, 1).light == Light::Good);
}

TEST_CASE("libraries of other lanes do not count")
{
    Plan plan;
    plan.add(u"LIB-A"_s, u"AAAAAAAA"_s, u"CCCCCCCC"_s, 1);
    plan.add(u"LIB-B"_s, u"AAAAAAAA"_s, u"CCCCCCCC"_s, 2);
    CHECK(judgeLane(plan.plan, 1).light == Light::Good);
    CHECK(judgeLane(plan.plan, 2).light == Light::Good);
}

TEST_CASE("a library without index beside another cannot be told apart")
{
    Plan plan;
    plan.add(u"LIB-A"_s, {}, {});
    CHECK(judgeLane(plan.plan, 1).light == Light::Good); // alone in its lane
    plan.add(u"LIB-B"_s, u"AAAAAAAA"_s, u"CCCCCCCC"_s);
    const LaneVerdict verdict = judgeLane(plan.plan, 1);
    CHECK(verdict.light == Light::Bad);
    CHECK(verdict.sentences.join(u' ').contains(u"LIB-A has no index"_s));
}

TEST_CASE("single beside dual indexes, and indexes longer than the read, are warned of")
{
    Plan plan;
    plan.add(u"LIB-A"_s, u"ACGTACGT"_s, {});
    plan.add(u"LIB-B"_s, u"TGCATGCA"_s, u"CCCCCCCC"_s);
    CHECK(judgeLane(plan.plan, 1).light == Light::Warning);

    Plan longer;
    longer.add(u"LIB-A"_s, u"ACGTACGTAC"_s, {});
    const LaneVerdict verdict = judgeLane(longer.plan, 1);
    CHECK(verdict.light == Light::Warning);
    CHECK(verdict.sentences.join(u' ').contains(u"10"_s));
}

TEST_CASE("a dark cycle is named on a two-channel instrument, and not on a four-channel one")
{
    Plan plan;
    plan.add(u"LIB-A"_s, u"GACTACTG"_s, {});
    plan.add(u"LIB-B"_s, u"GTAGTGAC"_s, {});
    plan.plan.run.instrument = u"NextSeq 500/550"_s;
    plan.plan.run.flowCell = u"High Output"_s;
    const LaneVerdict two = judgeLane(plan.plan, 1);
    CHECK_FALSE(two.colourGood);
    CHECK(two.colour.contains(u"dark in cycle 1"_s));
}

TEST_CASE("what is listed is bounded, what is counted is not")
{
    Plan plan;
    for (int i = 0; i < 30; ++i) {
        plan.add(u"LIB-%1"_s.arg(i), u"ACGTACGT"_s, u"TTTTCCCC"_s);
    }
    const LaneVerdict verdict = judgeLane(plan.plan, 1);
    CHECK(verdict.sentences.size() == LaneVerdict::kListed);
    CHECK(verdict.more == 30 * 29 / 2 - LaneVerdict::kListed);
}

TEST_CASE("an index is checked as it is typed")
{
    CHECK(indexProblem(u"acgt"_s, 8).isEmpty());
    CHECK(indexProblem({}, 8).isEmpty());
    CHECK_FALSE(indexProblem(u"ACGX"_s, 8).isEmpty());
    CHECK(indexProblem(u"ACGTACGTA"_s, 8).contains(u"8"_s));
}
