// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/import_job.h"

#include "core/base/error_text.h"
#include "core/changes/undo.h"
#include "core/projects/project.h"
#include "core/samples/column_fit.h"
#include "core/samples/import_records.h"
#include "core/samples/row_reader.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QLockFile>
#include <QStorageInfo>

namespace tracseq::samples {

using changes::Store;
using changes::UnitOfWork;
using changes::WriteRequest;
using database::Connection;
using database::Value;

namespace {

constexpr int kWriteProgressRows = 64;
constexpr int kPage = 500;

Value text(const char* word)
{
    return Value(QString::fromLatin1(word));
}

/// One import at a time and lab, over all programs. A lock whose program died is free again.
std::unique_ptr<QLockFile> lockImports(Store& store)
{
    auto lock =
        std::make_unique<QLockFile>(store.database().path() + QStringLiteral(".import-lock"));
    lock->setStaleLockTime(0);
    if (lock->tryLock(0)) {
        return lock;
    }
    // A program that died between making the file and signing it leaves one that names nobody, and
    // that would stay for ever. A living program signs at once, and holds the file natively as
    // well.
    qint64 pid = 0;
    QString host;
    QString program;
    if (lock->getLockInfo(&pid, &host, &program)) {
        return nullptr;
    }
    constexpr int kSignedWithinMs = 200;
    lock->setStaleLockTime(kSignedWithinMs);
    return lock->tryLock(2 * kSignedWithinMs) ? std::move(lock) : nullptr;
}

/// When and by whom a file was imported, if its samples are still in the lab.
struct Earlier {
    QString user;
    qint64 at = 0;
};

Result<std::optional<Earlier>> earlierImport(Connection& connection, const QString& hash)
{
    auto query = connection.prepare(
        "SELECT r.created_at, ifnull((SELECT c.user FROM change AS c WHERE c.entity_id = r.id "
        "ORDER BY c.seq LIMIT 1), '') FROM import_run AS r "
        "WHERE r.deleted = 0 AND r.file_hash = ?1 AND r.outcome = 'finished' "
        "ORDER BY r.rid DESC LIMIT 1");
    if (!query) {
        return failure(query.error());
    }
    query->bind(1, hash);
    const auto row = query->step();
    if (!row) {
        return failure(row.error());
    }
    if (!*row) {
        return std::nullopt;
    }
    return Earlier{query->text(1), query->integer(0)};
}

/// Takes the changes of a cut-short import back, whatever of them had been taken back already, and
/// says so in its record.
Status takeBack(Store& store, const QString& user, const Uuid& group, const Uuid& run,
                const char* outcome)
{
    std::optional<changes::Group> found;
    std::vector<changes::Change> page;
    std::size_t at = 0;
    qint64 before = 0;
    bool ended = false;
    const WriteRequest request{
        user,
        QCoreApplication::translate("Import", "Take back an import that was cut short"),
        {},
        0,
        // Whoever opens the lab next takes it back, also somebody who may only read.
        changes::Authority::Program};
    const auto step = [&](UnitOfWork& unit) -> Result<bool> {
        if (!found) {
            auto loaded = changes::findGroup(unit.connection(), group);
            if (!loaded) {
                return failure(loaded.error());
            }
            if (!*loaded) {
                return false;
            }
            found = **loaded;
        }
        if (at == page.size() && !ended) {
            auto next = changes::changesOfGroup(unit.connection(), *found, kPage, before);
            if (!next) {
                return failure(next.error());
            }
            page = std::move(*next);
            at = 0;
            ended = page.empty();
            before = ended ? before : page.back().seq;
        }
        if (ended) {
            TRACSEQ_TRY(unit.update(importRunEntity(), run, {{ImportOutcome, text(outcome)}}));
            return false;
        }
        const changes::Change& change = page[at++];
        if (change.entity != QLatin1String(importRunEntity().name)) {
            const auto back = unit.revert(change);
            // What somebody has built upon since stays; so does what an earlier try took back.
            if (!back && back.error().category() != ErrorCategory::Conflict) {
                return failure(back.error());
            }
        }
        return true;
    };
    const auto written = store.writeBulk(request, step, std::nullopt, group);
    return written ? Status() : failure(written.error());
}

/// The steps of one import, called on the writer thread.
class Import {
public:
    Import(const ImportRequest& request, const ImportPlan& plan, const tabular::Sheet& sheet,
           const ImportCheck& check, const ImportOptions& options, ProjectIndex projects,
           const Clock& clock, Progress& progress)
        : m_request(request)
        , m_check(check)
        , m_clock(clock)
        , m_progress(progress)
        , m_projects(std::move(projects))
        , m_reader(plan, sheet, m_projects, options)
        , m_sheetName(sheet.name())
    {
        m_result.read = check.read;
        m_result.skipped = check.skipped;
        m_result.failed = check.bad;
    }

