// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to an account at one computer, seen in the window at another.
#include "core/sync/server_directory.h"
#include "tests/app/desktop/server_rig.h"
#include "ui/accounts/users_model.h"
#include "ui/accounts/users_panel.h"

using namespace tracseq;
using namespace tracseq::tests;

namespace {

const QString kNextPassword = u"twelve small green apples"_s;

/// The administrator's computer, with accounts that are the server's.
struct Headquarters {
    explicit Headquarters(ServerBench& server)
        : bench(server)
        , lab(std::move(*lab::Lab::open(folder.filePath(u"lab.tracseq"_s), clock,
                                        std::make_shared<CountingHasher>())))
    {
        exchange(); // what is done before that is nobody's
        lab->accounts().setDirectory(std::make_shared<sync::ServerDirectory>(
            bench.address(u"boss"_s), ServerBench::password(u"boss"_s)));
        accounts::Account owner;
        owner.login = bench.login(u"boss"_s);
        owner.fullName = u"Bea Boss"_s;
        owner.role = Role::LabAdministrator;
        auto made = lab->accounts().createOwner(owner, ServerBench::password(u"boss"_s));
        INFO((made ? QString() : made.error().name()).toStdString());
        REQUIRE(made.has_value());
        boss = *made;
        vera.login = bench.login(u"vera"_s);
        vera.fullName = u"Vera Vogel"_s;
        vera.role = Role::LabTechnician;
        const auto id = lab->accounts().create(*boss, vera, kFirstPassword);
        INFO((id ? QString() : id.error().name()).toStdString());
        REQUIRE(id.has_value());
        vera.id = *id;
        exchange();
    }
    void exchange()
    {
        auto transport = sync::PostgresTransport::open(bench.address(u"boss"_s),
                                                       ServerBench::password(u"boss"_s));
        REQUIRE(transport.has_value());
        sync::LabSide side(lab->store());
        sync::ExchangeOptions options;
        options.user = bench.login(u"boss"_s);
        NoProgress nobody;
        REQUIRE(sync::exchange(side, **transport, options, nobody).has_value());
    }

    ServerBench& bench;
    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<lab::Lab> lab;
    std::optional<Session> boss;
    accounts::Account vera;
};

/// Vera's computer, which is new.
struct Bench2 : Office {
    explicit Bench2(Headquarters& boss)
        : head(boss)
    {
        clock->set(SystemClock().nowMs());
        start();
        QTest::mouseClick(&doorPart<QPushButton>(*program, u"joinServer"_s), Qt::LeftButton);
        ConnectDialog& dialog = assistant(*program->door());
        fillIn(dialog, head.bench, u"vera"_s, kFirstPassword);
        press(dialog, "connectServer");
    }
    void waitAsked()
    {
        REQUIRE(waitFor([&] {
            auto* page = program->door() == nullptr
                             ? nullptr
                             : program->door()->findChild<QWidget*>(u"newPasswordPage"_s);
            return page != nullptr && page->isVisible();
        }));
    }
    void chooseOwn(const QString& next)
    {
        waitAsked();
        auto& fresh = doorPart<QLineEdit>(*program, u"newPassword"_s);
        QTest::keyClicks(&fresh, next);
        QTest::keyClicks(&doorPart<QLineEdit>(*program, u"newPasswordAgain"_s), next);
        QTest::mouseClick(&doorPart<QPushButton>(*program, u"changePassword"_s), Qt::LeftButton);
    }
    bool serverTakes(const QString& password) const
    {
        sync::ServerAddress address = head.bench.address(u"boss"_s);
        address.user = head.vera.login;
        return sync::PostgresTransport::open(address, password).has_value();
    }

    Headquarters& head;
};

} // namespace

