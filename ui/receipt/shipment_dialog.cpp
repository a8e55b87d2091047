// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipt/shipment_dialog.h"

#include "core/receipt/shipment.h"

#include <QPushButton>
#include <algorithm>

namespace tracseq::ui {

using database::FieldValues;
using receipt::ReceiptService;
using namespace Qt::StringLiterals;

ShipmentDialog::ShipmentDialog(const ReceiptParts& parts,
                               const std::optional<database::Record>& record, QWidget* parent)
    : EntityDialog(receipt::shipmentEntity(), record ? tr("Edit shipment") : tr("New shipment"),
                   record ? tr("Save") : tr("Add shipment"), parent, {&parts.projects})
    , m_parts(parts)
    , m_record(record)
{
    setObjectName(u"shipmentDialog"_s);
    button()->setObjectName(u"storeShipment"_s);
    setHint(receipt::ShipmentName, tr("What is on the parcel, or what you call it."));
    setHint(receipt::ShipmentReceived, tr("Empty: when the first thing of it is scanned."));
    if (m_record) {
        const database::Entity& entity = receipt::shipmentEntity();
        for (std::size_t i = 0; i < entity.fields.size(); ++i) {
            const int field = static_cast<int>(i);
            if (row(field) != nullptr) {
                setText(field, editText(entity, entity.fields[i], m_record->values[i],
                                        parts.projects.names(), QLocale()));
            }
        }
    }
    begin(receipt::ShipmentName);
}

void ShipmentDialog::store(const FieldValues& values)
{
    const auto done = [this](const Result<ReceiptService::Done>& result) {
        if (!result) {
            refused(result.error());
            return;
        }
        Q_EMIT stored(*result);
        QDialog::done(Accepted);
    };
    if (!m_record) {
        m_parts.service.add(values, this, done);
        return;
    }
    FieldValues next;
    FieldValues seen;
    next.reserve(m_record->values.size());
    seen.reserve(m_record->values.size());
    for (std::size_t i = 0; i < m_record->values.size(); ++i) {
        const int field = static_cast<int>(i);
        if (row(field) == nullptr) {
            continue;
        }
        const auto given = std::find_if(values.begin(), values.end(), [field](const auto& value) {
            return value.first == field;
        });
        next.emplace_back(field, given == values.end() ? database::Value() : given->second);
        seen.emplace_back(field, m_record->values[i]);
    }
    database::dropUnchanged(next, seen);
    m_parts.service.edit(m_record->id, next, seen, this, done);
}

} // namespace tracseq::ui
