// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/entity_table.h"
#include "core/tabular/workbook.h"

namespace tracseq::lab {

/// A manifest as it came: the sheet that has one, and its lines.
struct Manifest {
    QString file;
    QString sheet;
    EntityColumns columns;
    EntityRows rows;
};

/// Reads the manifest of a shipment from xlsx, ods or csv: the named sheet, or the first visible
/// one with headings that an item of a shipment has (name, barcode, external accession, remarks).
/// Runs in the calling thread. Errors: those of readWorkbook(), SheetUnknown, ImportNothing.
Result<Manifest> readManifest(database::Connection& connection, const QString& path,
                              const QString& sheet, Progress& progress);

/// Expects the lines in an open shipment, all or none, as one step of undo; each is tied to the
/// sample of the lab that it means, where that is clear. Errors: ImportHasErrors where something
/// was found in the sheet, ImportNothing, ShipmentClosed.
Result<changes::Written> addManifest(changes::Store& store, const QString& user,
                                     const Uuid& shipment, const Manifest& manifest);

} // namespace tracseq::lab
