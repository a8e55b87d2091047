// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/shell/about_dialog.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/curtain.h"
#include "ui/shell/drop_overlay.h"
#include "ui/shell/guide_dialog.h"
#include "ui/shell/navigation_bar.h"
#include "ui/shell/navigator.h"
#include "ui/shell/panel_docks.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSet>
#include <QSettings>
#include <QToolButton>
#include <QUrl>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kFirstSize(1280, 800);
const auto kGeometryKey = "window/geometry"_L1;
const auto kLayoutKey = "window/layout"_L1;
const auto kCollapsedKey = "window/navigation_collapsed"_L1;

QStringList localFiles(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(const PanelRegistry& registry, PanelContext context, Theme& theme)
    : m_registry(registry)
    , m_context(context)
    , m_theme(theme)
    , m_docks(new PanelDocks(*this, registry, context))
    , m_navigation(new NavigationBar(this))
    , m_home(new EmptyState(this))
    , m_commands(new CommandPalette(this))
    , m_status(new StatusLine(context.tasks, this))
    , m_dropOverlay(new DropOverlay(this))
    , m_curtain(new Curtain(this))
{
    setCentralWidget(m_home);
    m_home->setBackgroundRole(QPalette::Base);
    m_home->setAutoFillBackground(true);
    m_home->setContent(u"view-list-tree"_s, tr("Nothing is open"),
                       tr("Choose a panel at the left, or press Ctrl+K to find one."));
    setStatusBar(m_status);
    setAcceptDrops(true);
    makeNavigation();
    makeMenus();
    makePaletteButton();

    connect(m_docks, &PanelDocks::currentChanged, m_navigation, &NavigationBar::setCurrent);
    connect(&context.navigator, &Navigator::openRequested, this,
            [this](const QString& id, const QString& target) { m_docks->open(id, target); });
    m_commands->addCommandSource([this] { return paletteEntries(); });
}

MainWindow::~MainWindow() = default;

void MainWindow::makeNavigation()
{
    auto* dock = new QDockWidget(tr("Navigation"), this);
    dock->setObjectName(u"shell.navigation"_s);
    dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    dock->setTitleBarWidget(new QWidget(dock));
    dock->setWidget(m_navigation);
    addDockWidget(Qt::LeftDockWidgetArea, dock);
    for (const PanelSpec& spec : m_registry.panels()) {
        if (spec.area == PanelArea::Center) {
            m_navigation->addEntry(spec.id, panelTitle(spec), spec.iconName, panelGroup(spec),
                                   spec.shortcut.toString(QKeySequence::NativeText));
        }
    }
    connect(m_navigation, &NavigationBar::chosen, this,
            [this](const QString& id) { m_docks->open(id); });
}

void MainWindow::makeMenus()
{
    for (const QString& title :
         {tr("&File"), tr("&Edit"), tr("&View"), tr("&Account"), tr("&Help")}) {
        m_menus.append(menuBar()->addMenu(title));
        m_menuEnds.append(nullptr);
    }
    menu(Menu::Account)->menuAction()->setVisible(false);
    m_undo = new QAction(icon(u"edit-undo"_s), tr("&Undo"), this);
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setEnabled(false);
    m_redo = new QAction(icon(u"edit-redo"_s), tr("&Redo"), this);
    m_redo->setShortcut(QKeySequence::Redo);
    m_redo->setEnabled(false);
    addCommand(Menu::Edit, m_undo);
    addCommand(Menu::Edit, m_redo);
    addSeparator(Menu::Edit);
    makeViewMenu();

    auto* shortcuts =
        new QAction(icon(u"help-keybord-shortcuts"_s), tr("&Keyboard shortcuts"), this);
    shortcuts->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F1));
    connect(shortcuts, &QAction::triggered, this,
            [this] { (new ShortcutsDialog(allCommands(), this))->open(); });
    auto* guide = new QAction(icon(u"help-contents"_s), tr("User &guide"), this);
    guide->setShortcut(QKeySequence::HelpContents);
    connect(guide, &QAction::triggered, this, [this] { (new GuideDialog(this))->show(); });
    addCommand(Menu::Help, guide);
    addCommand(Menu::Help, shortcuts);
    auto* about = new QAction(icon(u"help-about"_s),
                              tr("&About %1").arg(QApplication::applicationDisplayName()), this);
    connect(about, &QAction::triggered, this, [this] { (new AboutDialog(this))->open(); });
    addCommand(Menu::Help, about);

    auto* quit = new QAction(icon(u"application-exit"_s), tr("&Quit"), this);
    quit->setShortcut(Qt::CTRL | Qt::Key_Q); // QKeySequence::Quit is empty on some systems
    connect(quit, &QAction::triggered, this, &QWidget::close);
    addCommand(Menu::File, quit);
    m_menuEnds[static_cast<int>(Menu::File)] = menu(Menu::File)->insertSeparator(quit);
}

