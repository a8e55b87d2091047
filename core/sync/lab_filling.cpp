// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/lab_filling.h"

#include "core/changes/folded_row.h"
#include "core/database/database.h"

#include <QFile>
#include <limits>

namespace tracseq::sync {

using changes::Change;
using changes::FoldedRow;
using changes::Settlement;
using database::Connection;
using database::Entity;
using database::FieldType;
using database::Statement;

namespace {

Error broken(qint64 seq, const char* why)
{
    return Error(ErrorCode::ServerLogBroken, {QString::number(seq), QString::fromLatin1(why)});
}

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

void bindTextOrNull(Statement& statement, int place, const QByteArray& text)
{
    if (text.isEmpty()) {
        statement.bindNull(place);
    } else {
        statement.bindText(place, view(text));
    }
}

} // namespace

LabFilling::LabFilling(std::unique_ptr<Connection> connection, const database::EntityList& entities,
                       const Clock& clock)
    : m_connection(std::move(connection))
    , m_entities(entities)
    , m_context(entities, clock, nullptr)
{
    for (const Entity* entity : entities.all()) {
        m_byName.insert(QString::fromLatin1(entity->name), entity);
    }
}

LabFilling::~LabFilling() = default;

Result<std::unique_ptr<LabFilling>>
LabFilling::begin(const QString& path, const database::EntityList& entities, const Clock& clock)
{
    for (const char* end : {"", "-wal", "-shm", "-journal"}) {
        QFile::remove(path + QLatin1String(end));
    }
    // The lab is made as every one is, and closed.
    if (const auto made = database::Database::open(path); !made) {
        return failure(made.error());
    }
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection) {
        return failure(connection.error());
    }
    // A death on the way leaves a file that nobody opens, so nothing has to be taken back.
    TRACSEQ_TRY((*connection)
                    ->execute("PRAGMA foreign_keys = OFF; PRAGMA locking_mode = EXCLUSIVE; "
                              "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; "
                              "PRAGMA cache_size = -200000; PRAGMA temp_store = MEMORY;"));
    std::unique_ptr<LabFilling> filling(new LabFilling(std::move(*connection), entities, clock));
    TRACSEQ_TRY(filling->m_connection->begin());
    TRACSEQ_TRY(filling->takeIndexesAway());
    return filling;
}

Status LabFilling::takeIndexesAway()
{
    std::vector<std::string> names;
    auto indexes = m_connection->prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' "
                                         "AND sql IS NOT NULL ORDER BY rowid");
    if (!indexes) {
        return failure(indexes.error());
    }
    for (;;) {
        const auto more = indexes->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            break;
        }
        names.emplace_back(indexes->utf8(0));
        m_indexes.emplace_back(indexes->utf8(1));
    }
    indexes->reset();
    for (const std::string& name : names) {
        TRACSEQ_TRY(m_connection->execute(("DROP INDEX " + name).c_str()));
    }
    return {};
}

Result<LabFilling::Chain*> LabFilling::chainOf(const Uuid& device)
{
    const auto known = m_chains.find(device);
    if (known != m_chains.end()) {
        return &known.value();
    }
    auto insert = m_connection->cached("INSERT INTO device (id) VALUES (?1)");
    if (!insert) {
        return failure(insert.error());
    }
    insert->bind(1, device);
    TRACSEQ_TRY(insert->run());
    return &m_chains.insert(device, {m_connection->lastInsertRowId(), 0, QByteArray(32, '\0')})
                .value();
}

Status LabFilling::add(const PulledChange& pulled)
{
    const Settlement& settlement = pulled.settlement;
    const Change& change = pulled.change;
    const QByteArray digest = pulled.hidden ? pulled.digest : changes::outcomeDigest(settlement);
    if (settlement.seq != m_cursor + 1 ||
        changes::sealOf(m_seal, m_cursor + 1, change.hash, digest) != pulled.seal) {
        return failure(broken(m_cursor, "seal"));
    }
    const auto found = chainOf(change.device);
    if (!found) {
        return failure(found.error());
    }
    Chain& chain = **found;
    if (change.deviceSeq != chain.last + 1 ||
        (!pulled.hidden && changes::changeHash(change, chain.head) != change.hash)) {
        return failure(broken(m_cursor, "link of a chain"));
    }
    chain.last = change.deviceSeq;
    chain.head = change.hash;
    if (pulled.hidden) {
        TRACSEQ_TRY(addHidden(pulled, chain));
    } else {
        const auto local = log(pulled, chain);
        if (!local) {
            return failure(local.error());
        }
        TRACSEQ_TRY(noteGroup(pulled, *local));
        TRACSEQ_TRY(settle(pulled, *local));
        TRACSEQ_TRY(show(pulled));
    }
    m_cursor = settlement.seq;
    m_seal = pulled.seal;
    return {};
}

