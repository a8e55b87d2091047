// SPDX-License-Identifier: GPL-3.0-or-later
// Command lines that are not understood, and what stands on a terminal.
#include "tests/app/ctl/ctl_bench.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace tracseq::tests;

namespace {

const QByteArray kUsageForm = "Sample name,Sample type,Project,Conc\nS1,DNA,P1,5\nS2,RNA,P1,6\n";

/// Checks that a command line is refused as such, and returns the sentence.
QString refused(const Bench& bench, const QStringList& words)
{
    INFO(words.join(u' ').toStdString());
    const auto plain = bench.run(words);
    CHECK(plain.code == 64);
    CHECK(plain.out.isEmpty());
    const auto json = bench.run(words + QStringList{u"--json"_s});
    CHECK(json.code == 64);
    CHECK(json.json().keys() == QStringList{u"error"_s});
    CHECK(json.json()[u"error"][u"code"] == u"Usage"_s);
    const QString message = json.json()[u"error"][u"message"].toString();
    CHECK(plain.err.startsWith(message));
    return message;
}

} // namespace

TEST_CASE("every command line that is not understood is answered in JSON as well")
{
    const Bench bench;
    CHECK(refused(bench, {u"foo"_s}).contains(u"“foo”"));
    CHECK(
        refused(bench, {u"samples"_s, u"foo"_s}).contains(u"“foo”. Use one of: list, find, show"));
    CHECK_FALSE(refused(bench, {}).isEmpty());
    CHECK(refused(bench, {u"samples"_s, u"list"_s}).contains(u"--lab FILE"));
    CHECK(refused(bench, {u"undo"_s}).contains(u"--lab FILE"));
    CHECK(refused(bench, {u"import"_s, u"samples"_s, u"x.csv"_s}).contains(u"--lab FILE"));
    CHECK(refused(bench, {u"samplesheet"_s, u"export"_s, u"R"_s}).contains(u"--lab FILE"));
    CHECK(refused(bench, {u"samplesheet"_s, u"check"_s}).contains(u"FILE"));
    CHECK(refused(bench, {u"samples"_s, u"list"_s, u"--nope"_s}).contains(u"--nope"));
    CHECK(refused(bench, {u"samples"_s, u"list"_s, u"--limit"_s, u"0"_s}).contains(u"1 or more"));
    CHECK(refused(bench, {u"audit"_s, u"show"_s, u"--limit"_s, u"-1"_s}).contains(u"1 or more"));
    for (const auto& limit : {u"0"_s, u"99999999999"_s, u"x"_s}) {
        CHECK(refused(bench, {u"samples"_s, u"list"_s, u"--limit"_s, limit}).size() < 100);
    }
}

TEST_CASE("a user has a name that can be read")
{
    const Bench bench;
    const auto as = [&](const QString& user) {
        return refused(bench, {u"--user"_s, user, u"samples"_s, u"list"_s});
    };
    CHECK(as(u"an\x1b[31mna"_s).contains(u"an\\x1B[31mna"));
    CHECK(as(u"anna\nbob"_s).contains(u"cannot be seen"));
    CHECK(as(u"a\u202Enna"_s).contains(u"cannot be seen"));
    CHECK(as(QString(101, u'a')).contains(u"101 characters"));
    CHECK(as(u" "_s).contains(u"empty"));
    bench.makeLab();
    CHECK(bench
              .run({u"--lab"_s, bench.lab(), u"--user"_s, QString(100, u'ä'), u"samples"_s,
                    u"list"_s})
              .code == 0);
}

TEST_CASE("corrections of an import that cannot be meant are refused")
{
    const Bench bench;
    const QString form = bench.write(u"form.csv"_s, kUsageForm);
    const QStringList import = {u"--lab"_s, bench.lab(), u"import"_s, u"samples"_s, form};
    const auto with = [&](const QStringList& more) { return import + more; };
    CHECK(refused(bench, with({u"--header-row"_s, u"-5"_s})).contains(u"1 or more"));
    for (const auto& row : {u"-5"_s, u"0"_s, u"x"_s}) {
        CHECK(refused(bench, with({u"--header-row="_s + row})).contains(u"1 or more"));
    }
    CHECK(refused(bench, with({u"--set"_s, u"project"_s})).contains(u"“project”"));
    CHECK(refused(bench, with({u"--set"_s, u"=x"_s})).contains(u"“=x”"));
    CHECK(refused(bench, with({u"--map"_s, u"A"_s})).contains(u"“A”"));
    CHECK(refused(bench, with({u"--map"_s, u"A=name"_s, u"--map"_s, u"B=name"_s}))
              .contains(u"“A” and “B”"));
    CHECK(refused(bench, with({u"--set"_s, u"volume=1"_s, u"--set"_s, u"Volume=2"_s}))
              .contains(u"“1” and “2”"));
    CHECK_FALSE(refused(bench, with({u"--encoding"_s, u"ebcdic"_s})).isEmpty());

    for (const QStringList& more :
         {QStringList{u"--map"_s, u"Z=name"_s}, QStringList{u"--ignore"_s, u"Z"_s}}) {
        const auto unknown = bench.run(with(more + QStringList{u"--json"_s}));
        CHECK(unknown.code == 1);
        CHECK(unknown.json()[u"error"][u"message"] == u"The sheet has no column “Z”."_s);
    }
}

