// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sequencing/run_planner_presenter.h"
#include "ui/sequencing/sheet_export_dialog.h"
#include "ui/shell/navigator.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QSettings;
class QStackedWidget;

namespace tracseq::ui {

class Badge;
class ConflictButton;
class DataTable;
class EmptyState;
class ErrorStrip;
class LaneCard;
class LaneGrid;
class RunActions;
class RunListModel;
class SourceModel;
class ToolBar;

/// Runs and their lanes: the list of runs, and one run to be planned, where samples and libraries
/// are dragged to lanes (or put there by Alt and the lane's digit) and every lane says at once
/// whether its indexes can be told apart. navigator.open(id, run) opens a run.
class RunPlannerPanel final : public QWidget, public NavigationTarget {
    Q_OBJECT
public:
    /// The settings outlive it; they keep what was chosen for sample sheets.
    RunPlannerPanel(const RunPlannerServices& services, QSettings& settings, Navigator& navigator,
                    QWidget* parent = nullptr);

    void navigateTo(const QString& target) override;
    [[nodiscard]] RunPlannerPresenter& presenter() { return m_presenter; }
    /// The card of a lane, from 1; null when the open run has no such lane.
    [[nodiscard]] LaneCard* card(int lane) const;
    [[nodiscard]] DataTable& sources() const { return *m_sources; }
    [[nodiscard]] DataTable& runList() const { return *m_runTable; }
    [[nodiscard]] LaneGrid& lanes() const { return *m_lanes; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeListPage();
    QWidget* makePlanPage(const RunPlannerServices& services, Navigator& navigator);
    QWidget* makeSources();
    void makeActions();
    void newRun();
    void openSelectedRun();
    void showListMenu(const QPoint& position);
    /// The run that is open, or that is selected in the list; null when there is none.
    [[nodiscard]] const RunSummary* currentRun() const;
    void showQuestion(LaneCard& lane);
    void exportSheet(SheetExportDialog::Format format);
    void showRuns();
    void showRun();
    void showFacts();
    void showSources();
    void showNeeded();
    void addSelected(int lane);
    [[nodiscard]] QString refusalOf(const QString& permission) const
    {
        return m_refusal ? m_refusal(permission) : QString();
    }

    std::function<QString(const QString&)> m_refusal;
    RunPlannerPresenter m_presenter;
    QSettings& m_settings;
    RunActions* m_actions;
    RunListModel* m_runModel;
    SourceModel* m_sourceModel;
    ToolBar* m_bar;
    QAction* m_back = nullptr;
    QAction* m_new = nullptr;
    QAction* m_export = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_statusAction = nullptr;
    QAction* m_remove = nullptr;
    ErrorStrip* m_error;
    QStackedWidget* m_pages;
    DataTable* m_runTable = nullptr;
    EmptyState* m_noRuns = nullptr;
    QLabel* m_facts = nullptr;
    Badge* m_status = nullptr;
    ConflictButton* m_conflicts = nullptr;
    QLineEdit* m_search = nullptr;
    DataTable* m_sources = nullptr;
    LaneGrid* m_lanes = nullptr;
    QList<QWidget*> m_addButtons;
    QWidget* m_addRow = nullptr;
    QList<LaneCard*> m_cards;
    Uuid m_shown; ///< the run that the cards were made for
};

} // namespace tracseq::ui
