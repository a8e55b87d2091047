// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QIcon>
#include <QStyleOption>

/// The drawings that AppStyle is made of.
namespace tracseq::ui::paint {

/// The property that makePrimary() sets.
inline constexpr char kPrimary[] = "tracseqPrimary";
/// The width of the arrow after the word of a button with a menu.
inline constexpr int kMenuMark = 14;

bool isPrimary(const QWidget* widget);
const Colors& colorsOf(const QStyleOption* option);

/// A rounded box; an invalid colour leaves fill or border out.
void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& border,
             qreal width = 1);
/// An open arrow head in the middle of the rectangle, twice half wide.
void drawChevron(QPainter* painter, const QRect& rect, Qt::ArrowType direction, const QColor& color,
                 qreal half = 3.5);
void drawButton(const QStyleOption* option, QPainter* painter, bool primary);
void drawToolButton(const QStyleOption* option, QPainter* painter, const QWidget* widget);
void drawField(const QStyleOption* option, QPainter* painter);
/// Around lists and texts.
void drawFrame(const QStyleOption* option, QPainter* painter, const QWidget* widget);
void drawCheck(const QStyleOption* option, QPainter* painter, bool round);
void drawTabClose(const QStyleOption* option, QPainter* painter);
void drawScrollBar(const QStyleOptionSlider* option, QPainter* painter, const QRect& slider);
void drawTab(const QStyleOptionTab* tab, QPainter* painter);
void drawHeaderSection(const QStyleOptionHeader* header, QPainter* painter);

/// The icon in one colour, for the label of a primary button.
QIcon tinted(const QIcon& icon, const QColor& color, qreal ratio);
/// A button with a word that opens a menu has an arrow after the word.
bool showsMenuMark(const QStyleOptionToolButton& button);

} // namespace tracseq::ui::paint
