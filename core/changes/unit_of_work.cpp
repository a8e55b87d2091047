// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/unit_of_work.h"

#include <QLocale>
#include <QtNumeric>
#include <algorithm>
#include <numeric>

namespace tracseq::changes {

using database::Connection;
using database::Entity;
using database::Field;
using database::FieldType;
using database::FieldValues;
using database::Record;
using database::Statement;
using database::Value;

namespace {

std::vector<int> allFields(const Entity& entity)
{
    std::vector<int> all(entity.fields.size());
    std::iota(all.begin(), all.end(), 0);
    return all;
}

Value tidied(const Value& value)
{
    const QString* text = value.textIf();
    return text != nullptr && text->isEmpty() ? Value() : value;
}

} // namespace

UnitOfWork::UnitOfWork(Connection& connection, WriteContext& context, const WriteRequest& request,
                       const Uuid& group)
    : m_connection(connection)
    , m_context(context)
    , m_request(request)
    , m_group(group)
    , m_at(context.clock.nowMs())
    , m_rows(connection, context, request.origin)
    , m_numbers(connection)
{
}

Result<Uuid> UnitOfWork::insert(const Entity& entity, const FieldValues& values,
                                Authority authority)
{
    if (authority == Authority::Person) {
        TRACSEQ_TRY(mayWrite(entity, Operation::Insert));
    }
    Record record;
    record.values.resize(entity.fields.size());
    for (const auto& [field, value] : values) {
        record.values[static_cast<std::size_t>(field)] = tidied(value);
    }
    if (const int state = entity.stateField(); state >= 0) {
        Value& value = record.values[static_cast<std::size_t>(state)];
        const Value initial(QString::fromLatin1(entity.lifeCycle->initial));
        if (value.isNull()) {
            value = initial;
        } else if (!(value == initial)) {
            TRACSEQ_TRY(checkTransition(entity, initial, value));
        }
    }
    TRACSEQ_TRY(checkValues(entity, record.values, allFields(entity)));
    record.id = m_context.ids.next();
    record.createdAt = m_at;
    std::vector<FieldChange> fields;
    for (std::size_t i = 0; i < record.values.size(); ++i) {
        if (!record.values[i].isNull()) {
            fields.push_back({static_cast<int>(i), {}, record.values[i]});
        }
    }
    TRACSEQ_TRY(store(entity, record, fields, Operation::Insert));
    return record.id;
}

Status UnitOfWork::update(const Entity& entity, const Uuid& id, const FieldValues& values,
                          const FieldValues& seen)
{
    auto loaded = get(entity, id);
    if (!loaded) {
        return failure(loaded.error());
    }
    Record& record = *loaded;
    if (record.deleted) {
        return failure(ErrorCode::RowNotFound, {entity.translatedLabel()});
    }
    for (const auto& [field, value] : seen) {
        if (!(record.values[static_cast<std::size_t>(field)] == tidied(value))) {
            return failure(ErrorCode::RowChanged,
                           {entity.translatedLabel(),
                            entity.fields[static_cast<std::size_t>(field)].translatedLabel(),
                            QCoreApplication::translate("Errors", "somebody else")});
        }
    }
    std::vector<FieldChange> changed;
    std::vector<int> which;
    const int state = entity.stateField();
    // A change has its fields in the order of the description.
    std::vector<const FieldValues::value_type*> ordered;
    for (const auto& one : values) {
        ordered.push_back(&one);
    }
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto* a, const auto* b) { return a->first < b->first; });
    for (const auto* one : ordered) {
        const int field = one->first;
        Value& present = record.values[static_cast<std::size_t>(field)];
        Value next = tidied(one->second);
        if (present == next) {
            continue;
        }
        // A step of the life cycle has a permission of its own.
        TRACSEQ_TRY(field == state ? checkTransition(entity, present, next)
                                   : mayWrite(entity, Operation::Update));
        changed.push_back({field, present, next});
        which.push_back(field);
        present = std::move(next);
    }
    if (changed.empty()) {
        return {};
    }
    TRACSEQ_TRY(checkValues(entity, record.values, which));
    return store(entity, record, changed, Operation::Update);
}

Status UnitOfWork::add(const Entity& entity, const Uuid& id, int field, Decimal amount)
{
    auto loaded = get(entity, id);
    if (!loaded) {
        return failure(loaded.error());
    }
    Record& record = *loaded;
    if (record.deleted) {
        return failure(ErrorCode::RowNotFound, {entity.translatedLabel()});
    }
    TRACSEQ_TRY(mayWrite(entity, Operation::Update));
    Value& value = record.values[static_cast<std::size_t>(field)];
    const Field& described = entity.fields[static_cast<std::size_t>(field)];
    if (!value.isInteger()) {
        return failure(ErrorCode::FieldRequired,
                       {described.translatedLabel(), entity.translatedLabel()});
    }
    qint64 sum = 0;
    if (qAddOverflow(value.integer(), amount.millionths(), &sum)) {
        return failure(ErrorCode::FieldOutOfRange, {described.translatedLabel()});
    }
    if (amount == Decimal()) {
        return {};
    }
    const FieldChange change{field, value, Decimal::fromMillionths(sum), true};
    value = change.after;
    TRACSEQ_TRY(checkValues(entity, record.values, {field}));
    return store(entity, record, {change}, Operation::Update);
}

