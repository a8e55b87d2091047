// SPDX-License-Identifier: GPL-3.0-or-later
// What closing a shipment does to its samples, and opening it again takes back.
#include "core/base/error_text.h"
#include "core/receipt/shipment.h"
#include "core/receipt/shipment_item.h"
#include "core/receipt/shipment_service.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>

namespace tracseq::receipt {

using changes::UnitOfWork;
using database::FieldValues;
using database::Record;
using database::Value;
using namespace Qt::StringLiterals;

namespace {

/// What a shipment says of one sample.
struct Receipt {
    QString date; ///< in the lab's zone, as the field is kept
    QString note; ///< empty: nothing was wrong
    QString hold; ///< empty: it may go on
};

Receipt receiptOf(const Record& shipment, const ItemView& item)
{
    Receipt receipt;
    const qint64 at = shipment.values[ShipmentReceived].isNull()
                          ? item.arrivedAt
                          : shipment.values[ShipmentReceived].integer();
    receipt.date = QDateTime::fromMSecsSinceEpoch(at).date().toString(Qt::ISODate);
    if (item.conditions.empty()) {
        return receipt;
    }
    const QString name = shipment.values[ShipmentName].text();
    const QString what = item.conditionText();
    receipt.note = QCoreApplication::translate("Receipt", "Arrived on %1 (shipment %2): %3")
                       .arg(receipt.date, name, what);
    const bool holds =
        std::any_of(conditions().begin(), conditions().end(), [&](const ArrivalCondition& one) {
            return one.holds && std::find(item.conditions.begin(), item.conditions.end(),
                                          one.field) != item.conditions.end();
        });
    if (holds) {
        receipt.hold = QCoreApplication::translate("Receipt", "On arrival (shipment %1): %2")
                           .arg(name, what)
                           .left(samples::sampleField(samples::Hold).lengthLimit());
    }
    return receipt;
}

QStringList linesOf(const QString& notes)
{
    return notes.isEmpty() ? QStringList() : notes.split(u'\n');
}

Status editBy(UnitOfWork& unit, const Record& sample, const FieldValues& values, const Clock& clock)
{
    if (values.empty()) {
        return {};
    }
    Status edited = samples::editSample(unit, sample.id, values, clock);
    if (edited || edited.error().category() != ErrorCategory::Input) {
        return edited;
    }
    return failure(Error(ErrorCode::ShipmentSampleRefused,
                         {sample.values[samples::Name].text(), errorText(edited.error())})
                       .causedBy(edited.error()));
}

/// The sample of an item that is here; nothing where there is none (any more).
Result<std::optional<Record>> sampleOf(UnitOfWork& unit, const ItemView& item)
{
    if (item.sample.isNull() || !item.hasArrived()) {
        return std::optional<Record>();
    }
    auto sample = unit.get(samples::sampleEntity(), item.sample);
    if (!sample) {
        return failure(sample.error());
    }
    return sample->deleted ? std::optional<Record>() : std::optional(std::move(*sample));
}

Status receive(UnitOfWork& unit, const Record& shipment, const ItemView& item, const Clock& clock)
{
    const auto sample = sampleOf(unit, item);
    if (!sample || !*sample) {
        return sample ? Status() : failure(sample.error());
    }
    const Receipt receipt = receiptOf(shipment, item);
    const Record& record = **sample;
    FieldValues values;
    if (record.values[samples::Received].isNull()) {
        values.emplace_back(samples::Received, Value(receipt.date));
        TRACSEQ_TRY(unit.update(shipmentItemEntity(), item.id, {{ItemReceivedGiven, Value(1)}}));
    }
    QStringList notes = linesOf(record.values[samples::Notes].text());
    if (!receipt.note.isEmpty() && !notes.contains(receipt.note)) {
        notes += receipt.note;
        values.emplace_back(samples::Notes, Value(notes.join(u'\n')));
    }
    if (!receipt.hold.isEmpty() && record.values[samples::Hold].text().isEmpty()) {
        values.emplace_back(samples::Hold, Value(receipt.hold));
    }
    return editBy(unit, record, values, clock);
}

/// The opposite, of what is still as the closing left it.
Status unreceive(UnitOfWork& unit, const Record& shipment, const ItemView& item, const Clock& clock)
{
    const auto sample = sampleOf(unit, item);
    if (!sample || !*sample) {
        return sample ? Status() : failure(sample.error());
    }
    const Receipt receipt = receiptOf(shipment, item);
    const Record& record = **sample;
    FieldValues values;
    if (item.receivedGiven && record.values[samples::Received].text() == receipt.date) {
        values.emplace_back(samples::Received, Value());
    }
    QStringList notes = linesOf(record.values[samples::Notes].text());
    if (!receipt.note.isEmpty() && notes.removeAll(receipt.note) > 0) {
        values.emplace_back(samples::Notes, notes.isEmpty() ? Value() : Value(notes.join(u'\n')));
    }
    if (!receipt.hold.isEmpty() && record.values[samples::Hold].text() == receipt.hold) {
        values.emplace_back(samples::Hold, Value());
    }
    if (item.receivedGiven) {
        TRACSEQ_TRY(unit.update(shipmentItemEntity(), item.id, {{ItemReceivedGiven, Value()}}));
    }
    return editBy(unit, record, values, clock);
}

Status setState(UnitOfWork& unit, const ItemView& item, const char* state)
{
    return unit.update(shipmentItemEntity(), item.id,
                       {{ItemStatus, Value(QString::fromLatin1(state))}});
}

} // namespace

Status closeShipment(UnitOfWork& unit, const Uuid& shipment, const Clock& clock)
{
    auto record = unit.get(shipmentEntity(), shipment);
    if (!record) {
        return failure(record.error());
    }
    if (isClosed(*record)) {
        return failure(ErrorCode::ShipmentClosed, {record->values[ShipmentName].text()});
    }
    const auto items = loadItems(unit.connection(), shipment);
    if (!items) {
        return failure(items.error());
    }
    for (const ItemView& item : *items) {
        TRACSEQ_TRY(item.is(kExpected) ? setState(unit, item, kMissing)
                                       : receive(unit, *record, item, clock));
    }
    return unit.update(shipmentEntity(), shipment,
                       {{ShipmentStatus, Value(QString::fromLatin1(kClosed))}});
}

Status reopenShipment(UnitOfWork& unit, const Uuid& shipment, const Clock& clock)
{
    const auto record = unit.get(shipmentEntity(), shipment);
    if (!record) {
        return failure(record.error());
    }
    if (!isClosed(*record)) {
        return failure(ErrorCode::ShipmentOpen, {record->values[ShipmentName].text()});
    }
    TRACSEQ_TRY(unit.update(shipmentEntity(), shipment,
                            {{ShipmentStatus, Value(QString::fromLatin1(kOpen))}}));
    const auto items = loadItems(unit.connection(), shipment);
    if (!items) {
        return failure(items.error());
    }
    for (const ItemView& item : *items) {
        TRACSEQ_TRY(item.is(kMissing) ? setState(unit, item, kExpected)
                                      : unreceive(unit, *record, item, clock));
    }
    return {};
}

} // namespace tracseq::receipt
