// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of Taking for an account that sees some projects only: rows that move into its sight
// and out of it.
#include "core/sync/taking.h"

namespace tracseq::sync {

using changes::Change;

Status Taking::takeGone(const Page& page)
{
    // A row may refer to one that comes after it, or for a while to one that is out of sight.
    TRACSEQ_TRY(m_connection.execute("PRAGMA defer_foreign_keys = ON"));
    for (const GoneRow& gone : page.gone) {
        TRACSEQ_TRY(hide(gone.row, gone.seq));
    }
    return {};
}

Status Taking::takeRevealed(const Page& page)
{
    for (const PulledChange& pulled : page.revealed) {
        TRACSEQ_TRY(reveal(pulled));
    }
    for (const Uuid& id : page.moved) {
        const auto entity = entityOf(id);
        if (!entity) {
            return failure(entity.error());
        }
        TRACSEQ_TRY(unhide(id));
        TRACSEQ_TRY(refoldNamed(*entity, id));
    }
    return {};
}

Status Taking::reveal(const PulledChange& pulled)
{
    const Change& change = pulled.change;
    const qint64 seq = pulled.settlement.seq;
    auto known = m_connection.cached("SELECT verdict, effect, message FROM settled WHERE seq = ?1");
    if (!known) {
        return failure(known.error());
    }
    known->bind(1, seq);
    const auto found = known->step();
    if (!found) {
        return failure(found.error());
    }
    if (!*found || pulled.hidden) {
        return failure(broken(m_cursor, "revealed and not settled"));
    }
    if (known->text(0) != QLatin1String("hidden")) {
        return {}; // known
    }
    const QByteArray digest = QByteArray::fromHex(known->bytes(1));
    const QByteArray hash = QByteArray::fromHex(known->bytes(2));
    known->reset();
    const auto chain = device(change.device);
    if (!chain) {
        return failure(chain.error());
    }
    const qint64 number = (*chain)->number;
    const auto before = linkAt(number, change.deviceSeq - 1);
    if (!before) {
        return failure(before.error());
    }
    if (change.hash != hash || changes::outcomeDigest(pulled.settlement) != digest ||
        changes::changeHash(change, *before) != hash) {
        return failure(broken(seq, "revealed is not what was sealed"));
    }
    // It may be here from before the server was put back, when it was in sight.
    const auto local = localOf(number, change);
    if (!local) {
        return failure(local.error());
    }
    TRACSEQ_TRY(noteGroup(pulled, *local));
    auto forget = m_connection.cached("DELETE FROM settled WHERE seq = ?1");
    if (!forget) {
        return failure(forget.error());
    }
    forget->bind(1, seq);
    TRACSEQ_TRY(forget->run());
    return settle(pulled, *local);
}

Result<qint64> Taking::localOf(qint64 device, const Change& change)
{
    auto here = m_connection.cached("SELECT seq FROM change WHERE device = ?1 AND device_seq = ?2");
    if (!here) {
        return failure(here.error());
    }
    here->bind(1, device);
    here->bind(2, change.deviceSeq);
    const auto found = here->step();
    if (!found) {
        return failure(found.error());
    }
    if (*found) {
        return here->integer(0); // its hash is that of the link, which was compared
    }
    TRACSEQ_TRY(insertChange(change, device));
    return m_connection.lastInsertRowId();
}

Result<QByteArray> Taking::linkAt(qint64 device, qint64 deviceSeq)
{
    if (deviceSeq == 0) {
        return QByteArray(32, '\0');
    }
    auto link = m_connection.cached(
        "SELECT hash FROM change WHERE device = ?1 AND device_seq = ?2 UNION ALL "
        "SELECT hash FROM hidden_change WHERE device = ?1 AND device_seq = ?2 LIMIT 1");
    if (!link) {
        return failure(link.error());
    }
    link->bind(1, device);
    link->bind(2, deviceSeq);
    const auto found = link->step();
    if (!found) {
        return failure(found.error());
    }
    return *found ? link->bytes(0) : QByteArray();
}

Result<bool> Taking::isUnseen(const Uuid& id)
{
    if (!m_someUnseen) {
        return false;
    }
    auto unseen = m_connection.cached("SELECT 1 FROM unseen_row WHERE entity_id = ?1");
    if (!unseen) {
        return failure(unseen.error());
    }
    unseen->bind(1, id);
    return unseen->step();
}

Result<QString> Taking::entityOf(const Uuid& id)
{
    auto known = m_connection.cached("SELECT entity FROM change WHERE entity_id = ?1 LIMIT 1");
    if (!known) {
        return failure(known.error());
    }
    known->bind(1, id);
    const auto found = known->step();
    if (!found) {
        return failure(found.error());
    }
    return *found ? known->text(0) : QString();
}

Status Taking::hide(const Uuid& id, qint64 seq)
{
    const auto entity = entityOf(id);
    if (!entity || entity->isEmpty()) {
        return entity ? Status() : failure(entity.error());
    }
    auto mark = m_connection.cached("INSERT INTO unseen_row (entity_id, seq) VALUES (?1, ?2) "
                                    "ON CONFLICT DO UPDATE SET seq = max(seq, excluded.seq)");
    if (!mark) {
        return failure(mark.error());
    }
    mark->bind(1, id);
    mark->bind(2, seq);
    TRACSEQ_TRY(mark->run());
    m_someUnseen = true;
    return refoldNamed(*entity, id);
}

Status Taking::hideWithParts(const Uuid& id, qint64 seq)
{
    TRACSEQ_TRY(hide(id, seq));
    std::vector<Uuid> parts;
    for (const database::Entity* entity : m_rows.context().entities.all()) {
        for (const database::Field& field : entity->fields) {
            if (field.type != database::FieldType::Reference || !field.required) {
                continue;
            }
            auto rows = m_connection.prepare(std::string("SELECT id FROM ") + entity->name +
                                             " WHERE deleted = 0 AND " + field.name + " = ?1");
            if (!rows) {
                return failure(rows.error());
            }
            rows->bind(1, id);
            for (auto more = rows->step();; more = rows->step()) {
                if (!more) {
                    return failure(more.error());
                }
                if (!*more) {
                    break;
                }
                parts.push_back(rows->uuid(0));
            }
        }
    }
    for (const Uuid& part : parts) {
        TRACSEQ_TRY(hideWithParts(part, seq));
    }
    return {};
}

Status Taking::unhide(const Uuid& id)
{
    auto mark = m_connection.cached("DELETE FROM unseen_row WHERE entity_id = ?1");
    if (!mark) {
        return failure(mark.error());
    }
    mark->bind(1, id);
    return mark->run();
}

Status Taking::refoldNamed(const QString& entity, const Uuid& id)
{
    const database::Entity* known = m_rows.context().entities.find(entity);
    return known == nullptr ? Status() : refold(*known, id);
}

Result<bool> Taking::isRooted(const database::Entity& entity, const changes::FoldedRow& row)
{
    for (std::size_t i = 0; row.exists && i < entity.fields.size(); ++i) {
        const database::Field& field = entity.fields[i];
        if (field.type != database::FieldType::Reference || row.values[i].isNull()) {
            continue;
        }
        auto target = m_connection.cached(std::string("SELECT 1 FROM ") + field.reference->name +
                                          " WHERE id = ?1");
        if (!target) {
            return failure(target.error());
        }
        target->bind(1, row.values[i]);
        auto found = target->step();
        if (!found || !*found) {
            return found;
        }
    }
    return true;
}

} // namespace tracseq::sync
