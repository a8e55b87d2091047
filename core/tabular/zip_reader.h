// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/tabular/read_options.h"

#include <QIODevice>
#include <functional>

namespace tracseq::tabular {

/// Walks over the parts of a zip file in memory by libarchive, inflating only what the visitor
/// reads and counting every inflated byte of all walks against the limits, whatever the headers
/// claim. Names are only ever compared, never used as paths, so `../` and the like lead nowhere.
/// Of two parts of one name the first counts.
class ZipReader {
public:
    /// All arguments are kept by reference and must outlive the reader.
    ZipReader(const QByteArray& bytes, const QString& fileName, const ReadLimits& limits,
              Progress& progress);

    /// Called once for each regular part with its name as it is in the file (slashes forward, no
    /// leading one). The device gives the part's content; it need not be read to its end.
    using Visitor = std::function<Status(const QString& part, QIODevice& content)>;

    /// Visits the parts in the order of the file. Errors: those of the visitor, TableFileDamaged,
    /// TableFileEncrypted, TableFileTooLarge, TableFileBomb, Cancelled.
    Status forEachPart(const Visitor& visit);

    /// Reads one part whole. Fails with TableFileTooLarge beyond maxBytes.
    Result<QByteArray> readAll(QIODevice& content, qint64 maxBytes) const;

    /// Bytes that the walks will inflate in all, as far as the headers tell; for progress only.
    void setExpectedBytes(qint64 bytes) { m_expected = bytes; }
    [[nodiscard]] const QString& fileName() const { return m_fileName; }
    /// Size of the current part as its header claims; 0 when unknown.
    [[nodiscard]] qint64 claimedSize() const { return m_claimedSize; }

    /// What stopped the inflation of the current part, if anything did. A parser that ran out of
    /// content asks this first, since it sees only an early end.
    [[nodiscard]] const std::optional<Error>& failureOfContent() const { return m_failure; }

private:
    friend class ZipPartDevice;
    /// Called for each piece inflated; false stops.
    bool count(qint64 bytes);

    const QByteArray& m_bytes;
    const QString& m_fileName;
    const ReadLimits& m_limits;
    Progress& m_progress;
    qint64 m_inflated = 0;
    qint64 m_expected = 0;
    qint64 m_claimedSize = 0;
    qint64 m_nextReport = 0;
    std::optional<Error> m_failure;
};

} // namespace tracseq::tabular
