// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace tracseq::ctl {

/// Writes a sample sheet to where a person said, in one step. Never writes over the lab, a file
/// that belongs to it, or any other SQLite file, and never puts a file in the place of a device, a
/// pipe or a folder. What is there and is no sample sheet is replaced only when `overwrite` says
/// so. Errors: FileNotWritable.
Status writeSheetFile(const QString& path, const QByteArray& bytes, const QString& labPath,
                      bool overwrite);

} // namespace tracseq::ctl
