// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/undo_stack.h"
#include "core/database/task_runner.h"
#include "core/receipt/receipt_service.h"
#include "ui/models/reference_names.h"
#include "ui/shell/panel_context.h"

namespace tracseq::ui {

/// What the windows of receipt stand on. All of it outlives them.
struct ReceiptParts {
    PanelContext context;
    changes::Store& store;
    changes::ChangeHub& hub;
    database::TaskRunner& tasks;
    receipt::ReceiptService& service;
    changes::UndoStack& undo;
    const ReferenceNames& projects;
    QString user;
};

} // namespace tracseq::ui
