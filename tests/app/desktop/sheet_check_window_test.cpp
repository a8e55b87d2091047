// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch_qt.h"
#include "tests/support/desktop.h"
#include "ui/sequencing/sheet_check_panel.h"
#include "ui/sequencing/sheet_view.h"
#include "ui/sequencing/sheet_words.h"
#include "ui/shell/panel_docks.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/error_strip.h"

#include <QTableView>

using namespace tracseq;
using namespace tracseq::ui;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kCollides = "[Header]\n"
                             "IEMFileVersion,4\n"
                             "Instrument Type,MiSeq\n"
                             "[Reads]\n"
                             "151\n"
                             "151\n"
                             "[Settings]\n"
                             "[Data]\n"
                             "Sample_ID,index,index2\n"
                             "S1,ACGTACGT,CCGGTTAA\n"
                             "S2,ACGTACGA,CCGGTTAT\n";

const QByteArray kClean = "[Header]\n"
                          "IEMFileVersion,4\n"
                          "Instrument Type,MiSeq\n"
                          "[Reads]\n"
                          "151\n"
                          "151\n"
                          "[Settings]\n"
                          "[Data]\n"
                          "Sample_ID,index,index2\n"
                          "S1,ACGTACGT,CCGGTTAA\n"
                          "S2,TGCATGCA,GGCCAATT\n";

SheetCheckPanel* openPanel(Desktop& desktop)
{
    REQUIRE(desktop.window().panels().open(u"sequencing.sheet_check"_s));
    auto* panel = qobject_cast<SheetCheckPanel*>(
        desktop.window().panels().panel(u"sequencing.sheet_check"_s));
    REQUIRE(panel != nullptr);
    return panel;
}

int rowOf(const QAbstractItemModel& model, const QString& code)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, model.columnCount() - 1).data().toString() == code) {
            return row;
        }
    }
    return -1;
}

} // namespace

TEST_CASE("a dropped sheet is checked, and a finding leads to its line")
{
    Desktop desktop;
    SheetCheckPanel* panel = openPanel(desktop);
    dropFile(panel, desktop.write(u"sheet.csv"_s, kCollides));
    REQUIRE(waitFor([&] { return panel->presenter().sheet() != nullptr; }));
    const sequencing::SheetReport& report = panel->presenter().sheet()->report;
    CHECK(report.dialect == sequencing::SheetDialect::V1);
    CHECK(verdictTone(report) == Tone::Bad);

    auto* view = panel->findChild<SheetView*>();
    REQUIRE(view != nullptr);
    const int row = rowOf(*view->findings().model(), u"SS-INDEX-COLLISION"_s);
    REQUIRE(row >= 0);
    view->findings().setCurrentIndex(view->findings().model()->index(row, 0));
    const int line = view->findings().model()->index(row, 1).data().toInt();
    REQUIRE(line > 0);
    CHECK(view->text().currentIndex().row() == line - 1);
    CHECK_FALSE(view->text().currentIndex().data(Qt::ToolTipRole).toString().isEmpty());
}

TEST_CASE("a sheet is checked again when its file changes, and says so")
{
    Desktop desktop;
    SheetCheckPanel* panel = openPanel(desktop);
    const QString path = desktop.write(u"sheet.csv"_s, kCollides);
    panel->navigateTo(path);
    REQUIRE(waitFor([&] { return panel->presenter().sheet() != nullptr; }));
    REQUIRE(verdictTone(panel->presenter().sheet()->report) == Tone::Bad);
    QTest::qWait(20);
    desktop.write(u"sheet.csv"_s, kClean);
    REQUIRE(waitFor([&] {
        return panel->presenter().sheet()->report.count(sequencing::SheetSeverity::Error) == 0;
    }));
    auto* strip = panel->findChild<ErrorStrip*>();
    CHECK(waitFor([&] { return strip->isVisible(); }));
    CHECK(strip->sentence().contains(u"sheet.csv"_s));
}

TEST_CASE("another instrument is another verdict")
{
    Desktop desktop;
    SheetCheckPanel* panel = openPanel(desktop);
    panel->navigateTo(desktop.write(u"sheet.csv"_s, kClean));
    REQUIRE(waitFor([&] { return panel->presenter().sheet() != nullptr; }));
    REQUIRE(panel->presenter().sheet()->report.instrument != nullptr);
    CHECK(panel->presenter().sheet()->report.instrument->name == u"MiSeq"_s);
    panel->presenter().setInstrument(u"NextSeq 1000/2000"_s);
    REQUIRE(waitFor([&] {
        return panel->presenter().sheet()->report.instrument != nullptr &&
               panel->presenter().sheet()->report.instrument->name == u"NextSeq 1000/2000"_s;
    }));
    CHECK(panel->presenter().kits().size() == 2);
}

TEST_CASE("a file that is gone or no sheet is told in a sentence")
{
    Desktop desktop;
    SheetCheckPanel* panel = openPanel(desktop);
    panel->navigateTo(desktop.file(u"none.csv"_s));
    auto* strip = panel->findChild<ErrorStrip*>();
    REQUIRE(waitFor([&] { return strip->isVisible(); }));
    CHECK(strip->sentence().contains(u"none.csv"_s));

    panel->navigateTo(desktop.write(u"noise.csv"_s, QByteArray(3000, '\x01')));
    REQUIRE(waitFor([&] { return panel->presenter().sheet() != nullptr; }));
    CHECK_FALSE(panel->presenter().sheet()->report.readable());
    CHECK(verdictText(panel->presenter().sheet()->report) == u"No sample sheet"_s);
}

TEST_CASE("a sample sheet dropped on the window goes to the checker")
{
    Desktop desktop;
    dropFile(&desktop.window(), desktop.write(u"sheet.csv"_s, kClean));
    REQUIRE(waitFor([&] {
        return desktop.window().panels().isOpen(u"sequencing.sheet_check"_s) &&
               desktop.window().panels().panel(u"sequencing.sheet_check"_s) != nullptr;
    }));
    auto* panel = qobject_cast<SheetCheckPanel*>(
        desktop.window().panels().panel(u"sequencing.sheet_check"_s));
    REQUIRE(waitFor([&] { return panel->presenter().sheet() != nullptr; }));
    CHECK(panel->presenter().path().endsWith(u"sheet.csv"_s));
}

TEST_CASE("pictures of the checker", "[.pictures]")
{
    for (const QString& theme : {u"light"_s, u"dark"_s}) {
        Desktop desktop(theme);
        desktop.window().resize(1280, 800);
        SheetCheckPanel* panel = openPanel(desktop);
        QTest::qWait(100);
        desktop.window().grab().save(pictureFolder() + u"/checker_empty_"_s + theme + u".png"_s);
        panel->navigateTo(desktop.write(
            u"sheet.csv"_s, QByteArray(kCollides) + "S 3,ACGTXCGT,CCGGTTAA\nS4,ggggcccc,\n"));
        REQUIRE(waitFor([&] { return panel->presenter().sheet() != nullptr; }));
        QTest::qWait(100);
        panel->findChild<SheetView*>()->findings().selectRow(1);
        QTest::qWait(100);
        desktop.window().grab().save(pictureFolder() + u"/checker_"_s + theme + u".png"_s);
    }
}
