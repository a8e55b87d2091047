// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace tracseq::accounts {

/// The keys that service tokens are signed with: one in use, and those before it for as long as a
/// token of theirs may still be valid, so that a change of keys signs nobody out. A plain value;
/// kept in the keychain as one entry, in the form of toSecret().
class TokenKeys {
public:
    struct Key {
        QString id;            ///< the token's "kid"
        QByteArray secret;     ///< 32 bytes
        qint64 validUntil = 0; ///< ms since 1970 UTC; 0 for the one in use
    };

    /// A new key in use, and none before it.
    static TokenKeys make();

    /// Nothing when the bytes are no such keys.
    static std::optional<TokenKeys> fromSecret(const QByteArray& secret);
    [[nodiscard]] QByteArray toSecret() const;

    /// Puts a new key in use. The present one proves tokens for one more hour (the longest life of
    /// a token); keys that prove nothing any more are dropped.
    void rotate(const Clock& clock);

    [[nodiscard]] const Key& current() const { return m_keys.front(); }
    /// The key of this id, if it still proves anything.
    [[nodiscard]] const Key* find(const QString& id, qint64 now) const;

private:
    TokenKeys() = default;
    std::vector<Key> m_keys; ///< the one in use first
};

} // namespace tracseq::accounts
