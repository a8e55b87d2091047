// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sequencing/run_plan_reading.h"

#include <QAbstractTableModel>

namespace tracseq::ui {

class RowMarks;

/// The runs of the lab, the newest first. UI thread.
class RunListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Instrument, FlowCell, Libraries, Status, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(const std::vector<RunSummary>& runs);
    /// What counts the open conflicts of runs; outlives the model.
    void setMarks(const RowMarks& marks);
    [[nodiscard]] Uuid idAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<RunSummary> m_runs;
    const RowMarks* m_marks = nullptr;
};

} // namespace tracseq::ui
