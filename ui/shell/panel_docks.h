// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/panel_context.h"
#include "ui/shell/panel_registry.h"

#include <QHash>
#include <QObject>
#include <functional>

class QAction;
class QDockWidget;
class QMainWindow;
class QTabBar;
class QTimer;

namespace tracseq::ui {

/// The docks of all panels in a main window. Each dock is there from the start, empty, so that a
/// saved layout finds it; its panel is made when it is first seen. Owned by the window; registry
/// and context must outlive it.
class PanelDocks final : public QObject {
    Q_OBJECT
public:
    PanelDocks(QMainWindow& window, const PanelRegistry& registry, PanelContext context);

    /// Shows the panel in front of its tabs and gives it the focus; a target goes to its
    /// NavigationTarget. False when there is no such panel or it is not permitted.
    bool open(const QString& id, const QString& target = {});
    void close(const QString& id);
    [[nodiscard]] bool isOpen(const QString& id) const;
    /// The panel's widget; null until first shown.
    [[nodiscard]] QWidget* panel(const QString& id) const;
    [[nodiscard]] QDockWidget* dock(const QString& id) const { return m_docks.value(id); }
    /// Opens the panel; carries its title, icon and shortcut. For menus.
    [[nodiscard]] QAction* openAction(const QString& id) const { return m_actions.value(id); }

    /// Panels whose permission this does not grant disappear. Called with each permission key.
    void setPermissions(const std::function<bool(const QString& permission)>& granted);
    [[nodiscard]] bool isPermitted(const QString& id) const;

    /// The layout in which the program starts the first time.
    void applyFirstLayout();
    [[nodiscard]] QByteArray saveLayout() const;
    /// False, and nothing changed, when the bytes are no layout of ours.
    bool restoreLayout(const QByteArray& layout);

    /// What panels hold that is typed and not saved, in the order of the panels.
    [[nodiscard]] QStringList unsavedWork() const;

Q_SIGNALS:
    /// The centre panel in front changed; empty when none is open.
    void currentChanged(const QString& id);

private:
    void makeDock(const PanelSpec& spec);
    void ensurePanel(const QString& id);
    void placeAtFirst(const PanelSpec& spec);
    void refresh();
    void showHome(bool visible);
    void shareRoom(bool middleOpen);
    void closeTab(QTabBar* bar, int tab);
    [[nodiscard]] QString frontCenterPanel() const;

    QMainWindow& m_window;
    const PanelRegistry& m_registry;
    PanelContext m_context;
    QHash<QString, QDockWidget*> m_docks;
    QHash<QString, QAction*> m_actions;
    QHash<QString, bool> m_permitted;
    QHash<QString, bool> m_inSight;
    QString m_current;
    bool m_homeShown = true;
    int m_belowHeight = 0; ///< of the docks below while the middle is open
    QTimer* m_refresh;
};

} // namespace tracseq::ui
