// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity_query.h"
#include "ui/samples/samples_parts.h"
#include "ui/shell/navigator.h"

#include <QAbstractItemView>
#include <QWidget>

class QAction;
class QMenu;

namespace tracseq::ui {

class DataTable;
class EmptyState;
class EntityTableModel;
class ErrorStrip;
class FilterBar;
class SampleEditing;
class SampleFilters;
class SavedViews;
class SelectionKeeper;
class ThinBar;

/// All samples as a table: search as you type, filters, saved views, editing in place and in
/// blocks. Tells the navigator which sample is looked at. A scan finds the sample and selects it.
class SamplesPanel final : public QWidget, public NavigationTarget {
    Q_OBJECT
public:
    SamplesPanel(const SamplesParts& parts, QWidget* parent);
    ~SamplesPanel() override;

    /// Selects the sample with this id.
    void navigateTo(const QString& target) override;

    [[nodiscard]] DataTable& table() const { return *m_table; }
    [[nodiscard]] EntityTableModel& model() const { return *m_model; }
    [[nodiscard]] FilterBar& filterBar() const { return *m_bar; }
    [[nodiscard]] SampleFilters& filters() const { return *m_filters; }
    [[nodiscard]] ErrorStrip& strip() const { return *m_strip; }

private:
    void makeActions();
    void makeTable();
    void connectBar();
    void connectModel();
    void search();
    void showCount();
    void showEmptyState();
    void showActions();
    void fillStatusMenu();
    void followCurrent();
    void selectFirst();
    void selectWanted();
    void showContextMenu(const QPoint& place);
    bool copyRows(const QItemSelection& selection);
    void askForViewName();
    void saveView(const QString& name);
    void applyView(const QString& name);
    [[nodiscard]] std::vector<qint64> chosenRows() const;

    SamplesParts m_parts;
    EntityTableModel* m_model;
    FilterBar* m_bar;
    SampleFilters* m_filters;
    ErrorStrip* m_strip;
    ThinBar* m_busy;
    DataTable* m_table;
    EmptyState* m_empty;
    SelectionKeeper* m_keeper;
    SampleEditing* m_editing;
    SavedViews* m_views;
    QString m_viewName;
    QAction* m_add = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_status = nullptr;
    QAction* m_remove = nullptr;
    QMenu* m_statusMenu = nullptr;
    QAbstractItemView::EditTriggers m_editTriggers; ///< for those who may change samples
    bool m_selectFirst = false;
    qint64 m_wantedRid = -1; ///< to be selected when it is in the list
    quint64 m_follow = 0;    ///< drops late answers about the current row
};

} // namespace tracseq::ui
