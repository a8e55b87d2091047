// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/audit.h"

#include "core/changes/audit_checks.h"
#include "core/changes/folded_row.h"
#include "core/changes/history.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace tracseq::changes {

using database::Connection;
using database::Entity;
using database::Field;
using database::Statement;
using database::Value;

namespace {

class Verifier {
    Q_DECLARE_TR_FUNCTIONS(tracseq::changes::Verifier)

public:
    Verifier(Connection& connection, const database::EntityList& entities, Progress& progress,
             const std::vector<AuditCheck>& others)
        : m_connection(connection)
        , m_entities(entities)
        , m_progress(progress)
        , m_others(others)
    {
    }

    Result<AuditReport> run()
    {
        auto total = m_connection.prepare("SELECT count(*) FROM change");
        if (!total) {
            return failure(total.error());
        }
        if (const auto row = total->step(); !row) {
            return failure(row.error());
        }
        m_total = 2 * total->integer(0);
        const AuditSink sink = [this](AuditProblem problem, const QString& sentence) {
            found(problem, sentence);
        };
        TRACSEQ_TRY(checkSchema(m_connection, sink));
        TRACSEQ_TRY(checkFile(m_connection, sink));
        TRACSEQ_TRY(verifyChains());
        TRACSEQ_TRY(checkGroups(m_connection, sink));
        for (const Entity* entity : m_entities.all()) {
            TRACSEQ_TRY(verifyRows(*entity));
            TRACSEQ_TRY(checkRowOrder(m_connection, *entity, sink));
        }
        TRACSEQ_TRY(checkSeals(m_connection, sink));
        TRACSEQ_TRY(checkSharing(m_connection, sink));
        for (const AuditCheck& check : m_others) {
            TRACSEQ_TRY(check(m_connection, sink));
        }
        return m_report;
    }

private:
    void found(AuditProblem problem, const QString& sentence)
    {
        if (m_report.findings.size() < AuditReport::kMaxFindings) {
            m_report.findings.push_back({problem, sentence});
        } else {
            m_report.more = true;
        }
    }

    Status tick()
    {
        if ((++m_done & 0xFF) == 0 && !m_progress.update(m_done, m_total)) {
            return failure(ErrorCode::Cancelled);
        }
        return {};
    }

    Status verifyChains()
    {
        auto devices = m_connection.prepare(
            "SELECT number, id, head_seq, head_hash, owner FROM device ORDER BY number");
        if (!devices) {
            return failure(devices.error());
        }
        for (;;) {
            const auto more = devices->step();
            if (!more) {
                return failure(more.error());
            }
            if (!*more) {
                return {};
            }
            const QByteArray head = devices->bytes(3);
            if (!devices->isNull(4) && devices->integer(2) > 0) { // one that is written here
                m_report.heads.push_back(head);
            }
            TRACSEQ_TRY(
                verifyChain(devices->integer(0), devices->uuid(1), devices->integer(2), head));
        }
    }

