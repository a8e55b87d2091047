// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

#include <QByteArray>

namespace tracseq::changes {

enum class Operation { Insert, Update, Remove, Restore };

QString operationName(Operation operation);
std::optional<Operation> operationFromName(const QString& name);

/// The old and the new value of one field in one change.
struct FieldChange {
    int field = 0; ///< index in the entity's description
    database::Value before;
    database::Value after;
    /// The change added `after` - `before` to what was there, whoever else had done so meanwhile.
    bool adds = false;
};

/// Owners of chains that are not one person's (column `owner` of `device`): of everybody who wrote
/// while there was no server, and of what never leaves the file. No account has such a name.
inline constexpr char kChainBeforeServer[] = "";
inline constexpr char kChainThatStays[] = " ";

/// One change of one row, as the log keeps it.
struct Change {
    qint64 seq = 0; ///< place in this file's log
    Uuid id;
    Uuid device;
    qint64 deviceSeq = 0; ///< gapless per device, from 1
    QString user;
    qint64 at = 0;    ///< ms since 1970 UTC
    qint64 clock = 0; ///< hybrid logical clock
    QString entity;
    Uuid entityId;
    Operation operation = Operation::Update;
    QByteArray fields; ///< JSON as hashed: {"volume":["10","8.5"]}
    /// JSON: per changed field, the server revision it was read at, and `"+volume":1` for one that
    /// is added to.
    QByteArray base;
    Uuid group;
    QString reason;
    QByteArray hash; ///< 32 bytes
};

/// `fields` of a change in the canonical form: no blanks, fields in the order of the description,
/// decimals, dates and references as text, times and booleans as numbers.
QByteArray encodeFields(const database::Entity& entity, const std::vector<FieldChange>& fields);

/// Reads what encodeFields wrote. Fields that the description does not know (of a newer program)
/// are left out. Nothing when the text is no such JSON.
std::optional<std::vector<FieldChange>> decodeFields(const database::Entity& entity,
                                                     const QByteArray& json);

/// The fields of a change with what its base says of them (FieldChange::adds). Nothing as above.
std::optional<std::vector<FieldChange>> fieldsOf(const database::Entity& entity,
                                                 const Change& change);

/// What a field has after a change whose `adds` is set came upon `present`; the value that the
/// change names where there is nothing to add to, and where the sum cannot be kept.
database::Value sumWith(const database::Value& present, const FieldChange& change);

/// SHA-256 over the hash of the device's previous change and every column of this one but `seq`
/// and `hash`, each preceded by its length, so that no two changes have the same input.
QByteArray changeHash(const Change& change, const QByteArray& previousHash);

/// What the server of a lab decided about a change.
struct Settlement {
    qint64 seq = 0;    ///< place in the server's order
    QString verdict;   ///< applied, merged, conflict, displaced or refused
    QByteArray effect; ///< JSON {"set":{},"deleted":true}; empty where the change says it itself
    qint64 rowAt = 0;  ///< when the row was last changed, as everybody has it
};

/// The values that an effect sets, by field index, and whether it removes or restores the row.
struct Effect {
    database::FieldValues set;
    std::optional<bool> deleted;
};

/// Reads a settlement's effect. Fields that the description does not know are left out. Nothing
/// when it is no such JSON.
std::optional<Effect> decodeEffect(const database::Entity& entity, const QByteArray& json);

/// SHA-256 of what was decided, which the server's seals cover.
QByteArray outcomeDigest(const Settlement& settlement);

/// The server's seal of its log up to a change; each covers the one before it (32 bytes, zeros
/// before the first).
QByteArray sealOf(const QByteArray& previousSeal, qint64 seq, const QByteArray& changeHash,
                  const QByteArray& digest);

} // namespace tracseq::changes
