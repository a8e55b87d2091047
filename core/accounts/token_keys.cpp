// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/token_keys.h"

#include "core/accounts/token_issuer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <sodium.h>

namespace tracseq::accounts {

namespace {

QByteArray randomBytes(qsizetype count)
{
    static const bool ready = sodium_init() >= 0;
    Q_ASSERT(ready);
    QByteArray bytes(count, '\0');
    randombytes_buf(bytes.data(), static_cast<size_t>(count));
    return bytes;
}

TokenKeys::Key newKey()
{
    return {QString::fromLatin1(randomBytes(8).toHex()),
            randomBytes(crypto_auth_hmacsha256_KEYBYTES), 0};
}

} // namespace

TokenKeys TokenKeys::make()
{
    TokenKeys keys;
    keys.m_keys.push_back(newKey());
    return keys;
}

std::optional<TokenKeys> TokenKeys::fromSecret(const QByteArray& secret)
{
    TokenKeys keys;
    const auto list = QJsonDocument::fromJson(secret).array();
    for (const auto& item : list) {
        const QJsonObject object = item.toObject();
        Key key{
            object.value(QStringLiteral("id")).toString(),
            QByteArray::fromBase64(object.value(QStringLiteral("secret")).toString().toLatin1()),
            object.value(QStringLiteral("valid_until")).toInteger()};
        const bool isFirst = keys.m_keys.empty();
        if (key.id.isEmpty() || key.secret.size() != crypto_auth_hmacsha256_KEYBYTES ||
            isFirst != (key.validUntil == 0)) {
            return std::nullopt;
        }
        keys.m_keys.push_back(std::move(key));
    }
    return keys.m_keys.empty() ? std::nullopt : std::optional(keys);
}

QByteArray TokenKeys::toSecret() const
{
    QJsonArray list;
    for (const Key& key : m_keys) {
        list.append(
            QJsonObject{{QStringLiteral("id"), key.id},
                        {QStringLiteral("secret"), QString::fromLatin1(key.secret.toBase64())},
                        {QStringLiteral("valid_until"), key.validUntil}});
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

void TokenKeys::rotate(const Clock& clock)
{
    const qint64 now = clock.nowMs();
    m_keys.erase(std::remove_if(m_keys.begin() + 1, m_keys.end(),
                                [&](const Key& key) { return key.validUntil <= now; }),
                 m_keys.end());
    m_keys.front().validUntil = now + kLongestTokenMs;
    m_keys.insert(m_keys.begin(), newKey());
}

const TokenKeys::Key* TokenKeys::find(const QString& id, qint64 now) const
{
    const auto found = std::find_if(m_keys.begin(), m_keys.end(), [&](const Key& key) {
        return key.id == id && (key.validUntil == 0 || now < key.validUntil);
    });
    return found == m_keys.end() ? nullptr : &*found;
}

} // namespace tracseq::accounts
