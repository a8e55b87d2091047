// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/demo.h"

#include "core/database/entity_query.h"
#include "core/lab/demo_projects.h"
#include "core/lab/demo_submissions.h"
#include "core/libraries/index_code.h"
#include "core/libraries/library_service.h"
#include "core/projects/project.h"
#include "core/receipt/shipment.h"
#include "core/receipt/shipment_item.h"
#include "core/receipt/shipment_service.h"
#include "core/samples/import_job.h"
#include "core/samples/import_proposal.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "core/samples/submission_file.h"
#include "core/sequencing/illumina/run_sheet_writer.h"
#include "core/sequencing/illumina/sample_sheet_checker.h"
#include "core/sequencing/run.h"
#include "core/sequencing/run_service.h"

#include <QDateTime>
#include <QDir>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace tracseq::lab {

using changes::UnitOfWork;
using changes::WriteRequest;
using database::Value;

namespace {

constexpr int kSteps = 14;

struct NamedSample {
    Uuid id;
    QString name;
};

/// The demo as a sequence of steps, each of which counts for the progress.
class Demo {
public:
    Demo(Lab& lab, QString folder, Progress& progress)
        : m_lab(lab)
        , m_folder(std::move(folder))
        , m_progress(progress)
        , m_today(QDateTime::fromMSecsSinceEpoch(lab.clock().nowMs()).date())
    {
    }

    Result<DemoSummary> run()
    {
        const auto paths = writeDemoSubmissions(m_folder, m_today);
        if (!paths) {
            return failure(paths.error());
        }
        for (const QString& path : *paths) {
            TRACSEQ_TRY(next());
            TRACSEQ_TRY(import(path));
        }
        TRACSEQ_TRY(next());
        TRACSEQ_TRY(write(u"m.klein"_s, u"Describe the projects"_s, {},
                          [&](UnitOfWork& unit) { return describeDemoProjects(unit, m_today); }));
        TRACSEQ_TRY(next());
        TRACSEQ_TRY(moveSamples());
        TRACSEQ_TRY(next());
        TRACSEQ_TRY(receiveParcel());
        TRACSEQ_TRY(next());
        TRACSEQ_TRY(prepareLibraries());
        TRACSEQ_TRY(next());
        TRACSEQ_TRY(planRuns());
        TRACSEQ_TRY(next());
        TRACSEQ_TRY(exportSheets());
        TRACSEQ_TRY(count());
        return m_summary;
    }

private:
    Status next()
    {
        return m_progress.update(m_step++, kSteps) ? Status() : failure(ErrorCode::Cancelled);
    }

    Status write(const QString& user, const QString& title, const QString& reason,
                 const changes::Store::Work& work)
    {
        const auto written = m_lab.store().writeNow({user, title, reason, 0}, work);
        return written ? Status() : failure(written.error());
    }

    Result<std::vector<NamedSample>> samplesOf(const QString& project)
    {
        auto connection = m_lab.database().openReader();
        if (!connection) {
            return failure(connection.error());
        }
        auto query = (*connection)
                         ->prepare("SELECT s.id, s.name FROM sample AS s JOIN project AS p "
                                   "ON p.id = s.project WHERE p.code = ?1 AND s.deleted = 0 "
                                   "ORDER BY s.rid");
        if (!query) {
            return failure(query.error());
        }
        query->bind(1, project);
        std::vector<NamedSample> samples;
        for (;;) {
            const auto row = query->step();
            if (!row) {
                return failure(row.error());
            }
            if (!*row) {
                return samples;
            }
            samples.push_back({query->uuid(0), query->text(1)});
        }
    }

    Status import(const QString& path)
    {
        NoProgress silent;
        auto submission = samples::readSubmission(path, {}, silent);
        if (!submission) {
            return failure(submission.error());
        }
        const int place = samples::proposeSheet(submission->workbook);
        const tabular::Sheet& sheet = submission->workbook.sheets[static_cast<std::size_t>(place)];
        const samples::ImportPlan plan = samples::proposeMapping(sheet);
        const samples::ImportOptions options{true, m_today};
        auto reader = m_lab.database().openReader();
        if (!reader) {
            return failure(reader.error());
        }
        const auto check = samples::checkImport(plan, sheet, **reader, options, silent);
        if (!check) {
            return failure(check.error());
        }
        const samples::ImportRequest request{
            u"m.klein"_s, submission->fileName, submission->hash, false, false, 0};
        const auto result =
            samples::runImport(m_lab.store(), request, plan, sheet, *check, options, silent);
        if (!result) {
            return failure(result.error());
        }
        m_summary.submissions.push_back(
            {path, result->read, result->created, result->skipped, result->failed});
        return {};
    }

