// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receipt/shipment_item.h"

#include "core/database/connection.h"
#include "core/receipt/shipment.h"
#include "core/samples/sample.h"

namespace tracseq::receipt {

using database::Connection;
using database::Entity;
using database::Field;
using database::FieldType;
using database::LifeCycle;
using database::Record;
using database::StateTone;

namespace {

const LifeCycle kItemLife = {
    .initial = kExpected,
    .states = {{kExpected, QT_TRANSLATE_NOOP("States", "Expected"), StateTone::Neutral},
               {kArrived, QT_TRANSLATE_NOOP("States", "Arrived"), StateTone::Good},
               {kMissing, QT_TRANSLATE_NOOP("States", "Missing"), StateTone::Bad},
               {kUnexpected, QT_TRANSLATE_NOOP("States", "Unexpected"), StateTone::Warning}},
    .transitions = {{kExpected, kArrived, "receipt.update", false},
                    {kExpected, kMissing, "receipt.update", false},
                    {kExpected, kUnexpected, "receipt.update", false},
                    // Ticked by mistake; and what was missing when the shipment was closed.
                    {kArrived, kExpected, "receipt.update", false},
                    {kMissing, kExpected, "receipt.update", false}},
};

Status holdsItem(Connection& connection, const Record* /*before*/, const Record& after)
{
    auto select = connection.cached("SELECT status, name FROM shipment WHERE id = ?1");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, after.values[ItemShipment].uuid());
    const auto found = select->step();
    if (!found) {
        return failure(found.error());
    }
    return *found && select->text(0) == QLatin1String(kClosed)
               ? failure(ErrorCode::ShipmentClosed, {select->text(1)})
               : Status();
}

Field condition(const char* name, const char* label)
{
    return {.name = name, .label = label, .type = FieldType::Boolean, .readOnly = true};
}

} // namespace

const Entity& shipmentItemEntity()
{
    // What only the desk sets is read-only: no sheet of a sender says that it has arrived.
    static const Entity entity = {
        .name = "shipment_item",
        .label = QT_TRANSLATE_NOOP("Entities", "item of a shipment"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "items of shipments"),
        .fields = {{.name = "shipment",
                    .label = QT_TRANSLATE_NOOP("Fields", "Shipment"),
                    .type = FieldType::Reference,
                    .required = true,
                    .readOnly = true,
                    .reference = &shipmentEntity()},
                   {.name = "name",
                    .label = QT_TRANSLATE_NOOP("Fields", "Name"),
                    .maxLength = 255,
                    .synonyms = {"sample name", "sample", "sample id", "sample alias", "tube",
                                 "item", "probe", "probenname"}},
                   {.name = "barcode",
                    .label = QT_TRANSLATE_NOOP("Fields", "Barcode"),
                    .maxLength = 100,
                    .synonyms = {"tube barcode", "container barcode", "sample barcode", "tube id",
                                 "2d barcode", "sanger tube id"}},
                   {.name = "external_id",
                    .label = QT_TRANSLATE_NOOP("Fields", "External accession"),
                    .maxLength = 100,
                    .synonyms = {"accession", "external id", "biosample", "biosample accession",
                                 "ena accession", "sample accession"}},
                   {.name = "sample",
                    .label = QT_TRANSLATE_NOOP("Fields", "Sample"),
                    .type = FieldType::Reference,
                    .readOnly = true,
                    .reference = &samples::sampleEntity()},
                   {.name = "status",
                    .label = QT_TRANSLATE_NOOP("Fields", "Status"),
                    .type = FieldType::State,
                    .required = true},
                   {.name = "scanned",
                    .label = QT_TRANSLATE_NOOP("Fields", "Scanned"),
                    .readOnly = true,
                    .help = QT_TRANSLATE_NOOP("Fields", "The code that was read when it arrived.")},
                   {.name = "arrived_at",
                    .label = QT_TRANSLATE_NOOP("Fields", "Arrived at"),
                    .type = FieldType::DateTime,
                    .readOnly = true},
                   {.name = "arrived_by",
                    .label = QT_TRANSLATE_NOOP("Fields", "Checked in by"),
                    .maxLength = 100,
                    .readOnly = true},
                   condition("leaking", QT_TRANSLATE_NOOP("Fields", "Leaking")),
                   condition("damaged", QT_TRANSLATE_NOOP("Fields", "Damaged")),
                   condition("thawed", QT_TRANSLATE_NOOP("Fields", "Thawed")),
                   condition("wrong_temperature", QT_TRANSLATE_NOOP("Fields", "Wrong temperature")),
                   condition("low_volume", QT_TRANSLATE_NOOP("Fields", "Low volume")),
                   condition("empty", QT_TRANSLATE_NOOP("Fields", "Empty")),
                   condition("unlabelled", QT_TRANSLATE_NOOP("Fields", "Unlabelled")),
                   condition("received_given",
                             QT_TRANSLATE_NOOP("Fields", "Date of receipt given")),
                   {.name = "remarks",
                    .label = QT_TRANSLATE_NOOP("Fields", "Remarks"),
                    .type = FieldType::LongText,
                    .synonyms = {"notes", "comment", "bemerkung"}}},
        .displayField = ItemName,
        .lifeCycle = &kItemLife,
        .area = "receipt",
        .isPart = true,
        .rule = holdsItem,
    };
    return entity;
}

const std::vector<ArrivalCondition>& conditions()
{
    static const std::vector<ArrivalCondition> all = {
        {ItemLeaking, true},          {ItemDamaged, true},    {ItemThawed, true},
        {ItemWrongTemperature, true}, {ItemLowVolume, false}, {ItemEmpty, true},
        {ItemUnlabelled, true}};
    return all;
}

QString conditionLabel(const ArrivalCondition& condition)
{
    return shipmentItemEntity().fields[static_cast<std::size_t>(condition.field)].translatedLabel();
}

} // namespace tracseq::receipt
