// SPDX-License-Identifier: GPL-3.0-or-later
// The first byte chooses: bytes as a whole file (the checksums of zip stop most changes), or as the
// XML inside of one, packed here: sheet, shared texts and styles apart by a line of two percent
// signs; or the tables of an ods file.
#include "core/base/error_text.h"
#include "core/tabular/workbook_reader.h"
#include "tests/support/spreadsheet_files.h"

using namespace tracseq;
using namespace tracseq::tabular;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 1) {
        return 0;
    }
    QByteArray bytes(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size) - 1);
    if (data[0] == 'x') {
        tests::XlsxContent content;
        const QList<QByteArray> pieces = QByteArray(bytes).replace("%%", "\x1F").split('\x1F');
        content.rows = pieces.value(0);
        content.sharedStrings = pieces.value(1);
        content.formatCodes = {pieces.value(2), "yyyy-mm-dd", "h:mm"};
        content.afterRows = pieces.value(3);
        bytes = tests::xlsxOf(content);
    } else if (data[0] == 'o') {
        const qsizetype cut = bytes.indexOf("%%");
        bytes =
            cut < 0 ? tests::odsOf(bytes) : tests::odsOf(bytes.sliced(cut + 2), bytes.first(cut));
    }
    ReadOptions options;
    options.limits.inflatedBytes = 50'000'000;
    options.limits.cells = 200'000;
    NoProgress progress;
    const auto book =
        readWorkbook(std::move(bytes), QStringLiteral("fuzz.xlsx"), options, progress);
    if (!book) {
        (void)errorText(book.error());
        return 0;
    }
    for (const Notice& notice : book->notices) {
        (void)noticeText(notice);
    }
    for (const Sheet& sheet : book->sheets) {
        (void)sheet.mergedRangeAt(3, 3);
        for (int row = 0; row < qMin(sheet.rowCount(), 2'000); ++row) {
            (void)sheet.isHiddenRow(row);
            (void)sheet.isBlankRow(row);
            sheet.forEachCell(row, [&](const Cell& cell) { (void)cell.text(); });
        }
    }
    return 0;
}
