// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.h"
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
