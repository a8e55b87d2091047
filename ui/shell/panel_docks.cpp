// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panel_docks.h"

#include "ui/shell/dock_title.h"
#include "ui/shell/navigator.h"
#include "ui/shell/unsaved_work.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QTabBar>
#include <QTimer>
#include <utility>

namespace tracseq::ui {

namespace {

constexpr int kLayoutVersion = 1;

Qt::DockWidgetArea areaOf(PanelArea area)
{
    switch (area) {
    case PanelArea::Right:
        return Qt::RightDockWidgetArea;
    case PanelArea::Bottom:
        return Qt::BottomDockWidgetArea;
    case PanelArea::Center:
        break;
    }
    // The window has no central widget while a panel is open, so the top area is all the middle.
    return Qt::TopDockWidgetArea;
}

bool isShown(const QDockWidget* dock)
{
    return dock->toggleViewAction()->isChecked();
}

} // namespace

PanelDocks::PanelDocks(QMainWindow& window, const PanelRegistry& registry, PanelContext context)
    : QObject(&window)
    , m_window(window)
    , m_registry(registry)
    , m_context(std::move(context))
    , m_refresh(new QTimer(this))
{
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(0);
    connect(m_refresh, &QTimer::timeout, this, &PanelDocks::refresh);
    window.setDocumentMode(true);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window.setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks |
                          QMainWindow::AnimatedDocks);
    window.setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    for (const PanelSpec& spec : registry.panels()) {
        makeDock(spec);
    }
    for (const PanelSpec& spec : registry.panels()) {
        placeAtFirst(spec);
    }
    connect(&m_window, &QMainWindow::tabifiedDockWidgetActivated, m_refresh,
            qOverload<>(&QTimer::start));
}

void PanelDocks::makeDock(const PanelSpec& spec)
{
    const QString id = spec.id;
    const QString title = panelTitle(spec);
    auto* dock = new QDockWidget(title, &m_window);
    dock->setObjectName(id);
    dock->setTitleBarWidget(new DockTitle(dock));
    m_docks.insert(id, dock);
    const auto later = [this] { m_refresh->start(); };
    connect(dock, &QDockWidget::visibilityChanged, this, [this, id](bool visible) {
        // Not made at once: while a layout is built, docks come up that end behind a tab.
        m_inSight.insert(id, visible);
        m_refresh->start();
    });
    connect(dock, &QDockWidget::topLevelChanged, this, later);
    connect(dock, &QDockWidget::dockLocationChanged, this, later);

    auto* action = new QAction(icon(spec.iconName), title, this);
    action->setShortcut(spec.shortcut);
    m_actions.insert(id, action);
    connect(action, &QAction::triggered, this, [this, id] { open(id); });
    m_window.addAction(action);
}

void PanelDocks::ensurePanel(const QString& id)
{
    QDockWidget* dock = m_docks.value(id);
    const PanelSpec* spec = m_registry.find(id);
    if (dock->widget() == nullptr && spec != nullptr && isPermitted(id)) {
        dock->setWidget(spec->create(m_context, dock));
    }
}

void PanelDocks::placeAtFirst(const PanelSpec& spec)
{
    QDockWidget* dock = m_docks.value(spec.id);
    QDockWidget* neighbour = nullptr;
    for (const PanelSpec& other : m_registry.panels()) {
        QDockWidget* candidate = m_docks.value(other.id);
        if (candidate != dock && other.area == spec.area && !candidate->isFloating() &&
            m_window.dockWidgetArea(candidate) == areaOf(spec.area)) {
            neighbour = candidate;
        }
    }
    dock->setFloating(false);
    m_window.addDockWidget(areaOf(spec.area), dock);
    if (neighbour != nullptr) {
        m_window.tabifyDockWidget(neighbour, dock);
    }
    dock->hide();
}

