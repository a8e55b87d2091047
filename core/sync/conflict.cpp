// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/conflict.h"

namespace tracseq::sync {

using database::Entity;
using database::FieldType;

const Entity& conflictEntity()
{
    static const Entity entity = {
        .name = "conflict",
        .label = QT_TRANSLATE_NOOP("Entities", "conflict"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "conflicts"),
        .fields =
            {{.name = "entity",
              .label = QT_TRANSLATE_NOOP("Fields", "Kind of record"),
              .maxLength = 60,
              .required = true,
              .readOnly = true},
             {.name = "entity_id",
              .label = QT_TRANSLATE_NOOP("Fields", "Record"),
              .maxLength = 36,
              .required = true,
              .readOnly = true},
             {.name = "field",
              .label = QT_TRANSLATE_NOOP("Fields", "Field"),
              .maxLength = 60,
              .readOnly = true},
             {.name = "kind",
              .label = QT_TRANSLATE_NOOP("Fields", "Kind of conflict"),
              .type = FieldType::Choice,
              .required = true,
              .readOnly = true,
              .choices =
                  {{"field", QT_TRANSLATE_NOOP("Choices", "Both changed it")},
                   {"edit_deleted", QT_TRANSLATE_NOOP("Choices", "Changed here, removed there")},
                   {"delete_edited", QT_TRANSLATE_NOOP("Choices", "Removed here, changed there")},
                   {"reference", QT_TRANSLATE_NOOP("Choices", "Refers to a removed record")},
                   {"place", QT_TRANSLATE_NOOP("Choices", "Already taken")},
                   {"overdrawn", QT_TRANSLATE_NOOP("Choices", "More taken out than there was")}}},
             {.name = "change",
              .label = QT_TRANSLATE_NOOP("Fields", "Change"),
              .maxLength = 36,
              .required = true,
              .readOnly = true},
             {.name = "mine",
              .label = QT_TRANSLATE_NOOP("Fields", "Value not taken"),
              .type = FieldType::LongText,
              .readOnly = true},
             {.name = "theirs",
              .label = QT_TRANSLATE_NOOP("Fields", "Value kept"),
              .type = FieldType::LongText,
              .readOnly = true},
             {.name = "my_user",
              .label = QT_TRANSLATE_NOOP("Fields", "Not taken from"),
              .maxLength = 60,
              .required = true,
              .readOnly = true},
             {.name = "my_at",
              .label = QT_TRANSLATE_NOOP("Fields", "Not taken: time"),
              .type = FieldType::DateTime,
              .required = true,
              .readOnly = true},
             {.name = "their_user",
              .label = QT_TRANSLATE_NOOP("Fields", "Kept from"),
              .maxLength = 60,
              .readOnly = true},
             {.name = "their_at",
              .label = QT_TRANSLATE_NOOP("Fields", "Kept: time"),
              .type = FieldType::DateTime,
              .readOnly = true},
             {.name = "state",
              .label = QT_TRANSLATE_NOOP("Fields", "Decision"),
              .type = FieldType::Choice,
              .required = true,
              .choices = {{"open", QT_TRANSLATE_NOOP("Choices", "Open")},
                          {"theirs", QT_TRANSLATE_NOOP("Choices", "Theirs kept")},
                          {"mine", QT_TRANSLATE_NOOP("Choices", "Mine taken")},
                          {"edited", QT_TRANSLATE_NOOP("Choices", "Edited")}}}},
        .displayField = ConflictEntity,
        .area = "sync",
        .upkeep = database::Upkeep::NotUndone,
    };
    return entity;
}

} // namespace tracseq::sync
