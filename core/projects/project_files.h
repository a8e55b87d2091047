// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"
#include "core/database/content_store.h"

namespace tracseq::projects {

/// One version of a file, as lists show it.
struct AttachedFile {
    Uuid id;
    Uuid project;
    QString name;
    qint64 version = 1;
    QString hash;
    qint64 size = 0;
    QString mediaType;
    QString note;
    qint64 attachedAt = 0; ///< ms since 1970 UTC
};

/// Adds the row of a content that is in the store, as the next version of its name: numbers of
/// versions that were removed are not given again. Errors: those of UnitOfWork::insert().
Result<Uuid> addFile(changes::UnitOfWork& unit, const Uuid& project, const QString& name,
                     const database::ContentKey& content, const QString& note);

/// What attaching did.
struct Attached {
    changes::Written written;
    Uuid id;
};

/// Takes a copy of the file and attaches it: the content first, and when that is on the disk the
/// row. Not on the UI thread. Errors: those of the permission, of cleanFileName(), of
/// ContentStore::put() and of addFile(); after one of them nothing is attached.
Result<Attached> attachFile(changes::Store& store, const database::ContentStore& contents,
                            const changes::WriteRequest& request, const Uuid& project,
                            const QString& path, const QString& note, Progress& progress);

/// The files of a project by name, the newest version of each first.
Result<std::vector<AttachedFile>> loadFiles(database::Connection& connection, const Uuid& project);

/// One of them, by its name and, where it is given, its version; else the newest. Error:
/// FileUnknown.
Result<AttachedFile> findFile(database::Connection& connection, const Uuid& project,
                              const QString& name, std::optional<qint64> version);

/// What holding all contents against their rows gave.
struct ContentReport {
    int good = 0;
    std::vector<AttachedFile> damaged;
    std::vector<AttachedFile> missing; ///< not at this computer
};

/// Reads the content of every file that is attached, of one project or (null) of all. Errors: those
/// of the lab file and of the disk, Cancelled.
Result<ContentReport> verifyContents(database::Connection& connection,
                                     const database::ContentStore& contents, const Uuid& project,
                                     Progress& progress);

} // namespace tracseq::projects
