// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace tracseq::sequencing {

/// The bytes of a sample sheet file. Refuses folders, pipes, devices and what is far too large.
/// Errors: FileNotReadable.
Result<QByteArray> readSheetFile(const QString& path);

/// Writes a sample sheet to where a person said, in one step. Never writes over the lab, a file
/// that belongs to it, or any other SQLite file, and never puts a file in the place of a device, a
/// pipe or a folder. What is there and is no sample sheet is kept, and the error ends in the
/// `advice`; without an advice it is replaced. Errors: FileNotWritable.
Status writeSheetFile(const QString& path, const QByteArray& bytes, const QString& labPath,
                      const std::optional<QString>& advice);

} // namespace tracseq::sequencing
