// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/server_session.h"

#include <QObject>
#include <QSocketNotifier>

namespace tracseq::sync {

/// Hears from the server that somebody changed something, over a connection that is otherwise used
/// by requests on the same thread. A hint only: what was said while nobody listened is lost. Lives
/// on the thread of the session, which needs an event loop; gone before the session.
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

    ServerSession& m_session;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace tracseq::sync
