// SPDX-License-Identifier: GPL-3.0-or-later
// How the server counts failed tries that workstations tell of, through libpq alone: by members who
// use it as they should, and by those who mean harm.
#include "core/accounts/sign_in_delay.h"
#include "core/sync/server_password.h"
#include "tests/core/sync/server_rows.h"

using namespace tracseq;
using namespace tracseq::tests;

namespace {

struct TriesLab {
    ServerBench bench;
    std::unique_ptr<PgConnection> paula = bench.connect(u"paula"_s);
    std::unique_ptr<PgConnection> tom = bench.connect(u"tom"_s);
    Uuid station = TestDevice::newId();

    [[nodiscard]] PgAnswer send(PgConnection& by, const QJsonValue& tries, const QString& at = {})
    {
        const QJsonObject report{{u"station"_s, at.isEmpty() ? station.toString() : at},
                                 {u"tries"_s, tries}};
        return by.run(u"SELECT tracseq.report_failures($1)"_s,
                      {QString::fromUtf8(QJsonDocument(report).toJson(QJsonDocument::Compact))});
    }
    void tell(const QString& name, int count, qint64 agoMs = 0)
    {
        QJsonArray tries;
        for (int i = 0; i < count; ++i) {
            tries.append(QJsonObject{{u"name"_s, bench.login(name)}, {u"ago"_s, agoMs}});
        }
        const auto told = send(*paula, tries);
        INFO(told.state.toStdString() << ' ' << told.message.toStdString());
        REQUIRE(told.ok());
    }
    QString signIn(PgConnection& who) { return who.run(u"SELECT tracseq.sign_in()"_s).state; }
    QString count(const QString& name)
    {
        return bench
            .asOwner(u"SELECT tries FROM failed_tries WHERE member = $1"_s, {bench.login(name)})
            .value();
    }
    /// Seconds from now on, rounded.
    int wait(const QString& name)
    {
        return bench
            .asOwner(u"SELECT round(extract(epoch FROM waits_until - clock_timestamp())) "
                     u"FROM failed_tries WHERE member = $1 AND waits_until > '-infinity'"_s,
                     {bench.login(name)})
            .value()
            .toInt();
    }
    void letPass(const QString& name, int seconds)
    {
        REQUIRE(bench
                    .asOwner(u"UPDATE failed_tries SET waits_until = waits_until - "
                             u"make_interval(secs => $2), signed_in_at = signed_in_at - "
                             u"make_interval(secs => $2) WHERE member = $1"_s,
                             {bench.login(name), QString::number(seconds)})
                    .ok());
        REQUIRE(bench
                    .asOwner(u"UPDATE failed_report SET since = since - make_interval(secs => $2) "
                             u"WHERE member = $1"_s,
                             {bench.login(name), QString::number(seconds)})
                    .ok());
    }
};

} // namespace

