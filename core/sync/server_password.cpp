// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/server_password.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <sodium.h>

namespace tracseq::sync {

namespace {

constexpr int kRounds = 4096; // as PostgreSQL itself does, which makes each sign-in pay for them

QByteArray hmac(const QByteArray& key, const QByteArray& message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

/// The form that a client compares by (SASLprep, RFC 4013): other blanks are a blank, what is not
/// seen is nothing, and letters that look the same are the same.
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
    return text.normalized(QString::NormalizationForm_KC).toUtf8();
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
