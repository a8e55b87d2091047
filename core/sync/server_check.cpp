// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/server_check.h"

#include "core/sync/server_description.h"
#include "core/sync/server_privileges.h"
#include "core/sync/server_setup.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStorageInfo>

namespace tracseq::sync {

using namespace Qt::StringLiterals;
using Kind = ServerFinding::Kind;
using Findings = std::vector<ServerFinding>;

namespace {

class Checker {
public:
    Checker(ServerSession& session, const ServerAddress& address,
            const database::EntityList& entities)
        : m_session(session)
        , m_address(address)
        , m_entities(entities)
    {
    }

    Result<Findings> all(qint64 nowMs)
    {
        TRACSEQ_TRY(version());
        if (m_findings.back().kind == Kind::Wrong) {
            return m_findings; // there is nothing to look at
        }
        TRACSEQ_TRY(encryption());
        TRACSEQ_TRY(passwords());
        TRACSEQ_TRY(slowness());
        auto privileges = wrongPrivileges(m_session);
        if (!privileges) {
            return failure(privileges.error());
        }
        for (const QString& one : *privileges) {
            add(Kind::Wrong, u"privileges"_s,
                QCoreApplication::translate("Server check",
                                            "%1. Run “tracseqctl server init” again.")
                    .arg(one));
        }
        if (privileges->isEmpty()) {
            add(Kind::Good, u"privileges"_s,
                QCoreApplication::translate(
                    "Server check",
                    "Members have no right but to call the functions that are there for them."));
        }
        TRACSEQ_TRY(descriptions());
        TRACSEQ_TRY(durability());
        TRACSEQ_TRY(leftBehind());
        TRACSEQ_TRY(clock(nowMs));
        TRACSEQ_TRY(space());
        return m_findings;
    }

private:
    void add(Kind kind, const QString& subject, const QString& text)
    {
        m_findings.push_back({kind, subject, text});
    }

    Status version()
    {
        const auto row = m_session.rows(
            u"SELECT current_setting('server_version'), to_regclass('tracseq.server_state') IS NOT NULL"_s);
        if (!row) {
            return failure(row.error());
        }
        if (!row->front()[1].toBool()) {
            add(Kind::Wrong, u"version"_s,
                QCoreApplication::translate(
                    "Server check",
                    "The database has no lab. Run “tracseqctl server init” first."));
            return {};
        }
        const auto schema = m_session.value(u"SELECT schema_version FROM tracseq.server_state"_s);
        if (!schema) {
            return failure(schema.error());
        }
        if (schema->toInt() > serverSchemaVersion()) {
            add(Kind::Wrong, u"version"_s,
                QCoreApplication::translate("Server check",
                                            "The server is newer than this program. Update it."));
        } else if (schema->toInt() < serverSchemaVersion()) {
            add(Kind::Wrong, u"version"_s,
                QCoreApplication::translate(
                    "Server check",
                    "The server is older than this program. Run “tracseqctl server init” again."));
        } else {
            add(Kind::Good, u"version"_s,
                QCoreApplication::translate("Server check",
                                            "PostgreSQL %1 with tables of version %2.")
                    .arg(row->front()[0].toString(), schema->toString()));
        }
        return {};
    }

    Status encryption()
    {
        const auto row = m_session.rows(
            u"SELECT s.ssl, s.version, inet_client_addr() IS NULL, current_setting('ssl') "
            "FROM pg_stat_ssl s WHERE s.pid = pg_backend_pid()"_s);
        if (!row) {
            return failure(row.error());
        }
        const QVariantList& facts = row->front();
        if (facts[3].toString() != u"on") {
            add(Kind::Wrong, u"encryption"_s,
                QCoreApplication::translate(
                    "Server check",
                    "The server does not offer TLS. Give it a certificate and set ssl = on in "
                    "postgresql.conf."));
        } else if (!facts[0].toBool() && !facts[2].toBool()) {
            add(Kind::Wrong, u"encryption"_s,
                QCoreApplication::translate(
                    "Server check", "This connection is not encrypted. Use sslmode=verify-full."));
        } else if (!facts[2].toBool() && m_address.parameter(u"sslmode"_s) != u"verify-full") {
            add(Kind::Warning, u"encryption"_s,
                QCoreApplication::translate(
                    "Server check",
                    "The connection is encrypted, but nobody checked whose server it is. Use "
                    "sslmode=verify-full and the lab's sslrootcert."));
        } else {
            add(Kind::Good, u"encryption"_s,
                facts[2].toBool() ? QCoreApplication::translate(
                                        "Server check",
                                        "The server offers TLS; this connection is a local socket.")
                                  : facts[1].toString());
        }
        return {};
    }

