// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/widgets/icons.h"

#include <QKeyEvent>
#include <QPainter>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMark = 12;
constexpr int kChipPad = 10;
} // namespace

Chip::Chip(const QString& text, bool removable, QWidget* parent)
    : QAbstractButton(parent)
    , m_removable(removable)
{
    setText(text);
    setCheckable(!removable);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(removable ? tr("Filter: %1. Activate to remove it.").arg(text) : text);
    if (removable) {
        setToolTip(tr("Remove this filter"));
        connect(this, &QAbstractButton::clicked, this, &Chip::removeRequested);
    }
}

QSize Chip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * kChipPad + kMark + metrics::kSpaceXs,
            metrics::kSmallControlHeight};
}

void Chip::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    const bool on = isChecked() || m_removable;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = hasFocus();
    painter.setPen(QPen(focus || on ? colors.accent : colors.border, focus ? 1.6 : 1));
    painter.setBrush(on ? colors.accentTone.fill : underMouse() ? colors.hover : colors.base);
    const qreal radius = height() / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius - 1, radius - 1);

    // A check or a cross says it without the colour.
    const QString mark = m_removable ? QString(kCloseIcon) : on ? u"checkmark"_s : u"list-add"_s;
    const Tone tone = on && isEnabled() ? Tone::Accent : Tone::Muted;
    const int left = m_removable ? width() - kChipPad - kMark + 2 : kChipPad - 2;
    ui::icon(mark, tone).paint(&painter, QRect(left, (height() - kMark) / 2, kMark, kMark));
    painter.setPen(!isEnabled() ? colors.disabled : on ? colors.accentTone.text : colors.text);
    const int textLeft = m_removable ? kChipPad : kChipPad + kMark + metrics::kSpaceXs - 2;
    painter.drawText(QRect(textLeft, 0, width() - textLeft, height()),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    if (m_removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace tracseq::ui
