// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sequencing/sheet_check_presenter.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QStyledItemDelegate>

namespace tracseq::ui {

/// The text of a sheet, one row a line, with its findings. UI thread.
class SheetTextModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    /// A place in a line that something was found at, in UTF-16 units.
    struct Mark {
        int start = 0;
        int length = 0;
        sequencing::SheetSeverity severity = sequencing::SheetSeverity::Info;
        QString sentence;
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setSheet(std::shared_ptr<const CheckedSheet> sheet);
    /// The marks of a row; empty for most.
    [[nodiscard]] QList<Mark> marks(int row) const { return m_marks.value(row); }
    /// Letters of the longest line.
    [[nodiscard]] int longestLine() const { return m_longest; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::shared_ptr<const CheckedSheet> m_sheet;
    QHash<int, QList<Mark>> m_marks;
    int m_longest = 0;
};

/// Paints a line of a sheet with its marked places.
class SheetTextDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace tracseq::ui
