// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/run_planner_presenter.h"

#include <QDateTime>
#include <QSet>

namespace tracseq::ui {

using namespace Qt::StringLiterals;
using database::Connection;

namespace {

constexpr int kShownSamples = 100;
constexpr int kSearchAgainMs = 200;
constexpr qsizetype kNamedLibraries = 4;

} // namespace

RunPlannerPresenter::RunPlannerPresenter(const RunPlannerServices& services, QObject* parent)
    : QObject(parent)
    , m_services(services)
{
    m_searchAgain.setSingleShot(true);
    m_searchAgain.setInterval(kSearchAgainMs);
    connect(&m_searchAgain, &QTimer::timeout, this, [this] { search(m_typed); });
    connect(&m_services.hub, &changes::ChangeHub::changed, this, &RunPlannerPresenter::follow);
    loadRuns();
    search({});
}

QDate RunPlannerPresenter::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_services.store.clock().nowMs()).toLocalTime().date();
}

LaneVerdict RunPlannerPresenter::verdict(int lane) const
{
    const auto place = static_cast<std::size_t>(lane - 1);
    return lane >= 1 && place < m_verdicts.size() ? m_verdicts[place] : LaneVerdict();
}

void RunPlannerPresenter::follow(const changes::ChangeSet& set)
{
    const bool runs = set.entities.contains(u"sequencing_run"_s);
    const bool places = set.entities.contains(u"lane_library"_s);
    const bool libraries = set.entities.contains(u"library"_s);
    if (runs || places) {
        loadRuns();
    }
    if ((runs || places || libraries) && !m_id.isNull()) {
        reload();
    }
    if (libraries || set.entities.contains(u"sample"_s)) {
        m_searchAgain.start();
    }
}

void RunPlannerPresenter::openRun(const Uuid& id)
{
    m_id = id;
    m_needed.clear();
    m_edited.reset();
    Q_EMIT libraryNeeded();
    reload();
}

void RunPlannerPresenter::closeRun()
{
    ++m_token;
    m_id = Uuid();
    m_run.reset();
    m_verdicts.clear();
    m_needed.clear();
    m_edited.reset();
    Q_EMIT libraryNeeded();
    Q_EMIT runChanged();
}

void RunPlannerPresenter::reload()
{
    const quint64 token = ++m_token;
    m_services.runner.read<Loaded>(
        this,
        [id = m_id](Connection& connection) -> Result<Loaded> {
            auto run = sequencing::loadRunPlan(connection, id);
            if (!run) {
                return failure(run.error());
            }
            Loaded loaded;
            for (int lane = 1; lane <= run->lanes; ++lane) {
                loaded.verdicts.push_back(judgeLane(*run, lane));
            }
            loaded.run = std::make_shared<const sequencing::RunPlan>(std::move(*run));
            return loaded;
        },
        [this, token](Result<Loaded> loaded) {
            if (token != m_token) {
                return;
            }
            if (!loaded) {
                if (loaded.error().code() == ErrorCode::RowNotFound) {
                    closeRun(); // undone, or removed by somebody else
                } else {
                    Q_EMIT failed(loaded.error());
                }
                return;
            }
            m_run = std::move(loaded->run);
            m_verdicts = std::move(loaded->verdicts);
            if (m_edited && (!isPlanned(*m_run) || placed(m_edited->place) == nullptr)) {
                m_edited.reset(); // it was moved or taken out meanwhile
            }
            Q_EMIT runChanged();
        });
}

void RunPlannerPresenter::write(const QString& title, changes::Store::Work work,
                                const QString& reason)
{
    m_services.store.write({m_services.user, title, reason, 0}, std::move(work), this,
                           [this](const Result<changes::Written>& written) {
                               if (written) {
                                   done(*written);
                               } else {
                                   Q_EMIT failed(written.error());
                               }
                           });
}

void RunPlannerPresenter::done(const changes::Written& written)
{
    if (m_services.written) {
        m_services.written(written);
    }
}

