// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/copy_row.h"
#include "core/sync/server_address.h"

#include <QVariantList>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

struct pg_conn;

namespace tracseq::sync {

/// A connection of somebody who sets a server up or looks after it. It waits for the server's
/// answers: use it on a worker thread. Stays on the thread that opened it.
class ServerSession {
public:
    /// Errors: ServerUnreachable.
    static Result<std::unique_ptr<ServerSession>> open(const ServerAddress& address,
                                                       const QString& password);
    ~ServerSession();
    ServerSession(const ServerSession&) = delete;
    ServerSession& operator=(const ServerSession&) = delete;

    /// One statement with `?` in place of values. Errors: ServerFailed.
    Result<std::vector<QVariantList>> rows(const QString& statement,
                                           const QVariantList& values = {});
    /// The first value of the first row; an invalid one when there is none.
    Result<QVariant> value(const QString& statement, const QVariantList& values = {});
    /// A script of many statements; stops at the first that fails.
    Status run(const QString& script);
    /// COPY of what a query gives, row by row as it comes; ends with the error of `each`, if any.
    /// The query has no placeholders. A server that is silent for 20 s is given up.
    Status copyOut(const QString& query, const std::function<Status(const CopyRow& row)>& each);
    /// Runs `work` in a transaction, and takes all back when it fails.
    Status transaction(const std::function<Status()>& work);

    /// Breaks the connection from any thread: whoever waits for an answer gets an error at once.
    void abort();

    /// For what the driver of Qt does not offer; null when the connection is closed.
    [[nodiscard]] pg_conn* handle() const;

private:
    ServerSession() = default;

    QString m_connection;
    std::mutex m_socketMutex;
    qintptr m_socket = -1;
};

} // namespace tracseq::sync
