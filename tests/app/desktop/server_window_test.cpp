// SPDX-License-Identifier: GPL-3.0-or-later
// A lab and its server in the real window: the assistant, the status line, the sync panel.
#include "tests/app/desktop/server_rig.h"
#include "tests/support/lab_contents.h"

#include <QMessageBox>
#include <QTabBar>

using namespace tracseq;
using namespace tracseq::tests;

TEST_CASE("a lab on this computer is connected to a server, and goes on without it")
{
    PostgresCluster cluster;
    ServerBench bench(cluster);
    Colleague sara(bench, u"sara"_s);
    sara.addSample(u"Birch leaf"_s, u"A-1"_s);
    sara.exchange();

    Desktop desktop;
    app::Application& program = desktop.program;
    CHECK(says(program, u"On this computer"_s));

    // What is wrong is said, and nothing is connected by it.
    QTest::keyClick(&program.window(), Qt::Key_9, Qt::ControlModifier);
    SyncPanel& panel = syncPanel(program);
    CHECK(panel.headline() == u"This lab is on this computer only"_s);
    panel.findChild<QAction*>(u"connectLab"_s)->trigger();
    ConnectDialog& dialog = assistant(program.window());
    fillIn(dialog, bench, u"tom"_s, u"guessed"_s);
    press(dialog, "connectServer");
    CHECK(waitFor([&] { return dialog.strip().tone() == Tone::Bad; }));
    CHECK(dialog.strip().sentence().contains(u"does not accept the name"));
    CHECK_FALSE(program.link()->isConfigured());
    typeInto(dialog, "serverPassword", ServerBench::password(u"tom"_s));
    press(dialog, "tryServer");
    CHECK(waitFor([&] { return dialog.strip().sentence().contains(u"has a lab"); }));
    CHECK(dialog.strip().tone() == Tone::Warning); // it is not encrypted
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK(waitFor([&] { return program.window().findChild<ConnectDialog*>() == nullptr; }));

    connectLab(program, bench, u"tom"_s);
    CHECK(says(program, u"Up to date"_s));

    // What a colleague does comes by itself.
    auto& samples = panelOf<SamplesPanel>(program, u"samples.list"_s);
    CHECK(waitFor([&] { return samples.model().rowCount() == 1; }));
    sara.addSample(u"Oak leaf"_s, u"A-2"_s);
    sara.exchange();
    CHECK(waitFor([&] { return samples.model().rowCount() == 2; }));
    SyncPanel& now = syncPanel(program);
    now.tabs().setCurrentIndex(2);
    CHECK(waitFor([&] { return now.model().rowCount() == 1; })); // not what was there before
    CHECK(now.model().data(now.model().index(0, SyncListModel::RecordColumn), Qt::DisplayRole) ==
          u"Oak leaf (sample)"_s);
    auto* seen = now.findChild<QAction*>(u"markSeen"_s);
    REQUIRE(waitFor([&] { return seen->isVisible(); }));
    seen->trigger();
    CHECK(waitFor([&] { return now.model().rowCount() == 0; }));

    // Without the server one goes on.
    cluster.kill();
    CHECK(says(program, u"Offline"_s));
    bool written = false;
    program.services().samples.create(
        {{samples::Name, u"Ash leaf"_s}, {samples::SampleType, u"DNA"_s}}, 0, &program,
        [&](const Result<changes::Written>& done) { written = done.has_value(); });
    REQUIRE(waitFor([&] { return written; }));
    CHECK(says(program, u"Offline: 1 change waits"_s));
    now.tabs().setCurrentIndex(0);
    CHECK(waitFor([&] { return now.model().rowCount() == 1; }));
    CHECK(now.headline().startsWith(u"No connection to 127.0.0.1"_s));
    cluster.start();
    now.findChild<QAction*>(u"syncNow"_s)->trigger();
    CHECK(says(program, u"Up to date"_s));
    sara.exchange();
    CHECK(sara.count(samples::sampleEntity()) == 3);
}

