// SPDX-License-Identifier: GPL-3.0-or-later
// What the model of a server does with one change.
#include "core/accounts/permissions.h"
#include "tests/simulation/model_server.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tracseq::tests {

using changes::Operation;
using database::Entity;
using database::Field;
using database::FieldType;
using sync::OutgoingChange;
using sync::PulledChange;

namespace {

QString folded(const QString& text)
{
    QString lower = text;
    for (QChar& c : lower) {
        if (c >= u'A' && c <= u'Z') {
            c = QChar(c.unicode() + 32);
        }
    }
    return lower;
}

/// Whether a change takes back what that earlier one did to the row.
bool takesBack(const Entity* entity, const PulledChange& earlier, const changes::Change& change)
{
    const Operation done = earlier.change.operation;
    if (entity == nullptr || earlier.settlement.verdict == u"refused") {
        return false;
    }
    switch (change.operation) {
    case Operation::Remove:
        return done == Operation::Insert || done == Operation::Restore;
    case Operation::Restore:
        return done == Operation::Remove && earlier.lost.isEmpty();
    default:
        break;
    }
    const int state = entity->stateField();
    const QString name =
        state < 0 ? QString()
                  : QString::fromLatin1(entity->fields[static_cast<std::size_t>(state)].name);
    const QJsonArray back = objectOf(change.fields).value(name).toArray();
    const QJsonArray way = objectOf(earlier.change.fields).value(name).toArray();
    return done == Operation::Update && !objectOf(earlier.lost).contains(name) &&
           (back.isEmpty() || (way.at(0) == back.at(1) && way.at(1) == back.at(0)));
}

} // namespace

bool ModelServer::referred(const Uuid& id) const
{
    const QString text = id.toString();
    for (const auto& [other, row] : m_rows) {
        if (row.deleted) {
            continue;
        }
        for (const Field& field : row.entity->fields) {
            const auto value = row.fields.find(QString::fromLatin1(field.name));
            if (field.type == FieldType::Reference && value != row.fields.end() &&
                value->second.toString() == text) {
                return true;
            }
        }
    }
    return false;
}

bool ModelServer::isTaken(const Uuid& id, const Row& row, const sync::UniqueKey& key) const
{
    const auto valueOf = [&](const Row& of, int i) {
        const auto found = of.fields.find(
            QString::fromLatin1(of.entity->fields[static_cast<std::size_t>(i)].name));
        if (found == of.fields.end() || found->second.isNull()) {
            return QString();
        }
        return found->second.isString() ? folded(found->second.toString())
                                        : QString::number(found->second.toInteger());
    };
    if (key.fields.size() == 1 && valueOf(row, key.fields.front()).isEmpty()) {
        return false;
    }
    for (const auto& [otherId, other] : m_rows) {
        if (otherId == id || other.deleted || other.entity != row.entity) {
            continue;
        }
        bool same = true;
        for (const int i : key.fields) {
            same = same && valueOf(row, i) == valueOf(other, i);
        }
        if (same) {
            return true;
        }
    }
    return false;
}

