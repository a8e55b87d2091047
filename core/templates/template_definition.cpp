// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/templates/template_definition.h"

#include "core/base/error_text.h"
#include "core/templates/form_value.h"
#include "core/templates/formula.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace tracseq::templates {

using database::FieldType;
using namespace Qt::StringLiterals;

namespace {

struct TypeEntry {
    FieldType type;
    const char* name;
    const char* label;
};

constexpr std::array kTypes = {
    TypeEntry{FieldType::Text, "text", QT_TRANSLATE_NOOP("Templates", "Text")},
    TypeEntry{FieldType::LongText, "long_text", QT_TRANSLATE_NOOP("Templates", "Long text")},
    TypeEntry{FieldType::Integer, "integer", QT_TRANSLATE_NOOP("Templates", "Whole number")},
    TypeEntry{FieldType::Decimal, "decimal", QT_TRANSLATE_NOOP("Templates", "Number")},
    TypeEntry{FieldType::Date, "date", QT_TRANSLATE_NOOP("Templates", "Date")},
    TypeEntry{FieldType::Boolean, "boolean", QT_TRANSLATE_NOOP("Templates", "Yes or no")},
    TypeEntry{FieldType::Choice, "choice", QT_TRANSLATE_NOOP("Templates", "Choice")},
};

constexpr qsizetype kMaxName = 100;
constexpr qsizetype kMaxHelp = 1000;
constexpr qsizetype kMaxPattern = 500;
constexpr qsizetype kMaxChoices = 200;
constexpr qsizetype kMaxChoice = 100;

bool isNumber(FieldType type)
{
    return type == FieldType::Integer || type == FieldType::Decimal;
}

bool isText(FieldType type)
{
    return type == FieldType::Text || type == FieldType::LongText;
}

void put(QJsonObject& object, QLatin1String key, const QString& text)
{
    if (!text.isEmpty()) {
        object.insert(key, text);
    }
}

void put(QJsonObject& object, QLatin1String key, const QStringList& texts)
{
    if (!texts.isEmpty()) {
        object.insert(key, QJsonArray::fromStringList(texts));
    }
}

QStringList listOf(const QJsonValue& json)
{
    QStringList texts;
    for (const auto& value : json.toArray()) {
        texts += value.toString();
    }
    return texts;
}

/// Looks for the flaws of one field; those above it are known.
class Inspection {
public:
    Inspection(const TemplateDefinition& definition, std::vector<FormFlaw>& flaws)
        : m_definition(definition)
        , m_flaws(flaws)
    {
    }

    void look(int index)
    {
        m_index = index;
        const FormField& field = m_definition.fields[static_cast<std::size_t>(index)];
        lookAtName(field);
        lookAtLimits(field);
        lookAtChoices(field);
        lookAtPattern(field);
        lookAtDependency(field);
        lookAtFormula(field);
        lookAtInitial(field);
    }

private:
    void flaw(const QString& sentence) { m_flaws.push_back({m_index, sentence}); }

    [[nodiscard]] bool standsAbove(const QString& name) const
    {
        const int place = m_definition.indexOf(name);
        return place >= 0 && place < m_index;
    }

    void lookAtName(const FormField& field)
    {
        if (field.name.trimmed().isEmpty()) {
            flaw(QCoreApplication::translate("Templates", "A field has no name. Give it one."));
        } else if (field.name != field.name.simplified() || field.name.size() > kMaxName ||
                   field.name.contains(u'[') || field.name.contains(u']')) {
            flaw(QCoreApplication::translate(
                     "Templates", "The name “%1” has brackets, blanks at its ends or more than "
                                  "100 letters. Shorten it or take them out.")
                     .arg(field.name.left(kMaxName)));
        } else if (standsAbove(field.name)) {
            flaw(QCoreApplication::translate(
                     "Templates", "Two fields are called “%1”. Give one of them another name.")
                     .arg(field.name));
        }
        if (!field.target.isEmpty()) {
            const auto begin = m_definition.fields.begin();
            const auto other = std::find_if(begin, begin + m_index, [&](const FormField& f) {
                return f.target == field.target;
            });
            if (other != begin + m_index) {
                flaw(QCoreApplication::translate("Templates",
                                                 "“%1” and “%2” fill the same field. Keep one.")
                         .arg(other->name, field.name));
            }
        }
        if (field.help.size() > kMaxHelp) {
            flaw(QCoreApplication::translate("Templates", "The help of “%1” is longer than 1,000 "
                                                          "letters. Shorten it.")
                     .arg(field.name));
        }
    }

