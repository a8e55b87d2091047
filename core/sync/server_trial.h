// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/server_address.h"

#include <functional>

namespace tracseq::sync {

/// What somebody wants to know of a server before a lab is connected to it.
struct ServerTrial {
    QString version; ///< of PostgreSQL: "15.8"
    bool encrypted = false;
    bool local = false;    ///< through a socket of this computer
    int answerMs = 0;      ///< of the quickest of a few questions
    qint64 clockAhead = 0; ///< ms that this computer's clock is before the server's
};

/// Signs in, and asks whether there is a lab. Changes nothing there but the count of failed tries,
/// as signing in at a door does. Waits for the network; not for
/// the UI thread. Errors: those of reachServer(), ServerNoLab.
Result<ServerTrial> tryServer(const ServerAddress& address, const QString& password,
                              const std::function<bool()>& goesOn);

} // namespace tracseq::sync
