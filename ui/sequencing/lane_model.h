// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sequencing/lane_verdict.h"

#include <QAbstractTableModel>

namespace tracseq::ui {

/// The libraries of one lane; its rows can be dragged to another lane. UI thread.
class LaneModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Library, I7, I5, Sample, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setLane(std::vector<sequencing::PlacedLibrary> libraries, LaneVerdict verdict);
    [[nodiscard]] Uuid placeAt(int row) const;
    [[nodiscard]] int rowOf(const Uuid& place) const; ///< -1 when it is not there
    /// The width in which every index of a column can be read whole.
    [[nodiscard]] int indexWidth(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

private:
    std::vector<sequencing::PlacedLibrary> m_libraries;
    LaneVerdict m_verdict;
};

} // namespace tracseq::ui
