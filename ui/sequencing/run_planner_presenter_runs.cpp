// SPDX-License-Identifier: GPL-3.0-or-later
// What the planner does with runs as a whole: the list, making, editing, status, removal.
#include "ui/sequencing/run_planner_presenter.h"
#include "ui/sequencing/run_words.h"

namespace tracseq::ui {

using database::Connection;

void RunPlannerPresenter::loadRuns()
{
    m_services.runner.read<std::vector<RunSummary>>(
        this, [](Connection& connection) { return ui::loadRuns(connection); },
        [this](const Result<std::vector<RunSummary>>& runs) {
            if (!runs) {
                Q_EMIT failed(runs.error());
                return;
            }
            m_runs = *runs;
            m_runsLoaded = true;
            Q_EMIT runsChanged();
        });
}

void RunPlannerPresenter::createRun(const sequencing::RunDraft& draft)
{
    auto made = std::make_shared<Uuid>();
    m_services.store.write(
        {m_services.user, tr("Plan run %1").arg(draft.name), {}, 0},
        [draft, made](changes::UnitOfWork& unit) -> Status {
            const auto id = sequencing::createRun(unit, draft);
            if (!id) {
                return failure(id.error());
            }
            *made = *id;
            return {};
        },
        this,
        [this, made](const Result<changes::Written>& written) {
            if (!written) {
                Q_EMIT runRefused(written.error());
                return;
            }
            done(*written);
            Q_EMIT runSaved(*made);
            openRun(*made);
        });
}

void RunPlannerPresenter::editRun(const Uuid& id, const sequencing::RunDraft& draft,
                                  const sequencing::RunDraft& seen)
{
    m_services.store.write(
        {m_services.user, tr("Edit run %1").arg(seen.name), {}, 0},
        [id, draft, seen](changes::UnitOfWork& unit) {
            return sequencing::editRun(unit, id, draft, seen);
        },
        this,
        [this, id](const Result<changes::Written>& written) {
            if (!written) {
                Q_EMIT runRefused(written.error());
                return;
            }
            done(*written);
            Q_EMIT runSaved(id);
        });
}

void RunPlannerPresenter::setStatus(const RunSummary& run, const QString& status,
                                    const QString& reason)
{
    write(
        tr("Set run %1 to %2").arg(run.name, runStatusWord(status)),
        [id = run.id, status](changes::UnitOfWork& unit) {
            return sequencing::setRunStatus(unit, id, status);
        },
        reason);
}

void RunPlannerPresenter::removeRun(const RunSummary& run, const QString& reason)
{
    write(
        tr("Remove run %1").arg(run.name),
        [id = run.id](changes::UnitOfWork& unit) { return sequencing::removeRun(unit, id); },
        reason);
}

void RunPlannerPresenter::readRun(const Uuid& id, QObject* receiver,
                                  std::function<void(const sequencing::RunPlan&)> arrived)
{
    m_services.runner.read<sequencing::RunPlan>(
        receiver, [id](Connection& connection) { return sequencing::loadRunPlan(connection, id); },
        [this, arrived = std::move(arrived)](const Result<sequencing::RunPlan>& run) {
            if (run) {
                arrived(*run);
            } else {
                Q_EMIT failed(run.error());
            }
        });
}

} // namespace tracseq::ui
