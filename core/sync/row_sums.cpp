// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/row_sums.h"

#include "core/changes/folded_row.h"
#include "core/changes/history.h"

#include <QCryptographicHash>
#include <algorithm>

namespace tracseq::sync {

using changes::FoldedRow;
using database::Connection;
using database::Entity;
using database::Field;
using database::FieldType;
using database::Statement;
using database::Value;

namespace {

constexpr char kBetween = '\x1f';

class Summing {
public:
    Summing(Connection& connection, const database::EntityList& entities, Progress& progress)
        : m_connection(connection)
        , m_entities(entities)
        , m_progress(progress)
    {
    }

    Result<ServerSums> run()
    {
        auto state = m_connection.prepare("SELECT cursor FROM sync_state");
        const auto found = state ? state->step() : failure(state.error());
        if (!found) {
            return failure(found.error());
        }
        m_sums.seq = *found ? state->integer(0) : 0;
        for (const Entity* entity : m_entities.all()) {
            if (entity->localOnly) {
                continue;
            }
            begin(*entity);
            TRACSEQ_TRY(addSettledRows(*entity));
            TRACSEQ_TRY(addWaitingRows(*entity));
            m_sums.entities.push_back(m_sum);
        }
        return m_sums;
    }

private:
    void begin(const Entity& entity)
    {
        m_sum = {QString::fromLatin1(entity.name), 0, 0};
        m_order.resize(entity.fields.size());
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            m_order[i] = static_cast<int>(i);
        }
        std::sort(m_order.begin(), m_order.end(), [&](int a, int b) {
            return qstrcmp(entity.fields[static_cast<std::size_t>(a)].name,
                           entity.fields[static_cast<std::size_t>(b)].name) < 0;
        });
    }

    Status tick()
    {
        if ((++m_done & 0x3FF) == 0 && !m_progress.update(m_done, 0)) {
            return failure(ErrorCode::Cancelled);
        }
        return {};
    }

    void addText()
    {
        const QByteArray md5 = QCryptographicHash::hash(m_text, QCryptographicHash::Md5);
        quint64 part = 0;
        for (int i = 0; i < 8; ++i) {
            part = part << 8 | static_cast<unsigned char>(md5.at(i));
        }
        m_sum.sum = static_cast<qint64>(static_cast<quint64>(m_sum.sum) ^ part);
        ++m_sum.rows;
    }

    void startText(const Uuid& id, bool deleted)
    {
        m_text = id.toString().toLatin1();
        m_text += kBetween;
        m_text += deleted ? '1' : '0';
    }

    void startField(const Field& field)
    {
        m_text += kBetween;
        m_text += field.name;
        m_text += '=';
    }

    /// Rows of which nothing waits: they are what the server settled.
    Status addSettledRows(const Entity& entity)
    {
        std::string columns = "SELECT id, deleted";
        for (const Field& field : entity.fields) {
            columns += std::string(", ") + field.name;
        }
        auto rows = m_connection.prepare(columns + " FROM " + entity.name +
                                         " WHERE id NOT IN (SELECT entity_id FROM outbox)");
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
            TRACSEQ_TRY(tick());
            const Uuid id = rows->uuid(0);
            const bool deleted = rows->integer(1) != 0;
            if (deleted) {
                const auto settled = isSettled(id);
                if (!settled || !*settled) {
                    if (!settled) {
                        return failure(settled.error());
                    }
                    continue; // refused, or of a server that was replaced: out of sight
                }
            }
            startText(id, deleted);
            for (const int i : m_order) {
                const int column = i + 2;
                if (rows->isNull(column)) {
                    continue;
                }
                const Field& field = entity.fields[static_cast<std::size_t>(i)];
                startField(field);
                if (field.type == FieldType::Reference) {
                    m_text += rows->uuid(column).toString().toLatin1();
                } else if (field.type == FieldType::Decimal) {
                    m_text += Decimal::fromMillionths(rows->integer(column)).toString().toLatin1();
                } else {
                    const auto text = rows->utf8(column); // SQLite writes integers as digits
                    m_text.append(text.data(), static_cast<qsizetype>(text.size()));
                }
            }
            addText();
        }
    }

    Result<bool> isSettled(const Uuid& id)
    {
        auto query = m_connection.cached(
            "SELECT 1 FROM change JOIN settled ON settled.change = change.seq "
            "WHERE change.entity_id = ?1 AND settled.verdict <> 'refused' LIMIT 1");
        if (!query) {
            return failure(query.error());
        }
        query->bind(1, id);
        return query->step();
    }

    Status addWaitingRows(const Entity& entity)
    {
        auto ids = m_connection.prepare(
            "SELECT DISTINCT outbox.entity_id FROM outbox JOIN change ON change.seq = "
            "outbox.change WHERE change.entity = ?1");
        if (!ids) {
            return failure(ids.error());
        }
        ids->bind(1, QString::fromLatin1(entity.name));
        for (;;) {
            const auto more = ids->step();
            if (!more) {
                return failure(more.error());
            }
            if (!*more) {
                return {};
            }
            TRACSEQ_TRY(tick());
            TRACSEQ_TRY(addWaitingRow(entity, ids->uuid(0)));
        }
    }

    Status addWaitingRow(const Entity& entity, const Uuid& id)
    {
        static const std::string sql =
            std::string(changes::kFoldedColumns) +
            "AND settled.seq IS NOT NULL AND change.entity_id = ?1 ORDER BY settled.seq";
        auto log = m_connection.cached(sql);
        if (!log) {
            return failure(log.error());
        }
        log->bind(1, id);
        FoldedRow row;
        row.values.resize(entity.fields.size());
        for (;;) {
            const auto more = log->step();
            if (!more) {
                return failure(more.error());
            }
            if (!*more) {
                break;
            }
            const auto settlement = changes::readSettlement(*log);
            row.apply(entity, changes::readChange(*log), settlement ? &*settlement : nullptr);
        }
        if (!row.exists) {
            return {};
        }
        startText(id, row.deleted);
        for (const int i : m_order) {
            const Value& value = row.values[static_cast<std::size_t>(i)];
            const Field& field = entity.fields[static_cast<std::size_t>(i)];
            if (value.isNull()) {
                continue;
            }
            startField(field);
            m_text += field.type == FieldType::Decimal ? value.decimal().toString().toUtf8()
                      : value.isBytes()                ? value.uuid().toString().toUtf8()
                      : value.isText()                 ? value.text().toUtf8()
                                                       : QByteArray::number(value.integer());
        }
        addText();
        return {};
    }

    Connection& m_connection;
    const database::EntityList& m_entities;
    Progress& m_progress;
    ServerSums m_sums;
    EntitySum m_sum;
    std::vector<int> m_order; ///< of the fields, by name
    QByteArray m_text;
    qint64 m_done = 0;
};

} // namespace

Result<ServerSums> sumsOf(Connection& connection, const database::EntityList& entities,
                          Progress& progress)
{
    return Summing(connection, entities, progress).run();
}

} // namespace tracseq::sync
