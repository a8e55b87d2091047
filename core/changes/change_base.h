// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/change.h"

namespace tracseq::changes {

/// An own change that waits for the server, as the log keeps it.
struct PendingEdit {
    QByteArray fields;
    QByteArray base;
};

/// The end of another chain of this file that waits for the server: what stands in it was seen.
struct SeenChain {
    Uuid device;
    qint64 deviceSeq = 0;
    QByteArray hash;
};

/// The base of a change of a row: `{"":cursor}`, and for each of its fields that a pending edit of
/// the row has set, what that one had seen; for a removal, the least that any of them had seen.
/// `pending` in the order in which they were made. The chains of others stand as
/// `"@device":"number:first eight digits of the hash"`, fields that are added to (`sums`) as
/// `"+field":1`.
QByteArray baseBeside(qint64 cursor, const std::vector<PendingEdit>& pending,
                      const std::vector<SeenChain>& others, Operation operation,
                      const QByteArray& fields, const std::vector<QByteArray>& sums);

/// The base of a change in a lab that shares nothing.
QByteArray baseAlone(const std::vector<QByteArray>& sums);

} // namespace tracseq::changes
