// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/sample_form.h"

#include "core/base/error_text.h"
#include "core/samples/sample.h"
#include "core/samples/sample_rules.h"
#include "core/samples/sample_states.h"
#include "ui/models/field_editor.h"
#include "ui/models/reference_names.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/theme.h"

#include <algorithm>

namespace tracseq::ui {

using database::Field;
using database::FieldType;
using database::Value;
using samples::sampleEntity;
using namespace Qt::StringLiterals;

namespace {

const Field& describedField(int field)
{
    return sampleEntity().fields[static_cast<std::size_t>(field)];
}

} // namespace

SampleForm::SampleForm(const ReferenceNames& projects, QDate today, QWidget* parent)
    : QWidget(parent)
    , m_projects(projects)
    , m_today(today)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(metrics::kSpaceS, metrics::kSpaceM, metrics::kSpaceL,
                                 metrics::kSpaceL);
    connect(&projects, &ReferenceNames::changed, this, &SampleForm::offerProjects);
}

void SampleForm::begin(const database::Record* record, const Names& names)
{
    m_isNew = record == nullptr;
    m_base = record == nullptr ? database::Record() : *record;
    m_base.values.resize(sampleEntity().fields.size());
    if (m_isNew) {
        m_base.values[samples::Received] = Value(m_today);
    }
    m_names = names;
    m_touched.clear();
    m_seen.clear();
    makeRows();
    validate();
}

void SampleForm::makeRows()
{
    m_rows.clear();
    delete m_content; // whose focus goes elsewhere, which asks for sentence()
    m_content = new QWidget(this);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2); // each row has its line below
    for (int i = 0; i < static_cast<int>(sampleEntity().fields.size()); ++i) {
        const Field& field = describedField(i);
        if (field.readOnly || field.type == FieldType::Json ||
            (m_isNew && field.type == FieldType::State)) {
            continue;
        }
        EditorOptions options;
        options.references = &m_projects;
        options.multiLine = true;
        if (i == samples::Project) {
            options.command = tr("New project…");
        }
        if (field.type == FieldType::State) {
            const QString present = m_base.values[static_cast<std::size_t>(i)].text();
            options.states = samples::sampleLifeCycle().next(present);
            options.states.insert(options.states.begin(), present);
        }
        QWidget* editor = makeFieldEditor(sampleEntity(), field, options, m_content);
        editor->setObjectName(QString::fromLatin1(field.name));
        auto* row = new FieldRow(field.translatedLabel(), editor, unitText(field), m_content);
        if (auto* box = qobject_cast<ChoiceBox*>(editor)) {
            connect(box, &ChoiceBox::commandChosen, this,
                    [this, box] { Q_EMIT newProjectWanted(box->choice()); });
        }
        row->keepHeight();
        row->setRequired(field.required);
        if (m_isNew && i == samples::Barcode) {
            row->setHint(QCoreApplication::translate("Fields", field.help));
        }
        m_rows.insert(i, row);
        column->addWidget(row);
        m_filling = true;
        showValue(i);
        m_filling = false;
        onEdited(editor, this, [this, i] {
            if (!m_filling) {
                m_touched.insert(i, true);
                if (!m_seen.contains(i)) {
                    m_seen.insert(i, m_base.values[static_cast<std::size_t>(i)]);
                }
                validate();
            }
        });
    }
    column->addStretch();
    m_column->addWidget(m_content);
}

QWidget* SampleForm::lastEditor() const
{
    return m_rows.last()->editor();
}

void SampleForm::offerProjects()
{
    if (FieldRow* row = m_rows.value(samples::Project)) {
        static_cast<ChoiceBox*>(row->editor())
            ->setEntries(QStringList{QString()} + m_projects.sortedNames());
        validate(); // a name that was unknown may be known now
    }
}

void SampleForm::setProject(const QString& code)
{
    if (FieldRow* row = m_rows.value(samples::Project)) {
        setEditorText(row->editor(), code);
    }
}

QString SampleForm::storedText(int field) const
{
    return editText(sampleEntity(), describedField(field),
                    m_base.values[static_cast<std::size_t>(field)], m_names, QLocale());
}

void SampleForm::showValue(int field)
{
    setEditorText(m_rows.value(field)->editor(), storedText(field));
}

void SampleForm::tellMoved(int field)
{
    const QString now = storedText(field);
    m_rows.value(field)->setHint(now.isEmpty()
                                     ? tr("Somebody else has cleared this.")
                                     : tr("Somebody else has set this to “%1”.").arg(now));
}

