// SPDX-License-Identifier: GPL-3.0-or-later
// The owner of the server's database alters what is in it by SQL, past all functions; the labs of
// the people find it.
#include "core/samples/sample_service.h"
#include "core/sync/checksum.h"
#include "tests/support/lab_contents.h"
#include "tests/support/workstation.h"

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

/// Two labs with some work between them, of which tom's is behind by the half.
struct Work {
    Work()
        : paula(bench, u"paula"_s)
        , tom(bench, u"tom"_s)
    {
        REQUIRE(paula.exchange().has_value());
        REQUIRE(tom.exchange().has_value());
        for (int i = 0; i < 10; ++i) {
            add(paula, u"S%1"_s.arg(i));
        }
        REQUIRE(paula.exchange().has_value());
        REQUIRE(tom.exchange().has_value());
        for (int i = 10; i < 20; ++i) {
            add(paula, u"S%1"_s.arg(i));
        }
        REQUIRE(paula.exchange().has_value());
    }

    static void add(Workstation& at, const QString& name)
    {
        REQUIRE(at.write([&](changes::UnitOfWork& unit) -> Status {
            const auto made = samples::createSample(
                unit, {{samples::Name, name}, {samples::SampleType, u"DNA"_s}}, at.clock());
            return made ? Status() : failure(made.error());
        }));
    }

    qint64 last()
    {
        return bench.asOwner(u"SELECT last_seq FROM tracseq.server_state"_s).value().toLongLong();
    }

    void byOwner(const QString& sql)
    {
        const auto done = bench.asOwner(sql);
        INFO(done.message.toStdString());
        REQUIRE(done.ok());
    }

    static void checkFound(const Result<sync::ExchangeReport>& met)
    {
        REQUIRE_FALSE(met.has_value());
        CHECK(met.error().code() == ErrorCode::ServerLogBroken);
    }

    ServerBench bench;
    Workstation paula;
    Workstation tom;
};

} // namespace

TEST_CASE("a change of the log that its owner altered is found by whoever reads it")
{
    Work work;
    const QString seq = QString::number(work.last() - 4);
    const auto alter = [&](const QString& set) {
        work.byOwner(u"UPDATE tracseq.change_log SET %1 WHERE seq = %2"_s.arg(set, seq));
    };
    SECTION("its content")
    {
        alter(u"fields = replace(fields, 'S1', 'X1')"_s);
    }
    SECTION("its author")
    {
        alter(u"who = '%1'"_s.arg(work.tom.user()));
    }
    SECTION("its time")
    {
        alter(u"at = at + 60000"_s);
    }
    SECTION("what was decided")
    {
        alter(u"verdict = 'refused'"_s);
    }
    SECTION("its effect")
    {
        alter(u"effect = '{\"set\":{}}'"_s);
    }
    SECTION("its content, with a hash that fits")
    {
        alter(u"fields = replace(fields, 'S1', 'X1')"_s);
        alter(u"hash = change_hash((SELECT p.hash FROM tracseq.change_log p WHERE "
              "p.device = change_log.device AND p.n = change_log.n - 1), id, device, n, who, at, "
              "clock, entity, entity_id, operation, fields, base, group_id, reason)"_s);
    }
    SECTION("one is taken out")
    {
        work.byOwner(u"DELETE FROM tracseq.change_log WHERE seq = "_s + seq);
    }
    SECTION("one is taken out, and the others close up")
    {
        work.byOwner(u"DELETE FROM tracseq.change_log WHERE seq = "_s + seq);
        work.byOwner(u"UPDATE tracseq.change_log SET seq = seq - 1000000 WHERE seq > "_s + seq);
        work.byOwner(u"UPDATE tracseq.change_log SET seq = seq + 999999 WHERE seq < 0"_s);
        work.byOwner(u"UPDATE tracseq.server_state SET last_seq = last_seq - 1"_s);
    }
    SECTION("two change places")
    {
        work.byOwner(u"UPDATE tracseq.change_log SET seq = -1 WHERE seq = "_s + seq);
        work.byOwner(u"UPDATE tracseq.change_log SET seq = %1 WHERE seq = %1 + 1"_s.arg(seq));
        work.byOwner(u"UPDATE tracseq.change_log SET seq = %1 + 1 WHERE seq = -1"_s.arg(seq));
    }
    SECTION("one is added behind the last")
    {
        work.byOwner(u"INSERT INTO tracseq.change_log SELECT seq + 1, gen_random_uuid(), device, "
                     "n + 1, who, at, clock, entity, gen_random_uuid(), operation, fields, base, "
                     "gen_random_uuid(), title, undoes, reason, hash, verdict, effect, lost, "
                     "message, row_at, digest, seal, taken_at FROM tracseq.change_log "
                     "WHERE seq = %1"_s.arg(work.last()));
        work.byOwner(u"UPDATE tracseq.server_state SET last_seq = last_seq + 1"_s);
    }
    const qint64 before = work.tom.count("SELECT count(*) FROM sample");
    Work::checkFound(work.tom.exchange());
    CHECK(work.tom.count("SELECT count(*) FROM sample") <= before + 10);
    work.tom.checkAudit(); // nothing of it was taken
    work.paula.checkAudit();
    Workstation fresh(work.bench, u"sara"_s);
    Work::checkFound(fresh.exchange());
}