void RunPlannerPresenter::add(int lane, const QList<DragRow>& rows)
{
    if (!m_run || !isPlanned(*m_run) || rows.isEmpty()) {
        return;
    }
    QList<Uuid> places;
    std::vector<Uuid> libraries;
    std::vector<Uuid> samples;
    for (const DragRow& row : rows) {
        switch (row.kind) {
        case DragRow::Kind::Place:
            places.append(row.id);
            break;
        case DragRow::Kind::Library:
            libraries.push_back(row.id);
            break;
        case DragRow::Kind::Sample:
            samples.push_back(row.id);
            break;
        }
    }
    if (!places.isEmpty()) {
        move(places, lane);
    }
    if (samples.empty()) {
        if (!libraries.empty()) {
            place(lane, libraries);
        }
        return;
    }
    m_services.runner.read<std::vector<SourceRow>>(
        this, [samples](Connection& connection) { return sourcesOf(connection, samples); },
        [this, lane, libraries](const Result<std::vector<SourceRow>>& found) {
            if (!found) {
                Q_EMIT failed(found.error());
                return;
            }
            addFound(lane, *found, libraries);
        });
}

void RunPlannerPresenter::addFound(int lane, const std::vector<SourceRow>& rows,
                                   std::vector<Uuid> libraries)
{
    QSet<Uuid> seen;
    const bool waited = !m_needed.empty();
    for (const SourceRow& row : rows) {
        if (seen.contains(row.sample)) {
            continue; // of several libraries the first one; the list offers each by itself
        }
        seen.insert(row.sample);
        if (row.library.isNull()) {
            if (!waited) {
                m_neededLane = lane;
            }
            m_needed.push_back(row);
        } else {
            libraries.push_back(row.library);
        }
    }
    place(lane, libraries);
    if (!m_needed.empty()) {
        Q_EMIT libraryNeeded();
    }
}

void RunPlannerPresenter::place(int lane, const std::vector<Uuid>& libraries)
{
    std::vector<Uuid> fresh;
    QStringList there;
    for (const Uuid& library : libraries) {
        const auto found = std::find_if(m_run->libraries.begin(), m_run->libraries.end(),
                                        [&](const sequencing::PlacedLibrary& each) {
                                            return each.lane == lane && each.library == library;
                                        });
        if (found == m_run->libraries.end()) {
            fresh.push_back(library);
        } else {
            there.append(found->name);
        }
    }
    tellAlreadyThere(lane, there);
    if (fresh.empty()) {
        return;
    }
    write(tr("Put %n library(s) into lane %1", nullptr, static_cast<int>(fresh.size())).arg(lane),
          [run = m_id, lane, fresh](changes::UnitOfWork& unit) -> Status {
              for (const Uuid& library : fresh) {
                  TRACSEQ_TRY(sequencing::placeLibrary(unit, run, lane, library));
              }
              return {};
          });
}

void RunPlannerPresenter::tellAlreadyThere(int lane, const QStringList& names)
{
    if (names.isEmpty()) {
        Q_EMIT alreadyThere({});
        return;
    }
    QString named = names.mid(0, kNamedLibraries).join(u", "_s);
    if (names.size() > kNamedLibraries) {
        named += u", …"_s;
    }
    Q_EMIT alreadyThere(
        tr("%n library(s) are already in lane %1: %2.", nullptr, static_cast<int>(names.size()))
            .arg(QString::number(lane), named));
}

void RunPlannerPresenter::createLibrary(const libraries::LibraryDraft& draft)
{
    m_services.store.write(
        {m_services.user,
         tr("Put new library %1 into lane %2").arg(draft.name).arg(m_neededLane),
         {},
         0},
        [draft, run = m_id, lane = m_neededLane](changes::UnitOfWork& unit) -> Status {
            const auto library = libraries::createLibrary(unit, draft);
            if (!library) {
                return failure(library.error());
            }
            TRACSEQ_TRY(sequencing::placeLibrary(unit, run, lane, *library));
            return {};
        },
        this,
        [this](const Result<changes::Written>& written) {
            if (!written) {
                Q_EMIT libraryRefused(written.error());
                return;
            }
            done(*written);
            skipLibrary();
        });
}

void RunPlannerPresenter::skipLibrary()
{
    if (!m_needed.empty()) {
        m_needed.pop_front();
        Q_EMIT libraryNeeded();
    }
}

const sequencing::PlacedLibrary* RunPlannerPresenter::placed(const Uuid& place) const
{
    const auto& all = m_run->libraries;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.place == place; });
    return found == all.end() ? nullptr : &*found;
}

