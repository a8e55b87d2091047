// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receipt/shipment_service.h"

#include "core/base/text.h"
#include "core/database/entity_query.h"
#include "core/receipt/shipment.h"
#include "core/receipt/shipment_item.h"
#include "core/samples/sample.h"

#include <algorithm>

namespace tracseq::receipt {

using changes::UnitOfWork;
using database::Connection;
using database::FieldValues;
using database::Record;
using database::Value;

namespace {

constexpr qint64 kMinute = 60'000;

Value stateValue(const char* state)
{
    return Value(QString::fromLatin1(state));
}

Value textOrNothing(const QString& text)
{
    QString clean = cleanText(text);
    return clean.isEmpty() ? Value() : Value(std::move(clean));
}

/// The shipment, which has to be open.
Result<Record> openShipment(UnitOfWork& unit, const Uuid& id)
{
    auto record = unit.get(shipmentEntity(), id);
    if (record && record->deleted) {
        return failure(ErrorCode::RowNotFound, {shipmentEntity().translatedLabel()});
    }
    if (record && isClosed(*record)) {
        return failure(ErrorCode::ShipmentClosed, {record->values[ShipmentName].text()});
    }
    return record;
}

/// The one row of the lab whose field has that text.
Result<Uuid> onlySampleWith(Connection& connection, int field, const QString& text,
                            const Uuid& project = {})
{
    if (text.isEmpty()) {
        return Uuid();
    }
    const auto rows = database::rowsWithText(connection, samples::sampleEntity(), field, text);
    if (!rows) {
        return failure(rows.error());
    }
    Uuid found;
    for (const Record& row : *rows) {
        const bool fits = !row.deleted && (field != samples::Name ||
                                           row.values[samples::Project].uuid() == project);
        if (fits && !found.isNull()) {
            return Uuid();
        }
        if (fits) {
            found = row.id;
        }
    }
    return found;
}

/// The sample that has a code, as barcode or accession.
Result<Uuid> sampleWithCode(Connection& connection, const QString& code)
{
    auto found = onlySampleWith(connection, samples::Barcode, code);
    return found && found->isNull() ? onlySampleWith(connection, samples::Accession, code) : found;
}

Result<ItemView> viewOf(UnitOfWork& unit, const Uuid& item)
{
    const auto record = unit.get(shipmentItemEntity(), item);
    if (!record) {
        return failure(record.error());
    }
    auto items = loadItems(unit.connection(), record->values[ItemShipment].uuid());
    if (!items) {
        return failure(items.error());
    }
    const auto found = std::find_if(items->begin(), items->end(),
                                    [&](const ItemView& one) { return one.id == item; });
    return found != items->end()
               ? Result<ItemView>(std::move(*found))
               : failure(ErrorCode::RowNotFound, {shipmentItemEntity().translatedLabel()});
}

/// The first thing of it that is there tells when it came.
Status noteReceipt(UnitOfWork& unit, const Record& shipment, qint64 now)
{
    return shipment.values[ShipmentReceived].isNull()
               ? unit.update(shipmentEntity(), shipment.id,
                             {{ShipmentReceived, Value(now - now % kMinute)}})
               : Status();
}

Result<ScanAnswer> tick(UnitOfWork& unit, const Record& shipment, const ItemView& item,
                        const QString& code, const Clock& clock)
{
    ScanAnswer answer;
    answer.code = code;
    if (!item.is(kExpected)) {
        answer.kind = ScanAnswer::Kind::Duplicate;
        answer.items = {item};
        return answer;
    }
    const qint64 now = clock.nowMs();
    TRACSEQ_TRY(unit.update(shipmentItemEntity(), item.id,
                            {{ItemStatus, stateValue(kArrived)},
                             {ItemScanned, textOrNothing(code)},
                             {ItemArrivedAt, Value(now)},
                             {ItemArrivedBy, Value(unit.user())}}));
    TRACSEQ_TRY(noteReceipt(unit, shipment, now));
    auto after = viewOf(unit, item.id);
    if (!after) {
        return failure(after.error());
    }
    answer.kind = ScanAnswer::Kind::Arrived;
    answer.items = {std::move(*after)};
    return answer;
}

/// Where else in the lab an unknown code is known.
Status lookElsewhere(Connection& connection, ScanAnswer& answer)
{
    const auto sample = sampleWithCode(connection, answer.code);
    if (!sample) {
        return failure(sample.error());
    }
    if (!sample->isNull()) {
        const auto names = database::displayNames(connection, samples::sampleEntity(), {*sample});
        if (!names) {
            return failure(names.error());
        }
        answer.sample = names->value(*sample);
    }
    auto select = connection.cached(
        "SELECT h.name FROM shipment_item i JOIN shipment h ON h.id = i.shipment AND h.deleted = 0 "
        "AND h.status = 'Open' WHERE i.deleted = 0 AND i.status = 'Expected' AND (i.sample = ?2 OR "
        "i.barcode = ?1 COLLATE NOCASE OR i.external_id = ?1 COLLATE NOCASE) LIMIT 1");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, answer.code);
    select->bind(2, *sample);
    const auto found = select->step();
    if (!found) {
        return failure(found.error());
    }
    answer.elsewhere = *found ? select->text(0) : QString();
    return {};
}

/// The answer by the items that a code fits, without ticking any; nothing when it fits one.
std::optional<ScanAnswer> answerOf(const std::vector<ItemView>& items, const CodeMatch& match,
                                   const QString& code)
{
    if (match.items.size() == 1 && items[match.items.front()].is(kExpected)) {
        return std::nullopt;
    }
    ScanAnswer answer;
    answer.code = code;
    answer.misread = !match.items.empty() && match.read != code;
    answer.kind = match.items.empty()       ? ScanAnswer::Kind::Unknown
                  : match.items.size() == 1 ? ScanAnswer::Kind::Duplicate
                                            : ScanAnswer::Kind::Several;
    answer.items.reserve(match.items.size());
    for (const std::size_t i : match.items) {
        answer.items.push_back(items[i]);
    }
    return answer;
}

} // namespace

