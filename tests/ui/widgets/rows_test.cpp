// SPDX-License-Identifier: GPL-3.0-or-later
// The rows around a table: tool bar, filter bar, error strip, progress line, form rows, details.
#include "tests/support/catch_qt.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/tool_bar.h"

#include <QAction>
#include <QBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <algorithm>

using namespace tracseq;
using namespace tracseq::ui;
using namespace Qt::StringLiterals;

namespace {

template <typename Widget>
Widget* named(const QWidget& parent, const QString& accessibleName)
{
    for (Widget* child : parent.findChildren<Widget*>()) {
        if (child->accessibleName() == accessibleName) {
            return child;
        }
    }
    return nullptr;
}

} // namespace

TEST_CASE("the filter bar tells each keystroke, Enter and Esc")
{
    FilterBar bar;
    bar.show();
    auto* field = bar.findChild<QLineEdit*>();
    REQUIRE(field != nullptr);
    QSignalSpy edited(&bar, &FilterBar::textEdited);
    QSignalSpy submitted(&bar, &FilterBar::submitted);
    QTest::keyClicks(field, u"leaf"_s);
    REQUIRE(edited.count() == 4);
    CHECK(edited.at(0).first().toString() == u"l"_s);
    CHECK(edited.at(3).first().toString() == u"leaf"_s);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(submitted.count() == 1);
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK(edited.count() == 5);
    CHECK(bar.text().isEmpty());
}

TEST_CASE("chips toggle by mouse and key; set filters go away by mouse and Delete")
{
    FilterBar bar;
    bar.resize(900, 48);
    bar.addToggle(u"mine"_s, u"Mine"_s);
    bar.setFilter(u"project"_s, u"Project: Alpine"_s);
    bar.setFilter(u"type"_s, u"Type: DNA"_s);
    bar.show();
    QSignalSpy toggled(&bar, &FilterBar::toggled);
    QSignalSpy removed(&bar, &FilterBar::filterRemoved);
    const QList<Chip*> chips = bar.findChildren<Chip*>();
    REQUIRE(chips.size() == 3);
    QTest::mouseClick(chips.at(0), Qt::LeftButton);
    CHECK(bar.isToggled(u"mine"_s));
    QTest::keyClick(chips.at(0), Qt::Key_Space);
    CHECK(toggled.count() == 2);
    CHECK_FALSE(bar.isToggled(u"mine"_s));
    QTest::mouseClick(chips.at(1), Qt::LeftButton);
    QTest::keyClick(chips.at(2), Qt::Key_Delete);
    REQUIRE(removed.count() == 2);
    CHECK(removed.at(0).first().toString() == u"project"_s);
    CHECK(removed.at(1).first().toString() == u"type"_s);
}

TEST_CASE("saved views are chosen and removed by name")
{
    FilterBar bar;
    bar.setSavedViews({u"Today"_s, u"Failed"_s}, u"Today"_s);
    QSignalSpy chosen(&bar, &FilterBar::savedViewChosen);
    QSignalSpy removed(&bar, &FilterBar::removeViewRequested);
    QMenu* menu = named<QToolButton>(bar, u"Saved views"_s)->menu();
    CHECK(menu->actions().at(0)->isChecked());
    menu->actions().at(1)->trigger();
    CHECK(chosen.first().first().toString() == u"Failed"_s);
    menu->actions().last()->menu()->actions().first()->trigger();
    CHECK(removed.first().first().toString() == u"Today"_s);
}

TEST_CASE("a long title is cut before an action has to go")
{
    ToolBar bar(u"2026-11-25_TumorExome_and_GermlineControls_Batch12_repeated"_s);
    QAction action(u"All runs"_s);
    bar.addAction(&action);
    const auto* title = bar.findChild<QLabel*>();
    REQUIRE(title != nullptr);
    bar.resize(1000, 46);
    bar.show();
    CHECK(title->text() == bar.accessibleName());
    bar.resize(360, 46);
    QCoreApplication::sendPostedEvents();
    CHECK(bar.overflowCount() == 0);
    CHECK(title->text().endsWith(u'…'));
    CHECK(title->toolTip() == bar.accessibleName());
    bar.resize(1000, 46);
    QCoreApplication::sendPostedEvents();
    CHECK(title->text() == bar.accessibleName());
    CHECK(title->toolTip().isEmpty());
}

TEST_CASE("actions that do not fit are in the overflow menu")
{
    ToolBar bar(u"Samples"_s);
    QList<QAction*> actions;
    for (int i = 0; i < 6; ++i) {
        actions.append(new QAction(icon(u"list-add"_s), u"Action number %1"_s.arg(i), &bar));
        bar.addAction(actions.last());
    }
    bar.resize(1400, 46);
    bar.show();
    CHECK(bar.overflowCount() == 0);
    bar.resize(500, 46);
    QCoreApplication::sendPostedEvents();
    const int hidden = bar.overflowCount();
    CHECK(hidden > 0);
    CHECK(hidden < 6);
    int visible = 0;
    for (const QToolButton* button : bar.findChildren<QToolButton*>()) {
        if (button->isVisible()) {
            ++visible;
            CHECK(button->geometry().right() <= bar.width());
        }
    }
    CHECK(visible == 6 - hidden + 1);

    QSignalSpy triggered(actions.first(), &QAction::triggered);
    QTest::mouseClick(named<QToolButton>(bar, u"Action number 0"_s), Qt::LeftButton);
    CHECK(triggered.count() == 1);
}

