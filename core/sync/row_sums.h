// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/sync/transport.h"

namespace tracseq::sync {

/// What the rows of each entity come to in a lab file by what the server has settled, in the form
/// of PROTOCOL.md. Own changes that wait do not count. `connection` is inside a transaction, so
/// that all sums are of one state. Error: Cancelled, and those of the disk.
Result<ServerSums> sumsOf(database::Connection& connection, const database::EntityList& entities,
                          Progress& progress);

} // namespace tracseq::sync
