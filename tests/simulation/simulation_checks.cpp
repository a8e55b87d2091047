// SPDX-License-Identifier: GPL-3.0-or-later
// What must be true after every run of a simulation.
#include "core/changes/audit.h"
#include "tests/simulation/simulation.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tracseq::tests {

namespace {

/// The fields of a lab's row, in the form that the server has them.
QJsonObject fieldsOf(const database::Entity& entity, const database::Record& record)
{
    QJsonObject fields;
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        if (!record.values[i].isNull()) {
            const QJsonObject one = objectOf(
                changes::encodeFields(entity, {{static_cast<int>(i), {}, record.values[i]}}));
            fields.insert(QString::fromLatin1(entity.fields[i].name),
                          one.begin().value().toArray().at(1));
        }
    }
    return fields;
}

QString shown(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Everything that the server's log has about a row, for a failure's message.
QString storyOf(const std::vector<sync::PulledChange>& log, const Uuid& row)
{
    QString story;
    for (const auto& entry : log) {
        if (entry.change.entityId == row) {
            story += QStringLiteral("%1 %2 %3 n=%4 %5 clock=%6 %7 base=%8 -> %9 ")
                         .arg(entry.settlement.seq)
                         .arg(entry.change.user, entry.change.device.toString().right(6))
                         .arg(entry.change.deviceSeq)
                         .arg(changes::operationName(entry.change.operation))
                         .arg(entry.change.clock)
                         .arg(QString::fromUtf8(entry.change.fields),
                              QString::fromUtf8(entry.change.base), entry.settlement.verdict) +
                     QString::fromUtf8(entry.settlement.effect) + u'\n';
        }
    }
    return story;
}

} // namespace

void Simulation::checkEqual()
{
    const auto rows = m_server.rows();
    for (const auto& lab : m_labs) {
        const auto reader = lab->lab().database().openReader();
        for (const database::Entity* entity : lab::entities().all()) {
            auto ids = (*reader)->prepare(std::string("SELECT id, deleted FROM ") + entity->name);
            std::map<Uuid, bool> here;
            while (*ids->step()) {
                here[ids->uuid(0)] = ids->integer(1) != 0;
            }
            for (const auto& [id, deleted] : here) {
                if (rows.count(id) == 0 && !deleted && !entity->localOnly) {
                    fail(QStringLiteral("%1 %2 is in a lab only")
                             .arg(QString::fromLatin1(entity->name), id.toString()));
                }
            }
            for (const auto& [id, row] : rows) {
                if (row.entity != QLatin1String(entity->name)) {
                    continue;
                }
                const auto record = database::rowById(**reader, *entity, id);
                if (!record || !*record) {
                    fail(QStringLiteral("%1 %2 is missing in %3")
                             .arg(row.entity, id.toString(), lab->path()));
                    continue;
                }
                const QJsonObject fields = fieldsOf(*entity, **record);
                if (fields != row.fields || (*record)->deleted != row.deleted ||
                    (*record)->createdAt != row.createdAt ||
                    (*record)->updatedAt != row.updatedAt) {
                    fail(QStringLiteral("%1 %2 is %3 %4 %5 in %6 and %7 %8 %9 on the server")
                             .arg(row.entity, id.toString(), shown(fields))
                             .arg((*record)->deleted)
                             .arg((*record)->updatedAt)
                             .arg(lab->path(), shown(row.fields))
                             .arg(row.deleted)
                             .arg(row.updatedAt));
                }
            }
        }
    }
}

/// What somebody decided about a conflict, and the value that the record got by that, are one.
void Simulation::checkDecisions(const std::vector<sync::PulledChange>& log)
{
    struct Decision {
        bool decides = false;
        int done = 0;
        int all = 0;
    };
    std::map<Uuid, Decision> groups;
    for (const sync::PulledChange& entry : log) {
        Decision& group = groups[entry.change.group];
        const QString& verdict = entry.settlement.verdict;
        group.decides |= entry.change.entity == u"conflict" && entry.change.user != u"server";
        group.done += verdict == u"applied" || verdict == u"merged" ? 1 : 0;
        ++group.all;
    }
    for (const auto& [id, group] : groups) {
        if (group.decides && group.done != 0 && group.done != group.all) {
            fail(QStringLiteral("of a decision a part was done: group %1").arg(id.toString()));
        }
    }
}

