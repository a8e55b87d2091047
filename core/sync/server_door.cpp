// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/server_door.h"

#include "core/sync/exchange.h"
#include "core/sync/postgres_transport.h"
#include "core/sync/server_reach.h"

#include <QDeadlineTimer>
#include <QThread>

namespace tracseq::sync {

namespace {

Status ask(changes::Store& store, const ServerAddress& address, const QString& password)
{
    // First, because it says why not in words that people understand.
    TRACSEQ_TRY(reachServer(address, password, [] { return true; }));
    const auto transport = PostgresTransport::open(address, password);
    if (!transport) {
        return failure(transport.error());
    }
    LabSide lab(store);
    TRACSEQ_TRY(reportFailures(lab, **transport));
    return (*transport)->signIn();
}

} // namespace

Status knock(changes::Store& store, const ServerAddress& address, const QString& password,
             int refusalMs)
{
    const QDeadlineTimer sameForAll(refusalMs);
    Status answer = ask(store, address, password);
    if (!answer && (answer.error().code() == ErrorCode::SignInRefused ||
                    answer.error().code() == ErrorCode::ServerNoMember ||
                    answer.error().code() == ErrorCode::ServerPasswordWrong)) {
        QThread::msleep(static_cast<unsigned long>(qMax<qint64>(0, sameForAll.remainingTime())));
    }
    return answer;
}

} // namespace tracseq::sync
