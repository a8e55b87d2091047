// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/receipt/shipment_service.h"
#include "ui/widgets/theme.h"

namespace tracseq::ui {

/// A day and a time as the lab reads them.
QString momentText(qint64 at);

/// "2 missing, 1 unexpected, 3 in poor condition"; empty when all is well.
QString troubleText(const receipt::ShipmentCounts& counts);

/// What the feedback line of the desk says of a scan: a few words to be read from afar, and a
/// sentence.
struct Feedback {
    Tone tone = Tone::Neutral;
    QString iconName;
    QString headline;
    QString detail;
};
Feedback feedbackOf(const receipt::ScanAnswer& answer);

/// What an item is called where one has to be told from others: name, barcode, accessions, status.
QString itemText(const receipt::ItemView& item);

} // namespace tracseq::ui