Status LabFilling::addHidden(const PulledChange& pulled, Chain& chain)
{
    m_seesParts = true;
    auto insert = m_connection->cached(
        "INSERT INTO hidden_change (device, device_seq, hash) VALUES (?1, ?2, ?3)");
    if (!insert) {
        return failure(insert.error());
    }
    insert->bind(1, chain.number);
    insert->bind(2, chain.last);
    insert->bind(3, pulled.change.hash);
    TRACSEQ_TRY(insert->run());
    return settle(pulled, std::nullopt);
}

Result<qint64> LabFilling::log(const PulledChange& pulled, Chain& chain)
{
    const Change& change = pulled.change;
    static const std::string sql =
        "INSERT INTO change (seq, id, device, device_seq, user, at, clock, entity, entity_id, "
        "operation, fields, base, group_id, reason, hash) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";
    auto insert = m_connection->cached(sql);
    if (!insert) {
        return failure(insert.error());
    }
    insert->bind(1, ++m_local);
    insert->bind(2, change.id);
    insert->bind(3, chain.number);
    insert->bind(4, change.deviceSeq);
    insert->bind(5, change.user);
    insert->bind(6, change.at);
    insert->bind(7, change.clock);
    insert->bind(8, change.entity);
    insert->bind(9, change.entityId);
    insert->bind(10, operationName(change.operation));
    insert->bindText(11, view(change.fields));
    insert->bindText(12, view(change.base));
    insert->bind(13, change.group);
    insert->bind(14, change.reason);
    insert->bind(15, change.hash);
    TRACSEQ_TRY(insert->run());
    return m_local;
}

Status LabFilling::noteGroup(const PulledChange& pulled, qint64 local)
{
    const Change& change = pulled.change;
    static const std::string sql =
        "INSERT INTO change_group (id, user, at, title, first_seq, last_seq, undoes) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6) "
        "ON CONFLICT (id) DO UPDATE SET last_seq = excluded.last_seq";
    auto group = m_connection->cached(sql);
    if (!group) {
        return failure(group.error());
    }
    group->bind(1, change.group);
    group->bind(2, change.user);
    group->bind(3, change.at);
    group->bind(4, pulled.title);
    group->bind(5, local);
    if (pulled.undoes) {
        group->bind(6, *pulled.undoes);
    }
    return group->run();
}

Status LabFilling::settle(const PulledChange& pulled, std::optional<qint64> local)
{
    static const std::string sql =
        "INSERT INTO settled (seq, change, verdict, effect, lost, message, row_at, seal) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    auto insert = m_connection->cached(sql);
    if (!insert) {
        return failure(insert.error());
    }
    const Settlement& settlement = pulled.settlement;
    insert->bind(1, settlement.seq);
    if (local) {
        insert->bind(2, *local);
        insert->bind(3, settlement.verdict);
        bindTextOrNull(*insert, 4, settlement.effect);
        bindTextOrNull(*insert, 5, pulled.lost);
        bindTextOrNull(*insert, 6, pulled.message);
    } else {
        insert->bind(3, QStringLiteral("hidden"));
        insert->bindText(4, view(pulled.digest.toHex()));
        insert->bindText(6, view(pulled.change.hash.toHex()));
    }
    insert->bind(7, settlement.rowAt);
    insert->bind(8, pulled.seal);
    return insert->run();
}

Status LabFilling::show(const PulledChange& pulled)
{
    const Change& change = pulled.change;
    const Entity* entity = m_byName.value(change.entity);
    if (entity == nullptr || pulled.settlement.verdict == QLatin1String("refused")) {
        return {}; // of a newer program: it stands in the log until this one knows it
    }
    if (pulled.unseen) {
        auto mark = m_connection->cached(
            "INSERT OR IGNORE INTO unseen_row (entity_id, seq) VALUES (?1, ?2)");
        if (!mark) {
            return failure(mark.error());
        }
        mark->bind(1, change.entityId);
        mark->bind(2, std::numeric_limits<qint64>::max()); // it is not known by which
        return mark->run();
    }
    FoldedRow row;
    database::Record record;
    const bool isNew = change.operation == changes::Operation::Insert;
    if (!isNew) {
        auto present = changes::RowWriter(*m_connection, m_context).get(*entity, change.entityId);
        if (!present && m_seesParts) {
            return {}; // came into sight since the copy began: the exchange that follows brings it
        }
        if (!present) {
            return failure(broken(m_cursor, "row is not there"));
        }
        record = std::move(*present);
        row = {true, record.deleted, record.createdAt, record.updatedAt, record.values};
    }
    if (!row.apply(*entity, change, &pulled.settlement)) {
        return failure(broken(m_cursor, "effect"));
    }
    record.id = change.entityId;
    record.deleted = row.deleted;
    record.createdAt = row.createdAt;
    record.updatedAt = row.updatedAt;
    record.values = std::move(row.values);
    m_rows += isNew ? 1 : 0;
    return write(*entity, record);
}

