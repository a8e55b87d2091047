// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_presenter.h"

#include "core/database/entity_query.h"
#include "core/projects/project.h"
#include "core/samples/import_proposal.h"

#include <QDateTime>
#include <QFileInfo>
#include <atomic>

namespace tracseq::ui {

using namespace Qt::StringLiterals;
using samples::ImportCheck;
using samples::ImportColumn;
using samples::ImportPlan;
using samples::SavedMapping;

/// Stops a check that nobody waits for any more, and counts its rows for whoever looks.
class ImportPresenter::Stop final : public Progress {
public:
    [[nodiscard]] bool update(qint64 done, qint64) override
    {
        m_done = done;
        return !m_stopped;
    }
    void stop() { m_stopped = true; }
    [[nodiscard]] qint64 done() const { return m_done; }

private:
    std::atomic<bool> m_stopped{false};
    std::atomic<qint64> m_done{0};
};

struct ImportPresenter::Opened {
    std::shared_ptr<const samples::SubmissionFile> file;
    int sheet = -1;
    ImportPlan plan;
    std::vector<SavedMapping> mappings;
    std::vector<samples::SampleFormChoice> forms;
    QStringList projects;
};

namespace {

/// Codes of the projects in the lab, as a person looks them up.
Result<QStringList> projectCodes(database::Connection& connection)
{
    const database::Entity& entity = projects::projectEntity();
    database::EntityQuery query;
    query.entity = &entity;
    query.sortField = projects::Code;
    const auto rids = database::rowIds(connection, query, 2000);
    if (!rids) {
        return failure(rids.error());
    }
    const auto rows = database::rowsByRid(connection, entity, *rids);
    if (!rows) {
        return failure(rows.error());
    }
    QStringList codes;
    for (const database::Record& row : *rows) {
        codes += row.values[projects::Code].text();
    }
    return codes;
}

ImportColumn* columnAt(ImportPlan& plan, int column)
{
    for (ImportColumn& each : plan.columns) {
        if (each.column == column) {
            return &each;
        }
    }
    return nullptr;
}

} // namespace

ImportPresenter::ImportPresenter(const ImportServices& services, QObject* parent)
    : QObject(parent)
    , m_services(services)
{
}

ImportPresenter::~ImportPresenter()
{
    stopCheck();
    cancel();
}

const tabular::Sheet* ImportPresenter::sheet() const
{
    return m_file != nullptr && m_sheet >= 0
               ? &m_file->workbook.sheets[static_cast<std::size_t>(m_sheet)]
               : nullptr;
}

void ImportPresenter::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT stageChanged();
}

void ImportPresenter::open(const QString& path, const tabular::ReadOptions& options)
{
    stopCheck();
    cancel();
    const quint64 token = ++m_token;
    m_path = path;
    m_options = options;
    m_file.reset();
    m_sheet = -1;
    m_plan = {};
    m_edits.clear();
    m_replanning = false;
    m_undone = false;
    m_task = m_services.tasks.begin(tr("Read %1").arg(QFileInfo(path).fileName()), true);
    setStage(Stage::Reading);
    auto task = m_task;
    m_services.runner.background<Opened>(
        this, task,
        [path, options,
         &database = m_services.runner.database()](Progress& progress) -> Result<Opened> {
            auto file = samples::readSubmission(path, options, progress);
            if (!file) {
                return failure(file.error());
            }
            auto reader = database.openReader();
            if (!reader) {
                return failure(reader.error());
            }
            auto mappings = samples::loadMappings(**reader);
            if (!mappings) {
                return failure(mappings.error());
            }
            auto forms = samples::loadSampleForms(**reader);
            if (!forms) {
                return failure(forms.error());
            }
            auto codes = projectCodes(**reader);
            if (!codes) {
                return failure(codes.error());
            }
            Opened opened;
            opened.sheet = samples::proposeSheet(file->workbook);
            if (opened.sheet >= 0) {
                opened.plan = samples::proposeByForms(
                    file->workbook.sheets[static_cast<std::size_t>(opened.sheet)], *mappings,
                    *forms);
            }
            opened.file = std::make_shared<const samples::SubmissionFile>(std::move(*file));
            opened.mappings = std::move(*mappings);
            opened.forms = std::move(*forms);
            opened.projects = std::move(*codes);
            return opened;
        },
        [this, token, task](Result<Opened> result) {
            if (result) {
                task->finish();
            } else {
                task->fail(result.error());
            }
            if (token != m_token) {
                return;
            }
            m_task.reset();
            if (!result) {
                setStage(Stage::Empty);
                if (result.error().code() != ErrorCode::Cancelled) {
                    Q_EMIT failed(result.error());
                }
                return;
            }
            opened(std::move(*result));
        });
}

