// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libraries/library_service.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "core/sequencing/illumina/run_sheet_reader.h"
#include "tests/support/catch_qt.h"
#include "tests/support/desktop.h"
#include "ui/sequencing/lane_card.h"
#include "ui/sequencing/library_editor.h"
#include "ui/sequencing/run_form.h"
#include "ui/sequencing/run_planner_panel.h"
#include "ui/shell/panel_docks.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/data_table.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>

using namespace tracseq;
using namespace tracseq::ui;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;
using Light = LaneVerdict::Light;

namespace {

/// The planner over a lab with four samples: two with libraries that clash, one with a library
/// that does not, one with none.
struct Rig {
    explicit Rig(const QString& theme = {})
        : desktop(theme)
    {
        write([this](changes::UnitOfWork& unit) -> Status {
            for (const auto& [name, i7, i5] :
                 {std::tuple(u"near1"_s, u"AAAAAAAAAA"_s, u"CCCCCCCCCC"_s),
                  std::tuple(u"near2"_s, u"AAAAAAAAAT"_s, u"CCCCCCCCCG"_s),
                  std::tuple(u"far"_s, u"GTGTGTGTGT"_s, u"TGTGTGTGTG"_s),
                  std::tuple(u"fresh"_s, QString(), QString())}) {
                const auto sample = samples::createSample(
                    unit, {{samples::Name, name}, {samples::SampleType, u"DNA"_s}},
                    desktop.lab().clock());
                if (!sample) {
                    return failure(sample.error());
                }
                if (i7.isEmpty()) {
                    fresh = *sample;
                    continue;
                }
                libraries::LibraryDraft draft;
                draft.name = u"LIB-"_s + name;
                draft.sample = *sample;
                draft.i7 = i7;
                draft.i5 = i5;
                const auto library = libraries::createLibrary(unit, draft);
                if (!library) {
                    return failure(library.error());
                }
                libraries.append(*library);
            }
            sequencing::RunDraft run;
            run.name = u"RUN-1"_s;
            run.instrument = u"NextSeq 1000/2000"_s;
            run.kitVersion = u"XLEAP-SBS"_s;
            run.flowCell = u"P3"_s;
            run.index1Cycles = 10;
            run.index2Cycles = 10;
            const auto id = sequencing::createRun(unit, run);
            if (!id) {
                return failure(id.error());
            }
            runId = *id;
            return {};
        });
        REQUIRE(desktop.window().panels().open(u"sequencing.runs"_s, runId.toString()));
        panel =
            qobject_cast<RunPlannerPanel*>(desktop.window().panels().panel(u"sequencing.runs"_s));
        REQUIRE(panel != nullptr);
        REQUIRE(waitFor([this] {
            return panel->presenter().run() != nullptr && panel->presenter().sources().size() == 4;
        }));
    }

    void write(const changes::Store::Work& work)
    {
        const auto written = desktop.lab().store().writeNow({u"anna"_s, u"set up"_s, {}, 0}, work);
        REQUIRE(written.has_value());
    }

    void dropLibraries(int lane, const QList<Uuid>& ids)
    {
        QList<DragRow> rows;
        for (const Uuid& id : ids) {
            rows.append({DragRow::Kind::Library, id});
        }
        const std::unique_ptr<QMimeData> data(toMime(rows));
        dropOn(panel->card(lane), *data);
    }

    bool waitForCount(int lane, std::size_t count)
    {
        return waitFor(
            [&] { return librariesIn(*panel->presenter().run(), lane).size() == count; });
    }

    void select(const QString& sampleName)
    {
        DataTable& table = panel->sources();
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            if (table.model()->index(row, 0).data().toString() == sampleName) {
                table.setCurrentIndex(table.model()->index(row, 0));
                return;
            }
        }
        FAIL("not in the list: " << sampleName.toStdString());
    }

    Desktop desktop;
    QList<Uuid> libraries;
    Uuid fresh;
    Uuid runId;
    RunPlannerPanel* panel = nullptr;
};

} // namespace

TEST_CASE("libraries dragged to a lane clash at once, and no more when one is taken out")
{
    Rig rig;
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
    Rig rig;
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
    Rig rig;
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
    Rig rig;
    rig.dropLibraries(1, {rig.libraries[0], rig.libraries[2]});
    REQUIRE(rig.waitForCount(1, 2));
    rig.dropLibraries(2, {rig.libraries[1]});
    REQUIRE(rig.waitForCount(2, 1));
    const QDate date(2026, 11, 25);
    const sequencing::RunSheet planned =
        sequencing::runSheetOf(*rig.panel->presenter().run(), date);
    for (const auto format : {SheetExportDialog::Format::V1, SheetExportDialog::Format::V2}) {
        auto* dialog = new SheetExportDialog(
            rig.desktop.lab().tasks(), rig.panel->presenter().sharedRun(), date, format, rig.panel);
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
    Rig rig;
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
        Rig rig(theme);
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
        auto* dialog =
            new SheetExportDialog(rig.desktop.lab().tasks(), rig.panel->presenter().sharedRun(),
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
        rig.panel->presenter().closeRun();
        QTest::qWait(200);
        rig.desktop.window().grab().save(folder + u"/runs_"_s + theme + u".png"_s);
    }
}
