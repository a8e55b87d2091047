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
};

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
    QByteArray base;   ///< JSON: per changed field, the server revision it was read at
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

/// SHA-256 over the hash of the device's previous change and every column of this one but `seq`
/// and `hash`, each preceded by its length, so that no two changes have the same input.
QByteArray changeHash(const Change& change, const QByteArray& previousHash);

} // namespace tracseq::changes