    Status setStatus(const QString& user, const std::vector<NamedSample>& list, std::size_t first,
                     std::size_t count, const QString& status, const QString& reason = {})
    {
        return write(
            user, u"Edit %1 samples"_s.arg(count), reason, [&](UnitOfWork& unit) -> Status {
                for (std::size_t i = first; i < first + count && i < list.size(); ++i) {
                    TRACSEQ_TRY(samples::editSample(
                        unit, list[i].id, {{samples::SampleStatus, Value(status)}}, m_lab.clock()));
                }
                return {};
            });
    }

    Status moveSamples()
    {
        const QString reception = u"t.yilmaz"_s;
        const QString bench = u"s.novak"_s;
        const auto immune = samplesOf(u"GUT-IMMUNE"_s);
        const auto soil = samplesOf(u"SOIL-TRANSECT"_s);
        const auto tumor = samplesOf(u"TUMOR-EXOME"_s);
        if (!immune || !soil || !tumor) {
            return failure(!immune ? immune.error() : !soil ? soil.error() : tumor.error());
        }
        TRACSEQ_TRY(setStatus(reception, *immune, 0, 96, u"Validated"_s));
        TRACSEQ_TRY(setStatus(reception, *immune, 0, 96, u"InStorage"_s));
        TRACSEQ_TRY(setStatus(bench, *immune, 0, 96, u"InSequencing"_s));
        TRACSEQ_TRY(setStatus(bench, *immune, 0, 90, u"Completed"_s));
        TRACSEQ_TRY(
            setStatus(bench, *immune, 90, 2, u"Failed"_s, u"too few reads after two runs"_s));
        TRACSEQ_TRY(setStatus(reception, *tumor, 0, 72, u"Validated"_s));
        TRACSEQ_TRY(setStatus(reception, *tumor, 0, 72, u"InStorage"_s));
        TRACSEQ_TRY(setStatus(reception, *soil, 0, 120, u"Validated"_s));
        TRACSEQ_TRY(setStatus(reception, *soil, 0, 60, u"InStorage"_s));
        TRACSEQ_TRY(setStatus(reception, *soil, 120, 4, u"Rejected"_s, u"tubes arrived thawed"_s));
        return write(bench, u"Measure 12 samples again"_s, {}, [&](UnitOfWork& unit) -> Status {
            for (std::size_t i = 0; i < 12; ++i) {
                const Decimal measured = Decimal::fromMillionths((48 + static_cast<qint64>(i) * 7) *
                                                                 Decimal::kScale / 2);
                TRACSEQ_TRY(samples::editSample(
                    unit, (*tumor)[i * 5].id,
                    {{samples::Concentration, Value(measured)},
                     {samples::Notes, Value(u"measured again by fluorometer"_s)}},
                    m_lab.clock()));
            }
            return {};
        });
    }

