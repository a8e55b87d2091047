// SPDX-License-Identifier: GPL-3.0-or-later
// What files are called in the lab, whatever they are called where they come from.
#include "core/projects/file_name.h"
#include "tests/support/catch_qt.h"
#include "tests/support/property.h"

using namespace tracseq;
using projects::cleanFileName;
using namespace Qt::StringLiterals;

namespace {

QString cleaned(const QString& name)
{
    return cleanFileName(name).value_or(u"(refused)"_s);
}

} // namespace

TEST_CASE("a usual name stays as it is")
{
    for (const QString& name : {u"report.pdf"_s, u"Müller & Söhne (2).xlsx"_s, u"データ.csv"_s,
                                u"a.tar.gz"_s, u"no ending"_s, u"100 %.txt"_s}) {
        CHECK(cleaned(name) == name);
    }
}

TEST_CASE("no path, nothing hidden and nothing that turns the writing gets into a name")
{
    CHECK(cleaned(u"../../etc/passwd"_s) == u"passwd"_s);
    CHECK(cleaned(u"D:\\data\\report.pdf"_s) == u"report.pdf"_s);
    CHECK(cleaned(u"a\nb\tc\x1b[31m.txt"_s) == u"a b c[31m.txt"_s);
    CHECK(cleaned(u"invoice\u202Efdp.exe"_s) == u"invoicefdp.exe"_s);
    CHECK(cleaned(u"a\u200Bb.txt"_s) == u"ab.txt"_s);
    CHECK(cleaned(u".bashrc"_s) == u"bashrc"_s);
    CHECK(cleaned(u"-rf"_s) == u"rf"_s);
    CHECK(cleaned(u"a.txt. . "_s) == u"a.txt"_s);
    CHECK(cleaned(u"a<b>:\"|?*.txt"_s) == u"a_b______.txt"_s);
    CHECK(cleaned(u"CON.txt"_s) == u"_CON.txt"_s);
    CHECK(cleaned(u"lpt1"_s) == u"_lpt1"_s);
    CHECK(cleaned(u"console.txt"_s) == u"console.txt"_s);
    for (const QString& name : {u""_s, u".."_s, u"/"_s, u"\u200B"_s, u" . "_s, u"a/"_s}) {
        CHECK_FALSE(cleanFileName(name).has_value());
    }
}

TEST_CASE("a long name is cut and keeps its ending, and no sign is cut in two")
{
    const QString name = cleaned(QString(400, u'x') + u".pdf"_s);
    CHECK(name.size() == 150);
    CHECK(name.endsWith(u".pdf"_s));
    const QString signs = cleaned(u"😀"_s.repeated(200));
    CHECK(signs.size() <= 150);
    CHECK_FALSE(signs.back().isHighSurrogate());
}

TEST_CASE("whatever a file is called, its name is one that every system takes, and stays so")
{
    CHECK(rc::check("hostile names", [](const std::vector<ushort>& units) {
        QString name;
        for (const ushort unit : units) {
            name += QChar(unit % 5 == 0 ? ushort(unit % 128) : unit);
        }
        if (const auto clean = cleanFileName(name)) {
            RC_ASSERT(!clean->isEmpty() && clean->size() <= 151);
            RC_ASSERT(!clean->contains(u'/') && !clean->contains(u'\\'));
            RC_ASSERT(!clean->startsWith(u'.') && !clean->endsWith(u'.'));
            for (const QChar sign : *clean) {
                RC_ASSERT(sign >= u' ' && sign != u'\x7F');
            }
            RC_ASSERT(*cleanFileName(*clean) == *clean);
        }
    }));
}

TEST_CASE("only what is looked at is opened, programs and what holds scripts never")
{
    using projects::isSafeToOpen;
    for (const QString& name : {u"a.pdf"_s, u"A.PNG"_s, u"a.csv"_s, u"a.xlsx"_s, u"a.txt"_s}) {
        CHECK(isSafeToOpen(name));
    }
    for (const QString& name :
         {u"a.exe"_s, u"a.sh"_s, u"a.desktop"_s, u"a.html"_s, u"a.svg"_s, u"a.xlsm"_s, u"a.docm"_s,
          u"a.jar"_s, u"a.py"_s, u"a"_s, u"pdf"_s, u"a.pdf.exe"_s, u"a.docx"_s, u"a.zip"_s}) {
        INFO(name.toStdString());
        CHECK_FALSE(isSafeToOpen(name));
    }
    CHECK(projects::mediaTypeOf(u"a.PDF"_s) == u"application/pdf"_s);
    CHECK(projects::mediaTypeOf(u"a.xyz"_s) == u"application/octet-stream"_s);
}
