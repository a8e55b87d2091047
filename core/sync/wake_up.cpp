// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wake_up.h"

#include <libpq-fe.h>

namespace tracseq::sync {

using namespace Qt::StringLiterals;

WakeUp::WakeUp(ServerSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
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
    while (PGnotify* heard = connection == nullptr ? nullptr : PQnotifies(connection)) {
        last = std::max(last, QByteArray(heard->extra).toLongLong());
        PQfreemem(heard);
    }
    if (last >= 0) {
        Q_EMIT woken(last);
    }
}

} // namespace tracseq::sync
