// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl/ctl_bench.h"

using namespace tracseq::tests;
using namespace Qt::StringLiterals;

TEST_CASE("tracseqctl makes a template of a spreadsheet, and imports what was filled in by it")
{
    const Bench bench;
    const QString old = bench.write(u"old.csv"_s, "Sample name,Sample type,Cohort\n"
                                                  "a,DNA,north\nb,DNA,south\nc,DNA,north\n"
                                                  "d,DNA,south\ne,DNA,north\nf,DNA,south\n");
    const auto added = bench.inLab({u"templates"_s, u"add"_s, u"Clinic"_s, old, u"--use"_s});
    INFO(added.err.toStdString());
    REQUIRE(added.code == 0);
    const auto list = bench.inLab({u"templates"_s, u"list"_s, u"--json"_s}).json();
    CHECK(list[u"templates"][0][u"title"] == u"Clinic v1"_s);
    CHECK(list[u"templates"][0][u"status"] == u"Active"_s);
    const auto shown = bench.inLab({u"templates"_s, u"show"_s, u"clinic"_s});
    CHECK(shown.out.contains(u"north | south"_s));

    // What show --json prints is read by add.
    const auto json = bench.inLab({u"templates"_s, u"show"_s, u"Clinic"_s, u"--json"_s});
    const QString file = bench.write(u"clinic.json"_s, json.out.toUtf8());
    REQUIRE(bench.inLab({u"templates"_s, u"add"_s, u"Clinic again"_s, file}).code == 0);

    const QString empty = bench.path(u"empty.xlsx"_s);
    REQUIRE(bench.inLab({u"templates"_s, u"sheet"_s, u"Clinic"_s, empty}).code == 0);
    CHECK(QFile::exists(empty));

    const QString bad = bench.write(u"bad.csv"_s, "Sample name,Sample type,Cohort\nx,DNA,east\n");
    const auto refused = bench.inLab({u"import"_s, u"samples"_s, bad});
    CHECK(refused.code == 1);
    CHECK(refused.out.contains(u"Template “Clinic v1”"_s));
    CHECK(refused.out.contains(u"east"_s));
    CHECK(bench.inLab({u"import"_s, u"samples"_s, bad, u"--template"_s, u"none"_s}).code == 0);
    const auto unknown = bench.inLab({u"import"_s, u"samples"_s, bad, u"--template"_s, u"Nope"_s});
    CHECK(unknown.code != 0);
    CHECK(unknown.err.contains(u"Clinic v1"_s));
    CHECK(bench.inLab({u"samples"_s, u"find"_s, u"@cohort:east"_s}).out.contains(u"x"_s));
    CHECK(bench.inLab({u"samples"_s, u"find"_s, u"volume<abc"_s}).code == 64);
}

TEST_CASE("tracseqctl reads and writes rows of any kind of record")
{
    const Bench bench;
    const QString file =
        bench.write(u"projects.csv"_s, "Project;Title;Lead\nALP;Alpine flora;Maria\n"
                                       "SEA;Sea grass;\n");
    const auto tried = bench.inLab({u"rows"_s, u"import"_s, u"project"_s, file, u"--dry-run"_s});
    INFO(tried.err.toStdString());
    CHECK(tried.code == 0);
    REQUIRE(bench.inLab({u"rows"_s, u"import"_s, u"project"_s, file}).code == 0);
    const auto again = bench.inLab({u"rows"_s, u"import"_s, u"project"_s, file, u"--json"_s});
    CHECK(again.code == 1);
    CHECK(again.json()[u"findings"].toArray().size() == 2);
    CHECK_FALSE(again.json()[u"imported"].toBool(true));
    const QString out = bench.path(u"out.csv"_s);
    REQUIRE(bench.inLab({u"rows"_s, u"export"_s, u"project"_s, out}).code == 0);
    QFile written(out);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(written.readAll()).contains(u"ALP,Alpine flora,Maria"_s));
    const auto unknown = bench.inLab({u"rows"_s, u"export"_s, u"account"_s, out});
    CHECK(unknown.code != 0);
    CHECK(unknown.err.contains(u"project"_s));
}
