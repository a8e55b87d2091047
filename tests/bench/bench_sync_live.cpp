// SPDX-License-Identifier: GPL-3.0-or-later
// How long a change takes from one workstation to another's screen, with 20 idle ones connected,
// and how long the threads of the two windows are busy meanwhile. The idle ones are in a process of
// their own, as they would be, so that what a window's thread waits for is its own. The floor: a
// bare NOTIFY and the reading of one row by whoever was woken, on the same server.
#include "core/lab/lab.h"
#include "core/samples/sample.h"
#include "core/sync/engine.h"
#include "core/sync/server_setup.h"
#include "tests/support/postgres_fixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QThread>
#include <algorithm>
#include <cstdio>
#include <libpq-fe.h>

using namespace tracseq;
using namespace Qt::StringLiterals;

namespace {

constexpr int kIdle = 20;
constexpr int kChanges = 200;

double percentile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1,
                           static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

struct Station {
    explicit Station(const sync::ServerAddress& address)
        : lab(std::move(*lab::Lab::open(folder.filePath(u"lab.tracseq"_s), clock)))
    {
        sync::EngineOptions options;
        options.address = address;
        options.password = u"secret"_s;
        options.exchange.user = u"boss"_s;
        engine = std::make_unique<sync::Engine>(lab->store(), options);
        QObject::connect(&lab->hub(), &changes::ChangeHub::changed, engine.get(),
                         [this] { engine->noteChange(); });
        engine->start();
    }
    [[nodiscard]] bool isCurrent() const
    {
        return engine->state().phase == sync::EngineState::Phase::Current;
    }

    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<lab::Lab> lab;
    std::unique_ptr<sync::Engine> engine;
};

/// Turns the event loop until `so`; the longest single turn goes to `longest`.
template <typename So>
void turnUntil(const So& so, double& longest)
{
    QElapsedTimer turn;
    while (!so()) {
        turn.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, static_cast<double>(turn.nsecsElapsed()) * 1e-6);
        QThread::usleep(200);
    }
}

std::vector<double> floorOf(const tests::PostgresCluster& cluster, const QString& database)
{
    const QByteArray where =
        u"host=127.0.0.1 port=%1 dbname=%2 user=boss password=secret"_s.arg(cluster.port())
            .arg(database)
            .toUtf8();
    PGconn* writer = PQconnectdb(where.constData());
    PGconn* listener = PQconnectdb(where.constData());
    PQclear(PQexec(listener, "LISTEN bench"));
    std::vector<double> took;
    for (int i = 0; i < kChanges; ++i) {
        QElapsedTimer timer;
        timer.start();
        PQclear(PQexec(writer, "NOTIFY bench"));
        PGnotify* heard = nullptr;
        while ((heard = PQnotifies(listener)) == nullptr) {
            QThread::usleep(50);
            PQconsumeInput(listener);
        }
        PQfreemem(heard);
        PQclear(PQexec(listener, "SELECT 1"));
        took.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
    }
    PQfinish(writer);
    PQfinish(listener);
    return took;
}

/// The workstations that nobody works at, until the input ends. Says so when all are connected.
int beIdle(const sync::ServerAddress& address)
{
    std::vector<std::unique_ptr<Station>> stations;
    for (int i = 0; i < kIdle; ++i) {
        stations.push_back(std::make_unique<Station>(address));
    }
    double unused = 0;
    turnUntil(
        [&] {
            return std::all_of(stations.begin(), stations.end(),
                               [](const auto& one) { return one->isCurrent(); });
        },
        unused);
    std::printf("connected\n");
    std::fflush(stdout);
    const QSocketNotifier end(0, QSocketNotifier::Read);
    QObject::connect(&end, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc == 4 && QByteArray(argv[1]) == "--idle") {
        sync::ServerAddress there;
        there.host = u"127.0.0.1"_s;
        there.port = QString::fromLatin1(argv[2]);
        there.database = QString::fromLatin1(argv[3]);
        there.user = u"boss"_s;
        return beIdle(there);
    }
    tests::PostgresCluster cluster;
    const QString database = cluster.makeDatabase();
    sync::ServerAddress address;
    address.host = cluster.socket();
    address.port = QString::number(cluster.port());
    address.database = database;
    address.user = tests::PostgresCluster::superuser();
    {
        const auto session = sync::ServerSession::open(address, {});
        if (!session || !sync::initServer(**session, lab::entities(),
                                          sync::FirstAdministrator{u"boss"_s, u"secret"_s})) {
            std::printf("the server could not be set up\n");
            return 1;
        }
        // More than one person may be connected: each of them has 20 connections.
        static_cast<void>((*session)->run(u"ALTER ROLE boss CONNECTION LIMIT 100"_s));
    }
    address.host = u"127.0.0.1"_s;
    address.user = u"boss"_s;
    QProcess idle;
    idle.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    idle.start(QCoreApplication::applicationFilePath(), {u"--idle"_s, address.port, database});
    Station writer(address);
    Station reader(address);
    double longest = 0;
    QByteArray said;
    turnUntil(
        [&] {
            said += idle.readAllStandardOutput();
            return writer.isCurrent() && reader.isCurrent() && said.contains("connected");
        },
        longest);
    int seen = 0;
    QObject::connect(
        &reader.lab->hub(), &changes::ChangeHub::changed, &application,
        [&](const changes::ChangeSet& set) { seen += set.entities.contains(u"sample"_s) ? 1 : 0; });
    std::vector<double> took;
    longest = 0;
    for (int i = 0; i < kChanges; ++i) {
        const int before = seen;
        QElapsedTimer timer;
        timer.start();
        writer.lab->store().write(
            {u"boss"_s, u"work"_s, {}, 0},
            [i](changes::UnitOfWork& unit) -> Status {
                const auto added =
                    unit.insert(samples::sampleEntity(), {{samples::Name, u"S%1"_s.arg(i)},
                                                          {samples::Accession, u"A-%1"_s.arg(i)},
                                                          {samples::SampleType, u"DNA"_s}});
                return added ? Status() : failure(added.error());
            },
            &writer.lab->hub(), [](const Result<changes::Written>&) {});
        turnUntil([&] { return seen > before; }, longest);
        took.push_back(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
        // The others get it, too; what they do then is no part of the next one.
        QElapsedTimer pause;
        pause.start();
        turnUntil([&] { return pause.elapsed() > 60; }, longest);
    }
    const bool stayed = idle.state() == QProcess::Running;
    idle.closeWriteChannel();
    idle.waitForFinished();
    if (!stayed) {
        std::printf("the idle workstations did not stay connected\n");
        return 1;
    }
    const std::vector<double> floor = floorOf(cluster, database);
    const double p50 = percentile(took, 0.5);
    const double p95 = percentile(took, 0.95);
    std::printf(
        "a change on another's screen, %d idle      p50 %6.1f ms   p95 %6.1f ms (limit 300)\n",
        kIdle, p50, p95);
    std::printf("floor: NOTIFY and one answer               p50 %6.1f ms   p95 %6.1f ms   "
                "p95 is %.0f times the floor's\n",
                percentile(floor, 0.5), percentile(floor, 0.95), p95 / percentile(floor, 0.95));
    std::printf("longest turn of the windows' thread        %6.1f ms (limit 16)\n", longest);
    return 0;
}
