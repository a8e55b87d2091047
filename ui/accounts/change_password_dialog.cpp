// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/change_password_dialog.h"

#include "ui/accounts/new_password_fields.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/password_field.h"

#include <QBoxLayout>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

ChangePasswordDialog::ChangePasswordDialog(accounts::AccountService& service,
                                           const accounts::Session& session, QWidget* parent)
    : ServiceDialog(service, tr("Change the password"), tr("Change"), parent)
    , m_session(session)
    , m_present(new PasswordField(this))
    , m_next(new NewPasswordFields(this))
{
    setObjectName(u"changePasswordDialog"_s);
    m_present->setObjectName(u"presentPassword"_s);
    auto* row = new FieldRow(tr("Present password"), m_present, {}, this);
    row->setRequired(true);
    m_next->setNames(session.user(), service.settings().labName);
    fields().addWidget(row);
    fields().addWidget(m_next);
    connect(m_present, &QLineEdit::textChanged, this, &ChangePasswordDialog::check);
    connect(m_next, &NewPasswordFields::edited, this, &ChangePasswordDialog::check);
    m_present->setFocus();
}

void ChangePasswordDialog::check()
{
    setReady(!m_present->text().isEmpty() && m_next->isAcceptable());
}

void ChangePasswordDialog::apply()
{
    const QString present = m_present->take();
    const QString next = m_next->take();
    connect(this, &QDialog::accepted, this, [this, next] { Q_EMIT changed(next); });
    run([session = m_session, present, next](accounts::AccountService& service) {
        return service.changePassword(session, present, next);
    });
}

void ChangePasswordDialog::refused(const Error& error)
{
    disconnect(this, &QDialog::accepted, this, nullptr);
    ServiceDialog::refused(error);
    m_present->setFocus();
}

} // namespace tracseq::ui
