// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/tabular/reading.h"
#include "tests/support/spreadsheet_files.h"

#include <random>

using namespace tracseq;
using namespace tracseq::tabular;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kCompound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

QByteArray utf16(QStringView text)
{
    return QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
}

XlsxContent oneCell()
{
    XlsxContent content;
    content.rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
    return content;
}

} // namespace

TEST_CASE("A32: an empty file is refused")
{
    const QString sentence = u"“a.csv” is empty. Choose a file that holds rows."_s;
    CHECK(refusal("", u"a.csv"_s) == sentence);
    CHECK(refusal("\xEF\xBB\xBF", u"a.csv"_s) == sentence);
    CHECK(refusal("\r\n,,\r\n", u"a.csv"_s) == sentence);
    CHECK(refusal(xlsxOf({}), u"a.csv"_s) == sentence);
}

TEST_CASE("What is no spreadsheet is named")
{
    struct Case {
        QByteArray bytes;
        QString what;
    };
    std::mt19937 random(7);
    QByteArray noise;
    for (int i = 0; i < 4096; ++i) {
        noise += static_cast<char>(random());
    }
    const QList<Case> cases{
        {"%PDF-1.7\n...", u"a PDF document"_s},
        {"\x89PNG\r\n\x1A\n....", u"a picture"_s},
        {"\xFF\xD8\xFF\xE0....", u"a picture"_s},
        {"\x1F\x8B\x08....", u"a packed archive"_s},
        {"{\\rtf1 x}", u"a text document"_s},
        {"<!DOCTYPE html><html></html>", u"a web page"_s},
        {"<?xml version=\"1.0\"?><a/>", u"an XML file"_s},
        {"SQLite format 3\0....", u"a database"_s},
        {noise, u"a file of binary data"_s},
        {zipOf({{u"readme.txt"_s, "x"}}), u"a packed archive"_s},
        {kCompound + QByteArray(600, '\0') + utf16(u"WordDocument"), u"an old Office document"_s},
    };
    for (const Case& one : cases) {
        CHECK(refusal(one.bytes, u"form.xlsx"_s) ==
              u"“form.xlsx” is not a spreadsheet: it is %1. Choose an .xlsx, .ods or .csv file."_s
                  .arg(one.what));
    }
}

TEST_CASE("An encrypted workbook asks to take the password away")
{
    const QString sentence =
        u"“form.xlsx” is protected by a password. Open it in your spreadsheet program, take the "
        u"password away and save it again."_s;
    CHECK(refusal(kCompound + QByteArray(600, '\0') + utf16(u"EncryptedPackage"), u"form.xlsx"_s) ==
          sentence);
    CHECK(refusal(zipOf({{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"},
                         {u"META-INF/manifest.xml"_s, "<m><manifest:encryption-data/></m>"},
                         {u"content.xml"_s, "garbled"}}),
                  u"form.xlsx"_s) == sentence);
}

TEST_CASE("Old binary formats ask to be saved as xlsx")
{
    CHECK(refusal(kCompound + QByteArray(600, '\0') + utf16(u"Workbook"), u"form.xls"_s) ==
          u"“form.xls” is an old Excel file (.xls), which cannot be read. Open it in your "
          u"spreadsheet program and save it as .xlsx.");
    const QByteArray xlsb =
        zipOf({{u"_rels/.rels"_s, "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" "
                                  "Target=\"xl/workbook.bin\"/></Relationships>"},
               {u"xl/workbook.bin"_s, "x"}});
    CHECK(refusal(xlsb, u"form.xlsb"_s) ==
          u"“form.xlsb” is a binary Excel file (.xlsb), which cannot be read. Open it in your "
          u"spreadsheet program and save it as .xlsx.");
}

TEST_CASE("A truncated xlsx is refused at every length")
{
    const QByteArray whole = xlsxOf(oneCell());
    REQUIRE(refusal(whole, u"form.xlsx"_s).isEmpty());
    CHECK(refusal(whole.first(whole.size() / 2), u"form.xlsx"_s) ==
          u"“form.xlsx” is damaged or was not copied completely: its end is missing. Ask for the "
          u"file again, or open it in your spreadsheet program and save it anew.");
    for (qsizetype size = 4; size < whole.size() - 22; size += 13) {
        CHECK_FALSE(refusal(whole.first(size), u"form.xlsx"_s).isEmpty());
    }
}

TEST_CASE("A changed byte never crashes the reader")
{
    const QByteArray whole = xlsxOf(oneCell());
    for (qsizetype at = 4; at < whole.size(); at += 3) {
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x55);
        NoProgress progress;
        (void)readWorkbook(changed, u"form.xlsx"_s, {}, progress);
    }
    SUCCEED();
}

