// SPDX-License-Identifier: GPL-3.0-or-later
// The form of samples, and what leads to it, in the real window, by keys and clicks.
#include "core/samples/sample_service.h"
#include "tests/app/desktop/samples_bench.h"
#include "tests/support/desktop.h"
#include "ui/samples/dispose_dialog.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/guide_dialog.h"
#include "ui/widgets/theme.h"

#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QWheelEvent>

using namespace tracseq;
using namespace tracseq::tests;
using namespace tracseq::ui;
using namespace Qt::StringLiterals;
using database::Value;

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

TEST_CASE("the wheel scrolls the form and changes nothing on its way, and Tab ends at Save")
{
    Bench bench;
    bench.table.setCurrentIndex(bench.at(1, samples::Name));
    auto* edit = bench.detail.findChild<QPushButton*>(u"editSample"_s);
    CHECK(bench.waitFor([&] { return edit->isVisible(); }));
    QTest::mouseClick(edit, Qt::LeftButton);
    REQUIRE(bench.detail.isEditing());
    auto* status = bench.detail.form().findChild<QComboBox*>(u"status"_s);
    REQUIRE(status != nullptr);
    REQUIRE(status->count() > 1);
    const QString before = status->currentText();
    const QPointF at(5, 5);
    for (const int way : {-120, -120, 120}) {
        QWheelEvent wheel(at, status->mapToGlobal(at), {}, {0, way}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(status, &wheel);
    }
    CHECK(status->currentText() == before);
    CHECK_FALSE(status->hasFocus());
    QScrollArea* area = nullptr;
    for (QWidget* each = status; each != nullptr && area == nullptr; each = each->parentWidget()) {
        area = qobject_cast<QScrollArea*>(each);
    }
    REQUIRE(area != nullptr);
    bench.program.window().resize(1280, 600);
    REQUIRE(bench.waitFor([&] { return area->verticalScrollBar()->maximum() > 0; }));
    area->verticalScrollBar()->setValue(0);
    QWheelEvent down(at, status->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&down); // else it goes to nobody but the box
    qApp->notify(status, &down);
    CHECK(area->verticalScrollBar()->value() > 0);
    auto* save = bench.detail.findChild<QPushButton*>(u"saveSample"_s);
    auto* name = bench.detail.form().findChild<QLineEdit*>(u"name"_s);
    name->setFocus();
    QTest::keyClicks(name, u"x"_s); // so that there is something to save
    REQUIRE(save->isEnabled());
    int steps = 0;
    while (QApplication::focusWidget() != save && steps < 40) {
        CHECK(bench.detail.isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        ++steps;
    }
    CHECK(QApplication::focusWidget() == save);
}

TEST_CASE("nothing in the form moves while one types, and what is wrong is read in full")
{
    Bench bench;
    bench.table.setCurrentIndex(bench.at(1, samples::Name));
    auto* edit = bench.detail.findChild<QPushButton*>(u"editSample"_s);
    CHECK(bench.waitFor([&] { return edit->isVisible(); }));
    QTest::mouseClick(edit, Qt::LeftButton);
    REQUIRE(bench.detail.isEditing());
    SampleForm& form = bench.detail.form();
    auto* save = bench.detail.findChild<QPushButton*>(u"saveSample"_s);
    const auto* says = bench.detail.findChild<QLabel*>(u"formSays"_s);
    REQUIRE((save != nullptr && says != nullptr));
    QTest::qWait(50);
    const auto places = [&] {
        QList<QRect> all = {save->geometry(), form.geometry()};
        for (int field = 0; field <= samples::Notes; ++field) {
            if (const FieldRow* row = form.row(field)) {
                all.append(row->geometry());
            }
        }
        return all;
    };
    const QList<QRect> before = places();
    CHECK(before.size() > 8);
    auto* name = form.findChild<QLineEdit*>(u"name"_s);
    auto* volume = form.findChild<QLineEdit*>(u"volume"_s);
    name->setFocus();
    name->clear();
    volume->setFocus();
    volume->clear();
    QTest::keyClicks(volume, u"-3"_s);
    QTest::qWait(50);
    CHECK(places() == before);
    CHECK_FALSE(form.row(samples::Volume)->error().isEmpty());
    CHECK(says->text() == form.row(samples::Volume)->error());
    name->setFocus();
    CHECK(says->text() == form.row(samples::Name)->error());
    QTest::keyClicks(name, u"Old oak"_s);
    CHECK(says->text() == form.row(samples::Volume)->error());
    volume->clear();
    CHECK(says->text().isEmpty());
    CHECK(places() == before);
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
    REQUIRE(bench.waitFor([&] { return box() != nullptr && box()->isVisible(); }));
    CHECK(box()->text().contains(u"1 sample"_s));
    QTest::keyClick(box(), Qt::Key_Escape);
    CHECK(bench.waitFor([&] { return box() == nullptr; }));
    CHECK(window.isVisible());
    CHECK(name->text() == u"Half typed"_s);

    window.close();
    REQUIRE(bench.waitFor([&] { return box() != nullptr && box()->isVisible(); }));
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

TEST_CASE("work lists are offered among the views, and show what they search for")
{
    Bench bench;
    const auto written = bench.store().writeNow(
        {u"maria"_s, u"Plan"_s, {}, 0}, [&](changes::UnitOfWork& unit) -> Status {
            const QDate today = QDate::currentDate();
            TRACSEQ_TRY(samples::editSample(
                unit, bench.stored(u"Oak leaf"_s).id,
                {{samples::Expires, Value(today.addDays(-1))}, {samples::Received, Value(today)}},
                bench.store().clock()));
            return samples::editSample(unit, bench.stored(u"Pine needle"_s).id,
                                       {{samples::Expires, Value(today.addDays(30))},
                                        {samples::Hold, Value(u"wrong label"_s)}},
                                       bench.store().clock());
        });
    REQUIRE(written.has_value());
    bench.panel.filters().choose(samples::SampleStatus, {u"Archived"_s});
    const auto choose = [&](const QString& title) {
        const auto actions = bench.panel.filterBar().findChildren<QAction*>();
        const auto found = std::find_if(actions.begin(), actions.end(), [&](const QAction* action) {
            return action->text() == title;
        });
        REQUIRE(found != actions.end());
        (*found)->trigger();
    };
    const auto shows = [&](const QStringList& names) {
        return bench.waitFor([&] {
            QStringList shown;
            for (int row = 0; row < bench.model.rowCount(); ++row) {
                shown += bench.cell(row, samples::Name);
            }
            shown.sort();
            return shown == names;
        });
    };
    choose(u"Past their date"_s);
    CHECK(shows({u"Oak leaf"_s}));
    choose(u"Past their date in 30 days"_s);
    CHECK(shows({u"Pine needle"_s}));
    choose(u"On hold"_s);
    CHECK(shows({u"Pine needle"_s}));
    choose(u"Not yet received"_s);
    CHECK(shows({u"Birch leaf"_s, u"Pine needle"_s}));
    CHECK(bench.searchField()->text() == u"received:none status:pending"_s);
}

TEST_CASE("samples past their date are found, and disposed of before a witness")
{
    Bench bench;
    const auto written = bench.store().writeNow(
        {u"maria"_s, u"Archive"_s, u"old"_s, 0}, [&](changes::UnitOfWork& unit) -> Status {
            for (const QString& name : {u"Oak leaf"_s, u"Pine needle"_s}) {
                TRACSEQ_TRY(samples::editSample(unit, bench.stored(name).id,
                                                {{samples::Expires, Value(QDate(2020, 1, 1))},
                                                 {samples::SampleStatus, Value(u"Archived"_s)}},
                                                bench.store().clock()));
            }
            return {};
        });
    REQUIRE(written.has_value());
    QTest::keyClicks(bench.searchField(), u"expires<today -status:disposed"_s);
    REQUIRE(bench.waitFor([&] { return bench.model.rowCount() == 2; }));
    REQUIRE(bench.waitFor([&] { return bench.cell(1, samples::Name).size() > 0; }));
    bench.select(0, 1, samples::Name);
    auto* menu = bench.panel.findChild<QMenu*>(u"statusMenu"_s);
    REQUIRE(menu != nullptr);
    Q_EMIT menu->aboutToShow();
    auto* action = menu->findChild<QAction*>(u"disposeOf"_s);
    REQUIRE(action != nullptr);
    action->trigger();
    auto* dialog = bench.dialog<DisposeDialog>();
    CHECK_FALSE(acceptButton(dialog)->isEnabled());
    auto* method = dialog->findChild<QComboBox*>(u"method"_s);
    QTest::keyClick(method, Qt::Key_Down);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"reason"_s), u"past their date"_s);
    auto* witness = dialog->findChild<QLineEdit*>(u"witness"_s);
    QTest::keyClicks(witness, u"Walter"_s);
    QTest::keyClick(witness, Qt::Key_Return);
    CHECK(bench.waitFor([&] {
        return bench.stored(u"Oak leaf"_s).values[samples::SampleStatus].text() == u"Disposed"_s;
    }));
    CHECK(bench.waitFor([&] { return bench.model.rowCount() == 0; }));
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.waitFor([&] { return bench.model.rowCount() == 2; }));
}

// For people to look at: run with [.pictures], and TRACSEQ_PICTURES for the folder.
TEST_CASE("pictures of a disposal", "[.pictures]")
{
    for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        Theme chosen(*qApp);
        chosen.setChoice(choice);
        for (const bool hasAccounts : {false, true}) {
            DisposeDialog dialog({Uuid(), Uuid()}, hasAccounts, {}, nullptr);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.show();
            QTest::qWait(100);
            dialog.grab().save(u"%1/dispose_%2_%3.png"_s.arg(
                pictureFolder(), hasAccounts ? u"accounts"_s : u"alone"_s,
                Theme::choiceName(choice)));
        }
    }
}
