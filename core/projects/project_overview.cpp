// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/projects/project_overview.h"

#include "core/database/entity_query.h"
#include "core/projects/project.h"

namespace tracseq::projects {

using database::Connection;
using database::Statement;

Result<ProjectOverview> loadOverview(Connection& connection, const Uuid& project)
{
    auto record = database::rowById(connection, projectEntity(), project);
    if (!record) {
        return failure(record.error());
    }
    if (!*record || (*record)->deleted) {
        return failure(ErrorCode::RowNotFound, {projectEntity().translatedLabel()});
    }
    auto counts = connection.cached(
        "SELECT (SELECT count(*) FROM sample WHERE project = ?1 AND deleted = 0), "
        "(SELECT count(*) FROM project_member WHERE project = ?1 AND deleted = 0), "
        "(SELECT count(*) FROM project_batch WHERE project = ?1 AND deleted = 0), "
        "(SELECT count(DISTINCT lower(name)) FROM project_file WHERE project = ?1 AND deleted = "
        "0)");
    if (!counts) {
        return failure(counts.error());
    }
    counts->bind(1, project);
    if (const auto row = counts->step(); !row) {
        return failure(row.error());
    }
    ProjectOverview overview;
    overview.project = std::move(**record);
    overview.samples = counts->integer(0);
    overview.members = counts->integer(1);
    overview.batches = counts->integer(2);
    overview.files = counts->integer(3);
    auto budget = loadBudget(connection, project);
    if (!budget) {
        return failure(budget.error());
    }
    overview.budget = std::move(*budget);
    return overview;
}

Result<std::vector<BudgetTotal>> loadBudget(Connection& connection, const Uuid& project)
{
    auto select = connection.cached(
        "SELECT currency, sum(amount_planned), sum(coalesce(amount_spent, 0)) FROM budget_line "
        "WHERE project = ?1 AND deleted = 0 GROUP BY currency ORDER BY currency");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, project);
    std::vector<BudgetTotal> totals;
    TRACSEQ_TRY(select->forEachRow([&](const Statement& row) {
        totals.push_back({row.text(0), Decimal::fromMillionths(row.integer(1)),
                          Decimal::fromMillionths(row.integer(2))});
    }));
    return totals;
}

Result<QHash<Uuid, qint64>> batchSizes(Connection& connection, const Uuid& project)
{
    auto select = connection.cached(
        "SELECT project_batch.id, count(*) FROM project_batch JOIN batch_sample "
        "ON batch_sample.batch = project_batch.id AND batch_sample.deleted = 0 "
        "WHERE project_batch.project = ?1 AND project_batch.deleted = 0 GROUP BY project_batch.id");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, project);
    QHash<Uuid, qint64> sizes;
    TRACSEQ_TRY(select->forEachRow(
        [&](const Statement& row) { sizes.insert(row.uuid(0), row.integer(1)); }));
    return sizes;
}

Result<database::Record> findProject(Connection& connection, const QString& code)
{
    auto found = database::rowsWithText(connection, projectEntity(), Code, code);
    if (!found) {
        return failure(found.error());
    }
    if (found->empty()) {
        return failure(ErrorCode::ProjectUnknown, {code});
    }
    return std::move(found->front());
}

} // namespace tracseq::projects
