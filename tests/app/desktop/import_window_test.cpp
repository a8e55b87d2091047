// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/entity_query.h"
#include "core/samples/sample.h"
#include "core/tabular/xlsx_writer.h"
#include "tests/support/catch_qt.h"
#include "tests/support/desktop.h"
#include "ui/import/import_dialog.h"
#include "ui/import/mapping_header.h"
#include "ui/models/entity_table_model.h"
#include "ui/samples/samples_panel.h"
#include "ui/shell/panel_docks.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/filter_bar.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>

using namespace tracseq;
using namespace tracseq::ui;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;
using Stage = ImportPresenter::Stage;

namespace {

qint64 sampleCount(Desktop& desktop)
{
    database::EntityQuery all;
    all.entity = &samples::sampleEntity();
    const auto count = database::countRows(*desktop.reader(), all);
    REQUIRE(count.has_value());
    return *count;
}

/// The dialog that opens for a dropped file, when its rows are checked.
ImportDialog* dropAndCheck(Desktop& desktop, const QString& path)
{
    dropFile(&desktop.window(), path);
    ImportDialog* dialog = nullptr;
    REQUIRE(waitFor([&] {
        dialog = desktop.window().findChild<ImportDialog*>();
        return dialog != nullptr && dialog->isVisible() && dialog->presenter().check() != nullptr;
    }));
    return dialog;
}

QPushButton* button(ImportDialog* dialog, const QString& name)
{
    auto* found = dialog->findChild<QPushButton*>(name);
    REQUIRE(found != nullptr);
    return found;
}

QString makeXlsx(const Desktop& desktop)
{
    QString path = desktop.file(u"submission.xlsx"_s);
    auto writer = tabular::XlsxWriter::create(
        path, u"Samples"_s, {u"Sample name"_s, u"Type"_s, u"Volume (uL)"_s, u"Collection date"_s});
    REQUIRE(writer.has_value());
    for (int i = 1; i <= 20; ++i) {
        REQUIRE(
            writer->writeRow({u"ALP-%1"_s.arg(i, 3, 10, QLatin1Char('0')), u"DNA"_s,
                              Decimal::fromMillionths(i * Decimal::kScale), QDate(2020, 3, i)}));
    }
    REQUIRE(writer->finish());
    return path;
}

} // namespace

TEST_CASE("an xlsx dropped on the window becomes samples in the lab")
{
    Desktop desktop;
    ImportDialog* dialog = dropAndCheck(desktop, makeXlsx(desktop));
    auto* all = button(dialog, u"importAll"_s);
    REQUIRE(all->isEnabled());
    CHECK(all->text().contains(u"20"_s));
    CHECK_FALSE(button(dialog, u"importGood"_s)->isVisible());
    QTest::mouseClick(all, Qt::LeftButton);
    REQUIRE(waitFor([&] { return dialog->presenter().stage() == Stage::Done; }));
    CHECK(sampleCount(desktop) == 20);
    const auto rows = database::rowsWithText(*desktop.reader(), samples::sampleEntity(),
                                             samples::Name, u"ALP-007"_s);
    REQUIRE(rows.has_value());
    REQUIRE(rows->size() == 1);
    CHECK(rows->front().values[samples::Volume].decimal() == Decimal::fromString(u"7"_s));
    CHECK(rows->front().values[samples::Collected].date() == QDate(2020, 3, 7));
}

TEST_CASE("what was imported is shown, and is what Undo takes back")
{
    Desktop desktop;
    REQUIRE(desktop.window().panels().open(u"samples.list"_s));
    auto* panel = dynamic_cast<SamplesPanel*>(desktop.window().panels().panel(u"samples.list"_s));
    REQUIRE(panel != nullptr);
    panel->filterBar().setText(u"something else"_s);
    ImportDialog* dialog = dropAndCheck(desktop, makeXlsx(desktop));
    QTest::mouseClick(button(dialog, u"importAll"_s), Qt::LeftButton);
    REQUIRE(waitFor([&] { return dialog->presenter().stage() == Stage::Done; }));
    QTest::mouseClick(button(dialog, u"showSamples"_s), Qt::LeftButton);
    CHECK(waitFor([&] { return panel->model().rowCount() == 20; }));
    QAction* undo = desktop.window().undoAction();
    REQUIRE(undo->isEnabled());
    CHECK(undo->text().contains(u"Import"_s));
    undo->trigger();
    CHECK(waitFor([&] { return panel->model().rowCount() == 0; }));
    QAction* redo = desktop.window().redoAction();
    REQUIRE(waitFor([&] { return redo->isEnabled(); }));
    redo->trigger();
    CHECK(waitFor([&] { return panel->model().rowCount() == 20; }));
}

