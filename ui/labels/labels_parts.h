// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/undo_stack.h"
#include "core/database/task_runner.h"
#include "core/labels/label_service.h"
#include "ui/shell/panel_context.h"

namespace tracseq::ui {

/// What the windows of labels stand on. All of it outlives them.
struct LabelsParts {
    PanelContext context;
    changes::Store& store;
    changes::ChangeHub& hub;
    database::TaskRunner& tasks;
    labels::LabelService& service;
    changes::UndoStack& undo;
};

} // namespace tracseq::ui
