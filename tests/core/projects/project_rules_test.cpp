// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for projects and what belongs to them.
#include "core/projects/budget_line.h"
#include "core/projects/project_batch.h"
#include "core/projects/project_member.h"
#include "core/projects/project_overview.h"
#include "core/samples/batch_sample.h"
#include "tests/support/catch_qt.h"
#include "tests/support/sample_rows.h"

using namespace tracseq;
using namespace tracseq::projects;
using namespace tracseq::tests;
using changes::UnitOfWork;
using database::FieldValues;
using database::Value;
using namespace Qt::StringLiterals;

namespace {

struct ProjectLab : TempLab {
    ProjectLab()
        : project(addProject(*this, u"P1"_s))
    {
    }
    /// The name of the error, or nothing.
    QString tried(const std::function<Status(UnitOfWork&)>& work, const QString& reason = {})
    {
        const auto written = store().writeNow({u"anna"_s, u"test"_s, reason}, work);
        return written ? QString() : written.error().name();
    }
    QString add(const database::Entity& entity, const FieldValues& values, Uuid* made = nullptr)
    {
        return tried([&](UnitOfWork& unit) -> Status {
            const auto id = unit.insert(entity, values);
            if (!id) {
                return failure(id.error());
            }
            if (made != nullptr) {
                *made = *id;
            }
            return {};
        });
    }
    QString edit(const FieldValues& values, const QString& reason = {})
    {
        return tried(
            [&](UnitOfWork& unit) { return unit.update(projectEntity(), project, values); },
            reason);
    }
    FieldValues line(const QString& item, qint64 planned, const QString& currency)
    {
        return {{BudgetProject, Value(project)},
                {BudgetItem, Value(item)},
                {BudgetCategory, Value(u"other"_s)},
                {AmountPlanned, Value(Decimal::fromMillionths(planned * Decimal::kScale / 100))},
                {AmountSpent, Value(Decimal::fromMillionths(10 * Decimal::kScale))},
                {BudgetCurrency, Value(currency)}};
    }

    Uuid project;
};

} // namespace

TEST_CASE("a project goes from planning to the archive, and back only with a reason")
{
    ProjectLab lab;
    const auto to = [&](const QString& state, const QString& reason = {}) {
        return lab.edit({{ProjectStatus, Value(state)}}, reason);
    };
    CHECK(to(u"Archived"_s) == u"TransitionNotAllowed"_s);
    CHECK(to(u"Planning"_s).isEmpty());
    CHECK(to(u"Closed"_s) == u"TransitionNotAllowed"_s);
    CHECK(to(u"Active"_s).isEmpty());
    CHECK(to(u"OnHold"_s) == u"ReasonNeeded"_s);
    CHECK(to(u"OnHold"_s, u"no funds"_s).isEmpty());
    CHECK(to(u"Closed"_s).isEmpty());
    CHECK(to(u"Archived"_s).isEmpty());
    CHECK(to(u"Active"_s, u"again"_s) == u"TransitionNotAllowed"_s);
    CHECK(to(u"Closed"_s) == u"ReasonNeeded"_s);
    // What every state is called, and that one gets out of each.
    for (const database::State& state : projectEntity().lifeCycle->states) {
        CHECK_FALSE(projectEntity().lifeCycle->next(QString::fromLatin1(state.name)).empty());
    }
}

TEST_CASE("a project is not due before it starts, but what is so already is no obstacle")
{
    ProjectLab lab;
    CHECK(lab.edit({{ProjectStarts, Value(QDate(2026, 3, 1))}}).isEmpty());
    CHECK(lab.edit({{ProjectDue, Value(QDate(2026, 2, 28))}}) == u"ProjectDatesReversed"_s);
    CHECK(lab.edit({{ProjectDue, Value(QDate(2026, 3, 1))}}).isEmpty());
    CHECK(lab.edit({{ProjectPriority, Value(u"urgent"_s)}, {ProjectType, Value(u"clinical"_s)}})
              .isEmpty());
    CHECK(lab.edit({{ProjectPriority, Value(u"extreme"_s)}}) == u"FieldNotAChoice"_s);
}

TEST_CASE("a person is a member of a project once, in one role")
{
    ProjectLab lab;
    const auto member = [&](const QString& person, const QString& role) {
        return lab.add(projectMemberEntity(), {{MemberProject, Value(lab.project)},
                                               {MemberPerson, Value(person)},
                                               {MemberRole, Value(role)}});
    };
    CHECK(member(u"Ada Lovelace"_s, u"lead"_s).isEmpty());
    CHECK(member(u"ada lovelace"_s, u"viewer"_s) == u"FieldTaken"_s);
    CHECK(member(u"Ben"_s, u"boss"_s) == u"FieldNotAChoice"_s);
    CHECK(member({}, u"lead"_s) == u"FieldRequired"_s);
}

