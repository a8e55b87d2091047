// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reason_dialog.h"

#include "ui/widgets/app_style.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kReasonWidth = 460;
} // namespace

ReasonDialog::ReasonDialog(const QString& title, const QString& explanation, const QString& action,
                           QWidget* parent)
    : QDialog(parent)
    , m_reason(new QLineEdit(this))
{
    setObjectName(u"reasonDialog"_s);
    setWindowTitle(title);
    auto* text = new QLabel(explanation, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setMaxLength(1000);
    auto* row = new FieldRow(tr("Reason"), m_reason, {}, this);
    row->setRequired(true);
    row->setHint(tr("Kept in the history for good."));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* apply = buttons->addButton(action, QDialogButtonBox::AcceptRole);
    apply->setDefault(true);
    makePrimary(apply);
    apply->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reason, &QLineEdit::textChanged, apply,
            [apply](const QString& typed) { apply->setEnabled(!typed.trimmed().isEmpty()); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSpaceL, metrics::kSpaceL, metrics::kSpaceL,
                               metrics::kSpaceL);
    column->setSpacing(metrics::kSpaceM);
    setMinimumWidth(kReasonWidth);
    setAttribute(Qt::WA_DeleteOnClose);
    column->addWidget(text);
    column->addWidget(row);
    column->addStretch();
    column->addWidget(buttons);
    m_reason->setFocus();
}

QString ReasonDialog::reason() const
{
    return m_reason->text().trimmed();
}

} // namespace tracseq::ui
