// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"
#include "app/desktop/panels.h"
#include "tests/support/catch_qt.h"
#include "ui/shell/panel_docks.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QKeySequence>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace tracseq;
using namespace Qt::StringLiterals;

TEST_CASE("every panel of the program is built, shown and closed in the real window")
{
    const QTemporaryDir folder;
    app::Options options;
    options.settingsPath = folder.filePath(u"settings.ini"_s);
    app::Application program(*qApp, options);
    program.start();
    ui::PanelRegistry registry;
    app::registerPanels(registry);
    REQUIRE_FALSE(registry.panels().isEmpty());
    for (const ui::PanelSpec& spec : registry.panels()) {
        INFO(spec.id.toStdString());
        CHECK(program.window().panels().open(spec.id));
        QTest::qWait(20);
        CHECK(program.window().panels().panel(spec.id)->isVisible());
        program.window().panels().close(spec.id);
    }
    program.window().close();
}

TEST_CASE("panels have icons, and no two commands share a shortcut")
{
    const QTemporaryDir folder;
    app::Options options;
    options.settingsPath = folder.filePath(u"settings.ini"_s);
    app::Application program(*qApp, options);
    ui::PanelRegistry registry;
    app::registerPanels(registry);
    for (const ui::PanelSpec& spec : registry.panels()) {
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
