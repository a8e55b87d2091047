// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/access_rights.h"
#include "core/changes/authority.h"
#include "core/database/connection.h"

namespace tracseq::changes {

/// Who may write what; asked by the one door, so that it holds for form, grid, import, undo,
/// command line and every module to come. Handed to Store; outlives it.
class AccessPolicy {
public:
    virtual ~AccessPolicy() = default;

    /// The rights of a user; null when this lab allows everything. Called on the writer thread, on
    /// the connection of the transaction, once a unit of work and only when it writes. Its errors
    /// refuse the write: the user is not signed in, is disabled, or has to do something first.
    virtual Result<std::shared_ptr<const AccessRights>> rightsOf(database::Connection& connection,
                                                                 const QString& user) = 0;
};

} // namespace tracseq::changes
