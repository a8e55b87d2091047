// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/lineage_service.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "tests/app/ctl/ctl_bench.h"
#include "tests/support/temp_lab.h"

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

TEST_CASE("tracseqctl shows what a sample comes from, and what was made of that")
{
    const Bench bench;
    TempLab lab;
    lab.write([&](changes::UnitOfWork& unit) -> Status {
        const auto tube = samples::createSample(
            unit,
            {{samples::Name, u"T1"_s},
             {samples::SampleType, u"DNA"_s},
             {samples::Volume, Decimal::fromMillionths(100 * Decimal::kScale)}},
            lab.clock);
        const auto made = samples::makeAliquots(
            unit, *tube, {{Decimal::fromMillionths(30 * Decimal::kScale)}}, lab.clock);
        return made ? Status() : failure(made.error());
    });
    lab.close();
    const auto run = [&](const QStringList& more) {
        return bench.run(QStringList{u"--lab"_s, lab.path(), u"samples"_s, u"family"_s} + more);
    };
    const auto shown = run({u"T1-A1"_s});
    REQUIRE(shown.code == 0);
    const QStringList lines = shown.out.split(u'\n');
    INFO(shown.out.toStdString());
    REQUIRE(lines.size() >= 4);
    CHECK(lines[2].startsWith(u"T1 "));
    CHECK(lines[2].contains(u"70 uL"));
    CHECK(lines[3].startsWith(u"  T1-A1 * "));
    CHECK(lines[3].contains(u"Aliquot"));
    CHECK(lines[3].contains(u"30 uL"));

    const auto json = run({u"T1"_s, u"--json"_s}).json();
    CHECK(json[u"members"].toArray().size() == 2);
    CHECK(json[u"members"][0][u"volume"] == u"70"_s);
    CHECK(json[u"links"][0][u"kind"] == u"aliquot"_s);
    CHECK(json[u"links"][0][u"source"] == json[u"members"][0][u"id"]);
    CHECK(run({u"nobody"_s}).code == 1);
}
