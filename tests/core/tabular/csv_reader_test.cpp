// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/csv_reader.h"
#include "tests/core/tabular/reading.h"

#include <QElapsedTimer>
#include <QStringEncoder>

using namespace tracseq;
using namespace tracseq::tabular;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

QList<QStringList> rows(const QByteArray& bytes)
{
    return rowsOf(read(bytes).sheets.front());
}

const QList<QStringList> kTwoRows{{u"Name"_s, u"Größe"_s}, {u"Anaïs"_s, u"12"_s}};
const QString kTwoRowsText = u"Name,Größe\nAnaïs,12\n"_s;

} // namespace

TEST_CASE("A1 A3 A5: leading zeros, exponent look-alikes and long digits stay text in csv")
{
    const Workbook book = read("id\n0123\n1E2\n12345678901234567890\n1.23457E+11\n");
    const Sheet& sheet = book.sheets.front();
    CHECK(textAt(sheet, 1, 0) == u"0123");
    CHECK(textAt(sheet, 2, 0) == u"1E2");
    CHECK(textAt(sheet, 3, 0) == u"12345678901234567890");
    CHECK(textAt(sheet, 4, 0) == u"1.23457E+11");
    CHECK(sheet.cell(1, 0).kind == CellKind::Text);
    CHECK_FALSE(sheet.cell(1, 0).storedAsNumber);
}

TEST_CASE("A13: quoted JSON cells in 1, 2, 1,000 and 100,000 rows")
{
    const int count = GENERATE(1, 2, 1'000, 100'000);
    QByteArray bytes = "id,meta\n";
    for (int i = 0; i < count; ++i) {
        bytes += "S" + QByteArray::number(i) + ",\"{\"\"a\"\": [1, 2], \"\"b\"\": \"\"x,y\"\"}\"\n";
    }
    const Workbook book = read(bytes);
    const Sheet& sheet = book.sheets.front();
    REQUIRE(sheet.rowCount() == count + 1);
    CHECK(sheet.columnCount() == 2);
    CHECK(textAt(sheet, count, 0) == u"S%1"_s.arg(count - 1));
    CHECK(textAt(sheet, count, 1) == uR"({"a": [1, 2], "b": "x,y"})"_s);
}

TEST_CASE("A15: ragged and comma-padded rows are accepted")
{
    CHECK(rows("[Header],,\na,b\nc,d,e\nf\n") == QList<QStringList>{{u"[Header]"_s, u""_s, u""_s},
                                                                    {u"a"_s, u"b"_s, u""_s},
                                                                    {u"c"_s, u"d"_s, u"e"_s},
                                                                    {u"f"_s, u""_s, u""_s}});
}

TEST_CASE("A16: blank, comma-only and whitespace-only rows keep their number and are blank")
{
    const Workbook book = read("name,conc\n\n,,\n  ,\xC2\xA0\nS1,2\n");
    const Sheet& sheet = book.sheets.front();
    REQUIRE(sheet.rowCount() == 5);
    CHECK_FALSE(sheet.isBlankRow(0));
    CHECK(sheet.isBlankRow(1));
    CHECK(sheet.isBlankRow(2));
    CHECK(sheet.isBlankRow(3));
    CHECK(textAt(sheet, 4, 0) == u"S1");
}

TEST_CASE("A17: 500 rows of commas at the end are cut")
{
    const QByteArray bytes = "name,conc,vol\nS1,1,2\n" + QByteArray(",,\r\n").repeated(500);
    CHECK(read(bytes).sheets.front().rowCount() == 2);
}

TEST_CASE("A12 A25: trailing empty columns are cut, inner ones stay where they are")
{
    const Workbook book = read("name,,conc,,,\nS1,,5,,,\n");
    CHECK(book.sheets.front().columnCount() == 3);
    CHECK(textAt(book.sheets.front(), 1, 2) == u"5");
}

