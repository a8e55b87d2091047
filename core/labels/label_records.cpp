// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/label_records.h"

#include <QCoreApplication>

namespace tracseq::labels {

using database::Entity;
using database::FieldType;

const Entity& labelLayoutEntity()
{
    static const Entity entity = {
        .name = "label_layout",
        .label = QT_TRANSLATE_NOOP("Entities", "label layout"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "label layouts"),
        .fields = {{.name = "name",
                    .label = QT_TRANSLATE_NOOP("Fields", "Name"),
                    .maxLength = 100,
                    .required = true,
                    .unique = true},
                   {.name = "content",
                    .label = QT_TRANSLATE_NOOP("Fields", "Content"),
                    .type = FieldType::Json,
                    .required = true}},
        .displayField = LayoutName,
        .area = "labels",
    };
    return entity;
}

const Entity& labelPrintEntity()
{
    static const Entity entity = {
        .name = "label_print",
        .label = QT_TRANSLATE_NOOP("Entities", "label print"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "label prints"),
        .fields =
            {{.name = "entity",
              .label = QT_TRANSLATE_NOOP("Fields", "Kind of record"),
              .maxLength = 60,
              .required = true},
             {.name = "entity_id",
              .label = QT_TRANSLATE_NOOP("Fields", "Record"),
              .maxLength = 36,
              .required = true},
             {.name = "title", .label = QT_TRANSLATE_NOOP("Fields", "Label of"), .required = true},
             {.name = "code", .label = QT_TRANSLATE_NOOP("Fields", "Barcode")},
             {.name = "layout",
              .label = QT_TRANSLATE_NOOP("Fields", "Label layout"),
              .maxLength = 100,
              .required = true},
             {.name = "copies",
              .label = QT_TRANSLATE_NOOP("Fields", "Copies"),
              .type = FieldType::Integer,
              .required = true,
              .minimum = Decimal::fromMillionths(Decimal::kScale),
              .maximum = Decimal::fromMillionths(10'000 * Decimal::kScale)},
             {.name = "printer", .label = QT_TRANSLATE_NOOP("Fields", "Printer"), .required = true},
             {.name = "printed_by",
              .label = QT_TRANSLATE_NOOP("Fields", "Printed by"),
              .required = true},
             {.name = "reason", .label = QT_TRANSLATE_NOOP("Fields", "Reason")}},
        .displayField = PrintedTitle,
        .area = "printing",
        .upkeep = database::Upkeep::AppendOnly,
    };
    return entity;
}

} // namespace tracseq::labels