TEST_CASE("the error strip shows sentence and details, and goes")
{
    QWidget window;
    ErrorStrip strip(&window);
    window.show();
    CHECK_FALSE(strip.isVisible());
    strip.showError(Error(ErrorCode::FileNotReadable, {u"a.csv"_s, u"no such file"_s})
                        .causedBy(Error(ErrorCode::DatabaseBusy)));
    CHECK(strip.isVisible());
    CHECK(strip.sentence().contains(u"a.csv"_s));
    CHECK(strip.accessibleName() == strip.sentence());
    strip.setAction(u"Choose another"_s);
    QSignalSpy action(&strip, &ErrorStrip::actionTriggered);
    for (QPushButton* button : strip.findChildren<QPushButton*>()) {
        if (button->text() == u"Choose another"_s) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    CHECK(action.count() == 1);
    QSignalSpy dismissed(&strip, &ErrorStrip::dismissed);
    QTest::mouseClick(named<QToolButton>(strip, u"Dismiss this message"_s), Qt::LeftButton);
    CHECK(dismissed.count() == 1);
    CHECK_FALSE(strip.isVisible());
}

TEST_CASE("a progress line follows its task and cancels it")
{
    TaskList tasks;
    const auto handle = tasks.begin(u"Import a.csv"_s, true);
    QWidget window;
    ProgressLine line(&window);
    line.follow(tasks, handle->id());
    window.show();
    CHECK(handle->update(500, 1000));
    QCoreApplication::sendPostedEvents();
    CHECK(line.accessibleDescription() == u"500 of 1,000"_s);
    QTest::mouseClick(named<QToolButton>(line, u"Cancel this task"_s), Qt::LeftButton);
    CHECK_FALSE(handle->update(501, 1000));
    handle->fail(Error(ErrorCode::Cancelled));
    QCoreApplication::sendPostedEvents();
    CHECK(line.state() == TaskState::Cancelled);
}

TEST_CASE("a form row names its editor and says what is wrong below it")
{
    auto* editor = new QLineEdit;
    FieldRow row(u"Volume"_s, editor, u"µL"_s);
    row.show();
    CHECK(editor->accessibleName() == u"Volume"_s);
    row.setRequired(true);
    CHECK(editor->accessibleName() == u"Volume, required"_s);
    row.setHint(u"As measured"_s);
    CHECK(editor->accessibleDescription() == u"As measured"_s);
    row.setError(u"Give a number."_s);
    CHECK(editor->accessibleDescription() == u"Give a number."_s);
    row.setError({});
    CHECK(editor->accessibleDescription() == u"As measured"_s);
}

TEST_CASE("a form row that keeps its height has it with a hint, an error or nothing below")
{
    QWidget form;
    auto* column = new QVBoxLayout(&form);
    QList<FieldRow*> rows;
    for (int i = 0; i < 3; ++i) {
        rows.append(new FieldRow(u"Volume"_s, new QLineEdit, u"µL"_s));
        rows.last()->keepHeight();
        column->addWidget(rows.last());
    }
    const QString sentence = u"A volume is a number of µL that is not below 0, such as 12.5, and "
                             "with a unit when it is another one."_s;
    for (const int width : {290, 600}) {
        form.resize(width, 300);
        form.show();
        QCoreApplication::sendPostedEvents();
        const QList<QRect> before = {rows[0]->geometry(), rows[1]->geometry(), rows[2]->geometry()};
        const auto same = [&] {
            QCoreApplication::sendPostedEvents();
            for (int i = 0; i < 3; ++i) {
                CHECK(rows[i]->geometry() == before[i]);
            }
        };
        rows[0]->setHint(u"As measured"_s);
        same();
        rows[0]->setError(u"Give a number."_s);
        same();
        rows[1]->setError(sentence);
        same();
        const auto labels = rows[1]->findChildren<QLabel*>();
        const auto cut = std::find_if(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->toolTip() == sentence;
        });
        REQUIRE(cut != labels.end());
        CHECK((*cut)->text().endsWith(u'…'));
        CHECK((*cut)->width() >= (*cut)->fontMetrics().horizontalAdvance((*cut)->text()));
        CHECK(rows[1]->editor()->accessibleDescription() == sentence);
        rows[0]->setHint({});
        rows[0]->setError({});
        rows[1]->setError({});
        same();
    }
}

TEST_CASE("the detail pane is empty, shows a thing with its history, and is empty again")
{
    DetailPane pane;
    pane.show();
    CHECK(pane.emptyState()->isVisible());
    DetailContent content;
    content.title = u"Leaf 7"_s;
    content.badgeText = u"In storage"_s;
    content.badgeTone = Tone::Good;
    content.sections = {{u"Sample"_s, {{u"Barcode"_s, u"DNA-1"_s, true}, {u"Notes"_s, {}}}}};
    pane.setContent(content);
    pane.setHistory({{u"Ada"_s, u"today"_s, u"Volume: 20 µL to 35 µL"_s, {}}});
    CHECK_FALSE(pane.emptyState()->isVisible());
    CHECK(pane.findChild<Badge*>()->text() == u"In storage"_s);
    const auto texts = [&pane] {
        QStringList all;
        for (const QLabel* label : pane.findChildren<QLabel*>()) {
            all.append(label->text());
        }
        return all;
    };
    CHECK(texts().contains(u"DNA-1"_s));
    CHECK(texts().contains(u"Ada, today"_s));
    pane.setHistory({});
    CHECK_FALSE(texts().contains(u"Ada, today"_s));
    pane.clear();
    CHECK(pane.emptyState()->isVisible());
}
