// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/merge_dialog.h"

#include "core/samples/sample.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/field_row.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace tracseq::ui {

using database::Record;
using namespace Qt::StringLiterals;

namespace {

QString called(const Record& record)
{
    const QString barcode = record.values[samples::Barcode].text();
    QString text =
        record.values[samples::Name].text() + u" · "_s + record.values[samples::Accession].text();
    text += barcode.isEmpty() ? QString() : QString(u" · "_s + barcode);
    return text.replace(u'&', u"&&"_s); // names are no shortcuts
}

} // namespace

MergeDialog::MergeDialog(const Record& first, const Record& second, QWidget* parent)
    : QDialog(parent)
    , m_first(first.id)
    , m_second(second.id)
    , m_keepFirst(new QRadioButton(called(first), this))
    , m_keepSecond(new QRadioButton(called(second), this))
    , m_reason(new QLineEdit(this))
{
    setObjectName(u"mergeDialog"_s);
    setWindowTitle(tr("Two records of one sample"));
    auto* column = makeDialogColumn(*this);
    auto* says = new QLabel(tr("The record that stays gets what it does not know yet, and the "
                               "libraries and aliquots of the other one. The other one is archived "
                               "with its own history. Undo brings both back."),
                            this);
    says->setWordWrap(true);
    column->addWidget(says);
    column->addWidget(new QLabel(tr("Which one stays?"), this));
    m_keepFirst->setObjectName(u"keepFirst"_s);
    m_keepSecond->setObjectName(u"keepSecond"_s);
    m_keepFirst->setChecked(true);
    column->addWidget(m_keepFirst);
    column->addWidget(m_keepSecond);
    m_reason->setObjectName(u"reason"_s);
    auto* row = new FieldRow(tr("How do you know?"), m_reason, {}, this);
    row->setRequired(true);
    column->addWidget(row);
    column->addStretch();
    column->addWidget(makeDialogButtons(*this, tr("Merge"), m_apply));
    m_apply->setEnabled(false);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this] { m_apply->setEnabled(!reason().isEmpty()); });
    m_keepFirst->setFocus();
}

Uuid MergeDialog::kept() const
{
    return m_keepFirst->isChecked() ? m_first : m_second;
}

Uuid MergeDialog::other() const
{
    return m_keepFirst->isChecked() ? m_second : m_first;
}

QString MergeDialog::reason() const
{
    return m_reason->text().trimmed();
}

} // namespace tracseq::ui
