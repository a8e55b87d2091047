// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace tracseq::labels {

/// A length in micrometres. Whole numbers, so that a layout reads back as it was.
using Um = int;

/// A page with labels in rows and columns (Avery style), counted from 1 along the rows.
struct SheetLayout {
    Um pageWidth = 210'000;
    Um pageHeight = 297'000;
    Um left = 0; ///< from the edge of the page to the first label
    Um top = 0;
    Um pitchX = 0; ///< from one label's left edge to that of the next
    Um pitchY = 0;
    int columns = 1;
    int rows = 1;

    bool operator==(const SheetLayout&) const = default;

    [[nodiscard]] int places() const { return columns * rows; }
    /// The upper left corner of a place, from 1 to places().
    [[nodiscard]] Um xOf(int place) const { return left + (place - 1) % columns * pitchX; }
    [[nodiscard]] Um yOf(int place) const { return top + (place - 1) / columns * pitchY; }
};

/// Whether labels of this size fit the sheet, each on its own. Error: LabelSheetInvalid.
Status checkSheet(const SheetLayout& sheet, Um width, Um height);

} // namespace tracseq::labels
