// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/starter_layouts.h"
#include "tests/core/labels/label_bench.h"

using namespace tracseq;
using namespace tracseq::tests;

namespace {

Um anyLength()
{
    return *rc::gen::inRange(-1'000'000, 1'000'000);
}

Element anyElement()
{
    Element element;
    element.area = {anyLength(), anyLength(), anyLength(), anyLength()};
    element.turn = static_cast<Turn>(*rc::gen::inRange(0, 4));
    const auto text = *rc::gen::arbitrary<QString>();
    switch (*rc::gen::inRange(0, 3)) {
    case 0:
        element.content = TextElement{text,
                                      anyLength(),
                                      *rc::gen::arbitrary<bool>(),
                                      *rc::gen::arbitrary<bool>(),
                                      static_cast<Align>(*rc::gen::inRange(0, 3)),
                                      static_cast<Fit>(*rc::gen::inRange(0, 2))};
        break;
    case 1:
        element.content = BarcodeElement{text, static_cast<Symbology>(*rc::gen::inRange(0, 3)),
                                         *rc::gen::arbitrary<bool>(), anyLength()};
        break;
    default:
        element.content = LineElement{};
    }
    return element;
}

LabelLayout anyLayout()
{
    LabelLayout layout;
    layout.name = *rc::gen::arbitrary<QString>();
    layout.width = anyLength();
    layout.height = anyLength();
    layout.shape = static_cast<Shape>(*rc::gen::inRange(0, 2));
    const int count = *rc::gen::inRange(0, 8);
    for (int i = 0; i < count; ++i) {
        layout.elements.push_back(anyElement());
    }
    if (*rc::gen::arbitrary<bool>()) {
        layout.sheet = SheetLayout{anyLength(),
                                   anyLength(),
                                   anyLength(),
                                   anyLength(),
                                   anyLength(),
                                   anyLength(),
                                   *rc::gen::inRange(-5, 200),
                                   *rc::gen::inRange(-5, 200)};
    }
    return layout;
}

ErrorCode codeOf(const LabelLayout& layout)
{
    const auto problems = checkLayout(layout);
    REQUIRE(problems.size() == 1);
    CHECK_FALSE(errorText(problems.front().error).isEmpty());
    return problems.front().error.code();
}

} // namespace

TEST_CASE("any layout reads back as it was stored")
{
    property("round trip", [] {
        const LabelLayout layout = anyLayout();
        const auto back = layoutFromContent(layout.name, layoutContent(layout));
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == layout);
    });
}

TEST_CASE("what is no layout is refused with what is wrong in it")
{
    const QString good = layoutContent(starterLayouts().front());
    for (const auto& [from, to] : std::vector<std::pair<QString, QString>>{
             {u"\"width\":33000"_s, u"\"width\":\"33000\""_s},
             {u"\"width\":33000"_s, u"\"width\":33000.5"_s},
             {u"\"shape\":\"rectangle\""_s, u"\"shape\":\"star\""_s},
             {u"\"kind\":\"text\""_s, u"\"kind\":\"picture\""_s},
             {u"\"bold\":true"_s, u"\"bold\":1"_s},
             {u"\"elements\""_s, u"\"parts\""_s}}) {
        REQUIRE(good.contains(from));
        const auto read = layoutFromContent(u"Tube"_s, QString(good).replace(from, to));
        INFO(to.toStdString());
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().code() == ErrorCode::LabelLayoutBroken);
        CHECK(errorText(read.error()).contains(u"Tube"_s));
    }
    CHECK_FALSE(layoutFromContent(u"Tube"_s, u"{}"_s).has_value());
    CHECK_FALSE(layoutFromContent(u"Tube"_s, u"nonsense"_s).has_value());
    property("nothing crashes",
             [](const QString& any) { static_cast<void>(layoutFromContent(u"any"_s, any)); });
}

