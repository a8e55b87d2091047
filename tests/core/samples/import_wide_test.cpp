// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of thousands of columns: what a check costs grows as the sheet does.
#include "tests/core/samples/importing.h"

#include <ctime>

using namespace tracseq;
using namespace tracseq::tests;
using namespace tracseq::samples;
using namespace Qt::StringLiterals;

namespace {

/// One sample and many more columns, whose headings and values `cell` gives by their number.
QByteArray wideForm(int columns, int rows, const std::function<QByteArray(int, int)>& cell)
{
    QByteArray csv = "Sample Name,Sample Type";
    for (int i = 0; i < columns; ++i) {
        csv += ',' + cell(0, i);
    }
    for (int row = 1; row <= rows; ++row) {
        csv += "\nS" + QByteArray::number(row) + ",DNA";
        for (int i = 0; i < columns; ++i) {
            csv += ',' + cell(row, i);
        }
    }
    return csv + '\n';
}

/// Seconds of the processor that a check takes, not of the clock: other work on the machine does
/// not count.
double checkSeconds(TempLab& lab, const QByteArray& csv)
{
    const std::clock_t before = std::clock();
    (void)import(lab, csv, {.dryRun = true});
    return static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

/// Eight times the columns may take eight times the work, and no more than three times that; what
/// grows with the square takes 64 times as much. Short times are not compared.
void growsWithTheSheet(int rows, const std::function<QByteArray(int, int)>& cell)
{
    TempLab lab;
    const double small = checkSeconds(lab, wideForm(2'000, rows, cell));
    const double large = checkSeconds(lab, wideForm(16'000, rows, cell));
    CHECK(large < 24 * std::max(small, 0.05));
}

} // namespace

TEST_CASE("Columns without headings are told in time, however many they are")
{
    growsWithTheSheet(1, [](int row, int) { return row == 0 ? "" : "x"; });
    TempLab lab;
    const auto attempt =
        import(lab, wideForm(40, 1, [](int row, int) { return row == 0 ? "" : "x"; }));
    CHECK(attempt.check.errors == 40);
    CHECK(attempt.errors().back() == u"Sheet “form”, column AP: The column has values (x) but no "
                                     u"heading. Give it a heading, choose its field, or ignore "
                                     u"it.");
}

TEST_CASE("Many headings are matched in time, each different and all the same")
{
    const auto different = [](int row, int i) {
        return row == 0 ? "Measured quantity " + QByteArray::number(i) : QByteArray("v");
    };
    growsWithTheSheet(20, different);
    const auto values = [](int row, int i) {
        return row == 0 ? QByteArray("c" + QByteArray::number(i))
                        : "value" + QByteArray::number(row * 20'000 + i);
    };
    growsWithTheSheet(10, values);
    for (const QByteArray heading : {"Remark", "Barcode", "Container barcode", "Sample Type"}) {
        CAPTURE(heading.toStdString());
        growsWithTheSheet(3, [&](int row, int) { return row == 0 ? heading : QByteArray("v"); });
    }
}

TEST_CASE("Attributes of one heading keep their numbers in the order of the columns")
{
    TempLab lab;
    const auto attempt = import(
        lab, "Sample Name,Sample Type,Tray,Tray (2),Tray,Tray,%1 %2,%1 %2\nS1,DNA,a,b,c,d,e,f\n");
    CHECK(attempt.refusal.isEmpty());
    CHECK(samplesColumn(lab, "attributes").front() ==
          u"{\"Tray\":\"a\",\"Tray (2)\":\"b\",\"Tray (3)\":\"c\",\"Tray (4)\":\"d\","
          u"\"%1 %2\":\"e\",\"%1 %2 (2)\":\"f\"}");
}

TEST_CASE("A saved mapping of thousands of columns is found again in time")
{
    TempLab lab;
    const auto seconds = [&](int columns) {
        const QByteArray csv = wideForm(columns, 1, [](int row, int i) {
            return row == 0 ? "m" + QByteArray::number(i) : QByteArray("v");
        });
        const auto first = import(lab, csv, {.dryRun = true});
        const SavedMapping saved{{}, u"Wide"_s, first.plan.shape, mappingContent(first.plan)};
        const std::clock_t before = std::clock();
        const auto again = import(lab, csv, {.dryRun = true, .saved = {saved}});
        CHECK(again.plan.mappingName == u"Wide");
        return static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    };
    const double small = seconds(2'000);
    CHECK(seconds(16'000) < 24 * std::max(small, 0.05));
}
