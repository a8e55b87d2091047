// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/conflict_service.h"

#include "core/changes/history.h"
#include "core/sync/conflict.h"
#include "core/sync/conflict_query.h"

#include <algorithm>

namespace tracseq::sync {

using changes::UnitOfWork;
using database::Entity;
using database::EntityList;
using database::Field;
using database::FieldValues;
using database::Record;
using database::Value;
using Take = ConflictDecision::Take;

namespace {

const char* stateOf(Take take)
{
    switch (take) {
    case Take::Theirs:
        return "theirs";
    case Take::Mine:
        return "mine";
    case Take::Other:
        break;
    }
    return "edited";
}

/// A conflict as the transaction finds it, and what is to become of it.
struct Case {
    const ConflictDecision* decision;
    Record conflict;
    const Entity* entity = nullptr; ///< null: of a newer program
    Uuid row;
    int field = -1;
    QString kind;

    [[nodiscard]] bool changesRow() const { return decision->take != Take::Theirs; }
};

Result<Case> load(UnitOfWork& unit, const EntityList& entities, const ConflictDecision& decision)
{
    auto conflict = unit.get(conflictEntity(), decision.conflict);
    if (!conflict) {
        return failure(conflict.error());
    }
    Case one{&decision, std::move(*conflict), nullptr, {}, -1, {}};
    if (at(one.conflict, ConflictState).text() != u"open") {
        const auto history = changes::historyOf(unit.connection(), decision.conflict);
        const QString who = history && !history->empty() ? history->back().user : QString();
        return failure(ErrorCode::RowChanged,
                       {conflictEntity().translatedLabel(),
                        conflictEntity().fields[ConflictState].translatedLabel(), who});
    }
    one.entity = entities.find(at(one.conflict, ConflictEntity).text());
    one.row = Uuid::fromString(at(one.conflict, ConflictEntityId).text()).value_or(Uuid());
    one.kind = at(one.conflict, ConflictKind).text();
    if (one.entity != nullptr) {
        one.field = one.entity->indexOf(at(one.conflict, ConflictFieldName).text());
    }
    return one;
}

/// Whether the record still is what the person looked at.
Status checkSeen(const Case& one, const Record& row)
{
    const auto& seen = one.decision->seen;
    if (!seen) {
        return one.changesRow()
                   ? failure(ErrorCode::Unexpected, {QStringLiteral("a decision without sight")})
                   : Status();
    }
    const QString others = QCoreApplication::translate("Errors", "somebody else");
    if (row.deleted && !seen->removed) {
        return failure(ErrorCode::RowNotFound, {one.entity->translatedLabel()});
    }
    if (seen->removed != row.deleted || (one.field < 0 && seen->updatedAt != row.updatedAt)) {
        return failure(ErrorCode::RowChanged,
                       {one.entity->translatedLabel(),
                        QCoreApplication::translate("Errors", "Something"), others});
    }
    if (one.field >= 0 && !(seen->value == at(row, one.field))) {
        return failure(ErrorCode::RowChanged,
                       {one.entity->translatedLabel(),
                        one.entity->fields[static_cast<std::size_t>(one.field)].translatedLabel(),
                        others});
    }
    return {};
}

/// What the fields of one record get.
struct RowDecision {
    const Entity* entity;
    Uuid id;
    bool restore = false;
    bool remove = false;
    FieldValues values;
    FieldValues given;                        ///< what the program gave and no person types
    std::vector<std::pair<int, qint64>> ages; ///< of the values that are set

