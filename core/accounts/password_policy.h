// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace tracseq::accounts {

constexpr int kLeastPasswordCharacters = 12; ///< Unicode code points, after NFC
constexpr int kMostPasswordCharacters = 256;
constexpr int kRememberedPasswords = 5; ///< the present one included

/// Whether a new password will do, by NIST SP 800-63B: long enough, any characters, none of those
/// that are tried first (letter case and digits at the end aside, nor such a one repeated), not the
/// names that everybody knows. No rule of composition, no expiry. Names shorter than 3 are not
/// looked for. Errors: PasswordTooShort, PasswordTooLong, PasswordCommon, PasswordHoldsName.
Status checkPassword(const QString& password, const QString& login, const QString& labName);

} // namespace tracseq::accounts
