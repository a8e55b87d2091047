// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/barcode_symbol.h"

#include <QCoreApplication>
#include <algorithm>
#include <zint.h>

namespace tracseq::labels {

namespace {

constexpr int kEciUtf8 = 26;

struct Encoding {
    int zint = 0;
    int quiet = 0;
    int quietY = 0;
};

Encoding encodingOf(Symbology symbology)
{
    switch (symbology) {
    case Symbology::Code128:
        return {BARCODE_CODE128, 10, 0};
    case Symbology::DataMatrix:
        return {BARCODE_DATAMATRIX, 1, 1};
    case Symbology::QrCode:
        return {BARCODE_QRCODE, 4, 4};
    }
    return {};
}

bool isAscii(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Why the text cannot be encoded, as the end of a sentence.
std::optional<QString> refused(Symbology symbology, const QString& text)
{
    if (text.isEmpty()) {
        return QCoreApplication::translate("Labels", "it is empty");
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.category() == QChar::Other_Control) {
            return QCoreApplication::translate("Labels", "it holds a control character");
        }
        if (c.isSurrogate()) {
            if (!c.isHighSurrogate() || i + 1 == text.size() || !text.at(i + 1).isLowSurrogate()) {
                return QCoreApplication::translate("Labels", "it holds half a character");
            }
            ++i;
        }
    }
    if (text.front() == u' ' || text.back() == u' ') {
        return QCoreApplication::translate("Labels", "it begins or ends with a blank");
    }
    if (symbology == Symbology::Code128 && !isAscii(text)) {
        return QCoreApplication::translate(
            "Labels", "only letters A to Z, digits and signs of the English keyboard can be in it; "
                      "a Data Matrix holds every letter");
    }
    return std::nullopt;
}

} // namespace

Result<BarcodeSymbol> makeSymbol(Symbology symbology, const QString& text)
{
    const auto refuse = [&](const QString& why) {
        return failure(ErrorCode::LabelBarcodeRefused, {text, symbologyLabel(symbology), why});
    };
    if (const auto why = refused(symbology, text)) {
        return refuse(*why);
    }
    const Encoding encoding = encodingOf(symbology);
    const std::unique_ptr<zint_symbol, void (*)(zint_symbol*)> made(ZBarcode_Create(),
                                                                    ZBarcode_Delete);
    if (made == nullptr) {
        return refuse(QCoreApplication::translate("Labels", "there is no memory left"));
    }
    made->symbology = encoding.zint;
    made->input_mode = UNICODE_MODE;
    if (symbology == Symbology::DataMatrix) {
        made->option_3 = DM_SQUARE;
    }
    if (!isAscii(text)) {
        made->eci = kEciUtf8; // or scanners would have to guess
    }
    const QByteArray utf8 = text.toUtf8();
    const int code =
        ZBarcode_Encode(made.get(), reinterpret_cast<const unsigned char*>(utf8.constData()),
                        static_cast<int>(utf8.size()));
    if (code == ZINT_ERROR_TOO_LONG) {
        return refuse(QCoreApplication::translate("Labels", "it is too long"));
    }
    if (code >= ZINT_ERROR) {
        return refuse(QString::fromUtf8(made->errtxt));
    }
    BarcodeSymbol symbol;
    symbol.symbology = symbology;
    symbol.text = text;
    symbol.columns = made->width;
    symbol.rows = made->rows;
    symbol.quiet = encoding.quiet;
    symbol.quietY = encoding.quietY;
    symbol.modules.resize(qsizetype{symbol.columns} * symbol.rows);
    for (int row = 0; row < symbol.rows; ++row) {
        for (int column = 0; column < symbol.columns; ++column) {
            const unsigned byte = made->encoded_data[row][column / 8];
            symbol.modules[qsizetype{row} * symbol.columns + column] =
                static_cast<char>(byte >> (column % 8) & 1U);
        }
    }
    return symbol;
}

} // namespace tracseq::labels
