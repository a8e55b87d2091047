// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entity_dialog.h"

#include "core/base/field_error_text.h"
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
using database::Value;

namespace {
constexpr int kDialogWidth = 520;
}

EntityDialog::EntityDialog(const database::Entity& entity, const QString& title,
                           const QString& action, QWidget* parent,
                           const std::vector<const ReferenceNames*>& references)
    : QDialog(parent)
    , m_entity(entity)
    , m_references(references)
    , m_error(new ErrorStrip(this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kDialogWidth);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(metrics::kSpaceL, metrics::kSpaceL, metrics::kSpaceL,
                               metrics::kSpaceL);
    column->setSpacing(metrics::kSpaceXs);
    for (int i = 0; i < static_cast<int>(entity.fields.size()); ++i) {
        const Field& field = entity.fields[static_cast<std::size_t>(i)];
        if (!field.readOnly && field.type != FieldType::State && field.type != FieldType::Json &&
            (field.type != FieldType::Reference || namesOf(field) != nullptr)) {
            addRow(i);
            column->addWidget(m_rows.value(i));
        }
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(action, QDialogButtonBox::AcceptRole);
    m_add->setDefault(true);
    makePrimary(m_add);
    column->addStretch();
    column->addWidget(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_error);
    layout->addLayout(column);
    connect(buttons, &QDialogButtonBox::accepted, this, &EntityDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

const ReferenceNames* EntityDialog::namesOf(const Field& field) const
{
    const auto found =
        std::find_if(m_references.begin(), m_references.end(), [&](const ReferenceNames* names) {
            return field.reference == &names->entity();
        });
    return found == m_references.end() ? nullptr : *found;
}

void EntityDialog::addRow(int field)
{
    const Field& described = m_entity.fields[static_cast<std::size_t>(field)];
    EditorOptions options;
    options.multiLine = true;
    options.references = namesOf(described);
    QWidget* editor = makeFieldEditor(m_entity, described, options, this);
    editor->setObjectName(QString::fromLatin1(described.name));
    auto* row = new FieldRow(described.translatedLabel(), editor, unitText(described), this);
    row->keepHeight();
    row->setRequired(described.required);
    m_rows.insert(field, row);
    onEdited(editor, this, [this, field] {
        m_touched.insert(field, true);
        validate();
    });
}

std::optional<Error> EntityDialog::problemOf(int /*field*/, const Value& /*value*/) const
{
    return std::nullopt;
}

void EntityDialog::setText(int field, const QString& text)
{
    setEditorText(m_rows.value(field)->editor(), text);
}

void EntityDialog::setHint(int field, const QString& hint)
{
    m_rows.value(field)->setHint(hint);
}

void EntityDialog::begin(int field)
{
    m_rows.value(field)->editor()->setFocus();
    validate();
}

void EntityDialog::validate()
{
    m_values.clear();
    m_valid = true;
    for (auto it = m_rows.constBegin(); it != m_rows.constEnd(); ++it) {
        const Field& field = m_entity.fields[static_cast<std::size_t>(it.key())];
        const ReferenceNames* names = namesOf(field);
        auto value = parseField(m_entity, field, editorText(it.value()->editor()), QLocale(),
                                names == nullptr ? FindByName() : names->finder());
        QString error = value ? QString() : fieldErrorText(value.error());
        if (value && !m_storing) {
            if (const auto problem = problemOf(it.key(), *value)) {
                error = fieldErrorText(*problem);
            }
        }
        m_valid = m_valid && error.isEmpty();
        it.value()->setError(m_touched.contains(it.key()) ? error : QString());
        if (value && !value->isNull()) {
            m_values.emplace_back(it.key(), std::move(*value));
        }
    }
    m_add->setEnabled(m_valid && !m_storing);
}

void EntityDialog::accept()
{
    if (!m_add->isEnabled()) {
        return;
    }
    m_storing = true;
    m_error->clear();
    validate();
    store(m_values);
}

void EntityDialog::refused(const Error& error)
{
    m_storing = false;
    m_error->showError(error);
    validate();
}

} // namespace tracseq::ui
