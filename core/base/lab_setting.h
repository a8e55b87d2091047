// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tracseq {

/// The key of a setting that is about one lab file; by a hash, because a path is no name for a key.
QString labSetting(const QString& labPath, const QString& name);

} // namespace tracseq
