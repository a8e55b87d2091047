// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tabular/table_value.h"

#include <QStringList>
#include <memory>

namespace tracseq::tabular {

/// Writes one sheet to an xlsx file through libxlsxwriter: text only ever as text, never as a
/// formula or a link; numbers and dates typed. The first row is bold and stays in view. Memory does
/// not grow with the rows. The file appears, or replaces the old one, only by finish().
class XlsxWriter {
public:
    /// Writes the header row; widths of the columns (in characters) come from `widths`, or from
    /// the headers where there is none. Errors: FileNotWritable, TableTextTooLong.
    static Result<XlsxWriter> create(const QString& path, const QString& sheetName,
                                     const QStringList& headers, const QList<int>& widths = {});
    XlsxWriter(XlsxWriter&&) noexcept;
    XlsxWriter& operator=(XlsxWriter&&) noexcept;
    ~XlsxWriter();

    /// Errors: TableTextTooLong (32,767 characters), TableTooManyRows (1,048,576 rows).
    Status writeRow(const TableRow& row);
    Status finish();

private:
    struct Book;
    explicit XlsxWriter(std::unique_ptr<Book> book);
    std::unique_ptr<Book> m_book;
};

} // namespace tracseq::tabular
