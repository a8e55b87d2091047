// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/server_address.h"

#include <functional>

namespace tracseq::sync {

/// Most time that a server may take to let somebody in.
constexpr int kReachMostMs = 10'000;

/// Whether a server is there and lets this person in: connects, and closes the connection again.
/// Says why not in terms that tell a wrong password from a server that is away, which the driver of
/// Qt does not. Asks `goesOn` several times a second and gives up when it says no; waits otherwise,
/// at most `mostMs` for each host. Errors: ServerUnreachable, ServerPasswordWrong (also for an
/// unknown name: a server tells no difference), ServerNoMember, ServerNoLab (no such database),
/// Cancelled.
Status reachServer(const ServerAddress& address, const QString& password,
                   const std::function<bool()>& goesOn, int mostMs = kReachMostMs);

} // namespace tracseq::sync
