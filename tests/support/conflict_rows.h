// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"
#include "core/samples/sample.h"
#include "core/sync/conflict.h"

namespace tracseq::tests {

/// A conflict as the server makes it.
struct ConflictRow {
    Uuid record;
    QString kind = QStringLiteral("field");
    const char* field = "volume"; ///< null: about the whole record
    QString mine = {};            ///< null: empty
    QString theirs = {};
    QString myUser = QStringLiteral("tom");
    QString theirUser = QStringLiteral("paula");
    const char* entity = "sample";
    qint64 age = 3'600'000; ///< ms before now
};

/// Stores a conflict as the exchange with the server would; its id.
inline Uuid addConflict(changes::Store& store, const ConflictRow& row)
{
    using database::Value;
    const auto text = [](const QString& value) { return value.isNull() ? Value() : Value(value); };
    const qint64 at = store.clock().nowMs() - row.age;
    Uuid id;
    const auto done = store.replicate([&](changes::RowWriter& rows) -> Status {
        database::Record record;
        record.id = rows.context().ids.next();
        record.createdAt = at;
        record.updatedAt = at;
        record.values.resize(sync::conflictEntity().fields.size());
        const auto set = [&](int field, Value value) {
            record.values[static_cast<std::size_t>(field)] = std::move(value);
        };
        set(sync::ConflictEntity, QString::fromLatin1(row.entity));
        set(sync::ConflictEntityId, row.record.toString());
        set(sync::ConflictFieldName,
            row.field == nullptr ? Value() : Value(QString::fromLatin1(row.field)));
        set(sync::ConflictKind, row.kind);
        set(sync::ConflictChange, rows.context().ids.next().toString());
        set(sync::ConflictMine, text(row.mine));
        set(sync::ConflictTheirs, text(row.theirs));
        set(sync::ConflictMyUser, row.myUser);
        set(sync::ConflictMyAt, Value(at - 600'000));
        set(sync::ConflictTheirUser, text(row.theirUser));
        set(sync::ConflictTheirAt, row.theirUser.isNull() ? Value() : Value(at - 300'000));
        set(sync::ConflictState, QStringLiteral("open"));
        id = record.id;
        return rows.write(sync::conflictEntity(), nullptr, record);
    });
    REQUIRE(done.has_value());
    return id;
}

} // namespace tracseq::tests
