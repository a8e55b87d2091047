// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sequencing/run_service.h"

#include "core/libraries/index_sequence.h"
#include "core/libraries/library_service.h"
#include "core/sequencing/illumina/run_sheet_writer.h"
#include "core/sequencing/instruments.h"
#include "core/sequencing/run.h"

#include <QCoreApplication>
#include <algorithm>

namespace tracseq::sequencing {

using database::Connection;
using database::FieldValues;
using database::Value;

namespace {

int lanesOf(const QString& instrumentName, const QString& flowCell)
{
    const InstrumentType* instrument = findInstrument(instrumentName);
    const FlowCellType* cell = instrument == nullptr ? nullptr : instrument->flowCell(flowCell);
    return cell == nullptr ? 8 : cell->lanes;
}

FieldValues fieldsOf(const RunDraft& draft)
{
    return {{RunName, Value(draft.name)},
            {Instrument, Value(draft.instrument)},
            {KitVersion, Value(draft.kitVersion)},
            {FlowCell, Value(draft.flowCell)},
            {FlowCellId, Value(draft.flowCellId)},
            {Read1Cycles, Value(draft.read1Cycles)},
            {Index1Cycles, Value(draft.index1Cycles)},
            {Index2Cycles, Value(draft.index2Cycles)},
            {Read2Cycles, Value(draft.read2Cycles)},
            {MismatchesI7, Value(draft.mismatches1)},
            {MismatchesI5, Value(draft.mismatches2)},
            {RunNotes, Value(draft.notes)}};
}

/// The fields of a run with the names as the instrument table has them, or why it cannot be one.
Result<FieldValues> checkedFields(const RunDraft& draft)
{
    const InstrumentType* instrument = findInstrument(draft.instrument);
    if (instrument == nullptr) {
        QStringList names;
        for (const InstrumentType& known : instruments()) {
            names += known.name;
        }
        return failure(ErrorCode::InstrumentUnknown,
                       {draft.instrument, names.join(QStringLiteral(", "))});
    }
    if (!draft.kitVersion.isEmpty() && instrument->kit(draft.kitVersion) == nullptr) {
        return failure(ErrorCode::KitUnknown, {draft.kitVersion, instrument->name,
                                               instrument->kitNames().join(QStringLiteral(", "))});
    }
    const FlowCellType* cell = instrument->flowCell(draft.flowCell);
    if (cell == nullptr) {
        QStringList names;
        for (const FlowCellType& known : instrument->flowCells) {
            names += known.name;
        }
        return failure(ErrorCode::FlowCellUnknown,
                       {draft.flowCell, instrument->name, names.join(QStringLiteral(", "))});
    }
    RunDraft checked = draft;
    checked.instrument = instrument->name;
    checked.flowCell = cell->name;
    if (!draft.kitVersion.isEmpty()) {
        checked.kitVersion = instrument->kit(draft.kitVersion)->name;
    }
    return fieldsOf(checked);
}

struct Places {
    std::vector<Uuid> ids;
    int highestLane = 0;
};

Result<Places> placesOf(Connection& connection, const Uuid& run)
{
    auto rows = connection.prepare("SELECT id, lane FROM lane_library WHERE run = ?1 AND "
                                   "deleted = 0 ORDER BY lane");
    if (!rows) {
        return failure(rows.error());
    }
    rows->bind(1, run);
    Places places;
    for (;;) {
        const auto row = rows->step();
        if (!row) {
            return failure(row.error());
        }
        if (!*row) {
            return places;
        }
        places.ids.push_back(rows->uuid(0));
        places.highestLane = static_cast<int>(rows->integer(1));
    }
}

} // namespace

Result<Uuid> createRun(changes::UnitOfWork& unit, const RunDraft& draft)
{
    const auto fields = checkedFields(draft);
    if (!fields) {
        return failure(fields.error());
    }
    return unit.insert(runEntity(), *fields);
}

Status editRun(changes::UnitOfWork& unit, const Uuid& run, const RunDraft& draft,
               const RunDraft& seen)
{
    const auto record = unit.get(runEntity(), run);
    if (!record) {
        return failure(record.error());
    }
    const QString status = record->values[RunStatus].text();
    if (status != QLatin1String(runEntity().lifeCycle->initial)) {
        return failure(ErrorCode::RunNotPlanned,
                       {record->values[RunName].text(), runEntity().lifeCycle->label(status)});
    }
    auto fields = checkedFields(draft);
    if (!fields) {
        return failure(fields.error());
    }
    const auto places = placesOf(unit.connection(), run);
    if (!places) {
        return failure(places.error());
    }
    const int lanes = lanesOf(draft.instrument, draft.flowCell);
    if (places->highestLane > lanes) {
        return failure(ErrorCode::FlowCellTooSmall, {draft.flowCell, QString::number(lanes),
                                                     QString::number(places->highestLane)});
    }
    FieldValues before = fieldsOf(seen);
    database::dropUnchanged(*fields, before);
    return unit.update(runEntity(), run, *fields, before);
}

Status setRunStatus(changes::UnitOfWork& unit, const Uuid& run, const QString& status)
{
    return unit.update(runEntity(), run, {{RunStatus, Value(status)}});
}

bool removalNeedsReason(const QString& status)
{
    return status != QLatin1String(runEntity().lifeCycle->initial);
}

Status removeRun(changes::UnitOfWork& unit, const Uuid& run)
{
    const auto record = unit.get(runEntity(), run);
    if (!record) {
        return failure(record.error());
    }
    if (removalNeedsReason(record->values[RunStatus].text()) && !unit.hasReason()) {
        return failure(ErrorCode::RemovalNeedsReason,
                       {record->values[RunName].text(),
                        runEntity().lifeCycle->label(record->values[RunStatus].text())});
    }
    const auto places = placesOf(unit.connection(), run);
    if (!places) {
        return failure(places.error());
    }
    for (const Uuid& place : places->ids) {
        TRACSEQ_TRY(removePlace(unit, place));
    }
    return unit.remove(runEntity(), run);
}

Result<Uuid> placeLibrary(changes::UnitOfWork& unit, const Uuid& run, int lane, const Uuid& library)
{
    const auto record = unit.get(runEntity(), run);
    if (!record) {
        return failure(record.error());
    }
    const int lanes = lanesOf(record->values[Instrument].text(), record->values[FlowCell].text());
    if (lane < 1 || lane > lanes) {
        return failure(ErrorCode::FieldOutOfRange,
                       {laneLibraryEntity().fields[Lane].translatedLabel(), QString::number(lane),
                        QCoreApplication::translate("Fields", "from %1 to %2").arg(1).arg(lanes)});
    }
    return unit.insert(laneLibraryEntity(),
                       {{LaneRun, Value(run)}, {Lane, Value(lane)}, {LaneLibrary, Value(library)}});
}

Status removePlace(changes::UnitOfWork& unit, const Uuid& place)
{
    return unit.remove(laneLibraryEntity(), place);
}

Result<RunPlan> loadRunPlan(Connection& connection, const Uuid& run)
{
    auto query = connection.prepare(
        "SELECT name, instrument, ifnull(kit_version, ''), flow_cell, ifnull(flow_cell_id, ''), "
        "read1_cycles, index1_cycles, index2_cycles, read2_cycles, mismatches_i7, mismatches_i5, "
        "status, ifnull(notes, '') FROM sequencing_run WHERE id = ?1 AND deleted = 0");
    if (!query) {
        return failure(query.error());
    }
    query->bind(1, run);
    const auto found = query->step();
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return failure(ErrorCode::RowNotFound, {runEntity().translatedLabel()});
    }
    const auto number = [&](int column) { return static_cast<int>(query->integer(column)); };
    RunPlan plan;
    plan.id = run;
    plan.run = {query->text(0), query->text(1), query->text(2), query->text(3),
                query->text(4), number(5),      number(6),      number(7),
                number(8),      number(9),      number(10),     query->text(12)};
    plan.status = query->text(11);
    plan.lanes = lanesOf(plan.run.instrument, plan.run.flowCell);

