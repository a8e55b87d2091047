// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/batches_tab.h"

#include "core/projects/project_batch.h"
#include "core/projects/project_overview.h"
#include "ui/projects/batch_samples_dialog.h"
#include "ui/projects/state_menu.h"
#include "ui/shell/navigator.h"

#include <QAction>
#include <QMenu>

namespace tracseq::ui {

using projects::projectBatchEntity;
using namespace Qt::StringLiterals;

namespace {

Status completeBatches(database::Connection& connection, const Uuid& project, ProjectRows& rows)
{
    const auto sizes = projects::batchSizes(connection, project);
    if (!sizes) {
        return failure(sizes.error());
    }
    for (ProjectRow& row : rows.rows) {
        row.texts = {QLocale().toString(sizes->value(row.record.id))};
    }
    return {};
}

ProjectTabSpec batchesSpec()
{
    ProjectTabSpec spec{.entity = projectBatchEntity(),
                        .projectField = projects::BatchProject,
                        .columns = {{projects::BatchName, {}, 120},
                                    {projects::BatchState, {}, 100},
                                    {-1, BatchesTab::tr("Samples"), 80, true},
                                    {projects::BatchKind, {}, 145},
                                    {projects::BatchPlanned, {}, 100},
                                    {projects::BatchRemarks, {}, 140}},
                        .name = u"projectBatches"_s};
    spec.title = BatchesTab::tr("Batches");
    spec.addText = BatchesTab::tr("Add batch…");
    spec.addTitle = BatchesTab::tr("Add a batch");
    spec.editTitle = BatchesTab::tr("Change a batch");
    spec.removeTitle = BatchesTab::tr("Remove batches");
    spec.emptyIcon = u"view-list-details"_s;
    spec.emptyHeadline = BatchesTab::tr("No batches yet");
    spec.emptyAdvice = BatchesTab::tr("A batch is samples of the project that go through the lab "
                                      "together: received, prepared or sequenced on one day.");
    spec.addPermission = u"batches.create"_s;
    spec.editPermission = u"batches.update"_s;
    spec.removePermission = u"batches.remove"_s;
    spec.alsoReadOn = QStringList{u"batch_sample"_s};
    spec.hasMore = true;
    spec.complete = completeBatches;
    return spec;
}

} // namespace

BatchesTab::BatchesTab(const ProjectsParts& parts, QWidget* parent)
    : ProjectTab(parts, batchesSpec(), parent)
    , m_samples(makeAction("samples", u"view-list-details"_s, tr("Samples…")))
    , m_status(makeAction("status", u"flag"_s, tr("Status")))
    , m_sign(makeAction("sign", u"document-sign"_s, tr("Sign…")))
    , m_menu(new QMenu(this))
{
    m_menu->setObjectName(u"batchStatusMenu"_s);
    m_status->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &BatchesTab::fillStatus);
    connect(m_samples, &QAction::triggered, this, &BatchesTab::openSamples);
    connect(m_sign, &QAction::triggered, this, &BatchesTab::sign);
    bar().addAction(m_samples);
    bar().addAction(m_status);
    bar().addAction(m_sign, ToolBar::Show::IconOnly);
    endBar();
}

void BatchesTab::activated(const ProjectRow& /*row*/)
{
    openSamples();
}

void BatchesTab::showActions()
{
    ProjectTab::showActions();
    const bool one = selectedIds().size() == 1 && current() != nullptr;
    m_samples->setEnabled(one);
    permit(*m_status, one, refusalOf(u"batches.update"_s));
    permit(*m_sign, one,
           parts().hasAccounts ? refusalOf(u"signatures.sign"_s)
                               : tr("Signatures need accounts: nobody is known in this lab."));
}

void BatchesTab::fillStatus()
{
    const ProjectRow* row = current();
    if (row == nullptr) {
        return;
    }
    const database::Value& state = row->record.values[projects::BatchState];
    fillStateMenu(
        *m_menu, projectBatchEntity(), state.text(),
        [this](const QString& permission) { return refusalOf(permission); }, this,
        [this, id = row->record.id, state](const QString& next, const QString& reason) {
            parts().service.edit(projectBatchEntity(), tr("Change the status of a batch"), id,
                                 {{projects::BatchState, database::Value(next)}},
                                 {{projects::BatchState, state}}, reason, this,
                                 [this](const Result<changes::Written>& done) { written(done); });
        });
}

void BatchesTab::openSamples()
{
    if (const ProjectRow* row = current()) {
        (new BatchSamplesDialog(parts(), row->record, this))->open();
    }
}

void BatchesTab::sign()
{
    if (const ProjectRow* row = current()) {
        Navigator& navigator = parts().context.navigator;
        navigator.setCurrent(u"project_batch"_s, row->record.id.toString());
        navigator.open(u"accounts.signatures"_s, u"sign"_s);
    }
}

} // namespace tracseq::ui
