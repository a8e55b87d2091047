// SPDX-License-Identifier: GPL-3.0-or-later
// Looking after a server through the real tracseqctl.
#include "tests/app/ctl/ctl_bench.h"
#include "tests/support/postgres_fixture.h"
#include "tests/support/secrets.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace tracseq::tests;
using namespace Qt::StringLiterals;

TEST_CASE("a server is set up, proved, saved and restored from the command line")
{
    PostgresCluster cluster;
    const QString database = cluster.makeDatabase();
    const QString dsn = u"host=%1 port=%2 dbname=%3 user=postgres"_s.arg(cluster.socket())
                            .arg(cluster.port())
                            .arg(database);
    const Bench bench;
    const auto server = [&](const QStringList& arguments) {
        return bench.run(QStringList{u"--json"_s, u"server"_s} + arguments +
                         QStringList{u"--dsn"_s, dsn});
    };
    const auto unset = server({u"check"_s});
    CHECK(unset.code == 1);
    CHECK(server({u"init"_s}).json().value(u"error"_s).toObject().value(u"code"_s) ==
          u"ServerNoAdministrator"_s);

    qputenv("TRACSEQ_NEW_PASSWORD", "nine tall blue herons");
    const auto made = server({u"init"_s, u"--admin"_s, u"anna"_s});
    qunsetenv("TRACSEQ_NEW_PASSWORD");
    INFO(made.out.toStdString() << made.err.toStdString());
    REQUIRE(made.code == 0);
    CHECK(server({u"init"_s}).code == 0);

    const auto checked = server({u"check"_s});
    CHECK(checked.code ==
          1); // a server for tests has no TLS, flushes nothing, and waits for nobody
    for (const auto& value : checked.json().value(u"findings"_s).toArray()) {
        const QString subject = value.toObject().value(u"subject"_s).toString();
        INFO(subject.toStdString());
        CHECK((value.toObject().value(u"kind"_s) == u"good"_s) ==
              (subject != u"encryption" && subject != u"durability" && subject != u"slowness"));
    }

    const QString file = bench.path(u"lab.backup"_s);
    CHECK(server({u"backup"_s, file}).code == 0);
    CHECK(QFileInfo(file).size() > 10'000);
    CHECK(server({u"restore"_s, file}).code == 64);
    const auto restored = server({u"restore"_s, file, u"--replace"_s});
    INFO(restored.out.toStdString() << restored.err.toStdString());
    CHECK(restored.code == 0);
    CHECK(restored.json().value(u"without_password"_s).toArray().isEmpty());

    const auto wrong = bench.run(
        {u"--json"_s, u"server"_s, u"check"_s, u"--dsn"_s, u"postgresql://a:secret@b/c"_s});
    CHECK(wrong.code != 0);
    CHECK_FALSE(wrong.out.contains(u"secret"_s));
    CHECK_FALSE(wrong.err.contains(u"secret"_s));
    CHECK(
        bench.run({u"server"_s, u"check"_s, u"--dsn"_s, u"host=127.0.0.1 port=1 dbname=a user=b"_s})
            .code == 2);
}

TEST_CASE("a password from the environment is not to be seen while the program runs")
{
    // A server that takes the connection and says nothing.
    QTcpServer silent;
    REQUIRE(silent.listen(QHostAddress::LocalHost));
    const Bench bench;
    SecretSearch search;
    search.add(u"it"_s, u"nine tall blue herons"_s);
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TRACSEQ_SERVER_PASSWORD"_s, u"nine tall blue herons"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(TRACSEQCTL),
                  {u"--lab"_s, bench.lab(), u"sync"_s, u"--dsn"_s,
                   u"host=127.0.0.1 port=%1 dbname=lab user=anna"_s.arg(silent.serverPort())});
    REQUIRE(process.waitForStarted());
    REQUIRE(silent.waitForNewConnection(30'000));
    CHECK(process.state() == QProcess::Running);
    CHECK(search.inProcess(process.processId()) == QStringList());
    process.kill();
    process.waitForFinished();
    CHECK(search.in(process.readAllStandardOutput() + process.readAllStandardError()) ==
          QStringList());
    CHECK(search.inFolder(QFileInfo(bench.lab()).path()) == QStringList());
}
