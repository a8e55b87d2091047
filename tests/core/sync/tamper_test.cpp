// SPDX-License-Identifier: GPL-3.0-or-later
// The owner of the server's database alters what is in it by SQL, past all functions; the labs of
// the people find it.
#include "core/sync/checksum.h"
#include "tests/core/sync/owned_server.h"

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a change of the log that its owner altered is found by whoever reads it")
{
    OwnedServer work;
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
    OwnedServer::checkFound(work.tom.exchange());
    CHECK(work.tom.count("SELECT count(*) FROM sample") <= before + 10);
    work.tom.checkAudit(); // nothing of it was taken
    work.paula.checkAudit();
    Workstation fresh(work.bench, u"sara"_s);
    OwnedServer::checkFound(fresh.exchange());
}

TEST_CASE("rows that the owner altered past the log are named by the comparison of any lab")
{
    OwnedServer work;
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
    OwnedServer work;
    REQUIRE(work.tom.exchange().has_value());
    work.sealAnew();
    for (Workstation* at : {&work.tom, &work.paula}) {
        OwnedServer::checkFound(at->exchange());
        CHECK(at->count("SELECT count(*) FROM sample WHERE name = 'X15'") == 0);
        CHECK(at->count("SELECT count(*) FROM change WHERE fields LIKE '%S15%'") == 1);
        at->checkAudit();
    }
}
