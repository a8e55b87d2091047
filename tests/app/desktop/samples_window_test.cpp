// SPDX-License-Identifier: GPL-3.0-or-later
// Samples in the real window, by keys and clicks.
#include "core/changes/history.h"
#include "core/database/entity_query.h"
#include "core/samples/sample.h"
#include "tests/support/catch_qt.h"
#include "tests/support/open_program.h"
#include "ui/models/entity_table_model.h"
#include "ui/samples/sample_detail.h"
#include "ui/samples/sample_filters.h"
#include "ui/samples/sample_form.h"
#include "ui/samples/samples_panel.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/guide_dialog.h"
#include "ui/shell/panel_docks.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/filter_bar.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QTextBrowser>

using namespace tracseq;
using namespace tracseq::ui;
using namespace Qt::StringLiterals;
using database::Value;

namespace {

struct Bench {
    Bench()
        : panel(program.panel<SamplesPanel>(u"samples.list"_s))
        , detail(program.panel<SampleDetail>(u"samples.detail"_s))
        , table(panel.table())
        , model(panel.model())
    {
        const auto written = store().writeNow(
            {u"maria"_s, u"Import"_s, {}, 0}, [this](changes::UnitOfWork& unit) -> Status {
                for (const QString& name : {u"Birch leaf"_s, u"Oak leaf"_s, u"Pine needle"_s}) {
                    const auto id = samples::createSample(
                        unit,
                        {{samples::Name, Value(name)},
                         {samples::SampleType, Value(u"DNA"_s)},
                         {samples::Volume, Value(Decimal::fromMillionths(20'000'000))}},
                        store().clock());
                    if (!id) {
                        return failure(id.error());
                    }
                }
                return {};
            });
        REQUIRE(written.has_value());
        REQUIRE(waitFor([this] { return model.rowCount() == 3 && cell(2, samples::Name).size(); }));
        table.setFocus();
    }

    /// Waits; what the window complains of meanwhile stands in the test's output.
    template <typename Check>
    bool waitFor(const Check& check)
    {
        if (QTest::qWaitFor(check, 8000)) {
            return true;
        }
        for (const ErrorStrip* strip : program.window().findChildren<ErrorStrip*>()) {
            if (!strip->sentence().isEmpty()) {
                UNSCOPED_INFO(strip->sentence().toStdString());
            }
        }
        for (const Message& message : program->messages().messages()) {
            UNSCOPED_INFO(message.sentence.toStdString());
        }
        const QWidget* focus = QApplication::focusWidget();
        UNSCOPED_INFO("focus: " << (focus == nullptr ? "none" : focus->metaObject()->className()));
        return false;
    }

    changes::Store& store() { return program->services().lab->store(); }
    QModelIndex at(int row, int field) { return model.index(row, model.columnOf(field)); }
    QString cell(int row, int field) { return at(row, field).data().toString(); }

    /// The row as it is stored.
    database::Record stored(const QString& name)
    {
        const auto connection = program->services().lab->database().openReader();
        const auto rows =
            database::rowsWithText(**connection, samples::sampleEntity(), samples::Name, name);
        REQUIRE(rows->size() == 1);
        return rows->front();
    }

    void select(int firstRow, int lastRow, int field)
    {
        table.setCurrentIndex(at(firstRow, field));
        table.selectionModel()->select(QItemSelection(at(firstRow, field), at(lastRow, field)),
                                       QItemSelectionModel::ClearAndSelect);
    }

    /// Types into the cell as a person does: F2, the text, Enter.
    void type(int row, int field, const QString& text)
    {
        table.setFocus();
        table.setCurrentIndex(at(row, field));
        QTest::keyClick(&table, Qt::Key_F2);
        auto* editor = table.findChild<QLineEdit*>(u"cellEditor"_s);
        REQUIRE(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        // The editor hands its text over when it is back in the event loop.
        static_cast<void>(
            waitFor([this] { return table.findChild<QLineEdit*>(u"cellEditor"_s) == nullptr; }));
    }

    /// A key for the whole window, which is in front again after a dialog.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        program.window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&program.window()));
        table.setFocus();
        QTest::keyClick(&table, key, modifiers);
    }

