// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/cell.h"

#include <QString>

namespace tracseq::samples {

/// Whether a cell of a sheet with Sheet::hasLostLetters() is one of those that lost some.
bool lacksLetters(const tabular::Cell& cell);
bool lacksLetters(const QString& text);
/// The sentence about it.
QString lettersLostText(const QString& text);

} // namespace tracseq::samples
