// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/entity_query.h"

#include "core/database/search_terms.h"

#include <algorithm>

namespace tracseq::database {

namespace {

constexpr int kScreenful = 30;

const char* nocase(const Field& field)
{
    switch (field.type) {
    case FieldType::Text:
        return " COLLATE NOCASE";
    default:
        return "";
    }
}

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

std::string conditionSql(const Entity& entity, const Condition& condition, Sql& sql)
{
    const Field& field = entity.fields[static_cast<std::size_t>(condition.field)];
    const std::string column = std::string(entity.name) + "." + field.name;
    const Value first = condition.values.empty() ? Value() : condition.values.front();
    switch (condition.kind) {
    case Condition::Kind::AnyOf: {
        std::string list;
        for (const Value& value : condition.values) {
            list += (list.empty() ? "" : ", ") + sql.place(value);
        }
        return column + nocase(field) + " IN (" + list + ")";
    }
    case Condition::Kind::AtLeast:
        return column + " >= " + sql.place(first);
    case Condition::Kind::AtMost:
        return column + " <= " + sql.place(first);
    case Condition::Kind::Contains:
        return "instr(lower(" + column + "), lower(" + sql.place(first) + ")) > 0";
    case Condition::Kind::IsEmpty:
        return column + " IS NULL";
    case Condition::Kind::IsSet:
        return column + " IS NOT NULL";
    }
    return "1";
}

std::string conditionsSql(const EntityQuery& query, Sql& sql)
{
    std::string where = std::string(query.entity->name) + ".deleted = 0";
    for (const Condition& condition : query.conditions) {
        where += " AND " + conditionSql(*query.entity, condition, sql);
    }
    return where;
}

/// That a row really has the fragments whose pieces it has.
std::string fragmentsSql(const Entity& entity, const SearchTerms& terms, Sql& sql)
{
    std::string where;
    for (const QString& fragment : terms.fragments) {
        const std::string place = sql.place(Value(fragment));
        std::string any;
        for (const Field& field : entity.fields) {
            if (field.search != Search::Fragments) {
                continue;
            }
            const std::string column = std::string(entity.name) + "." + field.name;
            any += any.empty() ? "" : " OR ";
            if (field.type == FieldType::Reference) {
                const Entity& target = *field.reference;
                const std::string table = target.name;
                any.append("EXISTS (SELECT 1 FROM ").append(table).append(" WHERE ");
                any.append(table).append(".id = ").append(column).append(" AND ");
                any.append(table).append(".");
                any.append(target.fields[static_cast<std::size_t>(target.displayField)].name);
                any.append(" LIKE ").append(place).append(" ESCAPE '\\')");
            } else {
                any.append(column).append(" LIKE ").append(place).append(" ESCAPE '\\'");
            }
        }
        where += " AND (" + any + ")";
    }
    return where;
}

/// The rows that a search finds, as a condition on rid.
std::string searchSql(const EntityQuery& query, Sql& sql)
{
    if (!query.entity->searched || query.search.trimmed().isEmpty()) {
        return {};
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

Result<Statement> bound(Connection& connection, const Sql& sql)
{
    auto rows = connection.prepare(sql.text);
    if (rows) {
        for (std::size_t i = 0; i < sql.values.size(); ++i) {
            rows->bind(static_cast<int>(i) + 1, sql.values[i]);
        }
    }
    return rows;
}

Result<std::vector<qint64>> readIds(Connection& connection, const Sql& sql)
{
    auto rows = bound(connection, sql);
    if (!rows) {
        return failure(rows.error());
    }
    std::vector<qint64> ids;
    for (;;) {
        const auto more = rows->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            return ids;
        }
        ids.push_back(rows->integer(0));
    }
}

} // namespace

namespace {

/// The ordered query of rowIds() as SQL.
Sql orderedSql(const EntityQuery& query, qint64 limit)
{
    const Entity& entity = *query.entity;
    const std::string name = entity.name;
    Sql sql;
    std::string join;
    std::string order = name + ".rid";
    if (query.sortField >= 0) {
        const Field& field = entity.fields[static_cast<std::size_t>(query.sortField)];
        if (field.type == FieldType::Reference) {
            const Entity& target = *field.reference;
            join = std::string(" LEFT JOIN ") + target.name + " ON " + target.name +
                   ".id = " + name + "." + field.name;
            order = std::string(target.name) + "." +
                    target.fields[static_cast<std::size_t>(target.displayField)].name +
                    " COLLATE NOCASE";
        } else {
            order = name + "." + field.name + nocase(field);
        }
    }
    const std::string direction = query.descending ? " DESC" : "";
    const std::string where = conditionsSql(query, sql);
    const std::string search = searchSql(query, sql);
    sql.text = "SELECT " + name + ".rid FROM " + name + join + " WHERE " + where + search +
               " ORDER BY " + order + direction +
               (query.sortField >= 0 ? ", " + name + ".rid" + direction : std::string()) +
               " LIMIT " + std::to_string(limit);
    return sql;
}

/// Rows that are called exactly what is searched for: by the display field or by one that is
/// unique, each of which has an index. Newest first.
Result<std::vector<qint64>> exactMatches(Connection& connection, const EntityQuery& query)
{
    const Entity& entity = *query.entity;
    std::vector<qint64> found;
    const QString text = query.search.trimmed();
    if (!entity.searched || text.isEmpty()) {
        return found;
    }
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        const Field& field = entity.fields[i];
        if (field.search == Search::No || field.type != FieldType::Text ||
            (!field.unique && static_cast<int>(i) != entity.displayField)) {
            continue;
        }
        EntityQuery conditions = query;
        conditions.search.clear();
        Sql sql;
        sql.text = std::string("SELECT rid FROM ") + entity.name + " WHERE " + field.name + " = " +
                   sql.place(Value(text)) + nocase(field) + " AND " +
                   conditionsSql(conditions, sql) + " ORDER BY rid DESC LIMIT " +
                   std::to_string(kScreenful);
        const auto ids = readIds(connection, sql);
        if (!ids) {
            return failure(ids.error());
        }
        for (const qint64 id : *ids) {
            if (std::find(found.begin(), found.end(), id) == found.end()) {
                found.push_back(id);
            }
        }
    }
    return found;
}

} // namespace

Status sortByAge(Connection& connection, const EntityQuery& query, std::vector<qint64>& ids)
{
    std::sort(ids.begin(), ids.end());
    if (query.descending) {
        std::reverse(ids.begin(), ids.end());
    }
    const auto exact = exactMatches(connection, query);
    if (!exact) {
        return failure(exact.error());
    }
    std::stable_partition(ids.begin(), ids.end(), [&](qint64 id) {
        return std::find(exact->begin(), exact->end(), id) != exact->end();
    });
    return {};
}

namespace {

/// All rows by age, those that are called what was searched for first.
Result<std::vector<qint64>> allByAge(Connection& connection, const EntityQuery& query)
{
    const std::string name = query.entity->name;
    Sql sql;
    const std::string where = conditionsSql(query, sql);
    const std::string search = searchSql(query, sql);
    sql.text = "SELECT " + name + ".rid FROM " + name + " WHERE " + where + search;
    auto ids = readIds(connection, sql);
    if (ids) {
        if (const Status sorted = sortByAge(connection, query, *ids); !sorted) {
            return failure(sorted.error());
        }
    }
    return ids;
}

/// All rows by the name of what they refer to: the few names are ranked once, and no row is joined.
Result<std::vector<qint64>> allByReference(Connection& connection, const EntityQuery& query)
{
    const Field& field = query.entity->fields[static_cast<std::size_t>(query.sortField)];
    const Entity& target = *field.reference;
    auto names = connection.prepare(
        std::string("SELECT id FROM ") + target.name + " ORDER BY " +
        target.fields[static_cast<std::size_t>(target.displayField)].name + " COLLATE NOCASE, rid");
    if (!names) {
        return failure(names.error());
    }
    QHash<Uuid, qint64> ranks;
    for (;;) {
        const auto more = names->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            break;
        }
        ranks.insert(names->uuid(0), ranks.size() + 1);
    }
    const std::string name = query.entity->name;
    Sql sql;
    const std::string where = conditionsSql(query, sql);
    const std::string search = searchSql(query, sql);
    sql.text = "SELECT " + name + ".rid, " + name + "." + field.name + " FROM " + name + " WHERE " +
               where + search;
    auto rows = bound(connection, sql);
    if (!rows) {
        return failure(rows.error());
    }
    std::vector<std::pair<qint64, qint64>> ranked;
    for (;;) {
        const auto more = rows->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            break;
        }
        ranked.emplace_back(rows->isNull(1) ? 0 : ranks.value(rows->uuid(1)), rows->integer(0));
    }
    std::sort(ranked.begin(), ranked.end());
    if (query.descending) {
        std::reverse(ranked.begin(), ranked.end());
    }
    std::vector<qint64> ids;
    ids.reserve(ranked.size());
    for (const auto& [rank, rid] : ranked) {
        ids.push_back(rid);
    }
    return ids;
}

} // namespace

