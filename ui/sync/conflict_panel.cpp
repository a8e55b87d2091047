// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/conflict_panel.h"

#include "ui/sync/conflict_list_model.h"
#include "ui/sync/conflict_pane.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/reason_dialog.h"
#include "ui/widgets/tool_bar.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>

namespace tracseq::ui {

using sync::ConflictDecision;
using sync::ConflictedRecord;
using namespace Qt::StringLiterals;

namespace {

const auto kPanelId = "sync.conflicts"_L1;
const auto kDecided = "decided"_L1;
const auto kMine = "mine"_L1;
constexpr int kSoonMs = 100;
constexpr int kPaneHeight = 320;
constexpr int kListHeight = 180;

/// What stood in a record stays where it stood, whatever was decided about it.
std::vector<sync::LostValue> inOrderOf(const ConflictedRecord& before,
                                       std::vector<sync::LostValue> lost)
{
    const auto place = [&before](const sync::LostValue& one) {
        const auto found = std::find_if(before.lost.begin(), before.lost.end(),
                                        [&](const auto& other) { return other.id == one.id; });
        return found - before.lost.begin();
    };
    std::stable_sort(lost.begin(), lost.end(),
                     [&](const auto& a, const auto& b) { return place(a) < place(b); });
    return lost;
}

} // namespace

ConflictPanel::ConflictPanel(const ConflictParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_model(new ConflictListModel(parts.service.user(), parts.store.clock(), this))
    , m_bar(new FilterBar(this))
    , m_strip(new ErrorStrip(this))
    , m_table(new DataTable(this))
    , m_empty(new EmptyState(m_table))
    , m_pane(new ConflictPane(m_parts, this))
{
    setObjectName(kPanelId);
    makeTable();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeActions();
    m_bar->setPlaceholder(tr("Search record, field, value, person"));
    m_bar->addToggle(kMine, tr("Mine"));
    m_bar->addToggle(kDecided, tr("Decided"));
    m_bar->setCount(-1, 0);
    layout->addWidget(m_bar);
    layout->addWidget(m_strip);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_pane);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({kListHeight, kPaneHeight});
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 2);
    layout->addWidget(splitter, 1);
    setFocusProxy(m_table);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connectAll();
    showActions();
    showEmptyState();
    reload();
}

void ConflictPanel::makeTable()
{
    m_table->setObjectName(u"conflictsTable"_s);
    m_table->setAccessibleName(tr("Conflicts"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->keepColumns(m_parts.context.settings, QString(kPanelId));
    m_table->setEmptyWidget(m_empty);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setMinimumHeight(metrics::kHeaderHeight + 2 * metrics::kRowHeight);
}

void ConflictPanel::makeActions()
{
    auto* bar = new ToolBar(tr("Conflicts"), this);
    m_keep = new QAction(icon(u"dialog-ok-apply"_s), tr("Keep as they are…"), this);
    m_keep->setObjectName(u"keepSelected"_s);
    m_keep->setToolTip(tr("Decides all selected conflicts for what is in the records now"));
    m_keep->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_keep->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_keep, &QAction::triggered, this, &ConflictPanel::askToKeepTheirs);
    m_open = new QAction(icon(u"go-jump"_s), tr("Show record"), this);
    m_open->setObjectName(u"openRecord"_s);
    connect(m_open, &QAction::triggered, this, &ConflictPanel::openRecord);
    addActions({m_keep, m_open});
    bar->addAction(m_keep);
    bar->addAction(m_open);
    layout()->addWidget(bar);
}

void ConflictPanel::connectAll()
{
    connect(&m_soon, &QTimer::timeout, this, &ConflictPanel::reload);
    connect(&m_parts.hub, &changes::ChangeHub::changed, this,
            [this](const changes::ChangeSet& set) {
                bool concerns = set.entities.contains(u"conflict"_s);
                for (int row = 0; !concerns && row < m_model->rowCount(); ++row) {
                    concerns = set.entities.contains(m_model->at(row)->entityName);
                }
                if (concerns && !m_soon.isActive()) {
                    m_soon.start();
                }
            });
    connect(m_bar, &FilterBar::textEdited, this, [this](const QString& text) {
        m_model->setSearch(text);
        showCurrent();
        showEmptyState();
    });
    connect(m_bar, &FilterBar::submitted, this, [this] { m_table->setFocus(); });
    connect(m_bar, &FilterBar::toggled, this, [this] {
        leaveDecided();
        m_isRead = false;
        reload();
    });
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        m_bar->setText({});
        m_bar->setToggled(kMine, false);
        m_bar->setToggled(kDecided, false);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                const ConflictedRecord* record = m_model->at(index.row());
                if (record != nullptr && record->id != m_current) {
                    leaveDecided();
                    m_current = record->id;
                    m_row = index.row();
                    m_pane->clear();
                    m_pane->showRecord(*record);
                    m_parts.context.navigator.setCurrent(record->entityName, record->id.toString());
                }
            });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ConflictPanel::showActions);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ConflictPanel::showContextMenu);
    connect(m_table, &QAbstractItemView::activated, this, [this] { m_pane->focusFirst(); });
    connect(m_pane, &ConflictPane::decided, this, &ConflictPanel::decide);
    connect(m_pane, &ConflictPane::recordWanted, this, &ConflictPanel::openRecord);
}

