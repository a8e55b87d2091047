// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/unit_of_work.h"

namespace tracseq::lab {

/// Adds a record of any kind by the rules of its own module, as its forms do. Errors: as
/// editByRules().
Result<Uuid> createByRules(changes::UnitOfWork& unit, const database::Entity& entity,
                           const database::FieldValues& values, const Clock& clock);

/// Changes fields of any record by the rules of its own module, as its forms do: for what writes
/// records of all kinds, as the deciding of conflicts. Where a module has no more to say than the
/// description, that is all. Errors: those of the module, and of UnitOfWork::update().
Status editByRules(changes::UnitOfWork& unit, const database::Entity& entity, const Uuid& id,
                   const database::FieldValues& values, const Clock& clock);

} // namespace tracseq::lab
