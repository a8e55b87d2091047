// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/run_planner_panel.h"

#include "core/sequencing/run.h"
#include "ui/models/conflict_button.h"
#include "ui/sequencing/lane_card.h"
#include "ui/sequencing/lane_grid.h"
#include "ui/sequencing/library_editor.h"
#include "ui/sequencing/run_actions.h"
#include "ui/sequencing/run_form.h"
#include "ui/sequencing/run_list_model.h"
#include "ui/sequencing/run_words.h"
#include "ui/sequencing/source_model.h"
#include "ui/shell/panel_context.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tone_label.h"
#include "ui/widgets/tool_bar.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSourceWidth = 230;
constexpr int kMaxLanes = 8;
} // namespace

RunPlannerPanel::RunPlannerPanel(const RunPlannerServices& services, QSettings& settings,
                                 Navigator& navigator, QWidget* parent)
    : QWidget(parent)
    , m_refusal(services.refusal)
    , m_presenter(services)
    , m_settings(settings)
    , m_actions(new RunActions(m_presenter, *this))
    , m_runModel(new RunListModel(this))
    , m_sourceModel(new SourceModel(this))
    , m_bar(new ToolBar(tr("Runs"), this))
    , m_error(new ErrorStrip(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"runPlanner"_s);
    makeActions();
    m_pages->addWidget(makeListPage());
    m_pages->addWidget(makePlanPage(services, navigator));
    m_runModel->setMarks(
        *makeConflictMarks(sequencing::runEntity(), services.runner, services.hub, this));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_error);
    layout->addWidget(m_pages, 1);

    connect(&m_presenter, &RunPlannerPresenter::runsChanged, this, &RunPlannerPanel::showRuns);
    connect(&m_presenter, &RunPlannerPresenter::runChanged, this, &RunPlannerPanel::showRun);
    connect(&m_presenter, &RunPlannerPresenter::sourcesChanged, this,
            &RunPlannerPanel::showSources);
    connect(&m_presenter, &RunPlannerPresenter::libraryNeeded, this, &RunPlannerPanel::showNeeded);
    connect(&m_presenter, &RunPlannerPresenter::libraryRefused, this, [this](const Error& error) {
        if (LaneCard* lane = card(m_presenter.neededLane())) {
            lane->editor().showError(error);
        }
    });
    connect(&m_presenter, &RunPlannerPresenter::failed, m_error, &ErrorStrip::showError);
    connect(&m_presenter, &RunPlannerPresenter::alreadyThere, this, [this](const QString& told) {
        if (!told.isEmpty()) {
            m_error->showMessage(Tone::Info, told);
        } else if (m_error->tone() == Tone::Info) {
            m_error->clear(); // an error stays until it was read
        }
    });
    showRun();
}