TEST_CASE("a budget is added up exactly, in each currency for itself")
{
    ProjectLab lab;
    for (int i = 0; i < 3; ++i) {
        CHECK(lab.add(budgetLineEntity(), lab.line(u"kit"_s, 10, u"EUR"_s)).isEmpty()); // 0.10
    }
    CHECK(lab.add(budgetLineEntity(), lab.line(u"flow cell"_s, 500'000, u"USD"_s)).isEmpty());
    CHECK(lab.add(budgetLineEntity(), lab.line(u"tea"_s, 1, u"XXX"_s)) == u"FieldNotAChoice"_s);
    CHECK(lab.add(budgetLineEntity(), lab.line(u"debt"_s, -1, u"EUR"_s)) == u"FieldOutOfRange"_s);
    const auto totals = loadBudget(*lab.reader(), lab.project);
    REQUIRE(totals.has_value());
    REQUIRE(totals->size() == 2);
    CHECK(totals->front().currency == u"EUR"_s);
    CHECK(totals->front().planned == *Decimal::fromString(u"0.3"));
    CHECK(totals->front().spent == *Decimal::fromString(u"30"));
    CHECK(totals->back().planned == *Decimal::fromString(u"5000"));
}

TEST_CASE("currencies are codes of three letters, each once")
{
    QStringList codes;
    for (const auto& choice : budgetLineEntity().fields[BudgetCurrency].choices) {
        const QString code = QString::fromLatin1(choice.name);
        CHECK(code.size() == 3);
        CHECK(code == code.toUpper());
        codes += code;
    }
    CHECK(codes.removeDuplicates() == 0);
    CHECK(codes.size() > 140);
    CHECK(codes.contains(u"JPY"_s));
}

TEST_CASE("a batch has samples of its project only, each once, and goes its way")
{
    ProjectLab lab;
    const Uuid other = addProject(lab, u"P2"_s);
    const auto mine = addSamples(lab, 3, 1, lab.project);
    const auto theirs = addSamples(lab, 1, 10, other);
    Uuid batch;
    REQUIRE(lab.add(projectBatchEntity(),
                    {{BatchProject, Value(lab.project)}, {BatchName, Value(u"B1"_s)}}, &batch)
                .isEmpty());
    CHECK(lab.add(projectBatchEntity(), {{BatchProject, Value(lab.project)},
                                         {BatchName, Value(u"b1"_s)}}) == u"FieldTaken"_s);
    const auto put = [&](const std::vector<Uuid>& samples) {
        return lab.tried([&](UnitOfWork& unit) -> Status {
            const auto added = samples::addToBatch(unit, batch, samples);
            return added ? Status() : failure(added.error());
        });
    };
    CHECK(put(mine).isEmpty());
    CHECK(put(mine).isEmpty()); // they are there
    CHECK(put(theirs) == u"BatchOtherProject"_s);
    CHECK(batchSizes(*lab.reader(), lab.project)->value(batch) == 3);
    const auto overview = loadOverview(*lab.reader(), lab.project);
    REQUIRE(overview.has_value());
    CHECK(overview->samples == 3);
    CHECK(overview->batches == 1);
    // A sample that moves on stays where it was received, and the batch can be edited all the same.
    lab.write([&](UnitOfWork& unit) {
        return samples::editSample(unit, mine.front(), {{samples::Project, Value(other)}},
                                   lab.clock);
    });
    CHECK(batchSizes(*lab.reader(), lab.project)->value(batch) == 3);
    const auto to = [&](const QString& state, const QString& reason = {}) {
        return lab.tried(
            [&](UnitOfWork& unit) {
                return unit.update(projectBatchEntity(), batch, {{BatchState, Value(state)}});
            },
            reason);
    };
    CHECK(to(u"Completed"_s) == u"TransitionNotAllowed"_s);
    CHECK(to(u"InProgress"_s).isEmpty());
    CHECK(to(u"Failed"_s) == u"ReasonNeeded"_s);
    CHECK(to(u"Completed"_s).isEmpty());
}

TEST_CASE("a project with something in it is not removed, an empty one is")
{
    ProjectLab lab;
    Uuid batch;
    REQUIRE(lab.add(projectBatchEntity(),
                    {{BatchProject, Value(lab.project)}, {BatchName, Value(u"B1"_s)}}, &batch)
                .isEmpty());
    const auto removal = [&] {
        return lab.tried(
            [&](UnitOfWork& unit) { return unit.remove(projectEntity(), lab.project); });
    };
    CHECK(removal() == u"RowInUse"_s);
    lab.write([&](UnitOfWork& unit) { return unit.remove(projectBatchEntity(), batch); });
    CHECK(removal().isEmpty());
    CHECK_FALSE(loadOverview(*lab.reader(), lab.project).has_value());
    CHECK_FALSE(findProject(*lab.reader(), u"P1"_s).has_value());
}
