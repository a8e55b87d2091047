// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.h"
#include "core/changes/audit.h"
#include "core/database/entity_query.h"
#include "tests/support/catch_qt.h"
#include "tests/support/lab_accounts.h"

#include <QFile>
#include <QThread>
#include <thread>

using namespace tracseq;
using namespace tracseq::accounts;
using namespace tracseq::tests;

namespace {

const QString kWrong = QStringLiteral("not the password at all");

template <typename T>
QString errorName(const Result<T>& result)
{
    return result ? QString() : result.error().name();
}

AccountOverview overviewOf(LabWithAccounts& lab, const QString& login)
{
    const auto all = lab.accounts().overview(*lab.owner);
    REQUIRE(all.has_value());
    for (const AccountOverview& one : *all) {
        if (one.account.login == login) {
            return one;
        }
    }
    FAIL("no account " << login.toStdString());
    return {};
}

} // namespace

TEST_CASE("the first account is its owner's, and there is only one first")
{
    LabWithAccounts lab;
    CHECK(lab.owner->user() == u"olga");
    CHECK(lab.owner->role() == Role::LabAdministrator);
    CHECK_FALSE(lab.owner->mustChangePassword());
    Account second;
    second.login = QStringLiteral("otto");
    second.fullName = QStringLiteral("Otto");
    CHECK(errorName(lab.accounts().createOwner(second, kOwnerPassword)) ==
          u"OwnerNotAdministrator");
    second.role = Role::LabAdministrator;
    CHECK(errorName(lab.accounts().createOwner(second, kOwnerPassword)) == u"AccountsExist");
    CHECK(errorName(lab.accounts().find(QStringLiteral("otto"))) == u"AccountUnknown");
}

TEST_CASE("login names fit a server and are not taken twice")
{
    for (const auto* good : {u"al", u"anna.b-c_9", u"x1"}) {
        CHECK(validateLogin(QString::fromUtf16(good)).has_value());
    }
    for (const auto* bad : {u"", u"a", u"Anna", u"1anna", u".anna", u"anna b", u"änna", u"pg_anna",
                            u"postgres", u"public", u"lab_technician", u"anna\n", u"a;drop"}) {
        CHECK(errorName(validateLogin(QString::fromUtf16(bad))) == u"LoginNameInvalid");
    }
    CHECK_FALSE(validateLogin(QString(61, u'a')).has_value());
    LabWithAccounts lab;
    lab.add(QStringLiteral("tom"), Role::Guest);
    Account again;
    again.login = QStringLiteral("tom");
    again.fullName = QStringLiteral("Another Tom");
    CHECK(errorName(lab.accounts().create(*lab.owner, again, kFirstPassword)) == u"FieldTaken");
}

TEST_CASE("unknown name, wrong password, disabled and locked answer alike, after the same work")
{
    LabWithAccounts lab;
    const Uuid disabled = lab.add(QStringLiteral("dan"), Role::Guest);
    REQUIRE(lab.accounts().setActive(*lab.owner, disabled, false, {}).has_value());
    lab.add(QStringLiteral("lou"), Role::Guest);
    for (int i = 0; i < 5; ++i) {
        CHECK_FALSE(lab.accounts().signIn(QStringLiteral("lou"), kWrong).has_value());
    }
    const std::vector<std::pair<QString, QString>> tries = {{QStringLiteral("nemo"), kWrong},
                                                            {QStringLiteral("olga"), kWrong},
                                                            {QStringLiteral("dan"), kFirstPassword},
                                                            {QStringLiteral("lou"), kFirstPassword},
                                                            {QString(), QString()}};
    for (const auto& [login, password] : tries) {
        INFO(login.toStdString());
        const int before = lab.hasher->verified;
        const auto refused = lab.accounts().signIn(login, password);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code() == ErrorCode::SignInRefused);
        CHECK(refused.error().arguments().isEmpty());
        CHECK(lab.hasher->verified - before == 1);
    }
    CHECK(lab.accounts().signIn(QStringLiteral(" Olga "), kOwnerPassword).has_value());
}

