// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of AccountService share; of no use elsewhere.
#pragma once

#include "core/accounts/credential.h"
#include "core/accounts/security_event.h"
#include "core/changes/unit_of_work.h"

namespace tracseq::accounts {

struct Account;

/// An entry in the unit of work of its cause, so that neither is stored without the other.
Status addSecurityEvent(changes::UnitOfWork& unit, SecurityEvent event, const Uuid& account,
                        const QString& detail = {});

/// Stores what proves a password that is new to this machine, with its seal in the log.
Status keepPassword(changes::UnitOfWork& unit, const Credential& credential, SecurityEvent event);

database::FieldValues valuesOf(const Account& account);

/// By login name, in any letter case; nothing when there is none.
Result<std::optional<Account>> findAccount(database::Connection& connection, const QString& login);

/// Who stands in the change log where nobody has proved who they are.
QString nobody();

} // namespace tracseq::accounts
