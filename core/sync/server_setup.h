// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"
#include "core/sync/server_session.h"

namespace tracseq::sync {

/// Who can sign in to a server that has nobody yet.
struct FirstAdministrator {
    QString login;
    QString password;
};

/// The functions of the server that a member may call, as PostgreSQL writes them:
/// "push(uuid,uuid,text)". Everything else is for the owner of the schema alone.
const QStringList& publicFunctions();

/// The version of the server's tables that this program makes.
int serverSchemaVersion();

/// Makes the roles, tables and functions of a lab in a database, or brings them to what this
/// program has: run it as often as you like. `session` is that of a superuser, or of the owner of
/// the database with CREATEROLE. `first` is used when there is no administrator yet. Waits; for a
/// worker thread. Errors: ServerFailed, ServerTooOld, ServerNewer, ServerEncoding,
/// ServerNoAdministrator, LoginNameInvalid.
Status initServer(ServerSession& session, const database::EntityList& entities,
                  const std::optional<FirstAdministrator>& first);

/// The roles and the empty schema, as far as they are missing; the first step of initServer().
Status prepareServer(ServerSession& session);

/// After the contents came from a backup: from here on the server is another one, which agrees
/// with what devices have up to its last change. Gives missing login roles back without a password,
/// and returns their names.
Result<QStringList> beginNewEpoch(ServerSession& session);

} // namespace tracseq::sync
