// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/receipt/discrepancies.h"

namespace tracseq::receipt {

/// Writes what a shipment lacked and what was wrong with it as a PDF for its sender, on A4, all as
/// text, as of `now` (ms since 1970 UTC). Needs a QGuiApplication; any thread but the one of the
/// windows. Errors: FileNotWritable, Cancelled.
Status writeDiscrepancyPdf(const ShipmentView& shipment, const QString& path, qint64 now,
                           Progress& progress);

/// Writes the same as csv. Errors: FileNotWritable.
Status writeDiscrepancyCsv(const ShipmentView& shipment, const QString& path);

} // namespace tracseq::receipt
