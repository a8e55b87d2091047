// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/disposal.h"

#include <QCoreApplication>

namespace tracseq::samples {

using database::Entity;
using database::FieldType;

const Entity& disposalEntity()
{
    static const Entity entity = {
        .name = "disposal",
        .label = QT_TRANSLATE_NOOP("Entities", "disposal"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "disposals"),
        .fields =
            {{.name = "title",
              .label = QT_TRANSLATE_NOOP("Fields", "Title"),
              .maxLength = 200,
              .required = true},
             {.name = "method",
              .label = QT_TRANSLATE_NOOP("Fields", "How"),
              .type = FieldType::Choice,
              .required = true,
              .choices = {{"autoclaved", QT_TRANSLATE_NOOP("Choices", "Autoclaved")},
                          {"incinerated", QT_TRANSLATE_NOOP("Choices", "Incinerated")},
                          {"chemical", QT_TRANSLATE_NOOP("Choices", "Chemically inactivated")},
                          {"returned", QT_TRANSLATE_NOOP("Choices", "Returned to the submitter")},
                          {"used_up", QT_TRANSLATE_NOOP("Choices", "Used up")},
                          {"other", QT_TRANSLATE_NOOP("Choices", "Other")}}},
             {.name = "reason",
              .label = QT_TRANSLATE_NOOP("Fields", "Reason"),
              .type = FieldType::LongText,
              .required = true},
             {.name = "samples",
              .label = QT_TRANSLATE_NOOP("Fields", "Samples"),
              .type = FieldType::Json,
              .required = true},
             {.name = "witness",
              .label = QT_TRANSLATE_NOOP("Fields", "Witness"),
              .maxLength = 100,
              .required = true}},
        .displayField = DisposalTitle,
        .area = "samples",
        .upkeep = database::Upkeep::AppendOnly,
    };
    return entity;
}

Result<bool> isDisposedBy(database::Connection& connection, const Uuid& disposal,
                          const Uuid& sample)
{
    auto select = connection.cached("SELECT EXISTS (SELECT 1 FROM json_each(disposal.samples) "
                                    "WHERE value = ?2) FROM disposal WHERE id = ?1");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, disposal);
    select->bind(2, sample.toString());
    const auto found = select->step();
    if (!found) {
        return failure(found.error());
    }
    return *found ? Result<bool>(select->integer(0) != 0)
                  : failure(ErrorCode::RowNotFound, {disposalEntity().translatedLabel()});
}

} // namespace tracseq::samples
