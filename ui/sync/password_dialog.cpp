// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/password_dialog.h"

#include "core/base/error_text.h"
#include "ui/sync/server_link.h"
#include "ui/widgets/app_style.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thin_bar.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPasswordWidth = 460;
}

PasswordDialog::PasswordDialog(ServerLink& link, QWidget* parent)
    : QDialog(parent)
    , m_link(link)
    , m_strip(new ErrorStrip(this))
    , m_password(new PasswordField(this))
    , m_remember(new QCheckBox(tr("Remember the password on this computer"), this))
    , m_bar(new ThinBar(this))
    , m_give(new QPushButton(tr("Continue"), this))
{
    const QString& user = link.user();
    const QString server = link.address() ? link.address()->name() : QString();
    setObjectName(u"serverPasswordDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Password of %1").arg(user));
    setMinimumWidth(kPasswordWidth);
    m_password->setObjectName(u"serverPassword"_s);
    m_remember->setAccessibleName(m_remember->text());
    m_remember->setObjectName(u"serverRemember"_s);
    m_remember->setToolTip(tr("In the keychain of this computer, and nowhere else."));
    link.askKeychain(m_remember, [box = m_remember](const Status& there) {
        box->setEnabled(there.has_value());
        if (!there) {
            box->setChecked(false);
            box->setToolTip(errorText(there.error()));
        }
    });
    QSizePolicy room = m_bar->sizePolicy();
    room.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(room);
    m_bar->hide();
    m_give->setObjectName(u"givePassword"_s);
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
    column->addWidget(m_strip);
    column->addWidget(text);
    column->addWidget(new FieldRow(tr("Password"), m_password, {}, this));
    column->addWidget(new FieldRow({}, m_remember, {}, this));
    column->addWidget(m_bar);
    column->addWidget(buttons);
    connect(m_password, &QLineEdit::textChanged, this, &PasswordDialog::showButton);
    connect(&m_link, &ServerLink::changed, this, &PasswordDialog::follow);
    connect(buttons, &QDialogButtonBox::accepted, this, &PasswordDialog::give);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_password->setFocus();
}

void PasswordDialog::give()
{
    if (m_busy || m_password->text().isEmpty()) {
        return;
    }
    m_strip->clear();
    const QString password = m_password->take();
    setBusy(true);
    m_link.givePassword(password, m_remember->isChecked());
}

void PasswordDialog::follow()
{
    using LinkPhase = sync::EngineState::Phase;
    const sync::EngineState* state = m_link.state();
    if (!m_busy || state == nullptr) {
        return;
    }
    if (state->phase == LinkPhase::Current || state->phase == LinkPhase::Exchanging) {
        m_busy = false;
        accept();
    } else if (state->problem &&
               (state->phase == LinkPhase::Stopped || state->phase == LinkPhase::Waiting)) {
        setBusy(false);
        m_strip->showError(*state->problem);
        m_password->setFocus(Qt::OtherFocusReason);
    }
}

void PasswordDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_password->setEnabled(!busy);
    m_bar->setProgress(0, 0);
    m_bar->setVisible(busy);
    showButton();
}

void PasswordDialog::showButton()
{
    m_give->setEnabled(!m_busy && !m_password->text().isEmpty());
}

} // namespace tracseq::ui
