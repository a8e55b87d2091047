// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/sample.h"
#include "tests/support/catch_qt.h"
#include "ui/samples/sample_edits.h"

using namespace tracseq;
using namespace tracseq::ui;
using namespace Qt::StringLiterals;
using database::Value;

namespace {

const QLocale kLocale(QLocale::English, QLocale::UnitedStates);
const QDate kToday(2026, 1, 15);

database::Record row(qint64 rid, const QString& status = u"Pending"_s)
{
    database::Record record;
    record.rid = rid;
    record.values.resize(samples::sampleEntity().fields.size());
    record.values[samples::Name] = Value(u"Leaf %1"_s.arg(rid));
    record.values[samples::Accession] = Value(u"S-%1"_s.arg(rid));
    record.values[samples::SampleType] = Value(u"DNA"_s);
    record.values[samples::SampleStatus] = Value(status);
    record.values[samples::Volume] = Value(Decimal::fromMillionths(10'000'000));
    return record;
}

PlannedEdits plan(const std::vector<CellInput>& cells, std::vector<database::Record> rows)
{
    return planEdits(cells, {std::move(rows), {}}, {}, kLocale, kToday);
}

} // namespace

TEST_CASE("cells of one sample become one edit, with the values that were seen")
{
    const auto planned =
        plan({{1, samples::Volume, u"8.5"_s, 4}, {1, samples::Notes, u"thawed"_s, 4}}, {row(1)});
    CHECK(planned.problems.empty());
    REQUIRE(planned.edits.size() == 1);
    CHECK(planned.edits[0].values.size() == 2);
    CHECK(planned.edits[0].seen[0].second == Value(Decimal::fromMillionths(10'000'000)));
}

TEST_CASE("cells that hold the value already are left out")
{
    CHECK(plan({{1, samples::Volume, u"10 µL"_s, 1}}, {row(1)}).edits.empty());
}

TEST_CASE("each cell that is wrong is named by row, sample and column")
{
    const auto planned = plan(
        {{2, samples::Volume, u"much"_s, 9}, {1, samples::Accession, u"x"_s, 3}}, {row(1), row(2)});
    REQUIRE(planned.problems.size() == 2);
    CHECK(planned.problems[0].error.code() == ErrorCode::FieldReadOnly);
    CHECK(planned.problems[1].sentence() ==
          u"Row 9 (Leaf 2), Volume: Volume “much” is not a number."_s);
}

TEST_CASE("the rules between fields hold for what is typed")
{
    const auto future = plan({{1, samples::Received, u"2026-01-16"_s, 1}}, {row(1)});
    REQUIRE(future.problems.size() == 1);
    CHECK(future.problems[0].error.code() == ErrorCode::DateInFuture);
    const auto order = plan(
        {{1, samples::Received, u"2025-01-01"_s, 1}, {1, samples::Collected, u"2025-01-02"_s, 1}},
        {row(1)});
    REQUIRE(order.problems.size() == 1);
    CHECK(order.problems[0].error.code() == ErrorCode::ReceivedBeforeCollected);
}

TEST_CASE("a status may only follow the life cycle, and some need a reason")
{
    CHECK_FALSE(plan({{1, samples::SampleStatus, u"Validated"_s, 1}}, {row(1)}).needsReason());
    CHECK(plan({{1, samples::SampleStatus, u"Rejected"_s, 1}}, {row(1)}).statesNeedingReason ==
          QStringList{u"Rejected"_s});
    const auto jump = plan({{1, samples::SampleStatus, u"Completed"_s, 1}}, {row(1)});
    REQUIRE(jump.problems.size() == 1);
    CHECK(jump.problems[0].error.code() == ErrorCode::TransitionNotAllowed);
}

TEST_CASE("a sample that is gone is a problem, not a silent nothing")
{
    database::Record gone = row(1);
    gone.deleted = true;
    const auto planned = plan({{1, samples::Volume, u"3"_s, 1}}, {gone});
    REQUIRE(planned.problems.size() == 1);
    CHECK(planned.problems[0].error.code() == ErrorCode::RowNotFound);
}
