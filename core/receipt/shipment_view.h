// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"
#include "core/database/entity.h"

#include <optional>

namespace tracseq::receipt {

/// An item as the desk shows it, with what the lab knows of its sample.
struct ItemView {
    Uuid id;
    Uuid shipment;
    QString name;
    QString barcode;
    QString externalId;
    Uuid sample;
    QString sampleName;
    QString accession;
    QString sampleBarcode;
    QString status;
    QString scanned;
    qint64 arrivedAt = 0; ///< ms since 1970 UTC; 0: it has not
    QString arrivedBy;
    std::vector<int> conditions; ///< fields of those that it has, in the order of conditions()
    bool receivedGiven = false;
    QString remarks;

    [[nodiscard]] bool is(const char* state) const { return status == QLatin1String(state); }
    [[nodiscard]] bool hasArrived() const;
    /// "Leaking, thawed", translated; empty when nothing is wrong.
    [[nodiscard]] QString conditionText() const;
    /// What was read on it is nothing that the manifest or the lab knows of it.
    [[nodiscard]] bool hasOtherCode() const;

    bool operator==(const ItemView&) const = default;
};

/// How many items of a shipment are what. Counted from the items, never kept.
struct ShipmentCounts {
    int announced = 0; ///< on the manifest
    int arrived = 0;   ///< of these
    int missing = 0;
    int unexpected = 0;
    int flawed = 0; ///< arrived with a condition

    [[nodiscard]] int open() const { return announced - arrived - missing; }
    bool operator==(const ShipmentCounts&) const = default;
};

ShipmentCounts countItems(const std::vector<ItemView>& items);

/// A shipment with all of its items, in the order in which they were added.
struct ShipmentView {
    database::Record record;
    QString project;
    std::vector<ItemView> items;

    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isClosed() const;
};

/// Errors: RowNotFound and those of the lab file.
Result<ShipmentView> loadShipment(database::Connection& connection, const Uuid& id);

/// The items of a shipment, in that order.
Result<std::vector<ItemView>> loadItems(database::Connection& connection, const Uuid& shipment);

/// By its name, letter case aside. Error: ShipmentUnknown.
Result<Uuid> findShipment(database::Connection& connection, const QString& name);

/// The counts of all shipments.
struct ShipmentSummary {
    Uuid id;
    QString name;
    QString project;
    QString courier;
    QString tracking;
    QString broughtBy;
    QString status;
    std::optional<qint64> received;
    ShipmentCounts counts;
};

/// All shipments, the latest first; with `search`, those in which its words are found.
Result<std::vector<ShipmentSummary>> listShipments(database::Connection& connection,
                                                   const QString& search = {});

/// The items that a code fits, by barcode, accession, external accession or what was read before;
/// where none has it, by name. Letter case aside; pure.
std::vector<std::size_t> itemsWithCode(const std::vector<ItemView>& items, const QString& code);

/// The same, read for another keyboard where nothing has the code as it is.
struct CodeMatch {
    std::vector<std::size_t> items;
    QString read; ///< the code as it was understood
};
CodeMatch matchCode(const std::vector<ItemView>& items, const QString& code);

} // namespace tracseq::receipt
