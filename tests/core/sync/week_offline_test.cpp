// SPDX-License-Identifier: GPL-3.0-or-later
// A lab that has grown, whose server is away for a week in which everybody goes on working.
// TRACSEQ_WEEK_MB says how big the lab file is (20 when it does not; 500 is what is promised).
#include "core/samples/sample_service.h"
#include "core/sync/checksum.h"
#include "tests/core/sync/station.h"
#include "tests/support/fake_clock.h"

#include <QFile>
#include <QFileInfo>
#include <QTimer>
#include <cstdio>

using namespace tracseq;
using namespace tracseq::tests;
using Phase = sync::EngineState::Phase;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#elif defined(__has_feature)
constexpr bool kSanitized = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
constexpr bool kSanitized = false;
#endif

constexpr qint64 kDayMs = 86'400'000;
constexpr int kDays = 7;
constexpr int kBatch = 500;

qint64 statusKb(const char* name)
{
    QFile status(u"/proc/self/status"_s);
    REQUIRE(status.open(QIODevice::ReadOnly));
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(name)) {
            return line.mid(static_cast<qsizetype>(qstrlen(name)) + 1)
                .simplified()
                .split(' ')
                .value(0)
                .toLongLong();
        }
    }
    return 0;
}

/// The most memory since then, of the times that it was looked at. What is mapped of the lab file
/// is the system's to give and to take, and does not count.
class MemoryWatch {
public:
    void look() { m_most = std::max(m_most, statusKb("RssAnon")); }
    [[nodiscard]] qint64 grownMb() const { return (m_most - m_before) / 1024; }

private:
    qint64 m_before = statusKb("RssAnon");
    qint64 m_most = m_before;
};

/// How long the thread of the window was away from its event loop, at most.
class GapWatch {
public:
    GapWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { longestMs = std::max(longestMs, m_since.restart()); });
        m_since.start();
        m_timer.start(1);
    }

    qint64 longestMs = 0;

private:
    QTimer m_timer;
    QElapsedTimer m_since;
};

struct Worker {
    Station* station = nullptr;
    std::vector<Uuid> samples;
    int number = 0;
};

/// What a person may write: of different lengths and words, and never the same.
QString note(int number)
{
    static const QStringList words{u"liver"_s,  u"thawed"_s,  u"second"_s, u"tube"_s,   u"pooled"_s,
                                   u"kidney"_s, u"by hand"_s, u"bench"_s,  u"pellet"_s, u"dilute"_s,
                                   u"washed"_s, u"repeat"_s,  u"frozen"_s, u"qubit"_s,  u"label"_s};
    QString text;
    quint32 state = static_cast<quint32>(number) * 2'654'435'761U + 1;
    for (int i = 0; i < 60; ++i) {
        state = state * 1'664'525U + 1'013'904'223U;
        text += words.at(static_cast<qsizetype>((state >> 16) % 15)) + u' ' +
                QString::number((state >> 8) % 100'000) + u' ';
    }
    return text;
}

void write(Station& station, const changes::Store::Work& work)
{
    const auto written = station.lab().store().writeNow({station.user(), u"work"_s, {}, 0}, work);
    INFO((written ? QString() : written.error().name()).toStdString());
    REQUIRE(written.has_value());
}

void addSamples(Worker& worker, int count, const Clock& clock)
{
    write(*worker.station, [&](changes::UnitOfWork& unit) -> Status {
        for (int i = 0; i < count; ++i) {
            const auto made = samples::createSample(
                unit,
                {{samples::Name, u"%1 %2"_s.arg(worker.station->user()).arg(++worker.number)},
                 {samples::SampleType, u"DNA"_s},
                 {samples::Notes, note(worker.number)}},
                clock);
            if (!made) {
                return failure(made.error());
            }
            worker.samples.push_back(*made);
        }
        return {};
    });
}

} // namespace

