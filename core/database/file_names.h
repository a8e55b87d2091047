// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tracseq::database {

/// Whether a file is in the file system under several names (hard links). SQLite would keep a
/// journal beside each of them, and they would damage each other. False where this is not known.
bool hasSeveralNames(const QString& path);

} // namespace tracseq::database