    auto rows = connection.prepare(
        "SELECT p.id, l.id, p.lane, l.name, s.name, ifnull(j.code, ''), ifnull(l.i7_sequence, ''), "
        "ifnull(l.i5_sequence, ''), ifnull(l.i7_name, ''), ifnull(l.i5_name, '') "
        "FROM lane_library AS p JOIN library AS l ON l.id = p.library "
        "JOIN sample AS s ON s.id = l.sample LEFT JOIN project AS j ON j.id = s.project "
        "WHERE p.run = ?1 AND p.deleted = 0 ORDER BY p.lane, l.name");
    if (!rows) {
        return failure(rows.error());
    }
    rows->bind(1, run);
    for (;;) {
        const auto row = rows->step();
        if (!row) {
            return failure(row.error());
        }
        if (!*row) {
            return plan;
        }
        plan.libraries.push_back({rows->uuid(0), rows->uuid(1), static_cast<int>(rows->integer(2)),
                                  rows->text(3), rows->text(4), rows->text(5), rows->text(6),
                                  rows->text(7), rows->text(8), rows->text(9)});
    }
}

Result<Uuid> findRun(Connection& connection, const QString& nameOrId)
{
    auto query = connection.prepare("SELECT id FROM sequencing_run WHERE deleted = 0 AND "
                                    "(name = ?1 COLLATE NOCASE OR id = ?2)");
    if (!query) {
        return failure(query.error());
    }
    query->bind(1, nameOrId);
    query->bind(2, Uuid::fromString(nameOrId).value_or(Uuid()));
    const auto found = query->step();
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return failure(ErrorCode::RunUnknown, {nameOrId});
    }
    return query->uuid(0);
}

