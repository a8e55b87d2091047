// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/role.h"
#include "core/sync/transport.h"
#include "core/sync/unique_key.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <map>
#include <set>

namespace tracseq::tests {

/// A JSON object as changes and pages have it.
inline QJsonObject objectOf(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

/// Mistakes that a server of this kind could have, planted one at a time to show that the
/// simulation finds them.
enum class ServerFault {
    None,
    PlainSequence,        ///< a number is visible before one that is smaller
    NoIdempotency,        ///< a repeated push is taken again
    LastWriterWins,       ///< what moved is overwritten
    LostTombstone,        ///< a removal is logged and not done
    LostUpdate,           ///< a change is answered and not logged
    NoConflictRecord,     ///< a lost value is kept nowhere
    ConflictWithoutValue, ///< the record has not the value that was lost
    NoUniquePlaces,       ///< two rows get the same place
    SilentDisplacement,   ///< a field gives way and the effect does not say so
    BlindRefusal,         ///< a refused change is not logged
    RefusedHasEffect,     ///< what is refused is done all the same
    EditOfRemoved,        ///< an edit brings a removed row back
    RemovalOfEdited,      ///< a removal does not look whether anything moved
    WrongRowTime,         ///< the row has another time than what the effect says
    ReorderedPage,        ///< two changes of a page change places
    ForgetsOld,           ///< bases of a lost epoch are believed
    HalfGroups,           ///< of what belongs together a part is done
    SumsAsValues,         ///< who adds to an amount overwrites what others added
    SumsHide,             ///< what a sum stands on counts as seen by who made it
    Last
};

/// A server as PROTOCOL.md describes it, in memory. Written anew from the description, so that it
/// and the one of PostgreSQL check each other.
class ModelServer {
public:
    struct Row {
        const database::Entity* entity = nullptr;
        bool deleted = false;
        qint64 createdAt = 0;
        qint64 updatedAt = 0;
        std::map<QString, QJsonValue> fields;
        std::map<QString, qint64> versions;
        std::map<QString, qint64> beneath; ///< what a sum stands on that its author had not seen
    };

    ModelServer(const database::EntityList& entities, const Clock& clock, ServerFault fault);

    Result<sync::Welcome> hello(const QString& user, const sync::Hello& hello);
    Status push(const QString& user, const Uuid& epoch, const Uuid& device,
                const std::vector<sync::OutgoingChange>& changes);
    /// Also ends by bytes, as the real one does: a hundred thousandth of that, as the labs are
    /// small.
    Result<sync::Page> pull(const Uuid& epoch, qint64 after, int most);

    Result<sync::ReservedNumbers> reserve(const QString& kind, qint64 count);

    void addMember(const QString& user, accounts::Role role) { m_members[user] = role; }
    /// As a backup of it, or a standby, would have it.
    [[nodiscard]] ModelServer copy() const { return *this; }
    void restoreFrom(const ModelServer& other, bool newEpoch);

    [[nodiscard]] const std::map<Uuid, Row>& rows() const { return m_rows; }
    [[nodiscard]] const std::vector<sync::PulledChange>& log() const { return m_log; }

private:
    struct Device {
        QString owner;
        qint64 last = 0;
        QByteArray hash = QByteArray(32, '\0');
    };
    struct Taken {
        QString verdict = QStringLiteral("applied");
        std::optional<QJsonObject> set; ///< the effect, where the change does not say it
        std::optional<bool> deleted;
        QJsonObject lost;
        QString fault;
    };

    [[nodiscard]] qint64 last() const { return static_cast<qint64>(m_log.size()); }
    Taken take(const QString& user, const sync::OutgoingChange& outgoing, qint64 seq);
    QString faultOf(const QString& user, const database::Entity* entity,
                    const sync::OutgoingChange& outgoing, bool own) const;
    [[nodiscard]] std::map<QString, qint64> moved(const Row& row,
                                                  const sync::OutgoingChange& outgoing) const;
    [[nodiscard]] bool hasSeenChain(const QJsonObject& base, const changes::Change& setter) const;
    [[nodiscard]] bool referred(const Uuid& id) const;
    bool claim(const Uuid& id, Row& row, const std::set<QString>& touched, QJsonObject& lost) const;
    [[nodiscard]] bool isTaken(const Uuid& id, const Row& row, const sync::UniqueKey& key) const;
    /// Whether the next link of the chain is new; error when it is not the next.
    Result<bool> link(Device& device, const changes::Change& change);
    /// Of an atomic group, the last of `taken` is what it failed by.
    static void refuseAll(std::vector<Taken>& taken, std::size_t count);
    void settle(const sync::OutgoingChange& outgoing, const Taken& taken);
    void log(sync::PulledChange change);
    void addConflicts(const sync::OutgoingChange& outgoing, const QJsonObject& lost);

    const database::EntityList* m_entities;
    const Clock* m_clock;
    ServerFault m_fault;
    UuidSource* m_ids;
    std::shared_ptr<UuidSource> m_ownIds;
    std::map<QString, accounts::Role> m_members;
    std::map<Uuid, Device> m_devices;
    std::map<Uuid, Row> m_rows;
    std::vector<sync::PulledChange> m_log;
    std::map<QString, qint64> m_numbers; ///< the first of each kind that is free
    Uuid m_epoch;
    qint64 m_epochStart = 0;
    Uuid m_ownDevice;
    int m_pulls = 0;
    qint64 m_pageBytes = 4'000;
};

} // namespace tracseq::tests
