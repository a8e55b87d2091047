// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/samples_panel.h"

#include "core/database/search_language.h"
#include "core/samples/disposal.h"
#include "core/samples/sample.h"
#include "core/samples/sample_states.h"
#include "ui/models/conflict_button.h"
#include "ui/models/entity_table_model.h"
#include "ui/models/field_delegate.h"
#include "ui/models/saved_views.h"
#include "ui/models/selection_keeper.h"
#include "ui/samples/sample_bulk.h"
#include "ui/samples/sample_editing.h"
#include "ui/samples/sample_filters.h"
#include "ui/samples/sample_making.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/thin_bar.h"
#include "ui/widgets/tool_bar.h"
#include "ui/widgets/tsv.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QToolButton>

namespace tracseq::ui {

using samples::sampleEntity;
using namespace Qt::StringLiterals;

namespace {

const auto kPanelId = "samples.list"_L1;
constexpr int kMaxCopiedRows = 100'000;

std::vector<TableColumn> columns()
{
    return {{samples::Name, 170, false, false},          {samples::Accession, 104, false, true},
            {samples::Barcode, 178, false, true},        {samples::SampleStatus, 144, false, false},
            {samples::SampleType, 84, false, false},     {samples::Project, 120, false, false},
            {samples::Concentration, 150, false, false}, {samples::Volume, 104, false, false},
            {samples::Received, 92, false, false},       {samples::Organism, 140, false, false},
            {samples::Submitter, 140, false, false},     {samples::Collected, 92, true, false},
            {samples::Ratio260280, 90, true, false},     {samples::Ratio260230, 90, true, false},
            {samples::Notes, 220, false, false},         {samples::Attributes, 220, true, false}};
}

} // namespace

SamplesPanel::SamplesPanel(const SamplesParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_model(new EntityTableModel(sampleEntity(), columns(), parts.tasks, parts.hub, this))
    , m_bar(new FilterBar(this))
    , m_filters(new SampleFilters(*m_bar, parts.projects, this))
    , m_strip(new ErrorStrip(this))
    , m_busy(new ThinBar(this))
    , m_table(new DataTable(this))
    , m_empty(new EmptyState(m_table))
    , m_keeper(nullptr)
    , m_editing(new SampleEditing(m_parts, *m_model, *m_strip, *this))
    , m_making(
          new SampleMaking(m_parts, *m_model, *m_strip, *this, [this] { return chosenRows(); }))
    , m_bulk(new SampleBulk(m_parts, *m_model, *m_strip, *this, [this] { return chosenRows(); }))
    , m_views(
          new SavedViews(kPanelId, parts.store, parts.tasks, parts.hub, parts.service.user(), this))
{
    setObjectName(kPanelId);
    connect(m_making, &SampleMaking::made, this, &SamplesPanel::selectMade);
    makeTable();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeActions();
    layout->addWidget(m_bar);
    layout->addWidget(m_strip);
    layout->addWidget(m_busy);
    layout->addWidget(m_table, 1);
    connectBar();
    connectModel();
    showActions();
    setFocusProxy(m_table);
    m_model->reload();
}

SamplesPanel::~SamplesPanel() = default;

void SamplesPanel::makeTable()
{
    m_table->setObjectName(u"samplesTable"_s);
    m_editTriggers = m_table->editTriggers();
    m_table->setAccessibleName(tr("Samples"));
    m_model->setMarks(*makeConflictMarks(sampleEntity(), m_parts.tasks, m_parts.hub, this),
                      conflictCountText);
    // The view asks the model for nothing before it has a query.
    m_table->setModel(m_model);
    auto* delegate = new FieldDelegate(m_table, *m_model, &m_parts.projects);
    m_table->setItemDelegate(delegate);
    connect(delegate, &FieldDelegate::changedMeanwhile, m_strip, [this](const QModelIndex& index) {
        m_strip->showError(
            Error(ErrorCode::RowChanged, {sampleEntity().translatedLabel(),
                                          m_model->fieldAt(index.column()).translatedLabel(),
                                          QCoreApplication::translate("Errors", "somebody else")}));
    });
    m_table->keepColumns(m_parts.context.settings, kPanelId);
    m_table->setEmptyWidget(m_empty);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_keeper = new SelectionKeeper(*m_table, *m_model);
    m_model->setEditHook([this](const QModelIndex& index, const QString& typed) {
        m_editing->apply({{index, typed}});
        return true;
    });
    m_table->setEditHook([this](const QList<CellEdit>& edits) { m_editing->apply(edits); });
    m_table->setCopyHook([this](const QItemSelection& selection) { return copyRows(selection); });
    connect(m_table, &DataTable::copyRefused, this, [this](qint64 cells) {
        m_strip->showMessage(Tone::Warning, tr("%1 cells are too many for the clipboard. Select "
                                               "fewer rows, or export them to a file.")
                                                .arg(QLocale().toString(cells)));
    });
    connect(m_table, &DataTable::pasteClipped, this, [this](qint64 cells) {
        if (m_strip->sentence().isEmpty()) {
            m_strip->showMessage(
                Tone::Warning,
                tr("%1 pasted cells were left out: they lie beyond the table, or over cells that "
                   "cannot be changed by hand.")
                    .arg(QLocale().toString(cells)));
        }
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &SamplesPanel::showContextMenu);
}

void SamplesPanel::makeActions()
{
    auto* bar = new ToolBar(tr("Samples"), this);
    m_add = new QAction(icon(u"list-add"_s), tr("Add sample"), this);
    m_add->setShortcut(QKeySequence::New);
    m_add->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_add, &QAction::triggered, this,
            [this] { m_parts.context.navigator.open(u"samples.detail"_s, u"new"_s); });
    m_edit = new QAction(icon(u"document-edit"_s), tr("Edit…"), this);
    m_edit->setToolTip(tr("Set one field of all selected samples"));
    m_edit->setShortcut(Qt::CTRL | Qt::Key_E);
    m_edit->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_edit, &QAction::triggered, this, [this] { m_editing->askForEdit(chosenRows()); });
    m_status = new QAction(icon(u"flag"_s), tr("Status"), this);
    m_status->setToolTip(tr("Change the status of all selected samples"));
    m_statusMenu = new QMenu(this);
    m_statusMenu->setObjectName(u"statusMenu"_s);
    connect(m_statusMenu, &QMenu::aboutToShow, this, &SamplesPanel::fillStatusMenu);
    m_status->setMenu(m_statusMenu);
    m_make = new QAction(icon(u"vcs-branch"_s), tr("Make"), this);
    m_make->setToolTip(tr("Aliquots, parts, derivatives and pools of the selected samples"));
    m_make->setMenu(m_making->menu());
    m_print = makePrintAction();
    m_remove = new QAction(icon(u"edit-delete"_s), tr("Remove…"), this);
    connect(m_remove, &QAction::triggered, this,
            [this] { m_editing->askForRemoval(chosenRows()); });
    addActions({m_add, m_edit, m_remove});
    bar->addPrimaryAction(m_add);
    bar->addAction(m_bulk->addSeveral());
    bar->addAction(m_edit);
    bar->addAction(m_status);
    bar->addAction(m_make);
    bar->addAction(m_print, ToolBar::Show::IconOnly);
    bar->addAction(m_remove, ToolBar::Show::IconOnly);
    bar->addAction(m_bulk->editAsGrid(), ToolBar::Show::IconOnly);
    layout()->addWidget(bar);
}

void SamplesPanel::connectBar()
{
    m_bar->setPlaceholder(tr("Search name, barcode, project, submitter, notes"));
    m_bar->addWidget(m_filters->makeButton(m_bar));
    auto* columnButton = new QToolButton(m_bar);
    columnButton->setObjectName(u"columnsButton"_s);
    columnButton->setIcon(icon(u"view-list-details"_s));
    columnButton->setToolTip(tr("Choose columns"));
    columnButton->setAccessibleName(tr("Choose columns"));
    columnButton->setAutoRaise(true);
    connect(columnButton, &QToolButton::clicked, this, [this, columnButton] {
        QMenu* menu = m_table->columnMenu(columnButton);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(columnButton->mapToGlobal(QPoint(0, columnButton->height())));
    });
    m_bar->addWidget(columnButton);
    connect(m_bar, &FilterBar::textEdited, this, &SamplesPanel::search);
    connect(m_bar, &FilterBar::submitted, this, [this] {
        m_selectFirst = true;
        if (m_model->rowCount() > 0 && m_typed == m_bar->text().trimmed() &&
            m_model->isComplete()) {
            selectFirst();
        }
    });
    connect(m_filters, &SampleFilters::changed, this, &SamplesPanel::search);
    connect(m_views, &SavedViews::changed, this,
            [this] { m_bar->setSavedViews(m_views->names(), m_viewName); });
    connect(m_bar, &FilterBar::savedViewChosen, this, &SamplesPanel::applyView);
    connect(m_bar, &FilterBar::saveViewRequested, this, &SamplesPanel::askForViewName);
    connect(m_bar, &FilterBar::removeViewRequested, this, [this](const QString& name) {
        m_views->remove(name, this, [this](const Result<changes::Written>& done) {
            if (done) {
                m_parts.undo.add(*done);
            } else {
                m_strip->showError(done.error());
            }
        });
    });
    offerWorkLists();
    m_bar->setSavedViews({});
}

void SamplesPanel::connectModel()
{
    m_busy->hide();
    connect(m_model, &EntityTableModel::loadingChanged, m_busy, [this](bool loading) {
        // Only where there is something to wait for: the first rows are shown at once.
        m_busy->setVisible(loading && m_model->query().sortField >= 0);
        m_busy->setProgress(0, 0);
    });
    connect(m_model, &EntityTableModel::countChanged, this, &SamplesPanel::showCount);
    connect(m_model, &EntityTableModel::failed, m_strip, &ErrorStrip::showError);
    connect(m_model, &EntityTableModel::rowsReplaced, this, [this] {
        if (m_selectFirst && m_typed == m_bar->text().trimmed()) {
            selectFirst();
        }
        selectWanted();
        showActions();
        followCurrent();
        tellListed();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &SamplesPanel::selectWanted);
    connect(m_model, &EntityTableModel::countChanged, this, &SamplesPanel::tellListed);
    connect(&m_parts.context.navigator, &Navigator::currentChanged, this,
            &SamplesPanel::noteLookedAt);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SamplesPanel::followCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SamplesPanel::showActions);
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_bar->text().isEmpty() && m_filters->isEmpty()) {
            m_parts.context.navigator.open(u"samples.import"_s);
        } else {
            m_bar->setText({});
            m_filters->clear();
        }
    });
}

