// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity_query.h"
#include "core/database/search_terms.h"

#include <string>
#include <vector>

namespace tracseq::database {

/// A statement's text with the values that belong to its places.
struct Sql {
    std::string text;
    std::vector<Value> values;

    std::string place(const Value& value)
    {
        values.push_back(value);
        return "?" + std::to_string(values.size());
    }
};

/// That a row really has the fragments whose pieces it has: " AND (…)" for each.
std::string fragmentsSql(const Entity& entity, const SearchTerms& terms, Sql& sql);

/// The rows that a search finds, as " AND …" on them; empty where nothing is searched for. Entities
/// that are not `searched` have no search tables: their texts, and the names of what they refer to,
/// are looked through for every typed word. Where nothing is found, a million rows that refer to a
/// million others took 1.9 s; so kinds of which a lab has many have search tables.
std::string searchSql(const EntityQuery& query, Sql& sql);

} // namespace tracseq::database
