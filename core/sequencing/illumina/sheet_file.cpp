// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sequencing/illumina/sheet_file.h"

#include "core/base/regular_file.h"
#include "core/sequencing/illumina/sample_sheet.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>
#include <array>

namespace tracseq::sequencing {

namespace {

/// More than any sample sheet needs to show what it is.
constexpr qint64 kProbe = 256 * 1024;
constexpr qint64 kLargestSheet = 64'000'000;

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
    QString there = info.canonicalFilePath();
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

bool holdsOtherThanASheet(const QString& path)
{
    // A file that may not be read is one whose kind is not known.
    const QByteArray head = headOf(path);
    return (!head.isEmpty() || QFileInfo(path).size() > 0) &&
           SampleSheet::read(head).dialect() == SheetDialect::Unknown;
}

} // namespace

Result<QByteArray> readSheetFile(const QString& path)
{
    NoProgress silent;
    auto bytes = readRegularFile(path, kLargestSheet + 1, silent); // whatever size() says
    if (bytes && bytes->size() > kLargestSheet) {
        return failure(
            ErrorCode::FileNotReadable,
            {path, QCoreApplication::translate("Errors", "it is too large for a sample sheet")});
    }
    return bytes;
}

Status writeSheetFile(const QString& path, const QByteArray& bytes, const QString& labPath,
                      const std::optional<QString>& advice)
{
    const auto refuse = [&path](const QString& reason) {
        return failure(ErrorCode::FileNotWritable, {path, reason});
    };
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) {
        return refuse(QCoreApplication::translate(
            "Errors", "it is a folder, a pipe or a device, not an ordinary file"));
    }
    if (isDatabase(headOf(path)) || belongsToDatabase(placeOf(path), labPath)) {
        return refuse(QCoreApplication::translate(
            "Errors", "it is a lab or another database, or belongs to one"));
    }
    if (advice && holdsOtherThanASheet(path)) {
        return refuse(
            QCoreApplication::translate("Errors", "it is there already and no sample sheet; %1")
                .arg(*advice));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return refuse(file.errorString());
    }
    return {};
}

} // namespace tracseq::sequencing
