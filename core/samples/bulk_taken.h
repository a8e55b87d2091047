// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"
#include "core/database/value.h"

#include <vector>

namespace tracseq::samples {

/// What one sample of a block has to have for itself. Null: nothing to look for.
struct BulkKey {
    Uuid sample; ///< a present one, which may keep what it has; null: a new one
    database::Value name;
    database::Value project;
    database::Value barcode;
};

/// A name within a project, or a barcode, that a sample of the lab has already.
struct BulkTaken {
    bool isBarcode = false;
    QByteArray key; ///< of nameKey() or barcodeKey()
    QString holder; ///< "Oak leaf (S-0000012)"
};

/// Letters as the lab's indexes compare them: A to Z and a to z are the same.
QByteArray barcodeKey(const QString& barcode);
QByteArray nameKey(const QString& name, const database::Value& project);

/// Which of them the lab has already at samples that are not among those asked for. Two statements,
/// each by an index. On a reader.
Result<std::vector<BulkTaken>> findTaken(database::Connection& connection,
                                         const std::vector<BulkKey>& keys);

} // namespace tracseq::samples
