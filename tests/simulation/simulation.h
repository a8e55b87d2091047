// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/folded_row.h"
#include "core/database/entity_query.h"
#include "tests/simulation/model_server.h"
#include "tests/simulation/sim_lab.h"

#include <QSet>
#include <QTemporaryDir>

namespace tracseq::tests {

/// A row as the server has it.
struct ServerRow {
    QString entity;
    bool deleted = false;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    QJsonObject fields;
};

/// The server of a simulation: the model or a real one.
class SimServer {
public:
    virtual ~SimServer() = default;
    virtual std::unique_ptr<sync::Transport> connect(const QString& user) = 0;
    /// Who may sign in: an administrator, a technician and an investigator.
    virtual QStringList people()
    {
        return {QStringLiteral("anna"), QStringLiteral("ben"), QStringLiteral("chen")};
    }
    virtual std::map<Uuid, ServerRow> rows() = 0;
    virtual std::vector<sync::PulledChange> log() = 0;
    /// Keeps a state to go back to, and goes back to it. False where that cannot be done.
    virtual bool keep() { return false; }
    virtual bool goBack(bool newEpoch)
    {
        static_cast<void>(newEpoch);
        return false;
    }
};

class ModelSimServer final : public SimServer {
public:
    explicit ModelSimServer(ServerFault fault);
    std::unique_ptr<sync::Transport> connect(const QString& user) override;
    std::map<Uuid, ServerRow> rows() override;
    std::vector<sync::PulledChange> log() override { return m_server.log(); }
    bool keep() override;
    bool goBack(bool newEpoch) override;

private:
    FakeClock m_clock;
    ModelServer m_server;
    std::optional<ModelServer> m_kept;
};

/// Several workstations and a server, everything that can go wrong between them, and what must be
/// true in the end. The seed decides everything that happens.
class Simulation {
public:
    Simulation(quint64 seed, SimServer& server, int steps = 60);

    /// What does not hold; empty when all does.
    QString run();

private:
    void oneStep();
    void exchange(SimLab& lab);
    void addLab();
    void settleDown();
    void checkEqual();
    void checkLog();
    void checkRemoval(const std::vector<const sync::PulledChange*>& setters,
                      const sync::PulledChange& removal);
    void checkSum(const sync::PulledChange& entry, const database::Value& before,
                  const database::Value& after, const QString& name);
    void checkNeighbour(const sync::PulledChange& setter, const sync::PulledChange& entry,
                        const QString& field);
    [[nodiscard]] bool sharedStation(const Uuid& device) const;
    void checkConflictRecord(const std::map<Uuid, ServerRow>& rows, const sync::PulledChange& entry,
                             const QString& name, const QJsonObject& fields);
    void checkPlaces(const std::map<Uuid, ServerRow>& rows);
    void checkDecisions(const std::vector<sync::PulledChange>& log);
    void checkNothingLost();
    void checkNumbers();
    void checkAudits();
    void fail(const QString& what);
    SimLab& anyLab();

    SimServer& m_server;
    int m_steps;
    Random m_random;
    QTemporaryDir m_folder;
    std::deque<Letter> m_late;
    std::vector<const database::Entity*> m_kinds;
    std::vector<std::unique_ptr<SimLab>> m_labs;
    QString m_failure;
    bool m_putBack = false; ///< a lab file was put back from a copy of it
};

} // namespace tracseq::tests
