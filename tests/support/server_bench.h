// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/change.h"
#include "core/sync/server_session.h"
#include "tests/support/postgres_fixture.h"

#include <QJsonArray>
#include <QJsonObject>
#include <memory>
#include <vector>

struct pg_conn;

namespace tracseq::tests {

/// What a server said to one statement.
struct PgAnswer {
    QString state;   ///< SQLSTATE of the error; empty when there was none
    QString message; ///< of the error
    std::vector<std::vector<QString>> rows;

    [[nodiscard]] bool ok() const { return state.isEmpty(); }
    /// The first value of the first row; empty when there is none.
    [[nodiscard]] QString value() const
    {
        return rows.empty() || rows.front().empty() ? QString() : rows.front().front();
    }
};

/// A connection through libpq alone, as anybody can make one who does not use our program.
class PgConnection {
public:
    explicit PgConnection(const QString& connection);
    ~PgConnection();
    PgConnection(const PgConnection&) = delete;
    PgConnection& operator=(const PgConnection&) = delete;

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QString error() const;
    /// Several statements may stand in `sql` when there are no values.
    PgAnswer run(const QString& sql, const QStringList& values = {});
    /// Sends without waiting; answer() waits.
    void send(const QString& sql);
    PgAnswer answer();
    [[nodiscard]] bool isBusy();
    /// The channels of what came in by NOTIFY since the last call, with their contents.
    QStringList notifications();

private:
    pg_conn* m_connection = nullptr;
};

/// A new lab on a server: database, tables, functions, and the members "boss" (administrator),
/// "paula" (investigator), "tom" (technician), "sara" (scientist) and "gus" (guest), each with the
/// password "secret of NAME".
class ServerBench {
public:
    explicit ServerBench(PostgresCluster& cluster = PostgresCluster::shared());

    [[nodiscard]] PostgresCluster& cluster() { return m_cluster; }
    [[nodiscard]] QString database() const { return m_database; }
    [[nodiscard]] sync::ServerAddress address(const QString& user) const;
    static QString password(const QString& user);
    /// As the superuser, through the local socket.
    [[nodiscard]] sync::ServerSession& session() { return *m_session; }
    [[nodiscard]] sync::ServerAddress ownerAddress() const;
    /// As a member, by password.
    std::unique_ptr<PgConnection> connect(const QString& user);
    /// As the superuser.
    PgAnswer asOwner(const QString& sql, const QStringList& values = {});
    /// The real login name: names of roles are those of the whole cluster.
    [[nodiscard]] QString login(const QString& user) const { return user + m_suffix; }

private:
    PostgresCluster& m_cluster;
    QString m_database;
    QString m_suffix;
    std::unique_ptr<sync::ServerSession> m_session;
    std::unique_ptr<PgConnection> m_owner;
};

/// What a change can have besides.
struct ChangeExtra {
    Uuid group;
    Uuid undoes;
    QString reason;
    std::optional<qint64> old;
    bool atomic = false;
    QString who; ///< instead of the member
};

/// A device as the protocol describes it, without any of our client code but the hash.
class TestDevice {
public:
    using Fields = QList<std::pair<QString, QJsonValue>>;
    using Extra = ChangeExtra;
    struct Verdict {
        QString change;
        qint64 seq = 0;
        QString verdict;
    };

    TestDevice(ServerBench& bench, const QString& user, const Uuid& station = {});

    static Uuid newId();

    PgAnswer hello(qint64 cursor = 0);
    /// The next change of the chain; `base` is the number as of which all of the row was seen.
    QJsonObject change(const char* entity, const Uuid& row, const char* operation,
                       const Fields& fields = {}, qint64 base = 0, const Extra& extra = {});
    /// The same with any texts in place of fields and base.
    QJsonObject rawChange(const char* entity, const Uuid& row, const char* operation,
                          const QString& fields, const QString& base, const Extra& extra = {});
    PgAnswer send(const QJsonArray& changes);
    /// Sends; the test fails when the server does not take them.
    std::vector<Verdict> push(const QJsonArray& changes);
    /// Sends one change, and gives what the log has of it then.
    QJsonObject pushOne(const QJsonObject& change);
    PgAnswer askPull(qint64 after, int most);
    QJsonObject pull(qint64 after = 0, int most = 10'000);

    [[nodiscard]] PgConnection& connection() { return *m_connection; }
    [[nodiscard]] const Uuid& id() const { return m_id; }
    [[nodiscard]] const Uuid& station() const { return m_station; }
    [[nodiscard]] QString user() const { return m_user; }
    [[nodiscard]] QString epoch() const { return m_epoch; }
    void setEpoch(const QString& epoch) { m_epoch = epoch; }
    void setClock(qint64 clock) { m_clock = clock; }

private:
    std::unique_ptr<PgConnection> m_connection;
    QString m_user;
    Uuid m_id;
    Uuid m_station;
    QString m_epoch;
    qint64 m_n = 0;
    qint64 m_clock = 1000;
    QByteArray m_head = QByteArray(32, '\0');
};

} // namespace tracseq::tests
