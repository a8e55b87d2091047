// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/workbook.h"

namespace tracseq::tabular {

/// What no honest spreadsheet exceeds. Counted while reading, because headers lie. With the
/// defaults no file makes the reader hold more than about a gigabyte.
struct ReadLimits {
    qint64 fileBytes = 500'000'000;
    int archiveEntries = 10'000;
    qint64 inflatedBytes = 500'000'000;
    /// Inflated more than ratio times the size of the file, beyond freeInflatedBytes, is a bomb.
    int inflationRatio = 100;
    qint64 freeInflatedBytes = 10'000'000;
    qint64 cells = 20'000'000;
    qint64 textBytes = 300'000'000;
    int columns = 16'384;
};

struct ReadOptions {
    /// Text files: Auto, or what the user chose.
    TextEncoding encoding = TextEncoding::Auto;
    /// Text files: null to detect comma, semicolon or tab, or what the user chose.
    QChar separator;
    /// Text files: takes the apostrophe away that CsvWriter puts before =, +, -, @, TAB and CR.
    bool removeFormulaGuard = true;
    ReadLimits limits;
};

} // namespace tracseq::tabular
