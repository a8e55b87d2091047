// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels.h"

#include "app/desktop/lab_services.h"
#include "ui/accounts/session_keeper.h"
#include "ui/accounts/signatures_panel.h"
#include "ui/accounts/users_panel.h"
#include "ui/samples/sample_detail.h"
#include "ui/samples/samples_panel.h"
#include "ui/sequencing/run_planner_panel.h"
#include "ui/sequencing/sheet_check_panel.h"
#include "ui/shell/messages_panel.h"
#include "ui/shell/panel_registry.h"
#include "ui/shell/task_tray.h"
#include "ui/sync/conflict_panel.h"
#include "ui/sync/sync_panel.h"

namespace tracseq::app {

using namespace Qt::StringLiterals;
using ui::PanelArea;
using ui::PanelContext;

namespace {

ui::SamplesParts samplesParts(PanelContext& context, LabServices& services)
{
    return {context,
            services.lab->store(),
            services.lab->hub(),
            services.lab->tasks(),
            services.samples,
            services.undo,
            services.projects,
            [&services](QWidget* parent, const QString& typed, ui::SamplesParts::ProjectMade made) {
                services.newProjects.ask(parent, typed, std::move(made));
            }};
}

void registerSamples(ui::PanelRegistry& registry, LabServices& services)
{
    const char* const group = QT_TRANSLATE_NOOP("Panels", "Samples");

    registry.add({.id = u"samples.list"_s,
                  .title = QT_TRANSLATE_NOOP("Panels", "Samples"),
                  .iconName = u"view-list-details"_s,
                  .group = group,
                  .order = 100,
                  .area = PanelArea::Center,
                  .permission = {},
                  .shortcut = QKeySequence(Qt::CTRL | Qt::Key_1),
                  .openAtFirst = true,
                  .create = [&services](PanelContext& context, QWidget* parent) -> QWidget* {
                      return new ui::SamplesPanel(samplesParts(context, services), parent);
                  }});
    registry.add({.id = u"samples.detail"_s,
                  .title = QT_TRANSLATE_NOOP("Panels", "Sample"),
                  .iconName = u"documentinfo"_s,
                  .group = group,
                  .order = 110,
                  .area = PanelArea::Right,
                  .permission = {},
                  .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                  .openAtFirst = true,
                  .create = [&services](PanelContext& context, QWidget* parent) -> QWidget* {
                      return new ui::SampleDetail(samplesParts(context, services), parent);
                  }});
}

void registerSequencing(ui::PanelRegistry& registry, LabServices& services)
{
    const char* const group = QT_TRANSLATE_NOOP("Panels", "Sequencing");

    registry.add({.id = u"sequencing.runs"_s,
                  .title = QT_TRANSLATE_NOOP("Panels", "Runs"),
                  .iconName = u"media-playlist-append"_s,
                  .group = group,
                  .order = 300,
                  .area = PanelArea::Center,
                  .permission = {},
                  .shortcut = QKeySequence(Qt::CTRL | Qt::Key_2),
                  .openAtFirst = false,
                  .create = [&services](PanelContext& context, QWidget* parent) -> QWidget* {
                      const auto written = [&services](const changes::Written& done) {
                          services.undo.add(done);
                      };
                      return new ui::RunPlannerPanel({services.lab->store(), services.lab->hub(),
                                                      services.lab->tasks(), services.user, written,
                                                      context.refusal},
                                                     context.settings, parent);
                  }});
    registry.add({.id = u"sequencing.sheet_check"_s,
                  .title = QT_TRANSLATE_NOOP("Panels", "Sample sheet checker"),
                  .iconName = u"document-edit-verify"_s,
                  .group = group,
                  .order = 310,
                  .area = PanelArea::Center,
                  .permission = {},
                  .shortcut = QKeySequence(Qt::CTRL | Qt::Key_3),
                  .openAtFirst = false,
                  .create = [&services](PanelContext&, QWidget* parent) -> QWidget* {
                      return new ui::SheetCheckPanel(services.lab->tasks(), parent);
                  }});
}

void registerConflicts(ui::PanelRegistry& registry, LabServices& services)
{
    registry.add({.id = u"sync.conflicts"_s,
                  .title = QT_TRANSLATE_NOOP("Panels", "Conflicts"),
                  .iconName = u"vcs-merge"_s,
                  .group = QT_TRANSLATE_NOOP("Panels", "Lab"),
                  .order = 790,
                  .area = PanelArea::Center,
                  .permission = {},
                  .shortcut = QKeySequence(Qt::CTRL | Qt::Key_7),
                  .openAtFirst = false,
                  .create = [&services](PanelContext& context, QWidget* parent) -> QWidget* {
                      return new ui::ConflictPanel({context,
                                                    services.lab->store(),
                                                    services.lab->hub(),
                                                    services.lab->tasks(),
                                                    services.conflicts,
                                                    services.projects,
                                                    {{u"sample"_s, u"samples.list"_s},
                                                     {u"sequencing_run"_s, u"sequencing.runs"_s}}},
                                                   parent);
                  }});
}

ui::AccountsParts accountsParts(PanelContext& context, LabServices& services,
                                const ui::SessionKeeper& keeper)
{
    return {context, services.lab->accounts(), services.lab->hub(), services.lab->clock(),
            [&keeper] { return keeper.session(); }};
}

void registerAccounts(ui::PanelRegistry& registry, LabServices& services,
                      const ui::SessionKeeper& keeper)
{
    registry.add(
        {.id = u"accounts.signatures"_s,
         .title = QT_TRANSLATE_NOOP("Panels", "Signatures"),
         .iconName = u"document-sign"_s,
         .group = QT_TRANSLATE_NOOP("Panels", "Samples"),
         .order = 120,
         .area = PanelArea::Right,
         .permission = {},
         .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G),
         .openAtFirst = true,
         .create = [&services, &keeper](PanelContext& context, QWidget* parent) -> QWidget* {
             return new ui::SignaturesPanel({accountsParts(context, services, keeper),
                                             services.lab->signatures(), services.lab->store(),
                                             services.lab->tasks()},
                                            parent);
         }});
    if (!keeper.session().allows(accounts::Permission::UsersRead)) {
        return; // a heading without an entry would be left in the navigation
    }
    registry.add(
        {.id = u"accounts.users"_s,
         .title = QT_TRANSLATE_NOOP("Panels", "Users"),
         .iconName = u"system-users"_s,
         .group = QT_TRANSLATE_NOOP("Panels", "Lab"),
         .order = 800,
         .area = PanelArea::Center,
         .permission = u"users.read"_s,
         .shortcut = QKeySequence(Qt::CTRL | Qt::Key_8),
         .openAtFirst = false,
         .create = [&services, &keeper](PanelContext& context, QWidget* parent) -> QWidget* {
             return new ui::UsersPanel(accountsParts(context, services, keeper), parent);
         }});
}

void registerSync(ui::PanelRegistry& registry, LabServices& services, const ServerParts& server)
{
    registry.add(
        {.id = u"sync.status"_s,
         .title = QT_TRANSLATE_NOOP("Panels", "Sync"),
         .iconName = u"network-server"_s,
         .group = QT_TRANSLATE_NOOP("Panels", "Lab"),
         .order = 810,
         .area = PanelArea::Center,
         .permission = {},
         .shortcut = QKeySequence(Qt::CTRL | Qt::Key_9),
         .openAtFirst = false,
         .create = [&services, server](PanelContext& context, QWidget* parent) -> QWidget* {
             return new ui::SyncPanel(
                 {context, server.link, services.lab->store().entities(), server.askForServer},
                 parent);
         }});
}

} // namespace

