// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/remembered_password.h"

#include "core/base/lab_setting.h"

#include <QSettings>

namespace tracseq::accounts {

using namespace Qt::StringLiterals;

QString RememberedPassword::entryOf(const QString& login) const
{
    return labSetting(m_labPath, login.toCaseFolded());
}

QString RememberedPassword::lastLogin() const
{
    return m_settings->value(labSetting(m_labPath, u"last_login"_s)).toString();
}

void RememberedPassword::setLastLogin(const QString& login)
{
    m_settings->setValue(labSetting(m_labPath, u"last_login"_s), login);
}

bool RememberedPassword::isWanted() const
{
    return m_settings->value(labSetting(m_labPath, u"remember"_s), false).toBool();
}

void RememberedPassword::read(const QString& login, QObject* receiver,
                              std::function<void(Result<QByteArray>)> done)
{
    m_keychain->read(entryOf(login), receiver, std::move(done));
}

void RememberedPassword::set(const QString& login, const QString& password, bool wanted,
                             QObject* receiver, std::function<void(Status)> done)
{
    if (wanted) {
        m_keychain->write(entryOf(login), password.toUtf8(), receiver, std::move(done));
    } else if (isWanted()) {
        m_keychain->remove(entryOf(login), receiver, std::move(done));
    }
    m_settings->setValue(labSetting(m_labPath, u"remember"_s), wanted);
}

void RememberedPassword::update(const QString& login, const QString& password, QObject* receiver,
                                std::function<void(Status)> done)
{
    if (isWanted() && login == lastLogin()) {
        m_keychain->write(entryOf(login), password.toUtf8(), receiver, std::move(done));
    }
}

} // namespace tracseq::accounts
