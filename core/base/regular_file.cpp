// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/regular_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <sys/stat.h>

namespace tracseq {

namespace {

/// What changes when a file is written, or another takes its place.
struct Stamp {
    qint64 size = -1;
    qint64 seconds = 0;
    qint64 nanoseconds = 0;
    quint64 device = 0;
    quint64 node = 0;

    bool operator==(const Stamp&) const = default;
};

Stamp stampOf(const QString& path)
{
    struct stat info = {};
    if (stat(QFile::encodeName(path).constData(), &info) != 0) {
        return {};
    }
    return {info.st_size, info.st_mtim.tv_sec, info.st_mtim.tv_nsec, info.st_dev, info.st_ino};
}

} // namespace

Status requireRegularFile(const QString& path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) {
        return failure(
            ErrorCode::FileNotReadable,
            {path, QCoreApplication::translate(
                       "Errors", "it is a folder, a pipe or a device, not an ordinary file")});
    }
    return {};
}

Result<QByteArray> readReplaceableFile(const QString& path, qint64 most, Progress& progress)
{
    TRACSEQ_TRY(requireRegularFile(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, {path, file.errorString()});
    }
    constexpr qint64 kPart = 1 << 20;
    QByteArray bytes;
    bytes.reserve(qBound<qint64>(0, file.size(), most));
    while (bytes.size() < most) {
        const QByteArray part = file.read(qMin(kPart, most - bytes.size()));
        if (part.isEmpty()) {
            break;
        }
        bytes += part;
        if (!progress.update(0, file.size())) {
            return failure(ErrorCode::Cancelled);
        }
    }
    // Read, not mapped: a mapped file that another program cuts short would end this one.
    if (file.error() != QFileDevice::NoError) {
        return failure(ErrorCode::FileNotReadable, {path, file.errorString()});
    }
    return bytes;
}

Result<QByteArray> readRegularFile(const QString& path, qint64 most, Progress& progress)
{
    const Stamp before = stampOf(path);
    auto bytes = readReplaceableFile(path, most, progress);
    if (bytes && stampOf(path) != before) {
        return failure(
            ErrorCode::FileNotReadable,
            {path, QCoreApplication::translate("Errors", "the file was changed while it was "
                                                         "read; save it and try again")});
    }
    return bytes;
}

} // namespace tracseq
