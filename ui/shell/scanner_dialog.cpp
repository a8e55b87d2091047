// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scanner_dialog.h"

#include "ui/shell/scan_listener.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/field_row.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QPushButton>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

ScannerDialog::ScannerDialog(ScanListener& listener, QWidget* parent)
    : QDialog(parent)
    , m_prefix(new QLineEdit(listener.prefix(), this))
    , m_suffix(new QLineEdit(listener.suffix(), this))
    , m_try(new QLineEdit(this))
    , m_read(new QLabel(this))
{
    setObjectName(u"scannerDialog"_s);
    setWindowTitle(tr("Barcode scanner"));
    QVBoxLayout* column = makeDialogColumn(*this);
    auto* says = new QLabel(
        tr("A scan anywhere in the window goes to what has the code. A field for text keeps what "
           "is scanned into it, unless the scanner sends a prefix: then that goes there as well."),
        this);
    says->setWordWrap(true);
    column->addWidget(says);
    m_prefix->setObjectName(u"prefix"_s);
    m_suffix->setObjectName(u"suffix"_s);
    m_try->setObjectName(u"try"_s);
    m_read->setObjectName(u"read"_s);
    m_read->setTextFormat(Qt::PlainText);
    auto* prefix = new FieldRow(tr("Sent before a code"), m_prefix, {}, this);
    prefix->setHint(tr("As the scanner is set; \\x02 stands for STX."));
    column->addWidget(prefix);
    column->addWidget(new FieldRow(tr("Sent after a code"), m_suffix, {}, this));
    column->addWidget(new FieldRow(tr("Try it here"), m_try, {}, this));
    column->addWidget(m_read);
    column->addStretch();
    QPushButton* apply = nullptr;
    column->addWidget(makeDialogButtons(*this, tr("Save"), apply));
    m_try->installEventFilter(this);
    connect(m_try, &QLineEdit::textChanged, this, &ScannerDialog::showTry);
    connect(m_prefix, &QLineEdit::textChanged, this, &ScannerDialog::showTry);
    connect(m_suffix, &QLineEdit::textChanged, this, &ScannerDialog::showTry);
    connect(this, &QDialog::accepted, &listener,
            [this, &listener] { listener.setAffixes(m_prefix->text(), m_suffix->text()); });
    showTry();
}

bool ScannerDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_try && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_try->selectAll(); // the scanner's Enter is no decision
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ScannerDialog::showTry()
{
    m_read->setText(
        m_try->text().isEmpty()
            ? QString()
            : tr("Read as: %1")
                  .arg(ScanListener::plainCode(m_try->text(), m_prefix->text(), m_suffix->text())));
}

} // namespace tracseq::ui
