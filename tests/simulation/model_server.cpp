// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/model_server.h"

#include "core/accounts/permissions.h"
#include "core/sync/conflict.h"

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

QJsonObject objectOf(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray textOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

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

} // namespace

ModelServer::ModelServer(const database::EntityList& entities, const Clock& clock,
                         ServerFault fault)
    : m_entities(&entities)
    , m_clock(&clock)
    , m_fault(fault)
    , m_ownIds(std::make_shared<UuidSource>(clock))
{
    m_ids = m_ownIds.get();
    m_epoch = m_ids->next();
    m_ownDevice = m_ids->next();
}

void ModelServer::restoreFrom(const ModelServer& other, bool newEpoch)
{
    const Uuid epoch = m_epoch;
    *this = other;
    if (newEpoch) {
        m_epoch = m_ids->next();
        m_epochStart = last();
    } else {
        m_epoch = epoch;
    }
}

Result<sync::Welcome> ModelServer::hello(const QString& user, const sync::Hello& hello)
{
    const auto member = m_members.find(user);
    if (member == m_members.end()) {
        return failure(ErrorCode::ServerRefused, {user});
    }
    Device& device = m_devices[hello.device];
    if (device.owner.isEmpty()) {
        device.owner = user;
    }
    if (device.owner != user) {
        return failure(ErrorCode::ServerRefused, {user});
    }
    sync::Welcome welcome;
    welcome.protocol = sync::kProtocol;
    welcome.epoch = m_epoch;
    welcome.epochStart = m_epochStart;
    welcome.last = last();
    welcome.role = accounts::roleName(member->second);
    welcome.now = m_clock->nowMs();
    welcome.deviceLast = device.last;
    welcome.deviceHash = device.hash;
    if (hello.cursor > 0 && hello.cursor <= last()) {
        welcome.cursorSeal = m_log[static_cast<std::size_t>(hello.cursor - 1)].seal;
    }
    return welcome;
}

Status ModelServer::push(const QString& user, const Uuid& epoch, const Uuid& id,
                         const std::vector<OutgoingChange>& changes)
{
    Device& device = m_devices[id];
    if (epoch != m_epoch) {
        return failure(ErrorCode::ServerReplaced);
    }
    if (device.owner != user) {
        return failure(ErrorCode::ServerRefused, {user});
    }
    for (const OutgoingChange& outgoing : changes) {
        const changes::Change& change = outgoing.change;
        if (change.deviceSeq <= device.last) {
            if (m_fault != ServerFault::NoIdempotency) {
                continue;
            }
        } else if (change.deviceSeq > device.last + 1) {
            return failure(ErrorCode::ServerRefused, {QStringLiteral("gap")});
        } else if (changes::changeHash(change, device.hash) != change.hash) {
            return failure(ErrorCode::ServerRefused, {QStringLiteral("hash")});
        }
        device.last = change.deviceSeq;
        device.hash = change.hash;
        if (m_fault == ServerFault::LostUpdate && last() % 7 == 6) {
            continue;
        }
        const Taken taken = take(user, outgoing, last() + 1);
        if (m_fault == ServerFault::BlindRefusal && !taken.fault.isEmpty()) {
            continue;
        }
        PulledChange logged;
        logged.change = change;
        logged.title = outgoing.title;
        logged.undoes = outgoing.undoes;
        logged.settlement.verdict =
            !taken.fault.isEmpty() ? QStringLiteral("refused") : taken.verdict;
        if (taken.fault.isEmpty() && taken.set) {
            QJsonObject effect{{QStringLiteral("set"), *taken.set}};
            if (taken.deleted) {
                effect.insert(QStringLiteral("deleted"), *taken.deleted);
            }
            if (m_fault != ServerFault::SilentDisplacement || taken.verdict != u"displaced") {
                logged.settlement.effect = textOf(effect);
            }
        }
        if (!taken.lost.isEmpty()) {
            logged.lost = textOf(taken.lost);
        }
        if (!taken.fault.isEmpty()) {
            logged.message = textOf({{QStringLiteral("code"), taken.fault}});
        }
        const auto row = m_rows.find(change.entityId);
        logged.settlement.rowAt = row == m_rows.end() ? change.at : row->second.updatedAt;
        if (m_fault == ServerFault::WrongRowTime && taken.verdict == u"merged") {
            logged.settlement.rowAt += 1;
        }
        log(std::move(logged));
        if (taken.fault.isEmpty()) {
            addConflicts(outgoing, taken.lost);
        }
    }
    return {};
}

