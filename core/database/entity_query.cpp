// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/entity_query.h"

#include "core/database/search_sql.h"
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

/// One text for each value, joined by OR.
std::string anySql(const Condition& condition, Sql& sql, const std::string& before,
                   const std::string& after)
{
    std::string any;
    for (const Value& value : condition.values) {
        any.append(any.empty() ? "" : " OR ").append(before).append(sql.place(value)).append(after);
    }
    return any.empty() ? "0" : any.insert(0, "(").append(")");
}

/// The rows whose name, of what `field` refers to, is or holds one of the values.
std::string referenceSql(const Field& field, const std::string& column, const Condition& condition,
                         Sql& sql)
{
    const Entity& target = *field.reference;
    const std::string name = target.fields[static_cast<std::size_t>(target.displayField)].name;
    const std::string any =
        condition.kind == Condition::Kind::RefersTo
            ? anySql(condition, sql, "instr(lower(" + name + "), lower(", ")) > 0")
            : anySql(condition, sql, name + " = ", " COLLATE NOCASE");
    return column + " IN (SELECT id FROM " + target.name + " WHERE deleted = 0 AND " + any + ")";
}

/// The text of a free attribute, whatever the case of the letters of its name.
std::string attributeSql(const std::string& column, const Condition& condition, Sql& sql)
{
    const bool any = condition.kind == Condition::Kind::HasAttribute;
    std::string where = "EXISTS (SELECT 1 FROM json_each(" + column +
                        ") WHERE lower(key) = lower(" + sql.place(Value(condition.attribute)) + ")";
    if (!any && !condition.values.empty()) {
        where += " AND instr(lower(value), lower(" + sql.place(condition.values.front()) + ")) > 0";
    }
    return where + ")";
}

std::string plainConditionSql(const Entity& entity, const Condition& condition, Sql& sql)
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
    case Condition::Kind::Above:
        return column + " > " + sql.place(first);
    case Condition::Kind::Below:
        return column + " < " + sql.place(first);
    case Condition::Kind::Between: {
        const std::string low = sql.place(first);
        return column + " BETWEEN " + low + " AND " + sql.place(condition.values.back());
    }
    case Condition::Kind::Contains:
        return anySql(condition, sql, "instr(lower(" + column + "), lower(", ")) > 0");
    case Condition::Kind::IsEmpty:
        return column + " IS NULL";
    case Condition::Kind::IsSet:
        return column + " IS NOT NULL";
    case Condition::Kind::RefersTo:
    case Condition::Kind::RefersToNamed:
        return referenceSql(field, column, condition, sql);
    case Condition::Kind::HasAttribute:
    case Condition::Kind::AttributeContains:
        return attributeSql(column, condition, sql);
    }
    return "1";
}

std::string conditionSql(const Entity& entity, const Condition& condition, Sql& sql)
{
    const std::string plain = plainConditionSql(entity, condition, sql);
    // A comparison with nothing is neither true nor false.
    return condition.negated ? "(" + plain + ") IS NOT TRUE" : plain;
}

std::string conditionsSql(const EntityQuery& query, Sql& sql)
{
    std::string where = std::string(query.entity->name) + ".deleted = 0";
    for (const Condition& condition : query.conditions) {
        where += " AND " + conditionSql(*query.entity, condition, sql);
    }
    return where;
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
