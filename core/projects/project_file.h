// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::projects {

/// Fields of an attached file, in the order of its description.
enum ProjectFileField {
    FileTitle, ///< name and version, for people
    FileProject,
    FileName,
    FileVersion, ///< from 1; of two files that were attached far from each other one gets another
                 ///< name
    FileHash,    ///< SHA-256 of its content, in hexadecimal
    FileSize,    ///< in bytes
    FileMediaType,
    FileNote
};

/// One version of a file that is attached to a project. Only its note changes: another content is
/// the next version. The content itself is in the database::ContentStore, by its hash.
const database::Entity& projectFileEntity();

} // namespace tracseq::projects
