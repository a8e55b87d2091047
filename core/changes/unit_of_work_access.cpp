// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of UnitOfWork that ask who may do it.
#include "core/changes/unit_of_work.h"

#include <algorithm>

namespace tracseq::changes {

using database::Entity;
using database::FieldType;
using database::Transition;
using database::Upkeep;

Status UnitOfWork::loadRights()
{
    if (m_rights) {
        return {};
    }
    if (m_context.policy == nullptr || m_request.authority == Authority::Program) {
        m_rights = nullptr;
        return {};
    }
    auto rights = m_context.policy->rightsOf(m_connection, m_request.user);
    if (!rights) {
        return failure(rights.error());
    }
    m_rights = std::move(*rights);
    return {};
}

Status UnitOfWork::mayWrite(const Entity& entity, Operation operation)
{
    if (entity.upkeep == Upkeep::AppendOnly && operation != Operation::Insert) {
        return failure(ErrorCode::EntryFixed, {entity.translatedLabel()});
    }
    // Bulk work asks the same for each of its rows.
    const std::pair question(&entity, operation);
    if (std::find(m_allowed.begin(), m_allowed.end(), question) != m_allowed.end()) {
        return {};
    }
    TRACSEQ_TRY(loadRights());
    if (*m_rights != nullptr) {
        TRACSEQ_TRY((*m_rights)->mayWrite(entity, operation));
    }
    m_allowed.push_back(question);
    return {};
}

Status UnitOfWork::mayTransition(const Entity& entity, const Transition& way)
{
    TRACSEQ_TRY(loadRights());
    return *m_rights == nullptr ? Status() : (*m_rights)->mayTransition(entity, way);
}

Status UnitOfWork::mayRevert(const Change& change, const Entity& entity,
                             const std::vector<FieldChange>& fields)
{
    if (entity.upkeep != Upkeep::Free) {
        return failure(ErrorCode::EntryFixed, {entity.translatedLabel()});
    }
    const bool own = change.user == m_request.user;
    switch (change.operation) {
    case Operation::Insert:
        return mayWrite(entity, own ? Operation::Insert : Operation::Remove);
    case Operation::Remove:
    case Operation::Restore:
        // Taking back one's own taking back of a new row removes or restores it once more.
        return own && mayWrite(entity, Operation::Insert) ? Status()
                                                          : mayWrite(entity, Operation::Remove);
    case Operation::Update:
        break;
    }
    const int state = entity.stateField();
    for (const FieldChange& field : fields) {
        const Transition* way = nullptr;
        if (field.field == state) {
            way = entity.lifeCycle->transition(field.before.text(), field.after.text());
            if (way == nullptr) { // what is taken back took such a step back
                way = entity.lifeCycle->transition(field.after.text(), field.before.text());
            }
        }
        TRACSEQ_TRY(way != nullptr ? mayTransition(entity, *way)
                                   : mayWrite(entity, Operation::Update));
    }
    return {};
}

} // namespace tracseq::changes
