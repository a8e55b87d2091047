// SPDX-License-Identifier: GPL-3.0-or-later
// What an import writes: the mapping that is saved, the samples, and their way back.
#include "core/changes/undo.h"
#include "ui/import/import_presenter.h"

namespace tracseq::ui {

using samples::ImportResult;
using samples::SavedMapping;

void ImportPresenter::saveMapping(const QString& name)
{
    if (m_stage != Stage::Mapping) {
        return;
    }
    m_services.store.write(
        {m_services.user, tr("Save the column mapping “%1”").arg(name), {}, 0},
        [name, plan = m_plan](changes::UnitOfWork& unit) {
            return samples::saveMapping(unit, name, plan);
        },
        this,
        [this, name](const Result<changes::Written>& written) {
            if (!written) {
                Q_EMIT failed(written.error());
                return;
            }
            m_plan.mappingName = name;
            loadMappings();
        });
}

void ImportPresenter::loadMappings()
{
    m_services.runner.read<std::vector<SavedMapping>>(
        this, [](database::Connection& connection) { return samples::loadMappings(connection); },
        [this](const Result<std::vector<SavedMapping>>& mappings) {
            if (!mappings) {
                Q_EMIT failed(mappings.error());
                return;
            }
            m_mappings = *mappings;
            Q_EMIT mappingsChanged();
        });
}

bool ImportPresenter::canImportAll() const
{
    return m_stage == Stage::Mapping && m_check != nullptr && m_check->allGood();
}

bool ImportPresenter::canImportGood() const
{
    return m_stage == Stage::Mapping && m_check != nullptr && m_check->someGood() &&
           m_check->bad > 0;
}

void ImportPresenter::import(bool goodRowsOnly, bool again)
{
    if (!canImportAll() && !(goodRowsOnly && canImportGood())) {
        return;
    }
    samples::ImportRequest request;
    request.user = m_services.user;
    request.fileName = m_file->fileName;
    request.fileHash = m_file->hash;
    request.goodRowsOnly = goodRowsOnly;
    request.again = again;
    m_task = m_services.tasks.begin(tr("Import %1").arg(m_file->fileName), true);
    setStage(Stage::Importing);
    m_services.runner.background<ImportResult>(
        this, m_task,
        [request, file = m_file, index = m_sheet, plan = m_plan, check = m_check,
         options = importOptions(), &store = m_services.store, task = m_task,
         name = m_file->fileName](Progress& progress) {
            // The task ends here and not in the answer, so that it does also when nobody is left
            // to be answered.
            auto result = samples::runImport(store, request, plan,
                                             file->workbook.sheets[static_cast<std::size_t>(index)],
                                             *check, options, progress);
            if (result) {
                task->finish(resultSentence(*result, name));
            } else {
                task->fail(result.error());
            }
            return result;
        },
        [this](const Result<ImportResult>& result) { imported(result); });
}

void ImportPresenter::imported(const Result<ImportResult>& result)
{
    m_task.reset();
    if (result) {
        m_result = *result;
        m_undone = false;
        m_services.undo.add({m_result.group,
                             m_result.created + m_result.projectsCreated,
                             {},
                             tr("Import %1").arg(m_file->fileName)});
        setStage(Stage::Done);
        return;
    }
    setStage(Stage::Mapping);
    Q_EMIT failed(result.error());
    if (result.error().code() != ErrorCode::ImportRepeated) {
        startCheck(); // the lab may not be what it was when the rows were checked
    }
}

void ImportPresenter::cancel()
{
    if (m_task) {
        m_services.tasks.cancel(m_task->id());
    }
}

void ImportPresenter::undo()
{
    if (m_stage != Stage::Done || m_undone || m_undoing) {
        return;
    }
    m_undoing = true;
    Q_EMIT undoneChanged();
    auto task =
        m_services.tasks.begin(tr("Take the import of %1 back").arg(m_file->fileName), true);
    const changes::WriteRequest request{
        m_services.user, tr("Take the import of %1 back").arg(m_file->fileName), {}, 0};
    m_services.runner.background<changes::Undone>(
        this, task,
        [&store = m_services.store, request, group = m_result.group](Progress& progress) {
            return changes::undoGroup(store, request, group, changes::UndoMode::KeepBuiltUpon,
                                      progress);
        },
        [this, task](const Result<changes::Undone>& undone) {
            m_undoing = false;
            if (!undone) {
                task->fail(undone.error());
                Q_EMIT undoneChanged();
                Q_EMIT failed(undone.error());
                return;
            }
            m_undone = true;
            m_services.undo.forget(m_result.group);
            task->finish(undone->kept == 0
                             ? tr("The import of %1 was taken back.").arg(m_file->fileName)
                             : tr("The import of %1 was taken back, but for %n row(s) that "
                                  "somebody has changed since.",
                                  nullptr, static_cast<int>(undone->kept))
                                   .arg(m_file->fileName));
            Q_EMIT undoneChanged();
        });
}

QString ImportPresenter::resultSentence(const ImportResult& result, const QString& fileName)
{
    QString sentence =
        tr("%n sample(s) imported from %1.", nullptr, static_cast<int>(result.created))
            .arg(fileName);
    if (result.projectsCreated > 0) {
        sentence +=
            u' ' + tr("%n project(s) created.", nullptr, static_cast<int>(result.projectsCreated));
    }
    if (result.failed > 0) {
        sentence += u' ' + tr("%n row(s) with problems left out.", nullptr,
                              static_cast<int>(result.failed));
    }
    if (result.skipped > 0) {
        sentence += u' ' + tr("%n blank or repeated heading row(s) skipped.", nullptr,
                              static_cast<int>(result.skipped));
    }
    return sentence;
}

} // namespace tracseq::ui
