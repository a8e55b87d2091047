// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/failed_tries.h"
#include "core/changes/change.h"

#include <QHash>
#include <functional>

namespace tracseq::sync {

constexpr int kProtocol = 1;
/// Most changes in one push.
constexpr int kPushMost = 250;
/// Most bytes of one push, of the four million that a server takes, unless one change has more.
constexpr qint64 kPushBytes = 3'500'000;
/// Most changes that are asked for by one snapshot().
constexpr int kSnapshotMost = 20'000;
/// The bytes of a part of an attached file's content, but for the last one.
constexpr qsizetype kContentPart = 1 << 20;
/// Instead of the next part: the server has the whole content.
constexpr int kContentWhole = -1;

/// What a lab file says first.
struct Hello {
    Uuid station;
    Uuid device; ///< the chain of whoever signs in
    QString host;
    QString program;   ///< its version
    qint64 cursor = 0; ///< whose seal is asked for
    /// The device is the chain of everybody who wrote before there was a server; whoever is
    /// connected, an administrator, answers for it.
    bool adopt = false;
};

/// What the server answers.
struct Welcome {
    int protocol = 0;
    Uuid epoch;            ///< another one when the server was replaced or restored
    qint64 epochStart = 0; ///< up to where the log is that of the epoch before
    qint64 last = 0;       ///< the newest change
    QString role;          ///< of whoever is connected
    qint64 now = 0;        ///< the server's clock, ms since 1970 UTC
    qint64 deviceLast = 0; ///< number of the device's last change there, 0 when it is new
    QByteArray deviceHash; ///< of that change
    bool limited = false;  ///< whoever is connected sees the rows of some projects only
    QByteArray cursorSeal; ///< empty when the cursor is 0 or beyond the log
};

/// A change on its way to the server.
struct OutgoingChange {
    changes::Change change;
    QString title; ///< of its group
    std::optional<Uuid> undoes;
    /// Made before the server lost or replaced what came after this number: the base's numbers
    /// count at most as it.
    std::optional<qint64> old;
    /// The server does it with all of its group or not at all.
    bool atomic = false;
};

/// A change as the server has it.
struct PulledChange {
    changes::Change change; ///< of a hidden one only device, deviceSeq and hash
    QString title;
    std::optional<Uuid> undoes;
    changes::Settlement settlement;
    QByteArray lost;    ///< JSON: what it wanted and did not get
    QByteArray message; ///< JSON: why it was refused
    QByteArray seal;
    bool hidden = false; ///< this account may not see it
    QByteArray digest;   ///< of a hidden one: what was decided, for the seal
    bool unseen = false; ///< own work on a row that this account may not see (any more)
};

/// A row that this account may not see any more.
struct GoneRow {
    Uuid row;
    qint64 seq = 0; ///< the change by which it went out of sight
};

/// Changes `from` + 1 to `to`, all of them.
struct Page {
    qint64 from = 0;
    qint64 to = 0;
    qint64 last = 0; ///< the newest one on the server
    std::vector<PulledChange> changes;
    /// For an account that sees some projects only: rows that went out of its sight, rows that came
    /// into it or may have, and of these all changes up to `from`, also those that it has.
    std::vector<GoneRow> gone;
    std::vector<Uuid> moved;
    std::vector<PulledChange> revealed;
};

/// Numbers that are the asking lab file's for good.
struct ReservedNumbers {
    qint64 first = 0;
    qint64 last = 0;
};

/// What all rows of an entity come to on the server.
struct EntitySum {
    QString entity;
    qint64 rows = 0;
    qint64 sum = 0;
};
struct ServerSums {
    qint64 seq = 0; ///< as of this change
    std::vector<EntitySum> entities;
};

/// A connection to a server, as PROTOCOL.md describes it. Calls wait for the network; one thread.
/// Errors of all: ServerUnreachable (may be tried again), ServerRefused, and the named ones of the
/// protocol: ServerReplaced, DeviceCopied.
class Transport {
public:
    virtual ~Transport() = default;

    virtual Result<Welcome> hello(const Hello& hello) = 0;
    /// The answer is information only; what it means for the lab file comes with pull().
    virtual Status push(const Uuid& epoch, const Uuid& device,
                        const std::vector<OutgoingChange>& changes) = 0;
    virtual Result<Page> pull(const Uuid& epoch, qint64 after, int most) = 0;

    // A server that has none of these refuses, and a lab file does without.

    /// A block of numbers of a kind. Error ServerRefused: this account makes nothing that has one.
    virtual Result<ReservedNumbers> reserve(const QString& kind, qint64 count);
    /// Numbers of a kind begin at `next` at the lowest. For administrators.
    virtual Status raiseCounter(const QString& kind, qint64 next);
    /// Changes `after` + 1 to `upTo` (at most kSnapshotMost of them), or fewer when they are large,
    /// in their order, as pull() gives them but cheaper: for a lab file that has nothing yet.
    virtual Status snapshot(const Uuid& epoch, qint64 after, qint64 upTo,
                            const std::function<Status(const PulledChange&)>& each);
    /// What failed at the door of this lab file, so that the server counts it for all of them.
    virtual Status reportFailures(const Uuid& station,
                                  const std::vector<accounts::FailedTry>& tries);
    /// The sums of entities, all as of the same change.
    virtual Result<ServerSums> checksums(const QStringList& entities);
    /// Of each attached file that the server knows, and whoever is connected sees, the part of its
    /// content that is wanted next, or kContentWhole.
    virtual Result<QHash<Uuid, int>> contentState(const std::vector<Uuid>& files);
    /// Sends a part; the next one that is wanted, or kContentWhole.
    virtual Result<int> putContent(const Uuid& file, int part, const QByteArray& bytes);
    /// A part of a content; nothing when the server does not have it.
    virtual Result<std::optional<QByteArray>> getContent(const Uuid& file, int part);
};

} // namespace tracseq::sync
