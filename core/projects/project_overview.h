// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/database/connection.h"
#include "core/database/entity.h"

namespace tracseq::projects {

/// What a project plans and has spent, in one currency.
struct BudgetTotal {
    QString currency;
    Decimal planned;
    Decimal spent;
};

/// A project with what belongs to it, counted.
struct ProjectOverview {
    database::Record project;
    qint64 samples = 0;
    qint64 members = 0;
    qint64 batches = 0;
    qint64 files = 0; ///< names, however many versions
    std::vector<BudgetTotal> budget;
};

/// Error: RowNotFound, also of a project that is removed.
Result<ProjectOverview> loadOverview(database::Connection& connection, const Uuid& project);

/// The totals of a project, one for each currency, in the order of their codes.
Result<std::vector<BudgetTotal>> loadBudget(database::Connection& connection, const Uuid& project);

/// How many samples are in each batch of a project.
Result<QHash<Uuid, qint64>> batchSizes(database::Connection& connection, const Uuid& project);

/// The project with this code, letter case aside. Error: ProjectUnknown.
Result<database::Record> findProject(database::Connection& connection, const QString& code);

} // namespace tracseq::projects
