// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receipt/shipment_view.h"

#include "core/base/scan_text.h"
#include "core/base/text.h"
#include "core/database/entity_query.h"
#include "core/receipt/shipment.h"
#include "core/receipt/shipment_item.h"

#include <algorithm>
#include <set>

namespace tracseq::receipt {

using database::Connection;
using database::Statement;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstCondition = 13; // of the columns below

constexpr auto kItemColumns =
    "SELECT i.id, i.shipment, i.name, i.barcode, i.external_id, i.sample, s.name, s.accession, "
    "s.barcode, i.status, i.scanned, i.arrived_at, i.arrived_by, i.leaking, i.damaged, i.thawed, "
    "i.wrong_temperature, i.low_volume, i.empty, i.unlabelled, i.received_given, i.remarks "
    "FROM shipment_item i LEFT JOIN sample s ON s.id = i.sample AND s.deleted = 0 "
    "WHERE i.shipment = ?1 AND i.deleted = 0 ORDER BY i.rid";

ItemView itemOf(const Statement& row)
{
    ItemView item;
    item.id = row.uuid(0);
    item.shipment = row.uuid(1);
    item.name = row.text(2);
    item.barcode = row.text(3);
    item.externalId = row.text(4);
    item.sample = row.isNull(5) ? Uuid() : row.uuid(5);
    item.sampleName = row.text(6);
    item.accession = row.text(7);
    item.sampleBarcode = row.text(8);
    item.status = row.text(9);
    item.scanned = row.text(10);
    item.arrivedAt = row.isNull(11) ? 0 : row.integer(11);
    item.arrivedBy = row.text(12);
    int column = kFirstCondition;
    for (const ArrivalCondition& condition : conditions()) {
        if (row.integer(column++) != 0) {
            item.conditions.push_back(condition.field);
        }
    }
    item.receivedGiven = row.integer(column++) != 0;
    item.remarks = row.text(column);
    return item;
}

} // namespace

bool ItemView::hasArrived() const
{
    return is(kArrived) || is(kUnexpected);
}

QString ItemView::conditionText() const
{
    QStringList labels;
    for (const ArrivalCondition& condition : receipt::conditions()) {
        if (std::find(conditions.begin(), conditions.end(), condition.field) != conditions.end()) {
            const QString label = conditionLabel(condition);
            labels += labels.isEmpty() ? label : label.left(1).toLower() + label.mid(1);
        }
    }
    return labels.join(u", "_s);
}

bool ItemView::hasOtherCode() const
{
    if (!is(kArrived) || scanned.isEmpty()) {
        return false;
    }
    const QString key = compareKey(scanned);
    const QStringList known{barcode, externalId, name, sampleName, accession, sampleBarcode};
    return std::none_of(known.begin(), known.end(),
                        [&](const QString& code) { return compareKey(code) == key; });
}

ShipmentCounts countItems(const std::vector<ItemView>& items)
{
    ShipmentCounts counts;
    for (const ItemView& item : items) {
        const bool announced = !item.is(kUnexpected);
        counts.announced += announced ? 1 : 0;
        counts.unexpected += announced ? 0 : 1;
        counts.arrived += item.is(kArrived) ? 1 : 0;
        counts.missing += item.is(kMissing) ? 1 : 0;
        counts.flawed += item.hasArrived() && !item.conditions.empty() ? 1 : 0;
    }
    return counts;
}

QString ShipmentView::name() const
{
    return record.values.empty() ? QString() : record.values[ShipmentName].text();
}

bool ShipmentView::isClosed() const
{
    return !record.values.empty() && receipt::isClosed(record);
}

Result<std::vector<ItemView>> loadItems(Connection& connection, const Uuid& shipment)
{
    auto select = connection.cached(kItemColumns);
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, shipment);
    std::vector<ItemView> items;
    TRACSEQ_TRY(select->forEachRow([&](const Statement& row) { items.push_back(itemOf(row)); }));
    return items;
}

Result<ShipmentView> loadShipment(Connection& connection, const Uuid& id)
{
    auto record = database::rowById(connection, shipmentEntity(), id);
    if (!record) {
        return failure(record.error());
    }
    if (!*record || (*record)->deleted) {
        return failure(ErrorCode::RowNotFound, {shipmentEntity().translatedLabel()});
    }
    ShipmentView view;
    view.record = std::move(**record);
    if (const Uuid project = view.record.values[ShipmentProject].uuid(); !project.isNull()) {
        const auto names = database::displayNames(
            connection, *shipmentEntity().fields[ShipmentProject].reference, {project});
        if (!names) {
            return failure(names.error());
        }
        view.project = names->value(project);
    }
    auto items = loadItems(connection, id);
    if (!items) {
        return failure(items.error());
    }
    view.items = std::move(*items);
    return view;
}