bool PanelDocks::open(const QString& id, const QString& target)
{
    QDockWidget* dock = m_docks.value(id);
    if (dock == nullptr || !isPermitted(id)) {
        return false;
    }
    ensurePanel(id);
    dock->show();
    dock->raise();
    if (dock->isFloating()) {
        dock->activateWindow();
    }
    dock->widget()->setFocus(Qt::OtherFocusReason);
    if (!target.isEmpty()) {
        if (auto* reachable = dynamic_cast<NavigationTarget*>(dock->widget())) {
            reachable->navigateTo(target);
        }
    }
    m_refresh->start();
    return true;
}

void PanelDocks::close(const QString& id)
{
    if (QDockWidget* dock = m_docks.value(id)) {
        dock->close();
    }
}

bool PanelDocks::isOpen(const QString& id) const
{
    const QDockWidget* dock = m_docks.value(id);
    return dock != nullptr && isShown(dock);
}

QWidget* PanelDocks::panel(const QString& id) const
{
    const QDockWidget* dock = m_docks.value(id);
    return dock == nullptr ? nullptr : dock->widget();
}

void PanelDocks::setPermissions(const std::function<bool(const QString& permission)>& granted)
{
    for (const PanelSpec& spec : m_registry.panels()) {
        const bool permitted = spec.permission.isEmpty() || granted(spec.permission);
        m_permitted.insert(spec.id, permitted);
        m_actions.value(spec.id)->setVisible(permitted);
        m_actions.value(spec.id)->setEnabled(permitted);
        if (!permitted) {
            m_docks.value(spec.id)->hide();
        }
    }
}

bool PanelDocks::isPermitted(const QString& id) const
{
    const PanelSpec* spec = m_registry.find(id);
    return spec != nullptr && m_permitted.value(id, spec->permission.isEmpty());
}

void PanelDocks::applyFirstLayout()
{
    showHome(false); // or the docks would be measured out around it
    for (const PanelSpec& spec : m_registry.panels()) {
        placeAtFirst(spec);
    }
    // Shown from the last to the first, so that the first of each area is in front.
    QHash<PanelArea, QDockWidget*> front;
    for (auto spec = m_registry.panels().crbegin(); spec != m_registry.panels().crend(); ++spec) {
        if (spec->openAtFirst && isPermitted(spec->id)) {
            m_docks.value(spec->id)->show();
            front.insert(spec->area, m_docks.value(spec->id));
        }
    }
    for (QDockWidget* dock : front) {
        dock->raise();
    }
    // All at once: what is not named would take from what is.
    QList<QDockWidget*> across;
    QList<int> widths;
    QList<QDockWidget*> down;
    QList<int> heights;
    QDockWidget* center = front.value(PanelArea::Center);
    if (QDockWidget* right = front.value(PanelArea::Right)) {
        across = {right};
        widths = {metrics::kDetailWidth};
    }
    if (QDockWidget* bottom = front.value(PanelArea::Bottom)) {
        down = {bottom};
        heights = {metrics::kBottomHeight};
    }
    if (center != nullptr) {
        across.append(center);
        widths.append(m_window.width() - metrics::kDetailWidth - metrics::kNavigationWidth);
        down.append(center);
        heights.append(m_window.height() - metrics::kBottomHeight);
    }
    m_window.resizeDocks(across, widths, Qt::Horizontal);
    m_window.resizeDocks(down, heights, Qt::Vertical);
    m_refresh->start();
}

QStringList PanelDocks::unsavedWork() const
{
    QStringList all;
    for (const PanelSpec& spec : m_registry.panels()) {
        const auto* work = dynamic_cast<const UnsavedWork*>(panel(spec.id));
        if (const QString one = work == nullptr ? QString() : work->unsavedWork(); !one.isEmpty()) {
            all.append(one);
        }
    }
    return all;
}

QByteArray PanelDocks::saveLayout() const
{
    return m_window.saveState(kLayoutVersion);
}

