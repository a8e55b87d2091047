// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/notice.h"
#include "core/tabular/sheet.h"

namespace tracseq::tabular {

/// What the content of a file turned out to be, whatever its name ends in.
enum class FileFormat { Csv, Xlsx, Ods };

/// Encodings of text files. Auto: by byte-order mark, else UTF-16 by its zero bytes, else UTF-8 if
/// every byte fits or most of what is not ASCII does, else Windows-1252.
enum class TextEncoding { Auto, Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

enum class LineEnd { None, Lf, CrLf, Cr, Mixed };

/// A file as read. A text file has exactly one sheet, named after the file.
struct Workbook {
    FileFormat format = FileFormat::Csv;
    std::vector<Sheet> sheets;
    QList<Notice> notices;

    // Text files only.
    TextEncoding encoding = TextEncoding::Auto; ///< the one used, never Auto after reading a csv
    bool byteOrderMark = false;
    QChar separator;
    LineEnd lineEnd = LineEnd::None;

    /// xlsx only: serial dates counted from 1904. Dates in the sheets are already right.
    bool epoch1904 = false;
};

} // namespace tracseq::tabular
