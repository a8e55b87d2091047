// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/receipt/shipment_view.h"

#include <QAbstractTableModel>

namespace tracseq::ui {

/// The shipments of the lab, the latest first, with how much of each has arrived.
class ShipmentsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        StateColumn,
        ArrivedColumn,
        TroubleColumn,
        ProjectColumn,
        ReceivedColumn,
        CourierColumn,
        TrackingColumn,
        BroughtByColumn
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows that stay are kept, so that what is selected stays selected.
    void setShipments(std::vector<receipt::ShipmentSummary> all);
    [[nodiscard]] const receipt::ShipmentSummary* at(int row) const;
    [[nodiscard]] int rowOf(const Uuid& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<receipt::ShipmentSummary> m_all;
};

} // namespace tracseq::ui
