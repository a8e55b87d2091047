// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/label_layout.h"

#include <QCoreApplication>

namespace tracseq::labels {

namespace {

bool isIn(double x, double y, const LabelLayout& layout)
{
    const double a = layout.width / 2.0;
    const double b = layout.height / 2.0;
    const double dx = (x - a) / a;
    const double dy = (y - b) / b;
    return dx * dx + dy * dy <= 1.0;
}

bool isOutside(const Area& area, const LabelLayout& layout)
{
    const qint64 right = qint64{area.x} + area.width;
    const qint64 bottom = qint64{area.y} + area.height;
    if (area.x < 0 || area.y < 0 || right > layout.width || bottom > layout.height) {
        return true;
    }
    if (layout.shape == Shape::Rectangle) {
        return false;
    }
    const auto x2 = static_cast<double>(right);
    const auto y2 = static_cast<double>(bottom);
    return !(isIn(area.x, area.y, layout) && isIn(x2, area.y, layout) && isIn(area.x, y2, layout) &&
             isIn(x2, y2, layout));
}

QString mmText(Um length)
{
    return QLocale().toString(length / 1000.0, 'g', 6);
}

} // namespace

QString symbologyLabel(Symbology symbology)
{
    switch (symbology) {
    case Symbology::Code128:
        return QStringLiteral("Code 128");
    case Symbology::DataMatrix:
        return QStringLiteral("Data Matrix");
    case Symbology::QrCode:
        return QStringLiteral("QR");
    }
    return {};
}

QString elementLabel(const Element& element)
{
    if (const auto* text = std::get_if<TextElement>(&element.content)) {
        return QCoreApplication::translate("Labels", "The text “%1”")
            .arg(QString(text->text).replace(u'\n', u' '));
    }
    if (const auto* barcode = std::get_if<BarcodeElement>(&element.content)) {
        return QCoreApplication::translate("Labels", "The %1 barcode")
            .arg(symbologyLabel(barcode->symbology));
    }
    return QCoreApplication::translate("Labels", "The line");
}

std::vector<LabelProblem> checkLayout(const LabelLayout& layout)
{
    std::vector<LabelProblem> problems;
    const auto isSide = [](Um side) { return side >= kSmallestLabel && side <= kLargestLabel; };
    if (!isSide(layout.width) || !isSide(layout.height)) {
        problems.push_back({-1, Error(ErrorCode::LabelSizeInvalid,
                                      {QCoreApplication::translate("Labels", "%1 × %2 mm")
                                           .arg(mmText(layout.width), mmText(layout.height))})});
        return problems;
    }
    if (layout.sheet) {
        if (const auto fits = checkSheet(*layout.sheet, layout.width, layout.height); !fits) {
            problems.push_back({-1, fits.error()});
        }
    }
    for (std::size_t i = 0; i < layout.elements.size(); ++i) {
        const Element& element = layout.elements[i];
        const auto add = [&](ErrorCode code) {
            problems.push_back({static_cast<int>(i), Error(code, {elementLabel(element)})});
        };
        if (element.area.width < kSmallestElement || element.area.height < kSmallestElement) {
            add(ErrorCode::LabelElementTooSmall);
        } else if (isOutside(element.area, layout)) {
            add(ErrorCode::LabelElementOutside);
        }
    }
    return problems;
}

} // namespace tracseq::labels