void RunPlannerPresenter::startEditing(const Uuid& place)
{
    if (!m_run || !isPlanned(*m_run)) {
        return;
    }
    if (const sequencing::PlacedLibrary* found = placed(place)) {
        m_edited = *found;
        Q_EMIT libraryNeeded();
    }
}

void RunPlannerPresenter::stopEditing()
{
    if (m_edited) {
        m_edited.reset();
        Q_EMIT libraryNeeded();
    }
}

void RunPlannerPresenter::editLibrary(const libraries::LibraryDraft& draft)
{
    if (!m_edited) {
        return;
    }
    libraries::LibraryDraft seen;
    seen.name = m_edited->name;
    seen.i7 = m_edited->i7;
    seen.i5 = m_edited->i5;
    seen.i7Name = m_edited->i7Name;
    seen.i5Name = m_edited->i5Name;
    m_services.store.write(
        {m_services.user, tr("Edit library %1").arg(m_edited->name), {}, 0},
        [id = m_edited->library, draft, seen](changes::UnitOfWork& unit) {
            return libraries::editLibrary(unit, id, draft, seen);
        },
        this,
        [this](const Result<changes::Written>& written) {
            if (!written) {
                Q_EMIT libraryRefused(written.error());
                return;
            }
            done(*written);
            stopEditing();
        });
}

void RunPlannerPresenter::remove(const QList<Uuid>& places)
{
    if (!m_run || !isPlanned(*m_run) || places.isEmpty()) {
        return;
    }
    Q_EMIT alreadyThere({});
    write(tr("Take %n library(s) out of run %1", nullptr, static_cast<int>(places.size()))
              .arg(m_run->run.name),
          [places](changes::UnitOfWork& unit) -> Status {
              for (const Uuid& place : places) {
                  TRACSEQ_TRY(sequencing::removePlace(unit, place));
              }
              return {};
          });
}

void RunPlannerPresenter::move(const QList<Uuid>& places, int lane)
{
    if (!m_run || !isPlanned(*m_run)) {
        return;
    }
    QList<Uuid> taken;          // out of their lanes
    std::vector<Uuid> arriving; // those that do not stand in the new lane already
    QSet<Uuid> there;
    QStringList doubled;
    for (const sequencing::PlacedLibrary& each : librariesIn(*m_run, lane)) {
        there.insert(each.library);
    }
    const QSet<Uuid> stood = there;
    for (const sequencing::PlacedLibrary& each : m_run->libraries) {
        if (each.lane == lane || !places.contains(each.place)) {
            continue;
        }
        taken.append(each.place);
        if (!there.contains(each.library)) {
            there.insert(each.library);
            arriving.push_back(each.library);
        } else if (stood.contains(each.library) && !doubled.contains(each.name)) {
            doubled.append(each.name);
        }
    }
    tellAlreadyThere(lane, doubled);
    if (taken.isEmpty()) {
        return;
    }
    write(tr("Move %n library(s) to lane %1", nullptr, static_cast<int>(taken.size())).arg(lane),
          [taken, arriving, run = m_id, lane](changes::UnitOfWork& unit) -> Status {
              for (const Uuid& place : taken) {
                  TRACSEQ_TRY(sequencing::removePlace(unit, place));
              }
              for (const Uuid& library : arriving) {
                  TRACSEQ_TRY(sequencing::placeLibrary(unit, run, lane, library));
              }
              return {};
          });
}

void RunPlannerPresenter::search(const QString& typed)
{
    m_typed = typed;
    if (m_searching) {
        m_searching->cancel();
    }
    const quint64 token = ++m_searchToken;
    m_searching = m_services.runner.read<std::vector<SourceRow>>(
        this,
        [typed](Connection& connection) { return findSources(connection, typed, kShownSamples); },
        [this, token](const Result<std::vector<SourceRow>>& found) {
            if (token != m_searchToken) {
                return;
            }
            if (found) {
                m_sources = *found;
                Q_EMIT sourcesChanged();
            } else if (found.error().code() != ErrorCode::Cancelled) {
                Q_EMIT failed(found.error());
            }
        });
}

} // namespace tracseq::ui
