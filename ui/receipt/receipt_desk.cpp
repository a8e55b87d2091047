// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipt/receipt_desk.h"

#include "core/receipt/shipment.h"
#include "core/receipt/shipment_item.h"
#include "ui/receipt/feedback_line.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/thin_bar.h"
#include "ui/widgets/tone_label.h"
#include "ui/widgets/tool_bar.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QToolButton>

namespace tracseq::ui {

using receipt::ItemView;
using receipt::ShipmentView;
using namespace Qt::StringLiterals;

namespace {
constexpr int kFirstConditionKey = Qt::Key_F2;
constexpr int kCodeHeight = 42;
constexpr int kConditionsInRow = 4;
} // namespace

ReceiptDesk::ReceiptDesk(const ReceiptParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_model(new ItemsModel(this))
    , m_strip(new ErrorStrip(this))
    , m_bar(new ToolBar({}, this))
    , m_state(new Badge(this))
    , m_facts(new ToneLabel(Tone::Muted, this))
    , m_table(new DataTable(this))
{
    setObjectName(u"receiptDesk"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_strip);
    makeActions();
    layout->addWidget(makeScanArea());
    layout->addWidget(makeItemsBar());
    makeTable();
    layout->addWidget(m_table, 1);
    setFocusProxy(m_code);
    connect(&parts.hub, &changes::ChangeHub::changed, this, [this](const changes::ChangeSet& set) {
        if (!m_id.isNull() &&
            (set.entities.contains(u"shipment"_s) || set.entities.contains(u"shipment_item"_s) ||
             set.entities.contains(u"sample"_s))) {
            reload();
        }
    });
    auto* note = new QShortcut(Qt::Key_F9, this);
    note->setContext(Qt::WidgetWithChildrenShortcut);
    connect(note, &QShortcut::activated, this, &ReceiptDesk::noteUnexpected);
    showUnknown();
}

QAction* ReceiptDesk::makeAction(const char* name, const QString& iconName, const QString& text,
                                 void (ReceiptDesk::*slot)())
{
    auto* action = new QAction(icon(iconName), text, this);
    action->setObjectName(QLatin1String(name));
    if (slot != nullptr) {
        connect(action, &QAction::triggered, this, slot);
    }
    return action;
}

void ReceiptDesk::makeActions()
{
    m_back = makeAction("allShipments", u"go-previous"_s, tr("Shipments"), &ReceiptDesk::left);
    m_back->setToolTip(tr("Back to all shipments"));
    m_close = makeAction("closeShipment", u"dialog-ok-apply"_s, tr("Close shipment"),
                         &ReceiptDesk::askToClose);
    m_reopen =
        makeAction("reopenShipment", u"document-edit"_s, tr("Reopen…"), &ReceiptDesk::askToReopen);
    m_expect = makeAction("expectItems", u"list-add"_s, tr("Manifest"), nullptr);
    m_fromSamples =
        makeAction("expectSamples", u"view-list-details"_s,
                   tr("Samples of a project or an import…"), &ReceiptDesk::askForSamples);
    m_fromSheet = makeAction("expectSheet", u"document-import"_s, tr("From a spreadsheet…"),
                             &ReceiptDesk::askForManifest);
    auto* manifest = new QMenu(this);
    manifest->addActions({m_fromSamples, m_fromSheet});
    m_expect->setMenu(manifest);
    m_differences = makeAction("discrepancies", u"document-export"_s, tr("Discrepancies"), nullptr);
    auto* files = new QMenu(this);
    files->addAction(makeAction("discrepanciesPdf", u"application-pdf"_s, tr("Save as PDF…"),
                                &ReceiptDesk::askForPdf));
    files->addAction(
        makeAction("discrepanciesCsv", u"text-csv"_s, tr("Save as csv…"), &ReceiptDesk::askForCsv));
    m_differences->setMenu(files);
    m_edit =
        makeAction("editShipment", u"document-edit"_s, tr("Details…"), &ReceiptDesk::editShipment);
    m_checkIn =
        makeAction("checkInRow", u"dialog-ok-apply"_s, tr("Check in"), &ReceiptDesk::checkInRow);
    m_takeBack = makeAction("takeBackRow", u"edit-undo"_s, tr("Take back"), &ReceiptDesk::takeBack);
    m_remove =
        makeAction("removeRow", u"list-remove"_s, tr("Off the manifest"), &ReceiptDesk::removeRows);
    m_bar->addWidget(m_state);
    m_bar->addAction(m_back);
    m_bar->addPrimaryAction(m_close);
    for (QAction* action : {m_expect, m_differences, m_edit, m_reopen}) {
        m_bar->addAction(action);
    }
}

QWidget* ReceiptDesk::makeScanArea()
{
    auto* area = new QWidget(this);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(metrics::kSpaceM, metrics::kSpaceS, metrics::kSpaceM, 0);
    column->setSpacing(metrics::kSpaceS);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    column->addWidget(m_facts);

    m_code = new QLineEdit(area);
    m_code->setObjectName(u"receiptCode"_s);
    m_code->setAccessibleName(tr("Code"));
    m_code->setFixedHeight(kCodeHeight);
    QFont large = fonts::title();
    m_code->setFont(large);
    m_code->installEventFilter(this);
    connect(m_code, &QLineEdit::returnPressed, this, &ReceiptDesk::submit);
    m_counts = new QLabel(area);
    m_counts->setObjectName(u"receiptCounts"_s);
    m_counts->setFont(large);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kSpaceL);
    row->addWidget(m_code, 1);
    row->addWidget(m_counts);
    column->addLayout(row);
    m_progress = new ThinBar(area);
    column->addWidget(m_progress);

    m_feedback = new FeedbackLine(area);
    column->addWidget(m_feedback);
    m_choices = new QListWidget(area);
    m_choices->setObjectName(u"receiptChoices"_s);
    m_choices->setAccessibleName(tr("Which one is it?"));
    m_choices->installEventFilter(this);
    m_choices->hide();
    connect(m_choices, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { choose(m_choices->row(item)); });
    column->addWidget(m_choices);

    m_unknownLine = new QWidget(area);
    auto* unknown = new QHBoxLayout(m_unknownLine);
    unknown->setContentsMargins(0, 0, 0, 0);
    m_unknownLabel = new QLabel(m_unknownLine);
    m_unknownLabel->setTextFormat(Qt::PlainText);
    m_unknownLabel->setWordWrap(true);
    auto* note = new QPushButton(tr("Note as unexpected (F9)"), m_unknownLine);
    note->setObjectName(u"noteUnexpected"_s);
    note->setFocusPolicy(Qt::TabFocus);
    connect(note, &QPushButton::clicked, this, &ReceiptDesk::noteUnexpected);
    auto* forget = new QPushButton(tr("Forget (Esc)"), m_unknownLine);
    forget->setObjectName(u"forgetUnknown"_s);
    forget->setFocusPolicy(Qt::TabFocus);
    connect(forget, &QPushButton::clicked, this, &ReceiptDesk::forgetUnknown);
    unknown->addWidget(m_unknownLabel, 1);
    unknown->addWidget(note);
    unknown->addWidget(forget);
    column->addWidget(m_unknownLine);
    column->addWidget(makeConditions());
    return area;
}

QWidget* ReceiptDesk::makeConditions()
{
    auto* box = new QWidget(this);
    m_conditionBox = box;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpaceXs);
    m_conditionOf = new QLabel(box);
    m_conditionOf->setObjectName(u"receiptTarget"_s);
    m_conditionOf->setTextFormat(Qt::PlainText);
    m_conditionOf->setFont(fonts::strong());
    column->addWidget(m_conditionOf);
    QHBoxLayout* row = nullptr;
    int number = 0;
    for (const receipt::ArrivalCondition& condition : receipt::conditions()) {
        if (number % kConditionsInRow == 0) {
            row = new QHBoxLayout;
            row->setSpacing(metrics::kSpaceS);
            row->addStretch();
            column->addLayout(row);
        }
        const QKeySequence key(kFirstConditionKey + number);
        auto* chip = new Chip(tr("%1 %2").arg(key.toString(QKeySequence::NativeText),
                                              receipt::conditionLabel(condition)),
                              false, box);
        chip->setObjectName(u"condition%1"_s.arg(condition.field));
        const int field = condition.field;
        connect(chip, &QAbstractButton::clicked, this, [this, field] { toggleCondition(field); });
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, field] { toggleCondition(field); });
        row->insertWidget(row->count() - 1, chip);
        m_conditions += chip;
        ++number;
    }
    return box;
}

