// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity_query.h"

#include <QStringList>

namespace tracseq::database {

/// What a person typed into a search field, taken apart.
///
///     leaf oak                  words, as ever
///     "oak leaf"                one word with a blank in it
///     status:pending            a field and a part of its text, a state or a choice
///     project:alpine            what a row refers to, by a part of its name
///     type:dna,rna              one of several
///     volume<5  volume:2..5     numbers with a point, in the field's own unit; both ends belong
///     received:>2026-01-01      days, also a month (2026-01) or a year: all of it
///     expires:<today+30         days from today on, or before it
///     notes:*  notes:none       filled in, or empty
///     -status:archived          not
///     @Tissue:blood             a free attribute of that name
///
/// Fields are found by their name, their label in English or in the user's language, a heading that
/// labs use for them, or the beginning of one of these. What looks like a field and is none is
/// searched for as a word. A part that is not finished yet ("volume<") is passed over.
struct SearchRequest {
    QString words; ///< for EntityQuery::search
    std::vector<Condition> conditions;
    QStringList flaws; ///< translated: what cannot be searched for, and why
};
SearchRequest parseSearch(const Entity& entity, const QString& typed);

/// The query of what was typed: its words, and its conditions beside those that are there.
EntityQuery withSearch(EntityQuery query, const QString& typed);

} // namespace tracseq::database
