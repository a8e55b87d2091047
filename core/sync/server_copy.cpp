// SPDX-License-Identifier: GPL-3.0-or-later
// COPY through the connection that QtSql's driver has, which knows of no COPY itself.
#include "core/sync/server_session.h"
#include "core/sync/server_socket.h"

#include <libpq-fe.h>

namespace tracseq::sync {

namespace {

constexpr int kSilenceMs = 20'000;
constexpr std::string_view kSignature("PGCOPY\n\377\r\n\0", 11);
constexpr std::size_t kHeader = 19; ///< signature, flags, length of an extension
constexpr std::string_view kEnd("\377\377", 2);

Error connectionError(PGconn* connection, const char* otherwise)
{
    QString text = QString::fromUtf8(PQerrorMessage(connection)).section(u'\n', 0, 0).trimmed();
    if (text.isEmpty()) {
        text = QString::fromLatin1(otherwise);
    }
    return Error(ErrorCode::ServerFailed, {text, QString()});
}

/// Reads results to their end, which a connection needs before its next statement.
Status drain(PGconn* connection)
{
    Status done;
    while (PGresult* result = PQgetResult(connection)) {
        if (const auto status = PQresultStatus(result);
            done && status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
            const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
            done = failure(Error(
                ErrorCode::ServerFailed,
                {QString::fromUtf8(PQresultErrorMessage(result)).section(u'\n', 0, 0).trimmed(),
                 QString::fromLatin1(state == nullptr ? "" : state)}));
        }
        const bool copying = PQresultStatus(result) == PGRES_COPY_OUT;
        PQclear(result);
        if (copying) {
            break;
        }
    }
    return done;
}

/// Waits until something comes; a server that is silent for long is gone.
bool waitForMore(PGconn* connection)
{
    return waitForSocket(PQsocket(connection), true, kSilenceMs) && PQconsumeInput(connection) == 1;
}

/// Ends a COPY that nobody reads any more.
void abandon(PGconn* connection)
{
    char problem[256] = {};
    if (PGcancel* cancel = PQgetCancel(connection)) {
        PQcancel(cancel, problem, sizeof problem);
        PQfreeCancel(cancel);
    }
    for (int size = 0; size >= 0;) {
        char* buffer = nullptr;
        size = PQgetCopyData(connection, &buffer, 1);
        PQfreemem(buffer);
        if (size == 0 && !waitForMore(connection)) {
            return;
        }
    }
    static_cast<void>(drain(connection));
}

} // namespace

Status ServerSession::copyOut(const QString& query,
                              const std::function<Status(const CopyRow& row)>& each)
{
    PGconn* connection = handle();
    const QByteArray statement = "COPY (" + query.toUtf8() + ") TO STDOUT (FORMAT binary)";
    if (connection == nullptr || PQsendQuery(connection, statement.constData()) != 1) {
        return connection == nullptr
                   ? failure(Error(ErrorCode::ServerFailed, {QStringLiteral("no driver"), {}}))
                   : failure(connectionError(connection, "not connected"));
    }
    while (PQisBusy(connection) == 1) {
        if (!waitForMore(connection)) {
            return failure(connectionError(connection, "the server is silent"));
        }
    }
    PGresult* started = PQgetResult(connection);
    const bool copying = PQresultStatus(started) == PGRES_COPY_OUT;
    const QString text =
        QString::fromUtf8(PQresultErrorMessage(started)).section(u'\n', 0, 0).trimmed();
    const QString state =
        QString::fromLatin1(PQresultErrorField(started, PG_DIAG_SQLSTATE)); // null gives empty
    PQclear(started);
    if (!copying) {
        static_cast<void>(drain(connection));
        return failure(Error(ErrorCode::ServerFailed, {text, state}));
    }
    CopyRow row;
    bool asked = false;
    for (bool first = true;;) {
        char* buffer = nullptr;
        const int size = PQgetCopyData(connection, &buffer, 1);
        if (size == 0) {
            // What TLS has deciphered already does not show at the socket: it is asked for first.
            const bool more = asked ? waitForMore(connection) : PQconsumeInput(connection) == 1;
            if (!more) {
                return failure(connectionError(connection, "the server is silent"));
            }
            asked = !asked;
            continue;
        }
        asked = false;
        if (size < 0) {
            return size == -1 ? drain(connection)
                              : failure(connectionError(connection, "the connection was lost"));
        }
        std::string_view bytes(buffer, static_cast<std::size_t>(size));
        if (first && bytes.size() >= kHeader && bytes.substr(0, kSignature.size()) == kSignature) {
            bytes.remove_prefix(kHeader);
        }
        first = false;
        Status taken;
        if (!bytes.empty() && bytes != kEnd) {
            taken = row.read(bytes)
                        ? each(row)
                        : failure(Error(ErrorCode::ServerFailed, {QStringLiteral("no row"), {}}));
        }
        PQfreemem(buffer);
        if (!taken) {
            abandon(connection);
            return taken;
        }
    }
}

} // namespace tracseq::sync
