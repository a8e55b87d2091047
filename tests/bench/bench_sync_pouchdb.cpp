// SPDX-License-Identifier: GPL-3.0-or-later
// A lab file that has been offline sends its new samples to the lab's server, and a PouchDB the
// same documents to its server, by turns. Neither server flushes to the disk; both are other
// processes on this machine, reached by the loopback, and nothing is there yet of what is sent.
// bench_sync_pouchdb [SAMPLES [ROUNDS]]
// Where PouchDB is not installed (./dev bench sync_pouchdb does it), ends with 77 after our part.
#include "core/projects/project.h"
#include "core/samples/sample.h"
#include "tests/bench/sync_station.h"
#include "tests/support/postgres_fixture.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <map>

using namespace tracseq;
using bench::Station;
using namespace Qt::StringLiterals;

namespace {

constexpr int kNotMade = 77;
constexpr int kLongest = 300'000; ///< ms for one push of PouchDB's
constexpr int kBatches[] = {100, 500, 1'000, 2'500};

/// Notes when the last push was answered.
class Watched final : public sync::Transport {
public:
    explicit Watched(sync::Transport& to)
        : m_to(to)
    {
        m_timer.start();
    }

    Result<sync::Welcome> hello(const sync::Hello& hello) override { return m_to.hello(hello); }
    Status push(const Uuid& epoch, const Uuid& device,
                const std::vector<sync::OutgoingChange>& changes) override
    {
        Status done = m_to.push(epoch, device, changes);
        m_pushed = static_cast<double>(m_timer.nsecsElapsed()) * 1e-9;
        return done;
    }
    Result<sync::Page> pull(const Uuid& epoch, qint64 after, int most) override
    {
        return m_to.pull(epoch, after, most);
    }
    Result<sync::ReservedNumbers> reserve(const QString& kind, qint64 count) override
    {
        return m_to.reserve(kind, count);
    }
    Status raiseCounter(const QString& kind, qint64 next) override
    {
        return m_to.raiseCounter(kind, next);
    }

