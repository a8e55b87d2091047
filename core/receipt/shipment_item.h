// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::receipt {

/// Fields of an item, in the order of its description. From ItemLeaking on, one for each condition
/// in the order of conditions().
enum ShipmentItemField {
    ItemShipment,
    ItemName,       ///< what the manifest calls it
    ItemBarcode,    ///< what the manifest says is on it
    ItemExternalId, ///< its accession elsewhere
    ItemSample,     ///< which sample of the lab it is, where that is known
    ItemStatus,
    ItemScanned,   ///< the code that was read when it arrived; empty: ticked by hand
    ItemArrivedAt, ///< a time
    ItemArrivedBy,
    ItemLeaking,
    ItemDamaged,
    ItemThawed,
    ItemWrongTemperature,
    ItemLowVolume,
    ItemEmpty,
    ItemUnlabelled,
    ItemReceivedGiven, ///< closing the shipment gave the sample its date of receipt
    ItemRemarks
};

constexpr const char* kExpected = "Expected";
constexpr const char* kArrived = "Arrived";
constexpr const char* kMissing = "Missing";
constexpr const char* kUnexpected = "Unexpected";

/// A tube (plate, box) that a shipment was to bring, or brought. Expected > Arrived, or Missing
/// when the shipment is closed; Unexpected when no manifest names it. Fixed while the shipment is
/// closed (error: ShipmentClosed).
const database::Entity& shipmentItemEntity();

/// What can be wrong with a thing that arrives; several at once.
struct ArrivalCondition {
    int field;  ///< ItemLeaking, ...
    bool holds; ///< the sample must not go on before somebody has looked at it
};

const std::vector<ArrivalCondition>& conditions();

/// "Leaking", translated.
QString conditionLabel(const ArrivalCondition& condition);

} // namespace tracseq::receipt