bool ConflictPanel::showsDecided() const
{
    return m_bar->isToggled(kDecided);
}

void ConflictPanel::reload()
{
    const QString user = m_bar->isToggled(kMine) ? m_parts.service.user() : QString();
    struct Lists {
        sync::ConflictList shown;
        sync::ConflictList decided; ///< only where some of it is to stay
    };
    m_parts.tasks.read<Lists>(
        this,
        [&entities = m_parts.store.entities(), decided = showsDecided(),
         stays = !m_decided.isNull(), user](database::Connection& connection) -> Result<Lists> {
            auto shown = sync::readConflicts(connection, entities, decided, user, kMost);
            if (!shown || decided || !stays) {
                return shown ? Result<Lists>(Lists{std::move(*shown), {}}) : failure(shown.error());
            }
            auto latest = sync::readConflicts(connection, entities, true, {}, kMost);
            return latest ? Result<Lists>(Lists{std::move(*shown), std::move(*latest)})
                          : failure(latest.error());
        },
        [this, token = ++m_token](Result<Lists> lists) {
            if (token != m_token) {
                return;
            }
            if (!lists) {
                m_strip->showError(lists.error());
                return;
            }
            keepDecided(lists->shown, lists->decided);
            showList(std::move(lists->shown));
        });
}

void ConflictPanel::keepDecided(sync::ConflictList& list, const sync::ConflictList& decided) const
{
    const auto same = [this](const ConflictedRecord& record) { return record.id == m_decided; };
    const auto found = std::find_if(decided.records.begin(), decided.records.end(), same);
    if (m_decided.isNull() || found == decided.records.end()) {
        return;
    }
    ConflictedRecord record = *found;
    std::erase_if(record.lost,
                  [this](const sync::LostValue& lost) { return !m_decisions.contains(lost.id); });
    auto place = std::find_if(list.records.begin(), list.records.end(), same);
    if (place != list.records.end()) {
        record.names.insert(place->names);
        record.lost.insert(record.lost.end(), place->lost.begin(), place->lost.end());
        *place = std::move(record);
        place->lost = inOrderOf(m_pane->record(), std::move(place->lost));
    } else if (!record.lost.empty()) {
        record.lost = inOrderOf(m_pane->record(), std::move(record.lost));
        const auto row = std::min(m_row, static_cast<int>(list.records.size()));
        list.records.insert(list.records.begin() + row, std::move(record));
    }
}

void ConflictPanel::leaveDecided()
{
    if (!m_decided.isNull()) {
        m_decided = {};
        m_decisions.clear();
        m_soon.start();
    }
}

void ConflictPanel::hideEvent(QHideEvent* event)
{
    leaveDecided();
    QWidget::hideEvent(event);
}

