// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/app_style.h"

#include "ui/widgets/style_paint.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QToolButton>

namespace tracseq::ui {

using namespace Qt::StringLiterals;
using namespace paint;

AppStyle::AppStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void AppStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr ||
        qobject_cast<QComboBox*>(widget) != nullptr ||
        qobject_cast<QScrollBar*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
    m_wheel.guard(*widget);
}

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                             QPainter* painter, const QWidget* widget) const
{
    const Colors& c = paint::colorsOf(option);
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool flat = button != nullptr && button->features.testFlag(QStyleOptionButton::Flat);
        if (flat) {
            QStyleOption raised(*option);
            raised.state |= State_AutoRaise;
            drawToolButton(&raised, painter, widget);
        } else {
            drawButton(option, painter, isPrimary(widget));
        }
        return;
    }
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
        return;
    case PE_PanelButtonTool:
        drawToolButton(option, painter, widget);
        return;
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame != nullptr && frame->lineWidth > 0) {
            drawField(option, painter);
        } else if (widget == nullptr || widget->parentWidget() == nullptr ||
                   qobject_cast<const QComboBox*>(widget->parentWidget()) == nullptr) {
            painter->fillRect(option->rect, option->palette.base());
        }
        return;
    }
    case PE_FrameLineEdit:
        drawField(option, painter);
        return;
    case PE_Frame:
        drawFrame(option, painter, widget);
        return;
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_KeyboardFocusChange)) {
            drawBox(painter, option->rect, {}, c.accent, 1.4);
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheck(option, painter, true);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
            header != nullptr && header->sortIndicator != QStyleOptionHeader::None) {
            drawChevron(painter, option->rect,
                        header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::DownArrow
                                                                            : Qt::UpArrow,
                        c.accentTone.text);
        }
        return;
    case PE_IndicatorArrowDown:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            button != nullptr && showsMenuMark(*button)) {
            return; // drawn beside the text
        }
        [[fallthrough]];
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const bool enabled = option->state.testFlag(State_Enabled);
        const Qt::ArrowType direction = element == PE_IndicatorArrowDown   ? Qt::DownArrow
                                        : element == PE_IndicatorArrowUp   ? Qt::UpArrow
                                        : element == PE_IndicatorArrowLeft ? Qt::LeftArrow
                                                                           : Qt::RightArrow;
        drawChevron(painter, option->rect, direction,
                    !enabled            ? c.disabled
                    : isPrimary(widget) ? c.onAccent
                                        : c.muted,
                    3);
        return;
    }
    case PE_IndicatorTabClose:
        drawTabClose(option, painter);
        return;
    case PE_IndicatorDockWidgetResizeHandle:
        // A gap in the window's colour parts two areas, but for black on black.
        painter->fillRect(option->rect, c.scheme == Scheme::HighContrast ? c.pressed : c.window);
        return;
    case PE_PanelScrollAreaCorner:
    case PE_PanelMenu:
        painter->fillRect(option->rect, c.base);
        return;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        painter->save();
        painter->setPen(c.border);
        painter->setBrush(element == PE_PanelTipLabel ? QBrush(c.base) : QBrush(Qt::NoBrush));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, c.side);
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1),
                          c.grid);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void AppStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                           const QWidget* widget) const
{
    const Colors& c = paint::colorsOf(option);
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            button != nullptr && isPrimary(widget) && option->state.testFlag(State_Enabled)) {
            QStyleOptionButton copy(*button);
            copy.palette.setColor(QPalette::ButtonText, c.onAccent);
            copy.icon = tinted(copy.icon, c.onAccent, widget->devicePixelRatioF());
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            QStyleOptionToolButton copy(*button);
            if (showsMenuMark(copy)) {
                copy.rect.setRight(copy.rect.right() - kMenuMark);
            }
            if (isPrimary(widget) && option->state.testFlag(State_Enabled)) {
                copy.palette.setColor(QPalette::ButtonText, c.onAccent);
                copy.icon = tinted(copy.icon, c.onAccent, widget->devicePixelRatioF());
            }
            if (copy.toolButtonStyle == Qt::ToolButtonTextBesideIcon && !copy.icon.isNull()) {
                copy.rect.adjust(metrics::kSpaceXs, 0, 0, 0);
            }
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            drawTab(tab, painter);
            return;
        }
        break;
    case CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            drawHeaderSection(header, painter);
            return;
        }
        break;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader copy(*header);
            copy.palette.setColor(QPalette::ButtonText, c.muted);
            copy.palette.setColor(QPalette::WindowText, c.muted);
            copy.state &= ~State_On; // selected columns do not turn bold
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, c.side);
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.grid);
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            QStyleOptionMenuItem copy(*item);
            copy.palette.setColor(QPalette::Highlight, c.selection);
            copy.palette.setColor(QPalette::HighlightedText, c.onSelection);
            copy.palette.setColor(QPalette::Window, c.base);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            painter->fillRect(item->rect, c.side);
            const bool active = item->state.testFlag(State_Selected);
            if (active) {
                drawBox(painter, item->rect.adjusted(1, 4, -1, -4), c.selection, {});
            }
            const bool keys = styleHint(SH_UnderlineShortcut, option, widget, nullptr) != 0;
            painter->setPen(active ? c.onSelection : c.text);
            painter->drawText(item->rect,
                              Qt::AlignCenter | Qt::TextSingleLine |
                                  (keys ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                              item->text);
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
    case CE_ToolBar:
        painter->fillRect(option->rect, c.side);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, c.window);
        painter->fillRect(
            option->state.testFlag(State_Horizontal)
                ? QRect(option->rect.center().x(), option->rect.top(), 1, option->rect.height())
                : QRect(option->rect.left(), option->rect.center().y(), option->rect.width(), 1),
            c.grid);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                  QPainter* painter, const QWidget* widget) const
{
    const Colors& c = paint::colorsOf(option);
    const bool enabled = option->state.testFlag(State_Enabled);
    const QColor mark = enabled ? c.muted : c.disabled;
    switch (control) {
    case CC_ComboBox:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            if (combo->frame) {
                drawField(option, painter);
            }
            drawChevron(painter, subControlRect(control, option, SC_ComboBoxArrow, widget),
                        Qt::DownArrow, mark);
            return;
        }
        break;
    case CC_SpinBox:
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            if (spin->frame) {
                drawField(option, painter);
            }
            if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
                const bool up = spin->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled);
                const bool down = spin->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled);
                drawChevron(painter, subControlRect(control, option, SC_SpinBoxUp, widget),
                            Qt::UpArrow, up ? mark : c.disabled, 2.6);
                drawChevron(painter, subControlRect(control, option, SC_SpinBoxDown, widget),
                            Qt::DownArrow, down ? mark : c.disabled, 2.6);
            }
            return;
        }
        break;
    case CC_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            button != nullptr && showsMenuMark(*button)) {
            QProxyStyle::drawComplexControl(control, option, painter, widget);
            QRect markRect = option->rect;
            markRect.setLeft(markRect.right() - kMenuMark - metrics::kSpaceXs);
            drawChevron(painter, markRect, Qt::DownArrow,
                        enabled && isPrimary(widget) ? c.onAccent : mark, 3);
            return;
        }
        break;
    case CC_ScrollBar:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            drawScrollBar(slider, painter,
                          subControlRect(control, option, SC_ScrollBarSlider, widget));
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect AppStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                               SubControl subControl, const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || bar == nullptr) {
        const QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
        const bool text = (control == CC_ComboBox && subControl == SC_ComboBoxEditField) ||
                          (control == CC_SpinBox && subControl == SC_SpinBoxEditField);
        return text ? rect.adjusted(metrics::kSpaceXs, 0, 0, 0) : rect;
    }
    // A bar without arrow buttons: the groove is the whole bar.
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const int breadth = horizontal ? bar->rect.height() : bar->rect.width();
    const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
    int handle = length;
    if (range > 0) {
        handle =
            static_cast<int>(static_cast<qint64>(bar->pageStep) * length / (range + bar->pageStep));
        handle = std::clamp(handle, std::min(36, length), length);
    }
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - handle, bar->upsideDown);
    int from = 0;
    int size = 0;
    switch (subControl) {
    case SC_ScrollBarGroove:
        size = length;
        break;
    case SC_ScrollBarSlider:
        from = start;
        size = handle;
        break;
    case SC_ScrollBarSubPage:
        size = start;
        break;
    case SC_ScrollBarAddPage:
        from = start + handle;
        size = length - from;
        break;
    default:
        break;
    }
    const QRect rect = horizontal ? QRect(from, 0, size, breadth) : QRect(0, from, breadth, size);
    return visualRect(bar->direction, bar->rect, rect.translated(bar->rect.topLeft()));
}

