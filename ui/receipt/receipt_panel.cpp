// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipt/receipt_panel.h"

#include "core/receipt/shipment.h"
#include "ui/receipt/receipt_desk.h"
#include "ui/receipt/shipment_dialog.h"
#include "ui/receipt/shipments_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tool_bar.h"

#include <QAction>
#include <QBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

namespace tracseq::ui {

using receipt::ReceiptService;
using receipt::ShipmentSummary;
using namespace Qt::StringLiterals;

ReceiptPanel::ReceiptPanel(const ReceiptParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_model(new ShipmentsModel(this))
    , m_pages(new QStackedWidget(this))
    , m_list(new QWidget(this))
    , m_strip(new ErrorStrip(this))
    , m_filter(new FilterBar(this))
    , m_table(new DataTable(this))
    , m_desk(new ReceiptDesk(parts, this))
{
    setObjectName(u"receipt.desk"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    makeList();
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_desk);
    setFocusProxy(m_table);
    connect(m_desk, &ReceiptDesk::left, this, &ReceiptPanel::backToList);
    connect(&parts.hub, &changes::ChangeHub::changed, this, [this](const changes::ChangeSet& set) {
        if (!isAtDesk() &&
            (set.entities.contains(u"shipment"_s) || set.entities.contains(u"shipment_item"_s) ||
             set.entities.contains(u"project"_s))) {
            reload();
        }
    });
    showActions();
    reload();
}

void ReceiptPanel::makeList()
{
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeActions();
    column->addWidget(m_strip);
    m_filter->setPlaceholder(tr("Search shipments"));
    connect(m_filter, &FilterBar::textEdited, this, &ReceiptPanel::reload);
    column->addWidget(m_filter);
    m_table->setObjectName(u"shipments"_s);
    m_table->setAccessibleName(tr("Shipments"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->keepColumns(m_parts.context.settings, u"receipt.shipments"_s);
    m_empty = new EmptyState(m_table);
    showEmpty();
    connect(m_empty, &EmptyState::buttonClicked, m_new, &QAction::trigger);
    m_table->setEmptyWidget(m_empty);
    column->addWidget(m_table, 1);
    connect(m_table, &QAbstractItemView::activated, this, &ReceiptPanel::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ReceiptPanel::showActions);
}

void ReceiptPanel::makeActions()
{
    auto* bar = new ToolBar(tr("Receipt"), m_list);
    const auto make = [this](const char* name, const QString& iconName, const QString& text,
                             void (ReceiptPanel::*slot)()) {
        auto* action = new QAction(icon(iconName), text, this);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_new = make("newShipment", u"list-add"_s, tr("New shipment…"), &ReceiptPanel::addShipment);
    m_open =
        make("openShipment", u"document-open"_s, tr("To the desk"), &ReceiptPanel::openCurrent);
    m_remove = make("removeShipment", u"edit-delete"_s, tr("Remove…"), &ReceiptPanel::askToRemove);
    bar->addPrimaryAction(m_new);
    bar->addAction(m_open);
    bar->addAction(m_remove, ToolBar::Show::IconOnly);
    m_list->layout()->addWidget(bar);
}

void ReceiptPanel::showEmpty()
{
    if (!m_filter->text().trimmed().isEmpty()) {
        m_empty->setContent(u"edit-find"_s, tr("Nothing found"),
                            tr("No shipment has these words in its name, project, tracking number, "
                               "sender or remarks."));
        m_empty->setButton({});
        return;
    }
    m_empty->setContent(
        u"package"_s, tr("No shipments yet"),
        tr("A shipment says what is to come and what came: announce it from samples "
           "or a spreadsheet, scan what arrives, and send back what differs."));
    m_empty->setButton(tr("New shipment…"), u"list-add"_s);
}

bool ReceiptPanel::isAtDesk() const
{
    return m_pages->currentWidget() == m_desk;
}

void ReceiptPanel::reload()
{
    using All = std::vector<ShipmentSummary>;
    m_parts.tasks.read<All>(
        this,
        [search = m_filter->text()](database::Connection& connection) {
            return receipt::listShipments(connection, search);
        },
        [this, token = ++m_token](Result<All> all) {
            if (token != m_token) {
                return;
            }
            if (!all) {
                m_strip->showError(all.error());
                return;
            }
            showEmpty();
            m_model->setShipments(std::move(*all));
            if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
                m_table->selectRow(0);
            }
            const auto count = static_cast<qint64>(m_model->rowCount());
            m_filter->setCount(count, count);
            showActions();
        });
}

void ReceiptPanel::showActions()
{
    const ShipmentSummary* current = m_model->at(m_table->currentIndex().row());
    permit(*m_new, true, m_parts.context.refusalOf(u"receipt.create"_s));
    permit(*m_open, current != nullptr, {});
    permit(*m_remove, current != nullptr && current->status == QLatin1String(receipt::kOpen),
           m_parts.context.refusalOf(u"receipt.remove"_s));
}

void ReceiptPanel::addShipment()
{
    m_strip->clear();
    auto* dialog = new ShipmentDialog(m_parts, std::nullopt, this);
    connect(dialog, &ShipmentDialog::stored, this, [this](const ReceiptService::Done& done) {
        m_parts.undo.add(done.written);
        openDesk(done.id);
    });
    dialog->open();
}

void ReceiptPanel::openCurrent()
{
    if (const ShipmentSummary* current = m_model->at(m_table->currentIndex().row())) {
        openDesk(current->id);
    }
}

void ReceiptPanel::openDesk(const Uuid& id)
{
    m_pages->setCurrentWidget(m_desk);
    setFocusProxy(m_desk);
    m_desk->setShipment(id);
}

void ReceiptPanel::backToList()
{
    m_pages->setCurrentWidget(m_list);
    setFocusProxy(m_table);
    m_table->setFocus();
    reload();
    if (const int row = m_model->rowOf(m_desk->shipment()); row >= 0) {
        m_table->selectRow(row);
    }
}

void ReceiptPanel::askToRemove()
{
    const ShipmentSummary* current = m_model->at(m_table->currentIndex().row());
    if (current == nullptr) {
        return;
    }
    const int items = current->counts.announced + current->counts.unexpected;
    auto* box = new QMessageBox(
        QMessageBox::Question, tr("Remove %1").arg(current->name),
        tr("The shipment is removed with its %n item(s). No sample is.", nullptr, items),
        QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* yes = box->addButton(tr("Remove"), QMessageBox::AcceptRole);
    connect(yes, &QPushButton::clicked, this, [this, id = current->id, name = current->name] {
        m_parts.service.remove(id, name, this, [this](const Result<ReceiptService::Done>& done) {
            if (done) {
                m_parts.undo.add(done->written);
            } else {
                m_strip->showError(done.error());
            }
        });
    });
    box->open();
}

void ReceiptPanel::navigateTo(const QString& target)
{
    if (const auto id = Uuid::fromString(target)) {
        openDesk(*id);
    }
}

bool ReceiptPanel::takeScan(const QString& code)
{
    if (!isAtDesk()) {
        return false;
    }
    m_desk->takeCode(code);
    return true;
}

QString ReceiptPanel::unsavedWork() const
{
    return m_desk->unknownCodes().isEmpty() ? QString() : tr("codes that are not noted");
}

} // namespace tracseq::ui
