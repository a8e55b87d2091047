// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace tracseq::database {

/// A content by what it is: SHA-256 in hexadecimal, and its length.
struct ContentKey {
    QString hash;
    qint64 size = 0;
};

/// The contents of attached files, in a folder beside the lab file: "<lab file>.files/ab/abcd…",
/// each under the hash of what is in it. Files and no table of chunks, because
///  - a content is no row: nobody edits, undoes or merges it. The row that names it goes through
///  the
///    unit of work and is committed after the content is on the disk. A crash between the two
///    leaves a content that nobody names, which costs room and nothing else, and serves the next
///    attempt;
///  - the lab file stays small: its backup before a migration, its quick check and a first sync
///  would
///    else copy every picture, and a commit of a person would wait behind 100 MB;
///  - a first sync puts another lab file in its place, and the contents stay where they are.
/// Equal contents are one file. What is read is held against its hash each time. Nothing in here is
/// ever executed. Knows no row; any thread, several at a time.
class ContentStore {
public:
    /// The most that one content may have: 100 MB.
    static constexpr qint64 kMostBytes = 100LL * 1024 * 1024;

    explicit ContentStore(const QString& labPath);

    /// Takes a copy of a file. It is on the disk, name and all, when this returns. Errors:
    /// FileTooLarge, FileNotReadable (also of what is no ordinary file), FileNotWritable,
    /// Cancelled.
    Result<ContentKey> put(const QString& file, Progress& progress) const;
    /// The same of bytes that came from elsewhere; ContentDamaged (`name`) when they are not those
    /// of the hash.
    Status put(const QByteArray& bytes, const QString& hash, const QString& name) const;

    /// Whether a file for it is there, without looking into it.
    [[nodiscard]] bool has(const QString& hash) const;

    /// The whole content, which is what the hash says. `name` is for the sentence. Errors:
    /// ContentNotHere, ContentDamaged, FileNotReadable, Cancelled.
    Result<QByteArray> read(const QString& hash, const QString& name, Progress& progress) const;

    /// Writes it elsewhere, to be read by everybody who may and changed or run by nobody. What was
    /// there before is replaced, when all is written. Errors: those of read(), FileNotWritable.
    Status copyTo(const QString& hash, const QString& name, const QString& path,
                  Progress& progress) const;

    [[nodiscard]] QString folder() const { return m_folder; }
    /// Where a content is, or would be; empty for what is no hash: it may come from anywhere.
    [[nodiscard]] QString pathOf(const QString& hash) const;

private:
    [[nodiscard]] Status write(const QByteArray& bytes, const QString& hash) const;

    QString m_folder;
};

/// SHA-256 in hexadecimal.
QString contentHash(const QByteArray& bytes);

} // namespace tracseq::database
