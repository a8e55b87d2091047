// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QStringList>

namespace tracseq::lab {

/// Writes the demo's submissions into a folder and returns their paths. Dates end at `today`.
Result<QStringList> writeDemoSubmissions(const QString& folder, QDate today);

} // namespace tracseq::lab
