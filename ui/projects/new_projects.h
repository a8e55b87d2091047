// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/undo_stack.h"
#include "core/projects/project_service.h"

class QWidget;

namespace tracseq::ui {

class ReferenceNames;

/// Where new projects begin, for the menu and for forms that refer to a project. UI thread; owned
/// by the composition root, outlived by what it is made of.
class NewProjects {
public:
    NewProjects(projects::ProjectService& service, const ReferenceNames& names,
                changes::UndoStack& undo)
        : m_service(service)
        , m_names(names)
        , m_undo(undo)
    {
    }

    /// Opens the dialog with what was typed already as the code. `made` is called with the code of
    /// the project once it is in the lab, unless `parent` is gone by then.
    void ask(QWidget* parent, const QString& typed, std::function<void(const QString&)> made);

private:
    projects::ProjectService& m_service;
    const ReferenceNames& m_names;
    changes::UndoStack& m_undo;
};

} // namespace tracseq::ui
