// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/password_dialog.h"

#include "ui/widgets/app_style.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPasswordWidth = 460;
}

PasswordDialog::PasswordDialog(const QString& user, const QString& server, QWidget* parent)
    : QDialog(parent)
    , m_password(new PasswordField(this))
    , m_remember(new QCheckBox(tr("Remember the password on this computer"), this))
    , m_give(new QPushButton(tr("Continue"), this))
{
    setObjectName(u"serverPasswordDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Password of %1").arg(user));
    setMinimumWidth(kPasswordWidth);
    m_password->setObjectName(u"serverPassword"_s);
    m_remember->setAccessibleName(m_remember->text());
    m_remember->setToolTip(tr("In the keychain of this computer, and nowhere else."));
    m_give->setDefault(true);
    m_give->setEnabled(false);
    makePrimary(m_give);
    auto* text = new QLabel(tr("%1 asks for the password of %2.").arg(server, user), this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_give, QDialogButtonBox::AcceptRole);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSpaceL, metrics::kSpaceL, metrics::kSpaceL,
                               metrics::kSpaceL);
    column->setSpacing(metrics::kSpaceM);
    column->addWidget(text);
    column->addWidget(new FieldRow(tr("Password"), m_password, {}, this));
    column->addWidget(new FieldRow({}, m_remember, {}, this));
    column->addWidget(buttons);
    connect(m_password, &QLineEdit::textChanged, this,
            [this](const QString& typed) { m_give->setEnabled(!typed.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &PasswordDialog::give);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_password->setFocus();
}

void PasswordDialog::give()
{
    const QString password = m_password->take();
    const bool remember = m_remember->isChecked();
    accept();
    Q_EMIT given(password, remember);
}

} // namespace tracseq::ui
