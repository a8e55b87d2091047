// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_sentences.h"

#include <QCoreApplication>

namespace tracseq {

const char* receiptSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ShipmentUnknown: // name
        return QT_TRANSLATE_NOOP("Errors", "The lab has no shipment “%1”.");
    case ErrorCode::ShipmentClosed: // name
        return QT_TRANSLATE_NOOP(
            "Errors", "The shipment “%1” is closed. Reopen it to change what it says of arrivals.");
    case ErrorCode::ShipmentOpen: // name
        return QT_TRANSLATE_NOOP("Errors", "The shipment “%1” is open already.");
    case ErrorCode::ShipmentItemNameless:
        return QT_TRANSLATE_NOOP(
            "Errors", "A line of a manifest needs a name, a barcode or an external accession.");
    case ErrorCode::ShipmentNothingToExpect:
        return QT_TRANSLATE_NOOP("Errors", "No sample there is still to be received and not yet "
                                           "expected in an open shipment.");
    case ErrorCode::ShipmentItemNotArrived: // name, status
        return QT_TRANSLATE_NOOP(
            "Errors", "“%1” is %2. Its condition is noted when it has arrived: scan it first.");
    case ErrorCode::ShipmentSampleRefused: // sample, what is wrong
        return QT_TRANSLATE_NOOP(
            "Errors", "“%1” cannot be marked as received, so the shipment stays open: %2");
    default:
        return "";
    }
}

} // namespace tracseq