    /// A parcel at whose desk somebody has scanned most of what was announced.
    Status receiveParcel()
    {
        constexpr std::size_t kHere = 41;
        constexpr std::size_t kThawed = 17;
        const QString reception = u"t.yilmaz"_s;
        const QString code = u"ZF-ATAC"_s;
        const auto tubes = samplesOf(code);
        auto reader = m_lab.database().openReader();
        if (!tubes || !reader) {
            return failure(!tubes ? tubes.error() : reader.error());
        }
        const auto project =
            database::rowsWithText(**reader, projects::projectEntity(), projects::Code, code);
        if (!project || project->empty()) {
            return project ? failure(ErrorCode::ReferenceMissing, {u"project"_s, code})
                           : failure(project.error());
        }
        std::vector<Uuid> ids;
        ids.reserve(tubes->size());
        for (const NamedSample& tube : *tubes) {
            ids.push_back(tube.id);
        }
        Uuid parcel;
        TRACSEQ_TRY(write(reception, u"Add a shipment"_s, {}, [&](UnitOfWork& unit) -> Status {
            const auto added = unit.insert(
                receipt::shipmentEntity(),
                {{receipt::ShipmentName, Value(u"ZF nuclei, dry ice box 1"_s)},
                 {receipt::ShipmentProject, Value(project->front().id)},
                 {receipt::ShipmentCourier, Value(u"BioExpress"_s)},
                 {receipt::TrackingNumber, Value(u"BX 4471 0932 18"_s)},
                 {receipt::BroughtBy, Value(u"Dr. Mei Tanaka"_s)},
                 {receipt::Temperature, Value(Decimal::fromMillionths(-71 * Decimal::kScale))}});
            if (!added) {
                return failure(added.error());
            }
            parcel = *added;
            return receipt::expectSamples(unit, parcel, ids);
        }));
        for (std::size_t i = 0; i < std::min(kHere, tubes->size()); ++i) {
            TRACSEQ_TRY(write(
                reception, u"Check in %1"_s.arg((*tubes)[i].name), {},
                [&](UnitOfWork& unit) -> Status {
                    const auto scanned =
                        receipt::scanCode(unit, parcel, (*tubes)[i].name, m_lab.clock());
                    if (!scanned) {
                        return failure(scanned.error());
                    }
                    return i == kThawed ? receipt::setCondition(unit, scanned->items.front().id,
                                                                receipt::ItemThawed, true)
                                        : Status();
                }));
        }
        return write(
            reception, u"Note ZF09-24hpf-wt as unexpected"_s, {}, [&](UnitOfWork& unit) -> Status {
                const auto noted =
                    receipt::noteUnexpected(unit, parcel, u"ZF09-24hpf-wt"_s, m_lab.clock());
                return noted ? Status() : failure(noted.error());
            });
    }

    /// One unique pair of indexes for each sample of a project.
    Status prepare(const QString& project, std::size_t count, std::vector<Uuid>& made)
    {
        static const QStringList indexes = libraries::makeIndexes(192);
        const auto list = samplesOf(project);
        if (!list) {
            return failure(list.error());
        }
        return write(u"s.novak"_s, u"Prepare %1 libraries"_s.arg(count), {},
                     [&](UnitOfWork& unit) -> Status {
                         for (std::size_t i = 0; i < count; ++i) {
                             const auto at = static_cast<qsizetype>(i);
                             const QString number = QString::number(at + 1).rightJustified(3, u'0');
                             const auto id = libraries::createLibrary(
                                 unit, {libraries::libraryNameFrom((*list)[i].name) + u"_L1",
                                        (*list)[i].id, u"TDI7-"_s + number, indexes.at(at),
                                        u"TDI5-"_s + number, indexes.at(96 + at)});
                             if (!id) {
                                 return failure(id.error());
                             }
                             made.push_back(*id);
                         }
                         return {};
                     });
    }

    Status prepareLibraries()
    {
        TRACSEQ_TRY(prepare(u"GUT-IMMUNE"_s, 96, m_immune));
        TRACSEQ_TRY(prepare(u"TUMOR-EXOME"_s, 72, m_tumor));
        return prepare(u"SOIL-TRANSECT"_s, 48, m_soil);
    }

    /// A run with its libraries; lanesOf says for the n-th library where it goes.
    template <typename LanesOf>
    Status plan(const sequencing::RunDraft& draft, const std::vector<Uuid>& list, LanesOf lanesOf,
                const QStringList& states = {})
    {
        TRACSEQ_TRY(write(u"s.novak"_s, u"Plan the run %1"_s.arg(draft.name), {},
                          [&](UnitOfWork& unit) -> Status {
                              const auto run = sequencing::createRun(unit, draft);
                              if (!run) {
                                  return failure(run.error());
                              }
                              m_runs.push_back(*run);
                              for (std::size_t i = 0; i < list.size(); ++i) {
                                  for (const int lane : lanesOf(i)) {
                                      const auto place =
                                          sequencing::placeLibrary(unit, *run, lane, list[i]);
                                      if (!place) {
                                          return failure(place.error());
                                      }
                                  }
                              }
                              return {};
                          }));
        for (const QString& state : states) {
            TRACSEQ_TRY(write(u"s.novak"_s, u"Edit a run"_s, {}, [&](UnitOfWork& unit) {
                return unit.update(sequencing::runEntity(), m_runs.back(),
                                   {{sequencing::RunStatus, Value(state)}});
            }));
        }
        return {};
    }

