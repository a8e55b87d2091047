// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/conflict_query.h"
#include "ui/shell/navigator.h"
#include "ui/shell/unsaved_work.h"
#include "ui/sync/conflict_parts.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QAction;

namespace tracseq::ui {

class ConflictListModel;
class ConflictPane;
class DataTable;
class EmptyState;
class ErrorStrip;
class FilterBar;

/// What people changed at the same time, by record: a list above, both sides of one record below,
/// and the decision. Follows what others decide. A target is the id of a record.
class ConflictPanel final : public QWidget, public NavigationTarget, public UnsavedWork {
    Q_OBJECT
public:
    static constexpr int kMost = 2000; ///< conflicts that are read

    ConflictPanel(const ConflictParts& parts, QWidget* parent);

    void navigateTo(const QString& target) override;
    [[nodiscard]] QString unsavedWork() const override;
    /// What was decided leaves the list with whoever looked at it.
    void hideEvent(QHideEvent* event) override;

    [[nodiscard]] DataTable& table() const { return *m_table; }
    [[nodiscard]] ConflictListModel& model() const { return *m_model; }
    [[nodiscard]] ConflictPane& pane() const { return *m_pane; }
    [[nodiscard]] FilterBar& filterBar() const { return *m_bar; }
    [[nodiscard]] ErrorStrip& strip() const { return *m_strip; }

private:
    void makeActions();
    void makeTable();
    void connectAll();
    void reload();
    void showList(sync::ConflictList list);
    void keepDecided(sync::ConflictList& list, const sync::ConflictList& decided) const;
    void stayDecided(const std::vector<sync::ConflictDecision>& decisions);
    void leaveDecided();
    void showCurrent();
    void showActions();
    void showEmptyState();
    void showContextMenu(const QPoint& place);
    void askToKeepTheirs();
    void openRecord();
    void decide(const std::vector<sync::ConflictDecision>& decisions, const QString& reasonFor);
    void store(const std::vector<sync::ConflictDecision>& decisions, const QString& reason);
    [[nodiscard]] std::vector<sync::ConflictDecision> keptOfSelection(int& records) const;
    [[nodiscard]] bool showsDecided() const;

    ConflictParts m_parts;
    ConflictListModel* m_model;
    FilterBar* m_bar;
    ErrorStrip* m_strip;
    DataTable* m_table;
    EmptyState* m_empty;
    ConflictPane* m_pane;
    QAction* m_keep = nullptr;
    QAction* m_open = nullptr;
    QTimer m_soon;
    QElapsedTimer m_moved; ///< since another record came without being chosen
    Uuid m_current;        ///< record that is shown
    int m_row = 0;         ///< where it stood
    Uuid m_wanted;
    bool m_isRead = false;
    bool m_isShared = false;
    bool m_isCut = false;
    bool m_busy = false;    ///< a decision is being stored
    Uuid m_decided;         ///< record whose conflicts were decided here, and which stays in sight
    QSet<Uuid> m_decisions; ///< these conflicts of it
    quint64 m_token = 0;
};

} // namespace tracseq::ui
