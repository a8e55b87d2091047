// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"
#include "core/sync/server_address.h"

namespace tracseq::sync {

/// How long the server's no takes at least.
constexpr int kRefusalMs = 2000;

/// Asks the server at the door of a lab file whether it takes this person's password. Where it
/// does, it is told of the tries that failed at this door, and then says whether the person has to
/// wait because of these or of others elsewhere. A no takes the same time for a wrong password as
/// for a right one with which nobody comes in, as long as the server answers within `refusalMs`.
/// Waits for network and disk: for a worker thread. Errors: SignInRefused when they have to wait,
/// those of reachServer(), and those of the disk.
Status knock(changes::Store& store, const ServerAddress& address, const QString& password,
             int refusalMs = kRefusalMs);

} // namespace tracseq::sync
