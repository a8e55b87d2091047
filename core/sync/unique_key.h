// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::sync {

/// What no two rows of an entity may share, and what gives way where two offline machines took the
/// same place.
struct UniqueKey {
    QString name;            ///< "barcode", "project name"
    std::vector<int> fields; ///< indexes in the description
    /// Index of the field that is emptied, or gets a number behind it where it is required: what a
    /// row is called if that is part of the key, else what may be empty, else a text. -1: nothing
    /// can give way.
    int yields = -1;
};

/// In the order of their names, in which server and lab look for places.
std::vector<UniqueKey> uniqueKeysOf(const database::Entity& entity);

} // namespace tracseq::sync
