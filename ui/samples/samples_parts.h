// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/undo_stack.h"
#include "core/database/task_runner.h"
#include "core/samples/lineage_service.h"
#include "core/samples/sample_service.h"
#include "ui/models/reference_names.h"
#include "ui/samples/dispose_dialog.h"
#include "ui/shell/panel_context.h"

namespace tracseq::ui {

class SampleForms;

/// What the panels of samples stand on. All of it outlives them.
struct SamplesParts {
    using ProjectMade = std::function<void(const QString& code)>;

    PanelContext context;
    changes::Store& store;
    changes::ChangeHub& hub;
    database::TaskRunner& tasks;
    tracseq::samples::SampleService& service;
    tracseq::samples::LineageService& lineage;
    changes::UndoStack& undo;
    const ReferenceNames& projects;
    const SampleForms& forms;
    /// Asks for a new project, beginning with what was typed as its code.
    std::function<void(QWidget* parent, const QString& typed, ProjectMade made)> newProject;
    /// Carries a disposal out; the lab has accounts, or a name is enough of a witness.
    Dispose dispose;
    bool hasAccounts = false;
};

/// The day in the lab's zone.
inline QDate today(const Clock& clock)
{
    return QDateTime::fromMSecsSinceEpoch(clock.nowMs()).date();
}

} // namespace tracseq::ui