void ModelServer::log(PulledChange logged)
{
    logged.settlement.seq = last() + 1;
    const QByteArray previous = m_log.empty() ? QByteArray(32, '\0') : m_log.back().seal;
    logged.seal = changes::sealOf(previous, logged.settlement.seq, logged.change.hash,
                                  changes::outcomeDigest(logged.settlement));
    m_log.push_back(std::move(logged));
}

QString ModelServer::faultOf(const QString& user, const Entity* entity,
                             const OutgoingChange& outgoing, bool own) const
{
    const changes::Change& change = outgoing.change;
    if (entity == nullptr) {
        return QStringLiteral("entity");
    }
    if (change.user != user) {
        return QStringLiteral("name");
    }
    if (entity->upkeep == database::Upkeep::AppendOnly && change.operation != Operation::Insert) {
        return QStringLiteral("fixed");
    }
    const auto role = m_members.at(user);
    const auto may = [&](Operation operation) {
        const auto permission = accounts::permissionToWrite(*entity, operation);
        return permission && accounts::roleAllows(role, *permission);
    };
    if (*entity->area == '\0') {
        return change.operation == Operation::Insert ? QString() : QStringLiteral("permission");
    }
    const QJsonObject fields = objectOf(change.fields);
    const int state = entity->stateField();
    const bool onlyState =
        state >= 0 && fields.size() == 1 &&
        fields.contains(QLatin1String(entity->fields[static_cast<std::size_t>(state)].name));
    if (change.operation == Operation::Update && onlyState) {
        return {}; // its step has a permission of its own
    }
    const bool allowed =
        own && (change.operation == Operation::Remove || change.operation == Operation::Restore)
            ? may(Operation::Insert) || may(Operation::Remove)
            : may(change.operation);
    return allowed ? QString() : QStringLiteral("permission");
}

std::map<QString, qint64> ModelServer::moved(const Row& row, const OutgoingChange& outgoing) const
{
    std::map<QString, qint64> result;
    if (m_fault == ServerFault::LastWriterWins) {
        return result;
    }
    const QJsonObject base = objectOf(outgoing.change.base);
    const qint64 whole = base.value(QString()).toInteger();
    for (const auto& [field, version] : row.versions) {
        qint64 seen = base.value(field).toInteger(whole);
        if (outgoing.old && m_fault != ServerFault::ForgetsOld) {
            seen = std::min(seen, *outgoing.old);
        }
        const changes::Change& setter = m_log[static_cast<std::size_t>(version - 1)].change;
        const bool known = setter.device == outgoing.change.device || hasSeenChain(base, setter);
        if (version > seen && !known) {
            result[field] = version;
        }
    }
    return result;
}

