// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/label_view.h"

#include "ui/widgets/theme.h"

namespace tracseq::ui {

namespace {
constexpr QSize kHint(320, 200);
constexpr double kCorner = 0.03; ///< of the shorter side: labels have round corners
} // namespace

void paintPaper(QPainter& painter, const QRectF& place, const labels::LabelLayout& layout,
                const labels::LabelPicture& picture, const QPalette& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colorsOf(palette).border);
    painter.setBrush(Qt::white); // paper is white in every theme
    if (layout.shape == labels::Shape::Round) {
        painter.drawEllipse(place);
    } else {
        const double corner = std::min(place.width(), place.height()) * kCorner;
        painter.drawRoundedRect(place, corner, corner);
    }
    if (!picture.size.isEmpty()) {
        painter.translate(place.topLeft());
        painter.scale(place.width() / picture.size.width(), place.height() / picture.size.height());
        labels::paintLabel(painter, picture);
    }
    painter.restore();
}

LabelView::LabelView(QWidget* parent)
    : QWidget(parent)
{
    setMinimumSize(kHint / 2);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Picture of the label"));
}

void LabelView::show(const labels::LabelLayout& layout, const labels::LabelPicture& picture)
{
    m_layout = layout;
    m_picture = picture;
    update();
}

void LabelView::clear()
{
    m_picture = {};
    update();
}

QSize LabelView::sizeHint() const
{
    return kHint;
}

void LabelView::paintEvent(QPaintEvent*)
{
    if (m_picture.size.isEmpty()) {
        return;
    }
    QPainter painter(this);
    const QSizeF room = QSizeF(size()) - QSizeF(metrics::kSpaceM, metrics::kSpaceM) * 2;
    const QSizeF fit = QSizeF(m_picture.size).scaled(room, Qt::KeepAspectRatio);
    const QPointF corner((width() - fit.width()) / 2, (height() - fit.height()) / 2);
    paintPaper(painter, QRectF(corner, fit), m_layout, m_picture, palette());
}

} // namespace tracseq::ui
