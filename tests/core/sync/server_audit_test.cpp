// SPDX-License-Identifier: GPL-3.0-or-later
// `audit verify` of a lab with a server: what the owner of its database altered is found and named,
// and nothing is found where nobody altered anything.
#include "core/projects/project.h"
#include "core/sync/server_audit.h"
#include "core/sync/server_backup.h"
#include "tests/core/sync/owned_server.h"

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

using Rows = sync::ServerAuditReport::Rows;
using Problem = changes::AuditProblem;

sync::ServerAuditReport verify(Workstation& at, int pageSize = 7)
{
    const auto transport = at.connect();
    sync::ServerAuditOptions options;
    options.user = at.user();
    options.pageSize = pageSize;
    NoProgress nobody;
    auto report = sync::verifyServer(at.lab().store(), *transport, options, nobody);
    INFO((report ? QString() : report.error().name() + report.error().arguments().join(u' '))
             .toStdString());
    REQUIRE(report.has_value());
    return *report;
}

void checkHolds(Workstation& at, Rows rows)
{
    CAPTURE(at.user().toStdString());
    const auto report = verify(at);
    for (const changes::AuditFinding& finding : report.findings) {
        FAIL_CHECK(finding.sentence.toStdString());
    }
    CHECK(report.rows == rows);
    at.checkAudit();
}

bool names(const sync::ServerAuditReport& report, Problem problem, const QString& word)
{
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [&](const changes::AuditFinding& finding) {
                           return finding.problem == problem && finding.sentence.contains(word);
                       });
}

/// Takes out the last changes, and all that would tell of them.
const QString kCut = uR"(DO $$
    DECLARE
        v_last bigint := (SELECT last_seq - 3 FROM tracseq.server_state);
    BEGIN
        DELETE FROM tracseq.lab_row WHERE first_seq > v_last;
        DELETE FROM tracseq.unique_claim c
            WHERE NOT EXISTS (SELECT 1 FROM tracseq.lab_row r WHERE r.id = c.id);
        DELETE FROM tracseq.change_log WHERE seq > v_last;
        UPDATE tracseq.server_state SET last_seq = v_last,
            last_seal = (SELECT seal FROM tracseq.change_log WHERE seq = v_last);
        UPDATE tracseq.device d SET (last_n, last_hash) =
            (SELECT l.n, l.hash FROM tracseq.change_log l WHERE l.device = d.id
             ORDER BY n DESC LIMIT 1) WHERE EXISTS
            (SELECT 1 FROM tracseq.change_log l WHERE l.device = d.id);
    END $$)"_s;

} // namespace

