// SPDX-License-Identifier: GPL-3.0-or-later
// Doors of several workstations and one server: a try that failed at one of them counts at all.
#include "core/base/error_text.h"
#include "core/sync/server_directory.h"
#include "core/sync/server_door.h"
#include "core/sync/server_trial.h"
#include "tests/support/workstation.h"

#include <QElapsedTimer>
#include <algorithm>

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

/// The lab's owner has made an account for tom at their workstation; paula's has heard of it, and
/// tom was never there.
struct TwoDoors {
    ServerBench bench;
    Workstation boss{bench, u"boss"_s};
    Workstation paula{bench, u"paula"_s};
    std::optional<accounts::Session> owner;
    Uuid tom;

    TwoDoors()
    {
        // What is done before there is a server stays where it is.
        REQUIRE(boss.exchange().has_value());
        const auto made = boss.lab().accounts().createOwner(
            person(u"boss"_s, accounts::Role::LabAdministrator), u"nine tall blue herons"_s);
        REQUIRE(made.has_value());
        owner = *made;
        const auto added = boss.lab().accounts().create(
            *owner, person(u"tom"_s, accounts::Role::LabTechnician), kFirst);
        REQUIRE(added.has_value());
        tom = *added;
        REQUIRE(boss.exchange().has_value());
        REQUIRE(paula.exchange().has_value());
    }

    [[nodiscard]] accounts::Account person(const QString& name, accounts::Role role) const
    {
        accounts::Account account;
        account.login = bench.login(name);
        account.fullName = name;
        account.role = role;
        return account;
    }

    /// Tom signs in there as the window does it; the name of the error, or nothing.
    QString signIn(Workstation& at, const QString& password)
    {
        const QString login = bench.login(u"tom"_s);
        const auto session = at.lab().accounts().signInAsking(login, password, [&] {
            return sync::knock(at.lab().store(), bench.address(u"tom"_s), password, 0);
        });
        if (!session) {
            CHECK(session.error().arguments().isEmpty()); // the same sentence, whatever it was
            return session.error().name();
        }
        return {};
    }
    void fail(Workstation& at, int times)
    {
        for (int i = 0; i < times; ++i) {
            CHECK(signIn(at, u"not the one"_s) == kRefused);
        }
    }
    QString count()
    {
        return bench
            .asOwner(u"SELECT tries FROM failed_tries WHERE member = $1"_s, {bench.login(u"tom"_s)})
            .value();
    }
    void letPass(qint64 seconds)
    {
        boss.clock().advance(seconds * 1000);
        paula.clock().advance(seconds * 1000);
        bench.asOwner(u"UPDATE failed_tries SET signed_in_at = signed_in_at - "
                      u"make_interval(secs => $1), waits_until = waits_until - "
                      u"make_interval(secs => $1)"_s,
                      {QString::number(seconds)});
    }

    static inline const QString kFirst = u"until you change it"_s;
    static inline const QString kRefused = u"SignInRefused"_s;
    const QString right = ServerBench::password(u"tom"_s);
};

} // namespace

TEST_CASE("tries at one workstation delay the right password at another, until the time is over")
{
    TwoDoors lab;
    lab.fail(lab.boss, 5);
    CHECK(lab.count().isEmpty());
    REQUIRE(lab.boss.exchange().has_value()); // somebody else's
    CHECK(lab.count() == u"5");
    REQUIRE(lab.boss.exchange().has_value()); // each is told of once
    CHECK(lab.count() == u"5");

    CHECK(lab.signIn(lab.paula, lab.right) == TwoDoors::kRefused);
    // It stands there as a try that failed, as a wrong password would.
    CHECK(lab.paula.count("SELECT count(*) FROM security_event WHERE kind = 'sign_in_failed' "
                          "AND account IS NOT NULL") == 1);
    lab.letPass(20);
    CHECK(lab.signIn(lab.paula, lab.right) == TwoDoors::kRefused);
    lab.letPass(10);
    CHECK(lab.signIn(lab.paula, lab.right) == QString());
    CHECK(lab.count() == u"0"); // counted anew
    lab.fail(lab.paula, 4);
    CHECK(lab.signIn(lab.paula, lab.right) == QString());
}

TEST_CASE("where an account was never used, tries count as well, without any exchange")
{
    TwoDoors lab;
    lab.fail(lab.paula, 7);
    CHECK(lab.signIn(lab.paula, lab.right) == TwoDoors::kRefused);
    CHECK(lab.count() == u"5"); // two were made while one had to wait
    lab.letPass(30);
    CHECK(lab.signIn(lab.paula, lab.right) == QString());
}

