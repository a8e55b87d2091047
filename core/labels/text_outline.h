// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QString>

namespace tracseq::labels {

/// Lines of text as outlines, shaped once without regard to any printer, so that all outputs and
/// all sizes show the same. Sizes in units of which kLetter are the size of the font.
struct TextOutline {
    static constexpr double kLetter = 100;

    struct Line {
        QPainterPath path; ///< from the left end of its base line
        double width = 0;
    };
    std::vector<Line> lines;
    double ascent = 0;
    double lineHeight = 0;
    QString missing; ///< characters for which no font of this computer has a sign

    [[nodiscard]] double width() const;
    [[nodiscard]] double height() const { return lineHeight * static_cast<double>(lines.size()); }
};

/// Any thread. Needs a QGuiApplication.
TextOutline outlineText(const QString& text, bool bold, bool mono);

} // namespace tracseq::labels