void ConflictPanel::showList(sync::ConflictList list)
{
    m_isRead = true;
    m_isShared = list.isShared;
    m_isCut = list.isCut;
    QList<Uuid> selected;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        selected.append(m_model->at(index.row())->id);
    }
    m_model->setRecords(std::move(list.records));
    QItemSelection rows;
    for (const Uuid& id : std::as_const(selected)) {
        if (const int row = m_model->rowOf(id); row >= 0) {
            rows.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
        }
    }
    showCurrent();
    if (rows.size() > 1) {
        m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    }
    if (m_isCut && m_strip->sentence().isEmpty()) {
        m_strip->showMessage(Tone::Info, tr("The newest %1 conflicts are listed. Decide some of "
                                            "them to see the others.")
                                             .arg(QLocale().toString(kMost)));
    }
    showActions();
    showEmptyState();
}

void ConflictPanel::showCurrent()
{
    if (!m_wanted.isNull() && m_isRead) {
        m_current = std::exchange(m_wanted, {});
    }
    int row = m_model->rowOf(m_current);
    if (row < 0) {
        row = std::min(m_row, m_model->rowCount() - 1); // the next one, when this was decided
    }
    const ConflictedRecord* record = m_model->at(row);
    if (record == nullptr) {
        if (m_pane->isAncestorOf(QApplication::focusWidget())) {
            m_table->setFocus(Qt::OtherFocusReason);
        }
        m_pane->setVisible(false);
        m_current = {};
        m_pane->clear();
        return;
    }
    m_pane->setVisible(true);
    const bool other = record->id != m_current;
    const bool replaced = other && !m_current.isNull();
    const bool inPane = m_pane->isAncestorOf(QApplication::focusWidget());
    m_current = record->id;
    m_row = row;
    if (other) {
        m_pane->clear();
        m_pane->showRecord(*record);
        if (replaced) {
            m_moved.start();
        }
    } else {
        m_pane->showRecord(*record);
    }
    m_table->setCurrentIndex(m_model->index(row, 0));
    // The button that was pressed goes: the keys then move in the list, and decide nothing. After
    // the row is chosen, or a table that gets the focus chooses its first one.
    if (inPane && (other || !m_pane->isAncestorOf(QApplication::focusWidget()))) {
        m_table->setFocus(Qt::OtherFocusReason);
    }
}

void ConflictPanel::showEmptyState()
{
    const bool filtered = !m_bar->text().isEmpty() || m_bar->isToggled(kMine);
    m_bar->setCount(m_isRead ? m_model->rowCount() : -1, m_model->total());
    m_empty->setButton({});
    if (!m_isRead) {
        m_empty->setContent({}, tr("Reading conflicts…"), {});
    } else if (filtered) {
        m_empty->setContent(u"edit-find"_s, tr("No conflict matches"),
                            tr("Check the spelling, or remove a filter."));
        m_empty->setButton(tr("Show all open conflicts"));
    } else if (showsDecided()) {
        m_empty->setContent(u"vcs-merge"_s, tr("Nothing decided yet"),
                            tr("Conflicts that somebody has decided stay here, with both values "
                               "and who decided."));
        m_empty->setButton(tr("Show all open conflicts"));
    } else if (m_isShared) {
        m_empty->setContent(u"vcs-merge"_s, tr("No open conflicts"),
                            tr("When two people change the same field before their computers have "
                               "met, both values are kept and wait here for a decision."));
    } else {
        m_empty->setContent(u"vcs-merge"_s, tr("No conflicts"),
                            tr("This lab is a file on this computer and shares its changes with no "
                               "server, so nobody can change the same field elsewhere at the same "
                               "time."));
    }
}

void ConflictPanel::showActions()
{
    int records = 0;
    const bool some = !keptOfSelection(records).empty();
    permit(*m_keep, some && !m_busy, m_parts.context.refusalOf(u"sync.resolve"_s));
    const ConflictedRecord* record = m_model->at(m_table->currentIndex().row());
    permit(*m_open,
           record != nullptr && record->row && !record->isRemoved() &&
               m_parts.panelOf.contains(record->entityName),
           {});
}

void ConflictPanel::showContextMenu(const QPoint& place)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_keep, m_open});
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

