// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/signature_service.h"
#include "ui/accounts/service_dialog.h"
#include "ui/models/field_text.h"

class QComboBox;
class QLineEdit;

namespace tracseq::ui {

class PasswordField;

/// A record as it is shown to somebody who signs it.
struct SignedRecord {
    const database::Entity* entity = nullptr;
    database::Record record;
    Names names;
};

/// Signs exactly the version of a record that it shows: when somebody changes the record meanwhile,
/// nothing is signed. Asks for the meaning and for the password.
class SignatureDialog final : public ServiceDialog {
    Q_OBJECT
public:
    SignatureDialog(accounts::AccountService& service, accounts::SignatureService& signatures,
                    const accounts::Session& session, const SignedRecord& shown, QWidget* parent);

protected:
    void apply() override;
    void refused(const Error& error) override;

private:
    void check();
    QWidget* makeRecord(const SignedRecord& shown);

    accounts::SignatureService& m_signatures;
    accounts::Session m_session;
    const database::Entity* m_entity;
    Uuid m_id;
    QByteArray m_seen;
    QComboBox* m_meaning;
    QLineEdit* m_comment;
    PasswordField* m_password;
};

} // namespace tracseq::ui
