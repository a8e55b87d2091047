// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/entity_sql.h"

namespace tracseq::changes {

using database::Entity;
using database::Field;

namespace {

// Column order of every statement: rid, id, deleted, created_at, updated_at, then the fields.
constexpr int kFixedColumns = 5;

} // namespace

namespace {

struct SearchSql {
    std::string insert;
    std::string remove;
    std::string merge;
};

SearchSql searchSql(const Entity& entity, const std::string& kind, const std::vector<int>& fields)
{
    const std::string table = entity.name + kind;
    std::string columns = "rowid";
    std::string places = "?1";
    for (std::size_t i = 0; i < fields.size(); ++i) {
        columns += std::string(", ") + entity.fields[static_cast<std::size_t>(fields[i])].name;
        places += ", ?" + std::to_string(i + 2);
    }
    // A table without content forgets a row only when told what it held.
    return {"INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")",
            "INSERT INTO " + table + " (" + table + ", " + columns + ") VALUES ('delete', " +
                places + ")",
            "INSERT INTO " + table + " (" + table + ", rank) VALUES ('merge', ?1)"};
}

} // namespace

EntitySql::EntitySql(const Entity& entity)
    : m_entity(&entity)
{
    Q_ASSERT(entity.fields.size() < 60); // see updateOf()
    const std::string table = entity.name;
    std::string columns = "rid, id, deleted, created_at, updated_at";
    std::string places = "?1, ?2, ?3, ?4, ?5";
    std::string sets = "deleted = ?3, created_at = ?4, updated_at = ?5";
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        const Field& field = entity.fields[i];
        const std::string place = "?" + std::to_string(i + kFixedColumns + 1);
        columns += std::string(", ") + field.name;
        places += ", " + place;
        sets += std::string(", ") + field.name + " = " + place;
        if (field.search != database::Search::No) {
            wordFields.push_back(static_cast<int>(i));
        }
        if (field.search == database::Search::Fragments) {
            trigramFields.push_back(static_cast<int>(i));
        }
    }
    selectById = "SELECT " + columns + " FROM " + table + " WHERE id = ?1";
    insert = "INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")";
    update = "UPDATE " + table + " SET " + sets + " WHERE rid = ?1 AND id = ?2";
    const SearchSql words = searchSql(entity, "_words", wordFields);
    insertWords = words.insert;
    deleteWords = words.remove;
    mergeWords = words.merge;
    const SearchSql trigrams = searchSql(entity, "_trigrams", trigramFields);
    insertTrigrams = trigrams.insert;
    deleteTrigrams = trigrams.remove;
    mergeTrigrams = trigrams.merge;
}

const std::string& EntitySql::updateOf(quint64 columns) const
{
    std::string& sql = m_updates[columns];
    if (sql.empty()) {
        const auto set = [&](int bit, const std::string& name) {
            if ((columns >> bit & 1U) != 0) {
                sql += (sql.empty() ? "" : ", ") + name + " = ?" + std::to_string(bit + 3);
            }
        };
        set(0, "deleted");
        set(1, "created_at");
        set(2, "updated_at");
        for (std::size_t i = 0; i < m_entity->fields.size(); ++i) {
            set(static_cast<int>(i) + 3, m_entity->fields[i].name);
        }
        sql =
            std::string("UPDATE ") + m_entity->name + " SET " + sql + " WHERE rid = ?1 AND id = ?2";
    }
    return sql;
}

} // namespace tracseq::changes