QWidget* ReceiptDesk::makeItemsBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::kSpaceM, metrics::kSpaceS, metrics::kSpaceM, metrics::kSpaceS);
    row->setSpacing(metrics::kSpaceS);
    m_show = new QComboBox(bar);
    m_show->setObjectName(u"receiptShow"_s);
    m_show->setAccessibleName(tr("Which items are shown"));
    // In the order of ItemsModel::Show.
    m_show->addItems({tr("All items"), tr("Not arrived"), tr("Arrived"), tr("Discrepancies")});
    connect(m_show, &QComboBox::activated, this,
            [this](int index) { setShow(static_cast<ItemsModel::Show>(index)); });
    row->addWidget(m_show);
    row->addStretch();
    for (QAction* action : {m_checkIn, m_takeBack, m_remove}) {
        auto* button = new QToolButton(bar);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        row->addWidget(button);
    }
    return bar;
}

void ReceiptDesk::makeTable()
{
    m_table->setObjectName(u"receiptItems"_s);
    m_table->setAccessibleName(tr("Items of the shipment"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked);
    m_table->keepColumns(m_parts.context.settings, u"receipt.desk"_s);
    m_table->setEditHook([this](const QList<CellEdit>& edits) {
        for (const CellEdit& edit : edits) {
            editRemarks(edit.index, edit.value.toString());
        }
    });
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_checkIn, m_takeBack, m_remove});
    auto* empty = new EmptyState(m_table);
    empty->setContent(u"package"_s, tr("Nothing is announced yet"),
                      tr("Say what is to come by the button Manifest: samples that are "
                         "registered, or a spreadsheet of the sender. Or scan what is there."));
    empty->setButton({});
    m_table->setEmptyWidget(empty);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (index.column() != ItemsModel::RemarksColumn) {
            checkInRow();
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ReceiptDesk::rowChosen);
}

