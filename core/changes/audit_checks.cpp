// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/audit_checks.h"

#include "core/database/migrations.h"

namespace tracseq::changes {

using database::Connection;
using database::Entity;
using database::Statement;

Status forRows(Connection& connection, const std::string& sql,
               const std::function<void(const Statement& row)>& each)
{
    auto rows = connection.prepare(sql);
    if (!rows) {
        return failure(rows.error());
    }
    return rows->forEachRow(each);
}

QString tr(const char* text)
{
    // The context under which lupdate finds the calls below.
    return QCoreApplication::translate("tracseq::changes", text);
}

Status checkSchema(Connection& connection, const AuditSink& found)
{
    const auto differences = database::schemaDifferences(connection);
    if (!differences) {
        return failure(differences.error());
    }
    for (const QString& name : *differences) {
        found(AuditProblem::SchemaAltered,
              tr("The lab's structure was altered: %1 is not as this program makes it.").arg(name));
    }
    return {};
}

Status checkGroups(Connection& connection, const AuditSink& found)
{
    TRACSEQ_TRY(forRows(connection, "SELECT count(*), coalesce(max(seq), 0) FROM change",
                        [&](const Statement& row) {
                            if (row.integer(0) != row.integer(1)) {
                                found(AuditProblem::ChangeMoved,
                                      tr("The log has %1 changes and numbers up to %2: it was "
                                         "numbered anew, or some are missing.")
                                          .arg(row.integer(0))
                                          .arg(row.integer(1)));
                            }
                        }));
    TRACSEQ_TRY(forRows(connection,
                        "SELECT seq FROM change WHERE device NOT IN (SELECT number FROM device)",
                        [&](const Statement& row) {
                            found(AuditProblem::ChangeAltered,
                                  tr("Change %1 of this file belongs to no device that is known.")
                                      .arg(row.integer(0)));
                        }));
    TRACSEQ_TRY(forRows(
        connection,
        "SELECT c.first, g.id IS NULL FROM (SELECT group_id, min(seq) AS first, max(seq) AS last, "
        "min(user) AS one, max(user) AS other FROM change GROUP BY group_id) c "
        "LEFT JOIN change_group g ON g.id = c.group_id "
        "LEFT JOIN change f ON f.seq = c.first "
        "WHERE g.id IS NULL OR g.user IS NOT c.one OR g.user IS NOT c.other "
        "OR g.first_seq IS NOT c.first OR g.last_seq IS NOT c.last OR g.at IS NOT f.at",
        [&](const Statement& row) {
            found(AuditProblem::GroupAltered,
                  (row.integer(1) != 0
                       ? tr("What change %1 of this file was done together with is missing.")
                       : tr("Who did change %1 of this file, when, or together with which others, "
                            "was altered."))
                      .arg(row.integer(0)));
        }));
    return forRows(connection,
                   "SELECT first_seq, last_seq FROM change_group g WHERE NOT EXISTS "
                   "(SELECT 1 FROM change c WHERE c.seq = g.last_seq AND c.group_id = g.id) "
                   "OR (undoes IS NOT NULL AND NOT EXISTS "
                   "(SELECT 1 FROM change_group u WHERE u.id = g.undoes) "
                   // What was taken back may have been lost with a server that was restored.
                   "AND NOT EXISTS (SELECT 1 FROM sync_state))",
                   [&](const Statement& row) {
                       found(AuditProblem::LogCut,
                             tr("Changes %1 to %2 of this file are said to be there and are not.")
                                 .arg(row.integer(0))
                                 .arg(row.integer(1)));
                   });
}

Status checkRowOrder(Connection& connection, const Entity& entity, const AuditSink& found)
{
    const std::string name = entity.name;
    auto rows = connection.prepare("SELECT t.rid, c.seq, t.id FROM change c JOIN " + name +
                                   " t ON t.id = c.entity_id WHERE c.entity = ?1 AND "
                                   "c.operation = 'insert' "
                                   // A server may take a row that it had refused, when it was
                                   // restored: then the table has it later than the log.
                                   "AND NOT EXISTS (SELECT 1 FROM sync_state) ORDER BY c.seq");
    if (!rows) {
        return failure(rows.error());
    }
    rows->bind(1, QString::fromLatin1(entity.name));
    qint64 last = 0;
    for (auto more = rows->step();; more = rows->step()) {
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            break;
        }
        if (rows->integer(0) <= last) {
            found(AuditProblem::RowAltered,
                  tr("The %1 %2 stands at another place in its table than the log gives it.")
                      .arg(entity.translatedLabel(), rows->uuid(2).toString()));
        }
        last = std::max(last, rows->integer(0));
    }
    if (!entity.searched) {
        return {};
    }
    for (const char* kind : {"_words", "_trigrams"}) {
        const std::string docs = name + kind + "_docsize";
        const std::string live = "SELECT rid FROM " + name + " WHERE deleted = 0";
        const std::string indexed = "SELECT id FROM " + docs;
        // A table that is gone has been told with the structure.
        auto exists = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = ?1");
        if (!exists) {
            return failure(exists.error());
        }
        exists->bind(1, QString::fromStdString(docs));
        const auto there = exists->step();
        if (!there) {
            return failure(there.error());
        }
        if (!*there) {
            continue;
        }
        std::string sql = "SELECT count(*) FROM (SELECT * FROM (";
        sql.append(live).append(" EXCEPT ").append(indexed).append(") UNION ALL SELECT * FROM (");
        sql.append(indexed).append(" EXCEPT ").append(live).append("))");
        TRACSEQ_TRY(forRows(connection, sql, [&](const Statement& row) {
            if (row.integer(0) > 0) {
                found(AuditProblem::SearchIncomplete,
                      tr("Search does not know %1 %2 as they are in the lab.")
                          .arg(row.integer(0))
                          .arg(QCoreApplication::translate("Entities", entity.labelPlural)));
            }
        }));
    }
    return {};
}

