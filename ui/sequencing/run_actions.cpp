// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/run_actions.h"

#include "core/sequencing/run.h"
#include "ui/sequencing/run_form.h"
#include "ui/sequencing/run_words.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/reason_dialog.h"

#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {

const database::LifeCycle& lifeCycle()
{
    return *sequencing::runEntity().lifeCycle;
}

} // namespace

RunActions::RunActions(RunPlannerPresenter& presenter, QWidget& window)
    : QObject(&window)
    , m_presenter(presenter)
    , m_window(window)
{
}

void RunActions::edit(const Uuid& run)
{
    m_presenter.readRun(run, this, [this](const sequencing::RunPlan& plan) {
        auto* form = new RunForm(m_presenter, plan, &m_window);
        form->open();
    });
}

void RunActions::remove(const RunSummary& run)
{
    const QString title = tr("Remove run %1").arg(run.name);
    const QString explanation =
        run.libraries > 0
            ? tr("%1 will no longer be listed, and %n library(s) are taken out of its lanes. Undo "
                 "brings it back.",
                 nullptr, static_cast<int>(run.libraries))
                  .arg(run.name)
            : tr("%1 will no longer be listed. Undo brings it back.").arg(run.name);
    if (sequencing::removalNeedsReason(run.status)) {
        auto* dialog = new ReasonDialog(title, explanation, tr("Remove"), &m_window);
        connect(dialog, &QDialog::accepted, this,
                [this, dialog, run] { m_presenter.removeRun(run, dialog->reason()); });
        dialog->open();
        return;
    }
    auto* question =
        new QMessageBox(QMessageBox::Question, title, explanation, QMessageBox::Cancel, &m_window);
    question->setObjectName(u"removeRun"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* yes = question->addButton(tr("Remove"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, [this, run] { m_presenter.removeRun(run, {}); });
    question->open();
}

void RunActions::setStatus(const RunSummary& run, const QString& status)
{
    const database::Transition* way = lifeCycle().transition(run.status, status);
    if (way == nullptr || !way->needsReason) {
        m_presenter.setStatus(run, status, {});
        return;
    }
    auto* dialog = new ReasonDialog(
        tr("Why?"), tr("Changing the status to %1 needs a reason.").arg(runStatusWord(status)),
        tr("Change status"), &m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, run, status] { m_presenter.setStatus(run, status, dialog->reason()); });
    dialog->open();
}

void RunActions::fillStatusMenu(QMenu& menu, const RunSummary& run)
{
    menu.clear();
    for (const QString& next : lifeCycle().next(run.status)) {
        const database::Transition* way = lifeCycle().transition(run.status, next);
        const QString word = runStatusWord(next);
        const bool asks = way != nullptr && way->needsReason;
        QAction* set = menu.addAction(asks ? word + u'…' : word);
        set->setData(next);
        connect(set, &QAction::triggered, this, [this, run, next] { setStatus(run, next); });
    }
    if (menu.isEmpty()) {
        menu.addAction(tr("Nothing follows %1").arg(runStatusWord(run.status)))->setEnabled(false);
    }
}

void RunActions::fillMenu(QMenu& menu, const RunSummary& run)
{
    QAction* edited = menu.addAction(icon(u"document-edit"_s), tr("Edit run…"));
    edited->setShortcut(Qt::Key_F2);
    connect(edited, &QAction::triggered, this, [this, run] { edit(run.id); });
    fillStatusMenu(*menu.addMenu(tr("Status")), run);
    menu.addSeparator();
    QAction* removed = menu.addAction(icon(u"edit-delete"_s), tr("Remove run…"));
    removed->setShortcut(QKeySequence::Delete);
    connect(removed, &QAction::triggered, this, [this, run] { remove(run); });
}

} // namespace tracseq::ui
