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

    /// Rows of a project or of its parts (members, lines of the budget, batches, notes of files),
    /// each as one step of undo that is called `title`.
    void add(const database::Entity& entity, const QString& title,
             const database::FieldValues& values, QObject* receiver, Done done);
    void edit(const database::Entity& entity, const QString& title, const Uuid& id,
              const database::FieldValues& values, const database::FieldValues& seen,
              const QString& reason, QObject* receiver, Done done);
    void remove(const database::Entity& entity, const QString& title, const std::vector<Uuid>& ids,
                QObject* receiver, Done done);
    /// Anything else that is one step.
    void run(const QString& title, changes::Store::Work work, QObject* receiver, Done done);

    [[nodiscard]] changes::Store& store() const { return m_store; }
    [[nodiscard]] const QString& user() const { return m_user; }

private:
    changes::Store& m_store;
    QString m_user;
};

} // namespace tracseq::projects
