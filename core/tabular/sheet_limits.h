// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tracseq::tabular {

/// The most rows and columns that spreadsheet programs have.
inline constexpr int kMaxRows = 1'048'576;
inline constexpr int kMaxColumns = 16'384;

} // namespace tracseq::tabular
