// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation_bar.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/tone_label.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {

/// An entry paints itself: the mark at the left edge says which one is current, with the fill.
class Entry final : public QToolButton {
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Colors& colors = colorsOf(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        const bool current = isChecked();
        if (current || underMouse() || isDown()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(current ? colors.selection : colors.hover);
            painter.drawRoundedRect(box, metrics::kRadius, metrics::kRadius);
        }
        if (current) {
            painter.setBrush(colors.accent);
            painter.setPen(Qt::NoPen);
            painter.drawRoundedRect(QRectF(0, 7, 3, height() - 14), 1.5, 1.5);
        }
        if (hasFocus() && m_focusByKey) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colors.accent, 1.4));
            painter.drawRoundedRect(box, metrics::kRadius, metrics::kRadius);
        }
        const bool iconOnly = toolButtonStyle() == Qt::ToolButtonIconOnly;
        const int left = iconOnly ? (width() - metrics::kIcon) / 2 : metrics::kSpaceM;
        icon().paint(&painter,
                     QRect(left, (height() - metrics::kIcon) / 2, metrics::kIcon, metrics::kIcon),
                     Qt::AlignCenter, current ? QIcon::Selected : QIcon::Normal);
        if (!iconOnly) {
            painter.setPen(current ? colors.onSelection : colors.text);
            QFont entryFont = font();
            entryFont.setWeight(current ? QFont::DemiBold : QFont::Normal);
            painter.setFont(entryFont);
            const QRect textRect =
                rect().adjusted(left + metrics::kIcon + metrics::kSpaceS + 2, 0, -4, 0);
            painter.drawText(
                textRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                QFontMetrics(entryFont).elidedText(text(), Qt::ElideRight, textRect.width()));
        }
    }
    void focusInEvent(QFocusEvent* event) override
    {
        m_focusByKey = event->reason() != Qt::MouseFocusReason;
        QToolButton::focusInEvent(event);
    }

private:
    bool m_focusByKey = false;
};

} // namespace

NavigationBar::NavigationBar(QWidget* parent)
    : QWidget(parent)
    , m_entries(new QVBoxLayout)
    , m_collapse(new QToolButton(this))
{
    m_collapse->setAutoRaise(true);
    m_collapse->setFixedSize(metrics::kControlHeight, metrics::kControlHeight);
    m_entries->setSpacing(2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kSpaceS, metrics::kSpaceS, metrics::kSpaceS,
                               metrics::kSpaceS);
    layout->addLayout(m_entries);
    layout->addStretch(1);
    layout->addWidget(m_collapse, 0, Qt::AlignLeft);
    setAccessibleName(tr("Navigation"));
    connect(m_collapse, &QToolButton::clicked, this, [this] { setCollapsed(!m_collapsed); });
    setCollapsed(false);
}

void NavigationBar::addEntry(const QString& id, const QString& title, const QString& iconName,
                             const QString& group, const QString& shortcut)
{
    if (!group.isEmpty() && group != m_lastGroup) {
        auto* heading = new ToneLabel(group, Tone::Muted, this);
        heading->setFont(fonts::section());
        heading->setContentsMargins(metrics::kSpaceM, m_order.isEmpty() ? 2 : metrics::kSpaceM, 0,
                                    2);
        heading->setVisible(!m_collapsed);
        m_entries->addWidget(heading);
        m_headings.append(heading);
        m_lastGroup = group;
    }
    auto* button = new Entry(this);
    button->setText(title);
    button->setIcon(icon(iconName));
    button->setCheckable(true);
    button->setFixedHeight(metrics::kTitleBarHeight);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(m_collapsed ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    button->setToolTip(shortcut.isEmpty() ? title : tr("%1 (%2)").arg(title, shortcut));
    button->setAccessibleName(title);
    button->installEventFilter(this);
    m_entries->addWidget(button);
    m_buttons.insert(id, button);
    m_order.append(button);
    connect(button, &QToolButton::clicked, this, [this, id, button] {
        // The mark follows what is shown, not what was clicked.
        button->setChecked(!button->isChecked());
        Q_EMIT chosen(id);
    });
}

void NavigationBar::setCurrent(const QString& id)
{
    for (auto entry = m_buttons.cbegin(); entry != m_buttons.cend(); ++entry) {
        entry.value()->setChecked(entry.key() == id);
    }
}

void NavigationBar::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? metrics::kNavigationIconWidth : metrics::kNavigationWidth);
    for (QLabel* heading : m_headings) {
        heading->setVisible(!collapsed);
    }
    for (QToolButton* button : m_order) {
        button->setToolButtonStyle(collapsed ? Qt::ToolButtonIconOnly
                                             : Qt::ToolButtonTextBesideIcon);
    }
    m_collapse->setIcon(icon(collapsed ? u"sidebar-expand-left"_s : u"sidebar-collapse-left"_s));
    m_collapse->setToolTip(collapsed ? tr("Show names") : tr("Show icons only"));
    m_collapse->setAccessibleName(m_collapse->toolTip());
    Q_EMIT collapsedChanged(collapsed);
}

void NavigationBar::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.side);
}

bool NavigationBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const qsizetype place = m_order.indexOf(static_cast<QToolButton*>(watched));
        if (place >= 0 && (key == Qt::Key_Down || key == Qt::Key_Up)) {
            const qsizetype next = place + (key == Qt::Key_Down ? 1 : -1);
            if (next >= 0 && next < m_order.size()) {
                m_order.at(next)->setFocus(Qt::TabFocusReason);
            }
            return true;
        }
        if (place >= 0 && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            m_order.at(place)->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tracseq::ui