void MainWindow::makeViewMenu()
{
    QString group;
    for (const PanelSpec& spec : m_registry.panels()) {
        if (panelGroup(spec) != group) {
            group = panelGroup(spec);
            addSeparator(Menu::View);
        }
        addCommand(Menu::View, m_docks->openAction(spec.id));
    }
    addSeparator(Menu::View);
    makeThemeMenu();
    m_languages = menu(Menu::View)->addMenu(icon(u"globe"_s), tr("&Language"));
    m_languages->menuAction()->setVisible(false);
    addSeparator(Menu::View);

    auto* collapse =
        new QAction(icon(u"sidebar-collapse-left"_s), tr("Navigation as &icons"), this);
    collapse->setCheckable(true);
    collapse->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B));
    connect(collapse, &QAction::toggled, m_navigation, &NavigationBar::setCollapsed);
    connect(m_navigation, &NavigationBar::collapsedChanged, collapse, &QAction::setChecked);
    addCommand(Menu::View, collapse);
    auto* reset = new QAction(icon(u"edit-reset"_s), tr("&Reset the layout"), this);
    connect(reset, &QAction::triggered, m_docks, &PanelDocks::applyFirstLayout);
    addCommand(Menu::View, reset);
}

void MainWindow::makeThemeMenu()
{
    QMenu* themes = menu(Menu::View)->addMenu(icon(u"games-config-theme"_s), tr("&Theme"));
    auto* group = new QActionGroup(this);
    const QList<std::pair<Theme::Choice, QString>> choices = {
        {Theme::Choice::System, tr("As the &system")},
        {Theme::Choice::Light, tr("&Light")},
        {Theme::Choice::Dark, tr("&Dark")},
        {Theme::Choice::HighContrast, tr("&High contrast")}};
    for (const auto& [choice, text] : choices) {
        QAction* action = themes->addAction(text);
        action->setCheckable(true);
        action->setActionGroup(group);
        const auto update = [this, action, wanted = choice] {
            action->setChecked(m_theme.choice() == wanted);
        };
        connect(&m_theme, &Theme::changed, action, update);
        update();
        connect(action, &QAction::triggered, this,
                [this, wanted = choice] { m_theme.setChoice(wanted); });
    }
}

void MainWindow::makePaletteButton()
{
    m_find = new QAction(icon(u"search"_s), tr("&Find or run…"), this);
    m_find->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    connect(m_find, &QAction::triggered, m_commands, &CommandPalette::open);
    addCommand(Menu::Edit, m_find);

    auto* button = new QToolButton(menuBar());
    button->setText(
        tr("Find or run…   %1").arg(m_find->shortcut().toString(QKeySequence::NativeText)));
    button->setIcon(icon(u"search"_s, Tone::Muted));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFixedHeight(metrics::kSmallControlHeight);
    button->setFocusPolicy(Qt::NoFocus);
    button->setToolTip(tr("Find a panel, a command or a thing, and go there"));
    button->setAccessibleName(m_find->iconText());
    connect(button, &QToolButton::clicked, m_find, &QAction::trigger);
    auto* corner = new QWidget(menuBar());
    auto* layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, metrics::kSpaceXs, metrics::kSpaceM, metrics::kSpaceXs);
    layout->addWidget(button);
    menuBar()->setCornerWidget(corner, Qt::TopRightCorner);
}

void MainWindow::addCommand(Menu which, QAction* action)
{
    QMenu* target = menu(which);
    action->setProperty("menu", target->title().remove(u'&'));
    target->insertAction(m_menuEnds.at(static_cast<int>(which)), action);
    target->menuAction()->setVisible(true);
}

void MainWindow::addSeparator(Menu which)
{
    menu(which)->insertSeparator(m_menuEnds.at(static_cast<int>(which)));
}

void MainWindow::setLanguages(const QList<LanguageChoice>& languages, const QString& current)
{
    m_languages->clear();
    auto* group = new QActionGroup(m_languages);
    for (const LanguageChoice& language : languages) {
        QAction* action = m_languages->addAction(language.name);
        action->setCheckable(true);
        action->setChecked(language.code == current);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this,
                [this, code = language.code] { Q_EMIT languageChosen(code); });
    }
    m_languages->menuAction()->setVisible(languages.size() > 1);
}