TEST_CASE("a big lab works on for a week without its server, and then everything arrives")
{
    const int megabytes = qEnvironmentVariableIntValue("TRACSEQ_WEEK_MB") > 0
                              ? qEnvironmentVariableIntValue("TRACSEQ_WEEK_MB")
                              : 20;
    PostgresCluster cluster;
    ServerBench bench(cluster);
    FakeClock clock;
    Station paula(bench, u"paula"_s, 0, &clock);
    Station tom(bench, u"tom"_s, 0, &clock);
    Worker hers{&paula, {}, 0};
    Worker his{&tom, {}, 0};
    const auto sizeMb = [&](Station& station) {
        return (QFileInfo(station.path()).size() + QFileInfo(station.path() + u"-wal"_s).size()) /
               (1024 * 1024);
    };
    const int patience = 60'000 + megabytes * 3'000;
    const auto isQuiet = [&](Station& station) {
        return station.engine->state().phase == Phase::Current &&
               labCount(station.lab(), "SELECT count(*) FROM outbox") == 0;
    };
    const auto cursor = [](Station& station) {
        return labCount(station.lab(), "SELECT cursor FROM sync_state");
    };

    QElapsedTimer time;
    time.start();
    paula.begin();
    REQUIRE(paula.is(Phase::Current));
    while (sizeMb(paula) < megabytes) {
        addSamples(hers, kBatch, clock);
        REQUIRE(until([&] { return isQuiet(paula); }, patience));
    }
    const qint64 grown = time.restart();
    tom.begin();
    REQUIRE(until([&] { return isQuiet(tom) && cursor(tom) == cursor(paula); }, patience));
    const qint64 taken = time.restart();
    const qint64 changesBefore = cursor(paula);

    // The week. Both work on samples of each other, without hearing of it.
    cluster.kill();
    REQUIRE(until([&] { return paula.engine->state().problem && tom.engine->state().problem; }));
    const int perDay = megabytes >= 200 ? 2'000 : 200;
    for (int day = 0; day < kDays; ++day) {
        for (Worker* worker : {&hers, &his}) {
            addSamples(*worker, perDay / 4, clock);
            for (int done = 0; done < perDay * 3 / 4; ++done) {
                const auto& known = hers.samples;
                const auto at = static_cast<std::size_t>(done * 37 + day * 1'001) % known.size();
                const Uuid id = worker == &his ? known[at % kBatch] : known[at];
                write(*worker->station, [&](changes::UnitOfWork& unit) {
                    return unit.update(
                        samples::sampleEntity(), id,
                        {{done % 3 == 0 ? samples::Volume : samples::Concentration,
                          Decimal::fromMillionths((done + day * perDay + 1) * Decimal::kScale +
                                                  (worker == &his ? 1 : 0))}});
                });
            }
        }
        clock.advance(kDayMs);
        static_cast<void>(until([] { return false; }, 50));
    }
    const qint64 worked = time.restart();
    const qint64 waiting = labCount(paula.lab(), "SELECT count(*) FROM outbox") +
                           labCount(tom.lab(), "SELECT count(*) FROM outbox");
    CHECK(waiting == qint64{2} * kDays * (perDay / 4 + perDay * 3 / 4));

    // It is back, while somebody types.
    cluster.start();
    MemoryWatch memory;
    GapWatch gaps;
    int typed = 0;
    qint64 slowestSave = 0;
    QElapsedTimer save;
    bool saving = false;
    const auto arrived = until(
        [&] {
            memory.look();
            if (!saving && typed < 50) {
                saving = true;
                save.start();
                paula.lab().store().write(
                    {paula.user(), u"typing"_s, {}, 0},
                    [&, id = hers.samples[static_cast<std::size_t>(typed)]](
                        changes::UnitOfWork& unit) {
                        return unit.update(samples::sampleEntity(), id,
                                           {{samples::Notes, u"typed %1"_s.arg(typed)}});
                    },
                    paula.engine.get(),
                    [&](const Result<changes::Written>& written) {
                        CHECK(written.has_value());
                        slowestSave = std::max(slowestSave, save.elapsed());
                        saving = false;
                        ++typed;
                    });
            }
            const auto& one = paula.engine->state();
            const auto& other = tom.engine->state();
            return typed == 50 && one.phase == Phase::Current && other.phase == Phase::Current &&
                   one.done == other.done && one.done >= changesBefore + waiting + 50 &&
                   isQuiet(paula) && isQuiet(tom) && cursor(paula) == cursor(tom);
        },
        patience * 2);
    const qint64 synced = time.restart();
    REQUIRE(arrived);
    std::printf("week offline: a lab of %lld MB with %lld changes (made and sent in %lld s, taken "
                "in %lld s); a week of %lld changes (%lld s), all there %lld ms after the server "
                "was; %lld MB more memory; the window's thread away for %lld ms at most, the "
                "slowest save %lld ms\n",
                static_cast<long long>(sizeMb(paula)), static_cast<long long>(changesBefore),
                static_cast<long long>(grown / 1000), static_cast<long long>(taken / 1000),
                static_cast<long long>(waiting), static_cast<long long>(worked / 1000),
                static_cast<long long>(synced), static_cast<long long>(memory.grownMb()),
                static_cast<long long>(gaps.longestMs), static_cast<long long>(slowestSave));

    for (Station* station : {&paula, &tom}) {
        CHECK(labCount(station->lab(), "SELECT count(*) FROM settled "
                                       "WHERE verdict IN ('refused', 'displaced')") == 0);
        CHECK(labCount(station->lab(), "SELECT count(*) FROM sample WHERE deleted = 0") ==
              static_cast<qint64>(hers.samples.size() + his.samples.size()));
        CHECK(station->engine->state().unequal.isEmpty());
        CHECK(station->engine->state().checkedAt > 0);
        checkLabAudit(station->lab());
    }
    CHECK(shownContents(paula.lab()) == shownContents(tom.lab()));
    CHECK(labCount(tom.lab(), "SELECT count(*) FROM conflict WHERE kind = 'field'") > 0);
    if (kSanitized) {
        return; // which takes memory and time of its own
    }
    CHECK(memory.grownMb() < 200);
    CHECK(gaps.longestMs < 100); // of a machine that does other things too; the bench is stricter
}
