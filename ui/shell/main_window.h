// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/panel_context.h"
#include "ui/shell/panel_registry.h"
#include "ui/widgets/theme.h"

#include <QMainWindow>

class QToolButton;

namespace tracseq::ui {

class CommandPalette;
class Curtain;
class DropOverlay;
class EmptyState;
class NavigationBar;
class PanelDocks;
class StatusLine;
struct PaletteEntry;

/// A language that the program speaks: its code ("de") and its own name ("Deutsch").
struct LanguageChoice {
    QString code;
    QString name;
};

/// The window: navigation at the left, work in the middle, detail at the right, tasks and messages
/// below. Made from the list of panels, it knows none by name. The layout is kept in the context's
/// settings and restored by showRestored(). UI thread; registry, context and theme outlive it.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    enum class Menu { File, Edit, View, Account, Help };

    MainWindow(const PanelRegistry& registry, PanelContext context, Theme& theme);
    ~MainWindow() override;

    /// Shows the window where it was at the last end, or 1280 x 800 with the first layout.
    void showRestored();
    /// Of a window that was never shown, frame left out, on a screen with so much room.
    static QSize firstSize(QSize available);

    /// Puts a command into a menu, the command palette and the list of shortcuts. The action stays
    /// its owner's.
    void addCommand(Menu menu, QAction* action);
    void addSeparator(Menu menu);
    /// For a button that offers a whole menu. A menu without commands is not in the bar.
    [[nodiscard]] QMenu* menu(Menu which) const { return m_menus.value(static_cast<int>(which)); }

    /// In the Edit menu, disabled until their owner enables and connects them.
    [[nodiscard]] QAction* undoAction() const { return m_undo; }
    [[nodiscard]] QAction* redoAction() const { return m_redo; }

    /// Fills the language menu; languageChosen() tells the choice.
    void setLanguages(const QList<LanguageChoice>& languages, const QString& current);

    [[nodiscard]] PanelDocks& panels() const { return *m_docks; }
    /// Closes without asking.
    void leave();
    /// True when no panel holds what is typed and not saved; otherwise asks, and calls `anyway`
    /// when the person gives it up, or `back` when not.
    [[nodiscard]] bool mayLeave(const std::function<void()>& anyway,
                                const std::function<void()>& back = {});

    /// Hides the whole window, with all that belongs to it, behind a widget that it takes over;
    /// what is typed beneath stays as it is.
    void cover(QWidget* content);
    void uncover();
    [[nodiscard]] bool isCovered() const;

    [[nodiscard]] CommandPalette& palettePopup() const { return *m_commands; }
    [[nodiscard]] StatusLine& statusLine() const { return *m_status; }
    [[nodiscard]] NavigationBar& navigation() const { return *m_navigation; }
    /// What stands in the middle while no panel is open there, for its texts.
    [[nodiscard]] EmptyState& home() const { return *m_home; }

Q_SIGNALS:
    /// Files from the desktop were dropped on the window; paths of local files.
    void filesDropped(const QStringList& paths);
    void languageChosen(const QString& code);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeNavigation();
    void makeMenus();
    void makeViewMenu();
    void makeThemeMenu();
    void makePaletteButton();
    void saveLayout();
    [[nodiscard]] QList<QAction*> allCommands() const;
    [[nodiscard]] QList<PaletteEntry> paletteEntries() const;

    const PanelRegistry& m_registry;
    PanelContext m_context;
    Theme& m_theme;
    PanelDocks* m_docks;
    NavigationBar* m_navigation;
    EmptyState* m_home;
    CommandPalette* m_commands;
    bool m_leaves = false; ///< although something is not saved
    StatusLine* m_status;
    DropOverlay* m_dropOverlay;
    Curtain* m_curtain;
    QList<QMenu*> m_menus;
    QList<QAction*> m_menuEnds; ///< new commands of a menu go before these; null: at its end
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_find = nullptr;
    QMenu* m_languages = nullptr;
};

} // namespace tracseq::ui