void SamplesPanel::search()
{
    m_typed = m_bar->text().trimmed();
    const database::SearchRequest request = database::parseSearch(sampleEntity(), m_typed);
    database::EntityQuery query = m_model->query();
    query.search = request.words;
    query.conditions = m_filters->conditions();
    query.conditions.insert(query.conditions.end(), request.conditions.begin(),
                            request.conditions.end());
    if (!request.flaws.isEmpty()) {
        m_strip->showMessage(Tone::Warning, request.flaws.join(u' '));
    } else if (m_saysFlaw) {
        m_strip->clear();
    }
    m_saysFlaw = !request.flaws.isEmpty();
    if (!(query == m_model->query())) {
        m_model->setQuery(std::move(query));
    }
}

void SamplesPanel::showEmptyState()
{
    if (!m_model->isComplete()) {
        m_empty->setContent({}, tr("Reading samples…"), {});
        m_empty->setButton({});
    } else if (m_bar->text().isEmpty() && m_filters->isEmpty()) {
        m_empty->setContent(u"document-new"_s, tr("No samples yet"),
                            tr("Drop a submission sheet on the window to import it, or add a "
                               "sample by hand."));
        m_empty->setButton(m_parts.context.refusalOf(u"samples.create"_s).isEmpty()
                               ? tr("Import samples…")
                               : QString(),
                           u"document-import"_s);
    } else {
        m_empty->setContent(u"edit-find"_s, tr("No sample matches"),
                            tr("Check the spelling, or remove a filter."));
        m_empty->setButton(tr("Show all samples"));
    }
}

