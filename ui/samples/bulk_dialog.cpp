// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/bulk_dialog.h"

#include "core/base/error_text.h"
#include "core/samples/sample.h"
#include "ui/samples/bulk_delegate.h"
#include "ui/samples/bulk_model.h"
#include "ui/samples/bulk_start.h"
#include "ui/samples/fill_dialog.h"
#include "ui/samples/replace_dialog.h"
#include "ui/samples/sample_forms.h"
#include "ui/samples/series_dialog.h"
#include "ui/widgets/app_style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/thin_bar.h"
#include "ui/widgets/tone_label.h"
#include "ui/widgets/tool_bar.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace tracseq::ui {

using samples::BulkCell;
using samples::BulkDraft;
using samples::BulkPlace;
using samples::BulkRange;
using namespace Qt::StringLiterals;

namespace {
constexpr QSize kSize(1120, 700);
constexpr int kProgressMs = 50;
constexpr int kRowNumberWidth = 48;
} // namespace

BulkDialog::BulkDialog(SamplesParts& parts, quint64 origin, QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_origin(origin)
    , m_model(new BulkModel(parts.tasks, parts.projects, this))
    , m_start(new BulkStart(m_parts, this))
    , m_pages(new QStackedWidget(this))
    , m_table(new DataTable(this))
    , m_strip(new ErrorStrip(this))
    , m_says(new ToneLabel(Tone::Muted, this))
    , m_count(new QLabel(this))
    , m_busy(new ThinBar(this))
    , m_progress(new QTimer(this))
{
    setWindowTitle(tr("Add several samples"));
    build();
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(metrics::kSpaceL, metrics::kSpaceL, metrics::kSpaceL, 0);
    auto* intro = new QLabel(tr("Each value here is put into every row. In the grid that follows "
                                "you can change each cell, paste blocks and fill down."),
                             page);
    intro->setWordWrap(true);
    column->addWidget(intro);
    column->addSpacing(metrics::kSpaceM);
    column->addWidget(m_start, 1);
    m_pages->insertWidget(0, page);
    m_pages->setCurrentIndex(0);
    connect(m_start, &BulkStart::edited, this, &BulkDialog::showState);
    showState();
}

BulkDialog::BulkDialog(SamplesParts& parts, quint64 origin, const RowBatch& rows, QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_origin(origin)
    , m_model(new BulkModel(parts.tasks, parts.projects, this))
    , m_pages(new QStackedWidget(this))
    , m_table(new DataTable(this))
    , m_strip(new ErrorStrip(this))
    , m_says(new ToneLabel(Tone::Muted, this))
    , m_count(new QLabel(this))
    , m_busy(new ThinBar(this))
    , m_progress(new QTimer(this))
{
    setWindowTitle(tr("Edit %n sample(s) as a grid", nullptr, static_cast<int>(rows.rows.size())));
    build();
    std::vector<BulkDraft::Form> forms;
    forms.reserve(rows.rows.size());
    for (const database::Record& row : rows.rows) {
        forms.push_back(parts.forms.find(row.values[samples::TemplateVersion].uuid()));
    }
    database::Names names = parts.projects.names();
    names.insert(rows.names);
    showGrid(BulkDraft({today(parts.store.clock()), QLocale(), parts.projects.finder(), names},
                       rows.rows, std::move(forms)));
}

void BulkDialog::build()
{
    setObjectName(u"bulkDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kSize);
    auto* grid = new QWidget(this);
    auto* column = new QVBoxLayout(grid);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new ToolBar(tr("Grid"), grid);
    makeTools(bar);
    m_table->setObjectName(u"bulkTable"_s);
    m_table->setAccessibleName(tr("Samples to be stored"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new BulkDelegate(m_table, *m_model, m_parts.projects));
    m_table->verticalHeader()->show();
    m_table->verticalHeader()->setFixedWidth(kRowNumberWidth);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->installEventFilter(this);
    m_table->setEditHook([this](const QList<CellEdit>& edits) { applyEdits(edits); });
    m_table->setGrowHook(
        [this](int rows) { m_grew = m_model->addRows(rows - m_model->rowCount()) > 0; });
    connect(m_table, &DataTable::pasteClipped, this, [this](qint64 cells) {
        m_strip->showMessage(Tone::Warning,
                             tr("%1 pasted cells were left out: they lie beyond the last column or "
                                "row, or over cells that are computed.")
                                 .arg(QLocale().toString(cells)));
    });
    column->addWidget(bar);
    column->addWidget(m_table, 1);
    m_pages->addWidget(grid);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(u"apply"_s);
    m_apply->setDefault(true);
    makePrimary(m_apply);
    connect(buttons, &QDialogButtonBox::accepted, this, &BulkDialog::advance);
    connect(buttons, &QDialogButtonBox::rejected, this, &BulkDialog::reject);
    m_says->setObjectName(u"says"_s);
    m_count->setObjectName(u"bulkCount"_s);
    auto* footer = new QHBoxLayout;
    footer->setContentsMargins(metrics::kSpaceL, metrics::kSpaceM, metrics::kSpaceL,
                               metrics::kSpaceM);
    footer->setSpacing(metrics::kSpaceL);
    footer->addWidget(m_count);
    footer->addWidget(m_says, 1);
    footer->addWidget(buttons);
    m_says->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_busy);
    layout->addLayout(footer);
    m_busy->hide();
    m_progress->setInterval(kProgressMs);
    connect(m_progress, &QTimer::timeout, this,
            [this] { m_busy->setProgress(m_rowsDone->load(), m_toStore); });
    connect(m_model, &BulkModel::stateChanged, this, &BulkDialog::showState);
    connect(m_model, &BulkModel::failed, m_strip, &ErrorStrip::showError);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &BulkDialog::showState);
}

QAction* BulkDialog::addTool(ToolBar* bar, const QString& iconName, const QString& text,
                             const QString& name, const QKeySequence& keys,
                             void (BulkDialog::*call)())
{
    auto* action = new QAction(icon(iconName), text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, call);
    addAction(action);
    bar->addAction(action, name == u"gridUndo" || name == u"gridRedo" ? ToolBar::Show::IconOnly
                                                                      : ToolBar::Show::IconAndText);
    return action;
}

void BulkDialog::makeTools(ToolBar* bar)
{
    m_undo = addTool(bar, u"edit-undo"_s, tr("Undo in the grid"), u"gridUndo"_s, QKeySequence::Undo,
                     &BulkDialog::undo);
    m_redo = addTool(bar, u"edit-redo"_s, tr("Redo in the grid"), u"gridRedo"_s,
                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), &BulkDialog::redo);
    addTool(bar, u"go-down"_s, tr("Fill down"), u"fillDown"_s, QKeySequence(Qt::CTRL | Qt::Key_D),
            &BulkDialog::fillDown);
    addTool(bar, u"edit-paste"_s, tr("Fill with…"), u"fillWith"_s,
            QKeySequence(Qt::CTRL | Qt::Key_E), &BulkDialog::askForValue);
    addTool(bar, u"view-list-details"_s, tr("Series…"), u"series"_s,
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), &BulkDialog::askForSeries);
    addTool(bar, u"edit-find"_s, tr("Replace…"), u"replace"_s, QKeySequence(Qt::CTRL | Qt::Key_H),
            &BulkDialog::askForReplace);
    m_addRow = addTool(bar, u"list-add"_s, tr("Add a row"), u"addRow"_s,
                       QKeySequence(Qt::CTRL | Qt::Key_Plus), &BulkDialog::addRow);
    addTool(bar, u"edit-delete"_s, tr("Take rows out"), u"removeRows"_s,
            QKeySequence(Qt::CTRL | Qt::Key_Minus), &BulkDialog::removeRows);
    m_next = addTool(bar, u"go-next"_s, tr("Next error"), u"nextError"_s, QKeySequence(Qt::Key_F8),
                     &BulkDialog::showNextProblem);
}

