// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about_dialog.h"

#include "ui/widgets/tone_label.h"

#include <QDialogButtonBox>

namespace tracseq::ui {

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About %1").arg(QApplication::applicationDisplayName()));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* icon = new QLabel(this);
    icon->setPixmap(QApplication::windowIcon().pixmap(QSize(metrics::kIconHero, metrics::kIconHero),
                                                      devicePixelRatioF()));
    auto* name = new QLabel(QApplication::applicationDisplayName(), this);
    name->setFont(fonts::title());
    auto* version =
        new ToneLabel(tr("Version %1").arg(QApplication::applicationVersion()), Tone::Muted, this);
    auto* text = new QLabel(
        tr("The record of a sequencing lab, on this computer, online or offline.\n\nFree software "
           "under the GNU General Public License, version 3 or later. It comes without any "
           "warranty.\n\nBuilt with Qt %1, SQLite, libxlsxwriter and libarchive. Icons "
           "by KDE Breeze.")
            .arg(QString::fromLatin1(qVersion())),
        this);
    text->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(metrics::kSpaceXs);
    texts->addWidget(name);
    texts->addWidget(version);
    texts->addSpacing(metrics::kSpaceS);
    texts->addWidget(text);
    auto* top = new QHBoxLayout;
    top->setSpacing(metrics::kSpaceL);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(texts, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addSpacing(metrics::kSpaceS);
    layout->addWidget(buttons);
    setMinimumWidth(440);
}

} // namespace tracseq::ui