bool ModelServer::claim(const Uuid& id, Row& row, const std::set<QString>& touched,
                        QJsonObject& lost) const
{
    if (m_fault == ServerFault::NoUniquePlaces) {
        return true;
    }
    std::vector<sync::UniqueKey> keys = sync::uniqueKeysOf(*row.entity);
    std::sort(keys.begin(), keys.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    for (const auto& key : keys) {
        bool concerned = touched.empty();
        for (const int i : key.fields) {
            concerned = concerned || touched.count(QString::fromLatin1(
                                         row.entity->fields[static_cast<std::size_t>(i)].name)) > 0;
        }
        if (!concerned || !isTaken(id, row, key)) {
            continue;
        }
        if (key.yields < 0) {
            return false;
        }
        const Field& field = row.entity->fields[static_cast<std::size_t>(key.yields)];
        const QString name = QString::fromLatin1(field.name);
        const QString wanted = row.fields[name].toString();
        row.fields.erase(name);
        for (int number = 2; field.required; ++number) {
            row.fields[name] = QString(wanted + QStringLiteral(" (%1)").arg(number));
            if (!isTaken(id, row, key)) {
                break;
            }
        }
        lost.insert(name, QJsonObject{{QStringLiteral("kind"), QStringLiteral("place")},
                                      {QStringLiteral("mine"), wanted}});
    }
    return true;
}

ModelServer::Taken ModelServer::take(const QString& user, const OutgoingChange& outgoing,
                                     qint64 seq)
{
    const changes::Change& change = outgoing.change;
    const Entity* entity = m_entities->find(change.entity);
    Taken taken;
    const auto refuse = [&](const QString& code) {
        Taken refused;
        refused.fault = code;
        return refused;
    };
    bool own = false;
    if (outgoing.undoes) {
        for (const PulledChange& earlier : m_log) {
            own = own || (earlier.change.group == *outgoing.undoes &&
                          earlier.change.entityId == change.entityId &&
                          earlier.change.user == user && takesBack(entity, earlier, change));
        }
    }
    const QString fault = faultOf(user, entity, outgoing, own);
    if (!fault.isEmpty() && m_fault != ServerFault::RefusedHasEffect) {
        return refuse(fault);
    }
    const auto found = m_rows.find(change.entityId);
    const bool exists = found != m_rows.end();
    const QJsonObject fields = objectOf(change.fields);
    const auto stamp = [&](Row& row, const QString& field) { row.versions[field] = seq; };

    if (change.operation == Operation::Insert) {
        if (exists) {
            return refuse(QStringLiteral("exists"));
        }
    } else if (!exists || found->second.entity != entity) {
        return refuse(QStringLiteral("row"));
    }

    if (change.operation == Operation::Remove) {
        Row& row = found->second;
        const auto movedFields = moved(row, outgoing);
        if (row.deleted) {
            taken.set = QJsonObject();
        } else if (!movedFields.empty() && m_fault != ServerFault::RemovalOfEdited) {
            taken.verdict = QStringLiteral("conflict");
            taken.set = QJsonObject();
            taken.lost.insert(
                QString(), QJsonObject{{QStringLiteral("kind"), QStringLiteral("delete_edited")}});
        } else if (referred(change.entityId)) {
            return refuse(QStringLiteral("in_use"));
        } else if (m_fault != ServerFault::LostTombstone) {
            row.deleted = true;
            row.updatedAt = change.at;
            stamp(row, QString());
        }
    } else if (change.operation == Operation::Restore) {
        Row row = found->second;
        if (!row.deleted) {
            taken.set = QJsonObject();
        } else {
            row.deleted = false;
            if (!claim(change.entityId, row, {}, taken.lost)) {
                return refuse(QStringLiteral("place"));
            }
            row.updatedAt = change.at;
            stamp(row, QString());
            QJsonObject set;
            for (const QString& name : taken.lost.keys()) {
                set.insert(name, row.fields.count(name) > 0 ? row.fields[name] : QJsonValue());
                stamp(row, name);
            }
            if (!taken.lost.isEmpty()) {
                taken.verdict = QStringLiteral("displaced");
                taken.set = set;
                taken.deleted = false;
            }
            found->second = row;
        }
    } else {
        Row row = exists ? found->second : Row{entity, false, change.at, 0, {}, {}, {}};
        if (exists && row.deleted && m_fault != ServerFault::EditOfRemoved) {
            taken.verdict = QStringLiteral("conflict");
            taken.set = QJsonObject();
            for (const QString& name : fields.keys()) {
                taken.lost.insert(
                    name, QJsonObject{{QStringLiteral("kind"), QStringLiteral("edit_deleted")}});
                taken.set->insert(name,
                                  row.fields.count(name) > 0 ? row.fields[name] : QJsonValue());
            }
            return taken;
        }
        row.deleted = false;
        const auto movedFields = exists ? moved(row, outgoing) : std::map<QString, qint64>();
        std::set<QString> set;
        std::set<QString> sums;
        bool summed = false;
        const int state = entity->stateField();
        for (const QString& name : fields.keys()) {
            const QJsonValue after = fields.value(name).toArray().at(1);
            const QJsonValue present =
                row.fields.count(name) > 0 ? row.fields[name] : QJsonValue(QJsonValue::Null);
            const Field* field = entity->field(name);
            if (exists && objectOf(change.base).contains(u'+' + name)) {
                const auto before =
                    Decimal::fromString(fields.value(name).toArray().at(0).toString());
                const auto wanted = Decimal::fromString(after.toString());
                const auto there = Decimal::fromString(present.toString());
                if (!before || !wanted || field->type != FieldType::Decimal) {
                    return refuse(QStringLiteral("field"));
                }
                const Decimal drawn =
                    Decimal::fromMillionths(wanted->millionths() - before->millionths());
                const Decimal sum = Decimal::fromMillionths(there.value_or(Decimal()).millionths() +
                                                            drawn.millionths());
                if (!there || sum < field->minimum.value_or(sum) ||
                    sum > field->maximum.value_or(sum)) {
                    taken.lost.insert(
                        name, QJsonObject{{QStringLiteral("kind"), QStringLiteral("overdrawn")},
                                          {QStringLiteral("mine"), drawn.toString()}});
                    continue;
                }
                row.fields[name] =
                    m_fault == ServerFault::SumsAsValues ? after.toString() : sum.toString();
                sums.insert(name);
                summed = summed || (sum != *wanted && m_fault != ServerFault::SumsAsValues);
                set.insert(name);
                continue;
            }
            if (movedFields.count(name) > 0 && present != after) {
                taken.lost.insert(name,
                                  QJsonObject{{QStringLiteral("kind"), QStringLiteral("field")}});
                continue;
            }
            if (state >= 0 && field == &entity->fields[static_cast<std::size_t>(state)]) {
                const QString from =
                    exists ? present.toString() : QString::fromLatin1(entity->lifeCycle->initial);
                if (from != after.toString() && !own) {
                    const auto* way = entity->lifeCycle->transition(from, after.toString());
                    const auto permission =
                        way == nullptr
                            ? std::nullopt
                            : accounts::permissionFromName(QString::fromLatin1(way->permission));
                    if (way == nullptr) {
                        return refuse(QStringLiteral("transition"));
                    }
                    if (!permission || !accounts::roleAllows(m_members.at(user), *permission)) {
                        return refuse(QStringLiteral("permission"));
                    }
                    if (way->needsReason && change.reason.trimmed().isEmpty()) {
                        return refuse(QStringLiteral("reason"));
                    }
                }
            }
            QJsonValue value = after;
            if (field->type == FieldType::Reference && !after.isNull()) {
                const auto id = Uuid::fromString(after.toString());
                const auto target = id ? m_rows.find(*id) : m_rows.end();
                const bool there =
                    target != m_rows.end() && target->second.entity == field->reference;
                if (!there && field->required) {
                    return refuse(QStringLiteral("reference"));
                }
                if (!there || target->second.deleted) {
                    taken.lost.insert(
                        name, QJsonObject{{QStringLiteral("kind"), QStringLiteral("reference")}});
                    if (!field->required) {
                        value = QJsonValue::Null;
                    }
                }
            }
            if (value.isNull()) {
                row.fields.erase(name);
            } else {
                row.fields[name] = value;
            }
            set.insert(name);
        }
        QJsonObject places;
        if (!set.empty() && !claim(change.entityId, row, set, places)) {
            return refuse(QStringLiteral("place"));
        }
        for (const QString& name : places.keys()) {
            taken.lost.insert(name, places.value(name));
            set.insert(name);
        }
        for (const QString& name : set) {
            stamp(row, name);
            row.beneath.erase(name);
            if (const auto unseen = movedFields.find(name);
                unseen != movedFields.end() && sums.count(name) > 0) {
                row.beneath[name] = unseen->second;
            }
        }
        if (!set.empty() || !exists) {
            row.updatedAt = change.at;
        }
        if (!taken.lost.isEmpty()) {
            taken.verdict = QStringLiteral("displaced");
            taken.set = QJsonObject();
            QStringList names = fields.keys();
            for (const QString& name : taken.lost.keys()) {
                names += name;
                if (taken.lost.value(name).toObject().value(QStringLiteral("kind")) !=
                    QStringLiteral("place")) {
                    taken.verdict = QStringLiteral("conflict");
                }
            }
            for (const QString& name : names) {
                taken.set->insert(name,
                                  row.fields.count(name) > 0 ? row.fields[name] : QJsonValue());
            }
        } else if (summed) {
            taken.verdict = QStringLiteral("merged");
            taken.set = QJsonObject();
            for (const QString& name : fields.keys()) {
                taken.set->insert(name,
                                  row.fields.count(name) > 0 ? row.fields[name] : QJsonValue());
            }
        } else {
            for (const auto& [name, version] : movedFields) {
                if (!fields.contains(name)) {
                    taken.verdict = QStringLiteral("merged");
                }
            }
        }
        m_rows[change.entityId] = row;
    }
    if (!fault.isEmpty()) {
        return refuse(fault); // only where that fault is planted: it was done all the same
    }
    return taken;
}

} // namespace tracseq::tests
