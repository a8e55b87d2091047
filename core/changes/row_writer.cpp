// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/row_writer.h"

#include <algorithm>

namespace tracseq::changes {

using database::Connection;
using database::Entity;
using database::Field;
using database::FieldType;
using database::Record;
using database::Value;

namespace {

// Column order of every statement: rid, id, deleted, created_at, updated_at, then the fields.
constexpr int kRowColumns = 5;

} // namespace

const EntitySql& WriteContext::sql(const Entity& entity)
{
    auto& cached = sqlCache[&entity];
    if (cached == nullptr) {
        cached = std::make_shared<EntitySql>(entity);
    }
    return *cached;
}

RowWriter::RowWriter(Connection& connection, WriteContext& context, quint64 origin)
    : m_connection(connection)
    , m_context(context)
{
    m_set.origin = origin;
}

Result<Record> RowWriter::get(const Entity& entity, const Uuid& id)
{
    auto select = m_connection.cached(m_context.sql(entity).selectById);
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, id);
    const auto found = select->step();
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return failure(ErrorCode::RowNotFound, {entity.translatedLabel()});
    }
    Record record;
    record.rid = select->integer(0);
    record.id = id;
    record.deleted = select->integer(2) != 0;
    record.createdAt = select->integer(3);
    record.updatedAt = select->integer(4);
    record.values.reserve(entity.fields.size());
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        record.values.push_back(select->value(static_cast<int>(i) + kRowColumns));
    }
    return record;
}

void RowWriter::noteLive(const Entity& entity, const Record& record)
{
    m_names.insert(record.id, record.values[static_cast<std::size_t>(entity.displayField)].text());
}

Status RowWriter::write(const Entity& entity, const Record* before, Record& record)
{
    const auto changes = [&](std::size_t field) {
        return before == nullptr || !(before->values[field] == record.values[field]);
    };
    bool searchChanges = before == nullptr || before->deleted != record.deleted;
    for (std::size_t i = 0; entity.searched && !searchChanges && i < record.values.size(); ++i) {
        searchChanges = entity.fields[i].search != database::Search::No && changes(i);
    }
    searchChanges = searchChanges && entity.searched;
    TRACSEQ_TRY(before == nullptr ? insertColumns(entity, record)
                                  : updateColumns(entity, *before, record));
    if (before == nullptr) {
        record.rid = m_connection.lastInsertRowId();
    }
    if (searchChanges && before != nullptr && !before->deleted) {
        TRACSEQ_TRY(unindex(entity, *before));
    }
    if (searchChanges && !record.deleted) {
        TRACSEQ_TRY(index(entity, record));
    }
    const auto display = static_cast<std::size_t>(entity.displayField);
    if (before == nullptr && m_nameless.remove(record.id)) {
        TRACSEQ_TRY(reindexReferring(entity, record.id, QString()));
    }
    if (before != nullptr && changes(display)) {
        m_names.remove(record.id);
        TRACSEQ_TRY(reindexReferring(entity, record.id, before->values[display].text()));
    }
    if (record.deleted) {
        m_names.remove(record.id);
    }
    const bool wasThere = before != nullptr && !before->deleted;
    EntityChanges one;
    (record.deleted ? one.removed : wasThere ? one.updated : one.inserted).push_back(record.rid);
    m_set.entities[QString::fromLatin1(entity.name)].merge(one);
    return {};
}

Status RowWriter::insertColumns(const Entity& entity, const Record& record)
{
    auto statement = m_connection.cached(m_context.sql(entity).insert);
    if (!statement) {
        return failure(statement.error());
    }
    if (record.rid == 0) {
        statement->bindNull(1);
    } else {
        statement->bind(1, record.rid);
    }
    statement->bind(2, record.id);
    statement->bind(3, qint64{record.deleted ? 1 : 0});
    statement->bind(4, record.createdAt);
    statement->bind(5, record.updatedAt);
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        statement->bind(static_cast<int>(i) + kRowColumns + 1, record.values[i]);
    }
    return statement->run();
}

