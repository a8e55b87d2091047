// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/tabular/read_options.h"
#include "core/tabular/workbook.h"

namespace tracseq::tabular {

/// Reads csv, tsv, txt, xlsx, ods or fods, whichever the content is. Runs in the calling thread
/// (a worker); progress counts bytes and cancels.
///
/// xlsx and ods are read by streaming readers of our own over libarchive and QXmlStreamReader, not
/// by liborcus 0.17, because its import interface (a) inflates every part whole into memory by the
/// size its header claims, so that limits cannot be counted while inflating, (b) hands numbers over
/// as binary floats and sheets without their visibility, and (c) leaves DOCTYPE declarations to
/// its own parser.
///
/// Errors: FileNotReadable, TableFileEmpty, TableFileUnknown, TableFileDamaged,
/// TableFileEncrypted, TableFileOldFormat, TableFileTooLarge, TableFileBomb, TableFileUnsafeXml,
/// Cancelled.
Result<Workbook> readWorkbook(const QString& path, const ReadOptions& options, Progress& progress);

/// The same from bytes in memory; name stands for the file in sentences.
Result<Workbook> readWorkbook(QByteArray bytes, const QString& name, const ReadOptions& options,
                              Progress& progress);

} // namespace tracseq::tabular
