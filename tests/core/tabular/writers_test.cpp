// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/csv_writer.h"
#include "core/tabular/date_format.h"
#include "core/tabular/xlsx_writer.h"
#include "tests/core/tabular/reading.h"
#include "tests/support/property.h"

#include <QFile>
#include <QTemporaryDir>

using namespace tracseq;
using namespace tracseq::tabular;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray csvOf(const QList<TableRow>& rows, const CsvWriteOptions& options)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    auto writer = CsvWriter::create(path, options);
    REQUIRE(writer);
    for (const TableRow& row : rows) {
        REQUIRE(writer->writeRow(row));
    }
    REQUIRE(writer->finish());
    return bytesOf(path);
}

TableRow textRow(const QStringList& texts)
{
    TableRow row;
    for (const QString& text : texts) {
        row += text;
    }
    return row;
}

} // namespace

TEST_CASE("csv: texts that would be formulas get an apostrophe, typed numbers do not")
{
    CsvWriteOptions options;
    options.byteOrderMark = false;
    options.crLf = false;
    const QByteArray bytes = csvOf({{u"=1+1"_s, u"+49"_s, u"-80°C"_s, u"@x"_s, u"\tx"_s, u"\rx"_s,
                                     *Decimal::fromString(u"-5.5"), u"'=x"_s, u"'x"_s, u"a=b"_s}},
                                   options);
    CHECK(bytes == "'=1+1,'+49,'-80°C,'@x,'\tx,\"'\rx\",-5.5,''=x,'x,a=b\n");
    CHECK(rowsOf(read(bytes).sheets.front()) ==
          QList<QStringList>{{u"=1+1"_s, u"+49"_s, u"-80°C"_s, u"@x"_s, u"\tx"_s, u"\rx"_s,
                              u"-5.5"_s, u"'=x"_s, u"'x"_s, u"a=b"_s}});
}

TEST_CASE("A29 A30: csv written and read is the same under en-US, de-DE and fr-FR formats")
{
    struct Locale {
        QChar separator;
        NumberFormat numbers;
    };
    const auto locale = GENERATE(values<Locale>({{u',', NumberFormat::point()},
                                                 {u';', NumberFormat::comma()},
                                                 {u'\t', NumberFormat::comma()}}));
    CsvWriteOptions options;
    options.separator = locale.separator;
    options.numbers = locale.numbers;
    const QByteArray bytes =
        csvOf({textRow({u"Name"_s, u"Conc"_s, u"Date"_s, u"Note"_s}),
               {u"007"_s, *Decimal::fromString(u"1234.5"), QDate(2024, 1, 15), u"a;b,c\t\"d\"\n"_s},
               {u"1E2"_s, *Decimal::fromString(u"0.25"), QDate(2024, 4, 3), u"Größe µ 漢"_s},
               {u"-x"_s, *Decimal::fromString(u"-3"), std::monostate{}, u"x"_s}},
              options);
    const Workbook book = read(bytes);
    CHECK(book.separator == locale.separator);
    CHECK(book.byteOrderMark);
    const Sheet& sheet = book.sheets.front();
    CHECK(textAt(sheet, 1, 0) == u"007");
    CHECK(textAt(sheet, 2, 0) == u"1E2");
    CHECK(textAt(sheet, 3, 0) == u"-x");
    CHECK(textAt(sheet, 1, 3) == u"a;b,c\t\"d\"\n");
    CHECK(textAt(sheet, 2, 3) == u"Größe µ 漢");
    CHECK(sheet.cell(3, 2).isEmpty());
    CHECK(parseNumber(textAt(sheet, 1, 1), locale.numbers)->value.toString() == u"1234.5");
    CHECK(parseNumber(textAt(sheet, 2, 1), locale.numbers)->value.toString() == u"0.25");
    CHECK(parseDate(textAt(sheet, 1, 2), DateOrder::MonthFirst)->date == QDate(2024, 1, 15));
    QStringList column;
    for (int row = 1; row < 4; ++row) {
        column += textAt(sheet, row, 1);
    }
    CHECK(detectNumberFormat(column).format == locale.numbers);
}

TEST_CASE("Any texts survive csv")
{
    property("csv round trip", [](const std::vector<std::vector<QString>>& table) {
        CsvWriteOptions options;
        options.separator = u';';
        QList<TableRow> rows{textRow({u"a"_s, u"b"_s, u"c"_s})};
        for (const auto& line : table) {
            rows += textRow(QStringList(line.begin(), line.end()));
        }
        ReadOptions reading;
        reading.separator = u';';
        const Workbook book = read(csvOf(rows, options), reading);
        const Sheet& sheet = book.sheets.front();
        for (int row = 0; row < rows.size(); ++row) {
            for (int column = 0; column < rows.at(row).size(); ++column) {
                RC_ASSERT(textAt(sheet, row, column) == std::get<QString>(rows.at(row).at(column)));
            }
        }
    });
}

