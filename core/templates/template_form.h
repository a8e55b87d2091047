// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/formula.h"
#include "core/templates/template_definition.h"

#include <QByteArray>
#include <QRegularExpression>
#include <deque>
#include <memory>

namespace tracseq::templates {

/// What is wrong with one field of a filled form.
struct FormProblem {
    int field = 0; ///< place in the definition
    Error error;
};

/// A definition made ready to be filled: by forms at each keystroke, by an import for each row, by
/// the one door for writes. It describes its free attributes as an entity of its own, so that
/// everything that edits and shows described fields does it for them as well. Used by one thread at
/// a time.
class TemplateForm {
public:
    /// The fields of `base` are what targets are. Errors: TemplateNotReadable, TemplateFieldsWrong,
    /// FieldUnknown for a target that the base does not have or that only the program sets.
    static Result<std::shared_ptr<const TemplateForm>>
    make(const QString& title, TemplateDefinition definition, const database::Entity& base);

    [[nodiscard]] const TemplateDefinition& definition() const { return m_definition; }
    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] int fieldCount() const { return static_cast<int>(m_definition.fields.size()); }
    [[nodiscard]] const FormField& field(int index) const
    {
        return m_definition.fields[static_cast<std::size_t>(index)];
    }
    /// The place in the base that a field fills; -1 for a free attribute.
    [[nodiscard]] int targetOf(int index) const
    {
        return m_targets[static_cast<std::size_t>(index)];
    }

    /// All fields described; a target as in the base, with what the template asks beyond that.
    /// Choices, units and texts live as long as the form.
    [[nodiscard]] const database::Entity& entity() const { return m_entity; }

    /// Whether a field is asked for, given the values of all.
    [[nodiscard]] bool applies(int index, const std::vector<database::Value>& values) const;

    /// Fills in what is computed; of a new record (`isNew`) also defaults, and what is computed
    /// only where nothing was given. `values` stand by the fields of the form. Returns what cannot
    /// be computed.
    std::vector<FormProblem> complete(std::vector<database::Value>& values, bool isNew) const;

    /// Every rule of the form against the values: types, required, limits, choices, pattern,
    /// dependencies, and whether a computed value is the right one.
    [[nodiscard]] std::vector<FormProblem> check(const std::vector<database::Value>& values) const;

    /// The values of the form out of a record's, its attributes among them (JSON of texts). What
    /// does not fit its type stays a text, and check() names it.
    [[nodiscard]] std::vector<database::Value> valuesOf(const std::vector<database::Value>& record,
                                                        const QString& attributes) const;
    /// The attributes with the values of the form put into them; others stay. Empty: none.
    [[nodiscard]] QString attributesWith(const QString& attributes,
                                         const std::vector<database::Value>& values) const;

private:
    TemplateForm() = default;
    const char* keep(const QString& text);
    Status describe(const database::Entity& base);
    [[nodiscard]] std::optional<Error> checkOne(int index,
                                                const std::vector<database::Value>& values) const;
    [[nodiscard]] Result<database::Value> compute(int index,
                                                  const std::vector<database::Value>& values) const;

    QString m_title;
    TemplateDefinition m_definition;
    std::vector<int> m_targets;
    std::deque<QByteArray> m_texts; ///< what the description points into
    database::Entity m_entity;
    std::vector<std::optional<Formula>> m_formulas;
    std::vector<std::vector<int>> m_operands; ///< of each formula: places of the fields it uses
    std::vector<QRegularExpression> m_patterns;
    std::vector<int> m_dependsOn; ///< place of the field, -1
};

} // namespace tracseq::templates
