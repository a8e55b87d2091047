// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl/ctl_bench.h"

using namespace tracseq::tests;
using namespace Qt::StringLiterals;

TEST_CASE("tracseqctl takes a manifest, shows a shipment, and writes what differs")
{
    const Bench bench;
    const QString shipments =
        bench.write(u"shipments.csv"_s, "Shipment;Courier;Received at;Temperature on arrival (°C)\n"
                                        "D-1;DHL;2026-03-09 14:05;-61.5\nD-2;;;\n");
    const auto added = bench.inLab({u"rows"_s, u"import"_s, u"shipment"_s, shipments});
    INFO(added.out.toStdString() << added.err.toStdString());
    REQUIRE(added.code == 0);
    const QString manifest = bench.write(
        u"manifest.csv"_s, "Sample name,Barcode,Remarks,Box\nBirch,BC-1,,A\nOak,BC-2,dry,A\n");
    const auto taken = bench.inLab({u"receipt"_s, u"manifest"_s, u"d-1"_s, manifest, u"--json"_s});
    INFO(taken.err.toStdString());
    REQUIRE(taken.code == 0);
    CHECK(taken.json()[u"expected"].toInt() == 2);
    CHECK(taken.json()[u"left_out"][0] == u"Box"_s);

    const auto list = bench.inLab({u"receipt"_s, u"list"_s, u"--json"_s}).json();
    REQUIRE(list[u"shipments"].toArray().size() == 2);
    CHECK(list[u"shipments"][1][u"shipment"] == u"D-1"_s);
    CHECK(list[u"shipments"][1][u"announced"].toInt() == 2);
    CHECK(list[u"shipments"][1][u"not_yet"].toInt() == 2);
    CHECK_FALSE(list[u"shipments"][1][u"received"].toString().isEmpty());
    CHECK(bench.inLab({u"receipt"_s, u"list"_s}).out.contains(u"0 of 2"_s));
    const auto shown = bench.inLab({u"receipt"_s, u"show"_s, u"D-1"_s});
    CHECK(shown.out.contains(u"D-1 (Open): 0 of 2 arrived"_s));
    CHECK(shown.out.contains(u"BC-2"_s));
    const auto items = bench.inLab({u"receipt"_s, u"show"_s, u"D-1"_s, u"--json"_s}).json();
    CHECK(items[u"items"][1][u"remarks"] == u"dry"_s);

    const QString pdf = bench.path(u"d.pdf"_s);
    const QString csv = bench.path(u"d.csv"_s);
    const auto written =
        bench.inLab({u"receipt"_s, u"discrepancies"_s, u"D-1"_s, u"--pdf"_s, pdf, u"--csv"_s, csv});
    INFO(written.err.toStdString());
    REQUIRE(written.code == 0);
    QFile made(pdf);
    REQUIRE(made.open(QIODevice::ReadOnly));
    CHECK(made.readAll().startsWith("%PDF"));
    QFile table(csv);
    REQUIRE(table.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(table.readAll()).contains(u"Missing,Oak,BC-2"_s));
    CHECK(bench.inLab({u"receipt"_s, u"discrepancies"_s, u"D-1"_s})
              .out.contains(u"Not arrived yet"_s));
    CHECK(bench.inLab({u"receipt"_s, u"discrepancies"_s, u"D-2"_s})
              .out.contains(u"Everything arrived"_s));

    // Exported and imported again as they were.
    const QString out = bench.path(u"out.csv"_s);
    REQUIRE(bench.inLab({u"rows"_s, u"export"_s, u"shipment"_s, out}).code == 0);
    QFile rows(out);
    REQUIRE(rows.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(rows.readAll());
    INFO(text.toStdString());
    CHECK(text.contains(u"-61.5"_s));
    const auto again =
        bench.inLab({u"rows"_s, u"import"_s, u"shipment"_s, out, u"--dry-run"_s, u"--json"_s});
    CHECK(again.json()[u"findings"].toArray().size() == 2); // their names are taken, and no more
}

TEST_CASE("tracseqctl says what is wrong with a shipment or its manifest")
{
    const Bench bench;
    bench.makeLab();
    const auto unknown = bench.inLab({u"receipt"_s, u"show"_s, u"nobody"_s});
    CHECK(unknown.code == 1);
    CHECK(unknown.err.contains(u"“nobody”"_s));
    CHECK(bench.inLab({u"receipt"_s, u"discrepancies"_s}).code == 64);
    const QString shipments = bench.write(u"s.csv"_s, "Shipment,Courier\nD-1,DHL\n");
    REQUIRE(bench.inLab({u"rows"_s, u"import"_s, u"shipment"_s, shipments}).code == 0);
    const QString colours = bench.write(u"m.csv"_s, "colour\nred\n");
    const auto nothing = bench.inLab({u"receipt"_s, u"manifest"_s, u"D-1"_s, colours});
    CHECK(nothing.code == 1);
    CHECK(nothing.err.contains(u"m.csv"_s));
    const QString dates =
        bench.write(u"n.csv"_s, "Name,Barcode\n" + QByteArray(300, 'x') + ",BC-1\n");
    const auto tooLong = bench.inLab({u"receipt"_s, u"manifest"_s, u"D-1"_s, dates});
    CHECK(tooLong.code == 1);
    CHECK(tooLong.out.contains(u"row 2"_s));
    CHECK(bench.inLab({u"receipt"_s, u"show"_s, u"D-1"_s}).out.contains(u"0 of 0"_s));
}
