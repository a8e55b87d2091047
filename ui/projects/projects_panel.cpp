// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/projects_panel.h"

#include "core/database/entity_query.h"
#include "core/database/search_language.h"
#include "core/projects/project.h"
#include "ui/models/conflict_button.h"
#include "ui/models/entity_table_model.h"
#include "ui/models/selection_keeper.h"
#include "ui/projects/batches_tab.h"
#include "ui/projects/files_tab.h"
#include "ui/projects/project_overview_tab.h"
#include "ui/projects/project_part_dialog.h"
#include "ui/projects/project_tabs.h"
#include "ui/projects/sign_offs_tab.h"
#include "ui/projects/state_menu.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tool_bar.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>

namespace tracseq::ui {

using projects::projectEntity;
using namespace Qt::StringLiterals;

namespace {
const QString kProjectsPanel = u"projects.list"_s;
constexpr int kSideBySide = 1250; ///< pixels

std::vector<TableColumn> projectColumns()
{
    return {
        {projects::Code, 140, false, false},        {projects::ProjectStatus, 100, false, false},
        {projects::Title, 180, false, false},       {projects::ProjectPriority, 80, false, false},
        {projects::Lead, 120, false, false},        {projects::ProjectDue, 100, false, false},
        {projects::ProjectType, 110, true, false},  {projects::ProjectDepartment, 130, true, false},
        {projects::ProjectStarts, 100, true, false}};
}
} // namespace

ProjectsPanel::ProjectsPanel(const ProjectsParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_model(new EntityTableModel(projectEntity(), projectColumns(), parts.tasks, parts.hub, this))
    , m_strip(new ErrorStrip(this))
    , m_filter(new FilterBar(this))
    , m_table(new DataTable(this))
    , m_empty(new EmptyState(m_table))
    , m_split(new QSplitter(Qt::Vertical, this))
{
    setObjectName(kProjectsPanel);
    makeTable();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeActions();
    layout->addWidget(m_strip);
    makeFilter();
    layout->addWidget(m_filter);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_table);
    m_split->addWidget(makeDetail());
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 3);
    layout->addWidget(m_split, 1);
    setFocusProxy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ProjectsPanel::follow);
    connect(m_model, &EntityTableModel::rowsReplaced, this, &ProjectsPanel::selectWanted);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ProjectsPanel::selectWanted);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ProjectsPanel::follow);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ProjectsPanel::follow);
    connect(m_model, &EntityTableModel::failed, m_strip, &ErrorStrip::showError);
    showActions();
    m_model->reload();
}

void ProjectsPanel::makeTable()
{
    m_table->setObjectName(u"projectsTable"_s);
    m_table->setAccessibleName(tr("Projects"));
    m_model->setMarks(*makeConflictMarks(projectEntity(), m_parts.tasks, m_parts.hub, this),
                      conflictCountText);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->keepColumns(m_parts.context.settings, kProjectsPanel);
    m_table->setEmptyWidget(m_empty);
    new SelectionKeeper(*m_table, *m_model); // the table owns it
    connect(m_empty, &EmptyState::buttonClicked, this, [this] { m_add->trigger(); });
    // Not by Enter, with which a scan ends: the next one would be written over the project's name.
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this] { edit(); });
}

void ProjectsPanel::makeFilter()
{
    m_filter->setObjectName(u"projectsFilter"_s);
    m_filter->setPlaceholder(tr("Search projects"));
    connect(m_filter, &FilterBar::textEdited, this, &ProjectsPanel::search);
    connect(m_filter, &FilterBar::submitted, this, [this] { m_table->setFocus(); });
    connect(m_model, &EntityTableModel::countChanged, this, &ProjectsPanel::showCount);
}

void ProjectsPanel::search()
{
    database::EntityQuery query = m_model->query();
    query.conditions.clear();
    m_model->setQuery(database::withSearch(query, m_filter->text()));
}

void ProjectsPanel::showCount()
{
    m_filter->setCount(m_model->rowCount(), m_model->totalRows());
    if (!m_filter->text().trimmed().isEmpty()) {
        m_empty->setContent(u"edit-find"_s, tr("Nothing found"),
                            tr("No project has these words in its name, title, lead, department "
                               "or description."));
        m_empty->setButton(QString());
        return;
    }
    m_empty->setContent(u"folder-new"_s, tr("No projects yet"),
                        tr("A project is what samples are received for. It has members, a budget, "
                           "batches and files."));
    const bool mayAdd = m_parts.context.refusalOf(u"projects.create"_s).isEmpty();
    m_empty->setButton(mayAdd ? tr("New project…") : QString(), u"list-add"_s);
}

