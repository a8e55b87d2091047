// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/undo.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "tests/support/catch_qt.h"
#include "tests/support/temp_lab.h"
#include "ui/sequencing/run_planner_presenter.h"

#include <QTest>

using namespace tracseq;
using namespace tracseq::ui;
using namespace Qt::StringLiterals;
using Light = LaneVerdict::Light;

namespace {

template <typename Condition>
bool waitFor(Condition condition)
{
    return QTest::qWaitFor(condition, 20'000);
}

/// A run of two lanes, and two samples: one with a library, one without.
struct Rig {
    Rig()
    {
        lab.write([this](changes::UnitOfWork& unit) -> Status {
            sequencing::RunDraft run;
            run.name = u"RUN-1"_s;
            run.instrument = u"NextSeq 1000/2000"_s;
            run.kitVersion = u"XLEAP-SBS"_s;
            run.flowCell = u"P3"_s;
            const auto made = sequencing::createRun(unit, run);
            REQUIRE(made.has_value());
            runId = *made;
            const auto add = [&](const QString& name) {
                const auto sample = samples::createSample(
                    unit, {{samples::Name, name}, {samples::SampleType, u"DNA"_s}}, lab.clock);
                REQUIRE(sample.has_value());
                return *sample;
            };
            bare = add(u"bare one"_s);
            libraries::LibraryDraft draft;
            draft.name = u"LIB-1"_s;
            draft.sample = add(u"ready"_s);
            draft.i7 = u"ACGTACGT"_s;
            draft.i5 = u"TTCCGGAA"_s;
            const auto created = libraries::createLibrary(unit, draft);
            REQUIRE(created.has_value());
            library = *created;
            return {};
        });
        presenter.emplace(RunPlannerServices{
            lab.store(), lab.lab->hub(), lab.lab->tasks(), u"anna"_s,
            [this](const changes::Written& written) { groups.append(written.group); }});
        presenter->openRun(runId);
        REQUIRE(waitFor([this] { return presenter->run() != nullptr; }));
    }

    bool waitForCount(int lane, std::size_t count)
    {
        return waitFor([&] { return librariesIn(*presenter->run(), lane).size() == count; });
    }

    tests::TempLab lab;
    Uuid runId;
    Uuid library;
    Uuid bare;
    QList<Uuid> groups;
    std::optional<RunPlannerPresenter> presenter;
};

} // namespace

TEST_CASE("a library is put into a lane once, moved, taken out, and each can be undone")
{
    Rig rig;
    rig.presenter->add(1, {{DragRow::Kind::Library, rig.library}});
    REQUIRE(rig.waitForCount(1, 1));
    CHECK(rig.presenter->verdict(1).light == Light::Good);
    rig.presenter->add(1, {{DragRow::Kind::Library, rig.library}});
    QTest::qWait(100);
    CHECK(librariesIn(*rig.presenter->run(), 1).size() == 1);

    rig.presenter->move({librariesIn(*rig.presenter->run(), 1).front().place}, 2);
    REQUIRE(rig.waitForCount(2, 1));
    CHECK(librariesIn(*rig.presenter->run(), 1).empty());

    rig.presenter->remove({librariesIn(*rig.presenter->run(), 2).front().place});
    REQUIRE(rig.waitForCount(2, 0));
    REQUIRE(waitFor([&] { return rig.groups.size() == 3; }));

    NoProgress progress;
    REQUIRE(changes::undoGroup(rig.lab.store(), {u"anna"_s, u"undo"_s, {}, 0}, rig.groups.last(),
                               changes::UndoMode::AllOrNothing, progress));
    CHECK(rig.waitForCount(2, 1));
}

TEST_CASE("a sample without library is asked for one, and can be left out")
{
    Rig rig;
    rig.presenter->add(2, {{DragRow::Kind::Sample, rig.bare}});
    REQUIRE(waitFor([&] { return rig.presenter->neededSample() != nullptr; }));
    CHECK(rig.presenter->neededLane() == 2);
    CHECK(rig.presenter->neededSample()->sampleName == u"bare one"_s);

    std::vector<ErrorCode> refused;
    QObject::connect(&*rig.presenter, &RunPlannerPresenter::libraryRefused, &*rig.presenter,
                     [&refused](const Error& error) { refused.push_back(error.code()); });
    libraries::LibraryDraft draft;
    draft.sample = rig.bare;
    draft.name = u"LIB-1"_s; // taken
    draft.i7 = u"ggttggtt"_s;
    rig.presenter->createLibrary(draft);
    REQUIRE(waitFor([&] { return !refused.empty(); }));
    CHECK(refused.front() == ErrorCode::FieldTaken);
    REQUIRE(rig.presenter->neededSample() != nullptr);

    draft.name = u"LIB-2"_s;
    rig.presenter->createLibrary(draft);
    REQUIRE(rig.waitForCount(2, 1));
    CHECK(rig.presenter->neededSample() == nullptr);
    CHECK(librariesIn(*rig.presenter->run(), 2).front().i7 == u"GGTTGGTT"_s);

    rig.presenter->add(1, {{DragRow::Kind::Sample, rig.bare}});
    REQUIRE(rig.waitForCount(1, 1)); // it has one now
    CHECK(rig.presenter->neededSample() == nullptr);
}

TEST_CASE("what others write is seen without asking")
{
    Rig rig;
    REQUIRE(waitFor([&] { return rig.presenter->runs().size() == 1; }));
    rig.lab.write([&](changes::UnitOfWork& unit) -> Status {
        const auto placed = sequencing::placeLibrary(unit, rig.runId, 2, rig.library);
        return placed ? Status() : failure(placed.error());
    });
    CHECK(rig.waitForCount(2, 1));
    CHECK(waitFor([&] { return rig.presenter->runs().front().libraries == 1; }));
}

TEST_CASE("samples are found with their libraries")
{
    Rig rig;
    rig.presenter->search(u"ready"_s);
    REQUIRE(waitFor([&] { return rig.presenter->sources().size() == 1; }));
    CHECK(rig.presenter->sources().front().libraryName == u"LIB-1"_s);
    rig.presenter->search(u"bare"_s);
    REQUIRE(waitFor([&] {
        return rig.presenter->sources().size() == 1 &&
               rig.presenter->sources().front().library.isNull();
    }));
}
