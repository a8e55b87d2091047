// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/import_records.h"

namespace tracseq::samples {

using database::Entity;
using database::Field;
using database::FieldType;

namespace {

Field count(const char* name, const char* label)
{
    return {.name = name,
            .label = label,
            .type = FieldType::Integer,
            .required = true,
            .minimum = Decimal::fromMillionths(0)};
}

} // namespace

const Entity& importMappingEntity()
{
    static const Entity entity = {
        .name = "import_mapping",
        .label = QT_TRANSLATE_NOOP("Entities", "column mapping"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "column mappings"),
        .fields = {{.name = "name",
                    .label = QT_TRANSLATE_NOOP("Fields", "Name"),
                    .maxLength = 100,
                    .required = true,
                    .unique = true},
                   {.name = "shape",
                    .label = QT_TRANSLATE_NOOP("Fields", "Kind of sheet"),
                    .maxLength = 64,
                    .required = true},
                   {.name = "mapping",
                    .label = QT_TRANSLATE_NOOP("Fields", "Columns"),
                    .type = FieldType::Json,
                    .required = true}},
        .displayField = MappingName,
        .area = "samples",
        .isPart = true,
    };
    return entity;
}

const Entity& importRunEntity()
{
    static const Entity entity = {
        .name = "import_run",
        .label = QT_TRANSLATE_NOOP("Entities", "import"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "imports"),
        .fields =
            {{.name = "file_name", .label = QT_TRANSLATE_NOOP("Fields", "File"), .required = true},
             {.name = "file_hash",
              .label = QT_TRANSLATE_NOOP("Fields", "Fingerprint"),
              .maxLength = 64,
              .required = true},
             {.name = "sheet", .label = QT_TRANSLATE_NOOP("Fields", "Sheet"), .maxLength = 255},
             {.name = "change_group",
              .label = QT_TRANSLATE_NOOP("Fields", "Changes"),
              .maxLength = 36,
              .required = true},
             {.name = "outcome",
              .label = QT_TRANSLATE_NOOP("Fields", "Outcome"),
              .type = FieldType::Choice,
              .required = true,
              .choices = {{"running", QT_TRANSLATE_NOOP("Choices", "Running")},
                          {"finished", QT_TRANSLATE_NOOP("Choices", "Finished")},
                          {"cancelled", QT_TRANSLATE_NOOP("Choices", "Cancelled")},
                          {"taken_back", QT_TRANSLATE_NOOP("Choices", "Taken back")}}},
             count("rows_read", QT_TRANSLATE_NOOP("Fields", "Rows read")),
             count("created", QT_TRANSLATE_NOOP("Fields", "Created")),
             count("skipped", QT_TRANSLATE_NOOP("Fields", "Skipped")),
             count("failed", QT_TRANSLATE_NOOP("Fields", "Failed"))},
        .displayField = ImportFileName,
        .area = "samples",
        .isPart = true,
    };
    return entity;
}

} // namespace tracseq::samples
