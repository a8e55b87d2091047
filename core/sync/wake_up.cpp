// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wake_up.h"

#include <chrono>
#include <libpq-fe.h>

namespace tracseq::sync {

using namespace Qt::StringLiterals;

namespace {

/// In one second: many times what the devices of a lab have to say.
constexpr int kMostHeard = 2'000;
constexpr int kQuietMs = 60'000;

qint64 nowMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

WakeUp::WakeUp(ServerSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_quiet(this)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    connect(&m_quiet, &QTimer::timeout, this, &WakeUp::listen);
}

Status WakeUp::begin()
{
    TRACSEQ_TRY(m_session.run(u"LISTEN tracseq"_s));
    // Not the driver's own subscription: it does not tell when the connection is lost.
    m_notifier =
        std::make_unique<QSocketNotifier>(PQsocket(m_session.handle()), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &WakeUp::read);
    return {};
}

void WakeUp::listen()
{
    // What fails here is met again by the next request.
    static_cast<void>(m_session.run(u"LISTEN tracseq"_s));
}

void WakeUp::read()
{
    PGconn* connection = m_session.handle();
    if (connection == nullptr || PQconsumeInput(connection) == 0 ||
        PQstatus(connection) == CONNECTION_BAD) {
        m_notifier->setEnabled(false); // it would tell again and again
        Q_EMIT lost();
        return;
    }
    look();
}

void WakeUp::look()
{
    PGconn* connection = m_session.handle();
    qint64 last = -1;
    int count = 0;
    while (PGnotify* heard = connection == nullptr ? nullptr : PQnotifies(connection)) {
        last = std::max(last, QByteArray(heard->extra).toLongLong());
        PQfreemem(heard);
        ++count;
    }
    const qint64 now = nowMs();
    const bool isNewSecond = now - m_since > 1000;
    m_since = isNewSecond ? now : m_since;
    m_heard = isNewSecond ? count : m_heard + count;
    if (m_heard > kMostHeard && !m_quiet.isActive()) {
        m_quiet.start();
        static_cast<void>(m_session.run(u"UNLISTEN tracseq"_s));
    }
    if (last >= 0) {
        Q_EMIT woken(last);
    }
}

} // namespace tracseq::sync
