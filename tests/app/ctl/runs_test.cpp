// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sequencing/instruments.h"
#include "tests/app/ctl/run_bench.h"

#include <QRegularExpression>

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

TEST_CASE("tracseqctl lists the runs of a lab, the oldest first")
{
    const Bench bench;
    TempLab lab;
    lab.write([](changes::UnitOfWork& unit) -> Status {
        sequencing::RunDraft draft;
        draft.name = u"Z-first"_s;
        draft.instrument = u"MiSeq"_s;
        draft.flowCell = sequencing::findInstrument(u"MiSeq")->flowCells.front().name;
        draft.flowCellId = u"FC-7"_s;
        const auto run = sequencing::createRun(unit, draft);
        return run ? Status() : failure(run.error());
    });
    const QString path = labWith(lab, u"TGCATGCA"_s);
    const auto list = bench.run({u"--lab"_s, path, u"runs"_s, u"list"_s});
    INFO(list.out.toStdString());
    REQUIRE(list.code == 0);
    CHECK(list.out.contains(QRegularExpression(
        u"\\nZ-first +MiSeq .* FC-7 +Planned +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d +1 +0\\nRUN-1 "_s)));
    CHECK(list.out.contains(QRegularExpression(u"\\nRUN-1 +NovaSeq 6000 +S4 .* 4 +2\\n"_s)));
    CHECK(list.out.endsWith(u"\n2 runs.\n"));

    const auto json = bench.run({u"--lab"_s, path, u"runs"_s, u"list"_s, u"--json"_s}).json();
    const QJsonArray runs = json[u"runs"].toArray();
    REQUIRE(runs.size() == 2);
    CHECK(runs[0][u"name"] == u"Z-first"_s);
    CHECK(runs[0][u"flow_cell_id"] == u"FC-7"_s);
    CHECK(runs[1][u"instrument"] == u"NovaSeq 6000"_s);
    CHECK(runs[1][u"status"] == u"Planned"_s);
    CHECK(runs[1][u"lanes"].toInt() == 4);
    CHECK(runs[1][u"libraries"].toInt() == 2);
    CHECK(QDateTime::fromString(runs[1][u"planned_at"].toString(), Qt::ISODateWithMs).isValid());
}

TEST_CASE("tracseqctl shows a run with the libraries in its lanes")
{
    const Bench bench;
    TempLab lab;
    const QString path = labWith(lab, u"TGCATGCA"_s);
    const auto shown = bench.run({u"--lab"_s, path, u"runs"_s, u"show"_s, u"run-1"_s});
    INFO(shown.out.toStdString());
    REQUIRE(shown.code == 0);
    CHECK(shown.out.contains(QRegularExpression(u"\\nStatus +Planned\\n"_s)));
    CHECK(shown.out.contains(QRegularExpression(
        u"\\n1 +A +S1 +ACGTACGT +TTGCAAGC\\n1 +B +S1 +TGCATGCA +TTGCAAGC\\n"_s)));
    CHECK(shown.out.endsWith(u"\n2 libraries.\n"));
    const auto json =
        bench.run({u"--lab"_s, path, u"runs"_s, u"show"_s, u"RUN-1"_s, u"--json"_s}).json();
    CHECK(json[u"libraries"].toInt() == 2);
    CHECK(json[u"placed"][1][u"library"] == u"B"_s);
    CHECK(json[u"placed"][1][u"i7"] == u"TGCATGCA"_s);
    CHECK(json[u"placed"][1][u"lane"].toInt() == 1);

    const auto unknown = bench.run({u"--lab"_s, path, u"runs"_s, u"show"_s, u"RUN-9"_s});
    CHECK(unknown.code == 1);
    CHECK(unknown.err.contains(u"RUN-9"));
}

TEST_CASE("tracseqctl says that a lab has no runs")
{
    const Bench bench;
    bench.makeLab();
    const auto list = bench.inLab({u"runs"_s, u"list"_s});
    CHECK(list.code == 0);
    CHECK(list.out.endsWith(u"\n0 runs.\n"));
    CHECK(bench.run({u"runs"_s, u"list"_s}).code == 64);
}
