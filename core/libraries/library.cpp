// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libraries/library.h"

#include "core/samples/sample.h"

namespace tracseq::libraries {

using database::Entity;
using database::FieldType;
using database::Search;

const Entity& libraryEntity()
{
    static const Entity entity = {
        .name = "library",
        .label = QT_TRANSLATE_NOOP("Entities", "library"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "libraries"),
        .fields =
            {{.name = "name",
              .label = QT_TRANSLATE_NOOP("Fields", "Library"),
              .maxLength = 100,
              .required = true,
              .unique = true,
              .search = Search::Fragments,
              .help =
                  QT_TRANSLATE_NOOP("Fields", "Becomes the Sample_ID of the sample sheet: letters, "
                                              "digits, dash and underscore.")},
             {.name = "sample",
              .label = QT_TRANSLATE_NOOP("Fields", "Sample"),
              .type = FieldType::Reference,
              .required = true,
              .search = Search::Fragments,
              .reference = &samples::sampleEntity()},
             {.name = "i7_name",
              .label = QT_TRANSLATE_NOOP("Fields", "i7 name"),
              .maxLength = 60,
              .search = Search::Fragments},
             // By their beginning: of four letters, any three are in too many of them to look up.
             {.name = "i7_sequence",
              .label = QT_TRANSLATE_NOOP("Fields", "i7 index"),
              .maxLength = 60,
              .search = Search::Words},
             {.name = "i5_name",
              .label = QT_TRANSLATE_NOOP("Fields", "i5 name"),
              .maxLength = 60,
              .search = Search::Fragments},
             {.name = "i5_sequence",
              .label = QT_TRANSLATE_NOOP("Fields", "i5 index"),
              .maxLength = 60,
              .search = Search::Words,
              .help = QT_TRANSLATE_NOOP("Fields", "Forward, as the kit lists it.")}},
        .displayField = LibraryName,
        .searched = true,
        .area = "libraries",
    };
    return entity;
}

} // namespace tracseq::libraries