    template <typename Dialog>
    Dialog* dialog()
    {
        Dialog* found = nullptr;
        static_cast<void>(waitFor([&] {
            for (Dialog* one : program.window().findChildren<Dialog*>()) {
                found = one->isVisible() ? one : found;
            }
            return found != nullptr;
        }));
        REQUIRE(found != nullptr);
        return found;
    }

    QLineEdit* searchField() { return panel.filterBar().findChild<QLineEdit*>(); }

    tests::OpenProgram program;
    SamplesPanel& panel;
    SampleDetail& detail;
    DataTable& table;
    EntityTableModel& model;
};

QPushButton* acceptButton(QDialog* dialog)
{
    for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
        if (button->isDefault()) {
            return button;
        }
    }
    return nullptr;
}

} // namespace

TEST_CASE("typing into the search field finds samples, and Enter goes to the first")
{
    Bench bench;
    QTest::keyClicks(bench.searchField(), u"oak"_s);
    CHECK(bench.waitFor([&] { return bench.model.rowCount() == 1; }));
    CHECK(bench.cell(0, samples::Name) == u"Oak leaf"_s);
    QTest::keyClick(bench.searchField(), Qt::Key_Return);
    CHECK(bench.waitFor([&] { return bench.table.currentIndex().row() == 0; }));
    CHECK(bench.program->navigator().currentId() == bench.stored(u"Oak leaf"_s).id.toString());
    bench.searchField()->clear();
    CHECK(bench.waitFor([&] { return bench.model.rowCount() == 3; }));
}

TEST_CASE("a scanned barcode selects its sample")
{
    Bench bench;
    const database::Record oak = bench.stored(u"Oak leaf"_s);
    QTest::keyClicks(bench.searchField(), oak.values[samples::Barcode].text());
    QTest::keyClick(bench.searchField(), Qt::Key_Return);
    CHECK(
        bench.waitFor([&] { return bench.program->navigator().currentId() == oak.id.toString(); }));
}

TEST_CASE("a click on a header sorts")
{
    Bench bench;
    const int column = bench.model.columnOf(samples::Name);
    QHeaderView* header = bench.table.horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(column) + 20, 10));
    CHECK(bench.waitFor([&] { return bench.cell(0, samples::Name) == u"Birch leaf"_s; }));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(column) + 20, 10));
    CHECK(bench.waitFor([&] { return bench.cell(0, samples::Name) == u"Pine needle"_s; }));
}

TEST_CASE("a typed cell is stored, shows in the history, and is undone and done again by keys")
{
    Bench bench;
    bench.type(0, samples::Volume, u"0.5 mL"_s);
    CHECK(bench.waitFor([&] { return bench.cell(0, samples::Volume) == u"500"_s; }));
    CHECK(bench.stored(u"Pine needle"_s).values[samples::Volume].decimal().toString() == u"500"_s);
    const auto history = [&] {
        for (const QLabel* label : bench.detail.pane().findChildren<QLabel*>()) {
            if (label->text() == u"Volume changed from 20 µL to 500 µL"_s) {
                return true;
            }
        }
        return false;
    };
    CHECK(bench.waitFor(history));

    bench.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.waitFor([&] { return bench.cell(0, samples::Volume) == u"20"_s; }));
    bench.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(bench.waitFor([&] { return bench.cell(0, samples::Volume) == u"500"_s; }));
    CHECK(bench.program.window().undoAction()->text().contains(u"Edit"_s));
}

TEST_CASE("a wrong amount is refused with row and column, and nothing is stored")
{
    Bench bench;
    bench.type(1, samples::Volume, u"much"_s);
    CHECK(bench.waitFor([&] { return bench.panel.strip().isVisible(); }));
    CHECK(bench.panel.strip().sentence() ==
          u"Row 2 (Oak leaf), Volume: Volume “much” is not a number. Nothing was changed."_s);
    CHECK(bench.cell(1, samples::Volume) == u"20"_s);
}