    Status passwords()
    {
        const auto method = m_session.value(u"SELECT current_setting('password_encryption')"_s);
        if (!method) {
            return failure(method.error());
        }
        if (method->toString() != u"scram-sha-256") {
            add(Kind::Warning, u"passwords"_s,
                QCoreApplication::translate(
                    "Server check", "Set password_encryption = scram-sha-256 in postgresql.conf."));
        }
        // Two tables that only a superuser may read.
        const auto lines = m_session.rows(u"SELECT line_number, auth_method FROM pg_hba_file_rules "
                                          u"WHERE type <> 'local' AND auth_method "
                                          "NOT IN ('scram-sha-256', 'cert', 'reject', 'gss')"_s);
        const auto weak = m_session.rows(
            u"SELECT a.rolname FROM pg_authid a JOIN tracseq.member m ON m.name = a.rolname "
            "WHERE a.rolpassword NOT LIKE 'SCRAM-SHA-256$%'"_s);
        if (!lines || !weak) {
            add(Kind::Unknown, u"passwords"_s,
                QCoreApplication::translate(
                    "Server check",
                    "Only a superuser can read how sign-ins are checked (pg_hba.conf)."));
            return {};
        }
        for (const QVariantList& line : *lines) {
            add(Kind::Wrong, u"passwords"_s,
                QCoreApplication::translate(
                    "Server check", "Line %1 of pg_hba.conf lets people in by “%2”. Make it "
                                    "scram-sha-256.")
                    .arg(line[0].toString(), line[1].toString()));
        }
        for (const QVariantList& one : *weak) {
            add(Kind::Wrong, u"passwords"_s,
                QCoreApplication::translate("Server check",
                                            "The password of %1 is not kept as SCRAM. Set it anew.")
                    .arg(one[0].toString()));
        }
        if (lines->empty() && weak->empty() && method->toString() == u"scram-sha-256") {
            add(Kind::Good, u"passwords"_s,
                QCoreApplication::translate("Server check",
                                            "Passwords are checked by SCRAM-SHA-256."));
        }
        return {};
    }

    /// Whoever comes without the program tries passwords as fast as PostgreSQL answers.
    Status slowness()
    {
        // Which modules are loaded, only a superuser may read; their settings, everybody. One that
        // stands in the file for a module that is not loaded is none of a number.
        const auto delay =
            m_session.value(u"SELECT coalesce(max(setting::integer), 0) FROM pg_settings "
                            "WHERE name = 'auth_delay.milliseconds' AND vartype = 'integer'"_s);
        if (!delay) {
            return failure(delay.error());
        }
        if (delay->toInt() > 0) {
            add(Kind::Good, u"slowness"_s,
                QCoreApplication::translate("Server check",
                                            "PostgreSQL waits %1 ms after a wrong password.")
                    .arg(delay->toInt()));
            return {};
        }
        add(Kind::Warning, u"slowness"_s,
            QCoreApplication::translate(
                "Server check",
                "PostgreSQL answers a wrong password at once, and who comes without this program "
                "is "
                "slowed down by nothing else. Set shared_preload_libraries = 'auth_delay' and "
                "auth_delay.milliseconds = 1000 in postgresql.conf, and restart it."));
        return {};
    }

    /// A prepared transaction keeps its locks after its connection has ended, and nothing that
    /// ends connections ends it.
    Status leftBehind()
    {
        const auto most =
            m_session.value(u"SELECT current_setting('max_prepared_transactions')::integer"_s);
        if (!most) {
            return failure(most.error());
        }
        if (most->toInt() == 0) {
            add(Kind::Good, u"locks"_s,
                QCoreApplication::translate("Server check",
                                            "No lock outlives the connection that took it."));
        } else {
            add(Kind::Warning, u"locks"_s,
                QCoreApplication::translate(
                    "Server check",
                    "A member can prepare a transaction and leave, and its locks stop everybody. "
                    "Set max_prepared_transactions = 0 in postgresql.conf, and restart it."));
        }
        return {};
    }