TEST_CASE("rows that the owner altered past the log are named by the comparison of any lab")
{
    Work work;
    REQUIRE(work.tom.exchange().has_value());
    SECTION("altered")
    {
        work.byOwner(u"UPDATE tracseq.lab_row SET fields = fields || '{\"volume\":\"9\"}' WHERE "
                     "fields ->> 'name' = 'S3'"_s);
    }
    SECTION("taken out")
    {
        work.byOwner(u"DELETE FROM tracseq.lab_row WHERE fields ->> 'name' = 'S3'"_s);
    }
    SECTION("removed")
    {
        work.byOwner(u"UPDATE tracseq.lab_row SET deleted = true WHERE fields ->> 'name' = 'S3'"_s);
    }
    SECTION("added")
    {
        work.byOwner(u"INSERT INTO tracseq.lab_row SELECT gen_random_uuid(), entity, deleted, "
                     "created_at, updated_at, seq, first_seq, project, fields, ver "
                     "FROM tracseq.lab_row WHERE fields ->> 'name' = 'S3'"_s);
    }
    for (Workstation* at : {&work.paula, &work.tom}) {
        const auto met = at->exchange();
        REQUIRE(met.has_value());
        const auto transport = at->connect();
        NoProgress nobody;
        const auto compared = sync::compareChecksums(at->side(), *transport, met->welcome, nobody);
        REQUIRE(compared.has_value());
        CHECK(compared->outcome == sync::ChecksumReport::Outcome::Unequal);
        CHECK(compared->unequal == QStringList{u"sample"_s});
        CHECK(at->side().lastCheck()->unequal == QStringList{u"sample"_s});
        at->checkAudit();
    }
}

TEST_CASE("an owner who seals the altered log anew cannot make a lab that had it believe him")
{
    Work work;
    REQUIRE(work.tom.exchange().has_value());
    // All hashes of the chain and all seals from there on are computed again, as the functions do.
    work.byOwner(uR"(DO $$
        DECLARE
            v_change tracseq.change_log;
            v_device bytea;
            v_seal bytea;
        BEGIN
            UPDATE tracseq.change_log SET fields = replace(fields, 'S15', 'X15')
                WHERE operation = 'insert' AND fields LIKE '%S15%';
            FOR v_change IN SELECT * FROM tracseq.change_log ORDER BY seq LOOP
                SELECT l.hash INTO v_device FROM tracseq.change_log l
                    WHERE l.device = v_change.device AND l.n = v_change.n - 1;
                SELECT l.seal INTO v_seal FROM tracseq.change_log l WHERE l.seq = v_change.seq - 1;
                v_device := tracseq.change_hash(coalesce(v_device, decode(repeat('00', 32), 'hex')),
                    v_change.id, v_change.device, v_change.n, v_change.who, v_change.at,
                    v_change.clock, v_change.entity, v_change.entity_id, v_change.operation,
                    v_change.fields, v_change.base, v_change.group_id, v_change.reason);
                UPDATE tracseq.change_log SET hash = v_device,
                    seal = tracseq.change_seal(coalesce(v_seal, decode(repeat('00', 32), 'hex')),
                        v_change.seq, v_device, v_change.digest)
                    WHERE seq = v_change.seq;
                UPDATE tracseq.device SET last_hash = v_device WHERE id = v_change.device;
                UPDATE tracseq.server_state SET last_seal =
                    (SELECT l.seal FROM tracseq.change_log l WHERE l.seq = v_change.seq);
            END LOOP;
            UPDATE tracseq.lab_row SET fields = fields || '{"name": "X15"}'
                WHERE fields ->> 'name' = 'S15';
        END $$)"_s);
    for (Workstation* at : {&work.tom, &work.paula}) {
        Work::checkFound(at->exchange());
        CHECK(at->count("SELECT count(*) FROM sample WHERE name = 'X15'") == 0);
        CHECK(at->count("SELECT count(*) FROM change WHERE fields LIKE '%S15%'") == 1);
        at->checkAudit();
    }
}