TEST_CASE("a log that its owner altered does not hold, and what was altered is named")
{
    OwnedServer work;
    const qint64 number = work.last() - 4;
    const QString seq = QString::number(number);
    const auto alter = [&](const QString& set) {
        work.byOwner(u"UPDATE tracseq.change_log SET %1 WHERE seq = %2"_s.arg(set, seq));
    };
    Problem problem = Problem::ChangeAltered;
    QString word = u"Change %1 "_s.arg(seq);
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
    SECTION("its content, with a hash that fits")
    {
        alter(u"fields = replace(fields, 'S1', 'X1')"_s);
        alter(u"hash = change_hash((SELECT p.hash FROM tracseq.change_log p WHERE "
              "p.device = change_log.device AND p.n = change_log.n - 1), id, device, n, who, at, "
              "clock, entity, entity_id, operation, fields, base, group_id, reason)"_s);
        problem = Problem::SealBroken;
        word = u"change %1 "_s.arg(seq);
    }
    SECTION("what was decided")
    {
        alter(u"verdict = 'refused'"_s);
        problem = Problem::SealBroken;
        word = u"change %1 "_s.arg(seq);
    }
    SECTION("its effect")
    {
        alter(u"effect = '{\"set\":{}}'"_s);
        problem = Problem::SealBroken;
        word = u"change %1 "_s.arg(seq);
    }
    SECTION("what was decided, with a digest that fits")
    {
        alter(u"verdict = 'refused', digest = tracseq.change_digest('refused', effect, row_at)"_s);
        problem = Problem::SealBroken;
        word = u"change %1 "_s.arg(seq);
    }
    SECTION("into what cannot be read")
    {
        alter(u"operation = 'forget'"_s);
        problem = Problem::Unreadable;
        word = u"cannot be read"_s;
    }
    SECTION("one is taken out")
    {
        work.byOwner(u"DELETE FROM tracseq.change_log WHERE seq = "_s + seq);
        problem = Problem::ChangeMissing;
    }
    SECTION("the last ones are taken out")
    {
        work.byOwner(u"DELETE FROM tracseq.change_log WHERE seq >= "_s + seq);
        problem = Problem::ChangeMissing;
        word = u"Changes %1 to %2 "_s.arg(seq).arg(number + 4);
    }
    SECTION("a forged one is put in, and the others move on")
    {
        work.byOwner(u"UPDATE tracseq.change_log SET seq = seq + 1000000, n = n + 1000000 "
                     "WHERE seq > "_s +
                     seq);
        work.byOwner(u"UPDATE tracseq.change_log SET seq = seq - 999999, n = n - 999999 "
                     "WHERE seq > 1000000"_s);
        work.byOwner(u"INSERT INTO tracseq.change_log SELECT seq + 1, gen_random_uuid(), device, "
                     "n + 1, who, at, clock, entity, gen_random_uuid(), operation, fields, base, "
                     "gen_random_uuid(), title, undoes, reason, hash, verdict, effect, lost, "
                     "message, row_at, digest, seal, taken_at FROM tracseq.change_log "
                     "WHERE seq = "_s +
                     seq);
        work.byOwner(u"UPDATE tracseq.server_state SET last_seq = last_seq + 1"_s);
        word = u"Change %1 "_s.arg(number + 1);
    }
    SECTION("a forged one is added behind the last")
    {
        work.byOwner(u"INSERT INTO tracseq.change_log SELECT seq + 1, gen_random_uuid(), device, "
                     "n + 1, who, at, clock, entity, gen_random_uuid(), operation, fields, base, "
                     "gen_random_uuid(), title, undoes, reason, hash, verdict, effect, lost, "
                     "message, row_at, digest, seal, taken_at FROM tracseq.change_log "
                     "WHERE seq = %1"_s.arg(work.last()));
        work.byOwner(u"UPDATE tracseq.server_state SET last_seq = last_seq + 1"_s);
        word = u"Change %1 "_s.arg(work.last());
    }
    Workstation fresh(work.bench, u"sara"_s);
    const qint64 before = work.tom.count("SELECT count(*) FROM sample");
    // Paula has it all, tom has not got to it yet, and sara's file shares nothing yet.
    for (Workstation* at : {&work.paula, &work.tom, &fresh}) {
        CAPTURE(at->user().toStdString());
        const auto report = verify(*at);
        for (const changes::AuditFinding& finding : report.findings) {
            UNSCOPED_INFO(finding.sentence.toStdString());
        }
        CHECK(names(report, problem, word));
        CHECK(report.findings.size() < 30);
        at->checkAudit();
    }
    CHECK(work.tom.count("SELECT count(*) FROM sample") <= before + 10);
    CHECK_FALSE(fresh.exchange().has_value()); // it has joined by that, and has nothing
    CHECK(names(verify(fresh), problem, word));
}

TEST_CASE("rows that the owner altered past the log are named by the proof from any lab")
{
    OwnedServer work;
    SECTION("altered")
    {
        work.byOwner(u"UPDATE tracseq.lab_row SET fields = fields || '{\"volume\":\"9\"}' WHERE "
                     "fields ->> 'name' = 'S3'"_s);
    }
    SECTION("taken out")
    {
        work.byOwner(u"DELETE FROM tracseq.lab_row WHERE fields ->> 'name' = 'S3'"_s);
    }
    SECTION("the last changes are taken out, and their rows left")
    {
        // Nobody is there who has had them.
        work.paula.close();
        work.byOwner(u"CREATE TABLE public.kept AS SELECT * FROM tracseq.lab_row"_s);
        work.byOwner(kCut);
        work.byOwner(u"INSERT INTO tracseq.lab_row SELECT * FROM public.kept k WHERE NOT EXISTS "
                     "(SELECT 1 FROM tracseq.lab_row r WHERE r.id = k.id)"_s);
        work.paula.open();
        CHECK(names(verify(work.paula), Problem::LogCut, u"up to"_s));
    }
    Workstation fresh(work.bench, u"sara"_s);
    REQUIRE(fresh.exchange().has_value());
    for (Workstation* at : {&work.tom, &fresh}) {
        CAPTURE(at->user().toStdString());
        const auto report = verify(*at);
        CHECK(report.findings.size() == 1);
        CHECK(names(report, Problem::RowAltered, u"samples"_s));
        CHECK(report.rows == Rows::Unequal);
        CHECK(at->side().lastCheck()->unequal == QStringList{u"sample"_s});
        at->checkAudit();
    }
}

