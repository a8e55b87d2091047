// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/token_issuer.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <sodium.h>

namespace tracseq::accounts {

namespace {

constexpr auto kEncoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype kLongestToken = 4096; ///< bytes; ours have about 400
constexpr qint64 kClockDifferenceMs = 60'000;

QByteArray encoded(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(kEncoding);
}

/// Nothing when it is not exactly what toBase64() writes.
std::optional<QByteArray> decoded(const QByteArray& text)
{
    const auto bytes =
        QByteArray::fromBase64Encoding(text, kEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || (*bytes).toBase64(kEncoding) != text) {
        return std::nullopt;
    }
    return *bytes;
}

QByteArray macOf(const QByteArray& input, const QByteArray& key)
{
    QByteArray mac(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256(reinterpret_cast<unsigned char*>(mac.data()),
                           reinterpret_cast<const unsigned char*>(input.constData()),
                           static_cast<unsigned long long>(input.size()),
                           reinterpret_cast<const unsigned char*>(key.constData()));
    return mac;
}

tl::unexpected<Error> refused(const char* reason)
{
    return failure(ErrorCode::TokenInvalid, {QCoreApplication::translate("Accounts", reason)});
}

} // namespace

QString TokenIssuer::issue(const QString& subject, Role role, const QString& audience,
                           qint64 lifetimeMs)
{
    const qint64 now = m_clock.nowMs() / 1000;
    const qint64 lifetime = std::clamp(lifetimeMs, qint64{1000}, kLongestTokenMs) / 1000;
    const QJsonObject header{{QStringLiteral("alg"), QStringLiteral("HS256")},
                             {QStringLiteral("kid"), m_keys.current().id},
                             {QStringLiteral("typ"), QStringLiteral("JWT")}};
    const QJsonObject claims{{QStringLiteral("aud"), audience},
                             {QStringLiteral("exp"), now + lifetime},
                             {QStringLiteral("iat"), now},
                             {QStringLiteral("iss"), m_issuer},
                             {QStringLiteral("jti"), m_ids.next().toString()},
                             {QStringLiteral("role"), roleName(role)},
                             {QStringLiteral("sub"), subject}};
    const QByteArray input = encoded(header) + '.' + encoded(claims);
    return QString::fromLatin1(input + '.' +
                               macOf(input, m_keys.current().secret).toBase64(kEncoding));
}

Result<TokenClaims> TokenIssuer::verify(const QByteArray& token, const QString& audience) const
{
    const QList<QByteArray> parts = token.split('.');
    if (token.size() > kLongestToken || parts.size() != 3) {
        return refused(QT_TRANSLATE_NOOP("Accounts", "it is no token"));
    }
    const auto headerBytes = decoded(parts[0]);
    const auto claimBytes = decoded(parts[1]);
    const auto mac = decoded(parts[2]);
    if (!headerBytes || !claimBytes || !mac) {
        return refused(QT_TRANSLATE_NOOP("Accounts", "it is no token"));
    }
    const QJsonObject header = QJsonDocument::fromJson(*headerBytes).object();
    // Never what the token says it wants: one algorithm, and no extension that we do not know.
    if (header.value(QStringLiteral("alg")) != QStringLiteral("HS256") ||
        header.contains(QStringLiteral("crit"))) {
        return refused(QT_TRANSLATE_NOOP("Accounts", "its kind of signature is not accepted"));
    }
    const qint64 now = m_clock.nowMs();
    const auto* key = m_keys.find(header.value(QStringLiteral("kid")).toString(), now);
    if (key == nullptr) {
        return refused(QT_TRANSLATE_NOOP("Accounts", "its key is not in use"));
    }
    const QByteArray expected = macOf(parts[0] + '.' + parts[1], key->secret);
    if (mac->size() != expected.size() ||
        sodium_memcmp(mac->constData(), expected.constData(),
                      static_cast<size_t>(expected.size())) != 0) {
        return refused(QT_TRANSLATE_NOOP("Accounts", "it was altered"));
    }
    const QJsonObject object = QJsonDocument::fromJson(*claimBytes).object();
    TokenClaims claims;
    claims.subject = object.value(QStringLiteral("sub")).toString();
    claims.issuer = object.value(QStringLiteral("iss")).toString();
    claims.audience = object.value(QStringLiteral("aud")).toString();
    claims.issuedAt = object.value(QStringLiteral("iat")).toInteger() * 1000;
    claims.expiresAt = object.value(QStringLiteral("exp")).toInteger() * 1000;
    const auto role = roleFromName(object.value(QStringLiteral("role")).toString());
    const auto id = Uuid::fromString(object.value(QStringLiteral("jti")).toString());
    if (!role || !id || claims.subject.isEmpty()) {
        return refused(QT_TRANSLATE_NOOP("Accounts", "it is not complete"));
    }
    claims.role = *role;
    claims.id = *id;
    if (claims.issuer != m_issuer || claims.audience != audience) {
        return refused(QT_TRANSLATE_NOOP("Accounts", "it is for another service"));
    }
    if (claims.issuedAt > now + kClockDifferenceMs) {
        return refused(QT_TRANSLATE_NOOP("Accounts", "it was made in the future"));
    }
    if (now >= claims.expiresAt || claims.expiresAt - claims.issuedAt > kLongestTokenMs) {
        return failure(ErrorCode::TokenExpired);
    }
    return claims;
}

} // namespace tracseq::accounts