std::vector<qint64> SamplesPanel::chosenRows() const
{
    auto rows = m_keeper->selectedRows(SampleEditing::kMaxSamples + 1);
    if (rows.empty() && m_table->currentIndex().isValid()) {
        rows.push_back(m_model->ridAt(m_table->currentIndex().row()));
    }
    return rows;
}

void SamplesPanel::showActions()
{
    const int count = m_keeper->selectedRowCount();
    m_edit->setText(count > 1 ? tr("Edit %n samples…", nullptr, count) : tr("Edit…"));
    const PanelContext& context = m_parts.context;
    const QString mayNotUpdate = context.refusalOf(u"samples.update"_s);
    permit(*m_add, true, context.refusalOf(u"samples.create"_s));
    permit(*m_edit, count > 0, mayNotUpdate);
    permit(*m_status, count > 0, mayNotUpdate);
    m_making->show(count);
    permit(*m_print, count > 0, context.refusalOf(u"printing.manage"_s));
    m_bulk->show(count);
    permit(*m_remove, count > 0, context.refusalOf(u"samples.remove"_s));
    m_table->setEditTriggers(mayNotUpdate.isEmpty() ? m_editTriggers
                                                    : QAbstractItemView::NoEditTriggers);
}

void SamplesPanel::fillStatusMenu()
{
    m_statusMenu->clear();
    const database::LifeCycle& cycle = samples::sampleLifeCycle();
    const std::vector<qint64> rids = chosenRows();
    for (const database::State& state : cycle.states) {
        const QString name = QString::fromLatin1(state.name);
        if (name == QLatin1String(samples::kDisposed)) {
            continue; // before a witness: below
        }
        bool possible = !rids.empty();
        bool reason = false;
        for (const qint64 rid : rids) {
            const auto* record = m_model->recordOf(rid);
            if (record == nullptr) {
                continue; // not read yet; checked when it is
            }
            const auto* way = cycle.transition(record->values[samples::SampleStatus].text(), name);
            possible = possible && way != nullptr;
            reason = reason || (way != nullptr && way->needsReason);
        }
        QAction* action =
            m_statusMenu->addAction(icon(toneIconName(toneOf(state.tone))),
                                    reason ? cycle.label(name) + u'…' : cycle.label(name));
        action->setEnabled(possible);
        connect(action, &QAction::triggered, this,
                [this, rids, name] { m_editing->setStatus(rids, name); });
    }
    m_statusMenu->addSeparator();
    QAction* dispose = m_statusMenu->addAction(icon(u"edit-delete"_s), tr("Dispose of…"), this,
                                               &SamplesPanel::dispose);
    dispose->setObjectName(u"disposeOf"_s);
    dispose->setEnabled(!rids.empty());
}

