// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/edit_dialogs.h"

#include "core/base/error_text.h"
#include "core/samples/disposal.h"
#include "core/samples/sample.h"
#include "core/samples/sample_states.h"
#include "ui/models/reference_names.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/field_row.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace tracseq::ui {

using database::Field;
using database::FieldType;
using samples::sampleEntity;
using namespace Qt::StringLiterals;

EditSamplesDialog::EditSamplesDialog(int count, const ReferenceNames& projects, QWidget* parent)
    : QDialog(parent)
    , m_projects(projects)
    , m_fields(new QComboBox(this))
    , m_place(new QWidget(this))
{
    setObjectName(u"editSamplesDialog"_s);
    setWindowTitle(tr("Edit %n sample(s)", nullptr, count));
    m_fields->setObjectName(u"field"_s);
    for (std::size_t i = 0; i < sampleEntity().fields.size(); ++i) {
        const Field& field = sampleEntity().fields[i];
        // One barcode or name for several samples could never be right.
        const bool single = field.unique || static_cast<int>(i) == samples::Name;
        if (!field.readOnly && field.type != FieldType::Json && !(single && count > 1)) {
            m_fields->addItem(field.translatedLabel(), static_cast<int>(i));
        }
    }
    auto* fieldRow = new FieldRow(tr("Field"), m_fields, {}, this);
    auto* place = new QVBoxLayout(m_place);
    place->setContentsMargins(0, 0, 0, 0);
    auto* buttons = makeDialogButtons(*this, tr("Change %n sample(s)", nullptr, count), m_apply);
    auto* column = makeDialogColumn(*this);
    column->addWidget(fieldRow);
    column->addWidget(m_place);
    column->addStretch();
    column->addWidget(buttons);
    connect(m_fields, &QComboBox::currentIndexChanged, this, &EditSamplesDialog::makeEditor);
    setField(samples::SampleStatus);
    makeEditor();
}

void EditSamplesDialog::setField(int field)
{
    m_fields->setCurrentIndex(std::max(0, m_fields->findData(field)));
}

int EditSamplesDialog::field() const
{
    return m_fields->currentData().toInt();
}

QString EditSamplesDialog::text() const
{
    return editorText(m_row->editor());
}

void EditSamplesDialog::makeEditor()
{
    const Field& field = sampleEntity().fields[static_cast<std::size_t>(this->field())];
    EditorOptions options;
    options.references = &m_projects;
    options.multiLine = true;
    for (const database::State& state : samples::sampleLifeCycle().states) {
        if (QLatin1String(state.name) != QLatin1String(samples::kDisposed)) { // before a witness
            options.states.push_back(QString::fromLatin1(state.name));
        }
    }
    QWidget* editor = makeFieldEditor(sampleEntity(), field, options, m_place);
    editor->setObjectName(u"value"_s);
    delete m_row;
    m_row = new FieldRow(tr("New value"), editor, unitText(field), m_place);
    m_row->keepHeight();
    m_place->layout()->addWidget(m_row);
    onEdited(editor, this, [this] { validate(); });
    validate();
}

void EditSamplesDialog::validate()
{
    const Field& field = sampleEntity().fields[static_cast<std::size_t>(this->field())];
    const auto value = parseField(sampleEntity(), field, text(), QLocale(), m_projects.finder());
    m_row->setError(value || text().isEmpty() ? QString() : errorText(value.error()));
    m_row->setHint(text().isEmpty() && !field.required
                       ? tr("Left empty, the value is removed from all of them.")
                       : QString());
    m_apply->setEnabled(value.has_value());
}

} // namespace tracseq::ui
