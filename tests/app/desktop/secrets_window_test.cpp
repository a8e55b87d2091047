// SPDX-License-Identifier: GPL-3.0-or-later
// After a full session with a server no password stands anywhere: lab file, settings, log,
// arguments, environment, the server's own log.
#include "core/accounts/token_issuer.h"
#include "tests/app/desktop/server_rig.h"
#include "tests/support/secrets.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

/// What the program says while it is there, as a log would keep it.
class SaidMeanwhile {
public:
    SaidMeanwhile()
    {
        text().clear();
        m_before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext&, const QString& message) {
                text() += message.toUtf8() + '\n';
            });
    }
    ~SaidMeanwhile() { qInstallMessageHandler(m_before); }
    SaidMeanwhile(const SaidMeanwhile&) = delete;
    SaidMeanwhile& operator=(const SaidMeanwhile&) = delete;

    static QByteArray& text()
    {
        static QByteArray said;
        return said;
    }

private:
    QtMessageHandler m_before;
};

QByteArray readFrom(const QString& path, qint64 start)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    REQUIRE(file.seek(start));
    return file.readAll();
}

template <typename Call>
void asAccounts(Office& office, Call call)
{
    bool done = false;
    office.program->services().lab->accounts().later<Uuid>(
        office.program.get(), std::move(call), [&](const Result<Uuid>& result) {
            UNSCOPED_INFO((result ? QString() : result.error().name()).toStdString());
            CHECK(result.has_value());
            done = true;
        });
    REQUIRE(waitFor([&] { return done; }));
}

} // namespace