TEST_CASE("a starter password is changed at a computer that joins, here and on the server")
{
    ServerBench bench;
    Headquarters head(bench);
    Bench2 office(head);
    office.waitAsked();
    CHECK_FALSE(office.program->isOpen());
    office.chooseOwn(kOwnPassword);
    office.waitOpen();
    CHECK(office.program->services().user == head.vera.login);
    CHECK_FALSE(office.program->keeper()->session().mustChangePassword());
    CHECK(says(*office.program, u"Up to date"_s));
    CHECK(office.serverTakes(kOwnPassword));
    CHECK_FALSE(office.serverTakes(kFirstPassword));

    // A third computer asks for no other one, and who looks there sees that she works.
    head.exchange();
    const auto all = head.lab->accounts().overview(*head.boss);
    REQUIRE(all.has_value());
    const auto vera = std::find_if(all->begin(), all->end(), [&](const auto& one) {
        return one.account.login == head.vera.login;
    });
    REQUIRE(vera != all->end());
    CHECK_FALSE(vera->mustChangePassword);
    CHECK(vera->lastSeen.has_value());
    const auto members = head.lab->accounts().knownMembers(*head.boss);
    REQUIRE(members.has_value());
    for (const accounts::KnownMember& one : *members) {
        if (one.login == head.vera.login) {
            CHECK(one.sessions == 1);
            CHECK(one.seenMs >= 0);
            CHECK(one.seenMs < 60'000);
        }
    }
}

TEST_CASE("a password that is reset elsewhere ends the session within seconds")
{
    ServerBench bench;
    Headquarters head(bench);
    Bench2 office(head);
    office.chooseOwn(kOwnPassword);
    office.waitOpen();
    REQUIRE(says(*office.program, u"Up to date"_s));
    QLineEdit* name = office.typeHalfASample(u"Half typed"_s);
    office.program->keeper()->lock();
    REQUIRE(office.isCovered());

    head.exchange();
    REQUIRE(head.lab->accounts().resetPassword(*head.boss, head.vera.id, kNextPassword));
    head.exchange();
    QElapsedTimer timer;
    timer.start();
    CHECK(
        office.waitFor([&] { return office.program->keeper()->state() == Session::State::Ended; }));
    CHECK(timer.elapsed() < 4000);
    // The old one is of no use any more, and the new one is to be changed.
    REQUIRE(office.waitFor([&] { return !office.sentence().isEmpty(); }));
    office.enterPassword(kOwnPassword);
    CHECK(office.waitFor([&] { return office.sentence().startsWith(u"Signing in did not"); }));
    CHECK(office.isCovered());
    office.clock->set(SystemClock().nowMs() + 1);
    office.enterPassword(kNextPassword);
    office.chooseOwn(u"four quiet winter lakes"_s);
    CHECK(office.waitFor([&] { return !office.isCovered(); }));
    CHECK(name->text() == u"Half typed");
    CHECK(says(*office.program, u"Up to date"_s));
}

TEST_CASE("sessions that are ended elsewhere end within the wake-up")
{
    ServerBench bench;
    Headquarters head(bench);
    Bench2 office(head);
    office.chooseOwn(kOwnPassword);
    office.waitOpen();
    REQUIRE(says(*office.program, u"Up to date"_s));
    head.exchange();
    REQUIRE(head.lab->accounts().signOutEverywhere(*head.boss, head.vera.id));
    head.exchange();
    CHECK(office.waitFor([&] { return office.isCovered(); }));
    CHECK(office.program->keeper()->state() == Session::State::Ended);
    office.enterPassword(kOwnPassword);
    CHECK(office.waitFor([&] { return !office.isCovered(); }));
}

TEST_CASE("unlocking asks the server")
{
    PostgresCluster cluster;
    ServerBench bench(cluster);
    Headquarters head(bench);
    Bench2 office(head);
    office.chooseOwn(kOwnPassword);
    office.waitOpen();
    REQUIRE(says(*office.program, u"Up to date"_s));
    // Changed where no program tells of it.
    office.program->keeper()->lock();
    sync::ServerAddress address = bench.address(u"boss"_s);
    address.user = head.vera.login;
    sync::ServerDirectory hers(address, kOwnPassword);
    REQUIRE(hers.changePassword(head.vera.login, kOwnPassword, kNextPassword));
    office.enterPassword(kOwnPassword);
    CHECK(office.waitFor([&] { return office.sentence().contains(u"password is wrong"); }));
    CHECK(office.isCovered());
    office.enterPassword(kNextPassword);
    CHECK(office.waitFor([&] { return !office.isCovered(); }));
    CHECK(says(*office.program, u"Up to date"_s));
    // Without the server, what it took last.
    cluster.kill();
    CHECK(says(*office.program, u"Offline"_s));
    office.program->keeper()->lock();
    office.enterPassword(kOwnPassword);
    CHECK(office.waitFor([&] { return office.sentence().contains(u"password is wrong"); }));
    office.enterPassword(kNextPassword);
    CHECK(office.waitFor([&] { return !office.isCovered(); }));
}
