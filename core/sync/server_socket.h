// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tracseq::sync {

/// What differs between systems about the socket of a connection to a server.

/// Waits until there is something to read, or room to write; false when there is not in that time.
bool waitForSocket(qintptr socket, bool reading, int mostMs);

/// Whoever waits for it, on any thread, gets an error at once. It is not closed.
void breakSocket(qintptr socket);

} // namespace tracseq::sync
