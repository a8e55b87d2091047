// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/server_trial.h"

#include "core/sync/postgres_transport.h"
#include "core/sync/server_reach.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace tracseq::sync {

using namespace Qt::StringLiterals;

Result<ServerTrial> tryServer(const ServerAddress& address, const QString& password,
                              const std::function<bool()>& goesOn)
{
    TRACSEQ_TRY(reachServer(address, password, goesOn));
    const auto transport = PostgresTransport::open(address, password);
    if (!transport) {
        return failure(transport.error());
    }
    ServerSession* const session = &(*transport)->session();
    // Names the function, so that its being missing or not being ours to call is the answer.
    const auto ours = session->value(
        u"SELECT has_function_privilege(to_regprocedure('tracseq.hello(jsonb)'), 'execute')"_s);
    if (!ours || !ours->toBool()) {
        return failure(ErrorCode::ServerNoLab, {address.name()});
    }
    // Whoever waits after failed tries does not get round it by a new lab file.
    if (const auto in = (*transport)->signIn(); !in) {
        return failure(in.error().code() == ErrorCode::SignInRefused
                           ? Error(ErrorCode::ServerPasswordWrong, {address.user, address.name()})
                           : in.error());
    }
    const auto about = session->rows(
        u"SELECT split_part(current_setting('server_version'), ' ', 1), "
        "coalesce((SELECT s.ssl FROM pg_stat_ssl s WHERE s.pid = pg_backend_pid()), false), "
        "inet_server_addr() IS NULL"_s);
    if (!about || about->empty()) {
        return failure(about ? Error(ErrorCode::ServerNoLab, {address.name()}) : about.error());
    }
    ServerTrial trial;
    trial.version = about->front().value(0).toString();
    trial.encrypted = about->front().value(1).toBool();
    trial.local = about->front().value(2).toBool();
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const auto now =
            session->value(u"SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint"_s);
        if (!now) {
            return failure(now.error());
        }
        const int took = static_cast<int>(timer.elapsed());
        if (i == 0 || took < trial.answerMs) {
            trial.answerMs = took;
            trial.clockAhead = before + took / 2 - now->toLongLong();
        }
    }
    return trial;
}

} // namespace tracseq::sync
