// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/new_project_dialog.h"

#include "core/projects/project.h"
#include "ui/models/reference_names.h"

#include <QPushButton>
#include <algorithm>

namespace tracseq::ui {

using projects::projectEntity;
using namespace Qt::StringLiterals;

NewProjectDialog::NewProjectDialog(projects::ProjectService& service, const ReferenceNames& names,
                                   const QString& code, QWidget* parent)
    : EntityDialog(projectEntity(), tr("New project"), tr("Add project"), parent)
    , m_service(service)
    , m_names(names)
{
    setObjectName(u"newProject"_s);
    button()->setObjectName(u"addProject"_s);
    setHint(projects::Code, tr("What people call it, such as a code or a short name."));
    connect(&names, &ReferenceNames::changed, this, &NewProjectDialog::validate);
    setText(projects::Code, code);
    begin(projects::Code);
}

std::optional<Error> NewProjectDialog::problemOf(int field, const database::Value& value) const
{
    const auto taken = field == projects::Code ? m_names.find(value.text()) : std::nullopt;
    if (!taken) {
        return std::nullopt;
    }
    return Error(ErrorCode::FieldTaken,
                 {projectEntity().fields[projects::Code].translatedLabel(), value.text(),
                  projectEntity().translatedLabel() + u' ' + m_names.names().value(*taken)});
}

void NewProjectDialog::store(const database::FieldValues& values)
{
    const auto code = std::find_if(values.begin(), values.end(),
                                   [](const auto& value) { return value.first == projects::Code; });
    m_service.create(values, 0, this,
                     [this, code = code->second.text()](const Result<changes::Written>& written) {
                         if (!written) {
                             refused(written.error());
                             return;
                         }
                         Q_EMIT added(code, *written);
                         QDialog::done(Accepted);
                     });
}

} // namespace tracseq::ui
