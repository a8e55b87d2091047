// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/content_store.h"

#include "core/base/regular_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

namespace tracseq::database {

namespace {

constexpr int kHashDigits = 64;

bool isHash(const QString& text)
{
    return text.size() == kHashDigits && std::all_of(text.begin(), text.end(), [](QChar sign) {
               return (sign >= u'0' && sign <= u'9') || (sign >= u'a' && sign <= u'f');
           });
}

/// A name in a folder is on the disk when the folder is. Where the file system cannot tell, there
/// is nothing to wait for.
void syncFolder(const QString& path)
{
    const int folder =
        open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        static_cast<void>(fsync(folder));
        close(folder);
    }
}

Status makeFolder(const QString& path)
{
    if (QFileInfo(path).isDir()) {
        return {};
    }
    if (!QDir().mkpath(path)) {
        return failure(ErrorCode::FileNotWritable, {path, QString::fromLocal8Bit(strerror(errno))});
    }
    syncFolder(QFileInfo(path).path());
    return {};
}

} // namespace

QString contentHash(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

ContentStore::ContentStore(const QString& labPath)
    : m_folder(labPath + QStringLiteral(".files"))
{
}

QString ContentStore::pathOf(const QString& hash) const
{
    return isHash(hash) ? m_folder + u'/' + hash.left(2) + u'/' + hash : QString();
}

bool ContentStore::has(const QString& hash) const
{
    const QString path = pathOf(hash);
    return !path.isEmpty() && QFileInfo(path).isFile();
}

Result<ContentKey> ContentStore::put(const QString& file, Progress& progress) const
{
    const auto tooLarge = [&] {
        return failure(ErrorCode::FileTooLarge,
                       {QFileInfo(file).fileName(), QString::number(kMostBytes / (1024 * 1024))});
    };
    TRACSEQ_TRY(requireRegularFile(file));
    if (QFileInfo(file).size() > kMostBytes) {
        return tooLarge();
    }
    const auto bytes = readRegularFile(file, kMostBytes + 1, progress);
    if (!bytes) {
        return failure(bytes.error());
    }
    if (bytes->size() > kMostBytes) {
        return tooLarge(); // it grew meanwhile
    }
    ContentKey key{contentHash(*bytes), bytes->size()};
    if (!progress.update(key.size, key.size)) {
        return failure(ErrorCode::Cancelled);
    }
    TRACSEQ_TRY(write(*bytes, key.hash));
    return key;
}

Status ContentStore::put(const QByteArray& bytes, const QString& hash, const QString& name) const
{
    if (contentHash(bytes) != hash) {
        return failure(ErrorCode::ContentDamaged, {name});
    }
    return write(bytes, hash);
}

Status ContentStore::write(const QByteArray& bytes, const QString& hash) const
{
    const QString path = pathOf(hash);
    NoProgress nobody;
    if (has(hash) && read(hash, {}, nobody)) {
        return {};
    }
    // Not there, or damaged: then the good one takes its place.
    const QString folder = QFileInfo(path).path();
    TRACSEQ_TRY(makeFolder(m_folder));
    TRACSEQ_TRY(makeFolder(folder));
    QSaveFile file(path); // written under another name, synchronised, then renamed
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        return failure(ErrorCode::FileNotWritable, {path, file.errorString()});
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup);
    if (!file.commit()) {
        return failure(ErrorCode::FileNotWritable, {path, file.errorString()});
    }
    syncFolder(folder);
    return {};
}

Result<QByteArray> ContentStore::read(const QString& hash, const QString& name,
                                      Progress& progress) const
{
    if (!has(hash)) {
        return failure(ErrorCode::ContentNotHere, {name});
    }
    // Whoever keeps the same content at this moment puts it in the place of what is read here.
    auto bytes = readReplaceableFile(pathOf(hash), kMostBytes + 1, progress);
    if (bytes && contentHash(*bytes) != hash) {
        return failure(ErrorCode::ContentDamaged, {name});
    }
    return bytes;
}

Status ContentStore::copyTo(const QString& hash, const QString& name, const QString& path,
                            Progress& progress) const
{
    const auto bytes = read(hash, name, progress);
    if (!bytes) {
        return failure(bytes.error());
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size()) {
        return failure(ErrorCode::FileNotWritable, {path, file.errorString()});
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadGroup);
    if (!file.commit()) {
        return failure(ErrorCode::FileNotWritable, {path, file.errorString()});
    }
    return {};
}

} // namespace tracseq::database
