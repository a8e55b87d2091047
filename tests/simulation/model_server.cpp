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

QByteArray textOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
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
    const Uuid life = m_ids->next();
    for (auto& [kind, next] : m_numbers) {
        next += 1'000'000 * (1 + static_cast<quint8>(life.data()[15]) % 100);
    }
    if (newEpoch) {
        m_epoch = m_ids->next();
        m_epochStart = last();
    } else {
        m_epoch = epoch;
    }
}

Result<sync::ReservedNumbers> ModelServer::reserve(const QString& kind, qint64 count)
{
    qint64& next = m_numbers.try_emplace(kind, 1).first->second;
    next += count;
    return sync::ReservedNumbers{next - count, next - 1};
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
    for (std::size_t i = 0; i < changes.size();) {
        std::size_t end = i + 1;
        while (changes[i].atomic && end < changes.size() && changes[end].atomic &&
               changes[end].change.group == changes[i].change.group) {
            ++end;
        }
        std::vector<const OutgoingChange*> run;
        for (; i < end; ++i) {
            const auto isNew = link(device, changes[i].change);
            if (!isNew) {
                return failure(isNew.error());
            }
            if (*isNew) {
                run.push_back(&changes[i]);
            }
        }
        const auto before = m_rows;
        std::vector<Taken> taken;
        for (const OutgoingChange* outgoing : run) {
            taken.push_back(take(user, *outgoing, last() + 1 + static_cast<qint64>(taken.size())));
            const bool asItIs = taken.back().fault.isEmpty() && taken.back().lost.isEmpty();
            if (outgoing->atomic && !asItIs && m_fault != ServerFault::HalfGroups) {
                refuseAll(taken, run.size());
                m_rows = before;
                break;
            }
        }
        for (std::size_t k = 0; k < run.size(); ++k) {
            settle(*run[k], taken[k]);
        }
    }
    return {};
}

Result<bool> ModelServer::link(Device& device, const changes::Change& change)
{
    if (change.deviceSeq <= device.last) {
        if (m_fault != ServerFault::NoIdempotency) {
            return false;
        }
    } else if (change.deviceSeq > device.last + 1) {
        return failure(ErrorCode::ServerRefused, {QStringLiteral("gap")});
    } else if (changes::changeHash(change, device.hash) != change.hash) {
        return failure(ErrorCode::ServerRefused, {QStringLiteral("hash")});
    }
    device.last = change.deviceSeq;
    device.hash = change.hash;
    return m_fault != ServerFault::LostUpdate || last() % 7 != 6;
}

void ModelServer::refuseAll(std::vector<Taken>& taken, std::size_t count)
{
    Taken failed = taken.back();
    const std::size_t place = taken.size() - 1;
    if (failed.fault.isEmpty()) {
        failed.fault = QStringLiteral("atomic");
    } else {
        failed.lost = {};
    }
    Taken refused;
    refused.fault = QStringLiteral("atomic");
    taken.assign(count, refused);
    taken[place] = failed;
}

void ModelServer::settle(const OutgoingChange& outgoing, const Taken& taken)
{
    const changes::Change& change = outgoing.change;
    if (m_fault == ServerFault::BlindRefusal && !taken.fault.isEmpty()) {
        return;
    }
    PulledChange logged;
    logged.change = change;
    logged.title = outgoing.title;
    logged.undoes = outgoing.undoes;
    logged.settlement.verdict = !taken.fault.isEmpty() ? QStringLiteral("refused") : taken.verdict;
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
    std::vector<std::pair<QString, qint64>> versions(row.versions.begin(), row.versions.end());
    if (m_fault != ServerFault::SumsHide) {
        versions.insert(versions.end(), row.beneath.begin(), row.beneath.end());
    }
    for (const auto& [field, version] : versions) {
        qint64 seen = base.value(field).toInteger(whole);
        if (outgoing.old && m_fault != ServerFault::ForgetsOld) {
            seen = std::min(seen, *outgoing.old);
        }
        const changes::Change& setter = m_log[static_cast<std::size_t>(version - 1)].change;
        const bool known = setter.device == outgoing.change.device || hasSeenChain(base, setter);
        if (version > seen && !known) {
            result[field] = std::max(result[field], version);
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
    const qint64 number = end.section(u':', 0, 0).toLongLong();
    if (setter.deviceSeq > number) {
        return false;
    }
    return std::any_of(m_log.begin(), m_log.end(), [&](const PulledChange& entry) {
        return entry.change.device == setter.device && entry.change.deviceSeq == number &&
               QString::fromLatin1(entry.change.hash.toHex().left(8)) == end.section(u':', 1, 1);
    });
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
        Row row{&entity, false, cause.at, cause.at, {}, {}, {}};
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
    qint64 bytes = 0;
    for (qint64 seq = after + 1; seq <= page.to; ++seq) {
        const PulledChange& one = m_log[static_cast<std::size_t>(seq - 1)];
        bytes += one.change.fields.size() + one.change.base.size() + one.settlement.effect.size() +
                 one.lost.size();
        if (bytes > m_pageBytes && !page.changes.empty()) {
            page.to = seq - 1;
            break;
        }
        page.changes.push_back(one);
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
