// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/projects/project.h"

namespace tracseq::projects {

using database::Connection;
using database::Entity;
using database::Field;
using database::FieldType;
using database::LifeCycle;
using database::Record;
using database::StateTone;
using database::Value;

namespace {

// "Closed" is what files and servers of earlier versions know; people read it as completed.
const LifeCycle kLifeCycle = {
    .initial = "Active",
    .states = {{"Planning", QT_TRANSLATE_NOOP("States", "In planning"), StateTone::Neutral},
               {"Active", QT_TRANSLATE_NOOP("States", "Active"), StateTone::Active},
               {"OnHold", QT_TRANSLATE_NOOP("States", "On hold"), StateTone::Warning},
               {"Closed", QT_TRANSLATE_NOOP("States", "Completed"), StateTone::Good},
               {"Cancelled", QT_TRANSLATE_NOOP("States", "Cancelled"), StateTone::Bad},
               {"Archived", QT_TRANSLATE_NOOP("States", "Archived"), StateTone::Done}},
    .transitions = {{"Planning", "Active", "projects.manage", false},
                    {"Planning", "Cancelled", "projects.manage", true},
                    {"Active", "Planning", "projects.manage", false},
                    {"Active", "OnHold", "projects.manage", true},
                    {"OnHold", "Active", "projects.manage", false},
                    {"Active", "Closed", "projects.manage", false},
                    {"OnHold", "Closed", "projects.manage", false},
                    {"Active", "Cancelled", "projects.manage", true},
                    {"OnHold", "Cancelled", "projects.manage", true},
                    {"Closed", "Active", "projects.manage", true},
                    {"Cancelled", "Active", "projects.manage", true},
                    {"Closed", "Archived", "projects.manage", false},
                    {"Cancelled", "Archived", "projects.manage", false},
                    {"Archived", "Closed", "projects.manage", true}},
};

const Value& at(const Record& record, ProjectField field)
{
    return record.values[field];
}

/// Two people may have set one day each, far from each other: what is there already is no reason to
/// refuse another change.
Status holdsProjectRule(Connection& /*connection*/, const Record* before, const Record& after)
{
    const Value& starts = at(after, ProjectStarts);
    const Value& due = at(after, ProjectDue);
    const bool isNew =
        before == nullptr || at(*before, ProjectStarts) != starts || at(*before, ProjectDue) != due;
    if (isNew && !after.deleted && !starts.isNull() && !due.isNull() &&
        due.text() < starts.text()) {
        return failure(ErrorCode::ProjectDatesReversed);
    }
    return {};
}

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
                    .required = true},
                   {.name = "type",
                    .label = QT_TRANSLATE_NOOP("Fields", "Kind"),
                    .type = FieldType::Choice,
                    .choices = {{"research", QT_TRANSLATE_NOOP("Choices", "Research")},
                                {"clinical", QT_TRANSLATE_NOOP("Choices", "Clinical")},
                                {"validation", QT_TRANSLATE_NOOP("Choices", "Validation")},
                                {"development", QT_TRANSLATE_NOOP("Choices", "Development")},
                                {"service", QT_TRANSLATE_NOOP("Choices", "Service")}},
                    .synonyms = {"project type", "type"}},
                   {.name = "priority",
                    .label = QT_TRANSLATE_NOOP("Fields", "Priority"),
                    .type = FieldType::Choice,
                    .choices = {{"low", QT_TRANSLATE_NOOP("Choices", "Low")},
                                {"medium", QT_TRANSLATE_NOOP("Choices", "Medium")},
                                {"high", QT_TRANSLATE_NOOP("Choices", "High")},
                                {"urgent", QT_TRANSLATE_NOOP("Choices", "Urgent")}}},
                   {.name = "department",
                    .label = QT_TRANSLATE_NOOP("Fields", "Department"),
                    .maxLength = 255},
                   {.name = "starts",
                    .label = QT_TRANSLATE_NOOP("Fields", "Starts"),
                    .type = FieldType::Date,
                    .synonyms = {"start date", "start", "begin"}},
                   {.name = "due",
                    .label = QT_TRANSLATE_NOOP("Fields", "Due"),
                    .type = FieldType::Date,
                    .synonyms = {"due date", "end date", "end", "deadline"}},
                   {.name = "description",
                    .label = QT_TRANSLATE_NOOP("Fields", "Description"),
                    .type = FieldType::LongText}},
        .displayField = Code,
        .lifeCycle = &kLifeCycle,
        .area = "projects",
        .rule = holdsProjectRule,
    };
    return entity;
}

} // namespace tracseq::projects
