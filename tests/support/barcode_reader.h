// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>

#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>
#include <ZXing/TextUtfEncoding.h>

namespace tracseq::tests {

/// A barcode that was read back from a picture, by ZXing: not by what wrote it.
struct ReadCode {
    QString text;
    QString format; ///< "Code128", "DataMatrix", "QRCode"
    QRect place;    ///< in pixels
};

inline std::vector<ReadCode> readCodes(const QImage& picture)
{
    const QImage gray = picture.convertToFormat(QImage::Format_Grayscale8);
    ZXing::DecodeHints matrix;
    matrix.setFormats(ZXing::BarcodeFormat::DataMatrix | ZXing::BarcodeFormat::QRCode);
    ZXing::DecodeHints linear;
    linear.setFormats(ZXing::BarcodeFormat::Code128);
    const ZXing::ImageView view(gray.constBits(), gray.width(), gray.height(),
                                ZXing::ImageFormat::Lum, static_cast<int>(gray.bytesPerLine()));
    ZXing::Results results = ZXing::ReadBarcodes(view, matrix);
    // One only: ZXing 1.4 may stop the program over several linear ones.
    results.push_back(ZXing::ReadBarcode(view, linear));
    std::vector<ReadCode> codes;
    for (const ZXing::Result& result : results) {
        if (result.isValid()) {
            const auto from = result.position().topLeft();
            const auto to = result.position().bottomRight();
            codes.push_back({QString::fromStdString(result.text()),
                             QString::fromStdString(ZXing::ToString(result.format())),
                             QRect(QPoint(from.x, from.y), QPoint(to.x, to.y))});
        }
    }
    return codes;
}

/// The text of the one code in a picture; several, or none, as a note that equals no text.
inline QString readCode(const QImage& picture)
{
    const auto codes = readCodes(picture);
    return codes.size() == 1 ? codes.front().text : QStringLiteral("<%1 codes>").arg(codes.size());
}

} // namespace tracseq::tests
