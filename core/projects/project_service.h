// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"

namespace tracseq::projects {

/// Adds a project within a unit of work of the caller. Errors: those of UnitOfWork::insert().
Result<Uuid> createProject(changes::UnitOfWork& unit, const database::FieldValues& values);

/// What windows do with projects. Returns at once; `done` comes back on the UI thread. Owned by the
/// composition root.
class ProjectService {
public:
    using Done = std::function<void(Result<changes::Written>)>;

    ProjectService(changes::Store& store, QString user)
        : m_store(store)
        , m_user(std::move(user))
    {
    }

    void create(const database::FieldValues& values, quint64 origin, QObject* receiver, Done done);

private:
    changes::Store& m_store;
    QString m_user;
};

} // namespace tracseq::projects
