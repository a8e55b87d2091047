// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/push_size.h"

namespace tracseq::sync {

namespace {

/// What a change takes in a push besides fields and base, where the worst is that each sign of
/// its texts has to be escaped.
qint64 frameOf(const OutgoingChange& outgoing)
{
    constexpr qint64 kFrame = 700;
    constexpr qint64 kLongestEscape = 6;
    return kFrame + kLongestEscape * (outgoing.title.size() + outgoing.change.reason.size());
}

} // namespace

qint64 bytesOf(const OutgoingChange& outgoing)
{
    const changes::Change& change = outgoing.change;
    qint64 bytes = frameOf(outgoing);
    // What is JSON already has each of its quotes escaped once more.
    for (const QByteArray* json : {&change.fields, &change.base}) {
        bytes += json->size() + json->count('"') + json->count('\\');
    }
    return bytes;
}

Result<qint64> bytesOfGroup(database::Connection& connection, const OutgoingChange& one)
{
    auto sum = connection.cached(
        "SELECT 2 * sum(length(CAST(change.fields AS BLOB)) + length(CAST(change.base AS BLOB))), "
        "count(*) FROM change_group JOIN change ON change.seq BETWEEN change_group.first_seq "
        "AND change_group.last_seq AND change.group_id = change_group.id "
        "WHERE change_group.id = ?1");
    if (!sum) {
        return failure(sum.error());
    }
    sum->bind(1, one.change.group);
    if (const auto found = sum->step(); !found) {
        return failure(found.error());
    }
    return sum->integer(0) + sum->integer(1) * frameOf(one);
}

} // namespace tracseq::sync
