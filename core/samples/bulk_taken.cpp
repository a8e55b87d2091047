// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/bulk_taken.h"

#include <QSet>

namespace tracseq::samples {

using namespace Qt::StringLiterals;

QByteArray barcodeKey(const QString& barcode)
{
    QByteArray key = barcode.toUtf8();
    for (char& c : key) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c + 32);
        }
    }
    return key;
}

QByteArray nameKey(const QString& name, const database::Value& project)
{
    return barcodeKey(name) + '\x1f' + project.bytes();
}

Result<std::vector<BulkTaken>> findTaken(database::Connection& connection,
                                         const std::vector<BulkKey>& keys)
{
    auto byName = connection.cached("SELECT id, name, accession FROM sample WHERE deleted = 0 AND "
                                    "ifnull(project, x'') = ?1 AND name = ?2 COLLATE NOCASE");
    auto byBarcode = connection.cached("SELECT id, name, accession FROM sample WHERE deleted = 0 "
                                       "AND barcode = ?1 COLLATE NOCASE");
    if (!byName || !byBarcode) {
        return failure(byName ? byBarcode.error() : byName.error());
    }
    QSet<QByteArray> own;
    for (const BulkKey& key : keys) {
        if (!key.sample.isNull()) {
            own.insert(key.sample.toBytes());
        }
    }
    std::vector<BulkTaken> taken;
    const auto look = [&](database::Statement& found, bool isBarcode, QByteArray key) -> Status {
        const auto row = found.step();
        if (!row) {
            return failure(row.error());
        }
        if (*row && !own.contains(found.bytes(0))) {
            taken.push_back(
                {isBarcode, std::move(key), u"%1 (%2)"_s.arg(found.text(1), found.text(2))});
        }
        return {};
    };
    for (const BulkKey& key : keys) {
        if (const QString* name = key.name.textIf()) {
            byName->reset();
            byName->bind(1, key.project.isNull() ? QByteArrayLiteral("") : key.project.bytes());
            byName->bind(2, *name);
            TRACSEQ_TRY(look(*byName, false, nameKey(*name, key.project)));
        }
        if (const QString* barcode = key.barcode.textIf()) {
            byBarcode->reset();
            byBarcode->bind(1, *barcode);
            TRACSEQ_TRY(look(*byBarcode, true, barcodeKey(*barcode)));
        }
    }
    return taken;
}

} // namespace tracseq::samples