TEST_CASE("a value for all rows is checked, also when no row needs it")
{
    const Bench bench;
    const QString form = bench.write(u"form.csv"_s, kUsageForm);
    const auto with = [&](const QString& set) {
        return bench.inLab({u"import"_s, u"samples"_s, form, u"--create-projects"_s, u"--dry-run"_s,
                            u"--json"_s, u"--set"_s, set});
    };
    for (const auto& set : {u"concentration=abc"_s, u"sample_type=Nope"_s, u"volume=-1"_s,
                            u"collected=2024-02-31"_s}) {
        INFO(set.toStdString());
        const auto wrong = with(set);
        CHECK(wrong.code == 1);
        const QJsonArray findings = wrong.json()[u"findings"].toArray();
        REQUIRE_FALSE(findings.isEmpty());
        CHECK(findings[0][u"severity"] == u"error"_s);
        CHECK(findings[0][u"row"].isNull());
        CHECK(findings[0][u"message"].toString().startsWith(u"The value for all rows: "));
        CHECK(findings[0][u"value"] == set.section(u'=', 1));
    }
    for (const auto& set : {u"concentration=2"_s, u"sample_type=DNA"_s, u"volume=1 mL"_s}) {
        INFO(set.toStdString());
        CHECK(with(set).code == 0);
    }
}

TEST_CASE("a column is given one field")
{
    const Bench bench;
    const QString form = bench.write(u"form.csv"_s, kUsageForm);
    const auto twice = [&](const QString& first, const QString& second) {
        return refused(bench, {u"--lab"_s, bench.lab(), u"import"_s, u"samples"_s, form,
                               u"--dry-run"_s, u"--map"_s, first, u"--map"_s, second});
    };
    CHECK(
        twice(u"A=name"_s, u"A=notes"_s) ==
        u"--map names the column “A” twice, for “name” and for “notes”. It can have one field."_s);
    CHECK(twice(u"Conc=notes"_s, u"conc=volume"_s).contains(u"“conc” twice"));
    CHECK(twice(u"A=name"_s, u"A=name"_s).contains(u"“A” twice"));
    // By letter and by heading, which is known once the file was read; the lab is made by then.
    bench.makeLab();
    CHECK(twice(u"D=notes"_s, u"Conc=volume"_s).contains(u"“Conc” twice"));
}

TEST_CASE("nothing that a sheet holds reaches the terminal as more than text")
{
    const Bench bench;
    // Long enough to pass for text in spite of the control characters.
    const QByteArray filler(1000, 'x');
    const QString form = bench.write(
        u"form.csv"_s, "Sample name,Sample type,Project,Note \x1b[2J\nS1,DNA,P1,a\x1b]0;b" +
                           filler + "\rc\nS2,\x1b[31mX,P1,\xc2\x9b\n");
    const auto answer = bench.inLab({u"import"_s, u"samples"_s, form, u"--dry-run"_s});
    CHECK(answer.code == 1);
    const QString said = answer.out + answer.err;
    for (const QChar c : said) {
        CHECK((c == u'\n' || c.category() != QChar::Other_Control));
    }
    bench.makeLab();
    CHECK(bench.inLab({u"samples"_s, u"show"_s, u"\x1b[2J"_s}).err.contains(u"“\\x1B[2J”"));

    // A note may have line breaks of any kind; in a table they are shown.
    const QString notes =
        bench.write(u"notes.csv"_s, "Sample name,Sample type,Project,Notes\nS1,DNA,P1,\"a\rb\"\n");
    REQUIRE(bench.inLab({u"import"_s, u"samples"_s, notes, u"--create-projects"_s}).code == 0);
    const auto shown = bench.inLab({u"samples"_s, u"show"_s, u"S1"_s});
    CHECK(shown.out.contains(u"a\\x0Db"));
    CHECK_FALSE(shown.out.contains(u'\r'));
}