Status LabFilling::write(const Entity& entity, const database::Record& record)
{
    const changes::EntitySql& sql = m_context.sql(entity);
    auto statement = m_connection->cached(record.rid == 0 ? sql.insert : sql.update);
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
    int place = 5;
    for (const database::Value& value : record.values) {
        statement->bind(++place, value);
    }
    return statement->run();
}

Status LabFilling::storeState(const Uuid& station, const Uuid& device, const QString& user,
                              const Uuid& epoch)
{
    for (auto it = m_chains.cbegin(); it != m_chains.cend(); ++it) {
        auto head = m_connection->cached(
            "UPDATE device SET head_seq = ?1, head_hash = ?2 WHERE number = ?3");
        if (!head) {
            return failure(head.error());
        }
        head->bind(1, it->last);
        head->bind(2, it->head);
        head->bind(3, it->number);
        TRACSEQ_TRY(head->run());
    }
    auto own = m_connection->prepare("INSERT INTO device (id, owner) VALUES (?1, ?2)");
    auto state = m_connection->prepare("INSERT INTO sync_state (one, station, epoch, cursor, seal) "
                                       "VALUES (1, ?1, ?2, ?3, ?4)");
    if (!own || !state) {
        return failure(own ? state.error() : own.error());
    }
    own->bind(1, device);
    own->bind(2, user);
    TRACSEQ_TRY(own->run());
    state->bind(1, station);
    state->bind(2, epoch);
    state->bind(3, m_cursor);
    state->bind(4, m_seal);
    return state->run();
}

Status LabFilling::buildSearch(const Entity& entity)
{
    const changes::EntitySql& sql = m_context.sql(entity);
    const std::string name = entity.name;
    const auto fill = [&](const std::string& kind, const std::vector<int>& fields) -> Status {
        const std::string table = name + kind;
        std::string columns = "rowid";
        std::string values = "t.rid";
        for (const int i : fields) {
            const database::Field& field = entity.fields[static_cast<std::size_t>(i)];
            columns += std::string(", ") + field.name;
            if (field.type == FieldType::Reference) {
                const Entity& target = *field.reference;
                values += std::string(", (SELECT r.") +
                          target.fields[static_cast<std::size_t>(target.displayField)].name +
                          " FROM " + target.name + " r WHERE r.id = t." + field.name + ")";
            } else {
                values += std::string(", t.") + field.name;
            }
        }
        // Few big pieces instead of many small ones that have to be merged.
        const std::string script = "INSERT INTO " + table + " (" + table +
                                   ", rank) VALUES ('hashsize', 67108864); " + "INSERT INTO " +
                                   table + " (" + columns + ") SELECT " + values + " FROM " + name +
                                   " t WHERE t.deleted = 0 ORDER BY t.rid; INSERT INTO " + table +
                                   " (" + table + ", rank) VALUES ('hashsize', 1048576);";
        return m_connection->execute(script.c_str());
    };
    TRACSEQ_TRY(fill("_words", sql.wordFields));
    return fill("_trigrams", sql.trigramFields);
}

Status LabFilling::finish(const Uuid& station, const Uuid& device, const QString& user,
                          const Uuid& epoch, Progress& progress)
{
    TRACSEQ_TRY(storeState(station, device, user, epoch));
    for (const std::string& index : m_indexes) {
        if (!progress.update(m_cursor, m_cursor)) {
            return failure(ErrorCode::Cancelled);
        }
        TRACSEQ_TRY(m_connection->execute(index.c_str()));
    }
    for (const Entity* entity : m_entities.all()) {
        if (entity->searched) {
            if (!progress.update(m_cursor, m_cursor)) {
                return failure(ErrorCode::Cancelled);
            }
            TRACSEQ_TRY(buildSearch(*entity));
        }
    }
    TRACSEQ_TRY(m_connection->commit());
    return m_connection->execute("PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL;");
}

} // namespace tracseq::sync