/// Replays the server's log from nothing: it explains every row, takes every change once, and
/// nobody overwrote a value that they had not seen.
void Simulation::checkLog()
{
    const auto log = m_server.log();
    const auto rows = m_server.rows();
    std::map<Uuid, changes::FoldedRow> folded;
    std::set<Uuid> ids;
    std::map<std::pair<Uuid, QString>, QSet<QString>> seenBy; // device and row.field: values
    std::set<std::pair<Uuid, QString>> gaveWay;
    std::map<QString, const sync::PulledChange*> setters; // of row.field, the last
    checkDecisions(log);
    for (const sync::PulledChange& entry : log) {
        const changes::Change& change = entry.change;
        if (!ids.insert(change.id).second) {
            return fail(QStringLiteral("a change was taken twice"));
        }
        const database::Entity* entity = lab::entities().find(change.entity);
        changes::FoldedRow& row = folded[change.entityId];
        const QJsonObject fields = objectOf(change.fields);
        const auto text = [&](const QJsonValue& value) {
            return shown({{QStringLiteral("v"), value}});
        };
        // Also what is refused was made by somebody who saw what was there before.
        for (const QString& name : fields.keys()) {
            auto& seen = seenBy[{change.device, change.entityId.toString() + name}];
            const QJsonArray pair = fields.value(name).toArray();
            seen.insert(text(pair.at(0)));
            seen.insert(text(pair.at(1)));
        }
        const bool refused = entry.settlement.verdict == u"refused";
        if (refused) {
            if (entry.message.isEmpty()) {
                return fail(QStringLiteral("a refusal without a reason"));
            }
            continue;
        }
        const changes::FoldedRow before = row;
        if (entity == nullptr || !row.apply(*entity, change, &entry.settlement)) {
            return fail(QStringLiteral("change %1 cannot be read").arg(entry.settlement.seq));
        }
        if (change.operation == changes::Operation::Remove && !before.deleted && row.deleted) {
            std::vector<const sync::PulledChange*> those;
            for (const database::Field& field : entity->fields) {
                const auto setter =
                    setters.find(change.entityId.toString() + QString::fromLatin1(field.name));
                if (setter != setters.end()) {
                    those.push_back(setter->second);
                }
            }
            checkRemoval(those, entry);
        }
        for (const QString& name : fields.keys()) {
            const int field = entity->indexOf(name);
            const QString place = change.entityId.toString() + name;
            const auto& seen = seenBy[{change.device, place}];
            const QJsonObject given = objectOf(entry.lost);
            const sync::PulledChange* setter =
                given.contains(name) ? nullptr : std::exchange(setters[place], &entry);
            if (change.operation != changes::Operation::Update || !before.exists) {
                continue;
            }
            const auto at = static_cast<std::size_t>(field);
            if (objectOf(change.base).contains(u'+' + name)) {
                checkSum(entry, before.values[at], row.values[at], name);
                continue;
            }
            if (setter != nullptr && before.values[at] != row.values[at]) {
                checkNeighbour(*setter, entry, name);
            }
            if (before.values[at] == row.values[at] || gaveWay.count({change.entityId, name}) > 0) {
                continue;
            }
            const QJsonObject prior =
                objectOf(changes::encodeFields(*entity, {{field, {}, before.values[at]}}));
            const QString had = text(prior.value(name).toArray().at(1));
            // Two people at one workstation see the same screen.
            bool known = seen.contains(had);
            for (const auto& [whose, values] : seenBy) {
                known = known || (whose.second == place && values.contains(had) &&
                                  whose.first == change.device);
            }
            if (!known && m_labs.size() > 0 && !sharedStation(change.device)) {
                return fail(QStringLiteral("%1 of %2 %3 was overwritten unseen: it was %4\n%5")
                                .arg(name, change.entity, change.entityId.toString(), had,
                                     storyOf(log, change.entityId)));
            }
        }
        const QJsonObject lost = objectOf(entry.lost);
        for (const QString& name : lost.keys()) {
            if (lost.value(name).toObject().value(QStringLiteral("kind")).toString() == u"place") {
                gaveWay.insert({change.entityId, name});
            }
            checkConflictRecord(rows, entry, name, fields);
        }
    }
    for (const auto& [id, row] : rows) {
        const auto found = folded.find(id);
        const database::Entity* entity = lab::entities().find(row.entity);
        database::Record record;
        if (found == folded.end() || entity == nullptr || !found->second.exists) {
            return fail(
                QStringLiteral("%1 %2 is not explained by the log").arg(row.entity, id.toString()));
        }
        record.values = found->second.values;
        if (fieldsOf(*entity, record) != row.fields || found->second.deleted != row.deleted ||
            found->second.updatedAt != row.updatedAt) {
            fail(QStringLiteral("%1 %2 is %3, the log gives %4")
                     .arg(row.entity, id.toString(), shown(row.fields),
                          shown(fieldsOf(*entity, record))));
        }
    }
    checkPlaces(rows);
}

