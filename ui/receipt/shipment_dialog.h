// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/entity_dialog.h"
#include "ui/receipt/receipt_parts.h"

#include <optional>

namespace tracseq::ui {

/// Asks what is known of a shipment, a new one or one that is there. What the parts name outlives
/// it.
class ShipmentDialog final : public EntityDialog {
    Q_OBJECT
public:
    /// Without a record: a new shipment.
    ShipmentDialog(const ReceiptParts& parts, const std::optional<database::Record>& record,
                   QWidget* parent);

Q_SIGNALS:
    void stored(const tracseq::receipt::ReceiptService::Done& done);

private:
    void store(const database::FieldValues& values) override;

    const ReceiptParts m_parts;
    std::optional<database::Record> m_record;
};

} // namespace tracseq::ui
