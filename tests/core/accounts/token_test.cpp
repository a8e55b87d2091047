// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/token_issuer.h"
#include "tests/support/catch_qt.h"
#include "tests/support/fake_clock.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

using namespace tracseq;
using namespace tracseq::accounts;
using tests::FakeClock;

namespace {

constexpr auto kEncoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qint64 kMinute = 60'000;
const QString kGateway = QStringLiteral("gateway");

class TokenBench {
public:
    QByteArray issue(qint64 lifetime = kLongestTokenMs)
    {
        return issuer.issue(QStringLiteral("robot"), Role::DataAnalyst, kGateway, lifetime)
            .toLatin1();
    }
    QString verdict(const QByteArray& token, const QString& audience = kGateway) const
    {
        const auto claims = issuer.verify(token, audience);
        return claims ? QString() : claims.error().name();
    }
    /// Signed as it should be, by Qt's own HMAC.
    [[nodiscard]] QByteArray forge(const QJsonObject& header, const QJsonObject& claims) const
    {
        const QByteArray input =
            QJsonDocument(header).toJson(QJsonDocument::Compact).toBase64(kEncoding) + '.' +
            QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64(kEncoding);
        return input + '.' +
               QMessageAuthenticationCode::hash(input, issuer.keys().current().secret,
                                                QCryptographicHash::Sha256)
                   .toBase64(kEncoding);
    }
    static QJsonObject part(const QByteArray& token, int index)
    {
        return QJsonDocument::fromJson(
                   QByteArray::fromBase64(token.split('.').at(index), kEncoding))
            .object();
    }

    FakeClock clock;
    TokenIssuer issuer{TokenKeys::make(), QStringLiteral("lab one"), clock};
};

} // namespace

TEST_CASE("a token says who, for whom and until when, and is what other programs call a JWT")
{
    TokenBench bench;
    const QByteArray token = bench.issue();
    const auto claims = bench.issuer.verify(token, kGateway);
    REQUIRE(claims.has_value());
    CHECK(claims->subject == u"robot");
    CHECK(claims->role == Role::DataAnalyst);
    CHECK(claims->issuer == u"lab one");
    CHECK(claims->expiresAt - bench.clock.nowMs() == kLongestTokenMs);
    CHECK(TokenBench::part(token, 0).value(QStringLiteral("alg")) == QStringLiteral("HS256"));
    CHECK(bench.forge(TokenBench::part(token, 0), TokenBench::part(token, 1)) == token);
    CHECK(TokenBench::part(token, 1).value(QStringLiteral("jti")) !=
          TokenBench::part(bench.issue(), 1).value(QStringLiteral("jti")));
}

TEST_CASE("no token lives longer than an hour")
{
    TokenBench bench;
    const QByteArray shorter = bench.issue(10 * kMinute);
    const QByteArray longer = bench.issue(24 * 60 * kMinute);
    bench.clock.advance(10 * kMinute - 1000);
    CHECK(bench.verdict(shorter) == u"");
    bench.clock.advance(1000);
    CHECK(bench.verdict(shorter) == u"TokenExpired");
    bench.clock.advance(50 * kMinute - 1000);
    CHECK(bench.verdict(longer) == u"");
    bench.clock.advance(1000);
    CHECK(bench.verdict(longer) == u"TokenExpired");
    QJsonObject header = TokenBench::part(longer, 0);
    QJsonObject claims = TokenBench::part(bench.issue(), 1);
    claims.insert(QStringLiteral("exp"), claims.value(QStringLiteral("exp")).toInteger() + 1);
    CHECK(bench.verdict(bench.forge(header, claims)) == u"TokenExpired");
}

