// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/fill_dialog.h"

#include "core/base/error_text.h"
#include "ui/models/field_editor.h"
#include "ui/models/field_text.h"
#include "ui/models/reference_names.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/field_row.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace tracseq::ui {

FillDialog::FillDialog(const samples::BulkColumn& column, const QString& text, int cells,
                       const ReferenceNames& projects, QWidget* parent)
    : QDialog(parent)
    , m_column(column)
    , m_projects(projects)
{
    setObjectName(QStringLiteral("fillDialog"));
    setWindowTitle(tr("Fill %n cell(s)", nullptr, cells));
    EditorOptions options;
    options.references = &projects;
    QWidget* editor = makeFieldEditor(*column.entity, *column.field, options, this);
    editor->setObjectName(QStringLiteral("value"));
    setEditorText(editor, text);
    m_row = new FieldRow(column.field->translatedLabel(), editor, unitText(*column.field), this);
    m_row->keepHeight();
    auto* layout = makeDialogColumn(*this);
    layout->addWidget(m_row);
    layout->addStretch();
    layout->addWidget(makeDialogButtons(*this, tr("Fill"), m_apply));
    onEdited(editor, this, [this] { validate(); });
    validate();
    editor->setFocus();
}

QString FillDialog::text() const
{
    return editorText(m_row->editor());
}

void FillDialog::validate()
{
    const auto value =
        parseField(*m_column.entity, *m_column.field, text(), QLocale(), m_projects.finder());
    const bool clears = text().isEmpty();
    m_row->setError(value || clears ? QString() : errorText(value.error()));
    m_apply->setEnabled(value || clears);
}

} // namespace tracseq::ui
