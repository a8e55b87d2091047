// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.h"
#include "core/changes/undo.h"
#include "core/libraries/library_service.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "core/sequencing/illumina/run_sheet_reader.h"
#include "core/sequencing/illumina/run_sheet_writer.h"
#include "core/sequencing/run_service.h"
#include "tests/support/temp_lab.h"

using namespace tracseq;
using namespace tracseq::sequencing;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

const RunDraft kDraft = {
    u"Run 1"_s, u"NextSeq 2000"_s, u"XLEAP-SBS"_s, u"P3"_s, {}, 101, 10, 10, 101, 1, 1, {}};

/// A run with three libraries of one sample in lane 1, the third also in lane 2.
struct PlannedLab {
    PlannedLab()
    {
        lab.write([&](changes::UnitOfWork& unit) -> Status {
            sample = samples::createSample(unit,
                                           {{samples::Name, database::Value(u"S 1"_s)},
                                            {samples::SampleType, database::Value(u"DNA"_s)}},
                                           lab.clock)
                         .value();
            run = createRun(unit, kDraft).value();
            for (const auto& [name, i7] :
                 {std::pair(u"A"_s, u"acgtacgtac"_s), std::pair(u"B"_s, u"TTGCATGCAA"_s),
                  std::pair(u"C"_s, u"ACGTACGTAG"_s)}) {
                const auto library = libraries::createLibrary(
                    unit, {name, sample, u"N7"_s, i7, u"N5"_s, u"GATTACAGAT"_s});
                placeLibrary(unit, run, 1, library.value()).value();
                if (name == u"C") {
                    place = placeLibrary(unit, run, 2, library.value()).value();
                }
            }
            return {};
        });
    }
    RunPlan plan() { return loadRunPlan(*lab.reader(), run).value(); }

    TempLab lab;
    Uuid sample;
    Uuid run;
    Uuid place;
};

QString refusal(TempLab& lab, const std::function<Result<Uuid>(changes::UnitOfWork&)>& work)
{
    QString sentence;
    lab.write([&](changes::UnitOfWork& unit) -> Status {
        const auto id = work(unit);
        sentence = id ? QString() : errorText(id.error());
        return {};
    });
    return sentence;
}

} // namespace

TEST_CASE("A run is planned, read back and written as a sheet")
{
    PlannedLab planned;
    const RunPlan plan = planned.plan();
    CHECK(plan.run.instrument == u"NextSeq 1000/2000");
    CHECK(plan.status == u"Planned");
    CHECK(plan.lanes == 2);
    REQUIRE(plan.libraries.size() == 4);
    CHECK(plan.libraries[0].name == u"A");
    CHECK(plan.libraries[0].i7 == u"ACGTACGTAC");
    CHECK(plan.libraries[3].lane == 2);
    CHECK(findRun(*planned.lab.reader(), u"run 1"_s).value() == planned.run);
    CHECK(findRun(*planned.lab.reader(), planned.run.toString()).value() == planned.run);
    CHECK(errorText(findRun(*planned.lab.reader(), u"Run 9"_s).error()) ==
          u"The lab has no run “Run 9”.");

    RunSheet sheet = runSheetOf(plan, QDate(2026, 1, 15));
    CHECK(sheet.samples[0].sampleName == u"S-1");
    sheet.runName = u"Run_1"_s;
    const auto written = writeSampleSheetV2(sheet);
    REQUIRE(written.has_value());
    const auto back = readRunSheet(*written);
    REQUIRE(back.has_value());
    CHECK(back->samples.size() == 4);
    CHECK(back->samples[0].i5 == u"GATTACAGAT");
}

TEST_CASE("Collisions of a lane are found over the cycles that the run reads")
{
    PlannedLab planned;
    const auto first = laneCollisions(planned.plan(), 1);
    REQUIRE(first.pairs.size() >= 1);
    CHECK(first.errors == 1); // A and C differ in one letter of i7 and share the i5
    CHECK(laneCollisions(planned.plan(), 2).pairs.empty());
    CHECK(placesPerRun(*planned.lab.reader()).value().value(planned.run) == 4);
    planned.lab.write([&](changes::UnitOfWork& unit) { return removePlace(unit, planned.place); });
    CHECK(planned.plan().libraries.size() == 3);
}

TEST_CASE("What a run or a library cannot be is refused with what it can be")
{
    PlannedLab planned;
    TempLab& lab = planned.lab;
    RunDraft draft = kDraft;
    draft.name = u"Run 2"_s;
    draft.flowCell = u"S4"_s;
    CHECK(refusal(lab, [&](auto& unit) { return createRun(unit, draft); }) ==
          u"NextSeq 1000/2000 has no flow cell type “S4”. Use one of: P1, P2, P3, P4.");
    draft.instrument = u"Telescope"_s;
    CHECK(refusal(lab, [&](auto& unit) {
              return createRun(unit, draft);
          }).startsWith(u"The instrument “Telescope” is not known."));
    const Uuid library = planned.plan().libraries[0].library;
    CHECK(refusal(lab, [&](auto& unit) { return placeLibrary(unit, planned.run, 3, library); }) ==
          u"Lane “3” is out of range. Enter a value from 1 to 2.");
    CHECK_FALSE(refusal(lab, [&](auto& unit) {
                    return placeLibrary(unit, planned.run, 1, library);
                }).isEmpty());
    const auto named = [&](const QString& name, const QString& i7) {
        return refusal(lab, [&](auto& unit) {
            return libraries::createLibrary(unit, {name, planned.sample, {}, i7, {}, {}});
        });
    };
    CHECK(named(u"Müller 1"_s, u"ACGT"_s) ==
          u"Library “Müller 1” cannot be written to a sample sheet. It must be 1 to 100 letters, "
          u"digits, dashes and underscores.");
    CHECK(named(u"D"_s, u"ACGX"_s).contains(u"“X” at place 4"));
    CHECK(libraries::libraryNameFrom(u"Müller 1"_s) == u"M-ller-1");
}