Status RowWriter::updateColumns(const Entity& entity, const Record& before, const Record& record)
{
    quint64 columns = 0;
    const auto changes = [&](int bit, bool does) { columns |= does ? quint64{1} << bit : 0; };
    changes(0, before.deleted != record.deleted);
    changes(1, before.createdAt != record.createdAt);
    changes(2, before.updatedAt != record.updatedAt);
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        changes(static_cast<int>(i) + 3, !(before.values[i] == record.values[i]));
    }
    if (columns == 0) {
        return {};
    }
    auto statement = m_connection.cached(m_context.sql(entity).updateOf(columns));
    if (!statement) {
        return failure(statement.error());
    }
    statement->bind(1, record.rid);
    statement->bind(2, record.id);
    const auto named = [&](int bit) { return (columns >> bit & 1U) != 0; };
    if (named(0)) {
        statement->bind(3, qint64{record.deleted ? 1 : 0});
    }
    if (named(1)) {
        statement->bind(4, record.createdAt);
    }
    if (named(2)) {
        statement->bind(5, record.updatedAt);
    }
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        if (named(static_cast<int>(i) + 3)) {
            statement->bind(static_cast<int>(i) + kRowColumns + 1, record.values[i]);
        }
    }
    return statement->run();
}

Result<QString> RowWriter::searchText(const Field& field, const Value& value)
{
    if (field.type != FieldType::Reference || value.isNull()) {
        return value.text();
    }
    const Uuid id = value.uuid();
    if (const auto known = m_names.constFind(id); known != m_names.constEnd()) {
        return *known;
    }
    const auto target = get(*field.reference, id);
    if (!target && target.error().code() == ErrorCode::RowNotFound) {
        m_nameless.insert(id);
        return QString();
    }
    if (!target) {
        return failure(target.error());
    }
    const QString text =
        target->values[static_cast<std::size_t>(field.reference->displayField)].text();
    m_names.insert(id, text);
    return text;
}

Status RowWriter::runSearch(const std::string& sql, const std::vector<int>& fields,
                            const Entity& entity, const Record& record)
{
    auto statement = m_connection.cached(sql);
    if (!statement) {
        return failure(statement.error());
    }
    statement->bind(1, record.rid);
    int place = 2;
    for (const int i : fields) {
        const auto text = searchText(entity.fields[static_cast<std::size_t>(i)],
                                     record.values[static_cast<std::size_t>(i)]);
        if (!text) {
            return failure(text.error());
        }
        statement->bind(place++, *text);
    }
    return statement->run();
}

Status RowWriter::index(const Entity& entity, const Record& record)
{
    const EntitySql& sql = m_context.sql(entity);
    TRACSEQ_TRY(runSearch(sql.insertWords, sql.wordFields, entity, record));
    return runSearch(sql.insertTrigrams, sql.trigramFields, entity, record);
}

Status RowWriter::unindex(const Entity& entity, const Record& record)
{
    const EntitySql& sql = m_context.sql(entity);
    TRACSEQ_TRY(runSearch(sql.deleteWords, sql.wordFields, entity, record));
    return runSearch(sql.deleteTrigrams, sql.trigramFields, entity, record);
}

Status RowWriter::reindexReferring(const Entity& entity, const Uuid& id, const QString& before)
{
    for (const Entity* other : m_context.entities.all()) {
        for (const Field& field : other->fields) {
            if (!other->searched || field.search == database::Search::No ||
                field.reference != &entity) {
                continue;
            }
            auto rows = m_connection.prepare(std::string("SELECT id FROM ") + other->name +
                                             " WHERE " + field.name + " = ?1 AND deleted = 0");
            if (!rows) {
                return failure(rows.error());
            }
            rows->bind(1, id);
            std::vector<Uuid> ids;
            for (auto more = rows->step(); more && *more; more = rows->step()) {
                ids.push_back(rows->uuid(0));
            }
            for (const Uuid& rowId : ids) {
                const auto record = get(*other, rowId);
                if (!record) {
                    return failure(record.error());
                }
                m_names.insert(id, before);
                TRACSEQ_TRY(unindex(*other, *record));
                m_names.remove(id);
                TRACSEQ_TRY(index(*other, *record));
            }
        }
    }
    return {};
}

} // namespace tracseq::changes