TEST_CASE("a log that its owner sealed anew is found by whoever had it, also after an exchange")
{
    OwnedServer work;
    const bool exchanged = GENERATE(false, true);
    REQUIRE(work.tom.exchange().has_value());
    work.sealAnew();
    for (Workstation* at : {&work.tom, &work.paula}) {
        CAPTURE(at->user().toStdString(), exchanged);
        if (exchanged) {
            OwnedServer::checkFound(at->exchange()); // the file goes back to what both have
        }
        const auto report = verify(*at);
        for (const changes::AuditFinding& finding : report.findings) {
            UNSCOPED_INFO(finding.sentence.toStdString());
        }
        CHECK(names(report, Problem::ChangeAltered, u"is not the one that this lab has"_s));
        CHECK(names(report, Problem::SealBroken, u"was written anew"_s) == !exchanged);
        CHECK(report.findings.size() == (exchanged ? 1 : 3));
        CHECK(report.rows == (exchanged ? Rows::LogBroken : Rows::Unequal));
        at->checkAudit();
    }
}

TEST_CASE("a log whose end was taken out without a trace is found by whoever had it")
{
    OwnedServer work;
    const bool another = GENERATE(false, true);
    work.byOwner(kCut);
    if (another) { // as after a restore, of which an administrator knows
        work.byOwner(u"UPDATE tracseq.server_state SET epoch = gen_random_uuid()"_s);
    }
    const auto report = verify(work.paula);
    CHECK(names(report, Problem::LogCut, u"ends at change %1,"_s.arg(work.last())) == !another);
    CHECK(report.agreedUpTo.value_or(-1) == (another ? work.last() : -1));
    work.paula.checkAudit();
}

TEST_CASE("a server that nobody altered holds, and what is new on it is taken")
{
    OwnedServer work;
    checkHolds(work.paula, Rows::Equal);
    checkHolds(work.tom, Rows::Equal);
    CHECK(work.tom.side().position()->cursor == work.last());
    CHECK(work.tom.count("SELECT count(*) FROM sample") == 20);
    const auto report = verify(work.tom, 5000);
    CHECK(report.changes == work.last());
    CHECK(report.compared == work.last());
    CHECK(report.rowCount >= 20);
    Workstation fresh(work.bench, u"sara"_s); // shares nothing: it takes nothing either
    checkHolds(fresh, Rows::Unmet);
    CHECK_FALSE(fresh.side().position()->connected);

    // Own work that waits, and a conflict.
    const Uuid id = [&] {
        const auto reader = work.tom.lab().database().openReader();
        auto query = (*reader)->prepare("SELECT id FROM sample LIMIT 1");
        REQUIRE(*query->step());
        return query->uuid(0);
    }();
    REQUIRE(work.paula.set(id, samples::Notes, QString(u"hers"_s)));
    REQUIRE(work.tom.set(id, samples::Notes, QString(u"his"_s)));
    checkHolds(work.tom, Rows::Equal);
    REQUIRE(work.paula.exchange().has_value());
    REQUIRE(work.tom.exchange().has_value());
    checkHolds(work.tom, Rows::Equal);
    checkHolds(work.paula, Rows::Equal);
    CHECK(work.paula.count("SELECT count(*) FROM conflict") == 1);
}

TEST_CASE("a server that was put back once holds, before and after a lab has met it again")
{
    OwnedServer work;
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"lab.backup"_s);
    NoProgress nobody;
    REQUIRE(sync::backupServer(work.bench.ownerAddress(), {}, file, nobody).has_value());
    const qint64 common = work.last();
    for (int i = 20; i < 30; ++i) {
        OwnedServer::add(work.paula, u"S%1"_s.arg(i));
    }
    REQUIRE(work.paula.exchange().has_value());
    REQUIRE(work.tom.exchange().has_value());
    REQUIRE(sync::restoreServer(work.bench.ownerAddress(), {}, file, lab::entities(), nobody)
                .has_value());

    checkHolds(work.paula, Rows::Unmet);
    CHECK(verify(work.paula).agreedUpTo.value_or(-1) == common);
    OwnedServer::add(work.tom, u"T1"_s);
    for (Workstation* at : {&work.tom, &work.paula, &work.tom}) {
        REQUIRE(at->exchange().has_value());
    }
    Workstation fresh(work.bench, u"sara"_s);
    REQUIRE(fresh.exchange().has_value());
    for (Workstation* at : {&work.paula, &work.tom, &fresh}) {
        checkHolds(*at, Rows::Equal);
        CHECK_FALSE(verify(*at).agreedUpTo.has_value());
    }

    // Put back again, and written to by others before this one comes.
    REQUIRE(sync::restoreServer(work.bench.ownerAddress(), {}, file, lab::entities(), nobody)
                .has_value());
    OwnedServer::add(work.tom, u"T2"_s);
    REQUIRE(work.tom.exchange().has_value());
    checkHolds(work.paula, Rows::Unmet);
    CHECK(verify(work.paula).agreedUpTo.value_or(-1) >= common);
}

