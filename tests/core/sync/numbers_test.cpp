// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that people read, as files that are offline coin them.
#include "core/samples/sample_service.h"
#include "tests/support/workstation.h"

#include <QFile>
#include <set>

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

/// Makes samples as the form does, with the lab's own accessions and barcodes.
void addNumbered(Workstation& at, const QString& prefix, int count)
{
    REQUIRE(at.write([&](changes::UnitOfWork& unit) -> Status {
        for (int i = 0; i < count; ++i) {
            const auto made = samples::createSample(
                unit,
                {{samples::Name, u"%1-%2"_s.arg(prefix).arg(i)}, {samples::SampleType, u"DNA"_s}},
                at.clock());
            if (!made) {
                return failure(made.error());
            }
        }
        return {};
    }));
}

qint64 displaced(ServerBench& bench)
{
    return bench.asOwner(u"SELECT count(*) FROM tracseq.change_log WHERE verdict = 'displaced'"_s)
        .value()
        .toLongLong();
}

std::set<QString> accessions(Workstation& at, const char* where)
{
    const auto reader = at.lab().database().openReader();
    auto rows = (*reader)->prepare(std::string("SELECT accession FROM sample WHERE ") + where);
    std::set<QString> all;
    while (*rows->step()) {
        all.insert(rows->text(0));
    }
    return all;
}

} // namespace

TEST_CASE("two who are offline never coin the same number")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    Workstation tom(bench, u"tom"_s);
    REQUIRE(paula.exchange().has_value());
    REQUIRE(tom.exchange().has_value());
    addNumbered(paula, u"P"_s, 700);
    addNumbered(tom, u"T"_s, 900);
    CHECK(accessions(paula, "accession LIKE '%-%-%'").empty()); // none needed a mark
    REQUIRE(paula.exchange().has_value());
    REQUIRE(tom.exchange().has_value());
    REQUIRE(paula.exchange().has_value());
    CHECK(displaced(bench) == 0);
    CHECK(accessions(paula, "1").size() == 1600);
    CHECK(accessions(paula, "1") == accessions(tom, "1"));
    CHECK(paula.count("SELECT count(DISTINCT barcode) FROM sample") == 1600);
    // More than half of the block is used: the exchange brought the next one, twice as big.
    CHECK(paula.count("SELECT count(*) FROM number_range WHERE kind = 'sample.accession' "
                      "AND home <> '' AND last - first + 1 = 2000") == 1);
    paula.checkAudit();
}

TEST_CASE("an import that uses up all blocks offline goes on with numbers that nobody else coins")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    Workstation tom(bench, u"tom"_s);
    for (Workstation* at : {&paula, &tom}) {
        REQUIRE(at->exchange().has_value());
        addNumbered(*at, at->user(), 1500);
        CHECK(accessions(*at, "accession LIKE 'S-_______-______'").size() == 500);
    }
    REQUIRE(paula.exchange().has_value());
    REQUIRE(tom.exchange().has_value());
    CHECK(displaced(bench) == 0);
    CHECK(accessions(tom, "1").size() == 3000);
    addNumbered(tom, u"again"_s, 1); // in touch with the server, it has short numbers again
    CHECK(accessions(tom, "name = 'again-0' AND accession LIKE 'S-_______'").size() == 1);
}

TEST_CASE("a copy of a lab file takes no number from the blocks of the original")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    REQUIRE(paula.exchange().has_value());
    addNumbered(paula, u"before"_s, 5);
    REQUIRE(paula.exchange().has_value());
    paula.close();
    const QTemporaryDir folder;
    const QString copied = folder.filePath(u"copy.tracseq"_s);
    REQUIRE(QFile::copy(paula.path(), copied));
    paula.open();
    Workstation copy(bench, u"paula"_s, copied);
    addNumbered(paula, u"original"_s, 20);
    addNumbered(copy, u"copy"_s, 20);
    REQUIRE(paula.exchange().has_value());
    REQUIRE(copy.exchange().has_value());
    REQUIRE(paula.exchange().has_value());
    CHECK(displaced(bench) == 0);
    CHECK(accessions(paula, "1").size() == 45);
    copy.checkAudit();
}

