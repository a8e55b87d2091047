// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the chained log and says how it is to be read.
#include "core/changes/audit_checks.h"

namespace tracseq::changes {

using database::Connection;
using database::Statement;

namespace {

struct Rule {
    const char* sql; ///< counts what breaks it
    const char* sentence;
};

const Rule kWithoutServer[] = {
    {"SELECT (SELECT count(*) FROM settled) + (SELECT count(*) FROM outbox) + "
     "(SELECT count(*) FROM hidden_change) + (SELECT count(*) FROM unseen_row) + "
     "(SELECT count(*) FROM yielded)",
     QT_TRANSLATE_NOOP("tracseq::changes",
                       "This lab has no server, but holds notes about one (%1).")},
    {"SELECT count(*) FROM device WHERE owner IS NULL OR owner NOT IN ('', ' ')",
     QT_TRANSLATE_NOOP("tracseq::changes",
                       "This lab has no server, but devices that only a shared one has (%1).")}};

const Rule kWithServer[] = {
    {"SELECT count(*) FROM hidden_change WHERE lower(hex(hash)) NOT IN "
     "(SELECT message FROM settled WHERE change IS NULL AND message IS NOT NULL) "
     "AND NOT EXISTS (SELECT 1 FROM change WHERE change.device = hidden_change.device "
     "AND change.device_seq = hidden_change.device_seq AND change.hash = hidden_change.hash)",
     QT_TRANSLATE_NOOP("tracseq::changes",
                       "Changes are said to be out of sight that the server never sealed (%1).")},
    {"SELECT count(*) FROM change JOIN device ON device.number = change.device "
     "WHERE device.owner <> ' ' AND NOT EXISTS (SELECT 1 FROM settled WHERE settled.change = "
     "change.seq) AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.change = change.seq)",
     QT_TRANSLATE_NOOP("tracseq::changes",
                       "Changes that were made here neither wait for the server nor were decided "
                       "by it (%1): they have no effect, and nothing says why.")},
    {"SELECT count(*) FROM change JOIN device ON device.number = change.device "
     "JOIN sync_state WHERE device.owner IS NULL AND change.seq > sync_state.old_change "
     "AND NOT EXISTS (SELECT 1 FROM settled WHERE settled.change = change.seq)",
     QT_TRANSLATE_NOOP("tracseq::changes",
                       "Changes of others stand in the log that the server never sealed (%1).")},
    {"SELECT count(*) FROM outbox LEFT JOIN change ON change.seq = outbox.change "
     "LEFT JOIN device ON device.number = change.device "
     "WHERE device.owner IS NULL OR device.owner = ' ' OR change.entity_id <> outbox.entity_id "
     "OR EXISTS (SELECT 1 FROM settled WHERE settled.change = change.seq)",
     QT_TRANSLATE_NOOP("tracseq::changes",
                       "Changes are said to wait for the server that do not (%1).")},
    {"SELECT count(*) FROM yielded WHERE NOT EXISTS "
     "(SELECT 1 FROM outbox WHERE outbox.entity_id = yielded.entity_id)",
     QT_TRANSLATE_NOOP("tracseq::changes",
                       "Rows are said to give way to others though nothing of them waits (%1).")}};

template <std::size_t Count>
Status check(Connection& connection, const Rule (&rules)[Count], const AuditSink& found)
{
    for (const Rule& rule : rules) {
        TRACSEQ_TRY(forRows(connection, rule.sql, [&](const Statement& row) {
            if (row.integer(0) > 0) {
                found(AuditProblem::SharingAltered, tr(rule.sentence).arg(row.integer(0)));
            }
        }));
    }
    return {};
}

} // namespace

Status checkSharing(Connection& connection, const AuditSink& found)
{
    bool connected = false;
    TRACSEQ_TRY(forRows(connection, "SELECT 1 FROM sync_state",
                        [&](const Statement&) { connected = true; }));
    return connected ? check(connection, kWithServer, found)
                     : check(connection, kWithoutServer, found);
}

Status checkFile(Connection& connection, const AuditSink& found)
{
    return forRows(connection, "PRAGMA integrity_check(20)", [&](const Statement& row) {
        if (const QString said = row.text(0); said != u"ok") {
            found(AuditProblem::SchemaAltered,
                  tr("The file is damaged or was altered: %1").arg(said));
        }
    });
}

} // namespace tracseq::changes
