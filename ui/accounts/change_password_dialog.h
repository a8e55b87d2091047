// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/service_dialog.h"

namespace tracseq::ui {

class NewPasswordFields;
class PasswordField;

/// One's own password, by the present one.
class ChangePasswordDialog final : public ServiceDialog {
    Q_OBJECT
public:
    ChangePasswordDialog(accounts::AccountService& service, const accounts::Session& session,
                         QWidget* parent);

Q_SIGNALS:
    void changed(const QString& password);

protected:
    void apply() override;
    void refused(const Error& error) override;

private:
    void check();

    accounts::Session m_session;
    PasswordField* m_present;
    NewPasswordFields* m_next;
};

} // namespace tracseq::ui
