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
class SampleBulk;
class SampleEditing;
class SampleFilters;
class SampleMaking;
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

    /// Selects the sample with this id; "search:TEXT" searches, "project:CODE" shows those of
    /// a project, "print" prints labels of what is selected, "several" asks for several new ones.
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
    void dispose();
    void followCurrent();
    void noteLookedAt(const QString& entity, const QString& id);
    void tellListed();
    QAction* makePrintAction();
    void printLabels();
    void selectFirst();
    void selectWanted();
    void selectMade(const std::vector<Uuid>& samples);
    void showContextMenu(const QPoint& place);
    bool copyRows(const QItemSelection& selection);
    void askForViewName();
    void saveView(const QString& name);
    void applyView(const QString& name);
    void offerWorkLists();
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
    SampleMaking* m_making;
    SampleBulk* m_bulk;
    SavedViews* m_views;
    QString m_viewName;
    QAction* m_add = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_status = nullptr;
    QAction* m_make = nullptr;
    QAction* m_print = nullptr;
    QAction* m_remove = nullptr;
    QMenu* m_statusMenu = nullptr;
    QAbstractItemView::EditTriggers m_editTriggers; ///< for those who may change samples
    bool m_selectFirst = false;
    qint64 m_wantedRid = -1;          ///< to be selected when it is in the list
    std::vector<qint64> m_wantedMore; ///< and these with it
    qint64 m_lookedAtRid = -1;        ///< of the sample that the navigator tells of
    quint64 m_follow = 0;             ///< drops late answers about the current row
    QString m_typed;                  ///< what the table is asked for
    bool m_saysFlaw = false;          ///< the strip says what of it cannot be searched for
};

} // namespace tracseq::ui
