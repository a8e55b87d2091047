// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/manifest_sheet.h"

#include "core/receipt/shipment.h"
#include "core/receipt/shipment_item.h"
#include "core/receipt/shipment_service.h"
#include "core/tabular/workbook_reader.h"

#include <QFileInfo>
#include <QSet>

namespace tracseq::lab {

using changes::UnitOfWork;
using namespace Qt::StringLiterals;

namespace {

receipt::ItemDraft draftOf(const database::FieldValues& values)
{
    receipt::ItemDraft draft;
    for (const auto& [field, value] : values) {
        switch (field) {
        case receipt::ItemName:
            draft.name = value.text();
            break;
        case receipt::ItemBarcode:
            draft.barcode = value.text();
            break;
        case receipt::ItemExternalId:
            draft.externalId = value.text();
            break;
        case receipt::ItemRemarks:
            draft.remarks = value.text();
            break;
        default:
            break;
        }
    }
    return draft;
}

Status addLines(UnitOfWork& unit, const Uuid& shipment, const EntityRows& rows)
{
    const auto record = unit.get(receipt::shipmentEntity(), shipment);
    if (!record) {
        return failure(record.error());
    }
    const Uuid project = record->values[receipt::ShipmentProject].uuid();
    for (const database::FieldValues& values : rows.rows) {
        receipt::ItemDraft draft = draftOf(values);
        const auto sample = receipt::sampleOfDraft(unit.connection(), project, draft);
        if (!sample) {
            return failure(sample.error());
        }
        draft.sample = *sample;
        if (const auto added = receipt::addItem(unit, shipment, draft); !added) {
            return failure(added.error());
        }
    }
    return {};
}

} // namespace

Result<Manifest> readManifest(database::Connection& connection, const QString& path,
                              const QString& sheet, Progress& progress)
{
    const auto book = tabular::readWorkbook(path, {}, progress);
    if (!book) {
        return failure(book.error());
    }
    Manifest manifest;
    manifest.file = QFileInfo(path).fileName();
    const database::Entity& entity = receipt::shipmentItemEntity();
    QStringList names;
    for (const tabular::Sheet& one : book->sheets) {
        names += one.name();
        if (sheet.isEmpty() ? one.isHidden()
                            : one.name().compare(sheet, Qt::CaseInsensitive) != 0) {
            continue;
        }
        manifest.columns = findColumns(entity, one);
        if (manifest.columns.headerRow < 0) {
            if (sheet.isEmpty()) {
                continue;
            }
            return failure(ErrorCode::ImportNothing, {manifest.file});
        }
        manifest.sheet = one.name();
        auto rows = readRows(connection, entity, one, manifest.columns, progress);
        if (!rows) {
            return failure(rows.error());
        }
        manifest.rows = std::move(*rows);
        return manifest;
    }
    return sheet.isEmpty()
               ? Result<Manifest>(failure(ErrorCode::ImportNothing, {manifest.file}))
               : failure(ErrorCode::SheetUnknown, {manifest.file, sheet, names.join(u", "_s)});
}

Result<changes::Written> addManifest(changes::Store& store, const QString& user,
                                     const Uuid& shipment, const Manifest& manifest)
{
    const EntityRows& rows = manifest.rows;
    if (!rows.findings.empty()) {
        QSet<int> bad;
        for (const EntityFinding& finding : rows.findings) {
            bad.insert(finding.row);
        }
        return failure(ErrorCode::ImportHasErrors, {manifest.file, QString::number(bad.size()),
                                                    QString::number(rows.rows.size())});
    }
    if (rows.rows.empty()) {
        return failure(ErrorCode::ImportNothing, {manifest.file});
    }
    return store.writeNow(
        {user,
         QCoreApplication::translate("Receipt", "Expect what %1 announces").arg(manifest.file),
         {},
         0},
        [&](UnitOfWork& unit) { return addLines(unit, shipment, rows); });
}

} // namespace tracseq::lab
