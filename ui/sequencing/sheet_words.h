// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sequencing/illumina/sample_sheet_checker.h"
#include "ui/widgets/theme.h"

namespace tracseq::ui {

/// How a finding in a sample sheet is shown: its tone, whose icon goes with it, and its word.
Tone toneOf(sequencing::SheetSeverity severity);
QString severityWord(sequencing::SheetSeverity severity);

/// "3 errors, 1 warning", "2 warnings", "No problems", "No sample sheet"; and its tone.
QString verdictText(const sequencing::SheetReport& report);
Tone verdictTone(const sequencing::SheetReport& report);

} // namespace tracseq::ui
