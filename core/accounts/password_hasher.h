// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace tracseq::accounts {

/// What one trial of a password costs. The default is RFC 9106's second choice for memory and
/// passes; libsodium computes one lane. About 150 ms on a desktop.
struct HashCost {
    quint64 passes = 3;                 ///< 1 or more
    quint64 memoryBytes = 64ULL << 20U; ///< 8 KiB or more
};

/// Argon2id verifiers in the usual text form "$argon2id$v=19$m=...", which carries its parameters.
/// Passwords are compared as Unicode NFC. Any thread, several at a time; each call takes as long as
/// the cost says, so never on the UI or the writer thread. Virtual for tests, which count.
class PasswordHasher {
public:
    explicit PasswordHasher(HashCost cost = {})
        : m_cost(cost)
    {
    }
    virtual ~PasswordHasher() = default;

    /// A new verifier with a new salt. Error: Unexpected, when there is not enough memory.
    [[nodiscard]] virtual Result<QString> makeVerifier(const QString& password) const;

    [[nodiscard]] virtual bool verify(const QString& verifier, const QString& password) const;

    /// True when the verifier was made at another cost, so that it is made anew at the next
    /// sign-in.
    [[nodiscard]] bool isOutdated(const QString& verifier) const;

private:
    HashCost m_cost;
};

} // namespace tracseq::accounts
