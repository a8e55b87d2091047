// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receipt/shipment.h"

#include "core/projects/project.h"

namespace tracseq::receipt {

using database::Connection;
using database::Entity;
using database::FieldType;
using database::LifeCycle;
using database::Record;
using database::Search;
using database::StateTone;

namespace {

const LifeCycle kShipmentLife = {
    .initial = kOpen,
    .states = {{kOpen, QT_TRANSLATE_NOOP("States", "Open"), StateTone::Active},
               {kClosed, QT_TRANSLATE_NOOP("States", "Closed"), StateTone::Done}},
    .transitions = {{kOpen, kClosed, "receipt.update", false},
                    {kClosed, kOpen, "receipt.update", true}},
};

constexpr Decimal degrees(qint64 celsius)
{
    return Decimal::fromMillionths(celsius * Decimal::kScale);
}

/// What a closed shipment says of its arrival was told to its sender.
Status holdsShipment(Connection& /*connection*/, const Record* before, const Record& after)
{
    if (before == nullptr || !isClosed(*before) || !isClosed(after) || after.deleted) {
        return {};
    }
    for (std::size_t i = 0; i < after.values.size(); ++i) {
        if (i != ShipmentRemarks && after.values[i] != before->values[i]) {
            return failure(ErrorCode::ShipmentClosed, {before->values[ShipmentName].text()});
        }
    }
    return {};
}

} // namespace

const Entity& shipmentEntity()
{
    static const Entity entity = {
        .name = "shipment",
        .label = QT_TRANSLATE_NOOP("Entities", "shipment"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "shipments"),
        .fields = {{.name = "name",
                    .label = QT_TRANSLATE_NOOP("Fields", "Shipment"),
                    .maxLength = 100,
                    .required = true,
                    .unique = true,
                    .search = Search::Fragments,
                    .synonyms = {"delivery", "delivery number", "shipment number", "name",
                                 "lieferung", "sendung"},
                    .help =
                        QT_TRANSLATE_NOOP("Fields", "A number or a name that is on the parcel.")},
                   {.name = "project",
                    .label = QT_TRANSLATE_NOOP("Fields", "Project"),
                    .type = FieldType::Reference,
                    .search = Search::Fragments,
                    .reference = &projects::projectEntity(),
                    .synonyms = {"project code", "study"}},
                   {.name = "courier",
                    .label = QT_TRANSLATE_NOOP("Fields", "Courier"),
                    .maxLength = 100,
                    .synonyms = {"carrier", "shipped by", "kurier"}},
                   {.name = "tracking",
                    .label = QT_TRANSLATE_NOOP("Fields", "Tracking number"),
                    .maxLength = 100,
                    .search = Search::Fragments,
                    .synonyms = {"tracking", "airway bill", "awb", "sendungsnummer"}},
                   {.name = "brought_by",
                    .label = QT_TRANSLATE_NOOP("Fields", "Brought by"),
                    .maxLength = 255,
                    .search = Search::Fragments,
                    .synonyms = {"sender", "sent by", "delivered by", "absender"}},
                   {.name = "received",
                    .label = QT_TRANSLATE_NOOP("Fields", "Received at"),
                    .type = FieldType::DateTime,
                    .synonyms = {"received", "received on", "arrived", "eingang"}},
                   {.name = "temperature",
                    .label = QT_TRANSLATE_NOOP("Fields", "Temperature on arrival"),
                    .type = FieldType::Decimal,
                    .unit = "°C",
                    .minimum = degrees(-200),
                    .maximum = degrees(60),
                    .synonyms = {"temperature", "temp", "temperatur"}},
                   {.name = "status",
                    .label = QT_TRANSLATE_NOOP("Fields", "Status"),
                    .type = FieldType::State,
                    .required = true},
                   {.name = "remarks",
                    .label = QT_TRANSLATE_NOOP("Fields", "Remarks"),
                    .type = FieldType::LongText,
                    .search = Search::Words,
                    .synonyms = {"notes", "comment", "bemerkung"}}},
        .displayField = ShipmentName,
        .lifeCycle = &kShipmentLife,
        .searched = true,
        .area = "receipt",
        .rule = holdsShipment,
    };
    return entity;
}

bool isClosed(const Record& shipment)
{
    return shipment.values[ShipmentStatus].text() == QLatin1String(kClosed);
}

} // namespace tracseq::receipt
