// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real tracseqctl and looks at what it prints and how it ends.
#include "tests/app/ctl/ctl_bench.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>

using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kForm = "Sample name,Sample type,Project,Volume_mL\nS1,DNA,P1,0.5\nS2,RNA,P1,1\n";

} // namespace

TEST_CASE("tracseqctl says its version and helps")
{
    const Bench bench;
    const auto version = bench.run({u"--version"_s});
    CHECK(version.code == 0);
    CHECK(version.out.startsWith(u"tracseqctl "));
    const auto help = bench.run({u"--help"_s});
    CHECK(help.code == 0);
    CHECK(help.out.contains(u"Exit codes:"));
    CHECK(help.out.contains(u"samplesheet"));
    CHECK(bench.run({}).code == 64);
    CHECK(bench.run({u"dance"_s}).code == 64);
    const auto noLab = bench.run({u"samples"_s, u"list"_s});
    CHECK(noLab.code == 64);
    CHECK(noLab.err.contains(u"--lab FILE"));
}

TEST_CASE("tracseqctl checks and imports a submission, and takes it back")
{
    const Bench bench;
    const QString form = bench.write(u"form.csv"_s, kForm);
    const QStringList words = {u"import"_s, u"samples"_s, form};

    const auto dry = bench.inLab(words + QStringList{u"--dry-run"_s, u"--json"_s});
    CHECK(dry.code == 1); // the project is unknown
    CHECK(dry.json()[u"rows"][u"bad"].toInt() == 2);
    CHECK(dry.json()[u"findings"][0][u"rule"] == u"ProjectUnknown"_s);
    CHECK(dry.json()[u"findings"][0][u"row"].toInt() == 2);
    CHECK(dry.json()[u"findings"][0][u"column"] == u"C"_s);

    const auto refused = bench.inLab(words);
    CHECK(refused.code == 1);
    CHECK(refused.err.contains(u"“form.csv” was not imported. Rows with errors: 2 of 2."));

    const auto done = bench.inLab(
        words + QStringList{u"--create-projects"_s, u"--json"_s, u"--save-mapping"_s, u"Plain"_s});
    CHECK(done.code == 0);
    CHECK(done.json()[u"imported"][u"created"].toInt() == 2);
    CHECK(done.json()[u"imported"][u"projects"].toInt() == 1);
    CHECK(done.json()[u"columns"][3][u"field"] == u"volume"_s);
    CHECK(done.json()[u"columns"][3][u"unit"] == u"mL"_s);

    const auto list = bench.inLab({u"samples"_s, u"list"_s, u"--json"_s});
    CHECK(list.code == 0);
    CHECK(list.json()[u"total"].toInt() == 2);
    CHECK(list.json()[u"samples"][0][u"name"] == u"S1"_s);
    CHECK(list.json()[u"samples"][0][u"volume"].toDouble() == 500);
    CHECK(list.json()[u"samples"][0][u"project"] == u"P1"_s);

    const auto again = bench.inLab(words + QStringList{u"--mapping"_s, u"plain"_s});
    CHECK(again.code == 1);

    const auto undone = bench.inLab({u"undo"_s, u"--json"_s});
    CHECK(undone.code == 0);
    CHECK(undone.json()[u"undone"] == u"Import form.csv"_s);
    CHECK(bench.inLab({u"samples"_s, u"list"_s, u"--json"_s}).json()[u"total"].toInt() == 0);
    const auto audit = bench.inLab({u"audit"_s, u"verify"_s, u"--json"_s});
    CHECK(audit.code == 0);
    CHECK(audit.json()[u"passed"].toBool());
}

TEST_CASE("tracseqctl says that a file is blocked, and that no row of it is good")
{
    const Bench bench;
    const QString form =
        bench.write(u"purpose.csv"_s, "Sample name,Type\nS1,Pooling\nS2,Pooling\n\nS3,Run\n");
    const QStringList words = {u"import"_s, u"samples"_s, form, u"--json"_s};
    const auto blocked = bench.inLab(words + QStringList{u"--dry-run"_s});
    CHECK(blocked.code == 1);
    const auto json = blocked.json();
    CHECK(json[u"blocked"].toBool());
    CHECK(json[u"rows"][u"good"].toInt(-1) == 0);
    CHECK(json[u"rows"][u"read"].toInt() ==
          json[u"rows"][u"skipped"].toInt() + json[u"rows"][u"bad"].toInt());
    CHECK(json[u"findings"][0][u"rule"] == u"ColumnUnfit"_s);
    CHECK(json[u"findings"][1][u"rule"] == u"RowBlank"_s);
    CHECK(json[u"findings"][1][u"rows"][0].toInt() == 4);

    const auto done = bench.inLab(words + QStringList{u"--set"_s, u"sample_type=Library"_s});
    CHECK(done.code == 0);
    CHECK_FALSE(done.json()[u"blocked"].toBool(true));
    CHECK(done.json()[u"imported"][u"created"].toInt() == 3);
    CHECK(
        bench.inLab({u"samples"_s, u"list"_s, u"--json"_s}).json()[u"samples"][0][u"sample_type"] ==
        u"Library"_s);
}

