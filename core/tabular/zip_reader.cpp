// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/zip_reader.h"

#include <QCoreApplication>
#include <QSet>
#include <archive.h>
#include <archive_entry.h>

namespace tracseq::tabular {

namespace {

constexpr qint64 kReportEvery = 1 << 20;

struct CloseArchive {
    void operator()(archive* a) const { archive_read_free(a); }
};

QString partName(archive_entry* entry)
{
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) {
        name = archive_entry_pathname(entry);
    }
    QString text = name == nullptr ? QString() : QString::fromUtf8(name);
    text.replace(u'\\', u'/');
    while (text.startsWith(u'/')) {
        text.remove(0, 1);
    }
    return text;
}

} // namespace

/// The content of the archive's current part.
class ZipPartDevice final : public QIODevice {
public:
    ZipPartDevice(ZipReader& reader, archive* source)
        : m_reader(reader)
        , m_source(source)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_atEnd; }

protected:
    qint64 readData(char* data, qint64 maxSize) override
    {
        if (m_atEnd || maxSize <= 0) {
            return m_atEnd ? -1 : 0;
        }
        const la_ssize_t size =
            archive_read_data(m_source, data, static_cast<std::size_t>(maxSize));
        if (size < 0) {
            m_atEnd = true;
            m_reader.m_failure =
                Error(isEncrypted() ? ErrorCode::TableFileEncrypted : ErrorCode::TableFileDamaged,
                      {m_reader.m_fileName,
                       QCoreApplication::translate("Tabular", "a part of it cannot be unpacked")});
            return -1;
        }
        if (size == 0) {
            m_atEnd = true;
            return -1;
        }
        if (!m_reader.count(size)) {
            m_atEnd = true;
            return -1;
        }
        return size;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    [[nodiscard]] bool isEncrypted() const
    {
        return archive_read_has_encrypted_entries(m_source) > 0;
    }

    ZipReader& m_reader;
    archive* m_source;
    bool m_atEnd = false;
};

ZipReader::ZipReader(const QByteArray& bytes, const QString& fileName, const ReadLimits& limits,
                     Progress& progress)
    : m_bytes(bytes)
    , m_fileName(fileName)
    , m_limits(limits)
    , m_progress(progress)
{
}

bool ZipReader::count(qint64 bytes)
{
    m_inflated += bytes;
    if (m_inflated > m_limits.freeInflatedBytes &&
        m_inflated / m_limits.inflationRatio > m_bytes.size()) {
        m_failure =
            Error(ErrorCode::TableFileBomb,
                  {m_fileName, QCoreApplication::translate("Tabular", "more than %1 times its size")
                                   .arg(m_limits.inflationRatio)});
        return false;
    }
    if (m_inflated > m_limits.inflatedBytes) {
        m_failure = Error(ErrorCode::TableFileTooLarge,
                          {m_fileName, QCoreApplication::translate("Tabular", "%1 MB of data")
                                           .arg(m_limits.inflatedBytes / 1'000'000)});
        return false;
    }
    if (m_inflated >= m_nextReport) {
        m_nextReport = m_inflated + kReportEvery;
        if (!m_progress.update(m_inflated, qMax(m_expected, m_inflated))) {
            m_failure = Error(ErrorCode::Cancelled);
            return false;
        }
    }
    return true;
}

Status ZipReader::forEachPart(const Visitor& visit)
{
    m_failure.reset();
    const std::unique_ptr<archive, CloseArchive> source(archive_read_new());
    // Only the reader that starts from the directory at the end: without one the file is cut off.
    archive_read_support_format_zip_seekable(source.get());
    if (archive_read_open_memory(source.get(), m_bytes.constData(),
                                 static_cast<std::size_t>(m_bytes.size())) != ARCHIVE_OK) {
        return failure(ErrorCode::TableFileDamaged,
                       {m_fileName, QCoreApplication::translate("Tabular", "its end is missing")});
    }
    QSet<QString> seen;
    int entries = 0;
    for (;;) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(source.get(), &entry);
        if (status == ARCHIVE_EOF) {
            return {};
        }
        if (status < ARCHIVE_WARN || entry == nullptr) {
            return failure(
                ErrorCode::TableFileDamaged,
                {m_fileName,
                 entries == 0
                     ? QCoreApplication::translate("Tabular", "its end is missing")
                     : QCoreApplication::translate("Tabular", "its table of contents is broken")});
        }
        if (++entries > m_limits.archiveEntries) {
            return failure(
                ErrorCode::TableFileBomb,
                {m_fileName, QCoreApplication::translate("Tabular", "more than %L1 parts")
                                 .arg(m_limits.archiveEntries)});
        }
        if (archive_entry_filetype(entry) != AE_IFREG) {
            continue;
        }
        if (archive_entry_is_encrypted(entry) != 0) {
            return failure(ErrorCode::TableFileEncrypted, {m_fileName});
        }
        const QString part = partName(entry);
        if (part.isEmpty() || seen.contains(part)) {
            continue;
        }
        seen.insert(part);
        m_claimedSize = archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : 0;
        ZipPartDevice content(*this, source.get());
        Status visited = visit(part, content);
        if (m_failure) {
            return failure(*m_failure);
        }
        if (!visited) {
            return visited;
        }
    }
}

Result<QByteArray> ZipReader::readAll(QIODevice& content, qint64 maxBytes) const
{
    QByteArray bytes;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    for (;;) {
        const qint64 size = content.read(piece.data(), piece.size());
        if (size <= 0) {
            break;
        }
        bytes.append(piece.constData(), size);
        if (bytes.size() > maxBytes) {
            return failure(
                ErrorCode::TableFileTooLarge,
                {m_fileName, QCoreApplication::translate("Tabular", "%1 MB in one small part")
                                 .arg(maxBytes / 1'000'000)});
        }
    }
    if (m_failure) {
        return failure(*m_failure);
    }
    return bytes;
}

} // namespace tracseq::tabular