void ReceiptDesk::setShipment(const Uuid& id)
{
    if (id != m_id) {
        m_id = id;
        m_view = {};
        m_model->setItems({});
        m_unknown.clear();
        m_target = {};
        endQuestion();
        showUnknown();
        m_strip->clear();
        setShow(ItemsModel::Show::All);
        sayReady();
    }
    m_wantsFocus = true;
    reload();
    m_code->setFocus();
}

void ReceiptDesk::sayReady()
{
    if (m_view.isClosed()) {
        m_feedback->show({Tone::Neutral, u"package"_s, tr("Closed"),
                          tr("Reopen the shipment to change what it says of arrivals.")});
    } else {
        m_feedback->show({Tone::Neutral, u"view-barcode"_s, tr("Ready"),
                          tr("Scan a code, or type it and press Enter.")});
    }
}

void ReceiptDesk::reload()
{
    m_parts.tasks.read<ShipmentView>(
        this,
        [id = m_id](database::Connection& connection) {
            return receipt::loadShipment(connection, id);
        },
        [this, token = ++m_token](Result<ShipmentView> view) {
            if (token != m_token) {
                return;
            }
            if (view) {
                shown(std::move(*view));
            } else if (view.error().code() == ErrorCode::RowNotFound) {
                m_id = {};
                Q_EMIT left(); // it was removed
            } else {
                m_strip->showError(view.error());
            }
        });
}

void ReceiptDesk::shown(ShipmentView view)
{
    const bool turns = view.isClosed() != m_view.isClosed();
    m_view = std::move(view);
    if (turns) {
        endQuestion();
        sayReady();
    }
    m_model->setEditable(mayCheckIn());
    m_model->setItems(m_view.items);
    showHead();
    setTarget(m_target);
}

bool ReceiptDesk::mayCheckIn() const
{
    return !m_view.record.values.empty() && !m_view.isClosed() &&
           m_parts.context.refusalOf(u"receipt.update"_s).isEmpty();
}

void ReceiptDesk::showHead()
{
    const database::Entity& entity = receipt::shipmentEntity();
    m_bar->setTitle(m_view.name());
    const auto* state =
        entity.lifeCycle->state(m_view.record.values[receipt::ShipmentStatus].text());
    m_state->setState(state == nullptr ? QString()
                                       : entity.lifeCycle->label(QString::fromLatin1(state->name)),
                      state == nullptr ? Tone::Neutral : toneOf(state->tone));
    QStringList facts;
    for (const int index :
         {static_cast<int>(receipt::ShipmentProject), static_cast<int>(receipt::BroughtBy),
          static_cast<int>(receipt::ShipmentCourier), static_cast<int>(receipt::TrackingNumber),
          static_cast<int>(receipt::ShipmentReceived), static_cast<int>(receipt::Temperature)}) {
        const database::Field& field = entity.fields[static_cast<std::size_t>(index)];
        QString text =
            index == receipt::ShipmentProject
                ? m_view.project
                : fieldText(entity, field, m_view.record.values[static_cast<std::size_t>(index)],
                            {}, QLocale());
        if (text.isEmpty()) {
            continue;
        }
        if (*field.unit != '\0') {
            text += u' ' + unitText(field);
        }
        facts += tr("%1: %2").arg(field.translatedLabel(), text);
    }
    m_facts->setText(facts.join(u"   "_s));
    m_facts->setVisible(!facts.isEmpty());
    showActions();
}

