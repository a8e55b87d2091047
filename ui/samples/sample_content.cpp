// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/sample_content.h"

#include "core/samples/sample.h"
#include "core/samples/sample_states.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace tracseq::ui {

using database::Record;
using samples::sampleEntity;
using templates::TemplateForm;
using namespace Qt::StringLiterals;

namespace {

DetailField detailField(int field, const Record& record, const Names& names)
{
    const auto at = static_cast<std::size_t>(field);
    const database::Field& described = sampleEntity().fields[at];
    QString text = described.type == database::FieldType::LongText
                       ? record.values[at].text()
                       : fieldText(sampleEntity(), described, record.values[at], names, QLocale());
    if (!text.isEmpty() && *described.unit != '\0') {
        text += u' ' + unitText(described);
    }
    return {described.translatedLabel(), text,
            field == samples::Barcode || field == samples::Accession};
}

DetailSection section(const QString& title, std::initializer_list<int> fields, const Record& record,
                      const Names& names)
{
    DetailSection result{title, {}};
    for (const int field : fields) {
        result.fields.append(detailField(field, record, names));
    }
    return result;
}

void addAttributes(DetailContent& content, const Record& record, const TemplateForm* form)
{
    QJsonObject attributes =
        QJsonDocument::fromJson(record.values[samples::Attributes].text().toUtf8()).object();
    // What the template asks for in its order, read by its types; then what else came along.
    if (form != nullptr) {
        DetailSection ofTemplate{form->title(), {}};
        const auto values =
            form->valuesOf(record.values, record.values[samples::Attributes].text());
        for (int i = 0; i < form->fieldCount(); ++i) {
            if (form->targetOf(i) >= 0 || !form->applies(i, values)) {
                continue;
            }
            const auto at = static_cast<std::size_t>(i);
            const database::Field& field = form->entity().fields[at];
            QString text = fieldText(form->entity(), field, values[at], {}, QLocale());
            if (!text.isEmpty() && *field.unit != '\0') {
                text += u' ' + unitText(field);
            }
            ofTemplate.fields.append({field.translatedLabel(), text, false});
            attributes.remove(form->field(i).name);
        }
        content.sections.append(ofTemplate);
    }
    if (!attributes.isEmpty()) {
        DetailSection more{QCoreApplication::translate("SampleContent", "More of the submission"),
                           {}};
        for (auto it = attributes.begin(); it != attributes.end(); ++it) {
            more.fields.append({it.key(), it.value().toVariant().toString(), false});
        }
        content.sections.append(more);
    }
}

} // namespace

DetailContent sampleContent(const Record& record, const Names& names, const TemplateForm* form)
{
    DetailContent content;
    content.title = record.values[samples::Name].text();
    content.subtitle = record.values[samples::Accession].text();
    if (const QString hold = record.values[samples::Hold].text(); !hold.isEmpty()) {
        content.subtitle +=
            u" · "_s + QCoreApplication::translate("SampleContent", "On hold: %1").arg(hold);
    }
    const QString status = record.values[samples::SampleStatus].text();
    content.badgeText = samples::sampleLifeCycle().label(status);
    if (const auto* state = samples::sampleLifeCycle().state(status)) {
        content.badgeTone = toneOf(state->tone);
    }
    content.sections = {
        section({}, {samples::Barcode, samples::SampleType, samples::Organism}, record, names),
        section(QCoreApplication::translate("SampleContent", "Submission"),
                {samples::Project, samples::Submitter, samples::Collected, samples::Received,
                 samples::Expires},
                record, names),
        section(
            QCoreApplication::translate("SampleContent", "Measurements"),
            {samples::Concentration, samples::Volume, samples::Ratio260280, samples::Ratio260230},
            record, names),
        section(QCoreApplication::translate("SampleContent", "Notes"), {samples::Notes}, record,
                names)};
    addAttributes(content, record, form);
    return content;
}

} // namespace tracseq::ui