    /// Of several lost values of one field the latest counts.
    void set(int field, Value value, qint64 age, bool byProgram)
    {
        for (auto& [known, knownAge] : ages) {
            if (known == field) {
                if (age < knownAge) {
                    return;
                }
                knownAge = age;
                std::erase_if(values, [field](const auto& v) { return v.first == field; });
                std::erase_if(given, [field](const auto& v) { return v.first == field; });
                (byProgram ? given : values).emplace_back(field, std::move(value));
                return;
            }
        }
        ages.emplace_back(field, age);
        (byProgram ? given : values).emplace_back(field, std::move(value));
    }
};

Status gather(const Case& one, const Record& row, RowDecision& plan)
{
    if (one.kind == u"delete_edited") {
        if (one.decision->take == Take::Other) {
            return failure(ErrorCode::Unexpected, {QStringLiteral("a removal has no value")});
        }
        plan.remove = true;
        return {};
    }
    if (one.field < 0) {
        return failure(ErrorCode::FieldUnknown,
                       {at(one.conflict, ConflictFieldName).text(), one.entity->translatedLabel()});
    }
    const Field& field = one.entity->fields[static_cast<std::size_t>(one.field)];
    const bool mine = one.decision->take == Take::Mine;
    if (field.readOnly && !mine) {
        return failure(ErrorCode::FieldReadOnly, {field.translatedLabel()});
    }
    plan.restore = plan.restore || (one.kind == u"edit_deleted" && row.deleted);
    // More cannot be taken out than there was: nothing is left.
    const Value wanted = one.kind == u"overdrawn"
                             ? Value(field.minimum.value_or(Decimal()))
                             : conflictValue(field, at(one.conflict, ConflictMine));
    plan.set(one.field, mine ? wanted : one.decision->other,
             at(one.conflict, ConflictMyAt).integer(), field.readOnly);
    return {};
}

/// Takes back the removal of a record, for who may remove: it is not theirs to take back.
Status bringBack(UnitOfWork& unit, const Entity& entity, const Uuid& id)
{
    TRACSEQ_TRY(unit.mayWrite(entity, changes::Operation::Restore));
    const auto history = changes::historyOf(unit.connection(), id);
    if (!history) {
        return failure(history.error());
    }
    for (auto change = history->crbegin(); change != history->crend(); ++change) {
        if (change->operation == changes::Operation::Remove) {
            return unit.revert(*change);
        }
    }
    return failure(ErrorCode::RowNotFound, {entity.translatedLabel()});
}

Status carryOut(UnitOfWork& unit, const RowDecision& plan, const EditRow& edit)
{
    if (plan.restore) {
        TRACSEQ_TRY(bringBack(unit, *plan.entity, plan.id));
    }
    if (!plan.given.empty()) {
        TRACSEQ_TRY(unit.update(*plan.entity, plan.id, plan.given));
    }
    if (!plan.values.empty()) {
        TRACSEQ_TRY(edit ? edit(unit, *plan.entity, plan.id, plan.values)
                         : unit.update(*plan.entity, plan.id, plan.values));
    }
    return plan.remove ? unit.remove(*plan.entity, plan.id) : Status();
}

} // namespace

Status decideConflicts(UnitOfWork& unit, const EntityList& entities,
                       const std::vector<ConflictDecision>& decisions, const EditRow& edit)
{
    std::vector<RowDecision> plans;
    for (const ConflictDecision& decision : decisions) {
        const auto one = load(unit, entities, decision);
        if (!one) {
            return failure(one.error());
        }
        if (one->changesRow()) {
            if (one->entity == nullptr || one->entity->upkeep != database::Upkeep::Free) {
                return failure(ErrorCode::EntryFixed,
                               {one->entity == nullptr ? at(one->conflict, ConflictEntity).text()
                                                       : one->entity->translatedLabel()});
            }
            const auto row = unit.get(*one->entity, one->row);
            if (!row) {
                return failure(row.error());
            }
            TRACSEQ_TRY(checkSeen(*one, *row));
            auto plan = std::find_if(plans.begin(), plans.end(),
                                     [&](const RowDecision& p) { return p.id == one->row; });
            if (plan == plans.end()) {
                plans.push_back({one->entity, one->row, false, false, {}, {}, {}});
                plan = std::prev(plans.end());
            }
            TRACSEQ_TRY(gather(*one, *row, *plan));
        }
    }
    for (const RowDecision& plan : plans) {
        TRACSEQ_TRY(carryOut(unit, plan, edit));
    }
    for (const ConflictDecision& decision : decisions) {
        TRACSEQ_TRY(
            unit.update(conflictEntity(), decision.conflict,
                        {{ConflictState, Value(QString::fromLatin1(stateOf(decision.take)))}}));
    }
    return {};
}

ConflictService::ConflictService(changes::Store& store, QString user, EditRow edit)
    : m_store(store)
    , m_user(std::move(user))
    , m_edit(std::move(edit))
{
}

void ConflictService::decide(const std::vector<ConflictDecision>& decisions, const QString& reason,
                             QObject* receiver, Done done)
{
    const int count = static_cast<int>(decisions.size());
    const changes::WriteRequest request{
        m_user, QCoreApplication::translate("Sync", "Decide %n conflict(s)", nullptr, count),
        reason, 0};
    m_store.write(
        request,
        [decisions, edit = m_edit, &entities = m_store.entities()](UnitOfWork& unit) {
            return decideConflicts(unit, entities, decisions, edit);
        },
        receiver, std::move(done));
}

} // namespace tracseq::sync
