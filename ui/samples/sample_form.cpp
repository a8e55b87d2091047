// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/sample_form.h"

#include "core/base/field_error_text.h"
#include "core/samples/disposal.h"
#include "core/samples/sample.h"
#include "core/samples/sample_rules.h"
#include "core/samples/sample_states.h"
#include "ui/models/field_editor.h"
#include "ui/models/reference_names.h"
#include "ui/samples/sample_forms.h"
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

int sampleFields()
{
    return static_cast<int>(sampleEntity().fields.size());
}

} // namespace

SampleForm::SampleForm(const ReferenceNames& projects, const SampleForms& forms, QDate today,
                       QWidget* parent)
    : QWidget(parent)
    , m_projects(projects)
    , m_forms(forms)
    , m_today(today)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(metrics::kSpaceS, metrics::kSpaceM, metrics::kSpaceL,
                                 metrics::kSpaceL);
    m_templateBox = new ChoiceBox(this);
    m_templateBox->setObjectName(u"template"_s);
    m_templateRow = new FieldRow(described(samples::TemplateVersion).translatedLabel(),
                                 m_templateBox, {}, this);
    m_templateRow->keepHeight();
    m_templateRow->hide();
    m_column->addWidget(m_templateRow);
    connect(m_templateBox, &ChoiceBox::choiceChanged, this, &SampleForm::chooseTemplate);
    connect(&projects, &ReferenceNames::changed, this, &SampleForm::offerProjects);
    connect(&forms, &SampleForms::changed, this, &SampleForm::offerTemplates);
}

const database::Entity& SampleForm::entityOf(int field) const
{
    return field < sampleFields() ? sampleEntity() : m_form->entity();
}

const Field& SampleForm::described(int field) const
{
    const auto at =
        static_cast<std::size_t>(field < sampleFields() ? field : field - sampleFields());
    return entityOf(field).fields[at];
}

int SampleForm::fieldCount() const
{
    return sampleFields() + (m_form ? m_form->fieldCount() : 0);
}

FieldRow* SampleForm::templateRow(const QString& name) const
{
    const int place = m_form ? m_form->definition().indexOf(name) : -1;
    return place < 0 ? nullptr : m_rows.value(sampleFields() + place);
}

void SampleForm::setVersion(const Uuid& version)
{
    m_version = version;
    m_form = m_forms.find(version);
    m_stored = m_base.values;
    if (m_form) {
        std::vector<Value> values =
            m_form->valuesOf(m_base.values, m_base.values[samples::Attributes].text());
        m_stored.insert(m_stored.end(), values.begin(), values.end());
    }
}

void SampleForm::offerTemplates()
{
    const QStringList titles = m_forms.titlesInUse();
    m_templateRow->setVisible(m_isNew && !titles.isEmpty());
    m_filling = true;
    m_templateBox->setEntries(QStringList{QString()} + titles);
    m_filling = false;
    if (m_content != nullptr && !m_form && !m_version.isNull()) {
        setVersion(m_version); // it was not read yet
        makeRows();
        validate();
    }
}

