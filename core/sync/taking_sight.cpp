// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of Taking for an account that sees some projects only: rows that move into its sight
// and out of it.
#include "core/sync/taking.h"

namespace tracseq::sync {

using changes::Change;

namespace {

Error broken(qint64 seq, const char* why)
{
    return Error(ErrorCode::ServerLogBroken, {QString::number(seq), QString::fromLatin1(why)});
}

} // namespace

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
    TRACSEQ_TRY(insertChange(change, number));
    const qint64 local = m_connection.lastInsertRowId();
    TRACSEQ_TRY(noteGroup(pulled, local));
    auto forget = m_connection.cached("DELETE FROM settled WHERE seq = ?1");
    if (!forget) {
        return failure(forget.error());
    }
    forget->bind(1, seq);
    TRACSEQ_TRY(forget->run());
    return settle(pulled, local);
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
        const auto found = target->step();
        if (!found || !*found) {
            return found;
        }
    }
    return true;
}

Status Taking::forgetHidden(qint64 common)
{
    // A link has no number of the server: its hash is also with what was settled.
    auto forget =
        m_connection.prepare("DELETE FROM hidden_change WHERE lower(hex(hash)) IN "
                             "(SELECT message FROM settled WHERE seq > ?1 AND change IS NULL)");
    // Chains end with the last link that is left; those that were read go on as they are.
    auto shorten = m_connection.prepare(
        "UPDATE device SET (head_seq, head_hash) = (SELECT coalesce(max(n), 0), "
        "coalesce(h, zeroblob(32)) FROM (SELECT device_seq AS n, hash AS h FROM change "
        "WHERE device = number UNION ALL SELECT device_seq, hash FROM hidden_change "
        "WHERE device = number)) WHERE owner IS NULL AND ?1");
    if (!forget || !shorten) {
        return failure(forget ? shorten.error() : forget.error());
    }
    forget->bind(1, common);
    TRACSEQ_TRY(forget->run());
    if (m_connection.changes() == 0) {
        return {};
    }
    shorten->bind(1, qint64{1});
    return shorten->run();
}

} // namespace tracseq::sync
