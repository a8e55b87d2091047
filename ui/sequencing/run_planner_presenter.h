// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"
#include "core/database/task_runner.h"
#include "core/libraries/library_service.h"
#include "core/sequencing/run_service.h"
#include "ui/sequencing/drag_rows.h"
#include "ui/sequencing/lane_verdict.h"
#include "ui/sequencing/run_plan_reading.h"

#include <QObject>
#include <QTimer>
#include <deque>
#include <optional>

namespace tracseq::ui {

/// What the planner stands on; all of it outlives the presenter.
struct RunPlannerServices {
    changes::Store& store;
    changes::ChangeHub& hub;
    database::TaskRunner& runner;
    QString user;
    /// Told of every write that was done, for undo; may be empty.
    std::function<void(const changes::Written&)> written;
    /// Why who is signed in may not do what a permission is for; empty, or no function: they may.
    std::function<QString(const QString& permission)> refusal = {};
};

/// The planning of runs, without any widget: the list of runs, one run with its lanes and what is
/// to be said of each, what is put where. Reads and judges on workers, writes through the store;
/// the state here is what has arrived, and follows what others change. UI thread.
class RunPlannerPresenter final : public QObject {
    Q_OBJECT
public:
    explicit RunPlannerPresenter(const RunPlannerServices& services, QObject* parent = nullptr);

    /// runSaved() or runRefused() follows, as after editRun().
    void createRun(const sequencing::RunDraft& draft);
    /// `seen` is what the person based the edit on.
    void editRun(const Uuid& id, const sequencing::RunDraft& draft,
                 const sequencing::RunDraft& seen);
    /// The next status of its life cycle, with a reason where that asks for one.
    void setStatus(const RunSummary& run, const QString& status, const QString& reason);
    void removeRun(const RunSummary& run, const QString& reason);
    /// Reads a run that need not be the open one; `arrived` is dropped with `receiver`.
    void readRun(const Uuid& id, QObject* receiver,
                 std::function<void(const sequencing::RunPlan&)> arrived);
    void openRun(const Uuid& id);
    void closeRun();

    /// Puts what was dragged or chosen into a lane. Samples that have no library yet are asked for
    /// one after the other: libraryNeeded().
    void add(int lane, const QList<DragRow>& rows);
    /// Makes the library that libraryNeeded() asked for and puts it into its lane.
    void createLibrary(const libraries::LibraryDraft& draft);
    /// Leaves the sample out that libraryNeeded() asked for.
    void skipLibrary();
    /// Asks for other values of the library that stands there: libraryNeeded().
    void startEditing(const Uuid& place);
    /// Changes the library that is edited.
    void editLibrary(const libraries::LibraryDraft& draft);
    void stopEditing();
    void remove(const QList<Uuid>& places);
    void move(const QList<Uuid>& places, int lane);
    void search(const QString& typed);

    [[nodiscard]] const std::vector<RunSummary>& runs() const { return m_runs; }
    [[nodiscard]] bool runsAreLoaded() const { return m_runsLoaded; }
    /// Null while none is open.
    [[nodiscard]] const sequencing::RunPlan* run() const { return m_run.get(); }
    [[nodiscard]] std::shared_ptr<const sequencing::RunPlan> sharedRun() const { return m_run; }
    /// Lanes count from 1.
    [[nodiscard]] LaneVerdict verdict(int lane) const;
    [[nodiscard]] const std::vector<SourceRow>& sources() const { return m_sources; }
    /// The sample that waits for a library; null when none does.
    [[nodiscard]] const SourceRow* neededSample() const
    {
        return m_needed.empty() ? nullptr : &m_needed.front();
    }
    /// As it was when its editing began; null when none is edited.
    [[nodiscard]] const sequencing::PlacedLibrary* editedLibrary() const
    {
        return m_edited ? &*m_edited : nullptr;
    }
    /// The lane in which a library is asked for or edited.
    [[nodiscard]] int neededLane() const { return m_edited ? m_edited->lane : m_neededLane; }
    [[nodiscard]] int neededCount() const { return static_cast<int>(m_needed.size()); }
    [[nodiscard]] database::TaskRunner& runner() const { return m_services.runner; }
    [[nodiscard]] QDate today() const;

Q_SIGNALS:
    void runsChanged();
    /// Another run, its lanes or their verdicts.
    void runChanged();
    void sourcesChanged();
    void runSaved(const tracseq::Uuid& id);
    /// The run could not be made or changed so.
    void runRefused(const tracseq::Error& error);
    /// neededSample() or editedLibrary() is another one, or none.
    void libraryNeeded();
    /// The library could not be made or changed, and is still asked for.
    void libraryRefused(const tracseq::Error& error);
    void failed(const tracseq::Error& error);
    /// What was put somewhere stands there already; empty when that is no more of interest.
    void alreadyThere(const QString& sentence);

private:
    struct Loaded {
        std::shared_ptr<const sequencing::RunPlan> run;
        std::vector<LaneVerdict> verdicts;
    };
    void reload();
    void loadRuns();
    void follow(const changes::ChangeSet& set);
    void write(const QString& title, changes::Store::Work work, const QString& reason = {});
    void done(const changes::Written& written);
    /// Null when nothing stands there any more; a run is open.
    [[nodiscard]] const sequencing::PlacedLibrary* placed(const Uuid& place) const;
    void place(int lane, const std::vector<Uuid>& libraries);
    void tellAlreadyThere(int lane, const QStringList& names);
    void addFound(int lane, const std::vector<SourceRow>& rows, std::vector<Uuid> libraries);

    RunPlannerServices m_services;
    std::vector<RunSummary> m_runs;
    bool m_runsLoaded = false;
    Uuid m_id;
    std::shared_ptr<const sequencing::RunPlan> m_run;
    std::vector<LaneVerdict> m_verdicts;
    std::vector<SourceRow> m_sources;
    QString m_typed;
    std::shared_ptr<database::ReadTicket> m_searching;
    std::deque<SourceRow> m_needed;
    int m_neededLane = 1;
    std::optional<sequencing::PlacedLibrary> m_edited;
    quint64 m_token = 0;
    quint64 m_searchToken = 0;
    QTimer m_searchAgain;
};

} // namespace tracseq::ui