TEST_CASE("an element over the edge is found, which would make a printer feed several labels")
{
    LabelLayout layout = textLabel(u"x"_s, 20'000, 10'000, 2'000, Fit::Shrink);
    CHECK(checkLayout(layout).empty());
    layout.elements.front().area.width += 1;
    CHECK(codeOf(layout) == ErrorCode::LabelElementOutside);
    layout.elements.front().area = {-1, 0, 100, 100};
    CHECK(codeOf(layout) == ErrorCode::LabelElementOutside);
    layout.elements.front().area = {2'147'483'000, 0, 2'147'483'000, 100};
    CHECK(codeOf(layout) == ErrorCode::LabelElementOutside);
    layout.elements.front().area = {0, 0, 0, 100};
    CHECK(codeOf(layout) == ErrorCode::LabelElementTooSmall);
}

TEST_CASE("on a round label the corners are outside")
{
    LabelLayout layout = textLabel(u"x"_s, 10'000, 10'000, 2'000, Fit::Shrink);
    layout.shape = Shape::Round;
    CHECK(codeOf(layout) == ErrorCode::LabelElementOutside);
    layout.elements.front().area = {2'000, 2'000, 6'000, 6'000};
    CHECK(checkLayout(layout).empty());
}

TEST_CASE("the size of a label is within what printers take")
{
    LabelLayout layout = textLabel(u"x"_s, 2'999, 10'000, 2'000, Fit::Shrink);
    CHECK(codeOf(layout) == ErrorCode::LabelSizeInvalid);
    CHECK(errorText(checkLayout(layout).front().error).contains(u"2.999 × 10 mm"_s));
    layout.width = 300'001;
    CHECK(codeOf(layout) == ErrorCode::LabelSizeInvalid);
}

TEST_CASE("labels of a sheet lie on the page and beside each other")
{
    const SheetLayout good{210'000, 297'000, 9'700, 21'500, 48'300, 21'200, 4, 12};
    CHECK(checkSheet(good, 45'700, 21'200).has_value());
    const auto wrong = [&](auto&& change) {
        SheetLayout sheet = good;
        change(sheet);
        const auto checked = checkSheet(sheet, 45'700, 21'200);
        return !checked && checked.error().code() == ErrorCode::LabelSheetInvalid;
    };
    CHECK(wrong([](SheetLayout& s) { s.columns = 0; }));
    CHECK(wrong([](SheetLayout& s) { s.rows = 14; }));
    CHECK(wrong([](SheetLayout& s) { s.columns = 5; }));
    CHECK(wrong([](SheetLayout& s) { s.pitchX = 45'000; }));
    CHECK(wrong([](SheetLayout& s) { s.pitchY = 21'000; }));
    CHECK(wrong([](SheetLayout& s) { s.left = -1; }));
    CHECK(wrong([](SheetLayout& s) { s.left = 20'000; }));
    CHECK(wrong([](SheetLayout& s) { s.pageWidth = 2'000'000; }));
    CHECK(wrong([](SheetLayout& s) { s.pitchX = 2'000'000'000; }));
    CHECK(good.xOf(1) == 9'700);
    CHECK(good.yOf(4) == 21'500);
    CHECK(good.xOf(5) == 9'700);
    CHECK(good.yOf(5) == 42'700);
}

TEST_CASE("every layout that comes with the program can be printed on every kind of label printer")
{
    for (const LabelLayout& layout : starterLayouts()) {
        INFO(layout.name.toStdString());
        CHECK(checkLayout(layout).empty());
        CHECK(*layoutFromContent(layout.name, layoutContent(layout)) == layout);
        for (const int dpi : {203, 300, 600}) {
            const LabelPicture picture =
                drawLabel(layout, factsOf(u"TX-0036-A1"_s, u"DNA-20260301-000123"_s), dpi);
            CHECK(sentences(picture) == QStringList());
            CHECK(readCode(imageOf(picture)) == u"DNA-20260301-000123");
        }
    }
}