void RunPlannerPanel::makeActions()
{
    m_back = new QAction(icon(u"go-previous"_s), tr("All runs"), this);
    m_export = new QAction(icon(u"document-export"_s), tr("Sample sheet"), this);
    m_export->setMenu(new QMenu(this));
    QAction* v1 = m_export->menu()->addAction(tr("v1, for bcl2fastq…"));
    QAction* v2 = m_export->menu()->addAction(tr("v2, for BCL Convert…"));
    m_new = new QAction(icon(u"list-add"_s), tr("New run…"), this);
    m_edit = new QAction(icon(u"document-edit"_s), tr("Edit run…"), this);
    m_statusAction = new QAction(tr("Status"), this);
    m_statusAction->setMenu(new QMenu(this));
    m_remove = new QAction(icon(u"edit-delete"_s), tr("Remove run…"), this);
    m_bar->addAction(m_back);
    // What is named by its icon alone leaves room for the rest in a window of 1280 x 800.
    m_bar->addAction(m_export);
    m_bar->addAction(m_edit, ToolBar::Show::IconOnly);
    m_bar->addAction(m_statusAction);
    m_bar->addAction(m_remove, ToolBar::Show::IconOnly);
    m_bar->addPrimaryAction(m_new);
    permit(*m_new, true, refusalOf(u"sequencing.create"_s));
    permit(*m_statusAction, true, refusalOf(u"sequencing.update"_s));
    permit(*m_remove, true, refusalOf(u"sequencing.remove"_s));
    connect(m_back, &QAction::triggered, &m_presenter, &RunPlannerPresenter::closeRun);
    connect(m_new, &QAction::triggered, this, &RunPlannerPanel::newRun);
    connect(v1, &QAction::triggered, this, [this] { exportSheet(SheetExportDialog::Format::V1); });
    connect(v2, &QAction::triggered, this, [this] { exportSheet(SheetExportDialog::Format::V2); });
    const auto withCurrent = [this](const auto& act) {
        return [this, act] {
            if (const RunSummary* run = currentRun()) {
                act(*run);
            }
        };
    };
    connect(m_edit, &QAction::triggered, this,
            withCurrent([this](const RunSummary& run) { m_actions->edit(run.id); }));
    connect(m_remove, &QAction::triggered, this,
            withCurrent([this](const RunSummary& run) { m_actions->remove(run); }));
    connect(m_statusAction->menu(), &QMenu::aboutToShow, this,
            withCurrent([this](const RunSummary& run) {
                m_actions->fillStatusMenu(*m_statusAction->menu(), run);
            }));
}

QWidget* RunPlannerPanel::makeListPage()
{
    m_runTable = new DataTable(this);
    m_runTable->setObjectName(u"runList"_s);
    m_runTable->setAccessibleName(tr("Runs"));
    m_runTable->setSortingEnabled(false);
    m_runTable->setModel(m_runModel);
    m_runTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_runTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_noRuns = new EmptyState;
    m_noRuns->setContent(u"media-playlist-append"_s, tr("No run is planned"),
                         tr("Choose instrument and flow cell, then drag samples to its lanes."));
    if (m_new->isEnabled()) {
        m_noRuns->setButton(tr("Plan a run…"), u"list-add"_s);
    }
    m_runTable->setEmptyWidget(m_noRuns);
    m_runTable->installEventFilter(this);
    connect(m_noRuns, &EmptyState::buttonClicked, this, &RunPlannerPanel::newRun);
    m_runTable->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_runTable, &QWidget::customContextMenuRequested, this, &RunPlannerPanel::showListMenu);
    connect(m_runTable, &QAbstractItemView::doubleClicked, this, &RunPlannerPanel::openSelectedRun);
    return m_runTable;
}