Result<std::vector<qint64>> rowIds(Connection& connection, const EntityQuery& query, qint64 limit)
{
    if (limit < 0 && query.sortField < 0) {
        return allByAge(connection, query);
    }
    if (limit < 0 && query.entity->fields[static_cast<std::size_t>(query.sortField)].type ==
                         FieldType::Reference) {
        return allByReference(connection, query);
    }
    return readIds(connection, orderedSql(query, limit));
}

Result<bool> isOrderedByIndex(Connection& connection, const EntityQuery& query)
{
    Sql sql = orderedSql(query, 1);
    sql.text = "EXPLAIN QUERY PLAN " + sql.text;
    auto steps = bound(connection, sql);
    if (!steps) {
        return failure(steps.error());
    }
    for (;;) {
        const auto more = steps->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            return true;
        }
        if (steps->text(3).contains(QStringLiteral("FOR ORDER BY"))) {
            return false;
        }
    }
}

Result<std::vector<qint64>> firstMatches(Connection& connection, const EntityQuery& query,
                                         int limit)
{
    if (!query.entity->searched || query.search.trimmed().isEmpty()) {
        EntityQuery newest = query;
        newest.sortField = -1;
        newest.descending = true;
        return rowIds(connection, newest, limit);
    }
    const SearchTerms terms = searchTerms(query.search);
    const Entity& entity = *query.entity;
    const std::string name = entity.name;
    auto exact = exactMatches(connection, query);
    if (!exact) {
        return failure(exact.error());
    }
    std::vector<qint64> found = std::move(*exact);
    const auto search = [&](const std::string& table, const QString& match,
                            bool fragments) -> Status {
        Sql sql;
        const std::string matches = "SELECT rowid FROM " + table + " WHERE " + table + " MATCH " +
                                    sql.place(Value(match)) + " ORDER BY rowid DESC";
        const bool checked = fragments && !terms.fragments.empty();
        sql.text =
            query.conditions.empty() && !checked
                ? matches + " LIMIT " + std::to_string(limit)
                // The cross join keeps the search outside, so that it stops when it has enough.
                : "SELECT hits.rowid FROM (" + matches + ") AS hits CROSS JOIN " + name + " ON " +
                      name + ".rid = hits.rowid WHERE " + conditionsSql(query, sql) +
                      (checked ? fragmentsSql(entity, terms, sql) : std::string()) + " LIMIT " +
                      std::to_string(limit);
        auto ids = readIds(connection, sql);
        if (!ids) {
            return failure(ids.error());
        }
        for (const qint64 id : *ids) {
            if (std::find(found.begin(), found.end(), id) == found.end()) {
                found.push_back(id);
            }
        }
        return {};
    };
    if (!terms.quickWords.isEmpty()) {
        TRACSEQ_TRY(search(name + "_words", terms.quickWords, false));
    }
    if (static_cast<int>(found.size()) < std::min(limit, kScreenful) && !terms.trigrams.isEmpty()) {
        TRACSEQ_TRY(search(name + "_trigrams", terms.trigrams, true));
    }
    if (static_cast<int>(found.size()) > limit) {
        found.resize(static_cast<std::size_t>(limit));
    }
    return found;
}

Result<qint64> countRows(Connection& connection, const EntityQuery& query)
{
    Sql sql;
    const std::string where = conditionsSql(query, sql);
    const std::string search = searchSql(query, sql);
    sql.text =
        std::string("SELECT count(*) FROM ") + query.entity->name + " WHERE " + where + search;
    auto ids = readIds(connection, sql);
    if (!ids) {
        return failure(ids.error());
    }
    return ids->front();
}

} // namespace tracseq::database
