// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projects/project_service.h"
#include "ui/models/entity_dialog.h"

namespace tracseq::ui {

class ReferenceNames;

/// Asks for the fields of a new project and adds it. Service and names outlive it.
class NewProjectDialog final : public EntityDialog {
    Q_OBJECT
public:
    NewProjectDialog(projects::ProjectService& service, const ReferenceNames& names,
                     const QString& code, QWidget* parent);

Q_SIGNALS:
    /// The project is in the lab.
    void added(const QString& code, const tracseq::changes::Written& written);

private:
    void store(const database::FieldValues& values) override;
    [[nodiscard]] std::optional<Error> problemOf(int field,
                                                 const database::Value& value) const override;

    projects::ProjectService& m_service;
    const ReferenceNames& m_names;
};

} // namespace tracseq::ui
