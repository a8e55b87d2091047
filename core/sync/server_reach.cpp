// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/server_reach.h"

#include "core/sync/server_socket.h"
#include "core/sync/unreachable.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QRegularExpression>
#include <libpq-fe.h>
#include <memory>
#include <vector>

namespace tracseq::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSliceMs = 100;

struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};

Error refusal(PGconn* connection, const ServerAddress& address)
{
    // FATAL:  28P01: password authentication failed for user "tom"
    static const QRegularExpression pattern(u":\\s+([0-9][0-9A-Z]{4}): ([^\\n]*)"_s);
    const QString text = QString::fromUtf8(PQerrorMessage(connection));
    const auto found = pattern.match(text);
    const QString state = found.captured(1);
    if (state == u"28P01") {
        return Error(ErrorCode::ServerPasswordWrong, {address.user, address.name()});
    }
    // 28000 before any password was asked for is about the machine or the encryption.
    if (state == u"28000" && PQconnectionUsedPassword(connection) != 0) {
        return Error(ErrorCode::ServerNoMember, {address.user, address.name()});
    }
    if (PQconnectionNeedsPassword(connection) != 0) {
        return Error(ErrorCode::ServerPasswordWrong, {address.user, address.name()});
    }
    if (state == u"3D000") {
        return Error(ErrorCode::ServerNoLab, {address.name()})
            .causedBy(Error(ErrorCode::ServerFailed, {found.captured(2), state}));
    }
    return unreachable(address, state, found.hasMatch() ? found.captured(2) : text.simplified());
}

/// libpq's own waiting for the next host is only in the form that cannot be given up.
std::vector<ServerAddress> eachHost(const ServerAddress& address)
{
    const QStringList hosts = address.host.split(u',');
    const QStringList ports = address.port.split(u',');
    std::vector<ServerAddress> all(static_cast<std::size_t>(hosts.size()), address);
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        ServerAddress& one = all[static_cast<std::size_t>(i)];
        one.host = hosts.at(i);
        one.port = ports.size() == hosts.size() ? ports.at(i) : ports.first();
    }
    return all;
}

Status reachOne(const ServerAddress& address, const QString& password,
                const std::function<bool()>& goesOn, int mostMs)
{
    const QByteArray text = address.connectionText().toUtf8();
    const QByteArray secret = password.toUtf8();
    const char* const names[] = {"dbname", "password", "application_name", nullptr};
    const char* const values[] = {text.constData(), secret.constData(), "tracseq", nullptr};
    const std::unique_ptr<PGconn, Finish> connection(PQconnectStartParams(names, values, 1));
    if (connection == nullptr) {
        return failure(ErrorCode::ServerUnreachable, {address.name(), QString()});
    }
    PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
    const QDeadlineTimer deadline(mostMs);
    PostgresPollingStatusType next = PGRES_POLLING_WRITING;
    while (PQstatus(connection.get()) != CONNECTION_BAD && next != PGRES_POLLING_FAILED) {
        if (next == PGRES_POLLING_OK) {
            return {};
        }
        if (!goesOn()) {
            return failure(ErrorCode::Cancelled);
        }
        if (deadline.hasExpired()) {
            return failure(ErrorCode::ServerUnreachable,
                           {address.name(), QCoreApplication::translate(
                                                "Errors", "it does not answer. Check the name, the "
                                                          "network and the firewall.")});
        }
        waitForSocket(PQsocket(connection.get()), next == PGRES_POLLING_READING, kSliceMs);
        next = PQconnectPoll(connection.get());
    }
    return failure(refusal(connection.get(), address));
}

} // namespace

Status reachServer(const ServerAddress& address, const QString& password,
                   const std::function<bool()>& goesOn, int mostMs)
{
    Status reached;
    for (const ServerAddress& one : eachHost(address)) {
        reached = reachOne(one, password, goesOn, mostMs);
        if (reached || reached.error().code() != ErrorCode::ServerUnreachable) {
            return reached;
        }
    }
    return reached;
}

} // namespace tracseq::sync