void ImportPresenter::opened(Opened result)
{
    m_file = std::move(result.file);
    m_sheet = result.sheet;
    m_plan = std::move(result.plan);
    m_mappings = std::move(result.mappings);
    m_forms = std::move(result.forms);
    m_projects = std::move(result.projects);
    setStage(Stage::Mapping);
    Q_EMIT mappingsChanged();
    Q_EMIT planChanged();
    startCheck();
}

void ImportPresenter::chooseSheet(int index)
{
    if (m_stage != Stage::Mapping || index == m_sheet || index < 0 ||
        index >= static_cast<int>(m_file->workbook.sheets.size())) {
        return;
    }
    ++m_token;
    m_sheet = index;
    m_plan = {};
    m_edits.clear();
    m_replanning = false;
    edit([saved = m_mappings, forms = m_forms](ImportPlan& plan, const tabular::Sheet& sheet) {
        plan = samples::proposeByForms(sheet, saved, forms);
    });
    Q_EMIT planChanged();
}

void ImportPresenter::chooseHeaderRow(int row)
{
    edit([row, saved = m_mappings, forms = m_forms](ImportPlan& plan, const tabular::Sheet& sheet) {
        auto fixed = std::move(plan.fixed);
        plan = samples::proposeByForms(sheet, saved, forms, row);
        for (const samples::FixedValue& value : fixed) {
            samples::assignFixed(plan, value.field, value.text);
        }
    });
}

void ImportPresenter::assignField(int column, int field)
{
    edit([column, field](ImportPlan& plan, const tabular::Sheet& sheet) {
        samples::assignField(plan, sheet, column, field);
    });
}

void ImportPresenter::assignUse(int column, samples::ColumnUse use)
{
    edit([column, use](ImportPlan& plan, const tabular::Sheet&) {
        samples::assignUse(plan, column, use);
    });
}

void ImportPresenter::setFixed(int field, const QString& text)
{
    const samples::FixedValue* present = m_plan.fixedOfField(field);
    if (m_edits.empty() && !m_replanning &&
        (present != nullptr ? present->text : QString()) == text) {
        return;
    }
    edit([field, text](ImportPlan& plan, const tabular::Sheet&) {
        samples::assignFixed(plan, field, text);
    });
}

void ImportPresenter::answerDates(int column, samples::DateOrder order)
{
    edit([column, order](ImportPlan& plan, const tabular::Sheet&) {
        if (ImportColumn* found = columnAt(plan, column)) {
            found->dates = order;
        }
    });
}

void ImportPresenter::answerDecimal(int column, samples::DecimalMark mark)
{
    edit([column, mark](ImportPlan& plan, const tabular::Sheet&) {
        if (ImportColumn* found = columnAt(plan, column)) {
            found->decimal = mark;
        }
    });
}

void ImportPresenter::setCreateProjects(bool create)
{
    if (create != m_createProjects) {
        m_createProjects = create;
        edit([](ImportPlan&, const tabular::Sheet&) {});
    }
}

void ImportPresenter::applyMapping(const QString& name)
{
    for (const SavedMapping& mapping : m_mappings) {
        if (mapping.name == name) {
            edit([mapping](ImportPlan& plan, const tabular::Sheet& sheet) {
                samples::applyMapping(plan, sheet, mapping);
                plan.mappingName = mapping.name;
            });
            return;
        }
    }
}

