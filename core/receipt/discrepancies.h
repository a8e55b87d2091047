// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/receipt/shipment_view.h"
#include "core/tabular/table_value.h"

namespace tracseq::receipt {

/// A way in which what arrived differs from the manifest.
enum class DiscrepancyKind {
    Missing,    ///< it has not arrived, or not yet
    Unexpected, ///< no manifest names it
    OtherCode,  ///< what was read on it is not what the manifest says
    Condition   ///< it leaks, has thawed, ...
};

/// "Missing", translated.
QString discrepancyLabel(DiscrepancyKind kind);

struct Discrepancy {
    DiscrepancyKind kind = DiscrepancyKind::Missing;
    std::size_t item = 0; ///< of the shipment's items
    QString what;         ///< "Leaking, thawed", or what was read instead; translated
};

/// Those of a shipment: by their kind, then in the order of its items. An item can have several.
std::vector<Discrepancy> discrepanciesOf(const ShipmentView& shipment);

/// The same as a table, with headings: kind, name, barcode, external accession, accession, what was
/// read, what is wrong, arrived at, remarks.
QStringList discrepancyHeadings();
std::vector<tabular::TableRow> discrepancyRows(const ShipmentView& shipment);

} // namespace tracseq::receipt
