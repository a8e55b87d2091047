// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/widgets/icons.h"

#include <QFontMetrics>
#include <QPainter>

namespace tracseq::ui {

namespace {

constexpr int kBadgePad = metrics::kSpaceS;
constexpr int kBadgeIcon = 14;

QString iconOf(Tone tone, const QString& iconName)
{
    return iconName.isEmpty() ? toneIconName(tone) : iconName;
}

QFont badgeFont(const QFont& font)
{
    QFont smaller = font;
    smaller.setPointSizeF(font.pointSizeF() * 0.9);
    smaller.setWeight(QFont::Medium);
    return smaller;
}

} // namespace

QSize badgeSize(const QString& text, Tone tone, const QString& iconName, const QFont& font)
{
    const int iconWidth = iconOf(tone, iconName).isEmpty() ? 0 : kBadgeIcon + metrics::kSpaceXs;
    return {QFontMetrics(badgeFont(font)).horizontalAdvance(text) + 2 * kBadgePad + iconWidth,
            metrics::kBadgeHeight};
}

int paintBadge(QPainter* painter, const QRect& rect, const QString& text, Tone tone,
               const QString& iconName, const QPalette& palette, const QFont& font)
{
    const Colors& colors = colorsOf(palette);
    const TonePair& pair = colors.tone(tone);
    const QSize wanted = badgeSize(text, tone, iconName, font);
    const QRect pill(rect.left(), rect.top() + (rect.height() - wanted.height()) / 2,
                     std::min(wanted.width(), rect.width()), wanted.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(pair.fill);
    painter->setPen(colors.scheme == Scheme::HighContrast ? QPen(pair.text) : QPen(Qt::NoPen));
    const qreal radius = metrics::kBadgeHeight / 2.0;
    painter->drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    QRect inner = pill.adjusted(kBadgePad, 0, -kBadgePad, 0);
    if (const QString name = iconOf(tone, iconName); !name.isEmpty()) {
        const QRect iconRect(inner.left() - 1, inner.center().y() - kBadgeIcon / 2 + 1, kBadgeIcon,
                             kBadgeIcon);
        icon(name, tone).paint(painter, iconRect);
        inner.setLeft(inner.left() + kBadgeIcon + metrics::kSpaceXs - 1);
    }
    const QFont smaller = badgeFont(font);
    painter->setFont(smaller);
    painter->setPen(pair.text);
    painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(smaller).elidedText(text, Qt::ElideRight, inner.width() + 1));
    painter->restore();
    return pill.width();
}

Badge::Badge(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Badge::Badge(const QString& text, Tone tone, QWidget* parent)
    : Badge(parent)
{
    setState(text, tone);
}

void Badge::setState(const QString& text, Tone tone, const QString& iconName)
{
    m_text = text;
    m_tone = tone;
    m_iconName = iconName;
    setAccessibleName(text);
    if (parentWidget() != nullptr) {
        setVisible(!text.isEmpty());
    }
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return badgeSize(m_text, m_tone, m_iconName, font());
}

void Badge::paintEvent(QPaintEvent*)
{
    if (m_text.isEmpty()) {
        return;
    }
    QPainter painter(this);
    paintBadge(&painter, rect(), m_text, m_tone, m_iconName, palette(), font());
}

} // namespace tracseq::ui
