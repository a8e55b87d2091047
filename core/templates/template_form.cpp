// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/templates/template_form.h"

#include "core/base/error_text.h"
#include "core/base/text.h"
#include "core/templates/form_value.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace tracseq::templates {

using database::Entity;
using database::Field;
using database::FieldType;
using database::Value;

namespace {

bool isEmpty(const Value& value)
{
    const QString* text = value.textIf();
    return value.isNull() || (text != nullptr && text->isEmpty());
}

} // namespace

const char* TemplateForm::keep(const QString& text)
{
    if (text.isEmpty()) {
        return "";
    }
    return m_texts.emplace_back(text.toUtf8()).constData();
}

Result<std::shared_ptr<const TemplateForm>>
TemplateForm::make(const QString& title, TemplateDefinition definition, const Entity& base)
{
    if (const auto flaws = definition.flaws(); !flaws.empty()) {
        return failure(ErrorCode::TemplateFieldsWrong, {title, flaws.front().sentence});
    }
    // The constructor is nobody else's business.
    std::shared_ptr<TemplateForm> form(new TemplateForm());
    form->m_title = title;
    form->m_definition = std::move(definition);
    TRACSEQ_TRY(form->describe(base));
    return std::shared_ptr<const TemplateForm>(std::move(form));
}

Status TemplateForm::describe(const Entity& base)
{
    m_entity.name = "form";
    m_entity.label = base.label;
    m_entity.labelPlural = base.labelPlural;
    m_entity.lifeCycle = base.lifeCycle;
    for (FormField& defined : m_definition.fields) {
        int target = -1;
        Field field;
        if (!defined.target.isEmpty()) {
            target = base.indexOf(defined.target);
            if (target < 0 || base.fields[static_cast<std::size_t>(target)].readOnly ||
                base.fields[static_cast<std::size_t>(target)].type == FieldType::Json) {
                return failure(ErrorCode::FieldUnknown, {defined.target, base.translatedLabel()});
            }
            field = base.fields[static_cast<std::size_t>(target)];
            defined.type = field.type;
            defined.unit = QString::fromUtf8(field.unit);
            if (!defined.initial.isEmpty()) {
                const auto initial = valueFromStored(field.type, defined.initial);
                if (field.type == FieldType::Reference || !initial ||
                    database::validateValue(base, field, *initial)) {
                    return failure(ErrorCode::TemplateFieldsWrong,
                                   {m_title, QCoreApplication::translate(
                                                 "Templates", "“%1” cannot be the default of “%2”.")
                                                 .arg(defined.initial, defined.name)});
                }
            }
        }
        m_targets.push_back(target);
        field.name = keep(defined.name);
        field.label = field.name;
        field.type = defined.type;
        field.unit = keep(defined.unit);
        field.required = field.required || defined.required;
        field.unique = false;
        field.readOnly = defined.isComputed();
        if (defined.minimum) {
            field.minimum =
                field.minimum ? std::max(*field.minimum, *defined.minimum) : defined.minimum;
        }
        if (defined.maximum) {
            field.maximum =
                field.maximum ? std::min(*field.maximum, *defined.maximum) : defined.maximum;
        }
        if (defined.type == FieldType::Choice && !defined.choices.isEmpty()) {
            std::vector<database::Choice> kept;
            for (const QString& choice : defined.choices) {
                const char* text = keep(choice);
                kept.push_back({text, text});
            }
            field.choices = std::move(kept);
        }
        if (!defined.help.isEmpty()) {
            field.help = keep(defined.help);
        }
        m_entity.fields.push_back(std::move(field));
        m_dependsOn.push_back(
            defined.dependsOn.isEmpty() ? -1 : m_definition.indexOf(defined.dependsOn));
        m_patterns.emplace_back(defined.pattern.isEmpty()
                                    ? QString()
                                    : QRegularExpression::anchoredPattern(defined.pattern));
        std::vector<int> operands;
        std::optional<Formula> formula;
        if (defined.isComputed()) {
            auto read = Formula::read(defined.formula, defined.type);
            if (!read) {
                return failure(read.error());
            }
            for (const QString& name : read->names()) {
                operands.push_back(m_definition.indexOf(name));
            }
            formula = std::move(*read);
        }
        m_operands.push_back(std::move(operands));
        m_formulas.push_back(std::move(formula));
    }
    return {};
}

bool TemplateForm::applies(int index, const std::vector<Value>& values) const
{
    const int other = m_dependsOn[static_cast<std::size_t>(index)];
    if (other < 0) {
        return true;
    }
    if (!applies(other, values)) {
        return false;
    }
    const QString given = storedText(field(other).type, values[static_cast<std::size_t>(other)]);
    return field(index).dependsValues.contains(given, Qt::CaseInsensitive);
}

