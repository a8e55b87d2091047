// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/bulk_delegate.h"

#include "ui/models/field_editor.h"
#include "ui/samples/bulk_model.h"
#include "ui/widgets/data_table.h"

#include <QLineEdit>

namespace tracseq::ui {

namespace {
constexpr const char* kFilled = "filled";
} // namespace

BulkDelegate::BulkDelegate(DataTable* table, const BulkModel& model, const ReferenceNames& projects)
    : TableDelegate(table)
    , m_model(model)
    , m_projects(projects)
{
}

QWidget* BulkDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                    const QModelIndex& index) const
{
    const samples::BulkColumn& column =
        m_model.draft().columns()[static_cast<std::size_t>(index.column())];
    EditorOptions options;
    options.references = &m_projects;
    QWidget* editor = makeFieldEditor(*column.entity, *column.field, options, parent);
    editor->setObjectName(QStringLiteral("cellEditor"));
    editor->setAutoFillBackground(true);
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setFrame(false);
    }
    return editor;
}

void BulkDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    // An answer of the lab that comes while somebody types must not take the typed text away.
    if (editor->property(kFilled).toBool()) {
        return;
    }
    editor->setProperty(kFilled, true);
    setEditorText(editor, index.data(Qt::EditRole).toString());
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->selectAll();
    }
}

} // namespace tracseq::ui
