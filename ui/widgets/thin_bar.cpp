// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thin_bar.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QTimerEvent>

namespace tracseq::ui {

namespace {
constexpr int kThickness = 4;
constexpr int kPhases = 100;
constexpr int kStepMs = 40;
} // namespace

ThinBar::ThinBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ThinBar::setProgress(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    updateTimer();
    update();
}

QSize ThinBar::sizeHint() const
{
    return {120, kThickness};
}

void ThinBar::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF groove(0, (height() - kThickness) / 2.0, width(), kThickness);
    painter.setBrush(colors.pressed);
    painter.drawRoundedRect(groove, 2, 2);
    painter.setBrush(colors.accent);
    if (m_total > 0) {
        const qreal part =
            std::clamp(static_cast<qreal>(m_done) / static_cast<qreal>(m_total), 0.0, 1.0);
        painter.drawRoundedRect(
            QRectF(groove.left(), groove.top(), groove.width() * part, kThickness), 2, 2);
    } else {
        const qreal chunk = groove.width() * 0.3;
        const qreal left = (groove.width() + chunk) * m_phase / kPhases - chunk;
        painter.setClipRect(groove);
        painter.drawRoundedRect(QRectF(left, groove.top(), chunk, kThickness), 2, 2);
    }
}

void ThinBar::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_timer.timerId()) {
        m_phase = (m_phase + 2) % kPhases;
        update();
    } else {
        QWidget::timerEvent(event);
    }
}

void ThinBar::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateTimer();
}

void ThinBar::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void ThinBar::updateTimer()
{
    if (m_total > 0 || !isVisible()) {
        m_timer.stop();
    } else if (!m_timer.isActive()) {
        m_timer.start(kStepMs, this);
    }
}

} // namespace tracseq::ui
