// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"
#include "core/sync/transport.h"

namespace tracseq::sync {

/// Bytes that a change takes in a push, at most.
qint64 bytesOf(const OutgoingChange& outgoing);

/// The same of the whole group of a change.
Result<qint64> bytesOfGroup(database::Connection& connection, const OutgoingChange& one);

} // namespace tracseq::sync