TEST_CASE("a block from a spreadsheet is pasted as a whole, or not at all")
{
    Bench bench;
    const int volume = bench.model.columnOf(samples::Volume);
    REQUIRE(bench.table.horizontalHeader()->visualIndex(volume) >= 0);
    QGuiApplication::clipboard()->setText(u"11\n12\nlots\n"_s);
    bench.select(0, 0, samples::Volume);
    QTest::keyClick(&bench.table, Qt::Key_V, Qt::ControlModifier);
    CHECK(bench.waitFor([&] { return bench.panel.strip().isVisible(); }));
    CHECK(bench.panel.strip().sentence().contains(u"Row 3 (Birch leaf), Volume"_s));
    CHECK(bench.cell(0, samples::Volume) == u"20"_s);

    QGuiApplication::clipboard()->setText(u"11\n12\n13\n"_s);
    QTest::keyClick(&bench.table, Qt::Key_V, Qt::ControlModifier);
    CHECK(bench.waitFor([&] { return bench.cell(2, samples::Volume) == u"13"_s; }));
    CHECK(bench.cell(0, samples::Volume) == u"11"_s);
    CHECK_FALSE(bench.panel.strip().isVisible());
}

TEST_CASE("selected cells are copied as a block")
{
    Bench bench;
    QGuiApplication::clipboard()->clear();
    bench.select(0, 2, samples::Name);
    QTest::keyClick(&bench.table, Qt::Key_C, Qt::ControlModifier);
    CHECK(bench.waitFor([&] {
        return QGuiApplication::clipboard()->text() == u"Pine needle\nOak leaf\nBirch leaf\n"_s;
    }));
}

TEST_CASE("the status of several samples is changed in one step, with a reason where one is needed")
{
    Bench bench;
    bench.select(0, 1, samples::Name);
    QTest::keyClick(&bench.table, Qt::Key_E, Qt::ControlModifier);
    auto* edit = bench.dialog<QDialog>();
    REQUIRE(edit->objectName() == u"editSamplesDialog"_s);
    auto* value = edit->findChild<QComboBox*>(u"value"_s);
    REQUIRE(value != nullptr);
    value->setCurrentIndex(value->findText(u"Rejected"_s));
    QTest::mouseClick(acceptButton(edit), Qt::LeftButton);
    QDialog* why = nullptr;
    CHECK(bench.waitFor([&] {
        why = bench.program.window().findChild<QDialog*>(u"reasonDialog"_s);
        return why != nullptr && why->isVisible();
    }));
    REQUIRE(why != nullptr);
    CHECK_FALSE(acceptButton(why)->isEnabled());
    QTest::keyClicks(why->findChild<QLineEdit*>(u"reason"_s), u"tube broken"_s);
    QTest::mouseClick(acceptButton(why), Qt::LeftButton);
    CHECK(bench.waitFor([&] { return bench.cell(0, samples::SampleStatus) == u"Rejected"_s; }));
    CHECK(bench.waitFor([&] { return bench.cell(1, samples::SampleStatus) == u"Rejected"_s; }));
    CHECK(bench.cell(2, samples::SampleStatus) == u"Pending"_s);
    const auto connection = bench.program->services().lab->database().openReader();
    const auto changes = changes::historyOf(**connection, bench.stored(u"Oak leaf"_s).id);
    CHECK(changes->back().reason == u"tube broken"_s);
}

TEST_CASE("removed samples go with a reason and come back by undo")
{
    Bench bench;
    bench.select(1, 1, samples::Name);
    for (QAction* action : bench.panel.actions()) {
        if (action->text() == u"Remove…"_s) {
            action->trigger();
        }
    }
    auto* why = bench.dialog<QDialog>();
    QTest::keyClicks(why->findChild<QLineEdit*>(u"reason"_s), u"registered twice"_s);
    QTest::keyClick(why, Qt::Key_Return);
    CHECK(bench.waitFor([&] { return bench.model.rowCount() == 2; }));
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.waitFor([&] { return bench.model.rowCount() == 3; }));
}