    void lookAtLimits(const FormField& field)
    {
        if (field.minimum && field.maximum && *field.minimum > *field.maximum) {
            flaw(QCoreApplication::translate("Templates",
                                             "The least value of “%1” (%2) is above the largest "
                                             "(%3). Change one of them.")
                     .arg(field.name, field.minimum->toString(), field.maximum->toString()));
        }
        if ((field.minimum || field.maximum) && !isNumber(field.type)) {
            flaw(QCoreApplication::translate("Templates",
                                             "“%1” is no number and cannot have limits.")
                     .arg(field.name));
        }
    }

    void lookAtChoices(const FormField& field)
    {
        if (field.type != FieldType::Choice) {
            return;
        }
        if (field.choices.isEmpty() && field.target.isEmpty()) {
            flaw(QCoreApplication::translate("Templates",
                                             "“%1” has nothing to choose from. Add choices.")
                     .arg(field.name));
        }
        if (field.choices.size() > kMaxChoices) {
            flaw(QCoreApplication::translate("Templates", "“%1” has more than 200 choices.")
                     .arg(field.name));
        }
        QStringList seen;
        for (const QString& choice : field.choices) {
            if (choice != choice.simplified() || choice.isEmpty() || choice.size() > kMaxChoice ||
                seen.contains(choice, Qt::CaseInsensitive)) {
                flaw(QCoreApplication::translate(
                         "Templates",
                         "The choice “%1” of “%2” stands twice, is empty, or is longer "
                         "than 100 letters.")
                         .arg(choice.left(kMaxChoice), field.name));
                return;
            }
            seen += choice;
        }
    }

    void lookAtPattern(const FormField& field)
    {
        if (field.pattern.isEmpty()) {
            return;
        }
        if (!isText(field.type)) {
            flaw(QCoreApplication::translate("Templates",
                                             "“%1” is no text and cannot have a pattern.")
                     .arg(field.name));
            return;
        }
        const QRegularExpression pattern(field.pattern);
        if (field.pattern.size() > kMaxPattern || !pattern.isValid()) {
            flaw(QCoreApplication::translate("Templates",
                                             "The pattern of “%1” cannot be read at letter %2: %3.")
                     .arg(field.name, QString::number(pattern.patternErrorOffset() + 1),
                          pattern.errorString()));
        }
    }

    void lookAtDependency(const FormField& field)
    {
        if (field.dependsOn.isEmpty()) {
            return;
        }
        if (!standsAbove(field.dependsOn)) {
            flaw(QCoreApplication::translate("Templates",
                                             "“%1” depends on “%2”, which does not stand above it. "
                                             "Move one of them.")
                     .arg(field.name, field.dependsOn));
        } else if (field.dependsValues.isEmpty()) {
            flaw(QCoreApplication::translate(
                     "Templates", "Say for which values of “%2” the field “%1” is asked.")
                     .arg(field.name, field.dependsOn));
        }
    }

    void lookAtFormula(const FormField& field)
    {
        if (!field.isComputed()) {
            return;
        }
        const auto formula = Formula::read(field.formula, field.type);
        if (!formula) {
            flaw(QCoreApplication::translate("Templates", "“%1”: %2")
                     .arg(field.name, errorText(formula.error())));
            return;
        }
        for (const QString& name : formula->names()) {
            if (!standsAbove(name)) {
                flaw(QCoreApplication::translate("Templates",
                                                 "“%1” is computed from “%2”, which does not stand "
                                                 "above it. Move one of them.")
                         .arg(field.name, name));
            }
        }
        if (!field.initial.isEmpty() || field.required) {
            flaw(QCoreApplication::translate("Templates",
                                             "“%1” is computed: it needs no default and is not "
                                             "asked for.")
                     .arg(field.name));
        }
    }

    void lookAtInitial(const FormField& field)
    {
        if (field.initial.isEmpty() || field.isComputed() || !field.target.isEmpty()) {
            return; // of a target, the rules of its own field decide when it is used
        }
        const auto value = valueFromStored(field.type, field.initial);
        if (!value) {
            flaw(QCoreApplication::translate("Templates", "The default “%2” of “%1” is not %3.")
                     .arg(field.name, field.initial, formTypeLabel(field.type)));
            return;
        }
        if (field.type == FieldType::Choice && !field.choices.contains(field.initial)) {
            flaw(QCoreApplication::translate("Templates",
                                             "The default “%2” of “%1” is none of its choices.")
                     .arg(field.name, field.initial));
        }
        const Decimal number = field.type == FieldType::Integer
                                   ? Decimal::fromMillionths(value->integer() * Decimal::kScale)
                                   : value->decimal();
        if (isNumber(field.type) && ((field.minimum && number < *field.minimum) ||
                                     (field.maximum && number > *field.maximum))) {
            flaw(QCoreApplication::translate("Templates",
                                             "The default “%2” of “%1” is out of its limits.")
                     .arg(field.name, field.initial));
        }
    }