    Status verifyChain(qint64 number, const Uuid& device, qint64 headSeq,
                       const QByteArray& headHash)
    {
        auto rows = m_connection.prepare(std::string(kChangeColumns) +
                                         "WHERE change.device = ?1 ORDER BY change.device_seq");
        if (!rows) {
            return failure(rows.error());
        }
        rows->bind(1, number);
        const auto hidden = hiddenOf(m_connection, number);
        if (!hidden) {
            return failure(hidden.error());
        }
        auto link = hidden->begin();
        QByteArray previous(32, '\0');
        qint64 expected = 1;
        qint64 lastSeq = 0;
        for (;;) {
            const auto more = rows->step();
            if (!more) {
                return failure(more.error());
            }
            if (!*more) {
                break;
            }
            TRACSEQ_TRY(tick());
            const Change change = readChange(*rows);
            ++m_report.changes;
            for (; link != hidden->end() && link->first == expected && expected < change.deviceSeq;
                 ++link, ++expected) {
                previous = link->second;
            }
            if (change.deviceSeq != expected) {
                found(AuditProblem::ChangeMissing,
                      tr("Change %1 of device %2 is missing: the next one there is is %3.")
                          .arg(expected)
                          .arg(device.toString())
                          .arg(change.deviceSeq));
            }
            // A log that is not in the order of a device's own numbers was put in another order;
            // but one that was hidden before was added when it came into sight.
            const bool wasHidden = link != hidden->end() && link->first == change.deviceSeq &&
                                   link->second == change.hash;
            if (!wasHidden && change.seq <= lastSeq) {
                found(AuditProblem::ChangeMoved,
                      tr("Change %1 of device %2 stands at another place in the log.")
                          .arg(change.deviceSeq)
                          .arg(device.toString()));
            }
            if (operationName(change.operation) != rows->text(9) ||
                changeHash(change, previous) != change.hash) {
                found(AuditProblem::ChangeAltered,
                      tr("Change %1 of device %2 (%3 by %4, %5) is not what was written: its seal "
                         "does not fit, "
                         "or that of the change before it was altered.")
                          .arg(change.deviceSeq)
                          .arg(device.toString(), change.entity, change.user,
                               QDateTime::fromMSecsSinceEpoch(change.at, Qt::UTC)
                                   .toString(Qt::ISODate)));
            }
            previous = change.hash;
            expected = change.deviceSeq + 1;
            if (wasHidden) {
                ++link;
            } else {
                lastSeq = change.seq;
            }
        }
        for (; link != hidden->end() && link->first == expected; ++link, ++expected) {
            previous = link->second;
        }
        if (expected - 1 != headSeq || previous != headHash) {
            found(AuditProblem::LogCut,
                  tr("The log of device %1 ends at change %2, but its seal belongs to change %3.")
                      .arg(device.toString())
                      .arg(expected - 1)
                      .arg(headSeq));
        }
        return {};
    }

    struct Expected : FoldedRow {
        Uuid id;
    };

    void applyTo(Expected& row, const Change& change, const Entity& entity,
                 const std::optional<Settlement>& settlement)
    {
        if (!row.apply(entity, change, settlement ? &*settlement : nullptr)) {
            found(AuditProblem::Unreadable, tr("Change %1 of device %2 cannot be read.")
                                                .arg(change.deviceSeq)
                                                .arg(change.device.toString()));
        }
    }

    /// Merges the log of an entity, grouped by row, with its table: both ordered by the row's id.
    Status verifyRows(const Entity& entity)
    {
        std::string columns = "SELECT id, deleted, created_at, updated_at";
        for (const Field& field : entity.fields) {
            columns += std::string(", ") + field.name;
        }
        auto rows = m_connection.prepare(columns + " FROM " + entity.name + " ORDER BY id");
        auto log = m_connection.prepare(std::string(kFoldedColumns) +
                                        "AND change.entity = ?1 ORDER BY change.entity_id, " +
                                        kFoldedOrder);
        if (!rows || !log) {
            return failure(rows ? log.error() : rows.error());
        }
        log->bind(1, QString::fromLatin1(entity.name));
        auto row = rows->step();
        auto next = log->step();
        while (next && *next) {
            Expected expected;
            expected.id = log->uuid(8);
            expected.values.resize(entity.fields.size());
            while (next && *next && log->uuid(8) == expected.id) {
                TRACSEQ_TRY(tick());
                applyTo(expected, readChange(*log), entity, readSettlement(*log));
                next = log->step();
            }
            while (row && *row && rows->uuid(0) < expected.id) {
                unexplained(entity, *rows);
                row = rows->step();
            }
            if (!expected.exists) {
                continue;
            }
            const std::vector<Value> whole = expected.values;
            TRACSEQ_TRY(applyYields(m_connection, entity, expected.id, expected));
            checkYields(entity, expected.id, whole, expected.values);
            if (row && *row && rows->uuid(0) == expected.id) {
                ++m_report.rows;
                compare(entity, expected, *rows);
                row = rows->step();
            } else {
                found(AuditProblem::RowMissing,
                      tr("The %1 %2 is in the log and not in the lab.")
                          .arg(entity.translatedLabel(), nameOf(entity, expected)));
            }
        }
        while (next && row && *row) {
            TRACSEQ_TRY(unexplained(entity, *rows));
            row = rows->step();
        }
        if (!next || !row) {
            return failure(next ? row.error() : next.error());
        }
        return {};
    }