TEST_CASE("tracseqctl takes answers for what a file leaves open")
{
    const Bench bench;
    const QString form =
        bench.write(u"open.csv"_s, "Tube,Collected,Volume (ul),Junk\nT1,3/4/2024,\"1,234\",x\n");
    const QStringList words = {u"import"_s, u"samples"_s, form, u"--json"_s};
    const auto asked = bench.inLab(words);
    CHECK(asked.code == 1);
    QStringList rules;
    for (const auto& finding : asked.json()[u"findings"].toArray()) {
        rules += finding[u"rule"].toString();
    }
    CHECK(rules.count(u"QuestionOpen"_s) == 2);
    CHECK(rules.count(u"FieldMissing"_s) == 2);
    const auto answered =
        bench.inLab(words + QStringList{u"--map"_s, u"Tube=name"_s, u"--set"_s,
                                        u"sample_type=DNA"_s, u"--date-order"_s, u"dmy"_s,
                                        u"--decimal"_s, u"comma"_s, u"--ignore"_s, u"D"_s});
    CHECK(answered.code == 0);
    const auto shown = bench.inLab({u"samples"_s, u"show"_s, u"T1"_s, u"--json"_s});
    CHECK(shown.json()[u"collected"] == u"2024-04-03"_s);
    CHECK(shown.json()[u"volume"].toDouble() == 1.234);
    CHECK(shown.json()[u"history"].toArray().size() == 1);
    CHECK(shown.json()[u"attributes"].isNull());
}

TEST_CASE("tracseqctl says what cannot be read, and why")
{
    const Bench bench;
    const QString pdf = bench.write(u"form.xlsx"_s, "%PDF-1.7 not a sheet");
    const auto refused = bench.inLab({u"import"_s, u"samples"_s, pdf, u"--json"_s});
    CHECK(refused.code == 2);
    CHECK(refused.json()[u"error"][u"message"].toString().contains(u"PDF"));
    const auto missing = bench.inLab({u"import"_s, u"samples"_s, bench.path(u"nothing.csv"_s)});
    CHECK(missing.code == 2);
    CHECK(missing.err.contains(u"nothing.csv"));
    const QString noLab =
        bench.write(u"lab.txt"_s, "this is no lab at all, but a text of some length");
    const auto wrong = bench.run({u"--lab"_s, noLab, u"samples"_s, u"list"_s});
    CHECK(wrong.code == 2);
    CHECK(wrong.err.contains(u"is not a TracSeq lab file"));
}

TEST_CASE("tracseqctl finds and shows samples with their history")
{
    const Bench bench;
    const QString form = bench.write(u"form.csv"_s, kForm);
    REQUIRE(bench.inLab({u"import"_s, u"samples"_s, form, u"--create-projects"_s}).code == 0);
    const auto found = bench.inLab({u"samples"_s, u"find"_s, u"S2"_s, u"--json"_s});
    CHECK(found.code == 0);
    CHECK(found.json()[u"samples"][0][u"sample_type"] == u"RNA"_s);
    CHECK(bench.inLab({u"samples"_s, u"find"_s, u"nowhere"_s}).code == 1);
    const auto shown = bench.inLab({u"samples"_s, u"show"_s, u"S-0000001"_s});
    CHECK(shown.code == 0);
    CHECK(shown.out.contains(u"S1"));
    CHECK(shown.out.contains(u"anna"));
    const auto unknown = bench.inLab({u"samples"_s, u"show"_s, u"S99"_s});
    CHECK(unknown.code == 1);
    CHECK(unknown.err.contains(u"“S99”"));
    const auto audit = bench.inLab({u"audit"_s, u"show"_s, u"--sample"_s, u"S1"_s, u"--json"_s});
    REQUIRE(audit.code == 0);
    CHECK(audit.json()[u"changes"][0][u"user"] == u"anna"_s);
    CHECK(audit.json()[u"changes"][0][u"fields"][u"name"][1] == u"S1"_s);
}