TEST_CASE("A planned run is edited by the rules of its making, and its lanes stay in use")
{
    PlannedLab planned;
    TempLab& lab = planned.lab;
    const RunDraft seen = planned.plan().run;
    const auto edit = [&](const RunDraft& draft) {
        QString sentence;
        lab.write([&](changes::UnitOfWork& unit) -> Status {
            const Status done = editRun(unit, planned.run, draft, seen);
            sentence = done ? QString() : errorText(done.error());
            return {};
        });
        return sentence;
    };
    RunDraft draft = seen;
    draft.kitVersion = u"v9"_s;
    CHECK(edit(draft) == u"NextSeq 1000/2000 has no kit version “v9”. Use one of: SBS, XLEAP-SBS.");
    draft = seen;
    draft.flowCell = u"P2"_s;
    CHECK(edit(draft) ==
          u"Flow cell type “P2” ends at lane 1, and there are libraries in lane 2. Move or take "
          u"them out first.");
    draft = seen;
    draft.name.clear();
    CHECK_FALSE(edit(draft).isEmpty());
    CHECK(planned.plan().run.flowCell == u"P3");

    // Somebody else changes another field meanwhile: both changes count. The same one: neither.
    RunDraft other = seen;
    other.read2Cycles = 51;
    CHECK(edit(other).isEmpty());
    draft = seen;
    draft.instrument = u"NovaSeq 6000"_s;
    draft.kitVersion = u"v1.5"_s;
    draft.flowCell = u"S4"_s;
    draft.name = u"Run 1b"_s;
    draft.mismatches1 = 0;
    CHECK(edit(draft).isEmpty());
    CHECK(planned.plan().run.instrument == u"NovaSeq 6000");
    CHECK(planned.plan().run.read2Cycles == 51);
    CHECK(planned.plan().run.mismatches1 == 0);
    CHECK(planned.plan().lanes == 4);
    CHECK(planned.plan().libraries.size() == 4);
    other.read2Cycles = 76;
    CHECK_FALSE(edit(other).isEmpty());
    CHECK(planned.plan().run.read2Cycles == 51);

    lab.write(
        [&](changes::UnitOfWork& unit) { return setRunStatus(unit, planned.run, u"Running"_s); });
    CHECK(edit(seen).contains(u"Set it back to Planned first."));
}

TEST_CASE("A run is removed with its places in one step, and with a reason when it took place")
{
    PlannedLab planned;
    TempLab& lab = planned.lab;
    lab.write(
        [&](changes::UnitOfWork& unit) { return setRunStatus(unit, planned.run, u"Running"_s); });
    CHECK(removalNeedsReason(u"Running"_s));
    CHECK_FALSE(removalNeedsReason(u"Planned"_s));
    QString sentence;
    lab.write([&](changes::UnitOfWork& unit) -> Status {
        const Status done = removeRun(unit, planned.run);
        sentence = done ? QString() : errorText(done.error());
        return {};
    });
    CHECK(sentence == u"Run 1 is more than a plan: its status is Running. Say why it is removed.");

    const changes::Written removed = lab.write(
        [&](changes::UnitOfWork& unit) { return removeRun(unit, planned.run); }, u"made twice"_s);
    CHECK_FALSE(loadRunPlan(*lab.reader(), planned.run).has_value());
    NoProgress progress;
    REQUIRE(changes::undoGroup(lab.store(), {u"anna"_s, u"Undo"_s, {}, 0}, removed.group,
                               changes::UndoMode::AllOrNothing, progress)
                .has_value());
    CHECK(planned.plan().libraries.size() == 4);
    CHECK(planned.plan().status == u"Running");
}

TEST_CASE("A library is edited by the rules of its making")
{
    PlannedLab planned;
    TempLab& lab = planned.lab;
    const PlacedLibrary placed = planned.plan().libraries[0];
    const libraries::LibraryDraft seen = {placed.name, planned.sample, placed.i7Name,
                                          placed.i7,   placed.i5Name,  placed.i5};
    const auto edit = [&](const libraries::LibraryDraft& draft) {
        QString sentence;
        lab.write([&](changes::UnitOfWork& unit) -> Status {
            const Status done = libraries::editLibrary(unit, placed.library, draft, seen);
            sentence = done ? QString() : errorText(done.error());
            return {};
        });
        return sentence;
    };
    libraries::LibraryDraft draft = seen;
    draft.i5 = u"acgtxx"_s;
    CHECK(edit(draft).contains(u"“X” at place 5"));
    draft = seen;
    draft.name = u"B"_s; // another one's
    CHECK_FALSE(edit(draft).isEmpty());
    draft.name = u"A2"_s;
    draft.i7 = u"ggttggttgg"_s;
    CHECK(edit(draft).isEmpty());
    const PlacedLibrary edited = planned.plan().libraries[0];
    CHECK(edited.library == placed.library);
    CHECK(edited.name == u"A2");
    CHECK(edited.i7 == u"GGTTGGTTGG");
    CHECK(edited.i5 == placed.i5);
}
