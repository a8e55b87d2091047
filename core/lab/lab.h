// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/signature_service.h"
#include "core/changes/audit.h"
#include "core/changes/store.h"
#include "core/database/task_runner.h"

namespace tracseq::lab {

/// All entities of the product, those that others refer to first.
const database::EntityList& entities();

/// Proves a lab: changes::verifyAudit() over all of its entities and what its modules keep beside
/// the log. Any thread; reads only.
Result<changes::AuditReport> verifyAudit(database::Connection& connection, Progress& progress);

/// An open lab with everything that its services stand on, in the order in which it has to be
/// built and taken down. The composition roots of the window, of the command line and of tests
/// each make one and hand its parts on. Lives on the thread that made it (the UI thread).
class Lab {
public:
    /// Blocks while the file is opened and brought to this version. Errors as Database::open().
    /// `hasher` is for tests, which have no time for real passwords.
    static Result<std::unique_ptr<Lab>>
    open(const QString& path, const Clock& clock,
         std::shared_ptr<const accounts::PasswordHasher> hasher = nullptr);

    /// The parts over a database that was opened elsewhere: a window opens the file on another
    /// thread and makes the lab on its own. Does not block.
    static std::unique_ptr<Lab>
    over(std::unique_ptr<database::Database> database, const Clock& clock,
         std::shared_ptr<const accounts::PasswordHasher> hasher = nullptr);

    [[nodiscard]] database::Database& database() { return *m_database; }
    [[nodiscard]] changes::Store& store() { return *m_store; }
    [[nodiscard]] changes::ChangeHub& hub() { return m_hub; }
    [[nodiscard]] database::TaskRunner& tasks() { return *m_tasks; }
    /// Who may write, and signing in; outlived by no write.
    [[nodiscard]] accounts::AccountService& accounts() { return *m_accounts; }
    [[nodiscard]] accounts::SignatureService& signatures() { return *m_signatures; }
    [[nodiscard]] Courier& courier() { return m_courier; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] QString path() const { return m_database->path(); }

private:
    explicit Lab(const Clock& clock)
        : m_clock(clock)
        , m_policy(clock)
    {
    }

    const Clock& m_clock;
    accounts::AccountPolicy m_policy;
    Courier m_courier;
    changes::ChangeHub m_hub;
    std::unique_ptr<database::Database> m_database;
    std::unique_ptr<changes::Store> m_store;
    std::unique_ptr<accounts::AccountService> m_accounts;
    std::unique_ptr<accounts::SignatureService> m_signatures;
    std::unique_ptr<database::TaskRunner> m_tasks; ///< first to go: what runs uses the others
};

} // namespace tracseq::lab
