// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receipt/discrepancies.h"

#include "core/receipt/shipment_item.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>

namespace tracseq::receipt {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Receipt", text);
}

/// The date and time of an arrival, or nothing.
tabular::TableValue arrivalOf(const ItemView& item)
{
    return item.arrivedAt == 0
               ? tabular::TableValue()
               : tabular::TableValue(QDateTime::fromMSecsSinceEpoch(item.arrivedAt));
}

} // namespace

QString discrepancyLabel(DiscrepancyKind kind)
{
    switch (kind) {
    case DiscrepancyKind::Missing:
        return words(QT_TRANSLATE_NOOP("Receipt", "Missing"));
    case DiscrepancyKind::Unexpected:
        return words(QT_TRANSLATE_NOOP("Receipt", "Unexpected"));
    case DiscrepancyKind::OtherCode:
        return words(QT_TRANSLATE_NOOP("Receipt", "Another barcode"));
    case DiscrepancyKind::Condition:
        return words(QT_TRANSLATE_NOOP("Receipt", "Condition"));
    }
    return {};
}

std::vector<Discrepancy> discrepanciesOf(const ShipmentView& shipment)
{
    std::vector<Discrepancy> all;
    for (std::size_t i = 0; i < shipment.items.size(); ++i) {
        const ItemView& item = shipment.items[i];
        if (item.is(kMissing)) {
            all.push_back({DiscrepancyKind::Missing, i,
                           words(QT_TRANSLATE_NOOP("Receipt", "Not in the shipment"))});
        } else if (item.is(kExpected)) {
            all.push_back({DiscrepancyKind::Missing, i,
                           words(QT_TRANSLATE_NOOP("Receipt", "Not arrived yet"))});
        }
        if (item.is(kUnexpected)) {
            all.push_back({DiscrepancyKind::Unexpected, i,
                           words(QT_TRANSLATE_NOOP("Receipt", "Not on the manifest"))});
        }
        if (item.hasOtherCode()) {
            const QString what =
                item.barcode.isEmpty()
                    ? words(QT_TRANSLATE_NOOP("Receipt", "It bears %1")).arg(item.scanned)
                    : words(QT_TRANSLATE_NOOP("Receipt", "It bears %1 instead of %2"))
                          .arg(item.scanned, item.barcode);
            all.push_back({DiscrepancyKind::OtherCode, i, what});
        }
        if (item.hasArrived() && !item.conditions.empty()) {
            all.push_back({DiscrepancyKind::Condition, i, item.conditionText()});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Discrepancy& left, const Discrepancy& right) {
        return left.kind < right.kind;
    });
    return all;
}

QStringList discrepancyHeadings()
{
    return {words(QT_TRANSLATE_NOOP("Receipt", "Discrepancy")),
            words(QT_TRANSLATE_NOOP("Receipt", "Name")),
            words(QT_TRANSLATE_NOOP("Receipt", "Barcode")),
            words(QT_TRANSLATE_NOOP("Receipt", "External accession")),
            words(QT_TRANSLATE_NOOP("Receipt", "Accession in the lab")),
            words(QT_TRANSLATE_NOOP("Receipt", "Scanned")),
            words(QT_TRANSLATE_NOOP("Receipt", "What")),
            words(QT_TRANSLATE_NOOP("Receipt", "Arrived at")),
            words(QT_TRANSLATE_NOOP("Receipt", "Remarks"))};
}

std::vector<tabular::TableRow> discrepancyRows(const ShipmentView& shipment)
{
    const auto all = discrepanciesOf(shipment);
    std::vector<tabular::TableRow> rows;
    rows.reserve(all.size());
    for (const Discrepancy& one : all) {
        const ItemView& item = shipment.items[one.item];
        rows.push_back({discrepancyLabel(one.kind), item.name, item.barcode, item.externalId,
                        item.accession, item.scanned, one.what, arrivalOf(item), item.remarks});
    }
    return rows;
}

} // namespace tracseq::receipt
