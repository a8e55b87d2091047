// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/panel_context.h"

#include <QKeySequence>
#include <QString>
#include <QStringList>
#include <functional>

class QWidget;

namespace tracseq::ui {

/// Where a panel stands until the user moves it.
enum class PanelArea {
    Center, ///< the work: a tab in the middle, listed in the navigation
    Right,  ///< detail of what is selected
    Bottom  ///< tasks, messages
};

/// One panel: everything that menus, navigation, command palette, docking and saved layouts need
/// to know of it. Texts are sources for the translation context "Panels": QT_TRANSLATE_NOOP.
struct PanelSpec {
    /// "area.name" in lower case ("samples.list"). Saved layouts know it: never renamed.
    QString id;
    const char* title = nullptr;
    QString iconName;
    /// Heading in the navigation ("Samples"), also marked for translation; null for none.
    const char* group = nullptr;
    /// Place among all panels, ascending.
    int order = 0;
    PanelArea area = PanelArea::Center;
    /// The permission needed to see it; empty for none.
    QString permission;
    QKeySequence shortcut;
    /// Names of the entities whose rows it shows: sent to the id of one, it shows that one.
    QStringList shows = {};
    /// Whether it is open in the first layout.
    bool openAtFirst = false;
    /// Makes the widget when it is first shown. The window owns it.
    std::function<QWidget*(PanelContext& context, QWidget* parent)> create;
};

/// The title or group in the user's language.
QString panelTitle(const PanelSpec& spec);
QString panelGroup(const PanelSpec& spec);

} // namespace tracseq::ui
