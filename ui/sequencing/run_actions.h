// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sequencing/run_planner_presenter.h"

class QMenu;

namespace tracseq::ui {

/// What a person does with a run as a whole, with the questions that belong to it: edit, status,
/// remove. Owned by the planner's panel, whose presenter it uses.
class RunActions final : public QObject {
    Q_OBJECT
public:
    RunActions(RunPlannerPresenter& presenter, QWidget& window);

    void edit(const Uuid& run);
    void remove(const RunSummary& run);
    /// One entry for each status that can follow.
    void fillStatusMenu(QMenu& menu, const RunSummary& run);
    /// Edit, status and remove for one run of the list.
    void fillMenu(QMenu& menu, const RunSummary& run);

private:
    void setStatus(const RunSummary& run, const QString& status);

    RunPlannerPresenter& m_presenter;
    QWidget& m_window;
};

} // namespace tracseq::ui