    /// Seconds from the first hello to there.
    [[nodiscard]] double pushed() const { return m_pushed; }

private:
    sync::Transport& m_to;
    QElapsedTimer m_timer;
    double m_pushed = 0;
};

database::FieldValues sample(int i, const Uuid& project)
{
    const auto decimal = [](qint64 thousandths) {
        return Decimal::fromMillionths(thousandths * 1'000);
    };
    return {{samples::Name, u"Sample %1 of the bench"_s.arg(i)},
            {samples::Accession, u"B-%1"_s.arg(i)},
            {samples::Barcode, u"BC%1"_s.arg(i)},
            {samples::SampleType, u"DNA"_s},
            {samples::Organism, u"Homo sapiens"_s},
            {samples::Project, project},
            {samples::Submitter, u"Dr. Bench"_s},
            {samples::Concentration, decimal(20'000 + i)},
            {samples::Volume, decimal(50'000)},
            {samples::Ratio260280, decimal(1'800 + i % 100)},
            {samples::Ratio260230, decimal(2'000 + i % 200)},
            {samples::Collected, QDate(2024, 2, 1 + i % 28)},
            {samples::Received, QDate(2024, 3, 1 + i % 28)},
            {samples::Notes, u"two tubes, thawed once, number %1"_s.arg(i)},
            {samples::Attributes, u"{\"donor\":\"D%1\",\"tissue\":\"blood\"}"_s.arg(i)}};
}

/// New samples, by someone offline.
void write(Station& station, int samples, const Uuid& project)
{
    int made = 0;
    station.write([&](changes::UnitOfWork& unit) -> Result<bool> {
        if (made == samples) {
            return false;
        }
        const auto id = unit.insert(samples::sampleEntity(), sample(made++, project));
        return id ? Result<bool>(true) : failure(id.error());
    });
}

/// What waits to be sent as one JSON document a line, with the fields that the changes set.
QByteArray documents(Station& station, int samples)
{
    const auto device = station.side.deviceOf(station.user);
    const auto all = device ? station.side.outgoing(*device, 1, samples) : failure(device.error());
    if (!all) {
        std::printf("what waits could not be read: %s\n", qPrintable(all.error().name()));
        std::exit(1);
    }
    QByteArray lines;
    qsizetype fewest = std::numeric_limits<qsizetype>::max();
    for (const auto& outgoing : *all) {
        const changes::Change& change = outgoing.change;
        QJsonObject document{{u"_id"_s, change.entityId.toString()}};
        const QJsonObject fields = QJsonDocument::fromJson(change.fields).object();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            document.insert(field.key(), field.value().toArray().at(1));
        }
        fewest = std::min(fewest, document.size() - 1);
        lines += QJsonDocument(document).toJson(QJsonDocument::Compact) + '\n';
    }
    std::printf("%zu new samples of %d fields, as documents %d bytes each\n", all->size(),
                static_cast<int>(fewest), static_cast<int>(lines.size()) / samples);
    return lines;
}

/// PouchDB, with the documents in it, and its server.
class Pouch {
public:
    /// Why there is nothing to compare with; empty when there is.
    QString start(const QByteArray& lines)
    {
        const QDir folder(QCoreApplication::applicationDirPath() + u"/../pouchdb"_s);
        const QString node = QStandardPaths::findExecutable(u"node"_s);
        if (node.isEmpty()) {
            return u"there is no program \"node\""_s;
        }
        if (!folder.exists(u"node_modules/express-pouchdb"_s) ||
            !folder.exists(u"node_modules/pouchdb"_s)) {
            return u"PouchDB is not installed in the build's folder pouchdb"_s;
        }
        QFile file(m_folder.filePath(u"documents.jsonl"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(lines) != lines.size()) {
            return file.errorString();
        }
        file.close();
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(node, {folder.filePath(u"push.js"_s), file.fileName(), m_folder.path()});
        // The first push waits for the writing, and lets both processes compile what they run.
        return push(kBatches[0]) > 0 ? QString() : u"its push failed (see above)"_s;
    }

    /// Documents a second; 0 when it failed.
    double push(int batch)
    {
        m_process.write(QByteArray::number(batch) + '\n');
        QByteArray line;
        while (!line.endsWith('\n')) {
            if (!m_process.canReadLine() && !m_process.waitForReadyRead(kLongest)) {
                return 0;
            }
            line += m_process.readLine();
        }
        return QJsonDocument::fromJson(line).object().value(u"per_second"_s).toDouble();
    }

    ~Pouch()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(10'000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

/// What several rounds came to, documents a second.
struct Speeds {
    void add(double speed) { all.insert(std::upper_bound(all.begin(), all.end(), speed), speed); }
    [[nodiscard]] double median() const
    {
        const std::size_t half = all.size() / 2;
        return all.size() % 2 == 1 ? all[half] : (all[half - 1] + all[half]) / 2;
    }
    void print(const QString& what) const
    {
        std::printf("%-52s %8.0f /s   (%.0f to %.0f)\n", qPrintable(what), median(), all.front(),
                    all.back());
    }

    std::vector<double> all; ///< the slowest first
};

/// A round of ours, with a file and a server of its own.
void pushOurs(tests::PostgresCluster& cluster, int samples, Speeds& pushing, Speeds& whole,
              QByteArray* lines)
{
    static int round = 0;
    const QString person = u"boss%1"_s.arg(++round);
    const auto member = bench::memberAddress(bench::makeServer(cluster, person), person);
    Station station(person);
    double seconds = 0;
    station.exchange(member, seconds); // it is connected before
    Uuid project;
    station.write([&](changes::UnitOfWork& unit) -> Result<bool> {
        if (project != Uuid()) {
            return false;
        }
        const auto id = unit.insert(projects::projectEntity(), {{projects::Code, u"BENCH"_s}});
        if (!id) {
            return failure(id.error());
        }
        project = *id;
        return true;
    });
    station.exchange(member, seconds);
    write(station, samples, project);
    if (lines->isEmpty()) {
        *lines = documents(station, samples);
    }
    const auto transport = bench::connectTo(member);
    Watched watched(*transport);
    const auto report = station.exchange(watched, seconds);
    if (report.sent != samples || report.taken != samples) {
        std::printf("of %d samples, %lld were sent and %lld came back\n", samples,
                    static_cast<long long>(report.sent), static_cast<long long>(report.taken));
        std::exit(1);
    }
    pushing.add(samples / watched.pushed());
    whole.add(samples / seconds);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int samples = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
    if (samples < 1 || rounds < 1) {
        std::printf("bench_sync_pouchdb [SAMPLES [ROUNDS]]\n");
        return 1;
    }
    tests::PostgresCluster cluster;
    QByteArray lines;
    Speeds pushing;
    Speeds whole;
    {
        Speeds warm;
        pushOurs(cluster, samples, warm, warm, &lines);
    }
    Pouch pouch;
    QString missing = pouch.start(lines);
    std::map<int, Speeds> theirs;
    for (int round = 0; round < rounds; ++round) {
        pushOurs(cluster, samples, pushing, whole, &lines);
        for (const int batch : kBatches) {
            const double speed = missing.isEmpty() ? pouch.push(batch) : 0;
            if (missing.isEmpty() && speed <= 0) {
                missing = u"its push failed (see above)"_s;
            }
            theirs[batch].add(speed);
        }
    }
    pushing.print(u"ours: until the last is on the server"_s);
    whole.print(u"ours: and what was decided is here again"_s);
    if (!missing.isEmpty()) {
        std::printf("NOT COMPARED with PouchDB: %s\n", qPrintable(missing));
        return kNotMade;
    }
    const auto best =
        std::max_element(theirs.begin(), theirs.end(), [](const auto& a, const auto& b) {
            return a.second.median() < b.second.median();
        });
    for (const auto& [batch, speeds] : theirs) {
        speeds.print(u"PouchDB: until the last is on its server, by %1"_s.arg(batch));
    }
    std::printf("ratio to PouchDB by %d: %.2f, with our way back %.2f; our slowest push to its "
                "fastest %.2f (promised: above 1)\n",
                best->first, pushing.median() / best->second.median(),
                whole.median() / best->second.median(),
                pushing.all.front() / best->second.all.back());
    return 0;
}
