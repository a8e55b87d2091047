// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>

namespace tracseq {

/// Refuses what cannot be read to its end: folders, pipes and devices (opening a pipe waits for its
/// writer, and /dev/zero never ends). A file that is not there passes; opening it says so. Errors:
/// FileNotReadable.
Status requireRegularFile(const QString& path);

/// The first `most` bytes of a file that stays as it is meanwhile: one that another program writes,
/// or puts another in the place of, while it is read would be half old and half new. Progress is
/// asked now and then whether to go on, without being moved. Errors: FileNotReadable, Cancelled.
Result<QByteArray> readRegularFile(const QString& path, qint64 most, Progress& progress);

/// The same without asking that the file stays as it is, for bytes that their reader can prove (by
/// their hash): another may put the same ones in their place meanwhile. Errors: FileNotReadable,
/// Cancelled.
Result<QByteArray> readReplaceableFile(const QString& path, qint64 most, Progress& progress);

} // namespace tracseq
