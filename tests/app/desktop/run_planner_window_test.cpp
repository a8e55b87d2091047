// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sequencing/illumina/run_sheet_reader.h"
#include "tests/app/desktop/planner_rig.h"
#include "ui/sequencing/run_form.h"
#include "ui/widgets/badge.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>

using namespace tracseq;
using namespace tracseq::ui;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

TEST_CASE("libraries dragged to a lane clash at once, and no more when one is taken out")
{
    PlannerRig rig;
    REQUIRE(rig.panel->card(2) != nullptr);
    CHECK(rig.panel->card(3) == nullptr);
    CHECK(rig.panel->presenter().verdict(1).light == Light::Empty);

    rig.dropLibraries(1, rig.libraries);
    REQUIRE(rig.waitForCount(1, 3));
    CHECK(rig.panel->presenter().verdict(1).light == Light::Bad);
    CHECK(rig.panel->card(1)->light().tone() == Tone::Bad);
    CHECK(rig.panel->card(1)->light().text().contains(u"1 collision"_s));

    DataTable& table = rig.panel->card(1)->table();
    for (int row = 0; row < 3; ++row) {
        if (table.model()->index(row, 0).data().toString() == u"LIB-near2"_s) {
            table.setCurrentIndex(table.model()->index(row, 0));
        }
    }
    QTest::keyClick(&table, Qt::Key_Delete);
    REQUIRE(rig.waitForCount(1, 2));
    CHECK(rig.panel->presenter().verdict(1).light == Light::Good);
    CHECK(rig.panel->card(1)->light().tone() == Tone::Good);

    QAction* undo = rig.desktop.window().undoAction();
    REQUIRE(waitFor([&] { return undo->isEnabled(); }));
    undo->trigger();
    REQUIRE(rig.waitForCount(1, 3));
    CHECK(rig.panel->presenter().verdict(1).light == Light::Bad);
}

TEST_CASE("a library is dragged from lane to lane, and moved by keyboard")
{
    PlannerRig rig;
    rig.dropLibraries(1, rig.libraries);
    REQUIRE(rig.waitForCount(1, 3));
    DataTable& table = rig.panel->card(1)->table();
    const QModelIndex first = table.model()->index(0, 0);
    const std::unique_ptr<QMimeData> data(table.model()->mimeData({first}));
    dropOn(rig.panel->card(2), *data);
    REQUIRE(rig.waitForCount(2, 1));
    CHECK(rig.waitForCount(1, 2));

    table.setCurrentIndex(table.model()->index(0, 0));
    QTest::keyClick(&table, Qt::Key_2, Qt::AltModifier);
    REQUIRE(rig.waitForCount(2, 2));
    CHECK(rig.waitForCount(1, 1));
}

TEST_CASE("a sample without library is put into a lane by keyboard, its indexes typed in place")
{
    PlannerRig rig;
    rig.select(u"far"_s);
    QTest::keyClick(&rig.panel->sources(), Qt::Key_1, Qt::AltModifier);
    REQUIRE(rig.waitForCount(1, 1));

    rig.select(u"fresh"_s);
    QTest::keyClick(&rig.panel->sources(), Qt::Key_1, Qt::AltModifier);
    LibraryEditor& editor = rig.panel->card(1)->editor();
    REQUIRE(waitFor([&] { return editor.isVisible(); }));
    auto* i7 = editor.findChild<QLineEdit*>(u"libraryI7"_s);
    auto* i5 = editor.findChild<QLineEdit*>(u"libraryI5"_s);
    REQUIRE(i7 != nullptr);
    REQUIRE(i5 != nullptr);
    QTest::keyClicks(i7, u"ACXT"_s);
    QTest::keyClick(i7, Qt::Key_Return);
    QTest::qWait(50);
    CHECK(librariesIn(*rig.panel->presenter().run(), 1).size() == 1); // X is no base
    i7->clear();
    QTest::keyClicks(i7, u"ccaaccaacc"_s);
    QTest::keyClicks(i5, u"ggttggttgg"_s);
    QTest::keyClick(i5, Qt::Key_Return);
    REQUIRE(rig.waitForCount(1, 2));
    CHECK(waitFor([&] { return !editor.isVisible(); }));
    const auto here = librariesIn(*rig.panel->presenter().run(), 1);
    const auto made = std::find_if(here.begin(), here.end(),
                                   [](const auto& each) { return each.sample == u"fresh"_s; });
    REQUIRE(made != here.end());
    CHECK(made->name == u"fresh"_s);
    CHECK(made->i7 == u"CCAACCAACC"_s);
    CHECK(made->i5 == u"GGTTGGTTGG"_s);
    CHECK(rig.panel->presenter().verdict(1).light == Light::Good);
}