    /// A field that gives way is empty, or has a number behind its text.
    void checkYields(const Entity& entity, const Uuid& id, const std::vector<Value>& whole,
                     const std::vector<Value>& shown)
    {
        for (std::size_t i = 0; i < entity.fields.size(); ++i) {
            const Value& value = shown[i];
            if (value == whole[i]) {
                continue;
            }
            const Field& field = entity.fields[i];
            const bool isKey =
                field.unique ||
                std::any_of(entity.uniqueTogether.begin(), entity.uniqueTogether.end(),
                            [&](const std::vector<int>& key) {
                                return std::find(key.begin(), key.end(), static_cast<int>(i)) !=
                                       key.end();
                            });
            const bool numbered = value.text().startsWith(whole[i].text() + u" (");
            if (!isKey || (value.isNull() ? field.required : !numbered)) {
                found(AuditProblem::RowAltered,
                      tr("The %1 %2 shows “%4” as %3, and nothing in the log says so.")
                          .arg(entity.translatedLabel(), id.toString(), field.translatedLabel(),
                               database::displayText(entity, field, value, QLocale::c())));
            }
        }
    }

    static QString nameOf(const Entity& entity, const Expected& row)
    {
        const QString name = row.values[static_cast<std::size_t>(entity.displayField)].text();
        return name.isEmpty() ? row.id.toString() : QString(u"“" + name + u"”");
    }

    Status unexplained(const Entity& entity, const Statement& row)
    {
        // What a server refused, or forgot when it was restored, stays here out of sight.
        if (row.integer(1) != 0) {
            auto known =
                m_connection.cached("SELECT 1 FROM change WHERE entity_id = ?1 AND entity = ?2 "
                                    "AND EXISTS (SELECT 1 FROM sync_state) LIMIT 1");
            if (!known) {
                return failure(known.error());
            }
            known->bind(1, row.uuid(0));
            known->bind(2, QString::fromLatin1(entity.name));
            const auto found = known->step();
            if (!found) {
                return failure(found.error());
            }
            if (*found) {
                return {};
            }
        }
        ++m_report.rows;
        found(AuditProblem::RowUnexplained,
              tr("The %1 “%2” (%3) is in the lab and not in the log.")
                  .arg(entity.translatedLabel(), row.text(entity.displayField + 4),
                       row.uuid(0).toString()));
        return {};
    }

    void compare(const Entity& entity, const Expected& expected, const Statement& row)
    {
        const QLocale locale = QLocale::c();
        for (std::size_t i = 0; i < entity.fields.size(); ++i) {
            const Value present = row.value(static_cast<int>(i) + 4);
            if (!(present == expected.values[i])) {
                const Field& field = entity.fields[i];
                found(AuditProblem::RowAltered,
                      tr("The %1 %2 holds “%4” as %3; the log gives “%5”.")
                          .arg(entity.translatedLabel(), nameOf(entity, expected),
                               field.translatedLabel(),
                               database::displayText(entity, field, present, locale),
                               database::displayText(entity, field, expected.values[i], locale)));
            }
        }
        if ((row.integer(1) != 0) != expected.deleted || row.integer(2) != expected.createdAt ||
            row.integer(3) != expected.updatedAt) {
            found(AuditProblem::RowAltered,
                  tr("The %1 %2 has other times, or was removed or restored, without the log "
                     "saying so.")
                      .arg(entity.translatedLabel(), nameOf(entity, expected)));
        }
    }

    Connection& m_connection;
    const database::EntityList& m_entities;
    Progress& m_progress;
    const std::vector<AuditCheck>& m_others;
    AuditReport m_report;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace

QString AuditReport::headText() const
{
    QStringList texts;
    for (const QByteArray& head : heads) {
        texts += QString::fromLatin1(head.toHex());
    }
    return texts.join(u',');
}

Result<AuditReport> verifyAudit(Connection& connection, const database::EntityList& entities,
                                Progress& progress, const std::vector<AuditCheck>& others)
{
    return Verifier(connection, entities, progress, others).run();
}

} // namespace tracseq::changes
