// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::accounts {

/// What happened at the door of the lab.
enum class SecurityEvent {
    SignedIn,
    SignInFailed,
    Locked,
    Unlocked,
    SignedOut,
    SignedOutEverywhere,
    PasswordChanged,
    PasswordReset,
    PasswordConfirmFailed,
    Exported,
    TokenKeyRotated,
    PasswordKept ///< its verifier was stored on this machine: first, anew, or after a server's word
};

/// The stable name, as stored: "signed_in".
QString securityEventName(SecurityEvent event);

/// Fields of an entry. `account` is whom it is about, and empty for a name that no account has:
/// what was typed there is not recorded, because people type passwords into the wrong field.
enum SecurityEventField { EventKind, EventAccount, EventDetail };

/// An entry that the program makes in the change log's chain; it can neither be changed nor undone.
/// Who and when stand in its change.
const database::Entity& securityEventEntity();

} // namespace tracseq::accounts