void SampleForm::chooseTemplate()
{
    const Uuid version = m_forms.inUse(m_templateBox->choice());
    if (m_filling || !m_isNew || version == m_version) {
        return;
    }
    const QMap<int, QString> texts = typed();
    setVersion(version);
    makeRows();
    // What was typed for the sample itself stays, whatever else is asked for.
    for (auto it = texts.constBegin(); it != texts.constEnd() && it.key() < sampleFields(); ++it) {
        setEditorText(m_rows.value(it.key())->editor(), it.value());
    }
    if (m_form) {
        std::vector<Value> values(m_stored.begin() + sampleFields(), m_stored.end());
        (void)m_form->complete(values, true);
        for (int i = 0; i < m_form->fieldCount(); ++i) {
            const int field = m_form->targetOf(i) >= 0 ? m_form->targetOf(i) : sampleFields() + i;
            FieldRow* row = m_rows.value(field);
            if (row != nullptr && !m_form->field(i).initial.isEmpty() &&
                editorText(row->editor()).isEmpty()) {
                setEditorText(row->editor(),
                              editText(entityOf(field), described(field),
                                       values[static_cast<std::size_t>(i)], m_names, QLocale()));
            }
        }
    }
    validate();
    Q_EMIT rowsChanged();
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
    setVersion(m_base.values[samples::TemplateVersion].uuid());
    m_filling = true;
    m_templateBox->setChoice({});
    m_filling = false;
    offerTemplates();
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
    for (int i = 0; i < fieldCount(); ++i) {
        const Field& field = described(i);
        const bool ofSample = i < sampleFields();
        const bool isTarget = !ofSample && m_form->targetOf(i - sampleFields()) >= 0;
        if ((ofSample && field.readOnly) || isTarget || field.type == FieldType::Json ||
            (m_isNew && field.type == FieldType::State)) {
            continue;
        }
        makeRow(i, column);
    }
    column->addStretch();
    m_column->addWidget(m_content);
}

