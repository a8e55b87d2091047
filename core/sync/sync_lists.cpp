// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync_lists.h"

#include "core/accounts/permissions.h"
#include "core/changes/history.h"
#include "core/database/entity_query.h"
#include "core/database/life_cycle.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace tracseq::sync {

using changes::FieldChange;
using database::Connection;
using database::Entity;
using database::EntityList;
using database::Field;
using database::FieldType;
using database::Value;
using namespace Qt::StringLiterals;

namespace {

/// Others' work, as far as people do it: not what was done in this lab file before it had a server,
/// under whatever name, nor what only the program writes, nor the conflicts that have a panel of
/// their own. The parameters are the number and the user.
constexpr const char* kForeign =
    "settled.seq > ?1 AND change.user <> ?2 AND ifnull(device.owner, '-') <> '' "
    "AND ifnull(device.owner, '-') <> ?2 AND change.entity NOT IN "
    "('conflict', 'saved_view', 'account_notice') AND settled.verdict <> 'refused' ";

const char* const kSelect =
    "SELECT change.seq, change.id, device.id, change.device_seq, change.user, change.at, "
    "change.clock, change.entity, change.entity_id, change.operation, change.fields, change.base, "
    "change.group_id, change.reason, change.hash, change_group.title, settled.seq, settled.message "
    "FROM change JOIN device ON device.number = change.device "
    "LEFT JOIN change_group ON change_group.id = change.group_id ";

class Names {
public:
    Names(Connection& connection, const EntityList& entities)
        : m_connection(connection)
        , m_entities(entities)
    {
    }

    void want(const changes::Change& change)
    {
        const Entity* entity = m_entities.find(change.entity);
        if (entity == nullptr) {
            return;
        }
        m_wanted[entity].push_back(change.entityId);
        const auto fields = changes::decodeFields(*entity, change.fields);
        for (const FieldChange& one : fields.value_or(std::vector<FieldChange>())) {
            const Field& field = entity->fields[static_cast<std::size_t>(one.field)];
            if (field.type == FieldType::Reference) {
                for (const Value& value : {one.before, one.after}) {
                    if (!value.isNull()) {
                        m_wanted[field.reference].push_back(value.uuid());
                    }
                }
            }
        }
    }

    Result<QHash<Uuid, QString>> read()
    {
        QHash<Uuid, QString> all;
        for (auto it = m_wanted.constBegin(); it != m_wanted.constEnd(); ++it) {
            const auto names = database::displayNames(m_connection, *it.key(), it.value());
            if (!names) {
                return failure(names.error());
            }
            all.insert(*names);
        }
        return all;
    }

private:
    Connection& m_connection;
    const EntityList& m_entities;
    QHash<const Entity*, std::vector<Uuid>> m_wanted;
};

/// What a row was called by the change itself: one that was refused has no row.
QString nameIn(const EntityList& entities, const changes::Change& change)
{
    const Entity* entity = entities.find(change.entity);
    const auto fields =
        entity == nullptr ? std::nullopt : changes::decodeFields(*entity, change.fields);
    for (const FieldChange& one : fields.value_or(std::vector<FieldChange>())) {
        const Field& field = entity->fields[static_cast<std::size_t>(one.field)];
        if (one.field == entity->displayField && field.type == FieldType::Text) {
            return one.after.isNull() ? one.before.text() : one.after.text();
        }
    }
    return {};
}

Result<ChangeList> readList(Connection& connection, const EntityList& entities,
                            database::Statement& rows)
{
    ChangeList list;
    Names names(connection, entities);
    for (;;) {
        const auto more = rows.step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            break;
        }
        ListedChange listed;
        listed.change = changes::readChange(rows);
        listed.title = rows.text(15);
        listed.settled = rows.isNull(16) ? 0 : rows.integer(16);
        listed.message = rows.text(17).toUtf8();
        names.want(listed.change);
        list.changes.push_back(std::move(listed));
    }
    auto found = names.read();
    if (!found) {
        return failure(found.error());
    }
    list.names = std::move(*found);
    for (ListedChange& listed : list.changes) {
        listed.record = list.names.value(listed.change.entityId);
        if (listed.record.isEmpty()) {
            listed.record = nameIn(entities, listed.change);
        }
    }
    return list;
}

QString text(const char* source)
{
    return QCoreApplication::translate("Refusals", source);
}

} // namespace

Result<ChangeList> waitingChanges(Connection& connection, const EntityList& entities, int most)
{
    auto rows = connection.prepare(std::string(kSelect) +
                                   "JOIN outbox ON outbox.change = change.seq "
                                   "LEFT JOIN settled ON settled.change = change.seq "
                                   "ORDER BY outbox.change LIMIT ?1");
    if (!rows) {
        return failure(rows.error());
    }
    rows->bind(1, qint64{most});
    return readList(connection, entities, *rows);
}

Result<ChangeList> refusedChanges(Connection& connection, const EntityList& entities, int most)
{
    auto rows = connection.prepare(std::string(kSelect) +
                                   "JOIN settled ON settled.change = change.seq "
                                   "WHERE settled.verdict = 'refused' AND device.owner IS NOT NULL "
                                   "ORDER BY settled.seq DESC LIMIT ?1");
    if (!rows) {
        return failure(rows.error());
    }
    rows->bind(1, qint64{most});
    return readList(connection, entities, *rows);
}

