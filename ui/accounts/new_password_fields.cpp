// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/new_password_fields.h"

#include "core/accounts/password_policy.h"
#include "core/base/error_text.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/theme.h"

#include <QVBoxLayout>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

NewPasswordFields::NewPasswordFields(QWidget* parent)
    : QWidget(parent)
    , m_first(new PasswordField(this))
    , m_second(new PasswordField(this))
    , m_firstRow(new FieldRow(tr("New password"), m_first, {}, this))
    , m_secondRow(new FieldRow(tr("Once more"), m_second, {}, this))
{
    m_first->setObjectName(u"newPassword"_s);
    m_second->setObjectName(u"newPasswordAgain"_s);
    m_firstRow->setRequired(true);
    m_secondRow->setRequired(true);
    setFocusProxy(m_first);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpaceS);
    column->addWidget(m_firstRow);
    column->addWidget(m_secondRow);
    for (PasswordField* field : {m_first, m_second}) {
        connect(field, &QLineEdit::textChanged, this, &NewPasswordFields::check);
        connect(field, &QLineEdit::editingFinished, this, &NewPasswordFields::check);
    }
    connect(m_first, &QLineEdit::returnPressed, m_second, [this] { m_second->setFocus(); });
    connect(m_second, &QLineEdit::returnPressed, this, &NewPasswordFields::submitted);
    check();
}

void NewPasswordFields::setNames(const QString& login, const QString& labName)
{
    m_login = login;
    m_labName = labName;
    check();
}

void NewPasswordFields::check()
{
    const QString first = m_first->text();
    const auto checked = accounts::checkPassword(first, m_login, m_labName);
    const auto length = first.normalized(QString::NormalizationForm_C).toUcs4().size();
    const bool goesOn = !checked && checked.error().code() == ErrorCode::PasswordTooShort &&
                        (first.isEmpty() || m_first->hasFocus());
    m_firstRow->setError(checked || goesOn ? QString() : errorText(checked.error()));
    m_firstRow->setHint(
        first.isEmpty()
            ? tr("At least %1 characters. Four words that have nothing to do with each other are "
                 "good and easy to remember.")
                  .arg(accounts::kLeastPasswordCharacters)
        : goesOn
            ? tr("%1 of at least %2 characters")
                  .arg(QString::number(length), QString::number(accounts::kLeastPasswordCharacters))
            : tr("Long enough"));
    const QString second = m_second->text();
    const bool differs = !first.startsWith(second) || (!m_second->hasFocus() && second != first);
    m_secondRow->setError(!second.isEmpty() && differs ? tr("The two are not the same.")
                                                       : QString());
    m_acceptable = checked && first == second;
    Q_EMIT edited();
}

QString NewPasswordFields::take()
{
    QString typed = m_first->text();
    wipe();
    return typed;
}

void NewPasswordFields::wipe()
{
    m_first->wipe();
    m_second->wipe();
    check();
}

void NewPasswordFields::showError(const Error& error)
{
    m_firstRow->setError(errorText(error));
    m_first->setFocus(Qt::OtherFocusReason);
}

} // namespace tracseq::ui
