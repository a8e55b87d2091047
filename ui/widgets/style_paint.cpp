// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/style_paint.h"

#include "ui/widgets/app_style.h"

#include <QPainter>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QToolButton>
#include <QWidget>
#include <algorithm>

namespace tracseq::ui::paint {

bool isPrimary(const QWidget* widget)
{
    return widget != nullptr && widget->property(kPrimary).toBool();
}

const Colors& colorsOf(const QStyleOption* option)
{
    return ui::colorsOf(option->palette);
}

void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& border,
             qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    const qreal inset = border.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), metrics::kRadius,
                             metrics::kRadius);
    painter->restore();
}

void drawChevron(QPainter* painter, const QRect& rect, Qt::ArrowType direction, const QColor& color,
                 qreal half)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(QRectF(rect).center());
    switch (direction) {
    case Qt::UpArrow:
        painter->rotate(180);
        break;
    case Qt::LeftArrow:
        painter->rotate(90);
        break;
    case Qt::RightArrow:
        painter->rotate(-90);
        break;
    default:
        break;
    }
    const QPointF points[] = {{-half, -half / 2}, {0, half / 2}, {half, -half / 2}};
    painter->drawPolyline(points, 3);
    painter->restore();
}

void drawButton(const QStyleOption* option, QPainter* painter, bool primary)
{
    const Colors& c = colorsOf(option);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool down = option->state.testFlag(QStyle::State_Sunken);
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool hover = enabled && option->state.testFlag(QStyle::State_MouseOver);
    QColor fill = c.base;
    QColor border = c.border;
    if (primary && enabled) {
        fill = down ? c.accent.darker(118) : hover ? c.accent.lighter(108) : c.accent;
        border = fill;
    } else if (!enabled) {
        fill = c.window;
        border = c.grid;
    } else if (down) {
        fill = c.pressed;
    } else if (on) {
        fill = c.accentTone.fill;
        border = c.accent;
    } else if (hover) {
        fill = c.hover;
    }
    drawBox(painter, option->rect, fill, border);
    if (option->state.testFlag(QStyle::State_HasFocus) &&
        option->state.testFlag(QStyle::State_KeyboardFocusChange)) {
        drawBox(painter, option->rect.adjusted(2, 2, -2, -2), {}, primary ? c.onAccent : c.accent);
    }
}

void drawToolButton(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    const Colors& c = colorsOf(option);
    if (isPrimary(widget)) {
        drawButton(option, painter, true);
        return;
    }
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    QColor fill;
    QColor border;
    if (option->state.testFlag(QStyle::State_Sunken)) {
        fill = c.pressed;
    } else if (option->state.testFlag(QStyle::State_On)) {
        fill = c.accentTone.fill;
    } else if (enabled && option->state.testFlag(QStyle::State_MouseOver)) {
        fill = c.hover;
    }
    if (!option->state.testFlag(QStyle::State_AutoRaise)) {
        border = enabled ? c.border : c.grid;
        fill = fill.isValid() ? fill : c.base;
    }
    if (c.scheme == Scheme::HighContrast && fill.isValid()) {
        border = c.border;
    }
    drawBox(painter, option->rect, fill, border);
}

void drawField(const QStyleOption* option, QPainter* painter)
{
    const Colors& c = colorsOf(option);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool focus = option->state.testFlag(QStyle::State_HasFocus);
    const bool hover = enabled && option->state.testFlag(QStyle::State_MouseOver);
    const QColor border = focus ? c.accent : hover ? c.muted : enabled ? c.border : c.grid;
    drawBox(painter, option->rect, enabled ? c.base : c.window, border, focus ? 1.6 : 1);
}

