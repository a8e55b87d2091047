// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts and prints in the lab: stored, undone, recorded, and proved by the audit.
#include "core/changes/undo.h"
#include "core/database/entity_query.h"
#include "core/labels/label_records.h"
#include "core/labels/label_service.h"
#include "core/labels/starter_layouts.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "tests/core/labels/label_bench.h"
#include "tests/support/temp_lab.h"

using namespace tracseq;
using namespace tracseq::tests;
using changes::UnitOfWork;
using database::Value;

namespace {

struct LabelLab : TempLab {
    Uuid add(const QString& name)
    {
        Uuid id;
        write([&](UnitOfWork& unit) -> Status {
            const auto made = samples::createSample(
                unit,
                {{samples::Name, Value(name)},
                 {samples::SampleType, Value(u"DNA"_s)},
                 {samples::Volume, Value(Decimal::fromMillionths(12'500'000))}},
                clock);
            id = made.value_or(Uuid());
            return made ? Status() : failure(made.error());
        });
        return id;
    }
    std::vector<LabelFacts> facts(const std::vector<Uuid>& ids)
    {
        auto read = readFacts(*reader(), samples::sampleEntity(), ids, QDate(2026, 3, 1));
        REQUIRE(read.has_value());
        return *read;
    }
    Uuid save(const LabelLayout& layout, const std::optional<Uuid>& id = {},
              const std::optional<LabelLayout>& seen = {})
    {
        Uuid saved;
        write([&](UnitOfWork& unit) -> Status {
            const auto done = saveLayout(unit, id, layout, seen);
            saved = done.value_or(Uuid());
            return done ? Status() : failure(done.error());
        });
        return saved;
    }
    QStringList names()
    {
        QStringList all;
        const auto entries = loadLayouts(*reader());
        REQUIRE(entries.has_value());
        for (const LayoutEntry& entry : *entries) {
            all += entry.layout.name;
        }
        return all;
    }
};

LabelLayout own(const QString& name)
{
    LabelLayout layout = starterLayouts().front();
    layout.name = name;
    return layout;
}

} // namespace

TEST_CASE("a lab has the layouts that come with the program, and its own in front")
{
    LabelLab lab;
    const auto starters = static_cast<qsizetype>(starterLayouts().size());
    CHECK(lab.names().size() == starters);
    const Uuid id = lab.save(own(u"Freezer box"_s));
    CHECK(lab.names().size() == starters + 1);
    CHECK(lab.names().front() == u"Freezer box");
    CHECK(*findLayout(*lab.reader(), u"freezer BOX"_s) == own(u"Freezer box"_s));
    // One of the lab's own stands for the one of the program that has its name.
    lab.save(starterLayouts().front());
    CHECK(lab.names().size() == starters + 1);

    LabelLayout changed = own(u"Freezer box"_s);
    changed.width += 1'000;
    lab.save(changed, id, own(u"Freezer box"_s));
    CHECK(findLayout(*lab.reader(), u"Freezer box"_s)->width == changed.width);
    // An edit that is based on what is not there any more is refused.
    const auto late = lab.store().writeNow({u"ben"_s, u"t"_s, {}}, [&](UnitOfWork& unit) -> Status {
        LabelLayout other = own(u"Freezer box"_s);
        other.height += 1'000;
        const auto done = saveLayout(unit, id, other, own(u"Freezer box"_s));
        return done ? Status() : failure(done.error());
    });
    REQUIRE_FALSE(late.has_value());
    CHECK(late.error().code() == ErrorCode::RowChanged);

    const auto unknown = findLayout(*lab.reader(), u"Tub"_s);
    REQUIRE_FALSE(unknown.has_value());
    CHECK(errorText(unknown.error()).contains(u"“Freezer box”"_s));
}

TEST_CASE("a layout with an element over its edge is not stored")
{
    LabelLab lab;
    LabelLayout layout = own(u"Wrong"_s);
    layout.elements.front().area.x = -5;
    const auto written =
        lab.store().writeNow({u"anna"_s, u"t"_s, {}}, [&](UnitOfWork& unit) -> Status {
            const auto done = saveLayout(unit, std::nullopt, layout);
            return done ? Status() : failure(done.error());
        });
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().code() == ErrorCode::LabelElementOutside);
}

TEST_CASE("a layout is undone, and one that cannot be read is shown as such")
{
    LabelLab lab;
    const auto written = lab.write([&](UnitOfWork& unit) -> Status {
        const auto done = saveLayout(unit, std::nullopt, own(u"Freezer box"_s));
        return done ? Status() : failure(done.error());
    });
    NoProgress nobody;
    const auto undone = changes::undoGroup(lab.store(), {u"anna"_s, u"Undo"_s, {}}, written.group,
                                           changes::UndoMode::AllOrNothing, nobody);
    REQUIRE(undone.has_value());
    CHECK_FALSE(lab.names().contains(u"Freezer box"_s));

    lab.write([&](UnitOfWork& unit) -> Status {
        const auto id = unit.insert(labelLayoutEntity(), {{LayoutName, Value(u"Newer"_s)},
                                                          {LayoutContent, Value(u"{}"_s)}});
        return id ? Status() : failure(id.error());
    });
    CHECK(lab.names().front() == u"Newer");
    CHECK(loadLayouts(*lab.reader())->front().broken->code() == ErrorCode::LabelLayoutBroken);
    CHECK(findLayout(*lab.reader(), u"Newer"_s).error().code() == ErrorCode::LabelLayoutBroken);
}

