// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/import_finding.h"
#include "ui/widgets/theme.h"

namespace tracseq::ui {

/// How a finding of an import is shown: its tone, whose icon goes with it, and its word.
Tone toneOf(samples::ImportSeverity severity);
QString severityWord(samples::ImportSeverity severity);

} // namespace tracseq::ui
