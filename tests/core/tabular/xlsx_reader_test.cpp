// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/xlsx_parts.h"
#include "tests/core/tabular/reading.h"
#include "tests/support/spreadsheet_files.h"

using namespace tracseq;
using namespace tracseq::tabular;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

Sheet sheetOf(const XlsxContent& content)
{
    return read(xlsxOf(content), {}, u"form.xlsx"_s).sheets.front();
}

QByteArray cell(const QByteArray& place, const QByteArray& attributes, const QByteArray& value)
{
    return "<c r=\"" + place + "\" " + attributes + "><v>" + value + "</v></c>";
}

} // namespace

TEST_CASE("A1 A2 A3: numbers are plain digits and known as numbers, text stays byte-exact")
{
    XlsxContent content;
    content.sharedStrings = "<si><t>0123</t></si><si><t>1E2</t></si>"
                            "<si><t>12345678901234567890</t></si>";
    content.rows = "<row r=\"1\">" + cell("A1", "t=\"s\"", "0") + cell("B1", "t=\"s\"", "1") +
                   cell("C1", "t=\"s\"", "2") + cell("D1", "", "123456789012") +
                   cell("E1", "", "1.23456789012E+11") + cell("F1", "", "100") +
                   cell("G1", "", "0.10000000000000001") + cell("H1", "", "1.5E-7") +
                   cell("I1", "", "12345678901234567890") + cell("J1", "", "-0") + "</row>";
    const Sheet sheet = sheetOf(content);
    CHECK(rowsOf(sheet) ==
          QList<QStringList>{{u"0123"_s, u"1E2"_s, u"12345678901234567890"_s, u"123456789012"_s,
                              u"123456789012"_s, u"100"_s, u"0.1"_s, u"0.00000015"_s,
                              u"12345678901234567890"_s, u"0"_s}});
    CHECK(sheet.cell(0, 0).kind == CellKind::Text);
    CHECK_FALSE(sheet.cell(0, 1).storedAsNumber);
    CHECK(sheet.cell(0, 3).kind == CellKind::Number);
    CHECK(sheet.cell(0, 5).storedAsNumber); // `1E2` typed into Excel: importers warn by this
}

TEST_CASE("A6 A8 A9: date cells are dates without a time, and known as numbers")
{
    XlsxContent content;
    content.formatCodes = {"d-mmm",   "dd/mm/yyyy hh:mm", "h:mm:ss", "[h]:mm", "&quot;day &quot;0",
                           "General", "[$-409]m/d/yy;@"};
    content.rows = "<row r=\"1\">" + cell("A1", "s=\"1\"", "45544") +
                   cell("B1", "s=\"2\"", "45306.4375") + cell("C1", "s=\"2\"", "45306") +
                   cell("D1", "s=\"3\"", "0.4375") + cell("E1", "s=\"4\"", "1.5") +
                   cell("F1", "s=\"5\"", "45306") + cell("G1", "s=\"6\"", "45306") +
                   cell("H1", "s=\"7\"", "45306") + cell("I1", "s=\"99\"", "45306") +
                   cell("J1", "t=\"d\"", "2024-01-15T00:00:00Z") + "</row>";
    const Sheet sheet = sheetOf(content);
    CHECK(rowsOf(sheet) ==
          QList<QStringList>{{u"2024-09-09"_s, u"2024-01-15T10:30:00"_s, u"2024-01-15"_s,
                              u"10:30:00"_s, u"1.5"_s, u"45306"_s, u"45306"_s, u"2024-01-15"_s,
                              u"45306"_s, u"2024-01-15"_s}});
    CHECK(sheet.cell(0, 0).kind == CellKind::Date);
    CHECK(sheet.cell(0, 0).storedAsNumber);
    CHECK(sheet.cell(0, 1).kind == CellKind::DateTime);
    CHECK(sheet.cell(0, 3).kind == CellKind::Time);
    CHECK(sheet.cell(0, 4).kind == CellKind::Number);
}

