// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tool_bar.h"

#include "ui/widgets/app_style.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <algorithm>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kTitleLeast = 120;
} // namespace

ToolBar::ToolBar(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_text(title)
    , m_title(new QLabel(title, this))
    , m_middle(new QWidget(this))
    , m_overflow(new QToolButton(this))
{
    m_title->setFont(fonts::title());
    m_title->setTextFormat(Qt::PlainText);
    m_overflow->setAutoRaise(true);
    m_overflow->setIcon(icon(u"overflow-menu"_s));
    m_overflow->setPopupMode(QToolButton::InstantPopup);
    m_overflow->setToolTip(tr("More actions"));
    m_overflow->setAccessibleName(tr("More actions"));
    m_overflow->setMenu(new QMenu(m_overflow));
    m_overflow->hide();
    auto* middle = new QHBoxLayout(m_middle);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(metrics::kSpaceS);
    setAccessibleName(title);
    setFixedHeight(metrics::kToolBarHeight);
}

void ToolBar::setTitle(const QString& title)
{
    m_text = title;
    m_title->setText(title);
    arrange();
}

int ToolBar::titleWidth() const
{
    const QSize size = m_title->fontMetrics().size(Qt::TextSingleLine, m_text);
    return size.width() + 1;
}

void ToolBar::elideTitle(int width)
{
    const QString shown = m_title->fontMetrics().elidedText(m_text, Qt::ElideRight, width);
    if (shown != m_title->text()) {
        m_title->setText(shown);
    }
    m_title->setToolTip(shown == m_text ? QString() : m_text);
}

void ToolBar::addAction(QAction* action, Show show)
{
    m_items.append({action, makeButton(action, show)});
    arrange();
}

void ToolBar::addPrimaryAction(QAction* action)
{
    QToolButton* button = makeButton(action, Show::IconAndText);
    makePrimary(button);
    m_items.append({action, button});
    arrange();
}

void ToolBar::addWidget(QWidget* widget)
{
    m_middle->layout()->addWidget(widget);
    arrange();
}

QToolButton* ToolBar::makeButton(QAction* action, Show show)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFixedHeight(metrics::kControlHeight);
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(action->menu() != nullptr ? QToolButton::InstantPopup
                                                   : QToolButton::DelayedPopup);
    button->setToolButtonStyle(show == Show::IconOnly ? Qt::ToolButtonIconOnly
                                                      : Qt::ToolButtonTextBesideIcon);
    const auto update = [this, button, action] {
        button->setAccessibleName(action->iconText());
        arrange();
    };
    connect(action, &QAction::changed, button, update);
    update();
    return button;
}

int ToolBar::overflowCount() const
{
    return static_cast<int>(m_overflow->menu()->actions().size());
}

QSize ToolBar::minimumSizeHint() const
{
    return {std::min(titleWidth(), kTitleLeast) + metrics::kSpaceL * 2 + metrics::kControlHeight,
            metrics::kToolBarHeight};
}

void ToolBar::arrange()
{
    const int gap = metrics::kSpaceXs;
    const int left = metrics::kSpaceL;
    const int right = width() - metrics::kSpaceM;
    const auto place = [this](QWidget* widget, int x, int w) {
        const int h = std::min(widget->sizeHint().height(), height());
        const QRect rect(x, (height() - h) / 2, w, h);
        widget->setGeometry(style()->visualRect(layoutDirection(), this->rect(), rect));
    };

    QList<Item> shown;
    int wanted = 0;
    for (const Item& item : m_items) {
        if (item.action->isVisible()) {
            shown.append(item);
            wanted += item.button->sizeHint().width() + gap;
        }
    }
    // A long title is cut before an action has to go.
    const int middleWidth = m_middle->sizeHint().width();
    const int between = metrics::kSpaceM + middleWidth + (middleWidth > 0 ? metrics::kSpaceM : 0);
    const int whole = titleWidth();
    const int titled =
        std::clamp(right - left - between - wanted, std::min(whole, kTitleLeast), whole);
    elideTitle(titled);
    place(m_title, left, titled);
    place(m_middle, left + titled + metrics::kSpaceM, middleWidth);
    const int used = left + titled + between;
    const bool fits = wanted <= right - used;
    const int overflowWidth = m_overflow->sizeHint().width() + gap;
    const int room = right - used - (fits ? 0 : overflowWidth);
    qsizetype kept = 0;
    int width = 0;
    while (kept < shown.size() && width + shown.at(kept).button->sizeHint().width() + gap <= room) {
        width += shown.at(kept).button->sizeHint().width() + gap;
        ++kept;
    }
    m_overflow->menu()->clear();
    int x = right - width - (fits ? 0 : overflowWidth) + gap;
    // Only what changes is shown or hidden: each of both asks for another layout pass.
    const auto show = [](QWidget* widget, bool visible) {
        if (widget->isHidden() == visible) {
            widget->setVisible(visible);
        }
    };
    for (const Item& item : m_items) {
        if (!item.action->isVisible()) {
            show(item.button, false);
        }
    }
    for (qsizetype i = 0; i < shown.size(); ++i) {
        show(shown.at(i).button, i < kept);
        if (i < kept) {
            const int buttonWidth = shown.at(i).button->sizeHint().width();
            place(shown.at(i).button, x, buttonWidth);
            x += buttonWidth + gap;
        } else {
            m_overflow->menu()->addAction(shown.at(i).action);
        }
    }
    show(m_overflow, !fits);
    if (!fits) {
        place(m_overflow, x, m_overflow->sizeHint().width());
    }
}

void ToolBar::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.side);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.grid);
}

void ToolBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ToolBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        arrange();
    }
}

bool ToolBar::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
    }
    return QWidget::event(event);
}

} // namespace tracseq::ui
