// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/demo_projects.h"

#include "core/database/entity_query.h"
#include "core/projects/budget_line.h"
#include "core/projects/project.h"
#include "core/projects/project_member.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace tracseq::lab {

using changes::UnitOfWork;
using database::Value;

namespace {

struct Person {
    QString name;
    QString role;
};

struct Cost {
    QString item;
    QString category;
    qint64 planned; ///< EUR
    qint64 spent;
};

struct Description {
    QString code;
    QString title;
    QString lead;
    QString type;
    QString priority;
    QString department;
    int startedDaysAgo;
    int dueInDays;
    std::vector<Person> people;
    std::vector<Cost> costs;
};

std::vector<Description> descriptions()
{
    return {
        {u"GUT-IMMUNE"_s,
         u"Immune cells of the gut after antibiotics"_s,
         u"Dr. Lena Hartmann"_s,
         u"research"_s,
         u"medium"_s,
         u"Immunology"_s,
         120,
         25,
         {{u"Dr. Lena Hartmann"_s, u"investigator"_s},
          {u"T. Yilmaz"_s, u"technician"_s},
          {u"M. Klein"_s, u"analyst"_s}},
         {{u"RNA kits, 4 x 96"_s, u"consumables"_s, 7'400, 7'120},
          {u"NovaSeq X, 2 lanes"_s, u"sequencing"_s, 5'200, 5'200}}},
        {u"SOIL-TRANSECT"_s,
         u"Microbes along a transect of the upper valley"_s,
         u"Jonas Weber"_s,
         u"service"_s,
         u"low"_s,
         u"Ecology"_s,
         45,
         90,
         {{u"S. Novak"_s, u"technician"_s}},
         {{u"16S amplicons, 180 samples"_s, u"services"_s, 9'000, 2'250}}},
        {u"TUMOR-EXOME"_s,
         u"Exomes of tumor and normal tissue, pilot of 36 patients"_s,
         u"Prof. Amara Okafor"_s,
         u"clinical"_s,
         u"urgent"_s,
         u"Pathology"_s,
         30,
         10,
         {{u"Prof. Amara Okafor"_s, u"investigator"_s}, {u"S. Novak"_s, u"technician"_s}},
         {{u"Exome capture, 72 reactions"_s, u"consumables"_s, 12'960, 12'960},
          {u"NextSeq 2000, P3"_s, u"sequencing"_s, 6'800, 0}}},
        {u"ZF-ATAC"_s,
         u"Open chromatin of zebrafish embryos"_s,
         u"Dr. Mei Tanaka"_s,
         u"research"_s,
         u"high"_s,
         u"Developmental biology"_s,
         9,
         60,
         {{u"Dr. Mei Tanaka"_s, u"lead"_s}},
         {{u"Tn5 and indexes"_s, u"consumables"_s, 3'100, 0}}},
    };
}

Status describe(UnitOfWork& unit, const Uuid& id, const Description& project, QDate today)
{
    TRACSEQ_TRY(
        unit.update(projects::projectEntity(), id,
                    {{projects::Title, Value(project.title)},
                     {projects::Lead, Value(project.lead)},
                     {projects::ProjectType, Value(project.type)},
                     {projects::ProjectPriority, Value(project.priority)},
                     {projects::ProjectDepartment, Value(project.department)},
                     {projects::ProjectStarts, Value(today.addDays(-project.startedDaysAgo))},
                     {projects::ProjectDue, Value(today.addDays(project.dueInDays))}}));
    for (const Person& person : project.people) {
        const auto added = unit.insert(projects::projectMemberEntity(),
                                       {{projects::MemberProject, Value(id)},
                                        {projects::MemberPerson, Value(person.name)},
                                        {projects::MemberRole, Value(person.role)}});
        if (!added) {
            return failure(added.error());
        }
    }
    for (const Cost& cost : project.costs) {
        const auto money = [](qint64 amount) {
            return Value(Decimal::fromMillionths(amount * Decimal::kScale));
        };
        const auto added = unit.insert(projects::budgetLineEntity(),
                                       {{projects::BudgetProject, Value(id)},
                                        {projects::BudgetItem, Value(cost.item)},
                                        {projects::BudgetCategory, Value(cost.category)},
                                        {projects::AmountPlanned, money(cost.planned)},
                                        {projects::AmountSpent, money(cost.spent)},
                                        {projects::BudgetCurrency, Value(u"EUR"_s)}});
        if (!added) {
            return failure(added.error());
        }
    }
    return {};
}

} // namespace

Status describeDemoProjects(UnitOfWork& unit, QDate today)
{
    for (const Description& project : descriptions()) {
        const auto rows = database::rowsWithText(unit.connection(), projects::projectEntity(),
                                                 projects::Code, project.code);
        if (!rows) {
            return failure(rows.error());
        }
        for (const database::Record& row : *rows) {
            TRACSEQ_TRY(describe(unit, row.id, project, today));
        }
    }
    return {};
}

} // namespace tracseq::lab
