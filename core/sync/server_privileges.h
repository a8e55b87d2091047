// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/server_session.h"

namespace tracseq::sync {

/// Every right on the server that is not as it has to be, in words, translated: who may call or
/// touch what he should not, functions without a fixed search_path, tables without their second
/// wall, logins that are more than members. Empty when all is well. Error: ServerFailed.
Result<QStringList> wrongPrivileges(ServerSession& session);

} // namespace tracseq::sync
