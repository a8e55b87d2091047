// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/undo_stack.h"
#include "core/database/content_store.h"
#include "core/lab/lab.h"
#include "core/lab/record_rules.h"
#include "core/labels/label_service.h"
#include "core/projects/project.h"
#include "core/projects/project_service.h"
#include "core/receipt/receipt_service.h"
#include "core/samples/lineage_service.h"
#include "core/samples/sample_service.h"
#include "core/sync/conflict_service.h"
#include "core/templates/template_service.h"
#include "ui/models/reference_names.h"
#include "ui/projects/new_projects.h"
#include "ui/samples/sample_forms.h"

namespace tracseq::app {

/// An open lab and the services that write to it in the name of one user, for the factories of
/// panels. Made by Application when a lab is open and it is known who works there; gone before
/// another lab is open or somebody else works. UI thread; each member is built of those above.
class LabServices final {
public:
    LabServices(tracseq::lab::Lab& openLab, const QString& userName, bool withAccounts)
        : user(userName)
        , hasAccounts(withAccounts)
        , lab(&openLab)
        , undo(lab->store(), userName)
        , samples(lab->store(), userName)
        , lineage(lab->store(), userName)
        , labels(lab->store(), userName)
        , receipt(lab->store(), userName)
        , projects(tracseq::projects::projectEntity(), lab->tasks(), lab->hub())
        , forms(lab->tasks(), lab->hub())
        , templates(lab->store(), userName)
        , projectService(lab->store(), userName)
        , newProjects(projectService, projects, undo)
        , contents(lab->path())
        , conflicts(lab->store(), userName,
                    [&clock = lab->clock()](changes::UnitOfWork& unit,
                                            const database::Entity& entity, const Uuid& id,
                                            const database::FieldValues& values) {
                        return tracseq::lab::editByRules(unit, entity, id, values, clock);
                    })
    {
    }

    QString user; ///< the login name, or that of the computer's account in a lab without accounts
    bool hasAccounts;
    tracseq::lab::Lab* lab;
    changes::UndoStack undo;
    tracseq::samples::SampleService samples;
    tracseq::samples::LineageService lineage;
    tracseq::labels::LabelService labels;
    tracseq::receipt::ReceiptService receipt;
    ui::ReferenceNames projects;
    ui::SampleForms forms;
    tracseq::templates::TemplateService templates;
    tracseq::projects::ProjectService projectService;
    ui::NewProjects newProjects;
    database::ContentStore contents; ///< of attached files
    sync::ConflictService conflicts;
};

} // namespace tracseq::app
