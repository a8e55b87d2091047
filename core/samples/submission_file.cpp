// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/submission_file.h"

#include "core/base/regular_file.h"
#include "core/tabular/workbook_reader.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace tracseq::samples {

int SubmissionFile::indexOfSheet(const QString& name) const
{
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
        if (workbook.sheets[i].name().compare(name, Qt::CaseInsensitive) == 0) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

QStringList SubmissionFile::remarks() const
{
    QStringList lines;
    for (const tabular::Notice& notice : workbook.notices) {
        lines += tabular::noticeText(notice);
    }
    for (const tabular::Sheet& sheet : workbook.sheets) {
        if (sheet.isHidden()) {
            lines += QCoreApplication::translate("Import", "The sheet “%1” is hidden.")
                         .arg(sheet.name());
        }
    }
    return lines;
}

Result<SubmissionFile> readSubmission(const QString& path, const tabular::ReadOptions& options,
                                      Progress& progress)
{
    SubmissionFile submission;
    submission.fileName = QFileInfo(path).fileName();
    {
        TRACSEQ_TRY(requireRegularFile(path));
        // The file is read twice rather than held twice; the second read comes from the cache.
        QFile file(path);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!file.open(QIODevice::ReadOnly)) {
            return failure(ErrorCode::FileNotReadable, {path, file.errorString()});
        }
        // No further than the reader goes, which then says that it is too much.
        qint64 left = options.limits.fileBytes + 1;
        for (QByteArray part; left > 0; left -= part.size()) {
            part = file.read(qMin<qint64>(left, 1 << 20));
            if (part.isEmpty()) {
                break;
            }
            hash.addData(part);
        }
        if (file.error() != QFileDevice::NoError) {
            return failure(ErrorCode::FileNotReadable, {path, file.errorString()});
        }
        submission.hash = QString::fromLatin1(hash.result().toHex());
    }
    auto workbook = tabular::readWorkbook(path, options, progress);
    if (!workbook) {
        return failure(workbook.error());
    }
    submission.workbook = std::move(*workbook);
    return submission;
}

} // namespace tracseq::samples