    Result<bool> step(UnitOfWork& unit)
    {
        if (m_run.isNull()) {
            return begin(unit);
        }
        while (m_next < m_check.verdicts.size() && m_check.verdicts[m_next] != RowVerdict::Good) {
            ++m_next;
        }
        if (m_next == m_check.verdicts.size()) {
            return end(unit);
        }
        if (m_next % kWriteProgressRows == 0 &&
            !m_progress.update(static_cast<qint64>(m_next), m_check.read)) {
            return failure(ErrorCode::Cancelled);
        }
        return importRow(unit, m_check.firstRow + static_cast<int>(m_next++));
    }

    [[nodiscard]] const Uuid& run() const { return m_run; }
    [[nodiscard]] ImportResult& result() { return m_result; }

private:
    Result<bool> begin(UnitOfWork& unit)
    {
        const auto earlier = earlierImport(unit.connection(), m_request.fileHash);
        if (!earlier) {
            return failure(earlier.error());
        }
        if (*earlier && !m_request.again) {
            return failure(ErrorCode::ImportRepeated,
                           {m_request.fileName,
                            QLocale().toString(QDateTime::fromMSecsSinceEpoch((*earlier)->at),
                                               QLocale::ShortFormat),
                            (*earlier)->user});
        }
        const auto run =
            unit.insert(importRunEntity(), {{ImportFileName, Value(m_request.fileName)},
                                            {ImportFileHash, Value(m_request.fileHash)},
                                            {ImportSheet, Value(m_sheetName.left(255))},
                                            {ImportChangeGroup, Value(unit.group().toString())},
                                            {ImportOutcome, text("running")},
                                            {ImportRowsRead, Value(m_result.read)},
                                            {ImportCreated, Value(0)},
                                            {ImportSkipped, Value(m_result.skipped)},
                                            {ImportFailed, Value(m_result.failed)}});
        if (!run) {
            return failure(run.error());
        }
        m_run = *run;
        return true;
    }

    Result<bool> end(UnitOfWork& unit)
    {
        TRACSEQ_TRY(unit.update(importRunEntity(), m_run,
                                {{ImportOutcome, text("finished")},
                                 {ImportCreated, Value(m_result.created)},
                                 {ImportFailed, Value(m_result.failed)}}));
        if (!m_progress.update(m_check.read, m_check.read)) {
            return failure(ErrorCode::Cancelled);
        }
        return false;
    }

    Result<bool> importRow(UnitOfWork& unit, int row)
    {
        FindingList nobody; // the check has told everything
        m_reader.read(row, nobody);
        if (const QString code = m_reader.unknownProject(); !code.isEmpty()) {
            const auto id = unit.insert(projects::projectEntity(), {{projects::Code, Value(code)}});
            if (!id) {
                return refuse(row, id.error());
            }
            m_projects.add(code, *id);
            m_reader.values()[Project] = Value(*id);
            ++m_result.projectsCreated;
        }
        database::FieldValues values;
        values.reserve(m_reader.values().size());
        for (std::size_t i = 0; i < m_reader.values().size(); ++i) {
            if (!m_reader.values()[i].isNull()) {
                values.emplace_back(static_cast<int>(i), std::move(m_reader.values()[i]));
            }
        }
        const auto id = createSample(unit, values, m_clock);
        if (!id) {
            return refuse(row, id.error());
        }
        ++m_result.created;
        return true;
    }

    /// Somebody wrote since the check: the row is left out when that was agreed, else all is.
    Result<bool> refuse(int row, const Error& error)
    {
        const bool isAboutRow = error.category() == ErrorCategory::Conflict ||
                                error.category() == ErrorCategory::Input ||
                                error.category() == ErrorCategory::NotFound;
        if (!m_request.goodRowsOnly || !isAboutRow) {
            return failure(error);
        }
        ++m_result.failed;
        if (m_result.refused.size() < ImportCheck::kMaxListed) {
            ImportFinding finding;
            finding.rule = ImportRule::DuplicateInLab;
            finding.row = row;
            finding.message = errorText(error);
            m_result.refused.push_back(std::move(finding));
        }
        return true;
    }

