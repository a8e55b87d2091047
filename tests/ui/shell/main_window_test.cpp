// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/window_rig.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/messages_panel.h"
#include "ui/shell/navigation_bar.h"
#include "ui/shell/status_line.h"
#include "ui/shell/task_tray.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/progress_line.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QUrl>

using namespace tracseq;
using namespace tracseq::ui;
using namespace Qt::StringLiterals;

TEST_CASE("each panel is built, shown, floated, docked and closed")
{
    const Folder folder;
    Rig rig(folder.settings);
    rig.docks().setPermissions([](const QString&) { return true; });
    rig.show();
    for (const PanelSpec& spec : rig.registry.panels()) {
        INFO(spec.id.toStdString());
        CHECK(rig.docks().open(spec.id));
        QDockWidget* dock = rig.docks().dock(spec.id);
        CHECK(rig.docks().isOpen(spec.id));
        REQUIRE(rig.docks().panel(spec.id) != nullptr);
        CHECK(rig.docks().panel(spec.id)->isVisible());
        dock->setFloating(true);
        QCoreApplication::sendPostedEvents();
        CHECK(dock->isFloating());
        dock->setFloating(false);
        dock->close();
        CHECK_FALSE(rig.docks().isOpen(spec.id));
        CHECK(rig.docks().open(spec.id));
        CHECK(rig.made.count(spec.id) == 1);
    }
}

TEST_CASE("the layout is back after a restart")
{
    const Folder folder;
    {
        Rig rig(folder.settings);
        rig.show();
        CHECK(rig.docks().open(u"work.second"_s));
        rig.docks().dock(u"work.detail"_s)->setFloating(true);
        rig.docks().close(u"shell.one"_s);
        rig.window->navigation().setCollapsed(true);
        QTest::qWait(20);
        rig.window->close();
    }
    Rig rig(folder.settings);
    rig.show();
    CHECK(rig.docks().isOpen(u"work.second"_s));
    CHECK(rig.made.contains(u"work.second"_s));
    CHECK(rig.docks().dock(u"work.detail"_s)->isFloating());
    CHECK_FALSE(rig.docks().isOpen(u"shell.one"_s));
    CHECK(rig.window->navigation().isCollapsed());
}

TEST_CASE("a panel that is newer than the saved layout still finds its place")
{
    const Folder folder;
    {
        Rig rig(folder.settings);
        rig.show();
        rig.window->close();
    }
    Rig rig(folder.settings);
    rig.window.reset();
    rig.add(u"work.newcomer"_s, "Newcomer", PanelArea::Center, 25, false);
    rig.window = std::make_unique<MainWindow>(
        rig.registry, PanelContext{rig.tasks, rig.navigator, rig.messages, rig.settings},
        rig.theme);
    rig.show();
    CHECK_FALSE(rig.docks().isOpen(u"work.newcomer"_s));
    CHECK(rig.docks().open(u"work.newcomer"_s));
    CHECK(rig.window->dockWidgetArea(rig.docks().dock(u"work.newcomer"_s)) ==
          rig.window->dockWidgetArea(rig.docks().dock(u"work.first"_s)));
}

TEST_CASE("a damaged layout is the first layout")
{
    const Folder folder;
    QSettings(folder.settings, QSettings::IniFormat)
        .setValue(u"window/layout"_s, QByteArray("\x01\xff junk"));
    Rig rig(folder.settings);
    rig.show();
    CHECK(rig.docks().isOpen(u"work.first"_s));
}

TEST_CASE("tabs stand in for titles, close their panel, and the last one leaves the home page")
{
    const Folder folder;
    Rig rig(folder.settings);
    rig.show();
    CHECK(rig.docks().dock(u"work.first"_s)->titleBarWidget()->height() > 0);
    CHECK(rig.docks().open(u"work.second"_s));
    QTest::qWait(50);
    CHECK(rig.docks().dock(u"work.second"_s)->titleBarWidget()->height() == 0);

    QTabBar* bar = nullptr;
    for (QTabBar* candidate : rig.window->findChildren<QTabBar*>()) {
        if (candidate->isVisible() && candidate->count() == 2 &&
            candidate->tabText(1) == u"Second"_s) {
            bar = candidate;
        }
    }
    REQUIRE(bar != nullptr);
    auto* close = bar->tabButton(1, QTabBar::RightSide);
    REQUIRE(close != nullptr);
    QTest::mouseClick(close, Qt::LeftButton);
    QTest::qWait(50);
    CHECK_FALSE(rig.docks().isOpen(u"work.second"_s));
    rig.docks().close(u"work.first"_s);
    QTest::qWait(50);
    CHECK(rig.window->home().height() > 400);
    CHECK(rig.docks().open(u"work.first"_s));
    QTest::qWait(50);
    CHECK(rig.window->home().height() == 0);
}