TEST_CASE("labels of all that was imported are offered when it is done")
{
    Desktop desktop;
    ImportDialog* dialog = dropAndCheck(desktop, makeXlsx(desktop));
    QTest::mouseClick(button(dialog, u"importAll"_s), Qt::LeftButton);
    REQUIRE(waitFor([&] { return dialog->presenter().stage() == Stage::Done; }));
    QPushButton* offer = nullptr;
    for (QPushButton* one : dialog->findChildren<QPushButton*>()) {
        offer = one->text() == u"Print labels…" ? one : offer;
    }
    REQUIRE(offer != nullptr);
    REQUIRE(offer->isVisible());
    QTest::mouseClick(offer, Qt::LeftButton);
    CHECK(waitFor([&] {
        for (const QDialog* one : desktop.window().findChildren<QDialog*>(u"printDialog"_s)) {
            if (one->windowTitle() == u"Print labels of 20 things") {
                return true;
            }
        }
        return false;
    }));
}

TEST_CASE("a csv with problems shows each, jumps to its cell, and writes only the good rows")
{
    Desktop desktop;
    ImportDialog* dialog = dropAndCheck(
        desktop,
        desktop.write(
            u"wrong.csv"_s,
            "Name;Type;Volume\nX1;DNA;10\nX2;Stone;11\nX3;DNA;lots\nX1;DNA;3\nX5;DNA;4\n"));
    auto* all = button(dialog, u"importAll"_s);
    auto* good = button(dialog, u"importGood"_s);
    CHECK_FALSE(all->isEnabled());
    auto* problems = dialog->findChild<DataTable*>(u"importProblems"_s);
    auto* sheet = dialog->findChild<QTableView*>(u"importSheet"_s);
    REQUIRE(problems != nullptr);
    REQUIRE(problems->model()->rowCount() >= 3);
    QTest::mouseClick(all, Qt::LeftButton);
    QTest::qWait(50);
    CHECK(sampleCount(desktop) == 0);

    bool found = false;
    problems->setFocus();
    for (int row = 0; row < problems->model()->rowCount(); ++row) {
        problems->setCurrentIndex(problems->model()->index(row, 0));
        if (sheet->currentIndex() == sheet->model()->index(3, 2)) {
            found = true; // “lots”
            const auto* whole = dialog->findChild<QLabel*>(u"problemDetail"_s);
            CHECK((whole->isVisible() && whole->text().contains(u"lots")));
            CHECK_FALSE(sheet->currentIndex().data(Qt::DecorationRole).isNull());
            CHECK_FALSE(sheet->currentIndex().data(Qt::ToolTipRole).toString().isEmpty());
        }
    }
    CHECK(found);

    REQUIRE(good->isVisible());
    const qint64 expected = dialog->presenter().check()->good;
    QTest::mouseClick(good, Qt::LeftButton);
    REQUIRE(waitFor([&] { return dialog->presenter().stage() == Stage::Done; }));
    CHECK(sampleCount(desktop) == expected);
    CHECK(expected >= 1);
    CHECK(expected < 5);
}

TEST_CASE("a column is corrected in its drop-down by keyboard")
{
    Desktop desktop;
    ImportDialog* dialog = dropAndCheck(
        desktop, desktop.write(u"columns.csv"_s, "Name,Type,Strange\nY1,DNA,8\nY2,DNA,9\n"));
    auto* header = dialog->findChild<MappingHeader*>();
    REQUIRE(header != nullptr);
    QComboBox* choice = header->choiceOf(2);
    REQUIRE(choice != nullptr);
    CHECK_FALSE(choice->accessibleName().isEmpty());
    choice->setFocus();
    QTest::keyClicks(choice, u"Vol"_s);
    if (choice->currentText() != u"Volume"_s) { // a style may need the list to be open
        choice->showPopup();
        QTest::keyClicks(choice->view(), u"Vol"_s);
        QTest::keyClick(choice->view(), Qt::Key_Return);
    }
    REQUIRE(waitFor([&] {
        return dialog->presenter().plan().columnOfField(samples::Volume) != nullptr &&
               dialog->presenter().check() != nullptr;
    }));
    CHECK(dialog->presenter().canImportAll());
}

