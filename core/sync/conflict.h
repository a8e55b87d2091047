// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::sync {

/// Fields of a conflict, in the order of its description.
enum ConflictField {
    ConflictEntity,
    ConflictEntityId,
    ConflictFieldName, ///< null when it is about the whole row
    ConflictKind,
    ConflictChange, ///< id of the change that did not have its whole effect
    ConflictMine,   ///< the value that was not taken, as text; null when it was empty; of an amount
                    ///< that was overdrawn what was added to it (below zero: taken out)
    ConflictTheirs, ///< the value that stayed, as text
    ConflictMyUser,
    ConflictMyAt,
    ConflictTheirUser,
    ConflictTheirAt,
    ConflictState
};

/// A value of a change that the server did not take, because somebody else had been first. Only the
/// server makes these rows; a person decides them by changing `state` from "open" to what was
/// chosen: "theirs", "mine" or "edited". The row of the lab is then changed like any other.
const database::Entity& conflictEntity();

/// The value of a field of a row.
inline const database::Value& at(const database::Record& record, int field)
{
    return record.values[static_cast<std::size_t>(field)];
}

} // namespace tracseq::sync