TEST_CASE("Both epochs, and the leap day of 1900 that never was")
{
    XlsxContent content;
    content.formatCodes = {"yyyy-mm-dd"};
    content.rows = "<row r=\"1\">" + cell("A1", "s=\"1\"", "1") + cell("B1", "s=\"1\"", "59") +
                   cell("C1", "s=\"1\"", "60") + cell("D1", "s=\"1\"", "61") +
                   cell("E1", "s=\"1\"", "2958465") + cell("F1", "s=\"1\"", "2958466") +
                   cell("G1", "s=\"1\"", "-1") + cell("H1", "s=\"1\"", "45305.9999999999") +
                   "</row>";
    CHECK(rowsOf(sheetOf(content)) ==
          QList<QStringList>{{u"1900-01-01"_s, u"1900-02-28"_s, u"60"_s, u"1900-03-01"_s,
                              u"9999-12-31"_s, u"2958466"_s, u"-1"_s, u"2024-01-15"_s}});

    content.epoch1904 = true;
    content.rows =
        "<row r=\"1\">" + cell("A1", "s=\"1\"", "0") + cell("B1", "s=\"1\"", "43844") + "</row>";
    CHECK(read(xlsxOf(content)).epoch1904);
    CHECK(rowsOf(sheetOf(content)) == QList<QStringList>{{u"1904-01-01"_s, u"2024-01-15"_s}});
}

TEST_CASE("A40: cells stand at their own reference, and without one behind the last")
{
    XlsxContent content;
    content.rows = "<row r=\"1\">" + cell("A1", "", "1") + cell("C1", "", "3") + "</row>" +
                   "<row><c><v>4</v></c>" + cell("D2", "", "5") + "<c><v>6</v></c></row>" +
                   "<row r=\"5\">" + cell("B5", "", "8") + cell("A5", "", "7") + "</row>" +
                   "<row r=\"4\">" + cell("A4", "", "9") + "</row>";
    const Sheet sheet = sheetOf(content);
    CHECK(rowsOf(sheet) == QList<QStringList>{{u"1"_s, u""_s, u"3"_s, u""_s, u""_s},
                                              {u"4"_s, u""_s, u""_s, u"5"_s, u"6"_s},
                                              {u""_s, u""_s, u""_s, u""_s, u""_s},
                                              {u"9"_s, u""_s, u""_s, u""_s, u""_s},
                                              {u"7"_s, u"8"_s, u""_s, u""_s, u""_s}});
    // A22 A40: the same from csv.
    CHECK(rowsOf(sheet) == rowsOf(read("1,,3\n4,,,5,6\n\n9\n7,8\n").sheets.front()));
}

TEST_CASE("A file in which a cell or row stands twice, or nowhere, is refused by its place")
{
    const auto reason = [](const QByteArray& rows) {
        XlsxContent content;
        content.rows = rows;
        QString text = refusal(xlsxOf(content), u"form.xlsx"_s);
        text.remove(u"“form.xlsx” is damaged or was not copied completely: "_s);
        return text.section(u'.', 0, 0);
    };
    CHECK(reason("<row r=\"1\">" + cell("C1", "", "1") + cell("C1", "", "99") + "</row>") ==
          u"its sheet “Sheet1” has cell C1 twice");
    CHECK(reason("<row r=\"1\">" + cell("A1", "", "1") + "</row><row r=\"2\">" +
                 cell("A1", "", "2") + "</row>") == u"its sheet “Sheet1” has cell A1 twice");
    CHECK(reason("<row r=\"2\">" + cell("A2", "", "1") + "</row><row r=\"3\"/><row r=\"2\">" +
                 cell("B2", "", "2") + "</row>") == u"its sheet “Sheet1” has row 2 twice");
    CHECK(reason("<row r=\"2\">" + cell("ZZZZZZ99999999999", "", "1") + "</row>") ==
          u"its sheet “Sheet1” has the impossible reference “ZZZZZZ99999999999” near row 2");
    CHECK(reason("<row r=\"1\">" + cell("A1", "", "1") + "</row><row r=\"0\"/>") ==
          u"its sheet “Sheet1” has the impossible reference “0” near row 1");
    // An empty cell that stands twice takes nothing away.
    CHECK(reason("<row r=\"1\">" + cell("A1", "", "1") + "<c r=\"A1\" s=\"1\"/></row>").isEmpty());
}