TEST_CASE("a change by somebody else in the meantime is told, and not overwritten")
{
    Bench bench;
    const Uuid id = bench.stored(u"Oak leaf"_s).id;
    bench.table.setCurrentIndex(bench.at(1, samples::Volume));
    QTest::keyClick(&bench.table, Qt::Key_F2);
    auto* editor = bench.table.findChild<QLineEdit*>(u"cellEditor"_s);
    REQUIRE(editor != nullptr);
    const auto other =
        bench.store().writeNow({u"jonas"_s, u"edit"_s, {}, 0}, [&](changes::UnitOfWork& unit) {
            return samples::editSample(
                unit, id, {{samples::Volume, Value(Decimal::fromMillionths(5'000'000))}},
                bench.store().clock());
        });
    REQUIRE(other.has_value());
    // The screen has not heard of it yet when the edit is sent.
    editor->setText(u"30"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    CHECK(bench.waitFor([&] { return bench.panel.strip().isVisible(); }));
    CHECK(bench.panel.strip().sentence().contains(u"was changed by"_s));
    CHECK(bench.waitFor([&] { return bench.cell(1, samples::Volume) == u"5"_s; }));
}

TEST_CASE("the form does not overwrite what somebody else stored meanwhile, until one decides so")
{
    Bench bench;
    const Uuid id = bench.stored(u"Oak leaf"_s).id;
    const auto storedVolume = [&] {
        return bench.stored(u"Oak leaf"_s).values[samples::Volume].decimal().toString();
    };
    const auto somebodyElseSets = [&](qint64 volume) {
        REQUIRE(bench.store()
                    .writeNow({u"jonas"_s, u"edit"_s, {}, 0},
                              [&](changes::UnitOfWork& unit) {
                                  return samples::editSample(
                                      unit, id,
                                      {{samples::Volume,
                                        Value(Decimal::fromMillionths(volume * 1'000'000))}},
                                      bench.store().clock());
                              })
                    .has_value());
    };
    bench.table.setCurrentIndex(bench.at(1, samples::Name));
    auto* edit = bench.detail.findChild<QPushButton*>(u"editSample"_s);
    auto* save = bench.detail.findChild<QPushButton*>(u"saveSample"_s);
    CHECK(bench.waitFor([&] { return edit->isVisible(); }));
    QTest::mouseClick(edit, Qt::LeftButton);
    auto* volume = bench.detail.form().findChild<QLineEdit*>(u"volume"_s);
    volume->clear();
    QTest::keyClicks(volume, u"30"_s);

    const bool whileLookingAway = GENERATE(false, true);
    INFO("the draft was left and come back to: " << whileLookingAway);
    if (whileLookingAway) {
        bench.table.setCurrentIndex(bench.at(0, samples::Name));
        CHECK(bench.waitFor([&] { return !bench.detail.isEditing() && edit->isVisible(); }));
    }
    somebodyElseSets(5);
    CHECK(bench.waitFor([&] { return bench.cell(1, samples::Volume) == u"5"_s; }));
    if (whileLookingAway) {
        bench.table.setCurrentIndex(bench.at(1, samples::Name));
        CHECK(bench.waitFor([&] { return bench.detail.isEditing(); }));
    }
    const auto hint = [&] {
        return bench.detail.form().row(samples::Volume)->hint().contains(u"“5”"_s);
    };
    CHECK(bench.waitFor(hint));
    CHECK(bench.detail.form().findChild<QLineEdit*>(u"volume"_s)->text() == u"30"_s);

    QTest::mouseClick(save, Qt::LeftButton);
    auto* strip = bench.detail.findChild<ErrorStrip*>();
    CHECK(bench.waitFor([&] { return strip->sentence().contains(u"was changed by"_s); }));
    CHECK(storedVolume() == u"5"_s);

    // Told, one may decide for what was typed; a further change in between is not overwritten.
    CHECK(bench.waitFor([&] {
        const auto seen = bench.detail.form().seen();
        return save->isEnabled() && !seen.empty() &&
               seen.front().second == Value(Decimal::fromMillionths(5'000'000));
    }));
    somebodyElseSets(6);
    CHECK(bench.waitFor([&] { return bench.cell(1, samples::Volume) == u"6"_s; }));
    QTest::mouseClick(save, Qt::LeftButton);
    CHECK(bench.waitFor([&] {
        const auto seen = bench.detail.form().seen();
        return save->isEnabled() && !seen.empty() &&
               seen.front().second == Value(Decimal::fromMillionths(6'000'000));
    }));
    CHECK(storedVolume() == u"6"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    CHECK(bench.waitFor([&] { return storedVolume() == u"30"_s; }));
}

TEST_CASE("a view keeps search, filters and order under a name")
{
    Bench bench;
    bench.panel.filters().choose(samples::SampleStatus, {u"Pending"_s});
    QTest::keyClicks(bench.searchField(), u"leaf"_s);
    CHECK(bench.waitFor([&] { return bench.model.rowCount() == 2; }));
    Q_EMIT bench.panel.filterBar().saveViewRequested();
    auto* dialog = bench.dialog<QInputDialog>();
    dialog->setTextValue(u"Pending leaves"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    bench.panel.filters().clear();
    bench.searchField()->clear();
    CHECK(bench.waitFor([&] { return bench.model.rowCount() == 3; }));
    QTest::qWait(150);
    Q_EMIT bench.panel.filterBar().savedViewChosen(u"Pending leaves"_s);
    CHECK(bench.waitFor([&] { return bench.model.rowCount() == 2; }));
    CHECK(bench.searchField()->text() == u"leaf"_s);
    CHECK(bench.panel.filters().chosen(samples::SampleStatus) == QStringList{u"Pending"_s});
}

TEST_CASE("the form checks as one types, saves, and the table and history show it")
{
    Bench bench;
    bench.table.setCurrentIndex(bench.at(1, samples::Name));
    auto* edit = bench.detail.findChild<QPushButton*>(u"editSample"_s);
    CHECK(bench.waitFor([&] { return edit->isVisible(); }));
    QTest::mouseClick(edit, Qt::LeftButton);
    CHECK(bench.detail.isEditing());
    auto* save = bench.detail.findChild<QPushButton*>(u"saveSample"_s);
    auto* name = bench.detail.form().findChild<QLineEdit*>(u"name"_s);
    auto* volume = bench.detail.form().findChild<QLineEdit*>(u"volume"_s);
    REQUIRE((save != nullptr && name != nullptr && volume != nullptr));
    CHECK_FALSE(save->isEnabled());
    name->clear();
    CHECK(bench.detail.form().row(samples::Name)->error() == u"Name is missing. Enter a value."_s);
    CHECK_FALSE(save->isEnabled());
    QTest::keyClicks(name, u"Old oak"_s);
    CHECK(bench.detail.form().row(samples::Name)->error().isEmpty());
    volume->clear();
    QTest::keyClicks(volume, u"-3"_s);
    CHECK_FALSE(bench.detail.form().row(samples::Volume)->error().isEmpty());
    CHECK_FALSE(save->isEnabled());
    volume->clear();
    QTest::keyClicks(volume, u"7.25"_s);
    CHECK(save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    CHECK(bench.waitFor([&] { return bench.cell(1, samples::Name) == u"Old oak"_s; }));
    CHECK_FALSE(bench.detail.isEditing());
    CHECK(bench.stored(u"Old oak"_s).values[samples::Volume].decimal().toString() == u"7.25"_s);
}

TEST_CASE("what was typed is kept while another sample is looked at")
{
    Bench bench;
    bench.table.setCurrentIndex(bench.at(1, samples::Name));
    auto* edit = bench.detail.findChild<QPushButton*>(u"editSample"_s);
    CHECK(bench.waitFor([&] { return edit->isVisible(); }));
    QTest::mouseClick(edit, Qt::LeftButton);
    bench.detail.form().findChild<QLineEdit*>(u"submitter"_s)->setText(u"Dr. Half Typed"_s);
    bench.table.setCurrentIndex(bench.at(0, samples::Name));
    CHECK(bench.waitFor([&] { return !bench.detail.isEditing() && edit->isVisible(); }));
    bench.table.setCurrentIndex(bench.at(1, samples::Name));
    CHECK(bench.waitFor([&] { return bench.detail.isEditing(); }));
    CHECK(bench.detail.form().findChild<QLineEdit*>(u"submitter"_s)->text() == u"Dr. Half Typed"_s);
}

TEST_CASE("a new sample is added by the form and gets its numbers")
{
    Bench bench;
    QTest::keyClick(&bench.table, Qt::Key_N, Qt::ControlModifier);
    CHECK(bench.waitFor([&] { return bench.detail.isEditing(); }));
    auto* save = bench.detail.findChild<QPushButton*>(u"saveSample"_s);
    CHECK_FALSE(save->isEnabled());
    QTest::keyClicks(bench.detail.form().findChild<QLineEdit*>(u"name"_s), u"Fir cone"_s);
    auto* type = bench.detail.form().findChild<QComboBox*>(u"sample_type"_s);
    type->setCurrentIndex(type->findText(u"RNA"_s));
    CHECK(save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    CHECK(bench.waitFor([&] { return bench.model.rowCount() == 4; }));
    const database::Record fir = bench.stored(u"Fir cone"_s);
    CHECK(fir.values[samples::Barcode].text().startsWith(u"RNA-"_s));
    CHECK(
        bench.waitFor([&] { return bench.program->navigator().currentId() == fir.id.toString(); }));
}

TEST_CASE("what is typed and not saved is asked for before the window closes")
{
    Bench bench;
    QTest::keyClick(&bench.table, Qt::Key_N, Qt::ControlModifier);
    CHECK(bench.waitFor([&] { return bench.detail.isEditing(); }));
    auto* name = bench.detail.form().findChild<QLineEdit*>(u"name"_s);
    CHECK(bench.waitFor([&] { return name->hasFocus(); }));
    QTest::keyClicks(name, u"Half typed"_s);

    MainWindow& window = bench.program.window();
    const auto box = [&] { return window.findChild<QMessageBox*>(u"unsavedWork"_s); };
    QTest::keyClick(&window, Qt::Key_Q, Qt::ControlModifier);
    CHECK(bench.waitFor([&] { return box() != nullptr && box()->isVisible(); }));
    CHECK(box()->text().contains(u"1 sample"_s));
    QTest::keyClick(box(), Qt::Key_Escape);
    CHECK(bench.waitFor([&] { return box() == nullptr; }));
    CHECK(window.isVisible());
    CHECK(name->text() == u"Half typed"_s);

    window.close();
    CHECK(bench.waitFor([&] { return box() != nullptr && box()->isVisible(); }));
    for (QAbstractButton* button : box()->buttons()) {
        if (box()->buttonRole(button) == QMessageBox::DestructiveRole) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    CHECK(bench.waitFor([&] { return !window.isVisible(); }));
}

TEST_CASE("Ctrl+K finds a sample and goes there")
{
    Bench bench;
    MainWindow& window = bench.program.window();
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    auto* field = window.palettePopup().findChild<QLineEdit*>();
    auto* list = window.palettePopup().findChild<QListView*>();
    CHECK(bench.waitFor([&] { return field->isVisible(); }));
    QTest::keyClicks(field, u"pine needle"_s);
    CHECK(
        bench.waitFor([&] { return list->currentIndex().data().toString() == u"Pine needle"_s; }));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(bench.waitFor([&] {
        return bench.program->navigator().currentId() ==
               bench.stored(u"Pine needle"_s).id.toString();
    }));

    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(field, u"qqqq"_s);
    CHECK(bench.waitFor([&] {
        return list->model()->rowCount() == 1 &&
               list->model()->index(0, 0).data().toString().contains(u"qqqq"_s);
    }));
    QTest::keyClick(field, Qt::Key_Return); // nothing happens
    QTest::keyClick(field, Qt::Key_Escape);
}

TEST_CASE("F1 opens the guide")
{
    Bench bench;
    QTest::keyClick(&bench.program.window(), Qt::Key_F1);
    GuideDialog* guide = nullptr;
    CHECK(bench.waitFor([&] {
        guide = bench.program.window().findChild<GuideDialog*>();
        return guide != nullptr && guide->isVisible();
    }));
    CHECK(guide->findChild<QTextBrowser*>()->toPlainText().contains(u"Import a submission"_s));
    QTest::keyClick(guide, Qt::Key_Escape);
}