TEST_CASE("a file that is nearly UTF-8 is read as that, and its slips are errors")
{
    const Bench bench;
    const QString form = bench.write(
        u"form.csv"_s, "Sample name,Sample type,Project,Note\n"
                       "Bj\xc3\xb6rn,DNA,P1,caf\xc3\xa9\nM\xfcller,DNA,P1,\xc3\xa9t\xc3\xa9\n");
    const QStringList words = {u"import"_s,    u"samples"_s, form, u"--create-projects"_s,
                               u"--dry-run"_s, u"--json"_s};
    const auto damaged = bench.inLab(words);
    CHECK(damaged.code == 1);
    const QJsonArray findings = damaged.json()[u"findings"].toArray();
    REQUIRE_FALSE(findings.isEmpty());
    CHECK(findings[0][u"rule"] == u"LettersLost"_s);
    CHECK(findings[0][u"row"] == 3);
    CHECK(findings[0][u"column"] == u"A"_s);
    CHECK(findings[0][u"value"] == u"M\ufffdller"_s);
    CHECK(bench.inLab(words + QStringList{u"--encoding"_s, u"utf-8"_s}).code == 0);
    CHECK(bench.inLab(words + QStringList{u"--encoding"_s, u"windows-1252"_s}).code == 0);
}

TEST_CASE("a lab that is not there is not made by who only looks")
{
    const Bench bench;
    const QString form = bench.write(u"form.csv"_s, "Sample name,Sample type\nS1,DNA\nS2,RNA\n");
    for (const QStringList& command :
         {QStringList{u"samples"_s, u"list"_s}, QStringList{u"samples"_s, u"find"_s, u"S1"_s},
          QStringList{u"audit"_s, u"verify"_s}, QStringList{u"audit"_s, u"show"_s}}) {
        INFO(command.join(u' ').toStdString());
        const auto answer = bench.inLab(command);
        CHECK(answer.code == 2);
        CHECK(answer.err.contains(u"there is no lab"_s));
        CHECK_FALSE(QFileInfo::exists(bench.lab()));
    }
    const auto tried = bench.inLab({u"import"_s, u"samples"_s, form, u"--dry-run"_s});
    CHECK(tried.code == 0);
    CHECK(tried.err.contains(u"There is no lab"_s));
    CHECK_FALSE(QFileInfo::exists(bench.lab()));
    bench.write(u"lab.tracseq"_s, {});
    CHECK(bench.inLab({u"audit"_s, u"verify"_s}).code == 2);
    bench.makeLab();
    CHECK(QFileInfo(bench.lab()).size() > 0);
    CHECK(bench.inLab({u"audit"_s, u"verify"_s}).code == 0);
}

TEST_CASE("one is said as one, and several as several")
{
    const Bench bench;
    bench.makeLab();
    CHECK(bench.inLab({u"samples"_s, u"list"_s}).out.endsWith(u"\n1 of 1 sample.\n"));
    const QString sheet =
        bench.write(u"sheet.csv"_s, "[Header]\nIEMFileVersion,4\n[Reads]\n151\n[Settings]\n[Data]\n"
                                    "Sample_ID,index\nA,ACGTACGT\n");
    const QString one = bench.run({u"samplesheet"_s, u"check"_s, sheet}).out;
    CHECK(one.contains(u", 1 sample, 0 errors, "));
    bench.write(u"sheet.csv"_s, "[Header]\nIEMFileVersion,4\n[Reads]\n151\n[Settings]\n[Data]\n"
                                "Sample_ID,index\nA,ACGTACGT\nB,ACGTACGT\n");
    const QString two = bench.run({u"samplesheet"_s, u"check"_s, sheet}).out;
    CHECK(two.contains(u", 2 samples, 1 error, "));
    // Nor is anything left of the forms for translators.
    for (const QString& out : {one, two, bench.inLab({u"audit"_s, u"verify"_s}).out}) {
        CHECK_FALSE(out.contains(u"(s)"));
    }
    CHECK(bench.inLab({u"undo"_s}).out.contains(QRegularExpression(u"\\(\\d+ changes\\)\\.\n"_s)));
    CHECK(bench.inLab({u"samples"_s, u"list"_s}).out.endsWith(u"\n0 of 0 samples.\n"));
}
