// SPDX-License-Identifier: GPL-3.0-or-later
// Labels as ZPL II.
#include "core/labels/label_job.h"
#include "core/labels/label_picture.h"

namespace tracseq::labels {

namespace {

constexpr int kBlackBelow = 128;

/// One row of dots as hexadecimal digits, black as 1.
QByteArray hexRow(const QImage& image, int y)
{
    const uchar* dots = image.constScanLine(y);
    QByteArray row((image.width() + 7) / 8, '\0');
    for (int x = 0; x < image.width(); ++x) {
        if (dots[x] < kBlackBelow) {
            const auto byte = static_cast<uchar>(row.at(x / 8));
            row[x / 8] = static_cast<char>(byte | 0x80U >> (x % 8));
        }
    }
    return row.toHex().toUpper();
}

/// How often the next digit comes, in the letters of ZPL: G to Y are 1 to 19, g to z 20 to 400.
void appendCount(QByteArray& out, qsizetype count)
{
    while (count >= 420) {
        out += 'z';
        count -= 400;
    }
    if (count >= 20) {
        out += static_cast<char>('g' + count / 20 - 1);
        count %= 20;
    }
    if (count > 0) {
        out += static_cast<char>('G' + count - 1);
    }
}

QByteArray packed(const QByteArray& row)
{
    QByteArray out;
    for (qsizetype i = 0; i < row.size();) {
        qsizetype end = i;
        while (end < row.size() && row.at(end) == row.at(i)) {
            ++end;
        }
        if (end == row.size() && (row.at(i) == '0' || row.at(i) == 'F')) {
            return out + (row.at(i) == '0' ? ',' : '!'); // to the end of the line
        }
        if (end - i > 2) {
            appendCount(out, end - i);
            out += row.at(i);
        } else {
            out += row.mid(i, end - i);
        }
        i = end;
    }
    return out;
}

QByteArray graphic(const QImage& image)
{
    QByteArray data;
    QByteArray before;
    for (int y = 0; y < image.height(); ++y) {
        const QByteArray row = hexRow(image, y);
        data += row == before ? QByteArray(":") : packed(row);
        before = row;
    }
    const int bytes = (image.width() + 7) / 8;
    const QByteArray total = QByteArray::number(bytes * image.height());
    return "^GFA," + total + ',' + total + ',' + QByteArray::number(bytes) + ',' + data;
}

} // namespace

Result<QByteArray> makeZpl(const LabelJob& job, int dpi, Progress& progress)
{
    TRACSEQ_TRY(checkJob(job, dpi, progress));
    QByteArray zpl;
    const auto total = static_cast<qint64>(job.facts.size());
    for (std::size_t i = 0; i < job.facts.size(); ++i) {
        if (!progress.update(static_cast<qint64>(i), total)) {
            return failure(ErrorCode::Cancelled);
        }
        const LabelPicture picture = drawLabel(job.layout, job.facts[i], dpi);
        const QImage image = imageOf(picture);
        // Where a print begins is set anew: a label before may have left it elsewhere.
        zpl += "^XA^LH0,0^LT" + QByteArray::number(dotsOf(job.shiftY, dpi)) + "^LS" +
               QByteArray::number(-dotsOf(job.shiftX, dpi)) + "^PW" +
               QByteArray::number(image.width()) + "^LL" + QByteArray::number(image.height()) +
               "^FO0,0" + graphic(image) + "^FS^PQ" + QByteArray::number(job.copies) + "^XZ\n";
    }
    return zpl;
}

} // namespace tracseq::labels
