// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::templates {

/// Fields of a template, in the order of its description.
enum TemplateField { TemplateName, TemplateCategory, TemplateDescription };

/// A form and a sheet that are defined once, by name. What is asked for stands in its versions.
const database::Entity& templateEntity();

/// Fields of a version of a template, in the order of its description.
enum TemplateVersionField {
    VersionTitle,  ///< "DNA submission v2": what people see of it on a sample
    VersionOf,     ///< the template
    VersionNumber, ///< from 1, counted within its template
    VersionState,
    VersionFields ///< JSON, see TemplateDefinition
};

constexpr const char* kDraft = "Draft";
constexpr const char* kActive = "Active";
constexpr const char* kRetired = "Retired";

/// One version. While it is a draft its fields may change; from then on they are what they are,
/// because samples were made by them (error: TemplateVersionFixed). Draft > Active > Retired, and a
/// draft with mistakes in its fields does not become active (error: TemplateFieldsWrong).
const database::Entity& templateVersionEntity();

} // namespace tracseq::templates
