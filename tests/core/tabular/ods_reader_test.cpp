// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/tabular/reading.h"
#include "tests/support/spreadsheet_files.h"

using namespace tracseq;
using namespace tracseq::tabular;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray table(const QByteArray& rows, const QByteArray& attributes = {})
{
    return "<table:table table:name=\"T\" " + attributes + ">" + rows + "</table:table>";
}

QByteArray text(const QByteArray& value, const QByteArray& attributes = {})
{
    return "<table:table-cell office:value-type=\"string\" " + attributes + "><text:p>" + value +
           "</text:p></table:table-cell>";
}

QByteArray row(const QByteArray& cells, const QByteArray& attributes = {})
{
    return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}

} // namespace

TEST_CASE("ods: values come from the attributes, whatever the cell shows")
{
    const Workbook book = read(odsOf(table(row(
        text("007") +
        "<table:table-cell office:value-type=\"float\" office:value=\"1234.5\"><text:p>1.234,5"
        "</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-01-15\"><text:p>"
        "15/01/24</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-01-15T10:30:00\"/>"
        "<table:table-cell office:value-type=\"time\" office:time-value=\"PT10H30M00S\"/>"
        "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
        "<table:table-cell table:formula=\"of:=1+1\" office:value-type=\"float\" "
        "office:value=\"2\"/>"
        "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" "
        "office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p>"
        "</table:table-cell>"))));
    const Sheet& sheet = book.sheets.front();
    CHECK(book.format == FileFormat::Ods);
    CHECK(rowsOf(sheet) ==
          QList<QStringList>{{u"007"_s, u"1234.5"_s, u"2024-01-15"_s, u"2024-01-15T10:30:00"_s,
                              u"10:30:00"_s, u"TRUE"_s, u"2"_s, u"#DIV/0!"_s}});
    const QList<CellKind> kinds{CellKind::Text,     CellKind::Number, CellKind::Date,
                                CellKind::DateTime, CellKind::Time,   CellKind::Boolean,
                                CellKind::Number,   CellKind::Error};
    for (int column = 0; column < 8; ++column) {
        CHECK(sheet.cell(0, column).kind == kinds.at(column));
    }
    CHECK(sheet.cell(0, 1).storedAsNumber);
    CHECK(sheet.cell(0, 6).fromFormula);
    CHECK(sheet.cell(0, 7).fromFormula);
}

TEST_CASE("A40 A41: ods: repeated, covered, merged and endless empty cells keep their places")
{
    const Workbook book = read(odsOf(
        table(row(text("a", "table:number-columns-repeated=\"2\"") +
                  "<table:table-cell table:number-columns-repeated=\"3\"/>" + text("b")) +
              row(text("m", "table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"") +
                  "<table:covered-table-cell/>" + text("c")) +
              row("<table:table-cell table:number-columns-repeated=\"16384\"/>",
                  "table:number-rows-repeated=\"3\"") +
              row(text("d"), "table:number-rows-repeated=\"2\" table:visibility=\"filter\"") +
              row("<table:table-cell table:number-columns-repeated=\"16384\"/>",
                  "table:number-rows-repeated=\"1048569\""))));
    const Sheet& sheet = book.sheets.front();
    CHECK(sheet.rowCount() == 7);
    CHECK(sheet.columnCount() == 6);
    CHECK(textAt(sheet, 0, 1) == u"a");
    CHECK(textAt(sheet, 0, 5) == u"b");
    CHECK(textAt(sheet, 1, 2) == u"c");
    CHECK(textAt(sheet, 6, 0) == u"d");
    REQUIRE(sheet.mergedRanges().size() == 1);
    CHECK(sheet.mergedRanges().front().name() == u"A2:B3");
    CHECK_FALSE(sheet.isHiddenRow(4));
    CHECK(sheet.isHiddenRow(5));
    CHECK(sheet.isHiddenRow(6));
}

TEST_CASE("ods: paragraphs, blanks, links and notes; hidden tables")
{
    const QByteArray cell =
        "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>a note</text:p>"
        "</office:annotation><text:p>one<text:s text:c=\"2\"/><text:a>two</text:a></text:p>"
        "<text:p>three<text:tab/><text:span>four</text:span></text:p></table:table-cell>";
    const Workbook book =
        read(odsOf(table(row(cell), "table:style-name=\"ta2\"") + table(row(text("x"))),
                   "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties "
                   "table:display=\"false\"/></style:style>"));
    REQUIRE(book.sheets.size() == 2);
    CHECK(textAt(book.sheets.front(), 0, 0) == u"one  two\nthree\tfour");
    CHECK(book.sheets.front().isHidden());
    CHECK_FALSE(book.sheets.back().isHidden());
}

TEST_CASE("A flat ods file is read by its content")
{
    const Workbook book = read(
        "<?xml version=\"1.0\"?><office:document xmlns:office=\"o\" xmlns:table=\"t\" "
        "xmlns:text=\"x\"><office:body><office:spreadsheet><table:table table:name=\"T\">"
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>x</text:p>"
        "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>"
        "</office:document>",
        {}, u"form.fods"_s);
    CHECK(textAt(book.sheets.front(), 0, 0) == u"x");
}