void SampleForm::makeRow(int i, QBoxLayout* column)
{
    const Field& field = described(i);
    EditorOptions options;
    options.references = &m_projects;
    options.multiLine = true;
    if (i == samples::Project) {
        options.command = tr("New project…");
    }
    if (field.type == FieldType::State) {
        const QString present = m_stored[static_cast<std::size_t>(i)].text();
        options.states = samples::sampleLifeCycle().next(present);
        std::erase(options.states, QString::fromLatin1(samples::kDisposed)); // before a witness
        options.states.insert(options.states.begin(), present);
    }
    QWidget* editor = makeFieldEditor(entityOf(i), field, options, m_content);
    editor->setObjectName(QString::fromUtf8(field.name));
    auto* row = new FieldRow(field.translatedLabel(), editor, unitText(field), m_content);
    if (auto* box = qobject_cast<ChoiceBox*>(editor)) {
        connect(box, &ChoiceBox::commandChosen, this,
                [this, box] { Q_EMIT newProjectWanted(box->choice()); });
    }
    row->keepHeight();
    row->setRequired(field.required);
    const bool ofTemplate = i >= sampleFields();
    if (ofTemplate && m_form->field(i - sampleFields()).isComputed()) {
        editor->setEnabled(false);
        row->setHint(tr("Computed"));
    } else if ((m_isNew && i == samples::Barcode) || (ofTemplate && *field.help != '\0')) {
        row->setHint(QCoreApplication::translate("Fields", field.help));
    }
    if (m_form && !ofTemplate) {
        // What the template asks of the sample's own fields.
        for (int place = 0; place < m_form->fieldCount(); ++place) {
            if (m_form->targetOf(place) == i) {
                const auto at = static_cast<std::size_t>(place);
                row->setRequired(m_form->entity().fields[at].required);
                if (!m_form->field(place).help.isEmpty()) {
                    row->setHint(m_form->field(place).help);
                }
            }
        }
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
                m_seen.insert(i, m_stored[static_cast<std::size_t>(i)]);
            }
            validate();
        }
    });
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
    return editText(entityOf(field), described(field), m_stored[static_cast<std::size_t>(field)],
                    m_names, QLocale());
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
    const std::vector<Value> before = m_stored;
    const QMap<int, QString> texts = typed();
    m_base = record;
    setVersion(m_version);
    m_names.insert(names);
    m_filling = true;
    for (auto it = m_rows.constBegin(); it != m_rows.constEnd(); ++it) {
        const auto at = static_cast<std::size_t>(it.key());
        if (!texts.contains(it.key())) {
            m_seen.remove(it.key());
            if (!(before[at] == m_stored[at])) {
                showValue(it.key());
            }
            continue;
        }
        if (told) {
            m_seen.insert(it.key(), m_stored[at]);
        }
        if (!(before[at] == m_stored[at])) {
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
    if (m_isNew && !draft.version.isNull() && m_forms.find(draft.version)) {
        setVersion(draft.version);
        m_filling = true;
        m_templateBox->setChoice(m_form->title());
        m_filling = false;
        makeRows();
    }
    for (auto it = draft.texts.constBegin(); it != draft.texts.constEnd(); ++it) {
        FieldRow* row = m_rows.value(it.key());
        if (row == nullptr) {
            continue;
        }
        setEditorText(row->editor(), it.value());
        const Value& present = m_stored[static_cast<std::size_t>(it.key())];
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
    std::vector<Value> all = m_stored;
    QMap<int, QString> errors;
    const QMap<int, QString> texts = typed();
    for (auto it = m_rows.constBegin(); it != m_rows.constEnd(); ++it) {
        const int field = it.key();
        if (!texts.contains(field) && !m_isNew) {
            continue;
        }
        auto value = parseField(entityOf(field), described(field), editorText(it.value()->editor()),
                                QLocale(), m_projects.finder());
        if (!value) {
            errors.insert(field, fieldErrorText(value.error()));
            continue;
        }
        all[static_cast<std::size_t>(field)] = *value;
        if (field < sampleFields() &&
            (m_isNew ? !value->isNull() : !(*value == m_stored[static_cast<std::size_t>(field)]))) {
            m_values.emplace_back(field, std::move(*value));
        }
    }
    if (m_form) {
        judgeTemplate(all, errors, texts);
    }
    for (const samples::FieldError& error : samples::validateSample(all, m_today)) {
        // An old record with another flaw stays editable.
        if ((m_isNew || texts.contains(error.field)) && !errors.contains(error.field)) {
            errors.insert(error.field, fieldErrorText(error.error));
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

void SampleForm::judgeTemplate(std::vector<Value>& all, QMap<int, QString>& errors,
                               const QMap<int, QString>& texts)
{
    const int ofSample = sampleFields();
    std::vector<Value> values(all.begin() + ofSample, all.end());
    for (int i = 0; i < m_form->fieldCount(); ++i) {
        if (const int target = m_form->targetOf(i); target >= 0) {
            values[static_cast<std::size_t>(i)] = all[static_cast<std::size_t>(target)];
        }
    }
    for (const templates::FormProblem& problem : m_form->complete(values, false)) {
        errors.insert(ofSample + problem.field, fieldErrorText(problem.error));
    }
    for (int i = 0; i < m_form->fieldCount(); ++i) {
        FieldRow* row = m_rows.value(ofSample + i);
        if (row == nullptr) {
            continue;
        }
        const bool asked = m_form->applies(i, values);
        if (!asked) {
            values[static_cast<std::size_t>(i)] = Value(); // it is not there to be seen
            errors.remove(ofSample + i);
        }
        row->setVisible(asked);
        if (m_form->field(i).isComputed()) {
            m_filling = true;
            setEditorText(row->editor(),
                          editText(m_form->entity(), described(ofSample + i),
                                   values[static_cast<std::size_t>(i)], m_names, QLocale()));
            m_filling = false;
        }
    }
    for (const templates::FormProblem& problem : m_form->check(values)) {
        const int target = m_form->targetOf(problem.field);
        const int field = target >= 0 ? target : ofSample + problem.field;
        if ((m_isNew || texts.contains(field) || target < 0) && !errors.contains(field)) {
            errors.insert(field, fieldErrorText(problem.error));
        }
    }
    const QString before = m_base.values[samples::Attributes].text();
    const QString attributes = m_form->attributesWith(before, values);
    if (attributes != before) {
        m_values.emplace_back(samples::Attributes,
                              attributes.isEmpty() ? Value() : Value(attributes));
    }
    if (m_isNew) {
        m_values.emplace_back(samples::TemplateVersion, Value(m_version));
    }
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
        seen.emplace_back(field, m_seen.value(field, m_stored[static_cast<std::size_t>(field)]));
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
