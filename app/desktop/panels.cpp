// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels.h"

#include "app/desktop/lab_services.h"
#include "core/samples/sample.h"
#include "core/samples/template_from_sheet.h"
#include "core/sync/content_exchange.h"
#include "core/sync/postgres_transport.h"
#include "ui/accounts/session_keeper.h"
#include "ui/accounts/signatures_panel.h"
#include "ui/accounts/users_panel.h"
#include "ui/labels/labels_panel.h"
#include "ui/projects/projects_panel.h"
#include "ui/receipt/receipt_panel.h"
#include "ui/samples/family_panel.h"
#include "ui/samples/sample_detail.h"
#include "ui/samples/samples_panel.h"
#include "ui/sequencing/run_planner_panel.h"
#include "ui/sequencing/sheet_check_panel.h"
#include "ui/shell/messages_panel.h"
#include "ui/shell/panel_registry.h"
#include "ui/shell/task_tray.h"
#include "ui/sync/conflict_panel.h"
#include "ui/sync/server_link.h"
#include "ui/sync/sync_panel.h"
#include "ui/templates/templates_panel.h"

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
            services.lineage,
            services.undo,
            services.projects,
            services.forms,
            [&services](QWidget* parent, const QString& typed, ui::SamplesParts::ProjectMade made) {
                services.newProjects.ask(parent, typed, std::move(made));
            },
            [&services](const lab::DisposalRequest& request, QObject* receiver, auto done) {
                services.lab->accounts().later<changes::Written>(
                    receiver,
                    [request, user = services.user,
                     openLab = services.lab](accounts::AccountService& service) {
                        return lab::disposeOfSamples(openLab->store(), service,
                                                     openLab->signatures(), user, request);
                    },
                    std::move(done));
            },
            services.hasAccounts};
}

/// How the content of a file is fetched from the server that the lab has now, by whoever works
/// here.
ui::FetchContent contentFetch(LabServices& services, const ui::ServerLink& link)
{
    const auto address = link.address();
    if (!address) {
        return {};
    }
    return [address = *address, password = link.password(),
            contents = services.contents](const Uuid& file, const QString& hash,
                                          const QString& name, Progress& progress) -> Status {
        const auto server = sync::PostgresTransport::open(address, password);
        return server ? sync::fetchContent(**server, contents, {file, hash, name}, progress)
                      : failure(ErrorCode::ContentNotFetched, {name});
    };
}

ui::ProjectsParts projectsParts(PanelContext& context, LabServices& services,
                                const ui::ServerLink& link)
{
    return {context,
            services.lab->hub(),
            services.lab->tasks(),
            services.projectService,
            services.undo,
            services.contents,
            services.lab->accounts(),
            services.lab->signatures(),
            [&services](QWidget* parent) { services.newProjects.ask(parent, {}, {}); },
            services.hasAccounts,
            [&services, &link] { return contentFetch(services, link); }};
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
                  .shows = {u"sample"_s},
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
    registry.add({.id = u"samples.family"_s,
                  .title = QT_TRANSLATE_NOOP("Panels", "Family"),
                  .iconName = u"vcs-branch"_s,
                  .group = group,
                  .order = 120,
                  .area = PanelArea::Bottom,
                  .permission = {},
                  .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y),
                  .openAtFirst = false,
                  .create = [&services](PanelContext& context, QWidget* parent) -> QWidget* {
                      return new ui::FamilyPanel(samplesParts(context, services), parent);
                  }});
}

void registerProjects(ui::PanelRegistry& registry, LabServices& services,
                      const ui::ServerLink& link)
{
    registry.add({.id = u"projects.list"_s,
                  .title = QT_TRANSLATE_NOOP("Panels", "Projects"),
                  .iconName = u"folder-new"_s,
                  .group = QT_TRANSLATE_NOOP("Panels", "Samples"),
                  .order = 125,
                  .area = PanelArea::Center,
                  .permission = {},
                  .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J),
                  .shows = {u"project"_s},
                  .openAtFirst = false,
                  .create = [&services, &link](PanelContext& context, QWidget* parent) -> QWidget* {
                      return new ui::ProjectsPanel(projectsParts(context, services, link), parent);
                  }});
}

