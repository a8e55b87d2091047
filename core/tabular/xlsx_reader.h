// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/workbook.h"
#include "core/tabular/zip_reader.h"

namespace tracseq::tabular {

/// Reads an xlsx (or xlsm, strict or transitional) package. `relations` are its .rels parts by
/// name, `workbookPart` the part that its package relation names.
Result<Workbook> readXlsx(ZipReader& zip, const QHash<QString, QByteArray>& relations,
                          const QString& workbookPart, const ReadLimits& limits);

} // namespace tracseq::tabular
