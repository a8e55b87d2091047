// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/change.h"

namespace tracseq::changes {

/// An own change that waits for the server, as the log keeps it.
struct PendingEdit {
    QByteArray fields;
    QByteArray base;
};

/// The base of a change of a row: `{"":cursor}`, and for each of its fields that a pending edit of
/// the row has set, what that one had seen; for a removal, the least that any of them had seen.
/// `pending` in the order in which they were made.
QByteArray baseBeside(qint64 cursor, const std::vector<PendingEdit>& pending, Operation operation,
                      const QByteArray& fields);

} // namespace tracseq::changes
