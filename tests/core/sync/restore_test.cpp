// SPDX-License-Identifier: GPL-3.0-or-later
// A server that is put back to what a backup has, while labs work on.
#include "core/projects/project.h"
#include "core/samples/sample_service.h"
#include "core/sync/checksum.h"
#include "core/sync/server_backup.h"
#include "tests/support/lab_contents.h"
#include "tests/support/sample_rows.h"
#include "tests/support/workstation.h"

#include <QDir>
#include <set>

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

Uuid newSample(Workstation& at, const QString& name)
{
    Uuid id;
    REQUIRE(at.write([&](changes::UnitOfWork& unit) -> Status {
        const auto made = samples::createSample(
            unit, {{samples::Name, name}, {samples::SampleType, u"DNA"_s}}, at.clock());
        if (!made) {
            return failure(made.error());
        }
        id = *made;
        return {};
    }));
    return id;
}

} // namespace

TEST_CASE("a server that was put back to a backup gets again what it lost, also of who was away")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    Workstation tom(bench, u"tom"_s);
    Workstation sara(bench, u"sara"_s); // is away from before the backup until after the restore
    const std::vector<Workstation*> all{&paula, &tom, &sara};
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"lab.backup"_s);
    NoProgress nobody;
    for (Workstation* at : all) {
        REQUIRE(at->exchange().has_value());
    }
    const Uuid first = newSample(paula, u"S1"_s);
    const Uuid second = newSample(tom, u"S2"_s);
    for (Workstation* at : {&paula, &tom, &sara, &paula}) {
        REQUIRE(at->exchange().has_value());
    }
    const auto saved = sync::backupServer(bench.ownerAddress(), {}, file, nobody);
    INFO((saved ? QString() : saved.error().arguments().join(u' ')).toStdString());
    REQUIRE(saved.has_value());

    // Work goes on, and is acknowledged: new rows, a conflict, a removal, numbers.
    std::vector<Uuid> later;
    for (int i = 0; i < 30; ++i) {
        later.push_back(newSample(i % 2 == 0 ? paula : tom, u"L%1"_s.arg(i)));
    }
    REQUIRE(paula.set(first, samples::Volume, microlitres(10)));
    REQUIRE(tom.set(first, samples::Volume, microlitres(20)));
    REQUIRE(paula.write(
        [&](changes::UnitOfWork& unit) { return unit.remove(samples::sampleEntity(), second); }));
    for (Workstation* at : {&paula, &tom, &paula}) {
        REQUIRE(at->exchange().has_value());
        CHECK(at->side().position()->pending == 0);
    }
    later.push_back(newSample(sara, u"A1"_s));
    REQUIRE(sara.set(first, samples::Notes, QString(u"of her who was away"_s)));
    const qint64 had = paula.side().position()->cursor;

    const auto restored =
        sync::restoreServer(bench.ownerAddress(), {}, file, lab::entities(), nobody);
    INFO((restored ? QString() : restored.error().arguments().join(u' ')).toStdString());
    REQUIRE(restored.has_value());
    CHECK(restored->isEmpty());
    const qint64 has =
        bench.asOwner(u"SELECT last_seq FROM tracseq.server_state"_s).value().toLongLong();
    CHECK(has + 30 < had);
    later.push_back(newSample(tom, u"T1"_s));

    for (Workstation* at : all) {
        const auto met = at->exchange();
        INFO((met ? QString() : met.error().name() + met.error().arguments().join(u' '))
                 .toStdString());
        REQUIRE(met.has_value());
        CHECK(met->newEpoch);
        CHECK(met->sent > 0);
    }
    for (int round = 0; round < 2; ++round) {
        for (Workstation* at : all) {
            const auto again = at->exchange();
            REQUIRE(again.has_value());
            CHECK_FALSE(again->newEpoch);
        }
    }
    std::set<std::pair<QString, qint64>> blocks;
    const QStringList wanted = shownContents(paula.lab());
    for (Workstation* at : all) {
        CAPTURE(at->user().toStdString());
        CHECK(at->side().position()->pending == 0);
        CHECK(shownContents(at->lab()) == wanted);
        for (const Uuid& id : later) {
            const auto row = at->row(samples::sampleEntity(), id);
            CHECK((row && !row->deleted));
        }
        CHECK(at->row(samples::sampleEntity(), second)->deleted);
        CHECK(at->row(samples::sampleEntity(), first)->values[samples::Volume] == microlitres(10));
        CHECK(at->row(samples::sampleEntity(), first)->values[samples::Notes].text() ==
              u"of her who was away");
        CHECK(at->count("SELECT count(*) FROM conflict WHERE deleted = 0 AND mine = '20' AND "
                        "theirs = '10' AND state = 'open'") == 1);
        CHECK(at->count("SELECT count(*) - count(DISTINCT accession) FROM sample") == 0);
        at->checkAudit();
        const auto transport = at->connect();
        const auto met = at->exchange();
        REQUIRE(met.has_value());
        CHECK(sync::compareChecksums(at->side(), *transport, met->welcome, nobody)->outcome ==
              sync::ChecksumReport::Outcome::Equal);
        const auto reader = at->lab().database().openReader();
        auto ranges = (*reader)->prepare("SELECT kind, first FROM number_range WHERE mark = '' "
                                         "AND home <> ''");
        while (*ranges->step()) {
            CHECK(blocks.emplace(ranges->text(0), ranges->integer(1)).second);
        }
    }
}