QWidget* RunPlannerPanel::makeSources()
{
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(metrics::kSpaceS, metrics::kSpaceS, metrics::kSpaceXs,
                               metrics::kSpaceS);
    layout->setSpacing(metrics::kSpaceS);
    m_search = new QLineEdit(side);
    m_search->setObjectName(u"sourceSearch"_s);
    m_search->setPlaceholderText(tr("Find samples"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s, Tone::Muted), QLineEdit::LeadingPosition);
    layout->addWidget(m_search);
    m_sources = new DataTable(side);
    m_sources->setObjectName(u"sources"_s);
    m_sources->setAccessibleName(tr("Samples and libraries"));
    m_sources->setSortingEnabled(false);
    m_sources->setModel(m_sourceModel);
    m_sources->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_sources->setDragEnabled(true);
    m_sources->setDragDropMode(QAbstractItemView::DragOnly);
    m_sources->setTextElideMode(Qt::ElideMiddle);
    m_sources->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Names of one project begin alike: they get the room.
    QHeaderView* columns = m_sources->horizontalHeader();
    columns->setSectionResizeMode(QHeaderView::Interactive);
    columns->setSectionResizeMode(SourceModel::Sample, QHeaderView::Stretch);
    m_sources->installEventFilter(this);
    auto* empty = new EmptyState;
    empty->setContent(u"search"_s, tr("No samples"),
                      tr("Nothing was found. Import a submission, or search for something else."));
    m_sources->setEmptyWidget(empty);
    layout->addWidget(m_sources, 1);
    m_addRow = new QWidget(side);
    auto* addLayout = new QHBoxLayout(m_addRow);
    addLayout->setContentsMargins(0, 0, 0, 0);
    addLayout->setSpacing(metrics::kSpaceXs);
    auto* label = new ToneLabel(tr("Add to lane"), Tone::Muted, m_addRow);
    addLayout->addWidget(label);
    for (int lane = 1; lane <= kMaxLanes; ++lane) {
        auto* add = new QPushButton(QString::number(lane), m_addRow);
        add->setObjectName(u"addToLane%1"_s.arg(lane));
        add->setAccessibleName(tr("Add to lane %1").arg(lane));
        add->setToolTip(tr("Add to lane %1 (Alt+%1)").arg(lane));
        add->setFixedWidth(metrics::kControlHeight - metrics::kSpaceXs);
        connect(add, &QPushButton::clicked, this, [this, lane] { addSelected(lane); });
        add->hide(); // until a run is open that has this lane
        addLayout->addWidget(add);
        m_addButtons.append(add);
    }
    addLayout->addStretch(1);
    layout->addWidget(m_addRow);
    connect(m_search, &QLineEdit::textEdited, &m_presenter, &RunPlannerPresenter::search);
    return side;
}

QWidget* RunPlannerPanel::makePlanPage(const RunPlannerServices& services, Navigator& navigator)
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* head = new QWidget(page);
    auto* headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(metrics::kSpaceM, metrics::kSpaceXs, metrics::kSpaceM, 0);
    m_status = new Badge(head);
    m_facts = new ToneLabel(Tone::Muted, head);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_conflicts = new ConflictButton(
        sequencing::runEntity(), services.runner, services.hub,
        [&navigator](const Uuid& run) { navigator.open(u"sync.conflicts"_s, run.toString()); },
        head);
    headLayout->addWidget(m_status);
    headLayout->addWidget(m_conflicts);
    headLayout->addWidget(m_facts, 1);
    layout->addWidget(head);

    m_lanes = new LaneGrid(page);
    auto* splitter = new QSplitter(Qt::Horizontal, page);
    splitter->addWidget(makeSources());
    splitter->addWidget(m_lanes);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kSourceWidth, 4 * kSourceWidth});
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);
    return page;
}

void RunPlannerPanel::navigateTo(const QString& target)
{
    if (const auto id = Uuid::fromString(target)) {
        m_presenter.openRun(*id);
    }
}

LaneCard* RunPlannerPanel::card(int lane) const
{
    return lane >= 1 && lane <= m_cards.size() ? m_cards.at(lane - 1) : nullptr;
}

void RunPlannerPanel::newRun()
{
    auto* form = new RunForm(m_presenter, this);
    form->open();
}

void RunPlannerPanel::openSelectedRun()
{
    const Uuid id = m_runModel->idAt(m_runTable->currentIndex().row());
    if (!id.isNull()) {
        m_presenter.openRun(id);
    }
}

void RunPlannerPanel::exportSheet(SheetExportDialog::Format format)
{
    if (m_presenter.run() == nullptr) {
        return;
    }
    auto* dialog = new SheetExportDialog(m_presenter.runner(), m_settings, m_presenter.sharedRun(),
                                         m_presenter.today(), format, this);
    dialog->show();
}

void RunPlannerPanel::showRuns()
{
    const Uuid current = m_runModel->idAt(m_runTable->currentIndex().row());
    m_runModel->setRuns(m_presenter.runs());
    for (int row = 0; row < m_runModel->rowCount(); ++row) {
        if (m_runModel->idAt(row) == current || (current.isNull() && row == 0)) {
            m_runTable->setCurrentIndex(m_runModel->index(row, 0));
        }
    }
}

