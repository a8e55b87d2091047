// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"
#include "core/samples/import_mappings.h"
#include "core/tabular/sheet.h"

namespace tracseq::samples {

/// A form of samples: a version of a template that is in use, or was.
struct SampleFormChoice {
    Uuid version;
    std::shared_ptr<const templates::TemplateForm> form;
    bool inUse = false; ///< new samples can be registered with it
};

/// All forms but drafts, by name, the latest version first; what cannot be read is left out.
Result<std::vector<SampleFormChoice>> loadSampleForms(database::Connection& connection);

/// Reads the sheet by a form: columns with the headings of its fields go to them, whatever else
/// they could be; the others stay as they are. Rows are then held against the form. Null takes the
/// form away again.
void applyForm(ImportPlan& plan, const tabular::Sheet& sheet, const SampleFormChoice* choice);

/// The form in use that a sheet was made from: all of its headings are there. Of several the one
/// with the most fields. Null when there is none.
const SampleFormChoice* proposeForm(const ImportPlan& plan,
                                    const std::vector<SampleFormChoice>& forms);

/// proposeMapping(), and the form that the sheet was made from where there is one.
ImportPlan proposeByForms(const tabular::Sheet& sheet, const std::vector<SavedMapping>& saved,
                          const std::vector<SampleFormChoice>& forms,
                          std::optional<int> headerRow = std::nullopt);

} // namespace tracseq::samples