Result<Uuid> addItem(UnitOfWork& unit, const Uuid& shipment, const ItemDraft& draft)
{
    const QString barcode = cleanText(draft.barcode);
    const QString external = cleanText(draft.externalId);
    QString name = cleanText(draft.name);
    if (name.isEmpty()) {
        name = barcode.isEmpty() ? external : barcode;
    }
    if (name.isEmpty()) {
        return failure(ErrorCode::ShipmentItemNameless);
    }
    FieldValues values = {{ItemShipment, Value(shipment)}, {ItemName, Value(name)}};
    const auto give = [&](int field, Value value) {
        if (!value.isNull()) {
            values.emplace_back(field, std::move(value));
        }
    };
    give(ItemBarcode, textOrNothing(barcode));
    give(ItemExternalId, textOrNothing(external));
    give(ItemSample, draft.sample.isNull() ? Value() : Value(draft.sample));
    give(ItemRemarks, textOrNothing(draft.remarks));
    return unit.insert(shipmentItemEntity(), values);
}

Result<Uuid> sampleOfDraft(Connection& connection, const Uuid& project, const ItemDraft& draft)
{
    for (const QString& code : {draft.barcode, draft.externalId}) {
        auto found = sampleWithCode(connection, cleanText(code));
        if (!found || !found->isNull()) {
            return found;
        }
    }
    return project.isNull()
               ? Result<Uuid>(Uuid())
               : onlySampleWith(connection, samples::Name, cleanText(draft.name), project);
}

Status expectSamples(UnitOfWork& unit, const Uuid& shipment, const std::vector<Uuid>& ids)
{
    const auto record = openShipment(unit, shipment);
    if (!record) {
        return failure(record.error());
    }
    if (ids.empty()) {
        return failure(ErrorCode::ShipmentNothingToExpect);
    }
    for (const Uuid& id : ids) {
        const auto sample = unit.get(samples::sampleEntity(), id);
        if (!sample) {
            return failure(sample.error());
        }
        const auto added = addItem(unit, shipment,
                                   {sample->values[samples::Name].text(),
                                    sample->values[samples::Barcode].text(),
                                    {},
                                    id,
                                    {}});
        if (!added) {
            return failure(added.error());
        }
    }
    return {};
}

