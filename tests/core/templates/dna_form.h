// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/template_definition.h"

namespace tracseq::tests {

/// A form with a field of each kind: three of the sample's own, then attributes.
inline templates::TemplateDefinition dnaForm()
{
    using database::FieldType;
    using templates::FormField;
    const auto text = [](const char16_t* letters) { return QStringView(letters).toString(); };
    const auto field = [&](const char16_t* name, const char16_t* target, FieldType type) {
        FormField made;
        made.name = text(name);
        made.target = text(target);
        made.type = type;
        return made;
    };
    templates::TemplateDefinition form;
    form.fields.push_back(field(u"Tube", u"name", FieldType::Text));
    form.fields.push_back(field(u"Material", u"sample_type", FieldType::Choice));
    form.fields.push_back(field(u"Volume", u"volume", FieldType::Decimal));
    form.fields.back().required = true;
    form.fields.push_back(field(u"Tissue", u"", FieldType::Choice));
    form.fields.back().required = true;
    form.fields.back().choices = {text(u"Blood"), text(u"Swab"), text(u"Gewebe, frisch (µ)")};
    form.fields.back().initial = text(u"Blood");
    form.fields.push_back(field(u"Patient", u"", FieldType::Text));
    form.fields.back().pattern = text(u"[A-Z]{2}-\\d{4}");
    form.fields.back().patternHelp = text(u"two letters and four digits");
    form.fields.back().help = text(u"The number on the consent form.");
    form.fields.push_back(field(u"Age", u"", FieldType::Integer));
    form.fields.back().unit = text(u"years");
    form.fields.back().minimum = Decimal();
    form.fields.back().maximum = Decimal::fromMillionths(120 * Decimal::kScale);
    form.fields.push_back(field(u"Anticoagulant", u"", FieldType::Text));
    form.fields.back().dependsOn = text(u"Tissue");
    form.fields.back().dependsValues = {text(u"Blood")};
    form.fields.push_back(field(u"Total", u"", FieldType::Decimal));
    form.fields.back().unit = text(u"ng");
    form.fields.back().formula = text(u"[Volume] * 2");
    form.fields.push_back(field(u"Drawn on", u"", FieldType::Date));
    form.fields.push_back(field(u"Consent", u"", FieldType::Boolean));
    return form;
}

} // namespace tracseq::tests
