// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"
#include "core/database/entity.h"

#include <QHash>

namespace tracseq::sync {

/// A value that was not taken, with all that a person needs to know to decide about it.
struct LostValue {
    qint64 rid = 0;
    Uuid id;
    QString kind; ///< "field", "edit_deleted", "delete_edited", "reference", "place" or "overdrawn"
    QString fieldName;
    int field = -1; ///< in the entity's description; -1: the whole record, or not known here
    database::Value mine;
    database::Value theirs;
    QString myUser;
    QString theirUser; ///< empty when the record only says that a place was taken
    qint64 myAt = 0;
    qint64 theirAt = 0;
    qint64 since = 0; ///< when the conflict arose
    QString state;    ///< "open", "theirs", "mine" or "edited"
    QString decidedBy;
    qint64 decidedAt = 0;
    QString holder;               ///< of a place: the record that has it now; empty when it is free
    bool refersToRemoved = false; ///< `mine` is a record that is removed

    [[nodiscard]] bool isOpen() const { return state == QLatin1String("open"); }
    [[nodiscard]] bool isOfWholeRecord() const { return kind == QLatin1String("delete_edited"); }
};

/// One record and what was not taken of it.
struct ConflictedRecord {
    QString entityName;
    const database::Entity* entity = nullptr; ///< null when it is of a newer program
    Uuid id;
    std::optional<database::Record> row; ///< as it is now, also when removed; nothing when unknown
    std::vector<LostValue> lost;         ///< in the order of its fields, the newest first
    QHash<Uuid, QString> names;          ///< of what its references mean

    [[nodiscard]] bool isRemoved() const { return row && row->deleted; }
    /// The value that the field has now.
    [[nodiscard]] database::Value present(const LostValue& value) const;
    /// Whether the record has changed since the conflict arose, so that the value that the
    /// conflict calls "theirs" is not the one that is there.
    [[nodiscard]] bool hasMoved(const LostValue& value) const;
};

struct ConflictList {
    std::vector<ConflictedRecord> records; ///< the one with the newest conflict first
    bool isCut = false;                    ///< there are more than were asked for
    bool isShared = false;                 ///< the lab exchanges its changes with a server
};

/// A value as a conflict keeps it (text), as a value of the field.
database::Value conflictValue(const database::Field& field, const database::Value& text);

/// Conflicts that are open, or the latest that were decided, by record. `user`: only those in which
/// one of the values is theirs. For workers.
Result<ConflictList> readConflicts(database::Connection& connection,
                                   const database::EntityList& entities, bool decided,
                                   const QString& user, int most);

/// How many open conflicts each of these rows has; those without any are left out. Costs one look
/// into an index for each, and nothing where no conflict is open.
Result<QHash<Uuid, int>> openConflicts(database::Connection& connection,
                                       const database::Entity& entity,
                                       const std::vector<Uuid>& ids);

} // namespace tracseq::sync