TEST_CASE("secrets are found in every form, so that a search that finds none says something")
{
    SecretSearch search;
    search.add(u"it"_s, u"seven rivers at dusk"_s);
    const QByteArray secret = "seven rivers at dusk";
    CHECK(search.in("x" + secret + "y") == QStringList{u"it"_s});
    CHECK(search.in("user:" + secret.toHex()) == QStringList{u"it"_s});
    CHECK(search.in("seven%20rivers%20at%20dusk") == QStringList{u"it"_s});
    for (const char* before : {"", "a", "ab", "abc", "name:"}) {
        CHECK(search.in(QByteArray(before + secret).toBase64()) == QStringList{u"it"_s});
        CHECK(search.in(QByteArray(before + secret + "!").toBase64()) == QStringList{u"it"_s});
    }
    CHECK(search.in("seven rivers at dawn").isEmpty());
    const QTemporaryDir folder;
    QFile file(folder.filePath(u".hidden"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x') + secret);
    file.close();
    CHECK(search.inFolder(folder.path()).size() == 1);
    QProcess process;
    process.start(u"sleep"_s, {u"30"_s});
    REQUIRE(process.waitForStarted());
    CHECK(search.inProcess(process.processId()).isEmpty());
    process.kill();
    process.waitForFinished();
    process.start(u"sh"_s, {u"-c"_s, u"sleep 30; : 'seven rivers at dusk'"_s});
    REQUIRE(process.waitForStarted());
    CHECK(waitFor([&] { return search.inProcess(process.processId()).size() == 1; }));
    process.kill();
    process.waitForFinished();
}

TEST_CASE("after a full session no password and no token stands anywhere")
{
    const SaidMeanwhile said;
    PostgresCluster cluster;
    ServerBench bench(cluster);
    Colleague boss(bench, u"boss"_s);
    boss.addAccounts({{u"boss"_s, Role::LabAdministrator}});
    boss.exchange();
    // From here on the server writes down whatever it is told.
    cluster.set(u"log_statement"_s, u"all"_s);
    cluster.set(u"log_parameter_max_length"_s, u"-1"_s);
    cluster.set(u"log_error_verbosity"_s, u"verbose"_s);
    const qint64 logged = QFileInfo(cluster.logFile()).size();
    const QString login = bench.login(u"boss"_s);
    const QString vera = bench.login(u"vera"_s);
    const QString next = u"four green lanterns"_s;
    const QString mistyped = u"sewen rivers at dusk"_s;
    const QString reset = u"eleven paper boats"_s;

    SecretSearch search;
    search.add(u"the administrator's first password"_s, ServerBench::password(u"boss"_s));
    search.add(u"the administrator's next password"_s, next);
    search.add(u"the password of a new account"_s, kFirstPassword);
    search.add(u"a password that was set by the administrator"_s, reset);
    search.add(u"a mistyped password"_s, mistyped);

    Office office;
    office.start();
    QTest::mouseClick(&doorPart<QPushButton>(*office.program, u"joinServer"_s), Qt::LeftButton);
    ConnectDialog& dialog = assistant(*office.program->door());
    fillIn(dialog, bench, u"boss"_s, mistyped);
    press(dialog, "connectServer");
    CHECK(waitFor([&] { return dialog.strip().tone() == Tone::Bad; }));
    typeInto(dialog, "serverPassword", ServerBench::password(u"boss"_s));
    press(dialog, "connectServer");
    office.waitOpen();
    CHECK(says(*office.program, u"Up to date"_s));

    // The lock, a wrong try, unlocking.
    office.command(u"Lock"_s)->trigger();
    CHECK(office.waitFor([&] { return office.isCovered(); }));
    office.enterPassword(mistyped);
    CHECK(office.waitFor([&] { return !office.sentence().isEmpty(); }));
    office.enterPassword(ServerBench::password(u"boss"_s));
    CHECK(office.waitFor([&] { return !office.isCovered(); }));

    // An account that is made, and whose password is set anew.
    Uuid account;
    asAccounts(office,
               [&, session = office.program->keeper()->session()](
                   accounts::AccountService& service) -> Result<Uuid> {
                   accounts::Account made;
                   made.login = vera;
                   made.fullName = u"Vera"_s;
                   made.role = Role::LabTechnician;
                   const auto id = service.create(session, made, kFirstPassword);
                   if (!id) {
                       return id;
                   }
                   account = *id;
                   const auto again = service.resetPassword(session, *id, reset);
                   return again ? id : failure(again.error());
               });
    sync::ServerAddress address = bench.address(u"boss"_s);
    address.user = vera;
    CHECK(sync::PostgresTransport::open(address, reset).has_value());

    // Another own password, through the window.
    office.command(u"Change password…"_s)->trigger();
    QDialog* change = nullptr;
    REQUIRE(waitFor([&] {
        change = office.program->window().findChild<QDialog*>(u"changePasswordDialog"_s);
        return change != nullptr && change->isVisible();
    }));
    typeInto(*change, "presentPassword", ServerBench::password(u"boss"_s));
    typeInto(*change, "newPassword", next);
    typeInto(*change, "newPasswordAgain", next);
    QTest::keyClick(change, Qt::Key_Return);
    REQUIRE(waitFor([&] {
        return office.program->window().findChild<QDialog*>(u"changePasswordDialog"_s) == nullptr;
    }));
    address.user = login;
    CHECK(sync::PostgresTransport::open(address, next).has_value());

    // A signature and a service token.
    asAccounts(office, [&, &signatures = office.program->services().lab->signatures(),
                        session = office.program->keeper()->session()](accounts::AccountService&) {
        return signatures.sign(session, next, accounts::accountEntity(), account,
                               accounts::SignatureMeaning::Reviewed, u"seen"_s);
    });
    accounts::TokenIssuer issuer(accounts::TokenKeys::make(), u"lab"_s, *office.clock);
    search.add(u"a service token"_s, issuer.issue(login, Role::LabAdministrator, u"gateway"_s));
    search.add(u"the key of the tokens"_s,
               QString::fromLatin1(issuer.keys().current().secret.toHex()));
    QObject receiver;
    bool kept = false;
    office.keychain->write(u"token keys"_s, issuer.keys().toSecret(), &receiver,
                           [&](const Status& status) { kept = status.has_value(); });
    CHECK(waitFor([&] { return kept; }));

    // Out, and in again by name; work; out.
    office.program->window().leave();
    office.start();
    office.signInAndWait(login, next);
    bool written = false;
    office.program->services().samples.create(
        {{samples::Name, u"Ash leaf"_s}, {samples::SampleType, u"DNA"_s}}, 0, &receiver,
        [&](const Result<changes::Written>& done) { written = done.has_value(); });
    CHECK(waitFor([&] { return written; }));
    CHECK(says(*office.program, u"Up to date"_s));

    const auto checkNothing = [&](const char* when) {
        CAPTURE(when);
        CHECK(search.inFolder(office.folder.path()) == QStringList());
        for (const auto place : {QStandardPaths::AppConfigLocation, QStandardPaths::AppDataLocation,
                                 QStandardPaths::CacheLocation}) {
            CHECK(search.inFolder(QStandardPaths::writableLocation(place)) == QStringList());
        }
        CHECK(search.in(SaidMeanwhile::text()) == QStringList());
        CHECK(search.inProcess(QCoreApplication::applicationPid()) == QStringList());
        CHECK(search.in(readFrom(cluster.logFile(), logged)) == QStringList());
    };
    checkNothing("while somebody is signed in");
    office.program->window().leave();
    checkNothing("after they left");
    // What was searched was there: the server wrote, and the lab file has the account.
    CHECK(readFrom(cluster.logFile(), logged).contains(vera.toUtf8()));
    CHECK(QFileInfo(office.path()).size() > 50'000);
}
