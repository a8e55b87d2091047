// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"
#include "core/templates/template_form.h"

namespace tracseq::samples {

/// The form of a version of a template, whichever state it is in. What is in use or retired never
/// changes and is kept for the next call; a draft is read anew. Any thread, each with its own
/// forms. Errors: TemplateUnknown and those of TemplateForm::make().
Result<std::shared_ptr<const templates::TemplateForm>>
loadSampleForm(database::Connection& connection, const Uuid& version);

/// Fills in what the sample's template computes and, for a new sample, its defaults. `values` stand
/// by SampleField. Errors: those of loadSampleForm(), FieldNotComputable.
Status completeByForm(database::Connection& connection, std::vector<database::Value>& values,
                      bool isNew);

/// The rule of the sample's description: nothing that is on hold goes on in its life or is disposed
/// of, nothing is disposed of without a record that names it (DisposalNeedsWitness), and what a
/// template asks for holds for each writer, for all fields of a new sample and for those that a
/// change touches. Errors: SampleOnHold, TemplateNotInUse (a new sample by a draft or a retired
/// version), Field*.
Status holdsSampleRule(database::Connection& connection, const database::Record* before,
                       const database::Record& after);

} // namespace tracseq::samples
