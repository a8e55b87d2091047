// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/template_form.h"
#include "ui/models/field_text.h"
#include "ui/widgets/detail_pane.h"

namespace tracseq::ui {

/// A sample in full: its fields by what they are about, what its template asked for in its order
/// (null: it has none), and what else came with it.
DetailContent sampleContent(const database::Record& record, const Names& names,
                            const templates::TemplateForm* form);

} // namespace tracseq::ui