QString ReceiptDesk::countsShown() const
{
    return m_counts->text();
}

void ReceiptDesk::showActions()
{
    const QString mayNot = m_parts.context.refusalOf(u"receipt.update"_s);
    const bool closed = m_view.isClosed();
    const bool known = !m_view.record.values.empty();
    const receipt::ShipmentCounts counts = receipt::countItems(m_model->items());
    m_counts->setText(tr("%1 of %2 arrived").arg(counts.arrived).arg(counts.announced));
    m_progress->setProgress(counts.arrived, std::max(1, counts.announced));
    m_conditionBox->setVisible(!closed);
    m_close->setVisible(!closed);
    m_reopen->setVisible(closed);
    permit(*m_close, known && !closed, mayNot);
    permit(*m_reopen, closed, mayNot);
    permit(*m_expect, known && !closed, mayNot);
    permit(*m_fromSamples, known && !closed, mayNot);
    permit(*m_fromSheet, known && !closed, mayNot);
    permit(*m_edit, known, mayNot);
    permit(*m_differences, known, {});
    const auto chosen = chosenItems();
    const bool one = chosen.size() == 1;
    const bool expected = one && chosen.front().is(receipt::kExpected);
    m_checkIn->setText(expected && !m_unknown.isEmpty() ? tr("This is %1").arg(m_unknown.last())
                                                        : tr("Check in"));
    permit(*m_checkIn, expected && !closed, mayNot);
    permit(*m_takeBack,
           !closed && std::any_of(chosen.begin(), chosen.end(),
                                  [](const ItemView& item) { return item.hasArrived(); }),
           mayNot);
    permit(*m_remove,
           !closed && !chosen.empty() &&
               std::all_of(chosen.begin(), chosen.end(),
                           [](const ItemView& item) { return item.is(receipt::kExpected); }),
           mayNot);
    const bool opens = mayCheckIn() && !m_code->isEnabled();
    m_code->setEnabled(mayCheckIn());
    if (opens && (m_wantsFocus || isAncestorOf(QApplication::focusWidget()))) {
        m_code->setFocus(); // it could not take the keyboard before
    }
    m_wantsFocus = m_wantsFocus && !m_code->isEnabled();
    m_code->setPlaceholderText(closed             ? tr("The shipment is closed")
                               : mayNot.isEmpty() ? tr("Scan or type a code")
                                                  : mayNot);
    showTarget();
}

std::vector<ItemView> ReceiptDesk::chosenItems() const
{
    std::vector<ItemView> chosen;
    const auto rows = m_table->selectionModel()->selectedRows();
    chosen.reserve(static_cast<std::size_t>(rows.size()));
    for (const QModelIndex& row : rows) {
        if (const ItemView* item = m_model->at(row.row())) {
            chosen.push_back(*item);
        }
    }
    return chosen;
}

void ReceiptDesk::rowChosen()
{
    if (m_selecting) {
        return;
    }
    if (const auto chosen = chosenItems(); chosen.size() == 1) {
        m_target = chosen.front().id;
        showSample(chosen.front());
    }
    showActions();
}

void ReceiptDesk::showSample(const ItemView& item)
{
    if (!item.sample.isNull()) {
        m_parts.context.navigator.setCurrent(u"sample"_s, item.sample.toString());
    }
}

void ReceiptDesk::setTarget(const Uuid& item)
{
    m_target = item;
    const int row = item.isNull() ? -1 : m_model->rowOf(item);
    if (row >= 0 && (m_table->currentIndex().row() != row || chosenItems().size() != 1)) {
        const QScopedValueRollback guard(m_selecting, true);
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0));
    }
    showActions();
}

void ReceiptDesk::setShow(ItemsModel::Show show)
{
    m_show->setCurrentIndex(static_cast<int>(show));
    m_model->setShow(show);
    setTarget(m_target);
}

} // namespace tracseq::ui
