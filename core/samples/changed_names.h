// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/import_finding.h"
#include "core/tabular/cell.h"

#include <optional>

namespace tracseq::samples {

/// What a spreadsheet program makes of names and numbers of things that are typed into it, so that
/// the cell no longer says what was typed: DateInName (`SEPT9`), ExponentInName (long digits) or
/// LineBreakInName. Nothing when the cell can be taken. `text` is the cell's text, cleaned.
std::optional<ImportRule> changedByProgram(const tabular::Cell& cell, const QString& text);
/// The sentence about it.
QString changedByProgramText(ImportRule rule, const QString& text);

} // namespace tracseq::samples