QList<QAction*> MainWindow::allCommands() const
{
    QList<QAction*> actions;
    for (const QMenu* each : m_menus) {
        for (QAction* action : each->actions()) {
            if (action->menu() != nullptr) {
                for (QAction* inner : action->menu()->actions()) {
                    inner->setProperty("menu", action->iconText());
                    actions.append(inner);
                }
            } else if (!action->isSeparator()) {
                actions.append(action);
            }
        }
    }
    return actions;
}

QList<PaletteEntry> MainWindow::paletteEntries() const
{
    QList<PaletteEntry> entries;
    QSet<const QAction*> listed;
    const auto add = [&](QAction* action, const QString& detail) {
        if (action->isEnabled() && action->isVisible() && !listed.contains(action)) {
            listed.insert(action);
            entries.append({action->iconText(), detail, action->icon(),
                            action->shortcut().toString(QKeySequence::NativeText),
                            [action] { action->trigger(); }});
        }
    };
    // Panels first: going somewhere is what the palette is opened for most.
    for (const PanelSpec& spec : m_registry.panels()) {
        add(m_docks->openAction(spec.id), panelGroup(spec));
    }
    listed.insert(m_find);
    for (QAction* action : allCommands()) {
        add(action, action->property("menu").toString());
    }
    return entries;
}

QSize MainWindow::firstSize(QSize available)
{
    // The frame is not known before the window is there; no usual one is wider than this.
    constexpr QSize kFrame(16, 48);
    return kFirstSize.boundedTo(available - kFrame);
}

void MainWindow::showRestored()
{
    const QSettings& settings = m_context.settings;
    if (!restoreGeometry(settings.value(kGeometryKey).toByteArray())) {
        const QScreen* where = screen();
        resize(where == nullptr ? kFirstSize : firstSize(where->availableGeometry().size()));
        if (where != nullptr) {
            // In the middle, as far as the window system lets us say so.
            move(where->availableGeometry().center() - rect().center());
        }
    }
    m_navigation->setCollapsed(settings.value(kCollapsedKey, false).toBool());
    // Docks can be measured out only once the window has its size.
    show();
    if (!m_docks->restoreLayout(settings.value(kLayoutKey).toByteArray())) {
        m_docks->applyFirstLayout();
    }
}

void MainWindow::saveLayout()
{
    m_context.settings.setValue(kGeometryKey, saveGeometry());
    m_context.settings.setValue(kLayoutKey, m_docks->saveLayout());
    m_context.settings.setValue(kCollapsedKey, m_navigation->isCollapsed());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_leaves && !mayLeave([this] { leave(); })) {
        event->ignore();
        return;
    }
    if (!isCovered()) {
        saveLayout();
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::cover(QWidget* content)
{
    if (!isCovered()) {
        saveLayout(); // floating docks are hidden now
    }
    m_dropOverlay->hide();
    m_curtain->cover(content);
}

void MainWindow::uncover()
{
    m_curtain->uncover();
}

bool MainWindow::isCovered() const
{
    return m_curtain->isDrawn();
}

void MainWindow::leave()
{
    m_leaves = true;
    close();
}

bool MainWindow::mayLeave(const std::function<void()>& anyway, const std::function<void()>& back)
{
    const QStringList unsaved = m_docks->unsavedWork();
    if (unsaved.isEmpty() || findChild<QMessageBox*>(u"unsavedWork"_s) != nullptr) {
        return unsaved.isEmpty();
    }
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Not saved yet"),
                                tr("Not saved yet: %1. If you go on without saving, it is gone.")
                                    .arg(unsaved.join(u", "_s)),
                                QMessageBox::NoButton,
                                isCovered() ? static_cast<QWidget*>(m_curtain) : this);
    box->setObjectName(u"unsavedWork"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* stay = box->addButton(tr("Go back"), QMessageBox::RejectRole);
    const QPushButton* discard =
        box->addButton(tr("Go on without saving"), QMessageBox::DestructiveRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(static_cast<QAbstractButton*>(stay));
    connect(box, &QDialog::finished, this, [box, discard, anyway, back] {
        if (box->clickedButton() == discard) {
            anyway();
        } else if (back) {
            back();
        }
    });
    box->open();
    return false;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
        m_dropOverlay->setGeometry(rect());
        m_dropOverlay->raise();
        m_dropOverlay->show();
    }
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*)
{
    m_dropOverlay->hide();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_dropOverlay->hide();
    const QStringList paths = localFiles(event->mimeData());
    if (!paths.isEmpty()) {
        event->acceptProposedAction();
        Q_EMIT filesDropped(paths);
    }
}

} // namespace tracseq::ui
