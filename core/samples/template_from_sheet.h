// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/samples/import_plan.h"
#include "core/tabular/sheet.h"

namespace tracseq::samples {

/// A definition of the form that a filled sheet was made from: its columns in their order, those
/// that the plan gives to fields of the sample as such, the others as attributes whose type,
/// choices and whether they are required follow from the values. Without a column for the name, or
/// the type, of samples it has a field for it all the same. Pure; any thread.
templates::TemplateDefinition templateFromSheet(const ImportPlan& plan,
                                                const tabular::Sheet& sheet);

/// The same for a file: the sheet of it that a submission most likely stands in. Blocks. Errors:
/// those of readSubmission(), ImportNothing where no sheet has headings.
Result<templates::TemplateDefinition> readTemplate(const QString& path, Progress& progress);

} // namespace tracseq::samples