TEST_CASE("A18: byte-order marks are stripped and the encoding is told")
{
    const QByteArray utf8 = kTwoRowsText.toUtf8();
    QStringEncoder little(QStringEncoder::Utf16LE);
    QStringEncoder big(QStringEncoder::Utf16BE);
    const QByteArray utf16Little = little(kTwoRowsText);
    const QByteArray utf16Big = big(kTwoRowsText);
    struct Case {
        QByteArray bytes;
        TextEncoding encoding;
        bool mark;
    };
    const auto one = GENERATE_COPY(values<Case>({
        {utf8, TextEncoding::Utf8, false},
        {"\xEF\xBB\xBF" + utf8, TextEncoding::Utf8, true},
        {utf16Little, TextEncoding::Utf16LittleEndian, false},
        {"\xFF\xFE" + utf16Little, TextEncoding::Utf16LittleEndian, true},
        {utf16Big, TextEncoding::Utf16BigEndian, false},
        {"\xFE\xFF" + utf16Big, TextEncoding::Utf16BigEndian, true},
    }));
    const Workbook book = read(one.bytes);
    CHECK(rowsOf(book.sheets.front()) == kTwoRows);
    CHECK(book.encoding == one.encoding);
    CHECK(book.byteOrderMark == one.mark);
    CHECK(book.notices.isEmpty());
}

TEST_CASE("A19: LF, CRLF and lone CR parse alike, also behind a byte-order mark")
{
    const QByteArray mark = GENERATE(QByteArray(), QByteArray("\xEF\xBB\xBF"));
    const Workbook lf = read(mark + "a,b\n1,\"x\ny\"\n2,z");
    const Workbook crLf = read(mark + "a,b\r\n1,\"x\ny\"\r\n2,z");
    const Workbook cr = read(mark + "a,b\r1,\"x\ny\"\r2,z");
    CHECK(rowsOf(lf.sheets.front()) == rowsOf(crLf.sheets.front()));
    CHECK(rowsOf(lf.sheets.front()) == rowsOf(cr.sheets.front()));
    CHECK(lf.lineEnd == LineEnd::Lf);
    CHECK(crLf.lineEnd == LineEnd::CrLf);
    CHECK(cr.lineEnd == LineEnd::Cr);
    CHECK(read("a\nb\r\nc").lineEnd == LineEnd::Mixed);
}

TEST_CASE("A20 A21: what is not UTF-8 is read as Windows-1252, with a notice that names the cells")
{
    const Workbook book = read("Name,Conc\nM\xFCller,5 \xB5L\nplain,\x80 10\n");
    CHECK(rowsOf(book.sheets.front()) == QList<QStringList>{{u"Name"_s, u"Conc"_s},
                                                            {u"Müller"_s, u"5 µL"_s},
                                                            {u"plain"_s, u"€ 10"_s}});
    CHECK(book.encoding == TextEncoding::Windows1252);
    REQUIRE(book.notices.size() == 1);
    CHECK(book.notices.front().kind == NoticeKind::DecodedAsWindows1252);
    CHECK(noticeText(book.notices.front()) ==
          u"This file is not UTF-8 and was read as Windows-1252. Check the letters in 3 cell(s): "
          u"A2, B2, B3.");
}

