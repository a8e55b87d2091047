// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/service_dialog.h"

#include "ui/widgets/app_style.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/thin_bar.h"
#include "ui/widgets/tone_label.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QPushButton>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kDialogWidth = 540;
}

ServiceDialog::ServiceDialog(accounts::AccountService& service, const QString& title,
                             const QString& action, QWidget* parent)
    : QDialog(parent)
    , m_service(service)
    , m_strip(new ErrorStrip(this))
    , m_form(new QWidget(this))
    , m_fields(new QVBoxLayout(m_form))
    , m_bar(new ThinBar(this))
    , m_action(new QPushButton(action, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(kDialogWidth);
    m_fields->setContentsMargins(0, 0, 0, 0);
    m_fields->setSpacing(metrics::kSpaceS);
    QSizePolicy room = m_bar->sizePolicy();
    room.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(room);
    m_bar->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    // Its place is that of what accepts; the dialog closes when the work is done, though.
    buttons->addButton(m_action, QDialogButtonBox::AcceptRole);
    m_action->setObjectName(u"apply"_s);
    m_action->setDefault(true);
    m_action->setEnabled(false);
    makePrimary(m_action);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSpaceL, metrics::kSpaceL, metrics::kSpaceL,
                               metrics::kSpaceL);
    column->setSpacing(metrics::kSpaceM);
    column->addWidget(m_strip);
    column->addWidget(m_form, 1);
    column->addWidget(m_bar);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_action, &QPushButton::clicked, this, [this] { apply(); });
}

void ServiceDialog::addText(const QString& text)
{
    auto* label = new QLabel(text, m_form);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_fields->addWidget(label);
}

void ServiceDialog::setReady(bool ready)
{
    m_ready = ready;
    showAction();
}

void ServiceDialog::showAction()
{
    m_action->setEnabled(m_ready && !m_busy);
    m_form->setEnabled(!m_busy);
    m_bar->setProgress(0, 0);
    m_bar->setVisible(m_busy);
}

void ServiceDialog::run(Work work)
{
    m_busy = true;
    m_strip->clear();
    showAction();
    m_service.later<void>(this, std::move(work), [this](const Status& done) {
        m_busy = false;
        showAction();
        if (done) {
            accept();
        } else {
            refused(done.error());
        }
    });
}

void ServiceDialog::refused(const Error& error)
{
    m_strip->showError(error);
}

} // namespace tracseq::ui
