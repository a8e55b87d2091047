// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dock_title.h"

#include "ui/widgets/icons.h"

#include <QDockWidget>
#include <QPainter>
#include <QToolButton>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

DockTitle::DockTitle(QDockWidget* dock)
    : QWidget(dock)
    , m_dock(dock)
    , m_float(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    for (QToolButton* button : {m_float, m_close}) {
        button->setAutoRaise(true);
        button->setFixedSize(metrics::kSmallControlHeight, metrics::kSmallControlHeight);
        button->setFocusPolicy(Qt::NoFocus);
    }
    m_float->setIcon(icon(u"tab-detach"_s, Tone::Muted));
    m_float->setToolTip(tr("Float or dock again"));
    m_float->setAccessibleName(m_float->toolTip());
    m_close->setIcon(icon(QString(kCloseIcon), Tone::Muted));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this panel"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, metrics::kSpaceXs, 0);
    layout->setSpacing(2);
    layout->addStretch(1);
    layout->addWidget(m_float);
    layout->addWidget(m_close);
    setFixedHeight(metrics::kTitleBarHeight);
    connect(m_float, &QToolButton::clicked, dock,
            [dock] { dock->setFloating(!dock->isFloating()); });
    connect(m_close, &QToolButton::clicked, dock, &QDockWidget::close);
    connect(dock, &QDockWidget::windowTitleChanged, this, qOverload<>(&QWidget::update));
}

void DockTitle::setCompact(bool compact)
{
    if (m_compact != compact) {
        m_compact = compact;
        m_float->setVisible(!compact);
        m_close->setVisible(!compact);
        setFixedHeight(compact ? 0 : metrics::kTitleBarHeight);
        updateGeometry();
    }
}

QSize DockTitle::sizeHint() const
{
    return {120, m_compact ? 0 : metrics::kTitleBarHeight};
}

QSize DockTitle::minimumSizeHint() const
{
    return {60, m_compact ? 0 : metrics::kTitleBarHeight};
}

void DockTitle::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.window);
    const int room = width() - 2 * metrics::kSmallControlHeight - 3 * metrics::kSpaceM;
    const QString text = fontMetrics().elidedText(m_dock->windowTitle(), Qt::ElideRight, room);
    const int tabWidth = fontMetrics().horizontalAdvance(text) + 2 * metrics::kSpaceM;
    const QRect tab(0, 0, tabWidth, height());
    painter.fillRect(tab, colors.base);
    painter.fillRect(QRect(0, 0, tabWidth, 2), colors.accent);
    painter.setPen(colors.text);
    painter.drawText(tab, Qt::AlignCenter, text);
}

} // namespace tracseq::ui
