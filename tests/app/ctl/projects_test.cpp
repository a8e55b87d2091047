// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl/ctl_bench.h"

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

/// A lab with the project P1.
struct ProjectsBench : Bench {
    ProjectsBench()
    {
        const QString rows = write(u"projects.csv"_s,
                                   "Project;Title;Priority;Due\nP1;Alpine flora;high;2026-12-01\n");
        const auto made = inLab({u"rows"_s, u"import"_s, u"project"_s, rows});
        INFO(made.err.toStdString());
        REQUIRE(made.code == 0);
    }
    Answer files(const QStringList& arguments) const
    {
        return inLab(QStringList{u"projects"_s, u"files"_s} + arguments);
    }
};

} // namespace

TEST_CASE("tracseqctl lists projects and shows one")
{
    const ProjectsBench bench;
    const auto list = bench.inLab({u"projects"_s, u"list"_s, u"--json"_s}).json();
    REQUIRE(list[u"projects"].toArray().size() == 1);
    CHECK(list[u"projects"][0][u"code"].toString() == u"P1"_s);
    CHECK(list[u"projects"][0][u"status"].toString() == u"Active"_s);
    const auto show = bench.inLab({u"projects"_s, u"show"_s, u"p1"_s, u"--json"_s}).json();
    CHECK(show[u"title"].toString() == u"Alpine flora"_s);
    CHECK(show[u"priority"].toString() == u"high"_s);
    CHECK(show[u"samples"].toInt(-1) == 0);
    CHECK(bench.inLab({u"projects"_s, u"show"_s, u"p1"_s}).out.contains(u"Alpine flora"_s));
    const auto missing = bench.inLab({u"projects"_s, u"show"_s, u"P2"_s});
    CHECK(missing.code == 1);
    CHECK(missing.err.contains(u"P2"_s));
    CHECK(bench.inLab({u"projects"_s}).code == 64);
    CHECK(bench.inLab({u"projects"_s, u"files"_s}).code == 64);
}

TEST_CASE("tracseqctl attaches files, hands versions out, and finds what is damaged")
{
    const ProjectsBench bench;
    const QString plan = bench.write(u"plan.txt"_s, "one");
    const auto first =
        bench.files({u"attach"_s, u"P1"_s, plan, u"--note"_s, u"draft"_s, u"--json"_s});
    INFO(first.err.toStdString());
    REQUIRE(first.code == 0);
    CHECK(first.json()[u"attached"][0][u"version"].toInt() == 1);
    CHECK(first.json()[u"attached"][0][u"note"].toString() == u"draft"_s);
    bench.write(u"plan.txt"_s, "two!");
    CHECK(bench.files({u"attach"_s, u"P1"_s, plan}).out ==
          u"plan.txt was attached as version 2.\n"_s);
    const auto list = bench.files({u"list"_s, u"P1"_s, u"--json"_s}).json();
    REQUIRE(list[u"files"].toArray().size() == 2);
    CHECK(list[u"files"][0][u"version"].toInt() == 2);
    CHECK(list[u"files"][0][u"here"].toBool());

    const QString out = bench.path(u"out.txt"_s);
    REQUIRE(bench.files({u"get"_s, u"P1"_s, u"plan.txt"_s, u"--version"_s, u"1"_s, u"--to"_s, out})
                .code == 0);
    QFile file(out);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "one");
    CHECK(bench.files({u"get"_s, u"P1"_s, u"plan.txt"_s, u"--version"_s, u"3"_s}).code == 1);
    CHECK(bench.files({u"verify"_s}).code == 0);

    const QString hash = list[u"files"][0][u"sha256"].toString();
    const QString kept = bench.lab() + u".files/"_s + hash.left(2) + u'/' + hash;
    REQUIRE(QFile::exists(kept));
    QFile damaged(kept);
    REQUIRE(damaged.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    REQUIRE(damaged.open(QIODevice::WriteOnly));
    REQUIRE(damaged.write("oops") == 4);
    damaged.close();
    const auto found = bench.files({u"verify"_s, u"P1"_s, u"--json"_s});
    CHECK(found.code == 1);
    CHECK(found.json()[u"good"].toInt() == 1);
    CHECK(found.json()[u"damaged"][0][u"name"].toString() == u"plan.txt"_s);
    const auto refused = bench.files({u"get"_s, u"P1"_s, u"plan.txt"_s, u"--to"_s, out});
    CHECK(refused.code != 0);
    CHECK(refused.err.contains(u"damaged"_s));
    CHECK(bench.files({u"attach"_s, u"P1"_s, bench.path({})}).code != 0); // a folder
    CHECK(bench.inLab({u"audit"_s, u"verify"_s}).code == 0);
}
