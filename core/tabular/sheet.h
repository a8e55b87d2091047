// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/cell.h"

#include <QByteArray>
#include <memory>
#include <vector>

namespace tracseq::tabular {

class SheetBuilder;

/// A rectangle of cells, all four sides included, zero-based.
struct CellRange {
    int firstRow = 0;
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;

    /// "B2:D3".
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool contains(int row, int column) const
    {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
    bool operator==(const CellRange&) const = default;
};

/// One sheet as read: immutable, cheap to copy (copies share the text), safe to read from several
/// threads. Only cells that hold something are stored, 12 bytes each beside their text, at the
/// place their own reference names; rows and columns without any cell cost nothing.
class Sheet {
public:
    [[nodiscard]] const QString& name() const { return m_name; }
    /// Hidden in the spreadsheet program ("hidden" or "very hidden").
    [[nodiscard]] bool isHidden() const { return m_hidden; }

    /// One more than the last row or column that holds a cell: trailing empty ones are cut.
    [[nodiscard]] int rowCount() const { return m_rowCount; }
    [[nodiscard]] int columnCount() const { return m_columnCount; }
    [[nodiscard]] qint64 cellCount() const { return static_cast<qint64>(m_cells.size()); }

    /// The cell at a place; an empty one where nothing is, also outside the used range.
    [[nodiscard]] Cell cell(int row, int column) const;

    /// Calls visit(const Cell&) for each stored cell of a row, from left to right.
    template <typename Visitor>
    void forEachCell(int row, Visitor&& visit) const
    {
        const Run run = runOf(row);
        for (quint32 i = run.first; i < run.end; ++i) {
            visit(view(m_cells[i]));
        }
    }

    /// Bytes that fit no encoding became U+FFFD, and nobody had said which encoding it is.
    [[nodiscard]] bool hasLostLetters() const { return m_lostLetters; }

    /// True when every cell of the row is empty or only blanks (also no-break and invisible ones).
    [[nodiscard]] bool isBlankRow(int row) const;
    [[nodiscard]] bool isHiddenRow(int row) const;
    [[nodiscard]] bool isHiddenColumn(int column) const;
    [[nodiscard]] const std::vector<CellRange>& mergedRanges() const { return m_merged; }
    /// The merged range that covers a place, or null.
    [[nodiscard]] const CellRange* mergedRangeAt(int row, int column) const;

    /// Bytes that the cells take in memory, without the text.
    [[nodiscard]] qint64 memoryBytes() const;

private:
    friend class SheetBuilder;

    struct Record {
        quint32 offset = 0;
        quint32 size : 24 = 0; // texts are capped by SheetBuilder
        quint32 kind : 4 = 0;
        quint32 fromFormula : 1 = 0;
        quint32 storedAsNumber : 1 = 0;
        quint32 column = 0;
    };
    struct RowStart {
        quint32 row = 0;
        quint32 first = 0;
    };
    struct Run {
        quint32 first = 0;
        quint32 end = 0;
    };

    [[nodiscard]] Run runOf(int row) const;
    [[nodiscard]] Cell view(const Record& record) const;

    QString m_name;
    bool m_hidden = false;
    bool m_lostLetters = false;
    int m_rowCount = 0;
    int m_columnCount = 0;
    std::shared_ptr<const QByteArray> m_text;
    std::vector<Record> m_cells;       // by row, then column
    std::vector<RowStart> m_rowStarts; // rows that have cells, ascending
    std::vector<CellRange> m_merged;   // by first row
    int m_tallestMerge = 0;
    std::vector<std::pair<int, int>> m_hiddenRows;    // ranges, ascending
    std::vector<std::pair<int, int>> m_hiddenColumns; // ranges
};

} // namespace tracseq::tabular