void BulkDialog::advance()
{
    if (!m_model->hasDraft()) {
        showGrid(m_start->draft());
    } else if (m_model->isReady() && !m_storing) {
        store();
    }
}

void BulkDialog::showGrid(BulkDraft draft)
{
    m_model->begin(std::move(draft));
    m_table->setModel(m_model); // with the first widths of these columns
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &BulkDialog::showState, Qt::UniqueConnection);
    m_pages->setCurrentIndex(m_pages->count() - 1);
    m_addRow->setVisible(m_model->draft().isNew());
    m_table->setCurrentIndex(m_model->index(0, 0));
    m_table->setFocus();
    showState();
}

void BulkDialog::showState()
{
    if (!m_model->hasDraft()) {
        m_count->clear();
        m_says->clear();
        m_apply->setText(tr("Next"));
        m_apply->setEnabled(m_start != nullptr && m_start->isValid());
        for (QAction* tool : actions()) {
            tool->setEnabled(false);
        }
        return;
    }
    const BulkDraft& draft = m_model->draft();
    const int rows = draft.rowCount();
    for (QAction* tool : actions()) {
        tool->setEnabled(!m_storing && rows > 0);
    }
    m_undo->setEnabled(!m_storing && draft.canUndo());
    m_redo->setEnabled(!m_storing && draft.canRedo());
    m_addRow->setEnabled(!m_storing && rows < BulkDraft::kMaxRows);
    m_next->setEnabled(draft.problemCount() > 0);
    m_count->setText(tr("%n row(s)", nullptr, rows));
    int stored = rows;
    if (draft.isNew()) {
        m_apply->setText(tr("Add %n sample(s)", nullptr, rows));
    } else {
        stored = m_model->isSettled() ? static_cast<int>(draft.edits().size()) : 0;
        m_apply->setText(tr("Save %n sample(s)", nullptr, stored));
    }
    m_apply->setEnabled(!m_storing && m_model->isReady() && stored > 0);
    const QModelIndex current = m_table->currentIndex();
    const QString here = current.isValid() && current.row() < rows
                             ? draft.error(current.row(), current.column())
                             : QString();
    m_says->setToolTip(here);
    if (!draft.isJudged()) {
        m_says->setTone(Tone::Muted);
        m_says->setText(tr("Checking…"));
    } else if (draft.problemCount() == 0) {
        m_says->setTone(m_model->isSettled() ? Tone::Good : Tone::Muted);
        m_says->setText(!m_model->isSettled() ? tr("Checking…")
                        : stored == 0         ? tr("Nothing is changed.")
                                              : tr("No errors."));
    } else {
        const QString count = tr("%n error(s).", nullptr, draft.problemCount());
        m_says->setTone(Tone::Bad);
        m_says->setText(here.isEmpty() ? tr("%1 F8 goes to the next one.").arg(count)
                                       : count + u' ' + here);
    }
}