bool ModelServer::hasSeenChain(const QJsonObject& base, const changes::Change& setter) const
{
    const QString end = base.value(u'@' + setter.device.toString()).toString();
    if (end.isEmpty()) {
        return false;
    }
    if (m_fault == ServerFault::PeersAreBlind) {
        return true;
    }
    const qint64 number = end.section(u':', 0, 0).toLongLong();
    if (setter.deviceSeq > number) {
        return false;
    }
    return std::any_of(m_log.begin(), m_log.end(), [&](const PulledChange& entry) {
        return entry.change.device == setter.device && entry.change.deviceSeq == number &&
               QString::fromLatin1(entry.change.hash.toHex().left(8)) == end.section(u':', 1, 1);
    });
}

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
                          earlier.change.user == user && earlier.settlement.verdict != u"refused");
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
        Row row = exists ? found->second : Row{entity, false, change.at, 0, {}, {}};
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
        const int state = entity->stateField();
        for (const QString& name : fields.keys()) {
            const QJsonValue after = fields.value(name).toArray().at(1);
            const QJsonValue present =
                row.fields.count(name) > 0 ? row.fields[name] : QJsonValue(QJsonValue::Null);
            const Field* field = entity->field(name);
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

void ModelServer::addConflicts(const OutgoingChange& outgoing, const QJsonObject& lost)
{
    if (m_fault == ServerFault::NoConflictRecord) {
        return;
    }
    const Entity& entity = sync::conflictEntity();
    const changes::Change& cause = outgoing.change;
    const QJsonObject fields = objectOf(cause.fields);
    for (const QString& name : lost.keys()) {
        const QJsonObject one = lost.value(name).toObject();
        database::FieldValues values = {
            {sync::ConflictEntity, cause.entity},
            {sync::ConflictEntityId, cause.entityId.toString()},
            {sync::ConflictKind, one.value(QStringLiteral("kind")).toString()},
            {sync::ConflictChange, cause.id.toString()},
            {sync::ConflictMyUser, cause.user},
            {sync::ConflictMyAt, cause.at},
            {sync::ConflictState, QStringLiteral("open")}};
        if (!name.isEmpty()) {
            values.emplace_back(sync::ConflictFieldName, name);
        }
        const QJsonValue wanted = one.contains(QStringLiteral("mine"))
                                      ? one.value(QStringLiteral("mine"))
                                      : fields.value(name).toArray().at(1);
        const QString mine = wanted.isString()   ? wanted.toString()
                             : wanted.isDouble() ? QString::number(wanted.toInteger())
                                                 : QString();
        if (!mine.isEmpty() && m_fault != ServerFault::ConflictWithoutValue) {
            values.emplace_back(sync::ConflictMine, mine);
        }
        std::sort(values.begin(), values.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
        Device& device = m_devices[m_ownDevice];
        PulledChange made;
        made.change.id = m_ids->next();
        made.change.device = m_ownDevice;
        made.change.deviceSeq = device.last + 1;
        made.change.user = QStringLiteral("server");
        made.change.at = cause.at;
        made.change.clock = cause.at << 16;
        made.change.entity = QString::fromLatin1(entity.name);
        made.change.entityId = m_ids->next();
        made.change.operation = Operation::Insert;
        std::vector<changes::FieldChange> changed;
        Row row{&entity, false, cause.at, cause.at, {}, {}};
        for (const auto& [field, value] : values) {
            changed.push_back({field, {}, value});
        }
        made.change.fields = changes::encodeFields(entity, changed);
        made.change.base = QByteArrayLiteral("{}");
        made.change.group = m_ids->next();
        made.change.hash = changes::changeHash(made.change, device.hash);
        device.last = made.change.deviceSeq;
        device.hash = made.change.hash;
        made.settlement.verdict = QStringLiteral("applied");
        made.settlement.rowAt = cause.at;
        const QJsonObject stored = objectOf(made.change.fields);
        for (const QString& field : stored.keys()) {
            row.fields[field] = stored.value(field).toArray().at(1);
            row.versions[field] = last() + 1;
        }
        m_rows[made.change.entityId] = row;
        log(std::move(made));
    }
}

Result<sync::Page> ModelServer::pull(const Uuid& epoch, qint64 after, int most)
{
    if (epoch != m_epoch) {
        return failure(ErrorCode::ServerReplaced);
    }
    sync::Page page;
    page.from = after;
    page.last = last();
    page.to = std::min(page.last, after + most);
    for (qint64 seq = after + 1; seq <= page.to; ++seq) {
        page.changes.push_back(m_log[static_cast<std::size_t>(seq - 1)]);
    }
    ++m_pulls;
    if (m_fault == ServerFault::PlainSequence && page.changes.size() > 1 && m_pulls % 3 == 0) {
        page.changes.erase(page.changes.end() - 2);
    }
    if (m_fault == ServerFault::ReorderedPage && page.changes.size() > 1) {
        std::swap(page.changes.front(), page.changes.back());
    }
    return page;
}

} // namespace tracseq::tests
