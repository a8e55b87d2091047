// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/sign_in_page.h"

#include "core/base/error.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/tone_label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QPushButton>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

SignInPage::SignInPage(const QString& labName, QWidget* parent)
    : DoorPage(parent)
    , m_labName(labName)
    , m_login(new QLineEdit(this))
    , m_password(new PasswordField(this))
    , m_loginRow(new FieldRow(tr("Login name"), m_login, {}, this))
    , m_passwordRow(new FieldRow(tr("Password"), m_password, {}, this))
    , m_remember(new QCheckBox(tr("Remember me on this computer"), this))
    , m_rememberRow(new FieldRow({}, m_remember, {}, this))
    , m_note(new ToneLabel(Tone::Muted, this))
    , m_enter(addPrimary(u"signIn"_s, {}))
    , m_switch(addSecondary(u"switchUser"_s, tr("Switch user")))
    , m_other(addSecondary(u"otherLab"_s, tr("Open another lab…")))
{
    setObjectName(u"signInPage"_s);
    m_login->setObjectName(u"login"_s);
    m_login->setMaxLength(60);
    m_password->setObjectName(u"password"_s);
    m_remember->setObjectName(u"remember"_s);
    m_remember->setAccessibleName(m_remember->text());
    m_remember->setToolTip(tr("Keeps the password in the keychain of this computer."));
    m_note->setFont(fonts::small());
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setContentsMargins(metrics::kFormLabelWidth + metrics::kSpaceM, 0, 0, 0);
    m_note->hide();
    fields().addWidget(m_loginRow);
    fields().addWidget(m_passwordRow);
    fields().addWidget(m_rememberRow);
    fields().addWidget(m_note);
    connect(m_login, &QLineEdit::textChanged, this, &SignInPage::showButtons);
    connect(m_password, &QLineEdit::textChanged, this, &SignInPage::showButtons);
    connect(m_login, &QLineEdit::textEdited, this, [this] {
        m_password->wipe(); // a remembered one belongs to another name
        Q_EMIT loginEdited();
    });
    connect(m_login, &QLineEdit::returnPressed, m_password, [this] { m_password->setFocus(); });
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_password, &PasswordField::capsLockSeen, this, [this](bool on) {
        m_passwordRow->setHint(on ? tr("Caps Lock seems to be on.") : QString());
    });
    connect(m_enter, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_switch, &QPushButton::clicked, this, &SignInPage::switchRequested);
    connect(m_other, &QPushButton::clicked, this, &SignInPage::otherLabRequested);
    connect(m_remember, &QCheckBox::toggled, this, &SignInPage::rememberToggled);
    begin(false);
}

void SignInPage::begin(bool unlock)
{
    m_unlock = unlock;
    m_password->wipe();
    m_passwordRow->setHint({});
    m_loginRow->setVisible(!unlock);
    m_rememberRow->setVisible(!unlock);
    m_switch->setVisible(unlock);
    m_other->setVisible(!unlock && m_offersOther);
    m_enter->setText(unlock ? tr("Unlock") : tr("Sign in"));
    setNote({});
    strip().clear();
    setBusy(false);
    setWait(0);
}

void SignInPage::askSignIn(const QString& login)
{
    begin(false);
    setTitle(u"user-identity"_s, tr("Sign in to %1").arg(m_labName), {});
    m_login->setText(login);
    QLineEdit* first = login.isEmpty() ? m_login : m_password;
    setFocusProxy(first);
    first->setFocus(Qt::OtherFocusReason);
}

void SignInPage::askUnlock(const QString& login, const QString& fullName)
{
    begin(true);
    setTitle(u"system-lock-screen"_s, tr("Locked"),
             tr("%1 (%2) works here. What was typed is kept.").arg(fullName, login));
    m_login->setText(login);
    setFocusProxy(m_password);
    m_password->setFocus(Qt::OtherFocusReason);
}

void SignInPage::offerOtherLab(bool offered)
{
    m_offersOther = offered;
    m_other->setVisible(!m_unlock && offered);
}

QString SignInPage::login() const
{
    return m_login->text().trimmed();
}

bool SignInPage::remembers() const
{
    return m_remember->isChecked();
}

void SignInPage::setRemembers(bool on)
{
    const QSignalBlocker quiet(m_remember);
    m_remember->setChecked(on);
}

void SignInPage::setMayRemember(bool may, const QString& why)
{
    if (!may) {
        setRemembers(false);
    }
    m_remember->setEnabled(may);
    m_remember->setToolTip(may ? tr("Keeps the password in the keychain of this computer.") : why);
    m_remember->setAccessibleDescription(m_remember->toolTip());
}

void SignInPage::prefill(const QString& password)
{
    if (m_password->text().isEmpty() && !isBusy()) {
        m_password->setText(password);
        m_password->selectAll();
    }
}

void SignInPage::setNote(const QString& text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void SignInPage::showRefusal(const QString& sentence)
{
    strip().showMessage(Tone::Bad, sentence);
    m_password->setFocus(Qt::OtherFocusReason);
}

void SignInPage::showRefusal(const Error& error)
{
    strip().showError(error);
    m_password->setFocus(Qt::OtherFocusReason);
}

void SignInPage::setWait(qint64 ms)
{
    m_waits = ms > 0;
    if (m_waits) {
        const qint64 seconds = (ms + 999) / 1000;
        strip().showMessage(Tone::Warning,
                            tr("Too many failed tries. Wait %1:%2 minutes before the next one.")
                                .arg(seconds / 60)
                                .arg(seconds % 60, 2, 10, QLatin1Char('0')));
    }
    showButtons();
}

void SignInPage::wipe()
{
    m_password->wipe();
}

void SignInPage::showButtons()
{
    m_enter->setEnabled(!m_waits && !login().isEmpty() && !m_password->text().isEmpty());
}

void SignInPage::submit()
{
    if (m_enter->isEnabled() && !isBusy()) {
        strip().clear();
        Q_EMIT submitted(login(), m_password->take());
    }
}

} // namespace tracseq::ui