TEST_CASE("csv: what is given up leaves no file, and a clash is refused")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    {
        auto writer = CsvWriter::create(path);
        REQUIRE(writer);
        REQUIRE(writer->writeRow(textRow({u"a"_s})));
    }
    CHECK_FALSE(QFile::exists(path));
    CsvWriteOptions clash;
    clash.numbers = NumberFormat::comma();
    CHECK(CsvWriter::create(path, clash).error().code() == ErrorCode::TableSeparatorClash);
    CHECK(CsvWriter::create(u"/nowhere/out.csv"_s).error().code() == ErrorCode::FileNotWritable);
}

TEST_CASE("A1 A9: xlsx written and read keeps texts, numbers and dates, and never makes formulas")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.xlsx"_s);
    auto writer = XlsxWriter::create(path, u"A/B: [samples] with a name that is far too long"_s,
                                     {u"Name"_s, u"Conc"_s, u"Date"_s, u"Received"_s, u"Born"_s});
    REQUIRE(writer);
    REQUIRE(writer->writeRow({u"007"_s, *Decimal::fromString(u"0.1"), QDate(2024, 1, 15),
                              QDateTime(QDate(2024, 1, 15), QTime(10, 30)), QDate(1850, 2, 3)}));
    REQUIRE(writer->writeRow({u"=HYPERLINK(\"x\")"_s, std::monostate{}, u"12345678901234567890"_s,
                              u" spaced \n text "_s, u"http://x.org"_s}));
    CHECK_FALSE(QFile::exists(path));
    REQUIRE(writer->finish());

    NoProgress progress;
    const auto book = readWorkbook(path, {}, progress);
    REQUIRE(book);
    const Sheet& sheet = book->sheets.front();
    CHECK(sheet.name() == u"A_B_ _samples_ with a name that");
    CHECK(rowsOf(sheet) ==
          QList<QStringList>{
              {u"Name"_s, u"Conc"_s, u"Date"_s, u"Received"_s, u"Born"_s},
              {u"007"_s, u"0.1"_s, u"2024-01-15"_s, u"2024-01-15T10:30:00"_s, u"1850-02-03"_s},
              {u"=HYPERLINK(\"x\")"_s, u""_s, u"12345678901234567890"_s, u" spaced \n text "_s,
               u"http://x.org"_s}});
    CHECK(sheet.cell(1, 0).kind == CellKind::Text);
    CHECK(sheet.cell(1, 1).kind == CellKind::Number);
    CHECK(sheet.cell(1, 2).kind == CellKind::Date);
    CHECK(sheet.cell(1, 3).kind == CellKind::DateTime);
    CHECK_FALSE(sheet.cell(2, 0).fromFormula);
}

TEST_CASE("xlsx: a text that is too long is refused by its cell, and leaves no file")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.xlsx"_s);
    {
        auto writer = XlsxWriter::create(path, u"S"_s, {u"a"_s, u"b"_s});
        REQUIRE(writer);
        const Status refused = writer->writeRow({u"x"_s, QString(40'000, u'x')});
        REQUIRE_FALSE(refused);
        CHECK(errorText(refused.error()) ==
              u"The text of cell B2 is longer than the 32,767 characters that an .xlsx file can "
              u"hold. Export as .csv instead.");
    }
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("A22 A40: xlsx and csv of one sheet read alike")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.xlsx"_s);
    const QList<QStringList> table{{u"Name"_s, u"Größe"_s, u"Note"_s},
                                   {u"Müller"_s, u""_s, u"x"_s},
                                   {u""_s, u"µ"_s, u"y\nz"_s}};
    auto writer = XlsxWriter::create(path, u"S"_s, table.front());
    REQUIRE(writer);
    QList<TableRow> rows{textRow(table.front())};
    for (qsizetype i = 1; i < table.size(); ++i) {
        rows += textRow(table.at(i));
        REQUIRE(writer->writeRow(rows.last()));
    }
    REQUIRE(writer->finish());
    NoProgress progress;
    CHECK(rowsOf(readWorkbook(path, {}, progress)->sheets.front()) == table);
    CHECK(rowsOf(read(csvOf(rows, {})).sheets.front()) == table);
}

TEST_CASE("A47: a sheet of 50 MB is written and read")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.xlsx"_s);
    auto writer = XlsxWriter::create(path, u"S"_s, {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s});
    REQUIRE(writer);
    for (int row = 0; row < 100'000; ++row) {
        TableRow cells;
        for (int column = 0; column < 5; ++column) {
            cells += QString(QString::number(row * 31 + column * 7).repeated(14));
        }
        REQUIRE(writer->writeRow(cells));
    }
    REQUIRE(writer->finish());
    NoProgress progress;
    const auto book = readWorkbook(path, {}, progress);
    REQUIRE(book);
    CHECK(book->sheets.front().rowCount() == 100'001);
    CHECK(textAt(book->sheets.front(), 100'000, 4) ==
          QString::number(99'999 * 31 + 28).repeated(14));
}
