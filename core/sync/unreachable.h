// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/sync/server_address.h"

namespace tracseq::sync {

/// ServerUnreachable with a reason that people understand, and what libpq said as its cause. Looks
/// for itself what is wrong with the way to the server, at most a second: libpq says it in the
/// language of the computer. `state` is the server's SQLSTATE, if it said one. For workers.
Error unreachable(const ServerAddress& address, const QString& state, const QString& said);

} // namespace tracseq::sync