TEST_CASE("panels reach each other through the navigator, with a target")
{
    const Folder folder;
    Rig rig(folder.settings);
    rig.show();
    rig.navigator.open(u"work.second"_s, u"42"_s);
    CHECK(rig.docks().isOpen(u"work.second"_s));
    CHECK(dynamic_cast<TargetPanel*>(rig.docks().panel(u"work.second"_s))->target == u"42"_s);
    rig.navigator.open(u"no.such"_s);
    QSignalSpy current(&rig.navigator, &Navigator::currentChanged);
    rig.navigator.setCurrent(u"sample"_s, u"7"_s);
    CHECK(current.count() == 1);
    CHECK(rig.navigator.currentId() == u"7"_s);
}

TEST_CASE("the navigation opens panels by mouse and key, and marks the one in front")
{
    const Folder folder;
    Rig rig(folder.settings);
    rig.show();
    QList<QToolButton*> entries;
    for (QToolButton* button : rig.window->navigation().findChildren<QToolButton*>()) {
        if (button->isCheckable()) {
            entries.append(button);
        }
    }
    REQUIRE(entries.size() == 3);
    CHECK(entries.at(0)->isChecked());
    QTest::mouseClick(entries.at(1), Qt::LeftButton);
    QTest::qWait(50);
    CHECK(rig.docks().isOpen(u"work.second"_s));
    CHECK(entries.at(1)->isChecked());
    CHECK_FALSE(entries.at(0)->isChecked());
    entries.at(1)->setFocus();
    QTest::keyClick(entries.at(1), Qt::Key_Up);
    QTest::keyClick(entries.at(0), Qt::Key_Return);
    QTest::qWait(50);
    CHECK(entries.at(0)->isChecked());
}

TEST_CASE("a panel without its permission cannot be seen or opened")
{
    const Folder folder;
    Rig rig(folder.settings);
    rig.show();
    CHECK_FALSE(rig.docks().open(u"work.secret"_s));
    rig.docks().setPermissions([](const QString& key) { return key == u"secrets"_s; });
    CHECK(rig.docks().open(u"work.secret"_s));
    rig.docks().setPermissions([](const QString&) { return false; });
    CHECK_FALSE(rig.docks().isOpen(u"work.secret"_s));
    CHECK_FALSE(rig.docks().openAction(u"work.secret"_s)->isVisible());
}

TEST_CASE("the command palette finds and runs by keyboard")
{
    const Folder folder;
    Rig rig(folder.settings);
    rig.show();
    rig.window->activateWindow();
    CommandPalette& palette = rig.window->palettePopup();
    auto* field = palette.findChild<QLineEdit*>();
    auto* list = palette.findChild<QListView*>();
    palette.open();
    CHECK(palette.isVisible());
    QTest::keyClicks(field, u"scnd"_s);
    CHECK(list->currentIndex().data().toString() == u"Second"_s);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK_FALSE(palette.isVisible());
    CHECK(rig.docks().isOpen(u"work.second"_s));

    palette.open();
    CHECK(field->text().isEmpty());
    const QString first = list->currentIndex().data().toString();
    QTest::keyClick(field, Qt::Key_Down);
    CHECK(list->currentIndex().data().toString() != first);
    QTest::keyClick(field, Qt::Key_Up);
    CHECK(list->currentIndex().data().toString() == first);
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK_FALSE(palette.isVisible());
}

