// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/checkpointer.h"
#include "core/database/read_pool.h"
#include "core/database/writer.h"

namespace tracseq::database {

/// An open lab file (NAME.tracseq): its writer thread and its readers. One per program and lab;
/// owned by the composition root. Other processes may have the same lab open.
class Database {
public:
    /// Opens a lab, creating it when the file is missing or empty, and brings an older one to this
    /// version (a backup "<file>.backup-v<N>" is made first). Blocks: not on the UI thread.
    /// Links are followed: path() is the file itself. Errors: LabNotALab, LabNewer, LabReadOnly,
    /// LabLinked (all leave the file untouched), MigrationFailed, and those of the disk.
    static Result<std::unique_ptr<Database>> open(const QString& name);
    ~Database();

    [[nodiscard]] Writer& writer() { return *m_writer; }
    [[nodiscard]] ReadPool& readers() { return *m_readers; }
    [[nodiscard]] QString path() const { return m_path; }

    /// A read-only connection of the caller's own, for long reads on a thread of its own.
    [[nodiscard]] Result<std::unique_ptr<Connection>> openReader() const;

    /// True when the program that had the lab open last did not close it: run checkIntegrity().
    [[nodiscard]] bool wasNotClosed() const { return m_wasNotClosed; }

    /// SQLite's own check of the file; blocks for seconds on a big lab.
    [[nodiscard]] static Status checkIntegrity(Connection& connection);

    /// The format number this program writes: the number of its migrations.
    static int formatVersion();

private:
    Database() = default;

    QString m_path;
    bool m_wasNotClosed = false;
    std::unique_ptr<Checkpointer> m_checkpointer; ///< outlives the writer, whose commits wake it
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<ReadPool> m_readers;
};

} // namespace tracseq::database
