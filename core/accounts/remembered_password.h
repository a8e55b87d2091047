// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/keychain.h"

class QSettings;

namespace tracseq::accounts {

/// Who signed in last to a lab on this computer, and, for those who want that, their password: the
/// name and the wish in the settings, the password in the keychain of the system and nowhere else.
/// UI thread; what it is made of outlives it.
class RememberedPassword {
public:
    RememberedPassword(Keychain& keychain, QSettings& settings, QString labPath)
        : m_keychain(&keychain)
        , m_settings(&settings)
        , m_labPath(std::move(labPath))
    {
    }

    [[nodiscard]] QString lastLogin() const;
    void setLastLogin(const QString& login);
    [[nodiscard]] bool isWanted() const;

    /// Error: KeychainUnavailable, when nothing can be remembered.
    void probe(QObject* receiver, std::function<void(Status)> done)
    {
        m_keychain->probe(receiver, std::move(done));
    }
    /// KeychainNoEntry when there is none.
    void read(const QString& login, QObject* receiver,
              std::function<void(Result<QByteArray>)> done);
    /// After a sign-in: keeps the password, or forgets the one that was kept.
    void set(const QString& login, const QString& password, bool wanted, QObject* receiver,
             std::function<void(Status)> done);
    /// The password is another one now.
    void update(const QString& login, const QString& password, QObject* receiver,
                std::function<void(Status)> done);

private:
    [[nodiscard]] QString entryOf(const QString& login) const;

    Keychain* m_keychain;
    QSettings* m_settings;
    QString m_labPath;
};

} // namespace tracseq::accounts
