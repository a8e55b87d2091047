// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/import_plan.h"
#include "core/tabular/sheet.h"

namespace tracseq::samples {

/// Looks at the values of a column for what its field needs to know: the decimal mark or the order
/// of dates where they leave no doubt, a question otherwise, the unit of its heading.
void examineColumn(const ImportPlan& plan, ImportColumn& column, const tabular::Sheet& sheet);

} // namespace tracseq::samples
