// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/label_commands.h"

#include "app/desktop/lab_services.h"
#include "app/desktop/panels.h"
#include "ui/labels/label_printing.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QCoreApplication>

namespace tracseq::app {

using namespace Qt::StringLiterals;

ui::LabelPrinting* addLabelCommands(ui::MainWindow& window, const ui::PanelContext& context,
                                    LabServices& services, ui::PrinterMaker maker)
{
    auto* printing =
        new ui::LabelPrinting(labelsParts(context, services), window, std::move(maker));
    const QString mayNot = context.refusalOf(u"printing.manage"_s);
    auto* selected =
        new QAction(ui::icon(u"document-print"_s),
                    QCoreApplication::translate("LabelCommands", "&Print labels…"), &window);
    selected->setObjectName(u"printLabelsAction"_s);
    selected->setShortcut(QKeySequence::Print);
    QObject::connect(selected, &QAction::triggered, &window, [&navigator = context.navigator] {
        navigator.open(u"samples.list"_s, u"print"_s);
    });
    auto* list = new QAction(
        ui::icon(u"view-barcode"_s),
        QCoreApplication::translate("LabelCommands", "Print labels of a &list…"), &window);
    list->setObjectName(u"printListAction"_s);
    QObject::connect(list, &QAction::triggered, printing, &ui::LabelPrinting::askForList);
    for (QAction* action : {selected, list}) {
        ui::permit(*action, true, mayNot);
        window.addCommand(ui::MainWindow::Menu::File, action);
    }
    window.addSeparator(ui::MainWindow::Menu::File);
    return printing;
}

} // namespace tracseq::app
