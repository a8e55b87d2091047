// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/saved_view.h"

namespace tracseq::lab {

using database::Entity;
using database::FieldType;

const Entity& savedViewEntity()
{
    static const Entity entity = {
        .name = "saved_view",
        .label = QT_TRANSLATE_NOOP("Entities", "view"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "views"),
        .fields = {{.name = "panel",
                    .label = QT_TRANSLATE_NOOP("Fields", "Panel"),
                    .maxLength = 60,
                    .required = true},
                   {.name = "name",
                    .label = QT_TRANSLATE_NOOP("Fields", "Name"),
                    .maxLength = 100,
                    .required = true},
                   {.name = "content",
                    .label = QT_TRANSLATE_NOOP("Fields", "Content"),
                    .type = FieldType::Json,
                    .required = true}},
        .displayField = ViewName,
        .uniqueTogether = {{ViewPanel, ViewName}},
        .area = "views",
    };
    return entity;
}

} // namespace tracseq::lab