TEST_CASE("UTF-8 with a few bad bytes stays UTF-8, and the cells that lost letters are known")
{
    const QByteArray bytes = "Bj\xC3\xB6rn,M\xFCller\n\xE2\x82\xAC 10,caf\xC3\xA9\n";
    const Workbook book = read(bytes);
    CHECK(rowsOf(book.sheets.front()) ==
          QList<QStringList>{{u"Björn"_s, u"M\uFFFDller"_s}, {u"€ 10"_s, u"café"_s}});
    CHECK(book.encoding == TextEncoding::Utf8);
    CHECK(book.sheets.front().hasLostLetters());
    REQUIRE(book.notices.size() == 1);
    CHECK(book.notices.front().kind == NoticeKind::DamagedUtf8);
    CHECK(book.notices.front().cells == QList<CellPosition>{{0, 1}});
    CHECK(noticeText(book.notices.front()) ==
          u"This file is UTF-8, but 1 cell(s) hold bytes that are not, shown as “\uFFFD”: B1. "
          u"Correct them, or choose another encoding.");

    // Who says the encoding gets it, and no complaint.
    ReadOptions options;
    options.encoding = TextEncoding::Utf8;
    CHECK_FALSE(read(bytes, options).sheets.front().hasLostLetters());
    options.encoding = TextEncoding::Windows1252;
    const Workbook forced = read(bytes, options);
    CHECK(textAt(forced.sheets.front(), 0, 0) == u"BjÃ¶rn");
    CHECK(textAt(forced.sheets.front(), 0, 1) == u"Müller");
    CHECK_FALSE(forced.sheets.front().hasLostLetters());

    // As many of the one as of the other is no UTF-8, and nor is text without any of it.
    CHECK(read("\xC3\xA9,\xE9\n").encoding == TextEncoding::Windows1252);
    CHECK(read("\xE9\xE8,\xFC\n").encoding == TextEncoding::Windows1252);
    CHECK_FALSE(read("\xE9\xE8,\xFC\n").sheets.front().hasLostLetters());
    // A sequence that is cut off by the end of the file is one slip.
    CHECK(read("\xC3\xA9\xC3\xA9,\xE2\x82").encoding == TextEncoding::Windows1252);
    CHECK(read("\xC3\xA9\xC3\xA9\xC3\xA9,\xE2\x82").encoding == TextEncoding::Utf8);
}

TEST_CASE("A forced encoding and separator win over detection")
{
    ReadOptions options;
    options.encoding = TextEncoding::Windows1252;
    options.separator = u';';
    const Workbook book = read("\xC3\xBC,a;b", options);
    CHECK(rowsOf(book.sheets.front()) == QList<QStringList>{{u"Ã¼,a"_s, u"b"_s}});
    CHECK(book.notices.isEmpty());

    options.encoding = TextEncoding::Utf8;
    const Workbook forced = read("a\xFF;b", options);
    CHECK(textAt(forced.sheets.front(), 0, 0) == u"a\uFFFD");
    REQUIRE(forced.notices.size() == 1);
    CHECK(forced.notices.front().kind == NoticeKind::BytesReplaced);
    CHECK(forced.notices.front().cells == QList<CellPosition>{{0, 0}});
}

TEST_CASE("Separators are detected")
{
    struct Case {
        QByteArray text;
        char16_t separator;
    };
    const auto one = GENERATE(values<Case>({
        {"a,b,c\n1,2,3\n", u','},
        {"a;b;c\n1;2;3\n", u';'},
        {"a\tb\tc\n1\t2\t3\n", u'\t'},
        {"Name;Conc;Vol\nS1;1,5;2,5\nS2;2,5;3,5\n", u';'},                // decimal commas
        {"S1;1,5;2,5\nS2;2,5;3,5\n", u';'},                               // the same, no header
        {"Name\tNote\nS1\ta, b\nS2\tc, d\n", u'\t'},                      // commas in text
        {"\"Müller, A.\";\"x\"\n\"Maier, B.\";\"y\"\n", u';'},            // quoted
        {"Lab form 2024\nFrom: Dr. A, B\n\na;b;c\n1;2;3\n4;5;6\n", u';'}, // preamble
        {"only\none\ncolumn\n", u','},
        {"name,note\nS1,\"x;y;z\"\nS2,\"a;b;c\"\n", u','},
        {"a,b;c,d\n1,2;3,4\n", u','}, // both even: more columns
    }));
    INFO(one.text.toStdString());
    CHECK(detectSeparator(one.text) == QChar(one.separator));
}

TEST_CASE("Excel's line sep=; is obeyed and is no row")
{
    const Workbook book = read("sep=;\r\na,1;b\r\n");
    CHECK(book.separator == u';');
    CHECK(rowsOf(book.sheets.front()) == QList<QStringList>{{u"a,1"_s, u"b"_s}});
}

