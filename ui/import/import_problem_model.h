// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/import_check.h"

#include <QAbstractTableModel>

namespace tracseq::ui {

/// What a check found, one row each: severity, row, column, value, sentence. UI thread.
class ImportProblemModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Severity, Row, Place, Value, Sentence, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(std::vector<samples::ImportFinding> findings);
    /// Null when the row is out of range.
    [[nodiscard]] const samples::ImportFinding* finding(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<samples::ImportFinding> m_findings;
};

} // namespace tracseq::ui