Result<QHash<Uuid, qint64>> placesPerRun(Connection& connection)
{
    auto rows =
        connection.prepare("SELECT run, count(*) FROM lane_library WHERE deleted = 0 GROUP BY run");
    if (!rows) {
        return failure(rows.error());
    }
    QHash<Uuid, qint64> counts;
    for (;;) {
        const auto row = rows->step();
        if (!row) {
            return failure(row.error());
        }
        if (!*row) {
            return counts;
        }
        counts.insert(rows->uuid(0), rows->integer(1));
    }
}

libraries::IndexCollisions laneCollisions(const RunPlan& plan, int lane, qsizetype listed)
{
    const InstrumentType* instrument = findInstrument(plan.run.instrument);
    const bool tail =
        instrument != nullptr && i5KeepsTail(*instrument, plan.run.kitVersion).value_or(false);
    std::vector<libraries::IndexedLibrary> entries;
    for (const PlacedLibrary& placed : plan.libraries) {
        if (placed.lane != lane) {
            continue;
        }
        libraries::IndexedLibrary entry;
        entry.i7 = placed.i7.left(plan.run.index1Cycles);
        entry.i5 = placed.i5.left(plan.run.index2Cycles);
        if (!entry.i7.isEmpty()) {
            entry.i7Cycles =
                libraries::keptCycles(static_cast<int>(entry.i7.size()), plan.run.index1Cycles,
                                      libraries::IndexSide::Head);
        }
        if (!entry.i5.isEmpty()) {
            entry.i5Cycles = libraries::keptCycles(
                static_cast<int>(entry.i5.size()), plan.run.index2Cycles,
                tail ? libraries::IndexSide::Tail : libraries::IndexSide::Head);
        }
        entries.push_back(std::move(entry));
    }
    libraries::CollisionRules rules;
    rules.mismatches1 = plan.run.mismatches1;
    rules.mismatches2 = plan.run.mismatches2;
    rules.listed = listed;
    return libraries::findIndexCollisions(entries, rules);
}

RunSheet runSheetOf(const RunPlan& plan, QDate date)
{
    RunSheet sheet;
    sheet.runName = plan.run.name;
    sheet.instrument = plan.run.instrument;
    sheet.kitVersion = plan.run.kitVersion;
    sheet.date = date;
    sheet.read1Cycles = plan.run.read1Cycles;
    sheet.index1Cycles = plan.run.index1Cycles;
    sheet.index2Cycles = plan.run.index2Cycles;
    sheet.read2Cycles = plan.run.read2Cycles;
    sheet.mismatches1 = plan.run.mismatches1;
    sheet.mismatches2 = plan.run.mismatches2;
    for (const PlacedLibrary& placed : plan.libraries) {
        RunSheetSample sample;
        sample.lane = plan.lanes > 1 ? placed.lane : 0;
        sample.sampleId = placed.name;
        sample.sampleName = libraries::libraryNameFrom(placed.sample);
        sample.project = libraries::libraryNameFrom(placed.project);
        sample.i7 = placed.i7;
        sample.i5 = placed.i5;
        sample.i7Name = placed.i7Name;
        sample.i5Name = placed.i5Name;
        sheet.samples.push_back(std::move(sample));
    }
    return sheet;
}

SheetCheckOptions sheetCheckOptionsOf(const RunPlan& plan)
{
    SheetCheckOptions options;
    options.instrument = plan.run.instrument;
    options.kitVersion = plan.run.kitVersion;
    options.flowCell = plan.run.flowCell;
    options.read1Cycles = plan.run.read1Cycles;
    options.index1Cycles = plan.run.index1Cycles;
    options.index2Cycles = plan.run.index2Cycles;
    options.read2Cycles = plan.run.read2Cycles;
    return options;
}

} // namespace tracseq::sequencing
