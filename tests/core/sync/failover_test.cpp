// SPDX-License-Identifier: GPL-3.0-or-later
// Two servers, the second following the first: the first dies under load, the second takes over,
// and the labs go on by themselves.
#include "core/samples/sample_service.h"
#include "tests/core/sync/station.h"

#include <map>
#include <set>
#include <tuple>

using namespace tracseq;
using namespace tracseq::tests;
using Phase = sync::EngineState::Phase;

namespace {

struct Block {
    QString kind;
    qint64 first = 0;
    qint64 last = 0;

    bool operator<(const Block& other) const
    {
        return std::tie(kind, first, last) < std::tie(other.kind, other.first, other.last);
    }
};

/// Two servers and the people of a lab, whose programs know both.
class Pair {
public:
    explicit Pair(const QString& settings)
        : m_primary(PostgresCluster::Options{false, settings})
        , bench(m_primary)
        , standby(PostgresCluster::standbyOf(m_primary))
    {
        REQUIRE(until([&] { return followers() == 1; }, 30'000));
    }

    qint64 followers()
    {
        return bench
            .asOwner(u"SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'"_s)
            .value()
            .toLongLong();
    }

    Station& add(const QString& name)
    {
        auto station = std::make_unique<Station>(bench, name);
        station->options.address.host = u"127.0.0.1,127.0.0.1"_s;
        station->options.address.port = u"%1,%2"_s.arg(m_primary.port()).arg(standby->port());
        station->options.address.parameters.append({u"target_session_attrs"_s, u"read-write"_s});
        stations.push_back(std::move(station));
        Station& added = *stations.back();
        added.begin();
        QObject::connect(
            added.engine.get(), &sync::Engine::exchanged, added.engine.get(),
            [this](const sync::ExchangeReport& report) { wentBack += report.newEpoch ? 1 : 0; });
        REQUIRE(added.is(Phase::Current));
        return added;
    }

    /// Everybody writes: new samples, and now and then the same field of the same sample.
    void work(int rounds)
    {
        for (int i = 0; i < rounds; ++i) {
            for (const auto& station : stations) {
                Uuid id;
                write(*station, [&](changes::UnitOfWork& unit) -> Status {
                    const auto added = samples::createSample(
                        unit,
                        {{samples::Name, u"%1 %2"_s.arg(station->user()).arg(++m_written)},
                         {samples::SampleType, u"DNA"_s}},
                        m_clock);
                    if (!added) {
                        return failure(added.error());
                    }
                    id = *added;
                    return {};
                });
                made.push_back(id);
            }
            if (i % 5 == 0) {
                for (const auto& station : stations) {
                    edit(*station, made[static_cast<std::size_t>(i)]);
                }
            }
            static_cast<void>(until([] { return false; }, 15));
        }
        noteBlocks();
    }

    void edit(Station& station, const Uuid& sample)
    {
        if (station.has(sample)) {
            write(station, [&](changes::UnitOfWork& unit) {
                return unit.update(
                    samples::sampleEntity(), sample,
                    {{samples::Volume, Decimal::fromMillionths(++m_written * Decimal::kScale)}});
            });
        }
    }

    static void write(Station& station, const changes::Store::Work& work)
    {
        const auto written =
            station.lab().store().writeNow({station.user(), u"work"_s, {}, 0}, work);
        INFO((written ? QString() : written.error().name()).toStdString());
        REQUIRE(written.has_value());
    }

    /// All that the server ever reserved for each of them, as far as it can be seen.
    void noteBlocks()
    {
        for (const auto& station : stations) {
            const auto reader = station->lab().database().openReader();
            auto ranges = (*reader)->prepare("SELECT kind, first, last FROM number_range "
                                             "WHERE mark = '' AND home <> ''");
            while (*ranges->step()) {
                m_blocks[{ranges->text(0), ranges->integer(1), ranges->integer(2)}].insert(
                    station->user());
            }
        }
    }

    void checkBlocks()
    {
        noteBlocks();
        CHECK(m_blocks.size() > stations.size());
        const Block* before = nullptr;
        for (const auto& [block, owners] : m_blocks) {
            INFO(block.kind.toStdString() << ' ' << block.first << ' ' << block.last);
            CHECK(owners.size() == 1);
            CHECK((before == nullptr || before->kind != block.kind || before->last < block.first));
            before = &block;
        }
    }

    std::unique_ptr<PgConnection> owner()
    {
        return std::make_unique<PgConnection>(
            u"host=%1 port=%2 dbname=%3 user=postgres"_s.arg(standby->socket())
                .arg(standby->port())
                .arg(bench.database()));
    }

    void failOver()
    {
        m_primary.kill();
        REQUIRE(until([&] {
            return std::all_of(stations.begin(), stations.end(), [](const auto& station) {
                return station->engine->state().problem.has_value();
            });
        }));
        for (const auto& station : stations) {
            INFO(station->engine->state().problem->name().toStdString());
            CHECK(station->engine->state().phase != Phase::Stopped);
            cursors[station->user()] = {labCount(station->lab(), "SELECT cursor FROM sync_state"),
                                        sealOf(*station)};
        }
        work(5); // while there is none
        standby->promote();
    }

    static QByteArray sealOf(Station& station)
    {
        const auto reader = station.lab().database().openReader();
        auto query = (*reader)->prepare("SELECT seal FROM sync_state");
        return *query->step() ? query->bytes(0) : QByteArray();
    }

    /// Nothing waits, and all have the same.
    void checkEqual()
    {
        auto server = owner();
        const auto last = [&] {
            return server->run(u"SELECT last_seq FROM tracseq.server_state"_s).value().toLongLong();
        };
        REQUIRE(until(
            [&] {
                const qint64 now = last();
                return std::all_of(stations.begin(), stations.end(), [&](const auto& station) {
                    return labCount(station->lab(), "SELECT count(*) FROM outbox") == 0 &&
                           labCount(station->lab(), "SELECT cursor FROM sync_state") == now;
                });
            },
            60'000));
        const QStringList first = shownContents(stations.front()->lab());
        for (const auto& station : stations) {
            CAPTURE(station->user().toStdString());
            CHECK(shownContents(station->lab()) == first);
            checkLabAudit(station->lab());
            CHECK(labCount(station->lab(), "SELECT count(*) FROM settled "
                                           "WHERE verdict IN ('refused', 'displaced')") == 0);
            for (const Uuid& id : made) {
                CHECK(station->has(id));
            }
        }
        CHECK(server->run(u"SELECT count(*) FROM tracseq.lab_row WHERE entity = 'sample'"_s)
                  .value()
                  .toLongLong() == static_cast<qint64>(made.size()));
        CHECK(labCount(stations.front()->lab(), "SELECT count(DISTINCT accession) FROM sample") ==
              static_cast<qint64>(made.size()));
        checkBlocks();
    }

private:
    PostgresCluster m_primary;

public:
    ServerBench bench;
    std::unique_ptr<PostgresCluster> standby;
    std::vector<std::unique_ptr<Station>> stations;
    std::vector<Uuid> made;
    std::map<QString, std::pair<qint64, QByteArray>> cursors; ///< at the death of the first
    int wentBack = 0;

private:
    SystemClock m_clock;
    qint64 m_written = 0;
    std::map<Block, std::set<QString>> m_blocks;
};

} // namespace

TEST_CASE("when a server dies whose standby confirms all, nothing that was acknowledged is lost")
{
    Pair pair(u"synchronous_commit = on"_s);
    pair.bench.cluster().set(u"synchronous_standby_names"_s, u"*"_s);
    for (const char* name : {"paula", "tom", "sara"}) {
        pair.add(QString::fromLatin1(name));
    }
    pair.work(40);
    pair.failOver();
    pair.work(20);
    pair.checkEqual();
    CHECK(pair.wentBack == 0);
    auto server = pair.owner();
    for (const auto& [user, at] : pair.cursors) {
        CAPTURE(user.toStdString());
        CHECK(at.first > 50);
        CHECK(server
                  ->run(u"SELECT encode(seal, 'hex') FROM tracseq.change_log WHERE seq = $1"_s,
                        {QString::number(at.first)})
                  .value()
                  .toLatin1() == at.second.toHex());
    }
}

TEST_CASE("what a standby that takes over had not got is sent again by those who did it")
{
    Pair pair({});
    for (const char* name : {"paula", "tom"}) {
        pair.add(QString::fromLatin1(name));
    }
    pair.work(20);
    const auto last = [](PgConnection& server) {
        return server.run(u"SELECT last_seq FROM tracseq.server_state"_s).value().toLongLong();
    };
    // It does not follow any more.
    pair.standby->set(u"primary_conninfo"_s, {});
    REQUIRE(until([&] { return pair.followers() == 0; }));
    // Her numbers are reserved by the one that will die.
    pair.add(u"sara"_s);
    pair.work(30);
    REQUIRE(until([&] {
        return std::all_of(pair.stations.begin(), pair.stations.end(), [](const auto& station) {
            return station->engine->state().phase == Phase::Current;
        });
    }));
    const qint64 had =
        pair.bench.asOwner(u"SELECT last_seq FROM tracseq.server_state"_s).value().toLongLong();
    pair.failOver();
    auto server = pair.owner();
    const qint64 has = last(*server);
    INFO(had << " changes, of which the standby had " << has);
    CHECK(has + 60 < had);
    pair.work(20);
    pair.checkEqual();
    CHECK(pair.wentBack >= 3);
}
