// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sequencing/illumina/run_sheet.h"

#include <QByteArray>

namespace tracseq::sequencing {

/// Reads a sample sheet v1 or v2, ours or another's, back into a run: the i5 is turned to forward
/// by what the sheet says of instrument and kit (as written where it says nothing), OverrideCycles
/// are not kept. What is missing stays empty or 0. It does not judge the sheet; that is
/// checkSampleSheet(). Errors: SheetNotReadable for other bytes. Pure; any thread.
Result<RunSheet> readRunSheet(const QByteArray& bytes);

} // namespace tracseq::sequencing
