// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RowReader that holds a row against the form of a template.
#include "core/base/error_text.h"
#include "core/base/text.h"
#include "core/samples/import_values.h"
#include "core/samples/row_reader.h"
#include "core/samples/sample.h"
#include "core/templates/form_value.h"

#include <QCoreApplication>
#include <array>

namespace tracseq::samples {

using database::FieldType;
using database::Value;
using templates::FormProblem;

namespace {

/// How people write yes and no; nothing for another word.
std::optional<bool> yesOrNo(const QString& text)
{
    static const std::array kYes = {u"yes", u"y", u"ja", u"true", u"1", u"x"};
    static const std::array kNo = {u"no", u"n", u"nein", u"false", u"0"};
    const QString key = compareKey(text);
    for (const char16_t* word : kYes) {
        if (key == QStringView(word)) {
            return true;
        }
    }
    for (const char16_t* word : kNo) {
        if (key == QStringView(word)) {
            return false;
        }
    }
    return std::nullopt;
}

/// The choice of a field that a person means, letter case and blanks aside; the text itself when it
/// is none.
QString choiceOf(const database::Field& field, const QString& text)
{
    const QString key = compareKey(text);
    for (const database::Choice& choice : field.choices) {
        QString name = QString::fromUtf8(choice.name);
        if (compareKey(name) == key) {
            return name;
        }
    }
    return text;
}

} // namespace

int RowReader::fieldOf(const ImportColumn& column) const
{
    if (column.use == ColumnUse::Attribute && column.formField >= 0 && m_form) {
        return static_cast<int>(sampleEntity().fields.size()) + column.formField;
    }
    return column.use == ColumnUse::Field ? column.field : -1;
}

const database::Field& RowReader::described(int field) const
{
    const auto ofSample = sampleEntity().fields.size();
    const auto at = static_cast<std::size_t>(field);
    return at < ofSample ? sampleEntity().fields[at] : m_form->entity().fields[at - ofSample];
}

Value RowReader::formValueOf(int formField)
{
    const auto ofSample = sampleEntity().fields.size();
    if (const int target = m_form->targetOf(formField); target >= 0) {
        return m_values[static_cast<std::size_t>(target)];
    }
    const auto at = ofSample + static_cast<std::size_t>(formField);
    const database::Field& field = described(static_cast<int>(at));
    const Value& read = m_values[at];
    switch (field.type) {
    case FieldType::Integer: {
        // Numbers are read as decimals of any field.
        const qint64 millionths = read.integer();
        if (read.isInteger() && millionths % Decimal::kScale != 0) {
            m_broken[at] = true;
            const ImportColumn* column = m_columnOfField[at];
            error(ImportRule::NotANumber, column, read.decimal().toString(), [&] {
                return QCoreApplication::translate("Import", "“%1” is not a whole number.")
                    .arg(read.decimal().toString());
            });
            return {};
        }
        return read.isInteger() ? Value(millionths / Decimal::kScale) : read;
    }
    case FieldType::Boolean:
        if (const QString* text = read.textIf()) {
            const auto answer = yesOrNo(*text);
            return answer ? Value(*answer ? 1 : 0) : read;
        }
        return read;
    case FieldType::Choice:
        return read.isText() ? Value(choiceOf(field, read.text())) : read;
    default:
        return read;
    }
}

std::vector<FormProblem> RowReader::settleForm()
{
    std::vector<Value> values;
    values.reserve(static_cast<std::size_t>(m_form->fieldCount()));
    const auto given = m_form->valuesOf(m_values, m_values[Attributes].text());
    for (int i = 0; i < m_form->fieldCount(); ++i) {
        const bool computed = m_form->field(i).isComputed() && m_form->targetOf(i) < 0;
        values.push_back(computed ? given[static_cast<std::size_t>(i)] : formValueOf(i));
    }
    std::vector<FormProblem> problems = m_form->complete(values, true);
    for (int i = 0; i < m_form->fieldCount(); ++i) {
        const int target = m_form->targetOf(i);
        const bool missing = target >= 0 && m_values[static_cast<std::size_t>(target)].isNull();
        if (missing && !m_broken[static_cast<std::size_t>(target)] &&
            !(target == Project && !m_unknownProject.isEmpty())) {
            m_values[static_cast<std::size_t>(target)] = values[static_cast<std::size_t>(i)];
        }
    }
    for (FormProblem& problem : m_form->check(values)) {
        problems.push_back(std::move(problem));
    }
    const QString attributes = m_form->attributesWith(m_values[Attributes].text(), values);
    m_values[Attributes] = attributes.isEmpty() ? Value() : Value(attributes);
    m_values[TemplateVersion] = Value(m_plan.formVersion);
    return problems;
}

void RowReader::judgeForm(const std::vector<FormProblem>& problems)
{
    const auto ofSample = sampleEntity().fields.size();
    for (const FormProblem& problem : problems) {
        const int target = m_form->targetOf(problem.field);
        const auto at = target >= 0 ? static_cast<std::size_t>(target)
                                    : ofSample + static_cast<std::size_t>(problem.field);
        // What is broken, or against the sample's own rules, has been told.
        if (m_broken[at] || (target == Project && !m_unknownProject.isEmpty()) ||
            (target >= 0 &&
             database::validateValue(sampleEntity(), sampleEntity().fields[at], m_values[at]))) {
            continue;
        }
        m_broken[at] = true; // one sentence for each
        const ImportColumn* column = m_columnOfField[at];
        const QString value =
            column == nullptr ? QString() : cleanText(m_sheet.cell(m_row, column->column).text());
        const auto message = [&] { return errorText(problem.error); };
        if (column == nullptr) {
            errorOfCause(ruleOf(problem.error), nullptr, value,
                         QString::number(problem.field) + problem.error.name(), message);
        } else {
            error(ruleOf(problem.error), column, value, message);
        }
    }
}

} // namespace tracseq::samples
