// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/sheet.h"

#include "core/base/text.h"

#include <algorithm>

namespace tracseq::tabular {

namespace {

bool isBlankText(std::string_view utf8)
{
    bool ascii = true;
    for (const char c : utf8) {
        if (static_cast<unsigned char>(c) >= 0x80) {
            ascii = false;
        } else if (static_cast<unsigned char>(c) > 0x20) {
            return false;
        }
    }
    return ascii || cleanText(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())))
                        .trimmed()
                        .isEmpty();
}

bool anyRangeHolds(const std::vector<std::pair<int, int>>& ranges, int value)
{
    return std::any_of(ranges.begin(), ranges.end(), [value](const auto& range) {
        return value >= range.first && value <= range.second;
    });
}

} // namespace

QString CellRange::name() const
{
    return CellPosition{firstRow, firstColumn}.name() + u':' +
           CellPosition{lastRow, lastColumn}.name();
}

Sheet::Run Sheet::runOf(int row) const
{
    if (row < 0 || row >= m_rowCount) {
        return {};
    }
    const auto wanted = static_cast<quint32>(row);
    auto it = m_rowStarts.begin();
    if (wanted < m_rowStarts.size() && m_rowStarts[wanted].row == wanted) {
        it += row; // the usual sheet has no gap before this row
    } else {
        it = std::lower_bound(it, m_rowStarts.end(), wanted,
                              [](const RowStart& start, quint32 r) { return start.row < r; });
        if (it == m_rowStarts.end() || it->row != wanted) {
            return {};
        }
    }
    const auto next = it + 1;
    const auto end = next == m_rowStarts.end() ? static_cast<quint32>(m_cells.size()) : next->first;
    return {it->first, end};
}

Cell Sheet::view(const Record& record) const
{
    Cell cell;
    cell.kind = static_cast<CellKind>(record.kind);
    cell.fromFormula = record.fromFormula != 0;
    cell.storedAsNumber = record.storedAsNumber != 0;
    cell.column = static_cast<int>(record.column);
    cell.utf8 = std::string_view(m_text->constData() + record.offset, record.size);
    return cell;
}

Cell Sheet::cell(int row, int column) const
{
    const Run run = runOf(row);
    if (column >= 0 && run.first != run.end) {
        const auto wanted = static_cast<quint32>(column);
        const auto first = m_cells.begin() + run.first;
        const auto end = m_cells.begin() + run.end;
        const auto it = std::lower_bound(
            first, end, wanted, [](const Record& record, quint32 c) { return record.column < c; });
        if (it != end && it->column == wanted) {
            return view(*it);
        }
    }
    Cell empty;
    empty.column = column;
    return empty;
}

bool Sheet::isBlankRow(int row) const
{
    const Run run = runOf(row);
    for (quint32 i = run.first; i < run.end; ++i) {
        const Cell stored = view(m_cells[i]);
        if (stored.fromFormula || !isBlankText(stored.utf8)) {
            return false;
        }
    }
    return true;
}

bool Sheet::isHiddenRow(int row) const
{
    const auto after = std::upper_bound(
        m_hiddenRows.begin(), m_hiddenRows.end(), row,
        [](int wanted, const std::pair<int, int>& range) { return wanted < range.first; });
    return after != m_hiddenRows.begin() && row <= std::prev(after)->second;
}

bool Sheet::isHiddenColumn(int column) const
{
    return anyRangeHolds(m_hiddenColumns, column);
}

const CellRange* Sheet::mergedRangeAt(int row, int column) const
{
    // Sorted by first row: whatever covers this row begins at most the tallest height above it.
    auto it = std::lower_bound(
        m_merged.begin(), m_merged.end(), row - m_tallestMerge,
        [](const CellRange& range, int firstRow) { return range.firstRow < firstRow; });
    for (; it != m_merged.end() && it->firstRow <= row; ++it) {
        if (it->contains(row, column)) {
            return &*it;
        }
    }
    return nullptr;
}

qint64 Sheet::memoryBytes() const
{
    return static_cast<qint64>(m_cells.capacity() * sizeof(Record) +
                               m_rowStarts.capacity() * sizeof(RowStart));
}

} // namespace tracseq::tabular