TEST_CASE("what is got right at a workstation ends what failed there before")
{
    TwoDoors lab;
    REQUIRE(lab.signIn(lab.boss, lab.right) == QString());
    auto session = lab.boss.lab().accounts().signIn(lab.bench.login(u"tom"_s), lab.right);
    REQUIRE(session.has_value());
    accounts::AccountService& door = lab.boss.lab().accounts();
    for (int i = 0; i < 3; ++i) {
        CHECK_FALSE(door.confirmPassword(*session, u"a slip"_s).has_value());
    }
    REQUIRE(lab.boss.exchange().has_value());
    CHECK(lab.count() == u"3");
    CHECK_FALSE(door.confirmPassword(*session, u"a slip"_s).has_value());
    REQUIRE(door.confirmPassword(*session, lab.right).has_value());
    REQUIRE(lab.boss.exchange().has_value());
    CHECK(lab.count() == u"3");
    // Names that no account has are kept nowhere.
    CHECK_FALSE(door.signIn(u"nobody"_s, u"x"_s).has_value());
    lab.fail(lab.boss, 1);
    REQUIRE(lab.boss.exchange().has_value());
    CHECK(lab.bench.asOwner(u"SELECT count(*) FROM failed_tries"_s).value() == u"1");
    CHECK(lab.count() == u"4");
}

TEST_CASE("an administrator sees at any workstation what failed, and unlocks for all of them")
{
    TwoDoors lab;
    lab.fail(lab.paula, 6);
    REQUIRE(lab.paula.exchange().has_value());
    sync::ServerDirectory server(lab.bench.address(u"boss"_s), ServerBench::password(u"boss"_s));
    const auto seen = server.knownMembers();
    REQUIRE(seen.has_value());
    // All members are told of; tries were made as one of them.
    int counted = 0;
    for (const auto& member : *seen) {
        if (member.tries == 0) {
            continue;
        }
        ++counted;
        CHECK(member.login == lab.bench.login(u"tom"_s));
        CHECK(member.tries == 5);
        CHECK(member.waitsMs > 20'000);
        CHECK(member.waitsMs <= 25'000);
    }
    CHECK(counted == 1);

    accounts::AccountService& accounts = lab.boss.lab().accounts();
    // A server that is away keeps nobody locked here, but has not heard of it.
    auto away = lab.bench.address(u"boss"_s);
    away.port = u"1"_s;
    accounts.setDirectory(std::make_shared<sync::ServerDirectory>(away, QString()));
    CHECK(accounts.unlock(*lab.owner, lab.tom).has_value());
    CHECK(lab.count() == u"5");
    CHECK_FALSE(accounts.knownMembers(*lab.owner).has_value());
    accounts.setDirectory(std::make_shared<sync::ServerDirectory>(
        lab.bench.address(u"boss"_s), ServerBench::password(u"boss"_s)));
    const auto tried = [&] {
        const auto members = accounts.knownMembers(*lab.owner);
        REQUIRE(members.has_value());
        return std::count_if(members->begin(), members->end(),
                             [](const auto& member) { return member.tries > 0; });
    };
    CHECK(tried() == 1);
    CHECK(accounts.unlock(*lab.owner, lab.tom).has_value());
    CHECK(tried() == 0);
    CHECK(lab.signIn(lab.paula, lab.right) == QString());
}

TEST_CASE("whoever has to wait is not let in by a new lab file either")
{
    TwoDoors lab;
    lab.fail(lab.boss, 5);
    REQUIRE(lab.boss.exchange().has_value());
    const auto always = [] { return true; };
    const auto refused = sync::tryServer(lab.bench.address(u"tom"_s), lab.right, always);
    REQUIRE_FALSE(refused.has_value());
    const auto wrong = sync::tryServer(lab.bench.address(u"tom"_s), u"no"_s, always);
    REQUIRE_FALSE(wrong.has_value());
    CHECK(errorText(refused.error()) == errorText(wrong.error()));
    lab.letPass(30);
    CHECK(sync::tryServer(lab.bench.address(u"tom"_s), lab.right, always).has_value());
}

TEST_CASE("a server from before it counted tries is met as before")
{
    TwoDoors lab;
    lab.bench.asOwner(u"DROP FUNCTION sign_in(), report_failures(jsonb)"_s);
    lab.fail(lab.boss, 3);
    CHECK(lab.boss.exchange().has_value());
    CHECK(lab.signIn(lab.boss, lab.right) == QString());
}

TEST_CASE("a refusal by the server takes as long for a right password as for a wrong one")
{
    TwoDoors lab;
    lab.fail(lab.boss, 5);
    REQUIRE(lab.boss.exchange().has_value());
    for (const QString& password : {lab.right, u"no"_s}) {
        QElapsedTimer timer;
        timer.start();
        CHECK_FALSE(sync::knock(lab.paula.lab().store(), lab.bench.address(u"tom"_s), password, 500)
                        .has_value());
        CHECK(timer.elapsed() >= 500);
    }
}