TEST_CASE("after five failures one waits longer each time, after ten for an administrator")
{
    LabWithAccounts lab;
    const Uuid tom = lab.add(QStringLiteral("tom"), Role::LabTechnician);
    const auto right = [&] {
        return lab.accounts().signIn(QStringLiteral("tom"), kFirstPassword).has_value();
    };
    const auto wrong = [&] {
        CHECK_FALSE(lab.accounts().signIn(QStringLiteral("tom"), kWrong).has_value());
    };
    for (int i = 0; i < 4; ++i) {
        wrong();
    }
    CHECK(right()); // a success forgives
    for (int i = 0; i < 5; ++i) {
        wrong();
    }
    const std::vector<qint64> delays = {30'000, 60'000, 120'000, 300'000, 900'000};
    for (std::size_t i = 0; i < delays.size(); ++i) {
        INFO(i);
        CHECK_FALSE(right());
        // Tries while one waits neither count nor lengthen it.
        wrong();
        lab.clock.advance(delays[i] - 1);
        CHECK_FALSE(right());
        lab.clock.advance(1);
        if (i == 2) {
            lab.reopen(); // counted across restarts
            auto owner = lab.accounts().signIn(QStringLiteral("olga"), kOwnerPassword);
            REQUIRE(owner.has_value());
            lab.owner = *owner;
        }
        wrong();
    }
    lab.clock.advance(24 * 3600'000LL);
    CHECK_FALSE(right());
    auto owner = lab.accounts().signIn(QStringLiteral("olga"), kOwnerPassword);
    REQUIRE(owner.has_value());
    lab.owner = *owner;
    CHECK(overviewOf(lab, QStringLiteral("tom")).locked);
    CHECK(lab.events().count(QStringLiteral("locked")) == 1);
    REQUIRE(lab.accounts().unlock(*owner, tom).has_value());
    CHECK(right());
    CHECK(lab.events().contains(QStringLiteral("unlocked")));
}

TEST_CASE("tries at the same time count one by one")
{
    LabWithAccounts lab;
    lab.add(QStringLiteral("tom"), Role::LabTechnician);
    std::vector<std::thread> threads;
    std::atomic<int> in{0};
    for (int i = 0; i < 12; ++i) {
        threads.emplace_back([&] {
            in += lab.accounts().signIn(QStringLiteral("tom"), kWrong).has_value() ? 1 : 0;
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    CHECK(in == 0);
    // Those after the fifth were refused without being looked at.
    CHECK(overviewOf(lab, QStringLiteral("tom")).failures == 5);
    CHECK(overviewOf(lab, QStringLiteral("tom")).lockedUntil == lab.clock.nowMs() + 30'000);
}

TEST_CASE("what happens at the door stands in the chain of the change log")
{
    LabWithAccounts lab;
    auto session = lab.addSignedIn(QStringLiteral("tom"), Role::LabTechnician);
    CHECK_FALSE(lab.accounts().signIn(QStringLiteral("tom"), kWrong).has_value());
    CHECK_FALSE(
        lab.accounts().signIn(QStringLiteral("my secret, in the wrong field"), kWrong).has_value());
    REQUIRE(lab.accounts()
                .record(session, SecurityEvent::Exported, QStringLiteral("samples.csv"))
                .has_value());
    REQUIRE(lab.accounts().signOut(session).has_value());
    CHECK(lab.events().join(u' ') ==
          u"password_kept signed_in password_kept signed_in password_changed sign_in_failed "
          u"sign_in_failed exported signed_out");
    NoProgress nobody;
    const auto report = lab::verifyAudit(*lab.reader(), nobody);
    REQUIRE(report.has_value());
    CHECK(report->passed());
    // A refused try is nobody's doing, whatever name was typed.
    const auto connection = lab.reader();
    auto rows = connection->prepare("SELECT DISTINCT change.user FROM change JOIN security_event "
                                    "ON security_event.id = change.entity_id "
                                    "WHERE kind = 'sign_in_failed'");
    REQUIRE(*rows->step());
    CHECK(rows->text(0) == u"(nobody)");
    CHECK(*rows->step() == false);
}

TEST_CASE("no password stands in the lab file, and no verifier in the change log")
{
    LabWithAccounts lab;
    auto session = lab.addSignedIn(QStringLiteral("tom"), Role::LabTechnician);
    const QString typed = QStringLiteral("typed into the name field");
    CHECK_FALSE(lab.accounts().signIn(typed, kOwnPassword).has_value());
    CHECK_FALSE(lab.accounts().signIn(QStringLiteral("tom"), kWrong).has_value());
    REQUIRE(lab.accounts()
                .resetPassword(*lab.owner, session.account().id, QStringLiteral("a third one, new"))
                .has_value());
    {
        const auto connection = lab.reader();
        auto rows = connection->prepare(
            "SELECT count(*) FROM change WHERE instr(fields || reason, 'argon2') > 0");
        REQUIRE(*rows->step());
        CHECK(rows->integer(0) == 0);
    }
    lab.close();
    QByteArray bytes;
    for (const QString& suffix : {QString(), QStringLiteral("-wal")}) {
        QFile file(lab.path() + suffix);
        if (file.open(QIODevice::ReadOnly)) {
            bytes += file.readAll();
        }
    }
    REQUIRE(bytes.contains("argon2id"));
    for (const QString& secret : {kOwnerPassword, kFirstPassword, kOwnPassword, kWrong, typed,
                                  QStringLiteral("a third one, new")}) {
        INFO(secret.toStdString());
        CHECK_FALSE(bytes.contains(secret.toUtf8()));
    }
}

TEST_CASE("a verifier that was put into the file from outside is found by the audit")
{
    LabWithAccounts lab;
    const auto tom = lab.addSignedIn(QStringLiteral("tom"), Role::LabTechnician);
    const auto findings = [&] {
        NoProgress nobody;
        QStringList sentences;
        const auto report = lab::verifyAudit(*lab.reader(), nobody);
        REQUIRE(report.has_value());
        for (const auto& finding : report->findings) {
            CHECK(finding.problem == changes::AuditProblem::PasswordAltered);
            sentences += finding.sentence;
        }
        return sentences;
    };
    REQUIRE(findings().isEmpty());
    const auto tamper = [&](const char* sql) {
        const auto connection =
            database::Connection::open(lab.path(), database::Connection::Mode::ReadWrite);
        REQUIRE(connection.has_value());
        REQUIRE((*connection)->execute(sql));
    };

    SECTION("another's, so that one gets in as the owner")
    {
        tamper("UPDATE credential SET verifier = (SELECT verifier FROM credential JOIN account ON "
               "id = account WHERE login = 'tom')");
        REQUIRE(lab.accounts().signIn(QStringLiteral("olga"), kOwnPassword).has_value());
    }
    SECTION("one that stood there before")
    {
        REQUIRE(lab.accounts().changePassword(*lab.owner, kOwnerPassword, kOwnPassword));
        REQUIRE(findings().isEmpty());
        tamper("UPDATE credential SET verifier = earlier ->> 0 WHERE earlier <> '[]' AND account "
               "IN (SELECT id FROM account WHERE login = 'olga')");
        REQUIRE(lab.accounts().signIn(QStringLiteral("olga"), kOwnerPassword).has_value());
    }
    CHECK(findings() == QStringList{QStringLiteral(
                            "The password of olga was put into the file from outside: nothing in "
                            "the log says that it was set. Reset it.")});
}

TEST_CASE("a password that somebody else set is changed before anything is written")
{
    LabWithAccounts lab;
    lab.add(QStringLiteral("tom"), Role::LabTechnician);
    auto session = lab.accounts().signIn(QStringLiteral("tom"), kFirstPassword);
    REQUIRE(session.has_value());
    CHECK(session->mustChangePassword());
    const auto addProjectAs = [&] {
        return lab.writeAs(QStringLiteral("tom"), [](changes::UnitOfWork& unit) -> Status {
            return unit.mayWrite(*lab::entities().find(QStringLiteral("sample")),
                                 changes::Operation::Insert);
        });
    };
    CHECK(addProjectAs() == u"PasswordMustChange");
    CHECK(errorName(lab.accounts().changePassword(*session, kWrong, kOwnPassword)) ==
          u"PasswordWrong");
    CHECK(errorName(lab.accounts().changePassword(*session, kFirstPassword,
                                                  QStringLiteral("short"))) == u"PasswordTooShort");
    REQUIRE(lab.accounts().changePassword(*session, kFirstPassword, kOwnPassword).has_value());
    CHECK(addProjectAs() == u"");
    CHECK_FALSE(lab.accounts().signIn(QStringLiteral("tom"), kFirstPassword).has_value());
    CHECK(lab.accounts().signIn(QStringLiteral("tom"), kOwnPassword).has_value());
}

TEST_CASE("none of the last five passwords comes back, the sixth may")
{
    LabWithAccounts lab;
    auto session = *lab.owner;
    QString present = kOwnerPassword;
    const auto nth = [](int n) {
        return QString(QStringLiteral("another good one, number ") + QChar(u'a' + n));
    };
    for (int i = 0; i < 4; ++i) {
        REQUIRE(lab.accounts().changePassword(session, present, nth(i)).has_value());
        present = nth(i);
    }
    for (const QString& used : {kOwnerPassword, nth(0), nth(3)}) {
        CHECK(errorName(lab.accounts().changePassword(session, present, used)) ==
              u"PasswordReused");
    }
    REQUIRE(lab.accounts().changePassword(session, present, nth(4)).has_value());
    CHECK(lab.accounts().changePassword(session, nth(4), kOwnerPassword).has_value());
}

TEST_CASE("a change of the password ends the other sessions of the account, a reset all of them")
{
    LabWithAccounts lab;
    const auto first = lab.addSignedIn(QStringLiteral("tom"), Role::LabTechnician);
    const auto second = lab.accounts().signIn(QStringLiteral("tom"), kOwnPassword);
    REQUIRE(second.has_value());
    CHECK(overviewOf(lab, QStringLiteral("tom")).openSessions == 2);
    const QString next = QStringLiteral("something new under sun");
    REQUIRE(lab.accounts().changePassword(*second, kOwnPassword, next).has_value());
    CHECK(errorName(lab.accounts().noteSeen(first)) == u"SessionEnded");
    CHECK(lab.accounts().noteSeen(*second).has_value());
    REQUIRE(
        lab.accounts()
            .resetPassword(*lab.owner, first.account().id, QStringLiteral("from the admin's desk"))
            .has_value());
    CHECK(errorName(lab.accounts().noteSeen(*second)) == u"SessionEnded");
    CHECK(overviewOf(lab, QStringLiteral("tom")).openSessions == 0);
    CHECK(overviewOf(lab, QStringLiteral("tom")).mustChangePassword);
}

TEST_CASE("the last active administrator stays one")
{
    LabWithAccounts lab;
    const Uuid olga = lab.owner->account().id;
    CHECK(errorName(lab.accounts().setActive(*lab.owner, olga, false, {})) == u"LastAdministrator");
    CHECK(errorName(lab.accounts().setRole(*lab.owner, olga, Role::Guest, {})) ==
          u"LastAdministrator");
    const auto ada = lab.addSignedIn(QStringLiteral("ada"), Role::LabAdministrator);
    REQUIRE(lab.accounts().setRole(ada, olga, Role::LabTechnician, {}).has_value());
    CHECK(errorName(lab.accounts().setActive(ada, ada.account().id, false, {})) ==
          u"LastAdministrator");
    // Somebody who is no administrator any more manages nobody, though the session says so still.
    CHECK(lab.owner->allows(Permission::UsersManage));
    CHECK(errorName(lab.accounts().setRole(*lab.owner, olga, Role::LabAdministrator, {})) ==
          u"PermissionMissing");
}

TEST_CASE("only administrators manage accounts, also what is not in the change log")
{
    LabWithAccounts lab;
    const auto tom = lab.addSignedIn(QStringLiteral("tom"), Role::PrincipalInvestigator);
    const Uuid olga = lab.owner->account().id;
    Account account;
    account.login = QStringLiteral("eve");
    account.fullName = QStringLiteral("Eve");
    account.role = Role::LabAdministrator;
    auto& accounts = lab.accounts();
    CHECK(errorName(accounts.create(tom, account, kFirstPassword)) == u"PermissionMissing");
    CHECK(errorName(accounts.resetPassword(tom, olga, kFirstPassword)) == u"PermissionMissing");
    CHECK(errorName(accounts.unlock(tom, olga)) == u"PermissionMissing");
    CHECK(errorName(accounts.setActive(tom, olga, false, {})) == u"PermissionMissing");
    CHECK(errorName(accounts.signOutEverywhere(tom, olga)) == u"PermissionMissing");
    CHECK(accounts.overview(tom).has_value());
    const auto gus = lab.addSignedIn(QStringLiteral("gus"), Role::Guest);
    CHECK(errorName(accounts.overview(gus)) == u"PermissionMissing");
    CHECK(errorName(accounts.sessions(gus, olga)) == u"PermissionMissing");
    CHECK(accounts.sessions(gus, gus.account().id)->size() == 1);
    CHECK(accounts.signIn(QStringLiteral("olga"), kOwnerPassword).has_value());
}

TEST_CASE("a verifier of another cost is renewed at the next sign-in")
{
    LabWithAccounts lab;
    const auto verifier = [&] {
        const auto connection = lab.reader();
        return (*readCredential(*connection, lab.owner->account().id))->verifier;
    };
    const QString before = verifier();
    CHECK(before.startsWith(QStringLiteral("$argon2id$v=19$m=8,t=1,p=1$")));
    REQUIRE(lab.accounts().signIn(QStringLiteral("olga"), kOwnerPassword).has_value());
    CHECK(verifier() == before);
    lab.reopen(2);
    CHECK_FALSE(lab.accounts().signIn(QStringLiteral("olga"), kWrong).has_value());
    CHECK(verifier() == before);
    REQUIRE(lab.accounts().signIn(QStringLiteral("olga"), kOwnerPassword).has_value());
    CHECK(verifier().startsWith(QStringLiteral("$argon2id$v=19$m=8,t=2,p=1$")));
    CHECK(lab.accounts().signIn(QStringLiteral("olga"), kOwnerPassword).has_value());
}

TEST_CASE("without its server an account lasts for as many days as the lab allows")
{
    constexpr qint64 kDay = 24 * 3600'000LL;
    LabWithAccounts lab;
    lab.add(QStringLiteral("tom"), Role::LabTechnician);
    const QString tom = QStringLiteral("tom");
    const auto online = lab.accounts().signInByServer(tom, kOwnPassword);
    REQUIRE(online.has_value());
    CHECK_FALSE(online->mustChangePassword());
    lab.clock.advance(14 * kDay);
    CHECK(lab.accounts().signIn(tom, kOwnPassword).has_value());
    lab.clock.advance(1);
    CHECK(errorName(lab.accounts().signIn(tom, kWrong)) == u"SignInRefused");
    const auto tooLong = lab.accounts().signIn(tom, kOwnPassword);
    CHECK(errorName(tooLong) == u"OfflineTooLong");
    CHECK(errorText(tooLong.error()).contains(u"14 days"));
    // An account of this lab alone has no such limit.
    CHECK(lab.accounts().signIn(QStringLiteral("olga"), kOwnerPassword).has_value());
    CHECK(lab.accounts().signInByServer(tom, kOwnPassword).has_value());
    CHECK(lab.accounts().signIn(tom, kOwnPassword).has_value());
    // A clock that is set back does not buy more days.
    lab.clock.advance(-3 * kDay);
    CHECK(errorName(lab.accounts().signIn(tom, kOwnPassword)) == u"OfflineTooLong");
    CHECK(errorName(lab.accounts().signInByServer(QStringLiteral("nemo"), kWrong)) ==
          u"AccountUnknown");
}

TEST_CASE("unlocking asks the server, and keeps what it says")
{
    LabWithAccounts lab;
    const QString tom = QStringLiteral("tom");
    lab.add(tom, Role::LabTechnician);
    const auto session = lab.accounts().signInByServer(tom, kOwnPassword);
    REQUIRE(session.has_value());
    const QString next = QStringLiteral("another one, from elsewhere");
    const auto says = [](ErrorCode code) { return [code]() -> Status { return failure(code); }; };
    const auto takes = [] { return Status(); };
    // One that was chosen elsewhere, and from then on also without the server.
    CHECK(lab.accounts().confirmAsking(*session, next, takes).has_value());
    const auto away = says(ErrorCode::ServerUnreachable);
    CHECK(lab.accounts().confirmAsking(*session, next, away).has_value());
    CHECK(errorName(lab.accounts().confirmAsking(*session, kOwnPassword, away)) ==
          u"PasswordWrong");
    // What the server refuses is refused, also when it is right here and the server is away again.
    CHECK(errorName(lab.accounts().confirmAsking(
              *session, next, says(ErrorCode::ServerPasswordWrong))) == u"PasswordWrong");
    CHECK(errorName(lab.accounts().confirmAsking(*session, next, away)) == u"SessionEnded");
    CHECK(errorName(lab.accounts().signIn(tom, next)) == u"OfflineTooLong");
    CHECK(errorName(lab.accounts().confirmAsking(
              *session, next, says(ErrorCode::ServerNoMember))) == u"SessionEnded");
}

TEST_CASE("the window's thread goes through a worker")
{
    LabWithAccounts lab;
    std::optional<Result<Session>> answer;
    QObject receiver;
    std::thread::id worker;
    lab.accounts().later<Session>(
        &receiver,
        [&](AccountService& accounts) {
            worker = std::this_thread::get_id();
            return accounts.signIn(QStringLiteral("olga"), kOwnerPassword);
        },
        [&](Result<Session> result) { answer = std::move(result); });
    CHECK_FALSE(answer.has_value());
    for (int i = 0; i < 1000 && !answer; ++i) {
        QCoreApplication::processEvents();
        QThread::msleep(10);
    }
    REQUIRE(answer.has_value());
    CHECK(answer->has_value());
    CHECK(worker != std::this_thread::get_id());
}
