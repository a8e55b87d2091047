// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/new_projects.h"

#include "ui/projects/new_project_dialog.h"

namespace tracseq::ui {

void NewProjects::ask(QWidget* parent, const QString& typed,
                      std::function<void(const QString&)> made)
{
    auto* dialog = new NewProjectDialog(m_service, m_names, typed, parent);
    QObject::connect(
        dialog, &NewProjectDialog::added, parent,
        [this, made = std::move(made)](const QString& code, const changes::Written& written) {
            m_undo.add(written);
            if (made) {
                made(code);
            }
        });
    dialog->open();
}

} // namespace tracseq::ui