TEST_CASE("A41 A42: merged ranges, hidden rows, columns and sheets are told")
{
    XlsxContent content;
    content.sheetAttributes = "state=\"veryHidden\"";
    content.beforeRows = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>";
    content.rows = "<row r=\"1\">" + cell("A1", "", "1") + "</row><row r=\"2\" hidden=\"1\">" +
                   cell("A2", "", "2") + "</row><row r=\"3\">" + cell("A3", "", "3") + "</row>";
    content.afterRows = "<mergeCells count=\"1\"><mergeCell ref=\"A1:C2\"/></mergeCells>";
    const Sheet sheet = sheetOf(content);
    CHECK(sheet.isHidden());
    CHECK_FALSE(sheet.isHiddenRow(0));
    CHECK(sheet.isHiddenRow(1));
    CHECK_FALSE(sheet.isHiddenRow(2));
    CHECK_FALSE(sheet.isHiddenColumn(0));
    CHECK(sheet.isHiddenColumn(2));
    REQUIRE(sheet.mergedRanges().size() == 1);
    CHECK(sheet.mergedRanges().front().name() == u"A1:C2");
    REQUIRE(sheet.mergedRangeAt(1, 2) != nullptr);
    CHECK(sheet.mergedRangeAt(2, 0) == nullptr);
}

