// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/state_menu.h"

#include "ui/widgets/reason_dialog.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

namespace tracseq::ui {

void fillStateMenu(QMenu& menu, const database::Entity& entity, const QString& state,
                   const std::function<QString(const QString&)>& refusalOf, QWidget* window,
                   const std::function<void(const QString&, const QString&)>& chosen)
{
    menu.clear();
    menu.setToolTipsVisible(true);
    const database::LifeCycle& cycle = *entity.lifeCycle;
    for (const QString& next : cycle.next(state)) {
        const database::Transition* way = cycle.transition(state, next);
        const bool asks = way->needsReason;
        QAction* action = menu.addAction(asks ? cycle.label(next) + u'…' : cycle.label(next));
        action->setObjectName(next);
        const QString refusal = refusalOf(QString::fromLatin1(way->permission));
        action->setEnabled(refusal.isEmpty());
        action->setToolTip(refusal);
        QObject::connect(action, &QAction::triggered, window, [=, label = cycle.label(next)] {
            if (!asks) {
                chosen(next, {});
                return;
            }
            auto* dialog = new ReasonDialog(
                QCoreApplication::translate("Projects", "Why?"),
                QCoreApplication::translate("Projects", "Changing the status to %1 needs a reason.")
                    .arg(label),
                QCoreApplication::translate("Projects", "Change status"), window);
            QObject::connect(dialog, &QDialog::accepted, window,
                             [dialog, chosen, next] { chosen(next, dialog->reason()); });
            dialog->open();
        });
    }
}

} // namespace tracseq::ui