Result<Uuid> findShipment(Connection& connection, const QString& name)
{
    const auto rows = database::rowsWithText(connection, shipmentEntity(), ShipmentName, name);
    if (!rows) {
        return failure(rows.error());
    }
    for (const database::Record& row : *rows) {
        if (!row.deleted) {
            return row.id;
        }
    }
    return failure(ErrorCode::ShipmentUnknown, {name});
}

Result<std::vector<ShipmentSummary>> listShipments(Connection& connection, const QString& search)
{
    std::optional<std::set<qint64>> wanted;
    if (!search.trimmed().isEmpty()) {
        database::EntityQuery query;
        query.entity = &shipmentEntity();
        query.search = search;
        const auto rids = database::rowIds(connection, query);
        if (!rids) {
            return failure(rids.error());
        }
        wanted.emplace(rids->begin(), rids->end());
    }
    auto select = connection.prepare(
        "SELECT h.rid, h.id, h.name, coalesce(p.code, ''), coalesce(h.courier, ''), "
        "coalesce(h.tracking, ''), coalesce(h.brought_by, ''), h.status, h.received, "
        "count(i.id) FILTER (WHERE i.status <> 'Unexpected'), "
        "count(i.id) FILTER (WHERE i.status = 'Arrived'), "
        "count(i.id) FILTER (WHERE i.status = 'Missing'), "
        "count(i.id) FILTER (WHERE i.status = 'Unexpected'), "
        "count(i.id) FILTER (WHERE i.status IN ('Arrived', 'Unexpected') AND "
        "1 IN (i.leaking, i.damaged, i.thawed, i.wrong_temperature, i.low_volume, i.empty, "
        "i.unlabelled)) "
        "FROM shipment h LEFT JOIN project p ON p.id = h.project "
        "LEFT JOIN shipment_item i ON i.shipment = h.id AND i.deleted = 0 "
        "WHERE h.deleted = 0 GROUP BY h.rid ORDER BY h.rid DESC");
    if (!select) {
        return failure(select.error());
    }
    std::vector<ShipmentSummary> all;
    TRACSEQ_TRY(select->forEachRow([&](const Statement& row) {
        if (wanted && wanted->count(row.integer(0)) == 0) {
            return;
        }
        ShipmentSummary one;
        one.id = row.uuid(1);
        one.name = row.text(2);
        one.project = row.text(3);
        one.courier = row.text(4);
        one.tracking = row.text(5);
        one.broughtBy = row.text(6);
        one.status = row.text(7);
        if (!row.isNull(8)) {
            one.received = row.integer(8);
        }
        const auto number = [&](int column) { return static_cast<int>(row.integer(column)); };
        one.counts = {number(9), number(10), number(11), number(12), number(13)};
        all.push_back(std::move(one));
    }));
    return all;
}

std::vector<std::size_t> itemsWithCode(const std::vector<ItemView>& items, const QString& code)
{
    const QString key = compareKey(code);
    std::vector<std::size_t> found;
    if (key.isEmpty()) {
        return found;
    }
    const auto collect = [&](const auto& textsOf) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            const QStringList texts = textsOf(items[i]);
            if (std::any_of(texts.begin(), texts.end(),
                            [&](const QString& text) { return compareKey(text) == key; })) {
                found.push_back(i);
            }
        }
    };
    collect([](const ItemView& item) {
        return QStringList{item.barcode, item.externalId, item.scanned, item.sampleBarcode,
                           item.accession};
    });
    if (found.empty()) {
        collect([](const ItemView& item) { return QStringList{item.name, item.sampleName}; });
    }
    return found;
}

CodeMatch matchCode(const std::vector<ItemView>& items, const QString& code)
{
    CodeMatch match{itemsWithCode(items, code), code};
    if (!match.items.empty()) {
        return match;
    }
    for (const QString& other : otherKeyboardReadings(code)) {
        if (auto found = itemsWithCode(items, other); !found.empty()) {
            return {std::move(found), other};
        }
    }
    return match;
}

} // namespace tracseq::receipt
