// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/database/entity.h"

#include <QStringList>
#include <vector>

namespace tracseq::templates {

/// One field of a form, as it is defined.
struct FormField {
    QString name; ///< heading of the sheet, label of the form, and what its value is kept under
    /// The field of the record that it fills ("volume"); empty: a free attribute of this name.
    QString target;
    /// Text, LongText, Integer, Decimal, Date, Boolean or Choice; of a target: its own.
    database::FieldType type = database::FieldType::Text;
    QString unit; ///< of numbers; of a target: its own
    bool required = false;
    QString initial; ///< the value where none is given, as stored (ISO date, decimal point)
    std::optional<Decimal> minimum; ///< of numbers, inclusive
    std::optional<Decimal> maximum;
    QString pattern;     ///< regular expression that the whole of a text has to match
    QString patternHelp; ///< the same for people: "two letters and four digits"
    QStringList choices; ///< of a Choice
    QString help;
    /// The field is asked for only where a field above it has one of these values.
    QString dependsOn;
    QStringList dependsValues;
    /// What it is computed from, see Formula; empty: it is given.
    QString formula;

    [[nodiscard]] bool isComputed() const { return !formula.isEmpty(); }
    bool operator==(const FormField&) const = default;
};

/// What is wrong with a definition.
struct FormFlaw {
    int field = -1;   ///< place among the fields; -1: the definition as a whole
    QString sentence; ///< translated: what is wrong, and what to do
};

/// The stable name of a type of field ("decimal"), "text" for one that no form has; and back.
QString formTypeName(database::FieldType type);
std::optional<database::FieldType> formTypeFromName(const QString& name);
/// The types that a field of a form can have, in the order in which they are offered.
const std::vector<database::FieldType>& formTypes();
/// For people, translated.
QString formTypeLabel(database::FieldType type);

/// The fields of a form in their order. A plain value, kept as JSON in a version of a template.
struct TemplateDefinition {
    std::vector<FormField> fields;

    static constexpr int kMaxFields = 200;

    /// Error: TemplateNotReadable, for what toJson() did not write. Members that it does not know
    /// are passed over, so that an older program reads what a newer one wrote.
    static Result<TemplateDefinition> fromJson(const QString& json);
    [[nodiscard]] QString toJson() const;

    /// Everything that keeps the definition from being used, by field: no name, one name twice,
    /// limits the wrong way round, a pattern or formula that cannot be read, a default that its own
    /// rules refuse, a dependency on a field that does not stand above. Empty: all is well.
    [[nodiscard]] std::vector<FormFlaw> flaws() const;

    /// The place of the field of that name, letter case aside; -1 where there is none.
    [[nodiscard]] int indexOf(const QString& name) const;
    bool operator==(const TemplateDefinition&) const = default;
};

} // namespace tracseq::templates
