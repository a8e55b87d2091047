// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/role.h"
#include "core/database/entity.h"

namespace tracseq::accounts {

/// Fields of an account, in the order of its description.
enum AccountField { Login, FullName, Email, AccountRole, AccountStatus, Department, Position };

/// A person who works in the lab. The login name is theirs for good: it stands in the change log
/// and becomes the name of their role on a server. An account is never removed, only disabled, and
/// the last active administrator stays one: the description's rule holds that for every writer.
/// What proves the password is not here, but in a table of this machine.
const database::Entity& accountEntity();

/// An account as a plain value.
struct Account {
    Uuid id;
    QString login;
    QString fullName;
    QString email;
    Role role = Role::Guest;
    bool active = true;
    QString department;
    QString position;
};

/// From a row of accountEntity(). An unknown role (of a newer program) is read as Guest.
Account accountOf(const database::Record& record);

/// What a login name may be: 2 to 60 of a-z, 0-9, dot, dash and underscore, a letter first, and
/// none of the names that PostgreSQL or a server of ours keep for themselves. Error:
/// LoginNameInvalid.
Status validateLogin(const QString& login);

} // namespace tracseq::accounts
