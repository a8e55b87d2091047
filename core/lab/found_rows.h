// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity_query.h"

namespace tracseq::lab {

/// A row that a search over all kinds of things found.
struct FoundRow {
    const database::Entity* entity = nullptr;
    Uuid id;
    QString title;        ///< what people call it
    QString detail;       ///< what else tells it from others: its numbers, what it is part of
    Uuid sample;          ///< of a library: that which it was made of
    bool isExact = false; ///< it is called what was typed, letter case aside
};

/// The newest rows of one kind with every typed word in their texts or in the names of what they
/// refer to; for those kinds that have one, also by the fields of the search language
/// ("project:alpine"). Blocks; as to how long, see database::searchSql().
Result<std::vector<FoundRow>> findRows(database::Connection& connection,
                                       const database::Entity& entity, const QString& typed,
                                       int limit);

} // namespace tracseq::lab
