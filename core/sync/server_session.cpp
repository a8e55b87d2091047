// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/server_session.h"

#include "core/sync/server_socket.h"
#include "core/sync/unreachable.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>
#include <libpq-fe.h>

namespace tracseq::sync {

using namespace Qt::StringLiterals;

namespace {

Error failed(const QSqlError& error)
{
    return Error(ErrorCode::ServerFailed,
                 {error.databaseText().section(u'\n', 0, 0).trimmed(), error.nativeErrorCode()});
}

} // namespace

Result<std::unique_ptr<ServerSession>> ServerSession::open(const ServerAddress& address,
                                                           const QString& password)
{
    std::unique_ptr<ServerSession> session(new ServerSession);
    session->m_connection =
        u"tracseq-server-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto database = QSqlDatabase::addDatabase(u"QPSQL"_s, session->m_connection);
    database.setConnectOptions(address.connectionText() +
                               u" connect_timeout=10 keepalives_idle=5"
                               " keepalives_interval=3 keepalives_count=3"
                               " tcp_user_timeout=15000 application_name=tracseq"_s);
    database.setPassword(password);
    if (!database.open()) {
        return failure(unreachable(address, {}, database.lastError().databaseText().simplified()));
    }
    if (const auto quiet = session->run(u"SET client_min_messages = warning"_s); !quiet) {
        return failure(ErrorCode::ServerUnreachable,
                       {address.name(), quiet.error().arguments().value(0)});
    }
    session->m_socket = PQsocket(session->handle());
    return session;
}

void ServerSession::abort()
{
    const std::lock_guard lock(m_socketMutex);
    if (m_socket >= 0) {
        breakSocket(m_socket);
    }
}

pg_conn* ServerSession::handle() const
{
    const QVariant handle = QSqlDatabase::database(m_connection, false).driver()->handle();
    // Which of the two depends on how Qt was built.
    return qstrcmp(handle.typeName(), "PGconn*") == 0 || qstrcmp(handle.typeName(), "pg_conn*") == 0
               ? *static_cast<PGconn* const*>(handle.constData())
               : nullptr;
}

ServerSession::~ServerSession()
{
    {
        const std::lock_guard lock(m_socketMutex);
        m_socket = -1;
    }
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::vector<QVariantList>> ServerSession::rows(const QString& statement,
                                                      const QVariantList& values)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    bool done = false;
    if (values.isEmpty()) {
        done = query.exec(statement);
    } else {
        done = query.prepare(statement);
        for (const QVariant& value : values) {
            query.addBindValue(value);
        }
        done = done && query.exec();
    }
    if (!done) {
        return failure(failed(query.lastError()));
    }
    std::vector<QVariantList> all;
    const int columns = query.record().count();
    while (query.next()) {
        QVariantList row;
        for (int i = 0; i < columns; ++i) {
            row.append(query.value(i));
        }
        all.push_back(row);
    }
    return all;
}

Result<QVariant> ServerSession::value(const QString& statement, const QVariantList& values)
{
    const auto all = rows(statement, values);
    if (!all) {
        return failure(all.error());
    }
    return all->empty() ? QVariant() : all->front().value(0);
}

Status ServerSession::run(const QString& script)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!query.exec(script)) {
        return failure(failed(query.lastError()));
    }
    // The result of each statement has to be asked for: an error of a later one hides in it.
    while (query.nextResult()) {
    }
    if (query.lastError().isValid()) {
        return failure(failed(query.lastError()));
    }
    return {};
}

Status ServerSession::transaction(const std::function<Status()>& work)
{
    TRACSEQ_TRY(run(u"BEGIN"_s));
    if (auto done = work(); !done) {
        static_cast<void>(run(u"ROLLBACK"_s));
        return done;
    }
    return run(u"COMMIT"_s);
}

} // namespace tracseq::sync
