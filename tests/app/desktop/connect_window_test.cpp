// SPDX-License-Identifier: GPL-3.0-or-later
// What people meet on the way to a server: pasted addresses, wrong fields, missing keychains, the
// first account.
#include "tests/app/desktop/server_rig.h"
#include "ui/accounts/users_model.h"
#include "ui/accounts/users_panel.h"
#include "ui/sync/password_dialog.h"

#include <QClipboard>
#include <QTabBar>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

ConnectDialog& openAssistant(app::Application& program)
{
    syncPanel(program).findChild<QAction*>(u"connectLab"_s)->trigger();
    return assistant(program.window());
}

QString textOf(QWidget& dialog, const char* name)
{
    return dialog.findChild<QLineEdit*>(QLatin1String(name))->text();
}

} // namespace

TEST_CASE("an address that is pasted as a whole goes where its parts belong")
{
    Desktop desktop;
    ConnectDialog& dialog = openAssistant(desktop.program);
    auto* host = dialog.findChild<QLineEdit*>(u"serverHost"_s);
    QApplication::clipboard()->setText(
        u"postgresql://vera:open%20sesame@db.example.org:6543/genomes?sslmode=require"_s);
    static_cast<void>(QTest::qWaitForWindowActive(&dialog));
    host->setFocus();
    REQUIRE(waitFor([&] { return host->hasFocus(); }));
    QTest::keyClick(host, Qt::Key_V, Qt::ControlModifier);
    CHECK(host->text() == u"db.example.org");
    CHECK(textOf(dialog, "serverPort") == u"6543");
    CHECK(textOf(dialog, "serverDatabase") == u"genomes");
    CHECK(textOf(dialog, "serverLogin") == u"vera");
    CHECK(dialog.findChild<QComboBox*>(u"serverEncryption"_s)->currentIndex() == 1);
    // The password is where nobody reads it.
    auto* password = dialog.findChild<QLineEdit*>(u"serverPassword"_s);
    CHECK(password->text() == u"open sesame");
    CHECK(password->echoMode() == QLineEdit::Password);
    for (const QLineEdit* edit : dialog.findChildren<QLineEdit*>()) {
        CHECK_FALSE(edit->displayText().contains(u"sesame"_s));
    }
    // What is typed is left alone until one goes on, and then taken as well.
    host->setFocus();
    host->selectAll();
    QTest::keyClicks(host, u"postgres://other.example.org/lab2"_s);
    CHECK(host->text() == u"postgres://other.example.org/lab2");
    QTest::keyClick(host, Qt::Key_Tab);
    CHECK(host->text() == u"other.example.org");
    CHECK(textOf(dialog, "serverDatabase") == u"lab2");
}

TEST_CASE("after a trial that fails the words are people's, and the wrong field has the focus")
{
    ServerBench bench;
    Desktop desktop;
    ConnectDialog& dialog = openAssistant(desktop.program);
    const auto tried = [&](const QString& wanted) {
        dialog.strip().clear();
        press(dialog, "tryServer");
        const bool said = waitFor([&] {
            return dialog.strip().tone() == Tone::Bad && dialog.strip().sentence().contains(wanted);
        });
        INFO(dialog.strip().sentence().toStdString());
        CHECK(said);
        CHECK_FALSE(dialog.strip().sentence().contains(u"libpq"_s));
        auto* focused = QApplication::focusWidget();
        return focused == nullptr ? QString() : focused->objectName();
    };
    fillIn(dialog, bench, u"tom"_s, u"guessed"_s);
    CHECK(tried(u"does not accept the name"_s) == u"serverPassword");
    typeInto(dialog, "serverPassword", ServerBench::password(u"tom"_s));
    typeInto(dialog, "serverPort", u"1"_s);
    CHECK(tried(u"nothing answers at this port"_s) == u"serverHost");
    typeInto(dialog, "serverHost", u"no.such.host.invalid"_s);
    CHECK(tried(u"no computer of this name"_s) == u"serverHost");
    typeInto(dialog, "serverHost", u"127.0.0.1"_s);
    typeInto(dialog, "serverPort", QString::number(bench.cluster().port()));
    typeInto(dialog, "serverDatabase", u"nowhere"_s);
    CHECK(tried(u"no lab in the database"_s) == u"serverDatabase");
    // All lines of what is said are in sight.
    const auto* sentence = dialog.strip().findChild<QLabel*>();
    for (const QLabel* label : dialog.strip().findChildren<QLabel*>()) {
        if (label->isVisible() && label->wordWrap()) {
            sentence = label;
            CHECK(label->height() >= label->heightForWidth(label->width()));
        }
    }
    CHECK(sentence != nullptr);
}