QStringList ImportPresenter::formTitles() const
{
    QStringList titles;
    for (const samples::SampleFormChoice& choice : m_forms) {
        if (choice.inUse) {
            titles += choice.form->title();
        }
    }
    return titles;
}

void ImportPresenter::chooseForm(const QString& title)
{
    std::optional<samples::SampleFormChoice> chosen;
    for (const samples::SampleFormChoice& choice : m_forms) {
        if (choice.inUse && choice.form->title() == title) {
            chosen = choice;
        }
    }
    edit([chosen](ImportPlan& plan, const tabular::Sheet& sheet) {
        samples::applyForm(plan, sheet, chosen ? &*chosen : nullptr);
    });
}

void ImportPresenter::edit(Edit edit)
{
    if (m_stage != Stage::Mapping || sheet() == nullptr) {
        return;
    }
    stopCheck();
    m_edits.push_back(std::move(edit));
    m_checking = true; // nothing may be imported by a check of the plan before
    Q_EMIT checkChanged();
    if (!m_replanning) {
        replan();
    }
}

void ImportPresenter::replan()
{
    m_replanning = true;
    m_services.runner.background<ImportPlan>(
        this, std::make_shared<NoProgress>(),
        [file = m_file, index = m_sheet, plan = m_plan,
         edits = std::exchange(m_edits, {})](Progress&) mutable -> Result<ImportPlan> {
            const tabular::Sheet& sheet = file->workbook.sheets[static_cast<std::size_t>(index)];
            for (const Edit& each : edits) {
                each(plan, sheet);
            }
            return plan;
        },
        [this, token = m_token](Result<ImportPlan> plan) {
            if (token != m_token || m_stage != Stage::Mapping) {
                return;
            }
            m_replanning = false;
            m_plan = std::move(*plan);
            if (!m_edits.empty()) {
                replan();
                return;
            }
            Q_EMIT planChanged();
            startCheck();
        });
}

samples::ImportOptions ImportPresenter::importOptions() const
{
    samples::ImportOptions options;
    options.createProjects = m_createProjects;
    options.today =
        QDateTime::fromMSecsSinceEpoch(m_services.store.clock().nowMs()).toLocalTime().date();
    return options;
}

void ImportPresenter::stopCheck()
{
    if (m_checkStop) {
        m_checkStop->stop();
        m_checkStop.reset();
    }
    m_checking = false;
    m_check.reset();
}

qint64 ImportPresenter::checkedRows() const
{
    return m_checkStop ? m_checkStop->done() : 0;
}

void ImportPresenter::startCheck()
{
    stopCheck();
    if (sheet() == nullptr) {
        Q_EMIT checkChanged();
        return;
    }
    auto stop = std::make_shared<Stop>();
    m_checkStop = stop;
    m_checking = true;
    Q_EMIT checkChanged();
    m_services.runner.background<ImportCheck>(
        this, stop,
        [file = m_file, index = m_sheet, plan = m_plan, options = importOptions(),
         &store = m_services.store,
         user = m_services.user](Progress& progress) -> Result<ImportCheck> {
            // Or the file's own rows would stand against it. When it fails, so does the import.
            static_cast<void>(samples::recoverImports(store, user));
            auto reader = store.database().openReader();
            if (!reader) {
                return failure(reader.error());
            }
            return samples::checkImport(plan,
                                        file->workbook.sheets[static_cast<std::size_t>(index)],
                                        **reader, options, progress);
        },
        [this, stop](Result<ImportCheck> check) {
            if (stop != m_checkStop) {
                return;
            }
            m_checkStop.reset();
            m_checking = false;
            if (check) {
                m_check = std::make_shared<const ImportCheck>(std::move(*check));
            }
            Q_EMIT checkChanged();
            if (!check && check.error().code() != ErrorCode::Cancelled) {
                Q_EMIT failed(check.error());
            }
        });
}

} // namespace tracseq::ui
