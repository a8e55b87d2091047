// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/token_claims.h"
#include "core/accounts/token_keys.h"
#include "core/base/result.h"

namespace tracseq::accounts {

constexpr qint64 kLongestTokenMs = 60 * 60'000LL;

/// Makes and proves the short-lived tokens by which programs use the lab's services: JWT (RFC 7519)
/// of the one algorithm HS256. Used by one thread at a time.
class TokenIssuer {
public:
    TokenIssuer(TokenKeys keys, QString issuer, const Clock& clock)
        : m_keys(std::move(keys))
        , m_issuer(std::move(issuer))
        , m_clock(clock)
        , m_ids(clock)
    {
    }

    /// A token that lasts `lifetimeMs`, at most an hour.
    QString issue(const QString& subject, Role role, const QString& audience,
                  qint64 lifetimeMs = kLongestTokenMs);

    /// Errors: TokenExpired; TokenInvalid for one that is not ours, of another algorithm ("none"
    /// included), for another audience, altered, or made in the future (more than a minute).
    [[nodiscard]] Result<TokenClaims> verify(const QByteArray& token,
                                             const QString& audience) const;

    /// See TokenKeys::rotate(); then keep keys() in the keychain.
    void rotate() { m_keys.rotate(m_clock); }
    [[nodiscard]] const TokenKeys& keys() const { return m_keys; }

private:
    TokenKeys m_keys;
    QString m_issuer;
    const Clock& m_clock;
    UuidSource m_ids;
};

} // namespace tracseq::accounts
