// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"
#include "core/sync/server_session.h"

namespace tracseq::sync {

/// One thing that was looked at.
struct ServerFinding {
    enum class Kind {
        Good,
        Unknown, ///< could not be read with these rights
        Warning, ///< works, but should be mended
        Wrong
    };
    Kind kind = Kind::Good;
    QString subject; ///< stable: "encryption", "passwords", "privileges", ...
    QString text;    ///< what was found and, if need be, what to do; translated
};

/// Proves how a server is set up: version, encryption, passwords, slowness of wrong ones,
/// privileges, descriptions, durability, clock and space. `session` as for initServer(). `nowMs` is
/// this computer's time. Waits; for a worker thread. Errors: ServerFailed.
Result<std::vector<ServerFinding>> checkServer(ServerSession& session, const ServerAddress& address,
                                               const database::EntityList& entities, qint64 nowMs);

} // namespace tracseq::sync
