// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/templates/template.h"

#include "core/templates/template_definition.h"

namespace tracseq::templates {

using database::Connection;
using database::Entity;
using database::FieldType;
using database::LifeCycle;
using database::Record;
using database::Search;
using database::StateTone;

namespace {

const LifeCycle kLifeCycle = {
    .initial = kDraft,
    .states = {{kDraft, QT_TRANSLATE_NOOP("States", "Draft"), StateTone::Neutral},
               {kActive, QT_TRANSLATE_NOOP("States", "In use"), StateTone::Good},
               {kRetired, QT_TRANSLATE_NOOP("States", "Retired"), StateTone::Done}},
    .transitions = {{kDraft, kActive, "templates.update", false},
                    {kActive, kRetired, "templates.update", false},
                    {kRetired, kActive, "templates.update", true}},
};

Status holdsRule(Connection& /*connection*/, const Record* before, const Record& after)
{
    if (after.deleted) {
        return {};
    }
    const QString state = after.values[VersionState].text();
    const bool wasDraft =
        before == nullptr || before->values[VersionState].text() == QLatin1String(kDraft);
    if (!wasDraft && (before->values[VersionFields] != after.values[VersionFields] ||
                      before->values[VersionNumber] != after.values[VersionNumber] ||
                      before->values[VersionOf] != after.values[VersionOf])) {
        return failure(ErrorCode::TemplateVersionFixed, {after.values[VersionTitle].text()});
    }
    if (!wasDraft || state == QLatin1String(kDraft)) {
        return {}; // a draft may be as unfinished as it is
    }
    const auto definition = TemplateDefinition::fromJson(after.values[VersionFields].text());
    if (!definition) {
        return failure(definition.error());
    }
    const auto flaws = definition->flaws();
    if (!flaws.empty()) {
        return failure(ErrorCode::TemplateFieldsWrong,
                       {after.values[VersionTitle].text(), flaws.front().sentence});
    }
    return {};
}

} // namespace

const Entity& templateEntity()
{
    static const Entity entity = {
        .name = "template",
        .label = QT_TRANSLATE_NOOP("Entities", "template"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "templates"),
        .fields = {{.name = "name",
                    .label = QT_TRANSLATE_NOOP("Fields", "Name"),
                    .maxLength = 100,
                    .required = true,
                    .unique = true},
                   {.name = "category",
                    .label = QT_TRANSLATE_NOOP("Fields", "Category"),
                    .type = FieldType::Choice,
                    .required = true,
                    .choices = {{"submission", QT_TRANSLATE_NOOP("Choices", "Submission")},
                                {"extraction", QT_TRANSLATE_NOOP("Choices", "Extraction")},
                                {"quality", QT_TRANSLATE_NOOP("Choices", "Quality control")},
                                {"protocol", QT_TRANSLATE_NOOP("Choices", "Protocol")},
                                {"other", QT_TRANSLATE_NOOP("Choices", "Other")}}},
                   {.name = "description",
                    .label = QT_TRANSLATE_NOOP("Fields", "Description"),
                    .type = FieldType::LongText}},
        .displayField = TemplateName,
        .area = "templates",
    };
    return entity;
}

const Entity& templateVersionEntity()
{
    static const Entity entity = {
        .name = "template_version",
        .label = QT_TRANSLATE_NOOP("Entities", "version of a template"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "versions of templates"),
        .fields = {{.name = "title",
                    .label = QT_TRANSLATE_NOOP("Fields", "Title"),
                    .maxLength = 120,
                    .required = true},
                   {.name = "template",
                    .label = QT_TRANSLATE_NOOP("Fields", "Template"),
                    .type = FieldType::Reference,
                    .required = true,
                    .reference = &templateEntity()},
                   {.name = "number",
                    .label = QT_TRANSLATE_NOOP("Fields", "Version"),
                    .type = FieldType::Integer,
                    .required = true,
                    .minimum = Decimal::fromMillionths(Decimal::kScale),
                    .maximum = Decimal::fromMillionths(100'000 * Decimal::kScale)},
                   {.name = "status",
                    .label = QT_TRANSLATE_NOOP("Fields", "Status"),
                    .type = FieldType::State,
                    .required = true},
                   {.name = "fields",
                    .label = QT_TRANSLATE_NOOP("Fields", "Fields"),
                    .type = FieldType::Json,
                    .required = true}},
        .displayField = VersionTitle,
        .lifeCycle = &kLifeCycle,
        .uniqueTogether = {{VersionOf, VersionNumber}},
        .area = "templates",
        .isPart = true,
        .rule = holdsRule,
    };
    return entity;
}

} // namespace tracseq::templates