void registerTemplates(ui::PanelRegistry& registry, LabServices& services)
{
    registry.add({.id = u"samples.templates"_s,
                  .title = QT_TRANSLATE_NOOP("Panels", "Templates"),
                  .iconName = u"view-form"_s,
                  .group = QT_TRANSLATE_NOOP("Panels", "Samples"),
                  .order = 130,
                  .area = PanelArea::Center,
                  .permission = {},
                  .shortcut = QKeySequence(Qt::CTRL | Qt::Key_4),
                  .shows = {u"template"_s, u"template_version"_s},
                  .openAtFirst = false,
                  .create = [&services](PanelContext& context, QWidget* parent) -> QWidget* {
                      return new ui::TemplatesPanel(
                          {context, services.lab->hub(), services.lab->tasks(), services.templates,
                           services.undo, samples::sampleEntity(), samples::readTemplate},
                          parent);
                  }});
}

void registerLabels(ui::PanelRegistry& registry, LabServices& services)
{
    registry.add({.id = u"labels.layouts"_s,
                  .title = QT_TRANSLATE_NOOP("Panels", "Labels"),
                  .iconName = u"tag"_s,
                  .group = QT_TRANSLATE_NOOP("Panels", "Samples"),
                  .order = 140,
                  .area = PanelArea::Center,
                  .permission = {},
                  .shortcut = QKeySequence(Qt::CTRL | Qt::Key_5),
                  .shows = {u"label_layout"_s},
                  .openAtFirst = false,
                  .create = [&services](PanelContext& context, QWidget* parent) -> QWidget* {
                      return new ui::LabelsPanel(labelsParts(context, services), parent);
                  }});
}

void registerReceipt(ui::PanelRegistry& registry, LabServices& services)
{
    registry.add({.id = u"receipt.desk"_s,
                  .title = QT_TRANSLATE_NOOP("Panels", "Receipt"),
                  .iconName = u"package"_s,
                  .group = QT_TRANSLATE_NOOP("Panels", "Samples"),
                  .order = 125,
                  .area = PanelArea::Center,
                  .permission = {},
                  .shortcut = QKeySequence(Qt::CTRL | Qt::Key_6),
                  .shows = {u"shipment"_s},
                  .openAtFirst = false,
                  .create = [&services](PanelContext& context, QWidget* parent) -> QWidget* {
                      return new ui::ReceiptPanel({context, services.lab->store(),
                                                   services.lab->hub(), services.lab->tasks(),
                                                   services.receipt, services.undo,
                                                   services.projects, services.user},
                                                  parent);
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
                  .shows = {u"sequencing_run"_s},
                  .openAtFirst = false,
                  .create = [&services](PanelContext& context, QWidget* parent) -> QWidget* {
                      const auto written = [&services](const changes::Written& done) {
                          services.undo.add(done);
                      };
                      return new ui::RunPlannerPanel({services.lab->store(), services.lab->hub(),
                                                      services.lab->tasks(), services.user, written,
                                                      context.refusal},
                                                     context.settings, context.navigator, parent);
                  }});
    registry.add({.id = u"sequencing.sheet_check"_s,
                  .title = QT_TRANSLATE_NOOP("Panels", "Sheet checker"),
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
         .shows = {u"account"_s},
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
             return new ui::SyncPanel({context, server.link, services.lab->store().entities(),
                                       server.askForServer, server.renewLab},
                                      parent);
         }});
}

} // namespace

ui::LabelsParts labelsParts(const PanelContext& context, LabServices& services)
{
    return {context,         services.lab->store(), services.lab->hub(), services.lab->tasks(),
            services.labels, services.undo};
}

QStringList panelIds()
{
    return {u"samples.list"_s,      u"samples.detail"_s,
            u"samples.family"_s,    u"accounts.signatures"_s,
            u"projects.list"_s,     u"receipt.desk"_s,
            u"samples.templates"_s, u"labels.layouts"_s,
            u"sequencing.runs"_s,   u"sequencing.sheet_check"_s,
            u"sync.conflicts"_s,    u"accounts.users"_s,
            u"sync.status"_s,       u"shell.tasks"_s,
            u"shell.messages"_s};
}

void registerPanels(ui::PanelRegistry& registry, LabServices& services,
                    const ui::SessionKeeper& keeper, const ServerParts& server)
{
    registerSamples(registry, services);
    registerProjects(registry, services, server.link);
    registerReceipt(registry, services);
    registerTemplates(registry, services);
    registerLabels(registry, services);
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
