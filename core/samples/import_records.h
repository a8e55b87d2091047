// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::samples {

/// Fields of a saved column mapping. Shape is the fingerprint of the header row it was made for;
/// the mapping itself is a JSON object.
enum ImportMappingField { MappingName, MappingShape, MappingContent };

const database::Entity& importMappingEntity();

/// Fields of the record of one import. FileHash is the SHA-256 of the file in hex; ChangeGroup the
/// id of the group of changes that made its rows; rows read = created + skipped + failed.
enum ImportRunField {
    ImportFileName,
    ImportFileHash,
    ImportSheet,
    ImportChangeGroup,
    ImportOutcome,
    ImportRowsRead,
    ImportCreated,
    ImportSkipped,
    ImportFailed
};

/// Outcome is one of: running, finished, cancelled, taken_back. One that is still running when a
/// lab is opened was cut short; its rows are taken back.
const database::Entity& importRunEntity();

} // namespace tracseq::samples