void SampleForm::refresh(const database::Record& record, const Names& names, bool told)
{
    const database::Record before = m_base;
    const QMap<int, QString> texts = typed();
    m_base = record;
    m_names.insert(names);
    m_filling = true;
    for (auto it = m_rows.constBegin(); it != m_rows.constEnd(); ++it) {
        const auto at = static_cast<std::size_t>(it.key());
        if (!texts.contains(it.key())) {
            m_seen.remove(it.key());
            if (!(before.values[at] == record.values[at])) {
                showValue(it.key());
            }
            continue;
        }
        if (told) {
            m_seen.insert(it.key(), record.values[at]);
        }
        if (!(before.values[at] == record.values[at])) {
            tellMoved(it.key());
        }
    }
    m_filling = false;
    validate();
}

QMap<int, QString> SampleForm::typed() const
{
    QMap<int, QString> texts;
    for (auto it = m_rows.constBegin(); it != m_rows.constEnd(); ++it) {
        const QString text = editorText(it.value()->editor());
        if (text != storedText(it.key())) {
            texts.insert(it.key(), text);
        }
    }
    return texts;
}

void SampleForm::setDraft(const SampleDraft& draft)
{
    for (auto it = draft.texts.constBegin(); it != draft.texts.constEnd(); ++it) {
        FieldRow* row = m_rows.value(it.key());
        if (row == nullptr) {
            continue;
        }
        setEditorText(row->editor(), it.value());
        const Value& present = m_base.values[static_cast<std::size_t>(it.key())];
        m_seen.insert(it.key(), draft.seen.value(it.key(), present));
        if (!m_isNew && !(m_seen.value(it.key()) == present)) {
            tellMoved(it.key());
        }
    }
}

bool SampleForm::isChanged() const
{
    return m_isNew ? !m_touched.isEmpty() : !typed().isEmpty();
}

void SampleForm::validate()
{
    m_values.clear();
    m_valid = true;
    std::vector<Value> all = m_base.values;
    QMap<int, QString> errors;
    const QMap<int, QString> texts = typed();
    for (auto it = m_rows.constBegin(); it != m_rows.constEnd(); ++it) {
        const int field = it.key();
        const bool changed = texts.contains(field);
        if (!changed && !m_isNew) {
            continue;
        }
        auto value = parseField(sampleEntity(), describedField(field),
                                editorText(it.value()->editor()), QLocale(), m_projects.finder());
        if (!value) {
            errors.insert(field, errorText(value.error()));
            continue;
        }
        all[static_cast<std::size_t>(field)] = *value;
        if (m_isNew ? !value->isNull()
                    : !(*value == m_base.values[static_cast<std::size_t>(field)])) {
            m_values.emplace_back(field, std::move(*value));
        }
    }
    for (const samples::FieldError& error : samples::validateSample(all, m_today)) {
        // An old record with another flaw stays editable.
        if ((m_isNew || texts.contains(error.field)) && !errors.contains(error.field)) {
            errors.insert(error.field, errorText(error.error));
        }
    }
    for (auto it = m_rows.constBegin(); it != m_rows.constEnd(); ++it) {
        const QString error = errors.value(it.key());
        m_valid = m_valid && error.isEmpty();
        // What nobody has typed into yet is not blamed.
        it.value()->setError(m_touched.contains(it.key()) ? error : QString());
    }
    Q_EMIT edited();
}

QString SampleForm::sentence() const
{
    QString first;
    for (FieldRow* row : m_rows) {
        const bool isThis = row->isAncestorOf(focusWidget());
        if (!row->error().isEmpty() && (first.isEmpty() || isThis)) {
            first = row->error();
        }
    }
    return first;
}

database::FieldValues SampleForm::seen() const
{
    database::FieldValues seen;
    for (const auto& [field, value] : m_values) {
        seen.emplace_back(field,
                          m_seen.value(field, m_base.values[static_cast<std::size_t>(field)]));
    }
    return seen;
}

QString SampleForm::statusNeedingReason() const
{
    const auto status = std::find_if(m_values.begin(), m_values.end(), [](const auto& value) {
        return value.first == samples::SampleStatus;
    });
    if (m_isNew || status == m_values.end()) {
        return {};
    }
    const database::LifeCycle& cycle = samples::sampleLifeCycle();
    const auto* way =
        cycle.transition(m_base.values[samples::SampleStatus].text(), status->second.text());
    return way != nullptr && way->needsReason ? cycle.label(status->second.text()) : QString();
}

} // namespace tracseq::ui
