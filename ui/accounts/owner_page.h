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
    /// `suggestion` is the login name that stands there at first.
    OwnerPage(const QString& labName, const QString& suggestion, QWidget* parent);

    /// What the quiet choice is: to go on without accounts in a new lab, or to leave things as they
    /// are in one that is in use.
    void setInUse(bool inUse);
    void showRefusal(const Error& error);
    void wipe();

Q_SIGNALS:
    void submitted(const tracseq::accounts::Account& owner, const QString& password);
    void declined();
    void serverRequested();

private:
    void check();
    void submit();

    QString m_labName;
    QLineEdit* m_name;
    QLineEdit* m_login;
    FieldRow* m_loginRow;
    NewPasswordFields* m_password;
    QPushButton* m_create;
    QPushButton* m_decline;
    QPushButton* m_server;
};

} // namespace tracseq::ui
