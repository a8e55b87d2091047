// SPDX-License-Identifier: GPL-3.0-or-later
// Files that nobody should send, through the import: refused with a sentence, and the lab is as it
// was before.
#include "core/samples/submission_file.h"
#include "tests/core/samples/importing.h"
#include "tests/support/spreadsheet_files.h"

#include <QFile>

using namespace tracseq;
using namespace tracseq::tests;
using namespace tracseq::samples;
using namespace Qt::StringLiterals;

namespace {

QByteArray cell(const QByteArray& place, const QByteArray& value)
{
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
}

XlsxContent goodSheet()
{
    XlsxContent content;
    content.rows = "<row r=\"1\">" + cell("A1", "Sample name") + cell("B1", "Sample type") +
                   "</row><row r=\"2\">" + cell("A2", "S1") + cell("B2", "DNA") + "</row>";
    return content;
}

QByteArray encrypted()
{
    const QString name = u"EncryptedPackage"_s;
    return QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(600, '\0') +
           QByteArray(reinterpret_cast<const char*>(name.utf16()), name.size() * 2);
}

} // namespace

TEST_CASE("Hostile files are refused with a sentence and change nothing")
{
    XlsxContent bomb = goodSheet();
    bomb.rows += "<row r=\"3\">" + cell("A3", QByteArray(200'000'000, ' ')) + "</row>";
    XlsxContent entity = goodSheet();
    entity.sheetProlog = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    const QByteArray whole = xlsxOf(goodSheet());
    struct Case {
        QByteArray bytes;
        QString name;
        QString sentence;
    };
    const std::vector<Case> cases = {
        {"", u"a.csv"_s, u"“a.csv” is empty. Choose a file that holds rows."_s},
        {"%PDF-1.7", u"a.xlsx"_s,
         u"“a.xlsx” is not a spreadsheet: it is a PDF document. Choose an .xlsx, .ods or .csv "
         u"file."_s},
        {encrypted(), u"a.xlsx"_s,
         u"“a.xlsx” is protected by a password. Open it in your spreadsheet program, take the "
         u"password away and save it again."_s},
        {whole.first(whole.size() / 2), u"a.xlsx"_s,
         u"“a.xlsx” is damaged or was not copied completely: its end is missing. Ask for the file "
         u"again, or open it in your spreadsheet program and save it anew."_s},
        {xlsxOf(bomb), u"a.xlsx"_s,
         u"“a.xlsx” unpacks to more than 100 times its size, which no honest spreadsheet does. It "
         u"was not read."_s},
        {xlsxOf(entity), u"a.xlsx"_s,
         u"“a.xlsx” holds a document type declaration in its part “xl/worksheets/sheet1.xml”, "
         u"which spreadsheets never do and which can be used for attacks. It was not read."_s},
        {"a,b,c\n1,2,3\n", u"a.csv"_s,
         u"“a.csv” cannot be imported. Sheet “a”: No row looks like column headings. Add a row "
         u"with headings such as “Sample name” and “Sample type”, or say which row holds them."_s},
        {"Sample name\nS1\n", u"a.csv"_s,
         u"“a.csv” cannot be imported. Sheet “a”: No column holds the field Type, which every "
         u"sample needs. Choose its column, or give one value for all rows."_s},
        {"Sample name,Sample type\n,\n", u"a.csv"_s,
         u"“a.csv” cannot be imported. Sheet “a”: There are headings but no rows below them."_s},
    };
    TempLab lab;
    for (const Case& one : cases) {
        INFO(one.sentence.toStdString());
        CHECK(import(lab, one.bytes, {.name = one.name}).refusal == one.sentence);
    }
    CHECK(numberOf(lab, "SELECT count(*) FROM change") == 0);
}

TEST_CASE("A47: a stray cell in the last row of Excel costs no memory and does not hang")
{
    TempLab lab;
    XlsxContent content = goodSheet();
    content.rows += "<row r=\"1048576\">" + cell("XFD1048576", "stray") + "</row>";
    const auto attempt = import(lab, xlsxOf(content), {.name = u"a.xlsx"_s});
    CHECK(attempt.check.blocked); // its column has no heading
    const auto ignored =
        import(lab, xlsxOf(content),
               {.name = u"a.xlsx"_s, .correct = [](ImportPlan& plan, const tabular::Sheet&) {
                    assignUse(plan, 16'383, ColumnUse::Ignore);
                }});
    CHECK(ignored.result.created == 1);
    CHECK(ignored.result.skipped == 1'048'574);
}

TEST_CASE("Texts that are too long are refused by their cell")
{
    TempLab lab;
    const auto attempt = import(lab, "Sample name,Sample type\n" + QByteArray(300, 'x') + ",DNA\n");
    REQUIRE(attempt.errors().size() == 1);
    CHECK(
        attempt.errors()[0].startsWith(u"Sheet “form”, row 2, column A (Sample name): Name “xxx"));
    CHECK(attempt.errors()[0].endsWith(u"is too long. Use at most 255 characters."));
}

TEST_CASE("A file full of errors lists the first thousand and counts all")
{
    TempLab lab;
    QByteArray csv = "Sample name,Sample type,Volume (ul)\n";
    for (int i = 0; i < 5000; ++i) {
        csv += "S" + QByteArray::number(i) + ",DNA,much\n";
    }
    const auto attempt = import(lab, csv);
    CHECK(attempt.check.errors == 5000);
    CHECK(attempt.errors().size() == ImportCheck::kMaxListed);
    CHECK(attempt.check.bad == 5000);
    // By one cause they are one, and its rows are kept up to the limit.
    const auto same = import(lab, "Sample name,Sample type\nGood,DNA\n" +
                                      csv.mid(csv.indexOf('\n') + 1).replace("DNA,much", "mud"));
    REQUIRE(same.check.errors == 1);
    CHECK(same.check.findings[0].count == 5000);
    CHECK(same.check.findings[0].rows.size() == ImportFinding::kMaxRows);
    CHECK(same.errors()[0].endsWith(u"(5000 rows in all: 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, ….)"));
}

TEST_CASE("A submission on disk brings its fingerprint and its remarks")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"form.csv"_s);
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("Sample name,Sample type\nM\xFCller,DNA\n");
    }
    NoProgress silent;
    const auto submission = readSubmission(path, {}, silent);
    REQUIRE(submission.has_value());
    CHECK(submission->fileName == u"form.csv");
    CHECK(submission->hash.size() == 64);
    REQUIRE(submission->remarks().size() == 1);
    CHECK(submission->remarks()[0].contains(u"A2"));
    CHECK(submission->indexOfSheet(u"FORM"_s) == 0);
    CHECK(submission->indexOfSheet(u"other"_s) == -1);
}
