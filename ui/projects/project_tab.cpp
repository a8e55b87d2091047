// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/project_tab.h"

#include "core/database/entity_query.h"
#include "ui/projects/project_part_dialog.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tone_label.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>

namespace tracseq::ui {

using database::Connection;
using database::Value;
using namespace Qt::StringLiterals;

namespace {

Result<ProjectRows> readTab(Connection& connection, const ProjectTabSpec& spec, const Uuid& project)
{
    database::EntityQuery query;
    query.entity = &spec.entity;
    query.conditions = {
        {spec.projectField, database::Condition::Kind::AnyOf, {Value(project)}, false, {}}};
    const auto rids = database::rowIds(connection, query);
    if (!rids) {
        return failure(rids.error());
    }
    auto records = database::rowsByRid(connection, spec.entity, *rids);
    if (!records) {
        return failure(records.error());
    }
    ProjectRows rows;
    rows.rows.reserve(records->size());
    for (database::Record& record : *records) {
        rows.rows.push_back({std::move(record), {}, {}});
    }
    if (spec.complete) {
        TRACSEQ_TRY(spec.complete(connection, project, rows));
    }
    return rows;
}

} // namespace

ProjectTab::ProjectTab(const ProjectsParts& parts, ProjectTabSpec spec, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_spec(std::move(spec))
    , m_model(new ProjectRowsModel(m_spec.entity, m_spec.columns, this))
    , m_bar(new ToolBar({}, this))
    , m_table(new DataTable(this))
    , m_empty(new EmptyState(m_table))
    , m_summary(new ToneLabel(Tone::Muted, this))
{
    setObjectName(m_spec.name);
    m_add = makeAction("add", u"list-add"_s, m_spec.addText);
    m_edit = makeAction("edit", u"document-edit"_s, tr("Edit…"));
    m_remove = makeAction("remove", u"edit-delete"_s, tr("Remove"));
    connect(m_add, &QAction::triggered, this, [this] { addRow(); });
    connect(m_edit, &QAction::triggered, this, &ProjectTab::editRow);
    connect(m_remove, &QAction::triggered, this, &ProjectTab::removeRows);
    m_bar->addPrimaryAction(m_add);
    m_bar->addAction(m_edit);
    if (!m_spec.hasMore) {
        endBar();
    }
    makeTable();
    m_summary->setObjectName(u"summary"_s);
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(metrics::kSpaceM, metrics::kSpaceS, metrics::kSpaceM,
                                  metrics::kSpaceS);
    m_summary->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_table, 1);
    column->addWidget(m_summary);
    setFocusProxy(m_table);
    connect(&parts.hub, &changes::ChangeHub::changed, this, [this](const changes::ChangeSet& set) {
        QStringList names = m_spec.alsoReadOn;
        names += QString::fromLatin1(m_spec.entity.name);
        for (const QString& name : std::as_const(names)) {
            if (set.entities.contains(name)) {
                reload();
                return;
            }
        }
    });
}

void ProjectTab::endBar()
{
    m_bar->addAction(m_remove, ToolBar::Show::IconOnly);
}

void ProjectTab::makeTable()
{
    m_table->setObjectName(m_spec.name + u"Table"_s);
    m_table->setAccessibleName(m_spec.title);
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->keepColumns(m_parts.context.settings, m_spec.name);
    m_empty->setContent(m_spec.emptyIcon, m_spec.emptyHeadline, m_spec.emptyAdvice);
    m_table->setEmptyWidget(m_empty);
    connect(m_empty, &EmptyState::buttonClicked, this, [this] { addRow(); });
    connect(m_table, &QAbstractItemView::activated, this, [this] {
        if (const ProjectRow* row = current()) {
            activated(*row);
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { showActions(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { showActions(); });
}

QAction* ProjectTab::makeAction(const char* name, const QString& iconName, const QString& text)
{
    auto* action = new QAction(icon(iconName), text, this);
    action->setObjectName(QLatin1String(name));
    return action;
}

void ProjectTab::setProject(const Uuid& project)
{
    if (project != m_project) {
        m_project = project;
        m_wanted = {};
        m_model->setRows({});
    }
    reload();
}

void ProjectTab::reload()
{
    if (m_project.isNull()) {
        ++m_token;
        showRows({});
        return;
    }
    prepareReading();
    m_parts.tasks.read<ProjectRows>(
        this,
        [spec = m_spec, project = m_project](Connection& connection) {
            return readTab(connection, spec, project);
        },
        [this, token = ++m_token](Result<ProjectRows> rows) {
            if (token != m_token) {
                return;
            }
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            showRows(std::move(*rows));
        });
}

void ProjectTab::showRows(ProjectRows&& rows)
{
    const ProjectRow* before = current();
    const Uuid wanted = m_wanted.isNull() && before != nullptr ? before->record.id : m_wanted;
    m_model->setRows(std::move(rows.rows));
    m_summary->setText(rows.summary);
    m_summary->setVisible(!rows.summary.isEmpty());
    const int row = m_model->rowOf(wanted);
    if (row >= 0) {
        m_wanted = {};
        m_table->setCurrentIndex(m_model->index(row, 0));
    }
    showActions();
}

const ProjectRow* ProjectTab::current() const
{
    return m_model->rowAt(m_table->currentIndex().row());
}

std::vector<Uuid> ProjectTab::selectedIds() const
{
    std::vector<Uuid> ids;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    ids.reserve(static_cast<std::size_t>(rows.size()));
    for (const QModelIndex& index : rows) {
        ids.push_back(m_model->rowAt(index.row())->record.id);
    }
    return ids;
}

void ProjectTab::showActions()
{
    const int count = static_cast<int>(selectedIds().size());
    permit(*m_add, !m_project.isNull(), refusalOf(m_spec.addPermission));
    permit(*m_edit, count == 1 && current() != nullptr, refusalOf(m_spec.editPermission));
    permit(*m_remove, count > 0, refusalOf(m_spec.removePermission));
    m_empty->setButton(m_add->isEnabled() ? m_spec.addText : QString(), u"list-add"_s);
}

void ProjectTab::addRow()
{
    if (!m_add->isEnabled()) {
        return;
    }
    auto* dialog = new ProjectPartDialog(
        m_spec.entity, m_spec.addTitle, tr("Add"), nullptr,
        {{m_spec.projectField, Value(m_project)}},
        [this](const database::FieldValues& values, const database::FieldValues&, QObject* receiver,
               ProjectPartDialog::Done done) {
            m_parts.service.add(m_spec.entity, m_spec.addTitle, values, receiver, std::move(done));
        },
        this);
    connect(dialog, &ProjectPartDialog::stored, this,
            [this](const changes::Written& done) { m_parts.undo.add(done); });
    dialog->open();
}

void ProjectTab::activated(const ProjectRow& /*row*/)
{
    editRow();
}

void ProjectTab::editRow()
{
    const ProjectRow* row = current();
    if (row == nullptr || !m_edit->isEnabled()) {
        return;
    }
    auto* dialog = new ProjectPartDialog(
        m_spec.entity, m_spec.editTitle, tr("Save"), &row->record, {},
        [this, id = row->record.id](const database::FieldValues& values,
                                    const database::FieldValues& seen, QObject* receiver,
                                    ProjectPartDialog::Done done) {
            m_parts.service.edit(m_spec.entity, m_spec.editTitle, id, values, seen, {}, receiver,
                                 std::move(done));
        },
        this);
    connect(dialog, &ProjectPartDialog::stored, this,
            [this](const changes::Written& done) { m_parts.undo.add(done); });
    dialog->open();
}

void ProjectTab::removeRows()
{
    m_parts.service.remove(m_spec.entity, m_spec.removeTitle, selectedIds(), this,
                           [this](const Result<changes::Written>& done) { written(done); });
}

void ProjectTab::written(const Result<changes::Written>& done)
{
    if (!done) {
        Q_EMIT failed(done.error());
        return;
    }
    m_parts.undo.add(*done);
}

} // namespace tracseq::ui
