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

} // namespace tracseq::projects
