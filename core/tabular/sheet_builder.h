// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/read_options.h"
#include "core/tabular/sheet.h"

namespace tracseq::tabular {

/// The text of all cells of a workbook, in one piece, with the count of what may still come.
/// Used by the readers only.
class TextStore {
public:
    struct Slice {
        quint32 offset = 0;
        quint32 size = 0;
    };
    /// A cell's text above this is cut: no program that writes sheets goes beyond 32,767 letters.
    static constexpr quint32 kMaxCellBytes = (1U << 24U) - 1;

    explicit TextStore(const ReadLimits& limits)
        : m_limits(limits)
    {
    }

    /// Takes a whole text; slices may then point into it.
    void adopt(QByteArray text) { *m_text = std::move(text); }
    Slice append(QByteArrayView utf8);
    Slice append(QStringView text) { return append(QByteArrayView(text.toUtf8())); }
    QByteArray& bytes() { return *m_text; }

    bool countCells(qint64 cells)
    {
        m_cells += cells;
        return m_cells <= m_limits.cells;
    }
    /// Whether a limit has been passed: stop then, and say TableFileTooLarge.
    [[nodiscard]] bool isOverLimit() const { return m_cells > m_limits.cells || m_overLimit; }

private:
    friend class SheetBuilder;
    const ReadLimits m_limits;
    std::shared_ptr<QByteArray> m_text = std::make_shared<QByteArray>();
    qint64 m_cells = 0;
    bool m_overLimit = false;
};

/// Collects the cells of one sheet in any order and makes the Sheet of them. Of a place given twice
/// the later value is kept, and repeated() names it.
class SheetBuilder {
public:
    SheetBuilder(TextStore& store, QString name, bool hidden);

    void add(int row, int column, CellKind kind, TextStore::Slice text, bool fromFormula = false,
             bool storedAsNumber = false);
    void addMergedRange(const CellRange& range);
    void addHiddenRows(int first, int last);
    void addHiddenColumns(int first, int last);

    /// See Sheet::hasLostLetters().
    void markLostLetters() { m_sheet.m_lostLetters = true; }

    Sheet finish();

    /// After finish(): the first place that was given more than once.
    [[nodiscard]] const std::optional<CellPosition>& repeated() const { return m_repeated; }

private:
    void sortCells();

    TextStore& m_store;
    Sheet m_sheet;
    bool m_sorted = true;
    std::optional<CellPosition> m_repeated;
};

} // namespace tracseq::tabular
