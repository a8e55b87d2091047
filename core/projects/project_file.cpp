// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/projects/project_file.h"

#include "core/database/content_store.h"
#include "core/projects/project.h"

namespace tracseq::projects {

using database::Connection;
using database::Entity;
using database::FieldType;
using database::Record;

namespace {

/// A signature, a note or a printed page may name a version: it stays what it was.
Status holdsFileRule(Connection& /*connection*/, const Record* before, const Record& after)
{
    if (before == nullptr || after.deleted) {
        return {};
    }
    for (const int field :
         {FileTitle, FileProject, FileName, FileVersion, FileHash, FileSize, FileMediaType}) {
        const auto place = static_cast<std::size_t>(field);
        if (before->values[place] != after.values[place]) {
            return failure(ErrorCode::FileFixed,
                           {projectFileEntity().fields[place].translatedLabel()});
        }
    }
    return {};
}

} // namespace

const Entity& projectFileEntity()
{
    static const Entity entity = {
        .name = "project_file",
        .label = QT_TRANSLATE_NOOP("Entities", "file of a project"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "files of projects"),
        .fields = {{.name = "title",
                    .label = QT_TRANSLATE_NOOP("Fields", "Title"),
                    .maxLength = 255,
                    .required = true,
                    .readOnly = true},
                   {.name = "project",
                    .label = QT_TRANSLATE_NOOP("Fields", "Project"),
                    .type = FieldType::Reference,
                    .required = true,
                    .readOnly = true,
                    .reference = &projectEntity()},
                   {.name = "name",
                    .label = QT_TRANSLATE_NOOP("Fields", "File name"),
                    .maxLength = 200,
                    .required = true,
                    .readOnly = true},
                   {.name = "version",
                    .label = QT_TRANSLATE_NOOP("Fields", "Version"),
                    .type = FieldType::Integer,
                    .required = true, // so that of two files it is the name that gives way
                    .readOnly = true,
                    .minimum = Decimal::fromMillionths(Decimal::kScale),
                    .maximum = Decimal::fromMillionths(100'000 * Decimal::kScale)},
                   {.name = "content_hash",
                    .label = QT_TRANSLATE_NOOP("Fields", "SHA-256"),
                    .maxLength = 64,
                    .required = true,
                    .readOnly = true},
                   {.name = "size",
                    .label = QT_TRANSLATE_NOOP("Fields", "Size in bytes"),
                    .type = FieldType::Integer,
                    .required = true,
                    .readOnly = true,
                    .minimum = Decimal(),
                    .maximum = Decimal::fromMillionths(database::ContentStore::kMostBytes *
                                                       Decimal::kScale)},
                   {.name = "media_type",
                    .label = QT_TRANSLATE_NOOP("Fields", "Type of file"),
                    .maxLength = 100,
                    .required = true,
                    .readOnly = true},
                   {.name = "note",
                    .label = QT_TRANSLATE_NOOP("Fields", "Note"),
                    .maxLength = 1000}},
        .displayField = FileTitle,
        .uniqueTogether = {{FileProject, FileName, FileVersion}},
        .area = "files",
        .rule = holdsFileRule,
    };
    return entity;
}

} // namespace tracseq::projects
