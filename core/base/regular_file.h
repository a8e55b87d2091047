// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace tracseq {

/// Refuses what cannot be read to its end: folders, pipes and devices (opening a pipe waits for its
/// writer, and /dev/zero never ends). A file that is not there passes; opening it says so. Errors:
/// FileNotReadable.
Status requireRegularFile(const QString& path);

} // namespace tracseq