Result<ScanAnswer> scanCode(UnitOfWork& unit, const Uuid& shipment, const QString& code,
                            const Clock& clock)
{
    const auto record = openShipment(unit, shipment);
    if (!record) {
        return failure(record.error());
    }
    const auto items = loadItems(unit.connection(), shipment);
    if (!items) {
        return failure(items.error());
    }
    const QString clean = cleanText(code);
    const CodeMatch match = matchCode(*items, clean);
    if (auto answer = answerOf(*items, match, clean)) {
        if (answer->kind == ScanAnswer::Kind::Unknown) {
            TRACSEQ_TRY(lookElsewhere(unit.connection(), *answer));
        }
        return std::move(*answer);
    }
    auto ticked = tick(unit, *record, (*items)[match.items.front()], match.read, clock);
    if (ticked) {
        ticked->misread = match.read != clean;
    }
    return ticked;
}

Result<ScanAnswer> checkIn(UnitOfWork& unit, const Uuid& item, const QString& code,
                           const Clock& clock)
{
    const auto view = viewOf(unit, item);
    if (!view) {
        return failure(view.error());
    }
    const auto record = openShipment(unit, view->shipment);
    return record ? tick(unit, *record, *view, cleanText(code), clock) : failure(record.error());
}

Result<ScanAnswer> noteUnexpected(UnitOfWork& unit, const Uuid& shipment, const QString& code,
                                  const Clock& clock)
{
    const auto record = openShipment(unit, shipment);
    if (!record) {
        return failure(record.error());
    }
    const auto items = loadItems(unit.connection(), shipment);
    if (!items) {
        return failure(items.error());
    }
    const QString clean = cleanText(code);
    if (const CodeMatch match{itemsWithCode(*items, clean), clean}; !match.items.empty()) {
        return scanCode(unit, shipment, clean, clock);
    }
    const auto sample = sampleWithCode(unit.connection(), clean);
    if (!sample) {
        return failure(sample.error());
    }
    ItemDraft draft{clean, {}, {}, *sample, {}};
    if (!sample->isNull()) {
        const auto known = unit.get(samples::sampleEntity(), *sample);
        if (!known) {
            return failure(known.error());
        }
        draft.name = known->values[samples::Name].text();
    }
    const auto added = addItem(unit, shipment, draft);
    if (!added) {
        return failure(added.error());
    }
    const qint64 now = clock.nowMs();
    TRACSEQ_TRY(unit.update(shipmentItemEntity(), *added,
                            {{ItemStatus, stateValue(kUnexpected)},
                             {ItemScanned, Value(clean)},
                             {ItemArrivedAt, Value(now)},
                             {ItemArrivedBy, Value(unit.user())}}));
    TRACSEQ_TRY(noteReceipt(unit, *record, now));
    auto view = viewOf(unit, *added);
    if (!view) {
        return failure(view.error());
    }
    ScanAnswer answer;
    answer.kind = ScanAnswer::Kind::Noted;
    answer.code = clean;
    answer.items = {std::move(*view)};
    return answer;
}

Status setCondition(UnitOfWork& unit, const Uuid& item, int field, bool present)
{
    const auto view = viewOf(unit, item);
    if (!view) {
        return failure(view.error());
    }
    if (!view->hasArrived()) {
        return failure(ErrorCode::ShipmentItemNotArrived,
                       {view->name, shipmentItemEntity().lifeCycle->label(view->status).toLower()});
    }
    return unit.update(shipmentItemEntity(), item, {{field, present ? Value(1) : Value()}});
}

Status takeBack(UnitOfWork& unit, const Uuid& item)
{
    const auto view = viewOf(unit, item);
    if (!view) {
        return failure(view.error());
    }
    if (view->is(kUnexpected)) {
        return unit.remove(shipmentItemEntity(), item);
    }
    FieldValues values = {{ItemStatus, stateValue(kExpected)},
                          {ItemScanned, Value()},
                          {ItemArrivedAt, Value()},
                          {ItemArrivedBy, Value()}};
    values.reserve(values.size() + conditions().size());
    for (const ArrivalCondition& condition : conditions()) {
        values.emplace_back(condition.field, Value());
    }
    return unit.update(shipmentItemEntity(), item, values);
}

Status removeShipment(UnitOfWork& unit, const Uuid& shipment)
{
    const auto record = openShipment(unit, shipment);
    if (!record) {
        return failure(record.error());
    }
    const auto items = loadItems(unit.connection(), shipment);
    if (!items) {
        return failure(items.error());
    }
    for (const ItemView& item : *items) {
        TRACSEQ_TRY(unit.remove(shipmentItemEntity(), item.id));
    }
    return unit.remove(shipmentEntity(), shipment);
}

} // namespace tracseq::receipt
