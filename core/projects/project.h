// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::projects {

/// Fields of a project, in the order of its description.
enum ProjectField { Code, Title, Lead, ProjectStatus };

/// A project: what samples are received for. Its code is what people call it.
const database::Entity& projectEntity();

} // namespace tracseq::projects
