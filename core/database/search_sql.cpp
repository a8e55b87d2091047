// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/search_sql.h"

namespace tracseq::database {

namespace {

/// That the field's text, or the name of what it refers to, is like the pattern at `place`.
std::string likeSql(const Entity& entity, const Field& field, const std::string& place)
{
    const std::string column = std::string(entity.name) + "." + field.name;
    if (field.type != FieldType::Reference) {
        return column + " LIKE " + place + " ESCAPE '\\'";
    }
    const Entity& target = *field.reference;
    const std::string table = target.name;
    std::string exists = "EXISTS (SELECT 1 FROM ";
    exists.append(table).append(" AS target WHERE target.id = ").append(column);
    exists.append(" AND target.");
    exists.append(target.fields[static_cast<std::size_t>(target.displayField)].name);
    exists.append(" LIKE ").append(place).append(" ESCAPE '\\')");
    return exists;
}

bool isLookedThrough(const Field& field)
{
    return field.type == FieldType::Text || field.type == FieldType::LongText ||
           field.type == FieldType::Reference;
}

/// Every word somewhere in a row, without search tables.
std::string wordsSql(const EntityQuery& query, Sql& sql)
{
    std::string where;
    for (const QString& pattern : likePatterns(query.search)) {
        const std::string place = sql.place(Value(pattern));
        std::string any;
        for (const Field& field : query.entity->fields) {
            if (isLookedThrough(field)) {
                any.append(any.empty() ? "" : " OR ").append(likeSql(*query.entity, field, place));
            }
        }
        where += " AND (" + (any.empty() ? std::string("0") : any) + ")";
    }
    return where;
}

} // namespace

std::string fragmentsSql(const Entity& entity, const SearchTerms& terms, Sql& sql)
{
    std::string where;
    for (const QString& fragment : terms.fragments) {
        const std::string place = sql.place(Value(fragment));
        std::string any;
        for (const Field& field : entity.fields) {
            if (field.search == Search::Fragments) {
                any.append(any.empty() ? "" : " OR ").append(likeSql(entity, field, place));
            }
        }
        where += " AND (" + any + ")";
    }
    return where;
}

std::string searchSql(const EntityQuery& query, Sql& sql)
{
    if (query.search.trimmed().isEmpty()) {
        return {};
    }
    if (!query.entity->searched) {
        return wordsSql(query, sql);
    }
    const SearchTerms terms = searchTerms(query.search);
    const std::string name = query.entity->name;
    std::string in;
    if (!terms.words.isEmpty()) {
        in = "SELECT rowid FROM " + name + "_words WHERE " + name + "_words MATCH " +
             sql.place(terms.words);
    }
    if (!terms.trigrams.isEmpty()) {
        const std::string hits = name + "_trigrams";
        in += (in.empty() ? "" : " UNION ") + ("SELECT " + hits + ".rowid FROM " + hits);
        if (!terms.fragments.empty()) {
            in += " CROSS JOIN " + name + " ON " + name + ".rid = " + hits + ".rowid";
        }
        in += " WHERE " + hits + " MATCH " + sql.place(terms.trigrams) +
              fragmentsSql(*query.entity, terms, sql);
    }
    // Nothing but punctuation was typed, and no name has so much of it.
    return in.empty() ? " AND 0" : " AND " + name + ".rid IN (" + in + ")";
}

} // namespace tracseq::database