void RunPlannerPanel::showRun()
{
    const sequencing::RunPlan* run = m_presenter.run();
    m_back->setVisible(run != nullptr);
    m_export->setVisible(run != nullptr);
    m_edit->setVisible(run != nullptr);
    m_statusAction->setVisible(run != nullptr);
    m_remove->setVisible(run != nullptr);
    m_new->setVisible(run == nullptr);
    m_bar->setTitle(run == nullptr ? tr("Runs") : run->run.name);
    m_pages->setCurrentIndex(run == nullptr ? 0 : 1);
    if (run == nullptr) {
        m_shown = Uuid();
        return;
    }
    m_export->setEnabled(!run->libraries.empty());
    const QString mayNot = refusalOf(u"sequencing.update"_s);
    m_edit->setEnabled(isPlanned(*run) && mayNot.isEmpty());
    m_edit->setToolTip(!mayNot.isEmpty() ? mayNot
                       : isPlanned(*run) ? QString()
                                         : tr("Set its status back to Planned to edit the run."));
    if (m_shown != run->id || m_cards.size() != run->lanes) {
        m_shown = run->id;
        m_cards.clear();
        for (int lane = 1; lane <= run->lanes; ++lane) {
            auto* made = new LaneCard(lane, m_lanes->host());
            connect(made, &LaneCard::rowsDropped, &m_presenter, &RunPlannerPresenter::add);
            connect(made, &LaneCard::removeRequested, &m_presenter, &RunPlannerPresenter::remove);
            connect(made, &LaneCard::moveRequested, &m_presenter, &RunPlannerPresenter::move);
            connect(made, &LaneCard::editRequested, &m_presenter,
                    &RunPlannerPresenter::startEditing);
            LibraryEditor* editor = &made->editor();
            connect(editor, &LibraryEditor::accepted, this,
                    [this](const libraries::LibraryDraft& draft) {
                        if (m_presenter.editedLibrary() != nullptr) {
                            m_presenter.editLibrary(draft);
                        } else {
                            m_presenter.createLibrary(draft);
                        }
                    });
            connect(editor, &LibraryEditor::skipped, this, [this] {
                if (m_presenter.editedLibrary() != nullptr) {
                    m_presenter.stopEditing();
                } else {
                    m_presenter.skipLibrary();
                }
            });
            connect(editor, &LibraryEditor::grew, m_lanes,
                    [this, editor] { m_lanes->bringIntoView(editor); });
            m_cards.append(made);
        }
        m_lanes->setCards(m_cards);
        m_error->clear();
    }
    for (LaneCard* each : std::as_const(m_cards)) {
        each->setLane(*run, m_presenter.verdict(each->lane()));
    }
    m_lanes->arrange();
    for (int lane = 1; lane <= kMaxLanes; ++lane) {
        m_addButtons.at(lane - 1)->setVisible(lane <= run->lanes);
    }
    m_addRow->setEnabled(isPlanned(*run) && mayNot.isEmpty());
    m_addRow->setToolTip(mayNot);
    showFacts();
    showNeeded();
}

void RunPlannerPanel::showFacts()
{
    const sequencing::RunPlan& run = *m_presenter.run();
    m_status->setState(runStatusWord(run.status), runTone(run.status));
    m_conflicts->setRow(run.id);
    QStringList facts = {run.run.instrument, run.run.flowCell};
    if (!run.run.kitVersion.isEmpty() && run.run.kitVersion != run.run.flowCell) {
        facts.insert(1, run.run.kitVersion);
    }
    if (!run.run.flowCellId.isEmpty()) {
        facts += run.run.flowCellId;
    }
    facts += run.run.index1Cycles + run.run.index2Cycles > 0
                 ? tr("%1 + %2 cycles, indexes %3 + %4")
                       .arg(run.run.read1Cycles)
                       .arg(run.run.read2Cycles)
                       .arg(run.run.index1Cycles)
                       .arg(run.run.index2Cycles)
                 : tr("%1 + %2 cycles").arg(run.run.read1Cycles).arg(run.run.read2Cycles);
    facts += tr("mismatches %1 + %2").arg(run.run.mismatches1).arg(run.run.mismatches2);
    m_facts->setText(facts.join(u" · "_s));
    m_facts->setToolTip(m_facts->text());
}

