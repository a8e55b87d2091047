// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl/ctl_bench.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

TEST_CASE("tracseqctl prints labels as PDF and as ZPL, and asks why at the second time")
{
    const Bench bench;
    bench.makeLab();
    const auto layouts = bench.inLab({u"labels"_s, u"layouts"_s, u"--json"_s}).json();
    CHECK(layouts[u"layouts"].toArray().size() == 7);
    const QString cryo = layouts[u"layouts"][0][u"name"].toString();
    CHECK(layouts[u"layouts"][0][u"width_mm"].toDouble() == 33);

    const QString pdf = bench.path(u"labels.pdf"_s);
    const auto first = bench.inLab(
        {u"labels"_s, u"print"_s, u"--layout"_s, cryo, u"--pdf"_s, pdf, u"S-0000001"_s});
    INFO(first.err.toStdString());
    REQUIRE(first.code == 0);
    CHECK(first.out == u"1 label printed.\n");
    QFile file(pdf);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().startsWith("%PDF"));

    const QString zpl = bench.path(u"labels.zpl"_s);
    const QStringList again{u"labels"_s, u"print"_s, u"--layout"_s, cryo.toUpper(), u"--zpl"_s,
                            zpl,         u"--dpi"_s, u"203"_s,      u"--copies"_s,  u"2"_s};
    const auto refused = bench.inLab(again + QStringList{u"F1"_s});
    CHECK(refused.code == 1);
    CHECK(refused.err.contains(u"Say why"_s));
    CHECK_FALSE(QFile::exists(zpl));
    const auto printed =
        bench.inLab(again + QStringList{u"--reason"_s, u"smeared"_s, u"F1"_s, u"--json"_s});
    REQUIRE(printed.code == 0);
    CHECK(printed.json()[u"labels"].toInt() == 2);
    QFile out(zpl);
    REQUIRE(out.open(QIODevice::ReadOnly));
    const QByteArray zplText = out.readAll();
    CHECK(zplText.count("^XA") == 1);
    CHECK(zplText.contains("^PW264^LL104^")); // 33 mm by 13 mm at 203 dpi
    CHECK(zplText.endsWith("^PQ2^XZ\n"));
    CHECK(bench.inLab({u"audit"_s, u"verify"_s}).code == 0);
}

TEST_CASE("tracseqctl sends labels to a printer in the network, and says when it cannot")
{
    const Bench bench;
    bench.makeLab();
    QTcpServer server;
    REQUIRE(server.listen(QHostAddress::LocalHost));
    const QString address = u"127.0.0.1:%1"_s.arg(server.serverPort());
    const QStringList print{u"labels"_s, u"print"_s,    u"--layout"_s, u"Tube cap, 9.5 mm round"_s,
                            u"F1"_s,     u"--printer"_s};
    // The system takes the connection and the bytes of a small job before anybody reads them.
    const Answer sent = bench.inLab(print + QStringList{address});
    INFO(sent.err.toStdString());
    CHECK(sent.code == 0);
    REQUIRE(server.waitForNewConnection(1000));
    const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
    QByteArray received;
    while (socket->waitForReadyRead(500)) {
        received += socket->readAll();
    }
    CHECK(received.startsWith("^XA"));
    CHECK(received.endsWith("^XZ\n"));

    server.close();
    const auto gone = bench.inLab(print + QStringList{address, u"--reason"_s, u"test"_s});
    CHECK(gone.code != 0);
    CHECK(gone.err.contains(u"cannot be reached"_s));
    CHECK(bench.inLab(print + QStringList{u"a b"_s}).err.contains(u"not the address"_s));
}

TEST_CASE("tracseqctl says what is wrong with an order for labels")
{
    const Bench bench;
    bench.makeLab();
    const QStringList print{u"labels"_s, u"print"_s, u"--layout"_s};
    CHECK(bench.inLab(print + QStringList{u"Tube cap, 9.5 mm round"_s, u"F1"_s}).code == 64);
    const auto both =
        bench.inLab(print + QStringList{u"Tube cap, 9.5 mm round"_s, u"F1"_s, u"--pdf"_s,
                                        u"a.pdf"_s, u"--zpl"_s, u"a.zpl"_s});
    CHECK(both.code == 64);
    const QString pdf = bench.path(u"x.pdf"_s);
    const auto layout = bench.inLab(print + QStringList{u"Tub"_s, u"F1"_s, u"--pdf"_s, pdf});
    CHECK(layout.code == 1);
    CHECK(layout.err.contains(u"“Tub”"_s));
    const auto code =
        bench.inLab(print + QStringList{u"Tube cap, 9.5 mm round"_s, u"nobody"_s, u"--pdf"_s, pdf});
    CHECK(code.code == 1);
    CHECK(code.err.contains(u"“nobody”"_s));
    const auto start =
        bench.inLab(print + QStringList{u"Avery L7651, A4, 38.1 × 21.2 mm"_s, u"F1"_s, u"--pdf"_s,
                                        pdf, u"--start"_s, u"66"_s});
    CHECK(start.code == 1);
    CHECK_FALSE(QFile::exists(pdf));
}
