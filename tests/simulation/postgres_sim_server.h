// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/postgres_transport.h"
#include "tests/simulation/simulation.h"
#include "tests/support/server_bench.h"

namespace tracseq::tests {

/// A real PostgreSQL behind a simulation.
class PostgresSimServer final : public SimServer {
public:
    std::unique_ptr<sync::Transport> connect(const QString& user) override;
    QStringList people() override;
    std::map<Uuid, ServerRow> rows() override;
    std::vector<sync::PulledChange> log() override;

    [[nodiscard]] ServerBench& bench() { return m_bench; }

private:
    ServerBench m_bench;
    std::map<QString, std::shared_ptr<sync::PostgresTransport>> m_open;
};

} // namespace tracseq::tests
