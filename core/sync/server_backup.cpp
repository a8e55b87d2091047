// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/server_backup.h"

#include "core/sync/server_setup.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace tracseq::sync {

using namespace Qt::StringLiterals;

namespace {

// Of the version that the server has, where several are installed; a newer one reads older servers.
QString programPath(const QString& name)
{
    QStringList folders;
    for (int version = 30; version >= 15; --version) {
        folders += u"/usr/lib/postgresql/%1/bin"_s.arg(version);
    }
    const QString found = QStandardPaths::findExecutable(name, folders);
    return found.isEmpty() ? QStandardPaths::findExecutable(name) : found;
}

/// Runs a program of PostgreSQL. The password is in a file that only this user can read: arguments
/// and the environment of a process are seen by others.
Status runProgram(const QString& name, const QStringList& arguments, const QString& password,
                  Progress& progress)
{
    const QString path = programPath(name);
    if (path.isEmpty()) {
        return failure(ErrorCode::ServerProgramMissing, {name});
    }
    const QTemporaryDir folder; // for this user alone
    QFile secret(folder.filePath(u"pass"_s));
    if (!secret.open(QIODevice::WriteOnly) ||
        !secret.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        return failure(ErrorCode::FileNotWritable, {secret.fileName(), secret.errorString()});
    }
    QString line = password;
    line.replace(u'\\', u"\\\\"_s).replace(u':', u"\\:"_s);
    secret.write("*:*:*:*:" + line.toUtf8() + '\n');
    secret.close();

    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSFILE"_s, secret.fileName());
    environment.remove(u"PGPASSWORD"_s);
    environment.insert(u"LC_MESSAGES"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(path, arguments, QIODevice::ReadOnly);
    while (!process.waitForFinished(200)) {
        if (process.state() == QProcess::NotRunning) {
            break;
        }
        if (!progress.update(0, 0)) {
            process.kill();
            process.waitForFinished();
            return failure(ErrorCode::Cancelled);
        }
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        return failure(ErrorCode::ServerProgramFailed,
                       {name, QString::fromUtf8(process.readAllStandardError()).trimmed()});
    }
    return {};
}

Status renameSchema(ServerSession& session, const QString& from, const QString& to)
{
    return session.run(u"ALTER SCHEMA %1 RENAME TO %2"_s.arg(from, to));
}

} // namespace

Status backupServer(const ServerAddress& address, const QString& password, const QString& file,
                    Progress& progress)
{
    const QString part = file + u".part"_s;
    QFile::remove(part);
    auto written =
        runProgram(u"pg_dump"_s,
                   {u"--format=custom"_s, u"--schema=tracseq"_s, u"--role=tracseq_owner"_s,
                    // All rows are the owner's: without this, pg_dump refuses tables with policies.
                    u"--enable-row-security"_s, u"--no-password"_s, u"--file"_s, part,
                    u"--dbname"_s, address.connectionText()},
                   password, progress);
    if (!written) {
        QFile::remove(part);
        return written;
    }
    // A backup holds the whole lab.
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    QFile::remove(file);
    if (!QFile::rename(part, file)) {
        return failure(ErrorCode::FileNotWritable, {file, QString()});
    }
    return {};
}

Result<QStringList> restoreServer(const ServerAddress& address, const QString& password,
                                  const QString& file, const database::EntityList& entities,
                                  Progress& progress)
{
    if (!QFileInfo(file).isReadable()) {
        return failure(ErrorCode::FileNotReadable, {file, QString()});
    }
    auto opened = ServerSession::open(address, password);
    if (!opened) {
        return failure(opened.error());
    }
    ServerSession& session = **opened;
    const QString old = u"tracseq_before_restore"_s;
    const auto has = session.value(u"SELECT to_regclass('tracseq.server_state') IS NOT NULL"_s);
    if (!has) {
        return failure(has.error());
    }
    // Whoever works now would write to what is about to go.
    TRACSEQ_TRY(session.run(
        u"SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity a JOIN pg_roles r ON r.oid = "
        u"a.usesysid "
        "WHERE a.datname = current_database() AND a.pid <> pg_backend_pid() "
        "AND pg_has_role(r.oid, to_regrole('tracseq_member'), 'MEMBER') AND NOT r.rolsuper"_s));
    TRACSEQ_TRY(session.run(u"DROP SCHEMA IF EXISTS tracseq_before_restore CASCADE"_s));
    if (has->toBool()) {
        TRACSEQ_TRY(renameSchema(session, u"tracseq"_s, old));
    }
    const auto back = [&](const Error& error) {
        static_cast<void>(session.run(u"DROP SCHEMA IF EXISTS tracseq CASCADE"_s));
        if (has->toBool()) {
            static_cast<void>(renameSchema(session, old, u"tracseq"_s));
        }
        return failure(error);
    };
    // Makes the roles where they are missing, and the schema, which the backup then makes anew.
    if (const auto prepared = prepareServer(session); !prepared) {
        return back(prepared.error());
    }
    if (const auto emptied = session.run(u"DROP SCHEMA tracseq"_s); !emptied) {
        return back(emptied.error());
    }
    const auto mayMake = [&](const QString& change) {
        return session.run(
            u"DO $$ BEGIN EXECUTE format('%1', current_database()); END $$"_s.arg(change));
    };
    if (const auto allowed = mayMake(u"GRANT CREATE ON DATABASE %I TO tracseq_owner"_s); !allowed) {
        return back(allowed.error());
    }
    const auto restored =
        runProgram(u"pg_restore"_s,
                   {u"--exit-on-error"_s, u"--single-transaction"_s, u"--no-owner"_s,
                    u"--role=tracseq_owner"_s, u"--no-password"_s, u"--dbname"_s,
                    address.connectionText(), file},
                   password, progress);
    const auto forbidden = mayMake(u"REVOKE CREATE ON DATABASE %I FROM tracseq_owner"_s);
    if (!restored) {
        return back(restored.error());
    }
    if (!forbidden) {
        return back(forbidden.error());
    }
    auto names = beginNewEpoch(session);
    if (!names) {
        return back(names.error());
    }
    if (const auto done = initServer(session, entities, std::nullopt); !done) {
        return back(done.error());
    }
    TRACSEQ_TRY(session.run(u"DROP SCHEMA IF EXISTS tracseq_before_restore CASCADE"_s));
    return names;
}

} // namespace tracseq::sync
