// SPDX-License-Identifier: GPL-3.0-or-later
// Every symbology, drawn as it is printed, read back by a decoder that did not write it.
#include "tests/core/labels/label_bench.h"

using namespace tracseq;
using namespace tracseq::tests;

namespace {

constexpr int kResolutions[] = {203, 300, 600};
constexpr Symbology kAll[] = {Symbology::Code128, Symbology::DataMatrix, Symbology::QrCode};

QString formatOf(Symbology symbology)
{
    return symbology == Symbology::Code128      ? u"Code128"_s
           : symbology == Symbology::DataMatrix ? u"DataMatrix"_s
                                                : u"QRCode"_s;
}

LabelLayout roomy(Symbology symbology)
{
    return symbology == Symbology::Code128 ? barcodeLabel(symbology, 120'000, 15'000)
                                           : barcodeLabel(symbology, 30'000, 30'000);
}

/// The label on white paper: what is around it is no part of it.
QImage onPaper(const QImage& label)
{
    QImage paper(label.size() + QSize(40, 40), QImage::Format_Grayscale8);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(20, 20, label);
    return paper;
}

} // namespace

TEST_CASE("a barcode in every symbology is read back at every resolution of label printers")
{
    for (const Symbology symbology : kAll) {
        for (const int dpi : kResolutions) {
            INFO(formatOf(symbology).toStdString() << " at " << dpi);
            const LabelPicture picture =
                drawLabel(roomy(symbology), factsOf(u"Oak"_s, u"DNA-20260301-000123"_s), dpi);
            CHECK(sentences(picture).isEmpty());
            const auto codes = readCodes(onPaper(imageOf(picture)));
            REQUIRE(codes.size() == 1);
            CHECK(codes.front().text == u"DNA-20260301-000123");
            CHECK(codes.front().format == formatOf(symbology));
        }
    }
}

TEST_CASE("a barcode is read back however the element is turned")
{
    for (const Symbology symbology : kAll) {
        for (const Turn turn : {Turn::None, Turn::Quarter, Turn::Half, Turn::ThreeQuarters}) {
            LabelLayout layout = barcodeLabel(symbology, 60'000, 60'000);
            layout.elements.front().turn = turn;
            const LabelPicture picture =
                drawLabel(layout, factsOf(u"Oak"_s, u"LIB-20260301-000123"_s), 300);
            INFO(formatOf(symbology).toStdString() << " turned " << static_cast<int>(turn));
            CHECK(sentences(picture).isEmpty());
            CHECK(readCode(onPaper(imageOf(picture))) == u"LIB-20260301-000123");
        }
    }
}

TEST_CASE("any text of what a symbology may hold is read back, or refused in a sentence")
{
    property("decoded or refused", [](const std::vector<unsigned char>& bytes) {
        const auto symbology = kAll[*rc::gen::inRange(0, 3)];
        const int dpi = kResolutions[*rc::gen::inRange(0, 3)];
        QString code;
        for (const unsigned char byte : bytes) {
            code += QChar(0x20 + byte % 95);
        }
        code = code.left(60);
        const LabelPicture picture = drawLabel(roomy(symbology), factsOf(u"Oak"_s, code), dpi);
        if (!picture.problems.empty()) {
            RC_ASSERT(picture.symbols.empty());
            RC_ASSERT(!sentences(picture).front().isEmpty());
            return;
        }
        RC_ASSERT(readCode(onPaper(imageOf(picture))).toStdString() == code.toStdString());
    });
    property("letters of all kinds in matrix codes", [](const QString& any) {
        const auto symbology = kAll[*rc::gen::inRange(1, 3)];
        const QString code = any.left(20);
        const LabelPicture picture = drawLabel(roomy(symbology), factsOf(u"Oak"_s, code), 300);
        if (!picture.problems.empty()) {
            RC_ASSERT(picture.symbols.empty());
            return;
        }
        RC_ASSERT(readCode(onPaper(imageOf(picture))).toStdString() == code.toStdString());
    });
}

