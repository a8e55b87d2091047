// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/projects/project_files.h"

#include "core/projects/file_name.h"
#include "core/projects/project.h"
#include "core/projects/project_file.h"

#include <QFileInfo>

namespace tracseq::projects {

using changes::UnitOfWork;
using database::Connection;
using database::ContentKey;
using database::ContentStore;
using database::Statement;
using database::Value;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kFileColumns =
    "SELECT id, project, name, version, content_hash, size, media_type, coalesce(note, ''), "
    "created_at FROM project_file WHERE deleted = 0 ";

AttachedFile readFile(const Statement& row)
{
    AttachedFile file;
    file.id = row.uuid(0);
    file.project = row.uuid(1);
    file.name = row.text(2);
    file.version = row.integer(3);
    file.hash = row.text(4);
    file.size = row.integer(5);
    file.mediaType = row.text(6);
    file.note = row.text(7);
    file.attachedAt = row.integer(8);
    return file;
}

Result<qint64> nextVersion(Connection& connection, const Uuid& project, const QString& name)
{
    auto select = connection.cached("SELECT coalesce(max(version), 0) + 1 FROM project_file "
                                    "WHERE project = ?1 AND name = ?2 COLLATE NOCASE");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, project);
    select->bind(2, name);
    const auto found = select->step();
    return found ? Result<qint64>(select->integer(0)) : failure(found.error());
}

} // namespace

Result<Uuid> addFile(UnitOfWork& unit, const Uuid& project, const QString& name,
                     const ContentKey& content, const QString& note)
{
    const auto version = nextVersion(unit.connection(), project, name);
    if (!version) {
        return failure(version.error());
    }
    return unit.insert(projectFileEntity(),
                       {{FileTitle, Value(u"%1 (v%2)"_s.arg(name).arg(*version))},
                        {FileProject, Value(project)},
                        {FileName, Value(name)},
                        {FileVersion, Value(*version)},
                        {FileHash, Value(content.hash)},
                        {FileSize, Value(content.size)},
                        {FileMediaType, Value(mediaTypeOf(name))},
                        {FileNote, note.isEmpty() ? Value() : Value(note)}});
}

Result<Attached> attachFile(changes::Store& store, const ContentStore& contents,
                            const changes::WriteRequest& request, const Uuid& project,
                            const QString& path, const QString& note, Progress& progress)
{
    const auto name = cleanFileName(QFileInfo(path).fileName());
    if (!name) {
        return failure(name.error());
    }
    // Asked before anything is copied: contents of those who may not attach them are not kept.
    const auto may = store.writeNow(request, [](UnitOfWork& unit) {
        return unit.mayWrite(projectFileEntity(), changes::Operation::Insert);
    });
    if (!may) {
        return failure(may.error());
    }
    const auto content = contents.put(path, progress);
    if (!content) {
        return failure(content.error());
    }
    Attached attached;
    auto written = store.writeNow(request, [&](UnitOfWork& unit) -> Status {
        const auto id = addFile(unit, project, *name, *content, note);
        if (!id) {
            return failure(id.error());
        }
        attached.id = *id;
        return {};
    });
    if (!written) {
        return failure(written.error());
    }
    attached.written = std::move(*written);
    return attached;
}

Result<std::vector<AttachedFile>> loadFiles(Connection& connection, const Uuid& project)
{
    auto select = connection.cached(std::string(kFileColumns) +
                                    "AND project = ?1 ORDER BY name COLLATE NOCASE, "
                                    "version DESC NULLS FIRST, rid DESC");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, project);
    std::vector<AttachedFile> files;
    TRACSEQ_TRY(select->forEachRow([&](const Statement& row) { files.push_back(readFile(row)); }));
    return files;
}

Result<AttachedFile> findFile(Connection& connection, const Uuid& project, const QString& name,
                              std::optional<qint64> version)
{
    auto select = connection.cached(std::string(kFileColumns) +
                                    "AND project = ?1 AND name = ?2 COLLATE NOCASE AND (?3 IS NULL "
                                    "OR version = ?3) ORDER BY version DESC NULLS LAST LIMIT 1");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, project);
    select->bind(2, name);
    select->bind(3, version ? Value(*version) : Value());
    const auto found = select->step();
    if (!found) {
        return failure(found.error());
    }
    return *found ? Result<AttachedFile>(readFile(*select))
                  : failure(ErrorCode::FileUnknown,
                            {version ? u"%1 (v%2)"_s.arg(name).arg(*version) : name});
}

Result<ContentReport> verifyContents(Connection& connection, const ContentStore& contents,
                                     const Uuid& project, Progress& progress)
{
    auto select = connection.prepare(std::string(kFileColumns) +
                                     "AND (?1 IS NULL OR project = ?1) ORDER BY content_hash");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, project.isNull() ? Value() : Value(project));
    std::vector<AttachedFile> files;
    TRACSEQ_TRY(select->forEachRow([&](const Statement& row) { files.push_back(readFile(row)); }));
    ContentReport report;
    qint64 done = 0;
    for (AttachedFile& file : files) {
        if (!progress.update(done++, static_cast<qint64>(files.size()))) {
            return failure(ErrorCode::Cancelled);
        }
        NoProgress nobody;
        const auto bytes = contents.read(file.hash, file.name, nobody);
        if (bytes && bytes->size() == file.size) {
            ++report.good;
        } else if (bytes || bytes.error().code() == ErrorCode::ContentDamaged) {
            report.damaged.push_back(std::move(file));
        } else if (bytes.error().code() == ErrorCode::ContentNotHere) {
            report.missing.push_back(std::move(file));
        } else {
            return failure(bytes.error());
        }
    }
    return report;
}

} // namespace tracseq::projects
