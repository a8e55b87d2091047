// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/finding_list.h"
#include "core/samples/import_plan.h"
#include "core/tabular/sheet.h"

namespace tracseq::samples {

/// Findings about the sheet as a whole; returns whether one of them blocks the import.
bool judgeSheet(const ImportPlan& plan, const tabular::Sheet& sheet, FindingList& findings);

} // namespace tracseq::samples