void drawFrame(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    const auto* text = qobject_cast<const QPlainTextEdit*>(widget);
    if (text != nullptr && !text->isReadOnly()) {
        drawField(option, painter); // one types into it as into a line
        return;
    }
    painter->save();
    painter->setPen(colorsOf(option).grid);
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

QIcon tinted(const QIcon& icon, const QColor& color, qreal ratio)
{
    if (icon.isNull()) {
        return icon;
    }
    QPixmap pixmap = icon.pixmap(QSize(metrics::kIcon, metrics::kIcon), ratio);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    return QIcon(pixmap);
}

bool showsMenuMark(const QStyleOptionToolButton& button)
{
    return button.features.testFlag(QStyleOptionToolButton::HasMenu) &&
           !button.features.testFlag(QStyleOptionToolButton::MenuButtonPopup) &&
           button.toolButtonStyle == Qt::ToolButtonTextBesideIcon;
}

void drawCheck(const QStyleOption* option, QPainter* painter, bool round)
{
    const Colors& c = colorsOf(option);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool partly = option->state.testFlag(QStyle::State_NoChange);
    QRectF box(option->rect);
    const qreal side = std::min(box.width(), box.height()) - 1;
    box = QRectF(box.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor mark = enabled ? c.accent : c.disabled;
    painter->setPen(QPen(on || partly ? mark : enabled ? c.muted : c.disabled, 1));
    painter->setBrush(on || partly ? mark : c.base);
    if (round) {
        painter->drawEllipse(box);
    } else {
        painter->drawRoundedRect(box, 3, 3);
    }
    painter->setPen(QPen(c.onAccent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    if (partly) {
        painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
    } else if (on && round) {
        painter->setBrush(c.onAccent);
        painter->setPen(Qt::NoPen);
        painter->drawEllipse(box.center(), side / 5, side / 5);
    } else if (on) {
        const QPointF points[] = {at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)};
        painter->drawPolyline(points, 3);
    }
    painter->restore();
}

void drawScrollBar(const QStyleOptionSlider* option, QPainter* painter, const QRect& slider)
{
    const Colors& c = colorsOf(option);
    painter->fillRect(option->rect, c.base);
    const bool active = option->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) &&
                        (option->state & (QStyle::State_MouseOver | QStyle::State_Sunken));
    QRectF handle(slider);
    const bool horizontal = option->orientation == Qt::Horizontal;
    const qreal inset = active ? 2 : 3;
    handle.adjust(horizontal ? 2 : inset, horizontal ? inset : 2, horizontal ? -2 : -inset,
                  horizontal ? -inset : -2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(active ? c.muted : c.border);
    const qreal radius = std::min(handle.width(), handle.height()) / 2;
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

void drawTab(const QStyleOptionTab* tab, QPainter* painter)
{
    const Colors& c = colorsOf(tab);
    const bool selected = tab->state.testFlag(QStyle::State_Selected);
    const bool hover = tab->state.testFlag(QStyle::State_MouseOver);
    const QRect rect = tab->rect;
    painter->fillRect(rect, selected ? c.base : hover ? c.hover : c.window);
    const bool south =
        tab->shape == QTabBar::RoundedSouth || tab->shape == QTabBar::TriangularSouth;
    const int edge = south ? rect.bottom() : rect.top();
    if (selected) {
        painter->fillRect(QRect(rect.left(), south ? edge - 1 : edge, rect.width(), 2), c.accent);
    }
    painter->fillRect(QRect(rect.right(), rect.top() + 6, 1, rect.height() - 12), c.grid);
}

void drawHeaderSection(const QStyleOptionHeader* header, QPainter* painter)
{
    const Colors& c = colorsOf(header);
    const bool hover = header->state.testFlag(QStyle::State_MouseOver) &&
                       header->state.testFlag(QStyle::State_Enabled);
    const QRect& rect = header->rect;
    painter->fillRect(rect, hover ? c.hover : c.side);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), c.grid);
    if (header->orientation == Qt::Horizontal) {
        painter->fillRect(QRect(rect.right(), rect.top() + 7, 1, rect.height() - 14), c.grid);
    }
}

void drawTabClose(const QStyleOption* option, QPainter* painter)
{
    const Colors& c = colorsOf(option);
    const bool hover = option->state.testFlag(QStyle::State_MouseOver);
    if (hover) {
        drawBox(painter, option->rect, c.pressed, {});
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(hover ? c.text : c.muted, 1.3, Qt::SolidLine, Qt::RoundCap));
    const QPointF middle = QRectF(option->rect).center();
    painter->drawLine(middle + QPointF(-3, -3), middle + QPointF(3, 3));
    painter->drawLine(middle + QPointF(-3, 3), middle + QPointF(3, -3));
    painter->restore();
}

} // namespace tracseq::ui::paint

namespace tracseq::ui {

void makePrimary(QWidget* button)
{
    button->setProperty(paint::kPrimary, true);
    if (auto* tool = qobject_cast<QToolButton*>(button)) {
        tool->setAutoRaise(false); // or it is only painted under the mouse
    }
    button->update();
}

} // namespace tracseq::ui