Status UnitOfWork::remove(const Entity& entity, const Uuid& id)
{
    auto record = get(entity, id);
    if (!record) {
        return failure(record.error());
    }
    if (record->deleted) {
        return {};
    }
    TRACSEQ_TRY(mayWrite(entity, Operation::Remove));
    TRACSEQ_TRY(checkNotInUse(entity, id));
    return store(entity, *record, {}, Operation::Remove);
}

Status UnitOfWork::revert(const Change& change)
{
    const Entity* entity = m_context.entities.find(change.entity);
    const auto fields = entity == nullptr ? std::nullopt : fieldsOf(*entity, change);
    if (!fields) {
        return failure(ErrorCode::Unexpected,
                       {QStringLiteral("change %1 cannot be read").arg(change.seq)});
    }
    TRACSEQ_TRY(mayRevert(change, *entity, *fields));
    auto record = get(*entity, change.entityId);
    if (!record) {
        return failure(record.error());
    }
    const auto builtUpon = [&] {
        const Value& name = record->values[static_cast<std::size_t>(entity->displayField)];
        return failure(ErrorCode::UndoBuiltUpon, {entity->translatedLabel() + u' ' + name.text()});
    };
    // A new row was empty but for what its change set, so every field of it is compared.
    std::vector<Value> left = change.operation == Operation::Insert
                                  ? std::vector<Value>(entity->fields.size())
                                  : record->values;
    for (const FieldChange& field : *fields) {
        const auto place = static_cast<std::size_t>(field.field);
        left[place] = field.adds ? record->values[place] : field.after;
    }
    if (left != record->values) {
        return builtUpon();
    }
    switch (change.operation) {
    case Operation::Insert:
    case Operation::Restore:
        if (record->deleted) {
            return builtUpon();
        }
        TRACSEQ_TRY(checkNotInUse(*entity, change.entityId));
        return store(*entity, *record, {}, Operation::Remove);
    case Operation::Remove:
        if (!record->deleted) {
            return builtUpon();
        }
        return store(*entity, *record, {}, Operation::Restore);
    case Operation::Update:
        break;
    }
    if (record->deleted) {
        return builtUpon();
    }
    std::vector<FieldChange> back;
    std::vector<int> sums;
    for (const FieldChange& field : *fields) {
        Value& value = record->values[static_cast<std::size_t>(field.field)];
        if (!field.adds) {
            back.push_back({field.field, field.after, field.before});
            value = field.before;
            continue;
        }
        if (value.isNull()) {
            return builtUpon();
        }
        const Value restored = sumWith(value, {field.field, field.after, field.before});
        back.push_back({field.field, value, restored, true});
        value = restored;
        sums.push_back(field.field);
    }
    TRACSEQ_TRY(checkValues(*entity, record->values, sums));
    return store(*entity, *record, back, Operation::Update);
}

Result<Record> UnitOfWork::get(const Entity& entity, const Uuid& id)
{
    return m_rows.get(entity, id);
}

Result<LabNumber> UnitOfWork::takeNumber(const QString& kind)
{
    return m_numbers.take(kind);
}

Status UnitOfWork::checkValues(const Entity& entity, const std::vector<Value>& values,
                               const std::vector<int>& which)
{
    for (const int i : which) {
        const Field& field = entity.fields[static_cast<std::size_t>(i)];
        const Value& value = values[static_cast<std::size_t>(i)];
        if (auto wrong = database::validateValue(entity, field, value)) {
            return failure(std::move(*wrong));
        }
        if (field.type == FieldType::Reference && !value.isNull() &&
            !m_rows.knowsLive(value.uuid())) {
            auto target = get(*field.reference, value.uuid());
            if (!target || target->deleted) {
                return failure(ErrorCode::ReferenceMissing,
                               {field.translatedLabel(), value.uuid().toString()});
            }
            m_rows.noteLive(*field.reference, *target);
        }
    }
    return {};
}

Status UnitOfWork::checkTransition(const Entity& entity, const Value& from, const Value& to)
{
    const auto* way = entity.lifeCycle->transition(from.text(), to.text());
    if (way == nullptr) {
        QStringList next;
        for (const QString& name : entity.lifeCycle->next(from.text())) {
            next += entity.lifeCycle->label(name);
        }
        return failure(ErrorCode::TransitionNotAllowed,
                       {entity.translatedLabel(), entity.lifeCycle->label(from.text()),
                        entity.lifeCycle->label(to.text()),
                        next.isEmpty() ? QCoreApplication::translate("Errors", "none")
                                       : next.join(QStringLiteral(", "))});
    }
    if (way->needsReason && m_request.reason.trimmed().isEmpty()) {
        return failure(ErrorCode::ReasonNeeded,
                       {entity.translatedLabel(), entity.lifeCycle->label(to.text())});
    }
    return mayTransition(entity, *way);
}