bool PanelDocks::restoreLayout(const QByteArray& layout)
{
    showHome(false);
    if (layout.isEmpty() || !m_window.restoreState(layout, kLayoutVersion)) {
        m_refresh->start();
        return false;
    }
    for (const PanelSpec& spec : m_registry.panels()) {
        QDockWidget* dock = m_docks.value(spec.id);
        if (!dock->isFloating() && m_window.dockWidgetArea(dock) == Qt::NoDockWidgetArea) {
            placeAtFirst(spec); // newer than the saved layout
        }
        if (!isPermitted(spec.id)) {
            dock->hide();
        }
    }
    m_refresh->start();
    return true;
}

QString PanelDocks::frontCenterPanel() const
{
    for (const PanelSpec& spec : m_registry.panels()) {
        const QDockWidget* dock = m_docks.value(spec.id);
        if (spec.area == PanelArea::Center && isShown(dock) && !dock->visibleRegion().isEmpty()) {
            return spec.id;
        }
    }
    return {};
}

void PanelDocks::showHome(bool visible)
{
    // Never hidden: without a central widget the docks at the sides would take the room that one of
    // them leaves, and grow with every new layout.
    if (QWidget* home = m_window.centralWidget()) {
        home->setMaximumHeight(visible ? QWIDGETSIZE_MAX : 0);
    }
}

void PanelDocks::refresh()
{
    bool middleOpen = false;
    for (const PanelSpec& spec : m_registry.panels()) {
        if (m_inSight.value(spec.id) && isShown(m_docks.value(spec.id))) {
            ensurePanel(spec.id);
        }
    }
    for (QDockWidget* dock : m_docks) {
        middleOpen = middleOpen || (isShown(dock) && !dock->isFloating() &&
                                    m_window.dockWidgetArea(dock) == Qt::TopDockWidgetArea);
        bool tabbed = false;
        if (!dock->isFloating()) {
            for (const QDockWidget* other : m_window.tabifiedDockWidgets(dock)) {
                tabbed = tabbed || (isShown(other) && !other->isFloating());
            }
        }
        if (auto* title = qobject_cast<DockTitle*>(dock->titleBarWidget())) {
            title->setCompact(tabbed);
        }
    }
    shareRoom(middleOpen);
    for (QTabBar* bar : m_window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!bar->tabsClosable()) {
            bar->setTabsClosable(true);
            bar->setElideMode(Qt::ElideRight);
            bar->setExpanding(false);
            bar->setDrawBase(false);
            connect(bar, &QTabBar::tabCloseRequested, this,
                    [this, bar](int tab) { closeTab(bar, tab); });
        }
    }
    const QString front = frontCenterPanel();
    if (front != m_current) {
        m_current = front;
        Q_EMIT currentChanged(front);
    }
}

void PanelDocks::shareRoom(bool middleOpen)
{
    QDockWidget* below = nullptr;
    for (QDockWidget* dock : m_docks) {
        if (isShown(dock) && !dock->isFloating() && !dock->visibleRegion().isEmpty() &&
            m_window.dockWidgetArea(dock) == Qt::BottomDockWidgetArea) {
            below = dock;
        }
    }
    const bool changes = middleOpen == m_homeShown;
    m_homeShown = !middleOpen;
    showHome(m_homeShown);
    // When the middle empties, the docks below have grown into it before the home page is there.
    if (changes && below != nullptr && m_belowHeight > 0) {
        m_window.resizeDocks({below}, {m_belowHeight}, Qt::Vertical);
    } else if (below != nullptr) {
        m_belowHeight = below->height();
    }
}

void PanelDocks::closeTab(QTabBar* bar, int tab)
{
    for (QDockWidget* dock : m_docks) {
        if (dock->windowTitle() == bar->tabText(tab) && isShown(dock) && !dock->isFloating()) {
            dock->close();
            return;
        }
    }
}

} // namespace tracseq::ui