    const ImportRequest& m_request;
    const ImportCheck& m_check;
    const Clock& m_clock;
    Progress& m_progress;
    ProjectIndex m_projects;
    RowReader m_reader;
    QString m_sheetName;
    Uuid m_run;
    std::size_t m_next = 0;
    ImportResult m_result;
};

struct CutShort {
    Uuid run;
    Uuid group;
};

/// Imports of this file that have not ended. One that a colleague's computer is busy with is no
/// affair of this one.
Result<std::vector<CutShort>> unended(Store& store)
{
    std::vector<CutShort> runs;
    auto connection = store.database().openReader();
    if (!connection) {
        return failure(connection.error());
    }
    auto query = (*connection)
                     ->prepare("SELECT id, change_group FROM import_run "
                               "WHERE deleted = 0 AND outcome = 'running' AND EXISTS "
                               "(SELECT 1 FROM change JOIN device ON device.number = change.device "
                               "WHERE change.entity_id = import_run.id AND change.operation = "
                               "'insert' AND device.owner IS NOT NULL)");
    if (!query) {
        return failure(query.error());
    }
    for (;;) {
        const auto row = query->step();
        if (!row) {
            return failure(row.error());
        }
        if (!*row) {
            return runs;
        }
        runs.push_back({query->uuid(0), Uuid::fromString(query->text(1)).value_or(Uuid())});
    }
}

/// Takes them back; the lock is held.
Result<int> takeBackUnended(Store& store, const QString& user)
{
    const auto runs = unended(store);
    if (!runs) {
        return failure(runs.error());
    }
    for (const CutShort& run : *runs) {
        TRACSEQ_TRY(takeBack(store, user, run.group, run.run, "taken_back"));
    }
    return static_cast<int>(runs->size());
}

/// Bytes that the lab grows by, with what taking all back would add while nothing of it is
/// checkpointed. Measured: a row of a few cells takes 2,100 bytes in table, log and search, and
/// half that to be taken back; each byte of text takes four.
qint64 spaceFor(const tabular::Sheet& sheet, const ImportCheck& check)
{
    constexpr qint64 kRowBytes = 4500;
    constexpr qint64 kCopies = 6;
    constexpr qint64 kLogBytes = 4 * 1024 * 1024;
    qint64 text = 0;
    for (int row = check.firstRow; row < sheet.rowCount(); ++row) {
        sheet.forEachCell(row, [&](const tabular::Cell& cell) { text += cell.text().size(); });
    }
    return kLogBytes + check.good * kRowBytes + kCopies * text;
}

Status checkSpace(Store& store, const ImportRequest& request, qint64 needed)
{
    const QString folder = QFileInfo(store.database().path()).absolutePath();
    const QStorageInfo disk(folder);
    const qint64 free = request.freeBytes.value_or(disk.isValid() ? disk.bytesAvailable() : -1);
    if (free < 0 || free >= needed) {
        return {};
    }
    const QLocale locale;
    return failure(ErrorCode::ImportNoSpace, {request.fileName, locale.formattedDataSize(needed),
                                              locale.formattedDataSize(free), folder});
}

} // namespace

Result<ImportResult> runImport(Store& store, const ImportRequest& request, const ImportPlan& asked,
                               const tabular::Sheet& sheet, const ImportCheck& check,
                               const ImportOptions& options, Progress& progress)
{
    if (check.blocked) {
        const QString first =
            check.findings.empty() ? QString() : findingText(check.findings.front(), check.sheet);
        return failure(ErrorCode::ImportBlocked, {request.fileName, first});
    }
    if (check.bad > 0 && !request.goodRowsOnly) {
        return failure(ErrorCode::ImportHasErrors,
                       {request.fileName, QString::number(check.bad), QString::number(check.read)});
    }
    if (check.good == 0) {
        return failure(ErrorCode::ImportNothing, {request.fileName});
    }
    const auto lock = lockImports(store);
    if (lock == nullptr) {
        return failure(ErrorCode::ImportRunning);
    }
    if (const auto left = takeBackUnended(store, request.user); !left) {
        return failure(left.error());
    }
    TRACSEQ_TRY(checkSpace(store, request, spaceFor(sheet, check)));
    auto connection = store.database().openReader();
    if (!connection) {
        return failure(connection.error());
    }
    auto projects = ProjectIndex::load(**connection);
    if (!projects) {
        return failure(projects.error());
    }
    connection->reset();

    const Uuid group = store.newId();
    const ImportPlan plan = settledPlan(asked, sheet);
    Import import(request, plan, sheet, check, options, std::move(*projects), store.clock(),
                  progress);
    const WriteRequest write{
        request.user,
        QCoreApplication::translate("Import", "Import %1").arg(request.fileName),
        {},
        request.origin};
    const auto written = store.writeBulk(
        write, [&](UnitOfWork& unit) { return import.step(unit); }, group);
    if (!written) {
        const bool cancelled = written.error().code() == ErrorCode::Cancelled;
        if (!import.run().isNull()) {
            const Status back = takeBack(store, request.user, group, import.run(),
                                         cancelled ? "cancelled" : "taken_back");
            if (!back) {
                return failure(
                    Error(ErrorCode::ImportLeftRows, {request.fileName, errorText(back.error())})
                        .causedBy(back.error()));
            }
        }
        return failure(written.error());
    }
    ImportResult result = std::move(import.result());
    result.group = group;
    return result;
}

Result<int> recoverImports(Store& store, const QString& user)
{
    const auto runs = unended(store);
    if (!runs || runs->empty()) {
        return runs ? Result<int>(0) : failure(runs.error());
    }
    const auto lock = lockImports(store);
    return lock == nullptr ? Result<int>(0) : takeBackUnended(store, user);
}

} // namespace tracseq::samples
