// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/projects/project.h"
#include "core/samples/sample_service.h"
#include "tests/app/desktop/receipt_rig.h"

using namespace tracseq;
using namespace tracseq::tests;

TEST_CASE("pictures of the accession desk", "[.pictures]")
{
    for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        const QString name = Theme::choiceName(choice);
        const auto save = [&name](QWidget& widget, const QString& what) {
            QTest::qWait(250);
            CHECK(widget.grab().save(pictureFolder() + u"/receipt-%1-%2.png"_s.arg(what, name)));
        };
        {
            ReceiptDeskBench empty(false);
            Theme chosen(*qApp);
            chosen.setChoice(choice);
            save(empty.program.window(), u"empty"_s);
        }
        ReceiptDeskBench bench;
        Theme chosen(*qApp);
        chosen.setChoice(choice);
        save(bench.program.window(), u"list"_s);
        bench.receiptPanel.findChild<QAction*>(u"newShipment"_s)->trigger();
        auto* dialog = bench.dialog<ShipmentDialog>();
        save(*dialog, u"new"_s);
        dialog->reject();
        bench.toDesk();
        save(bench.program.window(), u"ready"_s);
        bench.scan(u"BC-0001"_s);
        REQUIRE(bench.says(u"Arrived: Birch leaf"_s));
        bench.key(Qt::Key_F4);
        bench.key(Qt::Key_F6);
        save(bench.program.window(), u"arrived"_s);
        bench.scan(u"BC-0001"_s);
        REQUIRE(bench.says(u"Already there: Birch leaf"_s));
        save(bench.program.window(), u"duplicate"_s);
        bench.scan(u"A-code-from-somewhere-else-0815"_s);
        REQUIRE(bench.says(u"Not on the manifest: A-code-from-somewhere-else-0815"_s));
        save(bench.program.window(), u"unknown"_s);
        bench.scan(u"TWICE-1"_s);
        REQUIRE(bench.says(u"Which one is TWICE-1?"_s));
        save(bench.program.window(), u"several"_s);
        bench.key(Qt::Key_Escape);
        bench.key(Qt::Key_Escape);
        const auto awaited = bench.store().writeNow(
            {u"maria"_s, u"Add"_s, {}, 0}, [&bench](changes::UnitOfWork& unit) -> Status {
                const auto project =
                    unit.insert(projects::projectEntity(), {{projects::Code, Value(u"ALP"_s)}});
                const auto sample = samples::createSample(unit,
                                                          {{samples::Name, Value(u"Fir"_s)},
                                                           {samples::SampleType, Value(u"DNA"_s)},
                                                           {samples::Project, Value(*project)}},
                                                          bench.store().clock());
                return sample ? Status() : failure(sample.error());
            });
        REQUIRE(awaited.has_value());
        bench.trigger(u"expectSamples"_s);
        auto* expect = bench.dialog<ExpectDialog>();
        save(*expect, u"expect"_s);
        expect->reject();
        bench.trigger(u"closeShipment"_s);
        auto* question = bench.dialog<QMessageBox>();
        save(*question, u"close"_s);
        QTest::keyClick(question, Qt::Key_Return);
        REQUIRE(bench.waitFor([&] { return bench.view().isClosed(); }));
        save(bench.program.window(), u"closed"_s);
    }
}
