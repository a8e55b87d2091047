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

Status UnitOfWork::loadDevice()
{
    auto select =
        m_connection.cached("SELECT id, head_seq, head_hash FROM device WHERE number = 1");
    if (!select) {
        return failure(select.error());
    }
    const auto found = select->step();
    if (!found) {
        return failure(found.error());
    }
    if (*found) {
        m_device = select->uuid(0);
        m_deviceSeq = select->integer(1);
        m_head = select->bytes(2);
        return {};
    }
    m_device = m_context.ids.next();
    m_head = QByteArray(32, '\0');
    auto insert = m_connection.cached("INSERT INTO device (number, id) VALUES (1, ?1)");
    if (!insert) {
        return failure(insert.error());
    }
    insert->bind(1, m_device);
    return insert->run();
}

Status UnitOfWork::appendChange(const Entity& entity, const Uuid& id, Operation operation,
                                const std::vector<FieldChange>& fields)
{
    if (m_device.isNull()) {
        TRACSEQ_TRY(loadDevice());
    }
    Change change;
    change.id = m_context.ids.next();
    change.device = m_device;
    change.deviceSeq = m_deviceSeq + 1;
    change.user = m_request.user;
    change.at = m_at;
    change.clock = m_context.hybrid.next();
    change.entity = QString::fromLatin1(entity.name);
    change.entityId = id;
    change.operation = operation;
    change.fields = encodeFields(entity, fields);
    change.base = QByteArrayLiteral("{}");
    change.group = m_group;
    change.reason = m_request.reason;
    change.hash = changeHash(change, m_head);

    auto insert = m_connection.cached("INSERT INTO change (id, device, device_seq, user, at, "
                                      "clock, entity, entity_id, operation, fields, base, "
                                      "group_id, reason, hash) VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, "
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
    TRACSEQ_TRY(insert->run());

    m_lastSeq = m_connection.lastInsertRowId();
    if (m_count++ == 0) {
        m_firstSeq = m_lastSeq;
    }
    m_deviceSeq = change.deviceSeq;
    m_head = change.hash;
    return {};
}

} // namespace tracseq::changes