/// Whoever takes from an amount takes as much as he did from what was there, or nothing, which a
/// conflict then tells.
void Simulation::checkSum(const sync::PulledChange& entry, const database::Value& before,
                          const database::Value& after, const QString& name)
{
    const QJsonArray pair = objectOf(entry.change.fields).value(name).toArray();
    const qint64 drawn = Decimal::fromString(pair.at(1).toString())->millionths() -
                         Decimal::fromString(pair.at(0).toString())->millionths();
    const bool isLost = objectOf(entry.lost).contains(name);
    const qint64 wanted = before.integer() + (isLost ? 0 : drawn);
    if (!before.isNull() && after.integer() != wanted) {
        fail(QStringLiteral("%1 of %2 was %3 and is %4, where %5 were added")
                 .arg(name, entry.change.entityId.toString())
                 .arg(before.integer())
                 .arg(after.integer())
                 .arg(drawn));
    }
}

/// Nobody removes a row that has a value which he had not seen. `setters` are those who gave the
/// row's fields their values.
void Simulation::checkRemoval(const std::vector<const sync::PulledChange*>& setters,
                              const sync::PulledChange& removal)
{
    const changes::Change& change = removal.change;
    const QJsonObject base = objectOf(change.base);
    for (const sync::PulledChange* setter : setters) {
        if (setter->settlement.seq > base.value(QString()).toInteger() &&
            setter->change.device != change.device &&
            !base.contains(u'@' + setter->change.device.toString())) {
            return fail(QStringLiteral("%1 %2 was removed by somebody who had not seen change %3")
                            .arg(change.entity, change.entityId.toString())
                            .arg(setter->settlement.seq));
        }
    }
}

/// Of two at one workstation, the one who came later there is not overwritten by the other.
void Simulation::checkNeighbour(const sync::PulledChange& setter, const sync::PulledChange& entry,
                                const QString& field)
{
    const QJsonObject base = objectOf(entry.change.base);
    const qint64 seen = base.value(field).toInteger(base.value(QString()).toInteger());
    if (setter.change.device == entry.change.device || setter.settlement.seq <= seen ||
        setter.change.clock < entry.change.clock) {
        return;
    }
    for (const auto& lab : m_labs) {
        const auto reader = lab->lab().database().openReader();
        auto own = (*reader)->prepare(
            "SELECT count(*) FROM device WHERE id IN (?1, ?2) AND owner IS NOT NULL");
        own->bind(1, setter.change.device);
        own->bind(2, entry.change.device);
        if (*own->step() && own->integer(0) == 2) {
            return fail(QStringLiteral("%1 of %2 %3 was overwritten by an earlier change of the "
                                       "same workstation")
                            .arg(field, entry.change.entity, entry.change.entityId.toString()));
        }
    }
}

