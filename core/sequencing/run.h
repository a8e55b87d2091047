// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::sequencing {

/// Fields of a sequencing run, in the order of its description. `Instrument` and `FlowCell` hold
/// the stable names of the instrument table; cycles are counts; mismatches are 0 to 2 per index.
enum RunField {
    RunName,
    Instrument,
    KitVersion,
    FlowCell,
    FlowCellId,
    Read1Cycles,
    Index1Cycles,
    Index2Cycles,
    Read2Cycles,
    MismatchesI7,
    MismatchesI5,
    RunStatus,
    RunNotes
};

/// A run of an instrument on one flow cell: Planned > Running > Completed, or Failed or Cancelled.
const database::Entity& runEntity();

/// Fields of a place of a library in a lane of a run. Lanes count from 1.
enum LaneLibraryField { LaneRun, Lane, LaneLibrary };

const database::Entity& laneLibraryEntity();

} // namespace tracseq::sequencing