TEST_CASE("the sheets of a run read back equal, in both formats")
{
    PlannerRig rig;
    rig.dropLibraries(1, {rig.libraries[0], rig.libraries[2]});
    REQUIRE(rig.waitForCount(1, 2));
    rig.dropLibraries(2, {rig.libraries[1]});
    REQUIRE(rig.waitForCount(2, 1));
    const QDate date(2026, 11, 25);
    const sequencing::RunSheet planned =
        sequencing::runSheetOf(*rig.panel->presenter().run(), date);
    for (const auto format : {SheetExportDialog::Format::V1, SheetExportDialog::Format::V2}) {
        auto* dialog =
            new SheetExportDialog(rig.desktop.lab().tasks(), rig.settings,
                                  rig.panel->presenter().sharedRun(), date, format, rig.panel);
        dialog->show();
        QSignalSpy saved(dialog, &SheetExportDialog::saved);
        REQUIRE(waitFor([&] { return !dialog->bytes().isEmpty(); }));
        const QString path = rig.desktop.file(u"sheet.csv"_s);
        dialog->save(path);
        REQUIRE(waitFor([&] { return saved.count() == 1; }));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const auto read = sequencing::readRunSheet(file.readAll());
        REQUIRE(read.has_value());
        CHECK(read->samples.size() == planned.samples.size());
        for (std::size_t i = 0; i < planned.samples.size(); ++i) {
            CHECK(read->samples[i].lane == planned.samples[i].lane);
            CHECK(read->samples[i].sampleId == planned.samples[i].sampleId);
            CHECK(read->samples[i].i7 == planned.samples[i].i7);
            CHECK(read->samples[i].i5 == planned.samples[i].i5);
        }
        CHECK(read->instrument == planned.instrument);
        CHECK(read->read1Cycles == planned.read1Cycles);
        CHECK(read->read2Cycles == planned.read2Cycles);
        dialog->close();
    }
}

TEST_CASE("a run is planned in its form, and stands in the list")
{
    PlannerRig rig;
    rig.panel->presenter().closeRun();
    REQUIRE(waitFor([&] { return rig.panel->runList().model()->rowCount() == 1; }));
    auto* form = new RunForm(rig.panel->presenter(), rig.panel);
    form->open();
    auto* instrument = form->findChild<QComboBox*>(u"runInstrument"_s);
    auto* name = form->findChild<QLineEdit*>(u"runName"_s);
    REQUIRE(instrument != nullptr);
    REQUIRE(name != nullptr);
    instrument->setCurrentText(u"NovaSeq 6000"_s);
    QTest::keyClicks(name, u"RUN-2"_s);
    QTest::keyClick(name, Qt::Key_Return);
    REQUIRE(waitFor([&] {
        return rig.panel->presenter().run() != nullptr &&
               rig.panel->presenter().run()->run.name == u"RUN-2"_s;
    }));
    CHECK(rig.panel->presenter().run()->run.instrument == u"NovaSeq 6000"_s);
    rig.panel->presenter().closeRun();
    REQUIRE(waitFor([&] { return rig.panel->runList().model()->rowCount() == 2; }));

    rig.panel->runList().setCurrentIndex(rig.panel->runList().model()->index(1, 0));
    QTest::keyClick(&rig.panel->runList(), Qt::Key_Return);
    REQUIRE(waitFor([&] { return rig.panel->presenter().run() != nullptr; }));
    CHECK(rig.panel->presenter().run()->run.name == u"RUN-1"_s);
}

