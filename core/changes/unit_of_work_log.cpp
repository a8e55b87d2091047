// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of UnitOfWork that keep the change log and the search tables.
#include "core/changes/unit_of_work.h"

#include <algorithm>

namespace tracseq::changes {

using database::Entity;
using database::Field;
using database::FieldType;
using database::Record;
using database::Value;

Status UnitOfWork::loadChains()
{
    // A clock that was set back must not put a change before those that are there.
    auto state = m_connection.cached(
        "SELECT (SELECT cursor FROM sync_state), (SELECT max(change.clock) FROM device "
        "JOIN change ON change.device = device.number AND change.device_seq = device.head_seq "
        "WHERE device.owner IS NOT NULL)");
    if (!state) {
        return failure(state.error());
    }
    if (const auto found = state->step(); !found) {
        return failure(found.error());
    }
    if (!state->isNull(0)) {
        m_cursor = state->integer(0);
    }
    m_context.hybrid.goBeyond(state->integer(1));
    m_loaded = true;
    return m_cursor ? loadSeenChains() : Status();
}

Status UnitOfWork::loadSeenChains()
{
    // A chain waits when its last change does.
    auto rows = m_connection.cached(
        "SELECT device.id, device.head_seq, device.head_hash FROM device "
        "JOIN change ON change.device = device.number AND change.device_seq = device.head_seq "
        "JOIN outbox ON outbox.change = change.seq WHERE device.owner IS NOT NULL");
    if (!rows) {
        return failure(rows.error());
    }
    for (;;) {
        const auto more = rows->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            return {};
        }
        m_seen.push_back({rows->uuid(0), rows->integer(1), rows->bytes(2)});
    }
}

Result<UnitOfWork::Chain*> UnitOfWork::chainOf(const Entity& entity)
{
    if (!m_loaded) {
        TRACSEQ_TRY(loadChains());
    }
    // What is sent to a server stands in a chain of whoever did it: nobody else can send it.
    const QString owner = entity.localOnly ? QString::fromLatin1(kChainThatStays)
                          : m_cursor       ? m_request.user
                                           : QString::fromLatin1(kChainBeforeServer);
    for (Chain& chain : m_chains) {
        if (chain.owner == owner) {
            return &chain;
        }
    }
    auto select =
        m_connection.cached("SELECT number, id, head_seq, head_hash FROM device WHERE owner = ?1");
    if (!select) {
        return failure(select.error());
    }
    Chain chain;
    chain.owner = owner;
    select->bind(1, owner.isNull() ? QStringLiteral("") : owner);
    const auto found = select->step();
    if (!found) {
        return failure(found.error());
    }
    if (*found) {
        chain.number = select->integer(0);
        chain.device = select->uuid(1);
        chain.headSeq = select->integer(2);
        chain.head = select->bytes(3);
    } else {
        chain.device = m_context.ids.next();
        chain.head = QByteArray(32, '\0');
        auto insert = m_connection.cached("INSERT INTO device (id, owner) VALUES (?1, ?2)");
        if (!insert) {
            return failure(insert.error());
        }
        insert->bind(1, chain.device);
        insert->bind(2, owner.isNull() ? QStringLiteral("") : owner);
        TRACSEQ_TRY(insert->run());
        chain.number = m_connection.lastInsertRowId();
    }
    m_chains.push_back(std::move(chain));
    return &m_chains.back();
}

Result<QByteArray> UnitOfWork::baseOf(const Uuid& device, const Uuid& id, Operation operation,
                                      const QByteArray& fields, const std::vector<QByteArray>& sums)
{
    if (!m_cursor) {
        return baseAlone(sums);
    }
    // A pending edit hid what came for its fields after it was made.
    auto pending = m_connection.cached("SELECT change.fields, change.base, change.operation "
                                       "FROM outbox JOIN change ON change.seq = outbox.change "
                                       "WHERE outbox.entity_id = ?1 ORDER BY change.seq");
    if (!pending) {
        return failure(pending.error());
    }
    pending->bind(1, id);
    std::vector<PendingEdit> edits;
    for (;;) {
        const auto more = pending->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            break;
        }
        edits.push_back({pending->bytes(0), pending->bytes(1)});
    }
    std::vector<SeenChain> others;
    std::copy_if(m_seen.begin(), m_seen.end(), std::back_inserter(others),
                 [&](const SeenChain& chain) { return chain.device != device; });
    return baseBeside(*m_cursor, edits, others, operation, fields, sums);
}

Status UnitOfWork::appendChange(const Entity& entity, const Uuid& id, Operation operation,
                                const std::vector<FieldChange>& fields)
{
    const auto found = chainOf(entity);
    if (!found) {
        return failure(found.error());
    }
    Chain& chain = **found;
    Change change;
    change.id = m_context.ids.next();
    change.device = chain.device;
    change.deviceSeq = chain.headSeq + 1;
    change.user = m_request.user;
    change.at = m_at;
    change.clock = m_context.hybrid.next();
    change.entity = QString::fromLatin1(entity.name);
    change.entityId = id;
    change.operation = operation;
    change.fields = encodeFields(entity, fields);
    std::vector<QByteArray> sums;
    for (const FieldChange& field : fields) {
        if (field.adds) {
            sums.emplace_back(entity.fields[static_cast<std::size_t>(field.field)].name);
        }
    }
    auto base = baseOf(chain.device, id, operation, change.fields, sums);
    if (!base) {
        return failure(base.error());
    }
    change.base = std::move(*base);
    change.group = m_group;
    change.reason = m_request.reason;
    change.hash = changeHash(change, chain.head);

    auto insert =
        m_connection.cached("INSERT INTO change (id, device, device_seq, user, at, "
                            "clock, entity, entity_id, operation, fields, base, "
                            "group_id, reason, hash) VALUES (?1, ?14, ?2, ?3, ?4, ?5, ?6, "
                            "?7, ?8, ?9, ?10, ?11, ?12, ?13)");
    if (!insert) {
        return failure(insert.error());
    }
    insert->bind(1, change.id);
    insert->bind(2, change.deviceSeq);
    insert->bind(3, change.user);
    insert->bind(4, change.at);
    insert->bind(5, change.clock);
    insert->bindText(6, entity.name);
    insert->bind(7, change.entityId);
    insert->bind(8, operationName(operation));
    insert->bindText(9,
                     {change.fields.constData(), static_cast<std::size_t>(change.fields.size())});
    insert->bindText(10, {change.base.constData(), static_cast<std::size_t>(change.base.size())});
    insert->bind(11, change.group);
    insert->bind(12, change.reason);
    insert->bind(13, change.hash);
    insert->bind(14, chain.number);
    TRACSEQ_TRY(insert->run());

    m_lastSeq = m_connection.lastInsertRowId();
    if (m_count++ == 0) {
        m_firstSeq = m_lastSeq;
    }
    chain.headSeq = change.deviceSeq;
    chain.head = change.hash;
    if (!m_cursor || entity.localOnly) {
        return {};
    }
    auto out = m_connection.cached("INSERT INTO outbox (change, entity_id) VALUES (?1, ?2)");
    if (!out) {
        return failure(out.error());
    }
    out->bind(1, m_lastSeq);
    out->bind(2, id);
    return out->run();
}

} // namespace tracseq::changes
