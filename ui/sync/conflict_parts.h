// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"
#include "core/database/task_runner.h"
#include "core/sync/conflict_service.h"
#include "ui/models/reference_names.h"
#include "ui/shell/panel_context.h"

namespace tracseq::ui {

/// What the panel of conflicts stands on. All of it outlives it.
struct ConflictParts {
    PanelContext context;
    changes::Store& store;
    changes::ChangeHub& hub;
    database::TaskRunner& tasks;
    sync::ConflictService& service;
    const ReferenceNames& projects; ///< for choosing another one
    /// The panel that shows records of an entity ("sample": "samples.list").
    QHash<QString, QString> panelOf;
};

} // namespace tracseq::ui
