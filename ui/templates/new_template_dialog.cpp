// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/new_template_dialog.h"

#include "core/templates/template.h"

#include <QPushButton>

namespace tracseq::ui {

using templates::TemplateService;
using namespace Qt::StringLiterals;

NewTemplateDialog::NewTemplateDialog(TemplateService& service,
                                     const templates::TemplateDefinition& definition,
                                     const QString& name, QWidget* parent)
    : EntityDialog(templates::templateEntity(), tr("New template"), tr("Add template"), parent)
    , m_service(service)
    , m_definition(definition)
{
    setObjectName(u"newTemplate"_s);
    button()->setObjectName(u"addTemplate"_s);
    setHint(templates::TemplateName, tr("What people choose it by."));
    setText(templates::TemplateName, name);
    setText(templates::TemplateCategory,
            database::displayText(templates::templateEntity(),
                                  templates::templateEntity().fields[templates::TemplateCategory],
                                  database::Value(u"submission"_s), QLocale()));
    begin(templates::TemplateName);
}

void NewTemplateDialog::store(const database::FieldValues& values)
{
    templates::TemplateDraft draft;
    draft.definition = m_definition;
    for (const auto& [field, value] : values) {
        switch (field) {
        case templates::TemplateName:
            draft.name = value.text();
            break;
        case templates::TemplateCategory:
            draft.category = value.text();
            break;
        default:
            draft.description = value.text();
        }
    }
    m_service.create(draft, this, [this](const Result<TemplateService::Done>& done) {
        if (!done) {
            refused(done.error());
            return;
        }
        Q_EMIT added(*done);
        QDialog::done(Accepted);
    });
}

} // namespace tracseq::ui
