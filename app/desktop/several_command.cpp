// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/several_command.h"

#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QCoreApplication>

namespace tracseq::app {

using namespace Qt::StringLiterals;

QAction* addSeveralCommand(ui::MainWindow& window, ui::Navigator& navigator)
{
    auto* action =
        new QAction(ui::icon(u"edit-table-insert-row-below"_s),
                    QCoreApplication::translate("Samples", "Add &several samples…"), &window);
    action->setObjectName(u"addSeveralAction"_s);
    QObject::connect(action, &QAction::triggered, &window,
                     [&navigator] { navigator.open(u"samples.list"_s, u"several"_s); });
    window.addCommand(ui::MainWindow::Menu::File, action);
    return action;
}

} // namespace tracseq::app
