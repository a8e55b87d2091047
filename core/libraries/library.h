// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::libraries {

/// Fields of a library, in the order of its description.
enum LibraryField { LibraryName, LibrarySample, I7Name, I7Sequence, I5Name, I5Sequence };

/// A sample prepared for sequencing with its indexes. Both index sequences are kept as the kit
/// lists them: i5 forward, whatever the instrument reads; sheets derive their orientation at
/// export.
const database::Entity& libraryEntity();

} // namespace tracseq::libraries