TEST_CASE("a file that was put back from a backup drops its blocks when it learns of it")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    REQUIRE(paula.exchange().has_value());
    paula.close();
    const QTemporaryDir folder;
    const QString backup = folder.filePath(u"backup.tracseq"_s);
    REQUIRE(QFile::copy(paula.path(), backup));
    paula.open();
    addNumbered(paula, u"lost"_s, 20);
    REQUIRE(paula.exchange().has_value());
    paula.close();
    REQUIRE(QFile::remove(paula.path()));
    REQUIRE(QFile::copy(backup, paula.path()));
    paula.open();
    REQUIRE(paula.exchange().has_value());
    addNumbered(paula, u"after"_s, 20);
    REQUIRE(paula.exchange().has_value());
    CHECK(displaced(bench) == 0);
    CHECK(accessions(paula, "1").size() == 40);
}

TEST_CASE("a lab that counted without a server gives the server's numbers their beginning")
{
    ServerBench bench;
    Workstation boss(bench, u"boss"_s);
    Workstation tom(bench, u"tom"_s);
    addNumbered(boss, u"alone"_s, 1200);
    REQUIRE(boss.exchange().has_value());
    REQUIRE(boss.exchange(0, true).has_value());
    REQUIRE(tom.exchange().has_value());
    addNumbered(tom, u"T"_s, 10);
    addNumbered(boss, u"B"_s, 10);
    REQUIRE(tom.exchange().has_value());
    REQUIRE(boss.exchange().has_value());
    CHECK(displaced(bench) == 0);
    CHECK(accessions(boss, "accession > 'S-0001200'").size() == 20);
    CHECK(accessions(boss, "1").size() == 1220);
}

TEST_CASE("who may make nothing that has a number exchanges without blocks")
{
    ServerBench bench;
    Workstation gus(bench, u"gus"_s);
    REQUIRE(gus.exchange().has_value());
    CHECK(gus.count("SELECT count(*) FROM number_range") == 0);
}

TEST_CASE("a server that was put back does not give out again what it gave before")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    REQUIRE(paula.exchange().has_value());
    REQUIRE(bench.asOwner(u"UPDATE tracseq.server_state SET epoch = gen_random_uuid()"_s).ok());
    Workstation tom(bench, u"tom"_s);
    REQUIRE(tom.exchange().has_value());
    CHECK(tom.count("SELECT min(first) FROM number_range WHERE kind = 'sample.accession'") >
          1'000'000);
}

TEST_CASE("a server that is put back twice to the same state gives out other numbers each time")
{
    ServerBench bench;
    Workstation paula(bench, u"paula"_s);
    REQUIRE(paula.exchange().has_value());
    const auto before =
        bench.session().rows(u"SELECT kind, next, life FROM tracseq.number_counter"_s);
    REQUIRE(before.has_value());
    std::set<qint64> firsts;
    for (int life = 0; life < 4; ++life) {
        for (const auto& row : *before) {
            REQUIRE(bench
                        .asOwner(u"UPDATE tracseq.number_counter SET next = %2, life = '%3' "
                                 "WHERE kind = '%1'"_s.arg(row[0].toString(), row[1].toString(),
                                                           row[2].toString()))
                        .ok());
        }
        // Of these, each gives another number.
        REQUIRE(bench
                    .asOwner(u"UPDATE tracseq.server_state SET epoch = "
                             "'00000000-0000-4000-8000-00000000000%1'"_s.arg(life))
                    .ok());
        Workstation other(bench, u"tom"_s);
        REQUIRE(other.exchange().has_value());
        firsts.insert(
            other.count("SELECT min(first) FROM number_range WHERE kind = 'sample.accession'"));
    }
    CHECK(firsts.size() == 4);
}
