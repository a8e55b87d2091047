// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/output_file.h"

#include "core/sequencing/illumina/sample_sheet.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>
#include <array>

namespace tracseq::ctl {

namespace {

/// More than any sample sheet needs to show what it is.
constexpr qint64 kProbe = 256 * 1024;

constexpr std::array<QStringView, 3> kCompanions{u"-wal", u"-shm", u"-journal"};

/// SQLite's databases, journals and write-ahead logs by their first bytes.
bool isDatabase(const QByteArray& head)
{
    return head.startsWith("SQLite format 3") ||
           head.startsWith("\xD9\xD5\x05\xF9\x20\xA1\x63\xD7") ||
           head.startsWith(QByteArrayView("\x37\x7F\x06\x82", 4)) ||
           head.startsWith(QByteArrayView("\x37\x7F\x06\x83", 4));
}

QByteArray headOf(const QString& path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) ? file.read(kProbe)
                                                                      : QByteArray();
}

/// The place of a file, whether or not it is there, without links and dots.
QString placeOf(const QString& path)
{
    const QFileInfo info(path);
    const QString there = info.canonicalFilePath();
    if (!there.isEmpty()) {
        return there;
    }
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return QDir(folder.isEmpty() ? info.absolutePath() : folder).filePath(info.fileName());
}

bool belongsToDatabase(const QString& place, const QString& labPath)
{
    if (!labPath.isEmpty() && place == placeOf(labPath)) {
        return true;
    }
    return std::any_of(kCompanions.begin(), kCompanions.end(), [&](QStringView end) {
        if (!place.endsWith(end)) {
            return false;
        }
        const QString base = place.chopped(end.size());
        return (!labPath.isEmpty() && base == placeOf(labPath)) || isDatabase(headOf(base));
    });
}

} // namespace

Status writeSheetFile(const QString& path, const QByteArray& bytes, const QString& labPath,
                      bool overwrite)
{
    const auto refuse = [&path](const QString& reason) {
        return failure(ErrorCode::FileNotWritable, {path, reason});
    };
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) {
        return refuse(QCoreApplication::translate(
            "Errors", "it is a folder, a pipe or a device, not an ordinary file"));
    }
    const QByteArray head = headOf(path);
    if (isDatabase(head) || belongsToDatabase(placeOf(path), labPath)) {
        return refuse(QCoreApplication::translate(
            "Command line", "it is a lab or another database, or belongs to one"));
    }
    // A file that may not be read is one whose kind is not known.
    const bool replaces = !head.isEmpty() || info.size() > 0;
    if (!overwrite && replaces &&
        sequencing::SampleSheet::read(head).dialect() == sequencing::SheetDialect::Unknown) {
        return refuse(QCoreApplication::translate(
            "Command line",
            "it is there already and no sample sheet; --overwrite replaces it all the same"));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return refuse(file.errorString());
    }
    return {};
}

} // namespace tracseq::ctl