TEST_CASE("tries: the server makes one wait as the door does, until the time has passed")
{
    TriesLab lab;
    lab.tell(u"tom"_s, 4);
    CHECK(lab.signIn(*lab.tom) == QString()); // and counted anew from here
    CHECK(lab.count(u"tom"_s) == u"0");
    lab.tell(u"tom"_s, 4);
    for (int failures = 5; failures <= 12; ++failures) {
        lab.tell(u"tom"_s, 1);
        CHECK(lab.count(u"tom"_s) == QString::number(failures));
        // As at the door, but for five seconds, and never for good.
        const qint64 door =
            accounts::delayAfter(std::min(failures, accounts::kLockingFailures - 1));
        CHECK(std::abs(lab.wait(u"tom"_s) - (door / 1000 - 5)) <= 1);
        CHECK(lab.signIn(*lab.tom) == u"TS011");
        // What is tried meanwhile is refused, and counts as little as it does at the door.
        lab.tell(u"tom"_s, 3);
        CHECK(lab.count(u"tom"_s) == QString::number(failures));
        lab.letPass(u"tom"_s, 90'000); // more than a day
    }
    CHECK(lab.signIn(*lab.tom) == QString());
    CHECK(lab.count(u"tom"_s) == u"0");
    CHECK(lab.signIn(*lab.paula) == QString()); // nobody else waited
}

TEST_CASE("tries: what was tried before somebody got it right counts no more")
{
    TriesLab lab;
    CHECK(lab.signIn(*lab.tom) == QString());
    lab.tell(u"tom"_s, 9, 60'000);
    CHECK(lab.count(u"tom"_s) == u"0");
    lab.tell(u"tom"_s, 2);
    CHECK(lab.count(u"tom"_s) == u"2");
    lab.tell(u"sara"_s, 5, 60'000); // long enough ago to be let in, and not to be forgotten
    CHECK(lab.count(u"sara"_s) == u"5");
    CHECK(lab.signIn(*lab.bench.connect(u"sara"_s)) == QString());
}

TEST_CASE("tries: an administrator sees them, unlocks, and sets a new password")
{
    TriesLab lab;
    auto boss = lab.bench.connect(u"boss"_s);
    TestDevice device(lab.bench, u"paula"_s, lab.station);
    lab.tell(u"tom"_s, 6);
    const auto seen = boss->run(u"SELECT failed_tries, waits_until > now(), failed_where, "
                                u"failed_at IS NOT NULL FROM tracseq.admin_members() "
                                "WHERE name = $1"_s,
                                {lab.bench.login(u"tom"_s)});
    REQUIRE(seen.rows.size() == 1);
    CHECK(seen.rows.front() == std::vector<QString>{u"5"_s, u"t"_s, u"test"_s, u"t"_s});
    CHECK(lab.bench.asOwner(u"SELECT who || ' ' || what || ' ' || whom FROM admin_log"_s).value() ==
          u"%1 tries %2"_s.arg(lab.bench.login(u"paula"_s), lab.bench.login(u"tom"_s)));
    CHECK(lab.signIn(*lab.tom) == u"TS011");
    REQUIRE(boss->run(u"SELECT tracseq.admin_unlock($1)"_s, {lab.bench.login(u"tom"_s)}).ok());
    CHECK(lab.signIn(*lab.tom) == QString());
    lab.tell(u"tom"_s, 6);
    REQUIRE(boss->run(u"SELECT tracseq.admin_set_verifier($1, $2)"_s,
                      {lab.bench.login(u"tom"_s), sync::scramVerifier(u"new one"_s)})
                .ok());
    CHECK(lab.signIn(*lab.tom) == QString());
}

TEST_CASE("attack: tries that are told of shut nobody out for longer than the door does")
{
    TriesLab lab;
    auto gus = lab.bench.connect(u"gus"_s);
    const QString tom = lab.bench.login(u"tom"_s);
    // Everything that could make the wait long: many, far away in both directions, again and again.
    QJsonArray tries;
    for (int i = 0; i < 200; ++i) {
        tries.append(QJsonObject{{u"name"_s, tom}, {u"ago"_s, i % 2 == 0 ? -1e15 : i * 1000.0}});
    }
    for (int i = 0; i < 20; ++i) {
        REQUIRE(lab.send(*gus, tries, TestDevice::newId().toString()).ok());
        CHECK(lab.wait(u"tom"_s) <= 900);
        lab.letPass(u"tom"_s, 120);
    }
    lab.letPass(u"tom"_s, 900);
    CHECK(lab.signIn(*lab.tom) == QString());
    CHECK(gus->run(u"SELECT tracseq.admin_unlock($1)"_s, {tom}).state == u"42501");
    // Somebody's own count is not another's to take back.
    lab.tell(u"tom"_s, 5);
    CHECK(lab.signIn(*gus) == QString());
    CHECK(lab.count(u"tom"_s) == u"5");
}

TEST_CASE("attack: one member's reports make another wait for a quarter of an hour a day at most")
{
    TriesLab lab;
    auto gus = lab.bench.connect(u"gus"_s);
    const QString tom = lab.bench.login(u"tom"_s);
    const auto report = [&](PgConnection& by) {
        QJsonArray tries;
        for (int i = 0; i < 10; ++i) {
            tries.append(QJsonObject{{u"name"_s, tom}, {u"ago"_s, 0}});
        }
        REQUIRE(lab.send(by, tries, TestDevice::newId().toString()).ok());
    };
    // He goes on for a day, as soon as tom could come in again, who then does.
    int waited = 0;
    for (int i = 0; i < 40; ++i) {
        report(*gus);
        const int wait = std::max(0, lab.wait(u"tom"_s));
        waited += wait;
        lab.letPass(u"tom"_s, wait + 1);
        CHECK(lab.signIn(*lab.tom) == QString());
    }
    CHECK(waited <= 900);
    CHECK(waited > 0);
    report(*gus);
    CHECK(lab.signIn(*lab.tom) == QString());
    // What others tell counts as before, and so does what his own workstation tells.
    report(*lab.paula);
    CHECK(lab.signIn(*lab.tom) == u"TS011");
    lab.letPass(u"tom"_s, 60);
    CHECK(lab.signIn(*lab.tom) == QString());
    for (int i = 0; i < 12; ++i) {
        report(*lab.tom);
        CHECK(lab.signIn(*lab.tom) == u"TS011");
        lab.letPass(u"tom"_s, 900);
    }
    CHECK(lab.signIn(*lab.tom) == QString());
    // The next day he is believed again.
    lab.letPass(u"tom"_s, 90'000);
    report(*gus);
    CHECK(lab.signIn(*lab.tom) == u"TS011");
    CHECK(lab.bench.asOwner(u"SELECT count(*) FROM failed_report"_s).value() == u"2");
}

TEST_CASE("attack: tries fill no table, and what is no report does nothing")
{
    TriesLab lab;
    auto gus = lab.bench.connect(u"gus"_s);
    const QString tom = lab.bench.login(u"tom"_s);
    const auto one = [&](const QJsonValue& name, const QJsonValue& ago) {
        return QJsonArray{QJsonObject{{u"name"_s, name}, {u"ago"_s, ago}}};
    };
    const auto rows = [&] {
        return lab.bench
            .asOwner(u"SELECT (SELECT count(*) FROM failed_tries) + (SELECT count(*) FROM "
                     u"failed_station) + (SELECT count(*) FROM admin_log)"_s)
            .value()
            .toInt();
    };
    // Names that nobody has, or that are none: without a row, and without an answer that tells.
    for (const QJsonValue& name :
         {QJsonValue(u"nobody"_s), QJsonValue(u"postgres"_s), QJsonValue(1), QJsonValue(),
          QJsonValue(QJsonArray{tom}), QJsonValue(QString(60'000, u'x')),
          QJsonValue(u"'; DROP TABLE tracseq.failed_tries; --"_s),
          QJsonValue(QString(tom + u"' OR '1'='1"_s)), QJsonValue(u"$$; SELECT 1; $$"_s)}) {
        CHECK(lab.send(*gus, one(name, 0)).ok());
    }
    CHECK(lab.send(*gus, QJsonArray{1, u"x"_s, QJsonValue(), QJsonArray{tom}}).ok());
    CHECK(rows() == 0);
    CHECK(lab.bench.asOwner(u"SELECT to_regclass('tracseq.failed_tries') IS NOT NULL"_s).value() ==
          u"t");
    // What is no report, or too much of one.
    CHECK(lab.send(*gus, u"tom"_s).state == u"22023");
    CHECK(lab.send(*gus, QJsonValue()).state == u"22023");
    CHECK(lab.send(*gus, one(tom, 0), u"'; SELECT 1 --"_s).state == u"22P02");
    CHECK_FALSE(gus->run(u"SELECT tracseq.report_failures(NULL)"_s).ok());
    CHECK(lab.send(*gus, one(QString(70'000, u'x'), 0)).state == u"TS003");
    QJsonArray many;
    for (int i = 0; i < 201; ++i) {
        many.append(one(tom, 0).first());
    }
    CHECK(lab.send(*gus, many).state == u"TS003");
    CHECK(rows() == 0);
    // An age that is no number, or none that fits one.
    for (const char* ago : {"\"1\"", "null", "1e400", "-1e400", "{}"}) {
        const auto sent =
            gus->run(u"SELECT tracseq.report_failures($1)"_s,
                     {u"{\"station\":\"%1\",\"tries\":[{\"name\":\"%2\",\"ago\":%3}]}"_s.arg(
                         lab.station.toString(), tom, QString::fromLatin1(ago))});
        INFO(ago << ' ' << sent.message.toStdString());
        CHECK(sent.ok());
    }
    // A flood, from ever new workstations.
    many.removeLast();
    for (int i = 0; i < 100; ++i) {
        CHECK(lab.send(*gus, many, TestDevice::newId().toString()).ok());
        if (i % 2 == 0) {
            lab.letPass(u"tom"_s, 90'000);
        }
    }
    CHECK(lab.bench.asOwner(u"SELECT count(*) FROM failed_tries"_s).value() == u"1");
    CHECK(lab.bench.asOwner(u"SELECT count(*) FROM failed_station"_s).value() == u"10");
    // One entry for each wait that it came to.
    CHECK(lab.bench.asOwner(u"SELECT count(*) <= 51 FROM admin_log"_s).value() == u"t");
}

TEST_CASE("attack: who holds the count of another in an open transaction is thrown out")
{
    TriesLab lab;
    auto gus = lab.bench.connect(u"gus"_s);
    gus->run(u"SET idle_in_transaction_session_timeout = 0; SET statement_timeout = 0"_s);
    REQUIRE(gus->run(u"BEGIN"_s).ok());
    REQUIRE(lab.send(*gus,
                     QJsonArray{QJsonObject{{u"name"_s, lab.bench.login(u"tom"_s)}, {u"ago"_s, 0}}})
                .ok());
    CHECK(lab.signIn(*lab.tom) == QString());
    CHECK_FALSE(gus->run(u"SELECT 1"_s).ok());
}
