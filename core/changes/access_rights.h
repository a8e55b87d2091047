// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/change.h"

namespace tracseq::changes {

/// What one user may do, as it stood when a unit of work began. Used on the writer thread, and gone
/// with the unit of work. Each answer is success, or the error that says who may not do what.
class AccessRights {
public:
    virtual ~AccessRights() = default;

    /// Adding, changing, removing or restoring a row of the entity.
    [[nodiscard]] virtual Status mayWrite(const database::Entity& entity,
                                          Operation operation) const = 0;

    /// A step of the entity's life cycle.
    [[nodiscard]] virtual Status mayTransition(const database::Entity& entity,
                                               const database::Transition& way) const = 0;
};

} // namespace tracseq::changes