    Status descriptions()
    {
        const QJsonObject tables = serverDescription(m_entities);
        for (auto it = tables.begin(); it != tables.end(); ++it) {
            const auto same = m_session.value(
                u"WITH here AS (SELECT * FROM jsonb_populate_recordset(NULL::tracseq.%1, "
                u"?::jsonb)) "
                "SELECT NOT EXISTS ((TABLE here EXCEPT TABLE tracseq.%1) UNION ALL "
                "(TABLE tracseq.%1 EXCEPT TABLE here))"_s.arg(it.key()),
                {QString::fromUtf8(
                    QJsonDocument(it.value().toArray()).toJson(QJsonDocument::Compact))});
            if (!same) {
                return failure(same.error());
            }
            if (!same->toBool()) {
                add(Kind::Wrong, u"descriptions"_s,
                    QCoreApplication::translate("Server check",
                                                "The table %1 is not what this program has. Run "
                                                "“tracseqctl server init” again.")
                        .arg(it.key()));
                return {};
            }
        }
        add(Kind::Good, u"descriptions"_s,
            QCoreApplication::translate(
                "Server check", "Records, roles and permissions are those of this program."));
        return {};
    }

    Status durability()
    {
        const auto off = m_session.rows(
            u"SELECT name FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', "
            "'full_page_writes') AND setting = 'off' ORDER BY name"_s);
        if (!off) {
            return failure(off.error());
        }
        QStringList names;
        for (const QVariantList& row : *off) {
            names += row[0].toString();
        }
        if (names.isEmpty()) {
            add(Kind::Good, u"durability"_s,
                QCoreApplication::translate("Server check",
                                            "What the server confirms is on its disk."));
        } else {
            add(Kind::Wrong, u"durability"_s,
                QCoreApplication::translate(
                    "Server check",
                    "A power cut can cost changes that were confirmed. Set to on: %1.")
                    .arg(names.join(u", "_s)));
        }
        return {};
    }

    Status clock(qint64 nowMs)
    {
        const auto theirs =
            m_session.value(u"SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint"_s);
        if (!theirs) {
            return failure(theirs.error());
        }
        const qint64 difference = (theirs->toLongLong() - nowMs) / 1000;
        if (std::abs(difference) <= 5) {
            add(Kind::Good, u"clock"_s,
                QCoreApplication::translate("Server check", "The clocks agree."));
        } else {
            add(Kind::Warning, u"clock"_s,
                QCoreApplication::translate(
                    "Server check", "The clock of the server differs from this computer's by %1 "
                                    "seconds. Let both follow a time server.")
                    .arg(difference));
        }
        return {};
    }

    Status space()
    {
        const auto size = m_session.value(u"SELECT pg_database_size(current_database())"_s);
        if (!size) {
            return failure(size.error());
        }
        const auto mb = [](qint64 bytes) { return QString::number(bytes / 1'000'000); };
        // SQL does not say; on the same computer the disk itself does.
        const auto folder = m_session.value(u"SELECT current_setting('data_directory')"_s);
        const bool isHere = m_address.host.startsWith(u'/') || m_address.host == u"localhost" ||
                            m_address.host == u"127.0.0.1" || m_address.host == u"::1";
        const QStorageInfo disk(folder ? folder->toString() : QString());
        if (!folder || !isHere || !disk.isValid()) {
            add(Kind::Unknown, u"space"_s,
                QCoreApplication::translate(
                    "Server check", "The lab takes %1 MB. How much is free can only be seen on the "
                                    "server itself.")
                    .arg(mb(size->toLongLong())));
            return {};
        }
        const bool isShort = disk.bytesAvailable() < 2 * size->toLongLong() + 1'000'000'000;
        add(isShort ? Kind::Warning : Kind::Good, u"space"_s,
            QCoreApplication::translate("Server check", "The lab takes %1 MB; %2 MB are free.")
                .arg(mb(size->toLongLong()), mb(disk.bytesAvailable())));
        return {};
    }

    ServerSession& m_session;
    const ServerAddress& m_address;
    const database::EntityList& m_entities;
    Findings m_findings;
};

} // namespace

Result<Findings> checkServer(ServerSession& session, const ServerAddress& address,
                             const database::EntityList& entities, qint64 nowMs)
{
    return Checker(session, address, entities).all(nowMs);
}

} // namespace tracseq::sync
