// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/folded_row.h"
#include "core/changes/row_writer.h"
#include "core/sync/transport.h"
#include "core/sync/unique_key.h"

#include <QSet>

namespace tracseq::sync {

/// Takes changes of the server into the lab file: log, what was decided, and rows. Made for one
/// transaction on the writer thread.
class Taking {
public:
    explicit Taking(changes::RowWriter& rows);

    /// The page that starts at the cursor. Error: ServerLogBroken.
    Status take(const Page& page);

    /// Forgets what was decided after `common`: own changes wait again, rows are as before.
    Status forgetAfter(qint64 common);

private:
    struct Device {
        qint64 number = 0;
        bool own = false;
        qint64 headSeq = 0;
        QByteArray head;
        bool changed = false;
    };

    /// `why` is for reports of a mistake; the sentence for people does not say it.
    static Error broken(qint64 seq, const char* why);
    Status loadState();
    Result<Device*> device(const Uuid& id);
    Status storeHeads();
    Status takeHidden(const PulledChange& pulled);
    /// Keeps a link of a chain of which nothing else is to be seen, or was when it was added.
    Status noteHidden(const changes::Change& change, qint64 device);
    /// The row went out of sight by that change: it is shown as if there were none.
    Status hide(const Uuid& id, qint64 seq);
    /// And what cannot be without it, and so is where it is.
    Status hideWithParts(const Uuid& id, qint64 seq);
    /// What went out of sight, at the beginning of a page.
    Status takeGone(const Page& page);
    /// What came into it, at its end.
    Status takeRevealed(const Page& page);
    /// Whether all that the row refers to is here.
    Result<bool> isRooted(const database::Entity& entity, const changes::FoldedRow& row);
    /// A change that was hidden so far; what it is has to follow from what was sealed.
    Status reveal(const PulledChange& pulled);
    Result<bool> isUnseen(const Uuid& id);
    Status unhide(const Uuid& id);
    Status refoldNamed(const QString& entity, const Uuid& id);
    /// The entity of a row by its changes; empty when none of them is here.
    Result<QString> entityOf(const Uuid& id);
    /// The hash of a link of a chain, also of a hidden one; zeros for number 0, empty for none.
    Result<QByteArray> linkAt(qint64 device, qint64 deviceSeq);
    Status insertChange(const changes::Change& change, qint64 device);
    /// The local number of a change whose link is here; it is added to the log when it is not
    /// there.
    Result<qint64> localOf(qint64 device, const changes::Change& change);
    Status takeOne(const PulledChange& pulled);
    /// The local number of the change, which is added to the log when it is not there.
    Result<qint64> place(const PulledChange& pulled, Device& device);
    Result<qint64> append(const PulledChange& pulled, Device& device);
    /// Somebody else writes as this file does: a copy of it, or this file before it was put back
    /// from a backup. What was reserved for it may be in use.
    Status dropNumbers();
    Status noteGroup(const PulledChange& pulled, qint64 local);
    Status settle(const PulledChange& pulled, std::optional<qint64> local);
    Status showEffect(const PulledChange& pulled, qint64 local, bool wasPending);
    Result<bool> isPending(const Uuid& id);
    /// Makes the row what the log says that it is.
    Status refold(const database::Entity& entity, const Uuid& id);
    Status store(const database::Entity& entity, const Uuid& id, const changes::FoldedRow& row);
    /// False when no other row is in the way.
    Result<bool> makeRoom(const database::Entity& entity, database::Record& record);
    Status yield(const database::Entity& entity, const UniqueKey& key, database::Record& record);
    Status noteYield(const Uuid& id, const QString& field, const database::Value& shown);
    /// Of what was out of sight only the server's seal says that it was there: without one, the
    /// link goes, and what follows it in the chain with it.
    Status forgetLinks();
    /// The chain went on otherwise from a number on. What only this file has of it goes on in a new
    /// chain: own work that waits, or what a server that was put back has lost of somebody else's.
    Status fork(const Uuid& device, qint64 from);
    /// Of a chain, from a number on: what the server has not decided about. Error: ServerLogBroken
    /// when it has decided about some of it, which cannot be two things.
    Result<std::vector<changes::Change>> undecided(const Device& device, qint64 from);

    changes::RowWriter& m_rows;
    database::Connection& m_connection;
    qint64 m_cursor = 0;
    QByteArray m_seal;
    bool m_numbersDropped = false;
    bool m_someUnseen = false;
    QSet<Uuid> m_moved; ///< rows that may come into sight with the page
    QHash<Uuid, Device> m_devices;
    Uuid m_lastGroup;
};

} // namespace tracseq::sync