Result<Value> TemplateForm::compute(int index, const std::vector<Value>& values) const
{
    const auto at = static_cast<std::size_t>(index);
    return m_formulas[at]->evaluate([&](int name) -> Formula::Operand {
        const int operand = m_operands[at][static_cast<std::size_t>(name)];
        return {values[static_cast<std::size_t>(operand)], field(operand).type};
    });
}

std::vector<FormProblem> TemplateForm::complete(std::vector<Value>& values, bool isNew) const
{
    std::vector<FormProblem> problems;
    for (int i = 0; i < fieldCount(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (!applies(i, values)) {
            if (field(i).isComputed()) {
                values[at] = Value();
            }
            continue;
        }
        if (isNew && isEmpty(values[at]) && !field(i).initial.isEmpty()) {
            values[at] = valueFromStored(field(i).type, field(i).initial).value_or(Value());
        }
        // What somebody gave beforehand stays, to be held against what is right.
        if (field(i).isComputed() && (!isNew || isEmpty(values[at]))) {
            auto value = compute(i, values);
            values[at] = value ? *value : Value();
            if (!value) {
                problems.push_back(
                    {i, Error(ErrorCode::FieldNotComputable, {field(i).name, field(i).formula})});
            }
        }
    }
    return problems;
}

std::optional<Error> TemplateForm::checkOne(int index, const std::vector<Value>& values) const
{
    const auto at = static_cast<std::size_t>(index);
    const FormField& defined = field(index);
    const Value& value = values[at];
    if (!applies(index, values)) {
        if (isEmpty(value)) {
            return std::nullopt;
        }
        return Error(ErrorCode::FieldNotAsked, {defined.name, defined.dependsOn,
                                                defined.dependsValues.join(QStringLiteral(", "))});
    }
    if (auto error = database::validateValue(m_entity, m_entity.fields[at], value)) {
        return error;
    }
    if (!defined.pattern.isEmpty() && value.textIf() != nullptr && !value.text().isEmpty() &&
        !m_patterns[at].match(value.text()).hasMatch()) {
        return Error(ErrorCode::FieldPattern,
                     {defined.name, shortened(value.text()),
                      defined.patternHelp.isEmpty() ? defined.pattern : defined.patternHelp});
    }
    if (defined.isComputed()) {
        const auto right = compute(index, values);
        if (!right) {
            return Error(ErrorCode::FieldNotComputable, {defined.name, defined.formula});
        }
        if (!(*right == value)) {
            return Error(ErrorCode::FieldComputed, {defined.name, storedText(defined.type, value),
                                                    storedText(defined.type, *right)});
        }
    }
    return std::nullopt;
}

std::vector<FormProblem> TemplateForm::check(const std::vector<Value>& values) const
{
    std::vector<FormProblem> problems;
    for (int i = 0; i < fieldCount(); ++i) {
        if (auto error = checkOne(i, values)) {
            problems.push_back({i, std::move(*error)});
        }
    }
    return problems;
}

std::vector<Value> TemplateForm::valuesOf(const std::vector<Value>& record,
                                          const QString& attributes) const
{
    const QJsonObject object = QJsonDocument::fromJson(attributes.toUtf8()).object();
    std::vector<Value> values;
    values.reserve(m_definition.fields.size());
    for (int i = 0; i < fieldCount(); ++i) {
        if (const int target = targetOf(i); target >= 0) {
            values.push_back(record[static_cast<std::size_t>(target)]);
            continue;
        }
        const QString text = object.value(field(i).name).toString();
        values.push_back(valueFromStored(field(i).type, text).value_or(Value(text)));
    }
    return values;
}

QString TemplateForm::attributesWith(const QString& attributes,
                                     const std::vector<Value>& values) const
{
    QJsonObject object = QJsonDocument::fromJson(attributes.toUtf8()).object();
    for (int i = 0; i < fieldCount(); ++i) {
        if (targetOf(i) >= 0) {
            continue;
        }
        const Value& value = values[static_cast<std::size_t>(i)];
        // A text that is no value of the type is kept as it is, and check() names it.
        const QString text = value.isText() ? value.text() : storedText(field(i).type, value);
        if (text.isEmpty()) {
            object.remove(field(i).name);
        } else {
            object.insert(field(i).name, text);
        }
    }
    return object.isEmpty()
               ? QString()
               : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace tracseq::templates
