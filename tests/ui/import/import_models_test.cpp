// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/workbook_reader.h"
#include "tests/support/catch_qt.h"
#include "ui/import/import_problem_model.h"
#include "ui/import/import_sheet_model.h"

using namespace tracseq;
using namespace tracseq::ui;
using namespace Qt::StringLiterals;

TEST_CASE("a finding of one cause is listed once with its rows, and marks each of them")
{
    NoProgress silent;
    const auto book =
        tabular::readWorkbook("Name,Project\nS1,P9\nS2,P1\nS3,P9\n", u"form.csv"_s, {}, silent);
    REQUIRE(book.has_value());
    samples::ImportFinding finding;
    finding.rule = samples::ImportRule::ProjectUnknown;
    finding.row = 1;
    finding.column = 1;
    finding.message = u"The lab has no project “P9”."_s;
    finding.count = 2;
    finding.rows = {1, 3};
    samples::ImportCheck check;
    check.firstRow = 1;
    check.verdicts = {samples::RowVerdict::Bad, samples::RowVerdict::Good,
                      samples::RowVerdict::Bad};
    check.findings = {finding};

    ImportSheetModel sheet;
    sheet.setSheet(&book->sheets[0]);
    sheet.setCheck(&check);
    const auto tip = [&](int row) {
        return sheet.data(sheet.index(row, 1), Qt::ToolTipRole).toString();
    };
    CHECK(tip(1) == finding.message);
    CHECK(tip(2).isEmpty());
    CHECK(tip(3) == finding.message);

    ImportProblemModel problems;
    problems.setFindings(check.findings);
    REQUIRE(problems.rowCount({}) == 1);
    const QString sentence =
        problems.data(problems.index(0, ImportProblemModel::Sentence), Qt::DisplayRole).toString();
    CHECK(sentence.startsWith(finding.message));
    CHECK(sentence.endsWith(u": 2, 4)"));
}
