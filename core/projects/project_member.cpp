// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/projects/project_member.h"

#include "core/projects/project.h"

namespace tracseq::projects {

using database::Entity;
using database::FieldType;

const Entity& projectMemberEntity()
{
    static const Entity entity = {
        .name = "project_member",
        .label = QT_TRANSLATE_NOOP("Entities", "member of a project"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "members of projects"),
        .fields = {{.name = "project",
                    .label = QT_TRANSLATE_NOOP("Fields", "Project"),
                    .type = FieldType::Reference,
                    .required = true,
                    .reference = &projectEntity()},
                   {.name = "person",
                    .label = QT_TRANSLATE_NOOP("Fields", "Person"),
                    .maxLength = 255,
                    .required = true,
                    .synonyms = {"name", "member", "user"}},
                   {.name = "role",
                    .label = QT_TRANSLATE_NOOP("Fields", "Role"),
                    .type = FieldType::Choice,
                    .required = true,
                    .choices = {{"contributor", QT_TRANSLATE_NOOP("Choices", "Contributor")},
                                {"lead", QT_TRANSLATE_NOOP("Choices", "Lead")},
                                {"investigator", QT_TRANSLATE_NOOP("Choices", "Investigator")},
                                {"analyst", QT_TRANSLATE_NOOP("Choices", "Analyst")},
                                {"technician", QT_TRANSLATE_NOOP("Choices", "Technician")},
                                {"viewer", QT_TRANSLATE_NOOP("Choices", "Viewer")}}},
                   {.name = "remarks",
                    .label = QT_TRANSLATE_NOOP("Fields", "Remarks"),
                    .maxLength = 1000}},
        .displayField = MemberPerson,
        .uniqueTogether = {{MemberProject, MemberPerson}},
        .area = "projects",
        .isPart = true,
        // Somebody without a name would be nobody: who adds the same person again is told so.
        .keepsPlaces = true,
    };
    return entity;
}

} // namespace tracseq::projects
