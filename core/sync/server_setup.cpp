// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/server_setup.h"

#include "core/accounts/account.h"
#include "core/sync/server_description.h"
#include "core/sync/server_password.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace tracseq::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOldestServer = 150000;

const QString& folder()
{
    static const QString path = u":/migrations/postgres/"_s;
    return path;
}

QString script(const QString& file)
{
    QFile source(folder() + file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

QStringList scripts(const QString& pattern)
{
    QStringList names = QDir(folder()).entryList({pattern}, QDir::Files);
    names.sort();
    return names;
}

Status checkDatabase(ServerSession& session)
{
    const auto facts = session.rows(u"SELECT current_setting('server_version_num')::integer, "
                                    u"current_setting('server_version'), "
                                    "current_setting('server_encoding')"_s);
    if (!facts) {
        return failure(facts.error());
    }
    const QVariantList& row = facts->front();
    if (row[0].toInt() < kOldestServer) {
        return failure(ErrorCode::ServerTooOld, {row[1].toString()});
    }
    if (row[2].toString() != u"UTF8") {
        return failure(ErrorCode::ServerEncoding, {row[2].toString()});
    }
    return {};
}

/// The version of the tables that are there; 0 when there are none.
Result<int> versionOf(ServerSession& session)
{
    const auto has = session.value(u"SELECT to_regclass('tracseq.server_state') IS NOT NULL"_s);
    if (!has) {
        return failure(has.error());
    }
    if (!has->toBool()) {
        return 0;
    }
    const auto version = session.value(u"SELECT schema_version FROM tracseq.server_state"_s);
    if (!version) {
        return failure(version.error());
    }
    return version->toInt();
}

/// Until the end of the transaction.
Status becomeOwner(ServerSession& session)
{
    return session.run(u"SET LOCAL ROLE tracseq_owner; SET LOCAL search_path = tracseq, pg_temp"_s);
}

Status migrate(ServerSession& session)
{
    const auto version = versionOf(session);
    if (!version) {
        return failure(version.error());
    }
    if (*version > serverSchemaVersion()) {
        return failure(ErrorCode::ServerNewer,
                       {QString::number(*version), QString::number(serverSchemaVersion())});
    }
    int number = 0;
    for (const QString& file : scripts(u"[0-9]*.sql"_s)) {
        if (++number > *version) {
            TRACSEQ_TRY(session.run(script(file)));
        }
    }
    const auto stored =
        session.rows(u"UPDATE tracseq.server_state SET schema_version = ?"_s, {number});
    return stored ? Status() : failure(stored.error());
}

/// Functions are not migrated but made anew: what is no longer there leaves nothing behind.
Status makeFunctions(ServerSession& session)
{
    TRACSEQ_TRY(
        session.run(u"DO $$ DECLARE f regprocedure; BEGIN FOR f IN SELECT p.oid FROM pg_proc p "
                    "WHERE p.pronamespace = 'tracseq'::regnamespace "
                    "LOOP EXECUTE 'DROP FUNCTION ' || f; END LOOP; END $$"_s));
    for (const QString& file : scripts(u"functions_*.sql"_s)) {
        TRACSEQ_TRY(session.run(script(file)));
    }
    return {};
}

Status describe(ServerSession& session, const database::EntityList& entities)
{
    TRACSEQ_TRY(session.run(u"DELETE FROM tracseq.transition; DELETE FROM tracseq.unique_key; "
                            "DELETE FROM tracseq.entity_field; DELETE FROM tracseq.entity; "
                            "DELETE FROM tracseq.role_permission; DELETE FROM tracseq.lab_role"_s));
    const QJsonObject tables = serverDescription(entities);
    for (const char* table :
         {"lab_role", "role_permission", "entity", "entity_field", "unique_key", "transition"}) {
        const QString name = QString::fromLatin1(table);
        const auto filled = session.rows(
            u"INSERT INTO tracseq.%1 SELECT * FROM jsonb_populate_recordset(NULL::tracseq.%1, ?::jsonb)"_s
                .arg(name),
            {QString::fromUtf8(
                QJsonDocument(tables.value(name).toArray()).toJson(QJsonDocument::Compact))});
        if (!filled) {
            return failure(filled.error());
        }
    }
    return {};
}

Status addFirst(ServerSession& session, const std::optional<FirstAdministrator>& first)
{
    const auto has = session.value(u"SELECT EXISTS (SELECT 1 FROM tracseq.member "
                                   "WHERE role = 'lab_administrator' AND active)"_s);
    if (!has) {
        return failure(has.error());
    }
    if (has->toBool()) {
        return {};
    }
    if (!first) {
        return failure(ErrorCode::ServerNoAdministrator);
    }
    TRACSEQ_TRY(accounts::validateLogin(first->login));
    const auto made = session.rows(u"SELECT tracseq.add_member(?, 'lab_administrator', ?)"_s,
                                   {first->login, scramVerifier(first->password)});
    return made ? Status() : failure(made.error());
}

} // namespace

const QStringList& publicFunctions()
{
    static const QStringList all = {
        u"admin_add_member(text,text,text)"_s,
        u"admin_members()"_s,
        u"admin_raise_counter(text,bigint)"_s,
        u"admin_set_active(text,boolean)"_s,
        u"admin_set_projects(text,boolean,uuid[])"_s,
        u"admin_set_role(text,text)"_s,
        u"admin_set_verifier(text,text)"_s,
        u"admin_sign_out(text)"_s,
        u"admin_unlock(text)"_s,
        u"checksum(text)"_s,
        u"hello(jsonb)"_s,
        u"pull(uuid,bigint,integer)"_s,
        u"push(uuid,uuid,text)"_s,
        u"report_failures(jsonb)"_s,
        u"reserve(text,integer)"_s,
        u"sign_in()"_s,
        u"content_state(uuid[])"_s,
        u"put_content(uuid,integer,bytea)"_s,
        u"get_content(uuid,integer)"_s,
        u"snapshot(uuid,bigint,bigint)"_s,
    };
    return all;
}

int serverSchemaVersion()
{
    return static_cast<int>(scripts(u"[0-9]*.sql"_s).size());
}

Status prepareServer(ServerSession& session)
{
    return session.run(script(u"roles.sql"_s));
}

Status initServer(ServerSession& session, const database::EntityList& entities,
                  const std::optional<FirstAdministrator>& first)
{
    TRACSEQ_TRY(checkDatabase(session));
    auto done = session.transaction([&]() -> Status {
        // Of two at once, one fails and can be run again; a lock that others could hold is none.
        TRACSEQ_TRY(prepareServer(session));
        TRACSEQ_TRY(becomeOwner(session));
        TRACSEQ_TRY(migrate(session));
        TRACSEQ_TRY(makeFunctions(session));
        TRACSEQ_TRY(describe(session, entities));
        return addFirst(session, first);
    });
    return done;
}

Result<QStringList> beginNewEpoch(ServerSession& session)
{
    QStringList names;
    const auto done = session.transaction([&]() -> Status {
        TRACSEQ_TRY(becomeOwner(session));
        TRACSEQ_TRY(session.run(u"UPDATE tracseq.server_state SET epoch = gen_random_uuid(), "
                                "epoch_start = last_seq"_s));
        const auto missing =
            session.rows(u"SELECT m.name FROM tracseq.member m WHERE m.active AND NOT EXISTS "
                         "(SELECT 1 FROM pg_roles r WHERE r.rolname = m.name) ORDER BY m.name"_s);
        if (!missing) {
            return failure(missing.error());
        }
        for (const QVariantList& row : *missing) {
            names += row[0].toString();
            // The name is that of a member, but it came from a file.
            const auto statement = session.value(
                u"SELECT format('CREATE ROLE %I LOGIN IN ROLE tracseq_member', ?::text)"_s,
                {row[0]});
            if (!statement) {
                return failure(statement.error());
            }
            TRACSEQ_TRY(session.run(statement->toString()));
            if (const auto limited = session.rows(u"SELECT tracseq.limit_login(?)"_s, {row[0]});
                !limited) {
                return failure(limited.error());
            }
        }
        return {};
    });
    if (!done) {
        return failure(done.error());
    }
    return names;
}

} // namespace tracseq::sync
