// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/bulk_draft.h"
#include "core/samples/bulk_series.h"

namespace tracseq::samples {

/// A block of cells, ends included.
struct BulkRange {
    int top = 0;
    int left = 0;
    int bottom = 0;
    int right = 0;
};

/// What to look for as plain text, and what to put there.
struct BulkReplace {
    QString find;
    QString by;
    bool matchCase = false;
    bool wholeCell = false;
};

/// What tools do to blocks of a grid, as cells to be applied in one step. Pure.

/// The topmost cell of each column over those below it; a block of one row takes from the row
/// above.
std::vector<BulkCell> fillDown(const BulkDraft& draft, const std::vector<BulkRange>& ranges);
/// The same text in all cells of the blocks.
std::vector<BulkCell> fillWith(const std::vector<BulkRange>& ranges, const QString& text);
/// The series down each column of the blocks; nothing where it cannot go on for so long.
std::optional<std::vector<BulkCell>> fillSeries(const std::vector<BulkRange>& ranges,
                                                const BulkSeries& series);
/// Only cells that hold what is looked for; an empty text with `wholeCell` finds empty cells.
std::vector<BulkCell> replaceIn(const BulkDraft& draft, const std::vector<BulkRange>& ranges,
                                const BulkReplace& replace);

} // namespace tracseq::samples
