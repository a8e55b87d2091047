// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/barcode_symbol.h"
#include "core/labels/label_facts.h"

#include <QImage>
#include <QPainterPath>
#include <QRect>

class QPainter;

namespace tracseq::labels {

/// A bar or module is at least so wide on paper, and at least two dots: what handheld scanners
/// read with some reserve (6.5 mil), and what a thermal head prints evenly.
inline constexpr Um kSmallestModule = 165;
inline constexpr int kFewestDots = 2;
/// Bars of Code 128 are at least so high.
inline constexpr Um kLowestBars = 2000;

/// A barcode as it stands on the label.
struct PlacedSymbol {
    int element = 0;
    BarcodeSymbol symbol;
    int moduleDots = 0;       ///< width of a module; every edge lies on a whole dot
    QRect place;              ///< without quiet zone, in dots
    QRect quiet;              ///< with it
    std::vector<QRect> black; ///< runs of modules, in dots
};

struct PlacedText {
    int element = 0;
    QString text;
    double letter = 0; ///< size of the font in dots
    QPainterPath path; ///< in dots
};

/// One label, laid out on the dots of a printer: the one geometry that the picture on the screen,
/// PDF, the system's printers and label printers show.
struct LabelPicture {
    int dpi = 0;
    QSize size; ///< in dots
    std::vector<PlacedSymbol> symbols;
    std::vector<PlacedText> texts;
    std::vector<QRect> lines;
    std::vector<LabelProblem> problems; ///< not to be printed unless this is empty
};

/// Lays a label out. Elements with a problem are left out or, where that makes sense, drawn as far
/// as they go. Needs a QGuiApplication; any thread.
LabelPicture drawLabel(const LabelLayout& layout, const LabelFacts& facts, int dpi);

/// Paints in black; one unit of the painter is one dot, the label begins at its origin.
void paintLabel(QPainter& painter, const LabelPicture& picture);

/// Black and white, dot for dot, as a label printer gets it.
QImage imageOf(const LabelPicture& picture);

/// A length in dots, rounded.
int dotsOf(Um length, int dpi);

} // namespace tracseq::labels