TEST_CASE("facts of a sample are its fields as people write them")
{
    LabelLab lab;
    const auto all = lab.facts({lab.add(u"Oak leaf"_s)});
    REQUIRE(all.size() == 1);
    const auto& values = all.front().values;
    CHECK(all.front().title == u"Oak leaf");
    CHECK(values.value(u"title"_s) == u"Oak leaf");
    CHECK(values.value(u"code"_s) == values.value(u"barcode"_s));
    CHECK(values.value(u"code"_s).startsWith(u"DNA-"_s));
    CHECK(values.value(u"volume"_s) == u"12.5\u00A0µL");
    CHECK(values.value(u"date"_s) == u"2026-03-01");
    CHECK(values.value(u"project"_s).isEmpty());
    CHECK(lab.facts({Uuid()}).empty());
    for (const QString& field : labelFields(samples::sampleEntity())) {
        INFO(field.toStdString());
        CHECK(values.contains(field));
        CHECK_FALSE(labelFieldLabel(samples::sampleEntity(), field).isEmpty());
    }
}

TEST_CASE("every layout of the program shows every kind of record")
{
    for (const database::Entity* entity : lab::entities().all()) {
        INFO(entity->name);
        const LabelFacts facts = sampleFacts(*entity, QDate(2026, 3, 1));
        for (const QString& field : labelFields(*entity)) {
            CHECK(facts.values.contains(field));
        }
        for (const LabelLayout& layout : starterLayouts()) {
            const LabelPicture picture = drawLabel(layout, facts, 300);
            CHECK(sentences(picture) == QStringList());
            CHECK(readCode(imageOf(picture)) == facts.values.value(u"code"_s));
        }
    }
}

TEST_CASE("a second label of the same thing needs a reason, and all is recorded")
{
    LabelLab lab;
    const Uuid oak = lab.add(u"Oak leaf"_s);
    const Uuid elm = lab.add(u"Elm leaf"_s);
    LabelJob job{starterLayouts().front(), lab.facts({oak})};
    job.copies = 2;
    CHECK(checkReprint(*lab.reader(), job, {}).has_value());
    lab.write([&](UnitOfWork& unit) { return recordPrint(unit, job, u"zebra1:9100"_s, {}); });

    job.facts = lab.facts({oak, elm});
    const auto again = checkReprint(*lab.reader(), job, u"  "_s);
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().code() == ErrorCode::LabelReprintReason);
    CHECK(errorText(again.error()).contains(u"Oak leaf"_s));
    CHECK_FALSE(errorText(again.error()).contains(u"Elm leaf"_s));
    CHECK(checkReprint(*lab.reader(), job, u"smeared"_s).has_value());
    const auto earlier = earlierPrints(*lab.reader(), job.layout.name, job.facts);
    REQUIRE(earlier->size() == 1);
    CHECK(earlier->front().by == u"anna");
    CHECK(earlier->front().id == oak);
    // The cap of the same tube gets its own label.
    LabelJob cap = job;
    cap.layout = starterLayouts()[1];
    CHECK(checkReprint(*lab.reader(), cap, {}).has_value());

    lab.write(
        [&](UnitOfWork& unit) { return recordPrint(unit, job, u"labels.pdf"_s, u"smeared"_s); },
        u"smeared"_s);
    const auto rows =
        database::rowsWithText(*lab.reader(), labelPrintEntity(), PrintedTitle, u"Oak leaf"_s);
    REQUIRE(rows->size() == 2);
    CHECK(rows->front().values[PrintedCopies].integer() == 2);
    CHECK(rows->front().values[PrintedOn].text() == u"zebra1:9100");
    CHECK(rows->front().values[PrintReason].isNull());
    CHECK(rows->back().values[PrintReason].text() == u"smeared");
    CHECK(rows->back().values[PrintedBy].text() == u"anna");
    CHECK(rows->back().values[PrintedCode].text() == job.facts.front().values.value(u"code"_s));

    // What was printed stays recorded.
    const auto removed = lab.store().writeNow({u"anna"_s, u"t"_s, {}}, [&](UnitOfWork& unit) {
        return unit.remove(labelPrintEntity(), rows->front().id);
    });
    REQUIRE_FALSE(removed.has_value());
    CHECK(removed.error().code() == ErrorCode::EntryFixed);
    NoProgress nobody;
    const auto report = lab::verifyAudit(*lab.reader(), nobody);
    REQUIRE(report.has_value());
    CHECK(report->passed());
}
