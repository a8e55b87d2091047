// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/wheel_guard.h"

#include <QProxyStyle>

namespace tracseq::ui {

/// Fusion, drawn flat: quiet frames, one accent, the sizes of theme.h. Set by Theme; nothing else
/// needs to know it but makePrimary().
class AppStyle final : public QProxyStyle {
    Q_OBJECT
public:
    AppStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                         SubControl subControl, const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;

private:
    WheelGuard m_wheel;
};

/// Shows a push or tool button in the accent colour: the one thing to do next in its window.
void makePrimary(QWidget* button);

} // namespace tracseq::ui
