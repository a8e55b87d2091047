// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/template_service.h"
#include "ui/models/entity_dialog.h"

namespace tracseq::ui {

/// Asks what a new template is called and for, and adds it with its first draft. The service
/// outlives it.
class NewTemplateDialog final : public EntityDialog {
    Q_OBJECT
public:
    NewTemplateDialog(templates::TemplateService& service,
                      const templates::TemplateDefinition& definition, const QString& name,
                      QWidget* parent);

Q_SIGNALS:
    /// The template is in the lab.
    void added(const tracseq::templates::TemplateService::Done& done);

private:
    void store(const database::FieldValues& values) override;

    templates::TemplateService& m_service;
    templates::TemplateDefinition m_definition;
};

} // namespace tracseq::ui
