// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/audit.h"
#include "core/database/entity_query.h"
#include "core/lab/lab.h"
#include "core/samples/import_job.h"
#include "core/samples/import_records.h"
#include "core/samples/sample.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <catch2/catch.hpp>
#include <random>
#include <thread>

using namespace tracseq;
using namespace tracseq::samples;

namespace {

constexpr int kRounds = 200;
constexpr int kRoundsPerLab = 10; // a new lab now and then keeps each proof short

/// The value that each sample was last confirmed to have.
using Confirmed = QHash<Uuid, qint64>;

/// Starts the worker, lets it work for a random time, kills it, and reads what it had confirmed.
void workAndKill(const QString& lab, int round, int milliseconds, Confirmed& confirmed)
{
    QProcess worker;
    worker.start(QStringLiteral(TRACSEQ_KILL_WORKER), {lab, QString::number(round)});
    REQUIRE(worker.waitForStarted());
    // Time is counted from when it works, or a busy machine would kill it before it did anything;
    // every fourth is killed on its way there.
    if (round % 4 != 0) {
        while (!worker.canReadLine() && worker.waitForReadyRead(30'000)) {
        }
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    worker.kill();
    REQUIRE(worker.waitForFinished());
    INFO("the worker ended by itself with " << worker.exitCode());
    CHECK(worker.exitStatus() == QProcess::CrashExit);
    while (worker.canReadLine()) {
        const QList<QByteArray> words = worker.readLine().trimmed().split(' ');
        if (words.size() == 3 && words.front() == "E") {
            confirmed.insert(*Uuid::fromString(QString::fromLatin1(words.at(1))),
                             words.at(2).toLongLong());
        }
        if (words.front() == "I") {
            CHECK(words.at(2) == "1500");
        }
    }
}

void prove(const QString& path, const Clock& clock, const Confirmed& confirmed)
{
    auto opened = lab::Lab::open(path, clock);
    REQUIRE(opened.has_value());
    lab::Lab& lab = **opened;
    REQUIRE(recoverImports(lab.store(), QStringLiteral("anna")).has_value());
    const auto reader = lab.database().openReader();
    CHECK(database::Database::checkIntegrity(**reader).has_value());
    NoProgress nobody;
    const auto report = lab::verifyAudit(**reader, nobody);
    REQUIRE(report.has_value());
    for (const auto& finding : report->findings) {
        FAIL_CHECK(finding.sentence.toStdString());
    }
    for (auto it = confirmed.begin(); it != confirmed.end(); ++it) {
        const auto row = database::rowById(**reader, sampleEntity(), it.key());
        REQUIRE(row.has_value());
        REQUIRE(row->has_value());
        // An edit may have been stored and not yet confirmed when the worker died: the next value.
        CHECK((*row)->values[Volume].integer() >= it.value() * Decimal::kScale);
    }
    // Each sheet is in the lab whole or not at all.
    database::EntityQuery runs;
    runs.entity = &importRunEntity();
    qint64 finished = 0;
    const auto runIds = database::rowIds(**reader, runs);
    const auto records = database::rowsByRid(**reader, importRunEntity(), *runIds);
    for (const auto& run : *records) {
        const QString outcome = run.values[ImportOutcome].text();
        CHECK(outcome != QStringLiteral("running"));
        finished += outcome == QStringLiteral("finished") ? 1500 : 0;
    }
    database::EntityQuery imported;
    imported.entity = &sampleEntity();
    imported.conditions = {
        {Name, database::Condition::Kind::Contains, {QStringLiteral("import-")}}};
    CHECK(*database::countRows(**reader, imported) == finished);
}

} // namespace

TEST_CASE("after any kill the lab opens, proves itself, and has every confirmed edit")
{
    const unsigned seed = std::random_device{}();
    std::mt19937 random(seed);
    const SystemClock clock;
    std::unique_ptr<QTemporaryDir> folder;
    Confirmed confirmed;
    qint64 edits = 0;
    for (int round = 0; round < kRounds; ++round) {
        if (round % kRoundsPerLab == 0) {
            edits += confirmed.size();
            confirmed.clear();
            folder = std::make_unique<QTemporaryDir>();
        }
        INFO("round " << round << " of seed " << seed);
        const QString path = folder->filePath(QStringLiteral("kill.tracseq"));
        workAndKill(path, round, std::uniform_int_distribution(0, 250)(random), confirmed);
        prove(path, clock, confirmed);
    }
    CHECK(edits > kRounds);
}