Result<ChangeList> foreignChanges(Connection& connection, const EntityList& entities,
                                  const QString& user, qint64 after, int most)
{
    auto rows = connection.prepare(std::string(kSelect) +
                                   "JOIN settled ON settled.change = change.seq WHERE " + kForeign +
                                   "ORDER BY settled.seq DESC LIMIT ?3");
    if (!rows) {
        return failure(rows.error());
    }
    rows->bind(1, after);
    rows->bind(2, user);
    rows->bind(3, qint64{most});
    return readList(connection, entities, *rows);
}

Result<SyncCounts> syncCounts(Connection& connection, const QString& user, qint64 refusedAfter,
                              qint64 foreignAfter)
{
    static const std::string sql =
        "SELECT (SELECT count(*) FROM settled JOIN change ON change.seq = settled.change "
        "JOIN device ON device.number = change.device WHERE settled.verdict = 'refused' "
        "AND settled.seq > ?3 AND device.owner IS NOT NULL), "
        "(SELECT count(*) FROM (SELECT 1 FROM settled JOIN change ON change.seq = settled.change "
        "JOIN device ON device.number = change.device WHERE " +
        std::string(kForeign) +
        "LIMIT 1000)), "
        // Once there is a server, what was not sent waits: not the whole past is looked through.
        "CASE WHEN EXISTS (SELECT 1 FROM sync_state) THEN "
        "EXISTS (SELECT 1 FROM outbox JOIN change ON change.seq = outbox.change "
        "JOIN device ON device.number = change.device "
        "WHERE device.owner = '') "
        "ELSE EXISTS (SELECT 1 FROM change JOIN device ON device.number = change.device "
        "WHERE device.owner = '') END, "
        "(SELECT count(*) FROM outbox JOIN change ON change.seq = outbox.change "
        "WHERE change.user <> ?2)";
    auto rows = connection.cached(sql);
    if (!rows) {
        return failure(rows.error());
    }
    rows->bind(1, foreignAfter);
    rows->bind(2, user);
    rows->bind(3, refusedAfter);
    const auto found = rows->step();
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return SyncCounts{};
    }
    SyncCounts counts;
    counts.refused = rows->integer(0);
    counts.foreign = rows->integer(1);
    counts.past = rows->integer(2) != 0;
    counts.others = rows->integer(3);
    return counts;
}

QString refusalText(const EntityList& entities, const ListedChange& refused)
{
    static const QHash<QString, const char*> sentences = {
        {u"name"_s, QT_TRANSLATE_NOOP("Refusals", "It was written under another name than the one "
                                                  "that sent it.")},
        {u"entity"_s, QT_TRANSLATE_NOOP("Refusals", "The server does not know this kind of record. "
                                                    "Its program is older than this one.")},
        {u"fixed"_s, QT_TRANSLATE_NOOP("Refusals", "This cannot be changed once it is written.")},
        {u"exists"_s, QT_TRANSLATE_NOOP("Refusals", "The record was there already.")},
        {u"row"_s, QT_TRANSLATE_NOOP("Refusals", "The record does not exist on the server, or is "
                                                 "in a project that you may not see.")},
        {u"in_use"_s, QT_TRANSLATE_NOOP("Refusals", "Other records refer to it. Remove those "
                                                    "first, then remove it again.")},
        {u"reason"_s, QT_TRANSLATE_NOOP("Refusals", "This step needs a reason.")},
        {u"place"_s, QT_TRANSLATE_NOOP("Refusals", "Another record has taken its place. Enter it "
                                                   "again with another value.")},
        {u"rule"_s, QT_TRANSLATE_NOOP("Refusals", "The lab would be left without an active "
                                                  "administrator.")},
        {u"atomic"_s, QT_TRANSLATE_NOOP("Refusals", "It belongs to work of several steps, of which "
                                                    "one was not taken.")}};
    const QJsonObject message = QJsonDocument::fromJson(refused.message).object();
    const auto word = [&](QLatin1String name) { return message.value(name).toString(); };
    const QString code = word("code"_L1);
    const Entity* entity = entities.find(refused.change.entity);
    const Field* field = entity == nullptr ? nullptr : entity->field(word("field"_L1));
    const QString label = field == nullptr ? word("field"_L1) : field->translatedLabel();
    if (code == u"permission") {
        const auto need = accounts::permissionFromName(word("permission"_L1));
        return need ? text(QT_TRANSLATE_NOOP("Refusals", "Your role does not allow it: it needs "
                                                         "the permission “%1”."))
                          .arg(accounts::permissionLabel(*need))
                    : text(QT_TRANSLATE_NOOP("Refusals", "Your role does not allow it."));
    }
    if (code == u"field" && !label.isEmpty()) {
        return text(QT_TRANSLATE_NOOP("Refusals", "The value of “%1” is missing or not a valid "
                                                  "one."))
            .arg(label);
    }
    if (code == u"transition") {
        const auto state = [entity](const QString& name) {
            return entity == nullptr || entity->lifeCycle == nullptr
                       ? name
                       : entity->lifeCycle->label(name);
        };
        return text(QT_TRANSLATE_NOOP("Refusals", "The state cannot go from %1 to %2."))
            .arg(state(word("from"_L1)), state(word("to"_L1)));
    }
    if (code == u"reference") {
        return text(QT_TRANSLATE_NOOP("Refusals", "“%1” refers to a record that does not exist on "
                                                  "the server, or that you may not see."))
            .arg(label);
    }
    return text(sentences.value(
        code, QT_TRANSLATE_NOOP("Refusals", "The server did not understand the change.")));
}

} // namespace tracseq::sync