void SamplesPanel::showContextMenu(const QPoint& place)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"edit-copy"_s), tr("Copy"), m_table, &DataTable::copy);
    menu->addAction(icon(u"edit-paste"_s), tr("Paste"), m_table, &DataTable::paste);
    menu->addSeparator();
    menu->addActions({m_edit, m_bulk->editAsGrid(), m_status, m_make, m_print, m_remove});
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void SamplesPanel::followCurrent()
{
    Navigator& navigator = m_parts.context.navigator;
    const quint64 token = ++m_follow;
    const qint64 rid = m_model->ridAt(m_table->currentIndex().row());
    if (rid < 0) {
        return; // the detail keeps what it shows while the list changes
    }
    const auto tell = [&navigator](const Uuid& id) {
        if (navigator.currentId() != id.toString()) {
            navigator.setCurrent(u"sample"_s, id.toString());
        }
    };
    if (const auto* record = m_model->recordAt(m_table->currentIndex().row())) {
        tell(record->id);
        return;
    }
    m_model->fetchRows({rid}, this, [this, token, tell](const Result<RowBatch>& rows) {
        if (token == m_follow && rows && !rows->rows.empty()) {
            tell(rows->rows.front().id);
        }
    });
}

bool SamplesPanel::copyRows(const QItemSelection& selection)
{
    QList<int> fields;
    const QHeaderView* header = m_table->horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const bool used = std::any_of(selection.begin(), selection.end(), [&](const auto& range) {
            return range.left() <= column && column <= range.right();
        });
        if (used && !header->isSectionHidden(column)) {
            fields.append(sampleEntity().indexOf(QLatin1String(m_model->fieldAt(column).name)));
        }
    }
    if (fields.isEmpty() || selection.size() > 1 ||
        static_cast<qint64>(m_keeper->selectedRowCount()) * fields.size() >
            DataTable::kMaxCopyCells) {
        return false; // the table says so, or copies the odd shape cell by cell
    }
    m_model->fetchRows(m_keeper->selectedRows(kMaxCopiedRows), this,
                       [this, fields](const Result<RowBatch>& rows) {
                           if (!rows) {
                               m_strip->showError(rows.error());
                               return;
                           }
                           QList<QStringList> block;
                           for (const database::Record& row : rows->rows) {
                               QStringList cells;
                               for (const int field : fields) {
                                   const auto at = static_cast<std::size_t>(field);
                                   cells.append(copyText(sampleEntity(), sampleEntity().fields[at],
                                                         row.values[at], rows->names, QLocale()));
                               }
                               block.append(cells);
                           }
                           QGuiApplication::clipboard()->setText(toTsv(block));
                       });
    return true;
}

