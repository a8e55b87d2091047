// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::receipt {

/// Fields of a shipment, in the order of its description.
enum ShipmentField {
    ShipmentName,
    ShipmentProject,
    ShipmentCourier,
    TrackingNumber,
    BroughtBy,
    ShipmentReceived, ///< a time; set when the first thing of it arrives, if nobody did before
    Temperature,      ///< on arrival, in °C
    ShipmentStatus,
    ShipmentRemarks
};

constexpr const char* kOpen = "Open";
constexpr const char* kClosed = "Closed";

/// A delivery: who brought it, when, and how cold it was. While it is open its items are checked
/// in; closed, nothing but its remarks may change until it is reopened (error: ShipmentClosed).
const database::Entity& shipmentEntity();

/// Whether a shipment is closed, by the record of it.
bool isClosed(const database::Record& shipment);

} // namespace tracseq::receipt
