// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRegularExpression>
#include <catch2/catch.hpp>

namespace tracseq::tests {

/// A label as a printer of ZPL understands it: size, picture and number of copies.
struct ZplLabel {
    QImage image; ///< grey, black where the head burns
    int copies = 0;
};

namespace zpl {

inline int countOf(char letter)
{
    return letter >= 'G' && letter <= 'Y'   ? letter - 'G' + 1
           : letter >= 'g' && letter <= 'z' ? (letter - 'g' + 1) * 20
                                            : 0;
}

/// The bytes of a graphic field, unpacked as the manual of ZPL II says.
inline QByteArray unpacked(const QByteArray& data, int bytesPerRow, int total)
{
    QByteArray digits;
    QByteArray row;
    QByteArray before(bytesPerRow * 2, '0');
    int count = 0;
    const auto end = [&] {
        digits += row;
        before = row;
        row.clear();
    };
    for (const char c : data) {
        if (const int more = countOf(c); more > 0) {
            count += more;
            continue;
        }
        if (c == ',' || c == '!') {
            row = row.leftJustified(bytesPerRow * 2, c == ',' ? '0' : 'F');
        } else if (c == ':') {
            row = before;
        } else {
            REQUIRE(((c >= '0' && c <= '9') || (c >= 'A' && c <= 'F')));
            row += QByteArray(count == 0 ? 1 : count, c);
        }
        count = 0;
        REQUIRE(row.size() <= bytesPerRow * 2);
        if (row.size() == bytesPerRow * 2) {
            end();
        }
    }
    const QByteArray bytes = QByteArray::fromHex(digits);
    REQUIRE(bytes.size() == total);
    return bytes;
}

} // namespace zpl

/// Reads a job of labels; fails the test where a printer would not understand it.
inline std::vector<ZplLabel> readZpl(const QByteArray& job)
{
    std::vector<ZplLabel> labels;
    const QString text = QString::fromLatin1(job);
    static const QRegularExpression label(QStringLiteral(
        R"(\^XA\^LH0,0\^LT(-?\d+)\^LS(-?\d+)\^PW(\d+)\^LL(\d+)\^FO0,0\^GFA,(\d+),(\d+),(\d+),([^^~]*)\^FS\^PQ(\d+)\^XZ\n)"));
    qsizetype at = 0;
    while (at < text.size()) {
        const auto match = label.match(text, at, QRegularExpression::NormalMatch,
                                       QRegularExpression::AnchorAtOffsetMatchOption);
        REQUIRE(match.hasMatch());
        at = match.capturedEnd();
        const int width = match.captured(3).toInt();
        const int height = match.captured(4).toInt();
        const int total = match.captured(5).toInt();
        const int row = match.captured(7).toInt();
        REQUIRE(match.captured(6).toInt() == total);
        REQUIRE(row == (width + 7) / 8);
        REQUIRE(total == row * height);
        const QByteArray bytes = zpl::unpacked(match.captured(8).toLatin1(), row, total);
        ZplLabel read;
        read.copies = match.captured(9).toInt();
        read.image = QImage(width, height, QImage::Format_Grayscale8);
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                const auto byte = static_cast<uchar>(bytes.at(y * row + x / 8));
                read.image.scanLine(y)[x] = (byte & 0x80U >> (x % 8)) != 0 ? 0 : 255;
            }
        }
        labels.push_back(read);
    }
    return labels;
}

} // namespace tracseq::tests
