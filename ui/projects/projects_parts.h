// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/signature_service.h"
#include "core/changes/undo_stack.h"
#include "core/database/content_store.h"
#include "core/database/task_runner.h"
#include "core/projects/project_service.h"
#include "ui/shell/panel_context.h"

class QWidget;

namespace tracseq::ui {

/// Gets the content of an attached file from the server and puts it into the store. Not on the UI
/// thread.
using FetchContent = std::function<Status(const Uuid& file, const QString& hash,
                                          const QString& name, Progress& progress)>;

/// What the panel of projects and its tabs stand on. All of it outlives them.
struct ProjectsParts {
    PanelContext context;
    changes::ChangeHub& hub;
    database::TaskRunner& tasks;
    projects::ProjectService& service;
    changes::UndoStack& undo;
    const database::ContentStore& contents;
    accounts::AccountService& accounts;
    accounts::SignatureService& signatures;
    /// Asks for a new project.
    std::function<void(QWidget* parent)> askForProject;
    /// Without accounts nobody can sign.
    bool hasAccounts = false;
    /// How contents are fetched now; empty in a lab without a server. On the UI thread.
    std::function<FetchContent()> fetcher = {};

    [[nodiscard]] FetchContent fetchContent() const { return fetcher ? fetcher() : FetchContent(); }
};

} // namespace tracseq::ui