TEST_CASE("a token of another algorithm, altered, or for somebody else is refused")
{
    TokenBench bench;
    const QByteArray token = bench.issue();
    const QJsonObject header = TokenBench::part(token, 0);
    const QJsonObject claims = TokenBench::part(token, 1);
    for (const QString& algorithm :
         {QStringLiteral("none"), QStringLiteral("None"), QStringLiteral("HS512"),
          QStringLiteral("RS256"), QStringLiteral("hs256"), QString()}) {
        QJsonObject other = header;
        other.insert(QStringLiteral("alg"), algorithm);
        CHECK(bench.verdict(bench.forge(other, claims)) == u"TokenInvalid");
        const QByteArray unsignedOne =
            bench.forge(other, claims).left(bench.forge(other, claims).lastIndexOf('.') + 1);
        CHECK(bench.verdict(unsignedOne) == u"TokenInvalid");
    }
    QJsonObject critical = header;
    critical.insert(QStringLiteral("crit"), QStringLiteral("exp"));
    CHECK(bench.verdict(bench.forge(critical, claims)) == u"TokenInvalid");

    CHECK(bench.verdict(token, QStringLiteral("other")) == u"TokenInvalid");
    QJsonObject issuer = claims;
    issuer.insert(QStringLiteral("iss"), QStringLiteral("lab two"));
    CHECK(bench.verdict(bench.forge(header, issuer)) == u"TokenInvalid");
    QJsonObject future = claims;
    future.insert(QStringLiteral("iat"), claims.value(QStringLiteral("iat")).toInteger() + 61);
    CHECK(bench.verdict(bench.forge(header, future)) == u"TokenInvalid");

    QJsonObject promoted = claims;
    promoted.insert(QStringLiteral("role"), roleName(Role::LabAdministrator));
    const auto parts = token.split('.');
    CHECK(bench.verdict(parts[0] + '.' +
                        QJsonDocument(promoted).toJson(QJsonDocument::Compact).toBase64(kEncoding) +
                        '.' + parts[2]) == u"TokenInvalid");
    // Each character counts, the last bits of the last one included.
    for (qsizetype i = 0; i < token.size(); ++i) {
        QByteArray altered = token;
        altered[i] = altered[i] == 'A' ? 'B' : 'A';
        if (altered != token) {
            INFO(i);
            CHECK(bench.verdict(altered) == u"TokenInvalid");
        }
    }
    TokenBench other;
    CHECK(bench.verdict(other.issue()) == u"TokenInvalid");
    for (const QByteArray& nonsense :
         {QByteArray(), QByteArray("a.b.c"), QByteArray(".."), QByteArray(token + "="),
          QByteArray(token + ".x"), QByteArray(100'000, '.')}) {
        CHECK(bench.verdict(nonsense) == u"TokenInvalid");
    }
}

TEST_CASE("a new key signs nobody out")
{
    TokenBench bench;
    const QByteArray before = bench.issue();
    bench.issuer.rotate();
    const QByteArray after = bench.issue();
    CHECK(TokenBench::part(before, 0).value(QStringLiteral("kid")) !=
          TokenBench::part(after, 0).value(QStringLiteral("kid")));
    CHECK(bench.verdict(before) == u"");
    bench.issuer.rotate(); // twice within the hour
    CHECK(bench.verdict(before) == u"");
    CHECK(bench.verdict(after) == u"");
    // Kept and read again, as in the keychain.
    const auto kept = TokenKeys::fromSecret(bench.issuer.keys().toSecret());
    REQUIRE(kept.has_value());
    const TokenIssuer restarted(*kept, QStringLiteral("lab one"), bench.clock);
    CHECK(restarted.verify(before, kGateway).has_value());
    bench.clock.advance(60 * kMinute);
    CHECK_FALSE(bench.issuer.verify(before, kGateway).has_value());
    // What proves nothing any more is gone with the next change.
    bench.issuer.rotate();
    CHECK(bench.issuer.keys().toSecret().count("secret") == 2);
    CHECK_FALSE(TokenKeys::fromSecret("[]").has_value());
    CHECK_FALSE(TokenKeys::fromSecret("nonsense").has_value());
}
