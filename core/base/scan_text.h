// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace tracseq {

/// How a scanned code reads when the scanner types for another keyboard than this one: a US one at
/// a German one (Z for Y, ß for -), and the other way round. Without the code itself.
QStringList otherKeyboardReadings(const QString& code);

} // namespace tracseq
