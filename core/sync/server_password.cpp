// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/server_password.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <algorithm>
#include <sodium.h>

namespace tracseq::sync {

namespace {

constexpr int kRounds = 4096; // as PostgreSQL itself does, which makes each sign-in pay for them

QByteArray hmac(const QByteArray& key, const QByteArray& message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

/// What SASLprep does not let stand in a password: controls, signs of no meaning of their own, and
/// what Unicode 3.2 did not know.
bool isProhibited(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return true;
    default:
        break;
    }
    return QChar::unicodeVersion(c) > QChar::Unicode_3_2 || c == 0x0340 || c == 0x0341 ||
           (c >= 0x2FF0 && c <= 0x2FFB) || (c >= 0xFFF9 && c <= 0xFFFD) || c == 0x2028 ||
           c == 0x2029;
}

/// Letters of both directions must not be mixed.
bool isMixed(const QList<uint>& text)
{
    const auto isRight = [](char32_t c) {
        const auto direction = QChar::direction(c);
        return direction == QChar::DirR || direction == QChar::DirAL;
    };
    const bool hasRight = std::any_of(text.begin(), text.end(), isRight);
    const bool hasLeft = std::any_of(text.begin(), text.end(),
                                     [](char32_t c) { return QChar::direction(c) == QChar::DirL; });
    return hasRight && (hasLeft || !isRight(text.first()) || !isRight(text.last()));
}

/// The form that PostgreSQL and its clients compare by (SASLprep, RFC 4013): other blanks are a
/// blank, what is not seen is nothing, and letters that look the same are the same. A password
/// that cannot have that form stands for itself.
QByteArray prepared(const QString& password)
{
    QString text;
    for (const QChar c : password) {
        if (c.unicode() > 0x7F && c.category() == QChar::Separator_Space) {
            text += u' ';
        } else if (c != QChar(0x00AD) && c != QChar(0x034F) && c != QChar(0x1806) &&
                   !(c.unicode() >= 0x180B && c.unicode() <= 0x180D) &&
                   !(c.unicode() >= 0x200B && c.unicode() <= 0x200D) && c != QChar(0x2060) &&
                   !(c.unicode() >= 0xFE00 && c.unicode() <= 0xFE0F) && c != QChar(0xFEFF)) {
            text += c;
        }
    }
    text = text.normalized(QString::NormalizationForm_KC);
    const QList<uint> points = text.toUcs4();
    const bool isRaw = points.isEmpty() ||
                       std::any_of(points.begin(), points.end(), isProhibited) || isMixed(points);
    return (isRaw ? password : text).toUtf8();
}

} // namespace

QString scramVerifier(const QString& password, QByteArray salt)
{
    if (salt.isEmpty()) {
        salt.resize(16);
        randombytes_buf(salt.data(), static_cast<std::size_t>(salt.size()));
    }
    const QByteArray key = prepared(password);
    QByteArray round = hmac(key, salt + QByteArray("\0\0\0\1", 4));
    QByteArray salted = round;
    for (int i = 1; i < kRounds; ++i) {
        round = hmac(key, round);
        for (qsizetype j = 0; j < salted.size(); ++j) {
            salted[j] = static_cast<char>(salted[j] ^ round[j]);
        }
    }
    const QByteArray stored =
        QCryptographicHash::hash(hmac(salted, "Client Key"), QCryptographicHash::Sha256);
    return QStringLiteral("SCRAM-SHA-256$%1:%2$%3:%4")
        .arg(QString::number(kRounds), QString::fromLatin1(salt.toBase64()),
             QString::fromLatin1(stored.toBase64()),
             QString::fromLatin1(hmac(salted, "Server Key").toBase64()));
}

} // namespace tracseq::sync
