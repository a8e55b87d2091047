// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/receipt/shipment_view.h"

#include <QAbstractTableModel>

namespace tracseq::ui {

/// The items of one shipment, those of a filter. UI thread.
class ItemsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        StateColumn,
        NameColumn,
        BarcodeColumn,
        ExternalColumn,
        SampleColumn,
        ConditionColumn,
        ArrivedColumn,
        ByColumn,
        RemarksColumn
    };
    enum class Show { All, NotArrived, Arrived, Trouble };

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows that stay are kept, so that what is selected stays selected.
    void setItems(std::vector<receipt::ItemView> items);
    /// One of them as it is now, or a new one.
    void setItem(const receipt::ItemView& item);
    void setShow(Show show);
    /// Whether remarks can be typed.
    void setEditable(bool editable) { m_editable = editable; }

    [[nodiscard]] const std::vector<receipt::ItemView>& items() const { return m_items; }
    [[nodiscard]] const receipt::ItemView* at(int row) const;
    [[nodiscard]] const receipt::ItemView* find(const Uuid& id) const;
    [[nodiscard]] int rowOf(const Uuid& id) const; ///< -1 when the filter hides it

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    [[nodiscard]] bool isShown(const receipt::ItemView& item) const;
    void rebuild();

    std::vector<receipt::ItemView> m_items;
    std::vector<std::size_t> m_rows;
    Show m_show = Show::All;
    bool m_editable = false;
};

} // namespace tracseq::ui