TEST_CASE("what the server refuses is told, with the reason, and stays to be read")
{
    ServerBench bench;
    Desktop desktop;
    app::Application& program = desktop.program;
    connectLab(program, bench, u"gus"_s); // a guest
    CHECK(says(program, u"Up to date"_s));
    program.services().samples.create(
        {{samples::Name, u"Elm leaf"_s}, {samples::SampleType, u"DNA"_s}}, 0, &program,
        [](const Result<changes::Written>&) {});
    CHECK(says(program, u"Up to date · 1 refused"_s));
    SyncPanel& panel = syncPanel(program);
    panel.tabs().setCurrentIndex(1);
    CHECK(waitFor([&] { return panel.model().rowCount() == 1; }));
    const auto cell = [&](int column) {
        return panel.model().data(panel.model().index(0, column), Qt::DisplayRole).toString();
    };
    CHECK(cell(SyncListModel::RecordColumn) == u"Elm leaf (sample)"_s);
    CHECK(cell(SyncListModel::WhatColumn) == u"Added"_s);
    CHECK(cell(SyncListModel::WhyColumn).startsWith(u"Your role does not allow it"_s));
    panel.findChild<QAction*>(u"markSeen"_s)->trigger();
    CHECK(says(program, u"Up to date"_s));
    CHECK(panel.model().rowCount() == 1); // what was refused is not forgotten
}

TEST_CASE("a new lab file joins the lab of a server, and its people sign in there")
{
    ServerBench bench;
    Colleague boss(bench, u"boss"_s);
    boss.addSample(u"Birch leaf"_s, u"A-1"_s);
    boss.addAccounts({{u"boss"_s, Role::LabAdministrator}, {u"tom"_s, Role::LabTechnician}});
    boss.exchange();

    Office office;
    office.start();
    auto& join = doorPart<QPushButton>(*office.program, u"joinServer"_s);
    QTest::mouseClick(&join, Qt::LeftButton);
    ConnectDialog& dialog = assistant(*office.program->door());
    fillIn(dialog, bench, u"tom"_s, ServerBench::password(u"tom"_s));
    press(dialog, "connectServer");
    office.waitOpen();
    const QString tom = bench.login(u"tom"_s);
    CHECK(office.program->services().user == tom);
    CHECK(office.program->keeper()->isSignedIn());
    CHECK(office.program->keeper()->session().role() == Role::LabTechnician);
    CHECK(says(*office.program, u"Up to date"_s));

    // The next time the server is asked, and says no to a password that it does not know.
    office.program->window().leave();
    office.start();
    office.signIn(tom, u"guessed at the door"_s);
    CHECK(office.waitFor([&] { return !office.sentence().isEmpty(); }));
    office.signInAndWait(tom, ServerBench::password(u"tom"_s));
    CHECK(says(*office.program, u"Up to date"_s));

    // Whom the server lets in no more is out at once, and what is not sent stays.
    REQUIRE(bench.asOwner(u"SELECT tracseq.let_in('%1', false)"_s.arg(tom)).ok());
    CHECK(office.waitFor([&] { return office.isCovered(); }));
    CHECK(office.program->keeper()->state() == Session::State::Ended);
    office.signIn(tom, ServerBench::password(u"tom"_s));
    CHECK(office.waitFor([&] { return !office.sentence().isEmpty(); }));
    CHECK(office.isCovered());
}

