// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/found_rows.h"

#include "core/base/text.h"
#include "core/database/search_language.h"
#include "core/libraries/library.h"

#include <QLocale>

namespace tracseq::lab {

using database::Connection;
using database::Entity;
using database::Field;
using database::FieldType;
using database::Record;

namespace {

constexpr int kMostParts = 2;
constexpr int kShortText = 500;

const Field& fieldOf(const Entity& entity, int index)
{
    return entity.fields[static_cast<std::size_t>(index)];
}

/// The fields that tell rows of one name apart: the unique ones, or else the first short ones.
std::vector<int> tellingFields(const Entity& entity)
{
    std::vector<int> numbers;
    std::vector<int> others;
    for (int i = 0; i < static_cast<int>(entity.fields.size()); ++i) {
        const Field& field = fieldOf(entity, i);
        if (i == entity.displayField) {
            continue;
        }
        if (field.unique && field.type == FieldType::Text) {
            numbers.push_back(i);
        } else if ((field.type == FieldType::Text && field.lengthLimit() <= kShortText) ||
                   field.type == FieldType::Reference || field.type == FieldType::State ||
                   field.type == FieldType::Choice) {
            others.push_back(i);
        }
    }
    return numbers.empty() ? others : numbers;
}

using Names = QHash<Uuid, QString>;

/// What the rows' references in these fields are called.
Result<Names> referredNames(Connection& connection, const Entity& entity,
                            const std::vector<Record>& records, const std::vector<int>& fields)
{
    Names names;
    for (const int index : fields) {
        const Field& field = fieldOf(entity, index);
        if (field.type != FieldType::Reference) {
            continue;
        }
        std::vector<Uuid> ids;
        ids.reserve(records.size());
        for (const Record& record : records) {
            ids.push_back(record.values[static_cast<std::size_t>(index)].uuid());
        }
        const auto found = database::displayNames(connection, *field.reference, ids);
        if (!found) {
            return failure(found.error());
        }
        names.insert(*found);
    }
    return names;
}

FoundRow describe(const Entity& entity, const Record& record, const std::vector<int>& fields,
                  const Names& names, const QString& typed)
{
    const auto value = [&](int field) { return record.values[static_cast<std::size_t>(field)]; };
    FoundRow row;
    row.entity = &entity;
    row.id = record.id;
    row.title = displayText(entity, fieldOf(entity, entity.displayField),
                            value(entity.displayField), QLocale());
    row.isExact = compareKey(row.title) == typed;
    QStringList parts;
    for (const int index : fields) {
        const Field& field = fieldOf(entity, index);
        const QString text = field.type == FieldType::Reference
                                 ? names.value(value(index).uuid())
                                 : displayText(entity, field, value(index), QLocale());
        if (!text.isEmpty()) {
            row.isExact = row.isExact || (field.unique && compareKey(text) == typed);
            parts.append(text);
        }
    }
    row.detail = parts.mid(0, kMostParts).join(QStringLiteral(" · "));
    if (&entity == &libraries::libraryEntity()) {
        row.sample = value(libraries::LibrarySample).uuid();
    }
    return row;
}

} // namespace

Result<std::vector<FoundRow>> findRows(Connection& connection, const Entity& entity,
                                       const QString& typed, int limit)
{
    database::EntityQuery all;
    all.entity = &entity;
    const database::EntityQuery query = database::withSearch(all, typed);
    std::vector<FoundRow> found;
    if (query.search.trimmed().isEmpty() && query.conditions.empty()) {
        return found;
    }
    const auto rids = database::firstMatches(connection, query, limit);
    if (!rids) {
        return failure(rids.error());
    }
    const auto records = database::rowsByRid(connection, entity, *rids);
    if (!records) {
        return failure(records.error());
    }
    const std::vector<int> fields = tellingFields(entity);
    const auto names = referredNames(connection, entity, *records, fields);
    if (!names) {
        return failure(names.error());
    }
    const QString key = compareKey(typed.trimmed());
    found.reserve(records->size());
    for (const Record& record : *records) {
        found.push_back(describe(entity, record, fields, *names, key));
    }
    return found;
}

} // namespace tracseq::lab
