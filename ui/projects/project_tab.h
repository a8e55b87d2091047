// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/projects/project_rows_model.h"
#include "ui/projects/projects_parts.h"
#include "ui/widgets/tool_bar.h"

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace tracseq::ui {

class DataTable;
class EmptyState;
class ToneLabel;

/// What a tab shows of a project, and how it is called.
struct ProjectTabSpec {
    const database::Entity& entity;
    int projectField = 0;
    std::vector<ProjectColumn> columns = {};
    QString name = {}; ///< of the widget and of what is kept in the settings: "projectMembers"
    QString title = {};
    QString addText = {};
    QString addTitle = {};    ///< "Add a member", of the dialog and for undo
    QString editTitle = {};   ///< "Change a member"
    QString removeTitle = {}; ///< "Remove members"
    QString emptyIcon = {};
    QString emptyHeadline = {};
    QString emptyAdvice = {};
    QString addPermission = {};
    QString editPermission = {};
    QString removePermission = {};
    QStringList alsoReadOn = {}; ///< further entities whose changes are shown
    bool hasMore = false;        ///< the tab adds actions, and ends its bar by endBar()
    /// Fills in what is no field; on a reader's thread. May be empty.
    std::function<Status(database::Connection& connection, const Uuid& project, ProjectRows& rows)>
        complete = {};
};

/// One tab beside the table of projects: the rows of one entity that belong to the project that is
/// looked at, with what can be done with them. UI thread.
class ProjectTab : public QWidget {
    Q_OBJECT
public:
    ProjectTab(const ProjectsParts& parts, ProjectTabSpec spec, QWidget* parent);

    /// Null: none is chosen.
    void setProject(const Uuid& project);

    [[nodiscard]] DataTable& table() const { return *m_table; }
    [[nodiscard]] ProjectRowsModel& model() const { return *m_model; }
    [[nodiscard]] ToneLabel& summary() const { return *m_summary; }

Q_SIGNALS:
    void failed(const tracseq::Error& error);

protected:
    virtual void addRow();
    virtual void activated(const ProjectRow& row);
    virtual void showActions();
    /// Before rows are read, for what has to be known then. On the UI thread.
    virtual void prepareReading() {}
    void editRow();
    void removeRows();
    void written(const Result<changes::Written>& done);
    QAction* makeAction(const char* name, const QString& iconName, const QString& text);
    [[nodiscard]] const ProjectRow* current() const;
    [[nodiscard]] std::vector<Uuid> selectedIds() const;
    [[nodiscard]] const Uuid& project() const { return m_project; }
    [[nodiscard]] const ProjectsParts& parts() const { return m_parts; }
    [[nodiscard]] const ProjectTabSpec& spec() const { return m_spec; }
    /// What removes stands last.
    void endBar();
    [[nodiscard]] ToolBar& bar() const { return *m_bar; }
    [[nodiscard]] QAction& addAction() const { return *m_add; }
    [[nodiscard]] QString refusalOf(const QString& permission) const
    {
        return m_parts.context.refusalOf(permission);
    }
    /// A row that shall be selected when it has been read.
    void want(const Uuid& id) { m_wanted = id; }
    void reload();

private:
    void makeTable();
    void showRows(ProjectRows&& rows);

    ProjectsParts m_parts;
    ProjectTabSpec m_spec;
    ProjectRowsModel* m_model;
    ToolBar* m_bar;
    DataTable* m_table;
    EmptyState* m_empty;
    ToneLabel* m_summary;
    QAction* m_add = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_remove = nullptr;
    Uuid m_project;
    Uuid m_wanted;
    quint64 m_token = 0;
};

} // namespace tracseq::ui
