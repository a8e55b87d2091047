// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipt/items_model.h"

#include "core/receipt/shipment_item.h"
#include "ui/models/field_text.h"
#include "ui/receipt/receipt_words.h"
#include "ui/widgets/data_table.h"

#include <algorithm>
#include <array>

namespace tracseq::ui {

using receipt::ItemView;

namespace {

/// The fields of the columns, in their order; -1: several of them.
constexpr std::array kFieldOf = {
    static_cast<int>(receipt::ItemStatus),    static_cast<int>(receipt::ItemName),
    static_cast<int>(receipt::ItemBarcode),   static_cast<int>(receipt::ItemExternalId),
    static_cast<int>(receipt::ItemSample),    -1,
    static_cast<int>(receipt::ItemArrivedAt), static_cast<int>(receipt::ItemArrivedBy),
    static_cast<int>(receipt::ItemRemarks)};

} // namespace

bool ItemsModel::isShown(const ItemView& item) const
{
    switch (m_show) {
    case Show::All:
        return true;
    case Show::NotArrived:
        return !item.hasArrived();
    case Show::Arrived:
        return item.hasArrived();
    case Show::Trouble:
        return item.is(receipt::kMissing) || item.is(receipt::kUnexpected) || item.hasOtherCode() ||
               !item.conditions.empty();
    }
    return true;
}

void ItemsModel::rebuild()
{
    std::vector<std::size_t> rows;
    rows.reserve(m_items.size());
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (isShown(m_items[i])) {
            rows.push_back(i);
        }
    }
    if (rows == m_rows) {
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        }
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void ItemsModel::setItems(std::vector<ItemView> items)
{
    const bool same =
        std::equal(items.begin(), items.end(), m_items.begin(), m_items.end(),
                   [](const ItemView& left, const ItemView& right) { return left.id == right.id; });
    if (!same) {
        beginResetModel();
        m_items = std::move(items);
        m_rows.clear();
        endResetModel();
    } else {
        m_items = std::move(items);
    }
    rebuild();
}

void ItemsModel::setItem(const ItemView& item)
{
    const auto found = std::find_if(m_items.begin(), m_items.end(),
                                    [&](const ItemView& one) { return one.id == item.id; });
    if (found == m_items.end()) {
        m_items.push_back(item);
    } else {
        *found = item;
    }
    rebuild();
}

void ItemsModel::setShow(Show show)
{
    m_show = show;
    rebuild();
}

const ItemView* ItemsModel::at(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_items[m_rows[static_cast<std::size_t>(row)]];
}

const ItemView* ItemsModel::find(const Uuid& id) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(),
                                    [&](const ItemView& one) { return one.id == id; });
    return found == m_items.end() ? nullptr : &*found;
}

int ItemsModel::rowOf(const Uuid& id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row)->id == id) {
            return row;
        }
    }
    return -1;
}

int ItemsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ItemsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(kFieldOf.size());
}

QVariant ItemsModel::data(const QModelIndex& index, int role) const
{
    const ItemView* item = at(index.row());
    if (item == nullptr) {
        return {};
    }
    const database::Entity& entity = receipt::shipmentItemEntity();
    if (role == kToneRole && index.column() == StateColumn) {
        const auto* state = entity.lifeCycle->state(item->status);
        return state == nullptr ? QVariant() : QVariant(static_cast<int>(toneOf(state->tone)));
    }
    if (role == Qt::FontRole &&
        (index.column() == BarcodeColumn || index.column() == ExternalColumn)) {
        return fonts::mono();
    }
    if (role == Qt::ToolTipRole && index.column() == BarcodeColumn && !item->scanned.isEmpty()) {
        return tr("Scanned: %1").arg(item->scanned);
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole) {
        return {};
    }
    switch (index.column()) {
    case StateColumn:
        return entity.lifeCycle->label(item->status);
    case NameColumn:
        return item->name;
    case BarcodeColumn:
        return item->hasOtherCode() && !item->barcode.isEmpty()
                   ? tr("%1, bears %2").arg(item->barcode, item->scanned)
               : item->barcode.isEmpty() ? item->scanned
                                         : item->barcode;
    case ExternalColumn:
        return item->externalId;
    case SampleColumn:
        return item->accession.isEmpty() ? item->sampleName : item->accession;
    case ConditionColumn:
        return item->conditionText();
    case ArrivedColumn:
        return item->arrivedAt == 0 ? QString() : momentText(item->arrivedAt);
    case ByColumn:
        return item->arrivedBy;
    default:
        return item->remarks;
    }
}

QVariant ItemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    static constexpr std::array kKeys = {"state",     "name",    "barcode", "external", "sample",
                                         "condition", "arrived", "by",      "remarks"};
    static constexpr std::array kWidths = {105, 130, 170, 130, 95, 130, 0, 100, 115};
    const auto column = static_cast<std::size_t>(section);
    switch (role) {
    case Qt::DisplayRole: {
        const int field = kFieldOf.at(column);
        return field < 0 ? tr("Condition")
                         : receipt::shipmentItemEntity()
                               .fields[static_cast<std::size_t>(field)]
                               .translatedLabel();
    }
    case kColumnKeyRole:
        return QString::fromLatin1(kKeys.at(column));
    case kColumnWidthRole:
        return section == ArrivedColumn ? timeColumnWidth() : kWidths.at(column);
    case kColumnHiddenRole: // what the window has no room for at first
        return section == ExternalColumn || section == ArrivedColumn || section == ByColumn;
    default:
        return {};
    }
}

Qt::ItemFlags ItemsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return m_editable && index.column() == RemarksColumn ? flags | Qt::ItemIsEditable : flags;
}

} // namespace tracseq::ui
