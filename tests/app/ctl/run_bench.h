// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libraries/library_service.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "core/sequencing/run_service.h"
#include "tests/app/ctl/ctl_bench.h"
#include "tests/support/temp_lab.h"

namespace tracseq::tests {

/// A lab file with a run of two libraries in one lane.
inline QString labWith(TempLab& lab, const QString& secondI7)
{
    using namespace Qt::StringLiterals;
    lab.write([&](changes::UnitOfWork& unit) -> Status {
        sequencing::RunDraft draft;
        draft.name = u"RUN-1"_s;
        draft.instrument = u"NovaSeq 6000"_s;
        draft.kitVersion = u"v1.5"_s;
        draft.flowCell = u"S4"_s;
        const auto run = sequencing::createRun(unit, draft).value();
        const auto sample =
            samples::createSample(unit,
                                  {{samples::Name, database::Value(u"S1"_s)},
                                   {samples::SampleType, database::Value(u"DNA"_s)}},
                                  lab.clock)
                .value();
        for (const auto& [name, i7] : {std::pair(u"A"_s, u"ACGTACGT"_s), {u"B"_s, secondI7}}) {
            const auto library =
                libraries::createLibrary(unit, {name, sample, {}, i7, {}, u"TTGCAAGC"_s}).value();
            TRACSEQ_TRY(sequencing::placeLibrary(unit, run, 1, library));
        }
        return {};
    });
    lab.close();
    return lab.path();
}

} // namespace tracseq::tests