TEST_CASE("umlauts are in a Data Matrix or QR code, and refused in Code 128 with the way out")
{
    const auto refused = makeSymbol(Symbology::Code128, u"Böhm-1"_s);
    REQUIRE_FALSE(refused.has_value());
    CHECK(errorText(refused.error()).contains(u"a Data Matrix holds every letter"_s));
    for (const Symbology symbology : {Symbology::DataMatrix, Symbology::QrCode}) {
        const LabelPicture picture =
            drawLabel(roomy(symbology), factsOf(u"Oak"_s, u"Böhm-1 Ω 样品"_s), 300);
        CHECK(readCode(onPaper(imageOf(picture))) == u"Böhm-1 Ω 样品");
    }
}

TEST_CASE("what no scanner could type again is no barcode")
{
    const QStringList codes{
        u""_s, u"a\tb"_s, u"a\nb"_s, u" a"_s, u"a "_s, u"a\x02"_s, QString(QChar(0xD800)) + u'a'};
    for (const QString& code : codes) {
        for (const Symbology symbology : kAll) {
            const auto made = makeSymbol(symbology, code);
            REQUIRE_FALSE(made.has_value());
            CHECK(made.error().code() == ErrorCode::LabelBarcodeRefused);
        }
    }
    CHECK_FALSE(makeSymbol(Symbology::Code128, QString(500, u'x')).has_value());
    CHECK_FALSE(makeSymbol(Symbology::QrCode, QString(9000, u'x')).has_value());
}

TEST_CASE("modules are whole dots of the printer, and the quiet zone stays white")
{
    for (const Symbology symbology : kAll) {
        for (const int dpi : kResolutions) {
            const LabelPicture picture =
                drawLabel(roomy(symbology), factsOf(u"Oak"_s, u"DNA-20260301-000123"_s), dpi);
            REQUIRE(picture.symbols.size() == 1);
            const PlacedSymbol& placed = picture.symbols.front();
            INFO(formatOf(symbology).toStdString() << " at " << dpi);
            CHECK(placed.moduleDots >= kFewestDots);
            CHECK(placed.moduleDots * 25'400.0 / dpi >= kSmallestModule);
            CHECK(placed.place.width() == placed.symbol.columns * placed.moduleDots);
            for (const QRect& run : placed.black) {
                CHECK((run.x() - placed.place.x()) % placed.moduleDots == 0);
                CHECK(run.width() % placed.moduleDots == 0);
            }
            CHECK(QRect(QPoint(), picture.size).contains(placed.quiet));
            const int quiet = symbology == Symbology::Code128      ? 10
                              : symbology == Symbology::DataMatrix ? 1
                                                                   : 4;
            CHECK(placed.place.x() - placed.quiet.x() == quiet * placed.moduleDots);
            CHECK(placed.quiet.right() - placed.place.right() == quiet * placed.moduleDots);
            const QImage image = imageOf(picture);
            qint64 black = 0;
            for (int y = placed.quiet.top(); y <= placed.quiet.bottom(); ++y) {
                for (int x = placed.quiet.left(); x <= placed.quiet.right(); ++x) {
                    const bool isBlack = image.constScanLine(y)[x] < 128;
                    black += isBlack ? 1 : 0;
                    if (isBlack && !placed.place.contains(x, y)) {
                        FAIL("black in the quiet zone at " << x << ", " << y);
                    }
                }
            }
            CHECK(black > 0);
        }
    }
}

TEST_CASE("a barcode that would be too fine for its place is refused, with the room that it needs")
{
    // 19 characters as Code 128 on a cryo tube: many labs print this and scan it in vain.
    const LabelFacts facts = factsOf(u"Oak"_s, u"DNA-20260301-000123"_s);
    const LabelPicture small =
        drawLabel(barcodeLabel(Symbology::Code128, 33'000, 13'000), facts, 203);
    REQUIRE(small.problems.size() == 1);
    CHECK(small.problems.front().error.code() == ErrorCode::LabelBarcodeNoRoom);
    CHECK(sentences(small).front().contains(u"use a Data Matrix"_s));
    CHECK(small.symbols.empty());
    const LabelPicture matrix =
        drawLabel(barcodeLabel(Symbology::DataMatrix, 6'000, 6'000), facts, 203);
    CHECK(sentences(matrix).isEmpty());
    CHECK_FALSE(sentences(drawLabel(barcodeLabel(Symbology::DataMatrix, 4'000, 4'000), facts, 203))
                    .isEmpty());
    // Bars that are too low for a hand to aim at.
    CHECK_FALSE(
        sentences(drawLabel(barcodeLabel(Symbology::Code128, 120'000, 3'000, true), facts, 300))
            .isEmpty());
}