TEST_CASE("tracseqctl shows changes and attributes in words, and as they are in JSON")
{
    const Bench bench;
    const QString form = bench.write(
        u"form.csv"_s, "Sample name,Sample type,Project,Volume (ul),Tube rack\nS1,DNA,P1,8.5,R7\n");
    REQUIRE(bench.inLab({u"import"_s, u"samples"_s, form, u"--create-projects"_s}).code == 0);
    const auto shown = bench.inLab({u"samples"_s, u"show"_s, u"S1"_s});
    REQUIRE(shown.code == 0);
    CHECK(shown.out.contains(QRegularExpression(u"\nTube rack +R7\n"_s)));
    const auto audit = bench.inLab({u"audit"_s, u"show"_s});
    REQUIRE(audit.code == 0);
    CHECK(audit.out.contains(u"sample S1"));
    for (const QString& out : {shown.out, audit.out}) {
        INFO(out.toStdString());
        CHECK(out.contains(QRegularExpression(u"\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"_s)));
        CHECK(out.contains(u"added"));
        CHECK(out.contains(u"Project: P1; "));
        CHECK(out.contains(u"Volume: 8.5 uL"));
        CHECK(out.contains(u"Tube rack: R7"));
        CHECK_FALSE(out.contains(u'{'));
    }
    REQUIRE(bench.inLab({u"undo"_s}).code == 0);
    CHECK(bench.inLab({u"audit"_s, u"show"_s}).out.contains(u"removed"));
    const auto json = bench.inLab({u"audit"_s, u"show"_s, u"--json"_s});
    CHECK(json.json()[u"changes"][0][u"fields"].isObject());
}

TEST_CASE("tracseqctl demo does the whole main job")
{
    const Bench bench;
    const QString out = bench.path(u"demo"_s);
    const auto demo = bench.run({u"demo"_s, u"--out"_s, out, u"--json"_s});
    INFO(demo.out.toStdString() << demo.err.toStdString());
    REQUIRE(demo.code == 0);
    const QJsonObject summary = demo.json();
    CHECK(summary[u"projects"].toInt() == 4);
    CHECK(summary[u"samples"].toInt() == 396);
    CHECK(summary[u"libraries"].toInt() == 216);
    CHECK(summary[u"runs"].toInt() == 3);
    CHECK(summary[u"collisions"].toInt() == 0);
    CHECK(summary[u"audit"][u"passed"].toBool());
    for (const auto& submission : summary[u"submissions"].toArray()) {
        CHECK(submission[u"read"].toInt() == submission[u"created"].toInt() +
                                                 submission[u"skipped"].toInt() +
                                                 submission[u"failed"].toInt());
        CHECK(submission[u"failed"].toInt() == 0);
    }
    const QStringList sheets = QDir(out).entryList({u"*samplesheet*.csv"_s});
    CHECK(sheets.size() == 6);
    for (const QString& sheet : sheets) {
        INFO(sheet.toStdString());
        CHECK(bench.run({u"samplesheet"_s, u"check"_s, QDir(out).filePath(sheet)}).code == 0);
    }
    // Exported again, it is the sheet that the demo wrote.
    const auto exported =
        bench.run({u"--lab"_s, QDir(out).filePath(u"demo.tracseq"_s), u"samplesheet"_s, u"export"_s,
                   u"TumorExome_1"_s, u"--format"_s, u"v2"_s, u"--software-version"_s, u"4.3.6"_s});
    CHECK(exported.code == 0);
    QFile written(QDir(out).filePath(u"TumorExome_1_samplesheet_v2.csv"_s));
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(exported.out.toUtf8() == written.readAll());
    // A folder that has a demo already is left alone.
    CHECK(bench.run({u"demo"_s, u"--out"_s, out}).code == 2);
}

TEST_CASE("tracseqctl verifies the audit trail and names what was altered")
{
    const Bench bench;
    const QString form = bench.write(u"form.csv"_s, kForm);
    REQUIRE(bench.inLab({u"import"_s, u"samples"_s, form, u"--create-projects"_s}).code == 0);
    {
        // One byte of one stored name, past every guard.
        QFile file(bench.lab());
        REQUIRE(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const qsizetype at = bytes.lastIndexOf("S2S-0000002");
        REQUIRE(at >= 0);
        REQUIRE(file.seek(at));
        REQUIRE(file.write("X") == 1);
    }
    const auto audit = bench.inLab({u"audit"_s, u"verify"_s, u"--json"_s});
    CHECK(audit.code == 1);
    CHECK_FALSE(audit.json()[u"passed"].toBool());
    CHECK(audit.json()[u"findings"].toArray().size() >= 1);
}