TEST_CASE("what is dragged survives its way, and other data is nothing")
{
    const SystemClock clock;
    UuidSource ids(clock);
    const QList<DragRow> rows = {{DragRow::Kind::Sample, ids.next()},
                                 {DragRow::Kind::Library, ids.next()},
                                 {DragRow::Kind::Place, ids.next()}};
    const std::unique_ptr<QMimeData> data(toMime(rows));
    CHECK(fromMime(*data) == rows);
    QMimeData other;
    other.setText(u"sample:1"_s);
    other.setData(u"application/x-tracseq-rows"_s, "sample:not-an-id\nwhat:\n:\n");
    CHECK(fromMime(other).isEmpty());
}

TEST_CASE("pictures of the planner", "[.pictures]")
{
    for (const QString& theme : {u"light"_s, u"dark"_s}) {
        PlannerRig rig(theme);
        rig.desktop.window().resize(1280, 800);
        const QString folder = pictureFolder();
        QTest::qWait(100);
        rig.desktop.window().grab().save(folder + u"/planner_empty_"_s + theme + u".png"_s);
        rig.dropLibraries(1, rig.libraries);
        REQUIRE(rig.waitForCount(1, 3));
        rig.dropLibraries(2, {rig.libraries[2]});
        REQUIRE(rig.waitForCount(2, 1));
        rig.select(u"fresh"_s);
        QTest::keyClick(&rig.panel->sources(), Qt::Key_2, Qt::AltModifier);
        LibraryEditor& editor = rig.panel->card(2)->editor();
        REQUIRE(waitFor([&] { return editor.isVisible(); }));
        QTest::keyClicks(editor.findChild<QLineEdit*>(u"libraryI7"_s), u"GTGTGTGTGC"_s);
        QTest::keyClicks(editor.findChild<QLineEdit*>(u"libraryI5"_s), u"TGTGTGTGTG"_s);
        QTest::qWait(200);
        rig.desktop.window().grab().save(folder + u"/planner_"_s + theme + u".png"_s);
        auto* dialog = new SheetExportDialog(
            rig.desktop.lab().tasks(), rig.settings, rig.panel->presenter().sharedRun(),
            QDate(2026, 11, 25), SheetExportDialog::Format::V2, rig.panel);
        dialog->show();
        REQUIRE(waitFor([&] { return !dialog->bytes().isEmpty(); }));
        QTest::qWait(100);
        dialog->grab().save(folder + u"/export_"_s + theme + u".png"_s);
        dialog->close();
        auto* form = new RunForm(rig.panel->presenter(), rig.panel);
        form->open();
        QTest::qWait(100);
        form->grab().save(folder + u"/run_form_"_s + theme + u".png"_s);
        form->close();
        rig.panel->presenter().skipLibrary();
        QTest::keyClick(&rig.selectIn(1, u"LIB-near2"_s), Qt::Key_F2);
        QTest::qWait(200);
        rig.desktop.window().grab().save(folder + u"/planner_edit_"_s + theme + u".png"_s);
        rig.panel->presenter().stopEditing();
        rig.desktop.window().resize(1920, 1000);
        QTest::qWait(200);
        rig.desktop.window().grab().save(folder + u"/planner_wide_"_s + theme + u".png"_s);
        rig.desktop.window().resize(1280, 800);
        rig.panel->presenter().closeRun();
        QTest::qWait(200);
        rig.desktop.window().grab().save(folder + u"/runs_"_s + theme + u".png"_s);
    }
}
