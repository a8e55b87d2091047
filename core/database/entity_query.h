// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"
#include "core/database/entity.h"

#include <QHash>

namespace tracseq::database {

/// One condition on one field; several are joined by AND.
struct Condition {
    enum class Kind {
        AnyOf,    ///< equal to one of the values (texts: letter case aside)
        AtLeast,  ///< >= the first value
        AtMost,   ///< <= the first value
        Above,    ///< > the first value
        Below,    ///< < the first value
        Between,  ///< from the first value to the second
        Contains, ///< text with one of the values in it, letter case aside
        IsEmpty,
        IsSet,
        RefersTo,         ///< to a row with one of the values in its name
        RefersToNamed,    ///< to a row of one of these names
        HasAttribute,     ///< of free attributes: one of the name `attribute` is there
        AttributeContains ///< the attribute's text has the first value in it
    };
    int field = 0;
    Kind kind = Kind::AnyOf;
    std::vector<Value> values;
    bool negated = false; ///< rows for which it does not hold, those without a value among them
    QString attribute = {};

    bool operator==(const Condition&) const = default;
};

/// What a table shows: filter and order over an entity's rows that are not removed.
struct EntityQuery {
    const Entity* entity = nullptr;
    QString search; ///< words typed by a person; every one must be found, see searchTerms()
    std::vector<Condition> conditions;
    int sortField = -1; ///< -1: by age of the row
    bool descending = false;

    bool operator==(const EntityQuery&) const = default;
};

/// The ids (rid) of all rows of a query, in order. `limit` < 0: all. Sorting by a field whose
/// column has an index reads that index alone; others sort in memory. All rows by age are read
/// from whatever index is smallest and sorted here, which touches a tenth of the file.
Result<std::vector<qint64>> rowIds(Connection& connection, const EntityQuery& query,
                                   qint64 limit = -1);

/// Whether an index gives the order of a query, so that its first rows come without the others.
Result<bool> isOrderedByIndex(Connection& connection, const EntityQuery& query);

/// Puts the rows of a query that has no sort field into their order: by age, and before all others
/// those that are called exactly what is searched for.
Status sortByAge(Connection& connection, const EntityQuery& query, std::vector<qint64>& ids);

/// The first matches of a search, newest first, for the list under the cursor while typing: stops
/// as soon as it has `limit` of them, and looks for fragments only while words found less than a
/// screenful. With no search words: the newest rows. Order and conditions of the query: conditions
/// hold, the order does not.
Result<std::vector<qint64>> firstMatches(Connection& connection, const EntityQuery& query,
                                         int limit);

/// How many rows a query has.
Result<qint64> countRows(Connection& connection, const EntityQuery& query);

/// Rows by rid, in the order asked for; those that are not there (any more) are left out.
Result<std::vector<Record>> rowsByRid(Connection& connection, const Entity& entity,
                                      const std::vector<qint64>& rids);

/// The row with this id, also when removed.
Result<std::optional<Record>> rowById(Connection& connection, const Entity& entity, const Uuid& id);

/// What people call the rows with these ids; unknown ids are left out.
Result<QHash<Uuid, QString>> displayNames(Connection& connection, const Entity& entity,
                                          const std::vector<Uuid>& ids);

/// The rows whose field equals the text, letter case aside.
Result<std::vector<Record>> rowsWithText(Connection& connection, const Entity& entity, int field,
                                         const QString& text);

} // namespace tracseq::database
