// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::projects {

/// Fields of a project, in the order of its description.
enum ProjectField {
    Code,
    Title,
    Lead,
    ProjectStatus,
    ProjectType,
    ProjectPriority,
    ProjectDepartment,
    ProjectStarts,
    ProjectDue,
    ProjectDescription
};

/// A project: what samples are received for. Its code is what people call it. It begins as active,
/// because most projects come into being with the first samples that arrive for them; one that is
/// only planned is put back to that.
const database::Entity& projectEntity();

} // namespace tracseq::projects