TEST_CASE("A zip bomb is stopped while it unpacks")
{
    XlsxContent content = oneCell();
    content.rows += "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" +
                    QByteArray(200'000'000, ' ') + "</t></is></c></row>";
    const QByteArray bomb = xlsxOf(content);
    REQUIRE(bomb.size() < 1'000'000);
    CHECK(refusal(bomb, u"form.xlsx"_s) ==
          u"“form.xlsx” unpacks to more than 100 times its size, which no honest spreadsheet does. "
          u"It was not read.");

    // A limit on the whole, for what is packed less tightly.
    ReadOptions options;
    options.limits.inflationRatio = 100'000;
    options.limits.inflatedBytes = 50'000'000;
    CHECK(refusal(bomb, u"form.xlsx"_s, options) ==
          u"“form.xlsx” is too large: it holds more than 50 MB of data. Split it into several "
          u"files.");
}

TEST_CASE("Too many parts are refused")
{
    XlsxContent content = oneCell();
    for (int i = 0; i < 10'001; ++i) {
        content.extraParts.append({u"x/%1"_s.arg(i), ""});
    }
    CHECK(refusal(xlsxOf(content), u"form.xlsx"_s) ==
          u"“form.xlsx” unpacks to more than 10,000 parts, which no honest spreadsheet does. It "
          u"was not read.");
}

TEST_CASE("A document type declaration is refused, so entities never expand")
{
    const QByteArray prolog =
        GENERATE(QByteArray("<!DOCTYPE worksheet>"),
                 QByteArray("<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>"),
                 QByteArray("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"));
    XlsxContent content = oneCell();
    content.sheetProlog = prolog;
    CHECK(refusal(xlsxOf(content), u"form.xlsx"_s) ==
          u"“form.xlsx” holds a document type declaration in its part “xl/worksheets/sheet1.xml”, "
          u"which spreadsheets never do and which can be used for attacks. It was not read.");
}

TEST_CASE("Nested archives and names that point outside are harmless")
{
    XlsxContent content = oneCell();
    content.extraParts = {{u"../../../../tmp/evil"_s, "x"},
                          {u"/etc/passwd"_s, "x"},
                          {u"C:\\Windows\\x"_s, "x"},
                          {u"xl/embeddings/inner.zip"_s, zipOf({{u"x"_s, "y"}})},
                          {u"xl/worksheets/sheet1.xml"_s, "a second part of one name"}};
    const Workbook book = read(xlsxOf(content));
    CHECK(textAt(book.sheets.front(), 0, 0) == u"x");
}

TEST_CASE("Broken XML is named by part and line")
{
    XlsxContent content = oneCell();
    content.afterRows = "\n<broken";
    CHECK(refusal(xlsxOf(content), u"form.xlsx"_s) ==
          u"“form.xlsx” is damaged or was not copied completely: its part "
          u"“xl/worksheets/sheet1.xml” breaks off or is not well-formed in line 2. Ask for the "
          u"file again, or open it in your spreadsheet program and save it anew.");
}

TEST_CASE("Deep nesting does not exhaust the stack")
{
    XlsxContent content = oneCell();
    content.afterRows = QByteArray("<a>").repeated(200'000) + QByteArray("</a>").repeated(200'000);
    CHECK(refusal(xlsxOf(content), u"form.xlsx"_s).isEmpty());
}

TEST_CASE("Cells repeated without end meet the limit of cells")
{
    const QByteArray bomb =
        odsOf("<table:table table:name=\"T\"><table:table-row "
              "table:number-rows-repeated=\"1048576\"><table:table-cell "
              "table:number-columns-repeated=\"16384\" office:value-type=\"float\" "
              "office:value=\"1\"/></table:table-row></table:table>");
    CHECK(refusal(bomb, u"form.ods"_s) ==
          u"“form.ods” is too large: it holds more than 20 million cells or 300 MB of text. Split "
          u"it into several files.");
}

TEST_CASE("Spanning cells repeated without end take no time")
{
    const QByteArray bomb =
        odsOf("<table:table table:name=\"T\"><table:table-row "
              "table:number-rows-repeated=\"1048576\">" +
              QByteArray("<table:table-cell table:number-columns-repeated=\"9000\" "
                         "table:number-columns-spanned=\"2\"/>")
                  .repeated(2'000) +
              "</table:table-row></table:table>");
    CHECK(refusal(bomb, u"form.ods"_s) == u"“form.ods” is empty. Choose a file that holds rows.");
}

TEST_CASE("Unpacking can be cancelled")
{
    class Cancel final : public Progress {
    public:
        bool update(qint64, qint64) override { return false; }
    } cancel;
    const auto book = readWorkbook(xlsxOf(oneCell()), u"a.xlsx"_s, {}, cancel);
    REQUIRE_FALSE(book);
    CHECK(book.error().code() == ErrorCode::Cancelled);
}

TEST_CASE("A file that cannot be opened is named")
{
    NoProgress progress;
    const auto book = readWorkbook(u"/nowhere/form.xlsx"_s, {}, progress);
    REQUIRE_FALSE(book);
    CHECK(book.error().code() == ErrorCode::FileNotReadable);
}
