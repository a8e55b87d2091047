// SPDX-License-Identifier: GPL-3.0-or-later
// Labels as PDF.
#include "core/labels/label_job.h"
#include "core/labels/label_picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace tracseq::labels {

namespace {

/// Asks viewers to print the pages as large as they are, which QPdfWriter cannot: the catalogue is
/// given anew at the end of the file (an incremental update, ISO 32000-1, 7.5.6). A file that looks
/// otherwise than expected stays as it is.
void forbidScaling(QByteArray& pdf)
{
    const qsizetype type = pdf.indexOf("/Type /Catalog");
    const qsizetype end = type < 0 ? -1 : pdf.indexOf("endobj", type);
    const qsizetype begin = type < 0 ? -1 : pdf.lastIndexOf(" 0 obj", type);
    const qsizetype trailer = pdf.lastIndexOf("trailer");
    const qsizetype start = pdf.lastIndexOf("startxref");
    if (end < 0 || begin < 0 || trailer < 0 || start < trailer) {
        return;
    }
    const qsizetype numberAt = pdf.lastIndexOf('\n', begin) + 1;
    const QByteArray number = pdf.mid(numberAt, begin - numberAt);
    QByteArray catalogue = pdf.mid(numberAt, end - numberAt);
    QByteArray dictionary = pdf.mid(trailer, start - trailer);
    const QByteArray previous = pdf.mid(start + 9, pdf.lastIndexOf("%%EOF") - start - 9).trimmed();
    const qsizetype close = catalogue.lastIndexOf(">>");
    const qsizetype closeTrailer = dictionary.lastIndexOf(">>");
    if (close < 0 || closeTrailer < 0) {
        return;
    }
    catalogue.insert(close, "/ViewerPreferences << /PrintScaling /None >>\n");
    dictionary.insert(closeTrailer, "/Prev " + previous + '\n');
    const QByteArray place = QByteArray::number(pdf.size()).rightJustified(10, '0');
    pdf += catalogue + "endobj\n";
    const QByteArray table = QByteArray::number(pdf.size());
    pdf += "xref\n" + number + " 1\n" + place + " 00000 n \n" + dictionary.trimmed() +
           "\nstartxref\n" + table + "\n%%EOF\n";
}

} // namespace

Status writePdf(const LabelJob& job, const QString& path, Progress& progress)
{
    TRACSEQ_TRY(checkJob(job, kPdfDpi, progress));
    const auto notWritable = [&path](const QString& why) {
        return failure(ErrorCode::FileNotWritable, {path, why});
    };
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kPdfDpi);
        writer.setCreator(QStringLiteral("TracSeq"));
        writer.setTitle(job.layout.name);
        const auto [width, height] = job.pageSize();
        writer.setPageSize(QPageSize(QSizeF(width / 1000.0, height / 1000.0), QPageSize::Millimeter,
                                     {}, QPageSize::ExactMatch));
        writer.setPageOrientation(QPageLayout::Portrait);
        writer.setPageMargins(QMarginsF());
        QPainter painter(&writer);
        const auto newPage = [&]() -> Status {
            return writer.newPage()
                       ? Status()
                       : notWritable(QCoreApplication::translate("Labels", "there is no new page"));
        };
        TRACSEQ_TRY(paintJob(job, kPdfDpi, painter, newPage, progress));
    }
    forbidScaling(bytes);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return notWritable(file.errorString());
    }
    return {};
}

} // namespace tracseq::labels