void RunPlannerPanel::showSources()
{
    m_sourceModel->setRows(m_presenter.sources());
}

void RunPlannerPanel::showNeeded()
{
    const bool asked = m_presenter.run() != nullptr && (m_presenter.editedLibrary() != nullptr ||
                                                        m_presenter.neededSample() != nullptr);
    for (LaneCard* each : std::as_const(m_cards)) {
        LibraryEditor& editor = each->editor();
        if (asked && each->lane() == m_presenter.neededLane()) {
            showQuestion(*each);
        } else if (editor.isVisible()) {
            // Before it is hidden: else the focus, and the view with it, goes to the next lane.
            if (editor.isAncestorOf(focusWidget()) && !asked) {
                each->table().setFocus();
            }
            editor.forget();
            editor.hide();
            m_lanes->bringIntoView(&each->table());
        }
    }
}

void RunPlannerPanel::showQuestion(LaneCard& lane)
{
    LibraryEditor& editor = lane.editor();
    editor.show();
    if (const sequencing::PlacedLibrary* edited = m_presenter.editedLibrary()) {
        editor.edit(*edited, *m_presenter.run());
    } else {
        editor.ask(*m_presenter.neededSample(), m_presenter.neededCount(), *m_presenter.run(),
                   lane.lane());
    }
    m_lanes->bringIntoView(&editor);
}

const RunSummary* RunPlannerPanel::currentRun() const
{
    const Uuid id = m_presenter.run() != nullptr
                        ? m_presenter.run()->id
                        : m_runModel->idAt(m_runTable->currentIndex().row());
    const std::vector<RunSummary>& runs = m_presenter.runs();
    const auto found =
        std::find_if(runs.begin(), runs.end(), [&](const RunSummary& run) { return run.id == id; });
    return found == runs.end() ? nullptr : &*found;
}

void RunPlannerPanel::showListMenu(const QPoint& position)
{
    const RunSummary* run = currentRun();
    if (run == nullptr || !m_runTable->indexAt(position).isValid()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open")), &QAction::triggered, this,
            &RunPlannerPanel::openSelectedRun);
    if (refusalOf(u"sequencing.update"_s).isEmpty()) {
        m_actions->fillMenu(*menu, *run);
    }
    menu->popup(m_runTable->viewport()->mapToGlobal(position));
}

void RunPlannerPanel::addSelected(int lane)
{
    QList<DragRow> rows;
    for (const QModelIndex& index : m_sources->selectionModel()->selectedRows()) {
        rows.append(m_sourceModel->rowAt(index.row()));
    }
    m_presenter.add(lane, rows);
}

bool RunPlannerPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) {
        return QWidget::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool edits = watched == m_runTable && key->key() == Qt::Key_F2;
    const bool removes = watched == m_runTable && key->key() == Qt::Key_Delete;
    const int digit = key->key() - Qt::Key_0;
    const bool toLane =
        key->modifiers() == Qt::AltModifier && digit >= 1 && digit <= m_cards.size();
    const bool ours = (watched == m_sources && (enter || toLane)) ||
                      (watched == m_runTable && (enter || edits || removes));
    if (!ours) {
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
    } else if (edits) {
        if (const RunSummary* run = currentRun()) {
            m_actions->edit(run->id);
        }
    } else if (removes) {
        if (const RunSummary* run = currentRun()) {
            m_actions->remove(*run);
        }
    } else if (watched == m_runTable) {
        openSelectedRun();
    } else {
        addSelected(toLane ? digit : 1);
    }
    return true;
}

} // namespace tracseq::ui