void registerPanels(ui::PanelRegistry& registry, LabServices& services,
                    const ui::SessionKeeper& keeper, const ServerParts& server)
{
    registerSamples(registry, services);
    registerSequencing(registry, services);
    registerConflicts(registry, services);
    if (keeper.isSignedIn()) {
        registerAccounts(registry, services, keeper);
    }
    registerSync(registry, services, server);

    const char* const window = QT_TRANSLATE_NOOP("Panels", "Window");

    registry.add({.id = u"shell.tasks"_s,
                  .title = QT_TRANSLATE_NOOP("Panels", "Tasks"),
                  .iconName = u"view-task"_s,
                  .group = window,
                  .order = 900,
                  .area = PanelArea::Bottom,
                  .permission = {},
                  .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
                  .openAtFirst = true,
                  .create = [](PanelContext& context, QWidget* parent) -> QWidget* {
                      return new ui::TaskTray(context.tasks, parent);
                  }});
    registry.add({.id = u"shell.messages"_s,
                  .title = QT_TRANSLATE_NOOP("Panels", "Messages"),
                  .iconName = u"dialog-messages"_s,
                  .group = window,
                  .order = 910,
                  .area = PanelArea::Bottom,
                  .permission = {},
                  .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
                  .openAtFirst = true,
                  .create = [](PanelContext& context, QWidget* parent) -> QWidget* {
                      return new ui::MessagesPanel(context.messages, parent);
                  }});
}

} // namespace tracseq::app
