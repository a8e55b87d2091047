// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/change_text.h"

#include "core/database/entity_query.h"
#include "core/lab/lab.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace tracseq::ctl {

using changes::Change;
using changes::FieldChange;
using changes::Operation;
using database::Entity;
using database::Field;
using database::FieldType;
using database::Value;
using namespace Qt::StringLiterals;

namespace {

QString orDash(const QString& text)
{
    return text.isEmpty() ? u"–"_s : text;
}

QString fieldLine(const QString& label, const QString& before, const QString& after, bool isNew)
{
    return isNew ? u"%1: %2"_s.arg(label, orDash(after))
                 : u"%1: %2 → %3"_s.arg(label, orDash(before), orDash(after));
}

/// A line for each attribute that differs: all of them twice would hide which one it is.
QStringList attributeLines(const FieldChange& change, bool isNew)
{
    const QMap<QString, QString> before = attributesOf(change.before);
    const QMap<QString, QString> after = attributesOf(change.after);
    QMap<QString, QString> all = before;
    all.insert(after);
    QStringList lines;
    for (auto it = all.constBegin(); it != all.constEnd(); ++it) {
        if (before.value(it.key()) != after.value(it.key())) {
            lines += fieldLine(it.key(), before.value(it.key()), after.value(it.key()), isNew);
        }
    }
    return lines;
}

} // namespace

QString timeText(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at).toString(u"yyyy-MM-dd hh:mm:ss"_s);
}

QString valueText(const Entity& entity, int field, const Value& value, const Names& names)
{
    if (value.isNull()) {
        return {};
    }
    const Field& described = entity.fields[static_cast<std::size_t>(field)];
    if (described.type == FieldType::Reference) {
        return names.value(value.uuid(), value.uuid().toString());
    }
    const QString text = database::displayText(entity, described, value, QLocale());
    return text.isEmpty() || *described.unit == '\0'
               ? text
               : QString(text + u' ' + QString::fromUtf8(described.unit));
}

QMap<QString, QString> attributesOf(const Value& value)
{
    QMap<QString, QString> attributes;
    if (!value.isNull()) {
        const QJsonObject object = QJsonDocument::fromJson(value.text().toUtf8()).object();
        for (auto it = object.begin(); it != object.end(); ++it) {
            attributes.insert(it.key(), it.value().toVariant().toString());
        }
    }
    return attributes;
}

Result<Names> namesIn(database::Connection& connection, const std::vector<Change>& list)
{
    QHash<const Entity*, std::vector<Uuid>> wanted;
    for (const Change& change : list) {
        const Entity* entity = lab::entities().find(change.entity);
        if (entity == nullptr) {
            continue; // of a newer program
        }
        wanted[entity].push_back(change.entityId);
        const auto fields = changes::decodeFields(*entity, change.fields);
        for (const FieldChange& one : fields.value_or(std::vector<FieldChange>())) {
            const Field& field = entity->fields[static_cast<std::size_t>(one.field)];
            if (field.type == FieldType::Reference) {
                for (const Value& value : {one.before, one.after}) {
                    if (!value.isNull()) {
                        wanted[field.reference].push_back(value.uuid());
                    }
                }
            }
        }
    }
    Names names;
    for (auto it = wanted.constBegin(); it != wanted.constEnd(); ++it) {
        const auto found = database::displayNames(connection, *it.key(), it.value());
        if (!found) {
            return failure(found.error());
        }
        names.insert(*found);
    }
    return names;
}

QString subjectText(const Change& change, const Names& names)
{
    const Entity* entity = lab::entities().find(change.entity);
    const QString name = names.value(change.entityId, change.entityId.toString());
    return (entity == nullptr ? change.entity : entity->translatedLabel()) + u' ' + name;
}

QString operationText(Operation operation)
{
    switch (operation) {
    case Operation::Insert:
        return QCoreApplication::translate("Command line", "added");
    case Operation::Update:
        return QCoreApplication::translate("Command line", "changed");
    case Operation::Remove:
        return QCoreApplication::translate("Command line", "removed");
    case Operation::Restore:
        return QCoreApplication::translate("Command line", "brought back");
    }
    return {};
}

QString fieldsText(const Change& change, const Names& names)
{
    const Entity* entity = lab::entities().find(change.entity);
    const auto fields =
        entity == nullptr ? std::nullopt : changes::decodeFields(*entity, change.fields);
    if (!fields) {
        return QString::fromUtf8(change.fields); // of a newer program: better raw than not at all
    }
    const bool isNew = change.operation == Operation::Insert;
    QStringList lines;
    for (const FieldChange& one : *fields) {
        const Field& field = entity->fields[static_cast<std::size_t>(one.field)];
        if (field.type == FieldType::Json) {
            lines += attributeLines(one, isNew);
        } else {
            lines +=
                fieldLine(field.translatedLabel(), valueText(*entity, one.field, one.before, names),
                          valueText(*entity, one.field, one.after, names), isNew);
        }
    }
    return lines.join(u"; "_s);
}

} // namespace tracseq::ctl