TEST_CASE("the dialog is closed by its button and by Esc, before and after an import")
{
    Desktop desktop;
    const auto gone = [&] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return desktop.window().findChild<ImportDialog*>() == nullptr;
    };
    ImportDialog* dialog = dropAndCheck(desktop, makeXlsx(desktop));
    QTest::keyClick(dialog, Qt::Key_Escape);
    CHECK(waitFor(gone));
    CHECK(sampleCount(desktop) == 0);

    dialog = dropAndCheck(desktop, makeXlsx(desktop));
    QTest::mouseClick(button(dialog, u"importAll"_s), Qt::LeftButton);
    REQUIRE(waitFor([&] { return dialog->presenter().stage() == Stage::Done; }));
    QTest::mouseClick(button(dialog, u"close"_s), Qt::LeftButton);
    CHECK(waitFor(gone));
    CHECK(sampleCount(desktop) == 20);
}

TEST_CASE("a file that is no spreadsheet is told in a sentence")
{
    Desktop desktop;
    QByteArray bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    bytes.append(200, '\0');
    dropFile(&desktop.window(), desktop.write(u"photo.xlsx"_s, bytes));
    ImportDialog* dialog = nullptr;
    REQUIRE(waitFor([&] {
        dialog = desktop.window().findChild<ImportDialog*>();
        return dialog != nullptr && dialog->findChild<ErrorStrip*>()->isVisible();
    }));
    CHECK_FALSE(dialog->findChild<ErrorStrip*>()->sentence().isEmpty());
    CHECK(sampleCount(desktop) == 0);
}

TEST_CASE("pictures of the import", "[.pictures]")
{
    for (const QString& theme : {u"light"_s, u"dark"_s}) {
        Desktop desktop(theme);
        QByteArray text = "Submission form;;;;;;\n;;;;;;\n"
                          "Sample name;Sample type;Project;Volume (uL);Conc. [ng/ul];Collection "
                          "date;Freezer box\n";
        for (int i = 1; i <= 60; ++i) {
            text += "ALP-" + QByteArray::number(i).rightJustified(3, '0') + ';' +
                    (i % 17 == 5 ? "Stone" : "DNA") + ";Alpine flora;" +
                    QByteArray::number(20 + i % 7) + ',' + QByteArray::number(i % 10) + ';' +
                    (i % 13 == 6 ? "lots" : QByteArray::number(50 + i)) + ';' + "0" +
                    QByteArray::number(1 + i % 9) + "/0" + QByteArray::number(1 + i % 8) +
                    "/2024;Box " + QByteArray::number(1 + i / 20) + '\n';
        }
        ImportDialog* dialog =
            dropAndCheck(desktop, desktop.write(u"Alpine flora submission.csv"_s, text));
        dialog->resize(1280, 800);
        QTest::qWait(200);
        dialog->grab().save(pictureFolder() + u"/import_"_s + theme + u".png"_s);
        dialog->findChild<DataTable*>(u"importProblems"_s)->selectRow(2);
        QTest::qWait(100);
        dialog->grab().save(pictureFolder() + u"/import_cell_"_s + theme + u".png"_s);
        dialog->openFile(makeXlsx(desktop));
        REQUIRE(waitFor([&] { return dialog->presenter().canImportAll(); }));
        QTest::qWait(100);
        dialog->grab().save(pictureFolder() + u"/import_clean_"_s + theme + u".png"_s);
        dialog->presenter().import(false);
        REQUIRE(waitFor([&] { return dialog->presenter().stage() == Stage::Done; }));
        QTest::qWait(100);
        dialog->grab().save(pictureFolder() + u"/import_done_"_s + theme + u".png"_s);
    }
}
