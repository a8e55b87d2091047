// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/finding_list.h"
#include "core/samples/row_reader.h"

namespace tracseq::samples {

/// The plan without the values for all rows that cannot be, which become findings. An unknown
/// project is told where rows need it, as it may be created.
ImportPlan withoutWrongFixed(const ImportPlan& plan, const tabular::Sheet& sheet,
                             const ProjectIndex& projects, const ImportOptions& options,
                             FindingList& findings);

} // namespace tracseq::samples
