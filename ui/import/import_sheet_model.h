// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/import_check.h"
#include "core/tabular/sheet.h"

#include <QAbstractTableModel>
#include <QHash>

namespace tracseq::ui {

/// The sheet as it stands in the file, every row of it, with what was found marked where it is:
/// the heading row, cells with problems (colour, icon and tool tip), rows that are left out.
/// UI thread; sheet and check must outlive it or be replaced before.
class ImportSheetModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Null: nothing to show.
    void setSheet(const tabular::Sheet* sheet);
    /// Zero-based; -1 for none.
    void setHeaderRow(int row);
    /// Null: not known (any more).
    void setCheck(const samples::ImportCheck* check);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Mark {
        samples::ImportSeverity severity = samples::ImportSeverity::Notice;
        QStringList sentences;
    };
    [[nodiscard]] const Mark* markAt(int row, int column) const;
    [[nodiscard]] bool isLeftOut(int row) const;
    void addMark(const samples::ImportFinding& finding, int row);
    void repaintAll();

    const tabular::Sheet* m_sheet = nullptr;
    int m_headerRow = -1;
    int m_firstRow = 0;
    std::vector<samples::RowVerdict> m_verdicts;
    QHash<std::pair<int, int>, Mark> m_marks; ///< by row and column; column -1: of the row
};

} // namespace tracseq::ui
