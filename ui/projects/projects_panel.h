// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/projects/projects_parts.h"
#include "ui/shell/navigator.h"

#include <QWidget>

class QAction;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace tracseq::ui {

class DataTable;
class EmptyState;
class EntityTableModel;
class ErrorStrip;
class FilesTab;
class FilterBar;
class ProjectOverviewTab;
class ProjectTab;
class SignOffsTab;

/// The projects of the lab as a table, and beside it, or below where it is narrow, what belongs to
/// the one that is selected: overview, members, budget, batches, files and sign-offs. Tells the
/// navigator which project is looked at. navigator.open(id, project) selects one.
class ProjectsPanel final : public QWidget, public NavigationTarget {
    Q_OBJECT
public:
    enum Tab { Overview, Members, Budget, Batches, Files, SignOffs };

    ProjectsPanel(const ProjectsParts& parts, QWidget* parent);

    /// The id of a project.
    void navigateTo(const QString& target) override;
    void showTab(Tab tab);

    [[nodiscard]] DataTable& table() const { return *m_table; }
    [[nodiscard]] EntityTableModel& model() const { return *m_model; }
    [[nodiscard]] FilterBar& filter() const { return *m_filter; }
    [[nodiscard]] ErrorStrip& strip() const { return *m_strip; }
    [[nodiscard]] QTabBar& tabs() const { return *m_tabs; }
    [[nodiscard]] ProjectOverviewTab& overview() const { return *m_overview; }
    [[nodiscard]] ProjectTab& members() const { return *m_members; }
    [[nodiscard]] ProjectTab& budget() const { return *m_budget; }
    [[nodiscard]] ProjectTab& batches() const { return *m_batches; }
    [[nodiscard]] FilesTab& files() const { return *m_files; }
    [[nodiscard]] SignOffsTab& signOffs() const { return *m_signOffs; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeActions();
    void makeTable();
    void makeFilter();
    void search();
    void showCount();
    QWidget* makeDetail();
    void addTab(QWidget* tab, const QString& title);
    void follow();
    void selectWanted();
    void showActions();
    void fillStatus();
    void edit();
    void showSamples();
    void askForRemoval();
    [[nodiscard]] const database::Record* current() const;

    ProjectsParts m_parts;
    EntityTableModel* m_model;
    ErrorStrip* m_strip;
    FilterBar* m_filter;
    DataTable* m_table;
    EmptyState* m_empty;
    QSplitter* m_split;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_pages = nullptr;
    ProjectOverviewTab* m_overview = nullptr;
    ProjectTab* m_members = nullptr;
    ProjectTab* m_budget = nullptr;
    ProjectTab* m_batches = nullptr;
    FilesTab* m_files = nullptr;
    SignOffsTab* m_signOffs = nullptr;
    QAction* m_add = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_status = nullptr;
    QAction* m_samples = nullptr;
    QAction* m_remove = nullptr;
    QMenu* m_statusMenu = nullptr;
    Uuid m_project; ///< that the tabs show
    Uuid m_wanted;  ///< to be selected when it is in the list
};

} // namespace tracseq::ui
