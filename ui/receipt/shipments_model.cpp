// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipt/shipments_model.h"

#include "core/receipt/shipment.h"
#include "ui/models/field_text.h"
#include "ui/receipt/receipt_words.h"
#include "ui/widgets/data_table.h"

#include <algorithm>
#include <array>

namespace tracseq::ui {

using receipt::ShipmentSummary;

void ShipmentsModel::setShipments(std::vector<ShipmentSummary> all)
{
    const bool same = std::equal(all.begin(), all.end(), m_all.begin(), m_all.end(),
                                 [](const ShipmentSummary& left, const ShipmentSummary& right) {
                                     return left.id == right.id;
                                 });
    if (same) {
        m_all = std::move(all);
        if (!m_all.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        }
        return;
    }
    beginResetModel();
    m_all = std::move(all);
    endResetModel();
}

const ShipmentSummary* ShipmentsModel::at(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_all[static_cast<std::size_t>(row)];
}

int ShipmentsModel::rowOf(const Uuid& id) const
{
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [&](const auto& one) { return one.id == id; });
    return found == m_all.end() ? -1 : static_cast<int>(found - m_all.begin());
}

int ShipmentsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_all.size());
}

int ShipmentsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : BroughtByColumn + 1;
}

QVariant ShipmentsModel::data(const QModelIndex& index, int role) const
{
    const ShipmentSummary* one = at(index.row());
    if (one == nullptr) {
        return {};
    }
    const database::Entity& entity = receipt::shipmentEntity();
    if (role == kToneRole && index.column() == StateColumn) {
        const auto* state = entity.lifeCycle->state(one->status);
        return state == nullptr ? QVariant() : QVariant(static_cast<int>(toneOf(state->tone)));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case NameColumn:
        return one->name;
    case StateColumn:
        return entity.lifeCycle->label(one->status);
    case ArrivedColumn:
        return one->counts.announced == 0
                   ? QString()
                   : tr("%1 of %2").arg(one->counts.arrived).arg(one->counts.announced);
    case TroubleColumn:
        return troubleText(one->counts);
    case ProjectColumn:
        return one->project;
    case ReceivedColumn:
        return one->received ? momentText(*one->received) : QString();
    case CourierColumn:
        return one->courier;
    case TrackingColumn:
        return one->tracking;
    default:
        return one->broughtBy;
    }
}

QVariant ShipmentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section > BroughtByColumn) {
        return {};
    }
    static constexpr std::array kKeys = {"name",     "state",   "arrived",  "trouble",   "project",
                                         "received", "courier", "tracking", "brought_by"};
    static constexpr std::array kWidths = {140, 100, 100, 190, 90, 0, 100, 130, 150};
    const auto column = static_cast<std::size_t>(section);
    const auto label = [](int field) {
        return receipt::shipmentEntity().fields[static_cast<std::size_t>(field)].translatedLabel();
    };
    switch (role) {
    case Qt::DisplayRole:
        switch (section) {
        case NameColumn:
            return label(receipt::ShipmentName);
        case StateColumn:
            return label(receipt::ShipmentStatus);
        case ArrivedColumn:
            return tr("Arrived");
        case TroubleColumn:
            return tr("Discrepancies");
        case ProjectColumn:
            return label(receipt::ShipmentProject);
        case ReceivedColumn:
            return label(receipt::ShipmentReceived);
        case CourierColumn:
            return label(receipt::ShipmentCourier);
        case TrackingColumn:
            return label(receipt::TrackingNumber);
        default:
            return label(receipt::BroughtBy);
        }
    case kColumnKeyRole:
        return QString::fromLatin1(kKeys.at(column));
    case kColumnWidthRole:
        return section == ReceivedColumn ? timeColumnWidth() : kWidths.at(column);
    case kColumnHiddenRole: // what the window has no room for at first
        return section == ProjectColumn || section >= CourierColumn;
    default:
        return {};
    }
}

} // namespace tracseq::ui
