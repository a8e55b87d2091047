// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/template_form.h"

namespace tracseq::templates {

/// The heading of a field in a sheet: its name, and its unit where the name does not say it.
QString headingOf(const FormField& field);

/// Writes an empty xlsx to be filled in: a column for each field that is not computed, with its
/// choices, limits and help, and a sheet that explains them. Errors: FileNotWritable.
Status writeTemplateSheet(const QString& path, const TemplateForm& form);

/// How many of the form's headings stand among these, and how many should; names are compared as
/// people would, with or without the unit.
struct HeadingMatch {
    int found = 0;
    int asked = 0;
    [[nodiscard]] bool all() const { return asked > 0 && found == asked; }
};
HeadingMatch matchHeadings(const TemplateForm& form, const QStringList& headings);

/// The place of the field that a heading stands for; -1 for none, and for what is computed.
int fieldOfHeading(const TemplateForm& form, const QString& heading);

} // namespace tracseq::templates
