// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/cell.h"

#include <QList>

namespace tracseq::tabular {

/// What a person should know about how a file was read, though it could be read.
enum class NoticeKind {
    DecodedAsWindows1252, ///< not UTF-8; cells: those with letters that depend on the choice
    DamagedUtf8,          ///< UTF-8 but for some bytes, which became U+FFFD
    BytesReplaced,        ///< bytes that the chosen encoding does not know became U+FFFD
    NulBytesRemoved,      ///< NUL bytes in a text file were left out
    TextAfterQuote,       ///< letters after the closing quote of a cell were joined to it
    UnclosedQuote,        ///< a quoted cell never ends; its quote was read as a letter
    FormulaWithoutValue,  ///< the program that wrote the file stored no results
    BrokenCell            ///< the cell points to a text the file does not hold; reads as an error
};

struct Notice {
    /// Cells that one notice lists at most; count goes on.
    static constexpr int kMaxCells = 100;

    NoticeKind kind = NoticeKind::BrokenCell;
    QString sheet;
    QList<CellPosition> cells; ///< the first kMaxCells
    qint64 count = 0;          ///< cells (or bytes, for NulBytesRemoved) concerned

    void add(int row, int column);
};

/// One translated sentence that names what happened, where, and what to look at.
QString noticeText(const Notice& notice);

} // namespace tracseq::tabular
