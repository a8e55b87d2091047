// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/submission_file.h"

#include "core/tabular/workbook_reader.h"

#include <QCoreApplication>
#include <QCryptographicHash>
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
    auto bytes = tabular::readWorkbookBytes(path, options, progress);
    if (!bytes) {
        return failure(bytes.error());
    }
    submission.hash =
        QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex());
    auto workbook =
        tabular::readWorkbook(std::move(*bytes), submission.fileName, options, progress);
    if (!workbook) {
        return failure(workbook.error());
    }
    submission.workbook = std::move(*workbook);
    return submission;
}

} // namespace tracseq::samples
