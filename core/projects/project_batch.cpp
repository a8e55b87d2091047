// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/projects/project_batch.h"

#include "core/projects/project.h"

namespace tracseq::projects {

using database::Entity;
using database::FieldType;
using database::LifeCycle;
using database::StateTone;

namespace {

const LifeCycle kBatchLifeCycle = {
    .initial = "Planned",
    .states = {{"Planned", QT_TRANSLATE_NOOP("States", "Planned"), StateTone::Neutral},
               {"InProgress", QT_TRANSLATE_NOOP("States", "In progress"), StateTone::Active},
               {"Completed", QT_TRANSLATE_NOOP("States", "Completed"), StateTone::Good},
               {"Failed", QT_TRANSLATE_NOOP("States", "Failed"), StateTone::Bad},
               {"Cancelled", QT_TRANSLATE_NOOP("States", "Cancelled"), StateTone::Done}},
    .transitions = {{"Planned", "InProgress", "batches.update", false},
                    {"Planned", "Cancelled", "batches.update", true},
                    {"InProgress", "Completed", "batches.update", false},
                    {"InProgress", "Failed", "batches.update", true},
                    {"InProgress", "Cancelled", "batches.update", true},
                    {"Completed", "InProgress", "batches.update", true},
                    {"Failed", "InProgress", "batches.update", true},
                    {"Cancelled", "Planned", "batches.update", true}},
};

} // namespace

const Entity& projectBatchEntity()
{
    static const Entity entity = {
        .name = "project_batch",
        .label = QT_TRANSLATE_NOOP("Entities", "batch"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "batches"),
        .fields = {{.name = "project",
                    .label = QT_TRANSLATE_NOOP("Fields", "Project"),
                    .type = FieldType::Reference,
                    .required = true,
                    .reference = &projectEntity()},
                   {.name = "name",
                    .label = QT_TRANSLATE_NOOP("Fields", "Name"),
                    .maxLength = 100,
                    .required = true,
                    .synonyms = {"batch", "batch name"}},
                   {.name = "kind",
                    .label = QT_TRANSLATE_NOOP("Fields", "Kind"),
                    .type = FieldType::Choice,
                    .choices = {{"receipt", QT_TRANSLATE_NOOP("Choices", "Receipt of samples")},
                                {"library_prep",
                                 QT_TRANSLATE_NOOP("Choices", "Library preparation")},
                                {"sequencing", QT_TRANSLATE_NOOP("Choices", "Sequencing")},
                                {"analysis", QT_TRANSLATE_NOOP("Choices", "Analysis")}}},
                   {.name = "planned",
                    .label = QT_TRANSLATE_NOOP("Fields", "Planned for"),
                    .type = FieldType::Date},
                   {.name = "status",
                    .label = QT_TRANSLATE_NOOP("Fields", "Status"),
                    .type = FieldType::State,
                    .required = true},
                   {.name = "remarks",
                    .label = QT_TRANSLATE_NOOP("Fields", "Remarks"),
                    .maxLength = 1000}},
        .displayField = BatchName,
        .lifeCycle = &kBatchLifeCycle,
        .uniqueTogether = {{BatchProject, BatchName}},
        .area = "batches",
    };
    return entity;
}

} // namespace tracseq::projects
