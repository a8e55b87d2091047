// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/project_command.h"

#include "app/desktop/lab_services.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_log.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QCoreApplication>

namespace tracseq::app {

using namespace Qt::StringLiterals;

QAction* addProjectCommand(ui::MainWindow& window, LabServices& services, ui::MessageLog& messages)
{
    auto* action = new QAction(ui::icon(u"folder-new"_s),
                               QCoreApplication::translate("Projects", "New &project…"), &window);
    action->setObjectName(u"newProjectAction"_s);
    action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    QObject::connect(action, &QAction::triggered, &window, [&window, &services, &messages] {
        services.newProjects.ask(&window, {}, [&messages](const QString& code) {
            messages.post(
                ui::Tone::Good,
                QCoreApplication::translate("Projects", "Project %1 was added.").arg(code));
        });
    });
    window.addCommand(ui::MainWindow::Menu::File, action);
    return action;
}

} // namespace tracseq::app
