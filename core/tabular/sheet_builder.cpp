// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/sheet_builder.h"

#include <algorithm>

namespace tracseq::tabular {

namespace {

constexpr std::size_t kMaxRanges = 200'000;
constexpr std::size_t kMaxColumnRanges = 1'000;

} // namespace

TextStore::Slice TextStore::append(QByteArrayView utf8)
{
    if (m_text->size() + utf8.size() > m_limits.textBytes) {
        m_overLimit = true;
        return {};
    }
    qsizetype size = qMin<qsizetype>(utf8.size(), kMaxCellBytes);
    // A cut must not split a letter.
    while (size < utf8.size() && size > 0 &&
           (static_cast<unsigned char>(utf8[size]) & 0xC0U) == 0x80U) {
        --size;
    }
    const Slice slice{static_cast<quint32>(m_text->size()), static_cast<quint32>(size)};
    m_text->append(utf8.data(), size);
    return slice;
}

SheetBuilder::SheetBuilder(TextStore& store, QString name, bool hidden)
    : m_store(store)
{
    m_sheet.m_name = std::move(name);
    m_sheet.m_hidden = hidden;
}

void SheetBuilder::add(int row, int column, CellKind kind, TextStore::Slice text, bool fromFormula,
                       bool storedAsNumber)
{
    if (!m_store.countCells(1)) {
        return;
    }
    const auto newRow = static_cast<quint32>(row);
    auto& starts = m_sheet.m_rowStarts;
    if (starts.empty() || starts.back().row != newRow) {
        if (!starts.empty() && starts.back().row > newRow) {
            m_sorted = false;
        }
        starts.push_back({newRow, static_cast<quint32>(m_sheet.m_cells.size())});
    } else if (m_sheet.m_cells.back().column >= static_cast<quint32>(column)) {
        m_sorted = false;
    }
    Sheet::Record record;
    record.offset = text.offset;
    record.size = text.size & TextStore::kMaxCellBytes;
    record.kind = static_cast<quint32>(kind) & 0xFU;
    record.fromFormula = fromFormula ? 1 : 0;
    record.storedAsNumber = storedAsNumber ? 1 : 0;
    record.column = static_cast<quint32>(column);
    m_sheet.m_cells.push_back(record);
    m_sheet.m_rowCount = qMax(m_sheet.m_rowCount, row + 1);
    m_sheet.m_columnCount = qMax(m_sheet.m_columnCount, column + 1);
}

void SheetBuilder::addMergedRange(const CellRange& range)
{
    if (m_sheet.m_merged.size() < kMaxRanges) {
        m_sheet.m_merged.push_back(range);
        m_sheet.m_tallestMerge = qMax(m_sheet.m_tallestMerge, range.lastRow - range.firstRow + 1);
    }
}

void SheetBuilder::addHiddenRows(int first, int last)
{
    auto& ranges = m_sheet.m_hiddenRows;
    if (!ranges.empty() && ranges.back().second + 1 == first) {
        ranges.back().second = last;
    } else if (ranges.size() < kMaxRanges) {
        ranges.emplace_back(first, last);
    }
}

void SheetBuilder::addHiddenColumns(int first, int last)
{
    if (m_sheet.m_hiddenColumns.size() < kMaxColumnRanges) {
        m_sheet.m_hiddenColumns.emplace_back(first, last);
    }
}

void SheetBuilder::sortCells()
{
    struct Placed {
        quint32 row;
        Sheet::Record record;
    };
    std::vector<Placed> placed;
    placed.reserve(m_sheet.m_cells.size());
    const auto& starts = m_sheet.m_rowStarts;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t end =
            i + 1 < starts.size() ? starts[i + 1].first : m_sheet.m_cells.size();
        for (std::size_t c = starts[i].first; c < end; ++c) {
            placed.push_back({starts[i].row, m_sheet.m_cells[c]});
        }
    }
    std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
        return a.row != b.row ? a.row < b.row : a.record.column < b.record.column;
    });
    m_sheet.m_cells.clear();
    m_sheet.m_rowStarts.clear();
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const bool repeated = i + 1 < placed.size() && placed[i + 1].row == placed[i].row &&
                              placed[i + 1].record.column == placed[i].record.column;
        if (repeated) {
            if (!m_repeated) {
                m_repeated = CellPosition{static_cast<int>(placed[i].row),
                                          static_cast<int>(placed[i].record.column)};
            }
            continue;
        }
        if (m_sheet.m_rowStarts.empty() || m_sheet.m_rowStarts.back().row != placed[i].row) {
            m_sheet.m_rowStarts.push_back(
                {placed[i].row, static_cast<quint32>(m_sheet.m_cells.size())});
        }
        m_sheet.m_cells.push_back(placed[i].record);
    }
}

Sheet SheetBuilder::finish()
{
    if (!m_sorted) {
        sortCells();
    }
    std::stable_sort(
        m_sheet.m_merged.begin(), m_sheet.m_merged.end(),
        [](const CellRange& a, const CellRange& b) { return a.firstRow < b.firstRow; });
    std::sort(m_sheet.m_hiddenRows.begin(), m_sheet.m_hiddenRows.end());
    // Untouched room at the end costs no memory; a copy only pays for small sheets, of which a
    // workbook may have many.
    if (m_sheet.m_cells.size() < 10'000) {
        m_sheet.m_cells.shrink_to_fit();
        m_sheet.m_rowStarts.shrink_to_fit();
    }
    m_sheet.m_text = m_store.m_text;
    return std::move(m_sheet);
}

} // namespace tracseq::tabular
