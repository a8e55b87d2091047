// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sync_station.h"

#include "core/sync/postgres_transport.h"
#include "core/sync/server_setup.h"
#include "tests/support/postgres_fixture.h"

#include <QElapsedTimer>
#include <cstdio>
#include <cstdlib>

namespace tracseq::bench {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void giveUp(const char* what, const Error& error)
{
    std::printf("%s failed: %s %s\n", what, qPrintable(error.name()),
                qPrintable(error.arguments().join(u' ')));
    std::exit(1);
}

} // namespace

sync::ServerAddress makeServer(tests::PostgresCluster& cluster, const QString& administrator)
{
    sync::ServerAddress address;
    address.host = cluster.socket();
    address.port = QString::number(cluster.port());
    address.database = cluster.makeDatabase();
    address.user = tests::PostgresCluster::superuser();
    const auto session = sync::ServerSession::open(address, {});
    if (!session || !sync::initServer(**session, lab::entities(),
                                      sync::FirstAdministrator{administrator, u"secret"_s})) {
        std::printf("the server could not be set up\n");
        std::exit(1);
    }
    return address;
}

sync::ServerAddress memberAddress(const sync::ServerAddress& server, const QString& user)
{
    sync::ServerAddress member = server;
    member.host = u"127.0.0.1"_s;
    member.user = user;
    return member;
}

std::unique_ptr<sync::Transport> connectTo(const sync::ServerAddress& member)
{
    auto transport = sync::PostgresTransport::open(member, u"secret"_s);
    if (!transport) {
        giveUp("the connection", transport.error());
    }
    return std::move(*transport);
}

Station::Station(const QString& person)
    : user(person)
    , lab(std::move(*lab::Lab::open(folder.filePath(u"lab.tracseq"_s), clock)))
    , side(lab->store())
{
}

sync::ExchangeReport Station::exchange(const sync::ServerAddress& member, double& seconds)
{
    return exchange(*connectTo(member), seconds);
}

sync::ExchangeReport Station::exchange(sync::Transport& transport, double& seconds)
{
    sync::ExchangeOptions options;
    options.user = user;
    NoProgress nobody;
    QElapsedTimer timer;
    timer.start();
    const auto report = sync::exchange(side, transport, options, nobody);
    seconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
    if (!report) {
        giveUp("the exchange", report.error());
    }
    return *report;
}

void Station::write(const changes::Store::Step& step)
{
    const auto done = lab->store().writeBulk({user, u"work"_s, {}, 0}, step);
    if (!done) {
        giveUp("the work", done.error());
    }
}

} // namespace tracseq::bench
