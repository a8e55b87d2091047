// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/projects/project_service.h"

#include "core/projects/project.h"

namespace tracseq::projects {

using changes::UnitOfWork;
using database::FieldValues;

Result<Uuid> createProject(UnitOfWork& unit, const FieldValues& values)
{
    return unit.insert(projectEntity(), values);
}

void ProjectService::create(const FieldValues& values, quint64 origin, QObject* receiver, Done done)
{
    const changes::WriteRequest request{
        m_user, QCoreApplication::translate("Projects", "Add a project"), {}, origin};
    m_store.write(
        request,
        [values](UnitOfWork& unit) -> Status {
            const auto id = createProject(unit, values);
            return id ? Status() : failure(id.error());
        },
        receiver, std::move(done));
}

void ProjectService::add(const database::Entity& entity, const QString& title,
                         const FieldValues& values, QObject* receiver, Done done)
{
    run(
        title,
        [&entity, values](UnitOfWork& unit) -> Status {
            const auto id = unit.insert(entity, values);
            return id ? Status() : failure(id.error());
        },
        receiver, std::move(done));
}

void ProjectService::edit(const database::Entity& entity, const QString& title, const Uuid& id,
                          const FieldValues& values, const FieldValues& seen, const QString& reason,
                          QObject* receiver, Done done)
{
    m_store.write(
        {m_user, title, reason, 0},
        [&entity, id, values, seen](UnitOfWork& unit) {
            return unit.update(entity, id, values, seen);
        },
        receiver, std::move(done));
}

void ProjectService::remove(const database::Entity& entity, const QString& title,
                            const std::vector<Uuid>& ids, QObject* receiver, Done done)
{
    run(
        title,
        [&entity, ids](UnitOfWork& unit) -> Status {
            for (const Uuid& id : ids) {
                TRACSEQ_TRY(unit.remove(entity, id));
            }
            return {};
        },
        receiver, std::move(done));
}

void ProjectService::run(const QString& title, changes::Store::Work work, QObject* receiver,
                         Done done)
{
    m_store.write({m_user, title, {}, 0}, std::move(work), receiver, std::move(done));
}

} // namespace tracseq::projects
