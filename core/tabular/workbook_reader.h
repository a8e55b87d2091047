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
/// by liborcus 0.17: its import interface inflates every part whole into memory, so that limits
/// cannot be counted while inflating; hands numbers over as binary floats (digits as stored would
/// be lost) and sheets without their visibility; and lets DOCTYPE declarations pass.
///
/// Errors: FileNotReadable, TableFileEmpty, TableFileUnknown, TableFileDamaged,
/// TableFileEncrypted, TableFileOldFormat, TableFileTooLarge, TableFileBomb, TableFileUnsafeXml,
/// Cancelled.
Result<Workbook> readWorkbook(const QString& path, const ReadOptions& options, Progress& progress);

/// The bytes of such a file, for readWorkbook(). Errors: FileNotReadable (also when it is changed
/// while it is read), TableFileTooLarge, Cancelled.
Result<QByteArray> readWorkbookBytes(const QString& path, const ReadOptions& options,
                                     Progress& progress);

/// The same from bytes in memory; name stands for the file in sentences.
Result<Workbook> readWorkbook(QByteArray bytes, const QString& name, const ReadOptions& options,
                              Progress& progress);

} // namespace tracseq::tabular