void ProjectsPanel::makeActions()
{
    auto* bar = new ToolBar(tr("Projects"), this);
    const auto make = [this](const char* name, const QString& iconName, const QString& text) {
        auto* action = new QAction(icon(iconName), text, this);
        action->setObjectName(QLatin1String(name));
        return action;
    };
    m_add = make("addProject", u"list-add"_s, tr("New project…"));
    m_edit = make("editProject", u"document-edit"_s, tr("Edit…"));
    m_status = make("projectStatus", u"flag"_s, tr("Status"));
    m_samples = make("samplesOfProject", u"go-jump"_s, tr("Samples"));
    m_samples->setToolTip(tr("Shows the samples of this project"));
    m_remove = make("removeProject", u"edit-delete"_s, tr("Remove…"));
    m_statusMenu = new QMenu(this);
    m_statusMenu->setObjectName(u"projectStatusMenu"_s);
    m_status->setMenu(m_statusMenu);
    m_add->setShortcut(QKeySequence::New);
    m_add->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_add);
    connect(m_statusMenu, &QMenu::aboutToShow, this, &ProjectsPanel::fillStatus);
    connect(m_add, &QAction::triggered, this, [this] { m_parts.askForProject(this); });
    connect(m_edit, &QAction::triggered, this, &ProjectsPanel::edit);
    connect(m_samples, &QAction::triggered, this, &ProjectsPanel::showSamples);
    connect(m_remove, &QAction::triggered, this, &ProjectsPanel::askForRemoval);
    bar->addPrimaryAction(m_add);
    bar->addAction(m_edit);
    bar->addAction(m_status);
    bar->addAction(m_samples);
    bar->addAction(m_remove, ToolBar::Show::IconOnly);
    layout()->addWidget(bar);
}

void ProjectsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Tables of many columns: beside each other only where both have the room.
    m_split->setOrientation(width() < kSideBySide ? Qt::Vertical : Qt::Horizontal);
}

