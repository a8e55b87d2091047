// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace tracseq::changes {

/// The SQL of one entity, made once from its description.
struct EntitySql {
    explicit EntitySql(const database::Entity& entity);

    /// An UPDATE of these columns alone (the bit of a column is its place: 0 deleted, 1 created_at,
    /// 2 updated_at, from 3 the fields), with the places of `update`. One that names a column
    /// rewrites its indexes though the value is the same, and one that names a reference makes
    /// SQLite write out what the search tables hold back.
    const std::string& updateOf(quint64 columns) const;

    std::string selectById;
    std::string insert;
    std::string update; ///< all fields
    std::string insertWords;
    std::string insertTrigrams;
    std::string deleteWords;
    std::string deleteTrigrams;
    std::string mergeWords; ///< a dose of ?1 pages
    std::string mergeTrigrams;
    std::vector<int> wordFields;
    std::vector<int> trigramFields;

private:
    const database::Entity* m_entity;
    mutable std::unordered_map<quint64, std::string> m_updates;
};

} // namespace tracseq::changes
