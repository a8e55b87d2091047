// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgres_fixture.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace tracseq::tests {

namespace {

[[noreturn]] void giveUp(const QString& what)
{
    std::fprintf(stderr, "PostgreSQL for the tests: %s\n", qPrintable(what));
    std::abort();
}

QString binary(const QString& name)
{
    return QStringLiteral("/usr/lib/postgresql/15/bin/") + name;
}

int freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost)) {
        giveUp(QStringLiteral("no free port"));
    }
    return server.serverPort();
}

/// PostgreSQL refuses to run as root.
QString unprivileged()
{
    for (const char* name : {"postgres", "nobody"}) {
        QProcess id;
        id.start(QStringLiteral("id"), {QStringLiteral("-u"), QString::fromLatin1(name)});
        if (id.waitForFinished() && id.exitCode() == 0) {
            return QString::fromLatin1(name);
        }
    }
    giveUp(QStringLiteral("there is no user to run it as"));
}

} // namespace

PostgresCluster::PostgresCluster(Empty)
    : m_folder(QDir::tempPath() + QStringLiteral("/tracseq-pg-XXXXXX"))
    , m_port(freePort())
{
    if (geteuid() == 0) {
        QProcess chown;
        chown.start(QStringLiteral("chown"), {unprivileged(), m_folder.path()});
        chown.waitForFinished();
    }
}

PostgresCluster::PostgresCluster(const Options& options)
    : PostgresCluster(Empty())
{
    runProgram(QStringLiteral("initdb"),
               {QStringLiteral("--pgdata"), m_folder.filePath(QStringLiteral("data")),
                QStringLiteral("--username"), superuser(), QStringLiteral("--encoding=UTF8"),
                QStringLiteral("--locale=C"), QStringLiteral("--no-sync"),
                QStringLiteral("--auth-local=trust"), QStringLiteral("--auth-host=scram-sha-256")});
    QFile settings(m_folder.filePath(QStringLiteral("data/postgresql.conf")));
    if (!settings.open(QIODevice::Append)) {
        giveUp(settings.errorString());
    }
    settings.write("\nfsync = off\nsynchronous_commit = local\nfull_page_writes = off\n"
                   "listen_addresses = '127.0.0.1'\nmax_connections = 120\n"
                   "shared_buffers = 128MB\nmax_wal_size = 2GB\n"
                   "password_encryption = 'scram-sha-256'\ntimezone = 'UTC'\n");
    settings.write("unix_socket_directories = '" + m_folder.path().toUtf8() + "'\n");
    settings.write("port = " + QByteArray::number(m_port) + '\n');
    if (options.tls) {
        QProcess openssl;
        const QString key = m_folder.filePath(QStringLiteral("data/server.key"));
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                       QStringLiteral("rsa:2048"), QStringLiteral("-nodes"),
                       QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-subj"),
                       QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
                       QStringLiteral("subjectAltName=DNS:localhost,IP:127.0.0.1"),
                       QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate()});
        if (!openssl.waitForFinished() || openssl.exitCode() != 0) {
            giveUp(QStringLiteral("openssl made no certificate"));
        }
        if (geteuid() == 0) {
            QProcess chown;
            chown.start(QStringLiteral("chown"), {unprivileged(), key, certificate()});
            chown.waitForFinished();
        }
        QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner);
        settings.write("ssl = on\n");
    }
    settings.write(options.settings.toUtf8() + '\n');
    settings.close();
    start();
    watch();
}

std::unique_ptr<PostgresCluster> PostgresCluster::standbyOf(PostgresCluster& primary)
{
    std::unique_ptr<PostgresCluster> standby(new PostgresCluster(Empty()));
    const QString data = standby->m_folder.filePath(QStringLiteral("data"));
    standby->runProgram(QStringLiteral("pg_basebackup"),
                        {QStringLiteral("--pgdata"), data, QStringLiteral("--host"),
                         primary.socket(), QStringLiteral("--port"),
                         QString::number(primary.port()), QStringLiteral("--username"), superuser(),
                         QStringLiteral("--write-recovery-conf"), QStringLiteral("--no-sync"),
                         QStringLiteral("--checkpoint=fast")});
    QFile settings(data + QStringLiteral("/postgresql.conf"));
    if (!settings.open(QIODevice::Append)) {
        giveUp(settings.errorString());
    }
    settings.write("unix_socket_directories = '" + standby->socket().toUtf8() + "'\n");
    settings.write("port = " + QByteArray::number(standby->m_port) + '\n');
    settings.close();
    standby->start();
    standby->watch();
    return standby;
}

