// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/labels/sheet_layout.h"

#include <optional>
#include <variant>
#include <vector>

namespace tracseq::labels {

/// A rectangle on a label, from its upper left corner.
struct Area {
    Um x = 0;
    Um y = 0;
    Um width = 0;
    Um height = 0;

    bool operator==(const Area&) const = default;
};

/// Clockwise.
enum class Turn { None, Quarter, Half, ThreeQuarters };
enum class Align { Left, Centre, Right };

/// What happens to a text that is too long for its area. It is never cut.
enum class Fit {
    Refuse, ///< the label is not printed
    Shrink  ///< smaller letters, down to kSmallestLetter; then it is refused
};

enum class Symbology { Code128, DataMatrix, QrCode };

enum class Shape { Rectangle, Round };

/// Letters smaller than this cannot be read (about 2.8 points).
inline constexpr Um kSmallestLetter = 1000;
/// Sides of a label.
inline constexpr Um kSmallestLabel = 3000;
inline constexpr Um kLargestLabel = 300'000;
/// An element is at least so large.
inline constexpr Um kSmallestElement = 100;

/// One or several lines; {name} stands for a field of what is labelled, {{ for a bracket.
struct TextElement {
    QString text;
    Um letter = 2200; ///< size of the font; capitals are about 0.73 of it
    bool bold = false;
    bool mono = false;
    Align align = Align::Left;
    Fit fit = Fit::Shrink;

    bool operator==(const TextElement&) const = default;
};

/// Its area includes the quiet zone. Bars are as wide as whole dots of the printer allow.
struct BarcodeElement {
    QString text = QStringLiteral("{code}"); ///< as of TextElement
    Symbology symbology = Symbology::DataMatrix;
    bool readable = false; ///< what is encoded also as text, below
    Um letter = 1800;      ///< of that text

    bool operator==(const BarcodeElement&) const = default;
};

/// The whole area in black.
struct LineElement {
    bool operator==(const LineElement&) const = default;
};

struct Element {
    Area area;
    Turn turn = Turn::None;
    std::variant<TextElement, BarcodeElement, LineElement> content;

    bool operator==(const Element&) const = default;
};

/// A label as it is designed: a value without identity. Lengths in micrometres.
struct LabelLayout {
    QString name;
    Um width = 0;
    Um height = 0;
    Shape shape = Shape::Rectangle;
    std::vector<Element> elements;
    std::optional<SheetLayout> sheet; ///< none: labels on a roll, one after another

    bool operator==(const LabelLayout&) const = default;
};

/// Something that keeps a layout, or one label of it, from being printed.
struct LabelProblem {
    int element = -1; ///< -1: the label itself
    Error error;
};

/// What is wrong whatever is printed: size, sheet, and elements over the edge, which would make a
/// label printer feed several labels.
std::vector<LabelProblem> checkLayout(const LabelLayout& layout);

/// "Data Matrix".
QString symbologyLabel(Symbology symbology);

/// What an element is called in sentences: "The text “{name}”".
QString elementLabel(const Element& element);

/// The layout without its name as JSON, and back. Error: LabelLayoutBroken.
QString layoutContent(const LabelLayout& layout);
Result<LabelLayout> layoutFromContent(const QString& name, const QString& content);

} // namespace tracseq::labels
