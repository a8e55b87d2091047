// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch_qt.h"
#include "tests/support/property.h"
#include "ui/widgets/tsv.h"

using namespace tracseq;
using namespace Qt::StringLiterals;
using Rows = QList<QStringList>;

TEST_CASE("a block is written as spreadsheet programs do")
{
    CHECK(ui::toTsv({{u"a"_s, u"b"_s}, {u"c"_s, u""_s}}) == u"a\tb\nc\t\n"_s);
    CHECK(ui::toTsv({{u"two\nlines"_s, u"a\ttab"_s, u"\"q\""_s, u"5\" tube"_s}}) ==
          u"\"two\nlines\"\t\"a\ttab\"\t\"\"\"q\"\"\"\t5\" tube\n"_s);
}

TEST_CASE("a block is read with any line break and with quotes")
{
    CHECK(ui::fromTsv(u"a\tb\r\nc\td\r\n"_s) == Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
    CHECK(ui::fromTsv(u"a\rb"_s) == Rows{{u"a"_s}, {u"b"_s}});
    CHECK(ui::fromTsv(u"\"two\nlines\"\tb\n"_s) == Rows{{u"two\nlines"_s, u"b"_s}});
    CHECK(ui::fromTsv(u"\"say \"\"hi\"\"\"\n"_s) == Rows{{u"say \"hi\""_s}});
    CHECK(ui::fromTsv(u"\t\n"_s) == Rows{{u""_s, u""_s}});
    CHECK(ui::fromTsv(QString()).isEmpty());
}

TEST_CASE("quotes that quote nothing are plain characters")
{
    CHECK(ui::fromTsv(u"5\" tube\tb"_s) == Rows{{u"5\" tube"_s, u"b"_s}});
    CHECK(ui::fromTsv(u"\"never closed\tb\nc"_s) == Rows{{u"\"never closed"_s, u"b"_s}, {u"c"_s}});
    CHECK(ui::fromTsv(u"\"a\"b\tc"_s) == Rows{{u"\"a\"b"_s, u"c"_s}});
}

TEST_CASE("every block reads back as it was written")
{
    tests::property("fromTsv(toTsv(rows)) == rows",
                    [](const std::vector<std::vector<QString>>& in) {
                        Rows rows;
                        for (const auto& cells : in) {
                            QStringList row;
                            for (const QString& cell : cells) {
                                row.append(cell);
                            }
                            if (!row.isEmpty()) {
                                rows.append(row);
                            }
                        }
                        RC_ASSERT(ui::fromTsv(ui::toTsv(rows)) == rows);
                    });
}