TEST_CASE("A41: millions of formatted blank cells cost nothing and do not count")
{
    XlsxContent content;
    content.formatCodes = {"0.0"};
    content.rows = "<row r=\"1\">" + cell("A1", "", "1") + "</row>";
    for (int row = 2; row < 20'000; ++row) {
        content.rows += "<row r=\"" + QByteArray::number(row) + "\"><c r=\"A" +
                        QByteArray::number(row) + "\" s=\"1\"/><c r=\"XFD" +
                        QByteArray::number(row) + "\" s=\"1\"/></row>";
    }
    const Sheet sheet = sheetOf(content);
    CHECK(sheet.rowCount() == 1);
    CHECK(sheet.columnCount() == 1);
    CHECK(sheet.memoryBytes() < 1'000);
}

TEST_CASE("A47: a stray cell in the last row costs nothing; a wrong count of texts does not matter")
{
    XlsxContent content;
    content.sharedStrings = "<si><t>a</t></si><si><t>b</t></si>";
    content.sharedStringsAttributes = "count=\"999999999\" uniqueCount=\"1\"";
    content.rows = "<row r=\"1\">" + cell("A1", "t=\"s\"", "1") + "</row><row r=\"1048576\">" +
                   cell("XFD1048576", "t=\"s\"", "0") + "</row>";
    const Sheet sheet = sheetOf(content);
    CHECK(sheet.rowCount() == 1'048'576);
    CHECK(textAt(sheet, 0, 0) == u"b");
    CHECK(textAt(sheet, 1'048'575, 16'383) == u"a");
    CHECK(sheet.isBlankRow(500'000));
    CHECK(sheet.memoryBytes() < 1'000);
}

TEST_CASE("Errors, booleans, formulas with and without a stored value")
{
    XlsxContent content;
    content.rows = "<row r=\"1\">" + cell("A1", "t=\"e\"", "#REF!") + cell("B1", "t=\"b\"", "1") +
                   "<c r=\"C1\"><f>1+1</f><v>2</v></c>"
                   "<c r=\"D1\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>"
                   "<c r=\"E1\"><f>NOW()</f></c><c r=\"F1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                   "<c r=\"G1\" t=\"str\"><f>\"\"</f><v></v></c></row>";
    const Workbook book = read(xlsxOf(content));
    const Sheet& sheet = book.sheets.front();
    CHECK(sheet.cell(0, 0).kind == CellKind::Error);
    CHECK(textAt(sheet, 0, 0) == u"#REF!");
    CHECK(sheet.cell(0, 1).kind == CellKind::Boolean);
    CHECK(textAt(sheet, 0, 1) == u"TRUE");
    CHECK(sheet.cell(0, 2).fromFormula);
    CHECK(textAt(sheet, 0, 2) == u"2");
    CHECK(textAt(sheet, 0, 3) == u"ab");
    CHECK(sheet.cell(0, 4).isEmpty());
    CHECK(sheet.cell(0, 4).fromFormula);
    CHECK(sheet.cell(0, 5).kind == CellKind::Error);
    REQUIRE(book.notices.size() == 1);
    CHECK(noticeText(book.notices.front()) ==
          u"Sheet “Sheet1” holds 1 formula(s) without a stored result: E1. Open the file in your "
          u"spreadsheet program and save it once.");
}

TEST_CASE("Rich text is joined, phonetic hints are not, escapes are undone")
{
    XlsxContent content;
    content.sharedStrings =
        "<si><r><t>Sam</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">ple </t></r></si>"
        "<si><t>漢字</t><rPh sb=\"0\" eb=\"1\"><t>カンジ</t></rPh><phoneticPr fontId=\"1\"/></si>"
        "<si><t>a_x000D_\nb_x005F_x0041_</t></si><si/>";
    content.rows = "<row r=\"1\">" + cell("A1", "t=\"s\"", "0") + cell("B1", "t=\"s\"", "1") +
                   cell("C1", "t=\"s\"", "2") + cell("D1", "t=\"s\"", "3") +
                   "<c r=\"E1\" t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>" +
                   cell("F1", "t=\"s\"", "77") + "</row>";
    const Workbook book = read(xlsxOf(content));
    const Sheet& sheet = book.sheets.front();
    CHECK(rowsOf(sheet) == QList<QStringList>{{u"Sample "_s, u"漢字"_s, u"a\r\nb_x0041_"_s, u""_s,
                                               u"inline"_s, u"#VALUE!"_s}});
    CHECK(sheet.cell(0, 5).kind == CellKind::Error);
    REQUIRE(book.notices.size() == 1);
    CHECK(noticeText(book.notices.front()) ==
          u"Sheet “Sheet1” has 1 cell(s) whose text is missing in the file: F1.");
}

TEST_CASE("References and number formats are read as the standard says")
{
    CHECK(parseReference(u"A1") == CellPosition{0, 0});
    CHECK(parseReference(u"xfd1048576") == CellPosition{1'048'575, 16'383});
    for (const auto* wrong :
         {u"", u"A", u"1", u"A0", u"XFE1", u"A1048577", u"A1B", u"A99999999999"}) {
        CHECK_FALSE(parseReference(QStringView(wrong)));
    }
    CHECK(meaningOfFormatCode(u"0.00E+00") == NumberMeaning::Plain);
    CHECK(meaningOfFormatCode(u"[Red]0.0") == NumberMeaning::Plain);
    CHECK(meaningOfFormatCode(u"#,##0\\ \"days\"") == NumberMeaning::Plain);
    CHECK(meaningOfFormatCode(u"yyyy\\-mm\\-dd;@") == NumberMeaning::Date);
    CHECK(meaningOfFormatCode(u"mmm") == NumberMeaning::Date);
    CHECK(meaningOfFormatCode(u"mm:ss.0") == NumberMeaning::Time);
    CHECK(meaningOfFormatCode(u"[mm]:ss") == NumberMeaning::Duration);
    CHECK(meaningOfBuiltinFormat(14) == NumberMeaning::Date);
    CHECK(meaningOfBuiltinFormat(10) == NumberMeaning::Plain);
    CHECK(columnName(0) == u"A");
    CHECK(columnName(25) == u"Z");
    CHECK(columnName(26) == u"AA");
    CHECK(columnName(16'383) == u"XFD");
}
