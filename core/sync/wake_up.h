// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/server_session.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

namespace tracseq::sync {

/// Hears from the server that somebody changed something, over a connection that is otherwise used
/// by requests on the same thread. A hint only: what was said while nobody listened is lost, and
/// every member can say anything. Where they shout, it does not listen for a minute. Lives on the
/// thread of the session, which needs an event loop; gone before the session.
class WakeUp final : public QObject {
    Q_OBJECT
public:
    explicit WakeUp(ServerSession& session, QObject* parent = nullptr);

    /// Begins to listen. Error: ServerFailed.
    Status begin();

    /// Looks at what came in while a request was waited for.
    void look();

Q_SIGNALS:
    /// The server has changes up to this number.
    void woken(qint64 last);
    /// The connection is no more.
    void lost();

private:
    void read();
    void listen();

    ServerSession& m_session;
    QTimer m_quiet;     ///< while it does not listen
    qint64 m_since = 0; ///< ms of the steady clock; of the second that is counted
    int m_heard = 0;    ///< within it
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace tracseq::sync