QRect AppStyle::subElementRect(SubElement element, const QStyleOption* option,
                               const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame != nullptr && frame->lineWidth > 0) {
            return rect.adjusted(metrics::kSpaceXs, 0, -metrics::kSpaceXs, 0);
        }
    }
    return rect;
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                          const QWidget* widget) const
{
    switch (metric) {
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return metrics::kIcon;
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
        return 5;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 36;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_DefaultFrameWidth:
        return metric == PM_DefaultFrameWidth ? 1 : 0;
    case PM_TabBarTabHSpace:
        return metrics::kSpaceXl;
    case PM_TabBarTabVSpace:
        return metrics::kSpaceM;
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMargin:
        return metrics::kSpaceS;
    case PM_FocusFrameHMargin: // the room beside the text of a cell
        return metrics::kSpaceS - 1;
    case PM_HeaderMarkSize:
        return 9;
    case PM_MenuButtonIndicator:
        return 14;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return metrics::kSpaceXs;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return metrics::kSpaceL;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::kSpaceS;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int AppStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                        QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_SupportsSections:
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize AppStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                 const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.setHeight(std::max(result.height(), metrics::kControlHeight));
        result.rwidth() += metrics::kSpaceS;
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(std::max(result.height(), metrics::kControlHeight));
        break;
    case CT_ToolButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        if (button != nullptr && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon) {
            result.rwidth() += metrics::kSpaceM + (showsMenuMark(*button) ? kMenuMark : 0);
        } else if (button != nullptr && button->toolButtonStyle == Qt::ToolButtonTextOnly) {
            result.rwidth() += metrics::kSpaceS;
        }
        break;
    }
    case CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item != nullptr && item->menuItemType != QStyleOptionMenuItem::Separator) {
            result.setHeight(std::max(result.height(), metrics::kRowHeight));
            result.rwidth() += metrics::kSpaceL;
        }
        break;
    }
    case CT_MenuBarItem:
        result.rwidth() += metrics::kSpaceXs;
        result.setHeight(std::max(result.height(), metrics::kTitleBarHeight));
        break;
    case CT_HeaderSection:
        result.setHeight(std::max(result.height(), metrics::kHeaderHeight));
        break;
    default:
        break;
    }
    return result;
}

} // namespace tracseq::ui
