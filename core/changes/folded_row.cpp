// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/folded_row.h"

#include "core/changes/history.h"

namespace tracseq::changes {

using database::Connection;
using database::Entity;
using database::Statement;

const char* const kFoldedColumns =
    "SELECT change.seq, change.id, device.id, change.device_seq, change.user, change.at, "
    "change.clock, change.entity, change.entity_id, change.operation, change.fields, change.base, "
    "change.group_id, change.reason, change.hash, "
    "settled.seq, settled.verdict, settled.effect, settled.row_at "
    "FROM change JOIN device ON device.number = change.device "
    "LEFT JOIN settled ON settled.change = change.seq "
    "LEFT JOIN outbox ON outbox.change = change.seq "
    "WHERE (settled.seq IS NOT NULL OR outbox.change IS NOT NULL "
    "OR NOT EXISTS (SELECT 1 FROM sync_state) OR device.owner IN ('', ' ')) "
    "AND (settled.verdict IS NULL OR settled.verdict <> 'refused') "
    "AND NOT EXISTS (SELECT 1 FROM unseen_row WHERE unseen_row.entity_id = change.entity_id) ";

const char* const kFoldedOrder = "settled.seq IS NULL, settled.seq, change.seq";

bool FoldedRow::apply(const Entity& entity, const Change& change, const Settlement* settlement)
{
    const bool refused = settlement != nullptr && settlement->verdict == QLatin1String("refused");
    if (refused) {
        return true;
    }
    const bool isInsert = change.operation == Operation::Insert;
    const bool asEffect = settlement != nullptr && !settlement->effect.isEmpty();
    std::optional<Effect> effect;
    if (asEffect) {
        effect = decodeEffect(entity, settlement->effect);
    } else if (const auto fields = fieldsOf(entity, change)) {
        effect.emplace();
        for (const FieldChange& field : *fields) {
            const auto place = static_cast<std::size_t>(field.field);
            const bool adds = field.adds && place < values.size();
            effect->set.emplace_back(field.field,
                                     adds ? sumWith(values[place], field) : field.after);
        }
        if (change.operation == Operation::Remove) {
            effect->deleted = true;
        } else if (change.operation == Operation::Restore) {
            effect->deleted = false;
        }
    }
    if (!effect) {
        return false;
    }
    if (isInsert) {
        values.assign(entity.fields.size(), {});
        exists = true;
        deleted = false;
        createdAt = change.at;
    }
    values.resize(entity.fields.size());
    for (const auto& [field, value] : effect->set) {
        values[static_cast<std::size_t>(field)] = value;
    }
    deleted = effect->deleted.value_or(deleted);
    updatedAt = settlement != nullptr ? settlement->rowAt : change.at;
    return true;
}

std::optional<Settlement> readSettlement(const Statement& row)
{
    constexpr int kFirst = 15;
    if (row.isNull(kFirst)) {
        return std::nullopt;
    }
    const auto effect = row.utf8(kFirst + 2);
    return Settlement{row.integer(kFirst), row.text(kFirst + 1),
                      QByteArray(effect.data(), static_cast<qsizetype>(effect.size())),
                      row.integer(kFirst + 3)};
}

Result<FoldedRow> foldRow(Connection& connection, const Entity& entity, const Uuid& id)
{
    static const std::string sql =
        std::string(kFoldedColumns) + "AND change.entity_id = ?1 ORDER BY " + kFoldedOrder;
    auto rows = connection.cached(sql);
    if (!rows) {
        return failure(rows.error());
    }
    rows->bind(1, id);
    FoldedRow folded;
    folded.values.resize(entity.fields.size());
    for (;;) {
        const auto more = rows->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            return folded;
        }
        const Change change = readChange(*rows);
        const auto settlement = readSettlement(*rows);
        if (change.entity != QLatin1String(entity.name) ||
            !folded.apply(entity, change, settlement ? &*settlement : nullptr)) {
            return failure(ErrorCode::Unexpected,
                           {QStringLiteral("change %1 cannot be read").arg(change.seq)});
        }
    }
}

Status applyYields(Connection& connection, const Entity& entity, const Uuid& id, FoldedRow& row)
{
    auto yields = connection.cached("SELECT field, shown FROM yielded WHERE entity_id = ?1");
    if (!yields) {
        return failure(yields.error());
    }
    yields->bind(1, id);
    for (;;) {
        const auto more = yields->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            return {};
        }
        if (yields->text(0).isEmpty()) {
            row.deleted = true;
        } else if (const int field = entity.indexOf(yields->text(0)); field >= 0) {
            row.values[static_cast<std::size_t>(field)] = yields->value(1);
        }
    }
}

} // namespace tracseq::changes
