// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sequencing/sheet_check_presenter.h"

#include <QAbstractTableModel>

namespace tracseq::ui {

/// The findings of one sheet, one row each. UI thread.
class SheetFindingModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Severity, Line, Place, Sentence, Code, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setSheet(std::shared_ptr<const CheckedSheet> sheet);
    /// Null when the row is out of range.
    [[nodiscard]] const sequencing::SheetFinding* finding(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::shared_ptr<const CheckedSheet> m_sheet;
    std::vector<int> m_order; ///< errors first, then by line
};

} // namespace tracseq::ui
