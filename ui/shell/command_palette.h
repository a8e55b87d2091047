// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QIcon>
#include <QList>
#include <functional>
#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace tracseq::ui {

/// One line of the command palette and what choosing it does.
struct PaletteEntry {
    QString title;
    QString detail; ///< muted, beside the title: the menu, the kind of thing
    QIcon icon;
    QString shortcut; ///< as shown
    std::function<void()> run;
    int score = 0; ///< filled in by the palette for commands; found things may set it
};

/// A field over the window that finds panels, commands and whatever sources add (Ctrl+K). Typed
/// letters need not be in a row. Up and Down choose, Enter runs, Esc closes. UI thread.
class CommandPalette final : public QFrame {
    Q_OBJECT
public:
    using Deliver = std::function<void(const QList<PaletteEntry>& found)>;
    /// Gives what there is to choose from; called when the palette opens, ranked by the palette.
    using CommandSource = std::function<QList<PaletteEntry>()>;
    /// Searches for what was typed (at least two letters), and delivers on the UI thread, at once
    /// or later; what comes too late is dropped.
    using SearchSource = std::function<void(const QString& text, const Deliver& deliver)>;

    explicit CommandPalette(QWidget* window);

    void addCommandSource(CommandSource source);
    void addSearchSource(SearchSource source);

    /// Shows it, empty, with the focus.
    void open();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void search(const QString& text);
    void fill();
    void choose(int row);
    void place();

    QLineEdit* m_field;
    QListView* m_view;
    QStandardItemModel* m_model;
    std::vector<CommandSource> m_commandSources;
    std::vector<SearchSource> m_searchSources;
    QList<PaletteEntry> m_commands;
    QList<PaletteEntry> m_shown;
    quint64 m_token = 0;
};

} // namespace tracseq::ui
