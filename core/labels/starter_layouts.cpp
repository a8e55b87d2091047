// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/starter_layouts.h"

namespace tracseq::labels {

using namespace Qt::StringLiterals;

namespace {

constexpr Um kA4Width = 210'000;
constexpr Um kA4Height = 297'000;
constexpr Um kLetterWidth = 215'900;
constexpr Um kLetterHeight = 279'400;

Element matrix(const Area& area)
{
    return {area, Turn::None, BarcodeElement{}};
}

Element text(const Area& area, const QString& what, Um letter, bool bold = false, bool mono = false)
{
    return {area, Turn::None, TextElement{what, letter, bold, mono, Align::Left, Fit::Shrink}};
}

/// A code at the left, and beside it what people read.
std::vector<Element> codeAndText(Um width, Um height, Um side)
{
    const Um margin = 500;
    const Um left = side + 2 * margin;
    const Um rest = width - left - margin;
    const Um first = height * 4 / 10;
    const Um other = (height - first - margin) / 2;
    return {matrix({margin, (height - side) / 2, side, side}),
            text({left, margin / 2, rest, first}, u"{title}"_s, height / 4, true),
            text({left, first, rest, other}, u"{code}"_s, height / 6, false, true),
            text({left, first + other, rest, other}, u"{date}"_s, height / 6)};
}

LabelLayout onSheet(const QString& name, Um width, Um height, const SheetLayout& sheet)
{
    return {name, width, height, Shape::Rectangle, codeAndText(width, height, height * 6 / 10),
            sheet};
}

std::vector<LabelLayout> makeLayouts()
{
    return {
        {u"Cryo tube, 33 × 13 mm"_s, 33'000, 13'000, Shape::Rectangle,
         codeAndText(33'000, 13'000, 11'000), std::nullopt},
        {u"Tube cap, 9.5 mm round"_s,
         9'500,
         9'500,
         Shape::Round,
         {matrix({1'600, 1'600, 6'300, 6'300})},
         std::nullopt},
        {u"Box or plate, 50.8 × 25.4 mm"_s, 50'800, 25'400, Shape::Rectangle,
         codeAndText(50'800, 25'400, 16'000), std::nullopt},
        {u"Box or plate with Code 128, 76.2 × 25.4 mm"_s,
         76'200,
         25'400,
         Shape::Rectangle,
         {text({1'000, 1'000, 74'200, 6'500}, u"{title}"_s, 5'000, true),
          {{1'000, 8'500, 74'200, 15'900},
           Turn::None,
           BarcodeElement{u"{code}"_s, Symbology::Code128, true, 3'000}}},
         std::nullopt},
        onSheet(u"Avery L4778, A4, 45.7 × 21.2 mm"_s, 45'700, 21'200,
                {kA4Width, kA4Height, 9'700, 21'500, 48'300, 21'200, 4, 12}),
        onSheet(u"Avery L7651, A4, 38.1 × 21.2 mm"_s, 38'100, 21'200,
                {kA4Width, kA4Height, 4'750, 10'700, 40'600, 21'200, 5, 13}),
        onSheet(u"Avery 5160, Letter, 66.7 × 25.4 mm"_s, 66'675, 25'400,
                {kLetterWidth, kLetterHeight, 4'763, 12'700, 69'850, 25'400, 3, 10}),
    };
}

} // namespace

const std::vector<LabelLayout>& starterLayouts()
{
    static const std::vector<LabelLayout> layouts = makeLayouts();
    return layouts;
}

} // namespace tracseq::labels
