// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/changes/store.h"
#include "core/sync/transport.h"

namespace tracseq::sync {

/// Where a lab file stands with its server.
struct LabPosition {
    bool connected = false; ///< false: it has never met a server
    Uuid station;
    std::optional<Uuid> epoch;
    qint64 cursor = 0;    ///< the newest change of the server that it has
    QByteArray seal;      ///< of the server's log up to there
    qint64 pending = 0;   ///< own changes that the server has not decided about
    qint64 conflicts = 0; ///< that nobody has decided yet
};

Result<LabPosition> positionOf(database::Connection& connection);

/// What the last comparison with the server gave.
struct LastCheck {
    qint64 at = 0;       ///< ms since 1970 UTC; 0: there was none yet
    QStringList unequal; ///< names of entities that were not as on the server

    /// Whether it is time for the next one, which is once a day.
    [[nodiscard]] bool isDue(qint64 nowMs) const;
};

/// An attached file, as it is about its content.
struct AttachedContent {
    Uuid file;
    QString hash;
    QString name;
};

/// The end of the lab file in the exchange with a server: what is to be sent, and taking what
/// comes. Used by one thread. Each call is one or several whole transactions: a program that dies
/// at any moment finds a lab that is as before or as after. Calls wait for the disk: not for the UI
/// thread.
class LabSide {
public:
    explicit LabSide(changes::Store& store)
        : m_store(store)
    {
    }

    Result<LabPosition> position();

    /// Makes the file one that shares its changes. What it has so far waits to be sent. Does
    /// nothing for one that is connected already.
    Status connect();

    /// The chain of this person in this file; made when there is none.
    Result<Uuid> deviceOf(const QString& user);

    /// The hash of a change of the chain; empty when there is no such one, zeros for number 0.
    Result<QByteArray> hashAt(const Uuid& device, qint64 deviceSeq);

    /// At most `most` changes of the chain after its number `after`, in their order; more only to
    /// end a group that is done wholly or not at all.
    Result<std::vector<OutgoingChange>> outgoing(const Uuid& device, qint64 after, int most);

    /// How many of these may be sent now, from the first. After a server has lost something, what
    /// stands on a change of somebody else's that it has lost (an edit of a sample that they had
    /// added) would be refused: it waits until they have sent theirs again, at most ten minutes.
    Result<std::size_t> readyOf(const std::vector<OutgoingChange>& changes);

    /// Takes a page, with the cursor, in one transaction. One that does not start at the cursor is
    /// left. Where the chain of this file went on elsewhere too (the file was copied, or put back
    /// from a backup), what waits in it goes on in a chain of its own. Error: ServerLogBroken when
    /// the page does not follow from what is here, or was altered.
    Status take(const Page& page);

    /// The seal of the server's log up to a change; empty when it is not here.
    Result<QByteArray> sealAt(qint64 seq);

    /// The server is another one from here on: what it had decided after `common` is forgotten,
    /// own changes among that wait again, and rows are as before it.
    Status startEpoch(const Uuid& epoch, qint64 common);

    /// How many numbers the file wants the server to reserve, by kind: none of those kinds of which
    /// it has enough.
    Result<std::vector<std::pair<QString, qint64>>> wantedNumbers();
    Status addNumbers(const QString& kind, const ReservedNumbers& numbers);
    /// Where the server's numbers have to begin so that none is one that this file gave out.
    Result<qint64> firstUnusedNumber(const QString& kind);

    /// The tries at the door of this file that the server was not told of yet.
    Result<accounts::FailedTries> failedTries();
    /// It was told of those up to there.
    Status noteTold(qint64 upTo);

    /// The entities that the server has too.
    [[nodiscard]] QStringList sharedEntities() const;
    /// What their rows come to by what is settled.
    Result<ServerSums> sums(Progress& progress);
    Status noteCheck(const QStringList& unequal);

    /// The files that are attached, whether their contents are here or not.
    Result<std::vector<AttachedContent>> attachedContents();
    [[nodiscard]] QString path() const { return m_store.database().path(); }
    Result<LastCheck> lastCheck();

private:
    Result<database::Connection*> reader();
    Result<bool> standsOnLost(const OutgoingChange& outgoing);

    changes::Store& m_store;
    std::unique_ptr<database::Connection> m_reader;
};

} // namespace tracseq::sync