TEST_CASE("Quotes: doubled, with line breaks, in the middle, with text behind, never closed")
{
    CHECK(rows("\"a\"\"b\",\"x\r\ny\",5\" long\n") ==
          QList<QStringList>{{u"a\"b"_s, u"x\r\ny"_s, u"5\" long"_s}});
    CHECK(rows("\"a\"b,c\n") == QList<QStringList>{{u"ab"_s, u"c"_s}});
    CHECK(rows("\"\",x\n\"\"\"\",y\n") == QList<QStringList>{{u""_s, u"x"_s}, {u"\""_s, u"y"_s}});

    const Workbook book = read("a,b\n\"c,d\ne,f\n");
    CHECK(rowsOf(book.sheets.front()) ==
          QList<QStringList>{{u"a"_s, u"b"_s}, {u"\"c"_s, u"d"_s}, {u"e"_s, u"f"_s}});
    REQUIRE(book.notices.size() == 1);
    CHECK(noticeText(book.notices.front()) ==
          u"A quotation mark in cell A2 is never closed; it was read as a plain letter.");
}

TEST_CASE("NUL bytes in a text file are left out with a notice")
{
    const Workbook book = read(QByteArray("name,conc\nS\0001,5\nS2,6\nS3,7\n", 26));
    CHECK(textAt(book.sheets.front(), 1, 0) == u"S1");
    REQUIRE(book.notices.size() == 1);
    CHECK(noticeText(book.notices.front()) == u"1 invisible NUL byte(s) were left out in: A2.");
}

TEST_CASE("NUL bytes are told with their cells, wherever in them they stand")
{
    const auto notice = [](QByteArray text) {
        return noticeText(read(text.replace('~', '\0')).notices.front());
    };
    CHECK(notice("name of the sample,concentration in ng/ul\n~S1,5\nS2~~,\"6~\"\nS3,7~") ==
          u"5 invisible NUL byte(s) were left out in: A2, A3, B3, B4.");
    QByteArray many = "name,conc\n";
    for (int i = 0; i < 9; ++i) {
        many += "a~b,long enough to be text\n";
    }
    CHECK(notice(many) == u"9 invisible NUL byte(s) were left out in: A2, A3, A4, A5, A6, ….");
}

TEST_CASE("Text after a closing quotation mark is told with its cell")
{
    const Workbook book = read("name,note\nS1,\"a\"b\nS2,\"c\" \nS3,\"d\"\n");
    CHECK(textAt(book.sheets.front(), 1, 1) == u"ab");
    REQUIRE(book.notices.size() == 1);
    CHECK(noticeText(book.notices.front()) ==
          u"1 cell(s) have text after the closing quotation mark, which was joined to what stands "
          u"before it: B2. See whether a quotation mark is to be written twice.");
}

TEST_CASE("Limits of a text file are a sentence")
{
    ReadOptions options;
    options.limits.cells = 2'000'000;
    const QByteArray many = QByteArray("a,a,a,a,a,a,a,a\n").repeated(300'000);
    CHECK(refusal(many, u"many.csv"_s, options) ==
          u"“many.csv” is too large: it holds more than 2 million cells. Split it into several "
          u"files.");
    options.limits.columns = 5;
    CHECK(refusal("a,b,c,d,e,f\n", u"wide.csv"_s, options) ==
          u"“wide.csv” is too large: it holds more than 5 columns. Split it into several files.");
    CHECK(refusal("a,b,c,d,e,,,,\n", u"wide.csv"_s, options).isEmpty());
}

TEST_CASE("Reading can be cancelled")
{
    class Cancel final : public Progress {
    public:
        bool update(qint64, qint64) override { return false; }
    } cancel;
    const auto book = readWorkbook("a,b\n", u"a.csv"_s, {}, cancel);
    REQUIRE_FALSE(book);
    CHECK(book.error().code() == ErrorCode::Cancelled);
}

TEST_CASE("A46: 100,000 rows of 15 columns cost under 100 MB")
{
    QByteArray bytes;
    for (int row = 0; row < 100'000; ++row) {
        for (int column = 0; column < 15; ++column) {
            bytes += "value" + QByteArray::number(row + column) + (column < 14 ? ',' : '\n');
        }
    }
    const Workbook book = read(bytes);
    CHECK(book.sheets.front().cellCount() == 1'500'000);
    CHECK(book.sheets.front().memoryBytes() + bytes.size() < 60'000'000);
}
