// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a text file: read, told about, and each cell through the parsers of values.
#include "core/base/error_text.h"
#include "core/tabular/csv_reader.h"
#include "core/tabular/date_format.h"
#include "core/tabular/quantity.h"

#include <cstdlib>

using namespace tracseq;
using namespace tracseq::tabular;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 1) {
        return 0;
    }
    ReadOptions options;
    options.encoding = static_cast<TextEncoding>(data[0] % 5);
    options.removeFormulaGuard = (data[0] & 0x20U) != 0;
    if ((data[0] & 0x40U) != 0) {
        options.separator = u';';
    }
    const QByteArray bytes(reinterpret_cast<const char*>(data) + 1,
                           static_cast<qsizetype>(size) - 1);
    NoProgress progress;
    const auto book = readCsv(bytes, QStringLiteral("fuzz.csv"), options, progress);
    if (!book) {
        (void)errorText(book.error());
        return 0;
    }
    for (const Notice& notice : book->notices) {
        (void)noticeText(notice);
    }
    const Sheet& sheet = book->sheets.front();
    QStringList column;
    for (int row = 0; row < sheet.rowCount(); ++row) {
        (void)sheet.isBlankRow(row);
        sheet.forEachCell(row, [&](const Cell& cell) {
            const QString text = cell.text();
            if (sheet.cell(row, cell.column).utf8 != cell.utf8) {
                std::abort(); // both ways to a cell lead to the same one
            }
            column += text;
            (void)parseQuantity(text, NumberFormat::comma(), Dimension::Volume);
            (void)parseDate(text, DateOrder::DayFirst);
            (void)unitInHeader(text);
        });
    }
    (void)detectNumberFormat(column);
    (void)detectDateOrder(column);
    return 0;
}
