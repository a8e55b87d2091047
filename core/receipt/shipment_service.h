// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"
#include "core/receipt/shipment_view.h"

namespace tracseq::receipt {

/// What a manifest says of one thing.
struct ItemDraft {
    QString name;
    QString barcode;
    QString externalId;
    Uuid sample; ///< null: not known
    QString remarks;
};

/// Adds an expected item to an open shipment, within a unit of work of the caller. Without a name
/// it is called by its barcode or accession. Errors: ShipmentItemNameless, ShipmentClosed.
Result<Uuid> addItem(changes::UnitOfWork& unit, const Uuid& shipment, const ItemDraft& draft);

/// Which sample of the lab a line of a manifest means: by barcode, by accession, by name within the
/// shipment's project; null where none or several fit.
Result<Uuid> sampleOfDraft(database::Connection& connection, const Uuid& project,
                           const ItemDraft& draft);

/// Samples that are registered and not received, in the order in which they were added, but those
/// that an open shipment expects already.
Result<std::vector<Uuid>> samplesOfProject(database::Connection& connection, const Uuid& project);
/// The same of the samples that an import added.
Result<std::vector<Uuid>> samplesOfImport(database::Connection& connection, const Uuid& importRun);

/// A project or an import with samples that are still to be received.
struct ManifestSource {
    bool isImport = false;
    Uuid id;
    QString name;          ///< code of the project, or name of the file
    qint64 importedAt = 0; ///< of an import: ms since 1970 UTC
    int samples = 0;
};
/// Projects by their code, then imports, the latest first.
Result<std::vector<ManifestSource>> manifestSources(database::Connection& connection);

/// Expects these samples in a shipment. Errors: ShipmentNothingToExpect when there are none.
Status expectSamples(changes::UnitOfWork& unit, const Uuid& shipment,
                     const std::vector<Uuid>& samples);

/// What came of a scan.
struct ScanAnswer {
    enum class Kind {
        Arrived,   ///< it was expected, and is ticked
        Duplicate, ///< it is ticked already; nothing was changed
        Unknown,   ///< the manifest does not name it; nothing was changed
        Several,   ///< it fits these; nothing was changed
        Noted      ///< it is noted as unexpected
    };
    Kind kind = Kind::Unknown;
    QString code;
    std::vector<ItemView> items; ///< the one, or those that it fits
    bool misread = false;        ///< the scanner types for another keyboard than this one
    QString elsewhere;           ///< of an unknown one: the open shipment that expects it
    QString sample;              ///< of an unknown one: the lab's sample that has the code
};

/// Looks a scanned code up among the items of an open shipment and ticks the one that it fits.
/// Errors: ShipmentClosed and those of the unit of work.
Result<ScanAnswer> scanCode(changes::UnitOfWork& unit, const Uuid& shipment, const QString& code,
                            const Clock& clock);

/// Ticks an item that a person chose; `code` is what was read on it, or empty.
Result<ScanAnswer> checkIn(changes::UnitOfWork& unit, const Uuid& item, const QString& code,
                           const Clock& clock);

/// Notes what no manifest names. What is on the list by now is answered as by scanCode().
Result<ScanAnswer> noteUnexpected(changes::UnitOfWork& unit, const Uuid& shipment,
                                  const QString& code, const Clock& clock);

/// Notes or takes back a condition of what has arrived. Error: ShipmentItemNotArrived.
Status setCondition(changes::UnitOfWork& unit, const Uuid& item, int field, bool present);

/// What was ticked by mistake is expected again; what was noted as unexpected is gone.
Status takeBack(changes::UnitOfWork& unit, const Uuid& item);

/// Closes a shipment: what has not arrived is missing, and the samples that have get their date of
/// receipt, their conditions as a note and, where one asks for it, a hold. Errors:
/// ShipmentSampleRefused, ShipmentClosed, those of the access policy.
Status closeShipment(changes::UnitOfWork& unit, const Uuid& shipment, const Clock& clock);

/// Opens it again, for which the request needs a reason: what was missing is expected, and the
/// samples are as they were before it was closed, where nobody changed that since.
Status reopenShipment(changes::UnitOfWork& unit, const Uuid& shipment, const Clock& clock);

/// Removes a shipment with its items.
Status removeShipment(changes::UnitOfWork& unit, const Uuid& shipment);

} // namespace tracseq::receipt