    const TemplateDefinition& m_definition;
    std::vector<FormFlaw>& m_flaws;
    int m_index = 0;
};

FormField fieldFrom(const QJsonObject& object, FieldType type)
{
    FormField field;
    field.name = object.value("name"_L1).toString();
    field.target = object.value("target"_L1).toString();
    field.type = type;
    field.unit = object.value("unit"_L1).toString();
    field.required = object.value("required"_L1).toBool();
    field.initial = object.value("default"_L1).toString();
    field.minimum = Decimal::fromString(object.value("minimum"_L1).toString());
    field.maximum = Decimal::fromString(object.value("maximum"_L1).toString());
    field.pattern = object.value("pattern"_L1).toString();
    field.patternHelp = object.value("pattern_help"_L1).toString();
    field.choices = listOf(object.value("choices"_L1));
    field.help = object.value("help"_L1).toString();
    field.dependsOn = object.value("depends_on"_L1).toString();
    field.dependsValues = listOf(object.value("depends_values"_L1));
    field.formula = object.value("formula"_L1).toString();
    return field;
}

QJsonObject jsonOf(const FormField& field)
{
    QJsonObject object{{u"name"_s, field.name}, {u"type"_s, formTypeName(field.type)}};
    put(object, "target"_L1, field.target);
    put(object, "unit"_L1, field.unit);
    if (field.required) {
        object.insert("required"_L1, true);
    }
    put(object, "default"_L1, field.initial);
    put(object, "minimum"_L1, field.minimum ? field.minimum->toString() : QString());
    put(object, "maximum"_L1, field.maximum ? field.maximum->toString() : QString());
    put(object, "pattern"_L1, field.pattern);
    put(object, "pattern_help"_L1, field.patternHelp);
    put(object, "choices"_L1, field.choices);
    put(object, "help"_L1, field.help);
    put(object, "depends_on"_L1, field.dependsOn);
    put(object, "depends_values"_L1, field.dependsValues);
    put(object, "formula"_L1, field.formula);
    return object;
}

} // namespace

QString formTypeName(FieldType type)
{
    const auto* found = std::find_if(kTypes.begin(), kTypes.end(),
                                     [type](const TypeEntry& entry) { return entry.type == type; });
    // What has another type takes it from its target.
    return QString::fromLatin1(found == kTypes.end() ? "text" : found->name);
}

std::optional<FieldType> formTypeFromName(const QString& name)
{
    for (const TypeEntry& entry : kTypes) {
        if (name == QLatin1String(entry.name)) {
            return entry.type;
        }
    }
    return std::nullopt;
}

const std::vector<FieldType>& formTypes()
{
    static const std::vector<FieldType> types = [] {
        std::vector<FieldType> all;
        all.reserve(kTypes.size());
        for (const TypeEntry& entry : kTypes) {
            all.push_back(entry.type);
        }
        return all;
    }();
    return types;
}

QString formTypeLabel(FieldType type)
{
    const auto* found = std::find_if(kTypes.begin(), kTypes.end(),
                                     [type](const TypeEntry& entry) { return entry.type == type; });
    return found == kTypes.end() ? QString()
                                 : QCoreApplication::translate("Templates", found->label);
}

Result<TemplateDefinition> TemplateDefinition::fromJson(const QString& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    const QJsonValue list = document.object().value("fields"_L1);
    if (!list.isArray()) {
        return failure(ErrorCode::TemplateNotReadable, {});
    }
    TemplateDefinition definition;
    for (const auto& value : list.toArray()) {
        const QJsonObject object = value.toObject();
        const auto type = formTypeFromName(object.value("type"_L1).toString());
        if (!type || definition.fields.size() >= kMaxFields) {
            return failure(ErrorCode::TemplateNotReadable, {});
        }
        definition.fields.push_back(fieldFrom(object, *type));
    }
    return definition;
}

QString TemplateDefinition::toJson() const
{
    QJsonArray list;
    for (const FormField& field : fields) {
        list.append(jsonOf(field));
    }
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{u"fields"_s, list}}).toJson(QJsonDocument::Compact));
}

std::vector<FormFlaw> TemplateDefinition::flaws() const
{
    std::vector<FormFlaw> flaws;
    if (fields.empty() || fields.size() > kMaxFields) {
        flaws.push_back({-1, QCoreApplication::translate(
                                 "Templates", "A template has between 1 and 200 fields.")});
    }
    Inspection inspection(*this, flaws);
    for (int i = 0; i < static_cast<int>(fields.size()); ++i) {
        inspection.look(i);
    }
    return flaws;
}

int TemplateDefinition::indexOf(const QString& name) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const FormField& field) {
        return field.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == fields.end() ? -1 : static_cast<int>(found - fields.begin());
}

} // namespace tracseq::templates