    Status planRuns()
    {
        const auto halves = [](std::size_t i) { return QList<int>{i < 48 ? 1 : 2}; };
        TRACSEQ_TRY(plan({u"GutImmune_RNA_1"_s,
                          u"NextSeq 1000/2000"_s,
                          u"XLEAP-SBS"_s,
                          u"P3"_s,
                          u"DEMOP3A01"_s,
                          101,
                          10,
                          10,
                          101,
                          1,
                          1,
                          {}},
                         m_immune, halves, {u"Running"_s, u"Completed"_s}));
        // Every exome goes to two lanes.
        const auto pairs = [](std::size_t i) {
            return i < 36 ? QList<int>{1, 2} : QList<int>{3, 4};
        };
        TRACSEQ_TRY(plan({u"TumorExome_1"_s,
                          u"NovaSeq 6000"_s,
                          u"v1.5"_s,
                          u"S4"_s,
                          {},
                          151,
                          10,
                          10,
                          151,
                          1,
                          1,
                          u"lanes 3 and 4: second batch of patients"_s},
                         m_tumor, pairs));
        const auto single = [](std::size_t) { return QList<int>{1}; };
        return plan({u"SoilTransect_pilot"_s,
                     u"MiSeq"_s,
                     u"v2/v3"_s,
                     u"Standard"_s,
                     {},
                     251,
                     10,
                     10,
                     251,
                     1,
                     1,
                     {}},
                    m_soil, single);
    }

    Status exportSheets()
    {
        auto reader = m_lab.database().openReader();
        if (!reader) {
            return failure(reader.error());
        }
        for (const Uuid& run : m_runs) {
            const auto plan = sequencing::loadRunPlan(**reader, run);
            if (!plan) {
                return failure(plan.error());
            }
            for (int lane = 1; lane <= plan->lanes; ++lane) {
                m_summary.collisions +=
                    static_cast<int>(sequencing::laneCollisions(*plan, lane).errors);
            }
            for (const bool second : {false, true}) {
                TRACSEQ_TRY(exportSheet(*plan, second));
            }
            TRACSEQ_TRY(next());
        }
        return {};
    }

    Status exportSheet(const sequencing::RunPlan& plan, bool second)
    {
        sequencing::RunSheet sheet = sequencing::runSheetOf(plan, m_today);
        sheet.softwareVersion = u"4.3.6"_s;
        const auto bytes =
            second ? sequencing::writeSampleSheetV2(sheet) : sequencing::writeSampleSheetV1(sheet);
        if (!bytes) {
            return failure(bytes.error());
        }
        const QString format = second ? u"v2"_s : u"v1"_s;
        const QString path =
            QDir(m_folder).filePath(u"%1_samplesheet_%2.csv"_s.arg(plan.run.name, format));
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() ||
            !file.commit()) {
            return failure(ErrorCode::FileNotWritable, {path, file.errorString()});
        }
        const auto report =
            sequencing::checkSampleSheet(*bytes, sequencing::sheetCheckOptionsOf(plan));
        m_summary.sheets.push_back({path, plan.run.name, format,
                                    report.count(sequencing::SheetSeverity::Error),
                                    report.count(sequencing::SheetSeverity::Warning)});
        return {};
    }

    Status count()
    {
        auto reader = m_lab.database().openReader();
        if (!reader) {
            return failure(reader.error());
        }
        auto query = (*reader)->prepare("SELECT (SELECT count(*) FROM project WHERE deleted = 0), "
                                        "(SELECT count(*) FROM sample WHERE deleted = 0), "
                                        "(SELECT count(*) FROM library WHERE deleted = 0), "
                                        "(SELECT count(*) FROM sequencing_run WHERE deleted = 0)");
        if (!query) {
            return failure(query.error());
        }
        if (const auto row = query->step(); !row) {
            return failure(row.error());
        }
        m_summary.projects = static_cast<int>(query->integer(0));
        m_summary.samples = static_cast<int>(query->integer(1));
        m_summary.libraries = static_cast<int>(query->integer(2));
        m_summary.runs = static_cast<int>(query->integer(3));
        return {};
    }

    Lab& m_lab;
    QString m_folder;
    Progress& m_progress;
    QDate m_today;
    int m_step = 0;
    DemoSummary m_summary;
    std::vector<Uuid> m_immune;
    std::vector<Uuid> m_tumor;
    std::vector<Uuid> m_soil;
    std::vector<Uuid> m_runs;
};

} // namespace

Result<DemoSummary> buildDemo(Lab& lab, const QString& folder, Progress& progress)
{
    return Demo(lab, folder, progress).run();
}

} // namespace tracseq::lab
