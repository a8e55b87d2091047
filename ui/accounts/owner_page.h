// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/account.h"
#include "ui/accounts/door_page.h"

class QLineEdit;

namespace tracseq::ui {

class FieldRow;
class NewPasswordFields;

/// The first page of a new lab: its owner, who administers it; or, as the quiet choice, nobody.
class OwnerPage final : public DoorPage {
    Q_OBJECT
public:
    /// `place` is the folder of the lab file; `suggestion` the login name that stands there at
    /// first.
    OwnerPage(const QString& labName, const QString& place, const QString& suggestion,
              QWidget* parent);

    /// What the quiet choice is: to go on without accounts in a new lab, or to leave things as they
    /// are in one that is in use.
    void setInUse(bool inUse);
    /// Whose account it will be, where the lab's server knows them by this name.
    void setLogin(const QString& login);
    void showRefusal(const Error& error);
    void wipe();

Q_SIGNALS:
    void submitted(const tracseq::accounts::Account& owner, const QString& password);
    void declined();
    void serverRequested();
    void otherLabRequested();

private:
    void check();
    void submit();

    QString m_labName;
    QString m_place;
    QLineEdit* m_name;
    QLineEdit* m_login;
    FieldRow* m_loginRow;
    NewPasswordFields* m_password;
    QPushButton* m_create;
    QPushButton* m_decline;
    QPushButton* m_server;
    QPushButton* m_other;
};

} // namespace tracseq::ui
