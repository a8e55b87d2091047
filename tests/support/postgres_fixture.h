// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <memory>

namespace tracseq::tests {

/// A PostgreSQL of its own in a temporary folder: a local socket and a free port of the loopback,
/// passwords by SCRAM, TLS when asked for, nothing flushed to the disk. It is stopped with the
/// object. Run as root, it runs as "postgres" or "nobody", since PostgreSQL refuses root.
class PostgresCluster {
public:
    struct Options {
        bool tls = false;
        QString settings; ///< further lines of postgresql.conf
    };

    PostgresCluster()
        : PostgresCluster(Options{})
    {
    }
    explicit PostgresCluster(const Options& options);
    /// A standby that follows `primary` by streaming replication, from all that it has now.
    static std::unique_ptr<PostgresCluster> standbyOf(PostgresCluster& primary);
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster&) = delete;
    PostgresCluster& operator=(const PostgresCluster&) = delete;

    /// One for all tests of a program, started by the first that asks.
    static PostgresCluster& shared();

    /// Folder of the local socket, which lets everybody in as anybody.
    [[nodiscard]] QString socket() const { return m_folder.path(); }
    [[nodiscard]] int port() const { return m_port; }
    /// Certificate of the server, to be trusted as a root.
    [[nodiscard]] QString certificate() const
    {
        return m_folder.filePath(QStringLiteral("data/server.crt"));
    }

    /// Stops at once, as a crash would; start() brings it back with what was committed.
    void kill();
    void start();

    /// Of a standby: it follows nobody any more, and takes writes.
    void promote();
    /// Sets a setting of a server that runs.
    void set(const QString& setting, const QString& value);
    /// What the server wrote into its log.
    [[nodiscard]] QString logFile() const { return m_folder.filePath(QStringLiteral("log")); }

    /// A new, empty database; returns its name.
    QString makeDatabase();

    static QString superuser() { return QStringLiteral("postgres"); }

    /// Runs a statement as the superuser; the test fails when it does.
    void run(const QString& database, const QString& statement);

private:
    struct Empty {};
    explicit PostgresCluster(Empty);
    void watch();
    void runProgram(const QString& name, const QStringList& arguments);

    QTemporaryDir m_folder;
    int m_port = 0;
    int m_databases = 0;
    bool m_running = false;
};

} // namespace tracseq::tests