void SamplesPanel::askForViewName()
{
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(u"viewNameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save view"));
    dialog->setLabelText(tr("Name of the view (search, filters, order and columns):"));
    dialog->setTextValue(m_viewName);
    connect(dialog, &QInputDialog::textValueSelected, this, &SamplesPanel::saveView);
    dialog->open();
}

void SamplesPanel::saveView(const QString& name)
{
    if (name.trimmed().isEmpty()) {
        return;
    }
    const database::EntityQuery& query = m_model->query();
    QJsonObject content;
    content.insert("search"_L1, m_typed);
    content.insert("filters"_L1, m_filters->toJson());
    if (query.sortField >= 0) {
        content.insert("sort"_L1,
                       QString::fromLatin1(
                           sampleEntity().fields[static_cast<std::size_t>(query.sortField)].name));
        content.insert("descending"_L1, query.descending);
    }
    content.insert("columns"_L1, QJsonDocument::fromJson(m_table->columnLayout()).array());
    m_viewName = name.trimmed();
    m_views->save(m_viewName, content, this, [this](const Result<changes::Written>& done) {
        if (done) {
            m_parts.undo.add(*done);
        } else {
            m_strip->showError(done.error());
        }
    });
}

void SamplesPanel::applyView(const QString& name)
{
    const auto content = m_views->content(name);
    if (!content) {
        return;
    }
    m_viewName = name;
    m_table->setColumnLayout(
        QJsonDocument(content->value("columns"_L1).toArray()).toJson(QJsonDocument::Compact));
    const int field = sampleEntity().indexOf(content->value("sort"_L1).toString());
    const int column = field < 0 ? -1 : m_model->columnOf(field);
    m_table->horizontalHeader()->setSortIndicator(column, content->value("descending"_L1).toBool()
                                                              ? Qt::DescendingOrder
                                                              : Qt::AscendingOrder);
    m_bar->setText(content->value("search"_L1).toString());
    m_filters->fromJson(content->value("filters"_L1).toObject());
    m_bar->setSavedViews(m_views->names(), m_viewName);
}

} // namespace tracseq::ui
