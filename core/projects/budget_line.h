// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::projects {

/// Fields of a line of a budget, in the order of its description.
enum BudgetLineField {
    BudgetProject,
    BudgetItem,
    BudgetCategory,
    AmountPlanned,
    AmountSpent,
    BudgetCurrency,
    BudgetRemarks
};

/// What something costs a project: as planned, and so far. The unit of both amounts is the currency
/// of the line, by its code of ISO 4217; amounts of two currencies are never added.
const database::Entity& budgetLineEntity();

} // namespace tracseq::projects
