// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/record_rules.h"

#include "core/libraries/library.h"
#include "core/libraries/library_service.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "core/sequencing/run.h"
#include "core/sequencing/run_service.h"

namespace tracseq::lab {

using changes::UnitOfWork;
using database::Entity;
using database::FieldValues;
using database::Value;

namespace {

libraries::LibraryDraft libraryDraft(const std::vector<Value>& values)
{
    return {values[libraries::LibraryName].text(), values[libraries::LibrarySample].uuid(),
            values[libraries::I7Name].text(),      values[libraries::I7Sequence].text(),
            values[libraries::I5Name].text(),      values[libraries::I5Sequence].text()};
}

Status editLibrary(UnitOfWork& unit, const Uuid& id, const FieldValues& values)
{
    const auto record = unit.get(libraries::libraryEntity(), id);
    if (!record) {
        return failure(record.error());
    }
    std::vector<Value> next = record->values;
    FieldValues sample;
    for (const auto& [field, value] : values) {
        next[static_cast<std::size_t>(field)] = value;
        if (field == libraries::LibrarySample) {
            sample.emplace_back(field, value);
        }
    }
    TRACSEQ_TRY(libraries::editLibrary(unit, id, libraryDraft(next), libraryDraft(record->values)));
    return unit.update(libraries::libraryEntity(), id, sample);
}

void setInDraft(sequencing::RunDraft& draft, int field, const Value& value)
{
    const auto count = static_cast<int>(value.integer());
    switch (field) {
    case sequencing::RunName:
        draft.name = value.text();
        break;
    case sequencing::Instrument:
        draft.instrument = value.text();
        break;
    case sequencing::KitVersion:
        draft.kitVersion = value.text();
        break;
    case sequencing::FlowCell:
        draft.flowCell = value.text();
        break;
    case sequencing::FlowCellId:
        draft.flowCellId = value.text();
        break;
    case sequencing::Read1Cycles:
        draft.read1Cycles = count;
        break;
    case sequencing::Index1Cycles:
        draft.index1Cycles = count;
        break;
    case sequencing::Index2Cycles:
        draft.index2Cycles = count;
        break;
    case sequencing::Read2Cycles:
        draft.read2Cycles = count;
        break;
    case sequencing::MismatchesI7:
        draft.mismatches1 = count;
        break;
    case sequencing::MismatchesI5:
        draft.mismatches2 = count;
        break;
    default:
        break;
    }
}

/// The plan first, by the rules of planned runs; a step of the life cycle and notes are no plan.
Status editRun(UnitOfWork& unit, const Uuid& id, const FieldValues& values)
{
    FieldValues free;
    FieldValues plan;
    for (const auto& value : values) {
        const bool isFree =
            value.first == sequencing::RunStatus || value.first == sequencing::RunNotes;
        (isFree ? free : plan).push_back(value);
    }
    if (!plan.empty()) {
        const auto present = sequencing::loadRunPlan(unit.connection(), id);
        if (!present) {
            return failure(present.error());
        }
        sequencing::RunDraft draft = present->run;
        for (const auto& [field, value] : plan) {
            setInDraft(draft, field, value);
        }
        TRACSEQ_TRY(sequencing::editRun(unit, id, draft, present->run));
    }
    return unit.update(sequencing::runEntity(), id, free);
}

} // namespace

Result<Uuid> createByRules(UnitOfWork& unit, const Entity& entity, const FieldValues& values,
                           const Clock& clock)
{
    if (&entity == &samples::sampleEntity()) {
        return samples::createSample(unit, values, clock);
    }
    std::vector<Value> all(entity.fields.size());
    for (const auto& [field, value] : values) {
        all[static_cast<std::size_t>(field)] = value;
    }
    if (&entity == &libraries::libraryEntity()) {
        return libraries::createLibrary(unit, libraryDraft(all));
    }
    if (&entity == &sequencing::runEntity()) {
        sequencing::RunDraft draft;
        for (const auto& [field, value] : values) {
            setInDraft(draft, field, value);
        }
        draft.notes = all[sequencing::RunNotes].text();
        return sequencing::createRun(unit, draft);
    }
    return unit.insert(entity, values);
}

Status editByRules(UnitOfWork& unit, const Entity& entity, const Uuid& id,
                   const FieldValues& values, const Clock& clock)
{
    if (&entity == &samples::sampleEntity()) {
        return samples::editSample(unit, id, values, clock, {});
    }
    if (&entity == &libraries::libraryEntity()) {
        return editLibrary(unit, id, values);
    }
    if (&entity == &sequencing::runEntity()) {
        return editRun(unit, id, values);
    }
    return unit.update(entity, id, values);
}

} // namespace tracseq::lab
