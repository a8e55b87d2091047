// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/new_password_page.h"

#include "ui/accounts/new_password_fields.h"
#include "ui/widgets/error_strip.h"

#include <QBoxLayout>
#include <QPushButton>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

NewPasswordPage::NewPasswordPage(QWidget* parent)
    : DoorPage(parent)
    , m_password(new NewPasswordFields(this))
    , m_change(addPrimary(u"changePassword"_s, tr("Change and go on")))
{
    setObjectName(u"newPasswordPage"_s);
    fields().addWidget(m_password);
    setFocusProxy(m_password);
    QPushButton* leave = addSecondary(u"leavePasswordPage"_s, tr("Sign in as somebody else"));
    connect(leave, &QPushButton::clicked, this, &NewPasswordPage::left);
    connect(m_password, &NewPasswordFields::edited, this,
            [this] { m_change->setEnabled(m_password->isAcceptable()); });
    connect(m_password, &NewPasswordFields::submitted, this, &NewPasswordPage::submit);
    connect(m_change, &QPushButton::clicked, this, &NewPasswordPage::submit);
    m_change->setEnabled(false);
}

void NewPasswordPage::ask(const QString& fullName, const QString& login, const QString& labName)
{
    setTitle(u"lock"_s, tr("Choose your own password"),
             tr("Welcome, %1. Your password was set by somebody else; only you shall know the "
                "next one.")
                 .arg(fullName));
    strip().clear();
    setBusy(false);
    m_password->wipe();
    m_password->setNames(login, labName);
    m_password->setFocus(Qt::OtherFocusReason);
}

void NewPasswordPage::submit()
{
    if (m_password->isAcceptable() && !isBusy()) {
        strip().clear();
        Q_EMIT submitted(m_password->take());
    }
}

void NewPasswordPage::showRefusal(const Error& error)
{
    strip().showError(error);
    m_password->setFocus(Qt::OtherFocusReason);
}

void NewPasswordPage::wipe()
{
    m_password->wipe();
}

} // namespace tracseq::ui