TEST_CASE("a limited member proves by digests what is hidden, and finds it altered")
{
    OwnedServer work;
    Workstation sara(work.bench, u"sara"_s);
    REQUIRE(sara.exchange().has_value());
    const auto add = [&](const database::Entity& entity, const database::FieldValues& values) {
        Uuid id;
        REQUIRE(work.paula.write([&](changes::UnitOfWork& unit) -> Status {
            const auto added = unit.insert(entity, values);
            id = added ? *added : Uuid();
            return added ? Status() : failure(added.error());
        }));
        return id;
    };
    const auto sample = [&](const QString& name, const Uuid& project) {
        return add(samples::sampleEntity(), {{samples::Name, name},
                                             {samples::Accession, QString(u"A-"_s + name)},
                                             {samples::SampleType, u"DNA"_s},
                                             {samples::Project, project}});
    };
    const Uuid hers =
        add(projects::projectEntity(), {{projects::Code, u"P1"_s}, {projects::Title, u"P1"_s}});
    const Uuid other =
        add(projects::projectEntity(), {{projects::Code, u"P2"_s}, {projects::Title, u"P2"_s}});
    REQUIRE(work.paula.exchange().has_value());
    TestDevice boss(work.bench, u"boss"_s);
    REQUIRE(boss.connection()
                .run(u"SELECT tracseq.admin_set_projects($1, true, $2)"_s,
                     {sara.user(), u"{%1}"_s.arg(hers.toString())})
                .ok());
    Workstation again(work.bench, u"sara"_s);
    constexpr int kRows = 12;
    std::vector<Uuid> rows;
    rows.reserve(kRows);
    for (int i = 0; i < kRows; ++i) {
        rows.push_back(sample(u"H%1"_s.arg(i), i % 3 == 0 ? hers : other));
    }
    REQUIRE(work.paula.exchange().has_value());
    REQUIRE(again.exchange().has_value());
    // Into her sight, and out of it.
    REQUIRE(work.paula.set(rows[1], samples::Project, hers));
    REQUIRE(work.paula.set(rows[3], samples::Project, other));
    REQUIRE(work.paula.exchange().has_value());
    checkHolds(again, Rows::SeesParts);
    REQUIRE(again.exchange().has_value());
    checkHolds(again, Rows::SeesParts);
    checkHolds(work.paula, Rows::Equal);
    CHECK(again.count("SELECT count(*) FROM hidden_change") > 0);

    const auto alter = [&](const QString& set) {
        work.byOwner(u"UPDATE tracseq.change_log SET %1 WHERE operation = 'insert' AND "
                     "fields LIKE '%\"H4\"%'"_s.arg(set));
    };
    SECTION("the hash of what she does not see")
    {
        alter(u"hash = sha256(hash)"_s);
    }
    SECTION("what was decided about it")
    {
        alter(u"digest = sha256(digest)"_s);
    }
    SECTION("one is taken out")
    {
        alter(u"seq = seq + 1000000"_s);
    }
    CHECK_FALSE(verify(again).passed());
    Workstation fresh(work.bench, u"sara"_s);
    CHECK_FALSE(verify(fresh).passed());
}

TEST_CASE("the proof of a server stops when nobody wants it any more")
{
    OwnedServer work;
    class Once final : public Progress {
    public:
        bool update(qint64 done, qint64 total) override
        {
            CHECK(done <= total);
            return ++m_calls < 2;
        }

    private:
        int m_calls = 0;
    };
    Once once;
    const auto transport = work.paula.connect();
    sync::ServerAuditOptions options;
    options.user = work.paula.user();
    options.pageSize = 5;
    const auto report = sync::verifyServer(work.paula.lab().store(), *transport, options, once);
    REQUIRE_FALSE(report.has_value());
    CHECK(report.error().code() == ErrorCode::Cancelled);
}
