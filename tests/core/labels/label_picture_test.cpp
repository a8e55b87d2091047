// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/labels/label_bench.h"

using namespace tracseq;
using namespace tracseq::tests;

namespace {

QRectF inkOf(const LabelPicture& picture)
{
    QRectF ink;
    for (const PlacedText& text : picture.texts) {
        ink |= text.path.boundingRect();
    }
    return ink;
}

} // namespace

TEST_CASE("a text that does not fit is shrunk or refused, and never cut")
{
    const LabelFacts facts = factsOf(u"A rather long name of a sample"_s, u"X"_s);
    const auto refused =
        drawLabel(textLabel(u"{title}"_s, 33'000, 13'000, 3'000, Fit::Refuse), facts, 300);
    REQUIRE(refused.problems.size() == 1);
    CHECK(refused.problems.front().error.code() == ErrorCode::LabelTextNoRoom);
    CHECK(sentences(refused).front().contains(facts.title));

    const auto shrunk =
        drawLabel(textLabel(u"{title}"_s, 33'000, 13'000, 3'000, Fit::Shrink), facts, 300);
    CHECK(sentences(shrunk).isEmpty());
    REQUIRE(shrunk.texts.size() == 1);
    CHECK(shrunk.texts.front().text == facts.title);
    CHECK(shrunk.texts.front().letter < dotsOf(3'000, 300));
    CHECK(QRectF(QPointF(), QSizeF(shrunk.size)).adjusted(-1, -1, 1, 1).contains(inkOf(shrunk)));

    // Smaller than can be read is not a way out.
    const auto tiny = drawLabel(textLabel(u"{title}"_s, 10'000, 5'000, 3'000, Fit::Shrink),
                                factsOf(QString(60, u'W'), u"X"_s), 300);
    REQUIRE(tiny.problems.size() == 1);
    CHECK(tiny.problems.front().error.code() == ErrorCode::LabelTextNoRoom);
}

TEST_CASE("a text keeps the size that it was given where it fits, at every resolution")
{
    const LabelFacts facts = factsOf(u"Oak leaf"_s, u"X"_s);
    const auto layout = textLabel(u"{title}\n{date}"_s, 40'000, 13'000, 3'000, Fit::Refuse);
    double width = 0;
    for (const int dpi : {203, 300, 600, 1200}) {
        const auto picture = drawLabel(layout, facts, dpi);
        CHECK(sentences(picture).isEmpty());
        const double mm = inkOf(picture).width() * 25.4 / dpi;
        CHECK((width == 0 || qAbs(mm - width) < 0.02)); // letters have no other width elsewhere
        width = mm;
    }
}

TEST_CASE("texts stand within their place whatever is written, or are refused")
{
    property("no ink outside", [](const QString& any) {
        LabelFacts facts = factsOf(any.left(40), u"X"_s);
        LabelLayout layout = textLabel(u"{title}"_s, 30'000, 10'000, 2'500, Fit::Shrink);
        layout.elements.front().turn = static_cast<Turn>(*rc::gen::inRange(0, 4));
        auto& text = std::get<TextElement>(layout.elements.front().content);
        text.align = static_cast<Align>(*rc::gen::inRange(0, 3));
        const auto picture = drawLabel(layout, facts, 300);
        if (picture.problems.empty() && !inkOf(picture).isNull()) {
            // Accents may reach over the line of a font, but not by more than a letter.
            RC_ASSERT(QRectF(QPointF(), QSizeF(picture.size))
                          .adjusted(-30, -30, 30, 30)
                          .contains(inkOf(picture)));
        }
    });
}

TEST_CASE("letters of many scripts are printed, and a sign that no font has is named")
{
    const auto greek = drawLabel(textLabel(u"{title}"_s, 60'000, 10'000, 2'500, Fit::Shrink),
                                 factsOf(u"Müller Ωμέγα Šiška Жук"_s, u"X"_s), 300);
    CHECK(sentences(greek).isEmpty());
    CHECK(inkOf(greek).width() > 100);
    // A private character: nobody's font has it.
    const QString sign = QString::fromUcs4(U"\U0010FFF0", 1);
    const auto missing = drawLabel(textLabel(u"{title}"_s, 60'000, 10'000, 2'500, Fit::Shrink),
                                   factsOf(u"Oak "_s + sign, u"X"_s), 300);
    REQUIRE(missing.problems.size() == 1);
    CHECK(missing.problems.front().error.code() == ErrorCode::LabelTextNoSign);
    CHECK(missing.problems.front().error.arguments().front() == sign);
}

TEST_CASE("the readable line is what the barcode holds")
{
    for (const Symbology symbology :
         {Symbology::Code128, Symbology::DataMatrix, Symbology::QrCode}) {
        const auto picture = drawLabel(barcodeLabel(symbology, 100'000, 25'000, true),
                                       factsOf(u"Oak"_s, u"RNA-20260301-000007"_s), 300);
        CHECK(sentences(picture).isEmpty());
        REQUIRE(picture.texts.size() == 1);
        REQUIRE(picture.symbols.size() == 1);
        CHECK(picture.texts.front().text == picture.symbols.front().symbol.text);
        CHECK(readCode(imageOf(picture)) == picture.texts.front().text);
        CHECK_FALSE(picture.texts.front().path.boundingRect().intersects(
            QRectF(picture.symbols.front().quiet)));
    }
}

TEST_CASE("what has no barcode gets no label, instead of one with another code")
{
    const auto picture = drawLabel(barcodeLabel(Symbology::DataMatrix, 20'000, 20'000),
                                   factsOf(u"Oak leaf"_s, u""_s), 300);
    REQUIRE(picture.problems.size() == 1);
    CHECK(picture.problems.front().error.code() == ErrorCode::LabelBarcodeEmpty);
    CHECK(sentences(picture).front().contains(u"Oak leaf"_s));
    CHECK(picture.symbols.empty());
}

TEST_CASE("what lies over a barcode or its quiet zone is found")
{
    LabelLayout layout = barcodeLabel(Symbology::DataMatrix, 20'000, 20'000);
    const LabelFacts facts = factsOf(u"Oak"_s, u"RNA-20260301-000007"_s);
    CHECK(drawLabel(layout, facts, 300).problems.empty());
    layout.elements.push_back({{0, 9'000, 20'000, 300}, Turn::None, LineElement{}});
    REQUIRE(drawLabel(layout, facts, 300).problems.size() == 1);
    layout.elements.back() = {{2'000, 2'000, 16'000, 3'000}, Turn::None, TextElement{u"over"_s}};
    const auto covered = drawLabel(layout, facts, 300);
    REQUIRE(covered.problems.size() == 1);
    CHECK(covered.problems.front().element == 0);
}

TEST_CASE("a field that does not exist is named, and brackets can be written")
{
    const LabelFacts facts = factsOf(u"Oak"_s, u"X"_s);
    CHECK(*fillTemplate(u"{{{title}}} {date}"_s, facts) == u"{Oak} 2026-03-01");
    CHECK(*fillTemplate(u"no field {"_s, facts) == u"no field {");
    const auto wrong = fillTemplate(u"{colour}"_s, facts);
    REQUIRE_FALSE(wrong.has_value());
    CHECK(wrong.error().code() == ErrorCode::LabelFieldUnknown);
    // What is filled in is not read again.
    CHECK(*fillTemplate(u"{title}"_s, factsOf(u"{date}"_s, u"X"_s)) == u"{date}");
}
