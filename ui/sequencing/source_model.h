// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sequencing/drag_rows.h"
#include "ui/sequencing/run_plan_reading.h"

#include <QAbstractTableModel>

namespace tracseq::ui {

/// Samples and their libraries, to be dragged to lanes. UI thread.
class SourceModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Sample, Library, Project, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<SourceRow> rows);
    /// What a row stands for when it goes into a lane.
    [[nodiscard]] DragRow rowAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

private:
    std::vector<SourceRow> m_rows;
};

} // namespace tracseq::ui
