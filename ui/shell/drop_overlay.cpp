// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/drop_overlay.h"

#include "ui/widgets/icons.h"

#include <QPainter>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

DropOverlay::DropOverlay(QWidget* window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = colors.window;
    veil.setAlphaF(0.9F);
    painter.fillRect(rect(), veil);
    const QRect frame = rect().adjusted(metrics::kSpaceXl, metrics::kSpaceXl, -metrics::kSpaceXl,
                                        -metrics::kSpaceXl);
    painter.setPen(QPen(colors.accent, 2, Qt::DashLine));
    painter.drawRoundedRect(frame, metrics::kRadius, metrics::kRadius);
    const QPoint center = rect().center();
    const int side = metrics::kIconHero;
    icon(u"document-import"_s, Tone::Accent)
        .paint(&painter,
               QRect(center.x() - side / 2, center.y() - side - metrics::kSpaceS, side, side));
    painter.setFont(fonts::title());
    painter.setPen(colors.text);
    painter.drawText(QRect(0, center.y() + metrics::kSpaceS, width(), 40), Qt::AlignHCenter,
                     tr("Drop files here to import or check them"));
}

} // namespace tracseq::ui
