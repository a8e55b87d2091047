// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/password_hasher.h"

#include <array>
#include <sodium.h>

namespace tracseq::accounts {

namespace {

/// The bytes of a password, gone from memory with it.
class PasswordBytes {
public:
    explicit PasswordBytes(const QString& password)
        : m_bytes(password.normalized(QString::NormalizationForm_C).toUtf8())
    {
    }
    ~PasswordBytes() { sodium_memzero(m_bytes.data(), static_cast<size_t>(m_bytes.size())); }
    PasswordBytes(const PasswordBytes&) = delete;
    PasswordBytes& operator=(const PasswordBytes&) = delete;

    [[nodiscard]] const char* data() const { return m_bytes.constData(); }
    [[nodiscard]] unsigned long long size() const
    {
        return static_cast<unsigned long long>(m_bytes.size());
    }

private:
    QByteArray m_bytes;
};

bool isReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

} // namespace

Result<QString> PasswordHasher::makeVerifier(const QString& password) const
{
    const PasswordBytes bytes(password);
    std::array<char, crypto_pwhash_STRBYTES> verifier{};
    if (!isReady() || crypto_pwhash_str_alg(verifier.data(), bytes.data(), bytes.size(),
                                            m_cost.passes, static_cast<size_t>(m_cost.memoryBytes),
                                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return failure(ErrorCode::Unexpected,
                       {QStringLiteral("no memory to protect the password")});
    }
    return QString::fromLatin1(verifier.data());
}

bool PasswordHasher::verify(const QString& verifier, const QString& password) const
{
    const PasswordBytes bytes(password);
    const QByteArray text = verifier.toLatin1();
    return isReady() && text.size() < static_cast<qsizetype>(crypto_pwhash_STRBYTES) &&
           crypto_pwhash_str_verify(text.constData(), bytes.data(), bytes.size()) == 0;
}

bool PasswordHasher::isOutdated(const QString& verifier) const
{
    const QByteArray text = verifier.toLatin1();
    return crypto_pwhash_str_needs_rehash(text.constData(), m_cost.passes,
                                          static_cast<size_t>(m_cost.memoryBytes)) != 0;
}

} // namespace tracseq::accounts
