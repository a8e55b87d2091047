// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"
#include "tests/support/catch_qt.h"
#include "tests/support/open_program.h"
#include "ui/shell/main_window.h"
#include "ui/shell/panel_docks.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QKeySequence>
#include <QLabel>
#include <QProcess>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tracseq;
using namespace Qt::StringLiterals;

TEST_CASE("every panel of the program is built, shown and closed in the real window")
{
    tests::OpenProgram program;
    const auto& panels = program->panels().panels();
    REQUIRE_FALSE(panels.isEmpty());
    for (const ui::PanelSpec& spec : panels) {
        INFO(spec.id.toStdString());
        CHECK(program.window().panels().open(spec.id));
        QTest::qWait(20);
        CHECK(program.window().panels().panel(spec.id)->isVisible());
        program.window().panels().close(spec.id);
    }
}

TEST_CASE("panels have icons, and no two commands share a shortcut")
{
    tests::OpenProgram program;
    for (const ui::PanelSpec& spec : program->panels().panels()) {
        INFO(spec.id.toStdString());
        CHECK_FALSE(ui::icon(spec.iconName).isNull());
    }
    QSet<QString> shortcuts;
    for (const QAction* action : program.window().findChildren<QAction*>()) {
        const QString keys = action->shortcut().toString();
        INFO(action->text().toStdString() << " " << keys.toStdString());
        CHECK((keys.isEmpty() || !shortcuts.contains(keys)));
        shortcuts.insert(keys);
    }
}

TEST_CASE("the window says which lab is open")
{
    tests::OpenProgram program;
    CHECK(program.window().windowTitle() == u"test"_s);
    QStringList texts;
    for (const QLabel* label : program.window().statusLine().findChildren<QLabel*>()) {
        texts.append(label->text());
    }
    CHECK(texts.contains(u"test"_s));
    CHECK(QFile::exists(program.folder.filePath(u"test.tracseq"_s)));
}

TEST_CASE("another lab opens in the same program, and one that is none leaves the first open")
{
    tests::OpenProgram program;
    QSignalSpy opened(program.operator->(), &app::Application::labOpened);
    program->openLab(program.folder.filePath(u"second.tracseq"_s));
    tests::workWithoutAccounts(*program.operator->());
    REQUIRE(QTest::qWaitFor([&] { return opened.count() == 1; }, 10'000));
    CHECK(program.window().windowTitle() == u"second"_s);
    CHECK(program.window().isVisible());

    const QString wrong = program.folder.filePath(u"letter.tracseq"_s);
    QFile file(wrong);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    QSignalSpy refused(program.operator->(), &app::Application::labRefused);
    program->openLab(wrong);
    REQUIRE(QTest::qWaitFor([&] { return refused.count() == 1; }, 10'000));
    CHECK(program.window().windowTitle() == u"second"_s);
    CHECK_FALSE(program->messages().messages().isEmpty());
}

TEST_CASE("a lab that cannot be opened at the start is explained, with a way on")
{
    const QTemporaryDir folder;
    app::Options options;
    options.settingsPath = folder.filePath(u"settings.ini"_s);
    options.labPath = folder.filePath(u"letter.tracseq"_s);
    QFile file(options.labPath);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    app::Application program(*qApp, options);
    program.start();
    CHECK(QTest::qWaitFor([&] { return program.startWindow().isVisible(); }, 10'000));
    CHECK_FALSE(program.isOpen());
    const auto* strip = program.startWindow().findChild<ui::ErrorStrip*>();
    CHECK(QTest::qWaitFor([&] { return strip->isVisible() && !strip->sentence().isEmpty(); }));
}

TEST_CASE(
    "a panel that does not exist is refused before anything is opened, and those that do are named")
{
    const QTemporaryDir folder;
    QProcess process;
    process.start(QStringLiteral(TRACSEQ),
                  {u"--settings"_s, folder.filePath(u"settings.ini"_s), u"--lab"_s,
                   folder.filePath(u"new.tracseq"_s), u"--panel"_s, u"samples.lists"_s});
    REQUIRE(process.waitForFinished(30'000));
    CHECK(process.exitStatus() == QProcess::NormalExit);
    CHECK(process.exitCode() == 2);
    const QString said = QString::fromUtf8(process.readAllStandardError());
    INFO(said.toStdString());
    CHECK(said.contains(u"There is no panel “samples.lists”. Use one of: samples.list, "));
    CHECK_FALSE(QFile::exists(folder.filePath(u"new.tracseq"_s)));
}

TEST_CASE("a panel that is only there for others is told of in the window")
{
    tests::OpenProgram program(u"accounts.users"_s);
    REQUIRE_FALSE(program->messages().messages().isEmpty());
    CHECK(program->messages().messages().first().sentence.contains(u"“accounts.users”"_s));
}

TEST_CASE("the first window fits a small screen with its frame")
{
    CHECK(ui::MainWindow::firstSize(QSize(1920, 1080)) == QSize(1280, 800));
    const QSize small = ui::MainWindow::firstSize(QSize(1280, 800));
    CHECK(small.width() < 1280);
    CHECK(small.height() <= 800 - 40); // the title bar
    CHECK(ui::MainWindow::firstSize(QSize(1024, 740)).height() <= 700);
}

TEST_CASE("help and version are told without a display")
{
    for (const QString& argument : {u"--help"_s, u"--version"_s, u"-h"_s}) {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s}) {
            environment.remove(name);
        }
        environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(TRACSEQ), {argument});
        REQUIRE(program.waitForFinished());
        INFO(argument.toStdString());
        CHECK(program.exitStatus() == QProcess::NormalExit);
        CHECK(program.exitCode() == 0);
        CHECK(program.readAllStandardOutput().contains("racseq"));
    }
}
