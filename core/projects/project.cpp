// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/projects/project.h"

namespace tracseq::projects {

using database::Entity;
using database::Field;
using database::FieldType;
using database::LifeCycle;
using database::StateTone;

namespace {

const LifeCycle kLifeCycle = {
    .initial = "Active",
    .states = {{"Active", QT_TRANSLATE_NOOP("States", "Active"), StateTone::Active},
               {"OnHold", QT_TRANSLATE_NOOP("States", "On hold"), StateTone::Warning},
               {"Closed", QT_TRANSLATE_NOOP("States", "Closed"), StateTone::Done}},
    .transitions = {{"Active", "OnHold", "projects.manage", true},
                    {"OnHold", "Active", "projects.manage", false},
                    {"Active", "Closed", "projects.manage", false},
                    {"OnHold", "Closed", "projects.manage", false},
                    {"Closed", "Active", "projects.manage", true}},
};

} // namespace

const Entity& projectEntity()
{
    static const Entity entity = {
        .name = "project",
        .label = QT_TRANSLATE_NOOP("Entities", "project"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "projects"),
        .fields = {{.name = "code",
                    .label = QT_TRANSLATE_NOOP("Fields", "Project"),
                    .maxLength = 100,
                    .required = true,
                    .unique = true,
                    .synonyms = {"project", "project code", "project name", "study", "study name"}},
                   {.name = "title",
                    .label = QT_TRANSLATE_NOOP("Fields", "Title"),
                    .maxLength = 255},
                   {.name = "lead", .label = QT_TRANSLATE_NOOP("Fields", "Lead"), .maxLength = 255},
                   {.name = "status",
                    .label = QT_TRANSLATE_NOOP("Fields", "Status"),
                    .type = FieldType::State,
                    .required = true}},
        .displayField = Code,
        .lifeCycle = &kLifeCycle,
        .area = "projects",
    };
    return entity;
}

} // namespace tracseq::projects