TEST_CASE("a lab that is not as on the server is got anew by a button, and the old file is kept")
{
    ServerBench bench;
    Colleague sara(bench, u"sara"_s);
    sara.addSample(u"Birch leaf"_s, u"A-1"_s);
    sara.exchange();
    Desktop desktop;
    app::Application& program = desktop.program;
    connectLab(program, bench, u"tom"_s);
    REQUIRE(says(program, u"Up to date"_s));
    const QString path = program.services().lab->database().path();
    {
        // Somebody has written into the file past the program.
        const auto file = database::Connection::open(path, database::Connection::Mode::ReadWrite);
        REQUIRE((*file)->execute("UPDATE sample SET organism = 'nobody knows'").has_value());
    }
    SyncPanel& panel = syncPanel(program);
    auto* renew = panel.findChild<QAction*>(u"renewLab"_s);
    REQUIRE(renew != nullptr);
    CHECK_FALSE(renew->isVisible());
    panel.findChild<QAction*>(u"compareLab"_s)->trigger();
    REQUIRE(says(program, u"Not as on the server"_s));
    CHECK(waitFor([&] { return renew->isVisible() && renew->isEnabled(); }));
    CHECK(panel.findChild<QLabel*>(u"syncDetail"_s)->text().contains(u"Get anew"_s));

    const auto answer = [&](QMessageBox::ButtonRole role) {
        QMessageBox* box = nullptr;
        REQUIRE(waitFor([&] {
            box = program.window().findChild<QMessageBox*>();
            return box != nullptr && box->isVisible();
        }));
        for (QAbstractButton* button : box->buttons()) {
            if (box->buttonRole(button) == role) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        REQUIRE(waitFor([&] {
            return !program.isOpen() || program.window().findChild<QMessageBox*>() == nullptr;
        }));
    };
    renew->trigger();
    answer(QMessageBox::RejectRole);
    CHECK(program.isOpen());
    QSignalSpy opened(&program, &app::Application::labOpened);
    renew->trigger();
    answer(QMessageBox::AcceptRole);
    REQUIRE(waitFor([&] { return opened.count() > 0 && program.isOpen(); }));
    CHECK(program.services().lab->database().path() == path);
    CHECK(program.services().user == bench.login(u"tom"_s));
    REQUIRE(says(program, u"Up to date"_s));
    const auto wrong = [](lab::Lab& lab) {
        return labCount(lab, "SELECT count(*) FROM sample WHERE organism = 'nobody knows'");
    };
    CHECK(wrong(*program.services().lab) == 0);
    CHECK(labCount(*program.services().lab, "SELECT count(*) FROM sample") == 1);
    const QFileInfo place(path);
    const QStringList kept = place.dir().entryList({u"* (before *).tracseq"_s}, QDir::Files);
    REQUIRE(kept.size() == 1);
    SystemClock clock;
    const auto old = lab::Lab::open(place.dir().filePath(kept.front()), clock);
    REQUIRE(old.has_value());
    CHECK(wrong(**old) == 1);
    // And it goes on as before.
    sara.addSample(u"Oak leaf"_s, u"A-2"_s);
    sara.exchange();
    CHECK(waitFor(
        [&] { return labCount(*program.services().lab, "SELECT count(*) FROM sample") == 2; }));
    syncPanel(program).findChild<QAction*>(u"compareLab"_s)->trigger();
    CHECK(waitFor([&] {
        return program.link()->state() != nullptr && program.link()->state()->checkedAt > 0 &&
               program.link()->state()->unequal.isEmpty();
    }));
}

TEST_CASE("without the server one signs in by the last success, until it says otherwise")
{
    PostgresCluster cluster;
    ServerBench bench(cluster);
    Colleague boss(bench, u"boss"_s);
    boss.addAccounts({{u"boss"_s, Role::LabAdministrator}});
    boss.exchange();
    const QString login = bench.login(u"boss"_s);

    Office office;
    office.start();
    QTest::mouseClick(&doorPart<QPushButton>(*office.program, u"joinServer"_s), Qt::LeftButton);
    ConnectDialog& dialog = assistant(*office.program->door());
    fillIn(dialog, bench, u"boss"_s, ServerBench::password(u"boss"_s));
    press(dialog, "connectServer");
    office.waitOpen();

    // An account that is made here is one of the server's.
    accounts::Account vera;
    vera.login = bench.login(u"vera"_s);
    vera.fullName = u"Vera"_s;
    vera.role = Role::LabTechnician;
    bool made = false;
    office.program->services().lab->accounts().later<Uuid>(
        office.program.get(),
        [session = office.program->keeper()->session(), vera](accounts::AccountService& service) {
            return service.create(session, vera, kFirstPassword);
        },
        [&](const Result<Uuid>& id) {
            UNSCOPED_INFO((id ? QString() : id.error().name()).toStdString());
            CHECK(id.has_value());
            made = true;
        });
    REQUIRE(waitFor([&] { return made; }));
    sync::ServerAddress address = bench.address(u"boss"_s);
    address.user = vera.login;
    CHECK(sync::PostgresTransport::open(address, kFirstPassword).has_value());
    CHECK(says(*office.program, u"Up to date"_s));

    office.program->window().leave();
    cluster.kill();
    office.start();
    office.signInAndWait(login, ServerBench::password(u"boss"_s));
    CHECK(says(*office.program, u"Offline"_s));
    office.program->window().leave();
    office.clock->advance(15LL * 24 * 60 * kMinuteMs);
    office.start();
    office.signIn(login, ServerBench::password(u"boss"_s));
    CHECK(office.waitFor([&] { return office.sentence().contains(u"14"); }));
}

TEST_CASE("pictures of a lab and its server", "[.pictures]")
{
    const QString theme = GENERATE(u"light"_s, u"dark"_s);
    PostgresCluster cluster;
    ServerBench bench(cluster);
    Colleague sara(bench, u"sara"_s);
    sara.addSample(u"Birch leaf"_s, u"A-1"_s);
    sara.exchange();
    Desktop desktop(theme);
    app::Application& program = desktop.program;
    program.window().resize(1280, 800);
    const auto take = [&](QWidget& widget, const char* name) {
        QTest::qWait(300);
        widget.grab().save(pictureFolder() + u"/sync_%1_%2.png"_s.arg(QLatin1String(name), theme));
    };
    SyncPanel& alone = syncPanel(program);
    take(program.window(), "alone");
    alone.findChild<QAction*>(u"connectLab"_s)->trigger();
    ConnectDialog& dialog = assistant(program.window());
    take(dialog, "assistant_empty");
    fillIn(dialog, bench, u"gus"_s, ServerBench::password(u"gus"_s));
    press(dialog, "tryServer");
    CHECK(waitFor([&] { return dialog.strip().sentence().contains(u"has a lab"); }));
    take(dialog, "assistant_tried");
    press(dialog, "connectServer");
    auto* headline = dialog.findChild<QLabel*>(u"connectHeadline"_s);
    CHECK(waitFor([&] { return headline->text().startsWith(u"Connected"); }));
    take(dialog, "assistant_done");
    QTest::keyClick(&dialog, Qt::Key_Return);
    REQUIRE(waitFor(
        [&] { return program.isOpen() && program.services().user == bench.login(u"gus"_s); }));
    CHECK(says(program, u"Up to date"_s));
    program.window().resize(1280, 800);
    for (int i = 0; i < 3; ++i) {
        program.services().samples.create(
            {{samples::Name, u"Elm leaf %1"_s.arg(i)}, {samples::SampleType, u"DNA"_s}}, 0,
            &program, [](const Result<changes::Written>&) {});
    }
    CHECK(says(program, u"Up to date · 3 refused"_s));
    SyncPanel& panel = syncPanel(program);
    panel.tabs().setCurrentIndex(1);
    take(program.window(), "refused");
    panel.tabs().setCurrentIndex(2);
    take(program.window(), "away");
    cluster.kill();
    CHECK(waitFor([&] { return statusText(program).startsWith(u"Offline"); }));
    program.services().samples.create(
        {{samples::Name, u"Ash leaf"_s}, {samples::SampleType, u"DNA"_s}}, 0, &program,
        [](const Result<changes::Written>&) {});
    panel.tabs().setCurrentIndex(0);
    take(program.window(), "offline");
    panel.tabs().setCurrentIndex(3);
    take(program.window(), "exchanges");
}

TEST_CASE("pictures of a lab that is not as on the server", "[.pictures]")
{
    const QString theme = GENERATE(u"light"_s, u"dark"_s);
    ServerBench bench;
    Colleague sara(bench, u"sara"_s);
    sara.addSample(u"Birch leaf"_s, u"A-1"_s);
    sara.exchange();
    Desktop desktop(theme);
    app::Application& program = desktop.program;
    connectLab(program, bench, u"tom"_s);
    REQUIRE(says(program, u"Up to date"_s));
    program.window().resize(1280, 800);
    {
        const auto file = database::Connection::open(program.services().lab->database().path(),
                                                     database::Connection::Mode::ReadWrite);
        REQUIRE((*file)->execute("UPDATE sample SET organism = 'nobody knows'").has_value());
    }
    SyncPanel& panel = syncPanel(program);
    panel.findChild<QAction*>(u"compareLab"_s)->trigger();
    REQUIRE(says(program, u"Not as on the server"_s));
    QTest::qWait(300);
    program.window().grab().save(pictureFolder() + u"/sync_unequal_%1.png"_s.arg(theme));
    panel.findChild<QAction*>(u"renewLab"_s)->trigger();
    auto* box = program.window().findChild<QMessageBox*>();
    REQUIRE(box != nullptr);
    QTest::qWait(300);
    box->grab().save(pictureFolder() + u"/sync_renew_%1.png"_s.arg(theme));
    box->reject();
}
