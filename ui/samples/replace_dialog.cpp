// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/replace_dialog.h"

#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/field_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

ReplaceDialog::ReplaceDialog(const QString& column, bool severalSelected, QWidget* parent)
    : QDialog(parent)
    , m_find(new QLineEdit(this))
    , m_by(new QLineEdit(this))
    , m_scope(new QComboBox(this))
    , m_case(new QCheckBox(tr("Upper and lower case differ"), this))
    , m_whole(new QCheckBox(tr("Only whole cells"), this))
{
    setObjectName(u"replaceDialog"_s);
    setWindowTitle(tr("Find and replace"));
    m_find->setObjectName(u"find"_s);
    m_by->setObjectName(u"by"_s);
    m_scope->setObjectName(u"scope"_s);
    m_case->setObjectName(u"case"_s);
    m_whole->setObjectName(u"whole"_s);
    m_scope->addItems(
        {tr("In the selected cells"), tr("In the column %1").arg(column), tr("In the whole grid")});
    m_scope->setCurrentIndex(
        static_cast<int>(severalSelected ? ReplaceScope::Selection : ReplaceScope::Column));
    auto* layout = makeDialogColumn(*this);
    layout->addWidget(new FieldRow(tr("Find"), m_find, {}, this));
    layout->addWidget(new FieldRow(tr("Replace with"), m_by, {}, this));
    layout->addWidget(new FieldRow(tr("Where"), m_scope, {}, this));
    layout->addWidget(m_case);
    layout->addWidget(m_whole);
    layout->addStretch();
    layout->addWidget(makeDialogButtons(*this, tr("Replace all"), m_apply));
    connect(m_find, &QLineEdit::textChanged, this, &ReplaceDialog::validate);
    connect(m_whole, &QCheckBox::toggled, this, &ReplaceDialog::validate);
    validate();
    m_find->setFocus();
}

void ReplaceDialog::validate()
{
    // Whole cells that are empty can be looked for.
    m_apply->setEnabled(!m_find->text().isEmpty() || m_whole->isChecked());
}

samples::BulkReplace ReplaceDialog::replace() const
{
    return {m_find->text(), m_by->text(), m_case->isChecked(), m_whole->isChecked()};
}

ReplaceScope ReplaceDialog::scope() const
{
    return static_cast<ReplaceScope>(m_scope->currentIndex());
}

} // namespace tracseq::ui
