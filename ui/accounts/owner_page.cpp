// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/owner_page.h"

#include "core/base/error_text.h"
#include "ui/accounts/new_password_fields.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/field_row.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

OwnerPage::OwnerPage(const QString& labName, const QString& place, const QString& suggestion,
                     QWidget* parent)
    : DoorPage(parent)
    , m_labName(labName)
    , m_place(place)
    , m_name(new QLineEdit(this))
    , m_login(new QLineEdit(this))
    , m_loginRow(new FieldRow(tr("Login name"), m_login, {}, this))
    , m_password(new NewPasswordFields(this))
    , m_create(addPrimary(u"createOwner"_s, tr("Set up and sign in")))
    , m_decline(addSecondary(u"withoutAccounts"_s, {}))
    , m_server(addOther(u"joinServer"_s, tr("Join a server…")))
    , m_other(addOther(u"openOtherLab"_s, tr("Open a lab…")))
{
    setObjectName(u"ownerPage"_s);
    m_name->setObjectName(u"ownerName"_s);
    m_name->setMaxLength(200);
    m_login->setObjectName(u"ownerLogin"_s);
    m_login->setMaxLength(60);
    if (accounts::validateLogin(suggestion)) {
        m_login->setText(suggestion);
    }
    auto* nameRow = new FieldRow(tr("Full name"), m_name, {}, this);
    nameRow->setRequired(true);
    m_loginRow->setRequired(true);
    m_loginRow->setHint(tr("What you change is kept under this name. It stays the same for good."));
    fields().addWidget(nameRow);
    fields().addWidget(m_loginRow);
    fields().addWidget(m_password);
    setFocusProxy(m_name);
    connect(m_name, &QLineEdit::textChanged, this, &OwnerPage::check);
    connect(m_login, &QLineEdit::textChanged, this, &OwnerPage::check);
    connect(m_login, &QLineEdit::textChanged, m_password,
            [this](const QString& login) { m_password->setNames(login.trimmed(), m_labName); });
    connect(m_name, &QLineEdit::returnPressed, m_login, [this] { m_login->setFocus(); });
    connect(m_login, &QLineEdit::returnPressed, m_password, [this] { m_password->setFocus(); });
    connect(m_password, &NewPasswordFields::edited, this, &OwnerPage::check);
    connect(m_password, &NewPasswordFields::submitted, this, &OwnerPage::submit);
    connect(m_create, &QPushButton::clicked, this, &OwnerPage::submit);
    m_server->setToolTip(tr("For a lab that is on a server already: its accounts and everything "
                            "else come from there."));
    m_server->setAccessibleDescription(m_server->toolTip());
    connect(m_decline, &QPushButton::clicked, this, &OwnerPage::declined);
    m_other->setToolTip(tr("For a lab file that is there already."));
    m_other->setAccessibleDescription(m_other->toolTip());
    connect(m_server, &QPushButton::clicked, this, &OwnerPage::serverRequested);
    connect(m_other, &QPushButton::clicked, this, &OwnerPage::otherLabRequested);
    m_password->setNames(m_login->text(), labName);
    setInUse(false);
    check();
}

void OwnerPage::setInUse(bool inUse)
{
    setTitle(u"system-users"_s, tr("Set up this lab"),
             inUse ? tr("“%1” has no accounts yet. The first one is yours, and you add the others. "
                        "From then on everybody signs in; what was written before stays.")
                         .arg(m_labName)
                   : tr("“%1” is new; its file is in %2. Make the account of its administrator; "
                        "you add the others later.")
                         .arg(m_labName, m_place));
    m_server->setVisible(!inUse);
    m_other->setVisible(!inUse);
    m_decline->setText(inUse ? tr("Not now") : tr("Work without accounts"));
    m_decline->setToolTip(inUse ? QString()
                                : tr("For one person on their own: nobody signs in, and whoever "
                                     "opens the lab may change it. Accounts can be set up later."));
    m_decline->setAccessibleDescription(m_decline->toolTip());
}

void OwnerPage::setLogin(const QString& login)
{
    m_login->setText(login);
    m_login->setReadOnly(true);
    m_loginRow->setHint(tr("The server knows you by this name. The password you choose is yours "
                           "there as well."));
    setTitle(u"system-users"_s, tr("Set up accounts"),
             tr("“%1” is connected, and you administer it. Make your account, and then those of "
                "the others: from then on everybody signs in by their own name.")
                 .arg(m_labName));
}

void OwnerPage::check()
{
    const QString login = m_login->text().trimmed();
    const auto valid = accounts::validateLogin(login);
    m_loginRow->setError(valid || login.isEmpty() ? QString() : errorText(valid.error()));
    m_create->setEnabled(valid && !m_name->text().trimmed().isEmpty() &&
                         m_password->isAcceptable());
}

void OwnerPage::submit()
{
    if (!m_create->isEnabled() || isBusy()) {
        return;
    }
    accounts::Account owner;
    owner.fullName = m_name->text().trimmed();
    owner.login = m_login->text().trimmed();
    owner.role = accounts::Role::LabAdministrator;
    strip().clear();
    Q_EMIT submitted(owner, m_password->take());
}

void OwnerPage::showRefusal(const Error& error)
{
    strip().showError(error);
    m_password->setFocus();
}

void OwnerPage::wipe()
{
    m_password->wipe();
}

} // namespace tracseq::ui