bool Simulation::sharedStation(const Uuid& device) const
{
    for (const auto& lab : m_labs) {
        if (lab->users().size() < 2) {
            continue;
        }
        const auto reader = lab->lab().database().openReader();
        auto own = (*reader)->prepare("SELECT 1 FROM device WHERE id = ?1 AND owner IS NOT NULL");
        own->bind(1, device);
        if (*own->step()) {
            return true;
        }
    }
    return false;
}

void Simulation::checkConflictRecord(const std::map<Uuid, ServerRow>& rows,
                                     const sync::PulledChange& entry, const QString& name,
                                     const QJsonObject& fields)
{
    for (const auto& [id, row] : rows) {
        if (row.entity == u"conflict" &&
            row.fields.value(QStringLiteral("change")) == entry.change.id.toString() &&
            row.fields.value(QStringLiteral("field")).toString() == name) {
            const QJsonObject lost = objectOf(entry.lost).value(name).toObject();
            const QJsonValue mine = lost.value(QStringLiteral("kind")).toString() == u"overdrawn"
                                        ? lost.value(QStringLiteral("mine"))
                                        : fields.value(name).toArray().at(1);
            const QString kept = row.fields.value(QStringLiteral("mine")).toString();
            const QString wanted = mine.isString()   ? mine.toString()
                                   : mine.isDouble() ? QString::number(mine.toInteger())
                                                     : QString();
            if (fields.contains(name) && kept != wanted) {
                fail(QStringLiteral("a conflict about %1 has not the value “%2” that was lost")
                         .arg(name, wanted));
            }
            return;
        }
    }
    fail(QStringLiteral("what was lost of %1 by change %2 is in no conflict record")
             .arg(name)
             .arg(entry.settlement.seq));
}

void Simulation::checkPlaces(const std::map<Uuid, ServerRow>& rows)
{
    std::set<QString> taken;
    for (const auto& [id, row] : rows) {
        const database::Entity* entity = lab::entities().find(row.entity);
        if (row.deleted || entity == nullptr) {
            continue;
        }
        for (const auto& key : sync::uniqueKeysOf(*entity)) {
            QString place = row.entity + key.name;
            bool empty = key.fields.size() == 1;
            for (const int i : key.fields) {
                const QJsonValue value = row.fields.value(
                    QLatin1String(entity->fields[static_cast<std::size_t>(i)].name));
                empty = empty && value.isUndefined();
                place += u'|' + shown({{QStringLiteral("v"), value}}).toLower();
            }
            if (!empty && !taken.insert(place).second) {
                fail(QStringLiteral("two rows have %1").arg(place));
            }
        }
    }
}

void Simulation::checkNothingLost()
{
    std::set<Uuid> known;
    for (const auto& entry : m_server.log()) {
        known.insert(entry.change.id);
    }
    for (const auto& lab : m_labs) {
        const auto reader = lab->lab().database().openReader();
        auto own = (*reader)->prepare("SELECT change.id, change.entity FROM change JOIN device "
                                      "ON device.number = change.device WHERE device.owner <> ''");
        while (*own->step()) {
            if (known.count(own->uuid(0)) == 0) {
                fail(QStringLiteral("a change of a %1 in %2 never came to the server")
                         .arg(own->text(1), lab->path()));
            }
        }
    }
}

/// Numbers that files coin never meet, but where one was put back and did not know yet.
void Simulation::checkNumbers()
{
    for (const auto& entry : m_server.log()) {
        const QJsonObject lost = objectOf(entry.lost);
        const QJsonObject fields = objectOf(entry.change.fields);
        for (const QString& name : lost.keys()) {
            const QString wanted = fields.value(name).toArray().at(1).toString();
            if (!m_putBack && entry.change.operation == changes::Operation::Insert &&
                wanted.startsWith(u'#')) {
                fail(QStringLiteral("the number %1 was given out twice").arg(wanted));
            }
        }
    }
}

void Simulation::checkAudits()
{
    for (const auto& lab : m_labs) {
        const auto reader = lab->lab().database().openReader();
        NoProgress nobody;
        const auto report = lab::verifyAudit(**reader, nobody);
        if (!report) {
            fail(report.error().name());
        } else if (!report->findings.empty()) {
            fail(report->findings.front().sentence);
        }
    }
}

} // namespace tracseq::tests