TEST_CASE("the command palette shows what sources find, and drops what comes too late")
{
    const Folder folder;
    Rig rig(folder.settings);
    rig.show();
    CommandPalette& palette = rig.window->palettePopup();
    QList<std::pair<QString, CommandPalette::Deliver>> asked;
    palette.addSearchSource([&](const QString& text, const CommandPalette::Deliver& deliver) {
        asked.append({text, deliver});
    });
    auto* field = palette.findChild<QLineEdit*>();
    auto* list = palette.findChild<QListView*>();
    palette.open();
    QTest::keyClicks(field, u"zzq"_s);
    REQUIRE(asked.size() == 2); // not for one letter
    CHECK(asked.last().first == u"zzq"_s);
    const auto found = [](const QString& title, bool* ran = nullptr) {
        PaletteEntry entry;
        entry.title = title;
        entry.run = [ran] {
            if (ran != nullptr) {
                *ran = true;
            }
        };
        return QList{entry};
    };
    asked.first().second(found(u"too late"_s));
    CHECK(list->model()->index(0, 0).flags() == Qt::NoItemFlags); // says that there is nothing
    bool ran = false;
    asked.last().second(found(u"Sample zzq"_s, &ran));
    CHECK(list->model()->index(0, 0).data().toString() == u"Sample zzq"_s);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(ran);
}

TEST_CASE("files dropped on the window are told; other things are not taken")
{
    const Folder folder;
    Rig rig(folder.settings);
    rig.show();
    QSignalSpy dropped(rig.window.get(), &MainWindow::filesDropped);
    const auto drop = [&rig](const QMimeData& data) {
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(rig.window.get(), &enter);
        QDropEvent event(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(rig.window.get(), &event);
    };
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(u"/tmp/a form.xlsx"_s), QUrl(u"https://example.org/x"_s)});
    drop(files);
    REQUIRE(dropped.count() == 1);
    CHECK(dropped.first().first().toStringList() == QStringList{u"/tmp/a form.xlsx"_s});
    QMimeData text;
    text.setText(u"words"_s);
    drop(text);
    CHECK(dropped.count() == 1);
}

TEST_CASE("the task tray lists tasks and cancels one by its button")
{
    TaskList tasks;
    const auto before = tasks.begin(u"Import a.csv"_s, true);
    TaskTray tray(tasks);
    tray.resize(500, 300);
    tray.show();
    const auto later = tasks.begin(u"Export"_s, false);
    QCoreApplication::sendPostedEvents();
    CHECK(tray.findChildren<ProgressLine*>().size() == 2);
    int visible = 0;
    for (QToolButton* button : tray.findChildren<QToolButton*>()) {
        if (button->isVisible()) {
            ++visible;
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    CHECK(visible == 1); // the export cannot be cancelled
    CHECK(before->isCancelled());
    CHECK_FALSE(later->isCancelled());
}

TEST_CASE("messages and ended tasks are listed with their details")
{
    TaskList tasks;
    MessageLog log;
    log.follow(tasks);
    log.post(Tone::Info, u"Welcome"_s);
    MessagesPanel panel(log);
    panel.show();
    auto* list = panel.findChild<QTreeWidget*>();
    CHECK(list->topLevelItemCount() == 1);
    const auto handle = tasks.begin(u"Import a.csv"_s, true);
    handle->fail(Error(ErrorCode::FileNotReadable, {u"a.csv"_s, u"gone"_s})
                     .causedBy(Error(ErrorCode::DatabaseBusy)));
    QCoreApplication::sendPostedEvents();
    REQUIRE(list->topLevelItemCount() == 2);
    CHECK(list->topLevelItem(1)->text(2).contains(u"Import a.csv"_s));
    CHECK(list->topLevelItem(1)->childCount() > 0);
    log.clear();
    CHECK(list->topLevelItemCount() == 0);
}

TEST_CASE("the status line shows running tasks and its slots")
{
    TaskList tasks;
    StatusLine line(tasks);
    line.show();
    QSignalSpy clicked(&line, &StatusLine::tasksClicked);
    line.setSyncState(u"network-disconnect"_s, u"Offline"_s, {});
    const auto handle = tasks.begin(u"Import a.csv"_s, true);
    QToolButton* task = nullptr;
    for (QToolButton* button : line.findChildren<QToolButton*>()) {
        if (button->isVisible() && button->text() == u"Import a.csv"_s) {
            task = button;
        }
    }
    REQUIRE(task != nullptr);
    QTest::mouseClick(task, Qt::LeftButton);
    CHECK(clicked.count() == 1);
    handle->finish();
    QCoreApplication::sendPostedEvents();
    CHECK_FALSE(task->isVisible());
}