std::vector<ConflictDecision> ConflictPanel::keptOfSelection(int& records) const
{
    std::vector<ConflictDecision> kept;
    records = 0;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        const ConflictedRecord* record = m_model->at(index.row());
        const std::size_t before = kept.size();
        for (const sync::LostValue& lost : record->lost) {
            if (lost.isOpen()) {
                kept.push_back({lost.id, ConflictDecision::Take::Theirs});
            }
        }
        records += kept.size() > before ? 1 : 0;
    }
    return kept;
}

void ConflictPanel::askToKeepTheirs()
{
    int records = 0;
    const std::vector<ConflictDecision> kept = keptOfSelection(records);
    const int count = static_cast<int>(kept.size());
    auto* box = new QMessageBox(this);
    box->setObjectName(u"keepQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(tr("Keep as they are"));
    box->setText(records == 1 ? tr("Keep the selected record as it is?")
                              : tr("Keep the %1 selected records as they are?").arg(records));
    box->setInformativeText(tr("%n value(s) that were not taken are given up. They stay in the "
                               "history. This cannot be undone.",
                               nullptr, count));
    QPushButton* keep = box->addButton(tr("Keep"), QMessageBox::AcceptRole);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(keep);
    connect(keep, &QPushButton::clicked, this, [this, kept] { store(kept, {}); });
    box->open();
}

void ConflictPanel::openRecord()
{
    const ConflictedRecord* record = m_model->at(m_table->currentIndex().row());
    const QString panel = record == nullptr ? QString() : m_parts.panelOf.value(record->entityName);
    if (!panel.isEmpty()) {
        const QString id = record->id.toString();
        m_parts.context.navigator.setCurrent(record->entityName, id);
        m_parts.context.navigator.open(panel, id);
    }
}

void ConflictPanel::decide(const std::vector<ConflictDecision>& decisions, const QString& reasonFor)
{
    if (m_moved.isValid() && !m_moved.hasExpired(QApplication::doubleClickInterval())) {
        return; // the second click of two was meant for the record before
    }
    if (reasonFor.isEmpty()) {
        store(decisions, {});
        return;
    }
    auto* dialog =
        new ReasonDialog(tr("Why?"), tr("Changing the status to %1 needs a reason.").arg(reasonFor),
                         tr("Save"), this);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, decisions] { store(decisions, dialog->reason()); });
    dialog->open();
}

void ConflictPanel::store(const std::vector<ConflictDecision>& decisions, const QString& reason)
{
    if (m_busy) {
        return;
    }
    m_busy = true;
    m_strip->clear();
    showActions();
    stayDecided(decisions); // before anything is told of it
    m_parts.service.decide(decisions, reason, this,
                           [this, decisions](const Result<changes::Written>& written) {
                               m_busy = false;
                               if (!written) {
                                   m_strip->showError(written.error());
                                   for (const ConflictDecision& decision : decisions) {
                                       m_decisions.remove(decision.conflict);
                                   }
                               }
                               reload(); // what is there now, before anybody decides again
                           });
}

void ConflictPanel::stayDecided(const std::vector<ConflictDecision>& decisions)
{
    const auto& lost = m_pane->record().lost;
    for (const ConflictDecision& decision : decisions) {
        if (std::none_of(lost.begin(), lost.end(),
                         [&](const sync::LostValue& one) { return one.id == decision.conflict; })) {
            return; // of several records, after a question: nothing of them is to be looked at
        }
    }
    if (m_decided != m_current) {
        m_decisions.clear();
    }
    m_decided = m_current;
    for (const ConflictDecision& decision : decisions) {
        m_decisions.insert(decision.conflict);
    }
}

void ConflictPanel::navigateTo(const QString& target)
{
    const auto id = Uuid::fromString(target);
    if (!id) {
        return;
    }
    m_wanted = *id;
    leaveDecided();
    m_bar->setText({});
    m_bar->setToggled(kMine, false);
    m_bar->setToggled(kDecided, false);
    reload();
}

QString ConflictPanel::unsavedWork() const
{
    return m_pane->hasDraft() ? tr("a value that was typed to decide a conflict") : QString();
}

} // namespace tracseq::ui
