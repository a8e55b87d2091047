// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/unit_of_work.h"
#include "core/libraries/index_collisions.h"
#include "core/sequencing/illumina/run_sheet.h"
#include "core/sequencing/illumina/sample_sheet_checker.h"

namespace tracseq::sequencing {

/// A run to be planned; cycles are counts, mismatches 0 to 2 per index.
struct RunDraft {
    QString name;
    QString instrument; ///< name or synonym of an InstrumentType
    QString kitVersion; ///< name of a KitType; may be empty
    QString flowCell;   ///< name of a FlowCellType of the instrument
    QString flowCellId;
    int read1Cycles = 151;
    int index1Cycles = 8;
    int index2Cycles = 8;
    int read2Cycles = 151;
    int mismatches1 = 1;
    int mismatches2 = 1;
    QString notes;
};

/// A library where it stands in a lane.
struct PlacedLibrary {
    Uuid place; ///< of the row in lane_library
    Uuid library;
    int lane = 1;
    QString name;
    QString sample;
    QString project;
    QString i7;
    QString i5; ///< forward
    QString i7Name;
    QString i5Name;
};

/// A run with its lanes as read from the lab at one moment.
struct RunPlan {
    Uuid id;
    RunDraft run;
    QString status;
    int lanes = 1;
    std::vector<PlacedLibrary> libraries; ///< by lane, then by name
};

/// Plans a run within a unit of work of the caller. Errors: InstrumentUnknown, KitUnknown,
/// FlowCellUnknown, and those of UnitOfWork::insert().
Result<Uuid> createRun(changes::UnitOfWork& unit, const RunDraft& draft);

/// Changes a planned run; its libraries stay where they are. `seen` is what the person based the
/// edit on. Errors: as createRun(), RunNotPlanned, FlowCellTooSmall when libraries stand in lanes
/// that the new flow cell does not have, RowChanged.
Status editRun(changes::UnitOfWork& unit, const Uuid& run, const RunDraft& draft,
               const RunDraft& seen);

/// Takes a run one step along its life cycle. Errors: TransitionNotAllowed, ReasonNeeded.
Status setRunStatus(changes::UnitOfWork& unit, const Uuid& run, const QString& status);

/// Whether a run with this status is removed only with a reason: one that is more than a plan.
bool removalNeedsReason(const QString& status);

/// Removes a run with its places in lanes; the libraries stay. Errors: RemovalNeedsReason.
Status removeRun(changes::UnitOfWork& unit, const Uuid& run);

/// Puts a library into a lane (from 1). Errors: FieldOutOfRange for a lane that the flow cell does
/// not have, FieldTaken when it is in the lane already, and those of UnitOfWork.
Result<Uuid> placeLibrary(changes::UnitOfWork& unit, const Uuid& run, int lane,
                          const Uuid& library);

/// Takes it out of the lane, by the id that placeLibrary() gave.
Status removePlace(changes::UnitOfWork& unit, const Uuid& place);

/// Reads a run. Error: RowNotFound.
Result<RunPlan> loadRunPlan(database::Connection& connection, const Uuid& run);

/// The run with this name, letter case aside, or with this id. Error: RowNotFound.
Result<Uuid> findRun(database::Connection& connection, const QString& nameOrId);

/// How many places in lanes each run has; runs without any are not there.
Result<QHash<Uuid, qint64>> placesPerRun(database::Connection& connection);

/// The index collisions of one lane over the cycles that the run reads. The places of the pairs
/// count among the libraries of that lane, in their order in the plan. At most
/// `listed` pairs are listed, the rest is counted.
libraries::IndexCollisions laneCollisions(const RunPlan& plan, int lane,
                                          qsizetype listed = libraries::CollisionRules().listed);

/// The run in the terms of a sample sheet. Characters of project and sample names that a sheet
/// cannot hold become dashes.
RunSheet runSheetOf(const RunPlan& plan, QDate date);

/// What is known of the run when its sheet is checked.
SheetCheckOptions sheetCheckOptionsOf(const RunPlan& plan);

} // namespace tracseq::sequencing