void PostgresCluster::watch()
{
    // A test program that crashes leaves no server behind.
    QProcess::startDetached(
        QStringLiteral("sh"),
        {QStringLiteral("-c"),
         QStringLiteral(
             "while kill -0 \"$1\" 2>/dev/null; do sleep 1; done; [ -d \"$2\" ] || exit 0; "
             "kill -QUIT $(head -n 1 \"$2/data/postmaster.pid\"); sleep 2; rm -rf \"$2\""),
         QStringLiteral("sh"), QString::number(getpid()), m_folder.path()});
}

PostgresCluster::~PostgresCluster()
{
    if (m_running) {
        kill();
    }
}

PostgresCluster& PostgresCluster::shared()
{
    static PostgresCluster cluster;
    return cluster;
}

void PostgresCluster::start()
{
    runProgram(QStringLiteral("pg_ctl"),
               {QStringLiteral("start"), QStringLiteral("--wait"), QStringLiteral("--silent"),
                QStringLiteral("--timeout=120"), QStringLiteral("--pgdata"),
                m_folder.filePath(QStringLiteral("data")), QStringLiteral("--log"),
                m_folder.filePath(QStringLiteral("log"))});
    m_running = true;
}

void PostgresCluster::kill()
{
    runProgram(QStringLiteral("pg_ctl"),
               {QStringLiteral("stop"), QStringLiteral("--wait"), QStringLiteral("--silent"),
                QStringLiteral("--mode=immediate"), QStringLiteral("--pgdata"),
                m_folder.filePath(QStringLiteral("data"))});
    m_running = false;
}

void PostgresCluster::promote()
{
    runProgram(QStringLiteral("pg_ctl"),
               {QStringLiteral("promote"), QStringLiteral("--wait"), QStringLiteral("--silent"),
                QStringLiteral("--pgdata"), m_folder.filePath(QStringLiteral("data"))});
}

void PostgresCluster::set(const QString& setting, const QString& value)
{
    run(superuser(), QStringLiteral("ALTER SYSTEM SET %1 = '%2'").arg(setting, value));
    run(superuser(), QStringLiteral("SELECT pg_reload_conf()"));
}

QString PostgresCluster::makeDatabase()
{
    QString name = QStringLiteral("lab_%1_%2").arg(getpid()).arg(++m_databases);
    run(superuser(),
        QStringLiteral("CREATE DATABASE %1 TEMPLATE template0 ENCODING 'UTF8'").arg(name));
    return name;
}

void PostgresCluster::run(const QString& database, const QString& statement)
{
    runProgram(QStringLiteral("psql"),
               {QStringLiteral("--host"), socket(), QStringLiteral("--port"),
                QString::number(m_port), QStringLiteral("--username"), superuser(),
                QStringLiteral("--dbname"), database, QStringLiteral("--no-psqlrc"),
                QStringLiteral("--quiet"), QStringLiteral("--set=ON_ERROR_STOP=1"),
                QStringLiteral("--command"), statement});
}

void PostgresCluster::runProgram(const QString& name, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_folder.path());
    // What it leaves running must not keep our pipes open.
    QFile output(m_folder.path() + QStringLiteral(".out"));
    process.setStandardOutputFile(output.fileName());
    if (geteuid() == 0) {
        process.start(QStringLiteral("setpriv"),
                      QStringList{QStringLiteral("--reuid"), unprivileged(),
                                  QStringLiteral("--regid"), QStringLiteral("65534"),
                                  QStringLiteral("--clear-groups"), binary(name)} +
                          arguments);
    } else {
        process.start(binary(name), arguments);
    }
    const bool done = process.waitForFinished(180'000);
    const QString said =
        output.open(QIODevice::ReadOnly) ? QString::fromUtf8(output.readAll()) : QString();
    output.remove();
    if (!done || process.exitCode() != 0) {
        giveUp(name + QStringLiteral(": ") + process.errorString() + u' ' + said);
    }
}

} // namespace tracseq::tests
