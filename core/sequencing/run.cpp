// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sequencing/run.h"

#include "core/libraries/library.h"

namespace tracseq::sequencing {

using database::Entity;
using database::Field;
using database::FieldType;
using database::LifeCycle;
using database::StateTone;

namespace {

const LifeCycle& runLifeCycle()
{
    static const LifeCycle cycle = {
        .initial = "Planned",
        .states = {{"Planned", QT_TRANSLATE_NOOP("States", "Planned"), StateTone::Neutral},
                   {"Running", QT_TRANSLATE_NOOP("States", "Running"), StateTone::Active},
                   {"Completed", QT_TRANSLATE_NOOP("States", "Completed"), StateTone::Good},
                   {"Failed", QT_TRANSLATE_NOOP("States", "Failed"), StateTone::Bad},
                   {"Cancelled", QT_TRANSLATE_NOOP("States", "Cancelled"), StateTone::Done}},
        .transitions = {{"Planned", "Running", "sequencing.update", false},
                        {"Planned", "Cancelled", "sequencing.update", true},
                        {"Running", "Completed", "sequencing.update", false},
                        {"Running", "Failed", "sequencing.update", true},
                        {"Running", "Planned", "sequencing.update", true},
                        {"Cancelled", "Planned", "sequencing.update", true},
                        {"Failed", "Planned", "sequencing.update", true}},
    };
    return cycle;
}

Field cycles(const char* name, const char* label, bool readIsRequired)
{
    return {.name = name,
            .label = label,
            .type = FieldType::Integer,
            .required = true,
            .minimum = Decimal::fromMillionths(readIsRequired ? Decimal::kScale : 0),
            .maximum = Decimal::fromMillionths(1000 * Decimal::kScale)};
}

Field mismatches(const char* name, const char* label)
{
    return {.name = name,
            .label = label,
            .type = FieldType::Integer,
            .required = true,
            .minimum = Decimal::fromMillionths(0),
            .maximum = Decimal::fromMillionths(2 * Decimal::kScale)};
}

} // namespace

const Entity& runEntity()
{
    static const Entity entity = {
        .name = "sequencing_run",
        .label = QT_TRANSLATE_NOOP("Entities", "run"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "runs"),
        .fields = {{.name = "name",
                    .label = QT_TRANSLATE_NOOP("Fields", "Run"),
                    .maxLength = 255,
                    .required = true,
                    .unique = true},
                   {.name = "instrument",
                    .label = QT_TRANSLATE_NOOP("Fields", "Instrument"),
                    .maxLength = 60,
                    .required = true},
                   {.name = "kit_version",
                    .label = QT_TRANSLATE_NOOP("Fields", "Kit version"),
                    .maxLength = 20},
                   {.name = "flow_cell",
                    .label = QT_TRANSLATE_NOOP("Fields", "Flow cell type"),
                    .maxLength = 60,
                    .required = true},
                   {.name = "flow_cell_id",
                    .label = QT_TRANSLATE_NOOP("Fields", "Flow cell"),
                    .maxLength = 60},
                   cycles("read1_cycles", QT_TRANSLATE_NOOP("Fields", "Read 1 cycles"), true),
                   cycles("index1_cycles", QT_TRANSLATE_NOOP("Fields", "Index 1 cycles"), false),
                   cycles("index2_cycles", QT_TRANSLATE_NOOP("Fields", "Index 2 cycles"), false),
                   cycles("read2_cycles", QT_TRANSLATE_NOOP("Fields", "Read 2 cycles"), false),
                   mismatches("mismatches_i7", QT_TRANSLATE_NOOP("Fields", "Mismatches i7")),
                   mismatches("mismatches_i5", QT_TRANSLATE_NOOP("Fields", "Mismatches i5")),
                   {.name = "status",
                    .label = QT_TRANSLATE_NOOP("Fields", "Status"),
                    .type = FieldType::State,
                    .required = true},
                   {.name = "notes",
                    .label = QT_TRANSLATE_NOOP("Fields", "Notes"),
                    .type = FieldType::LongText}},
        .displayField = RunName,
        .lifeCycle = &runLifeCycle(),
        .area = "sequencing",
    };
    return entity;
}

const Entity& laneLibraryEntity()
{
    static const Entity entity = {
        .name = "lane_library",
        .label = QT_TRANSLATE_NOOP("Entities", "place in a lane"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "places in lanes"),
        .fields = {{.name = "run",
                    .label = QT_TRANSLATE_NOOP("Fields", "Run"),
                    .type = FieldType::Reference,
                    .required = true,
                    .reference = &runEntity()},
                   {.name = "lane",
                    .label = QT_TRANSLATE_NOOP("Fields", "Lane"),
                    .type = FieldType::Integer,
                    .required = true,
                    .minimum = Decimal::fromMillionths(Decimal::kScale),
                    .maximum = Decimal::fromMillionths(8 * Decimal::kScale)},
                   {.name = "library",
                    .label = QT_TRANSLATE_NOOP("Fields", "Library"),
                    .type = FieldType::Reference,
                    .required = true,
                    .reference = &libraries::libraryEntity()}},
        .displayField = Lane,
        .uniqueTogether = {{LaneRun, Lane, LaneLibrary}},
        .area = "sequencing",
        .isPart = true,
    };
    return entity;
}

} // namespace tracseq::sequencing
