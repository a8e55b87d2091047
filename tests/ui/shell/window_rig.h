// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_list.h"
#include "tests/support/catch_qt.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_log.h"
#include "ui/shell/navigator.h"
#include "ui/shell/panel_docks.h"

#include <QDockWidget>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

class TargetPanel final : public QWidget, public NavigationTarget {
public:
    using QWidget::QWidget;
    void navigateTo(const QString& wanted) override { target = wanted; }
    QString target;
};

/// A window with two panels in the middle, one at the right, two below; each with its parts of
/// its own, and settings that a second one can share.
struct Rig {
    explicit Rig(const QString& settingsPath)
        : settings(settingsPath, QSettings::IniFormat)
    {
        add(u"work.first"_s, "First", PanelArea::Center, 10, true);
        add(u"work.second"_s, "Second", PanelArea::Center, 20, false);
        add(u"work.secret"_s, "Secret", PanelArea::Center, 30, false, u"secrets"_s);
        add(u"work.detail"_s, "Detail", PanelArea::Right, 40, true);
        add(u"shell.one"_s, "One", PanelArea::Bottom, 50, true);
        add(u"shell.two"_s, "Two", PanelArea::Bottom, 60, true);
        window = std::make_unique<MainWindow>(
            registry, PanelContext{tasks, navigator, messages, settings}, theme);
    }

    void add(const QString& id, const char* title, PanelArea area, int order, bool open,
             const QString& permission = {})
    {
        PanelSpec spec;
        spec.id = id;
        spec.title = title;
        spec.iconName = u"view-task"_s;
        spec.group = "Work";
        spec.order = order;
        spec.area = area;
        spec.openAtFirst = open;
        spec.permission = permission;
        spec.create = [this, id](PanelContext&, QWidget* parent) -> QWidget* {
            made.append(id);
            return new TargetPanel(parent);
        };
        REQUIRE(registry.add(spec));
    }

    void show()
    {
        window->showRestored();
        QTest::qWait(50);
    }

    /// Waits until the docks, which move in steps, have been where they are for longer than a
    /// movement takes and for a few turns of the event loop, however slow the machine is.
    void settle()
    {
        const auto places = [this] {
            QList<QRect> all;
            for (const PanelSpec& spec : registry.panels()) {
                all.append(docks().dock(spec.id)->geometry());
            }
            return all;
        };
        QElapsedTimer all;
        all.start();
        QElapsedTimer rest;
        rest.start();
        QList<QRect> last = places();
        for (int turns = 0; turns < 10 || rest.elapsed() < 300; ++turns) {
            REQUIRE(all.elapsed() < 30'000);
            QTest::qWait(10);
            if (const QList<QRect> now = places(); now != last) {
                last = now;
                rest.start();
                turns = 0;
            }
        }
    }

    PanelDocks& docks() { return window->panels(); }

    QSettings settings;
    Theme theme{*qApp};
    TaskList tasks;
    Navigator navigator;
    MessageLog messages;
    PanelRegistry registry;
    QStringList made;
    std::unique_ptr<MainWindow> window;
};

struct Folder {
    QTemporaryDir folder;
    QString settings = folder.filePath(u"settings.ini"_s);
};

} // namespace tracseq::ui
