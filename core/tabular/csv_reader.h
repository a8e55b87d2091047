// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/tabular/read_options.h"

namespace tracseq::tabular {

/// Reads the bytes of a text file (csv, tsv, txt) into a workbook of one sheet.
///
/// Follows RFC 4180 and takes what labs send besides: separators comma, semicolon and tab; a first
/// line `sep=;` as Excel knows it; LF, CRLF and CR; rows of different lengths; text after a closing
/// quote (kept) and a quote that never closes (read as a letter, with a notice). A row of the sheet
/// is a record of the file, blank ones counted, as a spreadsheet program would number them. The
/// cells point into the decoded bytes: nothing is copied but what quotes make necessary.
Result<Workbook> readCsv(QByteArray bytes, const QString& name, const ReadOptions& options,
                         Progress& progress);

/// The separator that gives the records of a UTF-8 text the most even number of cells: comma,
/// semicolon or tab; comma when nothing speaks for any. Looks at the first 256 KB.
QChar detectSeparator(QByteArrayView utf8);

} // namespace tracseq::tabular
