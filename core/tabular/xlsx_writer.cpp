// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/xlsx_writer.h"

#include "core/tabular/cell.h"
#include "core/tabular/sheet_limits.h"
#include "core/tabular/xlsx_file.h"

namespace tracseq::tabular {

namespace {

constexpr qsizetype kMaxText = 32'767;
constexpr int kNarrowest = 9;
constexpr int kWidest = 60;

lxw_datetime excelTime(const QDate& date, const QTime& time)
{
    lxw_datetime value{};
    value.year = date.year();
    value.month = date.month();
    value.day = date.day();
    value.hour = time.hour();
    value.min = time.minute();
    value.sec = time.second() + time.msec() / 1000.0;
    return value;
}

bool fitsExcel(const QDate& date)
{
    return date.isValid() && date.year() >= 1900 && date.year() <= 9999;
}

} // namespace

struct XlsxWriter::Book {
    std::unique_ptr<XlsxFile> file;
    lxw_worksheet* sheet = nullptr;
    lxw_format* bold = nullptr;
    lxw_format* date = nullptr;
    lxw_format* dateTime = nullptr;
    int row = 0;

    Status writeText(int column, const QString& text, lxw_format* format)
    {
        if (text.size() > kMaxText) {
            return failure(ErrorCode::TableTextTooLong,
                           {CellPosition{row, column}.name(), QStringLiteral("32,767")});
        }
        if (text.isEmpty()) {
            return {};
        }
        QString allowed = text;
        allowed.remove(QChar(u'\0')); // ends a text in C
        worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                               allowed.toUtf8().constData(), format);
        return {};
    }

    Status writeValue(int column, const TableValue& value)
    {
        const auto r = static_cast<lxw_row_t>(row);
        const auto c = static_cast<lxw_col_t>(column);
        if (const auto* text = std::get_if<QString>(&value)) {
            return writeText(column, *text, nullptr);
        }
        if (const auto* number = std::get_if<Decimal>(&value)) {
            worksheet_write_number(sheet, r, c, number->toDouble(), nullptr);
        } else if (const auto* day = std::get_if<QDate>(&value)) {
            if (!fitsExcel(*day)) { // Excel knows no day before 1900
                return writeText(column, day->toString(Qt::ISODate), nullptr);
            }
            lxw_datetime moment = excelTime(*day, QTime(0, 0));
            worksheet_write_datetime(sheet, r, c, &moment, date);
        } else if (const auto* time = std::get_if<QDateTime>(&value)) {
            if (!fitsExcel(time->date())) {
                return writeText(column, time->toString(Qt::ISODate), nullptr);
            }
            lxw_datetime moment = excelTime(time->date(), time->time());
            worksheet_write_datetime(sheet, r, c, &moment, dateTime);
        }
        return {};
    }
};

XlsxWriter::XlsxWriter(std::unique_ptr<Book> book)
    : m_book(std::move(book))
{
}
XlsxWriter::XlsxWriter(XlsxWriter&&) noexcept = default;
XlsxWriter& XlsxWriter::operator=(XlsxWriter&&) noexcept = default;
XlsxWriter::~XlsxWriter() = default;

Result<XlsxWriter> XlsxWriter::create(const QString& path, const QString& sheetName,
                                      const QStringList& headers, const QList<int>& widths)
{
    auto book = std::make_unique<Book>();
    auto file = XlsxFile::create(path, true);
    if (!file) {
        return failure(file.error());
    }
    book->file = std::move(*file);
    lxw_workbook* workbook = book->file->workbook();
    book->sheet =
        workbook_add_worksheet(workbook, allowedSheetName(sheetName).toUtf8().constData());
    if (book->sheet == nullptr) {
        return failure(ErrorCode::FileNotWritable,
                       {path, QString::fromUtf8(lxw_strerror(LXW_ERROR_CREATING_XLSX_FILE))});
    }
    book->bold = workbook_add_format(workbook);
    format_set_bold(book->bold);
    book->date = workbook_add_format(workbook);
    format_set_num_format(book->date, "yyyy\\-mm\\-dd");
    book->dateTime = workbook_add_format(workbook);
    format_set_num_format(book->dateTime, "yyyy\\-mm\\-dd\\ hh:mm:ss");
    for (int column = 0; column < headers.size(); ++column) {
        const auto headerWidth = static_cast<int>(qMin<qsizetype>(headers.at(column).size(), 100));
        const int width = column < widths.size() ? widths.at(column) : headerWidth + 2;
        const auto c = static_cast<lxw_col_t>(column);
        worksheet_set_column(book->sheet, c, c, qBound(kNarrowest, width, kWidest), nullptr);
    }
    worksheet_freeze_panes(book->sheet, 1, 0);
    for (int column = 0; column < headers.size(); ++column) {
        TRACSEQ_TRY(book->writeText(column, headers.at(column), book->bold));
    }
    book->row = 1;
    return XlsxWriter(std::move(book));
}

Status XlsxWriter::writeRow(const TableRow& row)
{
    if (m_book->row >= kMaxRows) {
        return failure(ErrorCode::TableTooManyRows, {QStringLiteral("1,048,576")});
    }
    for (int column = 0; column < row.size(); ++column) {
        TRACSEQ_TRY(m_book->writeValue(column, row.at(column)));
    }
    ++m_book->row;
    return {};
}

Status XlsxWriter::finish()
{
    return m_book->file->finish();
}

} // namespace tracseq::tabular
