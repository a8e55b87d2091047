// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/service_dialog.h"

class QLineEdit;

namespace tracseq::ui {

class FieldRow;
class NewPasswordFields;
class RoleChooser;

/// A new account with its first password, or the details of one that is there.
class AccountDialog final : public ServiceDialog {
    Q_OBJECT
public:
    /// Without an account: a new one.
    AccountDialog(accounts::AccountService& service, const accounts::Session& by,
                  const std::optional<accounts::Account>& account, QWidget* parent);

protected:
    void apply() override;

private:
    void check();
    [[nodiscard]] accounts::Account typed() const;

    accounts::Session m_by;
    accounts::Account m_account;
    bool m_isNew;
    QLineEdit* m_login;
    QLineEdit* m_name;
    QLineEdit* m_email;
    QLineEdit* m_department;
    QLineEdit* m_position;
    FieldRow* m_loginRow;
    RoleChooser* m_role = nullptr;
    NewPasswordFields* m_password = nullptr;
};

/// Another role, and why.
class RoleDialog final : public ServiceDialog {
    Q_OBJECT
public:
    RoleDialog(accounts::AccountService& service, const accounts::Session& by,
               const accounts::Account& account, QWidget* parent);

protected:
    void apply() override;

private:
    accounts::Session m_by;
    accounts::Account m_account;
    RoleChooser* m_role;
    QLineEdit* m_reason;
};

/// A password for somebody who has lost theirs.
class ResetPasswordDialog final : public ServiceDialog {
    Q_OBJECT
public:
    ResetPasswordDialog(accounts::AccountService& service, const accounts::Session& by,
                        const accounts::Account& account, QWidget* parent);

protected:
    void apply() override;

private:
    accounts::Session m_by;
    accounts::Account m_account;
    NewPasswordFields* m_password;
};

/// The sign-ins of an account with this lab file, the newest first.
class SessionsDialog final : public QDialog {
    Q_OBJECT
public:
    SessionsDialog(accounts::AccountService& service, const accounts::Session& by,
                   const accounts::Account& account, QWidget* parent);
};

} // namespace tracseq::ui
