// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lab.h"
#include "core/sync/exchange.h"
#include "core/sync/server_address.h"

#include <QTemporaryDir>
#include <memory>

namespace tracseq::tests {
class PostgresCluster;
}

namespace tracseq::bench {

/// A new database with our server; as the superuser reaches it by the local socket. A cluster takes
/// each administrator once. Ends the program when it cannot be set up.
sync::ServerAddress makeServer(tests::PostgresCluster& cluster, const QString& administrator);

/// The same as a member reaches it.
sync::ServerAddress memberAddress(const sync::ServerAddress& server, const QString& user);

/// A connection of that administrator, opened.
std::unique_ptr<sync::Transport> connectTo(const sync::ServerAddress& member);

/// A lab file of somebody's own. What fails in it ends the program.
struct Station {
    explicit Station(const QString& person);

    /// `seconds`: without those of opening the connection.
    sync::ExchangeReport exchange(const sync::ServerAddress& member, double& seconds);
    sync::ExchangeReport exchange(sync::Transport& transport, double& seconds);
    void write(const changes::Store::Step& step);

    QString user;
    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<lab::Lab> lab;
    sync::LabSide side;
};

} // namespace tracseq::bench
