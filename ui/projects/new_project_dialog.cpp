// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/new_project_dialog.h"

#include "core/base/error_text.h"
#include "core/projects/project.h"
#include "ui/models/field_editor.h"
#include "ui/models/field_text.h"
#include "ui/models/reference_names.h"
#include "ui/widgets/app_style.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QPushButton>
#include <algorithm>

namespace tracseq::ui {

using database::Field;
using database::FieldType;
using projects::projectEntity;
using namespace Qt::StringLiterals;

namespace {

constexpr int kDialogWidth = 520;

const Field& describedField(int field)
{
    return projectEntity().fields[static_cast<std::size_t>(field)];
}

} // namespace

NewProjectDialog::NewProjectDialog(projects::ProjectService& service, const ReferenceNames& names,
                                   const QString& code, QWidget* parent)
    : QDialog(parent)
    , m_service(service)
    , m_names(names)
    , m_error(new ErrorStrip(this))
{
    setObjectName(u"newProject"_s);
    setWindowTitle(tr("New project"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kDialogWidth);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(metrics::kSpaceL, metrics::kSpaceL, metrics::kSpaceL,
                               metrics::kSpaceL);
    column->setSpacing(metrics::kSpaceXs);
    for (int i = 0; i < static_cast<int>(projectEntity().fields.size()); ++i) {
        if (!describedField(i).readOnly && describedField(i).type != FieldType::State) {
            addRow(i);
            column->addWidget(m_rows.value(i));
        }
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("Add project"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(u"addProject"_s);
    m_add->setDefault(true);
    makePrimary(m_add);
    column->addStretch();
    column->addWidget(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_error);
    layout->addLayout(column);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewProjectDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&names, &ReferenceNames::changed, this, &NewProjectDialog::validate);
    QWidget* first = m_rows.value(projects::Code)->editor();
    setEditorText(first, code);
    first->setFocus();
    validate();
}

void NewProjectDialog::addRow(int field)
{
    const Field& described = describedField(field);
    EditorOptions options;
    options.multiLine = true;
    QWidget* editor = makeFieldEditor(projectEntity(), described, options, this);
    editor->setObjectName(QString::fromLatin1(described.name));
    auto* row = new FieldRow(described.translatedLabel(), editor, unitText(described), this);
    row->keepHeight();
    row->setRequired(described.required);
    if (field == projects::Code) {
        row->setHint(tr("What people call it, such as a code or a short name."));
    }
    m_rows.insert(field, row);
    onEdited(editor, this, [this, field] {
        m_touched.insert(field, true);
        validate();
    });
}

void NewProjectDialog::validate()
{
    m_values.clear();
    m_valid = true;
    for (auto it = m_rows.constBegin(); it != m_rows.constEnd(); ++it) {
        const Field& field = describedField(it.key());
        auto value = parseField(projectEntity(), field, editorText(it.value()->editor()), QLocale(),
                                m_names.finder());
        QString error = value ? QString() : errorText(value.error());
        if (value && it.key() == projects::Code && !m_saving) {
            if (const auto taken = m_names.find(value->text())) {
                error = errorText(Error(
                    ErrorCode::FieldTaken,
                    {field.translatedLabel(), value->text(),
                     projectEntity().translatedLabel() + u' ' + m_names.names().value(*taken)}));
            }
        }
        m_valid = m_valid && error.isEmpty();
        it.value()->setError(m_touched.contains(it.key()) ? error : QString());
        if (value && !value->isNull()) {
            m_values.emplace_back(it.key(), std::move(*value));
        }
    }
    m_add->setEnabled(m_valid && !m_saving);
}

void NewProjectDialog::accept()
{
    if (!m_add->isEnabled()) {
        return;
    }
    m_saving = true;
    m_error->clear();
    validate();
    const auto code = std::find_if(m_values.begin(), m_values.end(),
                                   [](const auto& value) { return value.first == projects::Code; });
    m_service.create(m_values, 0, this,
                     [this, code = code->second.text()](const Result<changes::Written>& written) {
                         if (!written) {
                             m_saving = false;
                             m_error->showError(written.error());
                             validate();
                             return;
                         }
                         Q_EMIT added(code, *written);
                         QDialog::accept();
                     });
}

} // namespace tracseq::ui