Status UnitOfWork::checkNotInUse(const Entity& entity, const Uuid& id)
{
    for (const Entity* other : m_context.entities.all()) {
        for (const Field& field : other->fields) {
            if (field.type != FieldType::Reference || field.reference != &entity) {
                continue;
            }
            const std::string display =
                other->fields[static_cast<std::size_t>(other->displayField)].name;
            auto query =
                m_connection.cached("SELECT " + display + " FROM " + other->name + " WHERE " +
                                    field.name + " = ?1 AND deleted = 0 LIMIT 1");
            if (!query) {
                return failure(query.error());
            }
            query->bind(1, id);
            const auto found = query->step();
            if (!found) {
                return failure(found.error());
            }
            if (*found) {
                return failure(
                    ErrorCode::RowInUse,
                    {entity.translatedLabel(), other->translatedLabel() + u' ' + query->text(0)});
            }
        }
    }
    return {};
}

Status UnitOfWork::store(const Entity& entity, Record& record,
                         const std::vector<FieldChange>& fields, Operation operation)
{
    const bool isInsert = operation == Operation::Insert;
    Record before = record;
    for (const FieldChange& f : fields) {
        before.values[static_cast<std::size_t>(f.field)] = f.before;
    }
    record.updatedAt = m_at;
    record.deleted = operation == Operation::Remove;
    if (entity.rule != nullptr) {
        TRACSEQ_TRY(entity.rule(m_connection, isInsert ? nullptr : &before, record));
    }
    if (const auto written = m_rows.write(entity, isInsert ? nullptr : &before, record); !written) {
        return failure(explainConstraint(entity, record.values, record.id, written.error()));
    }
    return appendChange(entity, record.id, operation, fields);
}

Error UnitOfWork::explainConstraint(const Entity& entity, const std::vector<Value>& values,
                                    const Uuid& self, const Error& original)
{
    std::vector<std::vector<int>> keys = entity.uniqueTogether;
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        if (entity.fields[i].unique) {
            keys.push_back({static_cast<int>(i)});
        }
    }
    for (const auto& key : keys) {
        std::string sql = std::string("SELECT ") +
                          entity.fields[static_cast<std::size_t>(entity.displayField)].name +
                          " FROM " + entity.name + " WHERE deleted = 0 AND id <> ?1";
        for (std::size_t i = 0; i < key.size(); ++i) {
            const Field& field = entity.fields[static_cast<std::size_t>(key[i])];
            sql += std::string(" AND ") + field.name + " IS ?" + std::to_string(i + 2);
            if (field.type == FieldType::Text) {
                sql += " COLLATE NOCASE";
            }
        }
        auto query = m_connection.cached(sql);
        if (!query) {
            continue;
        }
        query->bind(1, self);
        for (std::size_t i = 0; i < key.size(); ++i) {
            query->bind(static_cast<int>(i) + 2, values[static_cast<std::size_t>(key[i])]);
        }
        if (values[static_cast<std::size_t>(key.back())].isNull()) {
            continue;
        }
        if (const auto found = query->step(); found && *found) {
            const Field& first = entity.fields[static_cast<std::size_t>(key.back())];
            const Value& value = values[static_cast<std::size_t>(key.back())];
            return Error(ErrorCode::FieldTaken, {first.translatedLabel(), value.text(),
                                                 entity.translatedLabel() + u' ' + query->text(0)})
                .causedBy(original);
        }
    }
    return original;
}

Status UnitOfWork::finish(const std::optional<Uuid>& undoes)
{
    TRACSEQ_TRY(m_numbers.store());
    if (m_count == 0) {
        return {};
    }
    for (const Chain& chain : m_chains) {
        auto head = m_connection.cached(
            "UPDATE device SET head_seq = ?1, head_hash = ?2 WHERE number = ?3");
        if (!head) {
            return failure(head.error());
        }
        head->bind(1, chain.headSeq);
        head->bind(2, chain.head);
        head->bind(3, chain.number);
        TRACSEQ_TRY(head->run());
    }
    auto group = m_connection.cached(
        "INSERT INTO change_group (id, user, at, title, first_seq, last_seq, undoes) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
        "ON CONFLICT (id) DO UPDATE SET last_seq = excluded.last_seq");
    if (!group) {
        return failure(group.error());
    }
    group->bind(1, m_group);
    group->bind(2, m_request.user);
    group->bind(3, m_at);
    group->bind(4, m_request.title);
    group->bind(5, m_firstSeq);
    group->bind(6, m_lastSeq);
    if (undoes) {
        group->bind(7, *undoes);
    }
    return group->run();
}

} // namespace tracseq::changes
