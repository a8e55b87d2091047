// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/server_description.h"

#include "core/accounts/permissions.h"
#include "core/changes/change.h"
#include "core/sync/unique_key.h"

#include <QJsonArray>

namespace tracseq::sync {

using namespace Qt::StringLiterals;
using changes::Operation;
using database::Entity;
using database::EntityList;
using database::Field;
using database::FieldType;

namespace {

QString nameOf(const Entity& entity, int field)
{
    return QString::fromLatin1(entity.fields[static_cast<std::size_t>(field)].name);
}

QString typeName(FieldType type)
{
    switch (type) {
    case FieldType::Text:
        return u"text"_s;
    case FieldType::LongText:
        return u"long_text"_s;
    case FieldType::Integer:
        return u"integer"_s;
    case FieldType::Decimal:
        return u"decimal"_s;
    case FieldType::Date:
        return u"date"_s;
    case FieldType::DateTime:
        return u"date_time"_s;
    case FieldType::Boolean:
        return u"boolean"_s;
    case FieldType::Choice:
        return u"choice"_s;
    case FieldType::State:
        return u"state"_s;
    case FieldType::Reference:
        return u"reference"_s;
    case FieldType::Json:
        return u"json"_s;
    }
    return {};
}

QJsonValue permissionFor(const Entity& entity, Operation operation)
{
    const auto permission = accounts::permissionToWrite(entity, operation);
    return permission ? QJsonValue(accounts::permissionName(*permission)) : QJsonValue();
}

QJsonObject describe(const Entity& entity, int position)
{
    QJsonArray references;
    QJsonArray parents;
    QJsonValue project;
    for (const Field& field : entity.fields) {
        if (field.type != FieldType::Reference) {
            continue;
        }
        const QString name = QString::fromLatin1(field.name);
        references.append(name);
        if (qstrcmp(field.reference->name, "project") == 0) {
            project = name;
        } else if (field.required) {
            parents.append(name);
        }
    }
    QStringList keyFields;
    QStringList loneKeys;
    int jointKeys = 0;
    for (const UniqueKey& key : uniqueKeysOf(entity)) {
        if (key.fields.size() == 1) {
            loneKeys += nameOf(entity, key.fields.front());
        } else {
            ++jointKeys;
        }
        for (const int field : key.fields) {
            keyFields += nameOf(entity, field);
        }
    }
    keyFields.removeDuplicates();
    const int state = entity.stateField();
    const bool isAbout = entity.indexOf(QLatin1String("entity")) >= 0 &&
                         entity.indexOf(QLatin1String("entity_id")) >= 0;
    return {
        {u"name"_s, QString::fromLatin1(entity.name)},
        {u"position"_s, position},
        {u"area"_s, QString::fromLatin1(entity.area)},
        {u"may_insert"_s, permissionFor(entity, Operation::Insert)},
        {u"may_update"_s, permissionFor(entity, Operation::Update)},
        {u"may_remove"_s, permissionFor(entity, Operation::Remove)},
        {u"upkeep"_s, entity.upkeep == database::Upkeep::Free        ? u"free"_s
                      : entity.upkeep == database::Upkeep::NotUndone ? u"not_undone"_s
                                                                     : u"append_only"_s},
        {u"state_field"_s, state < 0 ? QJsonValue() : nameOf(entity, state)},
        {u"initial_state"_s,
         state < 0 ? QJsonValue() : QString::fromLatin1(entity.lifeCycle->initial)},
        {u"display_field"_s, nameOf(entity, entity.displayField)},
        {u"reference_fields"_s, references},
        {u"key_fields"_s, QJsonArray::fromStringList(keyFields)},
        {u"joint_keys"_s, jointKeys},
        {u"lone_keys"_s, QJsonArray::fromStringList(loneKeys)},
        {u"project_field"_s, project},
        {u"parent_fields"_s, parents},
        {u"about_row"_s, isAbout},
    };
}

QJsonValue choicesOf(const Entity& entity, const Field& field)
{
    QJsonArray names;
    if (field.type == FieldType::Choice) {
        for (const auto& choice : field.choices) {
            names.append(QString::fromLatin1(choice.name));
        }
    } else if (field.type == FieldType::State) {
        for (const auto& state : entity.lifeCycle->states) {
            names.append(QString::fromLatin1(state.name));
        }
    } else {
        return {};
    }
    return names;
}

QJsonValue limit(const Field& field, const std::optional<Decimal>& of, int ofBoolean)
{
    if (field.type == FieldType::Boolean) {
        return ofBoolean;
    }
    // As text, which is exact.
    return of ? QJsonValue(of->toString()) : QJsonValue();
}

QJsonObject describe(const Entity& entity, const Field& field, int position)
{
    return {
        {u"entity"_s, QString::fromLatin1(entity.name)},
        {u"name"_s, QString::fromLatin1(field.name)},
        {u"position"_s, position},
        {u"type"_s, typeName(field.type)},
        {u"required"_s, field.required},
        {u"max_length"_s, field.lengthLimit()},
        {u"minimum"_s, limit(field, field.minimum, 0)},
        {u"maximum"_s, limit(field, field.maximum, 1)},
        {u"choices"_s, choicesOf(entity, field)},
        {u"refers_to"_s,
         field.reference == nullptr ? QJsonValue() : QString::fromLatin1(field.reference->name)},
    };
}

} // namespace

QJsonObject serverDescription(const EntityList& entities)
{
    QJsonArray roles;
    QJsonArray permissions;
    for (const accounts::Role role : accounts::allRoles()) {
        const QString name = accounts::roleName(role);
        roles.append(QJsonObject{{u"name"_s, name}});
        for (const accounts::Permission permission : accounts::allPermissions()) {
            if (accounts::roleAllows(role, permission)) {
                permissions.append(QJsonObject{
                    {u"role"_s, name}, {u"permission"_s, accounts::permissionName(permission)}});
            }
        }
    }
    QJsonArray all;
    QJsonArray fields;
    QJsonArray keys;
    QJsonArray transitions;
    for (const Entity* entity : entities.all()) {
        if (entity->localOnly) {
            continue; // nobody may tell a server of it
        }
        const QString name = QString::fromLatin1(entity->name);
        all.append(describe(*entity, static_cast<int>(all.size())));
        for (std::size_t i = 0; i < entity->fields.size(); ++i) {
            fields.append(describe(*entity, entity->fields[i], static_cast<int>(i)));
        }
        for (const UniqueKey& key : uniqueKeysOf(*entity)) {
            QStringList names;
            for (const int field : key.fields) {
                names += nameOf(*entity, field);
            }
            keys.append(QJsonObject{
                {u"entity"_s, name},
                {u"name"_s, key.name},
                {u"fields"_s, QJsonArray::fromStringList(names)},
                {u"yields"_s, key.yields < 0 ? QJsonValue() : nameOf(*entity, key.yields)}});
        }
        if (entity->lifeCycle == nullptr) {
            continue;
        }
        for (const auto& way : entity->lifeCycle->transitions) {
            transitions.append(QJsonObject{{u"entity"_s, name},
                                           {u"from_state"_s, QString::fromLatin1(way.from)},
                                           {u"to_state"_s, QString::fromLatin1(way.to)},
                                           {u"permission"_s, QString::fromLatin1(way.permission)},
                                           {u"needs_reason"_s, way.needsReason}});
        }
    }
    return {{u"lab_role"_s, roles},  {u"role_permission"_s, permissions},
            {u"entity"_s, all},      {u"entity_field"_s, fields},
            {u"unique_key"_s, keys}, {u"transition"_s, transitions}};
}

} // namespace tracseq::sync