TEST_CASE("a wrong password is said in the dialog, which stays until the server takes one")
{
    ServerBench bench;
    Desktop desktop;
    app::Application& program = desktop.program;
    connectLab(program, bench, u"tom"_s);
    REQUIRE(says(program, u"Up to date"_s));
    program.link()->begin(bench.login(u"tom"_s), u"an old one"_s);
    SyncPanel& panel = syncPanel(program);
    auto* give = panel.findChild<QAction*>(u"givePassword"_s);
    REQUIRE(waitFor([&] { return give->isVisible(); }));
    give->trigger();
    PasswordDialog* dialog = nullptr;
    REQUIRE(waitFor([&] {
        dialog = program.window().findChild<PasswordDialog*>();
        return dialog != nullptr && dialog->isVisible();
    }));
    typeInto(*dialog, "serverPassword", u"guessed"_s);
    press(*dialog, "givePassword");
    CHECK(waitFor([&] { return dialog->strip().sentence().contains(u"does not accept"_s); }));
    CHECK(dialog->isVisible());
    CHECK(QApplication::focusWidget() ==
          dialog->findChild<QLineEdit*>(QLatin1String("serverPassword")));
    QTest::keyClicks(QApplication::focusWidget(), ServerBench::password(u"tom"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(waitFor([&] { return program.window().findChild<PasswordDialog*>() == nullptr; }));
    CHECK(says(program, u"Up to date"_s));
}

TEST_CASE("nothing is offered to be remembered where there is no keychain")
{
    Office office;
    office.keychain->there = false;
    office.start();
    QTest::mouseClick(&doorPart<QPushButton>(*office.program, u"joinServer"_s), Qt::LeftButton);
    ConnectDialog& dialog = assistant(*office.program->door());
    auto* remember = dialog.findChild<QCheckBox*>(u"serverRemember"_s);
    REQUIRE(remember != nullptr);
    CHECK(office.waitFor([&] { return !remember->isEnabled(); }));
    CHECK_FALSE(remember->isChecked());
    CHECK(remember->toolTip().contains(u"keychain"_s));
}

TEST_CASE("whoever connects a lab as its administrator gets an account, and the past is not news")
{
    ServerBench bench;
    Colleague sara(bench, u"sara"_s);
    sara.addSample(u"Birch leaf"_s, u"A-1"_s);
    sara.exchange();
    Desktop desktop;
    app::Application& program = desktop.program;
    bool written = false;
    program.services().samples.create(
        {{samples::Name, u"Ash leaf"_s}, {samples::SampleType, u"DNA"_s}}, 0, &program,
        [&](const Result<changes::Written>& done) { written = done.has_value(); });
    REQUIRE(waitFor([&] { return written; }));
    connectLab(program, bench, u"boss"_s);
    auto& login = doorPart<QLineEdit>(program, u"ownerLogin"_s);
    CHECK(login.text() == bench.login(u"boss"_s));
    CHECK(login.isReadOnly());
    QTest::keyClicks(&doorPart<QLineEdit>(program, u"ownerName"_s), u"Bea Boss"_s);
    QTest::keyClicks(&doorPart<QLineEdit>(program, u"newPassword"_s), kOwnPassword);
    QTest::keyClicks(&doorPart<QLineEdit>(program, u"newPasswordAgain"_s), kOwnPassword);
    QTest::mouseClick(&doorPart<QPushButton>(program, u"createOwner"_s), Qt::LeftButton);
    REQUIRE(waitFor([&] {
        return program.isOpen() && program.door() == nullptr && program.keeper()->isSignedIn();
    }));
    CHECK(program.keeper()->session().role() == Role::LabAdministrator);
    CHECK(program.keeper()->session().user() == bench.login(u"boss"_s));
    CHECK(says(program, u"Up to date"_s));
    auto& users = panelOf<UsersPanel>(program, u"accounts.users"_s);
    CHECK(waitFor([&] { return users.model().rowCount() == 1; }));
    // The last administrator cannot be taken away, and is told why.
    const auto* disable = users.findChild<QAction*>(u"toggleActive"_s);
    CHECK(waitFor([&] { return disable->toolTip().contains(u"at least one"_s); }));
    CHECK_FALSE(disable->isEnabled());
    // Neither one's own work before there was a server nor what was there before is news.
    SyncPanel& panel = syncPanel(program);
    panel.tabs().setCurrentIndex(2);
    QTest::qWait(500);
    CHECK(panel.model().rowCount() == 0);
    sara.addSample(u"Oak leaf"_s, u"A-2"_s);
    sara.exchange();
    CHECK(waitFor([&] { return panel.model().rowCount() == 1; }));
    CHECK(program.link()->counts().foreign == 1);
}