QWidget* ProjectsPanel::makeDetail()
{
    auto* side = new QWidget(this);
    m_tabs = new QTabBar(side);
    m_tabs->setObjectName(u"projectTabs"_s);
    m_tabs->setAccessibleName(tr("About the project"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_pages = new QStackedWidget(side);
    m_overview = new ProjectOverviewTab(m_parts, m_pages);
    m_members = makeMembersTab(m_parts, m_pages);
    m_budget = makeBudgetTab(m_parts, m_pages);
    m_batches = new BatchesTab(m_parts, m_pages);
    m_files = new FilesTab(m_parts, m_pages);
    m_signOffs = new SignOffsTab(m_parts, m_pages);
    addTab(m_overview, tr("Overview"));
    addTab(m_members, tr("Members"));
    addTab(m_budget, tr("Budget"));
    addTab(m_batches, tr("Batches"));
    addTab(m_files, tr("Files"));
    addTab(m_signOffs, tr("Sign-offs"));
    for (ProjectTab* tab : {m_members, m_budget, m_batches, static_cast<ProjectTab*>(m_files)}) {
        connect(tab, &ProjectTab::failed, m_strip, &ErrorStrip::showError);
    }
    connect(m_overview, &ProjectOverviewTab::failed, m_strip, &ErrorStrip::showError);
    connect(m_signOffs, &SignOffsTab::failed, m_strip, &ErrorStrip::showError);
    connect(m_files, &FilesTab::said, this,
            [this](Tone tone, const QString& sentence) { m_strip->showMessage(tone, sentence); });
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    return side;
}

void ProjectsPanel::addTab(QWidget* tab, const QString& title)
{
    m_tabs->addTab(title);
    m_pages->addWidget(tab);
}

void ProjectsPanel::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

const database::Record* ProjectsPanel::current() const
{
    return m_model->recordAt(m_table->currentIndex().row());
}

void ProjectsPanel::follow()
{
    const database::Record* record = current();
    showActions();
    const bool hasRow = m_table->currentIndex().isValid();
    if (record == nullptr && hasRow) {
        return; // it is being read
    }
    const Uuid project = record == nullptr ? Uuid() : record->id;
    if (project == m_project) {
        return;
    }
    m_project = project;
    m_strip->clear();
    m_overview->setProject(project);
    for (ProjectTab* tab : {m_members, m_budget, m_batches, static_cast<ProjectTab*>(m_files)}) {
        tab->setProject(project);
    }
    m_signOffs->setProject(project);
    m_parts.context.navigator.setCurrent(project.isNull() ? QString() : u"project"_s,
                                         project.isNull() ? QString() : project.toString());
}

void ProjectsPanel::navigateTo(const QString& target)
{
    const auto id = Uuid::fromString(target);
    if (!id) {
        return;
    }
    m_wanted = *id;
    m_filter->setText(QString()); // it may be none of those that were searched for
    selectWanted();
}

void ProjectsPanel::selectWanted()
{
    if (m_wanted.isNull()) {
        if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
            m_table->setCurrentIndex(m_model->index(0, 0)); // there is something to look at at once
        }
        follow();
        return;
    }
    m_parts.tasks.read<qint64>(
        this,
        [id = m_wanted](database::Connection& connection) -> Result<qint64> {
            const auto found = database::rowById(connection, projectEntity(), id);
            if (!found) {
                return failure(found.error());
            }
            return *found ? (*found)->rid : -1;
        },
        [this, id = m_wanted](const Result<qint64>& rid) {
            const int row = rid && id == m_wanted ? m_model->rowOf(*rid) : -1;
            if (row >= 0) {
                m_wanted = {};
                m_table->setCurrentIndex(m_model->index(row, 0));
            }
        });
}

void ProjectsPanel::showActions()
{
    const PanelContext& context = m_parts.context;
    const bool one = current() != nullptr;
    const QString mayNotAdd = context.refusalOf(u"projects.create"_s);
    permit(*m_add, true, mayNotAdd);
    permit(*m_edit, one, context.refusalOf(u"projects.update"_s));
    permit(*m_status, one, context.refusalOf(u"projects.manage"_s));
    permit(*m_remove, one, context.refusalOf(u"projects.remove"_s));
    m_samples->setEnabled(one);
    showCount();
}

void ProjectsPanel::fillStatus()
{
    const database::Record* record = current();
    if (record == nullptr) {
        return;
    }
    const database::Value state = record->values[projects::ProjectStatus];
    fillStateMenu(
        *m_statusMenu, projectEntity(), state.text(),
        [this](const QString& permission) { return m_parts.context.refusalOf(permission); }, this,
        [this, id = record->id, state](const QString& next, const QString& reason) {
            m_parts.service.edit(projectEntity(), tr("Change the status of a project"), id,
                                 {{projects::ProjectStatus, database::Value(next)}},
                                 {{projects::ProjectStatus, state}}, reason, this,
                                 [this](const Result<changes::Written>& done) {
                                     if (done) {
                                         m_parts.undo.add(*done);
                                     } else {
                                         m_strip->showError(done.error());
                                     }
                                 });
        });
}

void ProjectsPanel::edit()
{
    const database::Record* record = current();
    if (record == nullptr || !m_edit->isEnabled()) {
        return;
    }
    const QString title = tr("Change a project");
    auto* dialog = new ProjectPartDialog(
        projectEntity(), title, tr("Save"), record, {},
        [this, title, id = record->id](const database::FieldValues& values,
                                       const database::FieldValues& seen, QObject* receiver,
                                       ProjectPartDialog::Done done) {
            m_parts.service.edit(projectEntity(), title, id, values, seen, {}, receiver,
                                 std::move(done));
        },
        this);
    connect(dialog, &ProjectPartDialog::stored, this,
            [this](const changes::Written& done) { m_parts.undo.add(done); });
    dialog->open();
}

void ProjectsPanel::showSamples()
{
    if (const database::Record* record = current()) {
        m_parts.context.navigator.open(u"samples.list"_s,
                                       u"project:"_s + record->values[projects::Code].text());
    }
}

void ProjectsPanel::askForRemoval()
{
    const database::Record* record = current();
    if (record == nullptr) {
        return;
    }
    auto* asks = new QMessageBox(
        QMessageBox::Question, tr("Remove project"),
        tr("Remove the project “%1”? This works only while nothing belongs to it; a project that "
           "has samples is completed and archived instead.")
            .arg(record->values[projects::Code].text()),
        QMessageBox::Cancel, this);
    asks->setAttribute(Qt::WA_DeleteOnClose);
    auto* yes = asks->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    connect(yes, &QPushButton::clicked, this, [this, id = record->id] {
        m_parts.service.remove(projectEntity(), tr("Remove a project"), {id}, this,
                               [this](const Result<changes::Written>& done) {
                                   if (done) {
                                       m_parts.undo.add(*done);
                                   } else {
                                       m_strip->showError(done.error());
                                   }
                               });
    });
    asks->open();
}

} // namespace tracseq::ui
