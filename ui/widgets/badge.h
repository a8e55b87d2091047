// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QString>
#include <QWidget>

namespace tracseq::ui {

/// A state as a small pill: word, colour and, where the tone has one, an icon.
class Badge final : public QWidget {
    Q_OBJECT
public:
    explicit Badge(QWidget* parent = nullptr);
    Badge(const QString& text, Tone tone, QWidget* parent = nullptr);

    /// An empty iconName takes the tone's own icon. An empty text hides the badge.
    void setState(const QString& text, Tone tone, const QString& iconName = {});
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] Tone tone() const { return m_tone; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    QString m_iconName;
    Tone m_tone = Tone::Neutral;
};

/// What Badge paints, for delegates: left-aligned and vertically centred in rect, elided when
/// narrow. Returns the width used.
int paintBadge(QPainter* painter, const QRect& rect, const QString& text, Tone tone,
               const QString& iconName, const QPalette& palette, const QFont& font);

/// The size that paintBadge() wants.
QSize badgeSize(const QString& text, Tone tone, const QString& iconName, const QFont& font);

} // namespace tracseq::ui
