// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/field_delegate.h"

#include "ui/models/entity_table_model.h"
#include "ui/models/field_editor.h"
#include "ui/models/reference_names.h"
#include "ui/widgets/data_table.h"

#include <QLineEdit>

namespace tracseq::ui {

using database::Field;
using database::FieldType;
using namespace Qt::StringLiterals;

namespace {
/// What the editor was opened over.
constexpr const char* kSeen = "seen";
} // namespace

FieldDelegate::FieldDelegate(DataTable* table, EntityTableModel& model,
                             const ReferenceNames* references)
    : TableDelegate(table)
    , m_model(model)
    , m_references(references)
{
}

QWidget* FieldDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                     const QModelIndex& index) const
{
    const database::Record* record = m_model.recordAt(index.row());
    if (record == nullptr) {
        return nullptr; // not read yet: nobody has seen what would be overwritten
    }
    const Field& field = m_model.fieldAt(index.column());
    EditorOptions options;
    options.references = m_references;
    if (field.type == FieldType::State) {
        const QString present =
            record->values[static_cast<std::size_t>(m_model.entity().stateField())].text();
        options.states = m_model.entity().lifeCycle->next(present);
        options.states.insert(options.states.begin(), present);
    }
    QWidget* editor = makeFieldEditor(m_model.entity(), field, options, parent);
    editor->setObjectName(u"cellEditor"_s);
    editor->setAutoFillBackground(true);
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setFrame(false);
    }
    return editor;
}

void FieldDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    // Rows that arrive or change while somebody types must not take the typed text away.
    if (editor->property(kSeen).isValid()) {
        return;
    }
    const QString text = index.data(Qt::EditRole).toString();
    editor->setProperty(kSeen, text);
    setEditorText(editor, text);
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->selectAll();
    }
}

void FieldDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                 const QModelIndex& index) const
{
    if (editor->property(kSeen).toString() != index.data(Qt::EditRole).toString()) {
        Q_EMIT changedMeanwhile(index);
        return;
    }
    TableDelegate::setModelData(editor, model, index);
}

} // namespace tracseq::ui