void BulkDialog::store()
{
    const BulkDraft& draft = m_model->draft();
    m_storing = true;
    m_strip->clear();
    m_rowsDone = std::make_shared<std::atomic<int>>(0);
    m_edited.clear();
    const auto done = [this](const Result<changes::Written>& written) { finished(written); };
    if (draft.isNew()) {
        const auto rows = draft.newValues();
        m_toStore = static_cast<int>(rows.size());
        m_parts.service.createAll(rows, m_origin, m_rowsDone, this, done);
    } else {
        const auto edits = draft.edits();
        m_toStore = static_cast<int>(edits.size());
        for (const samples::SampleEdit& edit : edits) {
            m_edited.push_back(edit.id);
        }
        m_parts.service.edit(edits, {}, m_origin, this, done, m_rowsDone);
    }
    m_table->setEnabled(false);
    m_busy->setProgress(0, m_toStore);
    m_busy->show();
    m_progress->start();
    showState();
}

int BulkDialog::rowOfFailure() const
{
    const int at = m_rowsDone->load();
    if (m_model->draft().isNew()) {
        return at < m_toStore ? at : -1;
    }
    return at < static_cast<int>(m_edited.size())
               ? m_model->draft().rowOf(m_edited[static_cast<std::size_t>(at)])
               : -1;
}

void BulkDialog::finished(const Result<changes::Written>& done)
{
    m_storing = false;
    m_progress->stop();
    m_busy->hide();
    m_table->setEnabled(true);
    if (done) {
        Q_EMIT stored(*done);
        accept();
        return;
    }
    const QString sentence = errorText(done.error());
    const int row = rowOfFailure();
    if (row < 0) {
        m_strip->showError(done.error());
    } else {
        m_strip->showMessage(
            Tone::Bad,
            tr("Row %1: %2 Nothing was stored.").arg(QLocale().toString(row + 1), sentence));
        m_model->setRefused(row, sentence);
        goTo({row, m_model->draft().columnOf(samples::Name)});
    }
    showState();
}

void BulkDialog::reject()
{
    if (m_storing) {
        return; // it is stored in a moment, or refused
    }
    if (!m_model->hasDraft() || !m_model->draft().isChanged()) {
        QDialog::reject();
        return;
    }
    auto* question =
        new QMessageBox(QMessageBox::Question, windowTitle(),
                        tr("Discard what was typed into the grid?"), QMessageBox::Cancel, this);
    question->setObjectName(u"discardQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton* discard = question->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    question->open();
}

} // namespace tracseq::ui
