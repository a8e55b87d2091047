// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::projects {

/// Fields of a member of a project, in the order of its description.
enum ProjectMemberField { MemberProject, MemberPerson, MemberRole, MemberRemarks };

/// Somebody who works on a project, and as what. A name and not an account: people of other
/// institutes take part as well. It gives nobody a right; those follow from the role of the
/// account.
const database::Entity& projectMemberEntity();

} // namespace tracseq::projects