Result<std::vector<std::pair<qint64, QByteArray>>> hiddenOf(Connection& connection, qint64 device)
{
    auto rows = connection.prepare(
        "SELECT device_seq, hash FROM hidden_change WHERE device = ?1 ORDER BY device_seq");
    if (!rows) {
        return failure(rows.error());
    }
    rows->bind(1, device);
    std::vector<std::pair<qint64, QByteArray>> links;
    for (;;) {
        const auto more = rows->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            return links;
        }
        links.emplace_back(rows->integer(0), rows->bytes(1));
    }
}

Status checkSeals(Connection& connection, const AuditSink& found)
{
    auto rows = connection.prepare(
        "SELECT settled.seq, settled.verdict, settled.effect, settled.row_at, settled.message, "
        "settled.seal, change.hash FROM settled LEFT JOIN change ON change.seq = settled.change "
        "ORDER BY settled.seq");
    auto state = connection.prepare("SELECT cursor, seal FROM sync_state");
    if (!rows || !state) {
        return failure(rows ? state.error() : rows.error());
    }
    QByteArray seal(32, '\0');
    qint64 seq = 0;
    for (;;) {
        const auto more = rows->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            break;
        }
        const bool hidden = rows->isNull(6);
        const Settlement settlement{rows->integer(0), rows->text(1), rows->bytes(2),
                                    rows->integer(3)};
        const QByteArray hash = hidden ? QByteArray::fromHex(rows->bytes(4)) : rows->bytes(6);
        const QByteArray digest =
            hidden ? QByteArray::fromHex(settlement.effect) : outcomeDigest(settlement);
        seal = sealOf(seal, settlement.seq, hash, digest);
        if (settlement.seq != seq + 1 || seal != rows->bytes(5)) {
            found(AuditProblem::SealBroken,
                  tr("What the server decided about change %1 is not what it had sealed.")
                      .arg(settlement.seq));
            seal = rows->bytes(5);
        }
        seq = settlement.seq;
    }
    const auto connected = state->step();
    if (!connected) {
        return failure(connected.error());
    }
    if (*connected && (state->integer(0) != seq || state->bytes(1) != seal)) {
        found(AuditProblem::SealBroken,
              tr("The server's log ends here at change %1, but its seal belongs to change %2.")
                  .arg(seq)
                  .arg(state->integer(0)));
    }
    return {};
}

} // namespace tracseq::changes
