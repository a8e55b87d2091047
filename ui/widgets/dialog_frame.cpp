// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialog_frame.h"

#include "ui/widgets/app_style.h"
#include "ui/widgets/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace tracseq::ui {

namespace {
constexpr int kDialogWidth = 460;
} // namespace

QVBoxLayout* makeDialogColumn(QDialog& dialog)
{
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(metrics::kSpaceL, metrics::kSpaceL, metrics::kSpaceL,
                               metrics::kSpaceL);
    column->setSpacing(metrics::kSpaceM);
    dialog.setMinimumWidth(kDialogWidth);
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    return column;
}

QDialogButtonBox* makeDialogButtons(QDialog& dialog, const QString& action, QPushButton*& apply)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, &dialog);
    apply = buttons->addButton(action, QDialogButtonBox::AcceptRole);
    apply->setDefault(true);
    makePrimary(apply);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return buttons;
}

} // namespace tracseq::ui
